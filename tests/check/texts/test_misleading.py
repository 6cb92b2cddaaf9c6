"""Values that mislead: letters that only look right, addresses nobody else can reach, spans of millennia, links and headings."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.check.language.style import empty_links
from generator.check.texts.headings import _levels
from generator.model.values.contact import Url
from generator.model.values.letters import foreign_letter, piled_accents, twin_word
from generator.model.values.targets import is_safe_target
from generator.model.values.times import Duration, DurationRange
from tests.support import TOWN, offer, problems_of, town_with

DISTRICT = (TOWN / "district.yml").read_text(encoding="utf-8")


def new(files: dict[str, str]) -> list[tuple[str, str]]:
    before = set(problems_of(town_with({})))
    return [
        (p.code, p.location.file.removeprefix("content/")) for p in problems_of(town_with(files)) if p not in before
    ]


@pytest.mark.parametrize(
    "text",
    ["P\u043essneck", "\u0420ößneck", "Be\u0433atung", "Hilf\u0435", "K\u03bfmpass", "\u0391mt", "\u13aamt", "Famil\u0456e", "K\u0561sse", "Ｈilfe", "𝐇𝐢𝐥𝐟𝐞", "ℍilfe", "Ηilfe"],
)  # fmt: skip
def test_a_word_of_several_scripts_is_named_with_its_letter(text: str) -> None:
    said = foreign_letter(f"Wir beraten Sie in {text} gern.")
    assert text in said
    assert "U+" in said


@pytest.mark.parametrize("text", ["Сора", "SGB-ІІ", "ТАХ", "КОМА", "ΑΒΟ"])
def test_a_word_that_is_wholly_of_twins_is_named_among_german_ones(text: str) -> None:
    assert text.rpartition("-")[2] in twin_word(f"Das {text} ist offen.")


@pytest.mark.parametrize(
    "text",
    [
        "Український дім", "E-Mail-адреса", "Straße in Mößhausen", "Café Ångström", "10 µg und 5 µm", "β-Blocker", "Ω ist ein Zeichen",
        "Łódź, Đà Nẵng, Þór, Çelik", "مرحبا Musterstadt", "日本語とカタカナ", "Ελλάδα", "½ m² CO₂", "ﬁnden", "1º", "don’t", "Ψ", "а",
    ],
)  # fmt: skip
def test_honest_words_of_other_scripts_are_not_named(text: str) -> None:
    assert (foreign_letter(text), twin_word(text)) == ("", "")


@pytest.mark.parametrize(
    "text", ["Z\u0300\u0301\u0302algo", "a\u0336\u0337\u0338", "1\u0300\u0301", "Hilfe\u0489\u0489"]
)
def test_piled_accents_are_named(text: str) -> None:
    assert piled_accents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Grüße",
        "Gru\u0308ße",
        "Vie\u0323\u0302t Nam",
        "مُحَمَّدٌ",
        "שָׁלוֹם",
        "नमस्ते",
        "ภาษาไทยนี้",
        "1\ufe0f\u20e3",
        "❤\ufe0f",
        "e\u0323\u0301",
    ],
)
def test_marks_that_belong_to_a_letter_are_not_named(text: str) -> None:
    assert not piled_accents(text)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"offers/testangebot.yml": offer("name: H\u0456lfe")}, ("K344", "offers/testangebot.yml")),
        (
            {"offers/testangebot.yml": offer("eligibility_description: Ein B\u0435scheid.")},
            ("K344", "offers/testangebot.yml"),
        ),
        (
            {"offers/testangebot.yml": offer("translations:\n  ar: {name: 'SMS\u043a\u0438'}")},
            ("K345", "offers/testangebot.yml"),
        ),
        ({"offers/testangebot.yml": offer("alert: Z\u0300\u0301\u0302algo")}, ("K346", "offers/testangebot.yml")),
        ({"district.yml": DISTRICT.replace("Musterkreis", "Must\u0435rkreis", 1)}, ("K344", "district.yml")),
        (
            {"region/places.csv": (TOWN / "region/places.csv").read_text("utf-8").replace("Mühlbach", "M\u0443hlbach")},
            ("K344", "region/places.csv"),
        ),
    ],
)
def test_letters_are_looked_at_in_every_file(files: dict[str, str], expected: tuple[str, str]) -> None:
    assert expected in new(files)


PRIVATE = [
    "http://localhost/", "http://localhost:8000/a", "https://www.localhost/", "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/",
    "http://0177.0.0.1/", "http://10.0.0.5/", "https://192.168.178.1/a", "http://172.16.3.4/", "http://169.254.1.1/", "http://0.0.0.0/", "http://[::1]/",
    "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://fritz.box/", "http://fritz.box.local/", "http://nas.local/", "http://NAS.LOCAL./", "http://intranet/",
    "http://server/datei", "http://wiki.intranet/", "http://a.internal/", "http://x.home.arpa/", "file:///C:/Users/a.pdf", "file://server/a.pdf", "http://１２７.0.0.1/",
    "http://100.64.0.1/", "https://user:pw@beispiel.de/", "http://224.0.0.1/", "http://beispiel。local/", "http://%6c%6fcalhost/", "https://a..de/",
    "https://www.spark\u0430sse.de/", "https://www.xn--80ak6aa92e.com/", "https://www.\u0430\u0440\u0440\u04cf\u0435.com/", "http:///a", "https://:80/",
]  # fmt: skip


@pytest.mark.parametrize("url", PRIVATE)
def test_addresses_that_only_work_here_are_refused_in_fields_and_in_texts(url: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(url)
    assert not is_safe_target(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.beispiel.de/a?b=c#d",
        "https://münchen.de/",
        "https://xn--mnchen-3ya.de/",
        "http://beispiel.de:8080/",
        "https://допомога.укр/",
        "https://8.8.8.8/",
        "https://home.beispiel.de/",
        "https://local.beispiel.de/",
        "https://a-b.c.example/",
    ],
)
def test_addresses_that_everybody_reaches_are_taken(url: str) -> None:
    assert TypeAdapter(Url).validate_python(url) == url
    assert is_safe_target(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?x=1",
        "https://a.example/#top",
        "https://a.example/a/../b/",
        "https://a.example/..",
        "https://a.example/./",
        "https://u:p@a.example/",
        "https://a.example/$1/",
        "https://a.example/a//b/",
        "https://a.example/%2e%2e/",
        "https://a.example/ä/",
        "https://a.example/a b/",
        "https://a.example/a;b/",
        "http://localhost/",
        "https://10.0.0.1/",
        "https://a.example?",
        "https://a.example#",
        "https://ä.example/",
        "https://a.example/a'b/",
    ],
)
def test_the_site_stands_at_a_plain_address(url: str) -> None:
    text = "".join(
        f'url: "{url}"\n' if line.startswith("url:") else line for line in DISTRICT.splitlines(keepends=True)
    )
    assert new({"district.yml": text}) == [("K130", "district.yml")]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example",
        "https://a.example/",
        "https://a.example:8443/familie/2026/",
        "https://www.a.example/familien-kompass_x/~a/v1.2/",
    ],
)
def test_plain_addresses_are_taken(url: str) -> None:
    text = "".join(
        f'url: "{url}"\n' if line.startswith("url:") else line for line in DISTRICT.splitlines(keepends=True)
    )
    assert "K130" not in [code for code, _ in new({"district.yml": text})]


@pytest.mark.parametrize("span", ["P1000Y", "-P9999Y", "P99999W", "P9999999D", "P5000M", "-P101Y"])
def test_spans_of_millennia_are_refused(span: str) -> None:
    for kind, text in ((Duration, span), (DurationRange, f"{span}/" if span[0] == "-" else f"/{span}")):
        with pytest.raises(ValidationError, match="Menschenleben"):
            TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize("span", ["P100Y", "P18Y", "-P3M", "P0D", "P1200M"])
def test_spans_of_a_life_are_taken(span: str) -> None:
    assert TypeAdapter(Duration).validate_python(span) == span


@pytest.mark.parametrize(
    "fields",
    ["minimum_age: 1000", "maximum_age: 2000 Monate", "visible_until: 9999-12-31", "visible_from: 0001-01-01", "assured_date: 1066-10-14\nassured_by: phone",
     "schedules:\n  - {byday: [MO], opens_at: 09:00, closes_at: 10:00, valid_to: 4026-01-01}"],
)  # fmt: skip
def test_ages_and_days_stay_within_a_life(fields: str) -> None:
    (code, file), *rest = new({"offers/testangebot.yml": offer(fields)})
    assert (code in {"K120", "K122"}, file, rest) == (True, "offers/testangebot.yml", [])


@pytest.mark.parametrize(
    "link",
    [
        "hier",
        "Hier",
        "**hier**",
        "mehr",
        "Link",
        "klicken Sie hier",
        "Klick mich",
        "diese Seite",
        "Webseite",
        "→",
        "», weiter",
        "weiterlesen",
        "Mehr Infos",
        "PDF",
        "https://a.example/x",
        "www.a.example",
        "„hier“",
        "  hier ",
        "Download (PDF)",
        "",
        "click here",
        "тут",
        "هنا",
    ],
)
def test_links_that_say_nothing(link: str) -> None:
    assert empty_links(f"Lesen Sie [{link}](https://a.example/).")[:1] == [" ".join(link.split())]


@pytest.mark.parametrize(
    "link",
    [
        "Seite der Kasse",
        "Antrag auf Wohngeld (PDF)",
        "030 23125-0",
        "mehr zum Elterngeld",
        "a.example",
        "Start der Kita",
        "116 111",
    ],
)
def test_links_that_name_their_goal(link: str) -> None:
    found = empty_links(f"Lesen Sie [{link}](https://a.example/).")
    assert found == ([link] if not any(c.isalpha() for c in link) and not any(c.isdigit() for c in link) else [])


def test_links_of_translations_are_read_too() -> None:
    text = offer("translations:\n  ar: {name: a, description: 'اقرأ [هنا](https://a.example/)'}")
    assert ("K407", "offers/testangebot.yml") in new({"offers/testangebot.yml": text})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("# Zwei\n\nText", ["K347"]),
        ("## A\n\n#### B", ["K347"]),
        ("### A\n\nText", ["K347"]),
        ("## A\n\n##\n", ["K347"]),
        ("Titel\n=====\n\nText", ["K348"]),
        ("Titel\n---\n", ["K348"]),
        ("## A\n\n### B\n\n### C\n\n## D\n\nText #1 und C#", []),
        ("Text\n\n- Punkt\n- Punkt\n", []),
        ("#hashtag ist keine Überschrift", []),
    ],
)
def test_headings_of_a_page_follow_each_other(text: str, codes: list[str]) -> None:
    assert [code for _, code, _ in _levels(text)] == codes
    page = f"---\ntitle: Neu\nsummary: Neu.\n---\n{text}\n"
    assert [code for code, file in new({"pages/neu.md": page}) if code in ("K347", "K348")] == codes


@pytest.mark.parametrize("picture", ["![Plan](https://a.example/plan.png)", "![](plan.svg)", "Text ![a b](c.jpg) Text"])
def test_pictures_in_texts_are_named(picture: str) -> None:
    assert ("K328", "offers/testangebot.yml") in new({"offers/testangebot.yml": offer(f"description: '{picture}'")})


@pytest.mark.parametrize("mark", ["# ", "## ", "#### "])
@pytest.mark.parametrize("place", ["introduction", "step", "offer", "organization"])
def test_where_no_heading_is_drawn_it_is_named(mark: str, place: str) -> None:
    guide = (TOWN / "transitions/kita-start.md").read_text(encoding="utf-8")
    files = {
        "introduction": {"transitions/kita-start.md": f"{guide}\n\n{mark}Zwei\n"},
        "step": {
            "transitions/kita-start.md": guide.replace(
                "    text: ", f"    note: x\n    text: |\n      {mark}Zwei\n\n      ", 1
            )
        },
        "offer": {"offers/testangebot.yml": offer(f"description: |\n  Text.\n\n  {mark}Zwei")},
        "organization": {"organizations/neu.yml": f"name: Neu\ndescription: |\n  {mark}Zwei\n"},
    }[place]
    assert ("K348", next(iter(files))) in new(files)
