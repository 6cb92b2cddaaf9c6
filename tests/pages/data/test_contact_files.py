"""Contact files: read back with a foreign reader, safe with any text, none of what must not lie around on a phone."""

from __future__ import annotations

from typing import Any

import vobject

from generator.index import Index
from generator.pages.data.contact_files import contact_files
from tests import factories
from tests.pages.reading import tree

FILE = "angebote/elterncafe/kontakt.vcf"
HOSTILE = 'Café, "rot"; alt\\neu END:VCARD <script>äöü🚌' + "lang " * 20


def files(index: Index) -> dict[str, bytes]:
    return {asset.path: asset.data for asset in contact_files(index)}


def card(**changes: Any) -> Any:
    """A contact as another program reads it."""
    return vobject.readOne(files(factories.index(factories.offer(**changes)))[FILE].decode())


def test_it_says_who_where_and_which_number_and_hours_with_their_age() -> None:
    times = [{"byday": ["MO"], "opens_at": "08:00", "closes_at": "12:00"}]
    found = card(phones=[{"number": "030 23125-101", "label": "Sekretariat"}], schedules=times)
    assert found.fn.value == "Elterncafé am Markt"
    assert found.tel.value == "+493023125101"
    assert (found.adr.value.street, found.adr.value.city, found.adr.value.code) == ("Markt 1", "Musterstadt", "01991")
    assert found.url.value.endswith("/angebote/elterncafe/")
    assert "030 23125-101: Sekretariat" in found.note.value
    assert "Mo 8–12 Uhr (Zeiten " in found.note.value


def test_any_text_stays_text() -> None:
    found = card(name=HOSTILE[:60].strip(), summary=HOSTILE[:150].strip())
    assert found.fn.value == HOSTILE[:60].strip()
    assert found.note.value.split("\n")[0] == HOSTILE[:150].strip()


def test_lines_end_and_fold_as_the_format_says() -> None:
    data = files(factories.index(factories.offer(summary=HOSTILE[:150].strip())))[FILE]
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_sensitive_offer_leaves_nothing_on_the_phone() -> None:
    index = factories.index(factories.offer(sensitive=True))
    page = tree(index, "angebote/elterncafe/")
    assert files(index) == {}
    assert not page.xpath("//*[@type='text/vcard' or @data-share or @data-voice]")
    assert "ohne Namen" in page.xpath("string(//*[contains(@class, 'take')])")


def test_the_page_links_to_the_file_that_is_there() -> None:
    index = factories.index(factories.offer())
    assert tree(index, "angebote/elterncafe/").xpath("//a[@type='text/vcard']/@href") == [f"../../{FILE}"]
    assert list(files(index)) == [FILE]
