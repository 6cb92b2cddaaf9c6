"""Other engines over the same texts, each on a bare page with `find(word)` → ids, best first.

Material's worker comes with the installed theme. MiniSearch and Pagefind are no part of this project: they are
measured when a folder holds their unpacked packages (`minisearch/`, and Pagefind's program `pagefind`).
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from generator.index import Index
from generator.pages import plan_of
from generator.search.documents import Document

_THEME = Path(str(find_spec("material").origin)).parent / "templates/assets/javascripts"  # type: ignore[union-attr]
_FIND = """async (word) => {
  const start = performance.now();
  const found = await window.find(word);
  if (!found.length) return NaN;
  document.querySelector("#results").textContent = found[0];
  return performance.now() - start;
}"""
_TYPE = """(word) => new Promise((done) => {
  const start = performance.now();
  const field = document.querySelector("#q");
  new MutationObserver(() => {
    if (document.querySelector("#results .row")) done(performance.now() - start);
  }).observe(document.querySelector("main"), { childList: true, subtree: true });
  field.focus();
  field.value = word;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Engine:
    """How an engine is asked, and which files are its."""

    name: str
    address: str
    script: str
    parts: tuple[str, ...]
    index: tuple[str, ...]
    types: bool = False

    def is_search(self, path: str) -> bool:
        """Is a request about the search?"""
        return any(part in path for part in self.parts)

    def is_index(self, path: Path) -> bool:
        """Is a file part of the index?"""
        return any(part in path.as_posix() for part in self.index)


@dataclass(frozen=True)
class Peer:
    """An engine with its page ready in a folder."""

    engine: Engine
    folder: Path
    build: float


OURS = Engine("ours", "suche/", _TYPE, ("search", "snowball", "suche/index"), ("suche/index/",), types=True)
MATERIAL = Engine("Material (lunr, de)", "", _FIND, ("worker", "lunr", "search_index"), ("search_index.json",))
MINISEARCH = Engine("MiniSearch 7.2", "", _FIND, ("minisearch", "index.json"), ("index.json",))
PAGEFIND = Engine("Pagefind", "", _FIND, ("pagefind",), ("pagefind/",))


def peers(index: Index, folder: Path, packages: Path | None) -> Iterator[Peer]:
    """Every peer that can be measured here."""
    found = list(plan_of(index).documents)
    size = len(found)
    yield _material(found, folder / f"material-{size}")
    if packages and (packages / "minisearch").is_dir():
        yield _minisearch(found, folder / f"minisearch-{size}", packages / "minisearch/dist/es/index.js")
    if packages and (packages / "pagefind").is_file():
        yield _pagefind(found, folder / f"pagefind-{size}", packages / "pagefind")


def address(document: Document) -> str:
    """Where the page of a document is."""
    return document.address


def text(document: Document) -> str:
    """Everything our index knows of it, as one text."""
    return "\n".join(part for name, part in document.fields if name != "name" and part)


def _page(folder: Path, script: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Suche</title><script type="module" src="find.js"></script>'
        '<main><input id="q"><div id="results"></div></main>',
        encoding="utf-8",
    )
    (folder / "find.js").write_text(script, encoding="utf-8")


def _material(found: list[Document], folder: Path) -> Peer:
    """Material 9 as shipped with `lang: de`: the whole index with every page, searched or not."""
    start = time.process_time()
    docs = [{"location": address(d), "title": d.title, "text": text(d)} for d in found]
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {"lang": ["de"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    data = json.dumps({"config": config, "docs": docs}, ensure_ascii=False)
    took = time.process_time() - start
    worker = next((_THEME / "workers").glob("search.*.min.js"))
    _page(
        folder,
        """const worker = new Worker("workers/worker.js");
const said = (type) => new Promise((done) => worker.addEventListener("message", function heard({ data }) {
  if (data.type === type) { worker.removeEventListener("message", heard); done(data.data); }
}));
const ready = fetch("search_index.json").then((a) => a.json()).then((index) => {
  const isReady = said(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  return isReady;
});
window.find = async (word) => {
  await ready;
  const result = said(3);
  worker.postMessage({ type: 2, data: word });
  return (await result).items.map(([first]) => first.location);
};""",
    )
    (folder / "workers").mkdir(exist_ok=True)
    (folder / "lunr/min").mkdir(parents=True, exist_ok=True)
    shutil.copy(worker, folder / "workers/worker.js")
    for name in ("lunr.stemmer.support.min.js", "lunr.de.min.js"):
        shutil.copy(_THEME / "lunr/min" / name, folder / "lunr/min" / name)
    (folder / "search_index.json").write_text(data, encoding="utf-8")
    return Peer(MATERIAL, folder, took)


def _minisearch(found: list[Document], folder: Path, module: Path) -> Peer:
    """MiniSearch with all texts, umlauts folded, any word, prefixes and typos; the index is made when first asked."""
    start = time.process_time()
    docs = [{"id": address(d), "title": d.title, "text": text(d)} for d in found]
    data = json.dumps(docs, ensure_ascii=False)
    took = time.process_time() - start
    _page(
        folder,
        """let ready;
const load = async () => {
  const [{ default: MiniSearch }, docs] = await Promise.all([
    import("./minisearch.js"), fetch("index.json").then((a) => a.json())]);
  const fold = (t) => t.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\\p{M}/gu, "").replace(/([aou])e/g, "$1");
  const index = new MiniSearch({ fields: ["title", "text"], processTerm: fold });
  index.addAll(docs);
  return index;
};
window.find = async (word) => (await (ready ??= load())).search(word, {
  combineWith: "OR", prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), boost: { title: 4 },
}).map((hit) => hit.id);""",
    )
    shutil.copy(module, folder / "minisearch.js")
    (folder / "index.json").write_text(data, encoding="utf-8")
    return Peer(MINISEARCH, folder, took)


def _pagefind(found: list[Document], folder: Path, program: Path) -> Peer:
    """Pagefind with its default settings for German, without its user interface."""
    pages = folder.with_name(f"{folder.name}-pages")
    for document in found:
        target = pages / address(document) / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        body = f"<h1>{html.escape(document.title)}</h1><p>{html.escape(text(document))}</p>"
        target.write_text(
            f'<!doctype html><html lang="de"><title>{html.escape(document.title)}</title><body><main>{body}</main>',
            encoding="utf-8",
        )
    start = time.monotonic()
    output = ["--site", str(pages), "--output-path", str(folder / "pagefind")]
    subprocess.run([str(program), *output], check=True, capture_output=True)
    took = time.monotonic() - start
    _page(
        folder,
        """let ready;
window.find = async (word) => {
  const pagefind = await (ready ??= import("./pagefind/pagefind.js"));
  const { results } = await pagefind.search(word);
  return (await Promise.all(results.slice(0, 5).map((r) => r.data()))).map((r) => r.url.replace(/^\\//, ""));
};""",
    )
    shutil.rmtree(pages)
    return Peer(PAGEFIND, folder, took)
