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
    "expected comment or line break": ("ein Text mit | oder > am Anfang wird als Absatz gelesen, der erst in der nächsten Zeile beginnt", "Setzen Sie den Text in Anführungszeichen, oder schreiben Sie ihn eingerückt in die nächste Zeile."),
    "mapping keys are not allowed": ("ein Text mit ? am Anfang wird als Feldname gelesen", "Setzen Sie den Text in Anführungszeichen."),
    "block sequence entries are not allowed": ("ein Text mit einem Strich und Leerzeichen am Anfang wird als Liste gelesen", "Setzen Sie den Text in Anführungszeichen. Eine Liste beginnt in der nächsten Zeile, eingerückt."),
    "unknown escape character": ("in geraden Anführungszeichen leitet \\ ein Sonderzeichen ein, dieses gibt es nicht", "Schreiben Sie zwei davon: \\\\. Oder setzen Sie den Text in einfache Anführungszeichen '…'."),
    "could not find expected ':'": ("hier fehlt ein Doppelpunkt nach dem Feldnamen", "Schreiben Sie feldname: Wert, und rücken Sie Folgezeilen ein."),
    "did not find expected key": ("die Einrückung oder ein Feldname stimmt hier nicht", 'Alle Felder einer Ebene beginnen in derselben Spalte; Texte mit " enden mit ".'),
    "did not find expected '-' indicator": ("die Einrückung der Liste stimmt hier nicht", "Alle Striche einer Liste stehen untereinander."),
    "did not find expected ',' or": ("eine Liste in eckigen Klammern wird nicht geschlossen", "Ergänzen Sie ] oder ein Komma."),
    "control characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
    "special characters are not allowed": ("die Datei enthält Steuerzeichen", "Öffnen Sie die Datei in einem Texteditor und tippen Sie die Stelle neu."),
}  # fmt: skip


TWO_VERSIONS = (
    "die Datei enthält zwei Fassungen, weil zwei Menschen dieselbe Stelle geändert haben",
    "Behalten Sie, was stimmt, und löschen Sie den Rest und die Zeilen mit <<<<<<<, ======= und >>>>>>>.",
)
_BEHIND = {
    '"': "hinter dem schließenden Anführungszeichen steht noch Text",
    "'": "hinter dem schließenden Anführungszeichen steht noch Text",
    "]": "ein Text mit [ am Anfang wird als Liste gelesen, sie endet vor dieser Stelle",
    "}": "ein Text mit { am Anfang wird als Reihe von Feldern gelesen, sie endet vor dieser Stelle",
}
_WHOLE = "Setzen Sie den ganzen Text in Anführungszeichen: '\"Haus am See\" ist zu', '[Neu] im Mai'."


def behind_its_end(text: str, end: int, said: str) -> tuple[str, str] | None:
    """Text behind a closing sign in the same line: what seemed to be a part of the text enclosed the whole value."""
    before = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    if "did not find expected key" not in said or before[-1:] not in _BEHIND:
        return None
    return _BEHIND[before[-1]], _WHOLE


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
