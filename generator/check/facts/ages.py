"""K260–K262, K283: ages are those of the people an offer helps, and agree with its audiences and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.index.ages import has_ages, reaches, shared, span
from generator.language.wording import age_text, listed
from generator.load.content import Loaded
from generator.model.offer import Offer
from generator.source.document import SourceDocument


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every offer, drafts too: what is wrong in a draft will be wrong on the page."""
    for offer in index.compass.offers.values():
        document, _ = loaded.documents["offers", offer.id]
        yield from _contradictions(index, offer, document)
        yield from _carers(index, offer, document)
        yield from _words(index, offer, document)
        yield from _everywhere(index, offer, document)


def _contradictions(index: Index, offer: Offer, document: SourceDocument) -> Iterator[Problem]:
    """Ages of its own that leave out people it names."""
    if offer.minimum_age is None and offer.maximum_age is None:
        return
    own = span(offer.minimum_age, offer.maximum_age)
    said = age_text(offer.minimum_age, offer.maximum_age) or "jedes Alter"
    for number, i in enumerate(offer.audiences):
        audience = index.compass.audiences.get(i)
        if audience is None or not has_ages(audience):
            continue
        if not shared((span(audience.minimum_age, audience.maximum_age),), own):
            theirs = age_text(audience.minimum_age, audience.maximum_age)
            yield RULES["K260"].at(
                document.at("audiences", number),
                f"Zielgruppe „{audience.name}“ ({theirs}) und Alter des Angebots ({said}) schließen einander aus",
            )


def _carers(index: Index, offer: Offer, document: SourceDocument) -> Iterator[Problem]:
    """Ages where nobody is named who is helped: they are those of the carers."""
    field = next((name for name in ("minimum_age", "maximum_age") if getattr(offer, name) is not None), None)
    named = [index.compass.audiences[i] for i in offer.audiences if i in index.compass.audiences]
    if field and named and all(audience.carers for audience in named):
        yield RULES["K283"].at(document.at(field), f"{field} steht bei „{listed([a.name for a in named])}“")


def _words(index: Index, offer: Offer, document: SourceDocument) -> Iterator[Problem]:
    """People a group names whatever their age are left out: a family may well visit grandmother's home."""
    topics = [index.topic_of[i].name for i in offer.topics if i in index.topic_of]
    words = [(word.casefold(), word) for word in re.findall(r"\w+", " · ".join([offer.name, offer.summary, *topics]))]
    for group in index.compass.age_groups.values():
        if not reaches(index.ages(offer), group):
            continue
        others = tuple(other.casefold() for other in group.other_ages)
        found = next((word for folded, word in words if folded.startswith(others)), None)
        if found:
            yield RULES["K261"].at(
                document.at("audiences"),
                f"steht unter „{group.short_name}“, aber „{found}“ spricht für ein anderes Alter",
            )


def _everywhere(index: Index, offer: Offer, document: SourceDocument) -> Iterator[Problem]:
    groups = index.compass.age_groups
    if len(groups) > 1 and len(index.age_groups_of(offer)) == len(groups):
        yield RULES["K262"].at(document.at("audiences"), "das Angebot steht auf jeder Altersseite")
