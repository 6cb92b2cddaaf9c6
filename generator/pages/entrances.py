"""What the frame of every page shows: the ways in, and whom to call."""

from __future__ import annotations

from generator.index import Index
from generator.model.district import Launch


def frame_data(index: Index) -> dict[str, object]:
    """Names and site-root-relative addresses for header and footer, as plain JSON values."""
    compass = index.compass
    district = compass.district
    contact = district.contact
    return {
        "site_name": district.site_name,
        "tagline": district.tagline,
        "district": district.name,
        "preview": district.launch is Launch.PREVIEW,
        "ages": [
            {"name": g.name, "short_name": g.short_name, "url": f"alter/{g.id}/"} for g in compass.age_groups.values()
        ],
        "areas": [{"name": a.short_name, "url": f"gebiet/{a.id}/"} for a in compass.social_areas.values()],
        "transitions": [{"name": t.name, "url": f"uebergaenge/{t.id}/"} for t in index.transitions.values()],
        "pages": [{"title": p.title, "url": f"{p.id}/"} for p in compass.pages.values() if p.in_footer],
        "offline": district.offline,
        "quick_exit_url": district.quick_exit_url or "./",
        "contact": {
            "name": contact.name,
            "phone_tel": contact.phone.number.tel,
            "phone_text": contact.phone.number.text,
            "hours": contact.hours or "",
        },
        "holidays": " ".join(day.isoformat() for day in index.holidays),
        "corrections_url": "korrektur/" if "korrektur" in compass.pages else "",
    }
