"""docs/budgets.md says the limits that the checks hold."""

from __future__ import annotations

from tests.budgets import BUDGETS, PAGE, renewed
from tests.docs.named import ROOT


def test_the_page_shows_the_budgets_as_they_are() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == renewed(page), "python -m tests.budgets writes the table anew"
    assert all(str(budget) in page for budget in BUDGETS)


def test_every_budget_is_held_by_a_check() -> None:
    """A limit that nothing compares with is a wish."""
    checks = [ROOT / "tests/weight.py", ROOT / "bench/lighthouse.py", ROOT / "tests/browser/test_stillness.py"]
    code = "".join(path.read_text(encoding="utf-8") for path in checks)
    from tests import budgets

    names = [name for name, value in vars(budgets).items() if isinstance(value, budgets.Budget)]
    assert len(names) == len(BUDGETS)
    assert [name for name in names if f"{name}.allows(" not in code] == []
