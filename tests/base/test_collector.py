"""While a site is drawn nobody looks for dead values; afterwards things are as they were."""

import gc

import pytest

from generator.base.collector import without_collector


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_as_it_was_even_after_a_mistake(is_on: bool) -> None:  # noqa: FBT001 # a case
    was_on = gc.isenabled()
    (gc.enable if is_on else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), without_collector():
            _fail_without_collector()
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()


def _fail_without_collector() -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError
