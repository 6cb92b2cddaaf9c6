"""The drawing of the district."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.index import Index
from generator.model.district import Municipality
from generator.pages.parts.map import Maps, maps, wrapped
from generator.pages.parts.map_colours import COLOURS, colours
from generator.pages.parts.outline import dissolved, paper, path
from tests import factories
from tests.pages.reading import trees
from tests.support import ROOT

LEFT = [(0, 0), (2, 0), (2, 2), (0, 2)]
RIGHT = [(2, 0), (4, 0), (4, 2), (2, 2)]


def test_a_shared_border_goes_whichever_way_it_was_drawn() -> None:
    for right in (RIGHT, RIGHT[::-1]):
        (ring,) = dissolved([LEFT, right])
        assert set(ring) == {(0, 0), (4, 0), (4, 2), (0, 2)}


def test_areas_apart_keep_their_outlines() -> None:
    assert len(dissolved([LEFT, [(9, 0), (10, 0), (10, 1)]])) == 2


def test_an_outline_keeps_every_corner_its_first_one_too() -> None:
    """Only the closing point goes, and points that fall together on the drawing."""
    square = factories.square(0.0)
    drawing = paper([square])
    west, south = square[0]
    corners = drawing.ring((square[0], (west + 1e-9, south), *square[1:]))
    assert corners == [(0, drawing.height), (600, drawing.height), (600, 0), (0, 0)]


def test_a_path_is_short_and_closed() -> None:
    assert path([LEFT]) == "M0,0l2 0 0 2-2 0z"
    assert path([[(1, 1), (2, 2)]]) == ""


def test_a_label_breaks_between_words() -> None:
    assert wrapped("Bad Musterquell und Oberwald") == ("Bad Musterquell", "und Oberwald")
    assert wrapped("Donaudampfschifffahrtsdorf") == ("Donaudampfschifffahrtsdorf",)


def test_the_map_links_areas_on_home_and_municipalities_on_the_list_of_places() -> None:
    found = trees(factories.index())
    assert found[""].xpath(".//*[local-name()='svg' and @viewbox]//a/@href") == ["gebiet/westen/", "gebiet/osten/"]
    assert len(found["ort/"].xpath(".//figure//a/@href")) == 3
    assert found["ort/probendorf/"].xpath(".//path[@class='here']")


def test_every_map_names_its_source_and_is_no_trap_for_the_keyboard() -> None:
    for tree in trees(factories.index()).values():
        for figure in tree.iter("figure"):
            assert figure.findtext("figcaption") == "Umrisse: erfunden"
            assert figure.xpath("./*[local-name()='svg']/@aria-hidden") == ["true"]
            assert set(figure.xpath(".//a/@tabindex")) == {"-1"}


def test_without_boundaries_there_is_no_map() -> None:
    assert maps(factories.index(boundaries={})) is None
    assert not list(trees(factories.index(boundaries={}))["gebiet/"].iter("figure"))


def grid(across: int, down: int) -> Index:
    """A district of squares side by side, each a municipality and a social area of its own."""
    found, outlines = [], {}
    for x, y in product(range(across), range(down)):
        name, key = f"ort-{x}-{y}", f"99001{x:02}{y}"
        west, east, south, north = (round(n, 2) for n in (11 + x / 10, 11.1 + x / 10, 50 + y / 10, 50.1 + y / 10))
        place = {"id": name, "ags": key, "name": name, "type": "Gemeinde", "postal_codes": ("01991",)}
        found.append(Municipality.model_validate(place | {"latitude": south, "longitude": west}))
        outlines[key] = (((west, south), (east, south), (east, north), (west, north), (west, south)),)
    areas = [factories.area(id=place.id, municipalities=[place.id]) for place in found]
    return factories.index(
        municipalities=factories.by_id(*found), boundaries=outlines, social_areas=factories.by_id(*areas), places=()
    )


def drawn(index: Index) -> Maps:
    """Its drawings, which there are."""
    found = maps(index)
    assert found
    return found


def test_up_to_as_many_areas_as_colours_have_one_each() -> None:
    assert [area.css for area in drawn(grid(4, 2)).areas] == [f"area area-{n}" for n in range(1, COLOURS + 1)]


def test_of_twelve_areas_none_is_coloured_like_the_one_beside_it() -> None:
    colour = {area.title: area.css for area in drawn(grid(4, 3)).areas}
    assert {*colour.values()} == {f"area area-{n}" for n in range(1, COLOURS + 1)}
    for x, y in product(range(4), range(3)):
        for beside in (f"ort-{x + 1}-{y}", f"ort-{x}-{y + 1}"):
            assert colour[f"ort-{x}-{y}"] != colour.get(beside)


def test_municipalities_have_the_colour_of_their_area_and_its_border_around_them() -> None:
    found = drawn(grid(4, 3))
    area = {shape.title: shape for shape in found.areas}
    assert all(shape.css == area[name].css for name, shape in found.municipalities.items())
    borders = trees(grid(4, 3))["ort/"].xpath(".//path[@class='border']/@d")
    assert borders == [shape.path for shape in found.areas]


@given(st.integers(9, 40), st.data())
def test_any_number_of_areas_gets_colours_there_are(number: int, data: st.DataObject) -> None:
    """Whatever touches whatever, flat or not."""
    pairs = data.draw(st.lists(st.tuples(st.integers(0, number - 1), st.integers(0, number - 1)), max_size=60))
    touching = {frozenset(map(str, pair)) for pair in pairs if pair[0] != pair[1]}
    beside = {
        str(area): frozenset(other for pair in touching if str(area) in pair for other in pair - {str(area)})
        for area in range(number)
    }
    found = colours(beside)
    assert {*found} == {*beside}
    assert {*found.values()} <= {*range(1, COLOURS + 1)}
    if max(map(len, beside.values())) < COLOURS:
        assert all(found[area] != found[other] for area, others in beside.items() for other in others)


def luminance(colour: str) -> float:
    """As WCAG reckons it, from `#rrggbb`."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_borders_of_areas_show_on_every_colour(scheme: int) -> None:
    style = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "site_overrides/assets/css").rglob("*.css"))
    line = re.findall(r"--map-line: (#\w{6});", style)[scheme]
    for number in range(1, COLOURS + 1):
        assert f".map .area-{number}," in style
        light, dark = sorted(map(luminance, (re.findall(rf"--a{number}: (#\w{{6}});", style)[scheme], line)))[::-1]
        assert (light + 0.05) / (dark + 0.05) >= 3, number
