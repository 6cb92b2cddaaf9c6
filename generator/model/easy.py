"""Pages in Leichte Sprache: one kind for the start page, the manual, the emergency numbers and the topics."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.roles import Body, Group, Read, Refers, Title
from generator.model.values.fields import Flag, Frozen, Id, Name, Order, Prose, Summary

MAX_OFFERS = 8
"""A longer list is no help for people who read slowly."""


class EasyPage(Frozen):
    """A page in Leichte Sprache (`content/easy/<id>.md`); its flags say what the page shows below its text."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    title: Annotated[Name, Title("Überschrift", Group.NAME), Read]
    summary: Annotated[Summary, Title("Kurztext", Group.NAME), Read]
    """Worum es geht, in einem kurzen Satz in Leichter Sprache. Steht auf der Kachel der Startseite."""
    order: Annotated[Order, Title("Platz auf der Startseite", Group.NAME)] = 50
    """Platz auf der Startseite in Leichter Sprache, 0 bis 99. Die kleinste Zahl steht vorn."""
    start: Annotated[Flag, Title("Startseite", Group.STATE)] = False
    """ja: die Startseite in Leichter Sprache (/leicht/). Sie zeigt Kacheln zu allen anderen. Genau eine Seite hat ja."""
    emergency: Annotated[Flag, Title("Notfall-Nummern", Group.STATE)] = False
    """ja: Die Seite zeigt die Notfall-Nummern aus emergency.yml, mit dem Satz aus easy_text."""
    topics: Annotated[tuple[Id, ...], Title("Themen", Group.TOPIC), Refers("topics")] = ()
    """Themen, um die es geht. Das erste ist die Seite in Alltagssprache. Aus ihnen kommen die Angebote."""
    offers: Annotated[
        tuple[Id, ...], Field(max_length=MAX_OFFERS), Title("Angebote", Group.TOPIC), Refers("offers")
    ] = ()
    """Angebote, die hier stehen sollen, höchstens 8. Bis dahin füllen wir aus den Themen auf. Die mit Nummer stehen vorn."""
    page: Annotated[Id | None, Title("Seite in Alltagssprache", Group.TOPIC), Refers("pages")] = None
    """Seite aus content/pages/, die dasselbe in Alltagssprache sagt, zum Beispiel so-gehts."""
    pictures: Annotated[tuple[Id, ...], Title("Zeichnungen", Group.TEXTS)] = ()
    """Zeichnungen aus site_overrides/assets/icons/icons.svg, eine je Zwischenüberschrift. Die erste steht auch auf der Kachel."""
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    """ja: Der Text handelt von Gewalt oder Ähnlichem. Bei heiklen Themen und Notfall-Nummern gilt das von selbst."""
    reviewed: Annotated[Flag, Title("Geprüft", Group.STATE)] = False
    """ja: Menschen, die Leichte Sprache brauchen, haben den Text geprüft. Sonst steht auf der Seite, dass das noch fehlt."""
    body: Annotated[Prose, Title("Text", Group.TEXTS), Body, Read]
