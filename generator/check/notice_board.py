"""K232 and K233: what the district puts on its posters can really stand there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.index import Index, is_doubtful
from generator.load.content import Loaded
from generator.problem import Problem
from generator.rules import RULES


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Each offer that the list names; unknown ones are found with all other references."""
    seen: set[str] = set()
    for part in index.compass.notice_board.values():
        document, base = loaded.documents["notice_board", part.id]
        for number, i in enumerate(part.offers):
            where = document.at(*base, "offers", number)
            if i in seen:
                yield RULES["K233"].at(where, f"„{i}“ steht hier zum zweiten Mal")
            elif i in index.compass.offers and i not in index.listed:
                yield RULES["K232"].at(where, f"„{i}“ steht auf keiner Liste (Entwurf, beendet oder zu alt)")
            elif i in index.listed and is_doubtful(index.listed[i]):
                yield RULES["K232"].at(where, f"ob es „{i}“ noch gibt, ist nicht sicher")
            elif i in index.listed and not index.phones(index.listed[i]):
                yield RULES["K232"].at(where, f"„{i}“ hat keine Telefonnummer")
            seen.add(i)
