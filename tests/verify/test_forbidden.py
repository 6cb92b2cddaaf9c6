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
    ],
)
def test_an_element_that_brings_in_what_nobody_looked_at_stops_the_build(element: str) -> None:
    """A frame or a plug-in shows a stranger's page, `base` turns every link elsewhere."""
    assert found({"rat/index.html": built("Rat", element)}) == {"K907"}


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
    ],
)
def test_nothing_on_a_page_tells_a_stranger_who_reads_it(element: str) -> None:
    """Who looks up a refuge must leave no trace on another host."""
    assert "K905" in found({"rat/index.html": built("Rat", element.format(FOREIGN))})


@pytest.mark.parametrize("empty", ["<ul></ul>", "<ol></ol>", "<dl></dl>", "<table><tbody></tbody></table>"])
def test_a_list_with_nothing_in_it_stops_the_build(empty: str) -> None:
    """A screen reader says „list, 0 entries“, and a heading above it promises help that is not there."""
    assert found({"rat/index.html": built("Rat", empty)}) == {"K906"}
