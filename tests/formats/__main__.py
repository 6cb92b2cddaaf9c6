"""`python -m tests.formats`: write the fixtures anew."""

from __future__ import annotations

from tests.formats import FOLDER, FORMATS, text_of

for name in FORMATS:
    (FOLDER / f"{name}.json").write_text(text_of(name), encoding="utf-8")
