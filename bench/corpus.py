"""A made-up content folder of any size, shaped like the real one.

Vocabulary, region, pages, guides and district file are copied from `content/`, or another folder of that kind; organizations and offers
are invented: names, texts and telephone numbers (030 23125 …, reserved for films) belong to nobody.
The same number gives the same folder, byte by byte.

    python -m bench.corpus 1000 build/corpus [content] [--german]
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bench import words
from generator.source.nodes import parse

CONTENT = Path(__file__).parent.parent / "content"
TODAY = "2026-11-22"
MEAN_WORDS = 95
OFFERS_PER_ORGANIZATION = 2.5

# Shares as in the real content, counted in November 2026.
_DELIVERY = (
    (48, ["on_site"]), (21, ["on_site", "phone"]), (25, ["on_site", "group"]), (9, ["phone", "online"]), (8, ["phone"]),
    (7, ["online"]), (5, ["group"]), (10, ["outreach"]), (5, ["on_site", "outreach", "phone"]),
)  # fmt: skip
_AREA = ((49, "district"), (18, "country"), (5, "state"), (30, "social area"), (40, "municipality"))


@dataclass(frozen=True)
class _Known:
    """What a made-up entry may refer to."""

    topics: list[str]
    audiences: list[str]
    of_no_age: list[str]
    situations: list[str]
    areas: list[str]
    towns: list[dict[str, str]]
    """Rows of the municipality table."""


_MADE_UP = "angebot-"
"""How ids begin that no guide names."""


def write(folder: Path, offers: int, base: Path = CONTENT, *, is_german: bool = False) -> None:
    """Write a content folder with `offers` published offers; all else is that of `base`, in all its languages or in German alone."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(base, folder, ignore=shutil.ignore_patterns("offers", "organizations", "redirects.yml"))
    if is_german:
        _leave_other_languages(folder)
    random = Random(offers)
    known = _known(base)
    organizations = [_organization(random, number, known) for number in range(round(offers / OFFERS_PER_ORGANIZATION))]
    for kind in ("organizations", "offers"):
        (folder / kind).mkdir()
    for identifier, data in organizations:
        _save(folder / "organizations" / f"{identifier}.yml", "organization", data)
    kept = _of_help_lines(base)
    for identifier in kept:
        _keep(folder, identifier, base)
    for identifier in _identifiers(offers, base):
        if identifier in kept:
            continue
        data = _offer(random, identifier, known, organizations)
        named = not identifier.startswith(_MADE_UP)
        _save(folder / "offers" / f"{identifier}.yml", "offer", _for_everybody(data) if named else data)


def _leave_other_languages(folder: Path) -> None:
    shutil.rmtree(folder / "translations", ignore_errors=True)
    district = folder / "district.yml"
    text = district.read_text(encoding="utf-8")
    district.write_text(re.sub(r"(?m)^languages: .*$", "languages: [de]", text), encoding="utf-8")


def _identifiers(offers: int, base: Path) -> list[str]:
    """First the ids that guides, pages and the emergency list name, then made-up ones."""
    real = {path.stem for path in (base / "offers").glob("*.yml")}
    texts = [
        path.read_text(encoding="utf-8")
        for path in base.rglob("*")
        if path.is_file() and "offers" not in path.parts[-2:-1]
    ]
    named = sorted(real & {word for text in texts for word in re.findall(r"[a-z0-9-]{4,}", text)})
    return [*named, *(f"{_MADE_UP}{number:05}" for number in range(offers))][:offers]


def _of_help_lines(base: Path) -> set[str]:
    """Offers that help lines stand for: their numbers and topics must agree (K237, K242), so they stay as they are."""
    lines = (base / "vocabulary" / "help_lines.yml").read_text(encoding="utf-8")
    return set(re.findall(r"(?m)^  offer: (\S+)", lines))


def _keep(folder: Path, identifier: str, base: Path) -> None:
    """Copy a real offer and its provider."""
    offer = base / "offers" / f"{identifier}.yml"
    shutil.copy(offer, folder / "offers")
    for owner in re.findall(r"(?m)^organization: (\S+)", offer.read_text(encoding="utf-8")):
        shutil.copy(base / "organizations" / f"{owner}.yml", folder / "organizations")


def _for_everybody(data: dict[str, Any]) -> dict[str, Any]:
    """Guides name it by hand, for people of any age and place (K251 to K253)."""
    kept = {key: value for key, value in data.items() if key not in ("minimum_age", "maximum_age")}
    return {**kept, "audiences": ["alle"], "service_area": ["district"]}


def _known(base: Path) -> _Known:
    def listed(name: str) -> list[dict[str, Any]]:
        path = base / "vocabulary" / f"{name}.yml"
        return list(parse(path.read_text(encoding="utf-8"), path.name).value)

    with (base / "region" / "municipalities.csv").open(encoding="utf-8") as table:
        towns = list(csv.DictReader(table))
    return _Known(
        topics=[child["id"] for topic in listed("topics") for child in topic.get("topics", [topic])],
        audiences=[entry["id"] for entry in listed("audiences") if entry["id"] != "alle"],
        of_no_age=[entry["id"] for entry in listed("audiences") if not {"minimum_age", "maximum_age"} & set(entry)],
        situations=[entry["id"] for entry in listed("situations")],
        areas=[entry["id"] for entry in listed("social_areas")],
        towns=towns,
    )


