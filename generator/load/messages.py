"""pydantic's findings → problems in plain German, at the place in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.base import signs
from generator.base.problem import Position, Problem, quotable
from generator.base.rules import RULES
from generator.model.roles.fields import fields_of
from generator.model.values.fields import ID_PATTERN, as_id
from generator.source.document import Path, SourceDocument

MAX_HINTS = 100
MAX_COMPARED = 2_000
"""How often a near miss is looked for, and among how many names."""


def close_to(word: str, known: Collection[str], cutoff: float = 0.6) -> str:
    """„Meinten Sie …? “ for a near miss, else an empty text. Among very many, a name that begins alike."""
    names: Iterable[str] = known
    if len(known) > MAX_COMPARED:
        names = islice((name for name in known if name[:2] == word[:2]), MAX_COMPARED)
    match = get_close_matches(word, list(names), n=1, cutoff=cutoff)
    return f"Meinten Sie „{match[0]}“? " if match else ""


class Hints:
    """Near misses for the first mistakes of a run; nobody reads more of them, and each look costs time."""

    def __init__(self) -> None:
        self._left = MAX_HINTS

    def close_to(self, word: str, known: Collection[str], cutoff: float = 0.6) -> str:
        """As the function."""
        self._left -= 1
        return close_to(word, known, cutoff) if self._left >= 0 else ""


def problems_of(error: ValidationError, model: type[BaseModel], document: SourceDocument, base: Path) -> list[Problem]:
    """One problem for each finding. `base` is where the validated value stands in the document."""
    details = error.errors(include_url=False)
    # A list whose only entry is wrong is reported as empty as well; one message is enough.
    within = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    found = []
    for number, detail in enumerate(details):
        path = tuple(part for part in detail["loc"] if part != "[key]")
        is_told = detail["type"] == "missing" and (*base, *path) in document.refused
        if not is_told and (detail["type"] != "too_short" or detail["loc"] not in within):
            found.append(_problem(detail, model, document, base, path, is_helped=number < MAX_HINTS))
    return found


def unknown_empty(model: type[BaseModel], document: SourceDocument, base: Path) -> Iterable[Problem]:
    """Fields without value that do not exist: a text with a colon at its end reads like one."""
    # They stand in the order of the file: those of one entry of a long list are next to each other.
    depth = len(base)
    begin, end = (cut(document.empty, base, key=lambda path: path[:depth]) for cut in (bisect_left, bisect_right))
    for path in document.empty[begin:end]:
        if len(path) == depth:
            continue
        inside = path[len(base) :]
        owner = _owner(model, inside[:-1])
        if owner is not None and inside[-1] not in owner.model_fields:
            yield _unknown_field(model, document, base, inside)


def _owner(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model whose fields stand at `path`; None where the names are free."""
    owner: type[BaseModel] | None = model
    for part in path:
        if owner is None or isinstance(part, int):
            continue
        if part in owner.model_fields:
            annotation = owner.model_fields[part].annotation
            owner = _inner_model(annotation)
    if owner is not None and path and isinstance(path[-1], str) and _is_free(model, path):
        return None
    return owner


def _is_free(model: type[BaseModel], path: Path) -> bool:
    """Does a mapping with names of its own stand there, such as the languages of a translation?"""
    owner = _model_at(model, path[:-1])
    field = owner.model_fields.get(str(path[-1]))
    return field is not None and "Mapping" in str(field.annotation)


def _unknown_field(
    model: type[BaseModel], document: SourceDocument, base: Path, path: Path, *, is_helped: bool = True
) -> Problem:
    known = _fields_at(model, path[:-1], has_file=not base)
    meant = close_to(str(path[-1]), known) if is_helped else ""
    fix = f"{meant}Erlaubte Felder: {', '.join(known)}."
    message = f"das Feld „{quotable(path[-1])}“ kennt der Wegweiser nicht"
    return RULES["K113"].at(document.key_at(*base, *path), message, fix)


