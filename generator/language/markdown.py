"""Prose of editors → safe HTML: paragraphs, lists, emphasis and links; everything else stays text. The door to Markdown.

Loaded with the first text that is drawn: a check draws none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator.language.dialling import dial
from generator.language.hosts import host
from generator.language.typed import keep_typed, tokens_of, with_own_lines
from generator.model.values.targets import is_safe_target
from generator.model.values.telephone import number_in

_ALLOWED = ["list", "emphasis", "link", "escape", "newline"]


def rendered(text: str, *, headings: bool, lines: bool) -> Markup:
    """HTML of a text; see `prose.py`, which keeps it."""
    markdown = _markdown(headings=headings)
    tokens = tokens_of(markdown, text)
    in_heading = False
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            in_heading = token.type == "heading_open"
            token.tag = "h2" if token.tag in ("h1", "h2") else "h3"
        if token.children:
            token.children = _with_plain_targets(with_own_lines(token.children))
            if not in_heading:
                token.children = _dialled(token.children)
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


def _dialled(children: Sequence[Token]) -> list[Token]:
    """Numbers are there to tap, too, where no editor has made a link of them."""
    done: list[Token] = []
    in_link = 0
    for token in children:
        in_link += token.nesting if token.type in ("link_open", "link_close") else 0
        is_plain = token.type == "text" and not in_link
        done.append(Token("html_inline", "", 0, content=dial(token.content)) if is_plain else token)
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
