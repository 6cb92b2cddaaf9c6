"""Secrets looked for in texts, all at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.protect import numbers, sounds
from generator.protect.houses import core_of, house_pattern, is_house
from generator.protect.kinds import Secret, SecretKind
from generator.protect.plain import aligned, folded, indents, origins, readings
from generator.protect.spelling import is_within, name_pattern, street_pattern

HIDDEN = "•••"
_POSTAL_CODE = re.compile(r"(?:<[^<>]*>|[\W_]){0,12}(?:(?:postal[\W_]?code|plz|d)[\W_]{1,6})?(\d{5})(?!\d)")
"""Right behind a street, with tags or the field's name between."""
_BEHIND = 200


class Found(NamedTuple):
    """Something protected in a text: what kind, and in which line and column of the folded text."""

    kind: SecretKind
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Looking:
    kind: SecretKind
    text: re.Pattern[str] | None = None
    sound: re.Pattern[str] | None = None
    postal_code: str = ""
    secret: Secret | None = None
    number: str = ""
    house: str = ""


class Secrets:
    """What must not be said anywhere. Empty, it costs nothing."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._looking = [_looking(secret) for secret in dict.fromkeys(secrets)]
        self._listens = any(one.sound for one in self._looking)

    def __bool__(self) -> bool:
        return bool(self._looking)

    def __repr__(self) -> str:
        return f"{len(self._looking)} secrets"

    def found(self, text: str) -> list[Found]:
        """Each kind once for each line, in every reading of a text."""
        hits: dict[tuple[SecretKind, int], Found] = {}
        if not self._looking:
            return []
        even = aligned(text)
        moved: list[int] | None = None
        for reading in readings(even):
            seen = folded(reading)
            spans = list(self._spans(seen))
            ends = [end.start() for end in re.finditer("\n", seen)] if spans else []
            for kind, start, _ in spans:
                line = bisect_left(ends, start) + 1
                if (kind, line) not in hits:
                    moved = indents(text) if moved is None else moved
                    column = start - (ends[line - 2] if line > 1 else -1)
                    hits[kind, line] = Found(kind, line, column + moved[line - 1] if line <= len(moved) else column)
        return sorted(hits.values(), key=lambda hit: (hit.line, hit.column))

    def hidden(self, text: str) -> str:
        """The same text with dots in place of all that is protected."""
        if not self._looking:
            return text
        seen = folded(text)
        hide = {place for _, start, end in self._spans(seen) for place in range(start, end)}
        if hide:
            gone = {origin for place, origin in enumerate(origins(text)) if place in hide}
            text = "".join(
                "" if place in gone and place - 1 in gone else HIDDEN if place in gone else c
                for place, c in enumerate(text)
            )
        return HIDDEN if self.found(text) else text

    def _spans(self, seen: str) -> Iterator[tuple[SecretKind, int, int]]:
        said, places = sounds.sounds(seen) if self._listens else ("", [])
        for one in self._looking:
            for start, end in _of_one(one, seen):
                yield one.kind, start, end
            for match in one.sound.finditer(said) if one.sound and said else ():
                yield one.kind, places[match.start()], places[match.end() - 1] + 1


def _of_one(one: _Looking, seen: str) -> Iterator[tuple[int, int]]:
    if one.secret and one.kind is SecretKind.PHONE:
        yield from numbers.phones(seen, one.secret.text, one.secret.number)
    elif one.secret:
        yield from numbers.points(seen, *one.secret.point)
    elif one.text:
        for match in one.text.finditer(seen):
            if one.number and not is_within(one.number, match):
                continue
            if one.house and not is_house(one.house, seen, match.start(), match.end()):
                continue
            if not one.postal_code or _is_there(seen[match.end() : match.end() + _BEHIND], one.postal_code):
                yield match.span()


def _is_there(behind: str, postal_code: str) -> bool:
    """„Hauptstraße 5, 01995 Probendorf“ is another one than that in 01994 Testwalde."""
    code = _POSTAL_CODE.match(behind)
    return code is None or code[1] == postal_code


def _looking(secret: Secret) -> _Looking:
    if secret.kind in (SecretKind.PHONE, SecretKind.POINT):
        return _Looking(secret.kind, secret=secret)
    if secret.kind is SecretKind.STREET:
        pattern = street_pattern(secret.text, secret.number)
    elif secret.kind is SecretKind.STREET_ALONE:
        pattern = name_pattern(secret.text, is_street=True)
    else:
        pattern = house_pattern(secret.text)
    # Other languages have another word for a house; a short name is told from others by that word only.
    core = sounds.sound_pattern(core_of(secret.text)) if secret.kind is SecretKind.HOUSE else ""
    sound = core or sounds.sound_pattern(secret.text, secret.number)
    compiled = re.compile(sound) if sound else None
    return _Looking(
        secret.kind,
        re.compile(pattern),
        compiled,
        secret.postal_code,
        number=secret.number,
        house=secret.text if secret.kind is SecretKind.HOUSE else "",
    )
