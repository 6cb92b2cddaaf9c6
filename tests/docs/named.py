"""What a text names and does not exist: files, folders, modules, commands and their options, targets, decisions, rules.

Texts are docs, docstrings, comments and messages. Names are read generically, so that a move of a file is found wherever
the file is named.
"""

from __future__ import annotations

import ast
import importlib.util
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import click

from generator.base.rules import RULES
from generator.deliver.assets import SCRIPT, STYLE
from generator.edge.cli import kompass

ROOT = Path(__file__).resolve().parents[2]
CODE = ("generator", "tests", "bench")
HISTORY = ("docs/adr/", "CHANGELOG.md")
"""What was decided and changed once: only its links are held."""
SUFFIXES = "py md yml js css jinja typ csv geojson toml".split()
BUILT = ("site/", ".cache/", ".venv/", "build/")
"""Folders that a command makes."""
EXAMPLES = {"krabbelgruppe-zwerge.yml"}
"""Names of files that a reader is to invent."""
JOINED = {path.rpartition("/")[2] for path in (SCRIPT, STYLE)}
"""Files that a build joins from their parts."""

_QUOTED = re.compile(r"`([^`\n]+)`")
_OWN_PATH = re.compile(rf"(?<![\w/.<-])(?:{'|'.join(CODE)}|content|docs|site_overrides)/[\w./*<>{{}}|-]*[\w/*>}}]")
_PATH = re.compile(r"[\w.*<>{}-]*(?:/[\w.*<>{}-]+)*/?")
_PLACEHOLDER = re.compile(r"<[^>]*>|\{[^}]*\}|…|\*+")
_TARGET = re.compile(r"(?:[`(]|&& )make ([a-z][a-z-]*)")
_MODULE = re.compile(r"python -m ([\w.]+)")
_COMMAND = re.compile(r"(?<![\w-])kompass ([a-z]+)((?: [^`\n]*)?)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_DOTTED = re.compile(rf"(?:{'|'.join(CODE)})(?:\.\w+)+")
_MEMBER = re.compile(r"([a-z]\w+)\.([A-Z_]{2,}|\w+(?=\(\)))(?:\(\))?")
_DECISION = re.compile(r"\bADR (\d{4})")
_RULE = re.compile(r"\bK[1-49]\d\d\b")
_LINK = re.compile(r"\]\(([^()\s]+)\)")


@dataclass(frozen=True)
class Text:
    """A piece of text that people read, and where it stands."""

    file: str
    line: int
    text: str

    @property
    def is_markdown(self) -> bool:
        return self.file.endswith(".md")


def missing(text: Text) -> list[str]:
    """Names in a text that lead to nothing."""
    found = [*_links(text)] if text.is_markdown else []
    if not text.file.startswith(HISTORY):
        found += _named(text)
    return [f"{text.file}:{text.line}: {name}" for name in dict.fromkeys(found)]


def _named(text: Text) -> Iterator[str]:
    quoted = _QUOTED.findall(text.text)
    for path in [*_OWN_PATH.findall(text.text), *filter(_looks_like_a_file, quoted)]:
        if not _exists(path, text.file):
            yield path
    yield from _code_named(text.text, quoted)
    yield from _commands_named(text.text)
    for number in _DECISION.findall(text.text):
        if not any(ROOT.glob(f"docs/adr/{number}-*.md")):
            yield f"ADR {number}"
    yield from (
        f"{code} (no rule: write its text in generator/base/rule_texts/ and its pair in tests/check/pairs.py)"
        for code in _RULE.findall(text.text)
        if code not in RULES
    )


def _code_named(text: str, quoted: list[str]) -> Iterator[str]:
    for module in [*_MODULE.findall(text), *filter(_DOTTED.fullmatch, quoted)]:
        if module.split(".")[0] in CODE and not _is_module(module):
            yield module
    for module, member in (found.groups() for name in quoted if (found := _MEMBER.fullmatch(name))):
        if not _is_member(module, member):
            yield f"{module}.{member}"


def _commands_named(text: str) -> Iterator[str]:
    yield from (f"make {target}" for target in _TARGET.findall(text) if target not in _targets())
    for name, rest in _COMMAND.findall(text):
        yield from _unknown(name, rest)


def _looks_like_a_file(name: str) -> bool:
    if not _PATH.fullmatch(name) or name.startswith(("/", *BUILT)) or name in EXAMPLES | JOINED:
        return False
    if name.endswith("/"):
        return (ROOT / CODE[0] / name.partition("/")[0]).is_dir()
    return name.rpartition(".")[2] in SUFFIXES and not name.startswith(".")


@cache
def _exists(path: str, seen_from: str) -> bool:
    """A path from the root, from the text that names it, or the end of one: `frame/titles.py` is enough to find it."""
    pattern = _PLACEHOLDER.sub("*", path).rstrip("/")
    beside = f"{Path(seen_from).parent.as_posix()}/{pattern}"
    if "*" not in pattern:
        return bool({pattern, beside} & _endings())
    return any(fnmatchcase(known, pattern) for known in _endings())


@cache
def _endings() -> frozenset[str]:
    """Every path, whole and from each of its folders on."""
    return frozenset("/".join(parts[n:]) for parts in (path.split("/") for path in _paths()) for n in range(len(parts)))


@cache
def _paths() -> tuple[str, ...]:
    """Every file under version control or about to be, and every folder of them."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    there = [file for file in dict.fromkeys(files) if (ROOT / file).exists()]
    return tuple(there) + tuple({parent.as_posix() for file in there for parent in Path(file).parents})


@cache
def _targets() -> frozenset[str]:
    return frozenset(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@cache
def _is_module(name: str) -> bool:
    """A module, or a name that one defines."""
    try:
        if importlib.util.find_spec(name):
            return True
    except ModuleNotFoundError:
        pass
    module, _, member = name.rpartition(".")
    return bool(module) and _is_member(module.rpartition(".")[2], member)


def _is_member(module: str, member: str) -> bool:
    """Is the name defined in a module that is called so?"""
    return any(
        re.search(rf"^(?:class |def |){member}\b", _source(path), re.MULTILINE)
        for path in _paths()
        if path.endswith((f"/{module}.py", f"/{module}/__init__.py"))
    )


@cache
def _source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _unknown(name: str, rest: str) -> Iterator[str]:
    command = kompass.get_command(click.Context(kompass), name)
    if command is None:
        yield f"kompass {name}"
        return
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    for option in _OPTION.findall(rest):
        if option not in {*known, "--help"}:
            yield f"kompass {name} {option}"


def _links(text: Text) -> Iterator[str]:
    for link in _LINK.findall(text.text):
        path, _, place = link.partition("#")
        if ":" in link or "…" in link:
            continue
        target = ROOT / text.file if not path else (ROOT / text.file).parent / path
        if not target.exists() or (place and place not in _headings(target)):
            yield link


@cache
def _headings(page: Path) -> frozenset[str]:
    """Places of a page as GitHub and GitLab name them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return frozenset(re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles)


def texts() -> Iterator[Text]:
    """Every text of the project that people read to work on it, and every message of the program."""
    for file in sorted(path for path in _paths() if (ROOT / path).is_file()):
        if file.startswith(("content/", "tests/town/", "site_overrides/assets/vendor/")):
            continue
        yield from _texts_of(file)


def _texts_of(file: str) -> Iterator[Text]:
    if file.endswith(".py"):
        yield from _of_python(file, (ROOT / file).read_text(encoding="utf-8"))
    elif file.endswith(".md"):
        yield from _of_markdown(file, (ROOT / file).read_text(encoding="utf-8"))
    elif file.endswith((".js", ".css", ".jinja", ".html", ".typ", ".yml", ".toml")) or file in {"Makefile", ".ci/run"}:
        comment = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*|\{#.*?#\}|(?:^|(?<=\s))#[^\n]*", re.DOTALL | re.MULTILINE)
        source = (ROOT / file).read_text(encoding="utf-8")
        for found in comment.finditer(source):
            yield Text(file, source.count("\n", 0, found.start()) + 1, found[0])


def _of_markdown(file: str, source: str) -> Iterator[Text]:
    """Line by line; a line of a block of code counts as quoted."""
    is_code = False
    for number, line in enumerate(source.splitlines(), 1):
        is_code ^= line.lstrip().startswith("```")
        yield Text(file, number, f"`{line.strip()}`" if is_code else line)


def _of_python(file: str, source: str) -> Iterator[Text]:
    """Comments and docstrings; of the program its messages, too. What tests type is made up."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield Text(file, token.start[0], token.string)
    made_up = file.startswith("tests/")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr if made_up else ast.AST):
            value = node.value if isinstance(node, ast.Expr) else node
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield Text(file, value.lineno, value.value)
