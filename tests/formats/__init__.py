"""One file for each data format that Python writes and a script reads (docs/formats.md): both sides are held to it.

`written` is what the generator writes, `means` what a reader has to find in it. `test_formats.py` compares both with what the
generator makes of the made-up town today; a test in `tests/js/` reads `written` with the script and compares with `means`.
`python -m tests.formats` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from lxml import html

from generator.base.folding import stem, words
from generator.base.output import Asset, Page, SiteFile
from generator.crisis.match import hits, most_urgent, tongues_of
from generator.crisis.rules import read
from generator.deliver.offline import offline_files
from generator.facts import hours
from generator.model.place import Schedule
from generator.pages import plan_of, site_files
from generator.search import search_index
from generator.search.contacts import key
from generator.search.files import file_number, packed
from tests import factories
from tests.support import TODAY, index_of

FOLDER = Path(__file__).parent
Fixture = Mapping[str, Any]


@cache
def _town() -> Mapping[str, SiteFile]:
    return site_files(index_of())


def _json(path: str) -> Any:
    file = _town()[path]
    assert isinstance(file, Asset)
    return json.loads(file.data)


def _page(path: str) -> html.HtmlElement:
    file = _town()[path]
    assert isinstance(file, Page)
    return html.fromstring(file.body)


def _opening_hours() -> Fixture:
    """A working day in winter, and the first Saturday of each month with a remark."""
    morning = {"byday": ["MO", "TU"], "opens_at": "08:00", "closes_at": "12:30", "valid_to": "2027-03-31"}
    first_saturday = {
        "byday": ["1SA"],
        "opens_at": "10:00",
        "closes_at": "16:00",
        "description": "nur mit Termin; bitte anrufen",
    }
    rules = hours.rules([Schedule.model_validate(one) for one in (morning, first_saturday)], TODAY)
    return {
        "written": rules,
        "means": [
            {"days": ["MO", "TU"], "from": 480, "to": 750, "first": "", "last": "2027-03-31", "remark": ""},
            {
                "days": ["1SA"],
                "from": 600,
                "to": 960,
                "first": "",
                "last": "",
                "remark": "nur mit Termin, bitte anrufen",
            },
        ],
    }


def _packed_levels() -> Fixture:
    """Numbers of every length, several of one level, and more documents than are kept."""
    cases: list[tuple[dict[int, int], int]] = [
        ({}, 0),
        ({0: 1}, 0),
        ({56: 15, 57: 15, 58: 3, 1994: 3, 1995: 3, 200_000: 1}, 0),
        ({n: n % 3 + 1 for n in range(9)}, 4),
    ]
    kept = [sorted(levels.items(), key=lambda one: (-one[1], one[0]))[: most or None] for levels, most in cases]
    return {
        "written": [packed(levels, most) for levels, most in cases],
        "means": [
            {"count": len(levels), "levels": sorted(left)} for (levels, _), left in zip(cases, kept, strict=True)
        ],
    }


def _folded_words() -> Fixture:
    """Whoever looks a word up has to cut it as the index did: umlauts, endings, other scripts, numbers."""
    texts = (
        "Tagesmütter in der Straße",
        "Moesshausen, Mößhausen!",
        "Zuschüsse und Zuschuß",
        "Frauen­häuser",
        "Ärztinnen",
        "шкільна допомога",
        "сім'я сім’я сімʼя сімя, 'тут'",
        "مدرسة الأطفال",
        "§ 16 SGB II",
    )
    numbers = ("+49 (0)30 23125-0", "(030) 23125 0", "116 111", "0049 30 231250")
    return {
        "written": {text: [[word, stem(word), file_number(stem(word), 97)] for word in words(text)] for text in texts},
        "means": {number: key(number) for number in numbers},
    }


def _search() -> Fixture:
    """Four offers with the same words, which differ in how much they belong to a place; a pool that is open on Mondays, and a course."""

    def counsel(identifier: str, city: str, **changes: Any) -> Any:
        address = {"address_1": "Markt 1", "postal_code": "01991", "city": city}
        told = {
            "id": identifier,
            "name": "Schuldenberatung",
            "summary": "Hilfe bei Schulden.",
            "description": "Wir rechnen mit Ihnen.",
        }
        return factories.offer(
            **told, **({"address": address} if city else {"address": None, "delivery": ["phone"]}), **changes
        )

    everywhere = counsel("a-fuer-den-ort", "", service_area=["musterstadt"])
    village = counsel("b-im-dorf", "Probendorf")
    town = counsel("c-in-der-stadt", "Musterstadt")
    elsewhere = counsel("d-woanders", "Testwalde")
    pool = factories.offer(
        id="e-bad",
        name="Schwimmbad",
        summary="Ein Becken für alle.",
        cost="free",
        address={"address_1": "Markt 2", "city": "Musterstadt"},
        schedules=[{"byday": ["MO"], "opens_at": "08:00", "closes_at": "12:00"}],
    )
    course = factories.offer(
        id="f-kurs", name="Yoga für den Rücken", summary="Für alle.", address={"city": "Testwalde"}
    )
    plan = plan_of(factories.index(everywhere, village, town, elsewhere, pool, course))
    found = search_index(plan.index, plan.documents, plan.result_kinds)
    index = "suche/index/"
    files = {file.path.removeprefix(index): json.loads(file.data) for file in found if file.path.startswith(index)}
    return {
        "written": {path: _with_one_real_word(data) if path.startswith("w/") else data for path, data in files.items()},
        "means": {
            "Schulden Musterstadt": ["c-in-der-stadt", "a-fuer-den-ort"],
            "Schuldnerberatung Probendorf": ["b-im-dorf"],
            "schuldenbratung": ["a-fuer-den-ort", "b-im-dorf", "c-in-der-stadt", "d-woanders"],
            "030 23125 101": ["a-fuer-den-ort", "b-im-dorf", "c-in-der-stadt", "d-woanders"],
        },
    }


def _with_one_real_word(data: dict[str, str]) -> dict[str, str]:
    """Of thousands of words that are no slip, „gucken“."""
    kept = {key: " ".join(w for w in text.split() if w[0] != "!" or w == "!gucken") for key, text in data.items()}
    return {key: text for key, text in kept.items() if text}


def _crisis_words() -> Fixture:
    index = index_of()
    languages = [read(one) for one in index.compass.crisis_words.values()]
    order = [box.id for box in index.compass.crisis.values()]
    tongues = tongues_of([language.part(is_later=False) for language in languages])
    asked = (
        "suizidgedanken",
        "Ich will einfach nur noch sterben",
        "ich möchte nimmer leben",
        "mein Freund würgt mich",
        "Film: Mann prügelt Freund",
        "kann nicht mehr",
        "kann nicht mehr schlafen",
        "bewusstloss",
        "Vortrag zum Suizid",
        "Kita in Musterstadt",
    )
    return {
        "written": _json("suche/krise.json"),
        "means": {text: most_urgent(hits(tongues, text), order) for text in asked},
    }


def _place_names() -> Fixture:
    names = _json("ort/orte.json")
    ids = [identifier for identifier, *_ in names["municipalities"]]
    sure = {name: ids[numbers[0]] for name, numbers in names["places"].items() if len(numbers) == 1}
    codes = {code: sorted(ids[n] for n in numbers) for code, numbers in names["codes"].items()}
    return {"written": names, "means": {"names": sure, "codes": codes}}


def _nearby() -> Fixture:
    shown = {item.get("data-offer") for item in _page("ort/probendorf/index.html").xpath("//section//li[@data-offer]")}
    return {"written": _json("ort/probendorf/angebote.json"), "means": {"name": "Probendorf", "reached": sorted(shown)}}


def _saved() -> Fixture:
    offers = _json("merkliste/angebote.json")["offers"]
    wanted = ("beratungsbus", "frauenhaus-musterkreis")
    lines = [
        ["Beratungsbus Musterkreis", "Landkreis Musterkreis", "Telefon: 030 23125 100 (Zentrale)"],
        ["Frauenhaus Musterkreis", "Frauen helfen Frauen Musterkreis", "Telefon: 030 23125 170 (Tag und Nacht)"],
    ]
    return {
        "written": {"v": 1, "offers": {name: offers[name] for name in wanted}},
        "means": dict(zip(wanted, lines, strict=True)),
    }


def _finder() -> Fixture:
    items = {
        item.get("data-offer"): {name.removeprefix("data-"): value for name, value in item.attrib.items()}
        for item in _page("angebote/index.html").xpath("//li[@data-offer]")
    }
    index = index_of()
    means = {
        name: {
            "spans": [list(span) for span in index.ages(offer)],
            "groups": [group.id for group in index.age_groups_of(offer)],
        }
        for name, offer in index.listed.items()
        if name in items
    }
    return {"written": items, "means": means}


def _guide_dates() -> Fixture:
    """Days are counted by the script alone (ADR 0012): what it has to find stands here by hand."""
    data = _page("uebergaenge/kita-start/index.html").xpath("//script[@type='application/json']")
    return {
        "written": json.loads(data[0].text),
        "means": {
            "entered": {"kita-start": "2027-08-16"},
            "periods": {
                "schritt-anmelden": {"start": "2026-08-16", "end": "2027-02-16"},
                "schritt-eingewoehnen": {"start": "2027-08-16", "end": "2027-09-27"},
                "schritt-rat-holen": {"end": "2027-11-16"},
            },
        },
    }


def _script_words() -> Fixture:
    every = json.loads(_page("ar/thema/familie/index.html").xpath("//*[@id='words']")[0].text)
    plain, counted = "Liste eingrenzen", "{number} weitere zeigen"
    form = Locale("ar").plural_form
    said = [[plain, {}, every[plain]], ["Steht nirgends: {name}", {"name": "x"}, "Steht nirgends: x"]]
    said += [
        [counted, {"number": n}, every[counted].get(form(n), every[counted]["other"]).replace("{number}", str(n))]
        for n in (0, 1, 2, 7, 40)
    ]
    return {"written": {text: every[text] for text in (plain, counted)}, "means": said}


def _names() -> Fixture:
    """Each address is one of a page, and its name the heading there."""
    names = _json("ar/suche/namen.json")
    found = {address: texts for address, texts in names.items() if texts and f"ar/{address}index.html" in _town()}
    heads = {address: _page(f"ar/{address}index.html").xpath("//h1")[0].text_content().strip() for address in found}
    return {
        "written": names,
        "means": {address: texts[0] for address, texts in found.items() if texts[0] == heads[address]},
    }


def _offline() -> Fixture:
    site = {
        "index.html": b"<p>Start</p>",
        "alter/index.html": "<p>Älter</p>".encode(),
        # Its checksum begins with a zero.
        "assets-00000000/js/app.js": b"run(230);",
        "merkliste/angebote.json": b"{}",
    }
    pages = {
        path: Page(address=path.removesuffix("index.html"), title="T", description="D", html=data)
        for path, data in site.items()
        if path.endswith(".html")
    }
    made = offline_files(site, pages, TODAY)
    return {
        "written": {
            "list": json.loads(made["offline.json"]),
            "packs": {path: base64.b64encode(data).decode() for path, data in made.items() if path.endswith(".pack")},
        },
        "means": {path.removesuffix("index.html"): data.decode() for path, data in site.items()},
    }


FORMATS: Mapping[str, Callable[[], Fixture]] = {
    "crisis-words": _crisis_words,
    "finder": _finder,
    "folded-words": _folded_words,
    "guide-dates": _guide_dates,
    "names": _names,
    "nearby": _nearby,
    "offline": _offline,
    "opening-hours": _opening_hours,
    "packed-levels": _packed_levels,
    "place-names": _place_names,
    "saved": _saved,
    "script-words": _script_words,
    "search": _search,
}


def text_of(name: str) -> str:
    """A fixture as its file has it: a line for each part, so that a difference can be read."""
    text = json.dumps(FORMATS[name](), ensure_ascii=False, indent=1)
    short = re.compile(r"[\[{][^\[\]{}]{,150}[\]}]")
    return short.sub(lambda found: re.sub(r"\n\s*", " ", found[0]), text) + "\n"
