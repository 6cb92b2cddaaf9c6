"""The table of headers in the forms that hosts read: Apache, Netlify and Cloudflare Pages, nginx."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator import addresses
from generator.base.output import Asset
from generator.deliver import redirects as moves
from generator.deliver.headers import (
    ADVICE,
    CACHE,
    CACHE_OF_ASSETS,
    HEADERS,
    PREVIEW_HEADER,
    TEXTS,
    TYPES,
    Header,
)

_ASSETS = "/assets-[0-9a-f]+/"
NGINX_ROBOTS = ".nginx-robots.map"
"""Included by the settings for nginx like the moved addresses; it is there in a preview only."""
_HIDDEN = r"/\.(?!well-known/)"


def host_files(site_url: str, redirects: Mapping[str, str], assets: str, *, is_preview: bool = False) -> list[Asset]:
    """Files that lie in the site itself; each host reads its own and shows none of them to visitors.

    `redirects` leads from old to new addresses, `assets` is the folder that may be kept for long.
    """
    base = urlsplit(site_url).path or "/"
    headers = (*HEADERS, PREVIEW_HEADER) if is_preview else HEADERS
    return [
        Asset(".htaccess", _text(_apache(base, redirects, headers))),
        Asset("_headers", _text(_netlify(assets, headers))),
        Asset(moves.NGINX, _text(moves.nginx(base, redirects))),
        *([Asset(NGINX_ROBOTS, _text(_nginx_robots()))] if is_preview else []),
        *([Asset("_redirects", _text(moves.netlify(redirects)))] if redirects else []),
    ]


def _text(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _nginx_robots() -> Iterator[str]:
    yield "# Für nginx, von `kompass build` erzeugt, solange launch: preview gilt. Erklärt in docs/hosting.md."
    yield f'"~." "{PREVIEW_HEADER.value}";'


def _apache(base: str, redirects: Mapping[str, str], headers: Iterable[Header]) -> Iterator[str]:
    yield "# Für Apache, von `kompass build` erzeugt. Erklärt in docs/hosting.md."
    yield "DirectoryIndex index.html"
    yield "Options -Indexes"
    yield f"ErrorDocument 404 {base}{addresses.NOT_FOUND}"
    yield f"ErrorDocument 403 {base}{addresses.NOT_FOUND}"
    yield "AddDefaultCharset utf-8"
    yield f"AddCharset utf-8 {' '.join(f'.{suffix}' for suffix in TEXTS)}"
    for suffix, kind in TYPES.items():
        yield f"AddType {kind} .{suffix}"
    yield "<IfModule mod_alias.c>"
    yield f'RedirectMatch 404 "{_HIDDEN}"'
    yield from moves.apache(base, redirects)
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield "<IfModule mod_filter.c>"
    yield f"AddOutputFilterByType DEFLATE {' '.join(TYPES[suffix] for suffix in TEXTS)}"
    yield "</IfModule>"
    yield "</IfModule>"
    yield "<IfModule mod_headers.c>"
    for header in headers:
        # Without `always` error pages go out without them.
        yield f'Header always set {header.name} "{header.value}"'
    yield "# Nur wenn HTTPS sicher läuft:"
    yield f'# Header always set {ADVICE.name} "{ADVICE.value}"'
    yield f'Header always set Cache-Control "{CACHE}"'
    yield "<IfModule mod_setenvif.c>"
    yield f'SetEnvIf Request_URI "{_ASSETS}" KOMPASS_ASSET'
    yield f'Header always set Cache-Control "{CACHE_OF_ASSETS}" env=KOMPASS_ASSET'
    yield "</IfModule>"
    yield "# Ein komprimiert gesendetes Dokument erkennt Apache sonst nicht wieder und sendet es jedes Mal neu."
    yield 'RequestHeader edit "If-None-Match" "-gzip\\"" "\\""'
    yield "</IfModule>"


def _netlify(assets: str, headers: Iterable[Header]) -> Iterator[str]:
    yield "# Für Netlify und Cloudflare Pages, von `kompass build` erzeugt. Erklärt in docs/hosting.md."
    yield f"# Nur wenn HTTPS sicher läuft, unter /*: {ADVICE.name}: {ADVICE.value}"
    yield "/*"
    for header in headers:
        yield f"  {header.name}: {header.value}"
    # Both let browsers ask each time anyhow; the same header for two patterns would be sent twice.
    yield f"/{assets}*"
    yield f"  Cache-Control: {CACHE_OF_ASSETS}"


def nginx() -> str:
    """Settings for nginx, with the places an administrator has to fill in."""
    return _text(_nginx()).decode()


def _nginx() -> Iterator[str]:
    yield "# Einstellungen für nginx. Erzeugt mit `make docs`; bitte nicht von Hand ändern, sondern kopieren:"
    yield "#   cp docs/hosting/nginx.conf /etc/nginx/conf.d/familienkompass.conf"
    yield "# Dann die mit „ANPASSEN“ markierten Stellen ändern, prüfen (nginx -t) und neu laden."
    yield ""
    yield from _nginx_maps()
    yield "server {"
    yield "    listen 80;  # mit HTTPS auch HTTP/2, sonst zeigt sich jede Seite ein Drittel später: siehe hosting.md"
    yield "    server_name familienkompass.example;  # ANPASSEN: Name des Servers"
    yield "    root /srv/familienkompass/site;  # ANPASSEN: Ordner mit der fertigen Seite"
    yield "    error_page 404 /404.html;  # ANPASSEN, nur im Unterordner: /familie/404.html"
    yield "    error_page 403 =404 /404.html;  # ANPASSEN wie die Zeile darüber"
    yield ""
    yield "    if ($kompass_moved) { return 301 $kompass_moved$is_args$args; }"
    yield "    index index.html;"
    yield "    autoindex off;"
    yield "    absolute_redirect off;"
    yield "    server_tokens off;"
    yield "    access_log off;"
    yield "    charset utf-8;"
    yield f"    charset_types {_types('    charset_types ')};"
    yield "    gzip on;"
    yield "    gzip_comp_level 6;  # ohne diese Zeile packt nginx am schwächsten: Seiten wiegen ein Fünftel mehr"
    yield "    gzip_static on;  # nimmt die .gz-Dateien von `kompass build --compress`"
    yield "    gzip_vary on;"
    yield f"    gzip_types {_types('    gzip_types ')};"
    yield "    types {"
    for suffix, kind in TYPES.items():
        yield f"        {kind} {suffix};"
    yield "    }"
    yield ""
    yield "    # Ein add_header in einem location-Block hebt alle diese auf. Bitte nur hier ergänzen."
    for header in HEADERS:
        yield f'    add_header {header.name} "{header.value}" always;'
    yield "    add_header Cache-Control $kompass_cache always;"
    yield f"    add_header {PREVIEW_HEADER.name} $kompass_robots always;"
    yield "    # Nur wenn HTTPS sicher läuft:"
    yield f'    # add_header {ADVICE.name} "{ADVICE.value}" always;'
    yield ""
    yield "    # Einstellungen anderer Server und versteckte Dateien gehen niemanden etwas an."
    yield f"    location ~ {_HIDDEN} {{ return 404; }}"
    yield "    location ~ /_(headers|redirects)$ { return 404; }"
    yield "}"


def _nginx_maps() -> Iterator[str]:
    yield "map $uri $kompass_cache {"
    yield f'    default "{CACHE}";'
    yield f'    "~{_ASSETS}" "{CACHE_OF_ASSETS}";'
    yield "}"
    yield ""
    yield "# Umzüge aus redirects.yml. Neue gelten nach dem nächsten Laden (nginx -s reload)."
    yield "map $uri $kompass_moved {"
    yield '    default "";'
    # With a star nginx starts without the file as well.
    yield f"    include /srv/familienkompass/site/{moves.NGINX.replace('redirects', 'redirect*')};  # ANPASSEN wie root, mit Unterordner"
    yield "}"
    yield ""
    yield "# In der Vorschau (launch: preview) bittet jede Antwort Suchmaschinen, nichts aufzunehmen. Gilt nach dem nächsten Laden."
    yield "map $uri $kompass_robots {"
    yield '    default "";'
    yield f"    include /srv/familienkompass/site/{NGINX_ROBOTS.replace('robots', 'robot*')};  # ANPASSEN wie oben"
    yield "}"
    yield ""


def _types(start: str) -> str:
    """Types of all texts but HTML, which nginx adds itself, one below the other."""
    return f"\n{' ' * len(start)}".join(TYPES[suffix] for suffix in TEXTS if suffix != "html")
