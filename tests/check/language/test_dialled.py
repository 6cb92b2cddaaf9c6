"""K135: a link dials the number it shows."""

from __future__ import annotations

import pytest

from generator.base.problem import Severity
from generator.check.language.dialled import mismatches
from tests.support import offer, problems_of, town_with


@pytest.mark.parametrize(
    "link",
    [
        "[030 12345](tel:+4930999999)",
        "[Landratsamt 030 23125-0](tel:+493023125)",
        "[116 117](tel:+49116117)",
        "[112](tel:110)",
        "[+49 30 23125-0](tel:+4930231251)",
        "[0172 9925904](<tel:+491729925900>)",
        "[23 12 51 23](tel:+493023125124)",
    ],
)
def test_another_number_is_found(link: str) -> None:
    assert len(list(mismatches(f"Rufen Sie an: {link}."))) == 1


@pytest.mark.parametrize(
    "link",
    [
        "[030 23125-0](tel:+4930231250)",
        "[(030) 23125 / 0](tel:+4930231250)",
        "[+49 (0) 30 23125-0](tel:+4930231250)",
        "[0049 30 231250](tel:+4930231250)",
        "[030 231250](tel:030231250)",
        "[116 117](tel:116117)",
        "[Notruf 112, 24/7](tel:112)",
        "[Landratsamt](tel:+4930231250)",
        "[Hotline (Stand 2018)](tel:+4930231250)",
        "[23125 123](tel:+493023125123)",
        "[+43 1 234567](tel:+431234567)",
    ],
)
def test_the_same_number_however_it_is_written_is_fine(link: str) -> None:
    assert list(mismatches(link)) == []


@pytest.mark.parametrize("folder", ["easy", "pages"])
def test_it_is_an_error_and_points_to_its_line(folder: str) -> None:
    page = '---\ntitle: "Probe"\nsummary: "Eine Probe."\n---\nGuten Tag.\n\nRufen Sie an: [112](tel:110)\n'
    (found,) = [p for p in problems_of(town_with({f"{folder}/probe.md": page})) if p.code == "K135"]
    assert (found.severity, found.location.line) == (Severity.ERROR, 7)
    assert "112" in found.message
    assert "110" in found.message


def test_descriptions_of_offers_are_read_too() -> None:
    text = offer('description: "Rufen Sie an: [112](tel:110)"')
    assert "K135" in [p.code for p in problems_of(town_with({"offers/testangebot.yml": text}))]
