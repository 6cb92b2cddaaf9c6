"""Can a test fail? `python -m tests.mutants --seed 11` changes the generator at random places and says which test notices.

One place at a time, in a copy of the tree: first the tests of the room the module stands in, then all that need no
browser. A mutant that survives is behaviour nobody holds (write a test whose name says why), or code nobody needs.
"""

from __future__ import annotations

import ast
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 1200
"""Seconds; a change that makes the tests run on and on is noticed, too."""

_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_EMPTY = {"str": "''", "list": "[]", "tuple": "()", "dict": "{}", "int": "0", "Iterator": "iter(())"}


@dataclass(frozen=True)
class Mutant:
    """One change of one file."""

    path: str
    line: int
    before: str
    after: str
    text: str
    """The whole file, changed."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {_short(self.before)}  →  {_short(self.after)}"


def mutants(path: str, text: str) -> Iterator[Mutant]:
    """Every change this tool knows for a module."""
    tree = ast.parse(text)
    ignored = set(map(id, _without_meaning(tree)))
    for node in ast.walk(tree):
        if id(node) in ignored:
            continue
        for changed, after in _changes(node):
            before = ast.get_source_segment(text, changed)
            if before is not None and ast.unparse(changed) != ast.unparse(ast.parse(after, mode="eval")):
                yield Mutant(path, changed.lineno, before, after, _replaced(text, changed, after))


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    match node:
        case ast.Compare(ops=[op]):
            changed = deepcopy(node)
            changed.ops = [_OTHER[type(op)]()]
            yield node, f"({ast.unparse(changed)})"
        case ast.BoolOp():
            changed = deepcopy(node)
            changed.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, f"({ast.unparse(changed)})"
        case ast.UnaryOp(op=ast.Not()):
            yield node, f"({ast.unparse(node.operand)})"
        case ast.Constant(value=bool() as value):
            yield node, str(not value)
        case ast.Constant(value=int() as value):
            yield node, str(value + 1)
        case ast.Constant(value=str() as value) if re.fullmatch(r"[a-z][\w-]+", value, re.IGNORECASE):
            yield node, repr(value + "x")
        case ast.FunctionDef(returns=ast.expr() as kind):
            for each in ast.walk(node):
                if isinstance(each, ast.Return) and each.value is not None:
                    yield each.value, _other_answer(each.value, ast.unparse(kind))


def _other_answer(value: ast.expr, kind: str) -> str:
    if kind == "bool":
        return f"not ({ast.unparse(value)})"
    return "None" if "None" in kind else _EMPTY.get(kind.split("[", maxsplit=1)[0], "None")


def _without_meaning(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, annotations, pieces of f-strings and names that a module exports."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.JoinedStr():
                yield from ast.walk(node)
            case ast.AnnAssign() | ast.arg():
                yield from ast.walk(node.annotation) if node.annotation else ()
            case ast.FunctionDef(returns=ast.expr() as kind):
                yield from ast.walk(kind)
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                yield from ast.walk(node)


def _replaced(text: str, node: ast.expr, after: str) -> str:
    lines = text.encode().splitlines(keepends=True)
    assert node.end_lineno is not None
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: node.end_lineno - 1])) + (node.end_col_offset or 0)
    data = text.encode()
    return (data[:start] + after.encode() + data[end:]).decode()


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 60 else f"{line[:57]}…"


def drawn(paths: Sequence[Path], seed: int, count: int) -> list[Mutant]:
    """So many mutants of the modules below the paths, the same for the same seed and code."""
    modules = sorted({module for path in paths for module in (path.rglob("*.py") if path.is_dir() else [path])})
    found = []
    for module in modules:
        found += mutants(module.resolve().relative_to(ROOT).as_posix(), module.read_text(encoding="utf-8"))
    return random.Random(seed).sample(found, min(count, len(found)))  # noqa: S311 - a kept seed, not a secret


def killer(mutant: Mutant, tree: Path, *, near: bool) -> str:
    """The test that notices the change; nobody is an empty text."""
    target = tree / mutant.path
    good = target.read_text(encoding="utf-8")
    target.write_text(mutant.text, encoding="utf-8")
    try:
        for tests in (_near(mutant.path, tree), [] if near else ["tests"]):
            if tests and (found := _failing(tests, tree)):
                return found
        return ""
    finally:
        target.write_text(good, encoding="utf-8")


def _near(path: str, tree: Path) -> list[str]:
    """Tests of the module's room."""
    room = path.split("/")[1]
    return [f"tests/{room}"] if (tree / "tests" / room).is_dir() else []


def _failing(tests: list[str], tree: Path) -> str:
    options = ["-x", "-q", "--no-header", "--tb=no", "-p", "no:cacheprovider", "-m", "not browser and not slow"]
    command = [sys.executable, "-m", "pytest", *options, "-n", "2", "--dist", "loadfile", *tests]
    try:
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return f"{tests[0]} runs on and on"
    if done.returncode in (0, 5):
        return ""
    named = re.search(r"(?m)^(?:FAILED|ERROR) (.+?)(?: - |$)", done.stdout)
    return named[1] if named else f"{tests[0]} cannot start"


def _copy(tree: Path) -> None:
    """What Git knows, as it lies here now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in filter(None, listed.stdout.split("\0")):
        if (ROOT / path).is_file():
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, tree / path)


@click.command()
@click.option("--seed", type=int, required=True)
@click.option("--count", type=int, default=20)
@click.option("--paths", type=click.Path(path_type=Path, exists=True), multiple=True, default=[ROOT / "generator"])
@click.option("--near", is_flag=True, help="Ask the tests of the module's room only, for a first look.")
@click.option("--list", "only_list", is_flag=True, help="Say what would be changed, and change nothing.")
def main(seed: int, count: int, paths: tuple[Path, ...], *, near: bool, only_list: bool) -> None:
    """Draw COUNT changes and print who notices each; the exit code says whether one survived."""
    chosen = drawn(paths, seed, count)
    survived = 0
    with tempfile.TemporaryDirectory(prefix="kompass-mutants-") as name:
        if not only_list:
            _copy(Path(name))
        for mutant in chosen:
            found = "" if only_list else killer(mutant, Path(name), near=near)
            survived += not found
            click.echo(f"{mutant}\n    {'' if only_list else found or 'SURVIVED'}")
    sys.exit(bool(survived) and not only_list)


if __name__ == "__main__":
    main()
