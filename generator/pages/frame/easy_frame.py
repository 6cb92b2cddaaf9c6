"""What the frame of pages in Leichte Sprache says: every way leads on in Leichte Sprache, or says that it does not."""

from __future__ import annotations

from generator import addresses
from generator.index import Index, easy


def easy_frame(index: Index) -> dict[str, object]:
    """What header and footer say differently here: they stay in Leichte Sprache, and their menu is short."""
    compass = index.compass
    every = easy.in_order(compass)
    general = [page for page in every if not page.topics]
    easier = {page.page for page in every}
    urgent = next((page for page in every if page.emergency), None)
    return {
        "home": addresses.EASY,
        "emergency": easy.address_of(compass, urgent) if urgent else addresses.EMERGENCY,
        "menu": [
            *({"title": page.title, "url": easy.address_of(compass, page)} for page in general),
            {"title": "Suche in Alltags-Sprache", "url": addresses.SEARCH},
        ],
        "easy_url": "",
        "pages": [
            {"title": page.title, "url": addresses.content_page(page.id)}
            for page in compass.pages.values()
            if page.in_footer and page.id not in easier
        ],
        "contact": {
            "helps": f"Hier hilft man Ihnen weiter: {compass.district.contact.name}",
            "phone_tel": compass.district.contact.phone.number.tel,
            "phone_text": compass.district.contact.phone.number.text,
            "price": compass.district.contact.phone.number.price,
            "hours": "",  # full of short forms
        },
    }
