"""Real nginx and Apache as processes of the test's own: a free port, a temporary configuration, no system file touched."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port
from tests.support import ROOT
from tests.waiting import until

_SYSTEM = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin"
_APACHE_MODULES = (
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "alias",
    "autoindex",
    "setenvif",
    "headers",
    "filter",
    "deflate",
)


@contextmanager
def nginx(root: Path, base: str, work: Path, *, is_secure: bool = False) -> Iterator[str]:
    """Serves `root` with our ready settings, changed only where they tell an administrator to; `is_secure`: as HTTPS."""
    port = free_port()
    secure = f" ssl http2; ssl_certificate {work}/own.pem; ssl_certificate_key {_key(work)};" if is_secure else ";"
    settings = (ROOT / "docs/hosting/nginx.conf").read_text(encoding="utf-8")
    for ready, own in {
        "listen 80;": f"listen 127.0.0.1:{port}{secure}",
        "root /srv/familienkompass/site;": f"root {root};",
        "/srv/familienkompass/site/.nginx": f"{root}{base}.nginx",
        "404 /404.html;": f"404 {base}404.html;",
    }.items():
        assert ready in settings
        settings = settings.replace(ready, own)
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = f"""
        daemon off;
        {"user root;" if os.geteuid() == 0 else ""}
        pid {work}/pid;
        error_log {work}/error.log;
        events {{}}
        http {{ {temporary}
        {settings} }}
    """
    (work / "nginx.conf").write_text(whole, encoding="utf-8")
    command = [_program("nginx"), "-p", str(work), "-e", f"{work}/error.log", "-c", f"{work}/nginx.conf"]
    with _running(command, port, work):
        yield f"http{'s' if is_secure else ''}://127.0.0.1:{port}{base}"


def _key(work: Path) -> Path:
    """The key of a certificate of the test's own, which lies beside it as `own.pem`."""
    key = work / "own.key"
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    files = ["-subj", "/CN=localhost", "-keyout", str(key), "-out", str(work / "own.pem")]
    subprocess.run([_program("openssl"), "req", "-x509", *curve, *files], check=True, capture_output=True)
    return key


@contextmanager
def apache(root: Path, base: str, work: Path) -> Iterator[str]:
    """Serves `root` as shared hosting does: it lists folders, knows no types, and obeys the site's `.htaccess`."""
    port = free_port()
    modules = Path("/usr/lib/apache2/modules")
    lines = [
        *(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in _APACHE_MODULES),
        f"ServerRoot {work}",
        "ServerName localhost",
        f"Listen 127.0.0.1:{port}",
        f"PidFile {work}/pid",
        f"DefaultRuntimeDir {work}",
        f"ErrorLog {work}/error.log",
        "TypesConfig /dev/null",
        *(["User www-data", "Group www-data"] if os.geteuid() == 0 else []),
        f"DocumentRoot {root}",
        f"<Directory {root}>",
        "AllowOverride All",
        "Options Indexes FollowSymLinks",
        "Require all granted",
        "</Directory>",
    ]
    (work / "apache.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with _running([_program("apache2"), "-f", f"{work}/apache.conf", "-DFOREGROUND"], port, work):
        yield f"http://127.0.0.1:{port}{base}"


def _program(name: str) -> str:
    found = shutil.which(name, path=_SYSTEM)
    assert found, f"{name} fehlt. Es kommt mit: make servers"
    return found


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def _running(command: list[str], port: int, work: Path) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        until(lambda: process.poll() is not None or _answers(port), f"{command[0]} answers")
        if process.poll() is not None:
            log = work / "error.log"
            said = process.communicate()[1] + (log.read_text(encoding="utf-8") if log.exists() else "")
            raise AssertionError(f"{command[0]} startet nicht: {said}")
        yield
    finally:
        process.terminate()
        process.communicate(timeout=60)
