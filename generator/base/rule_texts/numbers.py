"""Rules of numbers: whose a number is, where it comes from, and what a call costs."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K270",
        Severity.ERROR,
        "Numbers of providers and locations have a label",
        "Nummern von Trägern und Standorten haben eine Bezeichnung",
        "Angebote ohne eigene Nummer zeigen die ihres Trägers. Ohne Bezeichnung sieht sie aus wie die eigene.",
        "Ergänzen Sie label, zum Beispiel „Geschäftsstelle des Trägers“.",
    ),
    Rule(
        "K271",
        Severity.ERROR,
        "The number of another office says whose it is",
        "Die Nummer einer anderen Stelle heißt auch so",
        "Wer anruft, muss wissen, wer abhebt.",
        "Ergänzen Sie label mit dem Namen der Stelle, zum Beispiel „Stadtbibliothek“.",
    ),
    Rule(
        "K272",
        Severity.WARNING,
        "Each telephone number has a source",
        "Jede Telefonnummer hat eine Quelle",
        "Eine Nummer ohne Herkunft lässt sich nicht prüfen und veraltet, ohne dass es jemand merkt.",
        "Schreiben Sie bei der Quelle unter supports „Telefon“ dazu, ergänzen Sie eine Quelle, oder setzen Sie phones unter unverified.",
    ),
    Rule(
        "K350",
        Severity.WARNING,
        "Numbers that cost money name the price",
        "Nummern, die Geld kosten, nennen den Preis",
        "0180, 0137 und 0700 kosten mehr als ein gewöhnlicher Anruf. Wer wenig Geld hat, muss das vorher lesen.",
        "Schreiben Sie den Preis in Worten zur Nummer, zum Beispiel cost: „20 Cent pro Anruf“. Ohne Preis steht neben der Schaltfläche: Der Anruf kostet Geld. Wie viel, wissen wir nicht.",
    ),
    Rule(
        "K351",
        Severity.WARNING,
        "Only a call that is free is called free",
        "Kostenlos heißt nur ein Anruf, der es ist",
        "Nur 0800, 116…, 110 und 112 sind für alle kostenlos. Andere Nummern kosten je nach Vertrag.",
        "Löschen Sie das Wort bei der Nummer. Ist die Beratung gemeint, schreiben Sie „kostenlose Beratung“.",
    ),
    Rule(
        "K352",
        Severity.WARNING,
        "A refused number is vouched for only for a time",
        "Auf eine abgelehnte Nummer ist nur eine Zeit lang Verlass",
        "Die Liste der Nummern kennt sie nicht. Vielleicht gilt sie nicht mehr.",
        "Rufen Sie an. Stimmt die Nummer, setzen Sie unter insisted einen neuen Tag bei until. Stimmt sie nicht, löschen Sie sie.",
    ),
    Rule(
        "K353",
        Severity.HINT,
        "Exceptions stand only at numbers that need one",
        "Ausnahmen stehen nur bei Nummern, die eine brauchen",
        "Sonst fällt ein Tippfehler in dieser Nummer später nicht auf.",
        "Löschen Sie insisted bei dieser Nummer.",
    ),
    Rule(
        "K354",
        Severity.WARNING,
        "A number in a sentence comes with its price",
        "Auch in einem Satz steht bei einer Nummer, was sie kostet",
        "Die Nummer lässt sich antippen. Wer wenig Geld hat, muss den Preis vorher lesen.",
        "Schreiben Sie den Preis in denselben Text, zum Beispiel „(20 Cent pro Anruf)“.",
    ),
)
