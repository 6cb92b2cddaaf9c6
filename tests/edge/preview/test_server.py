"""The preview's server: the addresses and bytes of the site, for this machine only."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.addresses import NOT_FOUND
from generator.edge.preview import live
from generator.edge.preview.live import Live
from tests.edge.preview.conftest import Preview, running
from tests.ports import free_port
from tests.support import ROOT, THEME, hearing_ctrl_c, kompass
from tests.waiting import until

OFFER = "angebote/jugendclub-probendorf/"
FILE = "offers/jugendclub-probendorf.yml"
ADDED = re.compile(
    rb'<script defer src="/-/vorschau.js"[^>]*></script>|<div class="preview preview-problems".*?\n</div>\n?', re.DOTALL
)
ONLY_ON_HOSTS = (".htaccess", ".kompass-site", ".nginx-redirects.map", "_headers", "_redirects", "offline.json")
OTHER_LANGUAGES = re.compile(rb'(<link rel="alternate" [^>]*href=")https://wegweiser.musterkreis.example/familie/')


class Visitor:
    """Asks the server without a browser's good manners."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=60)

    def ask(self, path: str, method: str = "GET", host: str = "") -> tuple[int, http.client.HTTPMessage, bytes]:
        self.connection.request(method, path, headers={"Host": host or self.host})
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.fixture
def visitor(still: Preview) -> Iterator[Visitor]:
    found = Visitor(still.address)
    yield found
    found.connection.close()


def test_every_file_of_the_site_has_the_same_address_and_the_same_bytes(
    still: Preview, visitor: Visitor, town_site: Path
) -> None:
    different = []
    for path in sorted(file.relative_to(town_site).as_posix() for file in town_site.rglob("*") if file.is_file()):
        if path in ONLY_ON_HOSTS or path.endswith(".pack"):
            continue
        status, _, data = visitor.ask(f"/{re.sub('^assets-[^/]*', 'assets', path)}")
        expected = re.sub(rb"assets-[0-9a-f]{8}/", b"assets/", (town_site / path).read_bytes())
        expected = OTHER_LANGUAGES.sub(rb"\g<1>" + still.address.encode(), expected)
        if status != (404 if path == NOT_FOUND else 200) or ADDED.sub(b"", data) != expected:
            different.append(path)
    assert different == [NOT_FOUND], "which names its links from the root of the site"


def test_a_page_keeps_its_policy_and_may_not_be_stored(visitor: Visitor) -> None:
    status, headers, data = visitor.ask(f"/{OFFER}")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-cache"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert b"Content-Security-Policy" in data
    assert not re.search(rb"<script(?![^>]*\bsrc=)(?![^>]*application/json)", data)


def test_without_its_slash_an_address_leads_on(visitor: Visitor) -> None:
    status, headers, _ = visitor.ask(f"/{OFFER.rstrip('/')}")
    assert (status, headers["Location"]) == (301, f"/{OFFER}")


def test_an_unknown_address_gets_the_page_for_it(visitor: Visitor) -> None:
    status, headers, data = visitor.ask("/gibt/es/nicht/")
    assert status == 404
    assert headers["Content-Type"].startswith("text/html")
    assert b"<h1" in data
    assert b'href="/assets/css/site.css"' in data, "at any depth"


def test_head_says_the_same_without_the_page(visitor: Visitor) -> None:
    _, of_get, data = visitor.ask(f"/{OFFER}")
    status, of_head, nothing = visitor.ask(f"/{OFFER}", "HEAD")
    assert (status, nothing) == (200, b"")
    assert of_head["Content-Length"] == of_get["Content-Length"] == str(len(data))
    assert visitor.ask(f"/{OFFER}")[0] == 200, "the connection goes on"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nobody_changes_anything(visitor: Visitor, method: str) -> None:
    assert visitor.ask(f"/{OFFER}", method)[0] == 501


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.0.2.1"])
def test_a_name_from_elsewhere_is_refused(visitor: Visitor, host: str) -> None:
    for path in (f"/{OFFER}", "/-/stand?path=", "/-/vorschau.js"):
        status, _, data = visitor.ask(path, host=host)
        assert status == 403
        assert b"auf diesem Rechner" in data


def test_this_machine_may_be_called_localhost(visitor: Visitor) -> None:
    assert visitor.ask("/", host=f"localhost:{visitor.host.rpartition(':')[2]}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/..%2fpyproject.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../pyproject.toml",
        "//evil.example",
        "//evil.example/",
        "/assets/css/..",
        "/%00",
        "/%ff",
        "/main.html",
        "/district.yml",
        "/offers/jugendclub-probendorf.yml",
        "/" + "a/" * 4000,
    ],
)
def test_no_path_leads_out_of_the_site(visitor: Visitor, path: str) -> None:
    status, headers, data = visitor.ask(path)
    assert status == 404
    assert "Location" not in headers
    assert b"[project]" not in data
    assert b"root:" not in data


