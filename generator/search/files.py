"""Terms and documents → small files, so that a question reads only what it needs.

- `manifest.json`: what a reader must know before the first word.
- `t/<n>.json`: terms by the hash of their first letters (three, or up to nine where many words begin alike), so
  that a word, its endings and the words it begins mostly lie in one file. Levels are strings, see `packed`.
- `w/<n>.json`: words by letters that a typo leaves whole, see `typo_keys`.
- `n/<n>.json`: numbers and mail addresses by their hash, see `contacts.py`.
- `ends.json`: stems in which a compound may end that nobody here has written.
- `d/<n>.json`: what a result shows, three neighbours to a file.
- `f/<facet>-<value>.json`: the documents that remain when a filter is set.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from generator.base.folding import fold
from generator.search.documents import Document
from generator.search.weights import WeightedTerm

HEAD, MAX_HEAD = 3, 9
FILE_SIZE = 1_600
"""Characters in a file of terms, about; some 0.7 kB when compressed."""
DIVIDED_FROM = 3_000
"""Terms with the same first letters are divided by the next one when they are longer than this."""
MAX_DOCUMENTS = 600
"""A term that stands everywhere says little about the documents where it stands least."""
STRONG = 5
COMPLETIONS = 40
"""While such a beginning is being typed, this many documents that speak strongly of one of the words it may
become stand for all of them."""
MIN_MISTYPED_LENGTH = 5
MIN_END_LENGTH, MAX_END_LENGTH, MAX_ENDS = 4, 10, 400
WORDS_SIZE = 700
CONTACTS_SIZE = 1_500
DOCUMENTS_PER_FILE = 3

_LAST, _MORE = 57, 34
_FIRST_LAST, _FIRST_MORE = ord("#"), ord("]")


def packed(levels: Mapping[int, int], most: int = 0, said: int = 0) -> str:
    """Document numbers by level as text: how many there are, or how many say the word themselves; then for each level, the highest first, its value,
    a count and the gaps between the numbers. With `most` the weakest of many are left out.

    A number is written in digits of base 34 (`]`…`~`) with one last digit of base 57 (`#`…`[`), so that it
    needs no separator and JSON needs no escape.
    """
    by_level: dict[int, list[int]] = {}
    for number in sorted(levels):
        by_level.setdefault(levels[number], []).append(number)
    found = [_digits(said or len(levels))]
    left = most or len(levels)
    for level in sorted(by_level, reverse=True):
        numbers = by_level[level][:left]
        left -= len(numbers)
        if not numbers:
            break
        gaps = map(int.__sub__, numbers, [0, *numbers])
        found += map(_digits, (level, len(numbers), *gaps))
    return "".join(found)


@cache
def _digits(number: int) -> str:
    number, last = divmod(number, _LAST)
    text = chr(_FIRST_LAST + last)
    while number:
        number, digit = divmod(number - 1, _MORE)
        text = chr(_FIRST_MORE + digit) + text
    return text


def file_number(key: str, files: int) -> int:
    """FNV-1a (32 bit) over the UTF-16 units of a key: which of `files` it is in."""
    value = 0x811C9DC5
    units = key.encode("utf-16-le")
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
    return value % files


def compact(value: object) -> bytes:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def divided_heads(sizes: Mapping[str, int]) -> list[str]:
    """Beginnings that too many terms share; `sizes` are the lengths of the entries."""
    found: list[str] = []
    for length in range(HEAD, MAX_HEAD):
        sums: dict[str, int] = defaultdict(int)
        for term, size in sizes.items():
            if len(term) >= length:
                sums[term[:length]] += size
        found += sorted(head for head, size in sums.items() if size > DIVIDED_FROM)
    return found


def head_of(term: str, divided: AbstractSet[str]) -> str:
    """The letters by which a term is filed."""
    length = HEAD
    while term[:length] in divided and length < len(term):
        length += 1
    return term[:length]


def term_files(entries: Mapping[str, list[str]], divided: AbstractSet[str]) -> list[dict[str, list[str]]]:
    """Entries by file."""
    count = max(1, round(sum(map(_size, entries.items())) / FILE_SIZE))
    found: list[dict[str, list[str]]] = [{} for _ in range(count)]
    for term, entry in entries.items():
        found[file_number(head_of(term, divided), count)][term] = entry
    return found


def sizes(entries: Mapping[str, list[str]]) -> dict[str, int]:
    """Characters of each entry, about."""
    return {term: _size((term, entry)) for term, entry in entries.items()}


def _size(entry: tuple[str, list[str]]) -> int:
    return len(entry[0]) + sum(map(len, entry[1])) + 10


def completions(terms: Mapping[str, WeightedTerm], divided: Iterable[str]) -> dict[str, dict[int, int]]:
    """For each divided beginning that is no term itself: the best documents of the terms it begins."""
    wanted = {head: {} for head in divided if head not in terms}  # type: dict[str, dict[int, int]]
    for name, term in terms.items():
        begun = [wanted[name[:n]] for n in range(HEAD, min(MAX_HEAD, len(name))) if name[:n] in wanted]
        strong = [(number, level) for number, level in term.levels.items() if level >= STRONG] if begun else ()
        for best in begun:
            for number, level in strong:
                if level > best.get(number, 0):
                    best[number] = level
    return {
        head: dict(sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPLETIONS])
        for head, best in wanted.items()
    }


def word_files(terms: Mapping[str, WeightedTerm], real: Iterable[str]) -> list[dict[str, str]]:
    """Keys that a typo leaves whole → words that have them; see `typo_keys`.

    Real words that nobody here uses stand behind a `!`, under their beginning and end: they are no slip of others.
    """
    by_key: dict[str, list[str]] = defaultdict(list)
    known = {fold(surface) for term in terms.values() for surface in term.surfaces}
    for word in known:
        for key in typo_keys(word):
            by_key[key].append(word)
    for word in real:
        if len(word) >= MIN_MISTYPED_LENGTH and word not in known:
            by_key[word[:2] + word[-2:]].append(f"!{word}")
    found = {key: " ".join(sorted(by_key[key])) for key in sorted(by_key)}
    count = max(1, round(sum(map(len, found.values())) / WORDS_SIZE))
    files: list[dict[str, str]] = [{} for _ in range(count)]
    for key, text in found.items():
        files[file_number(key, count)][key] = text
    return files


def contact_files(documents: Sequence[Document]) -> list[dict[str, list[int]]]:
    """Key → numbers of documents, the most telling first, in files by the hash of the key."""
    found: dict[str, dict[int, int]] = {}
    for number, document in enumerate(documents):
        for one, whose in document.contacts:
            ranks = found.setdefault(one, {})
            ranks[number] = min(ranks.get(number, whose), whose)
    entries = {one: sorted(ranks, key=lambda n: (ranks[n], n)) for one, ranks in sorted(found.items())}
    count = max(1, round(len(json.dumps(entries)) / CONTACTS_SIZE))
    files: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for one, numbers in entries.items():
        files[file_number(one, count)][one] = numbers
    return files


def ends(terms: Mapping[str, WeightedTerm]) -> str:
    """Stems in which compounds of others may end: the commonest nouns."""
    words = [
        name
        for name, term in terms.items()
        if MIN_END_LENGTH <= len(name) <= MAX_END_LENGTH and name.isalpha() and _is_noun(term.surfaces)
    ]
    words.sort(key=lambda name: (-terms[name].said, name))
    return " ".join(sorted(words[:MAX_ENDS]))


def _is_noun(surfaces: Sequence[str]) -> bool:
    """Is it written with a capital, and as one word?"""
    return bool(surfaces) and surfaces[0][0].isupper() and " " not in surfaces[0]


def typo_keys(word: str) -> tuple[str, ...]:
    """The fifth to seventh letter survive a typo before them, the first and last two one between them."""
    if len(word) < MIN_MISTYPED_LENGTH:
        return ()
    return word[4:7], word[:2] + word[-2:]


def document_files(documents: Sequence[Document]) -> Iterator[list[list[str]]]:
    """What a result shows: id, title, summary, where, by; the neutral address of a sensitive page, and the number to call."""
    for start in range(0, len(documents), DOCUMENTS_PER_FILE):
        some = documents[start : start + DOCUMENTS_PER_FILE]
        yield [_trimmed([d.id, d.title, d.summary, d.where, d.by, d.neutral, d.phone]) for d in some]


def _trimmed(parts: list[str]) -> list[str]:
    while parts and not parts[-1]:
        parts.pop()
    return parts


def entry(
    term: WeightedTerm, levels: str, places: str, municipalities: Iterable[str], names: Iterable[str]
) -> list[str]:
    """Surfaces, levels, levels of a place, its municipalities, the word that leads on, names of several words."""
    surfaces = " ".join(surface.replace(" ", "_") for surface in term.surfaces)
    return _trimmed([surfaces, levels, places, " ".join(municipalities), term.via, "|".join(names)])
