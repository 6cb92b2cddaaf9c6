"""Addresses of the site, in one place. They never break: a renamed id needs a line in the redirects."""

from __future__ import annotations

HOME = ""
AGES = "alter/"
NO_AGE = "jedes-alter"
"""Stands where the id of an age group stands, for what is found by topic."""
AREAS = "gebiet/"
PLACES = "ort/"
MUNICIPAL_OFFICES = "ort/#gemeinden"
TOPICS = "thema/"
TRANSITIONS = "uebergaenge/"
OFFERS = "angebote/"
ORGANIZATIONS = "anbieter/"
SEARCH = "suche/"
SEARCH_INDEX = "suche/index/"
FOUND_NAMES = "suche/namen.json"
EMERGENCY = "notfall/"
EASY = "leicht/"
SAVED = "merkliste/"
SAVED_DATA = "merkliste/angebote.json"
OFFLINE = "offline/"
PLACE_NAMES = "ort/orte.json"
NOT_FOUND = "404.html"
"""What a host shows for unknown addresses."""
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
LICENCES = "lizenzen/"
SECURITY = ".well-known/security.txt"
PAPER = "papier/"
NEUTRAL = "seite/"
"""Where sensitive pages stand a second time (`safety/neutral.py`)."""
ASSETS = "assets/"
PROBLEMS = "fehler/"
"""What an editor sees in the preview where a file has errors."""
OF_FILES = (ASSETS, PAPER, NEUTRAL, PROBLEMS)
"""Folders that the program fills itself."""


def age(group: str) -> str:
    """Page of an age group."""
    return f"{AGES}{group}/"


def area(social_area: str, group: str = "") -> str:
    """Page of a social area, or of an age group within it."""
    return f"{AREAS}{social_area}/{group}/" if group else f"{AREAS}{social_area}/"


def place(municipality: str) -> str:
    """Page of a municipality."""
    return f"{PLACES}{municipality}/"


def place_list(municipality: str) -> str:
    """What the page of a municipality lists, as data."""
    return f"{PLACES}{municipality}/angebote.json"


def topic(topic_id: str) -> str:
    """Page of a topic of either level."""
    return f"{TOPICS}{topic_id}/"


def transition(transition_id: str, step: str = "") -> str:
    """Page of a guide, or one of its steps."""
    anchor = f"#{step_anchor(step)}" if step else ""
    return f"{TRANSITIONS}{transition_id}/{anchor}"


def step_anchor(step: str) -> str:
    """Anchor of a step on its guide's page."""
    return f"schritt-{step}"


def offer(offer_id: str) -> str:
    """Page of an offer."""
    return f"{OFFERS}{offer_id}/"


def organization(organization_id: str) -> str:
    """Page of a provider."""
    return f"{ORGANIZATIONS}{organization_id}/"


def guide_sheet(transition_id: str) -> str:
    """A guide as one printed page."""
    return f"{PAPER}uebergaenge/{transition_id}.pdf"


def booklet(booklet_id: str, social_area: str = "") -> str:
    """A printed booklet of the whole district, or of one social area."""
    return f"{PAPER}gebiet/{social_area}-{booklet_id}.pdf" if social_area else f"{PAPER}heft/{booklet_id}.pdf"


def poster(municipality: str) -> str:
    """The poster of a municipality."""
    return f"{PAPER}ort/{municipality}.pdf"


def content_page(page: str) -> str:
    """Page of prose such as the imprint."""
    return f"{page}/"


def easy(page: str) -> str:
    """Page in Leichte Sprache; their start page is `EASY` itself."""
    return f"{EASY}{page}/"


CALENDAR = "termine.ics"
"""Name of a calendar file, beside the page it belongs to."""


def offer_calendar(offer_id: str) -> str:
    """Coming visits of an offer as iCalendar."""
    return f"{OFFERS}{offer_id}/{CALENDAR}"


def offer_contact(offer_id: str) -> str:
    """Number, address and hours of an offer for the contacts of a phone (vCard)."""
    return f"{OFFERS}{offer_id}/kontakt.vcf"


def place_calendar(municipality: str) -> str:
    """Everything that comes to a municipality as iCalendar."""
    return f"{PLACES}{municipality}/{CALENDAR}"
