"""Every German word of the guide with a place it stands at, and which of them nobody knows.

`python -m tests.content.spelling` lists them. The dictionary is Debian's (`hunspell-de-de`); beyond it count the names
of places, offices and offers, and what the district has put on its own list, `content/vocabulary/words.txt`.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator

from lxml import html

from generator.base.output import Page
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded, load
from generator.model.kinds import content_kinds
from generator.model.roles import Sight
from generator.model.roles.fields import fields_of, models_in
from generator.pages import site_files
from generator.source.document import Value
from tests.support import ROOT, TODAY, german_only, real_sources

WORDS = ROOT / "content/vocabulary/words.txt"
TYPED = {
    field.name
    for kind in content_kinds().values()
    for model in models_in(kind.model)
    for field in fields_of(model).values()
    if field.sight is Sight.READ
} | set(
    "name alternate_name short_name site_name in_name life_phase supports everyday_words search_words words everyday"
    " word forms instead".split()
)
"""Fields with German words, names and words of the search included."""
NAMES = set("name alternate_name short_name site_name address_1 city locality place".split())
"""Fields whose words need no dictionary."""
NAMED = ("offers/", "organizations/", "region/", "district.yml")
"""Where those fields hold names; elsewhere a name is a German word."""
CHOICES = {"free", "paid", "unknown"}
"""Values of `cost` of an offer."""
PROGRAM = set(
    "Mo Di Mi Do Fr Sa So Strg Linktext Lesbarkeitsindex Mediopunkt Skripte Typangaben Ratsuchende Content Security Policy Markdown cost insisted until"
    " ae angebote audiences gap municipal office topics authority content deadline docs draft ended easy forms from instead interface kita label languages logic mailto offers or phones region source sources"
    " name start status supports tel to unless unverified vocabulary"
    " address confidential Git id schedules stops anwaltliche".split()
)
"""Words of the program itself and of its rules."""
IN_ENGLISH = ("lizenzen/",)
"""Pages that quote licences."""
_NO_WORDS = re.compile(
    r"\]\([^)]*\)|https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b(?:/\S*)?|`[^`]*`|[\w./-]*_[\w./-]*"
)
"""Targets of links, addresses, names of hosts and files, code."""
_PART = re.compile(r"[^\W\d_]+-(?![\w])|(?<![\w])-[^\W\d_]+")
"""Halves such as „Kinder-“ in „Kinder- und Jugendarzt“: no words of their own."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def unknown_words() -> dict[str, str]:
    """Unknown word → a place where it stands."""
    loaded = load(real_sources())
    assert loaded.compass is not None
    found: dict[str, str] = {}
    for place, text in [*_typed(loaded), *_drawn(Index(german_only(loaded.compass), TODAY)), *_rules()]:
        for word in words(text):
            found.setdefault(word, place)
    known = own_list() | _names(loaded) | PROGRAM
    asked = [word for word in found if word not in known and word.removesuffix("s") not in known]
    return {word: found[word] for word in sorted(set(not_in_dictionary(asked)))}


def words(text: str) -> list[str]:
    """Words to look up: compounds with hyphens in parts; no addresses, no halves, no abbreviations such as SGB."""
    found = _WORD.findall(_PART.sub(" ", _NO_WORDS.sub(" ", text.replace("\u00ad", ""))))
    return [word for word in found if sum(map(str.isupper, word)) < 2]


def own_list() -> set[str]:
    """The district's list, comments left out."""
    lines = (line.partition("#")[0].strip() for line in WORDS.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


def not_in_dictionary(asked: Iterable[str]) -> list[str]:
    """Words that hunspell does not know; `make spelling` installs it."""
    command = ["hunspell", "-d", "de_DE", "-i", "utf-8", "-l"]
    done = subprocess.run(
        command, input="\n".join(asked) + "\n", text=True, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.split("\n")[:-1]


def _typed(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Texts of the content, drafts included."""
    for file, field, text in _fields(loaded):
        if file.startswith("content/crisis_words/"):
            continue  # How people in danger write, mistakes and all.
        if field in TYPED and not (field in NAMES and _holds_names(file)) and text not in CHOICES:
            yield file, text


def _names(loaded: Loaded) -> set[str]:
    assert loaded.compass is not None
    regions = [loaded.compass.municipalities.values(), loaded.compass.places]
    typed = [text for file, field, text in _fields(loaded) if field in NAMES and _holds_names(file)]
    return {word for text in [*typed, *(p.name for group in regions for p in group)] for word in words(text)}


def _holds_names(file: str) -> bool:
    return file.removeprefix("content/").startswith(NAMED)


def _fields(loaded: Loaded) -> Iterator[tuple[str, str, str]]:
    documents = {
        document.file: document for (kind, _), (document, _) in loaded.documents.items() if kind != "translations"
    }
    for file, document in documents.items():
        for field, text in _values(document.value, ""):
            yield file, field, text


def _values(value: Value, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "translations":
                yield from _values(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, field)
    elif isinstance(value, str):
        yield field, value


def _drawn(index: Index) -> Iterator[tuple[str, str]]:
    """Texts of all pages as a visitor reads them, those of the program included."""
    for path, file in site_files(index).items():
        if isinstance(file, Page) and not path.startswith(IN_ENGLISH):
            tree = html.fromstring(file.body)
            for element in tree.xpath('//script | //style | //*[@lang and @lang != "de"]'):
                element.clear(keep_tail=True)
            yield path, f"{file.title} . {' '.join(tree.itertext())}"


def _rules() -> Iterator[tuple[str, str]]:
    for rule in RULES.values():
        yield f"docs/rules.md, {rule.code}", f"{rule.title} {rule.why} {rule.fix}"


if __name__ == "__main__":
    for word, place in unknown_words().items():
        print(f"{word}  ({place})")  # noqa: T201
