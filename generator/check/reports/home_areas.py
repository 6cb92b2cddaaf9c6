"""Under which area an offer stands in lists for editors: that of its first place, so that each stands once."""

from __future__ import annotations

from generator.index import Index
from generator.model.offer import Offer

NO_TOWN = "Ohne festen Ort im Landkreis"


def home_area(index: Index, offer: Offer) -> str:
    """Name of the area, or the words for none."""
    towns = [spot.municipality for spot in index.where.spots(offer) if spot.municipality]
    return next((index.region.area_of[town].name for town in towns if town in index.region.area_of), NO_TOWN)


def area_names(index: Index) -> list[str]:
    """Every area in the vocabulary's order, then the words for none."""
    return [*(area.name for area in index.compass.social_areas.values()), NO_TOWN]
