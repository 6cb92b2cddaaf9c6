"""What could load, run or hide something behind the back of the site's own rules never ships: each way by itself."""

from __future__ import annotations

import pytest

from tests.verify.test_site import built, found

FOREIGN = "https://zaehler.example/1"


@pytest.mark.parametrize(
    "element",
    [
        "<style>p { color: red }</style>",
        "<iframe></iframe>",
        "<object></object>",
        "<embed>",
        '<base target="_blank">',
        "<noscript></noscript>",
        "<noembed></noembed>",
        "<noframes></noframes>",
        "<xmp></xmp>",
        "<plaintext></plaintext>",
        "<frameset></frameset>",
        '<map><area href="../rat/" alt="x"></map>',
        '<svg><set to="x"></set></svg>',
        '<svg><filter><feimage href="../bild.svg"></feimage></filter></svg>',
        "<math></math>",
    ],
)
def test_an_element_that_brings_in_what_nobody_looked_at_stops_the_build(element: str) -> None:
    """A frame or a plug-in shows a stranger's page, `base` turns every link elsewhere."""
    assert "K907" in found({"rat/index.html": built("Rat", element)})


@pytest.mark.parametrize(
    "element",
    [
        '<link rel="stylesheet" href="{}">',
        '<script src="{}"></script>',
        '<img src="{}">',
        '<picture><source srcset="{}"></picture>',
        '<audio src="{}"></audio>',
        '<video poster="{}"></video>',
        '<video><track src="{}"></video>',
        '<svg><image href="{}"/></svg>',
        '<svg><use href="{}"/></svg>',
        '<form action="{}"></form>',
        '<button formaction="{}">Los</button>',
        '<input formaction="{}">',
        '<table background="{}"></table>',
        '<table><tr><td background="{}"></td></tr></table>',
        '<table><tr background="{}"></tr></table>',
        '<p background="{}"></p>',
        '<a href="#x" ping="{}">x</a>',
        '<link rel="preload" as="image" imagesrcset="{}">',
        '<svg><rect mask="url({})"/></svg>',
        '<svg><rect fill="URL({})"/></svg>',
        '<img src=" {}/../../index.html">',
        '<img srcset="../bild.svg, {} 2x">',
    ],
)
def test_nothing_on_a_page_tells_a_stranger_who_reads_it(element: str) -> None:
    """Who looks up a refuge must leave no trace on another host."""
    assert "K905" in found({"rat/index.html": built("Rat", element.format(FOREIGN))})


@pytest.mark.parametrize(
    "target",
    [
        " javascript:alert(1)//../index.html",
        "java\tscript:alert(1)//../index.html",
        "java\nscript:alert(1)//../index.html",
        "\x01javascript:alert(1)//../index.html",
        "\\\\zaehler.example/../index.html",
        "javascript:alert(1)",
        "data:text/html,x",
    ],
)
def test_a_link_leads_where_it_seems_to(target: str) -> None:
    """Browsers leave out blanks and control characters, and read a backslash as a slash."""
    assert found({"rat/index.html": built("Rat", f'<a href="{target}">x</a>')}) & {"K907", "K913"}


@pytest.mark.parametrize(
    "before",
    [
        "x",
        "<p>x</p>",
        "<div></div>",
        '<template><meta charset="utf-8"></template>',
        "\u00a0",
        "\x0b",
        "<script></script>",
    ],
)
def test_the_policy_counts_only_where_a_browser_takes_it(before: str) -> None:
    """Whatever begins the content ends the head, and a policy behind that is ignored."""
    page = built("Rat").decode()
    for place in ("<head>", '<meta charset="utf-8">'):
        assert "K912" in found({"rat/index.html": page.replace(place, f"{place}{before}", 1).encode()})


@pytest.mark.parametrize("charset", ["", '<meta charset="windows-1252">'])
def test_a_page_says_first_how_its_letters_are_to_be_read(charset: str) -> None:
    page = built("Rat").replace(b'<meta charset="utf-8">', charset.encode())
    assert "K913" in found({"rat/index.html": page})


@pytest.mark.parametrize(
    "page",
    [
        built("Rat").replace(b"</title>", "</title\u00a0>".encode()),
        built("Rat", '<script type="application/json">x</script\u2003>'),
        built("Rat", "<textarea>x</textarea\x0b>"),
        built("Rat").replace(b"<main", b"<template><main").replace(b"</main>", b"</main></template>"),
        built("Rat").replace(b"<main", b"<template>\n<main").replace(b"</main>", b"</main>\n</template>"),
        built("Rat").replace(b"<html", b"\nhtml"),
    ],
)
def test_nothing_swallows_the_content(page: bytes) -> None:
    """The parser of this program and a browser must read the same."""
    assert "K913" in found({"rat/index.html": page})


def test_the_title_of_a_drawing_is_not_that_of_the_page() -> None:
    page = built("Rat", "<svg><title>Karte</title></svg>").replace(b"<title>Rat</title>", b"")
    assert "K903" in found({"rat/index.html": page})


@pytest.mark.parametrize("empty", ["<ul></ul>", "<ol></ol>", "<dl></dl>", "<table><tbody></tbody></table>"])
def test_a_list_with_nothing_in_it_stops_the_build(empty: str) -> None:
    """A screen reader says „list, 0 entries“, and a heading above it promises help that is not there."""
    assert found({"rat/index.html": built("Rat", empty)}) == {"K906"}
