"""Files → a folder. New bytes are laid ready first, then swapped in by renaming; only what is ours is taken away.

A folder may hold what others put there (`.git`, `CNAME`, proofs of ownership): it stays. Nothing is written through a
symbolic link. If anything fails, the last good site stays or comes back; what a stopped build had begun is finished.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.write import journal, names
from generator.write.journal import JOURNAL, Step
from generator.write.lock import own_folder
from generator.write.present import Present, look, parents
from generator.write.record import MARKER_FILE, Record, checksum, read_record, record_text
from generator.write.refusals import BusyError, InTheWayError
from generator.write.swap import Swap, all_or_nothing, may_change, parent_of
from generator.write.target import STAGE, refuse_foreign

_BOTH, _AFTER = "liste-beide", "liste-neu"
"""Names in the stage of the lists of what is ours: while files change places, and afterwards."""


@dataclass(frozen=True)
class Written:
    """What was done to a folder."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    """Ours by name, but changed by hand since the last build."""
    kept: tuple[str, ...] = ()
    """What others put there; a whole folder of theirs is one entry."""

    @property
    def changed(self) -> int:
        """How many files were written or removed."""
        return len(self.written) + len(self.removed)


@dataclass
class _Plan:
    """What differs, before anything is touched."""

    after: Record
    ready: list[str] = field(default_factory=list)
    """Paths of files that lie ready in the stage, named by their number."""
    orphans: set[str] = field(default_factory=set)
    """Ours, untouched since, and no longer wanted."""
    replaced: list[str] = field(default_factory=list)
    foreign: set[str] = field(default_factory=set)


def write(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Make `folder` hold `files`, beside what is not ours."""
    refuse_foreign(folder)
    is_new = not folder.exists()
    try:
        with _readable():
            folder.mkdir(parents=True, exist_ok=True)
            with own_folder(folder / STAGE, partial(_finish, folder)) as stage:
                return _write(folder, files, stage)
    except BaseException as error:
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        # Trouble in the stage is trouble of the folder, except where something of others has its name.
        if (
            isinstance(error, OSError)
            and not isinstance(error, FileExistsError)
            and (not error.filename or STAGE in str(error.filename))
        ):
            error.filename, error.filename2 = str(folder), None
        raise


def _write(folder: Path, files: Mapping[str, bytes], stage: Path) -> Written:
    before = _record(folder)
    there = look(folder, parents([*files, *before.sums]))
    plan = _laid_ready(folder, files, stage, before, there)
    gone = there.files & (before.sums.keys() - files.keys())
    plan.orphans = {path for path in gone if before.wrote(path, (folder / path).read_bytes())}
    in_the_way = plan.foreign | there.in_the_way(files, plan.orphans)
    if in_the_way:
        raise InTheWayError(
            f"Im Ordner {folder} liegt etwas, das nicht vom Wegweiser ist, wo dieser schreiben muss: "
            f"{names.some(sorted(in_the_way))}. Nichts wurde verändert. "
            "Verschieben oder löschen Sie es, wenn es weg darf, und bauen Sie noch einmal."
        )
    if plan.ready or plan.orphans or before != plan.after:
        may_change(folder, {parent_of(path) for path in (*plan.ready, *plan.orphans)})
        _swap(folder, stage, before, plan, there.folders)
    kept = there.others | (there.files - files.keys() - plan.orphans)
    return Written(
        tuple(plan.ready),
        tuple(sorted(plan.orphans)),
        tuple(sorted(plan.replaced)),
        tuple(sorted(f"{path}/" if (folder / path).is_dir() else path for path in kept)),
    )


