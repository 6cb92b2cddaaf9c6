"""Everything read from a content folder, as one frozen value that all stages hand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from generator.model.crisis import Crisis, CrisisWords
from generator.model.deadline import Deadline, Event
from generator.model.district import District, Municipality, Place
from generator.model.easy import EasyPage
from generator.model.guide import Guide
from generator.model.help_line import HelpLine
from generator.model.offer import Offer
from generator.model.office import Office
from generator.model.organization import Organization
from generator.model.roles.stored import Folder, Listed, Single, Table
from generator.model.translation import Sentences, Translation
from generator.model.vocabulary import (
    AgeGroup,
    Audience,
    ContentPage,
    EmergencyGroup,
    FieldOfAction,
    GlossaryWord,
    NoticeBoardPart,
    SearchWords,
    Situation,
    SocialArea,
    Term,
    Topic,
)

Ring = tuple[tuple[float, float], ...]
"""A closed outline, (longitude, latitude) pairs in degrees (WGS 84)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compass:
    """The content of a district. Mappings go from id to value, in the order of the files.

    The marker beside each kind says where its entries stand; `kinds.py` reads it, and so everybody else.
    """

    district: Annotated[District, Single("district.yml", "Landkreis")]
    offers: Annotated[Mapping[str, Offer], Folder("offer", "Angebot")]
    organizations: Annotated[Mapping[str, Organization], Folder("organization", "Träger")]
    age_groups: Annotated[Mapping[str, AgeGroup], Listed("vocabulary/age_groups.yml", "Altersgruppe")]
    social_areas: Annotated[Mapping[str, SocialArea], Listed("vocabulary/social_areas.yml", "Sozialraum")]
    audiences: Annotated[Mapping[str, Audience], Listed("vocabulary/audiences.yml", "Zielgruppe")]
    languages: Annotated[Mapping[str, Term], Listed("vocabulary/languages.yml", "Sprache")]
    fields_of_action: Annotated[Mapping[str, FieldOfAction], Listed("vocabulary/fields_of_action.yml", "Handlungsfeld")]
    events: Annotated[Mapping[str, Event], Listed("vocabulary/events.yml", "Ereignis")]
    topics: Annotated[Mapping[str, Topic], Listed("vocabulary/topics.yml", "Thema")]
    situations: Annotated[Mapping[str, Situation], Listed("vocabulary/situations.yml", "Lebenslage")]
    deadlines: Annotated[Mapping[str, Deadline], Listed("vocabulary/deadlines.yml", "Frist")]
    emergency: Annotated[Mapping[str, EmergencyGroup], Listed("emergency.yml", "Notfall-Gruppe")]
    crisis: Annotated[Mapping[str, Crisis], Listed("vocabulary/crisis.yml", "Kasten", is_optional=True)] = field(
        default_factory=dict
    )
    """Boxes above the results of the search, the most urgent first."""
    help_lines: Annotated[Mapping[str, HelpLine], Listed("vocabulary/help_lines.yml", "Hilfetelefon")]
    transitions: Annotated[Mapping[str, Guide], Folder("transition", "Wegweiser", ".md")]
    pages: Annotated[Mapping[str, ContentPage], Folder("page", "Seite", ".md")]
    easy: Annotated[Mapping[str, EasyPage], Folder("easy", "Seite in Leichter Sprache", ".md")] = field(
        default_factory=dict
    )
    """Pages in Leichte Sprache."""
    translations: Annotated[Mapping[str, Translation], Folder("translation", "Übersetzung")] = field(
        default_factory=dict
    )
    """Other languages of the site, by their code."""
    sentences: Annotated[Mapping[str, Sentences], Folder("sentences", "Sätze einer Sprache")] = field(
        default_factory=dict
    )
    """By language: what is said in many places, translated once."""
    search_words: Annotated[
        Mapping[str, SearchWords], Listed("vocabulary/synonyms.yml", "Wortgruppe", is_optional=True)
    ] = field(default_factory=dict)
    """Synonyms of this district, beyond those that come with the program."""
    notice_board: Annotated[
        Mapping[str, NoticeBoardPart], Listed("vocabulary/notice_board.yml", "Teil des Aushangs", is_optional=True)
    ] = field(default_factory=dict)
    """What the posters show, beyond what is in the place itself."""
    glossary: Annotated[Mapping[str, GlossaryWord], Listed("vocabulary/glossary.yml", "Amtswort", is_optional=True)] = (
        field(default_factory=dict)
    )
    """Office words with their meaning; a page explains those that stand in it."""
    crisis_words: Annotated[Mapping[str, CrisisWords], Folder("crisis_words", "Krisenwörter")] = field(
        default_factory=dict
    )
    """By language: what people write who need such a box."""
    municipalities: Annotated[Mapping[str, Municipality], Table("region/municipalities.csv", "Gemeinde")]
    places: Annotated[tuple[Place, ...], Table("region/places.csv", "Ort")]
    offices: Annotated[Mapping[str, Office], Table("region/municipal_offices.csv", "Verwaltung")] = field(
        default_factory=dict
    )
    """Municipality key (AGS) → who administers it."""
    boundaries: Mapping[str, tuple[Ring, ...]]
    """Municipality key (AGS) → its outlines."""
    redirects: Mapping[str, str]
    """Old address → new address, both without leading slash."""
