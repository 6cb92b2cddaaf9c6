"""Pages that were drawn, framed and looked at by other processes are those that one process would make."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from generator.base.output import Page
from generator.deliver.frame import Frame, Framing, Key
from generator.edge import finished
from generator.edge.build import finished_site
from generator.edge.finished import finished_pages
from generator.pages.drawing import Drawing
from generator.pipeline import Result
from generator.verify.look import PageFacts, look_at
from tests.support import THEME

MOST_SENT = 400
"""Bytes that go back from a process for each page: what can be linked to, and few of its links."""


@pytest.fixture
def frame(town_frames: dict[Key, Frame]) -> Framing:
    return Framing(town_frames, "https://wegweiser.musterkreis.example/")


def test_each_page_is_as_one_process_would_make_it(town_result: Result, frame: Framing, tmp_path: Path) -> None:
    assert town_result.index is not None
    made = finished_pages(Drawing(town_result.index), frame, tmp_path)
    wanted = {file.path: frame.framed(file) for file in town_result.files.values() if isinstance(file, Page)}
    assert dict(made.pages) == wanted
    seen = {path: look_at(path, data) for path, data in wanted.items()}
    assert {path: replace(facts, links=seen[path].links) for path, facts in made.facts.items()} == seen
    assert {asset.path for asset in made.assets} == town_result.files.keys() - wanted.keys()


def test_no_page_goes_from_process_to_process(
    town_result: Result, frame: Framing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert town_result.index is not None
    sent: list[int] = []

    def measured(jobs: list[object]) -> list[object]:
        parts = [job() for job in jobs]  # type: ignore[operator]
        sent.extend(len(pickle.dumps(part)) for part in parts if part.places)
        return parts

    monkeypatch.setattr(finished, "shared_out", measured)
    made = finished_pages(Drawing(town_result.index), frame, tmp_path)
    assert sum(sent) / len(made.pages) < MOST_SENT
    assert sum(sent) < sum(map(len, made.pages.values())) / 4


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (lambda page: replace(page, html=page.html + b"<script>alert(1)</script>"), "K907"),
        (lambda page: replace(page, html=page.html + b'<a href="../gibt/es/nicht/">x</a>'), "K902"),
        (lambda page: replace(page, html=page.html + b"</main><main>"), "K909"),
        (lambda page: replace(page, html=page.html + b"<!-- "), "K913"),
        (lambda page: replace(page, html=page.html + b'<p id="menu"></p>'), "K913"),
    ],
)
def test_a_fault_in_the_inside_or_at_its_edge_is_found(
    fault: object, code: str, town_result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Drawing.drawn
    monkeypatch.setattr(Drawing, "drawn", lambda self, share: map(fault, drawn(self, share)))  # type: ignore[arg-type]
    _, found = finished_site(town_result, THEME, tmp_path)
    assert code in {problem.code for problem in found}


@pytest.mark.parametrize(("fault", "code"), [(b'<base href="/">', "K907"), (b"<div>", "K913")])
def test_a_fault_in_a_frame_is_found(
    fault: bytes, code: str, town_result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    framed = Framing.framed
    monkeypatch.setattr(
        Framing, "framed", lambda self, page: framed(self, page).replace(b"</head>", fault + b"</head>")
    )
    _, found = finished_site(town_result, THEME, tmp_path)
    assert code in {problem.code for problem in found}


def test_facts_say_the_same_after_their_way(town_result: Result) -> None:
    data = next(file.html for file in town_result.files.values() if isinstance(file, Page))
    seen = look_at("a/index.html", data)
    back: PageFacts = pickle.loads(pickle.dumps(seen))  # noqa: S301 - our own
    assert back == seen
