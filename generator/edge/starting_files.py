"""A commented starting file for a new entry, made from the model, so that it never drifts from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.edge.starting_translation import translation_text
from generator.load.content import load
from generator.load.kinds import FOLDERS
from generator.model.values.fields import ID_PATTERN
from generator.model.values.languages import code_hint, is_known
from generator.source.files import read

KINDS = {"offer": "offers", "transition": "transitions", "organization": "organizations"}
TRANSLATION = "translation"
"""The kind that holds texts of all others: its file is made from the whole content, not from its model."""

# What a person would type, for the fields that every entry needs or that are hard to guess.
EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "offer": {
        "name": '"Krabbelgruppe Musterdorf"',
        "summary": '"Eltern mit Babys treffen sich zum Spielen und Reden."',
        "description": "|\n  Sie treffen andere Eltern mit kleinen Kindern.\n  Eine Fachfrau ist dabei und beantwortet Fragen.",
        "organization": "name-der-datei-des-traegers",
        "sites": "[musterdorf]",
        "address": "\n  address_1: Musterweg 1\n  postal_code: 01234\n  city: Musterdorf",
        "delivery": "[on_site, group]",
        "topics": "[baby-kurse]",
        "audiences": "[eltern]",
        "situations": "[]",
        "minimum_age": "0",
        "maximum_age": "18 Monate",
        "service_area": "[district]",
        "schedules": "\n  - {byday: [TU], opens_at: 09:30, closes_at: 11:00}\n  - {description: nicht in den Ferien}",
        "stops": "\n  - {city: Musterdorf, place: Parkplatz am Markt, date: 2027-03-02, opens_at: 09:00, closes_at: 12:00}",
        "phones": "\n  - number: 030 23125 000\n    label: Zentrale",
        "languages": "[de, uk]",
        "required_documents": "[Gelbes Heft]",
        "search_words": "[Spielgruppe, Babytreff]",
        "visible_from": "2027-01-01",
        "visible_until": "2027-12-31",
        "assured_date": "2026-11-22",
        "assured_by": "phone",
        "unverified": "[phones, schedules]",
        "sources": '\n  - url: "https://www.beispiel.de/krabbelgruppe"\n    date: 2026-11\n    supports: "Ort, Zeiten"',
        "translations": '\n  en: {name: "Playgroup", summary: "Parents with babies meet to play and talk."}',
    },
    "organization": {
        "name": '"Musterverein e. V."',
        "phones": "\n  - number: 030 23125 000",
        "sites": "\n  - id: musterdorf\n    address:\n      address_1: Musterweg 1\n      postal_code: 01234\n      city: Musterdorf\n    accessibility: unknown",
        "sources": '\n  - url: "https://www.beispiel.de/impressum"\n    supports: "Anschrift"',
    },
    "transition": {
        "name": '"Vom Zuhause in die Kita"',
        "summary": '"So gelingt der Start in die Kita, Schritt für Schritt."',
        "field_of_action": "chancengerecht-aufwachsen",
        "life_phase": "Frühe Kindheit",
        "minimum_age": "1",
        "maximum_age": "3",
        "audiences": "[eltern]",
        "topics": "[kita]",
        "anchor_event": "gewuenschter-kita-start",
        "steps": "\n  - id: anmelden\n    title: Melden Sie Ihr Kind an\n    kind: should\n    when: -P8M/-P6M\n    text: |\n      Fragen Sie früh nach einem freien Platz.\n    offers: [name-der-datei-des-angebots]\n    municipal_office: ja\n    topics: [kita]\n    documents: [Geburtsurkunde]\n    authority: Gemeinde\n    checked_on: 2026-11-22",
        "sources": '["https://www.beispiel.de"]',
        "checked_on": "2026-11-22",
    },
}  # fmt: skip


class CannotCreateError(Exception):
    """Why no file was written, in German."""


def write_new(content: Path, kind: str, identifier: str) -> Path:
    """Write the starting file of an entry; refuses bad names and never overwrites."""
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > 80:
        raise CannotCreateError(
            f"„{identifier}“ taugt nicht als Kennung: nur Kleinbuchstaben a–z, Ziffern und Bindestriche (ä wird ae)."
        )
    folder = {**KINDS, TRANSLATION: "translations"}[kind]
    path = content / folder / f"{identifier}{FOLDERS[folder][1]}"
    if not path.parent.is_dir():
        raise CannotCreateError(f"Den Ordner {path.parent} gibt es nicht.")
    if path.exists():
        raise CannotCreateError(f"{path} gibt es schon.")
    text = _translation(content, identifier) if kind == TRANSLATION else starting_text(kind)
    path.write_text(text, encoding="utf-8")
    return path


def _translation(content: Path, code: str) -> str:
    if not is_known(code):
        raise CannotCreateError(f"„{code}“ ist kein bekanntes Kürzel einer Sprache. {code_hint(code)}")
    compass = load(read(content)).compass
    if compass is None:
        raise CannotCreateError(f"{content / 'district.yml'} ist nicht lesbar. Was fehlt, sagt: kompass check")
    return translation_text(code, compass)


def starting_text(kind: str) -> str:
    """Every field of an entry with its meaning; fields that may be left out are commented out."""
    model, suffix = FOLDERS[KINDS[kind]]
    lines = [f"# yaml-language-server: $schema=../../docs/schema/{kind}.schema.json"]
    skipped = ("id", "introduction", "body", "status")
    for name, field in model.model_fields.items():
        if name in skipped:
            continue
        must = field.is_required()
        meaning = " ".join((field.description or "").split())
        lines += ["", *_comment(f"{'Pflicht. ' if must else ''}{meaning}")]
        text = f"{name}: {EXAMPLES[kind].get(name, _default(field))}".replace(": \n", ":\n")
        lines += text.split("\n") if must else [f"# {line}" for line in text.split("\n")]
    if "status" in model.model_fields:
        lines += ["", "# draft (Entwurf) erscheint nicht. Wenn alles stimmt: active.", "status: draft"]
    body = "\n".join(lines) + "\n"
    return body if suffix == ".yml" else f"---\n{body}---\n\nZwei oder drei Sätze, worum es geht.\n"


def _comment(text: str) -> Iterator[str]:
    words, line = text.split(), "#"
    for word in words:
        if len(line) + len(word) > 98:
            yield line
            line = "#"
        line += f" {word}"
    if line != "#":
        yield line


def _default(field: Any) -> str:
    default = field.default
    if default is None or isinstance(default, BaseModel):
        return "…"
    if isinstance(default, bool):  # asked first, because 0 equals False
        return "ja" if default else "nein"
    if isinstance(default, tuple | dict):
        return "[]" if isinstance(default, tuple) else "{}"
    return str(default)
