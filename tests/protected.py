"""A made-up refuge that says where it is, for tests of what must then happen."""

from __future__ import annotations

STREET, HOUSE, LATITUDE, LONGITUDE, PHONE = "Geheimweg 99", "Haus Morgenrot", "52.1599", "10.6599", "030 23125 171"
TRACES = ("Geheimweg", "geheimweg", "Morgenrot", "morgenrot", "52.1599", "10.6599", "23125 171", "3023125171")
"""What must be in no message and no file that ships."""
LIST = f"# Schutzhäuser\n{STREET}, {HOUSE}, 01994 Testwalde\n{LATITUDE}, {LONGITUDE}\n{PHONE}\n"
"""The same as a list outside the content."""

REFUGE_THAT_TELLS = f"""\
name: "Frauen helfen Frauen Musterkreis"
phones:
  - {{number: 030 23125 170, label: Tag und Nacht}}
sites:
  - id: zuflucht
    name: "{HOUSE}"
    address: {{address_1: "{STREET}", postal_code: 01994, city: Testwalde}}
    latitude: {LATITUDE}
    longitude: {LONGITUDE}
    phones:
      - {{number: {PHONE}, label: Zuflucht}}
    schedules:
      - {{description: nach Anruf}}
    confidential: ja
sources:
  - {{url: "https://frauen-helfen.example/", date: 2026-03, supports: "Telefon"}}
"""
