"""Pages that lead to offers: by age, place, topic and guide."""

from lxml.html import HtmlElement

from generator.base.problem import Position, Problem, Severity
from generator.index import Index
from generator.model.vocabulary import Topic
from generator.pages import problem_page
from tests import factories
from tests.pages.reading import has, text, tree, trees
from tests.support import index_of

FAR = {"address_1": "Weg 2", "city": "Testwalde"}


def around_probendorf() -> Index:
    return factories.index(
        factories.offer(id="hier", address={"city": "Probendorf"}),
        factories.offer(id="nah", address=FAR),
        factories.offer(
            id="naeher", address={"city": "Probendorf", "locality": "Kleindorf"}, service_area=["testwalde"]
        ),
        factories.offer(id="besuch", address=None, delivery=["outreach"]),
        factories.offer(id="anruf", address=None, delivery=["phone"]),
        factories.offer(id="kreisweit", address=None),
        factories.offer(id="fremd", address=FAR, service_area=["musterstadt"]),
    )


def said(page: HtmlElement) -> list[tuple[str, str]]:
    """Offers at the beginning of a list, with why they stand there."""
    return [(e.get("data-offer"), text(has(e, "row-place")[0])) for e in page.xpath(".//*[@data-door]//li")]


def test_a_place_begins_with_what_comes_there_and_says_why_each_stands_where_it_does() -> None:
    assert said(tree(around_probendorf(), "ort/probendorf/")) == [
        ("besuch", "Kommt zu Ihnen"),
        ("hier", "Hier in Probendorf"),
        ("naeher", "Hier in Kleindorf"),
        ("nah", "Testwalde, etwa 7 km Luftlinie"),
        ("anruf", "Am Telefon"),
        ("kreisweit", "Für den ganzen Landkreis"),
    ]


def test_the_rest_of_a_place_stands_in_groups_the_easiest_way_first() -> None:
    """Also what has no number yet."""
    names = {"hier": {"address": {"city": "Probendorf"}}, "nah": {"address": FAR}}
    ways = {i: {"address": None, "delivery": [way]} for i, way in (("besuch", "outreach"), ("anruf", "phone"))}
    offers = [factories.offer(id=i, phones=[], **fields) for i, fields in (names | ways).items()]
    silent = factories.organization(phones=[])
    page = tree(factories.index(*offers, organizations=factories.by_id(silent)), "ort/probendorf/")
    groups = [s for s in page.xpath(".//*[@data-listing]//section") if s.xpath(".//*[@data-offer]")]
    assert [(s.find("h2").get("id"), s.xpath(".//li/@data-offer")) for s in groups] == [
        ("nach-hause", ["besuch"]),
        ("hier", ["hier"]),
        ("in-der-naehe", ["nah"]),
        ("telefon-und-online", ["anruf"]),
    ]


def test_an_offer_without_place_never_counts_as_near() -> None:
    page = tree(factories.index(factories.offer(address=None)), "ort/musterstadt/")
    assert said(page) == [("elterncafe", "Für den ganzen Landkreis")]


def test_a_place_shows_what_comes_there_and_leaves_the_rest_to_its_calendar() -> None:
    days = [f"2026-12-{day:02}" for day in range(1, 13)]
    bus = factories.offer(
        id="bus", delivery=["outreach"], address=None, stops=[{"city": "Testwalde", "date": day} for day in days]
    )
    found = trees(factories.index(bus))
    visits = found["ort/testwalde/"].xpath(".//*[contains(@class, 'stops')]/*[@data-offer='bus']")
    assert 0 < len(visits) < len(days)
    assert found["ort/testwalde/"].xpath(".//a[contains(@href, 'termine.ics')]")
    assert not has(found["ort/probendorf/"], "stops")


def test_the_jump_to_offers_leads_to_them() -> None:
    many = factories.index(*(factories.offer(id=f"o-{n}") for n in range(30)))
    for address in ("thema/familie/", "alter/erwachsene/", "ort/musterstadt/", "gebiet/osten/"):
        page = tree(many, address)
        links = page.xpath(".//div[@class='jump']//a/@href")
        assert "#alle" in links, address
        for link in links:
            assert page.xpath(f".//*[@id='{link.removeprefix('#')}']"), (address, link)


