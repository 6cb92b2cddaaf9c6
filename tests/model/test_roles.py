"""Every field says its role beside its type, and what the roles name there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.check.reports import unasked
from generator.edge.model_docs import schemas
from generator.edge.starting_files import KINDS, starting_text
from generator.index.names import has_names
from generator.load.kinds import FOLDERS
from generator.model.compass import Compass
from generator.model.help_line import HelpLine
from generator.model.kinds import AREAS, SITES, called, content_kinds
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import PUBLIC_AT_A_PROTECTED_SITE, Location
from generator.model.roles import Group, Input, Read, Shown, Translated, Unseen, When
from generator.model.roles.fields import FieldRoles, body_field, fields_of, fields_of_file, models_in
from generator.model.translation import OfferTranslation
from generator.model.values.contact import SecureUrl
from generator.model.values.telephone import CallNumber
from generator.model.vocabulary import Term
from generator.search.weights import FIELDS as WEIGHTS
from generator.source import files
from generator.source.nodes import parse

MODELS = list(dict.fromkeys(model for kind in content_kinds().values() for model in models_in(kind.model)))
EVERY = [(model, field) for model in MODELS for field in fields_of(model).values()]
NAMES_NO_ENTRY = {
    ("Site", "id"),
    ("Municipality", "association_id"),  # has no entry of its own
    ("District", "languages"),  # K201 and K224 say what to do
    ("EasyPage", "pictures"),  # drawings: K341
    ("AgeGroup", "icon"),
}
"""Ids that name no entry of the content."""
WITHOUT_HELP = {
    "District": "tagline ags languages",
    "Contact": "name phone email address",
    "EnforcementBody": "url phone email address",
    "OfferTranslation": "name summary description alert",
    "Organization": "url email sources",
    "Location": "latitude longitude phones schedules",
    "AgeGroup": "name summary minimum_age form_of_address",
    "SocialArea": "name short_name summary municipalities note",
    "Audience": "name",
    "Term": "name summary everyday_words",
    "FieldOfAction": "name summary",
    "Topic": "name summary topics",
    "SubTopic": "name summary",
    "Situation": "name summary everyday_words",
    "Deadline": "event offset_start offset_end kind action responsible_body legal_basis source_url confidence note checked_on",
    "EmergencyGroup": "title",
    "HelpLine": "name",
    "Guide": "minimum_age maximum_age audiences topics form_of_address search_words status sensitive sources introduction",
    "Step": "maximum_age legal_basis source",
    "ContentPage": "title summary in_footer sensitive body",
    "EasyPage": "title body",
    "NoticeBoardPart": "title",
    "Municipality": "ags name type postal_codes latitude longitude",
    "Place": "name municipality postal_code latitude longitude",
    "Office": "phone email street postal_code city website",
}
"""Fields that their title alone explained before all were to have a docstring. The list only gets shorter."""


UNSEARCHED = {
    "url": "its host is no word people look for; the provider's name is found",
    "fees_description": "what it costs is a filter, not a word of the search",
    "interpretation_services": "languages are a filter",
    "accessibility_description": "access is a filter",
    "required_documents": "would find every offer that wants an identity card",
    "alert": "is true for a while only, and says what does not work",
}
"""What people read of an offer and the search does not, with the reason."""

ONLY_READ = {
    "Offer.url": "tells about the offer",
    "Organization.url": "tells about the provider",
    "HelpLine.url": "tells about the number to call",
    "Office.website": "tells about the office",
    "EnforcementBody.url": "tells about the body",
    "Deadline.source_url": "where it is written",
    "Source.url": "where it is written",
    "Step.source": "where it is written",
    "Guide.sources": "where it is written",
    "District.url": "is the site itself",
    "District.quick_exit_url": "a page of everyday life",
}
"""Links to pages where people read and type nothing about themselves: some towns have no `https` there."""


def named(found: Iterator[tuple[type[BaseModel], FieldRoles]]) -> list[str]:
    return [f"{model.__name__}.{field.name}" for model, field in found]


def test_every_kind_of_content_is_declared_where_its_entries_stand() -> None:
    assert set(Compass.__slots__) - set(content_kinds()) == {"boundaries", "redirects"}


def test_every_field_has_a_german_title() -> None:
    untitled = named((m, f) for m, f in EVERY if not f.title)
    assert not untitled, f"Give these fields a `Title(…)` in generator/model/, what editors call them: {untitled}"


def test_every_field_but_an_id_has_a_docstring() -> None:
    silent = named((m, f) for m, f in EVERY if not f.help and f.name != "id")
    known = [f"{model}.{name}" for model, names in WITHOUT_HELP.items() for name in names.split()]
    new, gone = sorted({*silent} - {*known}), sorted({*known} - {*silent})
    assert not new, f"Write a German docstring below these fields: {new}"
    assert not gone, f"Take out of WITHOUT_HELP here what has a docstring, or is gone: {gone}"


def test_every_kind_of_content_has_a_german_name() -> None:
    silent = [name for name, kind in content_kinds().items() if not kind.called.strip()]
    assert not silent, f"Say in generator/model/compass.py how people call an entry of: {silent}"


def test_a_row_shows_no_text_that_is_said_to_be_unseen() -> None:
    """Nobody would look at its language."""
    wrong = named((m, f) for m, f in EVERY if f.row and f.sight is Unseen)
    assert not wrong, f"Make them `Read` (sentences) or `Shown` (names), or take their `Row` away: {wrong}"


def test_every_text_says_who_sees_it_and_nothing_else_does() -> None:
    silent = named((m, f) for m, f in EVERY if f.is_text and f.sight is None)
    assert not silent, f"Say `Read` (sentences), `Shown` (names) or `Unseen` (no page has it) of these texts: {silent}"
    wrong = named((m, f) for m, f in EVERY if not f.is_text and f.sight is not None)
    assert not wrong, f"Take `Read`, `Shown` or `Unseen` away, these are no texts: {wrong}"


def test_what_is_translated_is_a_text_that_people_see() -> None:
    wrong = named((m, f) for m, f in EVERY if f.translated and (not f.is_text or f.sight is None))
    assert not wrong, f"Take `Translated` away, these are no texts that people see: {wrong}"


def test_texts_to_translate_have_a_path_of_their_own() -> None:
    """A path names the parts of a list by their ids, or by their number."""
    parts = [f.part for _, f in EVERY if f.part and f.is_list and any(p.translated for p in fields_of(f.part).values())]
    assert [p.__name__ for p in parts if "id" not in p.model_fields and not issubclass(p, CallNumber)] == []


def test_every_reference_names_a_kind_that_there_is() -> None:
    known = {*content_kinds(), AREAS, SITES}
    wrong = named((m, f) for m, f in EVERY if f.refers and f.refers not in known)
    assert not wrong, f"`Refers(…)` of these fields names no list of Compass: {wrong}"
    assert called("topics") == "Thema"
    assert called(AREAS) == "Gebiet"


def test_a_list_of_terms_is_named_by_a_field() -> None:
    """Terms that nothing refers to would be typed for nobody."""
    named_by_fields = {field.refers for _, field in EVERY}
    alone = [name for name, kind in content_kinds().items() if kind.model is Term and name not in named_by_fields]
    assert not alone, (
        f"Add a field with `Refers(…)` to model/offer.py for each of these vocabularies, or take it away: {alone}"
    )


def test_every_id_names_an_entry() -> None:
    loose = [(m, f) for m, f in EVERY if f.input is Input.ID and f.name != "id" and not f.refers]
    unknown = named((m, f) for m, f in loose if (m.__name__, f.name) not in NAMES_NO_ENTRY)
    assert not unknown, f'Say of these fields which list has the entries, as `Refers("topics")`: {unknown}'


def test_every_weight_of_the_search_is_known() -> None:
    wrong = named((m, f) for m, f in EVERY if f.searched and f.searched not in WEIGHTS)
    assert not wrong, f"`Searched(…)` takes one of {sorted(WEIGHTS)}: {wrong}"


def test_a_condition_names_a_field_beside_it_and_values_it_can_have() -> None:
    for model, field in EVERY:
        if field.when:
            other = fields_of(model)[field.when.field]
            possible = {"ja", "nein"} if other.input is Input.FLAG else {*other.choices}
            assert set(field.when.values) <= possible, f"{model.__name__}.{field.name}"


def test_a_form_hides_what_a_protected_site_must_not_say() -> None:
    hidden = {name for name, field in fields_of(Location).items() if field.when == When("confidential", "nein")}
    assert hidden == set(fields_of(Location)) - set(PUBLIC_AT_A_PROTECTED_SITE)


@pytest.mark.parametrize(
    ("model", "field"), EVERY, ids=lambda value: value.name if isinstance(value, FieldRoles) else value.__name__
)
def test_every_example_is_what_the_field_takes(model: type[BaseModel], field: FieldRoles) -> None:
    if field.example:
        info = model.model_fields[field.name]
        kind: Any = TypeAdapter(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)
        document = parse(f"example: {field.example}".replace(": \n", ":\n"), "")
        assert document.problems == ()
        typed = document.value["example"]
        kind.validate_python([typed] if field.is_list and not isinstance(typed, list) else typed)


def test_facts_are_asked_of_offers_only_and_may_stand_under_unverified() -> None:
    assert {m.__name__ for m, f in EVERY if f.asked} == {"Offer"}
    choices = fields_of(Offer)["unverified"].choices
    assert set(choices) == {f.asked_as for f in fields_of(Offer).values() if f.asked}
    assert (choices["phones"], choices["ages"], choices["status"]) == ("Telefonnummer", "Alter", "Stand")


def test_what_is_said_of_a_missing_fact_belongs_to_a_fact_that_is_counted() -> None:
    counted = {f.name for f in fields_of(Offer).values() if f.asked and f.asked.gap}
    assert unasked.CONCERNS.keys() | unasked.IS_MISSING.keys() <= counted


def test_an_offer_in_another_language_has_the_texts_that_are_translated() -> None:
    there = {f.name for f in fields_of(OfferTranslation).values() if f.is_text}
    assert there == {f.name for f in fields_of(Offer).values() if f.translated}


def test_the_text_below_the_data_belongs_to_markdown() -> None:
    assert {name for name, (model, suffix) in FOLDERS.items() if body_field(model)} == {
        name for name, (_, suffix) in FOLDERS.items() if suffix == ".md"
    }
    assert "introduction" not in {f.name for f in fields_of_file(FOLDERS["transitions"][0])}


def test_a_file_of_every_folder_may_be_as_large_as_an_entry() -> None:
    # What is said in a language is as long as a list.
    assert {folder.strip("/") for folder in files.ONE_ENTRY_FOLDERS} == set(FOLDERS) - {"translations", "sentences"}


def test_the_schema_says_titles_choices_and_examples() -> None:
    schema = schemas()["docs/schema/offer.schema.json"]
    assert schema["properties"]["phones"]["title"] == "Telefonnummern"
    assert schema["properties"]["delivery"]["examples"] == [["on_site", "group"]]
    assert "ages" in schema["properties"]["unverified"]["items"]["enum"]
    assert schema["$defs"]["Address"]["properties"]["city"]["title"] == "Stadt oder Gemeinde"
    assert "id" not in schema["properties"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_starting_file_holds_every_field(kind: str) -> None:
    text = starting_text(kind)
    for field in fields_of_file(FOLDERS[KINDS[kind]][0]):
        assert f"\n{field.name}:" in text or f"\n# {field.name}:" in text


def test_a_form_can_be_drawn_from_what_the_fields_say() -> None:
    """For each field: heading, title, help, how it is typed, choices, parts, and when it says something."""
    phones, cost, sites = (fields_of(Offer)[name] for name in ("phones", "cost", "sites"))
    assert (phones.group, phones.title, phones.is_list, phones.part) == (
        Group.CONTACT,
        "Telefonnummern",
        True,
        phones.part,
    )
    assert phones.part is not None
    assert fields_of(phones.part)["number"].input is Input.PHONE
    assert cost.choices == {"free": "kostenlos", "paid": "kostet etwas", "unknown": "nicht bekannt"}
    assert sites.when == When("organization")
    assert fields_of(Organization)["sites"].part is Location
    assert fields_of(HelpLine)["text"].help.startswith("Wann diese Hilfe")
    assert list(Group).index(Group.NAME) < list(Group).index(Group.CONTACT) < list(Group).index(Group.SOURCES)


def _can_be_said(field: FieldRoles, *inputs: Input) -> bool:
    named = has_names(field.refers) if field.refers else field.input in inputs
    return named and not field.is_mapping


def test_a_row_shows_texts_a_link_a_mail_address_or_names_of_a_vocabulary() -> None:
    shown = [(m, f) for m, f in EVERY if f.row]
    for_one = (Input.LINE, Input.LINK, Input.MAIL)
    wrong = named((m, f) for m, f in shown if not _can_be_said(f, *for_one[: 1 if f.is_list else 3]))
    assert not wrong, (
        f"A `Row` shows texts, a link, a mail address, or the names of a list that `Refers(…)` says: {wrong} want a view"
    )
    assert {m.__name__ for m, _ in shown} == {"Offer"}


def test_the_search_reads_texts_links_and_names_of_a_vocabulary() -> None:
    read = [(m, f) for m, f in EVERY if f.searched]
    wrong = named((m, f) for m, f in read if not _can_be_said(f, Input.LINE, Input.PROSE, Input.LINK))
    assert not wrong, f"The search reads texts, links and names of a list that `Refers(…)` says, not: {wrong}"


def test_what_people_read_of_an_offer_is_found_or_says_why_not() -> None:
    may_be = [f for f in fields_of(Offer).values() if f.sight in (Read, Shown) or f.input is Input.LINK or f.row]
    unsearched = {f.name for f in may_be if not f.searched and f.input is not Input.MAIL}
    forgotten = unsearched - set(UNSEARCHED)
    assert not forgotten, f"Give them `Searched(…)` in model/offer.py, or a reason in UNSEARCHED here: {forgotten}"
    assert not set(UNSEARCHED) - unsearched, "Take out of UNSEARCHED here what the search reads, or what is gone"


def test_a_name_that_a_page_of_an_offer_shows_can_be_translated() -> None:
    referring = [f for f in fields_of(Offer).values() if f.refers and has_names(f.refers)]
    names = [
        (f, content_kinds()[f.refers].model, fields_of(content_kinds()[f.refers].model)["name"]) for f in referring
    ]
    shown = [(model.__name__, name) for field, model, name in names if field.row or name.sight is not Unseen]
    assert "Term" in dict(shown)
    german = {model for model, name in shown if name.translated is not Translated}
    assert not german, f"Give `name` the role `Translated` in model/vocabulary.py: {german}"


def test_a_link_takes_an_address_without_encryption_only_where_people_type_nothing() -> None:
    """Who books or registers says much about themselves; `Url` looks just as right there."""
    plain = {f"{m.__name__}.{f.name}" for m, f in EVERY if f.input is Input.LINK and _takes_http(m, f)}
    new, gone = sorted(plain - ONLY_READ.keys()), sorted(ONLY_READ.keys() - plain)
    assert not new, (
        f"Is there a form behind {new} (booking, registration, a message)? Then write `SecureUrl` for `Url`. If people "
        "only read there, add it to ONLY_READ in tests/model/test_roles.py with the reason."
    )
    assert not gone, f"Take out of ONLY_READ in tests/model/test_roles.py: {gone}"


def _takes_http(model: type[BaseModel], field: FieldRoles) -> bool:
    info = model.model_fields[field.name]
    kind: TypeAdapter[Any] = TypeAdapter(
        Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    )
    typed = "http://www.beispiel.de/"
    try:
        kind.validate_python([typed] if field.is_list else typed)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("typed", ["http://www.beispiel.de/termin", "www.beispiel.de", "https://"])
def test_an_address_where_people_type_about_themselves_is_encrypted(typed: str) -> None:
    kind: TypeAdapter[str] = TypeAdapter(SecureUrl)
    assert kind.validate_python("https://www.beispiel.de/termin") == "https://www.beispiel.de/termin"
    with pytest.raises(ValidationError, match=r"Internetadresse"):
        kind.validate_python(typed)
