"""The page and the card of an offer: true, complete, safe."""

from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html

from generator.model.offer import Offer
from generator.model.vocabulary import Audience, Topic
from tests import factories
from tests.factories import TODAY
from tests.pages.reading import has, term, text, tree, trees

HOSTILE = '<script>alert(1)</script>" onmouseover="alert(2)'


def page(offer: Offer, **changes: Any) -> html.HtmlElement:
    return tree(factories.index(offer, **changes), f"angebote/{offer.id}/")


def test_hostile_text_stays_text_everywhere() -> None:
    offer = factories.offer(name=HOSTILE, summary=HOSTILE, description=HOSTILE, alert=HOSTILE, search_words=[HOSTILE])
    organization = factories.by_id(factories.organization(name=HOSTILE))
    for address, found in trees(factories.index(offer, organizations=organization)).items():
        assert not list(found.iter("script")), address
        assert not found.xpath(".//*[@onmouseover]"), address
    assert HOSTILE in text(page(offer).find(".//h1"))


def test_markdown_in_a_plain_field_stays_text() -> None:
    found = page(factories.offer(summary="**Fett** und [Klick](javascript:alert(1))"))
    assert "**Fett** und [Klick](javascript:alert(1))" in text(has(found, "lead")[0])
    assert not found.xpath(".//a[starts-with(@href, 'javascript')]")


def test_the_number_is_a_link_to_call() -> None:
    link = has(page(factories.offer()), "call-big")[0]
    assert link.get("href") == "tel:+493023125101"
    assert text(link) == "Anrufen 030 23125 101"
    assert link.find("bdi").get("dir") == "ltr"


def test_without_a_number_the_district_is_named() -> None:
    index = factories.index(factories.offer(phones=[]))
    found = tree(index, "angebote/elterncafe/")
    assert text(has(found, "card-nocall")[0]) == "Fragen Sie hier nach:"
    assert "Noch nicht bekannt: Telefonnummer, " in text(has(found, "unknown")[0])
    assert "tel:+493023125100" in found.xpath(".//a/@href")
    fold = has(tree(index, "thema/treffs/"), "no-number")[0]
    assert "wir haben noch keine Nummer" in text(fold)
    assert "Kreishaus verbindet Sie: 030 23125 100" in text(fold)
    assert "tel:+493023125100" in fold.xpath(".//a/@href")


def test_help_that_is_only_online_leads_to_its_page_not_to_the_district() -> None:
    offer = factories.offer(phones=[], delivery=["online"], url="https://www.chat.example/", address=None)
    index = factories.index(offer)
    for found in (tree(index, "angebote/elterncafe/"), has(tree(index, "thema/treffs/"), "row")[0]):
        button = has(found, "call-web")[0]
        assert text(button) == "Im Internet öffnen chat.example"
        assert button.get("href") == "https://www.chat.example/"
        assert "tel:+493023125100" not in found.xpath(".//a/@href")
        assert "Telefonnummer" not in text(found)


def test_a_number_of_the_provider_stands_in() -> None:
    organization = factories.by_id(factories.organization(phones=[{"number": "030 23125 105"}]))
    found = page(factories.offer(phones=[]), organizations=organization)
    assert has(found, "call-big")[0].get("href") == "tel:+493023125105"


def test_what_is_unknown_is_said_in_one_line() -> None:
    bare = factories.offer(address={"city": "Musterstadt"}, organization=None)
    (line,) = has(page(bare), "unknown")
    assert (
        text(line)
        == "Noch nicht bekannt: Anschrift, Zeiten, Kosten, Zugang, Sprachen, Anbieter. Fragen Sie am Telefon."
    )
    (silent,) = has(page(factories.offer(phones=[])), "unknown")
    assert text(silent).startswith("Noch nicht bekannt: Telefonnummer, ")
    assert text(silent).endswith(". Fragen Sie nach.")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cost": "free"}, "kostenlos"),
        (
            {"cost": "free", "fees_description": "Nur das Frühstück kostet 5 Euro."},
            "kostenlos. Nur das Frühstück kostet 5 Euro.",
        ),
        ({"cost": "paid", "fees_description": "5 Euro"}, "5 Euro"),
    ],
)
def test_what_is_free_says_so_first_and_then_what_is_not(changes: dict[str, str], said: str) -> None:
    assert term(page(factories.offer(**changes)), "Kosten") == said


