"""A new kind of page for developers: a folder that works at once, a test, its addresses, and a line in the list of kinds."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from generator.edge.new_words import (
    ANEW,
    Wish,
    Written,
    begin_label,
    blank_label,
    label_languages,
    left_to_do,
    refuse_others,
)
from generator.edge.starting_files import CannotCreateError
from generator.model.kinds import content_kinds
from generator.model.offer import Offer
from generator.model.roles import Unseen
from generator.model.roles.fields import fields_of
from generator.model.roles.stored import Listed
from generator.model.values.fields import ID_PATTERN

_SCAFFOLD = Path(__file__).parent / "scaffold"
_FILES = ("__init__.py", "view.py", "page.html.jinja")
_LIST = "__init__.py"
_BEFORE = "    home.PAGE,\n"
"""Pages about one thing stand before the home page in the list."""
_FOLDERS_END = 'SEARCH = "suche/"\n'
_ADDRESSES_END = "\n\ndef guide_sheet("
"""What stands in `addresses/` below the folders and the addresses of pages about one thing."""
_LINKS = """\
Show links to the new pages on a page that people reach, for example in `_belongs` of generator/pages/kinds/offer/view.py:
   Belongs("{title}", tuple(Link(addresses.{module}(i), …) for i in offer.{field}))"""
_LABEL = "The title “{title}” says nothing yet in {blank}: generator/language/interface/labels.yml. Tests fail until it does."
_UNSEEN = """\
In generator/model/vocabulary.py, `name` of {model} is Unseen: make it `Shown, Translated`, and take what says so out of
   NOT_DRAWN in tests/model/test_every_text_is_shown.py. Names that no page has shown before want content/translations/: a
   list without any fails a test, single ones `kompass check` counts (K223)."""
ABOUT = "audiences"
"""What pages are about if nobody says it."""


def choices() -> dict[str, str]:
    """Lists that pages can be about → the field of an offer that names their entries."""
    naming = {field.refers: field.name for field in fields_of(Offer).values() if field.is_list and not field.is_mapping}
    pages = {kind: naming.get(kind) for kind, found in content_kinds().items() if isinstance(found.stored, Listed)}
    return {
        kind: field for kind, field in pages.items() if field and "name" in content_kinds()[kind].model.model_fields
    }


def write_new_kind(program: Path, wish: Wish) -> Written:
    """Write the folder of a kind into `program`, the folder of the generator. Returns what was written; never overwrites."""
    name = wish.name
    if wish.about not in choices():
        raise CannotCreateError(f"No pages can be about “{wish.about}”, only about: {', '.join(choices())}.")
    if not re.fullmatch(ID_PATTERN, name):
        raise CannotCreateError(f"“{name}” is no name of a kind: only a–z, digits and hyphens.")
    if wish.label:
        raise CannotCreateError(
            "--label belongs to a vocabulary. A kind says its title in other languages with --said."
        )
    refuse_others("--said", wish.said, label_languages(), "labels.yml")
    kinds, module, known = program / "pages/kinds", name.replace("-", "_"), program / "addresses/__init__.py"
    folder, test = kinds / module, program.parent / "tests" / "pages" / f"test_kind_{module}.py"
    if folder.exists():
        raise CannotCreateError(f"{folder} exists already. {ANEW}")
    addresses = known.read_text("utf-8")
    if re.search(rf'^(def {module}\(|{module.upper()} = |.* = "{name}/")', addresses, re.MULTILINE):
        raise CannotCreateError(f"{known} has such an address already; choose another name.")
    values = _values(wish)
    folder.mkdir()
    written = [_written(folder / file, _SCAFFOLD / f"{file}.txt", values) for file in _FILES]
    if test.parent.is_dir():
        written.append(_written(test, _SCAFFOLD / "test.py.txt", values))
    listed = kinds / _LIST
    listed.write_text(_with_kind(listed.read_text("utf-8"), module), encoding="utf-8")
    known.write_text(_with_addresses(addresses, name, module), encoding="utf-8")
    return Written(written, [listed, known, *begin_label(program, values["title"], wish.said)])


def left(program: Path, wish: Wish) -> str:
    """What only a person can do."""
    values = _values(wish)
    is_unseen = fields_of(content_kinds()[wish.about].model)["name"].sight is Unseen
    blank = ", ".join(blank_label(program, values["title"]))
    steps = [_LINKS, *([_LABEL] if blank else []), *([_UNSEEN] if is_unseen else []), "Then: make docs golden test"]
    return left_to_do("a page kind", [step.format_map(values | {"blank": blank}) for step in steps])


def _values(wish: Wish) -> dict[str, str]:
    """What stands in the gaps of the files."""
    name, about = wish.name, wish.about
    model, module = content_kinds()[about].model, name.replace("-", "_")
    return {
        "name": name,
        "module": module,
        "folder": module.upper(),
        "title": wish.names[0] if wish.names else name.capitalize(),
        "about": about,
        "field": choices()[about],
        "model": model.__name__,
        "models": model.__module__,
        "source": content_kinds()[about].file(""),
    }


def _written(path: Path, scaffold: Path, values: dict[str, str]) -> Path:
    path.write_text(Template(scaffold.read_text("utf-8")).substitute(values), encoding="utf-8")
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
