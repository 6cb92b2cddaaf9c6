"""Which files a build changed, as a list for those who upload file by file (SFTP)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.write.directory import Written
from generator.write.journal import Step
from generator.write.lock import own_folder
from generator.write.record import MARKER_FILE
from generator.write.refusals import InTheWayError

_HEAD = "# Was sich seit dem letzten Bau geändert hat, von oben nach unten: + hochladen, - auf dem Server löschen.\n"


def change_list(finished: Sequence[Step], written: Written | None) -> str:
    """A line for each file: `+ path` or `- path`. Pages come after what they need, what goes comes last.

    `finished` are the steps of a stopped build that were completed first, `written` what this one did then.
    """
    is_there = {step.path: bool(step.source) for step in finished if step.path != MARKER_FILE}
    if written:
        is_there |= dict.fromkeys(written.removed, False) | dict.fromkeys(written.written, True)
    new = sorted((path for path, there in is_there.items() if there), key=lambda path: (path.endswith(".html"), path))
    gone = sorted(path for path, there in is_there.items() if not there)
    return _HEAD + "".join(f"{sign} {path}\n" for sign, paths in (("+", new), ("-", gone)) for path in paths)


def refuse_foreign_list(target: Path) -> None:
    """Raise unless the name is free or that of a list of ours, which may be replaced."""
    if target.is_symlink() or (target.exists() and not _is_ours(target)):
        raise InTheWayError(
            f"{target} gibt es schon, und es ist keine Liste, die der Wegweiser gemacht hat. Es bleibt, wie es ist. "
            "Nennen Sie mit --list einen anderen Namen."
        )


def _is_ours(target: Path) -> bool:
    return target.is_file() and target.read_bytes().startswith(_HEAD.encode())


def write_list(target: Path, text: str) -> None:
    """Write the list; an older one is replaced as a whole."""
    refuse_foreign_list(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with own_folder(target.with_name(f".{target.name}.neu")) as stage:
        half = stage / target.name
        half.write_bytes(text.encode("utf-8", "surrogateescape"))
        half.replace(target)
