"""What a build did to the files of a folder, in German, for the person who called it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.write.directory import Written
from generator.write.names import some


def told(written: Written) -> Iterator[str]:
    """A line for each kind of thing one may not expect; none when there is nothing to say."""
    if written.removed:
        yield f"Entfernt, weil es sie nicht mehr gibt ({len(written.removed)}): {some(written.removed)}."
    if written.replaced:
        yield f"Von Hand geändert und nun ersetzt ({len(written.replaced)}): {some(written.replaced)}."
    if written.kept:
        yield f"Nicht vom Wegweiser, bleibt liegen ({len(written.kept)}): {some(written.kept)}."
