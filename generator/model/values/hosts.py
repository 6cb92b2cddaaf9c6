"""Hosts of web addresses: which of them a visitor may be sent to."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from generator.model.values.letters import foreign_letter, twin_word

_AT_HOME = (
    "local",
    "localhost",
    "internal",
    "lan",
    "home",
    "intranet",
    "corp",
    "private",
    "localdomain",
    "home.arpa",
    "fritz.box",
)
"""Last parts of names that mean another computer in each network (RFC 6761, 6762, 8375 and habit)."""
PRIVATE = "führt auf diesen Computer oder in ein Netz, das nur dort zu erreichen ist"


def fault(host: str) -> str:
    """What is wrong with a host, as the rest of a German sentence; empty if nothing is. Browsers read `127.1` as an address, too."""
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").lower().removesuffix(".")
    labels = name.split(".")
    if ":" in name:
        return PRIVATE if not _is_public_v6(name) else ""
    if (
        name in _AT_HOME
        or name.endswith(tuple(f".{end}" for end in _AT_HOME))
        or (len(labels) < 2 and not _is_number(name))
    ):
        return PRIVATE
    if _is_number(labels[-1]):
        return _numbers(name)
    if not all(re.fullmatch(r"[\w-]{1,63}", label) for label in labels) or len(name) > 253:
        return "nennt keinen gültigen Rechner"
    shown = ".".join(map(_spelled, labels))
    mixed = foreign_letter(shown) or twin_word(shown)
    return f"täuscht einen anderen Namen vor: {mixed}" if mixed else ""


def _is_number(label: str) -> bool:
    return re.fullmatch(r"[0-9]+|0x[0-9a-f]*", label) is not None


def _numbers(name: str) -> str:
    try:
        address = IPv4Address(name)
    except AddressValueError:
        return PRIVATE
    return "" if address.is_global and not address.is_multicast else PRIVATE


def _is_public_v6(name: str) -> bool:
    try:
        address = IPv6Address(name)
    except AddressValueError:
        return False
    return (address.ipv4_mapped or address).is_global


def _spelled(label: str) -> str:
    """`xn--…` as people see it."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
