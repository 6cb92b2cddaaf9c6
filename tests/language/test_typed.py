"""What only looks like markup stays as typed: days and floors, plus signs, stars in words, addresses; page and paper agree."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from generator.language.prose import prose
from generator.model.values.fields import Line, Prose
from generator.paper.prose import Block, blocks


def lines_of_page(text: str) -> list[str]:
    """Lines of a text as a reader of the page sees them, numbers of lists included."""
    root = html.fragment_fromstring(str(prose(text)).replace("<br>", "\n"), create_parent="div")
    for numbers in root.iter("ol"):
        for number, item in enumerate(numbers.iterchildren("li"), int(numbers.get("start", "1"))):
            item.text = f"{number}. {(item.text or '').lstrip()}"
    return [line.strip() for line in root.text_content().split("\n") if line.strip()]


def lines_of_paper(found: list[Block]) -> list[str]:
    """The same of a PDF: its lists always begin with 1."""
    lines: list[str] = []
    for block in found:
        if block["kind"] == "p":
            lines += "".join(run["text"] for run in block["runs"]).split("\n")
        for number, item in enumerate(block.get("items", ()), 1):
            first, *more = lines_of_paper(item)
            lines += [f"{number}. {first}" if block["kind"] == "ol" else first, *more]
    return [line.strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "24. Dezember: geschlossen.\n31. Dezember: geschlossen bis 12 Uhr.\n1. Mai: geschlossen.",
        "Das Amt ist im Kreishaus.\n\n3. Etage, Zimmer 312.\n\n24. Dezember: zu.",
        "1. Etage, Zimmer 5",
        "1. Mai\n24. Dezember",
        "Am\n1. Mai ist zu.",
        "2. Mai\n3. Mai",
        "0. Klasse\n1. Klasse",
        "1. Klasse\n1. Etage",
        "12) Zimmer",
        "2026. Ein Jahr",
        "Rufen Sie an:\n+ 49 30 23125 100",
        "+ 49 30 23125 100\n+ 49 30 23125 101",
        "5 € *\n\n* nur mit Ausweis",
        "* * *",
        "- - -",
        "-",
        "Für Schüler*innen, Lehrer*innen und Eltern.",
        "2*3*4 Meter, 5**6**7",
        "Kosten (*) und Zeiten (*)",
        "„*“ und „*“",
        "https://a.example/_foo_/*bar*/x_y_z?a=1&b=~c",
        "Auf www.a.example/_alt_/ und info_*@a.example_",
        "C:\\Ordner\\x, 5 \\ 6 \\",
        "Name: ______ Ort: ___",
        "<b>fett</b> & &amp; &uuml; `code` ~~weg~~ # 1 > 2 | 3",
        "snake_case_name und __init__x",
    ],
)
def test_what_is_no_markup_is_shown_as_typed_on_page_and_paper(text: str) -> None:
    shown = [line for line in text.split("\n") if line]
    assert " ".join(lines_of_page(text)) == " ".join(shown)
    assert " ".join(lines_of_paper(blocks(prose(text), "https://a.example/"))) == " ".join(shown)


def test_lines_that_begin_with_a_day_stay_lines() -> None:
    assert lines_of_page("24. Dezember: zu.\n1. Mai: zu.\n\n+ 49 1\n+ 49 2") == [
        "24. Dezember: zu.", "1. Mai: zu.", "+ 49 1", "+ 49 2",
    ]  # fmt: skip


def test_what_is_markup_still_is() -> None:
    assert prose("1. eins\n2. zwei") == "<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>\n"
    assert prose("1. eins\n\n   mehr\n\n2. zwei").count("<li>") == 2
    assert "<em>Kolleg*innen</em>" in prose("*Kolleg*innen*")
    assert "<strong>Wichtig:</strong>" in prose("**Wichtig:** ja")
    assert "<strong>https://a.example/</strong>" in prose("**https://a.example/**")
    assert prose("- a\n  1. eins\n  2. zwei").count("<ol>") == 1
    assert prose("24\\. Dezember \\*x\\*") == "<p>24. Dezember *x*</p>\n"
    assert 'href="https://a.example/a_b_c*d*~e"' in prose("[x](https://a.example/a_b_c*d*~e)")


# --- properties: whatever is typed -------------------------------------------------------------

PIECES = st.sampled_from(
    "1. |2. |3. |24. |1) |+ |- |* |*|**|***|_|__|\n|\n\n|\n  |\n    | |  |Wort|Schüler*innen|https://a.example/_x_*y*?a=b&c=~d"
    "|&amp;|<b>|`|#|# |> |~~|(|)|„|“|[|]|!|:|.|,|49 30|€|ä|م|1|\t|a_b_c|x@a.example".split("|")
)
PROSE = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80), st.text("*_ab (.\n", max_size=40))


def _given(text: str) -> str | None:
    try:
        return TypeAdapter(Prose).validate_python(text)
    except ValidationError:
        return None


@given(PROSE.map(lambda text: text.replace("](", "] (").replace("\\", "")))
@example("1. a\n1. Mai")
@example("1. a\n2. b\n24. c")
@example("- 3. Etage\n- 1. Etage")
def test_any_prose_is_shown_as_typed(text: str) -> None:
    typed = _given(text)
    if typed is None:
        return
    found = prose(typed)
    shown = Counter("".join(" ".join(lines_of_page(typed)).split()))
    typed_signs = Counter("".join(typed.split()))
    missing = typed_signs - shown
    # Only markup that does what it is for may be away; the dot of a list stands for the bracket of „1)“.
    marks = 2 * found.count("<em>") + 4 * found.count("<strong>") + found.count("<li>")
    brackets = missing.pop(")", 0)
    assert shown - typed_signs in (Counter(), Counter({".": brackets}))
    assert set(missing) <= set("*_-")
    assert sum(missing.values()) <= marks
    letters = re.sub(r"[\W_]", "", typed)
    assert re.sub(r"[\W_]", "", "".join(lines_of_page(typed))) == letters


@given(PROSE.map(lambda text: text.replace("](", "] (")))
def test_page_and_paper_say_the_same(text: str) -> None:
    typed = _given(text)
    if typed is not None:
        paper = lines_of_paper(blocks(prose(typed), "https://a.example/"))
        assert "".join("".join(paper).split()) == "".join("".join(lines_of_page(typed)).split())


@given(st.text("\\*_[]()#+-.a1 \n", max_size=40))
def test_a_backslash_only_hides_before_a_sign_of_the_notation(text: str) -> None:
    typed = _given(text.replace("](", "] ("))
    if typed is not None:
        hidden = typed.count("\\") - "".join(lines_of_page(typed)).count("\\")
        assert 0 <= hidden <= len(re.findall(r"\\[\\*_\[\]()#+.-]", typed))


@given(st.text(max_size=80))
@example("<b>**x** [y](https://a.example/) 24. Dez & &amp; {{ x }} *i*</b>")
def test_any_line_is_shown_as_typed_in_a_template(text: str) -> None:
    try:
        line = TypeAdapter(Line).validate_python(text)
    except ValidationError:
        return
    page = html.fragment_fromstring(str(Markup("<p>{}</p>").format(line)))
    assert "".join(page.text_content().split()) == "".join(line.split())
