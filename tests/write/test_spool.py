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
