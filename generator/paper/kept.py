"""PDFs that are kept from build to build, each with the checksum of its bytes: a damaged one is set again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_SUFFIX = ".kept"


@dataclass(frozen=True)
class KeptPdfs:
    """A folder of them, named by a digest of all that they were set from. Other builds may use it, too."""

    folder: Path

    def get(self, digest: str) -> tuple[bytes, str] | None:
        """The PDF and the characters it lacks (mostly none), if it is there and whole."""
        try:
            checksum, _, rest = self._file(digest).read_bytes().partition(b"\n")
            missing, _, data = rest.partition(b"\n")
            return (data, missing.decode()) if checksum == _checksum(rest) else None
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, digest: str, data: bytes, missing: str) -> None:
        """Keep a PDF. A drive that takes nothing is no trouble: it is set again next time."""
        rest = missing.encode() + b"\n" + data
        beside = self.folder / f"{digest}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(_checksum(rest) + b"\n" + rest)
            beside.replace(self._file(digest))

    def keep_only(self, digests: Iterable[str]) -> None:
        """Take away all others."""
        used = {self._file(digest).name for digest in digests}
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in used:
                    path.unlink(missing_ok=True)

    def _file(self, digest: str) -> Path:
        return self.folder / f"{digest}{_SUFFIX}"


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
