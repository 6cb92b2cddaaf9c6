"""The finder above a list: which choices it offers. A script counts and narrows; without one it stays hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from generator.index import Index
from generator.language.phrase import Phrase
from generator.model.values.choices import Delivery, FormOfAddress
from generator.model.vocabulary import AgeGroup
from generator.pages.parts.facets import HOW

OF_AGE = 18 * 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a facet: the value in the address and the words people read."""

    value: str
    text: str


_HOW = (
    Choice(HOW[Delivery.ON_SITE], "Ich gehe hin"),
    Choice(HOW[Delivery.OUTREACH], "Kommt zu mir"),
    Choice(HOW[Delivery.PHONE], "Am Telefon"),
    Choice(HOW[Delivery.ONLINE], "Online"),
)


@dataclass(frozen=True, slots=True)
class Finder:
    """What a page's finder asks for; an empty facet is left out."""

    how: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    place: bool
    """Asks where the visitor lives; not where the page has already said it."""
    own: str
    """What the page itself has settled, as it would stand in the address of the list of all."""
    age_hint: str
    """How to write the age, in words that fit whom the page speaks to."""
    cut: bool
    """The list is too long for its page: some offers stand only in the list of all."""


def finder(index: Index, settled: Mapping[str, str], *, area: bool = False, cut: bool = False) -> Finder:
    """The finder of a page. What the page itself has settled (`alter`, `thema`, `ort`, its area) is not asked again."""
    compass = index.compass
    return Finder(
        how=_HOW,
        groups=tuple(Choice(g.id, g.short_name) for g in compass.age_groups.values()) if "alter" not in settled else (),
        topics=tuple(Choice(t.id, t.name) for t in compass.topics.values() if index.by_topic[t.id])
        if "thema" not in settled
        else (),
        languages=tuple(_languages(index)),
        place="ort" not in settled and not area,
        own=urlencode(settled),
        age_hint=age_hint(compass.age_groups.get(settled.get("alter", ""))),
        cut=cut,
    )


def age_hint(group: AgeGroup | None) -> str:
    """An example from the page's own ages. Pages for children say Sie to their parents, and du to older ones."""
    if group is None:
        return "Das Alter der Person, um die es geht. Nur die Zahl."
    age = _typical_age(group)
    if group.form_of_address is FormOfAddress.DU:
        return Phrase("Du bist {age} Jahre alt? Schreib {age}.", age=age)
    is_child = group.maximum_age <= OF_AGE
    pattern = (
        "Ihr Kind ist {age} Jahre alt? Schreiben Sie {age}."
        if is_child
        else "Sie sind {age} Jahre alt? Schreiben Sie {age}."
    )
    return Phrase(pattern, age=age)


def _typical_age(group: AgeGroup) -> int:
    """An age in years within the group, not at its edge."""
    low, high = group.minimum_age // 12, group.maximum_age // 12
    return max(low + min(7, (high - low) // 2), 2 if high > 2 else low)


def _languages(index: Index) -> Iterable[Choice]:
    """Languages that somebody speaks, besides the one everybody does."""
    others = index.spoken - {index.compass.district.languages[0]}
    return (Choice(i, term.name) for i, term in index.compass.languages.items() if i in others)
