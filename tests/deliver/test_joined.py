"""The one script and the one style of a page are made of all their parts, each once, in their order."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.deliver.assets import LAYERS, SCRIPT, STYLE, joined
from generator.language.interface.scripts import (
    APP,
    FOLDER,
    MODULES,
    MissingScriptError,
    imports,
    name_of,
    with_imports,
)

WHOLES = [(*beside, whole) for whole, beside in MODULES.items()]
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
    with pytest.raises(MissingScriptError, match="finder-that-was-renamed"):
        with_imports(["finder-that-was-renamed"])


def test_parts_are_joined_in_their_order_and_are_no_files_of_their_own() -> None:
    parts = {f"assets/js/{part}": f"// Why\n/** What */\nrun({n}); // here\n".encode() for n, part in enumerate(APP)}
    other = {"assets/js/finder/facets.js": b"export {};\n", "index.html": b"x"}
    made = joined({**parts, **other})
    assert made == {**other, SCRIPT: b"{\n" + b"".join(b"run(%d); // here\n" % n for n in range(len(APP))) + b"}\n"}


@pytest.mark.parametrize("parts", WHOLES, ids=str)
def test_a_module_with_parts_is_one_file_that_names_none_of_them_and_asks_others_once(parts: tuple[str, ...]) -> None:
    *beside, whole = parts
    asks = b'import { some } from "../page/dom.js";\n'
    files = {f"assets/js/{part}": asks + f"export const part{n} = {n};\n".encode() for n, part in enumerate(beside)}
    files[f"assets/js/{whole}"] = (
        f'// Why\nimport {{ part0 }} from "../any/{name_of(beside[0])}.js";\nimport {{ other, some }} from "../page/dom.js";\n'
        f'export {{ part0 }} from "./{name_of(beside[0])}.js";\n  run(/** @type {{any}} */ (part0), other);\n'
    ).encode()
    constants = b"".join(b"export const part%d = %d;\n" % (n, n) for n in range(len(beside)))
    asked = b'import { some, other } from "../page/dom.js";\n'
    assert joined(files) == {f"assets/js/{whole}": asked + constants + b"run((part0), other);\n"}


@pytest.mark.parametrize("parts", WHOLES, ids=str)
def test_parts_of_a_module_build_on_those_before_them_and_nobody_else_knows_them(parts: tuple[str, ...]) -> None:
    """Another script would load a part that is no file of the site; a page would have its values twice."""
    order = [name_of(part) for part in parts]
    for name, others in imports().items():
        among = [order.index(other) for other in others if other in order]
        if name in order:
            assert all(place < order.index(name) for place in among), name
        else:
            assert {order[place] for place in among} <= {order[-1]}, name


@pytest.mark.parametrize("parts", WHOLES, ids=str)
def test_parts_of_a_module_have_no_name_twice(parts: tuple[str, ...]) -> None:
    """Joined they share one scope, and the second one would stop the search."""
    top = re.compile(r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)", re.MULTILINE)
    names = Counter(name for part in parts for name in top.findall((FOLDER / part).read_text("utf-8")))
    assert [name for name, number in names.items() if number > 1] == []
    # What another part calls otherwise would not be there under that name.
    assert [
        part
        for part in parts
        if re.search(r"(?m)^(?:import|export) .*( as |\*).* from ", (FOLDER / part).read_text("utf-8"))
    ] == []


def test_no_text_of_a_script_goes_over_several_lines() -> None:
    """It would lose its indents."""
    classes = re.compile(r"\[[^\]]*\]")
    odd = [
        path.name
        for path in FOLDER.rglob("*.js")
        for line in path.read_text("utf-8").splitlines()
        if line.count("`") % 2 and classes.sub("", line).count("`") % 2
    ]
    assert odd == []


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
