"""Every German text of a content folder that can be translated, by its path: `topics/kita/name`.

A path names the text by ids, never by its place in a list, so it stays true when entries move.
Offers carry their translations themselves (`Offer.translations`).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

from generator.model.compass import Compass
from generator.model.offer import Offer, OfferTranslation
from generator.model.transition import Transition
from generator.model.values.fields import Frozen

_NAMES = ("name", "short_name", "summary", "note")
_GUIDE = ("name", "summary", "life_phase")
_STEP = ("title", "text", "when_text", "authority", "cost", "note", "gap")
_DEADLINE = ("when_text", "action", "responsible_body", "note")
_HELP_LINE = ("name", "text", "hours", "cost", "beside_search")


def german_texts(compass: Compass) -> dict[str, str]:
    """Path → German text: what every page of another language needs. The inside of guides is in `guide_texts`."""
    return dict(_shared(compass))


def guide_texts(compass: Compass, guide: Transition) -> dict[str, str]:
    """Path → German text of the inside of one guide: introduction, steps, and the deadlines they name."""
    found: dict[str, str] = {}
    base = f"transitions/{guide.id}"
    found.update(_fields(guide, base, ("introduction",)))
    for step in guide.steps:
        found.update(_fields(step, f"{base}/{step.id}", _STEP))
        for number, document in enumerate(step.documents, 1):
            found[f"{base}/{step.id}/documents/{number}"] = document
        if deadline := compass.deadlines.get(step.deadline or ""):
            found.update(_fields(deadline, f"deadlines/{deadline.id}", _DEADLINE))
    return found


def fingerprint(offer: Offer, translation: OfferTranslation) -> str:
    """What `made_from` holds while the German texts behind a translation are the same: CRC-32 as eight digits."""
    texts = [offer.name, offer.summary, offer.description if translation.description else ""]
    if translation.alert:
        texts.append(offer.alert or "")
    return f"{zlib.crc32(chr(10).join(texts).encode()):08x}"


def _shared(compass: Compass) -> Iterator[tuple[str, str]]:
    district = compass.district
    yield from _fields(district, "district", ("tagline", "in_name"))
    yield from _fields(district.contact, "district/contact", ("name", "hours"))
    for kind in ("age_groups", "social_areas", "audiences", "languages", "fields_of_action", "events"):
        entries: Mapping[str, Frozen] = getattr(compass, kind)
        for identifier, entry in entries.items():
            yield from _fields(entry, f"{kind}/{identifier}", _NAMES)
    for topic in compass.topics.values():
        for found in (topic, *topic.topics):
            yield from _fields(found, f"topics/{found.id}", _NAMES)
    for group in compass.emergency.values():
        yield f"emergency/{group.id}/title", group.title
    yield from _help(compass)
    for guide in compass.transitions.values():
        yield from _fields(guide, f"transitions/{guide.id}", _GUIDE)
    for page in compass.pages.values():
        yield f"pages/{page.id}/title", page.title


def _help(compass: Compass) -> Iterator[tuple[str, str]]:
    for box in compass.crisis.values():
        yield from _fields(box, f"crisis/{box.id}", ("title", "text"))
    for line in compass.help_lines.values():
        yield from _fields(line, f"help_lines/{line.id}", _HELP_LINE)
        for phone in line.phones:
            yield from _fields(phone, f"help_lines/{line.id}/{phone.number.standard.lstrip('+')}", ("label", "cost"))


def _fields(entry: Frozen, base: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        if text := getattr(entry, name, None):
            yield f"{base}/{name}", text
