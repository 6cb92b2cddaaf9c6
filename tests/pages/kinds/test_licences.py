"""What others made and the site ships is named, with its licence; and where to report a hole is said."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.base.output import Asset
from generator.pages import site_files
from generator.pages.data.security_txt import security_txt
from generator.pages.kinds.licences import view as licences
from generator.paper import press
from tests import factories
from tests.support import ROOT, index_of, problems_of, town_with

VENDOR = ROOT / "site_overrides/assets/vendor"
FONTS = press.FONTS


def test_every_script_of_others_is_listed_with_version_and_licence() -> None:
    listed = {part.text: part for part in licences.SCRIPTS}
    for script in VENDOR.glob("*.js"):
        part = listed.pop(f"assets/vendor/{script.stem}.LICENSE.txt")
        named = re.match(r"// (\S+ [\d.]+)[ ,]", script.read_text(encoding="utf-8"))
        assert named
        assert part.name.startswith(named.group(1))
        assert (VENDOR / f"{script.stem}.LICENSE.txt").stat().st_size > 1000
    assert not listed


def test_every_font_of_the_paper_is_listed() -> None:
    families = {path.name.partition("-")[0] for path in FONTS.glob("*.ttf")}
    assert {part.name.replace(" ", "") for part in licences.FONTS} == families


def test_the_page_names_terms_of_maps_and_texts() -> None:
    index = index_of()
    page = site_files(index)["lizenzen/index.html"]
    assert not isinstance(page, Asset)
    assert index.compass.district.map_attribution in page.body
    assert index.compass.district.licence in page.body


def test_security_txt_says_whom_to_tell_and_for_how_long() -> None:
    (file,) = security_txt(index_of(today=date(2028, 2, 29)))
    assert file.path == ".well-known/security.txt"
    assert file.data.decode().splitlines() == [
        "Contact: mailto:sicherheit@musterkreis.example",
        "Expires: 2029-02-28T00:00:00Z",
        "Preferred-Languages: de",
        "Canonical: https://wegweiser.musterkreis.example/.well-known/security.txt",
    ]


def test_without_a_contact_there_is_no_file() -> None:
    assert list(security_txt(factories.index())) == []


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("sicherheit@kreis.example", "mailto:sicherheit@kreis.example"),
        ("mailto:sicherheit@kreis.example", "mailto:sicherheit@kreis.example"),
        ("https://kreis.example/melden", "https://kreis.example/melden"),
        ("http://kreis.example/melden", None),
        ("javascript://kreis.example/%0aalert(1)", None),
        ("mailto:a@kreis.example?bcc=b@fremd.example", None),
        ("030 23125-0", None),
    ],
)
def test_only_a_mailbox_or_a_safe_address_is_taken(written: str, sent: str | None) -> None:
    text = (ROOT / "tests/town/district.yml").read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^security_contact: .*$", f'security_contact: "{written}"', text)
    if sent is None:
        found = [p for p in problems_of(town_with({"district.yml": changed})) if p.code in ("K130", "K131")]
        assert [p.location.file for p in found] == ["content/district.yml"]
    else:
        assert index_of({"district.yml": changed}).compass.district.security_contact == sent
