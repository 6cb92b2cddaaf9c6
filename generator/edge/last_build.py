"""What the last build into a folder was made from, and what it found: the same once more needs no second build.

The answer is kept in a folder of the project, by the folder it was written to. It may be deleted or damaged at any moment: then the
site is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import generator
from generator.base.problem import Problem, as_rows, from_rows
from generator.source.files import Sources

OWN_THEME = "site_overrides"
MOST = 8
"""Folders whose last build is remembered; the one longest not built goes first."""


@dataclass(frozen=True)
class LastBuild:
    """A build without errors."""

    made_from: str
    """Digest of all that it was made from."""
    site: str
    """Digest of what it wrote."""
    problems: Sequence[Problem]


def made_from(sources: Sources, theme: Path, wishes: Sequence[object]) -> str:
    """Digest of content, the folder of the theme, wishes, generator and the programs it stands on."""
    digest = hashlib.sha256()
    for part in _parts(sources, theme, wishes):
        # The length before each part: no two lists of parts look alike.
        digest.update(f"{len(part)}:".encode())
        digest.update(part)
    return digest.hexdigest()


def _parts(sources: Sources, theme: Path, wishes: Sequence[object]) -> Iterator[bytes]:
    # Whose site it is: a cache that came along with somebody else's folder answers nothing.
    said = [str(Path.cwd()), *map(repr, wishes), sources.root]
    said += [repr(texts) for texts in (sources.protected, sources.folders, sources.unread)]
    yield from (text.encode("utf-8", "surrogateescape") for text in said)
    yield json.dumps(as_rows(sources.problems)).encode()
    for path, text in sources.texts.items():
        yield path.encode()
        yield text.encode()
    programs = sorted(f"{program.name} {program.version}" for program in distributions())
    yield " ".join([sys.version, sys.platform, *programs]).encode()
    # Rules know the drawings and the words of the scripts from the theme beside the generator, whichever the site has.
    program = Path(generator.__file__).parent
    for folder in (program, program.parent / OWN_THEME, theme):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                yield str(file).encode("utf-8", "surrogateescape")
                yield file.read_bytes()


def recall(site: Path, folder: Path) -> LastBuild | None:
    """The last build into `site`, if it is known."""
    try:
        kept: Any = json.loads(_file(site, folder).read_bytes())
        return LastBuild(str(kept["made_from"]), str(kept["site"]), from_rows(kept["problems"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(site: Path, build: LastBuild, folder: Path) -> None:
    """Keep a build for the next one. A drive that takes nothing is no trouble: the next build is a whole one."""
    kept = {"made_from": build.made_from, "site": build.site, "problems": as_rows(build.problems)}
    file = _file(site, folder)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}")
        new.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        new.replace(file)
        for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)[MOST:]:
            old.unlink(missing_ok=True)


def _file(site: Path, folder: Path) -> Path:
    name = hashlib.sha256(os.fsencode(site.absolute())).hexdigest()[:16]
    return folder / f"{name}.json"
