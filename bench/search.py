"""Search on a slow line: bytes and milliseconds until the first result, ours beside Material's, at several sizes.

    python -m bench.search [--sizes 150,1000,5000] [--content content] [--peers FOLDER]

The line (400 kbit/s, 400 ms for each request) is shaped in the server, because a browser's own throttling
leaves out what workers fetch. Everything is sent compressed with gzip, as static hosts do. A page is opened,
the whole word is entered at once 0.3 s later, and the clock runs from there to the first result: the worst case,
since nobody types that fast and the index is read while one types.

`--peers` names a folder with unpacked packages of other engines (`minisearch`, `pagefind`); they are measured
with the same texts when they are there.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench import corpus, search_peers
from bench.slow_line import Line, served
from generator.deliver.assets import joined
from generator.index import Index
from generator.load.content import load
from generator.pages import plan_of
from generator.search import search_index
from generator.source.files import read
from generator.write import directory

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "site_overrides/assets"
TODAY = date.fromisoformat(corpus.TODAY)
WORDS = ("Schuldenberatung", "Pflegekurs", "Kindergarten", "Hebammen")
BUDGET_BYTES, BUDGET_SECONDS, BUDGET_KEY, BUDGET_BUILD = 25_000, 1.8, 0.050, 5.0


@dataclass(frozen=True)
class Measured:
    """One engine at one size; medians over the words."""

    engine: str
    offers: int
    build: float
    size: int
    before: int
    bytes: float
    most_bytes: int
    requests: float
    quick: float
    slow: float
    key: float | None


def page_of_ours(folder: Path, index: Index) -> float:
    """Our search page without its frame, its scripts and its index; seconds to build the index."""
    start = time.process_time()
    plan = plan_of(index)
    assets = search_index(index, plan.documents, plan.result_kinds)
    took = time.process_time() - start
    for asset in assets:
        target = folder / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.data)
    theme = {f"assets/{path}": data for path, data in directory.contents(ASSETS).items()}
    for path, data in joined(theme).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / "suche/index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Suche</title><script defer src="../assets/js/app.js"></script>'
        '<main class="page-search"><form class="search-form" action="./"><input id="q" name="q" type="search"></form>'
        '<div id="results"></div></main>',
        encoding="utf-8",
    )
    return took


def measure(browser: Browser, folder: Path, engine: search_peers.Engine, offers: int, build: float) -> Measured:
    """All numbers of one engine whose page stands in `folder`."""
    quick: list[float] = []
    slow: list[float] = []
    sizes: list[int] = []
    requests: list[int] = []
    before: list[int] = []
    for word in WORDS if engine.types else WORDS[:2]:
        for is_slow in (False, True):
            line = Line(slow=is_slow)
            with served(folder, line) as host:
                context = browser.new_context()
                page = context.new_page()
                page.set_default_timeout(120_000)
                page.goto(host + engine.address)
                page.wait_for_timeout(300)
                if not is_slow:
                    page.wait_for_load_state("networkidle")
                untouched = len(line.sent)
                before.append(sum(size for path, size in line.sent[:untouched] if engine.is_search(path)))
                took = _first_result(page, engine, word)
                (slow if is_slow else quick).append(took)
                page.wait_for_load_state("networkidle")
                of_search = [size for path, size in line.sent[untouched:] if "favicon" not in path]
                sizes.append(sum(of_search) + before[-1])
                requests.append(len(of_search))
                context.close()
    return Measured(
        engine.name,
        offers,
        build,
        sum(len(gzip.compress(p.read_bytes(), 6)) for p in folder.rglob("*") if p.is_file() and engine.is_index(p)),
        max(before),
        statistics.median(sizes),
        max(sizes),
        statistics.median(requests),
        statistics.median(quick),
        statistics.median(slow),
        _keystroke(browser, folder, engine) if engine.types else None,
    )


def _first_result(page: Page, engine: search_peers.Engine, word: str) -> float:
    """Seconds from the word to the first result, by the page's own clock."""
    return float(page.evaluate(engine.script, word)) / 1000


