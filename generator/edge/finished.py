"""Pages are drawn, put into their frames, looked at and laid on the drive in several processes, each by one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.base.output import Asset
from generator.base.parallel import shared_out
from generator.deliver.frame import Framing
from generator.pages.drawing import Drawing, Share
from generator.verify.look import PageFacts, look_at
from generator.write.spool import Place, Spool, Spooled


@dataclass(frozen=True)
class Finished:
    """What there is to know of all pages once they lie on the drive, and the files beside them."""

    pages: Mapping[str, bytes]
    facts: Mapping[str, PageFacts]
    assets: Sequence[Asset]


@dataclass
class _Part:
    """What comes back from another process: no bytes of a page."""

    places: dict[str, Place]
    facts: list[PageFacts]
    assets: Sequence[Asset] = ()


def finished_pages(drawing: Drawing, framing: Framing, folder: Path) -> Finished:
    """Everything that is drawn. `framing` puts pages into their frames, `folder` keeps them."""
    drawing.prepare()
    # The search first: it needs the most memory for itself and gives it back.
    jobs: list[Callable[[], _Part]] = [lambda: _Part({}, [], drawing.search())]
    jobs += [
        partial(_finish, drawing, share, framing, folder, f"seiten-{number}")
        for number, share in enumerate(drawing.shares)
    ]
    jobs += [lambda: _Part({}, [], drawing.data())]
    parts = shared_out(jobs)
    places = {path: place for part in parts for path, place in part.places.items()}
    facts = {seen.path: seen for part in parts for seen in part.facts}
    return Finished(Spooled(folder, places), facts, [asset for part in parts for asset in part.assets])


def _finish(drawing: Drawing, share: Share, framing: Framing, folder: Path, name: str) -> _Part:
    part = _Part({}, [])
    with Spool(folder, name) as spool:
        for page in drawing.drawn(share):
            data = framing.framed(page)
            part.facts.append(look_at(page.path, data))
            part.places[page.path] = spool.add(data)
    return part
