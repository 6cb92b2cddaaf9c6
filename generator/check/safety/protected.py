"""K320–K324: where a protected house is stands in no file, neither at the house itself nor anywhere else (ADR 0024)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.place import is_protected
from generator.protect import Held, Secret, Secrets, held, listed
from generator.protect.kinds import SecretKind
from generator.protect.known import secrets_of
from generator.protect.quiet import hidden_path
from generator.protect.spelling import words_of
from generator.source.document import Path, SourceDocument, Value, texts_in

LIST = "Liste der geschützten Adressen"
CODES = frozenset(("K320", "K321", "K322", "K323", "K325"))
"""What tells that something protected is there."""
_AT_AN_OFFER = {
    "address": "eine Anschrift",
    "latitude": "Koordinaten",
    "longitude": "Koordinaten",
    "stops": "einen Halt",
}


def secrets_in(loaded: Loaded) -> Secrets:
    """All that must not be said: from the list, and from protected sites that say too much."""
    secrets = listed(loaded.sources.protected)[0]
    secrets += [secret for field in held(loaded.documents) for secret in field.secrets]
    if not secrets:
        return Secrets(())
    public = {*_public_streets(loaded, secrets), *_places(loaded, secrets)}
    return Secrets(secret for secret in secrets if secret not in public)


def silent_files(loaded: Loaded, problems: Iterable[Problem]) -> set[str]:
    """Files that hold something protected, or may: messages about them quote nothing."""
    found = {problem.location.file for problem in problems if problem.code in CODES}
    for path, text in loaded.sources.texts.items():
        if path.startswith("organizations/") and "confidential" in text and _value(loaded, path) is None:
            found.add(loaded.sources.name(path))  # not readable, so nobody knows what in it is secret
    return found


def check(_index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Every file, entries with errors and drafts too."""
    fields = held(loaded.documents)
    yield from _at_sites(fields)
    yield from _unsaid(loaded.documents)
    yield from _at_offers(loaded.documents)
    for number in listed(loaded.sources.protected)[1]:
        yield RULES["K324"].at(Position(LIST, number), "die Zeile ist zu allgemein, um danach zu suchen")
    if secrets := secrets_in(loaded):
        yield from _anywhere(loaded, secrets, fields)


def _at_sites(fields: list[Held]) -> Iterator[Problem]:
    for field in fields:
        yield RULES["K320"].at(
            field.document.key_at(*field.path),
            f"bei einem geschützten Standort steht das Feld {_shown(field.path[-1])}",
        )


def _unsaid(documents: Mapping[tuple[str, str], tuple[SourceDocument, Path]]) -> Iterator[Problem]:
    """An empty field counts as left out, and the address would be shown."""
    for (kind, _), (document, _) in documents.items():
        for path in document.empty if kind == "organizations" else ():
            if path[0] == "sites" and path[-1] == "confidential":
                yield RULES["K320"].at(
                    document.key_at(*path),
                    "hinter confidential steht nichts; niemand weiß, ob der Standort geschützt ist",
                    "Ist er geschützt, schreiben Sie ja und löschen alles, was sagt, wo er ist. Ist er es nicht, löschen Sie die Zeile.",
                )


def _shown(key: object) -> str:
    known = ("name", "address", "latitude", "longitude", "phones", "accessibility_description")
    return str(key) if key in known else "•••"


def _at_offers(documents: Mapping[tuple[str, str], tuple[SourceDocument, Path]]) -> Iterator[Problem]:
    """From what is typed: an offer or organization with other errors is judged as well."""
    for (kind, _), (document, _) in documents.items():
        value = document.value
        if kind != "offers" or not isinstance(value, dict) or not isinstance(value.get("sites"), list):
            continue
        organization = documents.get(("organizations", str(value.get("organization"))))
        if organization is None or not (_protected_ids(organization[0].value) & {str(i) for i in value["sites"]}):
            continue
        for key, name in _AT_AN_OFFER.items():
            if value.get(key):
                yield RULES["K321"].at(document.key_at(key), f"das Angebot hat einen geschützten Standort und {name}")


def _protected_ids(organization: Any) -> set[str]:
    sites = organization.get("sites") if isinstance(organization, dict) else None
    found = [site for site in sites if isinstance(site, dict)] if isinstance(sites, list) else []
    return {str(site.get("id")) for site in found if is_protected(site)}


