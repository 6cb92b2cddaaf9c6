"""When a step of a guide is due, in words: page and paper say the same."""

from __future__ import annotations

from generator.index import Index
from generator.language.wording import period_text
from generator.model.deadline import DeadlineKind
from generator.model.guide import Guide, Step

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


def when_text(index: Index, guide: Guide, step: Step) -> tuple[str, str]:
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