def _keystroke(browser: Browser, folder: Path, engine: search_peers.Engine) -> float:
    """Longest task of the processor for one key, on a processor four times slower, the index at hand."""
    with served(folder, Line()) as host:
        context = browser.new_context()
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(host + engine.address)
        field_ = page.locator("#q")
        longest = []
        for word in WORDS:
            # Once to bring the files, once to measure.
            field_.fill("")
            field_.press_sequentially(word, delay=160)
            page.wait_for_timeout(500)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.send("Performance.enable")
        for word in WORDS:
            field_.fill("")
            page.wait_for_timeout(400)
            for letter in word:
                start = _busy(session)
                field_.press(letter)
                page.wait_for_timeout(350)
                longest.append(_busy(session) - start)
        context.close()
        return statistics.median(sorted(longest)[-len(longest) // 5 :])


def _busy(session: object) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]  # type: ignore[attr-defined]
    return float(next(m["value"] for m in metrics if m["name"] == "ScriptDuration"))


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print the table, say which goals are met."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="150,1000,5000", help="numbers of offers (150,1000,5000)")
    arguments.add_argument("--content", type=Path, default=corpus.CONTENT, help="what the made-up offers are put into")
    arguments.add_argument("--peers", type=Path, help="folder with packages of other engines")
    chosen, _ = arguments.parse_known_args(words)  # `make bench` hands its flags to both benchmarks
    found: list[Measured] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for offers in map(int, chosen.sizes.split(",")):
            content = Path(name) / f"content-{offers}"
            corpus.write(content, offers, chosen.content)
            index = index_of(content)
            folder = Path(name) / f"ours-{offers}"
            build = page_of_ours(folder, index)
            found.append(measure(browser, folder, search_peers.OURS, offers, build))
            found += [
                measure(browser, peer.folder, peer.engine, offers, peer.build)
                for peer in search_peers.peers(index, Path(name), chosen.peers)
            ]
        browser.close()
    _table(found)
    return _verdict([one for one in found if one.engine == search_peers.OURS.name])


def index_of(content: Path) -> Index:
    """The index of a content folder on the benchmark's day."""
    compass = load(read(content)).compass
    if compass is None:
        sys.exit(f"{content} cannot be read")
    return Index(compass, TODAY)


def chromium() -> str | None:
    """The system's Chromium."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


def _table(found: list[Measured]) -> None:
    print(
        "| engine | offers | index built s | index kB | before a touch kB | until first result kB (most) | requests | ms | slow line s | ms a key, ¼ CPU |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for m in found:
        key = f"{m.key * 1000:.0f}" if m.key is not None else "–"
        print(
            f"| {m.engine} | {m.offers} | {m.build:.2f} | {m.size / 1000:.0f} | {m.before / 1000:.1f} | {m.bytes / 1000:.1f} "
            f"({m.most_bytes / 1000:.1f}) | {m.requests:.0f} | {m.quick * 1000:.0f} | {m.slow:.2f} | {key} |"
        )


def _verdict(ours: list[Measured]) -> int:
    broken = []
    for m in ours:
        broken += [f"{m.offers}: {m.most_bytes} bytes"] * (m.most_bytes > BUDGET_BYTES)
        broken += [f"{m.offers}: {m.before} bytes before a touch"] * (m.before > 0)
        broken += [f"{m.offers}: {m.slow:.2f} s to the first result"] * (m.slow > BUDGET_SECONDS)
        broken += [f"{m.offers}: {m.build:.1f} s to build"] * (m.build > BUDGET_BUILD)
        broken += [f"{m.offers}: {m.key:.3f} s a key"] * (m.key is not None and m.key > BUDGET_KEY)
    print("All goals of the search are met." if not broken else f"Missed: {'; '.join(broken)}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
