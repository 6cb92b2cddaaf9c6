"""The one script and the one style of a page are made of all their parts, each once, in their order."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.deliver.assets import LAYERS, SCRIPT, STYLE, joined
from generator.language.interface.scripts import APP, FOLDER, imports, name_of, with_imports

ASSETS = Path(__file__).resolve().parents[2] / "site_overrides/assets"


def test_every_script_is_a_module_or_a_part_of_the_one_script() -> None:
    """A part that the list leaves out would never run; a module in it would stop all others."""
    sources = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.js")}
    plain = {path for path, text in sources.items() if not re.search(r"(?m)^(import|export)\b", text)}
    assert plain == set(APP)
    assert len(set(APP)) == len(APP)


def test_no_two_modules_have_the_same_name() -> None:
    """Words of scripts are looked up by that name."""
    names = Counter(name_of(path.relative_to(FOLDER).as_posix()) for path in FOLDER.rglob("*.js"))
    assert [name for name, number in names.items() if number > 1] == ["app"]
    assert {other for others in imports().values() for other in others} <= names.keys()
    assert {"facets", "words", "dom"} <= with_imports(["finder"])
    with pytest.raises(KeyError):
        with_imports(["finder-that-was-renamed"])


def test_parts_are_joined_in_their_order_and_are_no_files_of_their_own() -> None:
    parts = {f"assets/js/{part}": f"// Why\n/** What */\nrun({n}); // here\n".encode() for n, part in enumerate(APP)}
    other = {"assets/js/finder/facets.js": b"export {};\n", "index.html": b"x"}
    made = joined({**parts, **other})
    assert made == {**other, SCRIPT: b"{\n" + b"".join(b"run(%d); // here\n" % n for n in range(len(APP))) + b"}\n"}


def test_layers_of_the_style_are_joined_in_the_order_of_the_cascade() -> None:
    sheets = {
        f"assets/css/{layer}/{name}.css": f"/* {name}\n  */\n.{layer}-{name} {{}}".encode()
        for layer in LAYERS
        for name in "ba"
    }
    rules = [f".{layer}-{name} {{}}" for layer in LAYERS for name in "ab"]
    assert joined(sheets) == {STYLE: ("\n".join(rules) + "\n").encode()}


def test_every_sheet_lies_in_a_layer() -> None:
    """One beside the layers would not be part of the style."""
    assert {path.relative_to(ASSETS / "css").parts[0] for path in (ASSETS / "css").rglob("*.css")} <= set(LAYERS)
    assert all(len(path.relative_to(ASSETS / "css").parts) == 2 for path in (ASSETS / "css").rglob("*.css"))


def test_a_theme_without_parts_stays_as_it_is() -> None:
    assert joined({"index.html": b"x"}) == {"index.html": b"x"}
