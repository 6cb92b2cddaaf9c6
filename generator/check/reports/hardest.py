"""Every offer, guide and page, and the emergency numbers, with how hard it is to read, the hardest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from generator.check.language import plain
from generator.index import Index
from generator.load.kinds import LISTS
from generator.model.guide import Guide
from generator.model.offer import Offer

Naming = Callable[[str], str]
"""Path in the content folder → how messages call the file."""
KINDS = {
    "offers": "Angebote",
    "transitions": "Wegweiser",
    "pages": "Seiten",
    "easy": "Leichte Sprache",
    "emergency": "Notfall-Nummern",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """All prose of an entry as one text, and its figures."""

    kind: str
    name: str
    file: str
    lix: float
    words_per_sentence: float
    longest_sentence: int
    words: int
    published: bool
    """no: a draft, or outside its days."""


def hardest(index: Index) -> tuple[Measured, ...]:
    """Drafts too: they can still be mended before anybody reads them."""
    compass = index.compass
    found = [
        *(
            _measured("offers", o.name, f"offers/{o.id}.yml", _of_offer(o), published=o.id in index.published)
            for o in compass.offers.values()
        ),
        *(
            _measured("transitions", g.name, f"transitions/{g.id}.md", _of_guide(g), published=g.id in index.guides)
            for g in compass.transitions.values()
        ),
        *(_measured("pages", p.title, f"pages/{p.id}.md", [p.summary, p.body]) for p in compass.pages.values()),
        *(_measured("easy", p.title, f"easy/{p.id}.md", [p.summary, p.body]) for p in compass.easy.values()),
        _measured("emergency", "Notfall", LISTS["help_lines"][1], _of_numbers(index)),
    ]
    return tuple(sorted(found, key=lambda text: (-text.lix, text.file)))


def _of_offer(offer: Offer) -> list[str | None]:
    return [
        offer.summary,
        offer.description,
        offer.eligibility_description,
        offer.application_process,
        offer.fees_description,
        offer.alert,
    ]


def _of_guide(guide: Guide) -> list[str | None]:
    steps = [text for step in guide.steps for text in (step.title, step.when_text, step.text, step.cost, step.note)]
    return [guide.summary, guide.introduction, *steps]


def _of_numbers(index: Index) -> list[str | None]:
    return [line.text for line in index.compass.help_lines.values()]


def _measured(kind: str, name: str, file: str, texts: Iterable[str | None], *, published: bool = True) -> Measured:
    text = "\n\n".join(text for text in texts if text)
    counts = [len(plain.words(sentence)) for sentence in plain.sentences(text)] or [0]
    mean = sum(counts) / len(counts)
    return Measured(kind, name, file, plain.lix(text), mean, max(counts), sum(counts), published)


def hardest_text(texts: Sequence[Measured], name: Naming) -> str:
    """Medians first, then a line for each text; no line end at the end."""
    return "\n".join([*_medians(texts), "", *_table(texts, name)])


def _medians(texts: Sequence[Measured]) -> Iterator[str]:
    yield "Lesbarkeit: das Schwerste zuerst (LIX bis 40 liest sich leicht, ab 50 wie ein Amtsbrief)"
    yield ""
    for kind, title in KINDS.items():
        if scores := [text.lix for text in texts if text.kind == kind]:
            unseen = sum(not text.published for text in texts if text.kind == kind)
            but = f" (davon {unseen} nicht veröffentlicht)" if unseen else ""
            yield f"  {title}: {len(scores)}{but}, LIX im Mittel {median(scores):.0f}, höchstens {max(scores):.0f}"


def _table(texts: Sequence[Measured], name: Naming) -> Iterator[str]:
    yield "  LIX  Wörter je Satz  längster  Datei"
    for text in texts:
        mean = f"{text.words_per_sentence:.1f}".replace(".", ",")
        yield f"  {text.lix:>3.0f}  {mean:>14}  {text.longest_sentence:>8}  {name(text.file)}"


def hardest_rows(texts: Iterable[Measured], name: Naming) -> list[dict[str, object]]:
    """Plain values: `{"kind","name","file","lix","words_per_sentence","longest_sentence","words","published"}`."""
    return [
        {
            "kind": text.kind,
            "name": text.name,
            "file": name(text.file),
            "lix": round(text.lix, 1),
            "words_per_sentence": round(text.words_per_sentence, 1),
            "longest_sentence": text.longest_sentence,
            "words": text.words,
            "published": text.published,
        }
        for text in texts
    ]
