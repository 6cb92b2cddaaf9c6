"""All forms of the settings say the same, and a site that breaks them does not ship."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from lxml import html

from generator.deliver.headers import CACHE, CACHE_OF_ASSETS, HEADERS, POLICY
from generator.deliver.host_files import host_files
from generator.write import directory
from tests.support import ROOT, THEME, Outcome, contents, kompass

SENT = {header.name: header.value for header in HEADERS}


@pytest.fixture
def own_frame(own_town: Path) -> Path:
    """A copy of the frame that a test may break, beside a copy of the town; its `main.html`."""
    return Path(shutil.copytree(THEME, own_town.parent / "site_overrides")) / "main.html"


def built(frame: Path, site: Path) -> Outcome:
    """What comes of a build with this frame."""
    project = frame.parent.parent
    words = ("--format", "json", "--content", project / "content", "--theme", frame.parent)
    return kompass("build", *words, "--site", site)


def test_apache_nginx_and_netlify_send_the_same(town_site: Path) -> None:
    apache = re.findall(r'(?m)^Header always set (\S+) "(.*?)"$', (town_site / ".htaccess").read_text("utf-8"))
    nginx = re.findall(
        r'(?m)^ *add_header (\S+) "(.*)" always;$', (ROOT / "docs/hosting/nginx.conf").read_text("utf-8")
    )
    every, scripts = (town_site / "_headers").read_text("utf-8").partition("/*\n")[2].split("\n/")
    netlify = re.findall(r"(?m)^  (\S+): (.*)$", every)

    assert dict(nginx) == dict(netlify) == SENT
    assert dict(apache) == {**SENT, "Cache-Control": CACHE}
    assert scripts.splitlines() == [f"{next(town_site.glob('assets-*')).name}/*", f"  Cache-Control: {CACHE_OF_ASSETS}"]


def test_hosts_that_read_redirects_from_a_file_find_the_moved_pages(town_site: Path) -> None:
    assert (town_site / "_redirects").read_text("utf-8").splitlines() == [
        "/angebote/alter-treff/ /angebote/familientreff-musterstadt/ 301",
        "/ar/angebote/alter-treff/ /ar/angebote/familientreff-musterstadt/ 301",
    ]


def test_a_moved_address_of_any_length_and_at_any_depth_is_one_line_for_nginx() -> None:
    old = f"angebote/{'sehr-' * 60}langer-name/"
    files = {
        file.path: file.data.decode()
        for file in host_files("https://a.example/familie/", {old: "angebote/"}, "assets/")
    }
    (line,) = files[".nginx-redirects.map"].splitlines()[1:]
    pattern, new = re.fullmatch(r'"~(.*)" "(.*)";', line).groups()  # type: ignore[union-attr]

    assert new == "/familie/angebote/"
    assert re.search(pattern, f"/familie/{old}")
    assert re.search(pattern, f"/familie/{old}index.html")
    assert not re.search(pattern, f"/{old}")


def test_every_page_carries_what_a_page_can_say_itself(town_site: Path) -> None:
    """The same policy as in the header, but for frames, which only a header can forbid."""
    pages = list(town_site.rglob("*.html"))
    assert f"{POLICY}; frame-ancestors 'none'" == SENT["Content-Security-Policy"]
    assert "unsafe" not in POLICY
    assert len(pages) > 50
    for path in pages:
        head = html.fromstring(path.read_bytes()).find("head")
        first = [element for element in head if element.tag in ("meta", "link", "script", "title")][:2]
        assert first[0].get("charset") == "utf-8", path
        assert (first[1].get("http-equiv"), first[1].get("content")) == ("Content-Security-Policy", POLICY), path


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('<meta http-equiv="Content-Security-Policy"', '<meta name="policy"', "K912"),
        ('<meta charset="utf-8">', '<meta charset="utf-8"><link rel="stylesheet" href="{{ \'assets/css/site.css\'|url }}">', "K912"),
        ("{{ frame.csp|safe }}", "script-src 'self' 'unsafe-inline'", "K912"),
        ("<main ", '<img src="https://zaehler.example/1.gif" alt=""><main ', "K905"),
        ("<main ", '<script src="//netz.example/a.js"></script><main ', "K905"),
        ("<main ", "<script>alert(1)</script><main ", "K907"),
        ("<main ", '<meta http-equiv="refresh" content="0; url=https://netz.example/"><main ', "K907"),
    ],
    ids=["removed", "too-late", "weakened", "outside-image", "outside-script", "inline-script", "refresh"],
)  # fmt: skip
def test_a_frame_that_breaks_the_policy_does_not_ship(
    before: str, after: str, code: str, own_frame: Path, last_site: Path
) -> None:
    text = own_frame.read_text(encoding="utf-8")
    assert before in text
    own_frame.write_text(text.replace(before, after, 1), encoding="utf-8")

    outcome = built(own_frame, last_site)

    assert outcome.code == 1
    assert code in {problem["code"] for problem in outcome.problems}
    assert "Gestern" in (last_site / "index.html").read_text(encoding="utf-8")


def test_a_change_of_one_script_renames_the_whole_folder(own_frame: Path, tmp_path: Path, town_site: Path) -> None:
    """Every page leads to the new name, and the old folder goes."""
    with (own_frame.parent / "assets/js/page/dom.js").open("a", encoding="utf-8") as file:
        file.write("\n// neu\n")
    site = Path(shutil.copytree(town_site, tmp_path / "site"))
    old = next(site.glob("assets-*"))

    assert built(own_frame, site).code == 0

    (new,) = site.glob("assets*")
    assert new.name != old.name
    assert contents(new).keys() == contents(town_site / old.name).keys()
    assert not [path for path in site.rglob("*.html") if old.name in path.read_text(encoding="utf-8")]


def test_hidden_files_are_written_and_swept_up_like_others(tmp_path: Path) -> None:
    directory.write(tmp_path / "site", {"index.html": b"a", ".htaccess": b"b", ".well-known/security.txt": b"c"})
    assert directory.paths(tmp_path / "site") == {"index.html", ".htaccess", ".well-known/security.txt"}

    directory.write(tmp_path / "site", {"index.html": b"a"})
    assert [path.name for path in sorted((tmp_path / "site").iterdir())] == [directory.MARKER_FILE, "index.html"]


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-pages.yml"])
def test_ready_pipelines_call_what_there_is(name: str) -> None:
    """Each is valid YAML, and its commands are jobs and options of ours."""
    pipeline = yaml.safe_load((ROOT / "docs/hosting" / name).read_text(encoding="utf-8"))
    jobs = {**pipeline.get("jobs", {}), "pages": pipeline.get("pages", {})}.values()
    lines = [line for job in jobs for line in job.get("script", [])]
    lines += [step["run"] for job in jobs for step in job.get("steps", []) if "run" in step]
    makefile, help_text = (ROOT / "Makefile").read_text(encoding="utf-8"), kompass("build", "--help").out

    assert lines
    for line in lines:
        program, *words = line.split()
        if program == "make":
            assert all(f"\n{word}:" in makefile for word in words), line
        else:
            assert (program, words[0]) == (".venv/bin/kompass", "build")
            assert all(word in help_text for word in words if word.startswith("--")), line
