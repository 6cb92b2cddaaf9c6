"""What a public body has to say about how accessible its site is (directive (EU) 2016/2102, article 7)."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from generator.model.place import Address, Phone
from generator.model.roles import Read, Shown, Title
from generator.model.values.choices import Choice
from generator.model.values.contact import Email, SecureUrl, Url
from generator.model.values.fields import Frozen, Line, Name, problem
from generator.model.values.times import Day


class Conformance(Choice):
    """The three results that the model statement of the EU knows."""

    FULLY = "fully", "vollständig barrierefrei"
    PARTLY = "partly", "teilweise barrierefrei"
    NOT = "not", "nicht barrierefrei"


class Feedback(Frozen):
    """Where to report a barrier."""

    phone: Annotated[Phone | None, Title("Telefon")] = None
    """Telefonnummer und ihre Bezeichnung."""
    email: Annotated[Email | None, Title("E-Mail-Adresse")] = None
    """Postfach der Stelle, nie das einer Person."""
    url: Annotated[SecureUrl | None, Title("Internetseite")] = None
    """Seite mit einem Formular; beginnt mit https://."""

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

    name: Annotated[Name, Title("Name"), Shown]
    """Name der Stelle."""
    description: Annotated[Line | None, Title("Was sie tut"), Read] = None
    """Was sie tut und ob es etwas kostet."""
    url: Annotated[Url | None, Title("Internetseite")] = None
    phone: Annotated[Phone | None, Title("Telefon")] = None
    email: Annotated[Email | None, Title("E-Mail-Adresse")] = None
    address: Annotated[Address | None, Title("Anschrift")] = None


class Statement(Frozen):
    """The facts of the accessibility statement. What is not known yet is left out, and the page says so."""

    conformance: Annotated[Conformance | None, Title("Ergebnis der Prüfung")] = None
    """Ergebnis der Prüfung: fully (vollständig barrierefrei), partly (teilweise) oder not (nicht). Fehlt das Feld, sagt die
    Seite, dass die Prüfung noch nicht abgeschlossen ist."""
    assessed_on: Annotated[Day | None, Title("Geprüft am")] = None
    """Tag der letzten Prüfung."""
    assessed_by: Annotated[Line | None, Title("Wer geprüft hat"), Shown] = None
    """Wer geprüft hat und wie, zum Beispiel „Selbstbewertung mit automatischen Tests“."""
    written_on: Annotated[Day | None, Title("Erklärung vom")] = None
    """Tag, von dem die Erklärung stammt."""
    not_accessible: Annotated[tuple[Line, ...], Title("Nicht barrierefrei"), Read] = ()
    """Was noch nicht barrierefrei ist, warum, und welchen anderen Weg es gibt; eine Zeile für jede Sache."""
    feedback: Annotated[Feedback | None, Title("Barrieren melden")] = None
    """Wo man Barrieren meldet. Ohne dieses Feld gilt contact."""
    enforcement_body: Annotated[EnforcementBody | None, Title("Durchsetzungsstelle")] = None
    """Durchsetzungsstelle des Landes: wer hilft, wenn die Antwort nicht hilft."""
