"""Every German text of a content folder that can be translated, by its path: `topics/kita/name`.

A path names the text by ids, never by its place in a list, so it stays true when entries move. Which texts these are
say their fields (`Translated`, `TranslatedInside`). Offers carry their translations themselves (`Offer.translations`).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from generator.model.compass import Compass
from generator.model.guide import Guide
from generator.model.kinds import content_kinds
from generator.model.offer import Offer
from generator.model.roles import Standing, Translated, TranslatedInside, Wanted
from generator.model.roles.fields import FieldRoles, fields_of
from generator.model.translation import OfferTranslation
from generator.model.values.telephone import CallNumber

_OWN = "translations"
"""Entries with this field carry their translations themselves."""


def german_texts(compass: Compass) -> dict[str, str]:
    """Path → German text: what every page of another language needs. The inside of guides is in `guide_texts`."""
    found: dict[str, str] = {}
    for kind in _translated_kinds():
        entries = getattr(compass, kind)
        if isinstance(entries, BaseModel):
            found.update(_texts(entries, kind, Translated))
        else:
            for identifier, entry in entries.items():
                found.update(_texts(entry, f"{kind}/{identifier}", Translated))
    return found


def guide_texts(compass: Compass, guide: Guide) -> dict[str, str]:
    """Path → German text of the inside of one guide: introduction, steps, and the deadlines they name."""
    found = dict(_texts(guide, f"transitions/{guide.id}", TranslatedInside))
    for step in guide.steps:
        if deadline := compass.deadlines.get(step.deadline or ""):
            found.update(_texts(deadline, f"deadlines/{deadline.id}", TranslatedInside))
    return found


def fingerprint(offer: Offer, translation: OfferTranslation) -> str:
    """What `made_from` holds while the German texts behind a translation are the same: CRC-32 as eight digits."""
    texts = [offer.name, offer.summary, offer.description if translation.description else ""]
    if translation.alert:
        texts.append(offer.alert or "")
    return f"{zlib.crc32(chr(10).join(texts).encode()):08x}"


@cache
def _translated_kinds() -> tuple[str, ...]:
    return tuple(
        name
        for name, kind in content_kinds().items()
        if _OWN not in kind.model.model_fields and _fields(kind.model, Translated)
    )


@cache
def _fields(model: type[BaseModel], wanted: Wanted) -> tuple[FieldRoles, ...]:
    """The fields of a model that lead to such texts."""
    return tuple(
        field
        for field in fields_of(model).values()
        if field.translated is wanted or (field.part and _fields(field.part, wanted))
    )


def _texts(entry: BaseModel, base: str, wanted: Wanted) -> Iterator[tuple[str, str]]:
    for field in _fields(type(entry), wanted):
        value = getattr(entry, field.name)
        if not value:
            continue
        if field.part:
            for part in value if isinstance(value, tuple) else (value,):
                yield from _texts(part, _path(field, part, base), wanted)
        elif isinstance(value, tuple):
            for number, text in enumerate(value, 1):
                yield f"{base}/{field.name}/{number}", text
        else:
            yield f"{base}/{field.name}", value


def _path(field: FieldRoles, part: BaseModel, base: str) -> str:
    """Parts of a list are named by what tells them apart, a single one by its field."""
    if not field.is_list:
        return f"{base}/{field.name}"
    if isinstance(part, CallNumber):
        return f"{base}/{part.number.standard.lstrip('+')}"
    above = base.rpartition("/")[0] if field.position is Standing.CHILDREN else base
    return f"{above}/{part.id}"  # type: ignore[attr-defined]  # held by a test: parts with texts have an id
