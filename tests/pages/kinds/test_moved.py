"""One line in `redirects.yml` moves a page in every language of the site."""

from __future__ import annotations

import pytest

from generator.base.output import Page
from generator.pages import plan_of, site_files
from tests.support import index_of

LINES = """- {from: angebote/alt/, to: notfall/}
- {from: angebote/frueher/, to: angebote/beratungsbus/}
- {from: angebote/weg/, to: uebergaenge/}
- {from: angebote/fort/, to: uebergaenge/kita-start/}
- {from: anbieter/alt/, to: angebote/beratungsbus/}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ar/angebote/alt/", "ar/notfall/"),
        ("ar/angebote/frueher/", "ar/angebote/beratungsbus/"),
        ("ar/angebote/weg/", "ar/uebergaenge/"),
        ("ar/angebote/fort/", "uebergaenge/kita-start/"),
        ("ar/anbieter/alt/", None),
        ("angebote/alt/", "notfall/"),
    ],
)
def test_an_old_address_leads_to_the_page_of_its_language(old: str, new: str | None) -> None:
    assert plan_of(index_of({"redirects.yml": LINES})).moves.get(old) == new


def test_every_moved_address_has_a_page_that_leads_on() -> None:
    index = index_of({"redirects.yml": LINES})
    moves = plan_of(index).moves
    pages = {page.address: page for page in site_files(index).values() if isinstance(page, Page)}

    assert set(moves) <= set(pages)
    assert 'href="../../../ar/notfall/"' in pages["ar/angebote/alt/"].body
    assert set(moves.values()) <= set(pages)


def test_a_language_may_have_a_line_of_its_own() -> None:
    own = LINES + "- {from: ar/angebote/alt/, to: angebote/}\n"
    assert plan_of(index_of({"redirects.yml": own})).moves["ar/angebote/alt/"] == "angebote/"
