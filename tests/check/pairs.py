"""For each rule a file that it finds, and the same file just right: a new rule writes its pair here.

A rule that speaks too often is worse than one that is missing: editors stop reading. `test_pairs.py` looks at both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.support import TOWN, offer

LONG = "Wer ein Kind hat und nicht viel Geld hat, kann hier bei uns im Haus {} um Rat fragen."
CALL = "phones: [{number: 030 23125 192}]\n"
GUIDE = """\
---
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
checked_on: 2026-11-01
sources: ["https://a.example/"]
steps:
  - id: eins
    title: "Rufen Sie an"
    text: "Jemand hilft."
"""
OFFER = "offers/testangebot.yml"
PROVIDER = "organizations/verein.yml"
STEPS = "transitions/neu.md"
LANGUAGE = "translations/ar.yml"
CHOSEN = f"{GUIDE}    offers: [testangebot]\n---\n"
PAGE = "---\ntitle: Neue Seite\nsummary: Das steht hier.\n---\nText.\n"
NAMED = "phones: [{number: 030 23125 192, label: Verein}]\n"
SOURCE = 'sources: [{url: "https://verein.example/", supports: Telefon}]\n'
OFFICES = (TOWN / "region/municipal_offices.csv").read_text("utf-8").splitlines(keepends=True)
FOUR = "[kita-muehlbach, familientreff-musterstadt, beratungsbus, frauenhaus-musterkreis]"
ARABIC = 'name: "x"\n'
CONFIRMED = "assured_date: 2026-11-01\nassured_by: phone"
Files = Mapping[str, str]


class Pair(NamedTuple):
    """Files of the town that the rule finds, and such that it leaves alone: each path with its text."""

    wrong: Files
    right: Files


def of_offer(wrong: str, right: str) -> Pair:
    """Fields of an offer that is good in all others."""
    return in_file(OFFER, offer(wrong), offer(right))


def in_file(path: str, wrong: str, right: str) -> Pair:
    """The whole text of one file."""
    return Pair({path: wrong}, {path: right})


def page(path: str, wrong: str, right: str) -> Pair:
    """The text of a page below its front matter."""
    head = "---\ntitle: Neue Seite\nsummary: Das steht hier.\n---\n"
    return in_file(path, f"{head}{wrong}\n", f"{head}{right}\n")


def easy(wrong: str, right: str) -> Pair:
    """A line of a page in Leichte Sprache."""
    return page("easy/neu.md", wrong, right)


def town(path: str, right: str, wrong: str) -> Pair:
    """A file of the town as it is, and with something else in one place."""
    text = (TOWN / path).read_text("utf-8")
    assert right in text, f"{path} of the town has lost {right!r}"
    return in_file(path, text.replace(right, wrong, 1), text)


def guide(wrong: str, right: str) -> Pair:
    """Fields of the step of a guide."""
    return in_file(STEPS, f"{GUIDE}    {wrong}\n---\n", f"{GUIDE}    {right}\n---\n")


PAIRS = {
    "K101": of_offer("alert: [", "alert: Anders"),
    "K102": in_file(OFFER, offer("alert: Eins") + "alert: Zwei\n", offer("alert: Eins")),
    "K103": of_offer("alert: &a Neu", "alert: Neu & anders"),
    "K104": of_offer(f"alert: {'[' * 99}", "alert: '[[['"),
    "K105": of_offer("address: {city: Testwalde, postal_code: 1994}", "address: {city: Testwalde, postal_code: 01994}"),
    "K106": Pair({"offers/Groß.yml": offer()}, {"offers/gross.yml": offer()}),
    "K109": town("vocabulary/topics.yml", "- id: geld", "- id: jugend"),
    "K110": of_offer('name: "null\\u200Bbreit"', "name: ganz breit"),
    "K111": of_offer('name: "zwei\\nZeilen"', "name: eine Zeile"),
    "K112": in_file(OFFER, offer().replace('name: "Testangebot"\n', ""), offer()),
    "K113": of_offer("hinweis: Neu", "alert: Neu"),
    "K114": of_offer("delivery: phone", "delivery: [phone]"),
    "K115": of_offer(f"name: {'x' * 121}", f"name: {'Haus ' * 23}"),
    "K116": of_offer("delivery: [fax]", "delivery: [phone]"),
    "K117": of_offer("topics: [Geld]", "topics: [geld]"),
    "K118": of_offer("name: <b>fett</b>", "name: 5 < 6 und 7 > 6"),
    "K119": of_offer("name: „Treff“", 'name: "Treff „Mitte“"'),
    "K120": of_offer("minimum_age: sechs", "minimum_age: 18 Monate"),
    "K121": of_offer("sensitive: yes", "sensitive: nein"),
    "K122": of_offer("visible_from: 2026-02-30", "visible_from: 2024-02-29"),
    "K123": of_offer(
        "schedules: [{byday: [MO], opens_at: 8:00, closes_at: 12:00}]",
        "schedules: [{byday: [MO], opens_at: 08:00, closes_at: 24:00}]",
    ),
    "K124": town("vocabulary/deadlines.yml", "offset_end: -P6M", "offset_end: 6 Monate"),
    "K125": of_offer("schedules: [{byday: [DI]}]", "schedules: [{byday: [1SA], opens_at: 08:00, closes_at: 09:00}]"),
    "K126": town("organizations/familienverein-musterstadt.yml", "latitude: 52.051", "latitude: 152.051"),
    "K127": of_offer(
        "schedules: [{byday: [MO], opens_at: 12:00}]",
        "schedules: [{byday: [MO], opens_at: 12:00, closes_at: 13:00}]",
    ),
    "K128": of_offer("minimum_age: 14\nmaximum_age: 6", "minimum_age: 6\nmaximum_age: 6"),
    "K129": guide("cost: kostenlos", "authority: Amt"),
    "K130": of_offer("url: www.a.example", "url: https://www.a.example/a?b=c#d"),
    "K131": of_offer("email: treff", "email: treff.mitte@a.example"),
    "K132": of_offer("phones: [{number: 12345}]", "phones: [{number: 116 111}]"),
    "K133": of_offer(
        'description: "[Seite der Kasse](javascript:alert)"', 'description: "[Seite der Kasse](https://a.example/)"'
    ),
    "K134": of_offer("email: kita@web.de", "email: info@webhaus.example"),
    "K135": of_offer(
        'description: "[030 23125 100](tel:+493023125101)"', 'description: "[030 23125 100](tel:+493023125100)"'
    ),
    "K136": in_file(
        LANGUAGE,
        f"{ARABIC}interface: {{'Stand: {{date}}.': ohne}}\n",
        f"{ARABIC}interface: {{'Stand: {{date}}.': '{{date}}'}}\n",
    ),
    "K201": of_offer("topics: [gibts-nicht]", "topics: [geld]"),
    "K202": of_offer(
        "address: {city: Atlantis, postal_code: 01994}", "address: {city: SANKT ÜBUNG, postal_code: 01994}"
    ),
    "K203": of_offer(
        "address: {city: Testwalde, postal_code: 01991}", "address: {city: Testwalde, postal_code: 01994}"
    ),
    "K204": town("vocabulary/social_areas.yml", "[beispielhausen, testwalde]", "[beispielhausen]"),
    "K205": in_file("redirects.yml", "- {from: alt/, to: gibt/es/nicht/}\n", "- {from: alt/, to: notfall/}\n"),
    "K206": of_offer("address: {city: Testwalda}", "address: {city: Hamburg, postal_code: 20095}"),
    "K207": town("vocabulary/topics.yml", "- id: schutz", "- {id: leer, name: Leer, summary: Ein Satz.}\n- id: schutz"),
    "K208": town("transitions/junge-leute.md", "[jugendclub-probendorf]", "[ferienlager-geplant]"),
    "K209": Pair(
        {"organizations/neu.yml": "name: Neu e. V."},
        {"organizations/neu.yml": "name: Neu e. V.", OFFER: offer("organization: neu")},
    ),
    "K210": Pair({STEPS: CHOSEN, OFFER: offer("status: draft")}, {STEPS: CHOSEN, OFFER: offer()}),
    "K211": town(
        "vocabulary/events.yml", "{event: geburt, offset: P6Y, day: 08-01}", "{event: schulanfang, offset: P6Y}"
    ),
    "K214": guide("authority: Amt\n    logic: or", "authority: Amt\n    logic: and"),
    "K215": town("transitions/junge-leute.md", 'sources: ["https://www.musterkreis.example/beruf"]\n', ""),
    "K216": town("vocabulary/glossary.yml", "word: Bescheid", "word: Warteliste"),
    "K217": town("offers/frauenhaus-musterkreis.yml", "sensitive: ja\n", ""),
    "K221": town("vocabulary/topics.yml", "Wenn das Geld nicht reicht.", "Wenn das Geld knapp ist."),
    "K222": in_file(LANGUAGE, f"{ARABIC}texts:\n  topics/weg/name: {{de: a, text: b}}\n", ARABIC),
    "K224": town("district.yml", "[de, ar]", "[de, ar, uk]"),
    "K226": in_file(LANGUAGE, f"{ARABIC}interface: {{Nirgends: ohne}}\n", f"{ARABIC}interface: {{Start: ohne}}\n"),
    "K227": in_file(
        LANGUAGE,
        f"{ARABIC}texts:\n  topics/geld/name: {{de: Geld, text: '{{geld}}'}}\n",
        f"{ARABIC}texts:\n  topics/geld/name: {{de: Geld, text: geld}}\n",
    ),
    "K228": town("district.yml", "languages: [de, ar]", "languages: [de]"),
    "K230": town("region/municipal_offices.csv", "99001004,", "99001044,"),
    "K231": Pair(
        {"region/municipal_offices.csv": "".join(OFFICES[:-1])}, {"region/municipal_offices.csv": "".join(OFFICES)}
    ),
    "K232": town("vocabulary/notice_board.yml", "help_lines: [rettung]", "help_lines: [online-beratung]"),
    "K233": town("vocabulary/notice_board.yml", "help_lines: [rettung]", "help_lines: [rettung, rettung]"),
    "K234": town("vocabulary/topics.yml", "first: [familientreff-musterstadt]", "first: [kita-muehlbach]"),
    "K235": town("vocabulary/help_lines.yml", '  phones: [{number: "112"}]\n', ""),
    "K236": town("vocabulary/crisis.yml", "[rettung, sorgentelefon]", "[rettung, rettung]"),
    "K237": town("vocabulary/help_lines.yml", "030 23125 170", "030 23125 171"),
    "K238": town("vocabulary/help_lines.yml", 'name: "Sorgentelefon"', 'name: "Rettungsdienst"'),
    "K240": town("crisis_words/de.yml", "suizid*", "ab*"),
    "K242": town("crisis_words/de.yml", "suizid*", "suizid* und"),
    "K244": town("crisis_words/de.yml", '["suizid*"]', '["suizid*", "suizid*"]'),
    "K245": town("vocabulary/crisis.yml", "[rettung, sorgentelefon]", "[rettung, online-beratung]"),
    "K250": in_file(
        STEPS,
        "---\nsteps:\n  - id: eins\n    offer_query: {topics: [kita]}\n---\n",
        f"{GUIDE}    offers: [kita-muehlbach]\n---\n",
    ),
    "K251": Pair(
        {STEPS: CHOSEN.replace("\n---\n", "\n    maximum_age: 18\n---\n"), OFFER: offer("minimum_age: 60")},
        {STEPS: CHOSEN.replace("\n---\n", "\n    maximum_age: 18\n---\n"), OFFER: offer("minimum_age: 12")},
    ),
    "K252": Pair(
        {STEPS: CHOSEN, OFFER: offer("audiences: [schwangere]")},
        {STEPS: CHOSEN, OFFER: offer("audiences: [schwangere, eltern]")},
    ),
    "K253": Pair(
        {STEPS: CHOSEN, OFFER: offer("service_area: [musterstadt]")},
        {STEPS: CHOSEN, OFFER: offer("service_area: [state]")},
    ),
    "K254": guide("offers: [kita-muehlbach, kita-muehlbach]", "offers: [kita-muehlbach]"),
    "K255": guide(
        f"offers: {FOUR[:-1]}, online-beratung, spielkreis-testwalde]\n    municipal_office: ja",
        f"offers: {FOUR}\n    municipal_office: ja",
    ),
    "K260": of_offer("audiences: [aeltere-menschen]\nmaximum_age: 5", "audiences: [aeltere-menschen]\nminimum_age: 65"),
    "K261": of_offer(
        "name: Haus der Senioren\naudiences: [aeltere-menschen]\nminimum_age: 18",
        "name: Haus der Senioren\naudiences: [aeltere-menschen]\nminimum_age: 60",
    ),
    "K262": of_offer(
        "audiences: [eltern, kinder, jugendliche, aeltere-menschen, schwangere]",
        "audiences: [alle]",
    ),
    "K270": Pair(
        {
            PROVIDER: f"name: Verein\nphones: [{{number: 030 23125 190}}]\n{SOURCE}",
            OFFER: offer("organization: verein"),
        },
        {
            PROVIDER: f"name: Verein\nphones: [{{number: 030 23125 190, label: Büro}}]\n{SOURCE}",
            OFFER: offer("organization: verein"),
        },
    ),
    "K271": Pair(
        {OFFER: offer(f"{CALL}unverified: [phones]"), "offers/zweites.yml": offer(f"{CALL}unverified: [phones]")},
        {OFFER: offer(f"{NAMED}unverified: [phones]"), "offers/zweites.yml": offer(f"{CALL}unverified: [phones]")},
    ),
    "K272": of_offer(CALL, f"{CALL}{CONFIRMED}"),
    "K273": of_offer(
        f"{CALL}unverified: [phones]\nalert: Wir kennen keine Telefonnummer.",
        f"{CALL}unverified: [phones]\nalert: Wir kennen keine eigene Nummer. Rufen Sie beim Verein an.",
    ),
    "K275": of_offer("service_area: [westen, musterstadt]", "service_area: [westen, beispielhausen]"),
    "K276": of_offer(
        "unverified: [status]\nalert: Wir wissen nicht, ob es die Beratung noch gibt.",
        "unverified: [status]\nalert: 'Bei akuter Gefahr: 110.'",
    ),
    "K277": town("vocabulary/events.yml", "  example: P5M\n", ""),
    "K278": of_offer("summary: Hier bekommst du Rat.", "summary: Hier bekommst du Rat.\nform_of_address: du"),
    "K280": town("transitions/junge-leute.md", "Frag im Jugendclub.", "Fragen Sie im Jugendclub."),
    "K283": of_offer(
        "audiences: [pflegende-angehoerige]\nminimum_age: 18",
        "audiences: [pflegende-angehoerige, aeltere-menschen]\nminimum_age: 18",
    ),
    "K284": of_offer(f"unverified: [status]\n{CONFIRMED}", f"unverified: [phones]\n{CONFIRMED}"),
    "K301": of_offer("assured_date: 2026-05-25\nassured_by: phone", "assured_date: 2026-05-26\nassured_by: phone"),
    "K302": of_offer("", CONFIRMED),
    "K303": of_offer("visible_until: 2026-11-21", "visible_until: 2026-11-22"),
    "K304": of_offer("assured_date: 2026-11-23\nassured_by: phone", "assured_date: 2026-11-22\nassured_by: phone"),
    "K306": of_offer(
        "sources: [{url: https://a.example/x, date: 2027, supports: Name}]",
        "sources: [{url: https://a.example/x, date: 2026, supports: Name}]",
    ),
    "K307": page("pages/luecke.md", "Person: **Noch einzutragen**", "Person: **Frau Muster**"),
    "K321": of_offer(
        "organization: frauen-helfen\nsites: [zuflucht]\naddress: {city: Testwalde}",
        "organization: frauen-helfen\nsites: [zuflucht]",
    ),
    "K326": of_offer("name: Haus #3", "name: 'Haus #3'"),
    "K327": of_offer("name: Haus der Familie # Mitte", "name: Haus der Familie"),
    "K328": of_offer("description: Das ist `code`.", "description: Das ist **wichtig**."),
    "K329": of_offer("summary: 'Ein Satz. <!-- prüfen -->'", "summary: 'Ein Satz. <3'"),
    "K330": of_offer("description: '[Amt]()'", "description: '[Amt](https://a.example/)'"),
    "K331": of_offer(
        "required_documents: [Ausweis, falls vorhanden, Antrag]",
        "required_documents: ['Ausweis, falls vorhanden', Antrag]",
    ),
    "K332": of_offer(
        "accessibility_description: Stufe am Eingang.",
        "accessibility_description: Stufe am Eingang.\naddress: {city: Testwalde, postal_code: 01994}",
    ),
    "K333": of_offer('alert: "Laufwerk C:\\neu"', "alert: 'Laufwerk C:\\neu'"),
    "K340": of_offer("translations: {de: {name: a, summary: b}}", ""),
    "K341": town("vocabulary/age_groups.yml", "icon: baby", "icon: babby"),
    "K342": town("emergency.yml", "help_lines: [rettung]", "help_lines: [sorgentelefon]"),
    "K343": town(LANGUAGE, '    two: "عرض {number} عرضين آخرين"\n', ""),
    "K344": of_offer("name: Hilf\u0435", "name: Hilfe"),
    "K345": of_offer("translations: {uk: {name: Дiм, summary: Це.}}", "translations: {uk: {name: Дім, summary: Це.}}"),
    "K346": of_offer("name: Z\u0300\u0301\u0302algo", "name: Gru\u0308ße"),
    "K347": page("pages/neu.md", "## A\n\n#### B\n\nText.", "## A\n\n### B\n\nText."),
    "K348": of_offer("description: |\n  Text.\n  ## Zeiten\n  Mo", "description: |\n  Text.\n\n  **Zeiten**: Mo"),
    "K350": of_offer(
        "phones: [{number: 0180 5 123456}]", "phones: [{number: 0180 5 123456, cost: 14 Cent pro Minute}]"
    ),
    "K351": of_offer(
        "phones: [{number: 030 23125 100, cost: gebührenfrei}]", "phones: [{number: 0800 1110111, cost: gebührenfrei}]"
    ),
    "K352": of_offer(
        "phones: [{number: 0999 5123456, insisted: {reason: angerufen, until: 2026-01-01}}]",
        "phones: [{number: 0999 5123456, insisted: {reason: angerufen, until: 2027-01-01}}]",
    ),
    "K353": of_offer(
        "phones: [{number: 030 23125 100, insisted: {reason: angerufen, until: 2026-12-31}}]",
        "phones: [{number: 030 23125 100}]",
    ),
    "K354": of_offer("alert: Rufen Sie 0180 5 123456 an.", "alert: Rufen Sie 030 23125 100 an."),
    "K360": Pair({"pages/notfall.md": PAGE}, {"pages/notfaelle.md": PAGE}),
    "K361": of_offer(
        "translations:\n  en: {name: a, summary: b, alert: 'until 5'}\nalert: bis 4",
        "translations:\n  en: {name: a, summary: b, alert: 'until 4'}\nalert: bis 4",
    ),
    "K362": of_offer(
        "translations:\n  ar: {name: a, summary: b, alert: 'حتى ٤'}\nalert: bis 4",
        "translations:\n  ar: {name: a, summary: b, alert: 'حتى 4'}\nalert: bis 4",
    ),
    "K363": town("sentences/ar.yml", '"Hausschuhe":', '"Hausschuhe aus Filz":'),
    "K401": of_offer(f'description: "{LONG.format("an jedem Tag")}"', f'description: "{LONG.format("jeden Tag")}"'),
    "K402": of_offer(
        f'description: "{"Die Antragstellung erfolgt beim zuständigen Leistungsträger. " * 4}"',
        f'description: "{"Sie stellen den Antrag bei der Kasse. " * 4}"',
    ),
    "K403": of_offer(
        'description: "Holen Sie die Gebührenbefreiungsanträge."', 'description: "Holen Sie die Anträge."'
    ),
    "K404": of_offer(
        'description: "Der Antrag muss im Mai gestellt werden."',
        'description: "Sie müssen den Antrag im Mai stellen."',
    ),
    "K405": of_offer(
        'description: "Die Anmeldung erfolgt am Telefon."', 'description: "Sie melden sich am Telefon an."'
    ),
    "K406": of_offer('description: "Fragen Sie beim ASD nach."', 'description: "Der Soziale Dienst (ASD) hilft."'),
    "K407": of_offer(
        'description: "Klicken Sie [hier](https://a.example/)."',
        'description: "Mehr auf der [Seite der Kasse](https://a.example/)."',
    ),
    "K408": of_offer('description: "Die Antragstellung ist leicht."', 'description: "Der Antrag ist leicht."'),
    "K409": of_offer(
        'description: "Fragen Sie Ihren Berater."', 'description: "Fragen Sie Ihre Beraterin oder Ihren Berater."'
    ),
    "K450": town("easy/start.md", "start: ja\n", ""),
    "K451": easy("Rufen Sie an. Es kostet nichts.", "Rufen Sie an.\nEs kostet nichts."),
    "K452": easy(
        "Das Amt gibt Ihnen Geld und hilft Ihnen auch bei der neuen Arbeit.",
        "Das Amt gibt Ihnen Geld und hilft Ihnen bei der neuen Arbeit.",
    ),
    "K453": easy("Fragen Sie, ob es Geld gibt.", "Das ist gut, und das ist neu."),
    "K454": easy("Das ist die Nummer des Amtes.", "Das ist nur eines von vielen."),
    "K455": easy("Der Antrag wird geprüft.", "Ihr Kind wird 3 Jahre alt."),
    "K456": easy("Sie könnten Geld bekommen.", "Sie können anrufen."),
    "K457": easy("Das ist eine Schuldnerberatungsstelle.", "Die Lebensmittel-Gutscheine sind neu."),
    "K458": easy("Sie warten drei Monate.", "Sie haben ein Kind und eine Frage."),
    "K459": easy("Sie bekommen z. B. Kleidung.", "Das ist am 3. Mai."),
    "K460": easy("Die Beantragung der Leistung erfolgt hier.", "Die Beratung ist in einer Wohnung."),
    "K461": easy("Das ist WICHTIG.", "Die EUTB ist in Musterstadt."),
}
