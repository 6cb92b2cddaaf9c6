"""Links are settled at once where no other page is needed to judge them; all others wait for the whole."""

from __future__ import annotations

import pytest

from generator.verify.links import Settling
from generator.verify.look import PageFacts

THERE = frozenset({"index.html", "rat/index.html", "rat/hilfe/index.html", "404.html"})
PAGE = PageFacts("rat/hilfe/index.html", ids=frozenset({"oben"}))


def left(*links: str) -> tuple[str, ...]:
    settling = Settling(THERE, "/")
    page = PageFacts(PAGE.path, ids=PAGE.ids, links=links)
    settling.settled(page)  # what was good before is remembered
    return settling.settled(page).links


@pytest.mark.parametrize("link", ["../../", "../", "../../rat/", "#oben", "../hilfe/#oben", "../../rat/?a=b"])
def test_a_link_to_a_promised_page_or_a_place_in_its_own_is_settled(link: str) -> None:
    assert left(link) == ()


@pytest.mark.parametrize(
    "link", ["../../weg/", "../../../", "/rat/", "#unten", "../#oben", "../../app.js", "../../rat/#oben"]
)
def test_a_link_to_anything_else_waits(link: str) -> None:
    assert left("../../", link, "../../rat/") == (link,)


def test_what_is_good_in_one_folder_is_not_so_in_another() -> None:
    settling = Settling(THERE, "/")
    assert settling.settled(PageFacts("rat/hilfe/index.html", links=("../../rat/",))).links == ()
    assert settling.settled(PageFacts("rat/index.html", links=("../../rat/",))).links == ("../../rat/",)
