"""What nginx and Apache answer with our ready settings, at the root and below it."""

from __future__ import annotations

import gzip
import http.client
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import html

from generator.deliver.headers import CACHE, CACHE_OF_ASSETS, HEADERS, TEXTS, TYPES
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
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.request(
        "GET", parts.path or "/", headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


def files(folder: Path) -> list[str]:
    """What a visitor may ask for, but for the moved page, which Apache does not show."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(
        path for path in found if not path.startswith((".", "_")) and not path.endswith(".gz") and path != MOVED
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


def test_a_moved_page_leads_to_the_new_one(hosted: Hosted) -> None:
    """Apache sends visitors on at once; anywhere else the page at the old address does."""
    answer = get(hosted.address + "angebote/alter-treff/")
    if hosted.server == "apache":
        assert answer.status == 301
        target = answer.headers["location"]
    else:
        assert answer.status == 200
        ways = html.fromstring(answer.body.decode()).xpath("//main//p[@class='more']/a/@href")
        target = urljoin(hosted.address + "angebote/alter-treff/", ways[0])

    assert target == hosted.address + "angebote/familientreff-musterstadt/"


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


def test_no_folder_is_listed_and_nothing_hidden_is_shown(hosted: Hosted) -> None:
    for address in (hosted.assets, f"{hosted.assets}js/", "suche/index/", ".htaccess", ".kompass-site", ".git/config"):
        answer = get(hosted.address + address)
        assert answer.status in (403, 404), address
        assert MISSING in answer.body.decode(), address
