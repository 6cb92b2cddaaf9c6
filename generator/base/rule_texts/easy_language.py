"""Rules of Leichte Sprache: warnings, so that a draft may go on; only the start page is a matter of addresses."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K450",
        Severity.ERROR,
        "Easy language has exactly one start page",
        "Leichte Sprache hat genau eine Startseite",
        "Sie steht unter /leicht/ und führt zu allen anderen Seiten.",
        "Schreiben Sie start: ja auf genau eine Seite in content/easy/.",
    ),
    Rule(
        "K451",
        Severity.WARNING,
        "Easy language: each sentence stands on a line of its own",
        "Leichte Sprache: Jeder Satz steht in einer eigenen Zeile",
        "So sieht man, wo ein Gedanke aufhört.",
        "Beginnen Sie mit jedem Satz eine neue Zeile, und lassen Sie keinen Satz über zwei Zeilen gehen. Nicht: „Rufen Sie an. Es kostet nichts.“ Sondern zwei Zeilen: „Rufen Sie an.“ und „Es kostet nichts.“",
    ),
    Rule(
        "K452",
        Severity.WARNING,
        "Easy language: a sentence has at most 12 words",
        "Leichte Sprache: Ein Satz hat höchstens 12 Wörter",
        "Wer langsam liest, muss das Ende sehen, bevor er den Anfang vergisst.",
        "Machen Sie zwei Sätze daraus. Nicht: „Das Amt hilft Ihnen mit Geld, und es hilft Ihnen auch bei der Suche nach Arbeit.“ Sondern: „Das Amt gibt Ihnen Geld.“ und „Das Amt hilft Ihnen auch bei der Arbeit.“",
    ),
    Rule(
        "K453",
        Severity.WARNING,
        "Easy language: no subordinate clauses",
        "Leichte Sprache: Keine Nebensätze mit dass, weil, obwohl …",
        "Ein Satz sagt nur eine Sache.",
        "Machen Sie zwei Hauptsätze daraus. Nicht: „Sie bekommen Geld, weil Sie wenig verdienen.“ Sondern: „Sie verdienen wenig.“ und „Deshalb bekommen Sie Geld.“",
    ),
    Rule(
        "K454",
        Severity.WARNING,
        "Easy language: no genitive",
        "Leichte Sprache: Kein Genitiv",
        "Der zweite Fall ist schwer. „Von“ versteht jeder.",
        "Nicht: „die Nummer des Amtes“. Sondern: „die Nummer vom Amt“.",
    ),
    Rule(
        "K455",
        Severity.WARNING,
        "Easy language: no passive voice",
        "Leichte Sprache: Kein Passiv",
        "Man muss sehen, wer etwas tut.",
        "Nennen Sie, wer es tut. Nicht: „Der Antrag wird geprüft.“ Sondern: „Das Amt prüft den Antrag.“",
    ),
    Rule(
        "K456",
        Severity.WARNING,
        "Easy language: no subjunctive",
        "Leichte Sprache: Kein Konjunktiv",
        "Wörter wie „könnte“ und „sollte“ lassen offen, was gilt.",
        "Nicht: „Sie könnten Geld bekommen.“ Sondern: „Vielleicht bekommen Sie Geld.“",
    ),
    Rule(
        "K457",
        Severity.WARNING,
        "Easy language: long words have hyphens",
        "Leichte Sprache: Lange Wörter haben Bindestriche",
        "Lange Wörter mit vielen Silben lassen sich mit Bindestrich Stück für Stück lesen. Wir nehmen nie den Mediopunkt, Vorleseprogramme stolpern über ihn. Namen von Orten und Stellen bleiben, wie sie sind.",
        "Nehmen Sie ein kürzeres Wort, oder trennen Sie mit Bindestrich. Nicht: „Lebensmittelgutschein“. Sondern: „Gutschein für Lebensmittel“ oder „Lebensmittel-Gutschein“.",
    ),
    Rule(
        "K458",
        Severity.WARNING,
        "Easy language: numbers stand as digits",
        "Leichte Sprache: Zahlen stehen als Ziffern",
        "Ziffern erkennt man auf einen Blick.",
        "Nicht: „drei Monate“. Sondern: „3 Monate“.",
    ),
    Rule(
        "K459",
        Severity.WARNING,
        "Easy language: no abbreviations and special signs",
        "Leichte Sprache: Keine Abkürzungen und Sonderzeichen",
        "Wer langsam liest, kennt Kürzel und Zeichen oft nicht.",
        "Schreiben Sie aus, was gemeint ist. Nicht: „z. B. Kleidung/Möbel (gebraucht)“. Sondern: „Zum Beispiel alte Kleidung und alte Möbel.“",
    ),
    Rule(
        "K460",
        Severity.WARNING,
        "Easy language: actions are verbs",
        "Leichte Sprache: Tätigkeiten sind Verben",
        "Sätze mit vielen Wörtern auf -ung, -heit und -keit klingen nach Amt.",
        "Sagen Sie, wer was tut. Nicht: „Die Beantragung der Leistung erfolgt hier.“ Sondern: „Hier stellen Sie den Antrag.“",
    ),
    Rule(
        "K461",
        Severity.WARNING,
        "Easy language: no italics, no words in capitals",
        "Leichte Sprache: Keine schräge Schrift, keine Wörter aus Großbuchstaben",
        "Beides ist schwerer zu lesen. Fett geht.",
        "Nicht: „*wichtig*“ oder „WICHTIG“. Sondern: „**wichtig**“.",
    ),
)
