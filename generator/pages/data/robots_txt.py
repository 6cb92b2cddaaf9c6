"""`/robots.txt`: a preview asks search engines to stay away. A live site has no such file and hides nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.base.output import Asset
from generator.index import Index
from generator.model.district import Launch

_STAY_AWAY = """\
# Vorschau: Die Angaben sind noch nicht bestätigt. Mit launch: live verschwindet diese Datei.
User-agent: *
Disallow: /
"""


def robots_txt(index: Index) -> Iterator[Asset]:
    """The file of a preview. It counts at the root of the host only; every page says the same itself."""
    if index.compass.district.launch is Launch.PREVIEW:
        yield Asset(addresses.ROBOTS, _STAY_AWAY.encode())
