"""Where secrets come from: protected sites that say too much, and a list that lies outside the content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.model.place import PUBLIC_AT_A_PROTECTED_SITE, is_protected
from generator.model.values.telephone import in_germany, number_in
from generator.protect.common import is_everyday_street, is_generic
from generator.protect.kinds import Secret, SecretKind
from generator.protect.numbers import digits_of, without_degrees
from generator.protect.plain import folded
from generator.protect.spelling import words_of
from generator.source.document import Path, SourceDocument

_MAY_STAND = {*PUBLIC_AT_A_PROTECTED_SITE, "accessibility"}
"""Fields of a protected site that say nothing about where it is."""
_TOWN = frozenset(("city", "locality", "postal_code"))
_STREET = re.compile(
    r"^(?P<street>.*?[^\W\d_].*?)[\s,]*(?:\b(?:Haus)?(?:Nr|nr|nummer|Nummer)\b\.?\s*)?(?P<number>\d+(?!\d*\s?\.)\s*(?:[a-zA-Z]\b)?)"
)
_MORE_NUMBERS = re.compile(r"(?:[-–/+&]|\bund\b|\bbis\b)\s*(\d+)")
"""„97–99“ is two houses."""
_MAX_ADDRESS_LENGTH = 300
_SWITCHBOARD = re.compile(r"\d\s?[-–]\s?0\s*$")
"""„4711-0“: every other extension rings in the same house."""
_MIN_STEM_LENGTH = 7
_PLACE = re.compile(r"^(?:D-)?(\d{5})\s+\D+$")
_POINT = re.compile(r"(-?\d{1,3}[.,]\d{3,})[^\d-]{1,20}(-?\d{1,3}[.,]\d{3,})")
_ADDRESS_OF_THE_WEB = re.compile(r"\w+://\S*")
_PHONE_SIGNS = re.compile(r"(?:\+|\(?0)[\d\s()/.–-]{5,}")
_PHONE_WITHIN = re.compile(r"(?<![\d.,])(?:\+\s?|\(?0)\d[\d ()/.–-]{5,}\d")
_BETWEEN_PARTS = re.compile(r"[,;|\n\t()]|:(?=\s[^:]*\d)|\s[-–—/·•]\s+(?!\d{1,3}\b)")
"""How people part street, house, town and number; „97 – 99“ is one part."""
_REMARK = re.compile(r"(?:^|\s)#")
_BULLET = re.compile(r"^(?:\d+[.)]\s+|[^\w+]+)")
_BEFORE_A_STREET = re.compile(r"[^\W\d_]*(?:e|er|en|es|em|r|s)", re.IGNORECASE)
"""What belongs to the name of a street: „Große Mühlenstraße“, „Am Alten Weg“."""
_MORE_THAN_A_TOWN = re.compile(r"[^\W\d_].*\d|,|(stra(ß|ss)e|weg|gasse|str\.)\b", re.IGNORECASE)
_NAMES_PLACES = re.compile(
    "name|haus|house|adres|address|anschrift|stra|street|city|locality|lage|place", re.IGNORECASE
)
"""Keys whose values are taken for names of streets and houses, misspelled ones included."""
_LOOKS_LIKE_STREET = re.compile(r"(stra(ß|ss)e|str\.?|weg|gasse|platz|allee|ring|damm|ufer)$", re.IGNORECASE)


class Held(NamedTuple):
    """A field of a protected site that should stand in no file, and the site's place in its file."""

    document: SourceDocument
    site: Path
    path: Path
    secrets: tuple[Secret, ...]


def held(documents: Mapping[tuple[str, str], tuple[SourceDocument, Path]]) -> list[Held]:
    """All that protected sites say about where they are, entries with errors included."""
    found: list[Held] = []
    for (kind, _), (document, _) in documents.items():
        value = document.value
        sites = value.get("sites") if kind == "organizations" and isinstance(value, dict) else None
        for number, site in enumerate(sites if isinstance(sites, list) else ()):
            if isinstance(site, dict) and is_protected(site):
                found += _of_site(document, ("sites", number), site)
    return found


def _of_site(document: SourceDocument, at: Path, site: dict[str, Any]) -> Iterator[Held]:
    address = site.get("address")
    towns = [str(address.get(key) or "") for key in ("city", "locality")] if isinstance(address, dict) else []
    postal_code = str(address.get("postal_code") or "") if isinstance(address, dict) else ""
    for key, value in site.items():
        if key in _MAY_STAND or not value:
            continue
        if key in ("latitude", "longitude"):
            secrets = _point(site) if key == "latitude" or "latitude" not in site else ()
        else:
            secrets = tuple(_in_field(key, value, postal_code, towns))
        if key != "name" or secrets:
            yield Held(document, at, (*at, key), secrets)