def test_languages_are_named_and_those_nobody_knows_are_not() -> None:
    assert term(page(factories.offer(languages=["de", "tlh"])), "Sprachen") == "Deutsch"


def test_known_facts_leave_no_line() -> None:
    known = {"schedules": [{"byday": ["MO"]}], "cost": "free", "accessibility": "no", "languages": ["de"]}
    assert not has(page(factories.offer(**known)), "unknown")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, "Noch nicht vom Anbieter bestätigt. Stand: März 2025."),
        (10, "Vom Anbieter am Telefon bestätigt am 12. November 2026."),
        (200, "Zuletzt bestätigt am 6. Mai 2026. Bitte rufen Sie vorher an."),
        (600, "Zuletzt bestätigt am"),
    ],
)
def test_how_sure_the_facts_are(days: int | None, said: str) -> None:
    day = {"assured_date": str(TODAY - timedelta(days=days)), "assured_by": "phone"} if days else {}
    assert said in text(has(page(factories.offer(**day)), "sure")[0])


def test_a_source_without_date_is_named_so() -> None:
    source = {"url": "https://www.beispiel.example/a", "supports": "Telefon"}
    found = page(factories.offer(sources=[source]))
    assert "Telefon (beispiel.example) Quelle ohne Datum" in text(found)
    assert found.xpath(".//a[contains(@href, 'beispiel')]/@rel") == ["noopener noreferrer"]


def test_a_stale_offer_leaves_the_lists_but_keeps_its_page() -> None:
    old = factories.offer(assured_date=str(TODAY - timedelta(days=541)), assured_by="mail")
    found = trees(factories.index(old))
    assert "angebote/elterncafe/" in found
    lists = [address for address in found if address.startswith(("alter", "gebiet", "ort", "thema"))]
    assert not [a for a in lists if found[a].xpath(".//*[@data-offer]")]


def test_what_is_not_sure_is_said_once_with_what_to_do() -> None:
    """The number first; what is not known at all is no doubt."""
    found = page(factories.offer(unverified=["schedules", "cost", "phones", "url"]))
    (notice,) = has(found, "doubt")
    assert text(notice) == "Noch nicht sicher: Telefonnummer, Internetseite. Bitte rufen Sie vorher an."
    assert text(found).count("Nummer") == 0
    nobody = page(factories.offer(unverified=["phones"], phones=[]))
    assert text(has(nobody, "doubt")[0]) == "Bitte fragen Sie vorher nach."


def test_nobody_is_asked_to_call_before_calling() -> None:
    found = page(factories.offer(delivery=["phone"], address=None, unverified=["phones"]))
    assert text(has(found, "doubt")[0]) == "Noch nicht sicher: Telefonnummer."


def test_a_confirmed_offer_has_no_notice() -> None:
    assert not has(page(factories.offer(assured_date=str(TODAY), assured_by="organization")), "notice")


def test_the_form_of_address_is_a_fact_and_no_guess() -> None:
    guessed = page(factories.offer(description="Hier triffst du andere.", phones=[]))
    assert "Das erwartet Sie" in text(guessed)
    found = page(factories.offer(form_of_address="du", phones=[]))
    assert "Bitte frag vorher nach." in text(found)
    assert "Das erwartet dich" in text(found)


def test_a_pause_is_announced() -> None:
    assert "macht gerade Pause" in text(page(factories.offer(status="temporarily_closed")))


def test_a_protected_address_is_never_shown() -> None:
    site = {"id": "haus", "confidential": "ja", "address": {"address_1": "Geheimweg 7", "city": "Musterstadt"}}
    organization = factories.by_id(factories.organization(sites=[site]))
    index = factories.index(factories.offer(sites=["haus"], address=None), organizations=organization)
    for found in trees(index).values():
        assert "Geheimweg" not in text(found)
    assert "zum Schutz der Menschen dort" in text(tree(index, "angebote/elterncafe/"))


