"""Numbers in a sentence can be tapped, and nothing else becomes a link or markup."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.language.dialling import dial
from tests import factories
from tests.pages.reading import has, tree


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Bei akuter Gefahr: 110. Meldet sich niemand, rufen Sie an: 116 016.", ["110", "116016"]),
        ("Fragen Sie beim Landratsamt: 030 23125-0.", ["+4930231250"]),
        ("Polizei: 030 23125-11, im Notfall 110 oder 112.", ["+49302312511", "110", "112"]),
        ("2022 prüfte der Landkreis 110.000 Anträge, Stand 01.03.2026, 0 Euro, 112,50 Euro.", []),
        ("Raum 1120, Konto 0123456789012345.", []),
    ],
)
def test_only_what_can_be_dialled(text: str, numbers: list[str]) -> None:
    linked = dial(text)
    assert [part.split('"')[0] for part in linked.split("tel:")[1:]] == numbers
    assert linked.striptags() == text


def test_text_never_becomes_markup() -> None:
    assert dial("<b>110</b>").startswith("&lt;b&gt;")
    assert 'lang="de"' in dial(Markup('<span lang="de">Wählen Sie 112</span>'))


def test_the_alert_of_an_offer_can_be_tapped() -> None:
    page = tree(factories.index(factories.offer(alert="Bei Gefahr: 110.")), "angebote/elterncafe/")
    assert [a.get("href") for notice in has(page, "notice-warn") for a in notice.iter("a")] == ["tel:110"]
