"""The one door to Typst: papers → PDFs, tagged (PDF/UA-1), each set again only when something in it has changed.

Same papers, templates, fonts and program: same bytes. The date in the PDF is the day of the index, there are no random ids.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import typst

from generator.base.interrupts import without_interrupts
from generator.paper.kept import KeptPdfs
from generator.paper.value import Paper, PressError

HERE = Path(__file__).parent
TEMPLATES, FONTS = HERE / "templates", HERE / "fonts"
STANDARD: Final = "ua-1"
NO_GLYPH = "□"
"""Stands for a character that none of the fonts has: PDF/UA forbids empty boxes that mean nothing."""
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_ENDED = "Das Programm, das die PDF-Dateien setzt, wurde beendet, vielleicht aus Mangel an Arbeitsspeicher. Versuchen Sie es noch einmal."
MAX_TRIES = 4
MAX_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Pdfs:
    """PDFs by path, in the order of the papers, and the characters of each that could not be printed."""

    files: Mapping[str, bytes]
    unprintable: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    """All that each PDF was set from, its title included: what a reader finds in it."""


Setter = Callable[[Sequence[Paper]], Iterable[tuple[bytes, str]]]
"""Papers → for each one, in the same order, what `typeset` gives."""


def press(
    papers: Iterable[Paper], folder: Path, done: Callable[[], object] = lambda: None, set_all: Setter | None = None
) -> Pdfs:
    """All papers as PDFs. `folder` keeps them for the next time; `done` is called after each one.

    Nothing is left in the folder that is not among the papers. Raises PressError.
    """
    wanted = {paper.path: paper for paper in papers}
    keys = {path: _key(paper) for path, paper in wanted.items()}
    kept = KeptPdfs(folder)
    made = {path: found for path, key in keys.items() if (found := kept.get(key))}
    for _ in made:
        done()
    new = [paper for path, paper in wanted.items() if path not in made]
    for paper, (data, missing) in zip(new, (set_all or in_processes)(new) if new else (), strict=True):
        kept.put(keys[paper.path], data, missing)
        made[paper.path] = data, missing
        done()
    kept.keep_only(keys.values())
    return Pdfs(
        {path: made[path][0] for path in wanted},
        {path: made[path][1] for path in wanted if made[path][1]},
        {path: _json(paper) for path, paper in wanted.items()},
    )


def in_processes(papers: Sequence[Paper]) -> Iterator[tuple[bytes, str]]:
    """Papers set two at a time, in fresh processes: Typst starts threads, and a process with threads must not be forked."""
    several = min(len(papers), os.cpu_count() or 1, MAX_PROCESSES)
    with ProcessPoolExecutor(several, get_context("spawn")) as pool:
        try:
            with without_interrupts():
                made = pool.map(typeset, papers)
            yield from made
        except BrokenProcessPool as error:
            raise PressError(_ENDED) from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def typeset(paper: Paper) -> tuple[bytes, str]:
    """PDF of a paper, and the characters that no font has."""
    text = _json(paper)
    missing = ""
    for _ in range(MAX_TRIES):
        try:
            return _compiled(paper, text), missing
        except typst.TypstError as error:
            found = {_character(name) for name in _MISSING.findall(error.diagnostic)} - set(missing)
            if not found:
                raise PressError(f"{paper.path}: {error.diagnostic or error.message}") from error
            missing += "".join(sorted(found))
            text = _json(paper, missing)
    raise PressError(f"{paper.path}: {missing}")


def _compiled(paper: Paper, text: str) -> bytes:
    year, month, day = paper.data["day"]
    made = _compiler().compile(
        input=str(TEMPLATES / f"{paper.kind}.typ"),
        format="pdf",
        sys_inputs={"data": text},
        pdf_standards=STANDARD,
        timestamp=datetime(year, month, day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise PressError(f"{paper.path}: {type(made)}")
    return made


@cache
def _compiler() -> typst.Compiler:
    # Fonts of the system would make other pages on other machines.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])
    return typst.Compiler(root=str(TEMPLATES), font_paths=fonts)


def _json(paper: Paper, missing: str = "") -> str:
    """The data of a paper; characters in `missing` are replaced."""
    data = {**paper.data, "document": paper.title}
    if missing:
        data = _without(data, str.maketrans(dict.fromkeys(missing, NO_GLYPH)))
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _without(value: Any, table: Mapping[int, str]) -> Any:
    """The same plain value with other characters in its texts."""
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, Mapping):
        return {key: _without(item, table) for key, item in value.items()}
    return [_without(item, table) for item in value] if isinstance(value, list | tuple) else value


def _character(name: str) -> str:
    """How Typst writes a character in a message → the character."""
    escaped = _ESCAPED.fullmatch(name)
    return chr(int(escaped[1], 16)) if escaped else name


def _key(paper: Paper) -> str:
    """Changes whenever the PDF might."""
    return hashlib.sha256(f"{_press_key()} {paper.kind} {_json(paper)}".encode()).hexdigest()


@cache
def _press_key() -> str:
    """Program, templates and fonts."""
    found = hashlib.sha256(f"{version('typst')} {STANDARD} {NO_GLYPH}".encode())
    for path in sorted([*TEMPLATES.iterdir(), *FONTS.iterdir()]):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()