def _organization(random: Random, number: int, known: _Known) -> tuple[str, dict[str, Any]]:
    name = words.name_of_help(random, number)
    sites = [_site(random, position, known) for position in range(random.choice((0, 0, 1, 1, 1, 2, 3)))]
    data: dict[str, Any] = {"name": name, "phones": [{"number": words.phone(random), "label": "Geschäftsstelle"}]}
    if sites:
        data["sites"] = sites
    return f"traeger-{number:05}", data


def _site(random: Random, position: int, known: _Known) -> dict[str, Any]:
    return {"id": f"standort-{position}", "address": _address(random, known)}


def _address(random: Random, known: _Known) -> dict[str, str]:
    town = random.choice(known.towns)
    return {"address_1": words.street(random), "postal_code": town["postal_codes"].split()[0], "city": town["name"]}


def _offer(
    random: Random, identifier: str, known: _Known, organizations: Sequence[tuple[str, dict[str, Any]]]
) -> dict[str, Any]:
    owner, organization = random.choice(organizations)
    delivery = _weighted(random, _DELIVERY)
    data: dict[str, Any] = {
        "name": words.name_of_offer(random, identifier),
        "summary": words.summary(random),
        "description": words.text(random, MEAN_WORDS),
        "organization": owner,
        "delivery": delivery,
        "topics": random.sample(known.topics, random.choice((1, 1, 2))),
        "audiences": ["alle"]
        if random.random() < 0.14
        else random.sample(known.audiences, random.choice((1, 2, 2, 3))),
        "service_area": _service_area(random, known),
        "phones": [
            {"number": words.phone(random), "label": words.word(random)} for _ in range(random.choice((0, 1, 1)))
        ],
        "search_words": [words.word(random) for _ in range(6)],
        "unverified": ["phones", "schedules"],
        "sources": [
            {"url": f"https://beispiel.example/{identifier}", "date": "2024-05", "supports": "Anschrift, Telefon"}
        ],
    }
    if "sites" in organization and "on_site" in delivery:
        data["sites"] = [random.choice(organization["sites"])["id"]]
    elif {"on_site", "group"} & set(delivery):
        data["address"] = _address(random, known)
    if random.random() < 0.5:
        data["situations"] = random.sample(known.situations, random.choice((1, 1, 2)))
    if random.random() < 0.2:
        low = random.choice((0, 1, 3, 6, 10, 12, 14, 18, 60))
        data["audiences"] = [random.choice(known.of_no_age)]  # no audience that the ages contradict
        data |= {"minimum_age": str(low), "maximum_age": str(low + random.choice((3, 5, 10, 30)))}
    if random.random() < 0.3:
        data["schedules"] = [
            {"byday": [day], "opens_at": "09:00", "closes_at": random.choice(("12:00", "16:30", "18:00"))}
            for day in random.sample(("MO", "TU", "WE", "TH", "FR"), random.choice((1, 2, 4)))
        ]
    if random.random() < 0.3:
        data["url"] = f"https://beispiel.example/{identifier}/"
    if random.random() < 0.45:
        data["application_process"] = f"Rufen Sie an und fragen Sie nach {words.word(random)}."
    if random.random() < 0.2:
        data |= {"cost": random.choice(("free", "paid")), "fees_description": "Die Kosten hängen vom Einkommen ab."}
    if random.random() < 0.07:
        data["sensitive"] = "ja"
    return {key: value for key, value in data.items() if value}


def _service_area(random: Random, known: _Known) -> list[str]:
    kind = _weighted(random, _AREA)
    if kind == "social area":
        return [random.choice(known.areas)]
    if kind == "municipality":
        return [town["id"] for town in random.sample(known.towns, random.choice((1, 1, 1, 2, 4)))]
    return [kind]


def _weighted(random: Random, choices: Sequence[tuple[int, Any]]) -> Any:
    return random.choices([value for _, value in choices], [weight for weight, _ in choices])[0]


def _save(path: Path, schema: str, data: dict[str, Any]) -> None:
    """YAML as an editor writes it: block lists of mappings, flow lists of words, text as a literal block."""
    lines = [f"# yaml-language-server: $schema=../../docs/schema/{schema}.schema.json"]
    for key, value in data.items():
        if key == "description":
            body = "\n".join(f"  {line}" if line else "" for line in str(value).rstrip().split("\n"))
            lines += [f"{key}: |", body]
        elif isinstance(value, list) and isinstance(value[0], dict):
            lines += [f"{key}:", *(f"  - {json.dumps(entry, ensure_ascii=False)}" for entry in value)]
        else:
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    words_ = [word for word in sys.argv[1:] if word != "--german"]
    write(Path(words_[1]), int(words_[0]), *map(Path, words_[2:]), is_german="--german" in sys.argv)
