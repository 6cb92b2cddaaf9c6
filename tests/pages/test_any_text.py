"""Any text in any plain field of an offer stands on its page as typed, or its file is refused with the place."""

from __future__ import annotations

import json
import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from generator.load.entries import _entry
from generator.model.offer import Offer
from generator.pages.frame.canvas import Canvas
from generator.pages.kinds import offer as kind
from generator.pages.kinds import plan_of
from generator.verify.look import look_at
from tests import factories

FIELDS = (
    "name",
    "alternate_name",
    "summary",
    "alert",
    "eligibility_description",
    "application_process",
    "interpretation_services",
    "fees_description",
    "accessibility_description",
)
STYLES = ("plain", "single", "double", "block", "flow")
BEGUN = b'<!doctype html><html><head><meta charset="utf-8"></head>'
HEAD = """\
description: Ein Text.
delivery: [on_site]
address: {address_1: Markt 1, postal_code: "01991", city: Musterstadt}
topics: [treffs]
audiences: [eltern]
service_area: [district]
phones: [{number: 030 23125 101, label: Amt}]
sources: [{url: "https://a.example/", supports: Name}]
"""


def typed(field: str, text: str, style: str) -> str:
    """A field as different people and programs write it."""
    if style == "plain":
        return f"{field}: {text}\n"
    if style == "single":
        return f"{field}: '{text.replace(chr(39), chr(39) * 2)}'\n"
    if style == "block":
        return f"{field}: |\n  {text}\n"
    if style == "flow":
        return f"notes: {{{field}: {text}}}\n"
    return f"{field}: {json.dumps(text, ensure_ascii=False)}\n"


def squeezed(text: str) -> str:
    """Without blanks, and without the joints that a page adds to long words."""
    return "".join(text.replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "").split())


PIECES = st.sampled_from(
    "Haus|Schüler*innen|, |: | #3|# |#|{|}|[|]|&|&amp;|<b>|</p>|*|**|_|\"|'|`|@|%|!|?|- |24. Dezember|1. |+ 49 30 23125 100|"
    "|\\|\\n|~|€|\u00a0|\u00ad|\u2011|\u202f|\u200b|https://a.example/_x_*y*?a=b&c=~d|x@a.example|116 016|م|ß|{{ x }}|{x}|${x}".split(
        "|"
    )
)
TEXTS = st.one_of(st.lists(PIECES, min_size=1, max_size=6).map("".join), st.text(min_size=1, max_size=60)).map(
    lambda t: t[:110]
)


@given(st.sampled_from(FIELDS), TEXTS, st.sampled_from(STYLES))
@example("alternate_name", "Haus #3", "plain")
@example("name", "Treﬀ", "plain")
@example("summary", "Caf&eacute; <b>*Schüler*innen*</b> {x}", "double")
def test_any_text_in_any_plain_field_is_shown_as_typed_or_refused_with_its_place(
    field: str, text: str, style: str
) -> None:
    fields = {"name": "name: Treff\n", "summary": "summary: Ein Satz.\n", field: typed(field, text, style)}
    file = "".join(fields.values()) + HEAD
    if "\0" in file or "\r" in file:
        return  # refused or mended while a file is read
    offer, _, problems = _entry("offers", "treff", "content/offers/treff.yml", file)
    assert all(1 <= p.location.line <= file.count("\n") + 1 for p in problems)
    if problems:
        return
    assert isinstance(offer, Offer)
    index = factories.index(offer)
    planned = [page for page in plan_of(index).pages["de"].values() if page.kind in (kind.LIST.name, kind.PAGE.name)]
    drawn = [plan_of(index).kind_of(page).draw(Canvas(index), page) for page in planned]
    assert not any(code == "K913" for page in drawn for code, _ in look_at("", BEGUN + page.html + b"</html>").findings)
    shown = [html.fromstring(page.body) for page in drawn]
    page = squeezed(" ".join(element.text_content() for element in shown))
    kept = getattr(offer, field)
    if kept is None:
        assert not text.strip() or re.match(r"\s*#(\s|$)", text), file
        return
    assert squeezed(kept) in page
    if style in ("single", "double", "block") or (
        style == "plain" and not re.search(r"^[\"'|>]|\\s#(\\s|$)", text.strip())
    ):
        assert unseen_away(kept) == unseen_away(text)


@given(st.lists(TEXTS, min_size=6, max_size=6), st.sampled_from(["quoted", "plain"]))
@example(
    ["Markt 1, Hintereingang im Hof", "Zentrale, nur bis 12 Uhr", "nur mit Termin, nicht in den Ferien", "a", "b", "c"],
    "plain",
)
def test_any_entry_reads_back_whole_or_says_what_is_lost(texts: list[str], style: str) -> None:
    street, label, remark, supports, english, document = texts
    is_quoted = style == "quoted"

    def value(text: str) -> str:
        return json.dumps(text, ensure_ascii=False) if is_quoted else text

    file = (
        f"name: Treff\nsummary: Ein Satz.\n{without_place(HEAD)}"
        f"address: {{address_1: {value(street)}, postal_code: '01991', city: Musterstadt}}\n"
        f"phones:\n  - {{number: 030 23125 100, label: {value(label)}}}\n"
        f"schedules:\n  - {{byday: [MO], opens_at: 09:00, closes_at: 11:00, description: {value(remark)}}}\n"
        f"sources:\n  - {{url: 'https://a.example/', supports: {value(supports)}}}\n"
        f"translations:\n  en: {{name: {value(english)}, summary: One.}}\n"
        f"required_documents: [{value(document)}]\n"
    )
    if "\0" in file or "\r" in file:
        return
    offer, _, problems = _entry("offers", "treff", "content/offers/treff.yml", file)
    if problems or not isinstance(offer, Offer) or not offer.address:
        assert problems
        return
    kept = [
        offer.address.address_1,
        offer.phones[0].label,
        offer.schedules[0].description,
        offer.sources[0].supports,
        offer.translations["en"].name,
        "".join(offer.required_documents),
    ]
    for was, now in zip(texts, kept, strict=True):
        bare = was if is_quoted else re.sub(r"(^|\s)#(\s.*)?$", "", was).strip().strip("\"'")
        assert unseen_away(now or "").replace(",", "").strip("\"'") == unseen_away(bare).replace(",", "").strip(
            "\"'"
        ), file


def without_place(head: str) -> str:
    """The head without the fields that an entry of its own text brings."""
    return "".join(
        line for line in head.splitlines(keepends=True) if not line.startswith(("address", "phones", "sources"))
    )


def unseen_away(text: str) -> str:
    """What stays of a text when signs that nobody sees are away, hyphens are hyphens, and joined letters (ﬀ) are letters."""
    text = re.sub("[\ufb00-\ufb06]", lambda joined: unicodedata.normalize("NFKC", joined[0]), text)
    hyphens = re.sub("[\u2010\u2011\ufe63\uff0d]", "-", text)
    return squeezed(unicodedata.normalize("NFC", re.sub("[\u00ad\u200c\u200d]", "", hyphens)))
