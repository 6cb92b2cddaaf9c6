"""Pages are drawn, put into their frames, looked at and laid on the drive in several processes, each by one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.base.output import Asset
from generator.base.parallel import apart, shared_out
from generator.deliver.frame import Framing
from generator.pages.drawing import Drawing
from generator.verify.links import Settling, base_of
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
    promised = frozenset(page.path for page in drawing.company.pages)
    finishing = _Finishing(drawing, framing, folder, Settling(promised, base_of(framing.site_url)))
    # The search first, and apart: it needs the most memory for itself, and whoever waits for it draws pages after that.
    jobs: list[Callable[[], _Part]] = [lambda: _Part({}, [], apart(drawing.search))]
    jobs += [partial(finishing.share, number) for number in range(len(drawing.shares))]
    jobs += [lambda: _Part({}, [], drawing.data())]
    parts = shared_out(jobs)
    places = {path: place for part in parts for path, place in part.places.items()}
    facts = {seen.path: seen for part in parts for seen in part.facts}
    return Finished(Spooled(folder, places), facts, [asset for part in parts for asset in part.assets])


@dataclass(frozen=True)
class _Finishing:
    """What every process needs for its shares."""

    drawing: Drawing
    framing: Framing
    folder: Path
    settling: Settling

    def share(self, number: int) -> _Part:
        """One share, on the drive."""
        share, part = self.drawing.shares[number], _Part({}, [])
        self.drawing.leave_others(share.language)
        with Spool(self.folder, f"seiten-{number}") as spool:
            for page in self.drawing.drawn(share):
                data, path = self.framing.framed(page), page.path
                part.facts.append(self.settling.settled(look_at(path, data)))
                part.places[path] = spool.add(data)
        return part
