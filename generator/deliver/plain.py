"""Pages as plain Markdown files with front matter, for a site builder other than MkDocs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape

from generator.base.output import ORIGINAL, Asset, SiteFile
from generator.deliver.assets import SCRIPT, STYLE, joined
from generator.deliver.needed import refuse_missing
from generator.deliver.siblings import alternates, switch

DOCS = "docs"


def plain_files(
    files: Iterable[SiteFile],
    frame: Mapping[str, Mapping[str, object]],
    overrides: str,
    site_url: str,
    theme_files: Mapping[str, bytes],
) -> dict[str, bytes]:
    """A project that Zensical can build: `mkdocs.yml` and `docs/`, one file a page.

    `overrides` is the way from that project to `site_overrides/`, `site_url` where the site will stand. `theme_files` are
    what lies in `site_overrides/`: the script and the style that are joined from their parts come along. The body is one HTML block, which
    Markdown leaves alone; JSON is valid YAML, so no value needs another escape. Raises FrameError.
    """
    refuse_missing(theme_files)
    found: dict[str, bytes] = {"mkdocs.yml": _config(frame, overrides)}
    whole = joined(theme_files)
    found |= {f"{DOCS}/{path}": whole[path] for path in (SCRIPT, STYLE)}
    for file in files:
        if isinstance(file, Asset):
            found[f"{DOCS}/{file.path}"] = file.data
        elif file.address.endswith("/") or not file.address:
            meta = {
                "title": escape(file.title),
                "description": escape(file.description),
                "language": file.lang,
                "languages": switch(file),
                "skips": file.skips,
                "alternates": alternates(file, site_url),
                "sensitive": file.sensitive,
            }
            lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
            body = "\n".join(line for line in file.body.splitlines() if line.strip())
            found[f"{DOCS}/{file.address}index.md"] = "\n".join(["---", *lines, "---", "", body, ""]).encode()
    return found


def _config(frame: Mapping[str, Mapping[str, object]], overrides: str) -> bytes:
    config = {
        "site_name": frame[ORIGINAL]["site_name"],
        "docs_dir": DOCS,
        "site_dir": "site",
        "use_directory_urls": True,
        "theme": {"name": "material", "custom_dir": overrides, "language": ORIGINAL, "font": False},
        "markdown_extensions": [],
        "extra": {"frame": frame},
    }
    return json.dumps(config, ensure_ascii=False, indent=1).encode()
