"""Documents made from the code: schemas, data format, rules, news, map of the code, editors' template, settings for nginx.

`python -m generator.edge.documentation`, called at the root of the repository, writes them; `--check` says which are out of
step.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.base.problem import SEVERITY_NAMES
from generator.base.rules import RULES
from generator.deliver import host_files
from generator.deliver.headers import ADVICE, HEADERS, PREVIEW_HEADER
from generator.edge.architecture import architecture
from generator.edge.model_docs import data_format, schemas
from generator.edge.released import CHANGELOG, changelog
from generator.edge.starting_files import starting_text

_TEMPLATE = re.compile(r"(<!-- vorlage:anfang -->\n).*?(<!-- vorlage:ende -->)", re.DOTALL)
_HEADERS = re.compile(r"(<!-- kopfzeilen:anfang -->\n).*?(<!-- kopfzeilen:ende -->)", re.DOTALL)
_GENERATED = "<!-- Erzeugt mit `make docs`; bitte nicht von Hand ändern. -->"


def documents(root: Path) -> dict[str, str]:
    """Path → text of every generated document."""
    found = {path: _json(schema) for path, schema in schemas().items()}
    found["docs/data-format.md"] = data_format(_GENERATED)
    found["docs/rules.md"] = "\n".join(_rules()) + "\n"
    found["docs/architecture.md"] = architecture(root)
    found["docs/hosting/nginx.conf"] = host_files.nginx()
    found[CHANGELOG] = changelog(root)
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
