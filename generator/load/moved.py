"""`redirects.yml` → old address and new one. Whether the new one is a page is judged later, when all pages are known."""

from __future__ import annotations

import re
from typing import Any

from generator.base.problem import quotable
from generator.base.rules import RULES
from generator.load.reading import Reading
from generator.source.document import SourceDocument, Spot
from generator.source.nodes import parse

PATH = "redirects.yml"
MAX_MOVES = 1_000
"""Each is a page, a line for the host, and a rule that the host tries for every visit."""
MAX_LENGTH, MAX_DEPTH, MAX_PART_LENGTH = 200, 6, 80
"""Characters and folders of an old address: it becomes a folder on disk."""
_ADDRESS = re.compile(r"([a-z0-9-]+/)*")
_FORM = "Form: - {from: angebote/alt/, to: angebote/neu/}. Nur Kleinbuchstaben, Ziffern und Bindestriche, am Ende ein Schrägstrich."


def moved(reading: Reading) -> dict[str, str]:
    """Redirects that can be read; the others become problems."""
    if PATH not in reading.sources.texts:
        return {}
    document = parse(reading.sources.texts[PATH], reading.sources.name(PATH))
    reading.problems += document.problems
    if document.value is not None and not isinstance(document.value, list):
        reading.problems.append(RULES["K114"].at(document.at(), "die Datei muss eine Liste sein", _FORM))
        return {}
    found: dict[str, str] = {}
    lines = document.value or []
    for number, data in enumerate(lines):
        if len(found) == MAX_MOVES:
            message = f"mehr als {MAX_MOVES} Weiterleitungen: die Datei hat {len(lines)}"
            fix = "Löschen Sie die ältesten, oder leiten Sie alte Adressen in den Einstellungen des Webservers weiter."
            reading.problems.append(RULES["K205"].at(document.at(number), message, fix))
            break
        message, spot, fix = _wrong(document, number, data)
        if message:
            reading.problems.append(RULES["K205"].at(spot.place, message, fix))
        elif data["from"] in found:
            place = document.at(number, "from")
            reading.problems.append(
                RULES["K109"].at(
                    place, f"„{data['from']}“ wird zweimal weitergeleitet", "Löschen Sie eine der beiden Zeilen."
                )
            )
        else:
            found[data["from"]] = data["to"]
            reading.documents["redirects", data["from"]] = (document, (number,))
    return found


def _wrong(document: SourceDocument, number: int, data: Any) -> tuple[str, Spot, str]:
    spot = document.spot(number)
    if not isinstance(data, dict) or set(data) != {"from", "to"}:
        return "die Weiterleitung ist nicht lesbar", spot, _FORM
    for end in ("from", "to"):
        if not isinstance(data[end], str) or not _ADDRESS.fullmatch(data[end]):
            return f"{end}: „{quotable(str(data[end]))}“ ist keine Adresse dieser Seite", spot, _FORM
    parts = data["from"].split("/")[:-1]
    if len(data["from"]) > MAX_LENGTH or max(map(len, parts), default=0) > MAX_PART_LENGTH:
        return f"die alte Adresse „{quotable(data['from'])}“ ist zu lang", document.spot(number, "from"), _limits()
    if len(parts) > MAX_DEPTH:
        return (
            f"die alte Adresse „{quotable(data['from'])}“ hat zu viele Teile",
            document.spot(number, "from"),
            _limits(),
        )
    return "", spot, ""


def _limits() -> str:
    return f"Höchstens {MAX_LENGTH} Zeichen, {MAX_DEPTH} Teile zwischen Schrägstrichen und {MAX_PART_LENGTH} Zeichen in jedem Teil."
