"""Pages that lead to offers: by age, place, topic and guide."""

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


def test_a_place_shows_what_is_near_first() -> None:
    found = tree(around_probendorf(), "ort/probendorf/")
    groups = [section for section in found.iter("section") if section.xpath(".//*[@data-offer]")]
    order = [(section.get("aria-labelledby"), section.xpath(".//li/@data-offer")) for section in groups]
    assert order == [
        ("hier", ["hier", "naeher"]),
        ("in-der-naehe", ["nah"]),
        ("nach-hause", ["besuch"]),
        ("telefon-und-online", ["anruf"]),
        ("ganzer-landkreis", ["kreisweit"]),
    ]
    assert "Testwalde, etwa 7 km Luftlinie" in text(groups[1])


def test_an_offer_without_place_never_counts_as_near() -> None:
    found = tree(factories.index(factories.offer(address=None)), "ort/musterstadt/")
    assert [s.get("aria-labelledby") for s in found.iter("section") if s.xpath(".//*[@data-offer]")] == [
        "ganzer-landkreis"
    ]


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
    """Where a topic has no parts, its one list has a name to jump to."""
    page = tree(factories.index(), "thema/treffs/")
    for link in page.xpath(".//nav[@class='jump']//a/@href"):
        assert page.xpath(f".//*[@id='{link.removeprefix('#')}']"), link
    assert page.xpath(".//section[@aria-labelledby='angebote']//*[@data-offer]")


def test_an_area_lists_its_own_offers_as_cards() -> None:
    found = tree(around_probendorf(), "gebiet/osten/")
    assert [e.get("data-offer") for e in has(found, "card")] == ["hier", "naeher"]


def test_long_groups_are_cut_and_lead_to_the_topics() -> None:
    many = [factories.offer(id=f"o-{n}", name=f"Rat {n}", address=None, delivery=["phone"]) for n in range(80)]
    found = tree(factories.index(*many), "ort/musterstadt/")
    assert len(found.xpath(".//li[@data-offer]")) == 60
    assert "../../thema/" in [a.get("href") for a in has(found, "more")[0].iter("a")]


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
    index = factories.index(factories.offer(), factories.offer(id="breit", topics=["familie"]))
    found = tree(index, "thema/familie/")
    assert found.xpath(".//section[@aria-labelledby='thema-treffs']//li/@data-offer") == ["elterncafe"]
    assert found.xpath(".//section[@aria-labelledby='weitere']//li/@data-offer") == ["breit"]


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
    few = factories.index(*(factories.offer(id=f"o-{n}") for n in range(4)))
    many = factories.index(*(factories.offer(id=f"o-{n}") for n in range(5)))
    assert len(has(tree(few, "alter/erwachsene/"), "card")) == 4
    assert len(has(tree(many, "alter/erwachsene/"), "card")) == 2
    assert len(has(tree(many, "alter/erwachsene/"), "row")) == 3


def test_long_rows_wait_behind_a_tap_but_stand_in_the_page() -> None:
    offers = [factories.offer(id=f"o-{n}") for n in range(30)]
    found = tree(factories.index(*offers), "alter/erwachsene/")
    fold = has(found, "more-rows")[0]
    assert fold.findtext("summary") == "Noch 20 Angebote zeigen"  # two cards, eight rows
    assert len(fold.xpath(".//li[@data-offer]")) == 20
    assert len(found.xpath(".//li[@data-offer]")) == 30
    few = tree(factories.index(*offers[:10]), "alter/erwachsene/")
    assert not has(few, "more-rows")


def test_a_group_that_is_parted_goes_on_without_a_second_heading() -> None:
    topics = factories.by_id(*(Topic(id=i, name=i.capitalize()) for i in ("erstes", "zweites", "drittes")))
    offers = [
        factories.offer(id=f"{topic}-{n}", topics=[topic], address=None, delivery=["phone"])
        for topic in topics
        for n in range(6)
    ]
    section = tree(factories.index(*offers, topics=topics), "ort/musterstadt/").find(".//section[h2]/details/..")
    assert [h.text for h in section.findall("h3")] == ["Erstes", "Zweites"]
    assert [len(ul) for ul in section.findall("ul")] == [6, 2]
    fold = section.find("details")
    assert [(e.tag, len(e)) for e in fold][1:] == [("ul", 4), ("h3", 0), ("ul", 6)]


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
    ids = [link.removeprefix("#") for link in found.xpath("//nav[@class='jump']//a/@href")]
    assert ids == found.xpath("//h2[contains(@class, 'letter')]/@id")


def test_the_jump_list_has_few_stops_whatever_the_names() -> None:
    """Also with a name for each letter of all scripts."""
    letters = [chr(n) for n in (*range(0x41, 0x250), *range(0x400, 0x530), *range(0x620, 0x6FF)) if chr(n).isalpha()]
    offers = [factories.offer(id=f"angebot-{n}", name=f"{letter}aa") for n, letter in enumerate(letters)]
    found = tree(factories.index(*offers), "angebote/")
    assert len(found.xpath("//nav[@class='jump']//a")) <= 1 + 26 + 1
