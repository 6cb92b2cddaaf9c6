"""What the generator makes of the town is what was looked at and committed."""

from __future__ import annotations

from generator.pages import plan_of
from tests.golden import BESIDES, EXPECTED, INSTEAD, addresses_in, produced
from tests.support import index_of

HOW = "Run `python -m tests.golden` (`make golden`), read the difference, commit it."


def test_output_of_the_town_is_the_committed_one() -> None:
    """Not one page more, less or different; `make golden` shows a wanted change in git."""
    expected = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.iterdir()}
    made = produced()

    new, gone = sorted(made.keys() - expected.keys()), sorted(expected.keys() - made.keys())
    assert not new, f"Pages or files that nobody has looked at yet, as of a new kind: {new}. {HOW}"
    assert not gone, f"No longer made: {gone}. {HOW}"
    for name, text in made.items():
        assert text == expected[name], f"{name} differs. If that is right: {HOW}"


def test_each_kind_of_page_is_among_them() -> None:
    plan = plan_of(index_of())
    chosen = addresses_in(plan)
    shown = {page.kind for pages in plan.pages.values() for page in pages.values() if page.address in chosen}
    missing = sorted({kind.name for kind in plan.kinds} - shown - {"not_found"})
    assert not missing, (
        f"The town has no open German page of {missing}. Give it one in tests/town/, or name a page of that kind in INSTEAD in "
        "tests/golden/__init__.py, with what it shows."
    )


def test_each_page_chosen_on_purpose_is_of_its_kind_and_would_not_be_chosen_anyway() -> None:
    plan = plan_of(index_of())
    wrong = [
        address for kind, (address, _) in INSTEAD.items() if (page := plan.at(address)) is None or page.kind != kind
    ]
    assert not wrong, f"Mend INSTEAD in tests/golden/__init__.py: {wrong} are no pages of that kind"
    gone = [address for address in BESIDES if address not in plan.addresses]
    assert not gone, f"Take {gone} out of BESIDES in tests/golden/__init__.py: there are no such pages"
