"""Docs cannot come loose: whatever they name exists, and so does what docstrings, comments and messages name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.named import ROOT, Text, missing, texts


def test_whatever_a_text_names_exists() -> None:
    wrong = [name for text in texts() for name in missing(text)]
    assert not wrong, "\n".join(("Write what there is, or make what these texts name:", *wrong))


@pytest.mark.parametrize(
    "text",
    [
        "see `generator/nowhere.py`",
        "see generator/nowhere.py",
        "see `nowhere.py`",
        "in content/vocabulary/nowhere.yml",
        "run `make nothing`",
        "(make nothing)",
        "`python -m tests.nothing`",
        "`generator.nowhere`",
        "`generator.base.rules.NOTHING`",
        "`rules.NOTHING`",
        "`paper/nowhere/`",
        "`kompass nothing`",
        "`kompass check --nothing`",
        "as ADR 0000 says",
        "K199 finds it",
        "[here](nowhere.md)",
        "[here](../README.md#nowhere)",
    ],
)
def test_a_name_that_leads_to_nothing_is_found(text: str) -> None:
    assert len(missing(Text("docs/made-up.md", 1, text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "`README.md`, `docs/adr/*.md`, `content/offers/<id>.yml` and `generator/`",
        "`make site`, `python -m generator`, `generator.base.rules.RULES`, `rules.RULES`, `python -m pytest`",
        "`.venv/bin/kompass check --gaps --format json`, „kompass new offer krabbelgruppe“",
        "make sure of it, K100, `/alter/<group>/`, `site/papier/x.pdf`, `a/b`, `x = y`",
        "[here](../README.md#for-developers), [there](https://example.org/nowhere.md)",
    ],
)
def test_what_exists_is_let_through(text: str) -> None:
    assert missing(Text("docs/made-up.md", 1, text)) == []


def test_history_may_name_what_is_gone_but_not_link_to_it() -> None:
    assert missing(Text("docs/adr/0001-x.md", 1, "`generator/gone.py`")) == []
    assert len(missing(Text("docs/adr/0001-x.md", 1, "[gone](0000-gone.md)"))) == 1


@pytest.mark.parametrize("decision", sorted((ROOT / "docs/adr").iterdir()), ids=lambda path: path.stem)
def test_a_decision_is_short_enough_to_be_read(decision: Path) -> None:
    assert len(decision.read_text(encoding="utf-8").splitlines()) <= 40
