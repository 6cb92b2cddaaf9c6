"""The headers a host should send with every answer: one table for all hosts.

The pages' own meta element, `.htaccess`, `_headers`, the settings for nginx and docs/hosting.md are made from
this table (`host_files.py`), so all of them agree.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """A header, and in German what it is good for."""

    name: str
    value: str
    why: str


POLICY = "default-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'"
"""What stands in every page too, for hosts that send no headers. A page itself cannot forbid to be framed."""

HEADERS = (
    Header(
        "Content-Security-Policy",
        f"{POLICY}; frame-ancestors 'none'",
        "Die Seite lädt nur, was auf ihrem eigenen Server liegt, und niemand bettet sie in eine andere Seite ein.",
    ),
    Header("X-Frame-Options", "DENY", "Dasselbe gegen das Einbetten, für alte Browser."),
    Header("X-Content-Type-Options", "nosniff", "Der Browser rät nicht, was eine Datei ist."),
    Header("Referrer-Policy", "no-referrer", "Wer einen Link nach außen antippt, verrät nicht, woher er kommt."),
    Header(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Kamera, Standort, Mikrofon und Bezahlen sind gesperrt. Die Seite braucht nichts davon.",
    ),
    Header("Cross-Origin-Opener-Policy", "same-origin", "Andere Fenster können nicht nachsehen, wo jemand gerade ist."),
    Header("Cross-Origin-Resource-Policy", "same-origin", "Andere Seiten können nichts von hier einbinden."),
)

PREVIEW_HEADER = Header(
    "X-Robots-Tag",
    "noindex",
    "Nur in der Vorschau (`launch: preview`): Suchmaschinen nehmen auch PDF-Dateien und Kalender nicht auf.",
)
"""Sent while the site is a preview; every page says the same itself, other files cannot."""

ADVICE = Header(
    "Strict-Transport-Security",
    "max-age=31536000",
    "Der Browser kommt ein Jahr lang nur noch über HTTPS. Erst einschalten, wenn HTTPS sicher läuft.",
)
"""Not sent unasked: on a host without HTTPS, or for a short trial, it locks people out."""

CACHE = "no-cache"
"""Pages and data: the browser asks each time whether there is something new. An old phone number does harm."""

CACHE_OF_ASSETS = "public, max-age=31536000, immutable"
"""The folder of scripts and style is named by its content (`assets.py`): what is there never changes."""

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "json": "application/json",
    "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "gz": "application/gzip",
    "pack": "application/octet-stream",
    "png": "image/png",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
}
"""Type by the end of a file's name."""

TEXTS = ("html", "css", "js", "txt", "csv", "ics", "vcf", "json", "geojson", "webmanifest", "xml", "svg")
"""All in UTF-8, all worth compressing."""
