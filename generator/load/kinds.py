"""Which files a content folder holds, and which model describes each: read from `Compass`."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from generator.model.kinds import content_kinds
from generator.model.roles.stored import Folder, Listed

ANY = "*"
"""Stands in `Loaded.broken` for all entries of a list that cannot be read at all."""
FOLDERS: Mapping[str, tuple[type[BaseModel], str]] = {
    name: (kind.model, kind.stored.suffix) for name, kind in content_kinds().items() if isinstance(kind.stored, Folder)
}
"""Kinds with a file for each entry: model, and how the names of its files end."""
LISTS: Mapping[str, tuple[type[BaseModel], str]] = {
    name: (kind.model, kind.stored.path) for name, kind in content_kinds().items() if isinstance(kind.stored, Listed)
}
"""Kinds whose entries stand in one list: model, and path of the file."""
OPTIONAL = frozenset(
    name for name, kind in content_kinds().items() if isinstance(kind.stored, Listed) and kind.stored.is_optional
)
"""Lists that a district may do without."""