def test_a_mistake_of_the_program_is_said_and_ends_nothing(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("zu Testzwecken")

    with monkeypatch.context() as broken:
        broken.setattr(Live, "answer", fails)
        status, _, data = visitor.ask("/")
        assert status == 500
        assert "Fehler im Programm" in data.decode()
        assert "zu Testzwecken" in capsys.readouterr().err
    assert visitor.ask("/")[0] == 200


def test_what_could_not_be_shown_is_read_with_the_next_saving(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = preview.content / "offers" / "beratungsbus.yml"
    visitor = Visitor(preview.address)
    with monkeypatch.context() as broken:
        broken.setattr(live, "state_of", lambda *_: 1 / 0)
        (preview.content / FILE).write_text("", encoding="utf-8")
        preview.waits_for("Fehler im Programm")
        assert b"Jugendclub Probendorf" in visitor.ask(f"/{OFFER}")[2], "the state before"
    other.write_text(other.read_text("utf-8") + "\n", encoding="utf-8")
    until(lambda: b"die Datei ist leer" in visitor.ask(f"/{OFFER}")[2], "both changes")
    preview.waits_for("die Datei ist leer")
    visitor.connection.close()


def test_nothing_is_written(still: Preview, visitor: Visitor) -> None:
    folder = still.content.parent
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    still.waits_for("Fehler")
    assert visitor.ask(f"/{OFFER}")[0] == visitor.ask("/suche/index/manifest.json")[0] == 200
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@pytest.fixture
def events(preview: Preview) -> Iterator[Iterator[dict[str, str]]]:
    """What a page hears that shows an offer."""
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=60)
    connection.request("GET", f"/-/stand?path={OFFER}")
    answer = connection.getresponse()
    lines = iter(answer.readline, b"")
    yield (json.loads(line.removeprefix(b"data: ")) for line in lines if line.startswith(b"data: "))
    answer.close()
    connection.close()


def test_an_open_page_hears_of_a_change_and_of_what_the_rules_find(
    preview: Preview, events: Iterator[dict[str, str]]
) -> None:
    file = preview.content / FILE
    good = file.read_text("utf-8")
    preview.waits_for("Keine Fehler")
    first = next(events)
    file.write_text(re.sub(r"(?m)^topics: .*$", "topics: [gibt-es-nicht]", good), encoding="utf-8")
    changed = next(event for event in events if event["tag"] != first["tag"])
    found = next(event for event in events if "gibt-es-nicht" in event["note"])
    assert found["tag"] == changed["tag"]
    preview.waits_for("gibt-es-nicht")
    file.write_text(good, encoding="utf-8")
    assert next(event for event in events if event["tag"] == first["tag"])
    until(lambda: preview.said[-1] == "Keine Fehler.", "all is well again")


def test_whoever_works_on_the_look_sees_it_at_once(own_town: Path, tmp_path: Path) -> None:
    theme = Path(shutil.copytree(THEME, tmp_path / "theme"))
    with running(own_town, theme) as preview:
        visitor = Visitor(preview.address)
        assert b"Ganz neuer Rahmen" not in visitor.ask("/")[2]
        frame = theme / "main.html"
        frame.write_text(frame.read_text("utf-8").replace("</body>", "<p>Ganz neuer Rahmen</p></body>"), "utf-8")
        until(lambda: b"Ganz neuer Rahmen" in visitor.ask("/")[2], "the new frame")
        frame.write_text("{% if %}", "utf-8")
        preview.waits_for("Rahmen davor")
        assert b"Ganz neuer Rahmen" in visitor.ask("/")[2]
        style = theme / "assets" / "css" / "base" / "neu.css"
        style.write_text(".ganz-neu { color: red; }\n", "utf-8")
        until(lambda: b".ganz-neu" in visitor.ask("/assets/css/site.css")[2], "the new style")
        shutil.rmtree(theme)
        preview.waits_for("fehlt: main.html")
        assert visitor.ask("/assets/js/app.js")[0] == 200, "as it was before"
        shutil.copytree(THEME, theme)
        until(lambda: b"Ganz neuer Rahmen" not in visitor.ask("/")[2], "the frame that is back")
        visitor.connection.close()


def test_other_content_in_the_place_of_the_old_one_is_shown(preview: Preview, tmp_path: Path) -> None:
    """As after another branch was checked out, or a synchronised folder was filled anew; meanwhile it says what is missing."""
    visitor = Visitor(preview.address)
    away = preview.content.rename(tmp_path / "away")
    preview.waits_for("gibt es nicht")
    until(lambda: b"gibt es nicht" in visitor.ask(f"/{OFFER}")[2], "what is wrong in the place of the page")
    shutil.copytree(away, preview.content)
    file = preview.content / FILE
    file.write_text(re.sub(r"(?m)^name: .*$", "name: Ganz anderer Name", file.read_text("utf-8")), encoding="utf-8")
    until(lambda: b"Ganz anderer Name" in visitor.ask(f"/{OFFER}")[2], "the other content")
    preview.waits_for("Keine Fehler.")
    visitor.connection.close()


def test_where_the_system_tells_nothing_it_looks_by_itself(own_town: Path) -> None:
    with running(own_town, poll=True) as preview:
        assert any("jede Sekunde" in line for line in preview.said)
        preview.waits_for("Keine Fehler")
        (own_town / FILE).write_text("", encoding="utf-8")
        preview.waits_for("die Datei ist leer")


def test_an_address_that_nobody_can_read_gets_an_answer(still: Preview, visitor: Visitor) -> None:
    assert visitor.ask("http://[")[0] == 400


def test_a_port_that_is_taken_is_said(own_town: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        outcome = kompass("serve", "--content", own_town, "--theme", THEME, "--port", port)
    assert outcome.code == 2
    assert f"Auf Port {port} läuft schon etwas" in outcome.err
    assert f"--port {port + 1}" in outcome.err


def test_without_a_content_folder_nothing_begins(tmp_path: Path) -> None:
    outcome = kompass("serve", "--content", tmp_path / "fehlt", "--theme", THEME)
    assert outcome.code == 2
    assert "gibt es nicht" in outcome.err


def test_ctrl_c_ends_it_at_once_without_a_word_too_much(own_town: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "generator", "serve", "--content", str(own_town), "--port", str(port)]
    with hearing_ctrl_c():
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline() == f"Vorschau: http://127.0.0.1:{port}/ (Ende: Strg+C)\n"
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out.endswith("Vorschau beendet.\n")
    assert err == ""
