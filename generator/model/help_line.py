"""A number to call or a page to write on that is not tied to a place (`content/vocabulary/help_lines.yml`)."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.model.offer import Source
from generator.model.values.contact import Url
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, problem
from generator.model.values.telephone import CallNumber, priced
from generator.model.values.times import Day


class HelpPhone(CallNumber):
    """One of the numbers of a help line; `label` says when to call it, if there are several."""


class HelpLine(Frozen):
    """Help by phone or in writing. Emergency groups, steps of guides and crisis boxes name it by its id."""

    id: Id
    name: Name
    url: Url | None = None
    """Internetseite, auf der man schreiben oder suchen kann."""
    text: Line
    """Wann diese Hilfe die richtige ist, in einem Satz."""
    easy_text: Line | None = None
    """Dasselbe in Leichter Sprache, höchstens 12 Wörter. Steht auf der Notfall-Seite unter /leicht/."""
    hours: Line | None = None
    """Zeiten. Sind sie alt, steht das Jahr dabei."""
    cost: Line | None = None
    """Kosten des Anrufs."""
    phones: tuple[HelpPhone, ...] = ()
    """Nummern, die wichtigste zuerst. Bei Hilfe, die nur im Internet antwortet, genügt url."""
    offer: Id | None = None
    """Angebot mit mehr Einzelheiten. Die Nummern hier müssen auch dort stehen."""
    beside_search: Line | None = None
    """Worte vor der Nummer in der Zeile unter jedem Suchfeld: „In Not?“. Weglassen: steht dort nicht."""
    sensitive: Flag = False
    """ja: Die Nummer betrifft Gewalt oder Ähnliches."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Woher Nummer und Zeiten stammen."""
    checked_on: Day
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
