"""The templates in German, loaded when the first page is drawn: who checks or plans pages loads nothing that draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.pages.frame.render import Templates


def german_templates() -> Templates:
    """As they stand."""
    from generator.pages.frame.render import german  # noqa: PLC0415 - see above

    return german()