def test_an_area_begins_with_its_own_offers_and_names_their_towns() -> None:
    assert said(tree(around_probendorf(), "gebiet/osten/"))[:3] == [
        ("besuch", "Kommt zu Ihnen"),
        ("hier", "Probendorf"),
        ("naeher", "Kleindorf"),
    ]


def test_a_list_begins_with_twelve_and_nothing_stands_there_twice() -> None:
    many = factories.index(*(factories.offer(id=f"o-{n:02}") for n in range(30)))
    for address in ("thema/familie/", "thema/treffs/", "alter/erwachsene/", "ort/musterstadt/", "gebiet/osten/"):
        page = tree(many, address)
        door = page.xpath(".//*[@data-door]//li/@data-offer")
        rest = page.xpath(".//*[@data-listing]//li/@data-offer")
        assert len(door) == 12, address
        assert sorted((*door, *rest)) == [f"o-{n:02}" for n in range(30)], address
        assert [text(e) for e in page.xpath(".//*[@data-listing]/details/summary")] == ["Alle 30 Angebote zeigen"]
        assert page.xpath(".//section")[0].get("data-door") is not None, address


def test_each_age_of_a_place_has_its_first_offers_where_its_tile_leads() -> None:
    """Without a script the browser shows the part whose id stands behind the #; the finder reads the same words as a state."""
    index = factories.index(*(factories.offer(id=f"o-{n}") for n in range(8)))
    page = tree(index, "ort/musterstadt/")
    tiles = page.xpath(".//ul[contains(@class, 'tiles-ages')]//a/@href")
    assert "#alter=erwachsene" in tiles
    for tile in tiles:
        (part,) = page.xpath(f".//section[@id='{tile.removeprefix('#')}']")
        assert 0 < len(part.xpath(".//li[@data-offer]")) <= 5
        assert part.get("data-months")
        assert part.xpath(".//p[@class='more']/a[starts-with(@href, '../../gebiet/')]")


def test_an_age_keeps_the_area_in_languages_that_have_no_page_for_both() -> None:
    index = index_of()
    assert "ar" in index.compass.translations
    tiles = tree(index, "ar/gebiet/westen/").xpath(".//ul[contains(@class, 'tiles-ages')]//a/@href")
    parts = tree(index, "ar/gebiet/westen/").xpath(".//*[@data-ages]/section/@id")
    assert tiles == [f"#{part}" for part in parts] != []
    assert all(
        "/" in tile for tile in tree(index, "gebiet/westen/").xpath(".//ul[contains(@class, 'tiles-ages')]//a/@href")
    )


def test_long_groups_are_cut_and_lead_to_the_topics() -> None:
    many = [factories.offer(id=f"o-{n}", name=f"Rat {n}", address=None, delivery=["phone"]) for n in range(80)]
    found = tree(factories.index(*many), "ort/musterstadt/")
    assert len(found.xpath(".//*[@data-listing]//li[@data-offer]")) == 50
    more = found.xpath(".//*[@data-listing]//p[@class='more']/a/@href")
    assert more == ["../../thema/"]


def test_an_age_page_leads_to_offers_for_every_age_with_one_link() -> None:
    index = factories.index(factories.offer(id="alle", audiences=["alle"]), factories.offer(id="eltern"))
    found = tree(index, "alter/erwachsene/")
    assert found.xpath(".//li/@data-offer") == ["eltern"]
    assert found.xpath(".//a[@href='../../alter/jedes-alter/']/text()") == ["Ämter und Stellen für jedes Alter"]
    assert tree(index, "alter/jedes-alter/").xpath(".//li/@data-offer") == ["alle"]
    assert tree(index, "gebiet/osten/erwachsene/").xpath(".//a[@href='../../../alter/jedes-alter/']")
    nobody = factories.index(factories.offer(id="eltern"))
    assert not tree(nobody, "alter/erwachsene/").xpath(".//a[@href='../../alter/jedes-alter/']")
    assert "Wo wohnst du?" in text(tree(index, "alter/jugend/"))


