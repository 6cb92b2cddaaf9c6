"""Who provides offers (HSDS `organization`)."""

from __future__ import annotations

from typing import Annotated

from generator.model.place import Location, Phone
from generator.model.roles import Example, Group, Read, Searched, Shown, Title
from generator.model.source import Source
from generator.model.values.contact import Email, Url
from generator.model.values.fields import Frozen, Id, Name, Prose


class Organization(Frozen):
    """Who provides offers. The file name is its id and its address."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Searched("name"), Example('"Musterverein e. V."')]
    """Name des Trägers."""
    alternate_name: Annotated[Name | None, Title("Anderer Name", Group.NAME), Shown, Searched("name")] = None
    """Kurzform oder früherer Name."""
    description: Annotated[Prose | None, Title("Beschreibung", Group.TEXTS), Read, Searched("text")] = None
    """Wer das ist, in ein bis zwei Sätzen."""
    url: Annotated[Url | None, Title("Internetseite", Group.CONTACT)] = None
    email: Annotated[Email | None, Title("E-Mail-Adresse", Group.CONTACT)] = None
    phones: Annotated[tuple[Phone, ...], Title("Telefonnummern", Group.CONTACT)] = ()
    """Nummern des Trägers. Angebote ohne eigene Nummer zeigen sie; label sagt, wer abhebt."""
    sites: Annotated[
        tuple[Location, ...],
        Title("Standorte", Group.WHERE),
        Example(
            "\n  - id: musterdorf\n    address:\n      address_1: Musterweg 1\n      postal_code: 01234\n      city: Musterdorf\n    accessibility: unknown"
        ),
    ] = ()
    """Standorte mit Anschrift."""
    sources: Annotated[tuple[Source, ...], Title("Quellen", Group.SOURCES)] = ()
