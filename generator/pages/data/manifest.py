"""What makes the guide installable."""

from __future__ import annotations

import json

from generator.base.output import ORIGINAL, Asset
from generator.model.district import District


def manifest(district: District) -> Asset:
    """W3C Web Application Manifest, with icons of our own."""
    icons = "assets/icons/kompass"
    found = {
        "name": district.site_name,
        "short_name": district.site_name,
        "description": district.tagline,
        "lang": ORIGINAL,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fffdf8",
        "theme_color": "#0b5563",
        "icons": [
            {"src": f"{icons}-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": f"{icons}-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any maskable"},
        ],
    }
    return Asset("manifest.webmanifest", json.dumps(found, ensure_ascii=False, indent=1).encode())
