"""Which files a content folder holds, and which model describes each."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from generator.model.crisis import Crisis, CrisisWords
from generator.model.deadline import Deadline, Event
from generator.model.easy import EasyPage
from generator.model.help_line import HelpLine
from generator.model.offer import Offer, Organization
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

ANY = "*"
"""Stands in `Loaded.broken` for all entries of a list that cannot be read at all."""
FOLDERS: Mapping[str, tuple[type[BaseModel], str]] = {
    "offers": (Offer, ".yml"),
    "organizations": (Organization, ".yml"),
    "transitions": (Transition, ".md"),
    "pages": (ContentPage, ".md"),
    "translations": (Translation, ".yml"),
    "easy": (EasyPage, ".md"),
    "crisis_words": (CrisisWords, ".yml"),
}
BODY_FIELD = {"transitions": "introduction", "pages": "body", "easy": "body"}
LISTS: Mapping[str, tuple[type[BaseModel], str]] = {
    "topics": (Topic, "vocabulary/topics.yml"),
    "age_groups": (AgeGroup, "vocabulary/age_groups.yml"),
    "social_areas": (SocialArea, "vocabulary/social_areas.yml"),
    "audiences": (Audience, "vocabulary/audiences.yml"),
    "situations": (Term, "vocabulary/situations.yml"),
    "languages": (Term, "vocabulary/languages.yml"),
    "fields_of_action": (FieldOfAction, "vocabulary/fields_of_action.yml"),
    "events": (Event, "vocabulary/events.yml"),
    "deadlines": (Deadline, "vocabulary/deadlines.yml"),
    "help_lines": (HelpLine, "vocabulary/help_lines.yml"),
    "crisis": (Crisis, "vocabulary/crisis.yml"),
    "emergency": (EmergencyGroup, "emergency.yml"),
    "search_words": (SearchWords, "vocabulary/synonyms.yml"),
    "notice_board": (NoticeBoardPart, "vocabulary/notice_board.yml"),
    "glossary": (GlossaryWord, "vocabulary/glossary.yml"),
}
OPTIONAL = {"crisis", "search_words", "glossary", "notice_board"}
"""Lists that a district may do without."""
