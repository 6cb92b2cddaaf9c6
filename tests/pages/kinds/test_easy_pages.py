"""Pages in Leichte Sprache: what stands there, where they lead, when they are sensitive."""

from __future__ import annotations

import pytest

from generator.base.output import Page
from generator.deliver.offline import LIST, offline_files
from generator.language.prose import prose
from generator.pages import site_files
from generator.pages.frame.entrances import frame_data
from tests.pages.reading import has, target, text, tree, trees
from tests.support import TODAY, index_of, offer, problems_of, town_with

NOTE = "Dieser Text ist noch nicht von Menschen geprüft, die Leichte Sprache brauchen."
PAGE = '---\ntitle: "Probe"\nsummary: "Eine Probe."\n{fields}\n---\nGuten Tag.\n'


def everyday(address: str, files: dict[str, str] | None = None) -> str:
    *_, link = has(tree(index_of(files), address), "more")[-1].iter("a")
    return target(address, link.get("href"))


def test_the_start_page_leads_to_all_others_in_their_order() -> None:
    found = tree(index_of(), "leicht/")
    assert [target("leicht/", a.get("href")) for a in has(found, "tile")] == [
        "leicht/notfall/",
        "leicht/familie/",
        "leicht/schutz/",
        "leicht/so-geht-es/",
    ]


def test_each_page_has_a_title_of_its_own() -> None:
    titles = [
        f.title for f in site_files(index_of()).values() if isinstance(f, Page) and f.address.startswith("leicht/")
    ]
    assert len(set(titles)) == len(titles) == 5


def test_each_line_stands_alone() -> None:
    found = prose("Eine **Zeile**.\nNoch [eine](../a/).\n\n- Punkt", lines=True)
    assert found == (
        '<p><span>Eine <strong>Zeile</strong>.</span>\n<span>Noch <a href="../a/">eine</a>.</span></p>\n'
        "<ul>\n<li><span>Punkt</span></li>\n</ul>\n"
    )


def test_emphasis_over_two_lines_stays_well_formed() -> None:
    assert prose("**Eins\nzwei**", lines=True) == "<p><span><strong>Eins\nzwei</strong></span></p>\n"


def test_a_topic_shows_its_offers_the_named_ones_first_with_numbers() -> None:
    contacts = has(tree(index_of(), "leicht/familie/"), "contact")
    assert contacts[0].get("data-offer") == "beratungsbus"
    assert "familientreff-musterstadt" in [c.get("data-offer") for c in contacts]
    assert contacts[0].xpath(".//a[starts-with(@href, 'tel:')]")
    assert (
        target("leicht/familie/", has(contacts[0], "contact-more")[0].find("a").get("href")) == "angebote/beratungsbus/"
    )


def test_an_offer_that_may_no_longer_exist_is_left_out() -> None:
    page = PAGE.format(fields="offers: [fraglich, beratungsbus]\ntopics: [geld]")
    files = {"easy/probe.md": page, "offers/fraglich.yml": offer("unverified: [status]")}
    shown = [c.get("data-offer") for c in has(tree(index_of(files), "leicht/probe/"), "contact")]
    assert "beratungsbus" in shown
    assert "fraglich" not in shown


def test_an_offer_that_is_not_published_is_left_out() -> None:
    fields = "offers: [ferienlager-geplant, beratungsbus]"
    found = tree(index_of({"easy/probe.md": PAGE.format(fields=fields)}), "leicht/probe/")
    assert [c.get("data-offer") for c in has(found, "contact")] == ["beratungsbus"]


def test_the_emergency_page_shows_every_number_with_its_easy_text() -> None:
    found = tree(index_of(), "leicht/notfall/")
    assert [text(e) for e in has(found, "contact-name")] == [
        "Rettungsdienst",
        "Frauenhaus Musterkreis",
        "Sorgentelefon",
        "Online-Beratung",
    ]
    assert [text(e) for e in has(found, "contact-text")] == [
        "Ein Mensch ist schwer krank oder verletzt.",
        "Sie haben Sorgen.",
    ]


def test_only_a_page_that_nobody_reviewed_says_so() -> None:
    pages = trees(index_of())
    assert NOTE in text(pages["leicht/notfall/"])
    assert NOTE not in text(pages["leicht/familie/"])  # reviewed: ja


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("leicht/", ""),
        ("leicht/notfall/", "notfall/"),
        ("leicht/familie/", "thema/familie/"),
        ("leicht/so-geht-es/", "korrektur/"),
    ],
)
def test_each_page_leads_to_the_same_in_everyday_german(address: str, same: str) -> None:
    assert everyday(address) == same


