"""The one door to PDFium: what a finished PDF says to a reader, wherever it says it.

Imported when there is something to look for: most builds need no PDF read.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator


class UnreadableError(Exception):
    """Nobody can say what such a file holds."""


def said_in(pdf: bytes) -> str:
    """Title and other data about the document, bookmarks, and of each page its text and where its links lead."""
    import pypdfium2  # noqa: PLC0415

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            said = [*document.get_metadata_dict(skip_empty=True).values()]
            said += [mark.get_title() for mark in document.get_toc()]
            for page in document:
                said += [page.get_textpage().get_text_range(), *_links(document, page)]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(str(error)) from error
    # PDFium marks a hyphen at the end of a line with a sign that is none.
    return "\n".join(said).replace("\ufffe", "").replace("\x02", "")


def _links(document: object, page: object) -> Iterator[str]:
    import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402

    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, place, link):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if length:
            address = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(document, action, address, length)
            yield address.value.decode("utf-8", "replace")
