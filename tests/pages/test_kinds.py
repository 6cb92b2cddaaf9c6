"""Kinds of page: all of them are listed, and none can be told apart only by chance."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator import addresses
from generator.base.output import ORIGINAL, Page
from generator.language.translator import folder_of
from generator.model.kinds import content_kinds
from generator.model.roles import Sight
from generator.model.roles.fields import fields_of
from generator.pages import kinds
from generator.pages.kind import Kind
from generator.pages.kinds import KINDS, plan_of
from generator.pages.plan import AnyKind
from generator.pages.planned import Entry
from generator.pipeline import generate
from tests.support import TODAY, index_of, town_with

HERE = Path(kinds.__file__).parent
UNSEARCHED = {
    "area-age": "the page of the area is found, and leads there",
    "home": "everybody knows the way to it",
    "ages": "each age is found itself",
    "areas": "each area is found itself",
    "transitions": "each guide is found itself",
    "topics": "each topic is found itself",
    "az": "each offer is found itself",
    "organizations": "each provider is found itself",
    "search": "it is the search",
    "saved": "the menu of every page leads to it",
    "offline": "the menu of every page leads to it",
    "easy": "the search reads everyday German; Leichte Sprache has a start of its own",
    "licences": "who looks for help needs none of it",
    "moved": "the new page is found",
    "not_found": "nobody looks for it",
}
"""Whoever adds a kind here has decided that people will not find its pages by search. `unsearched("…")` takes any reason."""
GERMAN_ONLY = {
    "area-age": "areas and ages have pages in each language; both together would be many that differ little",
    "place": "names, numbers and offers of one place; topics and ages lead to these in each language",
    "organization": "its offers have pages in each language",
    "places": "a list of proper names",
    "az": "topics and ages lead to the same offers in each language",
    "organizations": "a list of proper names",
    "saved": "one list for all, to which the menu of each language leads",
    "offline": "one page for all, to which the menu of each language leads",
    "prose": "editors write these texts in German only",
    "licences": "names and terms of others, as these wrote them",
    "moved": "other languages come later, with each new address that they have",
    "not_found": "no visitor's language is known at an address that does not exist",
}
"""Whoever adds a kind here has decided that people will not read its pages in their language. `in_german("…")` takes any reason."""
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_kind_in_a_folder_is_listed(folder: str) -> None:
    """A folder that nobody lists would be no page, without a word."""
    found = [
        value
        for value in vars(importlib.import_module(f"{kinds.__name__}.{folder}")).values()
        if isinstance(value, Kind)
    ]
    assert found, (
        f"generator/pages/kinds/{folder}/__init__.py makes no `Kind`: write one (`kompass new kind`), or delete it"
    )
    missing = [kind.name for kind in found if kind not in KINDS]
    assert not missing, f"Add {missing} of the folder {folder} to KINDS in generator/pages/kinds/__init__.py"


def test_each_template_belongs_to_one_kind() -> None:
    named = [kind.template for kind in KINDS]
    there = {path.relative_to(HERE).as_posix().removesuffix(".html.jinja") for path in HERE.rglob("*.jinja")}
    assert len(named) == len(set(named)), "Two kinds have the same template: give each its own in its folder"
    wrong = sorted(there ^ set(named))
    assert not wrong, (
        f"Below generator/pages/kinds/, in no kind of KINDS (name or delete them) or missing there: {wrong}"
    )


def test_names_and_folders_are_unique() -> None:
    for values in ([kind.name for kind in KINDS], [kind.folder for kind in KINDS if kind.folder]):
        assert len(values) == len(set(values))


def test_the_folder_of_a_kind_stands_where_all_addresses_are() -> None:
    """One place says what addresses there are: they never break."""
    known = [value for name, value in vars(addresses).items() if name.isupper()]
    wrong = {kind.name: kind.folder for kind in KINDS if kind.folder and kind.folder not in known}
    assert not wrong, f"Write these folders into generator/addresses/__init__.py and name them from there: {wrong}"


def test_a_kind_says_the_folder_in_which_its_pages_lie() -> None:
    """Else a result of the search leads elsewhere, its pages lose both titles of their own, and K360 refuses them."""
    folders = tuple(kind.folder for kind in KINDS if kind.folder)
    for kind in KINDS:
        inside = [entry.address for entry in kind.entries(index_of()) if entry.address.count("/") > 1]
        alone = [address for address in inside if not address.startswith(folders)]
        assert not alone, (
            f"The pages of {kind.name} lie in a folder that no kind says ({alone[0]}). In {_file_of(kind)} write "
            f"`folder=addresses.…`, with the name of „{alone[0].partition('/')[0]}/“ in generator/addresses/__init__.py"
        )


def _file_of(kind: AnyKind) -> str:
    return f"generator/pages/kinds/{kind.template.partition('/')[0]}/__init__.py"


def test_every_kind_says_why_its_pages_may_stay_open_or_when_they_are_sensitive() -> None:
    """A kind that is never sensitive has a reason that can be read."""
    plan = plan_of(index_of())
    sensitive = {page.kind for pages in plan.pages.values() for page in pages.values() if page.sensitive}
    silent = {kind.name for kind in KINDS if not (kind.sensitive.open_because or kind.sensitive.like)}
    wrong = sorted(silent - sensitive)
    assert not wrong, (
        f"No page of {wrong} is sensitive in the town, and nothing says why they may stay open. If they show offers: let one "
        "of them show a sensitive offer of tests/town/offers/, so that the quick exit can be tested. If they never show one: "
        '`sensitive=never("why")` in generator/pages/kinds/<kind>/__init__.py.'
    )


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.menu], ids=lambda kind: kind.name)
def test_the_menu_of_every_page_leads_to_one_page_of_a_kind_that_gives_nothing_away(kind: AnyKind) -> None:
    """The menu once named a kind with many pages as often as it has pages, and led openly to one about violence."""
    planned = {language: pages.values() for language, pages in plan_of(index_of()).pages.items()}
    named = {language: [page for page in pages if page.kind == kind.name] for language, pages in planned.items()}
    file = _file_of(kind)
    more = {language: [page.address for page in pages] for language, pages in named.items() if len(pages) > 1}
    assert not more, (
        f"The menu would say „{kind.menu}“ for each of {more}. Take `menu` out of `{kind.name}` in {file}; give it to a "
        "second kind there, `LIST`, with one page that lists them (as generator/pages/kinds/topic/)."
    )
    assert len(named[ORIGINAL]) == 1, (
        f"The menu shows German pages, and {kind.name} has none: take `menu` out of {file}"
    )
    open_rule = kind.sensitive.open_because and not any(page.sensitive for pages in named.values() for page in pages)
    assert open_rule, (
        f"The menu of every page would lead openly to {kind.name}, which may be sensitive: take `menu` out of {file}, or "
        'say `sensitive=never("why")` if its one page shows no offer.'
    )


def of_content(kind: AnyKind) -> list[Entry[Any]]:
    """Those entries of a kind that are about an entry of the content."""
    return [entry for entry in kind.entries(index_of()) if isinstance(entry.about, BaseModel)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_whose_pages_come_from_content_says_which(kind: AnyKind) -> None:
    """Else the preview has no page that tells what is wrong in a broken file, and links to it are called mistakes."""
    for entry in of_content(kind):
        assert kind.content, f"Say `content=…` of {kind.name}: the field of Compass that holds {entry.about!r}"
        told = content_kinds()[kind.content]
        assert entry.source == told.file(entry.about.id), f"{kind.name}: `source` of an entry is where it is written"
        assert entry.about.id in getattr(index_of().compass, kind.content) or entry.about.id in index_of().parent_of


def test_no_two_kinds_are_the_pages_of_the_same_content() -> None:
    """The later one would take the place of the first where a file is broken."""
    named = [kind.content for kind in KINDS if kind.content]
    assert len(named) == len(set(named))


def test_what_the_search_calls_a_kind_and_what_it_knows_of_it_go_together() -> None:
    found = {kind.name for kind in KINDS if list(kind.documents(index_of()))}
    wrong = found ^ {kind.name for kind in KINDS if kind.found_as}
    assert not wrong, f'Say `found_as` and `documents` of {wrong}, or only `documents=unsearched("why")`'


def test_only_kinds_that_somebody_thought_over_are_not_found_by_the_search() -> None:
    """Any reason passes for `unsearched`."""
    unsearched = {kind.name for kind in KINDS if not list(kind.documents(index_of()))}
    _is_thought_over(unsearched, "UNSEARCHED", UNSEARCHED, "`documents` and `found_as`, as `kompass new kind` does")


def test_only_kinds_that_somebody_thought_over_are_german_only() -> None:
    """Any reason passes for `in_german`, and a rule that says no to every language needs none at all."""
    plan = plan_of(index_of())
    elsewhere = {page.kind for language in plan.pages if language != ORIGINAL for page in plan.pages[language].values()}
    german = {kind.name for kind in KINDS} - elsewhere
    _is_thought_over(german, "GERMAN_ONLY", GERMAN_ONLY, "`languages=in_every_language`")


def _is_thought_over(found: set[str], called: str, known: Mapping[str, str], instead: str) -> None:
    new, gone = sorted(found - known.keys()), sorted(known.keys() - found)
    assert not new, (
        f"Nobody thought over {new}: say {instead}, in generator/pages/kinds/<kind>/__init__.py. Only if people lose nothing, "
        f"add the kind to {called} in tests/pages/test_kinds.py with the reason."
    )
    assert not gone, f"Take out of {called} in tests/pages/test_kinds.py: {gone}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_title_of_a_page_is_a_text_that_citizens_read_in_each_of_its_languages(kind: AnyKind) -> None:
    """A name for editors only is checked by no rule of language, and no translation has it."""
    plan = plan_of(index_of())
    elsewhere = {
        page.entry.address for language in plan.pages if folder_of(language) for page in plan.pages[language].values()
    }
    for entry in of_content(kind):
        fields = fields_of(type(entry.about))
        holding = [field for field in fields.values() if getattr(entry.about, field.name) == entry.name]
        where = f"{kind.name}: the name of {entry.address}, {type(entry.about).__name__}."
        shown = [field for field in holding if field.sight in (Sight.READ, Sight.SHOWN)]
        file = f"{type(entry.about).__module__.replace('.', '/')}.py"
        names = [field.name for field in holding]
        assert shown, (
            f"{where}{names} is not Read or Shown: write `Annotated[…, Title(…), Shown, Translated]` in {file}"
        )
        if entry.address in elsewhere:
            assert any(field.translated for field in shown), f"{where}{names} is not Translated: write it in {file}"


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("offers/beratungsbus.yml", "angebote/beratungsbus/"),
        ("organizations/frauen-helfen.yml", "anbieter/frauen-helfen/"),
        ("transitions/trennung.md", "uebergaenge/trennung/"),
        ("pages/impressum.md", "impressum/"),
        ("easy/schutz.md", "leicht/schutz/"),
        ("translations/ar.yml", "fehler/"),
    ],
)
def test_where_a_file_is_broken_the_preview_shows_what_is_wrong(file: str, address: str) -> None:
    """Pages in Leichte Sprache and translations once stopped the preview: no address was known for them."""
    page = generate(town_with({file: "---\nname: [\n---\n"}), TODAY).files[f"{address}index.html"]
    assert isinstance(page, Page)
    assert file in page.body
