"""`/offline/`: keep the whole guide on a device, and what makes it installable."""

from __future__ import annotations

import json

from generator import addresses
from generator.addresses import links
from generator.base.output import ORIGINAL, Asset, Page
from generator.model.district import District
from generator.pages.frame.canvas import Head, Site


def page(site: Site) -> Page:
    """Without a script it says so and leads on."""
    head = Head(
        address=addresses.OFFLINE,
        kind="offline",
        title="Ohne Internet nutzen",
        heading="Ohne Internet nutzen",
        lead="Sie können den ganzen Wegweiser auf Ihrem Gerät speichern. Dann geht er auch im Funkloch.",
        in_sitemap=False,
    )
    return site.page(head, "offline", ways=(links.HOME, links.SEARCH, links.EMERGENCY))


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
