"""What a device may keep: the list for `site_overrides/sw.js`."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator import addresses
from generator.base.output import ORIGINAL, SIMPLE, Page, SiteFile
from generator.safety.sensitive import is_everybodys

LIST = "offline.json"
PACKS = "offline/"
PACK_BYTES = 1_000_000
"""So much before compression: a download that breaks off loses one pack."""
_KEPT = (ORIGINAL, SIMPLE)
MAX_BYTES = 32_000_000
"""Of finished pages and files. A larger guide is not offered as a whole: nobody loads it over a village's network."""
_KEPT_FILES = re.compile(r"(assets[^/]*/|suche/index/).*|.*\.json|.*\.webmanifest")


def offline_files(site: Mapping[str, bytes], files: Mapping[str, SiteFile], today: date) -> dict[str, bytes]:
    """`offline.json` and its packs by path; for a guide that is too large only the word that it is not kept.

    `site` are the finished bytes, `files` what was promised: sensitive pages are never kept, except the emergency
    page, which is the same for everybody. Of other languages only that one is kept: all together would be too much.
    The list names every file with its checksum. A pack holds many files in that order, compressed as one: a line of
    JSON with their lengths, then their bytes. `size` is what has to be loaded as packs, `single` file by file.
    """
    kept: dict[str, bytes] = {}
    left = MAX_BYTES
    for address, data in _kept(site, files):
        left -= len(data)
        if left < 0:
            return gone()
        kept[address] = data
    sums = {address: f"{zlib.crc32(data):08x}" for address, data in kept.items()}
    groups = list(_grouped(list(kept.values())))
    packs = {f"{PACKS}{number}.pack": _packed(group) for number, group in enumerate(groups, 1)}
    found = {
        "v": 1,
        "version": f"{zlib.crc32(json.dumps(sums).encode()):08x}",
        "stand": today.isoformat(),
        "size": sum(map(len, packs.values())),
        "single": sum(len(zlib.compress(data, 6)) for data in kept.values()),
        "packs": [[name, len(group)] for name, group in zip(packs, groups, strict=True)],
        "files": sums,
    }
    return {LIST: json.dumps(found, separators=(",", ":")).encode(), **packs}


def gone() -> dict[str, bytes]:
    """The list of a guide that nobody may keep any longer: devices that did delete it, on a clear word only."""
    return {LIST: json.dumps({"v": 1, "gone": True}, separators=(",", ":")).encode()}


def _grouped(files: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    group: list[bytes] = []
    for data in files:
        group.append(data)
        if sum(map(len, group)) > PACK_BYTES:
            yield group
            group = []
    if group:
        yield group


def _packed(group: Sequence[bytes]) -> bytes:
    lengths = json.dumps([len(data) for data in group], separators=(",", ":")).encode()
    return gzip.compress(b"\n".join([lengths, b"".join(group)]), mtime=0)


def _kept(site: Mapping[str, bytes], files: Mapping[str, SiteFile]) -> Iterator[tuple[str, bytes]]:
    """Address below the root → bytes, in a fixed order."""
    for path in sorted(site):
        file = files.get(path)
        if isinstance(file, Page):
            is_emergency = is_everybodys(file.address.removeprefix(f"{file.lang}/"))
            if is_emergency or (path != addresses.NOT_FOUND and not file.sensitive and file.lang in _KEPT):
                yield file.address, site[path]
        elif _KEPT_FILES.fullmatch(path):
            yield path, site[path]
