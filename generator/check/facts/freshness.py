"""K284, K301–K303, K305: how old confirmations are; what depends on the date is never an error."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.reports.launch import OWED
from generator.index import Freshness, Index, end_of, is_doubtful
from generator.language.wording import day_text
from generator.load.content import Loaded
from generator.model.district import Launch
from generator.model.offer import Offer
from generator.source.document import SourceDocument


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Confirmations that have aged or are missing after the launch, what is over, and a statement with gaps."""
    yield from _statement(index, loaded)
    for offer in index.compass.offers.values():
        document, _ = loaded.documents["offers", offer.id]
        state = index.freshness(offer)
        if offer.assured_date and state in (Freshness.AGEING, Freshness.STALE):
            consequence = (
                "das Angebot steht nicht mehr in Listen"
                if state is Freshness.STALE
                else "die Seite bittet, vorher anzurufen"
            )
            yield RULES["K301"].at(
                document.at("assured_date"), f"zuletzt bestätigt am {day_text(offer.assured_date)}; {consequence}"
            )
        elif (
            offer.assured_date is None and index.compass.district.launch is Launch.LIVE and offer.id in index.published
        ):
            yield RULES["K302"].at(document.at(), "das Angebot ist noch nicht bestätigt, aber die Seite ist live")
        if offer.assured_date and is_doubtful(offer):
            yield RULES["K284"].at(document.at("unverified"), "das Angebot ist bestätigt, und unverified nennt status")
        yield from _over(index, offer, document)


def _over(index: Index, offer: Offer, document: SourceDocument) -> Iterator[Problem]:
    end = end_of(offer)
    if end and end < index.today and offer.id in index.published:
        field = "visible_until" if offer.visible_until == end else "schedules"
        why = "das Angebot" if field == "visible_until" else "die letzte seiner Zeiten"
        yield RULES["K303"].at(document.at(field), f"{why} ging bis {day_text(end)}")


def _statement(index: Index, loaded: Loaded) -> Iterator[Problem]:
    district = index.compass.district
    missing = [name for name in OWED if not getattr(district.accessibility, name)]
    if district.launch is Launch.LIVE and missing:
        document, _ = loaded.documents["district", "district"]
        yield RULES["K305"].at(document.at("accessibility"), f"die Seite ist live, aber es fehlt: {', '.join(missing)}")
