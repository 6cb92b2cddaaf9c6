"""The generator knows no district: names and numbers of the real one stand in its content and in what guards that content."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatchcase

from tests.support import ROOT, real_index, real_sources

WHERE = ("generator", "site_overrides", "bench", "tests", "docs", "HACKING.md")
OF_THE_CONTENT = {
    "tests/content/*": "holds the real content to what it must be",
    "tests/search/questions.yml": "what people ask the real content, and what is right",
    "tests/crisis/crisis-*.yml": "the same, for questions in need",
    "bench/crisis_unseen.yml": "the same, kept back for measuring",
    "docs/adr/*": "what was decided once, with the examples of then",
}
"""Files that may name the district, and why."""
ORDINARY: dict[str, str] = {}
"""Words that are villages, too, and what else they mean: none of this district."""
_NUMBER = re.compile(r"(?<!\w)(?:\+49[ /]{0,2}(?:\(0\))?[ /]?|0)(\d{2,5}[ /)-]{0,2}\d[\d -]{2,})")
_AREA_CODE = re.compile(r"0[2-79]")


def places() -> set[str]:
    """What the district, its municipalities and villages are called, and their ids."""
    compass = real_index().compass
    district = compass.district.name
    return (
        {district, district.removesuffix("-Kreis"), district.removesuffix("-Kreis").lower()}
        | {name for one in compass.municipalities.values() for name in (one.id, one.name)}
        | {place.name for place in compass.places}
    )


def numbers() -> set[str]:
    """Telephone numbers with an area code, without blanks; those of the whole country belong to everybody."""
    found = set()
    for text in real_sources().texts.values():
        for number in re.findall(r"(?m)(?:number: |,)\"?(0[\d /()-]{6,})", text):
            digits = re.sub(r"\D", "", number)
            if _AREA_CODE.match(digits):
                found.add(digits)
    return found


def codes() -> set[str]:
    """Postal codes."""
    return {code for one in real_index().municipalities.values() for code in one.postal_codes}


def files() -> Iterator[tuple[str, str]]:
    """What the generator and its tests are made of."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *WHERE], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    for name in listed:
        if "/vendor/" in name or any(fnmatchcase(name, one) for one in OF_THE_CONTENT):
            continue
        if (ROOT / name).is_file():
            yield name, (ROOT / name).read_bytes().decode("utf-8", "replace")


def named(text: str, words: re.Pattern[str], dialled: set[str]) -> list[str]:
    """What of the district a text names."""
    written = ["0" + re.sub(r"\D", "", one) for one in _NUMBER.findall(text)]
    return [*dict.fromkeys(words.findall(text)), *(one for one in written if one in dialled)]


def whole(words: set[str]) -> re.Pattern[str]:
    """Whole words; a hyphen parts them, so an id with a place in it is found, too."""
    known = sorted(words - ORDINARY.keys(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")


def test_nothing_but_the_content_names_the_district() -> None:
    words, dialled = whole(places() | codes()), numbers()
    found = {name: told for name, text in files() if (told := named(text, words, dialled))}
    assert found == {}, "Take the made-up town, or move what guards the content to tests/content/"


def test_what_would_be_found() -> None:
    """The rule of this module, on the district's own content: hardly a file of it stays unnamed."""
    words, dialled = whole(places() | codes()), numbers()
    assert len(dialled) > len(codes()) > 1
    number = min(dialled)
    municipality = next(iter(real_index().municipalities.values()))
    for text in (
        municipality.name,
        f"kita-{municipality.id}",
        f"{number[:5]} {number[5:]}",
        f"({number[:5]}){number[5:]}",
        f"tel:+49{number[1:]}",
        f"+49 (0){number[1:5]}/{number[5:]}",
    ):
        assert named(f"So steht es in „{text}“.", words, dialled), text


def test_each_exception_is_needed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert [one for one in OF_THE_CONTENT if not any(fnmatchcase(name, one) for name in listed)] == []
    assert [word for word in ORDINARY if word not in places()] == []
