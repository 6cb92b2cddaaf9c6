"""Guides for print: the same steps and words as on their pages."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import asdict
from typing import Any

from generator import addresses
from generator.facts.contacts import ContactView, contact
from generator.facts.known import first_number
from generator.facts.only_for import only_for
from generator.facts.step_times import when_text
from generator.index import Index
from generator.language.forms import form
from generator.language.phrase import Joined
from generator.language.prose import prose
from generator.model.guide import Guide, Logic, Step, StepKind
from generator.model.offer import Offer
from generator.paper.parts import number
from generator.paper.prose import blocks
from generator.paper.qr import code
from generator.safety import sensitive

KINDS = {StepKind.MUST: "Pflicht", StepKind.SHOULD: "Sinnvoll", StepKind.CAN: "Freiwillig"}


OFFICES = "offices"
"""Where a booklet lists the offices of its municipalities."""


def short_steps(index: Index, guide: Guide) -> list[dict[str, Any]]:
    """Steps in one line each: what, by when, and whether it must be."""
    found = []
    for step in guide.steps:
        term, when = when_text(index, guide, step)
        found.append(
            {
                "title": step.title,
                "either": step.logic is Logic.OR,
                "when": f"{term}: {when}" if when else "",
                "must": step.kind is StepKind.MUST,
            }
        )
    return found


def whole_guide(index: Index, guide: Guide, near: AbstractSet[str]) -> dict[str, Any]:
    """A guide with everything a person needs to follow it on paper. Of offers only for some places, those in `near`."""
    base = f"{index.compass.district.url}{addresses.transition(guide.id)}"
    say = form(guide.form_of_address)
    return {
        "id": guide.id,
        "name": guide.name,
        "phase": guide.life_phase,
        "summary": guide.summary,
        "introduction": blocks(prose(guide.introduction), base) if guide.introduction else [],
        "who_helps": say.who_helps,
        "you_need": say.you_need,
        "steps": [
            {
                **short,
                "kind": KINDS[step.kind],
                "text": blocks(prose(step.text), base),
                "note": step.note or "",
                "documents": list(step.documents),
                "authority": step.authority or "",
                "cost": step.cost or "",
                "helpers": _helpers(index, guide, step, near),
                "gap": step.gap or "",
            }
            for step, short in zip(guide.steps, short_steps(index, guide), strict=True)
        ],
        "web": code(base),
    }


def _helpers(index: Index, guide: Guide, step: Step, near: AbstractSet[str]) -> list[dict[str, Any]]:
    """In the order of the page, but an offer only for other places has no use on this paper."""
    offers = [
        {
            "at": f"offer-{offer.id}",
            "name": offer.name,
            "remarks": only_for(index, guide, step, offer),
            "numbers": _first(index, offer),
        }
        for offer in index.offers_of(step)
        if offer.id in near or not index.where.only_in(offer)
    ]
    lines = [
        {"at": "", "name": line.name, "remarks": _said(line), "numbers": _of_line(line)}
        for line in (contact(index, line) for line in index.lines_of(step))
    ]
    chapter = OFFICES if index.region.offices else ""
    town_hall = {"at": chapter, "name": form(guide.form_of_address).town_hall, "remarks": "", "numbers": []}
    found = [*lines, *offers] if sensitive.of_guide(guide) else [*offers, *lines]
    return [*found, *([town_hall] if step.municipal_office else [])]


def _first(index: Index, offer: Offer) -> list[dict[str, str]]:
    phone = first_number(index, offer)
    return [asdict(number(phone))] if phone else []


def _said(line: ContactView) -> str:
    """Paper cannot be tapped: help that only writes is found by its address."""
    return Joined([part for part in ("" if line.phones else line.url_host, line.remarks) if part], " · ")


def _of_line(line: ContactView) -> list[dict[str, str]]:
    return [asdict(number(phone.number, phone.label)) for phone in line.phones]
