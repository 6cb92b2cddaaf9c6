"""Why a finished site was not written, as errors whose text is German and ready to be read."""

from __future__ import annotations


class NotDeliveredError(Exception):
    """Nothing was changed. The text says why, and what to do."""


class NotOurFolderError(NotDeliveredError):
    """The target is not for us."""


class InTheWayError(NotDeliveredError):
    """Something that is not ours lies where a file of ours belongs."""


class BusyError(NotDeliveredError):
    """Another process works there right now."""
