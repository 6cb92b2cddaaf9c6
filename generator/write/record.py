"""What a build wrote into a folder, kept in that folder: only that may a later build take away again.

A line for each file, with the checksum of its bytes: what somebody changed by hand since then is no longer ours. The
list holds addresses that the site shows anyhow and no day, so it may be uploaded and is the same for the same site.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

MARKER_FILE = ".kompass-site"
"""Empty in folders of older versions, which swept everything away that was not theirs."""

_HEAD = "# Was `kompass build` in diesen Ordner geschrieben hat. Bitte liegen lassen; erklärt in docs/hosting.md.\n"
_LINE = re.compile(r"([0-9a-f]{8}) (.+)")


@dataclass(frozen=True)
class Record:
    """Checksums by path; more than one while a build is under way, the old and the new."""

    sums: dict[str, frozenset[str]]
    is_list: bool = True
    """False for the empty mark of an older version: the folder is ours, but not known file by file."""

    def wrote(self, path: str, data: bytes) -> bool:
        """Is the file as a build of ours left it?"""
        return checksum(data) in self.sums.get(path, ())

    def joined(self, other: Record) -> Record:
        """Either of both may lie there, for the time of the change."""
        both = self.sums.keys() | other.sums.keys()
        return Record({path: self.sums.get(path, frozenset()) | other.sums.get(path, frozenset()) for path in both})


def checksum(data: bytes) -> str:
    """CRC-32, as in `offline.json`."""
    return f"{zlib.crc32(data):08x}"


def record_text(record: Record) -> bytes:
    """The list as it lies in the folder."""
    lines = (f"{number} {path}\n" for path in sorted(record.sums) for number in sorted(record.sums[path]))
    return (_HEAD + "".join(lines)).encode("utf-8", "surrogateescape")


def read_record(text: bytes) -> Record:
    """The list from its bytes. A line that leads out of the folder, or cannot be read, counts for nothing."""
    lines = text.decode("utf-8", "surrogateescape").splitlines()
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        match = _LINE.fullmatch(line)
        if match and stays_inside(match[2].split("/")):
            found[match[2]] = found.get(match[2], frozenset()) | {match[1]}
    return Record(found, is_list=bool(lines) and lines[0] == _HEAD.rstrip("\n"))


def stays_inside(parts: Iterable[str]) -> bool:
    """Does a path of these parts name something below its folder?"""
    return all(part not in ("", ".", "..") and "\0" not in part for part in parts)
