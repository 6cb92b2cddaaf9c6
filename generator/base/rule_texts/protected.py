"""Rules of protected houses: nothing that is published may lead to their doors (ADR 0024)."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K320",
        Severity.ERROR,
        "No file says where a protected house is",
        "Wo ein geschütztes Haus ist, steht in keiner Datei",
        "Wer das Haus sucht, um jemandem etwas anzutun, kann auch lesen, was die Seite nicht zeigt: Dateien und ihre alten Fassungen.",
        "Löschen Sie das Feld; bei einem geschützten Standort stehen nur id, confidential und schedules. Haben Sie die Datei schon hochgeladen (Git), bleibt die alte Fassung lesbar: Sagen Sie es sofort dem Haus und den Verantwortlichen des Wegweisers. Eine öffentliche Nummer gehört zum Träger oder zum Angebot.",
    ),
    Rule(
        "K321",
        Severity.ERROR,
        "An offer with a protected location has no address and no stop",
        "Ein Angebot mit geschütztem Standort hat keine Anschrift und keinen Halt",
        "Sonst führt die Seite vor die Tür, die niemand kennen darf.",
        "Löschen Sie address und stops. Treffen Sie Menschen woanders, machen Sie daraus ein eigenes Angebot ohne den geschützten Standort.",
    ),
    Rule(
        "K322",
        Severity.ERROR,
        "No text holds anything protected",
        "Geschütztes steht in keinem Text",
        "Straße, Hausname, Lage oder Nummer führen zu Menschen, die sich verstecken müssen, auch anders geschrieben und an jeder anderen Stelle.",
        "Löschen Sie die Angabe; die Meldung wiederholt sie mit Absicht nicht. Haben Sie die Datei schon hochgeladen (Git), bleibt die alte Fassung lesbar: Sagen Sie es sofort dem Haus und den Verantwortlichen des Wegweisers. Ist etwas anderes gemeint: Hinter Straße und Hausnummer mit häufigem Namen („Hauptstraße 5“) schreiben Sie Postleitzahl und Ort. Hilft das nicht, fragen Sie die Person, die die Liste der geschützten Adressen führt.",
    ),
    Rule(
        "K323",
        Severity.ERROR,
        "No name of a file or folder holds anything protected",
        "Geschütztes steht in keinem Namen einer Datei oder eines Ordners",
        "Aus dem Namen der Datei wird die Adresse der Seite, und alle können die Namen im Verlauf (Git) lesen.",
        "Geben Sie der Datei oder dem Ordner einen anderen Namen. Haben Sie sie schon hochgeladen, bleibt der alte Name lesbar: Sagen Sie es sofort dem Haus und den Verantwortlichen des Wegweisers.",
    ),
    Rule(
        "K324",
        Severity.ERROR,
        "The list of protected addresses is precise enough",
        "Die Liste der geschützten Adressen ist genau genug",
        "Nach „Hauptstraße“ oder „Frauenhaus“ zu suchen, fände jeden zweiten Text.",
        "Schreiben Sie je Zeile Straße mit Hausnummer, Postleitzahl und Ort, den ganzen Namen des Hauses, Breite und Länge oder eine Telefonnummer.",
    ),
    Rule(
        "K325",
        Severity.ERROR,
        "The finished site holds nothing protected",
        "Die fertige Seite enthält nichts Geschütztes",
        "Gesucht wird noch einmal in allem, was ausgeliefert wird: Seiten, Suche, Karten, Kalender, PDF-Dateien und was Geräte behalten.",
        "Suchen Sie die Angabe in den Texten, aus denen die genannte Datei entsteht, und löschen Sie sie. Lässt sich eine PDF-Datei nicht lesen, geben Sie die Meldung an die Technik weiter.",
    ),
)
