"""All derived views of a Compass: who is where, for whom, how near, how fresh.

Typed-in facts live on the Compass, computed ones here. The index is total: a reference to something
missing is skipped (a check reports it), so a preview can go on with the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache

from generator.days import holidays_between
from generator.geo import Point, distance_km
from generator.halts import Halt, coming_days
from generator.model.compass import Compass
from generator.model.district import Municipality
from generator.model.fields import Accessibility, Delivery, Status
from generator.model.offer import Offer, Organization
from generator.model.place import Address, Phone, Schedule
from generator.model.transition import Deadline, Step, Transition
from generator.model.vocabulary import AgeGroup, SocialArea, SubTopic, Topic

AGEING_AFTER_DAYS = 180
STALE_AFTER_DAYS = 540
NEAR_KM = 20.0
EVERY_AGE = (0, 130 * 12)
HOLIDAYS_AHEAD = timedelta(days=731)
"""So far ahead a site that nobody rebuilds knows the public holidays."""
WIDE_AREAS = ("district", "state", "country")


class Freshness(StrEnum):
    """How sure the facts of an offer are on a given day."""

    UNCONFIRMED = "unconfirmed"
    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


class Reach(StrEnum):
    """How an offer reaches people of a place, nearest first."""

    HERE = "here"
    NEAR = "near"
    OUTREACH = "outreach"
    REMOTE = "remote"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Spot:
    """A public place of an offer; `municipality` is None outside the district."""

    address: Address
    name: str | None
    municipality: str | None
    point: Point | None
    accessibility: Accessibility
    accessibility_description: str | None
    phones: tuple[Phone, ...]
    schedules: tuple[Schedule, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """An offer as seen from a place; `kilometres` is the straight line to `town`, rounded, None if unknown."""

    offer: Offer
    reach: Reach
    kilometres: int | None
    town: str = ""
    """Village or town of its nearest place; empty without one."""


@dataclass(frozen=True, slots=True)
class _Ways:
    """What decides how an offer reaches people, worked out once."""

    homes: frozenset[str]
    """Municipalities with a place to go to, or where it halts."""
    served: frozenset[str]
    points: tuple[tuple[Point, str], ...]
    """Places to go to and the towns they are in."""
    far: Within
    """How it reaches people who have no place of it nearby."""


@dataclass(frozen=True, slots=True)
class Journey:
    """Where an offer stands in a guide: step `number` of `total`."""

    transition: Transition
    step: Step
    number: int
    total: int


@lru_cache(maxsize=32_768)
def sort_key(text: str) -> str:
    """Order of a German dictionary (DIN 5007-1): ä like a, ß like ss, case and quotes ignored."""
    folded = text.casefold().translate(str.maketrans("äöüáéèêç", "aouaeeec"))
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()


@dataclass(frozen=True)
class Index:
    """Derived views of `compass` on the day `today`."""

    compass: Compass
    today: date
    _near: dict[tuple[Point, Point], int] = field(default_factory=dict, repr=False)

    # --- what is shown at all -------------------------------------------------------------------

    @cached_property
    def published(self) -> Mapping[str, Offer]:
        """Offers with a page of their own, by name: no drafts, nothing outside its days."""
        shown = [o for o in self.compass.offers.values() if self._is_published(o)]
        return {o.id: o for o in sorted(shown, key=lambda o: (sort_key(o.name), o.id))}

    def _is_published(self, offer: Offer) -> bool:
        if offer.status in (Status.DRAFT, Status.ENDED):
            return False
        if offer.visible_from and self.today < offer.visible_from:
            return False
        return not (offer.visible_until and self.today > offer.visible_until)

    @cached_property
    def listed(self) -> Mapping[str, Offer]:
        """Published offers that stand in lists: the stale ones keep only their page."""
        return {i: o for i, o in self.published.items() if self.freshness(o) is not Freshness.STALE}

    @cached_property
    def transitions(self) -> Mapping[str, Transition]:
        """Published guides, in the order of the fields of action, then by the youngest age."""
        fields = list(self.compass.fields_of_action)
        shown = [t for t in self.compass.transitions.values() if t.status is not Status.DRAFT]

        def rank(t: Transition) -> tuple[int, int, int, str]:
            place = fields.index(t.field_of_action) if t.field_of_action in fields else len(fields)
            return place, t.minimum_age or 0, t.maximum_age or EVERY_AGE[1], sort_key(t.name)

        return {t.id: t for t in sorted(shown, key=rank)}

    def freshness(self, offer: Offer) -> Freshness:
        """Age of the provider's confirmation, in three steps."""
        if offer.assured_date is None:
            return Freshness.UNCONFIRMED
        days = (self.today - offer.assured_date).days
        if days > STALE_AFTER_DAYS:
            return Freshness.STALE
        return Freshness.AGEING if days > AGEING_AFTER_DAYS else Freshness.FRESH

    # --- for whom -------------------------------------------------------------------------------

    def ages(self, offer: Offer) -> tuple[int, int]:
        """Age range in months, both ends included: the offer's own, else that of its audiences."""
        return self._ages.get(offer.id) or self._ages_of(offer)

    @cached_property
    def _ages(self) -> Mapping[str, tuple[int, int]]:
        return {offer.id: self._ages_of(offer) for offer in self.compass.offers.values()}

    def _ages_of(self, offer: Offer) -> tuple[int, int]:
        low, high = self._ages_of_audiences(offer)
        own_low, own_high = offer.minimum_age, offer.maximum_age
        if own_low is None and own_high is None:
            return low, high
        # A year of life lasts until the next birthday.
        own_high = own_high + 11 if own_high is not None and own_high % 12 == 0 else own_high
        if own_low is None:
            return (low if low <= (own_high or 0) else 0), own_high or 0
        if own_high is None:
            return own_low, (high if high >= own_low else EVERY_AGE[1])
        return own_low, own_high

    def _ages_of_audiences(self, offer: Offer) -> tuple[int, int]:
        ranges = [
            (a.minimum_age, a.maximum_age)
            for i in offer.audiences
            if (a := self.compass.audiences.get(i)) and (a.minimum_age is not None or a.maximum_age is not None)
        ]
        if not ranges or "alle" in offer.audiences:
            return EVERY_AGE
        return min(low or 0 for low, _ in ranges), max(
            EVERY_AGE[1] if high is None else high + 11 for _, high in ranges
        )

    def suits_age(self, offer: Offer, group: AgeGroup) -> bool:
        """Does the offer concern people of this age group?"""
        if not set(group.audiences).isdisjoint(offer.audiences):
            return True
        low, high = self.ages(offer)
        return low < group.maximum_age and high >= group.minimum_age

    def for_every_age(self, offer: Offer) -> bool:
        """No age limit at all, as with a bus or a town hall."""
        return self.ages(offer) == EVERY_AGE

    def of_age(self, group: AgeGroup) -> tuple[Offer, ...]:
        """Listed offers for an age group, those made for this age first."""
        return self._of_ages[group.id]

    @cached_property
    def _of_ages(self) -> Mapping[str, tuple[Offer, ...]]:
        found = {}
        for group in self.compass.age_groups.values():
            suiting = [offer for offer in self.listed.values() if self.suits_age(offer, group)]
            close = {offer.id: self.closeness(offer, group) for offer in suiting}
            found[group.id] = tuple(sorted(suiting, key=lambda offer: -close[offer.id]))
        return found

    def closeness(self, offer: Offer, group: AgeGroup) -> float:
        """How much of an offer's ages lies within an age group, from 0 to 1."""
        low, high = self.ages(offer)
        shared = min(high + 1, group.maximum_age) - max(low, group.minimum_age)
        return max(shared, 0) / (high + 1 - low)

    # --- about what -----------------------------------------------------------------------------

    @cached_property
    def topic_of(self) -> Mapping[str, SubTopic]:
        """Every topic of both levels by id."""
        found: dict[str, SubTopic] = {}
        for topic in self.compass.topics.values():
            found[topic.id] = topic
            found.update({child.id: child for child in topic.topics})
        return found

    @cached_property
    def parent_of(self) -> Mapping[str, Topic]:
        """First-level topic of every topic; a first-level topic is its own parent."""
        return {
            i: topic
            for topic in self.compass.topics.values()
            for i in (topic.id, *(child.id for child in topic.topics))
        }

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Offer, ...]]:
        """Listed offers of each topic; a first-level topic holds those of its parts too."""
        found: dict[str, dict[str, Offer]] = {i: {} for i in self.topic_of}
        for offer in self.listed.values():
            for i in offer.topics:
                if i in found:
                    found[i][offer.id] = offer
                    found[self.parent_of[i].id][offer.id] = offer
        return {i: tuple(offers.values()) for i, offers in found.items()}

    def main_topic(self, offer: Offer) -> Topic | None:
        """First-level topic under which an offer stands in a grouped list."""
        return next((self.parent_of[i] for i in offer.topics if i in self.parent_of), None)

    def by_main_topic(self, offers: Iterable[Offer]) -> list[tuple[Topic, list[Offer]]]:
        """Offers grouped under their main topic, topics in the vocabulary's order."""
        groups: dict[str, list[Offer]] = defaultdict(list)
        for offer in offers:
            if topic := self.main_topic(offer):
                groups[topic.id].append(offer)
        return [(topic, groups[i]) for i, topic in self.compass.topics.items() if i in groups]

    # --- by whom --------------------------------------------------------------------------------

    def organization(self, offer: Offer) -> Organization | None:
        """Who provides the offer, None if not known."""
        return self.compass.organizations.get(offer.organization) if offer.organization else None

    @cached_property
    def by_organization(self) -> Mapping[str, tuple[Offer, ...]]:
        """Published offers of each organization that has any, by its name."""
        found: dict[str, list[Offer]] = defaultdict(list)
        for offer in self.published.values():
            if offer.organization and offer.organization in self.compass.organizations:
                found[offer.organization].append(offer)
        return {i: tuple(found[i]) for i in sorted(found, key=lambda i: sort_key(self.compass.organizations[i].name))}

    def phones(self, offer: Offer) -> tuple[Phone, ...]:
        """Numbers to call: the offer's own, else those of its sites, else of its organization."""
        if offer.phones:
            return offer.phones
        at_sites = tuple(phone for spot in self.spots(offer) for phone in spot.phones)
        organization = self.organization(offer)
        return at_sites or (organization.phones if organization else ())

    # --- where ----------------------------------------------------------------------------------

    @cached_property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Municipalities by name."""
        return {m.id: m for m in sorted(self.compass.municipalities.values(), key=lambda m: sort_key(m.name))}

    @cached_property
    def _ids_by_ags(self) -> Mapping[str, str]:
        return {m.ags: m.id for m in self.compass.municipalities.values()}

    @cached_property
    def _named_places(self) -> Mapping[str, tuple[tuple[str, Point | None], ...]]:
        """Folded name of a municipality or village → (municipality id, own point)."""
        found: dict[str, list[tuple[str, Point | None]]] = defaultdict(list)
        for m in self.compass.municipalities.values():
            found[sort_key(m.name)].append((m.id, Point(m.latitude, m.longitude)))
        for p in self.compass.places:
            if p.municipality in self._ids_by_ags:
                point = Point(p.latitude, p.longitude) if p.latitude is not None and p.longitude is not None else None
                entry = (self._ids_by_ags[p.municipality], point)
                if entry[0] not in [known for known, _ in found[sort_key(p.name)]]:
                    found[sort_key(p.name)].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def located(self, address: Address) -> tuple[str | None, Point | None]:
        """Municipality id and point of an address; (None, None) outside the district."""
        within = {i for i, _ in self._named_places.get(sort_key(address.city), ())}
        if address.locality:
            for municipality, point in self._named_places.get(sort_key(address.locality), ()):
                if municipality in within:
                    return municipality, point or self.centre(municipality)
        for municipality, point in self._named_places.get(sort_key(address.city), ()):
            return municipality, point or self.centre(municipality)
        return None, None

    def centre(self, municipality: str) -> Point:
        """Centre of a municipality."""
        m = self.compass.municipalities[municipality]
        return Point(m.latitude, m.longitude)

    def spots(self, offer: Offer) -> tuple[Spot, ...]:
        """Public places of an offer, as it names them."""
        return self._spots[offer.id] if offer.id in self._spots else self._spots_of(offer)

    @cached_property
    def _spots(self) -> Mapping[str, tuple[Spot, ...]]:
        return {offer.id: self._spots_of(offer) for offer in self.compass.offers.values()}

    def _spots_of(self, offer: Offer) -> tuple[Spot, ...]:
        found: list[Spot] = []
        organization = self.organization(offer)
        sites = {site.id: site for site in organization.sites} if organization else {}
        for i in offer.sites:
            site = sites.get(i)
            if site is None or site.confidential or site.address is None:
                continue
            municipality, point = self.located(site.address)
            if site.latitude is not None and site.longitude is not None:
                point = Point(site.latitude, site.longitude)
            found.append(
                Spot(
                    site.address,
                    site.name,
                    municipality,
                    point,
                    site.accessibility,
                    site.accessibility_description,
                    site.phones,
                    site.schedules,
                )
            )
        if offer.address:
            municipality, point = self.located(offer.address)
            found.append(Spot(offer.address, None, municipality, point, Accessibility.UNKNOWN, None, (), ()))
        return tuple(found)

    @cached_property
    def area_of(self) -> Mapping[str, SocialArea]:
        """Social area of each municipality."""
        return {m: area for area in self.compass.social_areas.values() for m in area.municipalities}

    @cached_property
    def _served(self) -> Mapping[str, frozenset[str]]:
        members: dict[str, set[str]] = defaultdict(set)
        for m in self.compass.municipalities.values():
            members[m.id].add(m.id)
            if m.association_id:
                members[m.association_id].add(m.id)
        for area in self.compass.social_areas.values():
            members[area.id].update(area.municipalities)
        everywhere = set(self.compass.municipalities)
        members.update(dict.fromkeys(WIDE_AREAS, everywhere))
        return {
            o.id: frozenset().union(*(members.get(i, set()) for i in o.service_area))
            for o in self.compass.offers.values()
        }

    @cached_property
    def service_area_ids(self) -> Mapping[str, str]:
        """Everything `service_area` may name, with its German name."""
        names = {"district": self.compass.district.name, "state": self.compass.district.state, "country": "Deutschland"}
        names.update({m.id: m.name for m in self.compass.municipalities.values()})
        names.update(
            {
                m.association_id: m.association or m.association_id
                for m in self.compass.municipalities.values()
                if m.association_id
            }
        )
        names.update({a.id: a.name for a in self.compass.social_areas.values()})
        return names

    def serves(self, offer: Offer, municipality: str) -> bool:
        """Is the offer meant for people who live there?"""
        return municipality in self._served[offer.id]

    def is_wide(self, offer: Offer) -> bool:
        """Meant for the whole district or more."""
        return any(i in WIDE_AREAS for i in offer.service_area)

    def around(self, municipality: str) -> dict[Reach, list[Within]]:
        """Offers for people of a municipality, each once, grouped by reach; near ones by distance."""
        origin = self.centre(municipality)
        return self._grouped(self._within(self._ways[i], (municipality,), origin) for i in self.listed)

    def in_area(self, area: SocialArea, group: AgeGroup | None = None) -> dict[Reach, list[Within]]:
        """Offers for people of a social area (and an age group), grouped by reach."""
        offers = self.listed.values() if group is None else self.of_age(group)
        return self._grouped(self._within_areas[area.id].get(o.id) for o in offers)

    @cached_property
    def _within_areas(self) -> Mapping[str, Mapping[str, Within | None]]:
        return {
            area.id: {i: self._within(self._ways[i], area.municipalities, None) for i in self.listed}
            for area in self.compass.social_areas.values()
        }

    @staticmethod
    def _grouped(found: Iterable[Within | None]) -> dict[Reach, list[Within]]:
        groups: dict[Reach, list[Within]] = {reach: [] for reach in Reach}
        for within in found:
            if within:
                groups[within.reach].append(within)
        groups[Reach.NEAR].sort(key=lambda w: (w.kilometres or 0, sort_key(w.town)))
        return groups

    def _within(self, ways: _Ways, municipalities: Sequence[str], origin: Point | None) -> Within | None:
        """How an offer reaches people of `municipalities`; None if it is not for them."""
        if not ways.homes.isdisjoint(municipalities):
            return Within(ways.far.offer, Reach.HERE, None)
        if ways.served.isdisjoint(municipalities):
            return None
        if origin is None or not ways.points:
            return ways.far
        nearest, town = min((self._kilometres(origin, point), town) for point, town in ways.points)
        is_near = nearest <= NEAR_KM and ways.far.reach is not Reach.OUTREACH
        return Within(ways.far.offer, Reach.NEAR if is_near else ways.far.reach, nearest, town)

    @cached_property
    def _ways(self) -> Mapping[str, _Ways]:
        return {offer.id: self._ways_of(offer) for offer in self.compass.offers.values()}

    def _ways_of(self, offer: Offer) -> _Ways:
        delivery = set(offer.delivery)
        spots = self.spots(offer) if delivery & {Delivery.ON_SITE, Delivery.GROUP} else ()
        remote = Reach.REMOTE if delivery & {Delivery.PHONE, Delivery.ONLINE} else Reach.WHOLE
        return _Ways(
            homes=frozenset(
                municipality
                for municipality in (*(s.municipality for s in spots), *(h.municipality for h in self.halts(offer)))
                if municipality
            ),
            served=self._served[offer.id],
            points=tuple(
                dict.fromkeys((s.point, s.address.locality or s.address.city) for s in spots if s.point is not None)
            ),
            far=Within(offer, Reach.OUTREACH if Delivery.OUTREACH in delivery else remote, None),
        )

    def _kilometres(self, a: Point, b: Point) -> int:
        if (a, b) not in self._near:
            self._near[a, b] = round(distance_km(a, b))
        return self._near[a, b]

    # --- when -----------------------------------------------------------------------------------

    @cached_property
    def holidays(self) -> tuple[date, ...]:
        """Public holidays of the district's state, from today on for two years."""
        code = self.compass.district.holidays
        return holidays_between(code, self.today, self.today + HOLIDAYS_AHEAD) if code else ()

    def halts(self, offer: Offer) -> tuple[Halt, ...]:
        """Coming halts of an offer that travels, the next first."""
        return self._halts.get(offer.id, ())

    @cached_property
    def _halts(self) -> Mapping[str, tuple[Halt, ...]]:
        return {o.id: self._halts_of(o) for o in self.compass.offers.values() if o.stops}

    def _halts_of(self, offer: Offer) -> tuple[Halt, ...]:
        found: list[Halt] = []
        for stop in offer.stops:
            municipality, _ = self.located(Address(city=stop.city, locality=stop.locality))
            days = coming_days(offer, stop, self.today)
            found += [Halt(offer, stop, day, municipality, day in self.holidays) for day in days]
        return tuple(sorted(found, key=lambda halt: halt.rank))

    def halts_in(self, municipality: str) -> tuple[Halt, ...]:
        """Coming halts of listed offers in a municipality, the next first."""
        return self._halts_by_municipality.get(municipality, ())

    @cached_property
    def _halts_by_municipality(self) -> Mapping[str, tuple[Halt, ...]]:
        found: dict[str, list[Halt]] = defaultdict(list)
        for offer in self.listed.values():
            for halt in self.halts(offer):
                if halt.municipality:
                    found[halt.municipality].append(halt)
        return {i: tuple(sorted(halts, key=lambda halt: halt.rank)) for i, halts in found.items()}

    def travels_undated(self, offer: Offer) -> bool:
        """Does it come to places, but nobody knows when?"""
        return not self.halts(offer) and (bool(offer.stops) or "stops" in offer.unverified)

    # --- journeys -------------------------------------------------------------------------------

    def deadline(self, step: Step) -> Deadline | None:
        """The rule of date a step leans on."""
        return self.compass.deadlines.get(step.deadline) if step.deadline else None

    def offers_of(self, step: Step) -> list[Offer]:
        """Offers that help with a step: the named ones first, then those its query finds."""
        found = {i: self.published[i] for i in step.offers if i in self.published}
        query = step.offer_query
        if query:
            low = query.minimum_age or 0
            high = EVERY_AGE[1] if query.maximum_age is None else query.maximum_age + 11
            for topic in query.topics:
                for offer in self.by_topic.get(topic, ()):
                    ages = self.ages(offer)
                    in_situation = not query.situations or set(query.situations) & set(offer.situations)
                    if ages[0] <= high and ages[1] >= low and in_situation:
                        found.setdefault(offer.id, offer)
        return list(found.values())

    @cached_property
    def journeys(self) -> Mapping[str, tuple[Journey, ...]]:
        """Guides each offer belongs to, by offer id; the first step that needs it."""
        found: dict[str, dict[str, Journey]] = defaultdict(dict)
        for transition in self.transitions.values():
            for number, step in enumerate(transition.steps, 1):
                for offer in self.offers_of(step):
                    found[offer.id].setdefault(transition.id, Journey(transition, step, number, len(transition.steps)))
        return {i: tuple(journeys.values()) for i, journeys in found.items()}

    def transitions_of_age(self, group: AgeGroup) -> list[Transition]:
        """Guides for people of an age group."""
        return [
            t
            for t in self.transitions.values()
            if (t.minimum_age or 0) < group.maximum_age
            and (EVERY_AGE[1] if t.maximum_age is None else t.maximum_age) >= group.minimum_age
        ]
