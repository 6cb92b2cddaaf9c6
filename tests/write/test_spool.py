"""Pages on the drive come back as they were, from whichever process."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.write.spool import Spool, Spooled


def test_pages_of_several_files_come_back(tmp_path: Path) -> None:
    pages = {f"{number}/index.html": bytes([number]) * number * 1000 for number in range(6)}
    places = {}
    for name in ("one", "two"):
        with Spool(tmp_path, name) as spool:
            places |= {
                path: spool.add(data) for path, data in pages.items() if (len(data) % 2000 == 0) == (name == "one")
            }
    spooled = Spooled(tmp_path, places)
    assert dict(spooled) == pages
    assert (len(spooled), "7/index.html" in spooled) == (6, False)
    with pytest.raises(KeyError):
        spooled["7/index.html"]
    spooled.close()
    assert dict(spooled) == pages
    spooled.close()


def _open_files() -> int:
    return len([*Path("/dev/fd").iterdir()])


def test_thousands_of_pages_need_no_more_open_files_than_a_few(tmp_path: Path) -> None:
    """A share of a hundred pages has a file; many systems let a program open 256, some 1,024."""
    places = {}
    for number in range(300):
        with Spool(tmp_path, f"seiten-{number}") as spool:
            places[f"{number}.html"] = spool.add(b"%d" % number)
    spooled, before = Spooled(tmp_path, places), _open_files()
    assert [spooled[f"{number}.html"] for number in range(300)] == [b"%d" % number for number in range(300)]
    assert _open_files() <= before + 1
    spooled.close()
