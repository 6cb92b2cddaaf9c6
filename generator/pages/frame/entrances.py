"""What the frame of every page shows: the ways in, and whom to call; in each language of the site."""

from __future__ import annotations

from generator import addresses
from generator.base.output import ORIGINAL, SIMPLE
from generator.facts import hours
from generator.index import Index, easy
from generator.language.hyphens import soft
from generator.language.phrase import Phrase
from generator.language.translator import GERMAN, Translator
from generator.model.district import Launch
from generator.pages.frame.canvas import Canvas
from generator.pages.frame.canvases import site_in
from generator.pages.frame.easy_frame import easy_frame
from generator.pages.frame.languages import all_speeches
from generator.pages.kinds import plan_of
from generator.pages.plan import Plan

# Said by site_overrides/main.html.
WORDS = (
    "Zum Inhalt springen", "Schnellzugriff", "Suche", "Menü", "Notfall", "Vorschau:",
    "Wir prüfen diese Seite noch.", "Nichts Passendes gefunden?", "Anrufen", "Zurück nach oben",
    "Um wen geht es?", "Wo wohnen Sie?", "Was steht an?", "Nachschlagen", "Über diese Seite", "Angaben korrigieren", "Lizenzen",
    "Nach oben", "Sprache wählen:", "Leichte Sprache", "Seite schnell verlassen",
    "Noch {n}-mal drücken",
)  # fmt: skip


def frame_data(index: Index) -> dict[str, dict[str, object]]:
    """By language: names and site-root-relative addresses for header and footer, as plain JSON values."""
    german, plan = Canvas(index), plan_of(index)
    found = {speech.language: _in(site_in(german, speech, plan), speech, plan) for speech in all_speeches(index)}
    if SIMPLE in found:
        found[SIMPLE] |= easy_frame(index)
    return found


def _in(site: Canvas, speech: Translator, plan: Plan) -> dict[str, object]:
    index, say = site.index, speech.words
    compass = index.compass

    def entry(text: str) -> str:
        """A line of the menu, whose columns are narrow on a phone; German names stand in all languages."""
        return say(text) if speech.language == SIMPLE else soft(say(text))

    district = compass.district
    contact = district.contact
    # Seen from the root of the site every way begins there.
    to = site.way(addresses.HOME).from_root
    return {
        "words": {word: say(word) for word in WORDS},
        "is_german": speech.is_german,
        "direction": speech.direction,
        "folder": speech.folder,
        "home": to(addresses.HOME) or "./",
        "search": to(addresses.SEARCH),
        "emergency": to(addresses.EMERGENCY),
        "language_code": speech.language.partition("-")[0].upper(),
        "language_name": speech.name if len(all_speeches(index)) > 1 else "",
        "site_name": district.site_name,
        # The end of every title: a bookmark tells in which language its page is.
        "title": district.site_name if speech == GERMAN else f"{district.site_name} ({speech.name})",
        "tagline": say(district.tagline),
        "preview": district.launch is Launch.PREVIEW,
        "ages": [{"name": entry(g.short_name), "url": to(addresses.age(g.id))} for g in compass.age_groups.values()],
        "areas": [
            {"name": entry(a.short_name), "url": to(addresses.area(a.id))} for a in compass.social_areas.values()
        ],
        "transitions": [
            {
                "name": entry(t.name),
                "url": to(addresses.transition(t.id)),
                "german": not site.has(addresses.transition(t.id)),
            }
            for t in index.guides.values()
        ],
        "lists": [
            {"name": entry(kind.menu), "url": to(page.address), "german": not site.has(page.address)}
            for page in plan.pages[ORIGINAL].values()
            if (kind := plan.kind_of(page)).menu
        ],
        "licences_url": addresses.LICENCES,
        "pages": [
            {"title": entry(p.title), "url": to(addresses.content_page(p.id))}
            for p in compass.pages.values()
            if p.in_footer
        ],
        "menu": [],
        "easy_url": addresses.EASY if easy.start_of(compass) else "",
        "offline": district.offline,
        "quick_exit_url": district.quick_exit_url or "./",
        "contact": {
            "helps": say(Phrase("{name} hilft Ihnen weiter.", name=contact.name)),
            "phone_tel": contact.phone.number.tel,
            "phone_text": contact.phone.number.text,
            "price": say(contact.phone.number.price),
            "hours": say(hours.of_contact(contact)),
        },
        "holidays": " ".join(day.isoformat() for day in index.where.holidays),
        "corrections_url": site.words.corrections,
    }
