"""K205: moved addresses lead to a page, in one step, and stand in nobody's way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator import addresses
from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.connections.pages_to_be import hidden_by_mistakes
from generator.index import Index
from generator.load.content import Loaded
from generator.pages import plan_of
from generator.safety.neutral import is_neutral, neutral_address

_TAKEN = (addresses.ASSETS, addresses.SEARCH_INDEX, addresses.PROBLEMS)
"""Folders of files that the generator writes itself."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Both ends of each redirect."""
    redirects = index.compass.redirects
    if not redirects:
        return
    plan = plan_of(index)
    known = plan.addresses - plan.moves.keys()
    broken, unknown = hidden_by_mistakes(loaded.broken, plan.kinds)
    neutral = {neutral_address(address): address for address in known}
    ends = _ends(redirects)
    for old, new in redirects.items():
        document, base = loaded.documents["redirects", old]
        if message := _in_the_way(old, known) or _in_the_way(old, broken):
            yield RULES["K205"].at(document.at(*base, "from"), message, "Löschen Sie die Zeile.")
        spot = document.spot(*base, "to")
        if new in redirects:
            end = ends[old]
            message = f"„{new}“ wird selbst weitergeleitet" if end is not None else f"„{old}“ führt im Kreis"
            yield RULES["K205"].at(spot.place, message, f"Ziel: {end}" if end else "")
        elif is_neutral(new):
            fix = f"Nennen Sie die Seite selbst: {neutral[new]}" if new in neutral else ""
            yield RULES["K205"].at(
                spot.place, f"„{new}“ ist eine neutrale Adresse; die vergibt der Wegweiser selbst", fix
            )
        elif new not in known and new not in broken and not new.startswith(unknown):
            yield RULES["K205"].at(spot.place, f"die Seite „{new}“ gibt es nicht")


def _in_the_way(old: str, known: AbstractSet[str]) -> str:
    if old in known:
        return f"unter „{old or '/'}“ gibt es eine Seite"
    if is_neutral(old) or old.startswith(_TAKEN):
        return f"Adressen wie „{old}“ vergibt der Wegweiser selbst"
    return ""


def _ends(redirects: Mapping[str, str]) -> dict[str, str | None]:
    """Where each old address leads in the end; None if it never does. Each step is taken once."""
    ends: dict[str, str | None] = {}
    for start in redirects:
        way: dict[str, None] = {}
        at = start
        while at in redirects and at not in ends and at not in way:
            way[at] = None
            at = redirects[at]
        end = ends.get(at, None if at in way else at)
        ends.update(dict.fromkeys(way, end))
    return ends
