"""The finder above a list: which choices it offers. A script counts and narrows; without one it stays hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from generator.index import Index


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a facet: the value in the address and the words people read."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Finder:
    """What a page's finder asks for; an empty facet is left out."""

    groups: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    place: bool
    """Asks where the visitor lives; not where the page has already said it."""
    own: str
    """What the page itself has settled, as it would stand in the address of the list of all."""
    cut: bool
    """The list is too long for its page: some offers stand only in the list of all."""


def finder(index: Index, settled: Mapping[str, str], *, area: bool = False, cut: bool = False) -> Finder:
    """The finder of a page. What the page itself has settled (`alter`, `thema`, `ort`, its area) is not asked again."""
    compass = index.compass
    return Finder(
        groups=tuple(Choice(g.id, g.short_name) for g in compass.age_groups.values()) if "alter" not in settled else (),
        topics=tuple(Choice(t.id, t.name) for t in compass.topics.values() if index.by_topic[t.id])
        if "thema" not in settled
        else (),
        languages=tuple(_languages(index)),
        place="ort" not in settled and not area,
        own=urlencode(settled),
        cut=cut,
    )


def _languages(index: Index) -> Iterable[Choice]:
    """Languages that somebody speaks, besides the one everybody does."""
    spoken = {i for offer in index.listed.values() for i in offer.languages} - {index.compass.district.languages[0]}
    return (Choice(i, term.name) for i, term in index.compass.languages.items() if i in spoken)
