"""A new kind of page for developers: a folder that works at once, a test, its addresses, and a line in the list of kinds."""

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
_FOLDERS_END = 'SEARCH = "suche/"\n'
_ADDRESSES_END = "\n\ndef guide_sheet("
"""What stands in `addresses/` below the folders and the addresses of pages about one thing."""
LEFT = """\
It works already. What is left (HACKING.md, a page kind):
1. Say in its folder what its pages are about. If their `name` is `Unseen` in generator/model/vocabulary.py, as that of a
   situation, make it `Shown` or `Read`, and `Translated`.
2. Show links to the new pages on a page that people reach (its view and its template): nothing leads to them yet.
3. Put “{title}”, and what else is new and German, into en.yml, uk.yml, ru.yml and ar.yml of generator/language/interface/.
   Names from content that no page has shown before want content/translations/ (`kompass check` counts them, K223).
4. Write the first sentence of the test, what a visitor misses, and a line into CHANGELOG.md. Then:
   make docs golden && .venv/bin/python -m tests.formats && make test"""


def write_new_kind(program: Path, name: str) -> list[Path]:
    """Write the folder of a kind into `program`, the folder of the generator. Returns what was written; never overwrites."""
    if not re.fullmatch(ID_PATTERN, name):
        raise CannotCreateError(f"“{name}” is no name of a kind: only a–z, digits and hyphens.")
    kinds, module, known = program / "pages/kinds", name.replace("-", "_"), program / "addresses/__init__.py"
    folder, test = kinds / module, program.parent / "tests" / "pages" / f"test_kind_{module}.py"
    if folder.exists():
        raise CannotCreateError(f"{folder} exists already.")
    addresses = known.read_text("utf-8")
    if re.search(rf'^(def {module}\(|{module.upper()} = |.* = "{name}/")', addresses, re.MULTILINE):
        raise CannotCreateError(f"{known} has such an address already; choose another name.")
    folder.mkdir()
    written = [_written(folder / file, _SCAFFOLD / f"{file}.txt", name, module) for file in _FILES]
    if test.parent.is_dir():
        written.append(_written(test, _SCAFFOLD / "test.py.txt", name, module))
    listed = kinds / _LIST
    listed.write_text(_with_kind(listed.read_text("utf-8"), module), encoding="utf-8")
    known.write_text(_with_addresses(addresses, name, module), encoding="utf-8")
    return [*written, listed, known]


def title_of(name: str) -> str:
    """What results of the search call it, until somebody says it better."""
    return name.capitalize()


def _written(path: Path, scaffold: Path, name: str, module: str) -> Path:
    text = Template(scaffold.read_text("utf-8")).substitute(
        name=name, module=module, folder=module.upper(), title=title_of(name)
    )
    path.write_text(text, encoding="utf-8")
    return path


def _with_kind(text: str, module: str) -> str:
    """The list of kinds with one more, imports in order."""
    start = "from generator.pages.kinds import (\n"
    head, _, rest = text.partition(start)
    inside, _, tail = rest.partition(")\n")
    imports = "".join(sorted({*inside.splitlines(keepends=True), f"    {module},\n"}))
    return f"{head}{start}{imports}){chr(10)}{tail.replace(_BEFORE, f'    {module}.PAGE,{chr(10)}{_BEFORE}', 1)}"


def _with_addresses(text: str, name: str, module: str) -> str:
    """The addresses of the site with one more folder, and where its pages stand."""
    pages = f'\n\ndef {module}(identifier: str) -> str:\n    """Page by {name}."""\n    return f"{{{module.upper()}}}{{identifier}}/"\n'
    text = text.replace(_FOLDERS_END, f'{module.upper()} = "{name}/"\n{_FOLDERS_END}', 1)
    return text.replace(_ADDRESSES_END, f"{pages}{_ADDRESSES_END}", 1)
