"""K202–K206: towns, postal codes and social areas against `content/region/`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.index import Index, sort_key
from generator.load.content import Loaded
from generator.load.kinds import ANY
from generator.load.messages import close_to
from generator.model.place import Address
from generator.source.document import SourceDocument

CLOSE = 0.8
"""How alike two names of towns must be to be taken for a slip of the pen."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Addresses of offers and sites, stops, and the split into social areas."""
    if {("municipalities", ANY), ("places", ANY)} & loaded.broken:
        return  # Each address would look wrong; the broken table is reported.
    region = _Region(index)
    for organization in index.compass.organizations.values():
        document, _ = loaded.documents["organizations", organization.id]
        for number, site in enumerate(organization.sites):
            if site.address:
                yield from region.problems(site.address, document, ("sites", number, "address"))
    for offer in index.compass.offers.values():
        document, _ = loaded.documents["offers", offer.id]
        if offer.address:
            yield from region.problems(offer.address, document, ("address",))
        for number, stop in enumerate(offer.stops):
            yield from region.problems(Address(city=stop.city, locality=stop.locality), document, ("stops", number))
    yield from _social_areas(index, loaded)


class _Region:
    """What the region's tables say about names and postal codes."""

    def __init__(self, index: Index) -> None:
        self.names: dict[str, str] = {}
        self.codes: dict[str, set[str]] = defaultdict(set)
        self.villages: dict[str, list[str]] = defaultdict(list)
        ags_of = {m.id: m.ags for m in index.compass.municipalities.values()}
        for m in index.compass.municipalities.values():
            self._add(m.name, m.ags, m.postal_codes)
        for place in index.compass.places:
            self._add(place.name, place.municipality, (place.postal_code,) if place.postal_code else ())
        for m in index.compass.municipalities.values():
            self.codes[sort_key(m.name)] |= {
                c for p in index.compass.places if p.municipality == m.ags and p.postal_code for c in (p.postal_code,)
            }
        self.all_codes = set().union(*self.codes.values()) if self.codes else set()
        self.ags_of = ags_of

    def _add(self, name: str, ags: str, codes: tuple[str, ...]) -> None:
        key = sort_key(name)
        self.names[key] = name
        self.codes[key].update(codes)
        self.villages[ags].append(name)

    def problems(self, address: Address, document: SourceDocument, path: tuple[str | int, ...]) -> Iterator[Problem]:
        known = sort_key(address.city) in self.names
        if known:
            codes = self.codes[sort_key(address.city)]
            if address.postal_code and codes and address.postal_code not in codes:
                yield RULES["K203"].at(
                    document.at(*path, "postal_code"),
                    f"{address.postal_code} gehört nicht zu {address.city}",
                    f"Für {address.city} kennen wir: {', '.join(sorted(codes))}.",
                )
        elif address.postal_code in self.all_codes:
            yield RULES["K202"].at(
                document.at(*path, "city"),
                f"einen Ort „{address.city}“ mit der Postleitzahl {address.postal_code} kennen wir nicht",
                close_to(address.city, self.names.values(), CLOSE),
            )
        elif meant := close_to(address.city, self.names.values(), CLOSE):
            yield RULES["K206"].at(
                document.at(*path, "city"),
                f"der Ort „{address.city}“ steht nicht in content/region/",
                f"{meant}Liegt er wirklich außerhalb, ist nichts zu tun.",
            )
        if address.locality and sort_key(address.locality) not in self.names:
            yield RULES["K206"].at(
                document.at(*path, "locality"),
                f"den Ortsteil „{address.locality}“ kennen wir nicht",
                close_to(address.locality, self.names.values(), CLOSE),
            )


def _social_areas(index: Index, loaded: Loaded) -> Iterator[Problem]:
    times = Counter(m for area in index.compass.social_areas.values() for m in area.municipalities)
    for area in index.compass.social_areas.values():
        document, base = loaded.documents["social_areas", area.id]
        for number, municipality in enumerate(area.municipalities):
            if times[municipality] > 1:
                yield RULES["K204"].at(
                    document.at(*base, "municipalities", number),
                    f"{municipality} gehört zu {times[municipality]} Sozialräumen",
                    "Lassen Sie die Gemeinde nur in einem stehen.",
                )
    if index.compass.social_areas and not any(kind == "social_areas" for kind, _ in loaded.broken):
        document, _ = next(d for (kind, _), d in loaded.documents.items() if kind == "social_areas")
        for missing in sorted(set(index.compass.municipalities) - set(times)):
            yield RULES["K204"].at(Position(document.file), f"{missing} gehört zu keinem Sozialraum")
