"""Rules of translations: never an error but for a missing file, for a better German text must not turn red."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K136",
        Severity.ERROR,
        "Placeholders and plural forms of a translation fit the German text",
        "Platzhalter und Zahlformen einer Übersetzung passen zum deutschen Text",
        "An die Stelle der Platzhalter setzt die Seite Zahlen, Tage und Namen. Fehlt einer, fehlt auch die Angabe.",
        "Übernehmen Sie die geschweiften Klammern aus dem deutschen Text, unverändert.",
    ),
    Rule(
        "K221",
        Severity.WARNING,
        "Translations fit the German text of today",
        "Übersetzungen passen zum deutschen Text",
        "Ändert sich der deutsche Text, steht in den anderen Sprachen vielleicht noch das Alte. Die Seite sagt dann: „vielleicht veraltet“.",
        "Prüfen Sie die Übersetzung. Stimmt sie, tragen Sie bei de den heutigen deutschen Text ein.",
    ),
    Rule(
        "K222",
        Severity.WARNING,
        "Each translation belongs to a text",
        "Jede Übersetzung gehört zu einem Text",
        "Eine Übersetzung ohne deutschen Text erscheint nirgends.",
        "Prüfen Sie die Schreibweise, oder löschen Sie den Eintrag.",
    ),
    Rule(
        "K223",
        Severity.HINT,
        "A language of the site is translated completely",
        "Eine Sprache der Seite ist vollständig übersetzt",
        "Was fehlt, steht auf den Seiten dieser Sprache auf Deutsch.",
        "Ergänzen Sie die Texte in der Datei der Sprache.",
    ),
    Rule(
        "K224",
        Severity.ERROR,
        "Each language of the site has its file",
        "Jede Sprache der Seite hat ihre Datei",
        "Ohne sie wäre fast alles auf Deutsch.",
        "Legen Sie die Datei an, oder nehmen Sie die Sprache in district.yml aus languages.",
    ),
    Rule(
        "K225",
        Severity.HINT,
        "Each translation knows the German text it was made from",
        "Jede Übersetzung kennt ihren deutschen Text",
        "Sonst merkt niemand, wenn sie veraltet.",
        "Tragen Sie made_from ein, wie die Meldung es nennt.",
    ),
    Rule(
        "K226",
        Severity.WARNING,
        "Under interface stand only texts of the interface",
        "Unter interface stehen nur Texte der Bedienung",
        "Einen Text, den die Seite nicht hat, zeigt sie nirgends. Die Übersetzung erscheint dann nicht.",
        "Schreiben Sie links den deutschen Text genau so, wie er auf der Seite steht. Gibt es ihn nicht mehr, löschen Sie die Zeile.",
    ),
    Rule(
        "K227",
        Severity.HINT,
        "Placeholders stand only in texts of the interface",
        "Platzhalter stehen nur in Texten der Bedienung",
        "In Texten des Landkreises wird nichts eingesetzt. Die Klammern stünden so auf der Seite.",
        "Schreiben Sie statt des Platzhalters, was im deutschen Text steht.",
    ),
    Rule(
        "K228",
        Severity.HINT,
        "Each language file belongs to a language of the site",
        "Jede Datei einer Sprache gehört zu einer Sprache der Seite",
        "Ohne Eintrag in district.yml entsteht keine Seite in dieser Sprache.",
        "Sind die Texte fertig, ergänzen Sie das Kürzel in district.yml unter languages.",
    ),
    Rule(
        "K340",
        Severity.ERROR,
        "The content is German",
        "Die Inhalte sind deutsch",
        "Was als Übersetzung ins Deutsche dasteht, zeigt keine Seite.",
        "Schreiben Sie den deutschen Text in das Feld selbst, und löschen Sie diese Übersetzung.",
    ),
    Rule(
        "K343",
        Severity.WARNING,
        "Each plural form of the language is there",
        "Jede Zahlform der Sprache ist da",
        "„2 Angebote“ und „5 Angebote“ brauchen in manchen Sprachen verschiedene Wörter. Fehlt eine Form, steht dort ein falsches Wort.",
        "Ergänzen Sie die Form, wie die Grammatik der Sprache sie verlangt.",
    ),
)