def _problem(  # noqa: PLR0913 - what was found, and all that says where
    detail: ErrorDetails, model: type[BaseModel], document: SourceDocument, base: Path, path: Path, *, is_helped: bool
) -> Problem:
    found = _finding(detail, model, document, base, path, is_helped=is_helped)
    typed = detail["input"]
    is_length = detail["type"].endswith(("_long", "_short"))
    if not isinstance(typed, str) or is_length or (at := signs.unseen(typed)) is None:
        return found
    name = signs.name(typed[at])
    where = "" if name in found.message else f"; darin steht als {at + 1}. Zeichen eines, das man nicht sieht: {name}"
    return replace(found, message=found.message + where, location=document.within(found.location, typed[at]))


def _finding(  # noqa: PLR0913 - what was found, and all that says where
    detail: ErrorDetails, model: type[BaseModel], document: SourceDocument, base: Path, path: Path, *, is_helped: bool
) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    name = field_name(path)
    is_key = "[key]" in detail["loc"]
    place = document.key_at(*base, *path) if is_key else document.at(*base, *path)
    if kind == "kompass":
        place = document.key_at(*base, *path, *context["inside"]) if context["inside"] else place
        return RULES[context["code"]].at(place, _said(name, context["message"]), context["fix"])
    if kind == "missing":
        return RULES["K112"].at(document.at(*base, *path[:-1]), f"das Feld {name} fehlt", _missing_fix(model, path))
    if kind == "extra_forbidden":
        return _unknown_field(model, document, base, path, is_helped=is_helped)
    if kind in ("enum", "literal_error"):
        return _choice_problem(detail, name, place)
    if kind == "string_pattern_mismatch":
        said = f"{name} ist „{quotable(detail['input'])}“; erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche"
        spelled = as_id(str(detail["input"])) if context.get("pattern") == ID_PATTERN else ""
        return RULES["K117"].at(place, said, f"Schreiben Sie: {spelled}" if spelled else "")
    if kind in ("string_too_long", "string_too_short", "too_short", "too_long"):
        return RULES["K115"].at(place, _length_message(kind, name, detail, context))
    return RULES["K114"].at(place, f"{name or 'der Eintrag'} {_expected(kind)}, hier steht {_kind_of(detail['input'])}")


def _said(name: str, message: str) -> str:
    return f"{name}: {message}" if name else message


def field_name(path: Path) -> str:
    """`('phones', 0, 'number')` → `phones[1].number`, counted as people count."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def _choice_problem(detail: ErrorDetails, name: str, place: Position) -> Problem:
    choices = [c.strip("' ") for c in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(",")]
    seen = quotable(detail["input"])
    fix = f"{close_to(seen, choices)}Erlaubt: {', '.join(choices)}."
    return RULES["K116"].at(place, f"{name} ist „{seen}“, das gibt es hier nicht", fix)


def _length_message(kind: str, name: str, detail: ErrorDetails, context: dict[str, Any]) -> str:
    if kind == "string_too_long":
        return f"{name} hat {len(str(detail['input']).strip())} Zeichen, erlaubt sind {context['max_length']}"
    if kind == "string_too_short":
        return f"{name} ist leer"
    return f"{name} braucht mindestens einen Eintrag" if kind == "too_short" else f"{name} hat zu viele Einträge"


def _expected(kind: str) -> str:
    if kind in ("tuple_type", "list_type"):
        return "muss eine Liste sein"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "muss aus Feldern bestehen (feld: Wert)"
    return "muss ein Text sein"


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "eine Gruppe von Feldern"
    if value is None:
        return "nichts"
    return "eine Liste" if isinstance(value, list) else f"der Text „{quotable(value)}“"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model that describes the value at `path`."""
    for part in path:
        if isinstance(part, int) or part not in model.model_fields:
            continue
        inner = _inner_model(model.model_fields[str(part)].annotation)
        if inner is None:
            return model
        model = inner
    return model


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if (found := _inner_model(argument)) is not None:
            return found
    return None


def _fields_at(model: type[BaseModel], path: Path, *, has_file: bool) -> list[str]:
    """What may be typed there: the id of an entry with a file of its own is the file's name."""
    return [name for name in _model_at(model, path).model_fields if not (name == "id" and has_file and not path)]


def _missing_fix(model: type[BaseModel], path: Path) -> str:
    owner = _model_at(model, path[:-1])
    field = fields_of(owner).get(str(path[-1]))
    meaning = f" ({field.help.split('. ')[0].rstrip('.')})" if field and field.help else ""
    return f"Ergänzen Sie eine Zeile {path[-1]}: …{meaning}"
