"""What the preview shows of texts: the changed page, the problem in its place, and what a rule finds a moment later."""

from __future__ import annotations

import re

import pytest

from generator.deliver.frame import FramedSite, Framing
from generator.edge.preview.answers import Answer, answer, seen
from generator.edge.preview.state import State, state_of
from generator.safety.neutral import neutral_address
from generator.source.files import Sources
from tests.support import TODAY, offer, problems_of, town_with

OFFER = "jugendclub-probendorf"
FILE = f"offers/{OFFER}.yml"
PAGE = f"angebote/{OFFER}/"
BARE = FramedSite({}, Framing({}, "https://town.example/"), {})


def _typed(fields: str = "") -> str:
    """An offer of the town, changed."""
    return re.sub(r"(?m)^name: .*$", fields, town_with({}).texts[FILE]) if fields else town_with({}).texts[FILE]


def _state(files: dict[str, str], before: State | None = None) -> State:
    return state_of(town_with(files), TODAY, before)


def _without(path: str) -> Sources:
    sources = town_with({})
    return Sources("content", {p: text for p, text in sources.texts.items() if p != path}, sources.problems)


def _shown(state: State, path: str = PAGE) -> Answer:
    return answer(state, BARE, path)


def _text(state: State, path: str = PAGE) -> str:
    return _shown(state, path).data.decode()


@pytest.fixture(scope="module")
def good() -> State:
    sources = town_with({})
    return state_of(sources, TODAY).checked(problems_of(sources))


def test_a_changed_text_gives_the_changed_page(good: State) -> None:
    changed = _state({FILE: _typed("name: Ganz neuer Name")}, good)
    assert "Ganz neuer Name" in _text(changed)
    assert "Ganz neuer Name" not in _text(good)
    assert seen(changed, BARE, PAGE).tag != seen(good, BARE, PAGE).tag
    assert seen(changed, BARE, "notfall/").tag == seen(good, BARE, "notfall/").tag


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_fault_is_explained_in_place_of_the_page_and_the_rest_goes_on(good: State, language: str) -> None:
    broken = _state({FILE: _typed() + "farbe: blau\n"}, good)
    page = _text(broken, f"{language}{PAGE}")
    assert "farbe" in page
    assert f"content/{FILE}, Zeile" in page
    assert "So geht’s" in page
    assert "112" in _text(broken, "notfall/")
    assert "Noch ein Fehler zu beheben" in _text(broken, "notfall/")
    mended = _state({}, broken)
    assert seen(mended, BARE, PAGE).tag == seen(good, BARE, PAGE).tag


def test_a_sensitive_page_is_explained_at_its_neutral_address_too(good: State) -> None:
    """A script leaves only that one in the browser."""
    name = "beratung-nach-gewalt"
    neutral = neutral_address(f"angebote/{name}/")
    assert _shown(good, neutral).status == 200
    path = f"offers/{name}.yml"
    broken = _state({path: town_with({}).texts[path] + "farbe: blau\n"}, good)
    assert f"Fehler in content/{path}" in _text(broken, neutral)


@pytest.mark.parametrize("path", sorted(path for path in town_with({}).texts if path.count("/") == 1))
def test_whatever_is_broken_the_start_and_the_emergency_numbers_stay(path: str) -> None:
    state = _state({path: "- ["})
    assert "Fehler in" not in _text(state, "")
    assert _shown(state, "notfall/").status == 200


@pytest.mark.parametrize("half", ["", "na", "name: „", "name: x\nsummary: |", "\n\n", "- a"])
def test_a_half_saved_file_is_a_fault_like_any_other(good: State, half: str) -> None:
    state = _state({FILE: half}, good)
    assert f"Fehler in content/{FILE}" in _text(state)
    assert _shown(state, "notfall/").status == 200


def test_a_new_a_renamed_and_a_deleted_file(good: State) -> None:
    text = _typed()
    gone = state_of(_without(FILE), TODAY, good)
    assert _shown(gone).status == 404
    added = _state({"offers/neuer-treff.yml": offer('name: "Neuer Treff"')}, good)
    assert "Neuer Treff" in _text(added, "angebote/neuer-treff/")
    moved = _without(FILE)
    moved.texts["offers/anderer-name.yml"] = text
    renamed = state_of(moved, TODAY, good)
    assert _shown(renamed).status == 404
    assert _shown(renamed, "angebote/anderer-name/").status == 200


def test_what_the_rules_find_stands_on_the_page_of_its_file(good: State) -> None:
    text = re.sub(r"(?m)^topics: .*$", "topics: [gibt-es-nicht]", _typed())
    state = _state({FILE: text}, good)
    assert "Noch " not in seen(state, BARE, PAGE).note, "no single file is wrong"
    checked = state.checked(problems_of(town_with({FILE: text})))
    said = seen(checked, BARE, PAGE)
    assert "gibt-es-nicht" in said.note
    assert said.tag == seen(state, BARE, PAGE).tag, "the page itself need not be shown anew"
    assert "gibt-es-nicht" not in seen(checked, BARE, "notfall/").note
    assert "Noch ein Fehler zu beheben" in seen(checked, BARE, "notfall/").note
    assert "gibt-es-nicht" in _text(checked, "fehler/")


def test_findings_of_other_files_stay_until_the_rules_have_looked_again(good: State) -> None:
    other = {"offers/neuer-treff.yml": offer("topics: [gibt-es-nicht]")}
    before = _state(other, good).checked(problems_of(town_with(other)))
    after = _state({**other, FILE: _typed("name: Ganz neuer Name")}, before)
    assert "Noch ein Fehler zu beheben" in seen(after, BARE, PAGE).note
    assert "Wird noch geprüft" in seen(after, BARE, PAGE).note
    assert "Noch " not in seen(_state({}, after), BARE, PAGE).note, (
        "the file has changed, so its findings may be mended"
    )


def test_without_a_district_every_page_says_why() -> None:
    state = _state({"district.yml": "name: ["})
    assert "district.yml" in _text(state)
    assert _shown(state, "sitemap.xml").status == 404


def test_what_is_protected_is_not_quoted_before_the_rules_have_looked(good: State) -> None:
    """Messages of a file that says where a protected house is quote nothing, from the first moment on."""
    text = (
        'name: "Haus"\nsites:\n  - id: haus\n    confidential: ja\n    address: {address_1: "Geheimgasse 77", '
        'postal_code: "01234", city: "Geheimgasse 77"}\n    farbe: "Geheimgasse 77"\n'
    )
    state = _state({"organizations/haus.yml": text}, good)
    assert "Geheimgasse" not in _text(state, "fehler/")
    assert "organizations/haus.yml" in _text(state, "fehler/")
