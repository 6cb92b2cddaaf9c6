"""The steps of a guide, ready for the page: when, how binding, who helps, what the law says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import addresses
from generator.addresses.relative_root import RelativeRoot
from generator.facts.step_times import when_text
from generator.language.hosts import host
from generator.language.phrase import Joined, Phrase
from generator.model.deadline import Confidence, Deadline
from generator.model.guide import Guide, Logic, Step, StepKind
from generator.pages.frame.canvas import Canvas
from generator.pages.parts.helpers import Help, help_of

_KINDS = {StepKind.MUST: "Pflicht", StepKind.SHOULD: "Sinnvoll", StepKind.CAN: "Freiwillig"}
_CONFIDENCE = {
    Confidence.HIGH: "",
    Confidence.MEDIUM: "Diese Angabe ist noch nicht ganz sicher.",
    Confidence.LOW: "Diese Angabe ist unsicher.",
}


@dataclass(frozen=True, slots=True)
class Law:
    """What a step rests on."""

    rule: str
    body: str
    basis: str
    source: str
    source_host: str
    checked: str
    doubt: str
    note: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One step."""

    anchor: str
    number: str
    either: bool
    title: str
    when_term: str
    when: str
    kind: StepKind
    kind_text: str
    text: Markup
    documents: tuple[str, ...]
    authority: str
    cost: str
    note: str
    help: Help | None
    law: Law | None


def steps(site: Canvas, guide: Guide, root: RelativeRoot) -> tuple[StepView, ...]:
    """All steps of a guide in order."""
    total = len(guide.steps)
    return tuple(
        _step(site, guide, step, Phrase("Schritt {number} von {total}", number=n, total=total), root)
        for n, step in enumerate(guide.steps, 1)
    )


def _step(site: Canvas, guide: Guide, step: Step, number: str, root: RelativeRoot) -> StepView:
    index = site.index
    deadline = index.deadline(step)
    term, when = when_text(index, guide, step)
    return StepView(
        anchor=addresses.step_anchor(step.id),
        number=number,
        either=step.logic is Logic.OR,
        title=step.title,
        when_term=term,
        when=when,
        kind=step.kind,
        kind_text=_KINDS[step.kind],
        text=site.speech.prose(step.text),
        documents=step.documents,
        authority=step.authority or "",
        cost=step.cost or "",
        note=step.note or "",
        help=help_of(site, guide, step, root),
        law=_law(step, deadline),
    )


def _state(day: date | None, *, is_checked: bool) -> str:
    """How old a statement is; a day of checking only where a page was seen."""
    if is_checked:
        return Phrase("Geprüft am {day}.", day=day) if day else ""
    unseen = "Noch nicht an einer Internetseite geprüft."
    return Joined([Phrase("Stand: {date}.", date=day), unseen], " ") if day else unseen


def _law(step: Step, deadline: Deadline | None) -> Law | None:
    if deadline is None and not (step.legal_basis or step.source):
        return None
    source = step.source or (deadline.source_url if deadline else None) or ""
    is_checked = bool(step.source) or bool(source and deadline and deadline.source_checked)
    checked_on = step.checked_on or (deadline.checked_on if deadline else None)
    return Law(
        rule=deadline.action if deadline else "",
        body=deadline.responsible_body if deadline else "",
        basis=step.legal_basis or (deadline.legal_basis if deadline else ""),
        source=source if is_checked else "",
        source_host=host(source),
        checked=_state(checked_on, is_checked=is_checked),
        doubt=_CONFIDENCE[deadline.confidence] if deadline else "",
        note=(deadline.note if deadline else None) or "",
    )
