"""The number of one's own municipality stands on its page behind what helps first, and in one list of all."""

from __future__ import annotations

from datetime import date

from generator.index import Index
from generator.load.content import load
from tests.pages.reading import text, tree
from tests.support import TOWN, index_of, town_with


def hall(index: Index, place: str) -> tuple[str, list[str]]:
    """What the section says, and what it dials."""
    page = tree(index, f"ort/{place}/")
    (section,) = page.xpath("//section[h2[@id='gemeinde']]")
    before = section.xpath("./preceding-sibling::section")
    assert all(e.get("data-door") is not None for e in before)  # nothing comes before it but what helps first
    return text(section), section.xpath(".//a[starts-with(@href, 'tel:')]/@href")


def test_a_place_names_its_town_hall() -> None:
    said, dialled = hall(index_of(), "musterstadt")
    for words in (
        "Ihre Gemeindeverwaltung",
        "Stadtverwaltung Musterstadt",
        "030 23125 150",
        "Bürgertelefon",
        "Markt 3, Altmuster, 01991 Musterstadt",
        "rathaus@musterstadt.example",
        "Außenstelle: Neudorf",
    ):
        assert words in said
    assert dialled == ["tel:+493023125150"]
    assert "stammen von" not in said


def test_old_facts_say_their_year_and_undated_ones_that_nobody_knows() -> None:
    assert "Diese Angaben stammen von 2018." in hall(index_of(), "probendorf")[0]
    assert "Wie alt diese Angaben sind, wissen wir nicht." in hall(index_of(), "testwalde")[0]


def test_facts_grow_old_after_two_years() -> None:
    assert "stammen" not in hall(index_of(today=date(2028, 5, 1)), "musterstadt")[0]
    assert "Diese Angaben stammen von 2026." in hall(index_of(today=date(2028, 5, 2)), "musterstadt")[0]


def test_without_a_number_the_district_is_called() -> None:
    said, dialled = hall(index_of(), "testwalde")
    contact = index_of().compass.district.contact
    assert "Die Nummer kennen wir noch nicht." in said
    assert contact.name in said
    assert dialled == [f"tel:{contact.phone.number.tel}"]


def test_the_list_of_places_has_all_numbers() -> None:
    index = index_of()
    page = tree(index, "ort/")
    (section,) = page.xpath("//section[.//*[@id='gemeinden']]")
    rows = [(text(row.xpath("./a")[0]), row.xpath("./a[2]/@href")) for row in section.xpath(".//li")]
    assert rows == [
        ("Beispielhausen", ["tel:+493023125160"]),
        ("Musterstadt", ["tel:+493023125150"]),
        ("Probendorf", ["tel:+493023125160"]),
        ("Testwalde", []),
    ]
    assert page.xpath("//div[@class='jump']//a[@href='#gemeinden']")
    assert section.xpath(".//li/a[1]/@href")[0].endswith("beispielhausen/")


def test_a_district_without_the_table_shows_nothing_of_it() -> None:
    sources = town_with({})
    del sources.texts["region/municipal_offices.csv"]
    compass = load(sources).compass
    assert compass is not None
    index = Index(compass, date(2026, 11, 22))
    assert not tree(index, "ort/musterstadt/").xpath("//*[@id='gemeinde']")
    (places,) = tree(index, "ort/").xpath("//*[@id='gemeinden']")  # steps of guides lead there
    assert "Beispielhausen" in text(places)
    assert "Nummer Ihrer Gemeinde" not in text(tree(index, "ort/"))


def test_text_of_the_table_never_becomes_markup() -> None:
    rows = (TOWN / "region/municipal_offices.csv").read_text("utf-8").replace("Stadtverwaltung Musterstadt", "<b>X</b>")
    said, _ = hall(index_of({"region/municipal_offices.csv": rows}), "musterstadt")
    assert "<b>X</b>" in said
