"""What is new since the last version: rules, fields, lists and kinds of page, told in CHANGELOG.md without anybody's help.

`docs/released.json` holds their names as they were in that version. `make docs` compares and writes the block between the two
marks; `python -m generator.edge.released 0.2.0 2027-01-15`, called at the root of the repository, makes a version of it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.base.rules import RULES
from generator.model.kinds import content_kinds
from generator.model.roles.fields import fields_of, models_in
from generator.pages.kinds import KINDS

FILE, CHANGELOG, _PROJECT = "docs/released.json", "CHANGELOG.md", "pyproject.toml"
_HEADING, _BEGIN, _END = "## [Unveröffentlicht]\n\n", "<!-- neu:anfang -->\n", "<!-- neu:ende -->\n"
_BLOCK = re.compile(f"(?<={re.escape(_HEADING + _BEGIN)}).*?(?={_END})", re.DOTALL)
_VERSION = re.compile(r'(?m)^version = ".*"$')
_CALLED = {
    "rules": ("Neue Regeln", "Weggefallene Regeln"),
    "lists": ("Neue Arten von Inhalten", "Weggefallene Arten von Inhalten"),
    "fields": ("Neue Felder", "Weggefallene Felder"),
    "pages": ("Neue Arten von Seiten", "Weggefallene Arten von Seiten"),
}
Names = Mapping[str, list[str]]


def names() -> Names:
    """All that a district or a visitor can name, as it is today."""
    models = {model for kind in content_kinds().values() for model in models_in(kind.model)}
    return {
        "rules": sorted(RULES),
        "lists": sorted(content_kinds()),
        "fields": sorted(f"{model.__name__}.{name}" for model in models for name in fields_of(model)),
        "pages": sorted(kind.name for kind in KINDS),
    }


def changelog(root: Path) -> str:
    """The list of changes with what is new today."""
    before = json.loads((root / FILE).read_text(encoding="utf-8"))
    text = (root / CHANGELOG).read_text(encoding="utf-8")
    if not _BLOCK.search(text):
        raise ValueError(f"{CHANGELOG} has lost its marks: {_HEADING}{_BEGIN}{_END}")
    told = "".join(f"- {line}\n" for line in news(before, names()))
    return _BLOCK.sub(lambda _: told, text)


def news(before: Names, now: Names) -> Iterator[str]:
    """A line for each sort of names that has new ones, or lost some."""
    for sort, (new, gone) in _CALLED.items():
        for called, found in ((new, _beyond(now[sort], before[sort])), (gone, _beyond(before[sort], now[sort]))):
            if found:
                yield f"{called}: {', '.join(f'`{name}`' for name in found)}."


def _beyond(some: list[str], others: list[str]) -> list[str]:
    """Names that only the first has; of a model without any field in the second, its name is enough."""
    models = {name.partition(".")[0] for name in others}
    new = [name for name in some if name not in others]
    return list(dict.fromkeys(name if name.partition(".")[0] in models else name.partition(".")[0] for name in new))


def released(text: str, version: str, day: str) -> str:
    """The list of changes where all that is not released yet belongs to a version."""
    told = _BLOCK.search(text)
    block = told.group() if told else ""
    return text.replace(
        f"{_HEADING}{_BEGIN}{block}{_END}", f"{_HEADING}{_BEGIN}{_END}\n## [{version}] – {day}\n\n{block}", 1
    )


def main(root: Path, version: str, day: str) -> None:
    """Write the version into the list of changes, the names and the project."""
    text = released(changelog(root), version, day)
    (root / CHANGELOG).write_text(text, encoding="utf-8")
    (root / FILE).write_text(json.dumps(names(), indent=1) + "\n", encoding="utf-8")
    project = root / _PROJECT
    project.write_text(_VERSION.sub(f'version = "{version}"', project.read_text("utf-8"), count=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(), *sys.argv[1:3])
