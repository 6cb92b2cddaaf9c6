"""Ages say who is helped: from audiences and limits to spans, groups, pages, the finder and the rules that find mistakes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.index.ages import OLDEST, Ages, ages_of, closeness, is_limited, reaches, share, shared, span, suits
from generator.language.wording import age_text
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, Audience
from generator.pages import plan_of
from generator.pages.parts import facets
from tests import factories
from tests.support import TODAY, TOWN, index_of, problems_of, town_with

AUDIENCES = factories.by_id(
    *(
        Audience.model_validate({"id": i, "name": i.capitalize()} | ages)
        for i, ages in {
            "schwangere": {},
            "eltern": {"minimum_age": "0", "maximum_age": "9"},
            "kinder": {"minimum_age": "3", "maximum_age": "13"},
            "jugendliche": {"minimum_age": "14", "maximum_age": "17"},
            "alte": {"minimum_age": "60"},
            "pflegende": {"carers": "ja"},
            "frauen": {},
            "alle": {"everyone": "ja"},
        }.items()
    )
)


def months(*audiences: str, **limits: Any) -> Ages:
    return ages_of(factories.offer(audiences=list(audiences), **limits), AUDIENCES)


def group(low: int, high: int, *audiences: str) -> AgeGroup:
    data = {"id": "g", "name": "G", "short_name": "G", "summary": "G", "icon": "x", "audiences": list(audiences)}
    return AgeGroup.model_validate(data | {"minimum_age": str(low), "maximum_age": str(high)})


SMALL, YOUNG, ADULT, OLD = group(3, 6), group(18, 27), group(27, 60), group(60, 120)


def test_people_between_two_audiences_are_not_meant() -> None:
    assert months("kinder", "alte") == ((36, 167), (720, OLDEST))
    assert months("jugendliche", "kinder") == ((36, 215),)
    assert not reaches(months("kinder", "alte"), YOUNG)


@pytest.mark.parametrize("carers", ["pflegende", "frauen", "alle"])
def test_carers_women_and_everybody_have_no_age_and_take_none_away(carers: str) -> None:
    assert months(carers) == ()
    assert months(carers, "alte") == months("alte")
    nursing_home = factories.offer(audiences=[carers, "alte"])
    assert [suits(nursing_home, months(carers, "alte"), g) for g in (SMALL, YOUNG, ADULT, OLD)] == [False] * 3 + [True]


def test_limits_of_its_own_count_more_than_the_audiences() -> None:
    assert months("kinder", "eltern", minimum_age="0", maximum_age="6") == ((0, 83),)
    assert months("kinder", "jugendliche", maximum_age="24") == ((36, 299),)
    assert months("kinder", "alte", minimum_age="65") == ((780, OLDEST),)
    assert months("pflegende", minimum_age="18") == ((216, OLDEST),)
    assert months("alte", maximum_age="5") == ((0, 71),)  # a contradiction: K260 says so


@pytest.mark.parametrize(
    ("low", "high", "months_meant", "shown"),
    [
        ("3 Monate", "12 Monate", (3, 12), "3 bis 12 Monate"),
        ("3 Monate", "24 Monate", (3, 24), "3 bis 24 Monate"),
        ("0", "36 Monate", (0, 36), "bis 36 Monate"),
        ("18 Monate", "3", (18, 47), "18 Monate bis 3 Jahre"),
        ("3 Monate", "1", (3, 23), "3 Monate bis 1 Jahr"),
        ("12 Monate", "12 Monate", (12, 12), "12 Monate"),
        ("40 Monate", "60 Monate", (40, 60), "40 bis 60 Monate"),
        ("1", "3", (12, 47), "1 bis 3 Jahre"),
        ("1,5", "3", (18, 47), "18 Monate bis 3 Jahre"),
    ],
)
def test_an_age_in_months_is_meant_and_shown_in_months(
    low: str, high: str, months_meant: tuple[int, int], shown: str
) -> None:
    course = factories.offer(minimum_age=low, maximum_age=high)
    assert ages_of(course, AUDIENCES) == (months_meant,)
    assert age_text(course.minimum_age, course.maximum_age) == shown
    assert f'data-age="{months_meant[0]}-{months_meant[1]}"' in facets.attributes(factories.index(course), course)


@pytest.mark.parametrize("typed", ["1.3", "2,1 Jahre", "3.5 Monate"])
def test_an_age_is_never_rounded(typed: str) -> None:
    with pytest.raises(ValidationError, match="keine ganzen Monate"):
        factories.offer(minimum_age=typed)


def test_a_course_for_babies_is_on_no_page_for_older_ones() -> None:
    assert reaches(months("eltern", minimum_age="3 Monate", maximum_age="12 Monate"), group(0, 3))
    assert not reaches(months("eltern", minimum_age="3 Monate", maximum_age="36 Monate"), SMALL)


def test_a_claimed_audience_belongs_whatever_the_ages() -> None:
    baby = group(0, 3, "schwangere")
    course = factories.offer(audiences=["schwangere"])
    assert suits(course, months("schwangere"), baby)
    assert closeness(course, (), baby) == 1.0
    assert closeness(course, (), SMALL) == 0.0


def test_ages_are_all_there_is_only_where_every_audience_has_some() -> None:
    def limited(*named: str, **limits: Any) -> bool:
        return is_limited(factories.offer(audiences=list(named), **limits), AUDIENCES)

    assert limited("kinder", "alte")
    assert limited("alte", "pflegende")
    assert limited("frauen", minimum_age="18")
    assert not limited("kinder", "frauen")
    assert not limited("pflegende")
    assert not limited("alle")


AGE = st.integers(0, 130).map(str)
NAMED = st.lists(st.sampled_from(sorted(AUDIENCES)), min_size=1, max_size=5, unique=True)


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    limits = {k: draw(st.none() | AGE) for k in ("minimum_age", "maximum_age")}
    if all(limits.values()):
        limits = dict(zip(limits, sorted(limits.values(), key=lambda age: int(age or 0)), strict=True))
    return factories.offer(audiences=draw(NAMED), **{k: v for k, v in limits.items() if v is not None})


@given(offers())
def test_spans_are_in_order_and_apart(offer: Offer) -> None:
    ages = ages_of(offer, AUDIENCES)
    assert all(0 <= low <= high <= OLDEST + 11 for low, high in ages)
    assert all(before[1] + 1 < after[0] for before, after in pairwise(ages))


@given(offers(), st.permutations(sorted(AUDIENCES)))
def test_the_order_of_audiences_does_not_matter(offer: Offer, order: list[str]) -> None:
    turned = offer.model_copy(update={"audiences": tuple(sorted(offer.audiences, key=order.index))})
    assert ages_of(turned, AUDIENCES) == ages_of(offer, AUDIENCES)


@given(offers(), st.sampled_from(["pflegende", "frauen", "alle"]))
def test_an_audience_without_ages_never_adds_a_page(offer: Offer, carers: str) -> None:
    with_carers = offer.model_copy(update={"audiences": (*offer.audiences, carers)})
    assert ages_of(with_carers, AUDIENCES) == ages_of(offer, AUDIENCES)


@given(NAMED, AGE)
def test_a_typed_limit_is_never_passed(named: list[str], age: str) -> None:
    low, high = span(int(age) * 12, None)[0], span(None, int(age) * 12)[1]
    assert all(each[0] >= low for each in months(*named, minimum_age=age))
    assert all(each[1] <= high for each in months(*named, maximum_age=age))


@given(offers(), st.integers(0, 119), st.integers(1, 60))
def test_who_belongs_to_a_group_shares_months_with_it(offer: Offer, low: int, years: int) -> None:
    ages, found = ages_of(offer, AUDIENCES), group(low, min(low + years, 130))
    whole = (found.minimum_age, found.maximum_age - 1)
    assert not reaches(ages, found) or shared(ages, whole) > 0
    assert 0.0 <= share(ages, found) <= 1.0
    # Only a first year alone is too little.
    assert reaches(ages, found) or shared(ages, whole) <= 12


# --- one rule everywhere --------------------------------------------------------------------------


def test_finder_search_and_pages_name_the_same_groups() -> None:
    town = index_of()
    found = {d.id: d.ages for d in plan_of(town).documents if d.kind.name == "offer"}
    for offer in town.listed.values():
        on_pages = [g.id for g in town.compass.age_groups.values() if offer in town.of_age(g)]
        said = str(facets.attributes(town, offer))
        assert (f'data-group="{" ".join(on_pages)}"' in said) if on_pages else ("data-group" not in said)
        assert found[offer.id] == (set(on_pages) or set(town.compass.age_groups))  # a word is a topic
        assert (offer in town.of_no_age) == (not on_pages)


def test_a_refuge_names_no_ages_of_children() -> None:
    town = index_of()
    assert town.age_groups_of(town.compass.offers["frauenhaus-musterkreis"]) == ()


# --- rules ------------------------------------------------------------------------------------------

OFFER = """name: "{name}"
summary: "Hier ist ein Ort für Menschen."
description: "Kommen Sie vorbei."
delivery: [phone]
topics: [familie]
{people}
service_area: [district]
phones: [{{number: "030 23125 101"}}]
sources: [{{url: "https://www.beispiel.example/a", date: 2026-11, supports: alles}}]
"""


def about(name: str, people: str) -> list[tuple[str, str]]:
    files = town_with({"offers/neu.yml": OFFER.format(name=name, people=people)})
    return [(p.code, p.message) for p in problems_of(files, TODAY) if p.code.startswith("K26")]


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (
            "audiences: [jugendliche]\nmaximum_age: 6",
            "„Jugendliche“ (14 bis 17 Jahre) und Alter des Angebots (bis 6 Jahre)",
        ),
        ("audiences: [aeltere-menschen, kinder]\nminimum_age: 50", "„Kinder“ (3 bis 13 Jahre)"),
        ("audiences: [eltern]\nminimum_age: 18\nmaximum_age: 59", "„Eltern“ (bis 9 Jahre)"),
    ],
)
def test_ages_that_contradict_the_people_are_an_error(people: str, said: str) -> None:
    ((code, message),) = about("Treff", people)
    assert code == "K260"
    assert said in message


@pytest.mark.parametrize(
    "people",
    [
        "audiences: [kinder, eltern]\nminimum_age: 0\nmaximum_age: 6",
        "audiences: [aeltere-menschen]\nminimum_age: 50",
        "audiences: [pflegende-angehoerige]\nminimum_age: 18",
        "audiences: [alle]\nmaximum_age: 24",
    ],
)
def test_ages_that_fit_are_none(people: str) -> None:
    assert about("Treff", people) == []


@pytest.mark.parametrize("name", ["Seniorenzentrum Muster", "Tagespflege Muster", "Haus der Senioren"])
def test_words_of_another_age_are_found(name: str) -> None:
    ((code, message),) = about(name, "audiences: [aeltere-menschen]\nminimum_age: 18")
    assert code == "K261"
    assert "14 bis 27 Jahre" in message
    assert about(name, "audiences: [aeltere-menschen, pflegende-angehoerige]") == []


def test_a_word_within_a_word_is_another_word() -> None:
    assert about("Kindertagespflege", "audiences: [jugendliche]") == []


def test_an_offer_on_every_age_page_should_say_everybody() -> None:
    people = "audiences: [eltern, kinder, jugendliche, aeltere-menschen, schwangere]"
    assert [code for code, _ in about("Treff", people)] == ["K262"]
    assert about("Treff", "audiences: [alle]") == []


def test_the_address_of_no_age_is_taken() -> None:
    more = "- {id: jedes-alter, name: Alle, short_name: Alle, summary: Alle., minimum_age: 0, maximum_age: 3, icon: baby}\n"
    text = TOWN.joinpath("vocabulary/age_groups.yml").read_text("utf-8") + more
    found = problems_of(town_with({"vocabulary/age_groups.yml": text}), TODAY)
    assert [p.location.file for p in found if p.code == "K360"] == ["content/vocabulary/age_groups.yml"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{id: neu, name: Neu, minimum_age: 9, maximum_age: 3}", "minimum_age ist größer als maximum_age"),
        ("{id: neu, name: Neu, minimum_age: 9, everyone: ja}", "everyone: ja und ein Alter widersprechen sich"),
        ("{id: neu, name: Neu, minimum_age: 18, carers: ja}", "carers: ja und ein Alter widersprechen sich"),
    ],
)
def test_an_audience_that_contradicts_itself_is_an_error(entry: str, said: str) -> None:
    text = f"{TOWN.joinpath('vocabulary/audiences.yml').read_text('utf-8')}- {entry}\n"
    (found,) = [p for p in problems_of(town_with({"vocabulary/audiences.yml": text}), TODAY) if p.severity == "error"]
    assert (found.code, said in found.message) == ("K128", True)
