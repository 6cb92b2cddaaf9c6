"""K275: no `service_area` names a place and the area it lies in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Places that are named twice, once by themselves and once as a part."""
    names = index.region.service_area_ids
    for offer in index.compass.offers.values():
        document, _ = loaded.documents["offers", offer.id]
        wholes = [area for area in dict.fromkeys(offer.service_area) if area in names]
        for number, area in enumerate(offer.service_area):
            whole = next((other for other in wholes if index.region.lies_within(area, other)), None)
            if whole:
                yield RULES["K275"].at(
                    document.at("service_area", number),
                    f"„{names[area]}“ liegt in „{names[whole]}“, das auch hier steht",
                )
