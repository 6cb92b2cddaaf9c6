"""K118, K133, K134, K135: texts stay texts, links lead to safe places and dial what they show, mailboxes are no person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import PurePath

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.check.language.dialled import mismatches
from generator.check.language.style import empty_links
from generator.index import Index
from generator.load.content import Loaded
from generator.model.values.targets import is_safe_target
from generator.source.document import Path, SourceDocument, texts_in

_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>")
_LINK = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|([^\s<]+?)(?=\s|\)(?!\))|$))")
_OTHER_LANGUAGES = "translations"
_WITH_LINKS = ("description", "text", "introduction", "body")
"""Fields whose Markdown becomes links."""
_FREE_MAIL = ("gmail.", "gmx.", "web.de", "t-online.", "yahoo.", "outlook.", "hotmail.", "freenet.")


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every text of every entry."""
    for _, document, path, text in all_texts(loaded):
        yield from _about(document, path, text)


def all_texts(loaded: Loaded) -> Iterator[tuple[str, SourceDocument, Path, str]]:
    """Every text with the kind of its file, the file and its path in there; each file once."""
    seen: set[str] = set()
    for (kind, _), (document, _) in loaded.documents.items():
        if document.file not in seen:
            seen.add(document.file)
            for path, text in texts_in(document.value):
                yield kind, document, path, text


def _about(document: SourceDocument, path: Path, text: str) -> Iterator[Problem]:
    if "<" in text and (tag := _TAG.search(text)) and not tag[0].startswith("<!--"):
        place = document.within(document.at(*path), tag[0])
        yield RULES["K118"].at(place, f"der Text enthält „{tag[0][:40]}“")
    if "](" in text and path and path[-1] in _WITH_LINKS:
        for enclosed, bare in _LINK.findall(text):
            target = unescape(enclosed or bare)
            if not is_safe_target(target):
                yield RULES["K133"].at(document.at(*path), f"der Link führt zu „{target[:60]}“")
        yield from _dialled(document, path, text)
        if _OTHER_LANGUAGES in path or PurePath(document.file).parent.name == _OTHER_LANGUAGES:
            for link in empty_links(text):  # German ones are read with the style of the text
                yield RULES["K407"].at(document.at(*path), f"„{link}“ sagt nicht, wohin der Link führt")
    if path and path[-1] == "email" and any(f"@{host}" in text.lower() for host in _FREE_MAIL):
        yield RULES["K134"].at(document.at(*path), f"„{text}“ ist vermutlich ein privates Postfach")


def _dialled(document: SourceDocument, path: Path, text: str) -> Iterator[Problem]:
    for shown, dialled, offset in mismatches(text):
        at = document.at(*path)
        if path == ("body",):  # text below the front matter: its lines are those of the file
            at = replace(at, line=at.line + text.count("\n", 0, offset), column=1)
        yield RULES["K135"].at(at, f"der Link zeigt „{shown}“, wählt aber {dialled}")
