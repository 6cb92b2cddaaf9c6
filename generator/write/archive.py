"""The finished site packed for a host: compressed files beside the texts, or the whole in one archive for upload.

The same site gives the same bytes: no clock, no owner, a fixed order.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.deliver.headers import TEXTS
from generator.write.lock import own_folder
from generator.write.refusals import InTheWayError

_GZ = ".gz"
_TEXT_ENDINGS = tuple(f".{suffix}" for suffix in TEXTS)
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o100644 << 16
_EVERY_SITE = {"index.html", "notfall/index.html", "offline.json"}


@dataclass(frozen=True)
class Compressed(Mapping[str, bytes]):
    """A site by path, with a `.gz` beside each text, made when it is asked for.

    For hosts that send such files as they are (nginx with `gzip_static`, GitLab Pages).
    """

    files: Mapping[str, bytes]

    def __getitem__(self, path: str) -> bytes:
        if path in self.files:
            return self.files[path]
        text = path.removesuffix(_GZ)
        if text == path or not text.endswith(_TEXT_ENDINGS):
            raise KeyError(path)
        return gzip.compress(self.files[text], mtime=0)

    def __iter__(self) -> Iterator[str]:
        for path in self.files:
            yield path
            if path.endswith(_TEXT_ENDINGS):
                yield path + _GZ

    def __len__(self) -> int:
        return sum(1 for _ in self)


def refuse_foreign_file(target: Path) -> None:
    """Raise unless the name is free or that of an archive of ours, which may be replaced."""
    if target.is_symlink():
        raise InTheWayError(
            f"{target} ist eine Verknüpfung (symbolischer Link). Durch sie schreibt der Wegweiser nicht. "
            "Nennen Sie mit --zip die Datei selbst."
        )
    if target.exists() and not _is_ours(target):
        raise InTheWayError(
            f"{target} gibt es schon, und es ist kein ZIP-Archiv, das der Wegweiser gemacht hat. Es bleibt, wie es ist. "
            "Nennen Sie mit --zip einen anderen Namen."
        )


def _is_ours(target: Path) -> bool:
    """By what every site holds. Letters and tables of office programs are ZIP archives, too."""
    try:
        with zipfile.ZipFile(target) as archive:
            return set(archive.namelist()) >= _EVERY_SITE
    except (zipfile.BadZipFile, IsADirectoryError):
        return False


def write_zip(target: Path, files: Mapping[str, bytes]) -> int:
    """Write all files into one archive and return its size in bytes; an older archive is replaced as a whole."""
    refuse_foreign_file(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with own_folder(target.with_name(f".{target.name}.neu")) as stage:
        half = stage / target.name
        with zipfile.ZipFile(half, "x", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(files):
                entry = zipfile.ZipInfo(path, _ZIP_EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix: the same bytes wherever it is made
                entry.external_attr = _READABLE_FILE
                archive.writestr(entry, files[path])
        half.replace(target)
    return target.stat().st_size
