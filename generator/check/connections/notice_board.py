"""K232, K233: every offer the district puts on its posters exists, can be called, and stands there once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index, is_doubtful
from generator.load.content import Loaded
from generator.model.vocabulary import NoticeBoardPart


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Each offer and help line that the list names; unknown ones are found with all other references."""
    seen: set[tuple[str, str]] = set()
    for part in index.compass.notice_board.values():
        document, base = loaded.documents["notice_board", part.id]
        for field, names in (("help_lines", part.help_lines), ("offers", part.offers)):
            for number, i in enumerate(names):
                spot = document.spot(*base, field, number)
                if (field, i) in seen:
                    yield RULES["K233"].at(spot.place, f"„{i}“ steht hier zum zweiten Mal")
                elif missing := _missing(index, part, field, i):
                    yield RULES["K232"].at(spot.place, *missing)
                seen.add((field, i))


def _missing(index: Index, part: NoticeBoardPart, field: str, i: str) -> tuple[str, ...]:
    """Why an entry never gets onto a sheet, and what else to do where the rule's own advice does not help."""
    if field == "offers":
        return _missing_offer(index, i)
    if part.near:
        advice = "Zu einem Hilfetelefon geht niemand hin: Nennen Sie es in einem Teil ohne near."
        return f"„{i}“ steht in einem Teil mit near, dort fehlen Hilfetelefone", advice
    line = index.compass.help_lines.get(i)
    advice = "Ergänzen Sie die Nummer in vocabulary/help_lines.yml, oder nennen Sie ein anderes Hilfetelefon."
    return (f"„{i}“ hat keine Telefonnummer", advice) if line and not line.phones else ()


def _missing_offer(index: Index, i: str) -> tuple[str, ...]:
    offer = index.listed.get(i)
    if offer is None:
        return (f"„{i}“ steht auf keiner Liste (Entwurf, beendet oder zu alt)",) if i in index.compass.offers else ()
    if is_doubtful(offer):
        return (f"ob es „{i}“ noch gibt, ist nicht sicher",)
    return () if index.phones(offer) else (f"„{i}“ hat keine Telefonnummer",)
