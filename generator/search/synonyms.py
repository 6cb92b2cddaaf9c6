"""Everyday words ↔ words of offices, and words of other languages that lead to German ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.base.folding import fold, stem, words
from generator.model.vocabulary import SearchWords

Phrase = tuple[str, ...]
"""Stems that must all be there."""
LOOSE = 0.3
"""A single word of a longer expression leads there too, but less surely."""


@dataclass
class Synonyms:
    """Groups ready for use: whose presence leads to which terms."""

    groups: list[tuple[Phrase, ...]] = field(default_factory=list)
    """Phrases, any of which makes a document one of the group."""
    by_stem: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Last stem of a phrase → groups, to look only at those that may match."""
    sources: dict[str, tuple[tuple[int, float], ...]] = field(default_factory=dict)
    """Term → the groups it leads to, and how surely."""
    surfaces: dict[str, str] = field(default_factory=dict)
    vias: dict[str, str] = field(default_factory=dict)
    """Term → the word of the group that stands for it."""
    vocabulary: set[str] = field(default_factory=set)

    @property
    def loose(self) -> frozenset[str]:
        """Terms that stand in longer expressions only."""
        return frozenset(term for term, sources in self.sources.items() if all(share < 1 for _, share in sources))

    def means(self, term: str) -> str:
        """Stem of the word that stands for a term of a group: of „ребенок“, which is as common as „Kind“."""
        return stem(fold(self.vias.get(term, "")))

    def met(self, frequencies: Mapping[str, float]) -> Iterator[tuple[int, float]]:
        """Groups a document belongs to, with the tf' of its best phrase."""
        for group in {n for term in self.by_stem.keys() & frequencies.keys() for n in self.by_stem[term]}:
            yield group, max(min(frequencies.get(term, 0.0) for term in phrase) for phrase in self.groups[group])


def synonyms(entries: Iterable[SearchWords], stop: frozenset[str]) -> Synonyms:
    """The groups of `entries`; single words are known to the splitter of compounds, too."""
    made = Synonyms()
    for entry in entries:
        foreign = [word for group in entry.translations.values() for word in group]
        phrases = tuple(phrase for word in entry.words if (phrase := _phrase(word, stop)))
        for written in (*entry.words, *entry.everyday, *foreign):
            for term, share in _keys(written, stop).items():
                made.sources[term] = (*made.sources.get(term, ()), (len(made.groups), share))
                if share == 1.0:
                    made.surfaces.setdefault(term, written)
                    if written != entry.words[0]:
                        made.vias.setdefault(term, entry.words[0])
        for phrase in phrases:
            made.by_stem[phrase[-1]].append(len(made.groups))
        made.groups.append(phrases)
        made.vocabulary.update(w for text in (*entry.words, *entry.everyday) for w in words(text) if w not in stop)
    return made


def _phrase(text: str, stop: frozenset[str]) -> Phrase:
    return tuple(stem(word) for word in words(text) if word not in stop)


def _keys(text: str, stop: frozenset[str]) -> dict[str, float]:
    """Terms under which an expression is looked up: as one word, and loosely by its words."""
    found = [word for word in words(text) if word not in stop] or words(text)
    if len(found) == 1:
        return {stem(found[0]): 1.0}
    keys = {stem(word): LOOSE / (len(found) - 1) for word in found if not word.isdigit()}
    keys[stem("".join(found))] = 1.0
    return keys
