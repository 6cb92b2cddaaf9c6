"""What the scripts of the pages say and load, read from the scripts themselves.

Which German texts a page in another language has to bring along is so written down once, where they are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path, PurePosixPath

FOLDER = Path(__file__).parents[3] / "site_overrides/assets/js"
APP = (
    "app/first.js",
    "quick-exit/quick-exit.js",
    "search/at-once.js",
    "app/page.js",
    "hours/at-once.js",
    "offline/at-once.js",
    "finder/at-once.js",
    "app/back.js",
    "place/at-once.js",
    "guide/at-once.js",
    "saved/at-once.js",
    "kept/at-once.js",
    "app/last.js",
)
"""The parts of `app.js`, in the order in which they run; `deliver/assets.py` joins them."""
MODULES = {
    "search/search.js": (
        "crisis/crisis-core.js",
        "crisis/crisis.js",
    ),
    "search/slips.js": (
        "search/distance.js",
        "search/cyrillic.js",
    ),
    "search/search-core.js": (
        "search/terms.js",
        "search/index-files.js",
        "search/meanings.js",
        "search/whole-names.js",
        "search/question.js",
        "search/ranking.js",
        "search/nearest.js",
        "search/filters.js",
    ),
}
"""Modules that bring parts along: those in the order in which they are joined. Others import the module only."""


class MissingScriptError(Exception):
    """A page is to load a script that is not there."""


_OPTIONS = {"parse_template_string": True}
_IMPORT = re.compile(r'^import .* from "(\.[^"]+)";$', re.MULTILINE)


def name_of(path: str) -> str:
    """`finder/form.js` → `form`: no two modules have the same name. All parts of `app.js` are `app`."""
    return "app" if path in APP else PurePosixPath(path).stem


@cache
def script_texts() -> Mapping[str, tuple[str, ...]]:
    """Name of a script → the German texts it says; a page in another language brings their translations along."""
    from babel.messages.extract import extract  # noqa: PLC0415 - kinds of page name scripts; only drawing reads them

    found: dict[str, list[str]] = {}
    for path, source in _sources().items():
        said = [text for _, text, *_ in extract("javascript", BytesIO(source), {"say": None}, options=_OPTIONS)]
        found.setdefault(name_of(path), []).extend(text for text in said if isinstance(text, str))
    return {name: tuple(dict.fromkeys(sorted(texts))) for name, texts in found.items() if texts}


def with_imports(names: Iterable[str]) -> frozenset[str]:
    """These scripts and all that come with them; what a script loads later has to be named beside it.

    Raises MissingScriptError: texts of a script that is missing would be German on every page.
    """
    found: set[str] = set()
    waiting = list(names) if imports() else []
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        if name not in imports():
            raise MissingScriptError(
                f"Im Ordner {FOLDER} fehlt das Skript {name}.js.\n"
                "Holen Sie es zurück: mit Git (git restore site_overrides) oder aus einer Sicherung."
            )
        found.add(name)
        waiting += imports()[name]
    return frozenset(found)


@cache
def imports() -> Mapping[str, tuple[str, ...]]:
    """Name of a script → names of those it imports; files of others are none of ours."""
    return {
        name_of(path): tuple(
            PurePosixPath(other).stem for other in _IMPORT.findall(source.decode()) if "vendor" not in other
        )
        for path, source in _sources().items()
    }


@cache
def _sources() -> Mapping[str, bytes]:
    """Path below the folder → text of each script; empty where the frame lies elsewhere."""
    return {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*.js"))}
