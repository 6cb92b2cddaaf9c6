"""One folder that belongs to one process at a time, and is emptied when it ends or was stopped.

The lock is the system's own (`flock`): it ends with its process, however that ends, so no lock is ever left behind.
Windows has none: there, and on some network drives, two builds at once are not noticed.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.write.refusals import BusyError

_NO_LOCKS = {errno.ENOTSUP, errno.ENOSYS, errno.ENOLCK, errno.EINVAL}
"""What network drives say that know none."""

_TEMPORARY = "kompass-bau-"
_NOT_LOCKED_YET = "kompass-neu-"


@contextmanager
def own_folder(folder: Path, first: Callable[[Path], object] = lambda _: None) -> Iterator[Path]:
    """An empty folder for this process alone, gone afterwards.

    What a stopped process left in it is thrown away, once `first` has seen to it; if that fails, it stays for the next.
    """
    handle = _taken(folder)
    try:
        first(folder)
    except BaseException:
        _give_back(handle)
        raise
    with _held(handle, folder):
        for left in folder.iterdir():
            _throw_away(left)
        yield folder


@contextmanager
def _held(handle: int | None, folder: Path) -> Iterator[None]:
    try:
        yield
    finally:
        # The lock is given back last: nobody else may be at work while this is cleared away.
        shutil.rmtree(folder, ignore_errors=True)
        _give_back(handle)


@contextmanager
def own_temporary_folder() -> Iterator[Path]:
    """The same among the system's temporary folders. Those of our own processes that were stopped go with it."""
    fresh = Path(tempfile.mkdtemp(prefix=_NOT_LOCKED_YET))
    handle = _taken(fresh)
    # Only a locked folder gets a name that others look for.
    mine = fresh.rename(fresh.with_name(fresh.name.replace(_NOT_LOCKED_YET, _TEMPORARY, 1)))
    with _held(handle, mine):
        # Without locks, nobody knows which of them are in use.
        for left in mine.parent.glob(f"{_TEMPORARY}*") if handle is not None else ():
            with suppress(BusyError, OSError), own_folder(left):
                pass
        yield mine


def _give_back(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)


def _taken(folder: Path) -> int | None:
    """What holds the lock; None where there are no locks."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.is_symlink():
            raise FileExistsError(errno.EEXIST, "", str(folder)) from None
        return None
    while True:
        folder.mkdir(mode=0o700, exist_ok=True)
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except FileNotFoundError:  # its last owner has just ended
            continue
        except NotADirectoryError:  # a link to a folder
            raise FileExistsError(errno.EEXIST, "", str(folder)) from None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise BusyError(
                f"In den Ordner {folder.parent} schreibt gerade ein anderer Bau. "
                "Warten Sie, bis er fertig ist, und bauen Sie dann noch einmal."
            ) from None
        except OSError as error:
            os.close(handle)
            if error.errno not in _NO_LOCKS:
                raise
            return None
        if _is_still(folder, handle):
            return handle
        os.close(handle)


def _is_still(folder: Path, handle: int) -> bool:
    """Not removed between opening and locking."""
    try:
        return os.path.samestat(os.lstat(folder), os.fstat(handle))
    except FileNotFoundError:
        return False


def _throw_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
