"""A stranger sees the product before a word about it: pictures that load quickly and say in words what they show."""

from __future__ import annotations

import re

import pytest

from tests.docs.named import ROOT
from tests.pictures import FOLDER, MOST_BYTES, PICTURES, Picture

README = (ROOT / "README.md").read_text(encoding="utf-8")
IMAGES = dict(re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]+)">', README))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_small_and_shown_with_words(picture: Picture) -> None:
    data = (FOLDER / picture.name).read_bytes()
    assert data[:4] + data[8:12] == b"RIFFWEBP"
    assert len(data) <= MOST_BYTES
    assert len(IMAGES[f"docs/pictures/{picture.name}"].split()) >= 10


def test_only_what_the_script_takes_lies_there_and_is_shown() -> None:
    names = {picture.name for picture in PICTURES}
    assert {path.name for path in FOLDER.iterdir()} == names
    assert {link.rpartition("/")[2] for link in IMAGES} == names


def test_they_stand_at_the_top() -> None:
    assert README.index("<img") < README.index("```")
