"""The board of launch: what is still to be done, for people and for programs."""

from __future__ import annotations

import json

from generator.check.reports.launch import board
from generator.index import Index
from generator.model.compass import Compass
from generator.model.vocabulary import ContentPage
from tests import factories
from tests.support import TOWN, kompass


def todo(compass: Compass) -> dict[str, tuple[str, ...]]:
    return {task.id: task.todo for task in board(Index(compass, factories.TODAY))}


def test_the_board_names_what_nobody_has_done() -> None:
    called = {"assured_date": "2026-11-01", "assured_by": "phone"}
    page = ContentPage(id="impressum", title="Impressum", summary="Wer.", body="Person: **Noch einzutragen**")
    offers = (
        factories.offer(id="angerufen", **called),
        factories.offer(id="geschrieben", **called | {"assured_by": "mail"}),
        factories.offer(id="ohne-nummer", phones=[]),
        factories.offer(id="fraglich", unverified=["status"]),
        factories.offer(id="entwurf", status="draft"),
    )
    found = todo(factories.compass(*offers, pages=factories.by_id(page)))
    assert found["unconfirmed"] == ("offers/fraglich.yml", "offers/ohne-nummer.yml")
    assert found["never_called"] == ("offers/fraglich.yml", "offers/geschrieben.yml")
    assert found["doubtful"] == ("offers/fraglich.yml",)
    assert found["pages"] == ("pages/impressum.md: 1 Stelle",)


def test_the_command_says_whether_search_engines_are_asked_to_stay_away() -> None:
    outcome = kompass("todo", "--launch", "--content", TOWN)
    assert outcome.code == 0
    assert "Die Seite ist live" in outcome.out
    assert "[x] Zuletzt: launch: live" in outcome.out
    rows = json.loads(kompass("todo", "--launch", "--format", "json", "--content", TOWN).out)
    assert (rows["launch"], rows["noindex"]) == ("live", False)
    real = json.loads(kompass("todo", "--launch", "--format", "json").out)
    assert (real["launch"], real["noindex"]) == ("preview", True)
