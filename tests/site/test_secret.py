"""The town's refuge is protected; where it is, is looked for in every file that ships, the PDFs included."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from generator.paper import papers
from generator.paper.press import Pressed
from generator.pipeline import Result, generate
from generator.protect import Secrets, listed
from generator.verify import leaks
from tests.paper.reading import text
from tests.protected import LIST, TRACES
from tests.support import TODAY, TOWN, contents, kompass, town_with

SECRETS = Secrets(listed(LIST.split("\n"))[0])


def test_where_the_refuge_is_stands_in_no_file(tmp_path: Path) -> None:
    """HTML, search index, data for scripts, calendars, sitemap, compressed copies and paper."""
    (tmp_path / "list.txt").write_text(LIST, encoding="utf-8")
    outcome = kompass(
        "build", "--paper", "--compress", "--content", TOWN, "--site", tmp_path / "site", "--protected", tmp_path / "list.txt"
    )
    files = contents(tmp_path / "site")

    assert outcome.code == 0, outcome.out + outcome.err
    assert any(name.endswith(".pdf") for name in files)
    assert any(name.endswith(".gz") for name in files)
    said = {name: _said(name, data) for name, data in files.items()}
    assert [name for name, data in said.items() if any(trace in data for trace in TRACES)] == []
    assert [name for name, data in said.items() if name.endswith(".pdf") and SECRETS.found(data)] == []


def _said(name: str, data: bytes) -> str:
    if name.endswith(".pdf"):
        return text(data)
    return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("angebote/x/index.html", "<p>Geheim<b>weg</b>&nbsp;99</p>"),
        ("angebote/x/index.html", "<ul>\n<li>Geheimweg\n99</li>"),
        ("angebote/x/index.html", '<a href="tel:+493023125171">Anrufen</a>'),
        ("angebote/x/index.html", '<img alt="Geheim&shy;weg" src="x.png">'),
        ("angebote/x/index.html", '<script type="application/ld+json">{"latitude": 52.1599, "longitude": 10.6599}</script>'),
        ("suche/index.json", '{"words": ["geheimweg", "haus"]}'),
        ("suche/index.json", '{"title": "Haus Morgenrot"}'),
        ("karte/orte.geojson", "[10.6599,52.1599]"),
        ("termine.ics", "LOCATION:Geheimweg 99\\, Testwalde"),
        ("offline.json", '["/geheimweg-99/"]'),
        ("bilder/geheimweg.png", "\x89PNG"),
        ("bilder/karte.svg", "<svg><text>Geheimweg</text></svg>"),
    ],
)
def test_a_leak_in_the_built_site_is_found(path: str, said: str) -> None:
    site = {"index.html": b"<p>Hallo</p>", path: said.encode()}
    found = list(leaks(site, {}, {}, SECRETS))
    assert {p.code for p in found} == {"K325"}
    assert not any(trace in f"{p.location.file} {p.message}" for p in found for trace in TRACES)


def test_a_line_that_many_pages_share_is_found_once_and_a_new_one_after_it_too() -> None:
    shared = "<header>\n<p>Hallo</p>\n"
    site = {"a/index.html": f"{shared}<p>gut</p>".encode(), "b/index.html": f"{shared}<p>Geheimweg</p>".encode()}
    assert [p.message.split()[1] for p in leaks(site, {}, {}, SECRETS)] == ["b/index.html"]


def test_what_a_pdf_is_set_from_is_looked_through(town_result: Result) -> None:
    assert town_result.index is not None
    paper = papers(town_result.index)[0]
    printed = Pressed({}, {}, {paper.path: '{"text": "Wir sind im Geheimweg 99."}'})
    (found, *_) = leaks({}, printed.texts, {}, SECRETS)
    assert found.code == "K325"
    assert found.location.file == f"site/{paper.path}"


def test_a_leak_that_only_the_built_site_shows_keeps_the_last_site(
    tmp_path: Path, last_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The frame is no content: only the last look sees what stands there."""
    (tmp_path / "list.txt").write_text("Familienberatung im Hinterhof\nZum Inhalt springen bitte\n", encoding="utf-8")
    before = contents(last_site)
    secrets = Secrets(listed(["Seite schnell verlassen"])[0])
    monkeypatch.setattr("generator.pipeline.secrets_in", lambda _: secrets)
    outcome = kompass("build", "--content", TOWN, "--site", last_site)
    assert outcome.code == 1
    assert "K325" in outcome.out
    assert contents(last_site) == before


def test_nothing_to_keep_costs_nothing_and_finds_nothing() -> None:
    result = generate(replace(town_with({}), protected=("", "# nur eine Bemerkung")), TODAY)
    assert not result.secrets
    assert list(leaks({"a.html": b"Geheimweg"}, {}, {}, result.secrets)) == []
