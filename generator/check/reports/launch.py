"""The board of launch: what is left to do before the district says `launch: live`, and K307 for what it left undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index, is_doubtful
from generator.language.wording import counted
from generator.load.content import Loaded
from generator.load.kinds import FOLDERS
from generator.model.district import District, Launch
from generator.model.values.choices import AssuredBy

TO_FILL_IN = re.compile("noch einzutragen", re.IGNORECASE)
"""So pages mark what only the district can say."""
OWED = ("conformance", "assessed_on", "assessed_by", "written_on", "enforcement_body")
"""What the law asks of an accessibility statement; who takes reports is always known."""
_FOR_TRIAL = (".example", ".invalid", ".test", ".localhost")
"""Ends of addresses that belong to nobody (RFC 2606)."""
DISTRICT = "district.yml"


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of thing to do. `todo` are the files or fields it concerns; none: done."""

    id: str
    title: str
    todo: tuple[str, ...]
    of: int = 0
    """How many there are altogether; 0 where that says nothing."""


def board(index: Index) -> tuple[Task, ...]:
    """Everything that has to be done once, also what is done already."""
    compass, district = index.compass, index.compass.district
    shown = list(index.published.values())
    with_number = [offer for offer in shown if index.phones(offer)]
    pages = [(p.id, len(TO_FILL_IN.findall(p.body))) for p in compass.pages.values()]
    unfilled = [f"pages/{i}.md: {counted(n, 'Stelle', 'Stellen')}" for i, n in pages if n]
    files = {offer.id: f"offers/{offer.id}{FOLDERS['offers'][1]}" for offer in shown}
    return (
        Task(
            "address", "Die echte Adresse der Seite eintragen (url)", _if(_is_for_trial(district), f"{DISTRICT}: url")
        ),
        Task("pages", "Auf Seiten ergänzen, was „noch einzutragen“ heißt", tuple(unfilled), len(compass.pages)),
        Task("statement", "Erklärung zur Barrierefreiheit ergänzen", _missing(district), len(OWED)),
        Task("mailboxes", "Postfächer eintragen: für Korrekturen und Sicherheitslücken", _mailboxes(district), 2),
        Task(
            "unconfirmed",
            "Angebote vom Anbieter bestätigen lassen",
            tuple(files[o.id] for o in shown if o.assured_date is None),
            len(shown),
        ),
        Task(
            "never_called",
            "Telefonnummern einmal anrufen (assured_by: phone)",
            tuple(files[o.id] for o in with_number if o.assured_by is not AssuredBy.PHONE),
            len(with_number),
        ),
        Task(
            "doubtful",
            "Klären, ob es das Angebot noch gibt",
            tuple(files[o.id] for o in shown if is_doubtful(o)),
            len(shown),
        ),
        Task("live", "Zuletzt: launch: live", _if(district.launch is Launch.PREVIEW, f"{DISTRICT}: launch")),
    )


def _if(is_open: bool, text: str) -> tuple[str, ...]:  # noqa: FBT001 # one word at its only use
    return (text,) if is_open else ()


def _is_for_trial(district: District) -> bool:
    return (urlsplit(district.url).hostname or "").endswith(_FOR_TRIAL)


def _missing(district: District) -> tuple[str, ...]:
    return tuple(f"{DISTRICT}: accessibility.{name}" for name in OWED if not getattr(district.accessibility, name))


def _mailboxes(district: District) -> tuple[str, ...]:
    named = {"corrections_email": district.corrections_email, "security_contact": district.security_contact}
    return tuple(f"{DISTRICT}: {field}" for field, value in named.items() if not value)


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """What visitors of a live site would stumble over; offers nobody confirmed are K302."""
    if index.compass.district.launch is not Launch.LIVE:
        return
    for page in index.compass.pages.values():
        number = len(TO_FILL_IN.findall(page.body))
        if number:
            document, base = loaded.documents["pages", page.id]
            text = f"{counted(number, 'Stelle heißt', 'Stellen heißen')} „noch einzutragen“, aber die Seite ist live"
            yield RULES["K307"].at(document.at(*base), text)
