"""K240–K246: crisis words that cannot be read, say too much, or weigh too much; boxes without numbers or words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.base.keeping import TEXTS, Stage, only_for
from generator.base.output import ORIGINAL
from generator.base.problem import Problem
from generator.base.repeats import repeated
from generator.base.rules import RULES
from generator.crisis import pack
from generator.crisis.match import Hit, Tongue, hits, tongues_of
from generator.crisis.rules import CrisisRule, Language, WordForm, read, words_of
from generator.index import Index
from generator.index.help_lines import lines_of
from generator.load.content import Loaded
from generator.load.kinds import ANY
from generator.model.crisis import Crisis
from generator.safety import sensitive
from generator.source.document import SourceDocument

COMMON_FROM = 3
"""A word that stands in so many ordinary offers is a common word."""
MIN_NUMBERS = 2
KEPT_LANGUAGES = 32


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Boxes, then the lists of each language, then all lists together."""
    for box in index.compass.crisis.values():
        yield from _box(index, loaded, box)
    yield from _without_each_other(index, loaded)
    languages = {name: read(found) for name, found in index.compass.crisis_words.items()}
    ordinary, texts = _ordinary(index), _texts(index)
    for name, language in languages.items():
        document, _ = loaded.documents["crisis_words", name]
        yield from _language(document, language, ordinary, texts)
    order = [box.id for box in index.compass.crisis.values()]
    for file in pack.FILES:
        size = pack.weight(pack.packed(languages.values(), order, file))
        if size > file.most_bytes:
            heaviest = max(languages, key=lambda name: pack.weight(pack.packed([languages[name]], order, file)))
            document, _ = loaded.documents["crisis_words", heaviest]
            part = "later" if file.is_later else "kinds"
            message = f"alle Krisenwörter unter {part} wiegen zusammen {size} Byte, erlaubt sind {file.most_bytes}"
            yield RULES["K243"].at(document.at(part), message)