def test_a_sensitive_page_can_be_left_quickly() -> None:
    found = page(factories.offer(sensitive="ja"))
    assert "data-sensitive" in found.attrib
    assert found.get("data-sensitive", "").startswith("seite/")
    assert "Der Verlauf im Browser bleibt" in text(found)
    assert "Verlauf" not in text(page(factories.offer()))


def test_topics_and_providers_of_violence_can_be_left_quickly_too() -> None:
    index = factories.index(factories.offer(sensitive="ja"))
    assert "data-sensitive" in tree(index, "anbieter/verein/").attrib
    mixed = factories.index(factories.offer(sensitive="ja"), factories.offer(id="zwei"))
    assert "data-sensitive" not in tree(mixed, "anbieter/verein/").attrib
    topics = factories.by_id(Topic(id="treffs", name="Schutz", sensitive="ja", note="Es gibt mehr."))
    found = tree(factories.index(topics=topics), "thema/treffs/")
    assert "data-sensitive" in found.attrib
    assert text(has(found, "notice-info")[0]) == "Es gibt mehr."


def test_it_says_which_step_of_which_guide_leads_here() -> None:
    link = next(a for a in page(factories.offer()).iter("a") if a.text == "Schritt 1 von 1 in: Neu im Ort")
    assert link.get("href") == "../../uebergaenge/umzug/#schritt-leute"


def test_corrections_are_one_link_away() -> None:
    assert "../../korrektur/" in page(factories.offer()).xpath(".//a/@href")
    assert "../../korrektur/" not in page(factories.offer(), pages={}).xpath(".//a/@href")


def mails(offer: Offer, **changes: Any) -> list[str]:
    """Where the mail links of an offer's page lead, in a district with or without a mailbox for corrections."""
    found = page(offer, district=factories.district(**changes)).xpath(".//a/@href")
    return [unquote(link) for link in found if link.startswith("mailto:")]


def test_a_mail_about_a_mistake_names_the_offer() -> None:
    mailbox = {"corrections_email": "korrektur+familie@kreis.example"}
    link = "mailto:korrektur+familie@kreis.example?subject=Angaben korrigieren: Rat & Tat?"
    assert mails(factories.offer(name="Rat & Tat?"), **mailbox) == [link]
    assert mails(factories.offer()) == []


def test_no_mail_is_prepared_that_names_a_sensitive_offer() -> None:
    assert mails(factories.offer(sensitive="ja"), corrections_email="korrektur@kreis.example") == []


def test_the_page_on_corrections_names_their_mailbox() -> None:
    with_mailbox = factories.index(district=factories.district(corrections_email="korrektur@kreis.example"))
    assert "mailto:korrektur@kreis.example" in tree(with_mailbox, "korrektur/").xpath(".//a/@href")
    assert not has(tree(factories.index(), "korrektur/"), "band")


def test_adjectives_in_a_list_of_people_are_small() -> None:
    old = Audience.model_validate({"id": "alte", "name": "Ältere Menschen"})
    known = factories.index().compass.audiences | {"alte": old}
    assert "Eltern und ältere Menschen" in text(page(factories.offer(audiences=["eltern", "alte"]), audiences=known))


def test_who_is_meant_above_all_stands_after_everybody() -> None:
    assert "Alle Menschen, vor allem Eltern" in text(page(factories.offer(audiences=["eltern", "alle"])))


def test_stops_say_where_and_when() -> None:
    stops = [
        {"city": "Testwalde", "place": "Markt", "date": "2026-12-01", "opens_at": "09:00", "closes_at": "10:30"},
        {"city": "Probendorf", "byday": ["1TU"], "opens_at": "14:00", "closes_at": "15:00"},
    ]
    words = text(page(factories.offer(address=None, stops=stops)))
    assert "Di, 1. Dezember 2026, 9–10:30 Uhr Testwalde, Markt" in words
    assert "Di, 1. Dezember 2026, 14–15 Uhr Probendorf" in words
    assert "Probendorf: erster Dienstag im Monat 14–15 Uhr" in words
