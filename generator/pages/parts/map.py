"""The overview map as inline SVG. A list beside it says the same, so it is hidden from screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from statistics import mean
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator import addresses
from generator.addresses.relative_root import RelativeRoot
from generator.index import Index
from generator.model.vocabulary import SocialArea
from generator.pages.parts.map_colours import colours, neighbours
from generator.pages.parts.outline import WIDTH, Dot, Projection, dissolved, paper, path

if TYPE_CHECKING:
    from generator.pages.frame.render import Templates

_LETTER = 14
"""Width of a letter of a label in the drawing, roughly."""
_LINE = 28
_LABEL_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline; without an address it is no link."""

    path: str
    css: str
    address: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line of a label; `y` is its baseline."""

    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """Name of a social area in the drawing, its lines centred on `x`."""

    x: int
    lines: tuple[LabelLine, ...]


@dataclass(frozen=True, slots=True)
class Maps:
    """The drawings of a district."""

    height: int
    areas: tuple[Shape, ...]
    municipalities: dict[str, Shape]
    outlines: dict[str, str]
    labels: tuple[Label, ...]

    def of_areas(self, templates: Templates, root: RelativeRoot, here: str = "") -> Markup:
        """Social areas as links; `here` is the id of a municipality or area to stand out."""
        shapes = self.areas
        if here:
            shapes = (*shapes, Shape(self.outlines.get(here, ""), "here"))
        return self._svg(templates, root, shapes)

    def of_municipalities(self, templates: Templates, root: RelativeRoot) -> Markup:
        """Municipalities as links, coloured by social area, whose borders can be told without seeing colours."""
        borders = tuple(Shape(area.path, "border") for area in self.areas)
        return self._svg(templates, root, (*self.municipalities.values(), *borders))

    def _svg(self, templates: Templates, root: RelativeRoot, shapes: tuple[Shape, ...]) -> Markup:
        return templates.render("_map", root=root, width=WIDTH, height=self.height, shapes=shapes, labels=self.labels)


@lru_cache(maxsize=1)
def maps(index: Index) -> Maps | None:
    """The drawings; None for a district without boundaries."""
    compass = index.compass
    outlines = {m.id: compass.boundaries[m.ags] for m in index.municipalities.values() if m.ags in compass.boundaries}
    if not outlines:
        return None
    sheet = paper(ring for rings in outlines.values() for ring in rings)
    rings = {m: [sheet.ring(ring) for ring in found] for m, found in outlines.items()}
    areas = list(compass.social_areas.values())
    paths = {m: path(found) for m, found in rings.items()}
    joined = {a.id: [r for m in a.municipalities for r in rings.get(m, ())] for a in areas}
    whole = {area: path(dissolved(found)) for area, found in joined.items()}
    colour = colours(neighbours(joined))
    return Maps(
        height=sheet.height,
        areas=tuple(Shape(whole[a.id], f"area area-{colour[a.id]}", addresses.area(a.id), a.short_name) for a in areas),
        municipalities=_municipality_shapes(index, paths, {m: colour[a.id] for a in areas for m in a.municipalities}),
        outlines={**paths, **whole},
        labels=tuple(label for a in areas if (label := _label(index, a, sheet))),
    )


def _municipality_shapes(index: Index, paths: dict[str, str], colour: dict[str, int]) -> dict[str, Shape]:
    return {
        m: Shape(d, f"area area-{colour.get(m, 0)}", addresses.place(m), index.municipalities[m].name)
        for m, d in paths.items()
    }


def _label(index: Index, area: SocialArea, sheet: Projection) -> Label | None:
    centres = [index.region.centre(m) for m in area.municipalities if m in index.municipalities]
    if not centres:
        return None
    at = sheet.dot(mean(c.longitude for c in centres), mean(c.latitude for c in centres))
    lines = wrapped(area.short_name)
    return _placed(at, lines, sheet.height)


def _placed(at: Dot, lines: Sequence[str], height: int) -> Label:
    half = max(len(line) for line in lines) * _LETTER // 2
    x = min(max(at[0], half), WIDTH - half)
    top = min(max(at[1] - _LINE * (len(lines) - 2) // 2, _LINE), height - _LINE * (len(lines) - 1))
    return Label(x, tuple(LabelLine(top + _LINE * n, line) for n, line in enumerate(lines)))


@cache
def wrapped(name: str, longest: int = _LABEL_LENGTH) -> tuple[str, ...]:
    """A name in lines of at most `longest` letters, words kept whole."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= longest:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)