def _point(site: Mapping[str, Any]) -> tuple[Secret, ...]:
    values = tuple(_number(site.get(key)) for key in ("latitude", "longitude"))
    return (Secret(SecretKind.POINT, "", point=(values[0], values[1])),) if any(v is not None for v in values) else ()


def _number(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def _in_field(key: str, value: object, postal_code: str, towns: list[str]) -> Iterator[Secret]:
    if isinstance(value, dict):
        for part, inside in value.items():
            # A town is no secret, unless a street was typed into its field; a label is no address.
            is_town = part in _TOWN and not _MORE_THAN_A_TOWN.search(str(inside)[:_MAX_ADDRESS_LENGTH])
            if not is_town and part not in ("label", "hours"):
                yield from _in_field(part, inside, postal_code, towns)
    elif isinstance(value, list):
        for inside in value:
            yield from _in_field(key, inside, postal_code, towns)
    elif value:
        names_places = _NAMES_PLACES.search(key) is not None
        for secret in secrets_of(str(value), postal_code, towns):
            is_sure = secret.kind in (SecretKind.PHONE, SecretKind.POINT) or _LOOKS_LIKE_STREET.search(secret.text)
            if names_places or is_sure:
                yield secret


def secrets_of(text: str, postal_code: str = "", towns: Iterable[str] = ()) -> list[Secret]:
    """What a text of one address holds: parts between commas, each of its own kind. No address is longer."""
    found: list[Secret] = []
    text = text[:_MAX_ADDRESS_LENGTH]
    for match in _POINT.finditer(text):
        latitude, longitude = (_number(match[part]) for part in (1, 2))
        found.append(Secret(SecretKind.POINT, "", point=(latitude, longitude)))
    text, turned = without_degrees(text)
    if turned:
        found.append(Secret(SecretKind.POINT, "", point=turned))
    text = _ADDRESS_OF_THE_WEB.sub(" ", _POINT.sub(" ", text))
    phones = [match[0] for match in _PHONE_WITHIN.finditer(text) if number_in(match[0])]
    found += map(_phone, phones)
    for phone in phones:
        text = text.replace(phone, ", ")
    parts = [_BULLET.sub("", part.strip()) for part in _BETWEEN_PARTS.split(text)]
    parts = [part for part in parts if part]
    code = next((place[1] for part in parts if (place := _PLACE.match(part))), postal_code)
    for part in parts:
        if not _PLACE.match(part):
            found += _of_part(part, code, tuple(towns))
    return found


def _of_part(part: str, postal_code: str, towns: tuple[str, ...]) -> Iterator[Secret]:
    if _PHONE_SIGNS.fullmatch(part):
        yield _phone(part)
    elif match := _STREET.match(part):
        street = match["street"].strip(" ,-–")
        if is_generic(street):
            return
        if last := _behind_another_name(street):
            yield from _of_part(f"{last} {part[match.start('number') :]}", postal_code, towns)
        # In many villages houses have a number and the village's name.
        is_everyday = is_everyday_street(street) or words_of(street) in [words_of(town) for town in towns]
        for number in (folded(match["number"].strip()), *_MORE_NUMBERS.findall(folded(part[match.end() :]))):
            yield Secret(SecretKind.STREET, street, number, postal_code if is_everyday else "")
        if not is_everyday:
            yield Secret(SecretKind.STREET_ALONE, street)
    elif _LOOKS_LIKE_STREET.search(part):
        if not is_everyday_street(part):
            yield Secret(SecretKind.STREET_ALONE, part)
    elif not (is_generic(part, towns) or is_everyday_street(part)):
        yield Secret(SecretKind.HOUSE, part)


def _behind_another_name(street: str) -> str:
    """„Geheimweg“ of „Haus Morgenrot im Geheimweg“ and „01994 Testwalde Geheimweg“; nothing of „Große Mühlenstraße“."""
    *before, last = street.split()
    is_compound = _LOOKS_LIKE_STREET.search(last) and not _LOOKS_LIKE_STREET.fullmatch(last)
    return last if before and is_compound and not all(map(_BEFORE_A_STREET.fullmatch, before)) else ""


def _phone(text: str) -> Secret:
    """`number` is what one dials in the same town."""
    number, local = digits_of(text), ""
    known = number_in(text)
    if known and known.tel.startswith("+"):
        number, local = in_germany(known)
    if _SWITCHBOARD.search(text) and len(number) > _MIN_STEM_LENGTH:
        number, local = number[:-1], local[:-1]
    return Secret(SecretKind.PHONE, number, local)


def listed(lines: Iterable[str]) -> tuple[list[Secret], list[int]]:
    """Secrets of a list with one address in each line, and the lines that are too general to look for."""
    found: list[Secret] = []
    unclear: list[int] = []
    for number, line in enumerate(lines, start=1):
        text = _REMARK.split(line, maxsplit=1)[0].strip()
        secrets = secrets_of(text) if text else []
        found += secrets
        if text and not secrets:
            unclear.append(number)
    return found, unclear