def test_a_topic_groups_offers_under_their_part() -> None:
    """What does not fit into the beginning of the page, which has something of each part."""
    treffs = [factories.offer(id=f"treff-{n:02}") for n in range(15)]
    found = tree(factories.index(*treffs, factories.offer(id="breit", topics=["familie"], phones=[])), "thema/familie/")
    part = found.xpath(".//section[h2[@id='thema-treffs']]//li/@data-offer")
    assert part == [f"treff-{n}" for n in range(12, 15)]


def test_a_guide_says_when_how_binding_and_who_helps() -> None:
    found = tree(factories.index(), "uebergaenge/umzug/")
    steps = has(found, "step")
    assert steps[0].get("id") == "schritt-leute"
    assert "Schritt 1 von 1" in text(steps[0])
    assert "Sinnvoll" in text(steps[0])
    assert steps[0].xpath(".//li/@data-offer") == ["elterncafe"]


def test_a_guide_tells_how_sure_a_deadline_is() -> None:
    guide = factories.transition(steps=[factories.step(deadline="anmelden", logic="or", kind="must")])
    words = text(tree(factories.index(transitions=factories.by_id(guide)), "uebergaenge/umzug/"))
    assert "Bis wann: spätestens 2 Wochen danach (Einzug)" in words
    assert "Oder: Lernen Sie Leute kennen" in words
    assert "Noch nicht an einer Internetseite geprüft." in words
    assert "Geprüft am" not in words
    assert "Diese Angabe ist noch nicht ganz sicher. Bitte fragen Sie vorher nach." in words
    assert "keine Rechtsberatung" in words


def test_a_step_nobody_helps_with_leads_to_the_district() -> None:
    found = tree(factories.index(factories.offer(status="draft")), "uebergaenge/umzug/")
    assert "noch kein Angebot" in text(found)
    assert "tel:+493023125100" in has(found, "step")[0].xpath(".//a/@href")


def test_providers_without_published_offers_have_no_page() -> None:
    index = factories.index(factories.offer(status="draft"))
    assert "Verein für Familien" not in text(tree(index, "anbieter/"))


def test_the_preview_page_of_a_broken_file_escapes_what_it_quotes() -> None:
    problem = Problem(Position("offers/<x>.yml", 3, 1), Severity.ERROR, "K1", "<b>falsch</b>", "Darum.", "So.")
    page = problem_page("angebote/x/", "<Titel>", [problem])
    assert "<b>" not in page.body
    assert "&lt;b&gt;falsch" in page.body
    assert "Zeile 3" in page.body


def test_topics_made_for_an_age_come_first() -> None:
    topics = factories.by_id(*(Topic(id=i, name=i.capitalize()) for i in ("allerlei", "jugendliches")))
    index = factories.index(
        factories.offer(id="breit", topics=["allerlei"], minimum_age="3", maximum_age="80"),
        factories.offer(id="jung", topics=["jugendliches"], minimum_age="13", maximum_age="17"),
        topics=topics,
    )
    assert tree(index, "alter/jugend/").xpath(".//li/@data-offer") == ["jung", "breit"]
    assert tree(index, "alter/erwachsene/").xpath(".//li/@data-offer") == ["breit"]


def test_a_small_group_shows_cards_and_a_large_one_goes_on_as_rows() -> None:
    few = factories.index(*(factories.offer(id=f"o-{n:02}") for n in range(12 + 4)))
    many = factories.index(*(factories.offer(id=f"o-{n:02}") for n in range(12 + 5)))
    assert len(has(tree(few, "alter/erwachsene/"), "card")) == 4
    assert len(has(tree(many, "alter/erwachsene/"), "card")) == 2
    assert len(has(tree(many, "alter/erwachsene/"), "row")) == 12 + 3


