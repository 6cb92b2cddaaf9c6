"""Helpers of the tests: run the command line, read a site, mark places in texts."""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from lxml import html

from generator.base.problem import Problem, as_json, in_order
from generator.check import check
from generator.edge import cli
from generator.index import Index
from generator.load.content import Loaded, load
from generator.model.compass import Compass
from generator.source.files import Sources, read

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "site_overrides"
TOWN = Path(__file__).resolve().parent / "town"
TODAY = date(2026, 11, 22)
MARK = "»"
"""Stands in a test's text right before the character a problem must point to."""

OFFER = """\
name: "Testangebot"
summary: "Ein einfacher Satz."
description: "Ein Text."
delivery: [phone]
topics: [geld]
audiences: [alle]
service_area: [district]
sources:
  - {url: "https://a.example/", supports: "Name"}
"""


@dataclass(frozen=True)
class Outcome:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[dict[str, str | int]]:
        """The list that `--format json` prints."""
        return list(json.loads(self.out))


def kompass(*arguments: object) -> Outcome:
    """Run `kompass` in this process; an exception is a failure of the test."""
    out, err = io.StringIO(), io.StringIO()
    words = [str(a) for a in arguments]
    if words and words[0] in ("check", "build", "pages"):
        words[1:1] = ["--today", TODAY.isoformat()]
    if words and words[0] == "build" and "--paper" not in words:
        words[1:1] = ["--no-paper"]  # takes seconds; tests/paper/ asks for it
    if words and words[0] in ("build", "pages"):
        words[1:1] = ["--theme", str(THEME)]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            cli.main(words)
        except SystemExit as end:
            code = end.code
    assert isinstance(code, int)
    return Outcome(code, out.getvalue(), err.getvalue())


@contextlib.contextmanager
def hearing_ctrl_c() -> Iterator[None]:
    """Processes that begin within hear Ctrl+C. What a shell runs in the background does not, nor what that starts."""
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def problems_of(sources: Sources, today: date = TODAY) -> list[Problem]:
    """All problems of a content folder, without drawing a page."""
    loaded = load(sources)
    found = list(loaded.problems)
    if loaded.compass:
        found += check(Index(loaded.compass, today), loaded)
    return in_order(found)


@cache
def real_sources() -> Sources:
    """The district's own content, read once a process. Tests hold it to laws only; they change a copy, or the town."""
    return read(ROOT / "content")


@cache
def real_index() -> Index:
    """Views of the district's own content."""
    compass = load(real_sources()).compass
    assert compass is not None
    return Index(compass, TODAY)


def german_only(compass: Compass) -> Compass:
    """The same without other languages: a quarter of the pages, where only German ones are looked at."""
    return replace(compass, district=compass.district.model_copy(update={"languages": ("de",)}))


@cache
def real_problems() -> tuple[Problem, ...]:
    """All that is found in the district's own content."""
    return tuple(problems_of(real_sources()))


def town_with(files: Mapping[str, str]) -> Sources:
    """The town with other texts in some files."""
    sources = read(TOWN)
    return Sources("content", {**sources.texts, **files}, sources.problems)


def loaded_town(files: Mapping[str, str] | None = None) -> Loaded:
    """The town as read, with other texts in some files."""
    return load(town_with(files or {}))


def index_of(files: Mapping[str, str] | None = None, today: date = TODAY) -> Index:
    """Views of the town, with other texts in some files."""
    compass = loaded_town(files).compass
    assert compass is not None
    return Index(compass, today)


def without(text: str, fields: str) -> str:
    """Top-level fields of a YAML text, less those named („a, b“)."""
    for field in fields.split(", ") if fields else ():
        text = re.sub(rf"(?m)^{field}:.*\n(?:[ \t#].*\n|\n)*", "", text)
    return text


def offer(fields: str = "") -> str:
    """A valid offer; the fields given take the place of those with the same name."""
    names = re.findall(rf"(?m)^{MARK}?(\w+):", fields)
    return without(OFFER, ", ".join(names)) + fields.rstrip("\n") + "\n"


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and (line, column) of each."""
    places = []
    pieces = text.split(MARK)
    before = ""
    for piece in pieces[:-1]:
        before += piece
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
    return "".join(pieces), places


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


_OWN_SCRIPT = re.compile(r"((\.\./)*|/([a-z-]+/)*)assets(-[0-9a-f]{8})?/(js|vendor)/[a-z-]+\.js")
_HARMLESS_TARGET = re.compile(r"(https?://|mailto:|tel:)|[^:]*(#.*)?$")
POLICY_NAME = "Content-Security-Policy"
_ACTIVE = {"iframe", "frame", "object", "embed", "style", "base", "applet", "audio", "video", "source", "portal"}
_TARGETS = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "ping", "srcset")


def active_content(page: str | bytes) -> list[str]:
    """Whatever in a page could run, load or hide something that our own templates do not put there."""
    found = []
    for element in html.fromstring(page).iter():
        tag = str(element.tag)
        if tag in _ACTIVE:
            found.append(tag)
        if (
            tag == "script"
            and not _OWN_SCRIPT.fullmatch(element.get("src", ""))
            and "json" not in element.get("type", "")
        ):
            found.append(f"script {element.get('src')}")
        if tag == "meta" and element.get("http-equiv", POLICY_NAME) != POLICY_NAME:
            found.append("meta http-equiv")
        for key, value in element.attrib.items():
            name = str(key)
            if name.startswith("on") or name in ("style", "srcdoc"):
                found.append(f"{tag} {name}")
            if name in _TARGETS and not _HARMLESS_TARGET.match(re.sub(r"[\x00-\x20]", "", str(value))):
                found.append(f"{tag} {name}={value!s}")
    return found


@cache
def assets(host: str) -> str:
    """Address of the folder with scripts and style of a served site; its name changes with what is in it."""
    with urllib.request.urlopen(host) as answer:  # noqa: S310 - our own host
        found = re.search(r"assets-[0-9a-f]{8}/", answer.read().decode())
    assert found
    return host + found.group()


def as_row(problem: Problem) -> dict[str, str | int]:
    """A problem as `--format json` prints it."""
    row: dict[str, str | int] = json.loads(as_json([problem]))[0]
    return row
