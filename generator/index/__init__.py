"""All derived views of a Compass: who is where, for whom, how near, how fresh.

Typed-in facts live on the Compass, computed ones here. The index is total: a reference to something
missing is skipped (a check reports it), so a preview can go on with the rest.
"""

from generator.index.ages import EVERY_AGE
from generator.index.names import sort_key
from generator.index.reach import NEAR_KM, Reach, Spot, Within
from generator.index.region import WIDE_AREAS
from generator.index.views import AGEING_AFTER_DAYS, STALE_AFTER_DAYS, Freshness, Index, Journey

__all__ = [
    "AGEING_AFTER_DAYS",
    "EVERY_AGE",
    "NEAR_KM",
    "STALE_AFTER_DAYS",
    "WIDE_AREAS",
    "Freshness",
    "Index",
    "Journey",
    "Reach",
    "Spot",
    "Within",
    "sort_key",
]
