"""Whatever stands in a file: problems at a place within it, never an exception, and no page moves."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from generator.base.output import Page
from generator.pipeline import generate
from tests.source.test_nodes import ANY_BYTES
from tests.support import TODAY, TOWN, active_content, as_row, offer, problems_of, town_with

FILES = (
    "offers/online-beratung.yml",
    "organizations/frauen-helfen.yml",
    "transitions/trennung.md",
    "pages/impressum.md",
    "vocabulary/topics.yml",
    "vocabulary/social_areas.yml",
    "emergency.yml",
    "vocabulary/help_lines.yml",
    "vocabulary/crisis.yml",
    "crisis_words/de.yml",
    "district.yml",
    "redirects.yml",
    "region/municipalities.csv",
    "region/places.csv",
    "region/municipal_offices.csv",
    "region/boundaries.geojson",
)
FIELDS = st.sampled_from(
    [
        "name",
        "topics",
        "phones",
        "steps",
        "sites",
        "id",
        "contacts",
        "address",
        "ags",
        "url",
        "translations",
        "offer_query",
        "help_lines",
        "stops",
        "when",
    ]
)
VALUES = st.recursive(
    st.sampled_from(["x", "''", "1", "-1", "no", "2026-02-30", "08:30", "112", "P6W/", "geld", "{}", "[]", "~"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda v: f"[{', '.join(v)}]"),
        st.dictionaries(FIELDS, inner, max_size=3).map(
            lambda v: "{" + ", ".join(f"{k}: {i}" for k, i in v.items()) + "}"
        ),
    ),
    max_leaves=12,
)
SHAPED = st.one_of(
    st.dictionaries(FIELDS, VALUES, max_size=5).map(lambda v: "".join(f"{k}: {i}\n" for k, i in v.items())),
    st.lists(VALUES, max_size=4).map(lambda v: "".join(f"- {i}\n" for i in v)),
)
TEXTS = st.one_of(
    SHAPED,
    SHAPED.map(lambda text: f"---\n{text}---\nText"),
    ANY_BYTES.map(
        lambda data: data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    ),
)


@settings(max_examples=100)
@given(st.sampled_from(FILES), TEXTS)
@example(
    "region/boundaries.geojson",
    '{"features": [{"properties": {"ags": "1"}, "geometry": {"type": "Polygon", "coordinates": [[[1e999, 1], [1, 1], [2, 2], [1, 1]]]}}]}',
)
@example("vocabulary/situations.yml", "- {id: ' gewalt', name: Gewalt}")
def test_any_text_as_a_file_gives_problems_within_it(file: str, text: str) -> None:
    for problem in problems_of(town_with({file: text})):
        at = problem.location
        if at.file == f"content/{file}":
            lines = text.split("\n")
            assert at.line <= max(len(lines), 1), as_row(problem)
            assert at.column <= len(lines[at.line - 1]) + 1, as_row(problem)
        assert as_row(problem)["message"]


def _shape(files: dict[str, str]) -> Counter[str]:
    """How many elements of each kind the whole site has."""
    files = generate(town_with(files), TODAY).files
    pages = [file.body for file in files.values() if isinstance(file, Page)]
    found = "".join(pages)
    assert not active_content(f"<html>{found}</html>")
    return Counter(str(element.tag) for element in html.fragment_fromstring(found, "div").iter())


PLAIN_FIELDS = (
    "name",
    "summary",
    "alternate_name",
    "alert",
    "eligibility_description",
    "application_process",
    "interpretation_services",
)


@cache
def _neutral_shape() -> Counter[str]:
    return _shape(_offer_saying("xy"))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _offer_saying(text: str) -> dict[str, str]:
    """In German alone: pages in other languages are drawn by the same templates, and what follows draws them, too."""
    district = (TOWN / "district.yml").read_text("utf-8").replace("languages: [de, ar]", "languages: [de]")
    typed = offer("".join(f"{field}: {_quoted(text)}\n" for field in PLAIN_FIELDS))
    return {"offers/testangebot.yml": typed, "district.yml": district}


HTMLISH = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "/",
            "script",
            "img src=x onerror=",
            "&lt;",
            "&#60;",
            '"',
            "'",
            "`",
            "{{",
            "}}",
            "{%",
            "<!--",
            "-->",
            "*",
            "_",
            "#",
            "](",
            "[",
            ")",
            "javascript:",
            "</h1>",
            "x",
            " ",
            "ß",
            "KOMPASSCONTENT",
            "<p>KOMPASSTITLE</p>",
        ]
    ),
    min_size=1,
    max_size=8,
).map(lambda parts: ("x" + "".join(parts))[:100])


@settings(max_examples=20)
@given(text=HTMLISH)
@example(text="<script>alert(1)</script>")
@example(text="x</p></main><h1>x")
def test_any_text_in_a_plain_field_stays_text(text: str) -> None:
    assert _shape(_offer_saying(text)) == _neutral_shape()


SENTENCES = re.compile(
    r"(?m)^(\s*(?:- )?(?:name|title|text|easy_text|hours|cost|gap|authority|note|summary): )(?!\|).+$"
)
LABELS = re.compile('(label: )".*?"')
LISTS_OF_SENTENCES = (
    "vocabulary/help_lines.yml",
    "vocabulary/notice_board.yml",
    "vocabulary/events.yml",
    "emergency.yml",
    "transitions/kita-start.md",
    "transitions/junge-leute.md",
)
COLUMNS = ("name", "phone_label", "street", "locality", "city", "note", "source")


def _town_saying(text: str) -> dict[str, str]:
    """The town with one text in place of all sentences of its help lines, steps, notice board and offices."""
    files = {}
    for file in LISTS_OF_SENTENCES:
        typed = (TOWN / file).read_text("utf-8")
        said = LABELS.sub(lambda found: found[1] + _quoted(text), typed)
        files[file] = SENTENCES.sub(lambda found: found[1] + _quoted(text), said)
        assert files[file] != typed
    rows = list(csv.DictReader((TOWN / "region/municipal_offices.csv").read_text("utf-8").splitlines()))
    table = io.StringIO()
    writer = csv.DictWriter(table, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows([{**row, **{column: text for column in COLUMNS if row[column]}} for row in rows])
    return {**files, "region/municipal_offices.csv": table.getvalue()}


@cache
def _neutral_town() -> Counter[str]:
    return _shape(_town_saying("xy"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "x</p></main><h1>x",
        'x"><img src=x onerror=alert(1)>',
        "x'{{ x }}{% x %}<!-- `*_#",
        "x&lt;b&gt; KOMPASSCONTENT <p>KOMPASSTITLE</p>",
    ],
)
def test_any_text_of_help_lines_steps_offices_and_posters_stays_text(text: str) -> None:
    assert _shape(_town_saying(text)) == _neutral_town()


def test_the_order_of_files_changes_no_byte() -> None:
    sources = town_with({})
    turned = type(sources)(sources.root, dict(reversed(sources.texts.items())), sources.problems)
    one, other = (generate(s, TODAY) for s in (sources, turned))
    assert one.problems == other.problems
    assert one.files == other.files
