"""A new kind of page for developers: a folder that works at once, a test, and a line in the list of kinds."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from generator.edge.starting_files import CannotCreateError
from generator.model.values.fields import ID_PATTERN

_SCAFFOLD = Path(__file__).parent / "scaffold"
_FILES = ("__init__.py", "view.py", "page.html.jinja")
_LIST = "__init__.py"
_BEFORE = "    home.PAGE,\n"
"""Pages about one thing stand before the home page in the list."""


def write_new_kind(program: Path, name: str) -> list[Path]:
    """Write the folder of a kind into `program`, the folder of the generator. Returns what was written; never overwrites."""
    if not re.fullmatch(ID_PATTERN, name):
        raise CannotCreateError(f"“{name}” is no name of a kind: only a–z, digits and hyphens.")
    kinds, module = program / "pages/kinds", name.replace("-", "_")
    folder, test = kinds / module, program.parent / "tests" / "pages" / f"test_kind_{module}.py"
    if folder.exists():
        raise CannotCreateError(f"{folder} exists already.")
    folder.mkdir()
    written = [_written(folder / file, _SCAFFOLD / f"{file}.txt", name, module) for file in _FILES]
    if test.parent.is_dir():
        written.append(_written(test, _SCAFFOLD / "test.py.txt", name, module))
    listed = kinds / _LIST
    listed.write_text(_with_kind(listed.read_text("utf-8"), module), encoding="utf-8")
    return [*written, listed]


def _written(path: Path, scaffold: Path, name: str, module: str) -> Path:
    text = Template(scaffold.read_text("utf-8")).substitute(name=name, module=module, title=name.capitalize())
    path.write_text(text, encoding="utf-8")
    return path


def _with_kind(text: str, module: str) -> str:
    """The list of kinds with one more, imports in order."""
    start = "from generator.pages.kinds import (\n"
    head, _, rest = text.partition(start)
    inside, _, tail = rest.partition(")\n")
    imports = "".join(sorted({*inside.splitlines(keepends=True), f"    {module},\n"}))
    return f"{head}{start}{imports}){chr(10)}{tail.replace(_BEFORE, f'    {module}.PAGE,{chr(10)}{_BEFORE}', 1)}"
