"""What the model says of itself, for editors: a JSON Schema for each kind of file, and the page of the data format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.model.kinds import ContentKind, called, content_kinds
from generator.model.roles import Input
from generator.model.roles.fields import FieldRoles, fields_of, fields_of_file, models_in
from generator.model.roles.stored import Folder, Listed, Single, Table
from generator.source.nodes import parse

_FOLDER = "docs/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Path → JSON Schema (draft 2020-12) of what an editor types; titles, descriptions and examples come from the model."""
    found = {}
    for kind in content_kinds().values():
        if isinstance(kind.stored, Listed):
            found[f"{_FOLDER}/{kind.name}.schema.json"] = _listed(_schema(kind.model))
        elif isinstance(kind.stored, Folder | Single):
            name = kind.stored.one if isinstance(kind.stored, Folder) else kind.name
            found[f"{_FOLDER}/{name}.schema.json"] = _of_file(kind.model, _schema(kind.model))
    return found


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema()
    described = {found.__name__: found for found in models_in(model)}
    _describe(schema, model)
    for name, definition in schema.get("$defs", {}).items():
        if name in described:
            _describe(definition, described[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _describe(schema: dict[str, Any], model: type[BaseModel]) -> None:
    for name, field in fields_of(model).items():
        found = schema["properties"][name]
        found["title"] = field.title
        if field.help:
            found["description"] = field.help
        if field.example:
            found["examples"] = [_value(field.example)]


def _value(typed: str) -> Any:
    """An example as completion offers it: texts, lists and groups of texts."""
    document = parse(f"example: {typed}".replace(": \n", ":\n"), "")
    return document.value["example"] if isinstance(document.value, dict) else typed


def _of_file(model: type[BaseModel], schema: dict[str, Any]) -> dict[str, Any]:
    names = [field.name for field in fields_of_file(model)]
    schema["properties"] = {name: schema["properties"][name] for name in names}
    schema["required"] = [name for name in schema.get("required", []) if name in names]
    return schema


def _listed(items: dict[str, Any]) -> dict[str, Any]:
    """`$defs` of the items belong to the root, where references look for them."""
    definitions, dialect = items.pop("$defs", None), items.pop("$schema")
    return {"$schema": dialect, "type": "array", "items": items, **({"$defs": definitions} if definitions else {})}


def data_format(generated: str) -> str:
    """The page as Markdown; `generated` says that nobody should change it by hand."""
    return "\n".join(_data_format(generated)) + "\n"


def _data_format(generated: str) -> Iterator[str]:
    yield "# Das Datenformat"
    yield f"\n{generated}\n"
    yield "Jedes Feld mit seiner Bedeutung, aus dem Modell erzeugt. Namen folgen HSDS 3, wo es welche gibt."
    described: set[type[BaseModel]] = set()
    kinds = content_kinds().values()
    for stored in (Folder, Single, Listed, Table):
        for kind in kinds:
            if isinstance(kind.stored, stored):
                fields = [*(fields_of_file(kind.model) if stored is Folder else fields_of(kind.model).values())]
                yield from _section(kind.model, fields, _where(kind), described)


def _where(kind: ContentKind) -> str:
    match kind.stored:
        case Folder(suffix=suffix):
            above = " (oben zwischen ---)" if suffix == ".md" else ""
            return f"{kind.called}: `content/{kind.name}/<kennung>{suffix}`{above}"
        case Listed(path=path):
            return f"{kind.called}: `content/{path}` (Liste)"
        case Table(path=path):
            return f"{kind.called}: `content/{path}` (Tabelle)"
        case Single(path=path):
            return f"{kind.called}: `content/{path}`"


def _section(
    model: type[BaseModel], fields: list[FieldRoles], where: str, described: set[type[BaseModel]]
) -> Iterator[str]:
    if model in described:
        return
    described.add(model)
    yield f"\n## {model.__name__}\n"
    yield f"{where}.\n"
    yield "| Feld | Pflicht | Form | Bedeutung | verweist auf | wird übersetzt | steht in der Suche |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_row(field) for field in fields)
    for field in fields:
        if field.part:
            yield from _section(field.part, [*fields_of(field.part).values()], f"Teil von {model.__name__}", described)


def _row(field: FieldRoles) -> str:
    meaning = field.help or field.title
    cells = (
        f"`{field.name}`",
        "ja" if field.is_required else "",
        _form(field),
        meaning if meaning.endswith((".", "…", "?")) else f"{meaning}.",
        called(field.refers) if field.refers else "",
        "ja" if field.translated else "",
        "ja" if field.searched else "",
    )
    return f"| {' | '.join(cells)} |"


def _form(field: FieldRoles) -> str:
    if field.choices:
        one = " · ".join(f"`{value}` ({german})" for value, german in field.choices.items())
    elif field.input is Input.FLAG:
        one = "`ja` · `nein`"
    else:
        one = field.part.__name__ if field.part else field.input.value
    many = f"Liste: {one}" if field.is_list else one
    return f"Felder mit eigenem Namen: {many}" if field.is_mapping else many
