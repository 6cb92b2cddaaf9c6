"""Hostile text in every text field of every kind of entry: shown as text, never as anything else."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from lxml import html
from pydantic import BaseModel, StringConstraints

from generator.base.output import Asset, Page
from generator.load.kinds import FOLDERS, LISTS
from generator.model.district import District
from generator.model.values.fields import ID_PATTERN
from generator.pipeline import Result, generate
from generator.source.files import Sources
from generator.source.front_matter import split
from generator.source.nodes import parse
from tests.protected import REFUGE_THAT_TELLS, TRACES
from tests.support import TODAY, TOWN, active_content, contents, kompass, town_with

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></head><body onload=alert(1)>",
    "</p></main><iframe src=//boese.example>",
    "<svg/onload=alert(1)><style>*{display:none}</style>",
    "' onmouseover='alert(1)' x='",
    '" autofocus onfocus="alert(1)',
    "<a href=javascript:alert(1)>hier</a>",
    "[hier](javascript:alert(1))",
    "[hier](&#106;avascript:alert(1))",
    "![Bild](https://boese.example/x.png)",
    "[hier]{: onclick=alert(1) style=color:red }",
    "{{ 7*7 }} {% include 'x' %} ${6+1} #{6+1}",
    "<!-- geheim --> <?php ?> <![CDATA[x]]>",
    "<base href=//boese.example><meta http-equiv=refresh>",
    "--8<-- '/etc/passwd' [TOC] :smile: ^^^",
    "{% block content %}Slot.CONTENT{% endblock %} {{ page.content|safe }}",
    "\\<script\\> &lt;script&gt; &#60;script&#62;",
    "=1+1 @SUM(A1) -2+3 |cmd",
)
MARKDOWN = ("\\<script\\> &lt;script&gt; &#60;script&#62;", "![Bild](https://boese.example/x.png)")
"""Payloads that prose turns into emphasis or a link of its own, which is what prose is for."""
CITIES = ("city", "locality")
"""Names of places must be known; a rule of its own refuses them."""


def _is_text(annotation: Any) -> bool:
    """A field of free text: its own constraint, not that of a list's items or of an id."""
    return any(
        isinstance(m, StringConstraints) and m.pattern != ID_PATTERN for m in getattr(annotation, "__metadata__", ())
    )


def _parts(annotation: Any) -> Iterator[Any]:
    """What a field may hold: itself, the members of a union, the items of a list."""
    yield annotation
    if hasattr(annotation, "__metadata__"):
        yield from _parts(annotation.__origin__)
    elif get_origin(annotation) in (Union, UnionType, tuple, dict):
        for part in get_args(annotation):
            yield from _parts(part)


def _poisoned(model: type[BaseModel], data: dict[str, Any], turn: Callable[[str], str]) -> dict[str, Any]:
    """The data of an entry with `turn` done to every text in it."""
    hints = get_type_hints(model, include_extras=True)
    found = dict(data)
    for name, value in data.items():
        if name in hints and name not in CITIES:
            found[name] = _turned(hints[name], value, turn)
    return found


def _turned(annotation: Any, value: Any, turn: Callable[[str], str]) -> Any:
    parts = list(_parts(annotation))
    models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    if isinstance(value, str):
        return turn(value) if any(_is_text(part) for part in parts) else value
    if isinstance(value, list):
        return [_turned(annotation, item, turn) for item in value]
    if isinstance(value, dict) and models:
        if any(get_origin(part) is dict for part in parts):
            return {key: _poisoned(models[0], item, turn) for key, item in value.items()}
        return _poisoned(models[0], value, turn)
    return value


def _poisoned_town(turn: Callable[[str], str]) -> Sources:
    """The town with hostile text in every text field, body and cell."""
    sources = town_with({})
    texts = dict(sources.texts)
    lists = {path: model for model, path in LISTS.values()}
    for path, text in sources.texts.items():
        folder = path.split("/", maxsplit=1)[0]
        if folder == "sentences":  # says no more than its German; `tests/pages/test_sentences.py` tries markup there
            continue
        if folder in FOLDERS and path.endswith(".md"):
            document, body, _ = split(text, path)
            data = _poisoned(FOLDERS[folder][0], document.value, turn)
            texts[path] = f"---\n{json.dumps(data, ensure_ascii=False)}\n---\n{body}\n\n{turn('Absatz')}\n"
        elif folder in FOLDERS or path == "district.yml":
            model = District if path == "district.yml" else FOLDERS[folder][0]
            texts[path] = json.dumps(_poisoned(model, parse(text, path).value, turn), ensure_ascii=False)
        elif path in lists:
            texts[path] = json.dumps(
                [_poisoned(lists[path], i, turn) for i in parse(text, path).value], ensure_ascii=False
            )
    return Sources("content", texts, ())


def _with(payload: str) -> Callable[[str], str]:
    """Figures go: a translation that says others than its German text is a fault of its own."""
    return lambda text: f"{re.sub('[0-9]', '', text)[:12]} {payload}"


def _each_with_the_next(payloads: Iterable[str]) -> Callable[[str], str]:
    turn = cycle(payloads)
    return lambda text: f"{text[:12]} {next(turn)}"


