"""A number to call or a page to write on that is not tied to a place (`content/vocabulary/help_lines.yml`)."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.model.roles import Group, Read, Refers, Shown, Title, Translated
from generator.model.source import Source
from generator.model.values.contact import Url
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, problem
from generator.model.values.telephone import CallNumber, priced
from generator.model.values.times import Day


class HelpPhone(CallNumber):
    """One of the numbers of a help line; `label` says when to call it, if there are several."""

    label: Annotated[Line | None, Title("Wann diese Nummer"), Read, Translated] = None
    """Wann man diese Nummer wählt, wenn es mehrere gibt."""
    cost: Annotated[Line | None, Title("Kosten des Anrufs"), Read, Translated] = None
    """Was der Anruf kostet, in Worten: „20 Cent pro Anruf“. Steht neben jeder Anruf-Schaltfläche. Bei 0180, 0137 und 0700 nötig."""


class HelpLine(Frozen):
    """Help by phone or in writing. Emergency groups, steps of guides and crisis boxes name it by its id."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated]
    url: Annotated[Url | None, Title("Internetseite", Group.CONTACT)] = None
    """Internetseite, auf der man schreiben oder suchen kann."""
    text: Annotated[Line, Title("Wann sie hilft", Group.TEXTS), Read, Translated]
    """Wann diese Hilfe die richtige ist, in einem Satz."""
    easy_text: Annotated[Line | None, Title("In Leichter Sprache", Group.TEXTS), Shown] = None
    """Dasselbe in Leichter Sprache, höchstens 12 Wörter. Steht auf der Notfall-Seite unter /leicht/."""
    hours: Annotated[Line | None, Title("Zeiten", Group.TIMES), Read, Translated] = None
    """Zeiten. Sind sie alt, steht das Jahr dabei."""
    cost: Annotated[Line | None, Title("Kosten des Anrufs", Group.COSTS), Read, Translated] = None
    """Kosten des Anrufs."""
    phones: Annotated[tuple[HelpPhone, ...], Title("Telefonnummern", Group.CONTACT)] = ()
    """Nummern, die wichtigste zuerst. Bei Hilfe, die nur im Internet antwortet, genügt url."""
    offer: Annotated[Id | None, Title("Angebot", Group.TOPIC), Refers("offers")] = None
    """Angebot mit mehr Einzelheiten. Die Nummern hier müssen auch dort stehen."""
    beside_search: Annotated[Line | None, Title("Worte beim Suchfeld", Group.SEARCH), Shown, Translated] = None
    """Worte vor der Nummer in der Zeile unter jedem Suchfeld: „In Not?“. Weglassen: steht dort nicht."""
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    """ja: Die Nummer betrifft Gewalt oder Ähnliches."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1), Title("Quellen", Group.SOURCES)]
    """Woher Nummer und Zeiten stammen."""
    checked_on: Annotated[Day, Title("Geprüft am", Group.SOURCES)]
    """Tag, an dem jemand die Angaben mit den Quellen verglichen hat."""

    @field_validator("phones")
    @classmethod
    def _with_price(cls, phones: tuple[HelpPhone, ...], info: ValidationInfo) -> tuple[HelpPhone, ...]:
        """What a call costs is said once for all numbers of a line."""
        cost = info.data.get("cost")
        return tuple(
            phone.model_copy(update={"number": priced(phone.number, cost)})
            if cost and phone.number.is_charged and not phone.cost
            else phone
            for phone in phones
        )

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not self.phones and not self.url:
            raise problem(
                "K235",
                f"„{self.name}“ hat weder eine Nummer noch eine Internetseite",
                "Ergänzen Sie phones: mit einer Nummer. Nur wenn es keine gibt, url: mit der Internetseite.",
            )
        numbers = [phone.number.tel for phone in self.phones]
        if len(set(numbers)) < len(numbers):
            raise problem(
                "K236", f"„{self.name}“ nennt eine Nummer zweimal", "Löschen Sie eine der beiden Zeilen.", "phones"
            )
        return self
