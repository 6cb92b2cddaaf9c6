"""The map of the code, read from the code: each module by the first line of its docstring, each room by its own."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "generator"
_HEAD = """\
# Architecture

<!-- Generated with `make docs` from the first line of every module; please do not edit. -->

Rooms stand in the order of the layers in `pyproject.toml`: each imports only from those below it. The data goes the other
way, from `source` up to the pages, the paper and the folder they are written to; `pipeline.py` walks it in one function.
How to work here, and where to add what: [HACKING.md](../HACKING.md).
"""


def architecture(root: Path) -> str:
    """`docs/architecture.md`: every room and module of the generator, from the one who calls to the one who is called."""
    folder = root / PACKAGE
    there = {path.with_suffix("") for path in folder.glob("*.py")} | {
        path.parent for path in folder.glob("*/__init__.py")
    }
    in_layers = [folder / name for name in top_level(root)]
    in_order = [*in_layers, *sorted(there - {folder / "__init__", *in_layers})]
    lines = [_HEAD, *(_entry(path.with_suffix(".py"), folder) for path in in_order if not path.is_dir())]
    for room in filter(Path.is_dir, in_order):
        lines += [f"\n## `{room.relative_to(folder)}/`\n", f"{reason(room / '__init__.py')}\n"]
        lines += _entries(room, room)
    return "\n".join(lines) + "\n"


def top_level(root: Path) -> list[str]:
    """Modules and rooms right below the package, in the order of the import contract, the highest first."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(c["layers"] for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    names = [name.strip() for layer in layers for name in layer.replace(":", "|").split("|")]
    return list(dict.fromkeys(name.split(".")[1] for name in names))


def reason(module: Path) -> str:
    """The first line of a module's docstring: why it exists."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


def _entries(folder: Path, room: Path) -> Iterator[str]:
    """Modules first, then the folders below, each by name."""
    indent = "  " * len(folder.relative_to(room).parts)
    for module in sorted(folder.glob("[!_]*.py")):
        yield f"{indent}{_entry(module, folder)}"
    for inner in sorted(path.parent for path in folder.glob("*/__init__.py")):
        yield f"{indent}- `{inner.name}/`: {reason(inner / '__init__.py')}"
        yield from _entries(inner, room)


def _entry(module: Path, folder: Path) -> str:
    return f"- `{module.relative_to(folder)}`: {reason(module)}"
