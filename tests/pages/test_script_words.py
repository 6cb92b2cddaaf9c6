"""A page in another language brings along what its scripts say, and no other one does."""

from __future__ import annotations

import json

from lxml import html

from generator.base.output import Page
from generator.language.interface.scripts import script_texts, with_imports
from generator.pages import plan_of, site_files
from generator.pages.frame.script_words import OF_LISTS
from tests.pages.made_up import MADE_UP, made_up_language
from tests.support import index_of

CALLED_FOR = {
    "//*[@data-finder]": OF_LISTS,
    "//*[@data-listing]": OF_LISTS,
    "//*[@data-place]": ("field",),
    "//*[@data-guide]": ("steps",),
    "//*[@data-my-dates]": ("dates", "calendar"),
    "//*[contains(@class, 'open-state') or contains(@class, 'stops')]": ("hours",),
    "//*[@data-crisis-box]": ("search",),
}
"""What `at-once.js` of each feature looks for, and the scripts that it then loads."""


def test_a_page_brings_the_words_of_its_scripts_but_not_in_german() -> None:
    texts = "name: x\ninterface:\n  Merken: '</script><b>'\n  '{number} Vorschläge:': {one: '{number} a', other: '{number} b'}\n"
    made = site_files(index_of({"translations/ar.yml": texts}))
    there, home, german = made["ar/thema/familie/index.html"], made["ar/index.html"], made["thema/familie/index.html"]
    assert isinstance(there, Page)
    assert isinstance(home, Page)
    assert isinstance(german, Page)
    assert words_of(german) == {}
    assert "</script><b>" not in there.body
    assert words_of(there)["Merken"] == "</script><b>"
    assert words_of(home)["{number} Vorschläge:"] == {"one": "{number} a", "other": "{number} b"}
    assert "Merken" not in words_of(home)


def test_what_the_markup_of_a_page_calls_for_has_its_words() -> None:
    """A kind with a list that forgets `scripts=OF_LISTS` has a finder that speaks German."""
    index = index_of(made_up_language())
    made = site_files(index)
    missing, seen = {}, set()
    for page in plan_of(index).pages[MADE_UP].values():
        drawn = made[f"{MADE_UP}/{page.address}index.html"]
        assert isinstance(drawn, Page)
        tree = html.fromstring(drawn.body)
        called = {name for path, names in CALLED_FOR.items() if tree.xpath(path) for name in names}
        texts = {text for name in with_imports(called) for text in script_texts().get(name, ())}
        if texts - words_of(drawn).keys():
            missing[page.kind] = (drawn.address, sorted(called))
        seen |= called
    assert not missing, f"Name in `scripts` of the kind what its pages load, a list says OF_LISTS: {missing}"
    assert seen == {name for names in CALLED_FOR.values() for name in names}


def words_of(page: Page) -> dict[str, object]:
    """What a page brings along for its scripts."""
    found = html.fromstring(page.body).xpath("//script[@id='words']")
    return dict(json.loads(found[0].text)) if found else {}
