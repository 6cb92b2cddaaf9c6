"""Rules of help lines and crisis words: what stands first when somebody is in danger."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K235",
        Severity.ERROR,
        "A help line can be reached",
        "Ein Hilfetelefon ist zu erreichen",
        "Wer in Not ist, braucht eine Nummer oder eine Seite, auf der er schreiben kann.",
        "Ergänzen Sie eine Nummer. Nur wenn es keine gibt, die Internetseite.",
    ),
    Rule(
        "K236",
        Severity.ERROR,
        "Numbers and help lines stand only once",
        "Nummern und Hilfetelefone stehen nur einmal",
        "Dieselbe Nummer zweimal sieht nach zwei Stellen aus und nimmt den anderen den Platz.",
        "Löschen Sie eine der beiden Zeilen.",
    ),
    Rule(
        "K237",
        Severity.ERROR,
        "Help line and offer name the same numbers",
        "Hilfetelefon und Angebot nennen dieselben Nummern",
        "Sonst steht für dieselbe Hilfe auf zwei Seiten Verschiedenes, und niemand weiß, was stimmt.",
        "Prüfen Sie, welche Nummer gilt, und tragen Sie sie an beiden Stellen ein: in content/vocabulary/help_lines.yml und im Angebot.",
    ),
    Rule(
        "K238",
        Severity.WARNING,
        "Each help line has a name of its own",
        "Jedes Hilfetelefon hat seinen eigenen Namen",
        "Zwei Nummern unter demselben Namen kann niemand unterscheiden.",
        "Geben Sie einem der beiden einen Namen, der sagt, wofür es ist. Ist es dieselbe Hilfe, tragen Sie beide Nummern in einen Eintrag ein.",
    ),
    Rule(
        "K240",
        Severity.ERROR,
        "Entries of crisis words are words",
        "Einträge der Krisenwörter sind Wörter",
        "Was die Suche nicht als Wort lesen kann, erkennt sie bei niemandem.",
        "Schreiben Sie einfache Wörter mit Leerzeichen dazwischen. Ein Sternchen am Anfang oder Ende steht für weitere Buchstaben, @name für eine Wortfamilie aus derselben Datei.",
    ),
    Rule(
        "K241",
        Severity.ERROR,
        "Ordinary questions show no crisis box",
        "Bei gewöhnlichen Fragen erscheint kein Kasten",
        "Wer ein Amt sucht und einen Notruf sieht, erschrickt, und bald glaubt dem Kasten niemand mehr.",
        "Machen Sie den Eintrag enger: eine Wortfolge statt eines Wortes, oder unless mit dem Wort, das die Frage harmlos macht.",
    ),
    Rule(
        "K242",
        Severity.ERROR,
        "A crisis word is no ordinary word",
        "Ein Krisenwort ist kein gewöhnliches Wort",
        "Der Kasten stünde sonst auch über Fragen, in denen niemand in Not ist.",
        "Nehmen Sie ein engeres Wort, eine Wortfolge oder eine Verbindung mehrerer Wörter.",
    ),
    Rule(
        "K243",
        Severity.ERROR,
        "All crisis words together are small",
        "Alle Krisenwörter zusammen sind klein",
        "Sie kommen mit der Suche, auch bei schlechtem Netz, und müssen sofort da sein.",
        "Nehmen Sie Einträge heraus, die andere schon abdecken, und benutzen Sie Wortfamilien.",
    ),
    Rule(
        "K244",
        Severity.WARNING,
        "No crisis word stands twice",
        "Kein Krisenwort steht doppelt",
        "Doppelte Einträge kosten Platz, der für andere fehlt.",
        "Löschen Sie einen der beiden Einträge.",
    ),
    Rule(
        "K245",
        Severity.ERROR,
        "A crisis box names at least two numbers",
        "Ein Kasten nennt mindestens zwei Nummern",
        "Ist die erste besetzt, braucht der Mensch sofort eine andere.",
        "Ergänzen Sie unter help_lines ein Hilfetelefon mit Nummer.",
    ),
    Rule(
        "K246",
        Severity.ERROR,
        "Each crisis box has German words, and the words have boxes",
        "Zu jedem Kasten gehören deutsche Wörter, und zu den Wörtern gehören Kästen",
        "Ohne das eine oder das andere sieht jemand in Not keine Nummer.",
        "Ergänzen Sie die Wörter in content/crisis_words/de.yml und den Kasten in content/vocabulary/crisis.yml, oder löschen Sie beides.",
    ),
    Rule(
        "K342",
        Severity.ERROR,
        "The emergency page names 112",
        "Die Notfall-Seite nennt die 112",
        "Wer in Lebensgefahr ist, sucht dort zuerst diese Nummer.",
        "Nennen Sie in content/emergency.yml ein Hilfetelefon mit der Nummer 112.",
    ),
)
