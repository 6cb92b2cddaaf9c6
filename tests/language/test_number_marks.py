"""Numbers in running text keep together and keep their order, in every place of every page; prices stand beside calls."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import process_time

import pytest
from lxml import html
from markupsafe import escape

from generator.base.output import Page
from generator.language.number_marks import mark_numbers
from generator.pages import site_files
from tests.support import index_of

NUMBERS = [
    "030 23125-0",
    "+49 30 231250",
    "+4930231250",
    "(030) 23125 0",
    "030/23125-0",
    "116 016",
    "23125-0",
    "0800 111 0 111",
    "+49 (0)30 23125-0",
    "+49(0)30/23125-0",
    "+49(0)30231250",
    "(030)23125-0",
    "(030)231250",
    "0049 (0)30 23125 0",
]
AROUND = ["اتصل بالرقم {} أو", "هاتف: {}", "{}", "و{}.", "({})", "الرقم {}، ثم"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("around", AROUND)
def test_a_number_keeps_its_direction(number: str, around: str) -> None:
    marked = mark_numbers(f"<p>{around.format(number)}</p>", "rtl")
    (part,) = html.fromstring(marked).iter("bdi")
    assert (part.get("dir"), plain(part.text_content())) == ("ltr", number)


@pytest.mark.parametrize(
    "number", [n for n in NUMBERS if n not in ("23125-0", "+4930231250", "+49(0)30231250", "(030)231250")]
)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_number_never_breaks(number: str, direction: str) -> None:
    marked = mark_numbers(f"<h2>Ruf {number} an</h2>", direction)
    held = html.fromstring(marked).text_content()
    assert " " not in held.removeprefix("Ruf ").removesuffix(" an")
    assert not re.search("[/–-](?!\u2060)", held)
    assert plain(held) == f"Ruf {number} an"


@pytest.mark.parametrize(
    "text", ["Stand 30.11.2026", "8–12 Uhr", "09:00-12:00 Uhr", "2 Kinder", "12,50 Euro", "Raum 112", "§ 16", "10.000"]
)
def test_other_figures_stay(text: str) -> None:
    assert mark_numbers(f"<p>{text}</p>", "ltr") == f"<p>{text}</p>"
    assert mark_numbers(f"<p>نص {text}</p>", "rtl") == f"<p>نص {text}</p>"


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_attributes_scripts_and_marked_numbers_stay(direction: str) -> None:
    whole = '<a title="030 23125-0" href="tel:116 016"><bdi dir="ltr">030 23125-0</bdi></a><script>{"a": "030 23125-0"}</script>'
    assert mark_numbers(whole, direction) == whole


CHARGED = "0180 6 222222"
SAID = "اتصل بالرقم 030 23125-0 أو +49 30 231250"
OFFER = f"""name: "Zentrum"
alert: "Ruf an: 030 23125-0."
phones:
  - {{number: {CHARGED}, cost: "20 Cent pro Anruf"}}
summary: "Ein Haus für alle."
description: "Hier sprechen Sie."
delivery: [on_site]
topics: [treffs]
audiences: [alle]
service_area: [district]
cost: free
status: active
assured_date: 2026-11-01
assured_by: phone
sources: [{{url: "https://a.example/", supports: "Telefon"}}]
translations:
  ar: {{name: "مركز 030 23125-0", summary: "{SAID}", description: "{SAID}", alert: "{SAID}"}}
"""


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    index = index_of({"offers/zentrum.yml": OFFER})
    return {file.address: file for file in site_files(index).values() if isinstance(file, Page)}


def test_no_text_of_a_right_to_left_page_holds_a_bare_number(pages: dict[str, Page]) -> None:
    seen = 0
    for page in pages.values():
        if page.direction != "rtl":
            continue
        tree = html.fromstring(page.body)
        for element in tree.iter():
            if not isinstance(element.tag, str) or element.tag == "script":
                continue
            for words, around in ((element.text, element), (element.tail, element.getparent())):
                if words and re.search(r"23125", words):
                    seen += 1
                    assert any(e.get("dir") == "ltr" for e in (around, *around.iterancestors())), (page.address, words)
    assert seen > 8


def test_every_call_that_costs_says_what(pages: dict[str, Page]) -> None:
    tel = "tel:01806222222"
    seen = set()
    for page in pages.values():
        for link in html.fromstring(page.body).iterfind(f'.//a[@href="{tel}"]'):
            seen.add(link.get("class"))
            assert "call-price" in " ".join(e.get("class", "") for e in link.getparent()), page.address
            assert "20 Cent pro Anruf" in link.getparent().text_content(), page.address
    assert {"call call-big", "row-call"} <= seen


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2060", "")


def test_text_stays_escaped() -> None:
    assert "<b>" not in mark_numbers(f"<p>{escape('<b>030 23125-0</b>')}</p>", "rtl")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_page_is_not_searched_longer_than_it_takes_to_read(direction: str) -> None:
    """Every page of the site passes here: the borders of a map, looked at number by number, once took half of a build."""
    border = f'<path d="M{"0116 2, 116 3-4, " * 500}z"></path>'
    page = f"<div>{border}{'<li>Ruf <b>030 23125-0</b> an</li>' * 500}</div>"

    def taken(job: Callable[[], object]) -> float:
        started = process_time()
        job()
        return process_time() - started

    def ratio() -> float:
        return taken(lambda: mark_numbers(page, direction)) / taken(lambda: html.fromstring(page))

    assert min(ratio() for _ in range(3)) < 20
