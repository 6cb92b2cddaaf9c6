"""What the entries are called that a field refers to, for whoever shows or searches a field by its roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.compass import Compass
from generator.model.kinds import content_kinds
from generator.model.roles.stored import Listed
from generator.model.vocabulary import SubTopic


def names_of(compass: Compass, topics: Mapping[str, SubTopic], kind: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Names of entries of a vocabulary, in the order of their ids; those that are missing are skipped."""
    known = topics if kind == "topics" else getattr(compass, kind)
    return tuple(known[i].name for i in ids if i in known)


def has_names(kind: str) -> bool:
    """Is it a vocabulary whose entries are called something? Entries with a page of their own are linked, and may be drafts."""
    found = content_kinds().get(kind)
    return found is not None and isinstance(found.stored, Listed) and "name" in found.model.model_fields