def test_long_rows_wait_behind_a_tap_but_stand_in_the_page() -> None:
    offers = [factories.offer(id=f"o-{n:02}") for n in range(42)]
    found = tree(factories.index(*offers), "alter/erwachsene/")
    every, fold = has(found, "more-rows")
    assert fold.findtext("summary") == "Noch 20 Angebote zeigen"  # two cards, eight rows
    assert len(fold.xpath(".//li[@data-offer]")) == 20
    assert len(every.xpath(".//li[@data-offer]")) == 30
    few = tree(factories.index(*offers[:14]), "alter/erwachsene/")
    assert not has(few, "more-rows")  # for two more it is not worth a tap


def test_a_group_that_is_parted_goes_on_without_a_second_heading() -> None:
    topics = factories.by_id(*(Topic(id=i, name=i.capitalize()) for i in ("erstes", "zweites", "drittes")))
    offers = [
        factories.offer(id=f"{topic}-{n}", topics=[topic], address=None, delivery=["phone"])
        for topic in topics
        for n in range(10)
    ]
    page = tree(factories.index(*offers, topics=topics), "ort/musterstadt/")
    assert sorted({i.split("-")[0] for i, _ in said(page)}) == ["drittes", "erstes", "zweites"]  # not too many alike
    section = page.find(".//*[@data-listing]/details/section")
    assert [h.text for h in section.findall("h3")] == ["Erstes", "Zweites"]
    assert [len(ul) for ul in section.findall("ul")] == [7, 1]
    fold = section.find("details")
    assert [(e.tag, len(e)) for e in fold][1:] == [("ul", 6), ("h3", 0), ("ul", 4)]


def test_help_in_writing_stands_among_the_emergency_numbers() -> None:
    found = tree(index_of(), "notfall/")
    assert text(has(found, "call-web")[0]) == "Im Internet öffnen beratung.musterkreis.example"
    assert [text(a) for a in has(found, "jump")[0].iter("a")] == ["Bei Gewalt", "Lieber schreiben"]


def test_the_home_page_begins_with_the_shortest_numbers_and_one_of_each_other_group() -> None:
    """The first group as tiles, then the first of the others that belong there, then those below every search field."""
    home = tree(index_of(), "")
    (urgent,) = has(home, "band-urgent")
    assert [a.get("href") for a in has(urgent, "dial")[0].iter("a")] == ["tel:112"]
    assert [text(title) for title in has(urgent, "row-title")] == ["Sorgentelefon"]
    assert text(has(urgent, "row-call")[0]).endswith(", Sorgentelefon")


def test_every_name_has_its_place_from_a_to_z() -> None:
    """Letters with marks stand under the letter, those of other scripts together at the end, signs and digits before A."""
    names = (
        "Ýldız Treff",
        "Łódź-Kreis",
        "Ømå",
        "Český klub",
        "Öffentlich",
        "Український дім",
        "بيت",
        "東京",
        "1000 Hilfen",
        "„Zelt“",
    )
    offers = [factories.offer(id=f"angebot-{n}", name=name) for n, name in enumerate(names)]
    found = tree(factories.index(*offers), "angebote/")
    groups = {
        section.xpath("string(h2)"): [text(link) for link in section.xpath(".//li/a")]
        for section in found.xpath("//section[h2[contains(@class, 'letter')]]")
    }
    assert list(groups) == ["0–9", "C", "L", "O", "Y", "Z", "Weitere Schriften"]
    assert groups["O"] == ["Öffentlich", "Ømå"]
    assert set(groups["Weitere Schriften"]) == {"Український дім", "بيت", "東京"}
    ids = [link.removeprefix("#") for link in found.xpath("//div[@class='jump']//a/@href")]
    assert ids == found.xpath("//h2[contains(@class, 'letter')]/@id")


def test_the_jump_list_has_few_stops_whatever_the_names() -> None:
    """Also with a name for each letter of all scripts."""
    letters = [chr(n) for n in (*range(0x41, 0x250), *range(0x400, 0x530), *range(0x620, 0x6FF)) if chr(n).isalpha()]
    offers = [factories.offer(id=f"angebot-{n}", name=f"{letter}aa") for n, letter in enumerate(letters)]
    found = tree(factories.index(*offers), "angebote/")
    assert len(found.xpath("//div[@class='jump']//a")) <= 1 + 26 + 1
