"""The closed choices of an offer: how help reaches people, what it costs, how easy it is to get in, who confirmed it."""

from __future__ import annotations

from enum import StrEnum


class Delivery(StrEnum):
    """How help reaches a person."""

    ON_SITE = "on_site"
    OUTREACH = "outreach"
    PHONE = "phone"
    ONLINE = "online"
    GROUP = "group"


class Cost(StrEnum):
    """What it costs; unknown is a value."""

    FREE = "free"
    PAID = "paid"
    UNKNOWN = "unknown"


class Accessibility(StrEnum):
    """Can a person with a wheelchair or a pram get in? Unknown means: nobody has asked yet."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Where an entry stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    TEMPORARILY_CLOSED = "temporarily_closed"
    ENDED = "ended"


class AssuredBy(StrEnum):
    """The way the facts were confirmed; a way, never a person."""

    ORGANIZATION = "organization"
    PHONE = "phone"
    MAIL = "mail"
    WEBSITE = "website"


class FormOfAddress(StrEnum):
    """Young people's pages say du, all others Sie."""

    DU = "du"
    SIE = "sie"