def _anywhere(loaded: Loaded, secrets: Secrets, fields: list[Held]) -> Iterator[Problem]:
    documents = {document.file: document for document, _ in loaded.documents.values()}
    kept = {(field.document.file, field.path) for field in fields}
    own = {file for file, _ in kept}
    for path in _paths(loaded):
        # What stands in the name of a folder is said once, not again for each file in it.
        if (hits := secrets.found(path)) and not secrets.found(path.rpartition("/")[0]):
            place = Position(hidden_path(loaded.sources.name(path), secrets))
            yield RULES["K323"].at(place, f"in diesem Namen steht {hits[0].kind}")
    for path, text in loaded.sources.texts.items():
        name = loaded.sources.name(path)
        found = {}
        for hit in secrets.found(_comments(text) if name in own else text):
            found[hit.kind, hit.line] = Position(name, hit.line, hit.column)
        # What escapes of YAML hide stands only in the values.
        if name in documents and (name in own or "\\" in text):
            for at, value in texts_in(documents[name].value):
                if not any((name, at[:length]) in kept for length in range(1, len(at) + 1)):
                    for hit in secrets.found(value):
                        place = documents[name].at(*at)
                        found.setdefault((hit.kind, place.line), place)
        for (kind, _), place in found.items():
            yield RULES["K322"].at(place, f"hier steht {kind}")


def _paths(loaded: Loaded) -> list[str]:
    """Files and folders, also those that are no content or cannot be read: they lie in Git beside it."""
    sources = loaded.sources
    refused = (problem.location.file.removeprefix(f"{sources.root}/") for problem in sources.problems)
    return list(dict.fromkeys((*sources.texts, *sources.unread, *sources.folders, *refused)))


def _comments(text: str) -> str:
    """Only the lines that are remarks; the others stay empty, so that lines keep their number."""
    return "\n".join(line if line.lstrip().startswith("#") else "" for line in text.split("\n"))


def _value(loaded: Loaded, path: str) -> Value:
    entry = loaded.documents.get(("organizations", path.removeprefix("organizations/").removesuffix(".yml")))
    return entry[0].value if entry else None


def _public_streets(loaded: Loaded, secrets: list[Secret]) -> Iterator[Secret]:
    """Streets in which somebody else openly has an office: there, only the house number is secret."""
    streets = [secret for secret in secrets if secret.kind is SecretKind.STREET_ALONE]
    houses: dict[str, list[Secret]] = defaultdict(list)
    for secret in secrets:
        if secret.kind is SecretKind.STREET:
            houses[secret.text].append(secret)
    public = {text for text in _public_addresses(loaded) if text} if streets and houses else set()
    with_number = [text for text in public if any(s.kind is SecretKind.STREET for s in secrets_of(text))]
    for secret in streets:
        if secret.text in houses:
            street, numbered = Secrets((secret,)), Secrets(houses[secret.text])
            if any(street.found(text) and not numbered.found(text) for text in with_number):
                yield secret


def _places(loaded: Loaded, secrets: list[Secret]) -> Iterator[Secret]:
    """Villages whose houses have no street, and towns behind one without their postal code: they are in many texts."""
    compass = loaded.compass
    names = [m.name for m in compass.municipalities.values()] + [p.name for p in compass.places] if compass else []
    known = {tuple(words_of(name)) for name in names}
    yield from (
        s for s in secrets if s.kind in (SecretKind.STREET_ALONE, SecretKind.HOUSE) and tuple(words_of(s.text)) in known
    )


def _public_addresses(loaded: Loaded) -> Iterator[str]:
    for (kind, _), (document, _) in loaded.documents.items():
        value = document.value if isinstance(document.value, dict) else {}
        if kind == "offers":
            yield _street_of(value)
        elif kind == "organizations" and isinstance(value.get("sites"), list):
            for site in value["sites"]:
                if isinstance(site, dict) and not is_protected(site):
                    yield _street_of(site)
    if loaded.compass:
        for office in loaded.compass.offices.values():
            yield office.street or ""


def _street_of(entry: Mapping[str, Any]) -> str:
    address = entry.get("address")
    return str(address.get("address_1") or "") if isinstance(address, dict) else ""
