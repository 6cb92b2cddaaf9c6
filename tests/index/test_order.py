"""The order of lists: each declared reason counts, in its place among the others, and content beats them all."""

from __future__ import annotations

import pytest

from generator.index import Asked, Index
from generator.model.vocabulary import Audience, NoticeBoardPart, Topic
from tests import factories

OLD = factories.age_group(id="alt", minimum_age="60", maximum_age="120")
AUDIENCES = factories.by_id(
    Audience(id="alle", name="Alle", everyone=True),
    Audience(id="alte", name="Ältere Menschen", minimum_age="60"),
    Audience(id="erwachsene", name="Erwachsene", minimum_age="18"),
    Audience(id="pflegende", name="Pflegende", carers=True, exclusive=True),
)
HERE = Asked("probendorf", age="alt")
FAR = {"address_1": "Weg 2", "city": "Testwalde"}


def first(index: Index, asked: Asked) -> list[str]:
    return [standing.offer.id for standing in index.first(asked)]


def made(*pairs: dict[str, object], **changes: object) -> Index:
    offers = [factories.offer(**{"audiences": ["alte"], "name": "Hilfe"} | pair) for pair in pairs]
    return factories.index(*offers, audiences=AUDIENCES, age_groups=factories.by_id(OLD), **changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"address": None, "delivery": ["outreach"]}, {"address": {"city": "Probendorf"}}),
        ({"address": {"city": "Probendorf"}}, {"address": FAR}),
        ({"address": FAR}, {"address": {"city": "Musterstadt"}}),
        ({"address": {"city": "Musterstadt"}}, {"address": None, "delivery": ["phone"]}),
        ({"address": None, "delivery": ["phone"]}, {"address": None}),
        ({"address": None}, {"address": None, "audiences": ["erwachsene"]}),
        ({"address": None, "audiences": ["alte"]}, {"address": None, "audiences": ["alle", "alte"]}),
        ({"assured_date": "2026-11-01", "assured_by": "phone"}, {}),
    ],
    ids=["comes", "here", "near", "nearer", "phone", "made for this age", "not for everybody", "confirmed"],
)
def test_each_reason_comes_before_the_next(before: dict[str, object], after: dict[str, object]) -> None:
    """By name alone the second would stand first."""
    assert first(made(before | {"id": "z"}, after | {"id": "a", "name": "Aaa"}), HERE) == ["z", "a"]


def test_whom_people_can_reach_stands_before_all_that_comes_to_them() -> None:
    far = {"id": "z", "address": None}
    comes = {"id": "a", "address": None, "delivery": ["outreach"], "unverified": ["status"]}
    assert first(made(far, comes), HERE) == ["z"]


def test_what_is_first_of_all_for_others_comes_last() -> None:
    """Carers may read the list of an age, but the list does not know that."""
    comes = {"id": "a", "address": None, "delivery": ["outreach"], "audiences": ["pflegende", "alte"]}
    assert first(made({"id": "z", "address": None}, comes), HERE) == ["z", "a"]


def test_a_list_for_the_whole_district_begins_with_what_serves_it_all() -> None:
    local = {"id": "a", "service_area": ["testwalde"], "address": None, "delivery": ["outreach"]}
    assert first(made({"id": "z", "address": None}, local), Asked(age="alt")) == ["z", "a"]


def test_content_names_what_stands_first_for_whoever_it_serves() -> None:
    named = OLD.model_copy(update={"first": ("z", "fremd", "y")})
    offers = [
        factories.offer(id="fremd", audiences=["alte"], service_area=["musterstadt"]),
        factories.offer(id="a", audiences=["alte"], address=None, delivery=["outreach"]),
        *(factories.offer(id=i, audiences=["alte"], address=None) for i in "yz"),
    ]
    index = factories.index(*offers, audiences=AUDIENCES, age_groups=factories.by_id(named))
    assert first(index, HERE) == ["z", "y", "a"]
    assert first(index, Asked(age="alt"))[:3] == ["z", "fremd", "y"]


def test_a_place_of_which_nothing_else_is_asked_begins_with_its_notice_board() -> None:
    board = NoticeBoardPart(id="t", title="Teil", offers=("z",))
    near = NoticeBoardPart(id="n", title="Nah", near=True, offers=("y",))
    pairs = ({"id": "a"}, {"id": "y", "address": None}, {"id": "z", "address": None})
    index = made(*pairs, notice_board=factories.by_id(board, near))
    assert first(index, Asked("musterstadt")) == ["z", "a", "y"]


def test_not_more_than_three_about_the_same_while_there_are_others() -> None:
    same = [{"id": f"a{n}", "address": None, "delivery": ["outreach"]} for n in range(20)]
    other = {"id": "z", "address": None, "topics": ["anderes"]}
    topics = factories.by_id(
        Topic(id="familie", name="F", topics=[{"id": "treffs", "name": "T"}]), Topic(id="anderes", name="A")
    )
    found = first(made(*same, other, topics=topics), HERE)
    assert len(found) == 12
    assert "z" in found


def test_names_without_a_number_are_no_beginning() -> None:
    silent = {"phones": [], "organization": None}
    assert first(made({"id": "a"} | silent, {"id": "b"} | silent), HERE) == []
