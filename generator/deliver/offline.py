"""What a device may keep: the list for `site_overrides/sw.js`."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import date

from generator import addresses
from generator.output import NOT_FOUND, Page, SiteFile

LIST = "offline.json"
ORIGINAL = ("de", "de-simple")
MOST_BYTES = 20_000_000
"""A larger guide is not offered as a whole: nobody loads it over a village's network."""
_KEPT_FILES = re.compile(r"(assets[^/]*/|suche/index/).*|.*\.json|.*\.webmanifest")


def offline_list(site: Mapping[str, bytes], files: Mapping[str, SiteFile], today: date) -> bytes | None:
    """`offline.json`: every file a device keeps with its checksum; None when the guide is too large to be kept.

    `site` are the finished bytes, `files` what was promised: delicate pages are never kept, except the emergency
    page, which is the same for everybody. Of other languages only that one is kept: all together would be too much. `size` is what has to be loaded, compressed as hosts do it.
    """
    if sum(len(file.html) for file in files.values() if isinstance(file, Page) and file.lang in ORIGINAL) > MOST_BYTES:
        return None
    kept = dict(_kept(site, files))
    sums = {address: f"{zlib.crc32(data):08x}" for address, data in kept.items()}
    found = {
        "v": 1,
        "version": f"{zlib.crc32(json.dumps(sums).encode()):08x}",
        "stand": today.isoformat(),
        "size": sum(len(zlib.compress(data, 6)) for data in kept.values()),
        "files": sums,
    }
    return json.dumps(found, separators=(",", ":")).encode()


def _kept(site: Mapping[str, bytes], files: Mapping[str, SiteFile]) -> Iterator[tuple[str, bytes]]:
    """Address below the root → bytes, in a fixed order."""
    for path in sorted(site):
        file = files.get(path)
        if isinstance(file, Page):
            is_emergency = file.address.endswith(addresses.EMERGENCY)
            if is_emergency or (path != NOT_FOUND and not file.sensitive and file.lang in ORIGINAL):
                yield file.address, site[path]
        elif _KEPT_FILES.fullmatch(path):
            yield path, site[path]