def _without_each_other(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Whoever loses one of the files by mistake must hear of it: the search just says nothing."""
    boxes, words = index.compass.crisis, index.compass.crisis_words.get(ORIGINAL)
    said = {kind.value for kind in (*words.kinds, *words.later)} if words else set()
    if not {("crisis_words", ORIGINAL), ("crisis_words", ANY)} & loaded.broken:
        for name in sorted(boxes.keys() - said):
            document, base = loaded.documents["crisis", name]
            yield RULES["K246"].at(document.at(*base), f"zum Kasten „{name}“ gibt es keine deutschen Wörter")
    if words and not boxes and not any(kind == "crisis" for kind, _ in loaded.broken):
        document, _ = loaded.documents["crisis_words", ORIGINAL]
        yield RULES["K246"].at(document.at(), "zu diesen Wörtern gibt es keinen Kasten")


def _box(index: Index, loaded: Loaded, box: Crisis) -> Iterator[Problem]:
    document, base = loaded.documents["crisis", box.id]
    lines = lines_of(index.compass, box.help_lines)
    callable_lines = sum(bool(line.phones) for line in lines)
    if len(lines) == len(box.help_lines) and callable_lines < MIN_NUMBERS:
        yield RULES["K245"].at(document.at(*base, "help_lines"), f"„{box.id}“ nennt {callable_lines} Nummern")
    for number, name in repeated(box.help_lines):
        yield RULES["K236"].at(document.at(*base, "help_lines", number), f"„{name}“ steht in diesem Kasten zweimal")


def _language(
    document: SourceDocument, language: Language, ordinary: tuple[str, ...], texts: tuple[frozenset[str], ...]
) -> Iterator[Problem]:
    for place, fault in language.faults:
        yield RULES["K240"].at(document.at(*place), fault)
    tongues = _tongues(language)
    for number, question in enumerate(language.quiet):
        if hit := next(iter(_hits(tongues, question)), None):
            said = f"bei „{' '.join(question)}“ erschiene ein Kasten, wegen „{hit.rule.source}“ ({hit.kind}, {hit.rule.how})"
            yield RULES["K241"].at(document.at("quiet", number), said)
    seen: dict[object, CrisisRule] = {}
    common: dict[object, tuple[CrisisRule, str]] = {}
    for name in ordinary:
        for hit in _hits(tongues, name):
            common.setdefault(hit.rule.place, (hit.rule, name))
    for rule, name in common.values():
        yield RULES["K242"].at(document.at(*rule.place), f"„{rule.source}“ träfe auch „{name}“")
    often = _often(language, texts)
    for rule in language.rules:
        yield from _common_word(document, rule, often)
        same = (rule.kind, rule.how, rule.groups, rule.unless)
        if same in seen:
            yield RULES["K244"].at(
                document.at(*rule.place), f"„{rule.source}“ steht schon als „{seen[same].source}“ da"
            )
        seen.setdefault(same, rule)


# What a text alone says is kept: after a change, the preview asks about one new text, not about all.


@only_for(Stage.RULE)
@lru_cache(maxsize=KEPT_LANGUAGES)
def _tongues(language: Language) -> tuple[Tongue, ...]:
    return tuple(tongues_of([language]))


@only_for(Stage.RULE)
@lru_cache(maxsize=KEPT_LANGUAGES)
def _tongue(language: Language) -> Tongue:
    return Tongue(language)


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _hits(tongues: tuple[Tongue, ...], question: str | tuple[str, ...]) -> tuple[Hit, ...]:
    return tuple(hits(tongues, question))


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


@only_for(Stage.RULE)
@lru_cache(maxsize=TEXTS)
def _sure(tongue: Tongue, word: str) -> AbstractSet[WordForm]:
    return tongue.sure(word)


def _often(language: Language, texts: tuple[frozenset[str], ...]) -> list[tuple[str, int, AbstractSet[WordForm]]]:
    """Words of several ordinary offers, the most common first: in how many they stand, and what they mean to the lists."""
    counted = Counter(word for words in texts for word in words).most_common()
    tongue = _tongue(language)
    return [(word, number, _sure(tongue, word)) for word, number in counted if number >= COMMON_FROM]


def _common_word(
    document: SourceDocument, rule: CrisisRule, often: Sequence[tuple[str, int, AbstractSet[WordForm]]]
) -> Iterator[Problem]:
    if len(rule.groups) > 1 or rule.how == "exact":
        return
    for word, number, means in often:
        if means & rule.groups[0]:
            yield RULES["K242"].at(document.at(*rule.place), f"„{word}“ steht in {number} gewöhnlichen Angeboten")
            return


def _for_danger(index: Index) -> frozenset[str]:
    """Offers of the boxes: their words are meant for people in danger."""
    lines = [line for box in index.compass.crisis.values() for line in lines_of(index.compass, box.help_lines)]
    lines += index.compass.help_lines.values()
    return frozenset(line.offer for line in lines if line.offer)


def _ordinary(index: Index) -> tuple[str, ...]:
    """What people look for by its name without being in danger."""
    compass, for_danger = index.compass, _for_danger(index)
    topics = {topic for name in for_danger if name in compass.offers for topic in compass.offers[name].topics}
    calm = [topic for name, topic in index.topic_of.items() if not sensitive.of_topic(topic) and name not in topics]
    return (
        *(
            offer.name
            for offer in compass.offers.values()
            if not sensitive.of_offer(offer) and offer.id not in for_danger
        ),
        *(name for topic in calm for name in (topic.name, *topic.everyday_words)),
        *(guide.name for guide in compass.transitions.values() if not sensitive.of_guide(guide)),
        *(municipality.name for municipality in compass.municipalities.values()),
    )


def _texts(index: Index) -> tuple[frozenset[str], ...]:
    compass, for_danger = index.compass, _for_danger(index)
    return tuple(
        _words_in(f"{offer.name} {offer.summary} {offer.description}")
        for offer in compass.offers.values()
        if not sensitive.of_offer(offer) and offer.id not in for_danger
    )
