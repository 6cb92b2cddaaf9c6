"""What the YAML parser says about a file that is none → what an editor can do about it."""

from __future__ import annotations

_TAB = ("hier steht ein Tabulator", "Rücken Sie mit Leerzeichen ein, nicht mit der Tabulatortaste.")
_SAID = {
    "scanning an alias": ("ein Text mit * am Anfang wird als Verweis gelesen", "Setzen Sie den Text in Anführungszeichen."),
    "scanning an anchor": ("ein Text mit & am Anfang wird als Anker gelesen", "Setzen Sie den Text in Anführungszeichen."),
    "mapping values are not allowed": ("hier steht ein Doppelpunkt, wo keiner hingehört", 'Setzen Sie Texte mit Doppelpunkt in Anführungszeichen: "Elterngeld: Antrag".'),
    "a tab character": _TAB,
    "cannot start any token": ("hier steht ein Zeichen, mit dem kein Wert beginnen darf", "Rücken Sie mit Leerzeichen ein; Texte mit @ ` % am Anfang gehören in Anführungszeichen."),
    "found undefined alias": ("ein Text mit * am Anfang wird als Verweis gelesen", "Setzen Sie den Text in Anführungszeichen."),
    "unexpected end of stream": ("ein Anführungszeichen wird nicht geschlossen", 'Ergänzen Sie das schließende Anführungszeichen ".'),
    "expected a single document": ("die Datei enthält mehrere Dokumente (---)", "Schreiben Sie jeden Eintrag in eine eigene Datei."),
    "could not find expected ':'": ("hier fehlt ein Doppelpunkt nach dem Feldnamen", "Schreiben Sie feldname: Wert, und rücken Sie Folgezeilen ein."),
    "did not find expected key": ("die Einrückung oder ein Feldname stimmt hier nicht", 'Alle Felder einer Ebene beginnen in derselben Spalte; Texte mit " enden mit ".'),
    "did not find expected '-' indicator": ("die Einrückung der Liste stimmt hier nicht", "Alle Striche einer Liste stehen untereinander."),
    "did not find expected ',' or": ("eine Liste in eckigen Klammern wird nicht geschlossen", "Ergänzen Sie ] oder ein Komma."),
    "control characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
    "special characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
}  # fmt: skip


def names_the_beginning(said: str) -> bool:
    """Is the place of the mistake where something opens, not the end of the file, where the parser noticed it?"""
    return "unexpected end of stream" in said or "scanning an alias" in said or "scanning an anchor" in said


def in_german(said: str, *, is_tab: bool) -> tuple[str, ...]:
    """Message and remedy, or a message alone. Of a tab the parser only says that nothing begins so."""
    if is_tab:
        return _TAB
    return next(
        (german for english, german in _SAID.items() if english in said), ("die Schreibweise stimmt hier nicht",)
    )