def _laid_ready(folder: Path, files: Mapping[str, bytes], stage: Path, before: Record, there: Present) -> _Plan:
    """All new bytes are on the drive before the first old file goes: a full drive is found here."""
    plan = _Plan(Record({}))
    for path, data in files.items():
        plan.after.sums[path] = frozenset({checksum(data)})
        old = (folder / path).read_bytes() if path in there.files else None
        if old == data:
            continue
        if old is not None and before.is_list and not before.wrote(path, old):
            (plan.replaced.append if path in before.sums else plan.foreign.add)(path)
        (stage / str(len(plan.ready))).write_bytes(data)
        plan.ready.append(path)
    return plan


def _swap(folder: Path, stage: Path, before: Record, plan: _Plan, folders: AbstractSet[str]) -> None:
    steps = _steps(stage, before, plan)
    journal.note(stage, steps)
    with all_or_nothing(folder, stage, folders) as swap:
        for step in steps:
            swap.take(step)


def _steps(stage: Path, before: Record, plan: _Plan) -> list[Step]:
    """The way from the old site to the new one. Between its two lists, both the old files and the new ones are ours."""
    new_folders, new_files = parents(plan.ready), set(plan.ready)
    blocking = {path for path in plan.orphans if path in new_folders or not parents([path]).isdisjoint(new_files)}
    (stage / _BOTH).write_bytes(record_text(before.joined(plan.after)))
    (stage / _AFTER).write_bytes(record_text(plan.after))
    # Pages last: what they need is there before them.
    pages_last = sorted(range(len(plan.ready)), key=lambda number: plan.ready[number].endswith(".html"))
    return [
        Step(MARKER_FILE, _BOTH),
        *(Step(path) for path in sorted(blocking)),
        *(Step(plan.ready[number], str(number)) for number in pages_last),
        *(Step(path) for path in sorted(plan.orphans - blocking)),
        Step(MARKER_FILE, _AFTER),
    ]


def finish_stopped(folder: Path) -> Sequence[Step]:
    """Complete what a stopped build had begun to swap in, whatever becomes of the one that asks. Its steps, if there are any."""
    steps: list[Step] = []
    if not folder.is_symlink() and (folder / STAGE / JOURNAL).is_file():
        with suppress(BusyError), own_folder(folder / STAGE, lambda stage: steps.extend(_finish(folder, stage))):
            pass
    return steps


def _finish(folder: Path, stage: Path) -> Sequence[Step]:
    """Take the steps that are left, and say all there were. What somebody changed since then stays as it is."""
    steps = journal.noted(stage)
    there = look(folder, parents(step.path for step in steps))
    record = _record(folder)
    swap = Swap(folder, stage, there.folders)
    for step in steps:
        if not there.others.isdisjoint({step.path, *parents([step.path])}):
            continue
        if step.path in there.files and not record.wrote(step.path, (folder / step.path).read_bytes()):
            continue
        # A folder that has taken the place of a file: the step was taken before.
        if (stage / step.source).is_file() if step.source else step.path not in there.folders:
            swap.take(step)
    return steps


@contextmanager
def _readable() -> Iterator[None]:
    """Whatever the user's umask keeps from others: a site is for everybody, its web server before all."""
    kept = os.umask(0o022)
    os.umask(kept & 0o022)
    try:
        yield
    finally:
        os.umask(kept)


def _record(folder: Path) -> Record:
    try:
        return read_record((folder / MARKER_FILE).read_bytes())
    except FileNotFoundError:
        return Record({})


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder by their relative path."""
    return {path: (folder / path).read_bytes() for path in sorted(paths(folder))}


def last_paths(folder: Path) -> set[str]:
    """Paths of the last good site; of an older version's, which kept no list, all files there are."""
    record = _record(folder)
    return {path for path in record.sums if (folder / path).is_file()} if record.is_list else paths(folder)


def paths(folder: Path) -> set[str]:
    """Relative paths of all files below a folder; none when it does not exist."""
    found: set[str] = set()
    for parent, _, file_names in os.walk(folder):
        base = os.path.relpath(parent, folder)
        found.update(name if base == "." else f"{base}/{name}".replace(os.sep, "/") for name in file_names)
    return found - {MARKER_FILE}
