"""A new kind of page is complete: made by `kompass new kind`, built with the town, and nothing about it was forgotten.

The kind lists the offers for an audience, as `/probeseite/frauen/` with the women's refuge: the page that once came out without a
quick exit, and no test said so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.edge import new_kind
from generator.edge.new_kind import left, write_new_kind
from generator.edge.new_words import Wish
from generator.model.roles import Shown, Sight, Unseen
from generator.model.roles.fields import fields_of
from tests.support import ROOT, kompass

TOLD = """
import json
from generator.base.output import Asset, Page
from generator.pages import plan_of, site_files
from tests.browser.templates import one_page_per_template
from tests.support import TOWN, index_of, problems_of, town_with

language = TOWN.joinpath("translations/ar.yml").read_text("utf-8").replace("interface:\\n", 'interface:\\n  "Frauen": "نساء"\\n')
index = index_of({
    "translations/ar.yml": language,
    "redirects.yml": "- {from: probeseite/alt/, to: probeseite/frauen/}\\n",
})
files = site_files(index)
page = "---\\ntitle: Probeseite\\nsummary: Neu.\\n---\\nText.\\n"
leading = "- {from: probeseite/alt/, to: probeseite/frauen/}\\n- {from: probeseite/frauen/, to: notfall/}\\n"
plan = plan_of(index)
print(json.dumps({
    "pages": {f.address: {"lang": f.lang, "title": f.title, "sensitive": f.sensitive, "body": f.body,
                          "siblings": [[s.lang, s.address, s.neutral] for s in f.siblings]}
              for f in files.values() if isinstance(f, Page)},
    "names": json.loads(files["ar/suche/namen.json"].data),
    "sitemap": files["sitemap.xml"].data.decode(),
    "found": {d.address: d.neutral for d in plan.documents},
    "kinds": [kind[::2] for kind in json.loads(files["suche/index/manifest.json"].data)["kinds"]],
    "checked": one_page_per_template(plan),
    "moves": dict(plan.moves),
    "taken": [[p.code, p.location.file, p.message] for p in problems_of(town_with({"pages/probeseite.md": page})) if p.severity == "error"],
    "led": [p.code for p in problems_of(town_with({"redirects.yml": leading})) if p.severity == "error"],
}))
"""


PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly")


def run(folder: Path, *arguments: str) -> str:
    """A program of the copied generator, as a developer runs it."""
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator and its tests, with a new kind."""
    folder = tmp_path_factory.mktemp("copy")
    left_out = shutil.ignore_patterns("__pycache__", "expected", "hostile", "fonts")
    for name in ("generator", "tests", "content"):
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    shutil.copy(ROOT / "pyproject.toml", folder)
    said = run(folder, "-m", "generator", "new", "kind", "probeseite", "--said", "en=Need")
    assert all(
        word in said for word in ("addresses", "labels.yml", "Probeseite", "_belongs", "nothing yet in uk, ru, ar")
    )
    changed = said.partition("Changed:\n")[2].splitlines()
    assert changed[:2] == ["  generator/pages/kinds/__init__.py", "  generator/addresses/__init__.py"]
    return folder


@pytest.fixture(scope="module")
def made(copy: Path) -> dict[str, Any]:
    """What the town's site says with the new kind."""
    return dict(json.loads(run(copy, "-c", TOLD)))


def test_its_own_test_and_the_rules_of_style_are_content(copy: Path) -> None:
    run(
        copy,
        *PYTEST,
        "tests/pages/test_kind_probeseite.py",
        "tests/pages/test_kinds.py",
        "tests/safety/test_sensitive.py",
    )
    made = ("generator/pages/kinds", "generator/addresses", "tests/pages/test_kind_probeseite.py")
    run(copy, "-m", "ruff", "check", *made)
    run(copy, "-m", "ruff", "format", "--check", *made)


def test_a_page_that_shows_the_refuge_brings_the_quick_exit(made: dict[str, Any]) -> None:
    refuge, parents = made["pages"]["probeseite/frauen/"], made["pages"]["probeseite/eltern/"]
    assert 'data-offer="frauenhaus-musterkreis"' in refuge["body"]
    assert refuge["sensitive"]
    assert "quick-exit-note" in refuge["body"]
    assert refuge["title"].startswith("Seite ")
    assert not parents["sensitive"]


def test_a_reason_that_nobody_thought_over_does_not_open_the_page_with_the_refuge(copy: Path) -> None:
    """`never("x")` is enough for the kind itself, but not for the list of those that may stay open."""
    kind = copy / "generator/pages/kinds/probeseite/__init__.py"
    text = kind.read_text("utf-8")
    opened = text.replace("as_soon_as_one(offers_of)", 'never("x")').replace("import as_soon_as_one", "import never")
    kind.write_text(opened, "utf-8")
    try:
        with pytest.raises(AssertionError, match="MAY_SHOW_ONE_OPENLY"):
            run(copy, *PYTEST, "tests/safety/test_sensitive.py")
    finally:
        kind.write_text(text, "utf-8")
    assert opened != text


def test_its_own_test_says_what_to_write_if_it_shows_what_has_ended(copy: Path) -> None:
    view = copy / "generator/pages/kinds/probeseite/view.py"
    text = view.read_text("utf-8")
    view.write_text(text.replace("index.listed.values()", "index.compass.offers.values()"), "utf-8")
    try:
        with pytest.raises(AssertionError, match=r"take `index\.listed` in `offers_of` of"):
            run(copy, *PYTEST, "tests/pages/test_kind_probeseite.py")
    finally:
        view.write_text(text, "utf-8")


