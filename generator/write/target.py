"""May the site be written into this folder? Asked before the long work, and again before the first byte."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.write import names
from generator.write.record import MARKER_FILE
from generator.write.refusals import NotOurFolderError

STAGE = ".kompass-neu"
"""Where a build puts new files before it swaps them in. It lies in the target, so that swapping is only renaming."""


def refuse_foreign(folder: Path, sources: Iterable[Path] = ()) -> None:
    """Raise `NotOurFolderError` unless `folder` is empty, new, or of an earlier build. `sources` must not lie in it."""
    reason = _reason(folder, [source.resolve() for source in sources])
    if reason:
        raise NotOurFolderError(reason)


def _reason(folder: Path, sources: list[Path]) -> str:
    if folder.is_symlink():
        return (
            f"{folder} ist eine Verknüpfung (symbolischer Link). Durch Verknüpfungen schreibt der Wegweiser nicht, "
            "damit er nichts an einem anderen Ort überschreibt. Nennen Sie den Ordner selbst."
        )
    real = folder.resolve()
    if real == Path(real.anchor) or _home().is_relative_to(real):
        return f"{folder} ist kein Ordner nur für die fertige Seite. Wählen Sie einen leeren Ordner."
    for source in sources:
        if source.is_relative_to(real) or real.is_relative_to(source):
            return (
                f"Im Ordner {folder} liegt, woraus die Seite entsteht ({source.name}). "
                "Die fertige Seite braucht einen eigenen Ordner. Wählen Sie einen leeren."
            )
    marker = folder / MARKER_FILE
    if not folder.is_dir() or (marker.is_file() and not marker.is_symlink()):
        return ""
    others = sorted(entry.name for entry in folder.iterdir() if entry.name != STAGE and not _is_empty(entry))
    if not others:
        return ""
    return (
        f"Im Ordner {folder} liegen andere Dateien ({names.some(others)}), und noch nie wurde die Seite dorthin "
        "gebaut. Wählen Sie einen leeren Ordner. Oder, wenn sie bleiben und die Seite dazukommen soll: Legen Sie eine "
        f"leere Datei namens {MARKER_FILE} hinein."
    )


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without one
        return Path("/nowhere")


def _is_empty(entry: Path) -> bool:
    """A folder with nothing in it holds nothing that could be lost."""
    try:
        return entry.is_dir() and not entry.is_symlink() and not any(entry.iterdir())
    except PermissionError:
        return False
