"""Paper as people and programs read it: everything is there, in words, and nothing that belongs to a machine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.paper import Paper, PaperKind
from tests.paper.reading import lone_letters, text

NOT_PRINTED = {"svg", "url", "tel", "id", "lang", "dir", "link", "at", "kind", "tagline"}
"""What stands behind a link or a picture, chooses a look, or describes the file."""
SILENT: Mapping[PaperKind, set[str]] = {
    PaperKind.BOOKLET: {"contact.number.label", "guides.web.text", "guides.you_need"},
    PaperKind.SHEET: {
        "contact.number.label",
        "contact.hours",
        "web.text",
        "urgent.title",
        "urgent.contacts.text",
        "urgent.contacts.remarks",
        "urgent.contacts.host",
        "urgent.contacts.more.text",
        "urgent.contacts.more.label",
    },
    PaperKind.POSTER: {
        "contact.number.label",
        "web.text",
        "urgent.contacts.text",
        "urgent.contacts.remarks",
        "urgent.contacts.host",
        "urgent.contacts.more.text",
        "urgent.contacts.more.label",
        "parts.title",
        "parts.lines.name",
        "parts.lines.below",
        "parts.lines.number.text",
        "parts.lines.number.label",
    },
}
"""What a template leaves out on purpose: one page must be read from a step away. The lines of a poster are looked at below."""

MIN_HERE = 1
"""So much of what is in a place its poster always has room for, whatever comes there."""
LETTER_BY_LETTER = re.compile(r"(?<!\w)(\w[,;·/]? ){4,}\w(?!\w)|(\w, ){4,}")
OF_A_MACHINE = re.compile(
    r"\b(None|Undefined|null|NaN|True|False)\b|[{}<>]|\*\*|\]\(|&[a-z]{2,6};|&#\d|\bgenerator\.|\bdatetime\b|\\\\[nux]"
)


def strings(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every text of the data with the way to it."""
    if isinstance(value, str):
        if value.strip():
            yield ".".join(path), value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_PRINTED:
                yield from strings(item, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, path)


def bare(words: str) -> str:
    """Without what the edge of a line may take or add."""
    return re.sub(r"[\s\u00ad\u200b-]", "", words)


@pytest.fixture(scope="session", params=["town", pytest.param("real", marks=pytest.mark.slow)])
def read(request: pytest.FixtureRequest) -> list[tuple[Paper, str]]:
    """All papers of a district, each with the text of its PDF."""
    papers = request.getfixturevalue(f"{request.param}_papers")
    pdfs = request.getfixturevalue(f"{request.param}_pdfs")
    return [(paper, _without_feet(paper, text(pdfs[path]))) for path, paper in papers.items()]


def _without_feet(paper: Paper, shown: str) -> str:
    """Lines at the foot of pages stand last: a sentence may go on overleaf."""
    foot = rf"{re.escape(paper.data['title'])} · Stand: {re.escape(paper.data['state'])} Seite \d+"
    return " ".join([re.sub(foot, "", shown), *re.findall(foot, shown)])


def test_every_name_number_hour_and_address_is_there(read: list[tuple[Paper, str]]) -> None:
    for paper, shown in read:
        printed = bare(shown)
        missing = [
            (path, words)
            for path, words in strings(paper.data)
            if path not in SILENT[paper.kind] and bare(words) not in printed
        ]
        assert not missing, paper.path


def test_no_text_stands_letter_by_letter(read: list[tuple[Paper, str]]) -> None:
    for paper, shown in read:
        assert not LETTER_BY_LETTER.search(shown), (paper.path, LETTER_BY_LETTER.search(shown))


def test_nothing_of_a_machine_is_printed(read: list[tuple[Paper, str]]) -> None:
    for paper, shown in read:
        assert not OF_A_MACHINE.search(shown), (paper.path, OF_A_MACHINE.search(shown))


def _number_and_whose(part: str, line: dict[str, Any]) -> tuple[str, ...]:
    number = line["number"] or {"text": "", "label": ""}
    return number["text"], number["label"] if part in ("here", "near") or not line["own"] else ""


def test_a_poster_leaves_out_what_is_near_and_what_explains_before_anything_else(read: list[tuple[Paper, str]]) -> None:
    for paper, shown in read:
        printed = bare(shown)
        for part in paper.data["parts"] if paper.kind is PaperKind.POSTER else ():
            there = [bare(line["name"]) in printed for line in part["lines"]]
            assert there == sorted(there, reverse=True), paper.path
            assert part["kind"] == "near" or all(there) or (part["kind"] == "here" and sum(there) >= MIN_HERE), (
                paper.path
            )
            for line in [line for line, is_there in zip(part["lines"], there, strict=True) if is_there]:
                assert all(bare(told) in printed for told in _number_and_whose(part["kind"], line)), paper.path
                assert part["kind"] in ("serving", "numbers") or bare(line["below"]) in printed, paper.path


def test_no_number_stands_twice_on_a_poster_or_sheet(read: list[tuple[Paper, str]]) -> None:
    for paper, shown in read:
        if paper.kind is not PaperKind.BOOKLET:
            numbers = {words for path, words in strings(paper.data) if path.endswith("number.text")}
            for number in numbers:
                times = len(re.findall(rf"(?<![\d-]){re.escape(number)}(?![\d-])", shown))
                assert times <= 1, (paper.path, number)


@pytest.mark.slow
def test_no_column_ends_with_the_letter_of_the_next_one(
    real_papers: dict[str, Paper], real_pdfs: dict[str, bytes]
) -> None:
    for path, paper in real_papers.items():
        if paper.kind is PaperKind.BOOKLET:
            assert not lone_letters(real_pdfs[path]), path


def test_what_would_be_found() -> None:
    """The rules of this module, on what they are for."""
    assert LETTER_BY_LETTER.search("M, ö, ß, h, a, u, s")
    assert LETTER_BY_LETTER.search("Wie: v o r O r t")
    assert not LETTER_BY_LETTER.search("U 8, U 9 und Klasse 1, 2, 3 an der Ode")
    assert all(
        OF_A_MACHINE.search(words) for words in ("um None Uhr", "<b>", "{name}", "**fett**", "[hier](x)", "&amp;")
    )
    assert not OF_A_MACHINE.search("Rat & Hilfe (Mo–Fr): 030 23125-0")
