"""Everything read from a content folder, as one frozen value that all stages hand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.crisis import Crisis, CrisisWords
from generator.model.deadline import Deadline, Event
from generator.model.district import District, Municipality, Place
from generator.model.easy import EasyPage
from generator.model.help_line import HelpLine
from generator.model.offer import Offer, Organization
from generator.model.office import Office
from generator.model.transition import Transition
from generator.model.translation import Translation
from generator.model.vocabulary import (
    AgeGroup,
    Audience,
    ContentPage,
    EmergencyGroup,
    FieldOfAction,
    GlossaryWord,
    NoticeBoardPart,
    SearchWords,
    SocialArea,
    Term,
    Topic,
)

Ring = tuple[tuple[float, float], ...]
"""A closed outline, (longitude, latitude) pairs in degrees (WGS 84)."""


@dataclass(frozen=True, slots=True)
class Compass:
    """The content of a district. Mappings go from id to value, in the order of the files."""

    district: District
    organizations: Mapping[str, Organization]
    offers: Mapping[str, Offer]
    transitions: Mapping[str, Transition]
    topics: Mapping[str, Topic]
    age_groups: Mapping[str, AgeGroup]
    social_areas: Mapping[str, SocialArea]
    audiences: Mapping[str, Audience]
    situations: Mapping[str, Term]
    languages: Mapping[str, Term]
    fields_of_action: Mapping[str, FieldOfAction]
    events: Mapping[str, Event]
    deadlines: Mapping[str, Deadline]
    help_lines: Mapping[str, HelpLine]
    emergency: Mapping[str, EmergencyGroup]
    pages: Mapping[str, ContentPage]
    municipalities: Mapping[str, Municipality]
    places: tuple[Place, ...]
    boundaries: Mapping[str, tuple[Ring, ...]]
    """Municipality key (AGS) → its outlines."""
    redirects: Mapping[str, str]
    """Old address → new address, both without leading slash."""
    offices: Mapping[str, Office] = field(default_factory=dict)
    """Municipality key (AGS) → who administers it."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """Other languages of the site, by their code."""
    search_words: Mapping[str, SearchWords] = field(default_factory=dict)
    """Synonyms of this district, beyond those that come with the program."""
    easy: Mapping[str, EasyPage] = field(default_factory=dict)
    """Pages in Leichte Sprache."""
    crisis: Mapping[str, Crisis] = field(default_factory=dict)
    """Boxes above the results of the search, the most urgent first."""
    crisis_words: Mapping[str, CrisisWords] = field(default_factory=dict)
    """By language: what people write who need such a box."""
    notice_board: Mapping[str, NoticeBoardPart] = field(default_factory=dict)
    """What the posters show, beyond what is in the place itself."""
    glossary: Mapping[str, GlossaryWord] = field(default_factory=dict)
    """Office words with their meaning; a page explains those that stand in it."""
