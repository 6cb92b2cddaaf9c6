"""Golden files: the whole output of the made-up town, page by page, as text.

`make golden` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator import addresses
from generator.base.output import Page, SiteFile
from generator.pipeline import run

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
TOWN = HERE.parent / "town"
TODAY = date(2026, 11, 22)


def produced() -> dict[str, str]:
    """File name → text of every file the generator hands over for the town, but for the pieces of the search index.

    Those are many, and a reader of a difference learns nothing from them; `tests/search/` looks at them.
    """
    files = run(TOWN, TODAY).files.values()
    return {_name(file): _text(file) for file in files if not file.path.startswith(addresses.SEARCH_INDEX)}


def _name(file: SiteFile) -> str:
    return file.path.replace("/", "__")


def _text(file: SiteFile) -> str:
    if isinstance(file, Page):
        return f"{file.title}\n{file.description}\n{'sensitive' if file.sensitive else 'open'}\n\n{file.body}\n"
    # Calendar files end their lines with CRLF; git and reading as text would not keep that.
    return file.data.decode().replace("\r\n", "\n")


def write() -> None:
    """Make the expected files what the generator makes now."""
    EXPECTED.mkdir(exist_ok=True)
    texts = produced()
    for path in EXPECTED.iterdir():
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")
