"""Prose of editors → safe HTML: paragraphs, lists, emphasis and links; everything else stays text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator.language.typed import keep_typed, tokens_of, with_own_lines
from generator.model.values.telephone import number_in

_ALLOWED = ["list", "emphasis", "link", "escape", "newline"]
_TEL = re.compile(r"tel:\+?[0-9]{2,20}")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
_HOST = re.compile(r"[\w.-]+")
_RELATIVE = re.compile(r"(\.\.?/)*([A-Za-z0-9-]+/)*(#[A-Za-z0-9-]+)?")


@lru_cache(maxsize=2**15)
def prose(text: str, *, headings: bool = False, lines: bool = False) -> Markup:
    """HTML of a text; `headings` allows ## and ### (pages of their own only), `lines` keeps each line to itself."""
    markdown = _markdown(headings=headings)
    tokens = tokens_of(markdown, text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h2" if token.tag in ("h1", "h2") else "h3"
        if token.children:
            token.children = _with_plain_targets(with_own_lines(token.children))
            if lines:
                token.children = _with_lines(token.children)
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S704 # raw HTML is off


@cache
def _markdown(*, headings: bool) -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    markdown.enable([*_ALLOWED, "heading"] if headings else _ALLOWED)
    keep_typed(markdown)
    markdown.validateLink = is_safe_target  # type: ignore[method-assign]
    return markdown


def is_safe_target(url: str) -> bool:
    """May a link lead there? http(s) without user name, one mailbox, a plain number, or within the site."""
    if _TEL.fullmatch(url) or _MAIL.fullmatch(url) or _RELATIVE.fullmatch(url):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host_is_fine = _HOST.fullmatch(parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and host_is_fine and parts.username is None


def host(url: str) -> str:
    """Host of an address as people read it, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.").rstrip(".")


def _with_plain_targets(children: Sequence[Token]) -> list[Token]:
    """External links name their host, numbers keep their direction."""
    done: list[Token] = []
    target, start = "", 0
    for token in children:
        if token.type == "link_open":
            target, start = str(token.attrs.get("href", "")), len(done)
            token.attrs.pop("title", None)
            _mark(token, target)
        if token.type == "link_close":
            _name_host(done, start, target)
        done.append(token)
        if token.type == "link_open" and target.startswith("tel:"):
            done.append(Token("html_inline", "", 0, content='<bdi dir="ltr">'))
    return done


def _with_lines(children: Sequence[Token]) -> list[Token]:
    """Each line of the text in an element of its own, so that style can set it apart from the next."""
    done = [Token("html_inline", "", 0, content="<span>")]
    depth = 0
    for token in children:
        depth += token.nesting
        # A line end within emphasis or a link stays one: elements may not overlap.
        ends = token.type in ("softbreak", "hardbreak") and depth == 0
        done.append(Token("html_inline", "", 0, content="</span>\n<span>") if ends else token)
    return [*done, Token("html_inline", "", 0, content="</span>")]


def _mark(token: Token, target: str) -> None:
    if target.startswith("tel:") and (number := number_in(target.removeprefix("tel:"))):
        token.attrs["href"] = f"tel:{number.tel}"
    if target.startswith("http"):
        token.attrs["rel"] = "noopener noreferrer"


def _name_host(done: list[Token], start: int, target: str) -> None:
    if target.startswith("tel:"):
        done.append(Token("html_inline", "", 0, content="</bdi>"))
    shown = "".join(token.content for token in done[start:])
    if target.startswith("http") and host(target) not in shown:
        done.append(Token("text", "", 0, content=f" ({host(target)})"))
