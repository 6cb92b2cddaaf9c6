"""Pages in Leichte Sprache: one kind for the start page, the manual, the emergency numbers and the topics."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.values.fields import Flag, Frozen, Id, Name, Order, Prose, Summary

MAX_OFFERS = 8
"""A longer list is no help for people who read slowly."""


class EasyPage(Frozen):
    """A page in Leichte Sprache (`content/easy/<id>.md`); its flags say what the page shows below its text."""

    id: Id
    title: Name
    summary: Summary
    """Worum es geht, in einem kurzen Satz in Leichter Sprache. Steht auf der Kachel der Startseite."""
    order: Order = 50
    """Platz auf der Startseite in Leichter Sprache, 0 bis 99. Die kleinste Zahl steht vorn."""
    start: Flag = False
    """ja: die Startseite in Leichter Sprache (/leicht/). Sie zeigt Kacheln zu allen anderen. Genau eine Seite hat ja."""
    emergency: Flag = False
    """ja: Die Seite zeigt die Notfall-Nummern aus emergency.yml, mit dem Satz aus easy_text."""
    topics: tuple[Id, ...] = ()
    """Themen, um die es geht. Das erste ist die Seite in Alltagssprache. Aus ihnen kommen die Angebote."""
    offers: Annotated[tuple[Id, ...], Field(max_length=MAX_OFFERS)] = ()
    """Angebote, die hier stehen sollen, höchstens 8. Bis dahin füllen wir aus den Themen auf. Die mit Nummer stehen vorn."""
    page: Id | None = None
    """Seite aus content/pages/, die dasselbe in Alltagssprache sagt, zum Beispiel so-gehts."""
    pictures: tuple[Id, ...] = ()
    """Zeichnungen aus site_overrides/assets/icons/icons.svg, eine je Zwischenüberschrift. Die erste steht auch auf der Kachel."""
    sensitive: Flag = False
    """ja: Der Text handelt von Gewalt oder Ähnlichem. Bei heiklen Themen und Notfall-Nummern gilt das von selbst."""
    reviewed: Flag = False
    """ja: Menschen, die Leichte Sprache brauchen, haben den Text geprüft. Sonst steht auf der Seite, dass das noch fehlt."""
    body: Prose
