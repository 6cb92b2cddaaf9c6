"""Some files of the content alone: what is wrong in them may show in a file that names them."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from generator.load.kinds import FOLDERS
from generator.source.files import Sources


def with_naming(sources: Sources, chosen: Collection[str]) -> frozenset[str]:
    """Names of the chosen files and of those that name the id of one; `chosen` are paths below the content folder."""
    identifiers = sorted({PurePosixPath(path).stem for path in chosen if path.partition("/")[0] in FOLDERS})
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, identifiers))})(?![\w-])") if identifiers else None
    naming = [path for path, text in sources.texts.items() if named and named.search(text)]
    return frozenset(map(sources.name, [*chosen, *naming]))
