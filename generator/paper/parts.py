"""What several papers share: the head with names and state, numbers to call, codes to scan."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from generator.base.output import ORIGINAL
from generator.facts import contacts as emergency
from generator.facts import hours
from generator.index import Index
from generator.language.wording import day_text
from generator.model.district import Launch
from generator.model.place import Phone
from generator.model.values.telephone import PhoneNumber
from generator.paper.qr import code


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number, ready for print."""

    text: str
    tel: str
    label: str = ""
    hours: str = ""
    price: str = ""


def number(phone: PhoneNumber, label: str = "", hours: str = "") -> Number:
    """A number with what it is for."""
    return Number(phone.text, f"tel:{phone.tel}", label, hours, "" if phone.price == label else phone.price)


def numbers(phones: tuple[Phone, ...]) -> list[dict[str, str]]:
    """Numbers as plain values."""
    return [asdict(number(phone.number, phone.label or "", phone.hours or "")) for phone in phones]


def head(index: Index, title: str, address: str) -> dict[str, Any]:
    """What every template gets; `address` is the page the code leads to."""
    district = index.compass.district
    contact = district.contact
    return {
        "title": title,
        "lang": ORIGINAL,
        "dir": "ltr",
        "day": [index.today.year, index.today.month, index.today.day],
        "state": day_text(index.today),
        "site": district.site_name,
        "tagline": district.tagline,
        "district": district.name,
        "preview": district.launch is Launch.PREVIEW,
        "contact": {
            "name": contact.name,
            "number": asdict(number(contact.phone.number, contact.phone.label or "")),
            "hours": str(hours.of_contact(contact)),
        },
        "web": code(f"{district.url}{address}"),
    }


def urgent_numbers(index: Index) -> list[dict[str, Any]]:
    """Groups of the home page with the contacts that can be called; a group without one is left out."""
    return _groups(index, only_home=True)


def all_numbers(index: Index) -> list[dict[str, Any]]:
    """All emergency groups, those to write to as well."""
    return _groups(index, only_home=False)


def _first(contact: emergency.ContactView) -> dict[str, str] | None:
    return asdict(number(contact.phones[0].number, contact.phones[0].label)) if contact.phones else None


def _groups(index: Index, *, only_home: bool) -> list[dict[str, Any]]:
    found = [g for g in index.compass.emergency.values() if g.on_home or not only_home]
    groups = [
        {
            "title": group.title,
            "contacts": [
                {
                    "name": contact.name,
                    "text": contact.text,
                    "remarks": contact.remarks,
                    "number": _first(contact),
                    "more": [asdict(number(phone.number, phone.label)) for phone in contact.phones[1:]],
                    "url": contact.url,
                    "host": contact.url_host,
                }
                for contact in group.contacts
                if contact.phones or not only_home
            ],
        }
        for group in emergency.groups(index, found)
    ]
    return [group for group in groups if group["contacts"]]
