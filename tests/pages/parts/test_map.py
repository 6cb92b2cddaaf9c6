"""The drawing of the district."""

from generator.pages.parts.map import maps, wrapped
from generator.pages.parts.outline import dissolved, paper, path
from tests import factories
from tests.pages.reading import trees

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
    assert wrapped("Bad Lobenstein und Oberland") == ("Bad Lobenstein", "und Oberland")
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
