"""The accessibility statement as its page shows it: facts from `district.yml`, and what is not known yet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.hosts import host
from generator.language.wording import day_text
from generator.model.district import Contact, District
from generator.model.place import Address, Phone
from generator.model.statement import Conformance, EnforcementBody, Feedback

PAGE = "barrierefreiheit"
"""The page that carries the statement."""

_RESULTS = {
    None: "Noch nicht abschließend geprüft. Wir sagen deshalb noch nicht, wie weit diese Seite die Regeln erfüllt.",
    Conformance.FULLY: "Diese Seite ist vollständig barrierefrei. Sie erfüllt alle Regeln.",
    Conformance.PARTLY: "Diese Seite ist teilweise barrierefrei. Sie erfüllt die meisten Regeln.",
    Conformance.NOT: "Diese Seite ist noch nicht barrierefrei. Sie erfüllt viele Regeln nicht.",
}


@dataclass(frozen=True, slots=True)
class ContactWays:
    """Ways to reach an office, as far as they are known."""

    name: str
    phone: Phone | None
    email: str | None
    url: str = ""
    host: str = ""
    address: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class StatementView:
    """The statement as text; what is unknown is empty."""

    result: str
    is_full: bool
    """Nothing is left to name."""
    assessed_on: str
    assessed_by: str
    written_on: str
    gaps: tuple[str, ...]
    feedback: ContactWays
    body: ContactWays | None


def statement_of(district: District) -> StatementView:
    """The view of the page."""
    said = district.accessibility
    return StatementView(
        result=_RESULTS[said.conformance],
        is_full=said.conformance is Conformance.FULLY,
        assessed_on=day_text(said.assessed_on) if said.assessed_on else "",
        assessed_by=said.assessed_by or "",
        written_on=day_text(said.written_on) if said.written_on else "",
        gaps=said.not_accessible,
        feedback=_feedback(said.feedback, district.contact),
        body=_body(said.enforcement_body) if said.enforcement_body else None,
    )


def _feedback(given: Feedback | None, contact: Contact) -> ContactWays:
    """Reports go to the district's contact unless another way is given."""
    if given is None:
        return ContactWays(contact.name, contact.phone, contact.email)
    return ContactWays(contact.name, given.phone, given.email, given.url or "", host(given.url or ""))


def _body(body: EnforcementBody) -> ContactWays:
    return ContactWays(
        body.name,
        body.phone,
        body.email,
        body.url or "",
        host(body.url or ""),
        _one_line(body.address) if body.address else "",
        body.description or "",
    )


def _one_line(address: Address) -> str:
    town = f"{address.postal_code or ''} {address.city}".strip()
    return ", ".join(part for part in (address.address_1, town, address.locality) if part)
