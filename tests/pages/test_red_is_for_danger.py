"""Red means danger: emergency numbers, the ways to them, and the quick exit. Nothing else wears it, on screen or paper."""

from __future__ import annotations

import colorsys
import re

from lxml import html

from generator.base.output import Page
from generator.pages import site_files
from tests.pages.reading import has
from tests.support import ROOT, index_of

CSS = "".join(path.read_text("utf-8") for path in sorted((ROOT / "site_overrides/assets/css").rglob("*.css")))
DANGER = re.compile(
    r"\.quick-urgent|\.band-urgent|\.quick-exit(?![\w-])|\[data-crisis|\.crisis|\.dial(?![\w-])|\.emergency-tile"
)
"""What may be red: the way to the emergency page, its first numbers, a crisis box, and the way out."""
TOKEN = re.compile(r"var\(--(?:on-)?urgent(?:-tint)?\)")
MAP = re.compile(r"--a\d:")
PAPER_DANGER = re.compile(
    r"^\s*(?:if .*)?(?:column-)?call\(.*fill: urgent\)|^#let first-group\(group\)|^#let urgent = "
)
"""Lines of a paper's template that may take the colour: an emergency number, their first group, and where it is made."""


def rules() -> list[tuple[str, str]]:
    """Selector and declarations of every rule, those within media queries too."""
    plain = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    return [(found[1].strip(), found[2]) for found in re.finditer(r"([^{}]+)\{([^{}]*)\}", plain)]


def test_only_danger_takes_the_colour_of_danger() -> None:
    wearing = [selector for selector, body in rules() if TOKEN.search(body)]
    assert wearing
    for selectors in wearing:
        for selector in selectors.split(","):
            assert DANGER.search(selector), selector


def test_no_other_colour_is_red() -> None:
    """Neither a token of another name nor a colour in a rule; pastels of the map are areas, not signs."""
    for selector, body in rules():
        for declaration in body.split(";"):
            name = declaration.partition(":")[0].strip()
            if name.startswith(("--urgent", "--on-urgent")) or MAP.match(declaration.strip()):
                continue
            for colour in re.findall(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b", declaration):
                assert not is_red(colour), (selector, declaration)
            assert not re.search(r"\b(red|crimson|firebrick|darkred|tomato|maroon)\b", declaration), (
                selector,
                declaration,
            )


def is_red(colour: str) -> bool:
    digits = colour if len(colour) == 6 else "".join(letter * 2 for letter in colour)
    hue, light, saturation = colorsys.rgb_to_hls(*(int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)))
    return (hue < 25 / 360 or hue > 340 / 360) and saturation > 0.35 and 0.15 < light < 0.92


def test_the_measure_knows_red() -> None:
    assert is_red("a33a24")
    assert is_red("ffb4a0")
    assert not is_red("0b5563")
    assert not is_red("f3ece0")


def test_forced_colours_keep_the_shape_of_danger_and_of_notes() -> None:
    """Where colours go, both have a border: meaning is never in the colour alone."""
    forced = "".join(part.partition("@media")[0] for part in CSS.split("@media (forced-colors: active)")[1:])
    assert ".notice" in forced
    assert ".band-urgent" in forced


def test_what_is_red_on_a_page_leads_to_an_emergency_number() -> None:
    index = index_of()
    numbers = {f"tel:{phone.number.tel}" for line in index.compass.help_lines.values() for phone in line.phones}
    seen = 0
    for file in site_files(index).values():
        if not isinstance(file, Page):
            continue
        for element in has(html.fromstring(file.body), "band-urgent"):
            seen += 1
            assert numbers & set(element.xpath(".//a/@href")), file.address
    assert seen


def test_papers_take_it_for_emergency_numbers_only() -> None:
    seen = 0
    for template in sorted((ROOT / "generator/paper/templates").glob("*.typ")):
        for line in template.read_text("utf-8").splitlines():
            if re.search(r"\burgent\b(?! one)", line.replace("data.urgent", "")):
                seen += 1
                assert PAPER_DANGER.search(line), (template.name, line)
    assert seen > 3
