"""Terms and documents → small files, so that a question reads only what it needs.

- `manifest.json`: what a reader must know before the first word.
- `t/<n>.json`: terms by the hash of their first letters (three, or four where many words begin alike), so a
  word, its endings and the words it begins lie in one file. Its levels are strings, see `packed`.
- `w/<n>.json`: words by their fifth to seventh letter, to find a word whose beginning is mistyped.
- `d/<n>.json`: what a result shows, eight neighbours to a file.
- `f/<facet>-<value>.json`: the documents that remain when a filter is set.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.search_next.documents import Document
from generator.search_next.text import fold
from generator.search_next.weights import Term

HEAD, MIDDLE = 3, (4, 7)
FILE_SIZE = 5_000
"""Characters in a file of terms, about; some 2 kB when compressed."""
SPLIT_FROM = 9_000
"""Terms with the same first three letters are divided by the fourth when they are longer than this."""
WORDS_SIZE = 3_000
DOCUMENTS_PER_FILE = 8

_LAST, _MORE = 57, 34
_FIRST_LAST, _FIRST_MORE = ord("#"), ord("]")


def packed(levels: Mapping[int, int]) -> str:
    """Document numbers by level as text: for each level its value, a count and the gaps between the numbers.

    A number is written in digits of base 34 (`]`…`~`) with one last digit of base 57 (`#`…`[`), so that it
    needs no separator and JSON needs no escape.
    """
    by_level: dict[int, list[int]] = defaultdict(list)
    for number, level in sorted(levels.items()):
        by_level[level].append(number)
    found: list[str] = []
    for level in sorted(by_level, reverse=True):
        numbers = by_level[level]
        found += [_digits(level), _digits(len(numbers)), _digits(numbers[0])]
        found += [_digits(b - a) for a, b in zip(numbers, numbers[1:], strict=False)]
    return "".join(found)


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


def term_files(entries: Mapping[str, list[object]]) -> tuple[list[dict[str, list[object]]], list[str]]:
    """Entries by file, and the beginnings that are divided further."""
    sizes: dict[str, int] = defaultdict(int)
    for term, entry in entries.items():
        sizes[term[:HEAD]] += len(term) + sum(len(str(part)) for part in entry) + 10
    divided = sorted(head for head, size in sizes.items() if size > SPLIT_FROM and len(head) == HEAD)
    count = max(1, round(sum(sizes.values()) / FILE_SIZE))
    files: list[dict[str, list[object]]] = [{} for _ in range(count)]
    for term, entry in entries.items():
        files[file_number(_head(term, divided), count)][term] = entry
    return files, divided


def _head(term: str, divided: Sequence[str]) -> str:
    head = term[:HEAD]
    return term[: HEAD + 1] if head in divided else head


def word_files(terms: Mapping[str, Term]) -> list[dict[str, str]]:
    """Middle letters → the words that have them, for words long enough to be mistyped."""
    by_middle: dict[str, set[str]] = defaultdict(set)
    size = 0
    for term in terms.values():
        for surface in term.surfaces:
            word = fold(surface)
            if len(word) > MIDDLE[0]:
                by_middle[word[slice(*MIDDLE)]].add(word)
                size += len(word) + 1
    count = max(1, round(size / WORDS_SIZE))
    files: list[dict[str, str]] = [{} for _ in range(count)]
    for middle in sorted(by_middle):
        files[file_number(middle, count)][middle] = " ".join(sorted(by_middle[middle]))
    return files


def document_files(documents: Sequence[Document]) -> Iterator[list[list[str]]]:
    """What a result shows: id, title, summary, where, by."""
    for start in range(0, len(documents), DOCUMENTS_PER_FILE):
        yield [_trimmed([d.id, d.title, d.summary, d.where, d.by]) for d in documents[start : start + DOCUMENTS_PER_FILE]]


def _trimmed(parts: list[str]) -> list[str]:
    while parts and not parts[-1]:
        parts.pop()
    return parts


def entry(term: Term, levels: Mapping[int, int], municipalities: Iterable[str]) -> list[object]:
    """Surfaces, levels, levels of a place, its municipalities, the word that leads on."""
    parts = [" ".join(s.replace(" ", "_") for s in term.surfaces), packed(term.levels), packed(levels), " ".join(municipalities), term.via]
    return list(_trimmed(parts))
