"""Parts of the theme that others of its parts need, so that somebody hears which ones are missing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from generator.deliver.assets import PLAIN, SCRIPT, STYLE, joined
from generator.deliver.frame import FrameError
from generator.language.interface.scripts import APP
from generator.pages.data import manifest

TEMPLATE = "main.html"
_SCRIPTS = f"{PLAIN}js/"
_MOST = 5
"""Files that a message names."""
_NAMED = re.compile(rf"""['"]({PLAIN}[\w./-]+\.\w+)['"]""")
_IMPORTED = re.compile(r"""\b(?:from |import\()"(\.[^"]+)\"""")
_LATER = re.compile(r'"((?:\.\./)?[a-z-]+)/([a-z-]+)(?:\.js)?"')
"""How a part of `app.js` names what it loads when it is needed: `search/search`."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_WORKER = ("offline/offline.js", "sw.js")
"""The one script that needs a file outside of `assets/`."""


def refuse_missing(files: Mapping[str, bytes]) -> None:
    """Raise FrameError if something is missing."""
    found = [path + (f" (gebraucht von {by})" if by else "") for path, by in missing(files).items()]
    if found:
        more = f" und {len(found) - _MOST} weitere" if len(found) > _MOST else ""
        raise FrameError(
            f"Im Ordner des Rahmens (site_overrides, --theme) fehlt: {', '.join(found[:_MOST])}{more}.\n"
            "Holen Sie zurück, was fehlt: mit Git (git restore site_overrides) oder aus einer Sicherung."
        )


def missing(files: Mapping[str, bytes]) -> dict[str, str]:
    """Path of what is not among the theme's files → path of a file that needs it ("": all pages do)."""
    found = {} if TEMPLATE in files else {TEMPLATE: ""}
    there = {*files, *({SCRIPT, STYLE} & joined(files).keys())}
    for path, needed in _needs(files):
        if needed not in there:
            found.setdefault(needed, path)
    return found


def _needs(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    folders = {path.removeprefix(_SCRIPTS).rpartition("/")[0] for path in files if path.startswith(_SCRIPTS)}
    app = [f"{_SCRIPTS}{part}" for part in APP]
    if any(path in files for path in app):  # a theme may do without
        yield from ((TEMPLATE, path) for path in app)
    for path, data in files.items():
        if path.endswith(".html"):
            text = data.decode()
            yield from ((path, named) for named in _NAMED.findall(text))
            yield from ((path, icon) for icon in manifest.ICONS if manifest.NAME in text)
        elif path.startswith(_SCRIPTS) and path.endswith(".js"):
            text = _COMMENT.sub("", data.decode())
            beside = posixpath.dirname(path)
            yield from ((path, posixpath.normpath(f"{beside}/{named}")) for named in _IMPORTED.findall(text))
            if path in app:
                yield from ((path, named) for named in _named_later(text, folders))
    worker = f"{_SCRIPTS}{_WORKER[0]}"
    if worker in files:
        yield worker, _WORKER[1]


def _named_later(text: str, folders: set[str]) -> Iterator[str]:
    for folder, name in _LATER.findall(text):
        if folder in folders or folder.startswith("../"):
            yield posixpath.normpath(f"{_SCRIPTS}{folder}/{name}.js")
