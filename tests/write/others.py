"""Files that somebody else put into the target folder."""

from __future__ import annotations

from pathlib import Path

from tests.support import contents

FOREIGN = {
    ".git/HEAD": b"ref: refs/heads/pages\n",
    ".git/objects/ab/cdef": b"\0\1",
    "CNAME": b"familie.example\n",
    ".nojekyll": b"",
    ".well-known/acme-challenge/token": b"abc",
    "google1234567890abcdef.html": b"google-site-verification",
    "BingSiteAuth.xml": b"<users/>",
    "angebote/zaehler.txt": b"7",
    "blog/index.html": b"<h1>Blog</h1>",
    "ads.txt": b"",
}


def put(folder: Path, files: dict[str, bytes]) -> None:
    """Files that somebody else put there."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def foreign(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in contents(folder).items() if path in FOREIGN}
