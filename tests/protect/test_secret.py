"""The town's refuge is protected; where it is, is looked for in every file that ships, the PDFs included."""

from __future__ import annotations

import gzip
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.base.problem import Severity
from generator.edge.build import finished_site
from generator.paper import papers
from generator.paper.press import Pdfs
from generator.pipeline import Result, generate
from generator.protect import Secrets, listed
from generator.verify import leaks
from tests.paper.reading import text
from tests.protected import LIST, TRACES
from tests.support import THEME, TODAY, TOWN, contents, kompass, town_with

SECRETS = Secrets(listed(LIST.split("\n"))[0])


def test_where_the_refuge_is_stands_in_no_file(tmp_path: Path) -> None:
    """HTML, search index, data for scripts, calendars, sitemap, compressed copies and paper."""
    (tmp_path / "list.txt").write_text(LIST, encoding="utf-8")
    outcome = kompass(
        "build",
        "--paper",
        "--compress",
        "--content",
        TOWN,
        "--site",
        tmp_path / "site",
        "--protected",
        tmp_path / "list.txt",
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
        (
            "angebote/x/index.html",
            '<script type="application/ld+json">{"latitude": 52.1599, "longitude": 10.6599}</script>',
        ),
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
    """A description of a picture is on no line of the page."""
    found = list(leaks({"a.pdf": _pdf("Hallo")}, {"a.pdf": '{"text": "Wir sind im Geheimweg 99."}'}, {}, SECRETS))
    assert {(p.code, p.location.file) for p in found} == {("K325", "site/a.pdf")}


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Wir sind im Geheimweg 99.", "Aushang"),
        ("Wir sind im Geheim-\n\nweg\n\n99.", "Aushang"),
        ('#link("https://karte.example/?q=52.1599,10.6599")[Karte]', "Aushang"),
        ('#link("tel:+493023125171")[anrufen]', "Aushang"),
        ("= Haus Morgenrot", "Aushang"),
        ("#text(white)[030 23125 171]", "Aushang"),
        ("Hallo", "Haus Morgenrot"),
    ],
)
def test_a_finished_pdf_is_read_wherever_it_says_something(said: str, title: str) -> None:
    """Its letters are numbers of glyphs in packed streams: no search in its bytes finds them."""
    data = _pdf(said, title)
    found = list(leaks({"druck/aushang.pdf": data}, {"druck/aushang.pdf": "{}"}, {}, SECRETS))
    assert {(p.code, p.location.file) for p in found} == {("K325", "site/druck/aushang.pdf")}
    assert not any(trace in p.message for p in found for trace in TRACES)


def test_a_pdf_that_says_nothing_protected_is_fine() -> None:
    assert list(leaks({"a.pdf": _pdf("Geheimnisse hat jeder. Telefon 030 23125 170")}, {}, {}, SECRETS)) == []


def test_a_pdf_that_nobody_can_read_does_not_ship_while_there_is_something_to_look_for() -> None:
    broken = {"a.pdf": b"%PDF-1.7 kaputt"}
    (found,) = leaks(broken, {}, {}, SECRETS)
    assert (found.code, "a.pdf" in found.message, "lesen" in found.message) == ("K325", True, True)
    assert list(leaks(broken, {}, {}, Secrets(()))) == []


def test_a_leak_that_only_a_finished_pdf_shows_is_an_error(town_result: Result, tmp_path: Path) -> None:
    paper, data = papers(town_result.index)[0].path, _pdf("Geheimweg 99")  # type: ignore[arg-type]
    assert b"Geheimweg" not in data
    result = replace(town_result, secrets=SECRETS)
    _, found = finished_site(result, THEME, tmp_path, Pdfs({paper: data}, {}))
    assert {(p.code, p.location.file) for p in found if p.severity is Severity.ERROR} == {("K325", f"site/{paper}")}


def test_the_program_that_reads_pdfs_is_loaded_only_when_needed() -> None:
    told = [
        sys.executable,
        "-c",
        "import sys, generator.edge.build, generator.edge.cli; print('pypdfium2' in sys.modules)",
    ]
    assert subprocess.run(told, capture_output=True, text=True, check=True).stdout.strip() == "False"


def _pdf(said: str, title: str = "Aushang") -> bytes:
    """A PDF set by a program that was not ours to ask; in a fresh process, for Typst starts threads and others fork."""
    made = "import sys, typst; sys.stdout.buffer.write(typst.compile(sys.stdin.buffer.read(), format='pdf'))"
    text = f'#set document(title: "{title}")\n{said}'.encode()
    return subprocess.run([sys.executable, "-c", made], input=text, capture_output=True, check=True).stdout


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
