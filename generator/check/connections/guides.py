"""K214, K215 and ages: what a guide as a whole must hold."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.guide import Guide, Logic, Step
from generator.model.values.choices import Status
from generator.source.document import Path, SourceDocument


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every guide, drafts too; only a source may still be missing in a draft."""
    is_deadline_broken = any(kind == "deadlines" for kind, _ in loaded.broken)
    for guide in index.compass.transitions.values():
        document, _ = loaded.documents["transitions", guide.id]
        if guide.steps[0].logic is Logic.OR:
            yield RULES["K214"].at(
                document.at("steps", 0, "logic"), "der erste Schritt kann keine Wahl sein (logic: or)"
            )
        if guide.status is not Status.DRAFT and not _has_source(index, guide, or_broken=is_deadline_broken):
            yield RULES["K215"].at(document.at(), "der Wegweiser nennt keine Quelle")
        yield from _ages(guide, document, ())
        for number, step in enumerate(guide.steps):
            yield from _ages(step, document, ("steps", number))


def _has_source(index: Index, guide: Guide, *, or_broken: bool) -> bool:
    """A page, a law or a deadline (which names its law); a deadline in a broken line counts as well."""
    if guide.sources:
        return True
    return any(
        step.source or step.legal_basis or index.deadline(step) or (step.deadline and or_broken) for step in guide.steps
    )


def _ages(entry: Guide | Step, document: SourceDocument, path: Path) -> Iterator[Problem]:
    low, high = entry.minimum_age, entry.maximum_age
    if low is not None and high is not None and low > high:
        yield RULES["K128"].at(
            document.at(*path, "minimum_age"),
            "minimum_age ist größer als maximum_age",
            "Tauschen Sie die beiden Zahlen.",
        )
