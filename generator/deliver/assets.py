"""The theme's files in one folder named by what is in them, so that a browser may keep them for a year.

Scripts import each other by relative addresses. One name for the whole folder keeps all of these right, and a
page never mixes scripts of two versions. Sources, templates, the live preview and other engines know the plain name.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

PLAIN = "assets/"
MANIFEST = ".webmanifest"
"""The one kind of file beside the pages that names files of the theme: its icons."""


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
