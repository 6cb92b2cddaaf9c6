"""What a public body has to say about how accessible its site is (directive (EU) 2016/2102, article 7)."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from generator.model.place import Address, Phone
from generator.model.values.contact import Email, Url
from generator.model.values.fields import Frozen, Line, Name, problem
from generator.model.values.times import Day


class Conformance(StrEnum):
    """The three results that the model statement of the EU knows."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class Feedback(Frozen):
    """Where to report a barrier."""

    phone: Phone | None = None
    """Telefonnummer und ihre Bezeichnung."""
    email: Email | None = None
    """Postfach der Stelle, nie das einer Person."""
    url: Url | None = None
    """Seite mit einem Formular."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not (self.phone or self.email or self.url):
            raise problem(
                "K128",
                "nennt keinen Weg, eine Barriere zu melden",
                "Ergänzen Sie phone, email oder url, oder löschen Sie feedback. Dann gilt contact.",
            )
        return self


class EnforcementBody(Frozen):
    """Who helps when the publisher's answer does not."""

    name: Name
    """Name der Stelle."""
    description: Line | None = None
    """Was sie tut und ob es etwas kostet."""
    url: Url | None = None
    phone: Phone | None = None
    email: Email | None = None
    address: Address | None = None


class Statement(Frozen):
    """The facts of the accessibility statement. What is not known yet is left out, and the page says so."""

    conformance: Conformance | None = None
    """Ergebnis der Prüfung: fully (vollständig barrierefrei), partly (teilweise) oder not (nicht). Fehlt das Feld, sagt die
    Seite, dass die Prüfung noch nicht abgeschlossen ist."""
    assessed_on: Day | None = None
    """Tag der letzten Prüfung."""
    assessed_by: Line | None = None
    """Wer geprüft hat und wie, zum Beispiel „Selbstbewertung mit automatischen Tests“."""
    written_on: Day | None = None
    """Tag, von dem die Erklärung stammt."""
    not_accessible: tuple[Line, ...] = ()
    """Was noch nicht barrierefrei ist, warum, und welchen anderen Weg es gibt; eine Zeile für jede Sache."""
    feedback: Feedback | None = None
    """Wo man Barrieren meldet. Ohne dieses Feld gilt contact."""
    enforcement_body: EnforcementBody | None = None
    """Durchsetzungsstelle des Landes: wer hilft, wenn die Antwort nicht hilft."""
