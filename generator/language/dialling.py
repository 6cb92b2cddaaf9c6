"""Numbers in a sentence become links to call: nobody types 116 016 by hand in the worst moment."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from generator.model.values.telephone import NUMBER_IN_TEXT, number_in

_TAG = re.compile(r"(<[^>]*>)")


def dial(text: str) -> Markup:
    """The same text, escaped, with every number that can be dialled as a link."""
    return Markup().join(_linked(part) for part in _TAG.split(escape(text)))


def _linked(part: str) -> Markup:
    """Tags stay as they are; the text between them is escaped already."""
    return Markup(part if part.startswith("<") else NUMBER_IN_TEXT.sub(_link, part))  # noqa: S704


def _link(match: re.Match[str]) -> str:
    number = number_in(match[0])
    return f'<a href="tel:{number.tel}"><bdi dir="ltr">{match[0]}</bdi></a>' if number else match[0]
