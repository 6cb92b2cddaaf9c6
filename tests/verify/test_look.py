"""Pages are looked at piece by piece, and seen as a whole all the same: as an HTML parser sees them, with every fault at its joints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.verify.look import PageFacts, look_at

FRAME = """\
<!doctype html>
<html lang="de" dir="ltr">
<head>
<meta charset="utf-8">
<title>Rat – Kompass</title>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt</a>
<main id="inhalt" class="wrap">
{inside}
</main>
<footer><a href="#oben" id="oben">Nach oben</a></footer>
</body>
</html>
"""
INSIDE = '<h1>Rat</h1>\n<ul class="rows">\n<li><a href="../a/">Rat &amp; Tat</a></li>\n</ul>'


def seen_by_a_parser(path: str, data: bytes) -> PageFacts:
    """The same facts of a page without a fault, from a library that reads HTML as a whole."""
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    first = tree.find(".//a")
    links = [*tree.xpath("//a/@href"), *tree.xpath("//use/@href")]
    links += tree.xpath("//*[@src]/@src | //link[@rel != 'alternate']/@href | //form/@action")
    return PageFacts(
        path,
        title=tree.findtext(".//title").strip(),
        h1=len(tree.findall(".//h1")),
        mains=len(tree.findall(".//main")),
        skips="skip" in first.get("class") and first.get("href").startswith("#"),
        ids=frozenset(tree.xpath("//@id")),
        links=tuple(sorted({link for link in links if not link.startswith(("http", "tel:", "mailto:"))})),
        policy=str(tree.xpath("string(//meta[@http-equiv]/@content)")),
    )


def test_every_page_is_seen_as_a_parser_of_the_whole_sees_it(town_site: Path) -> None:
    pages = {path.relative_to(town_site).as_posix(): path.read_bytes() for path in town_site.rglob("*.html")}
    assert len(pages) > 50
    for path, data in pages.items():
        seen = look_at(path, data)
        assert replace(seen, links=tuple(sorted(seen.links))) == seen_by_a_parser(path, data)


def codes(data: str) -> set[str]:
    return {code for code, _ in look_at("rat/index.html", data.encode()).findings}


def test_a_plain_page_has_no_fault() -> None:
    assert codes(FRAME.format(inside=INSIDE)) == set()


@pytest.mark.parametrize(
    "inside",
    [
        "</main>",
        "</main>\n<p>Dahinter</p>",
        "</main><main>",
        "<main>\n</main>",
        "<div>",
        "</div>",
        "<!-- offen",
        "<!-- zu -->",
        "<p",
        '<p class="offen',
        '<p title="a > b">',
        "<p class='einfach'></p>",
        "<p class=nackt></p>",
        "<P></P>",
        "<b><i></b></i>",
        "<textarea>",
        '<script type="application/json">',
        '<script type="application/json"><p></p></script>',
        "<p/>",
        "1 < 2",
        '<p id="oben"></p>',
        '<p id="inhalt"></p>',
    ],
)
def test_a_fault_that_reaches_beyond_the_inside_is_found(inside: str) -> None:
    """Neither the frame nor the inside is wrong in itself: what one leaves open would swallow the other."""
    for place in (f"{inside}\n{INSIDE}", f"{INSIDE}\n{inside}"):
        assert codes(FRAME.format(inside=place)) & {"K909", "K913"}


@pytest.mark.parametrize("title", ["Rat < Tat – Kompass", "<b>Rat</b>", "Rat\n<b></b>"])
def test_a_title_with_a_tag_is_found(title: str) -> None:
    assert "K913" in codes(FRAME.format(inside=INSIDE).replace("Rat – Kompass", title))


@pytest.mark.parametrize(
    "written", ["<ul></ul>", "<ul>\n</ul>", '<p>\n<dl class="terms">\n\n</dl>\n</p>', "<ol> </ol>"]
)
def test_an_empty_list_is_found_wherever_its_lines_end(written: str) -> None:
    assert codes(FRAME.format(inside=f"{INSIDE}\n{written}")) == {"K906"}


PIECES = (
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "\n",
    "Wort",
    '<a href="../b/">',
    "</a>",
    "<br>",
    '<b id="x">',
    "</b>",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_lines_do_not_matter(parts: list[str]) -> None:
    """Where a line ends decides what a piece is, and nothing else."""
    one, many = "".join(parts).replace("\n", " "), "\n".join(parts)
    first, second = (look_at("rat/index.html", FRAME.format(inside=i).encode()) for i in (one, many))
    found, again = ({code for code, _ in seen.findings} for seen in (first, second))
    assert ("K913" in found and "K913" in again) or found == again
    first, second = (replace(seen, findings=()) for seen in (first, second))
    assert first == second
