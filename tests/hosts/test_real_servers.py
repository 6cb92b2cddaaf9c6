"""What nginx and Apache answer with our ready settings, at the root and below it."""

from __future__ import annotations

import gzip
import http.client
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import html

from generator.deliver.headers import CACHE, CACHE_OF_ASSETS, HEADERS, TEXTS, TYPES
from tests.hosts import servers
from tests.hosts.conftest import Hosted

MISSING = "Diese Seite gibt es nicht"
MOVED = "angebote/alter-treff/index.html"


@dataclass(frozen=True)
class Answer:
    """An answer as it came, redirects not followed."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def get(address: str, **headers: str) -> Answer:
    """One request; `accept_encoding="gzip"` sends `accept-encoding: gzip`."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=60)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    connection.request("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


def files(folder: Path) -> list[str]:
    """What a visitor may ask for, but for the moved page, which no server shows."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(
        path
        for path in found
        if not path.startswith((".", "_")) and not path.endswith(".gz") and not path.endswith(MOVED)
    )


def test_every_page_is_found_at_its_address(hosted: Hosted) -> None:
    """A page of a folder answers with a slash, and leads there without."""
    pages = [path for path in files(hosted.folder) if path.endswith("index.html")]
    moved = get(urljoin(hosted.address, "angebote/familientreff-musterstadt"))

    assert len(pages) > 50
    for path in pages:
        answer = get(hosted.address + path.removesuffix("index.html"))
        assert (answer.status, answer.body) == (200, (hosted.folder / path).read_bytes()), path
    assert moved.status == 301
    assert urlsplit(moved.headers["location"]).path == f"{hosted.base}angebote/familientreff-musterstadt/"


def test_a_wrong_address_leads_on_at_any_depth(hosted: Hosted) -> None:
    """Status 404, and style, script and links of the page work from there."""
    for address in ("falsch", "falsch/", "ganz/tief/unten/falsch.html", "angebote/gibtsnicht/"):
        answer = get(hosted.address + address)
        page = html.fromstring(answer.body.decode())
        assert answer.status == 404, address
        assert MISSING in page.text_content()
        for target in [*page.xpath("//link/@href"), *page.xpath("//script/@src"), *page.xpath("//main//a/@href")]:
            if not target.startswith(("tel:", "mailto:", "https:", "#")):
                assert get(urljoin(hosted.address + address, target)).status == 200, target


def test_a_moved_page_sends_visitors_on_at_once(hosted: Hosted) -> None:
    """With what they asked for, in the form of a link and of a file, and with the headers of every answer."""
    new = f"{hosted.base}angebote/familientreff-musterstadt/"
    for old in ("angebote/alter-treff/", MOVED):
        answer = get(hosted.address + old)
        assert (answer.status, urlsplit(answer.headers["location"]).path) == (301, new), old
        for header in HEADERS:
            assert answer.headers.get_all(header.name) == [header.value], (old, header.name)
    asked = get(f"{hosted.address}angebote/alter-treff/?ort=testwalde").headers["location"]
    assert asked.endswith(f"{new}?ort=testwalde")
    assert get(urljoin(hosted.address, new)).status == 200


def test_an_address_that_only_looks_moved_stays(hosted: Hosted) -> None:
    for address in ("angebote/alter-treff/tiefer/", "x/angebote/alter-treff/", "angebote/Alter-Treff/"):
        assert get(hosted.address + address).status == 404, address


def test_every_answer_carries_the_headers_once(hosted: Hosted) -> None:
    """Pages, data, scripts, ways to a folder, and the page for wrong addresses."""
    for address in ("", "ort", "ort/orte.json", f"{hosted.assets}js/app.js", "falsch/", f"{hosted.assets}js/falsch.js"):
        answer = get(hosted.address + address)
        for header in HEADERS:
            assert answer.headers.get_all(header.name) == [header.value], (address, header.name)


def test_only_what_carries_its_sum_in_its_name_is_kept(hosted: Hosted) -> None:
    """Scripts and style for a year; pages, data and mistakes are asked for each time."""
    for path in files(hosted.folder):
        kept = CACHE_OF_ASSETS if path.startswith(hosted.assets) else CACHE
        assert get(hosted.address + path).headers.get_all("cache-control") == [kept], path
    assert get(f"{hosted.address}{hosted.assets}js/falsch.js").headers.get_all("cache-control") == [CACHE]


def test_every_file_says_what_it_is(hosted: Hosted) -> None:
    """The right type, and for texts the right letters."""
    for path in files(hosted.folder):
        suffix = path.rpartition(".")[2]
        wanted = f"{TYPES[suffix]}; charset=utf-8" if suffix in TEXTS else TYPES[suffix]
        assert get(hosted.address + path).headers["content-type"].lower() == wanted, path


def test_texts_come_compressed_and_only_when_they_are_new(hosted: Hosted) -> None:
    """What a browser gets is small; asked again, the server says that nothing has changed."""
    for path in ("index.html", f"{hosted.assets}css/site.css", f"{hosted.assets}js/app.js", "ort/orte.json"):
        plain, small = get(hosted.address + path), get(hosted.address + path, accept_encoding="gzip")
        assert plain.body == (hosted.folder / path).read_bytes()
        assert small.headers["content-encoding"] == "gzip"
        assert gzip.decompress(small.body) == plain.body
        assert "accept-encoding" in small.headers["vary"].lower()
        for answer, encoding in ((plain, "identity"), (small, "gzip")):
            again = get(hosted.address + path, accept_encoding=encoding, if_none_match=answer.headers["etag"])
            assert (again.status, again.body) == (304, b""), path


def test_nginx_sends_the_files_that_were_compressed_before(hosted: Hosted) -> None:
    if hosted.server == "nginx":
        answer = get(hosted.address + "notfall/index.html", accept_encoding="gzip")
        assert answer.body == (hosted.folder / "notfall/index.html.gz").read_bytes()


def test_nginx_starts_when_the_hidden_files_were_left_behind(web_space: Path) -> None:
    """Many programs for uploads leave them out; then the page at the old address leads on."""
    root, work = web_space / "bare", web_space / "work-bare"
    for folder in (root / "alt", work):
        folder.mkdir(parents=True)
    (root / "alt/index.html").write_text("umgezogen", encoding="utf-8")
    with servers.nginx(root, "/", work) as address:
        assert get(f"{address}alt/").body == b"umgezogen"


def test_no_folder_is_listed_and_nothing_hidden_is_shown(hosted: Hosted) -> None:
    for address in (
        hosted.assets,
        f"{hosted.assets}js/",
        "suche/index/",
        ".htaccess",
        ".nginx-redirects.map",
        ".git/config",
    ):
        answer = get(hosted.address + address)
        assert answer.status in (403, 404), address
        assert MISSING in answer.body.decode(), address
