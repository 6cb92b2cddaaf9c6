"""The one door to everything derived: keeps what the modules beside it work out, so that each is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial

from generator.index.ages import Ages, ages_of, closeness, offers_for_age, suits
from generator.index.freshness import Freshness, Stand, freshness_of, stand_of_hours
from generator.index.glossary import Glossary
from generator.index.guides import GuideStepRef, guides_for_age, journeys_of_offers
from generator.index.help_lines import lines_of
from generator.index.helpers import Misfit, misfit, offers_for_step, people_of
from generator.index.names import names_of
from generator.index.near import Near
from generator.index.order import Asked, People, Reasons, Standing, alike, first_of, reasons, standings, ways_to
from generator.index.providers import offers_by_organization, phones_of, rank_of
from generator.index.published import is_listed, published_guides, published_offers
from generator.index.region import Region
from generator.index.topics import grouped_by_main_topic, main_topic_of, offers_by_topic, parents_of, topics_by_id
from generator.index.where import Where
from generator.model.compass import Compass
from generator.model.deadline import Deadline
from generator.model.district import Municipality
from generator.model.guide import Guide, Step
from generator.model.help_line import HelpLine
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Phone
from generator.model.values.telephone import PhoneNumber
from generator.model.vocabulary import AgeGroup, SubTopic, Topic


@dataclass(frozen=True, eq=False)
class Index:
    """Derived views of `compass` on the day `today`. One is equal to itself only, so what takes long is kept by it."""

    compass: Compass
    today: date

    @cached_property
    def glossary(self) -> Glossary:
        """Finds the district's office words in texts."""
        return Glossary(self.compass.glossary.values())

    # --- what is shown at all -------------------------------------------------------------------

    @cached_property
    def published(self) -> Mapping[str, Offer]:
        """Offers with a page of their own, by name: no drafts, nothing before its day."""
        return published_offers(self.compass, self.today)

    @cached_property
    def listed(self) -> Mapping[str, Offer]:
        """Published offers that stand in lists. Stale and past ones keep only their page."""
        return {i: o for i, o in self.published.items() if is_listed(o, self.freshness(o), self.today)}

    @cached_property
    def guides(self) -> Mapping[str, Guide]:
        """Published guides, in the order of the fields of action, there by `order`, then by the youngest age."""
        return published_guides(self.compass)

    def freshness(self, offer: Offer) -> Freshness:
        """Age of the provider's confirmation, in three steps."""
        return freshness_of(offer, self.today)

    def stand_of_hours(self, offer: Offer) -> Stand:
        """How old its hours are. Those of a provider's place or number are as old as the provider's sources."""
        return stand_of_hours(offer, self.organization(offer), self.phones(offer), self.where.spots(offer), self.today)

    # --- for whom -------------------------------------------------------------------------------

    def ages(self, offer: Offer) -> Ages:
        """Ages of the people it helps, in months; none where the age does not matter."""
        return self._ages[offer.id] if offer.id in self._ages else ages_of(offer, self.compass.audiences)

    @cached_property
    def _ages(self) -> Mapping[str, Ages]:
        return {offer.id: ages_of(offer, self.compass.audiences) for offer in self.compass.offers.values()}

    def suits_age(self, offer: Offer, group: AgeGroup) -> bool:
        """Does the offer help people of this age group?"""
        return suits(offer, self.ages(offer), group)

    def closeness(self, offer: Offer, group: AgeGroup) -> float:
        """How much an offer is made for an age group, from 0 to 1."""
        return closeness(offer, self.ages(offer), group)

    def age_groups_of(self, offer: Offer) -> tuple[AgeGroup, ...]:
        """Age groups an offer stands under; none for a town hall, and none for help for carers."""
        return tuple(group for group in self.compass.age_groups.values() if self.suits_age(offer, group))

    @cached_property
    def of_no_age(self) -> tuple[Offer, ...]:
        """Listed offers that stand under no age group: they are found by topic."""
        return tuple(offer for offer in self.listed.values() if not self.age_groups_of(offer))

    def of_age(self, group: AgeGroup) -> tuple[Offer, ...]:
        """Listed offers for an age group, those with a number first, among them those made for this age."""
        return self._of_ages[group.id]

    @cached_property
    def _of_ages(self) -> Mapping[str, tuple[Offer, ...]]:
        groups = self.compass.age_groups.values()
        of = {group.id: offers_for_age(self.listed.values(), self._ages, group) for group in groups}
        return {i: tuple(self.ranked(offers)) for i, offers in of.items()}

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Languages that somebody speaks, by what is listed."""
        return frozenset(language for offer in self.listed.values() for language in offer.languages)

    # --- about what -----------------------------------------------------------------------------

    @cached_property
    def topic_of(self) -> Mapping[str, SubTopic]:
        """Every topic of both levels by id."""
        return topics_by_id(self.compass.topics.values())

    @cached_property
    def parent_of(self) -> Mapping[str, Topic]:
        """First-level topic of every topic; a first-level topic is its own parent."""
        return parents_of(self.compass.topics.values())

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Offer, ...]]:
        """Listed offers of each topic; a first-level topic holds those of its parts too."""
        return offers_by_topic(self.ranked(self.listed.values()), self.parent_of)

    def main_topic(self, offer: Offer) -> Topic | None:
        """First-level topic under which an offer stands in a grouped list."""
        return main_topic_of(offer, self.parent_of)

    def by_main_topic(self, offers: Iterable[Offer]) -> list[tuple[Topic, list[Offer]]]:
        """Offers grouped under their main topic, topics in the vocabulary's order."""
        return grouped_by_main_topic(offers, self.compass.topics, self.parent_of)

    def names(self, kind: str, ids: Iterable[str]) -> tuple[str, ...]:
        """What the entries of a vocabulary are called that a field refers to."""
        return names_of(self.compass, self.topic_of, kind, ids)

    # --- by whom --------------------------------------------------------------------------------

    def organization(self, offer: Offer) -> Organization | None:
        """Who provides the offer, None if not known."""
        return self.compass.organizations.get(offer.organization) if offer.organization else None

    @cached_property
    def by_organization(self) -> Mapping[str, tuple[Offer, ...]]:
        """Published offers of each organization that has any, by its name."""
        return offers_by_organization(self.published.values(), self.compass.organizations)

    def phones(self, offer: Offer) -> tuple[Phone, ...]:
        """Numbers to call: the offer's own, else those of its sites, else of its organization."""
        return phones_of(offer, self.where.spots(offer), self.organization(offer))

    @cached_property
    def seats(self) -> Mapping[PhoneNumber, str]:
        """Numbers of organizations, with the words for who answers there."""
        return {p.number: p.label or "" for carrier in self.compass.organizations.values() for p in carrier.phones}

    def whose_number(self, offer: Offer) -> str:
        """Who answers, where the offer's first number is that of an organization and not its own; empty otherwise."""
        first = next(iter(self.phones(offer)), None)
        return (first.label or self.seats[first.number]) if first and first.number in self.seats else ""

    def rank(self, offer: Offer) -> int:
        """0: people can turn to it; 1: nobody knows a number yet; 2: nobody knows whether it still exists."""
        return self._ranks[offer.id]

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        switchboard = self.compass.district.contact.phone.number
        return {i: rank_of(offer, self.phones(offer), switchboard) for i, offer in self.compass.offers.items()}

    def ranked(self, offers: Iterable[Offer]) -> list[Offer]:
        """Offers by rank, within a rank in the order they came."""
        return sorted(offers, key=self.rank)

    def first(self, asked: Asked) -> tuple[Standing, ...]:
        """Offers that begin a list for these people, and why each of them stands there."""
        if asked not in self._first:
            found = standings(self._reasons(asked.people), ways_to(self, asked))
            self._first[asked] = first_of(found, alike(self, asked))
        return self._first[asked]

    @cached_property
    def _first(self) -> dict[Asked, tuple[Standing, ...]]:
        return {}

    @cached_property
    def _reasons(self) -> Callable[[People], tuple[Reasons, ...]]:
        """Kept for a while: each place asks for all ages."""
        return lru_cache(maxsize=32)(partial(reasons, self))

    # --- where ----------------------------------------------------------------------------------

    @cached_property
    def region(self) -> Region:
        """Places of the district by name."""
        return Region(self.compass)

    @property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Municipalities by name."""
        return self.region.municipalities

    @cached_property
    def where(self) -> Where:
        """Where each offer is, when it comes, and for whom from where."""
        return Where(self.compass, self.region, self.today)

    @cached_property
    def near(self) -> Near:
        """Who helps people of a place, and when somebody comes there."""
        return Near(self.compass.social_areas, self.where, self.listed, self.rank, self.of_age)

    # --- guides ---------------------------------------------------------------------------------

    def deadline(self, step: Step) -> Deadline | None:
        """The rule of date a step leans on."""
        return self.compass.deadlines.get(step.deadline) if step.deadline else None

    def offers_of(self, step: Step) -> list[Offer]:
        """Offers a step names as its helpers, while they stand in lists: in its order, but first those people can reach."""
        return offers_for_step(step, self.listed, self.phones)

    def lines_of(self, step: Step) -> tuple[HelpLine, ...]:
        """Help lines a step names, in its order."""
        return lines_of(self.compass, dict.fromkeys(step.help_lines))

    def misfit(self, offer: Offer, guide: Guide, step: Step) -> Misfit | None:
        """Why an offer helps nobody who reads this step; None if it may."""
        return misfit(offer, self.ages(offer), people_of(guide, step, self.compass.audiences), self.compass.audiences)

    @cached_property
    def journeys(self) -> Mapping[str, tuple[GuideStepRef, ...]]:
        """Guides each offer belongs to, by offer id; the first step that needs it."""
        return journeys_of_offers(self.guides.values(), self.offers_of)

    def guides_of_age(self, group: AgeGroup) -> list[Guide]:
        """Guides for people of an age group, those made for this age first, with them others of their field."""
        return guides_for_age(self.guides.values(), group)
