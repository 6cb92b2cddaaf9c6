"""All derived views of a Compass: who is where, for whom, how near, how fresh.

Typed-in facts live on the Compass, computed ones here. The index is total: a reference to something
missing is skipped (a check reports it), so a preview can go on with the rest.
"""

from generator.index.ages import OLDEST
from generator.index.freshness import AGEING_AFTER_DAYS, STALE_AFTER_DAYS, Freshness, Stand, stand_of
from generator.index.guides import GuideStepRef
from generator.index.helpers import Misfit
from generator.index.index import Index
from generator.index.names import sort_key
from generator.index.order import DOOR, Asked, Standing
from generator.index.published import end_of, is_doubtful
from generator.index.reach import NEAR_KM, Reach, Within
from generator.index.region import COUNTRY, WIDE_AREAS
from generator.index.spots import Spot

__all__ = [
    "AGEING_AFTER_DAYS",
    "COUNTRY",
    "DOOR",
    "NEAR_KM",
    "OLDEST",
    "STALE_AFTER_DAYS",
    "WIDE_AREAS",
    "Asked",
    "Freshness",
    "GuideStepRef",
    "Index",
    "Misfit",
    "Reach",
    "Spot",
    "Stand",
    "Standing",
    "Within",
    "end_of",
    "is_doubtful",
    "sort_key",
    "stand_of",
]
