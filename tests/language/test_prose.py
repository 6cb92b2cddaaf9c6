"""Prose of editors: a little markup, and nothing that acts."""

import pytest

from generator.language.hosts import host
from generator.language.prose import prose
from generator.model.values.targets import is_safe_target


def test_paragraphs_lists_and_emphasis() -> None:
    assert prose("Ein *Wort*.\n\n- eins\n- zwei") == (
        "<p>Ein <em>Wort</em>.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "text", ["# Titel", "<b>x</b>", "![Bild](https://a.example/b.png)", "`code`", "> Zitat", "a|b\n-|-"]
)
def test_everything_else_stays_text(text: str) -> None:
    found = prose(text)
    for tag in ("<h1", "<b>", "<img", "<code", "<blockquote", "<table"):
        assert tag not in found


def test_headings_only_where_allowed_and_never_a_second_h1() -> None:
    assert prose("# A\n\n## B\n\n##### C", headings=True) == "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n"


def test_a_link_elsewhere_names_its_host() -> None:
    found = prose("[Antrag](https://www.amt.example/a?b=1&c=2)")
    assert found == (
        '<p><a href="https://www.amt.example/a?b=1&amp;c=2" rel="noopener noreferrer">Antrag (amt.example)</a></p>\n'
    )


def test_a_number_keeps_its_direction() -> None:
    assert prose("[112](tel:112)") == '<p><a href="tel:112"><bdi dir="ltr">112</bdi></a></p>\n'


def test_a_number_is_dialled_as_everywhere_however_its_link_was_typed() -> None:
    assert 'href="tel:+493023125101"' in prose("[Rufen Sie an](tel:03023125101)")


@pytest.mark.parametrize(
    "target", ["https://a.example/", "http://a.example", "tel:+4930", "mailto:a@b.de", "../x/", "#oben"]
)
def test_targets_that_may_be_linked(target: str) -> None:
    assert is_safe_target(target)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example/", "/absolut", "https://a@b.example/",
        "mailto:a@b.de?bcc=c@d.de", "tel:*31#", "tel:+49;ext=1", "vbscript:x", "https://", "..\\x", "https://[",
    ],
)  # fmt: skip
def test_targets_that_stay_text(target: str) -> None:
    assert not is_safe_target(target)
    assert "<a" not in prose(f"[Klick]({target})")


def test_host_as_people_read_it() -> None:
    assert host("https://www.otz.de/x?y") == "otz.de"


def test_numbers_within_a_text_are_there_to_tap_and_those_of_laws_and_money_are_not() -> None:
    said = prose("Wählen Sie **die 110** oder 116 117. [Polizei](tel:110) Nach § 110 und für 115 Euro.")

    assert said.count("<a ") == 3
    assert said.count('href="tel:110"') == 2
    assert 'href="tel:116117"' in said


def test_a_heading_dials_nothing() -> None:
    assert "<a" not in prose("## In Gefahr: 110", headings=True)
