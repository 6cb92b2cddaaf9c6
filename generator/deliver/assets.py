"""The files of the theme: some joined into one, all in one folder named by what is in them, for a browser to keep a year.

Scripts import each other by relative addresses. One name for the whole folder keeps all of these right, and a
page never mixes scripts of two versions. Sources, templates, the live preview and other engines know the plain name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from generator.language.interface.scripts import APP, MODULES

PLAIN = "assets/"
MANIFEST = ".webmanifest"
"""The one kind of file beside the pages that names files of the theme: its icons."""

SCRIPT = "assets/js/app.js"
STYLE = "assets/css/site.css"
LAYERS = ("base", "parts", "kinds", "print")
"""Folders of the style, in the order of the cascade: what comes later wins. Within one the order of files must not matter.

No `@layer`: the oldest browsers leave out what stands in one (docs/browsers.md).
"""
_BETWEEN_MODULES = re.compile(
    r'^(import|export) \{([^}]*)\} from "((?:\./|\.\./[\w-]+/)([\w-]+\.js))";\n', re.MULTILINE
)
_TYPES = re.compile(r"/\*\* @(?:type|param)\b[^\n]*?\*/ ?")
_INDENTS = re.compile(r"^[ \t]+", re.MULTILINE)
_COMMENT_LINES = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)


def joined(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The theme's files with one script, one style and few modules in place of their parts: a page asks for few files.

    Comments that fill a line, types and the indents of scripts stay at home.
    """
    files = {path: _light(data) if _is_script(path) else data for path, data in files.items()}
    parts = [f"assets/js/{part}" for part in APP if f"assets/js/{part}" in files]
    sheets = [path for layer in LAYERS for path in sorted(files) if path.startswith(f"assets/css/{layer}/")]
    kept = {path: data for path, data in files.items() if path not in {*parts, *sheets}}
    if parts:
        # Names of the parts are nobody else's.
        kept[SCRIPT] = b"{\n" + _lines(files, parts) + b"}\n"
    for whole, beside in MODULES.items():
        parts = [path for part in (*beside, whole) if (path := f"assets/js/{part}") in files]
        if len(parts) > 1:
            kept = {path: data for path, data in kept.items() if path not in parts}
            kept[f"assets/js/{whole}"] = _module(_lines(files, parts), parts)
    if sheets:
        kept[STYLE] = _lines(files, sheets)
    return dict(sorted(kept.items()))


def _lines(files: Mapping[str, bytes], paths: Iterable[str]) -> bytes:
    return b"".join(_COMMENT_LINES.sub("", files[path].decode().rstrip("\n") + "\n").encode() for path in paths)


def _is_script(path: str) -> bool:
    return path.startswith("assets/js/") and path.endswith(".js")


def _light(script: bytes) -> bytes:
    """What a browser runs; no text of ours goes over several lines, so indents are nobody's."""
    return _INDENTS.sub("", _TYPES.sub("", _COMMENT_LINES.sub("", script.decode()))).encode()


def _module(text: bytes, parts: Iterable[str]) -> bytes:
    """Modules behind each other are one; what they say of each other falls away, and each other one is asked once.

    No name is in two of them.
    """
    inside = {PurePosixPath(path).name for path in parts}
    asked: dict[str, dict[str, None]] = {}

    def said(line: re.Match[str]) -> str:
        kind, names, address, name = line.groups()
        if name in inside:
            return ""
        if kind == "export":
            return line[0]
        asked.setdefault(address, {}).update(dict.fromkeys(word.strip() for word in names.split(",")))
        return ""

    rest = _BETWEEN_MODULES.sub(said, text.decode())
    imports = "".join(
        f'import {{ {", ".join(filter(None, names))} }} from "{address}";\n' for address, names in asked.items()
    )
    return (imports + rest).encode()


def folder_of(files: Mapping[str, bytes]) -> str:
    """Name of the folder for these files of the theme, such as `assets-0f3a91c2/`."""
    whole = sha256()
    for path in sorted(files):
        if path.startswith(PLAIN):
            whole.update(f"{path}\n{len(files[path])}\n".encode())
            whole.update(files[path])
    return f"{PLAIN[:-1]}-{whole.hexdigest()[:8]}/"


def moved(files: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    """The files at their new places; `folder` is the new name."""
    return {folder + path.removeprefix(PLAIN) if path.startswith(PLAIN) else path: data for path, data in files.items()}


def pointed(text: bytes, root: str, folder: str) -> bytes:
    """A page, or the manifest, whose addresses of such files lead to the new folder; `root` is its way to the site's root.

    Only what begins right behind a quote is an address: in texts quotes are escaped.
    """
    return text.replace(f'"{root}{PLAIN}'.encode(), f'"{root}{folder}'.encode())
