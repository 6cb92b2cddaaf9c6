"""What a reader, a screen reader and a camera see of a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw
import zxingcpp

FOOTER = 60
"""So many points from the bottom of a page its number stands."""


def texts(pdf: bytes) -> list[str]:
    """Text of each page in reading order; lines are joined by single spaces, hyphens at their ends undone."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(text.replace("\u00ad", "").replace("\ufffe", "").replace("\x02", "").split()) for text in found]


def text(pdf: bytes) -> str:
    """Text of all pages."""
    return " ".join(texts(pdf))


def lines(pdf: bytes) -> list[int]:
    """How many lines of text each page has."""
    document = pypdfium2.PdfDocument(pdf)
    return [len(page.get_textpage().get_text_range().strip().splitlines()) for page in document]


def lone_letters(pdf: bytes) -> list[int]:
    """Pages on which a column of an index ends with a single letter: the heading of entries that stand elsewhere."""
    return [n for n, page in enumerate(pypdfium2.PdfDocument(pdf), 1) if any(map(_is_letter, _last_lines(page)))]


def _last_lines(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Last line of the left and of the right half of a page."""
    layer, middle = page.get_textpage(), page.get_width() / 2
    rows = [layer.get_rect(n) for n in range(layer.count_rects())]
    body = [row for row in rows if row[1] > FOOTER]
    for column in ([row for row in body if row[0] < middle], [row for row in body if row[0] >= middle]):
        if column:
            yield layer.get_text_bounded(*min(column, key=lambda row: row[1])).strip()


def _is_letter(line: str) -> bool:
    return len(line) == 1 and line.isalpha()


def codes(pdf: bytes) -> list[str]:
    """What a camera reads from the printed pages."""
    document = pypdfium2.PdfDocument(pdf)
    images = [page.render(scale=2.5).to_pil() for page in document]
    return [code.text for image in images for code in zxingcpp.read_barcodes(image)]


def smallest_type(pdf: bytes) -> float:
    """Size of the smallest letter in points."""
    raw = pypdfium2.raw
    sizes = [
        raw.FPDFText_GetFontSize(layer, n)
        for layer in (page.get_textpage() for page in pypdfium2.PdfDocument(pdf))
        for n in range(layer.count_chars())
        if not chr(raw.FPDFText_GetUnicode(layer, n)).isspace()
    ]
    return min(size for size in sizes if size > 0)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file's structure."""
    return pikepdf.open(io.BytesIO(pdf))


def roles(pdf: bytes) -> list[str]:
    """Roles of the tags in reading order: H1, P, L, Figure …"""
    with opened(pdf) as file:
        return [str(element["/S"]).lstrip("/") for element in _elements(file.Root.StructTreeRoot)]


def descriptions(pdf: bytes) -> list[str]:
    """What is said of each picture."""
    with opened(pdf) as file:
        tags = _elements(file.Root.StructTreeRoot)
        return [str(tag.get("/Alt", "")) for tag in tags if str(tag["/S"]) == "/Figure"]


def _elements(node: Any) -> Iterator[Any]:
    """Tags below a node, depth first."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def painted_and_tagged(pdf: bytes) -> Iterator[tuple[list[int], list[int]]]:
    """For each page the numbers of its pieces: as they are painted, and as the tags put them."""
    with opened(pdf) as file:
        tagged: dict[Any, list[int]] = {}
        for page, number in _pieces(file.Root.StructTreeRoot, None):
            tagged.setdefault(page, []).append(number)
        for page in file.pages:
            pieces = [operands[1] for operands, name in pikepdf.parse_content_stream(page) if str(name) == "BDC"]
            numbers = [
                int(piece["/MCID"]) for piece in pieces if isinstance(piece, pikepdf.Dictionary) and "/MCID" in piece
            ]
            yield numbers, tagged.get(page.objgen, [])


def _pieces(node: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """Page and number of each piece of content below a tag, in the order of the tags."""
    if isinstance(node, int):
        yield page, node
    elif isinstance(node, list | pikepdf.Array):
        for kid in node:
            yield from _pieces(kid, page)
    else:
        page = node["/Pg"].objgen if "/Pg" in node else page
        if node.get("/Type") == "/MCR":
            yield page, int(node["/MCID"])
        else:
            yield from _pieces(node.get("/K", []), page)


def bookmarks(pdf: bytes) -> list[str]:
    """Titles of the outline, depth first."""
    with opened(pdf) as file, file.open_outline() as outline:
        return [title for item in outline.root for title in _titles(item)]


def _titles(item: Any) -> Iterator[str]:
    yield str(item.title)
    for child in item.children:
        yield from _titles(child)


def fonts(pdf: bytes) -> dict[str, bool]:
    """Fonts by name without the prefix of their subset, and whether they are embedded."""
    found = {}
    with opened(pdf) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                name = str(thing["/FontName"]).lstrip("/").partition("+")[2]
                found[name] = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found
