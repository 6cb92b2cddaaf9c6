"""What makes the guide installable."""

from __future__ import annotations

import json

from generator.base.output import ORIGINAL, Asset
from generator.model.district import District

NAME = "manifest.webmanifest"
ICONS = ("assets/icons/kompass-192.png", "assets/icons/kompass-512.png")


def manifest(district: District) -> Asset:
    """W3C Web Application Manifest, with icons of our own."""
    small, large = ICONS
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
            {"src": small, "sizes": "192x192", "type": "image/png"},
            {"src": large, "sizes": "512x512", "type": "image/png", "purpose": "any maskable"},
        ],
    }
    return Asset(NAME, json.dumps(found, ensure_ascii=False, indent=1).encode())
