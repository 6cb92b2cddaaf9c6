"""K236–K238, K342: help lines that say the same twice, or another number than their offer; 112 is among them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.repeats import repeated
from generator.base.rules import RULES
from generator.index import Index
from generator.index.help_lines import emergency_lines
from generator.load.content import Loaded
from generator.model.help_line import HelpLine

EMERGENCY_NUMBER = "112"


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Numbers against the offer, names against each other, and the groups of the emergency page."""
    first: dict[str, str] = {}
    for line in index.compass.help_lines.values():
        document, base = loaded.documents["help_lines", line.id]
        yield from _offer(index, loaded, line)
        name = line.name.casefold()
        if name in first:
            yield RULES["K238"].at(document.at(*base, "name"), f"so heißt schon „{first[name]}“: {line.name}")
        first.setdefault(name, line.id)
    yield from _groups(index, loaded)
    yield from _rescue(index, loaded)


def _rescue(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """The emergency page names 112, unless what may name it cannot be read or found."""
    named = {name for group in index.compass.emergency.values() for name in group.help_lines}
    if any(kind in ("emergency", "help_lines") for kind, _ in loaded.broken) or named - index.compass.help_lines.keys():
        return
    numbers = {phone.number.tel for line in emergency_lines(index.compass) for phone in line.phones}
    if EMERGENCY_NUMBER not in numbers:
        where = next((loaded.documents["emergency", group][0] for group in index.compass.emergency), None)
        at = where.at() if where else loaded.documents["district", "district"][0].at()
        yield RULES["K342"].at(at, f"keine Gruppe der Notfall-Seite nennt die {EMERGENCY_NUMBER}")


def _offer(index: Index, loaded: Loaded, line: HelpLine) -> Iterator[Problem]:
    """Two pages of one help must not print two numbers, nor one of them none."""
    offer = index.compass.offers.get(line.offer or "")
    known = {phone.number.tel: phone.number.text for phone in index.phones(offer)} if offer else {}
    document, base = loaded.documents["help_lines", line.id]
    if offer and offer.phones and not line.phones:
        theirs = ", ".join(phone.number.text for phone in offer.phones)
        yield RULES["K237"].at(
            document.at(*base, "offer"), f"„{line.name}“ nennt keine Nummer, das Angebot „{line.offer}“ aber {theirs}"
        )
    for number, phone in enumerate(line.phones if offer else ()):
        if phone.number.tel not in known:
            there = ", ".join(known.values()) or "keine"
            yield RULES["K237"].at(
                document.at(*base, "phones", number, "number"),
                f"{phone.number.text} steht nicht im Angebot „{line.offer}“; dort steht: {there}",
            )


def _groups(index: Index, loaded: Loaded) -> Iterator[Problem]:
    for group in index.compass.emergency.values():
        document, base = loaded.documents["emergency", group.id]
        for number, name in repeated(group.help_lines):
            message = f"„{name}“ steht in dieser Gruppe schon weiter oben"
            yield RULES["K236"].at(document.at(*base, "help_lines", number), message)
