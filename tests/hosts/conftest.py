"""The town's site twice, for the root of a host and for a folder below it, and the servers that show it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hosts import servers
from tests.support import TOWN, kompass

HOST = "https://wegweiser.musterkreis.example"
BASES = ("/", "/familie/kompass/")


@dataclass(frozen=True)
class Hosted:
    """A site on a running server."""

    server: str
    base: str
    address: str
    folder: Path
    """Where the site's files lie."""

    @property
    def assets(self) -> str:
        """Address of the folder that may be kept for long, below `address`."""
        return f"{next(self.folder.glob('assets-*')).name}/"


@pytest.fixture(scope="session")
def web_space() -> Iterator[Path]:
    """A folder that servers can read, whoever they run as."""
    with tempfile.TemporaryDirectory(prefix="kompass-hosts-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def roots(web_space: Path) -> dict[str, Path]:
    """Base path → the server's folder. The site below is built for that base, with compressed files beside."""
    found = {}
    for number, base in enumerate(BASES):
        content = web_space / f"content{number}"
        shutil.copytree(TOWN, content)
        district = content / "district.yml"
        text = district.read_text(encoding="utf-8")
        assert f"{HOST}/familie/" in text
        district.write_text(text.replace(f"{HOST}/familie/", f"{HOST}{base}"), encoding="utf-8")
        root = web_space / f"root{number}"
        outcome = kompass("build", "--content", content, "--site", root / base.strip("/"), "--compress")
        assert outcome.code == 0, outcome.out + outcome.err
        found[base] = root
    return found


@pytest.fixture(scope="session", params=[(kind, base) for kind in ("nginx", "apache") for base in BASES], ids="".join)
def hosted(request: pytest.FixtureRequest, roots: dict[str, Path], web_space: Path) -> Iterator[Hosted]:
    """The site on each real server, at the root and below it."""
    kind, base = request.param
    work = Path(tempfile.mkdtemp(dir=web_space))
    with getattr(servers, kind)(roots[base], base, work) as address:
        yield Hosted(kind, base, address, roots[base] / base.strip("/"))
