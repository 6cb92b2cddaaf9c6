"""Where entries with errors would have their pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.load.kinds import ANY
from generator.pages.plan import AnyKind


def hidden_by_mistakes(broken: Iterable[tuple[str, str]], kinds: Sequence[AnyKind]) -> tuple[set[str], tuple[str, ...]]:
    """Addresses of pages that are missing for now, and folders of which nothing can be said at all.

    Whoever names such a page is not to blame.
    """
    of = {kind.content: kind for kind in kinds if kind.content}
    known = [(of[content], identifier) for content, identifier in broken if content in of]
    folders = tuple(kind.folder for kind, identifier in known if identifier == ANY)
    return {kind.address_of(identifier) for kind, identifier in known if identifier != ANY}, folders
