"""The site packed for upload: the same bytes each time, everything in it, nothing that is not the site's."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

from generator.write.directory import MARKER_FILE
from tests.support import TOWN, contents, kompass


def test_the_archive_holds_the_site_and_is_the_same_each_time(tmp_path: Path) -> None:
    packed = []
    for name in ("a", "b"):
        site, archive = tmp_path / name, tmp_path / "hochladen" / f"{name}.zip"
        outcome = kompass("build", "--content", TOWN, "--site", site, "--zip", archive)
        assert outcome.code == 0
        assert f"Zum Hochladen: {archive}" in outcome.out
        packed.append(archive.read_bytes())
    with zipfile.ZipFile(tmp_path / "hochladen/a.zip") as archive_file:
        held = {name: archive_file.read(name) for name in archive_file.namelist()}

    assert packed[0] == packed[1]
    assert held == {path: data for path, data in contents(tmp_path / "a").items() if path != MARKER_FILE}
    assert ".htaccess" in held


def test_compressed_files_are_added_and_taken_away_again(tmp_path: Path) -> None:
    def build(*options: str) -> dict[str, bytes]:
        assert kompass("build", "--content", TOWN, "--site", tmp_path / "site", *options).code == 0
        return contents(tmp_path / "site")

    plain, compressed = build(), build("--compress")
    added = compressed.keys() - plain.keys()

    assert {"index.html.gz", "sitemap.xml.gz", "ort/orte.json.gz"} <= added
    assert all(gzip.decompress(compressed[path]) == plain[path.removesuffix(".gz")] for path in added)
    assert build("--compress") == compressed
    assert build() == plain


def test_without_a_good_site_there_is_no_archive(own_town: Path, tmp_path: Path) -> None:
    (own_town / "offers" / "kita-muehlbach.yml").write_text("name: [", encoding="utf-8")
    outcome = kompass("build", "--content", own_town, "--site", tmp_path / "site", "--zip", tmp_path / "a.zip")

    assert outcome.code == 1
    assert not (tmp_path / "a.zip").exists()