def test_pages_about_violence_have_a_quick_exit_without_being_told() -> None:
    pages = trees(index_of())
    sensitive = {
        address for address, page in pages.items() if address.startswith("leicht/") and has(page, "quick-exit-note")
    }
    assert sensitive == {"leicht/schutz/", "leicht/notfall/"}


def test_on_a_sensitive_page_the_switchboard_is_no_way_out() -> None:
    pages = trees(index_of())
    assert has(pages["leicht/familie/"], "contact-line")
    assert not has(pages["leicht/schutz/"], "contact-line")


def test_the_way_back_leads_to_the_start_in_leichte_sprache() -> None:
    found = tree(index_of(), "leicht/familie/")
    (crumbs,) = has(found, "crumbs")
    assert [target("leicht/familie/", a.get("href")) for a in crumbs.iter("a")] == ["leicht/"]
    back = has(found, "more")[-2].find("a")
    assert target("leicht/familie/", back.get("href")) == "leicht/"
    assert not has(tree(index_of(), "leicht/"), "crumbs")


def test_header_and_footer_stay_in_leichte_sprache_with_few_ways_out() -> None:
    frame = frame_data(index_of())["de-simple"]
    assert (frame["home"], frame["emergency"]) == ("leicht/", "leicht/notfall/")
    assert [way["url"] for way in frame["menu"]] == ["leicht/", "leicht/notfall/", "leicht/so-geht-es/", "suche/"]
    assert frame["contact"]["helps"].startswith("Hier hilft man Ihnen weiter: ")
    assert frame["contact"]["hours"] == ""
    assert frame_data(index_of())["de"]["menu"] == []


def test_an_offer_without_number_stands_last_and_says_so() -> None:
    silent = offer("url: https://a.example/hilfe")
    files = {
        "offers/testangebot.yml": silent,
        "easy/probe.md": PAGE.format(fields="offers: [testangebot, beratungsbus]"),
    }
    first, last = has(tree(index_of(files), "leicht/probe/"), "contact")
    assert first.get("data-offer") == "beratungsbus"
    assert "Wir kennen keine Nummer." in text(last)
    assert last.xpath(".//a[@href='https://a.example/hilfe']")


def test_nobody_is_asked_about_a_telephone_where_there_is_no_number() -> None:
    files = {"offers/testangebot.yml": offer(""), "easy/probe.md": PAGE.format(fields="offers: [testangebot]")}
    found = tree(index_of(files), "leicht/probe/")
    assert "Niemand geht ans Telefon?" not in text(found)
    assert has(found, "contact-line")


def test_a_device_keeps_the_harmless_ones_only() -> None:
    files = site_files(index_of())
    site = {path: file.html if isinstance(file, Page) else file.data for path, file in files.items()}
    kept = offline_files(site, files, TODAY)[LIST].decode()
    assert "leicht/familie/" in kept
    assert "leicht/schutz/" not in kept


def test_the_home_page_leads_there_only_if_there_is_something() -> None:
    assert "leicht/" in [a.get("href") for a in tree(index_of(), "").iter("a")]
    start = PAGE.format(fields="start: nein")
    assert "leicht/" not in [a.get("href") for a in tree(index_of({"easy/start.md": start}), "").iter("a")]


def test_the_page_for_search_engines_knows_them() -> None:
    assert b"/leicht/familie/" in site_files(index_of())["sitemap.xml"].data


def test_unknown_names_are_errors_with_a_suggestion() -> None:
    fields = "topics: [famile]\noffers: [beratungsbuss]\npage: impresum"
    found = [p for p in problems_of(town_with({"easy/probe.md": PAGE.format(fields=fields)})) if p.code == "K201"]
    assert [p.location.line for p in found] == [4, 5, 6]
    assert "familie" in found[0].fix


@pytest.mark.parametrize(
    ("fields", "whose"),
    [
        ("organization: kreis-musterkreis", True),
        ("organization: kreis-musterkreis\nphones: [{number: 030 23125 195}]", False),
    ],
)
def test_the_number_of_a_carrier_says_whose_it_is(fields: str, whose: object) -> None:
    files = {
        "offers/testangebot.yml": offer(fields),
        "easy/probe.md": PAGE.format(fields="order: 9\noffers: [testangebot]"),
    }
    (entry,) = [
        e for e in has(tree(index_of(files), "leicht/probe/"), "contact") if e.get("data-offer") == "testangebot"
    ]
    assert ("Die Nummer gehört zu: Landkreis Musterkreis" in text(entry)) == whose