def test_it_has_a_neutral_twin_that_the_search_leads_to(made: dict[str, Any]) -> None:
    neutral = made["found"]["probeseite/frauen/"]
    assert made["pages"][neutral]["body"] == made["pages"]["probeseite/frauen/"]["body"]
    assert made["found"]["probeseite/eltern/"] == ""


def test_each_language_has_its_page_and_leads_to_the_others(made: dict[str, Any]) -> None:
    there = made["pages"]["ar/probeseite/frauen/"]
    assert there["lang"] == "ar"
    assert "نساء" in there["body"]
    siblings = {language: (address, neutral) for language, address, neutral in there["siblings"]}
    assert siblings["de"][0] == "probeseite/frauen/"
    assert siblings["de"][1] in made["pages"]


def test_its_scripts_speak_the_language_of_the_page(made: dict[str, Any]) -> None:
    """The finder once spoke German on an Arabic page of a new kind: its words were not asked for."""
    there, known = made["pages"]["ar/probeseite/frauen/"]["body"], made["pages"]["ar/thema/schutz/"]["body"]
    start = '<script type="application/json" id="words">'
    assert (
        there.partition(start)[2].partition("</script>")[0] == known.partition(start)[2].partition("</script>")[0] != ""
    )


def test_the_search_the_translated_names_and_the_sitemap_know_it(made: dict[str, Any]) -> None:
    assert ["probeseite", "probeseite/", 0.5] in made["kinds"]
    assert made["names"]["probeseite/frauen/"][0] == "نساء"
    assert "/probeseite/eltern/</loc>" in made["sitemap"]


def test_the_accessibility_list_has_it_open_and_sensitive(made: dict[str, Any]) -> None:
    checked = [made["pages"][address] for address in made["checked"] if address.startswith("probeseite/")]
    assert [page["sensitive"] for page in checked] == [False, True]


def test_old_addresses_lead_to_it_in_every_language(made: dict[str, Any]) -> None:
    assert made["moves"]["probeseite/alt/"] == "probeseite/frauen/"
    assert made["moves"]["ar/probeseite/alt/"] == "ar/probeseite/frauen/"
    assert made["pages"]["probeseite/alt/"]["sensitive"]
    assert made["led"] == ["K205", "K205"]


def test_its_addresses_are_taken(made: dict[str, Any]) -> None:
    """Once an editor's page replaced the start of a new kind without a word."""
    ((code, file, message),) = made["taken"]
    assert (code, file) == ("K360", "content/pages/probeseite.md")
    assert "probeseite/" in message


ABOUT_SITUATIONS = Wish("probeseite", ("Probeseite",), "situations", {"en": "Trial", "ar": "تجربة"})


def test_its_pages_are_about_any_list_that_offers_name(tmp_path: Path) -> None:
    for name in ("pages/kinds/__init__.py", "addresses/__init__.py", "language/interface/labels.yml"):
        (tmp_path / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / "generator" / name, tmp_path / name)
    new = write_new_kind(tmp_path, ABOUT_SITUATIONS)
    written = "".join(path.read_text("utf-8") for path in (*new.made, *new.changed))
    assert "from generator.model.vocabulary import Situation\n" in written
    assert "about.id in offer.situations" in written
    assert 'content="situations"' in written
    assert written.endswith('"Probeseite":\n  en: "Trial"\n  uk:\n  ru:\n  ar: "تجربة"\n')


@pytest.mark.parametrize("sight", [Unseen, Shown])
def test_a_name_that_no_page_shows_yet_is_left_to_do(sight: Sight, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the role is today: who follows the advice changes it."""
    monkeypatch.setattr(
        new_kind, "fields_of", lambda model: {n: replace(f, sight=sight) for n, f in fields_of(model).items()}
    )
    assert ("Situation is Unseen" in left(ROOT / "generator", ABOUT_SITUATIONS)) is (sight is Unseen)


@pytest.mark.parametrize("about", ["offers", "glossary", "lagen"])
def test_a_list_that_no_offer_names_is_refused(about: str) -> None:
    outcome = kompass("new", "kind", "probeseite", "--about", about)
    assert (outcome.code, "situations" in outcome.err) == (2, True)
    assert not (ROOT / "generator/pages/kinds/probeseite").exists()


WRONG_WORDS = {
    "no text": (("--said", "en"), "--said en: say a language and its text"),
    "an empty text": (("--said", "en= "), "say a language and its text"),
    "no language": (("--said", "=Trial"), "say a language and its text"),
    "a language without labels": (("--said", "xx=Trial"), "there is no language xx in labels.yml, only: en, uk"),
    "what a vocabulary has": (("--label", "en=Trial"), "A kind says its title in other languages with --said"),
}


@pytest.mark.parametrize(("words", "said"), WRONG_WORDS.values(), ids=WRONG_WORDS)
def test_a_translation_that_would_be_lost_is_refused(words: tuple[str, ...], said: str) -> None:
    outcome = kompass("new", "kind", "probeseite", *words)
    assert (outcome.code, said in outcome.err) == (2, True), outcome.err
    assert not (ROOT / "generator/pages/kinds/probeseite").exists()
