"""The steps of a guide, ready for the page: when, how binding, who helps, what the law says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import addresses
from generator.addresses.way import Way
from generator.index import Index
from generator.language.phrase import Joined, Phrase
from generator.language.prose import host
from generator.language.wording import period_text
from generator.model.deadline import Confidence, Deadline, DeadlineKind
from generator.model.transition import Logic, Step, StepKind, Transition
from generator.pages.frame.canvas import Site
from generator.pages.parts.helpers import Help, help_of

_KINDS = {StepKind.MUST: "Pflicht", StepKind.SHOULD: "Sinnvoll", StepKind.CAN: "Freiwillig"}
_WHEN = "Wann"
_UNTIL = "Bis wann"
_TERMS = {
    DeadlineKind.DEADLINE: _UNTIL,
    DeadlineKind.DEADLINE_AUTHORITY: "Entscheidung",
    DeadlineKind.WINDOW: _WHEN,
    DeadlineKind.APPLICATION_FROM: _WHEN,
    DeadlineKind.ENTITLEMENT: "Gilt",
    DeadlineKind.EFFECT: "Gilt",
    DeadlineKind.CONDITION: _WHEN,
    DeadlineKind.RECOMMENDED: "Am besten",
    DeadlineKind.AUTOMATIC: "Ohne Antrag",
    DeadlineKind.OPEN: "Ohne feste Frist",
}
"""Said before the time, so that both read as one sentence."""
_CONFIDENCE = {
    Confidence.HIGH: "",
    Confidence.MEDIUM: "Diese Angabe ist noch nicht ganz sicher.",
    Confidence.LOW: "Diese Angabe ist unsicher.",
}


@dataclass(frozen=True, slots=True)
class Law:
    """What a step rests on."""

    rule: str
    body: str
    basis: str
    source: str
    source_host: str
    checked: str
    doubt: str
    note: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One step."""

    anchor: str
    number: str
    either: bool
    title: str
    when_term: str
    when: str
    kind: StepKind
    kind_text: str
    text: Markup
    documents: tuple[str, ...]
    authority: str
    cost: str
    note: str
    help: Help | None
    law: Law | None


def steps(site: Site, guide: Transition, root: Way) -> tuple[StepView, ...]:
    """All steps of a guide in order."""
    total = len(guide.steps)
    return tuple(
        _step(site, guide, step, Phrase("Schritt {number} von {total}", number=n, total=total), root)
        for n, step in enumerate(guide.steps, 1)
    )


def _step(site: Site, guide: Transition, step: Step, number: str, root: Way) -> StepView:
    index = site.index
    deadline = index.deadline(step)
    term, when = when_text(index, guide, step)
    return StepView(
        anchor=addresses.step_anchor(step.id),
        number=number,
        either=step.logic is Logic.OR,
        title=step.title,
        when_term=term,
        when=when,
        kind=step.kind,
        kind_text=_KINDS[step.kind],
        text=site.speech.prose(step.text),
        documents=step.documents,
        authority=step.authority or "",
        cost=step.cost or "",
        note=step.note or "",
        help=help_of(site, guide, step, root),
        law=_law(step, deadline),
    )


def when_text(index: Index, guide: Transition, step: Step) -> tuple[str, str]:
    """Term and phrase of a step's time: words of the step, else of its deadline, else what the offsets say."""
    deadline = index.deadline(step)
    own = _WHEN if step.when or deadline is None else _TERMS[deadline.kind]
    if step.when_text:
        return own, step.when_text
    if deadline and deadline.when_text:
        return _TERMS[deadline.kind], deadline.when_text
    if step.when:
        start, _, end = step.when.partition("/")
        return own, period_text(start or None, end or None, _event(index, guide.anchor_event))
    if deadline is None:
        return own, ""
    event = _event(index, deadline.event)
    return own, period_text(deadline.offset_start, deadline.offset_end, event, after_until=own == _UNTIL)


def _event(index: Index, event: str | None) -> str:
    found = index.compass.events.get(event or "")
    return found.name if found else "das Ereignis"


def _state(day: date | None, *, is_checked: bool) -> str:
    """How old a statement is; a day of checking only where a page was seen."""
    if is_checked:
        return Phrase("Geprüft am {day}.", day=day) if day else ""
    unseen = "Noch nicht an einer Internetseite geprüft."
    return Joined([Phrase("Stand: {date}.", date=day), unseen], " ") if day else unseen


def _law(step: Step, deadline: Deadline | None) -> Law | None:
    if deadline is None and not (step.legal_basis or step.source):
        return None
    source = step.source or (deadline.source_url if deadline else None) or ""
    is_checked = bool(step.source) or bool(source and deadline and deadline.source_checked)
    checked_on = step.checked_on or (deadline.checked_on if deadline else None)
    return Law(
        rule=deadline.action if deadline else "",
        body=deadline.responsible_body if deadline else "",
        basis=step.legal_basis or (deadline.legal_basis if deadline else ""),
        source=source if is_checked else "",
        source_host=host(source),
        checked=_state(checked_on, is_checked=is_checked),
        doubt=_CONFIDENCE[deadline.confidence] if deadline else "",
        note=(deadline.note if deadline else None) or "",
    )
