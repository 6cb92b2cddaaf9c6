"""All derived views of a Compass: who is where, for whom, how near, how fresh.

Typed-in facts live on the Compass, computed ones here. The index is total: a reference to something
missing is skipped (a check reports it), so a preview can go on with the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from generator.days import holidays_between
from generator.geo import Point
from generator.halts import Halt, coming_days
from generator.index.ages import EVERY_AGE, ages_of, closeness, overlaps
from generator.index.glossary import Glossary
from generator.index.names import sort_key
from generator.index.reach import Reach, Spot, Ways, Within, grouped, ways_of, within
from generator.index.region import WIDE_AREAS, Region
from generator.model.choices import Accessibility, Status
from generator.model.compass import Compass
from generator.model.deadline import Deadline
from generator.model.district import Municipality
from generator.model.offer import Offer, Organization
from generator.model.place import Address, Phone
from generator.model.transition import Step, Transition
from generator.model.vocabulary import AgeGroup, SocialArea, SubTopic, Topic

AGEING_AFTER_DAYS = 180
STALE_AFTER_DAYS = 540
HOLIDAYS_AHEAD = timedelta(days=731)
"""So far ahead a site that nobody rebuilds knows the public holidays."""


class Freshness(StrEnum):
    """How sure the facts of an offer are on a given day."""

    UNCONFIRMED = "unconfirmed"
    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Journey:
    """Where an offer stands in a guide: step `number` of `total`."""

    transition: Transition
    step: Step
    number: int
    total: int


@dataclass(frozen=True)
class Index:
    """Derived views of `compass` on the day `today`."""

    compass: Compass
    today: date

    @cached_property
    def glossary(self) -> Glossary:
        """Finds the district's office words in texts."""
        return Glossary(self.compass.glossary.values())

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
        """Published guides, in the order of the fields of action, there by `order`, then by the youngest age."""
        fields = list(self.compass.fields_of_action)
        shown = [t for t in self.compass.transitions.values() if t.status is not Status.DRAFT]

        def rank(t: Transition) -> tuple[int, int, int, int, str]:
            place = fields.index(t.field_of_action) if t.field_of_action in fields else len(fields)
            return place, t.order, t.minimum_age or 0, t.maximum_age or EVERY_AGE[1], sort_key(t.name)

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
        return self._ages.get(offer.id) or ages_of(offer, self.compass.audiences)

    @cached_property
    def _ages(self) -> Mapping[str, tuple[int, int]]:
        return {offer.id: ages_of(offer, self.compass.audiences) for offer in self.compass.offers.values()}

    def suits_age(self, offer: Offer, group: AgeGroup) -> bool:
        """Does the offer concern people of this age group?"""
        if not set(group.audiences).isdisjoint(offer.audiences):
            return True
        return overlaps(self.ages(offer), group)

    def closeness(self, offer: Offer, group: AgeGroup) -> float:
        """How much of an offer's ages lies within an age group, from 0 to 1."""
        return closeness(self.ages(offer), group)

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
    def region(self) -> Region:
        """Places of the district by name."""
        return Region(self.compass)

    @property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Municipalities by name."""
        return self.region.municipalities

    def centre(self, municipality: str) -> Point:
        """Centre of a municipality."""
        return self.region.centre(municipality)

    @property
    def area_of(self) -> Mapping[str, SocialArea]:
        """Social area of each municipality."""
        return self.region.area_of

    @property
    def service_area_ids(self) -> Mapping[str, str]:
        """Everything `service_area` may name, with its German name."""
        return self.region.service_area_ids

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
            municipality, point = self.region.located(site.address)
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
            municipality, point = self.region.located(offer.address)
            found.append(Spot(offer.address, None, municipality, point, Accessibility.UNKNOWN, None, (), ()))
        return tuple(found)

    @cached_property
    def _served(self) -> Mapping[str, frozenset[str]]:
        return {offer.id: self.region.served(offer) for offer in self.compass.offers.values()}

    def serves(self, offer: Offer, municipality: str) -> bool:
        """Is the offer meant for people who live there?"""
        return municipality in self._served[offer.id]

    def is_wide(self, offer: Offer) -> bool:
        """Meant for the whole district or more."""
        return any(i in WIDE_AREAS for i in offer.service_area)

    def around(self, municipality: str) -> dict[Reach, list[Within]]:
        """Offers for people of a municipality, each once, grouped by reach; near ones by distance."""
        origin = self.centre(municipality)
        return grouped(within(self._ways[i], (municipality,), origin) for i in self.listed)

    def in_area(self, area: SocialArea, group: AgeGroup | None = None) -> dict[Reach, list[Within]]:
        """Offers for people of a social area (and an age group), grouped by reach."""
        offers = self.listed.values() if group is None else self.of_age(group)
        return grouped(self._within_areas[area.id].get(o.id) for o in offers)

    @cached_property
    def _within_areas(self) -> Mapping[str, Mapping[str, Within | None]]:
        return {
            area.id: {i: within(self._ways[i], area.municipalities, None) for i in self.listed}
            for area in self.compass.social_areas.values()
        }

    @cached_property
    def _ways(self) -> Mapping[str, Ways]:
        return {
            o.id: ways_of(o, self.spots(o), (halt.municipality for halt in self.halts(o)), self._served[o.id])
            for o in self.compass.offers.values()
        }

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
            municipality, _ = self.region.located(Address(city=stop.city, locality=stop.locality))
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
        """Guides for people of an age group, those made for this age first, with them others of their field."""
        ages = {
            t.id: (t.minimum_age or 0, EVERY_AGE[1] if t.maximum_age is None else t.maximum_age)
            for t in self.transitions.values()
        }
        found = [t for t in self.transitions.values() if overlaps(ages[t.id], group)]
        close = {t.id: closeness(ages[t.id], group) for t in found}
        fields: dict[str, float] = defaultdict(float)
        for t in found:
            fields[t.field_of_action] = max(fields[t.field_of_action], close[t.id])
        return sorted(found, key=lambda t: (-close[t.id], -fields[t.field_of_action]))
