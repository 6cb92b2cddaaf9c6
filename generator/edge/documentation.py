"""Documents made from the code: schemas, data format, rules, map of the code, editors' template, settings for nginx.

`python -m generator.edge.documentation`, called at the root of the repository, writes them; `--check` says which are out of
step.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.base.problem import SEVERITY_NAMES
from generator.base.rules import RULES
from generator.deliver import host_files
from generator.deliver.headers import ADVICE, HEADERS, PREVIEW_HEADER
from generator.edge.architecture import architecture
from generator.edge.starting_files import starting_text
from generator.load.kinds import FOLDERS, LISTS
from generator.model.district import District

SCHEMA_FOLDER = "docs/schema"
_TEMPLATE = re.compile(r"(<!-- vorlage:anfang -->\n).*?(<!-- vorlage:ende -->)", re.DOTALL)
_HEADERS = re.compile(r"(<!-- kopfzeilen:anfang -->\n).*?(<!-- kopfzeilen:ende -->)", re.DOTALL)
_GENERATED = "<!-- Erzeugt mit `make docs`; bitte nicht von Hand ändern. -->"

_NAMES: dict[str, tuple[type[BaseModel], str]] = {
    "offer": (FOLDERS["offers"][0], "content/offers/<kennung>.yml"),
    "organization": (FOLDERS["organizations"][0], "content/organizations/<kennung>.yml"),
    "transition": (FOLDERS["transitions"][0], "content/transitions/<kennung>.md (oben zwischen ---)"),
    "page": (FOLDERS["pages"][0], "content/pages/<kennung>.md (oben zwischen ---)"),
    "easy": (FOLDERS["easy"][0], "content/easy/<kennung>.md (oben zwischen ---)"),
    "translation": (FOLDERS["translations"][0], "content/translations/<sprache>.yml"),
    "crisis_words": (FOLDERS["crisis_words"][0], "content/crisis_words/<sprache>.yml"),
    "district": (District, "content/district.yml"),
}
_FROM_FILE = {"id", "introduction", "body"}
"""Fields that come from the file's name or body, not from the YAML."""


def documents(root: Path) -> dict[str, str]:
    """Path → text of every generated document."""
    found = {f"{SCHEMA_FOLDER}/{name}.schema.json": _json(_schema(model)) for name, (model, _) in _NAMES.items()}
    for kind, (model, _) in LISTS.items():
        listed = {"type": "array", "items": _schema(model, with_id=True)}
        found[f"{SCHEMA_FOLDER}/{kind}.schema.json"] = _json(_lifted(listed))
    found["docs/data-format.md"] = "\n".join(_data_format()) + "\n"
    found["docs/rules.md"] = "\n".join(_rules()) + "\n"
    found["docs/architecture.md"] = architecture(root)
    found["docs/hosting/nginx.conf"] = host_files.nginx()
    hosting = (root / "docs/hosting.md").read_text(encoding="utf-8")
    found["docs/hosting.md"] = _HEADERS.sub(f"\\1{_safe_for_sub(_headers())}\\2", hosting)
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    block = f"\\1```yaml\n{_safe_for_sub(starting_text('offer'))}```\n\\2"
    found["CONTRIBUTING.md"] = _TEMPLATE.sub(block, contributing)
    return found


def _headers() -> str:
    rows = [f"| `{header.name}` | {header.why} |" for header in (*HEADERS, PREVIEW_HEADER, ADVICE)]
    return "\n".join(["", "| Kopfzeile | wozu |", "|---|---|", *rows, "", ""])


def _safe_for_sub(text: str) -> str:
    return text.replace("\\", "\\\\")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _schema(model: type[BaseModel], *, with_id: bool = False) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what an editor types; German descriptions come from the model."""
    schema = model.model_json_schema()
    if not with_id:
        schema["properties"] = {k: v for k, v in schema["properties"].items() if k not in _FROM_FILE}
        schema["required"] = [name for name in schema.get("required", []) if name not in _FROM_FILE]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _lifted(listed: dict[str, Any]) -> dict[str, Any]:
    """`$defs` of the items belong to the root, where references look for them."""
    items = dict(listed["items"])
    definitions, dialect = items.pop("$defs", None), items.pop("$schema")
    return {"$schema": dialect, **listed, "items": items, **({"$defs": definitions} if definitions else {})}


def _data_format() -> Iterator[str]:
    yield "# Das Datenformat"
    yield f"\n{_GENERATED}\n"
    yield "Jedes Feld mit seiner Bedeutung, aus dem Modell erzeugt. Namen folgen HSDS 3, wo es welche gibt."
    described: set[type[BaseModel]] = set()
    for model, where in _NAMES.values():
        yield from _model_section(model, f"`{where}`", described)
    for model, path in LISTS.values():
        if model not in described:
            yield from _model_section(model, f"`content/{path}` (Liste)", described)


def _model_section(model: type[BaseModel], where: str, described: set[type[BaseModel]]) -> Iterator[str]:
    if model in described:
        return
    described.add(model)
    yield f"\n## {model.__name__}\n"
    yield f"{where}.\n"
    yield "| Feld | Pflicht | Form | Bedeutung |\n|---|---|---|---|"
    inner: list[type[BaseModel]] = []
    properties = model.model_json_schema()["properties"]
    for name, field in model.model_fields.items():
        if name in _FROM_FILE and where.startswith("`content/") and "Liste" not in where:
            continue
        meaning = " ".join((field.description or "").split())
        yield f"| `{name}` | {'ja' if field.is_required() else ''} | {_form(properties[name])} | {meaning} |"
        inner += _models_in(field.annotation)
    for part in inner:
        yield from _model_section(part, f"Teil von {model.__name__}", described)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for argument in getattr(annotation, "__args__", ()) for found in _models_in(argument)]


def _form(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:
        return " oder ".join(_form(part) for part in schema["anyOf"] if part.get("type") != "null")
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return " · ".join(f"`{choice}`" for choice in schema["enum"])
    if schema.get("type") == "array":
        return f"Liste: {_form(schema['items'])}" if "items" in schema else "Liste"
    kinds = schema.get("type", "string")
    words = {"string": "Text", "integer": "Zahl", "number": "Zahl", "object": "Felder", "boolean": "ja/nein"}
    return " oder ".join(dict.fromkeys(words[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)))


def _rules() -> Iterator[str]:
    yield "# Die Regeln"
    yield f"\n{_GENERATED}\n"
    yield "K1 Form · K2 Verweise · K3 Frische · K4 Sprache · K9 gebaute Seite. **Fehler** gehen nicht hinaus, **Warnungen** und **Hinweise** schon. Kursiv steht dieselbe Regel auf Englisch, für alle, die am Programm arbeiten."
    for rule in RULES.values():
        yield f"\n## {rule.code} · {rule.title}\n"
        yield f"*{rule.english}* · {SEVERITY_NAMES[rule.severity]}. {rule.why}\n\nSo geht's: {rule.fix}"


def main(root: Path) -> None:
    """Write the documents into the repository, or compare with `--check`."""
    stale = []
    for path, text in documents(root).items():
        target = root / path
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if "--check" not in sys.argv:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv:
        sys.exit(f"Nicht auf dem Stand des Modells (make docs): {', '.join(stale)}")


if __name__ == "__main__":
    main(Path())
