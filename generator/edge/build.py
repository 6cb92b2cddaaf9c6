"""A content folder → the finished site, verified before anything is written, each stage told to whoever watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.base.collector import without_collector
from generator.base.output import Asset
from generator.base.parallel import apart
from generator.base.problem import Position, Problem, errors
from generator.base.rules import RULES
from generator.check import sparing
from generator.deliver import assets, host_files, theme
from generator.deliver.frame import FramedSite, FrameError, Framing, key_of
from generator.deliver.headers import POLICY
from generator.deliver.offline import gone, offline_files
from generator.edge.finished import finished_pages
from generator.edge.kept import cache_of
from generator.edge.last_build import LastBuild, made_from, recall, remember
from generator.edge.progress import Progress
from generator.index import Index
from generator.language.interface.scripts import MissingScriptError
from generator.model.district import Launch
from generator.pages import by_path
from generator.pages.drawing import Drawing
from generator.paper import papers
from generator.paper.press import Pdfs, press
from generator.pipeline import Result, frame_data, generate
from generator.protect import quiet
from generator.source.files import Sources, read
from generator.verify import ExpectedSite, leaks, vanished, verify
from generator.write import archive, directory
from generator.write.as_left import as_left, list_digest
from generator.write.directory import Written
from generator.write.journal import Step
from generator.write.refusals import NotDeliveredError


@dataclass(frozen=True)
class Order:
    """What somebody wants built, and where."""

    content: Path
    protected: tuple[str, ...]
    today: date
    site: Path
    theme: Path
    paper: bool
    compress: bool


@dataclass(frozen=True)
class Built:
    """What became of an order."""

    problems: Sequence[Problem]
    missed: str = ""
    """What was not done to the site, if it stays as it was."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    written: Written | None = None
    finished: Sequence[Step] = ()
    """What a stopped build had begun, and this one has completed first."""
    refused: OSError | NotDeliveredError | None = None


def build_site(order: Order, stage: Progress, folder: Path) -> Built:
    """Finish what a stopped build has left, then read, check, print, draw, verify and write. On errors the last site stays.

    `folder` is an empty place to work in; without it, `files` of the answer cannot be read. Raises PressError.
    """
    try:
        finished = directory.finish_stopped(order.site)
    except OSError as error:
        return Built((), "gebaut", refused=error)
    with without_collector():
        return replace(_built(order, stage, folder), finished=finished)


def _built(order: Order, stage: Progress, folder: Path) -> Built:
    stage.begin("Inhalte lesen")
    sources = replace(read(order.content), protected=order.protected)
    kept = cache_of(order.content)
    # With the place of the cache: one that came along with somebody else's folder answers nothing.
    wishes = (order.today, order.site.absolute(), order.paper, order.compress, kept)
    key = made_from(sources, order.theme, wishes)
    last = recall(order.site, kept / "builds")
    if last and last.made_from == key and (same := as_left(order.site, last.site)):
        return _written(order, last.problems, same)
    stage.begin("Inhalte prüfen")
    # Apart: what reading and checking need for themselves is more than all that comes after them.
    result = apart(partial(_generated, sources, order.today))
    del sources
    if errors(result.problems) or result.index is None:
        return Built(result.problems, "gebaut")
    printed = _printed(result.index, kept / "paper", stage) if order.paper else None
    files, found = finished_site(result, order.theme, folder, printed, stage.begin)
    if errors(found):
        return Built([*result.problems, *found], "geschrieben")
    # An old address may be what had to go.
    lost = quiet(vanished(directory.last_paths(order.site), files, result.content), result.secrets)
    stage.begin("Seite schreiben")
    if order.compress:
        files = archive.Compressed(files)
    built = _written(order, [*result.problems, *found, *lost], files)
    if built.written:
        # What has gone is gone for the next build.
        remember(order.site, LastBuild(key, list_digest(order.site), [*result.problems, *found]), kept / "builds")
    return built


def _generated(sources: Sources, today: date) -> Result:
    """What is to be drawn, without the files it was read from: from here on nobody asks where something stands."""
    return replace(generate(sources, today, sparing()), sources=replace(sources, texts={}))


def _written(order: Order, problems: Sequence[Problem], files: Mapping[str, bytes]) -> Built:
    try:
        return Built(problems, files=files, written=directory.write(order.site, files))
    except OSError as error:
        return Built(problems, "geschrieben", refused=error)
    except NotDeliveredError as error:
        return Built(problems, refused=error)


def _printed(index: Index, kept: Path, stage: Progress) -> Pdfs:
    wanted = papers(index)
    stage.begin("PDF-Dateien setzen", len(wanted))
    return press(wanted, kept, stage.step)


def finished_site(
    result: Result,
    theme_folder: Path,
    folder: Path,
    printed: Pdfs | None = None,
    begin: Callable[[str], object] = lambda _: None,
) -> tuple[Mapping[str, bytes], list[Problem]]:
    """All files of the site by path, and what is wrong with them. `result` must hold a district.

    Pages are kept in `folder` until somebody asks for them. `printed` comes with the site, and pages link to it.
    `begin` hears of each stage. Raises NotDeliveredError.
    """
    try:
        return _finished_site(result, theme_folder, folder, printed or Pdfs({}, {}), begin)
    except (FrameError, MissingScriptError) as error:
        raise NotDeliveredError(f"{error}\nDie Seite wurde nicht gebaut; die letzte bleibt, wie sie ist.") from error


def _finished_site(
    result: Result, theme_folder: Path, folder: Path, printed: Pdfs, begin: Callable[[str], object]
) -> tuple[Mapping[str, bytes], list[Problem]]:
    index = result.index
    if index is None:
        return {}, []
    begin("Seiten zeichnen")
    drawing = Drawing(index, {path: len(data) for path, data in printed.files.items()})
    of_theme = directory.contents(theme_folder)
    frames = theme.frames(of_theme, frame_data(result), map(key_of, drawing.company.pages))
    theme_files = theme.published(of_theme)
    district = index.compass.district
    assets_folder = assets.folder_of(theme_files)
    theme_files = assets.moved(theme_files, assets_folder)
    framing = Framing(frames, district.url, assets_folder)
    finished = finished_pages(drawing, framing, folder)
    moves = drawing.plan.moves
    promised = by_path(
        [
            *drawing.company.pages,
            *finished.assets,
            *(Asset(path, data) for path, data in printed.files.items()),
            *host_files.host_files(district.url, moves, assets_folder, is_preview=district.launch is Launch.PREVIEW),
        ]
    )
    files = FramedSite(promised, framing, theme_files, finished.pages)
    kept = offline_files(files, promised, index.today) if district.offline else gone()
    files = replace(files, theme_files={**files.theme_files, **kept})
    begin("Fertige Seite prüfen")
    promise = ExpectedSite(promised, moves, district.url, result.content, POLICY)
    found = [*verify(files, promise, finished.facts), *_unprintable(printed)]
    sources = {page.path: f"{result.content}/{page.source}" for page in drawing.company.pages if page.source}
    found += leaks(files, printed.texts, sources, result.secrets)
    return files, quiet(found, result.secrets)


def _unprintable(printed: Pdfs) -> Iterator[Problem]:
    for path, characters in printed.unprintable.items():
        yield RULES["K911"].at(
            Position(f"site/{path}"), f"{path}: Für {' '.join(characters)} gibt es kein gedrucktes Zeichen"
        )
