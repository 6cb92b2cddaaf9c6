"""Where else a keyboard may jump to at once: a page with a list leads to its first offers."""

from __future__ import annotations

from markupsafe import Markup

from generator.language.translator import Translator

_HEADING = '<h2 id="'
_NAMED = ("zuerst", "angebote")
"""Headings above what helps first, and above all offers of a provider."""


def to_offers(body: str, speech: Translator) -> str:
    """A link to the heading of the first list of offers on a page; empty where there is none."""
    found = next((name for name in _NAMED if f'{_HEADING}{name}"' in body), "") or _first_of_listing(body)
    return (
        Markup('<a class="skip" href="#{}">{}</a>').format(found, speech.say("Zu den Angeboten springen"))
        if found
        else ""
    )


def _first_of_listing(body: str) -> str:
    _, _, listing = body.partition("data-listing>")
    return listing.partition(_HEADING)[2].partition('"')[0]