def _bodies(result: Result) -> dict[str, str]:
    return {file.path: file.body for file in result.files.values() if isinstance(file, Page)}


def test_the_poison_reaches_every_text_field() -> None:
    # What the other tests of this file stand on.
    turned: list[str] = []
    _poisoned_town(lambda text: turned.append(text) or text)
    assert {"Familientreff am Markt", "Eltern mit Babys treffen sich zum Spielen, Reden und Frühstücken."} <= set(
        turned
    )
    assert {
        "Anmeldung",
        "mit Vätern",
        "Zeiten, Ort",
        "Hausschuhe",
        "Krabbelgruppe",
        "Markt 3",
        "Parkplatz am Markt",
    } <= set(turned)
    assert {"Family café", "rund um die Uhr", "Familiengericht", "Der Westen", "im Musterkreis", "§ 1565 BGB"} <= set(
        turned
    )
    assert not {"testwalde", "online-beratung", "phone", "2026-11-01"} & set(turned)


def _shapes(result: Result) -> dict[str, Counter[str]]:
    """How many elements of each kind a page has; labels of the map break with the length of a name."""
    return {
        path: Counter(str(e.tag) for e in html.fragment_fromstring(body, "main").iter() if e.tag != "tspan")
        for path, body in _bodies(result).items()
    }


@cache
def _neutral() -> dict[str, Counter[str]]:
    return _shapes(generate(_poisoned_town(_with("harmlos")), TODAY))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_in_every_field_is_refused_or_shown_as_text(payload: str) -> None:
    result = generate(_poisoned_town(_with(payload)), TODAY)
    errors = [p for p in result.problems if p.severity == "error"]
    assert {p.code for p in errors} <= {"K133"}, errors[:3]
    bodies = _bodies(result)
    assert not {path: found for path, body in bodies.items() if (found := active_content(f"<main>{body}</main>"))}
    if not errors:
        offer = html.fragment_fromstring(bodies["angebote/familientreff-musterstadt/index.html"], "main")
        (heading,) = offer.iter("h1")
        assert payload in heading.text_content()
        if payload not in MARKDOWN:
            assert _shapes(result) == _neutral()


def test_hostile_text_in_the_frame_is_shown_as_text_too(tmp_path: Path) -> None:
    # Fields of the district stand in header and footer of every page; each gets another payload.
    for number in range(3):
        payloads = [p for n, p in enumerate(PAYLOADS) if n % 3 == number]
        content = Path(shutil.copytree(TOWN, tmp_path / f"content-{number}"))
        (content / "translations/ar.yml").write_text("name: ar\n", encoding="utf-8")  # it says none of the payloads
        poisoned = _poisoned(
            District,
            parse((content / "district.yml").read_text("utf-8"), "").value,
            _each_with_the_next(payloads),
        )
        (content / "district.yml").write_text(json.dumps(poisoned, ensure_ascii=False), encoding="utf-8")
        site = tmp_path / f"site-{number}"
        outcome = kompass("build", "--content", content, "--site", site)
        assert outcome.code == 0, outcome.out
        pages = {path: data.decode() for path, data in contents(site).items() if path.endswith(".html")}
        assert not {path: found for path, page in pages.items() if (found := active_content(page))}
        text = html.fromstring(pages["impressum/index.html"]).text_content()
        assert payloads[0] in text
        assert payloads[1] in text
        assert text.count("Am Kreishaus 1, 01991 Musterstadt") == 1


def test_exports_hold_no_trap_for_other_programs() -> None:
    def calendar_lines(result: Result) -> list[str]:
        files = sorted(
            (path, file.data.decode())
            for path, file in result.files.items()
            if isinstance(file, Asset) and path.endswith(".ics")
        )
        text = "".join(text for _, text in files).replace("\r\n ", "")
        return [re.split("[;:]", line)[0] for line in text.splitlines()]

    neutral = generate(_poisoned_town(_with("harmlos")), TODAY)
    assert "BEGIN" in calendar_lines(neutral)
    for payload in (
        "</script><script>alert(1)</script>",
        "\\nEND:VEVENT\\nBEGIN:VALARM",
        "x;VALUE=URI:javascript:alert(1)",
        "]]> & <x>",
    ):
        result = generate(_poisoned_town(_with(payload)), TODAY)
        assert calendar_lines(result) == calendar_lines(neutral)
        for path, file in result.files.items():
            if isinstance(file, Asset) and path.endswith(".json"):
                json.loads(file.data)
            if isinstance(file, Asset) and path.endswith(".xml"):
                html.etree.fromstring(file.data)


def test_the_secret_address_is_nowhere() -> None:
    """Even where a check is passed over, as in the live preview."""
    result = generate(town_with({"organizations/frauen-helfen.yml": REFUGE_THAT_TELLS}), TODAY)
    assert "K320" in {problem.code for problem in result.problems}
    for path, file in result.files.items():
        said = file.body if isinstance(file, Page) else file.data.decode("utf-8", "replace")
        assert not any(trace in said for trace in TRACES), path
    assert not any(trace in repr(result.index.compass if result.index else "") for trace in TRACES)
