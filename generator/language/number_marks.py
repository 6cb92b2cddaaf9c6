"""Numbers of a finished page keep together and keep their order, wherever a text names one.

After a right-to-left word the parts of „030 23125-0“ would be shown from the back, and in a narrow heading a line
would end within it. `site_overrides/assets/js/page/number-marks.js` does the same for what scripts draw.
"""

from __future__ import annotations

import re

_GROUP = r"(?:\([0-9]{1,6}\)[0-9]*|[0-9]+)"
_BLANK = "[ \u00a0]"
_BETWEEN = rf"(?:{_BLANK}?[/–-]{_BLANK}?|{_BLANK})"
_HEAD = r"(?:\+[0-9]+(?:\(0\)[0-9]*)?|\(\+?[0-9]{2,6}\)[0-9]*|0[0-9]+|116)"
"""„+49“, „+49(0)30“, „(030)23125“: signs in brackets need no blank beside them."""
_PHONE = rf"{_HEAD}{_BETWEEN}{_GROUP}(?:{_BETWEEN}{_GROUP})*"
_PARTS = rf"{_GROUP}(?:(?:{_BLANK}?[/-]{_BLANK}?|{_BLANK}){_GROUP})+|\+[0-9]+(?:\(0\)[0-9]*)?|\(0[0-9]{{1,5}}\)[0-9]+"
"""Anything else with several parts: „488-0“, „24/7“, „10 000“. A span with a dash reads from right to left as well."""
_ALONE = r"(?<![0-9.,:/+-])"
_ENDS = r"(?![0-9]|[.,:][0-9])"
_HELD = re.compile(rf"{_ALONE}(?<!\w){_PHONE}{_ENDS}")
_TURNED = re.compile(rf"{_ALONE}(?:{_PHONE}|{_PARTS}){_ENDS}")
_DONE = '<bdi dir="ltr">'
"""What a template has marked stays as it is; style keeps it on one line."""
_FIGURES = re.compile(">([^<>0-9]*+[0-9][^<>]*+)(?=<)")
"""A text with a digit between two tags: to look for numbers in these alone is many times quicker. Nothing is tried twice."""
_MIN_DIGITS, _MAX_DIGITS = 6, 17
"""Digits of a number that must not break; longer ones are two numbers."""


def mark_numbers(html: str, direction: str) -> str:
    """The page with its numbers held; data for scripts is left as it is."""
    head, *rest = html.split("<script")
    marked = [_marked(head, direction)]
    for part in rest:
        data, end, after = part.partition("</script>")
        marked += ["<script", data, end, _marked(after, direction)]
    return "".join(marked)


def _marked(html: str, direction: str) -> str:
    numbers, mark = (_TURNED, _isolated) if direction == "rtl" else (_HELD, _held)

    def in_text(found: re.Match[str]) -> str:
        page, start = found.string, found.start(1)
        is_done = page.endswith(_DONE, 0, start) and page.startswith("</bdi>", found.end())
        return found[0] if is_done else f">{numbers.sub(mark, found[1])}"

    # Between two tags lies every text of a page, and here what is only a part of one, too.
    return _FIGURES.sub(in_text, f">{html}<")[1:-1]


def _isolated(match: re.Match[str]) -> str:
    return f'<bdi dir="ltr">{_held(match)}</bdi>'


def _held(match: re.Match[str]) -> str:
    number = match[0]
    if not _MIN_DIGITS <= sum(character.isdigit() for character in number) <= _MAX_DIGITS:
        return number
    # Chromium breaks behind a hyphen between digits, too.
    return re.sub("([–/-])", "\\1\u2060", number.replace(" ", "\u00a0"))
