"""Rules of the built site: nothing broken, empty or unsafe ships."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K901",
        Severity.ERROR,
        "Each promised page is there",
        "Jede versprochene Seite ist da",
        "Sonst führt ein Link ins Leere.",
        "Das ist ein Fehler im Generator. Bitte melden.",
    ),
    Rule(
        "K902",
        Severity.ERROR,
        "Links inside the site reach their target",
        "Links innerhalb der Seite führen ans Ziel",
        "Ratsuchende dürfen nicht auf einer Fehlerseite landen.",
        "Prüfen Sie den Link im Text der genannten Datei.",
    ),
    Rule(
        "K903",
        Severity.ERROR,
        "Each page has a title of its own",
        "Jede Seite hat einen eigenen Titel",
        "Wer vorlesen lässt oder Lesezeichen setzt, unterscheidet Seiten am Titel.",
        "Geben Sie einer der beiden Seiten einen anderen Namen.",
    ),
    Rule(
        "K904",
        Severity.ERROR,
        "Each page has exactly one main heading",
        "Jede Seite hat genau eine Hauptüberschrift",
        "Daran erkennen Vorleseprogramme, worum es geht.",
        "Das ist ein Fehler im Generator. Bitte melden.",
    ),
    Rule(
        "K905",
        Severity.ERROR,
        "No request to other hosts",
        "Keine Anfrage an fremde Rechner",
        "Besuche auf Hilfeseiten gehen niemanden etwas an.",
        "Binden Sie nichts von anderen Internetseiten ein.",
    ),
    Rule(
        "K906",
        Severity.ERROR,
        "No empty list",
        "Keine leere Liste",
        "Eine leere Liste lässt Menschen ratlos zurück.",
        "Das ist ein Fehler im Generator. Bitte melden.",
    ),
    Rule(
        "K907",
        Severity.ERROR,
        "Nothing in a page that a strict security policy forbids",
        "Nichts im Seitenquelltext, was strenge Sicherheitsregeln verbieten",
        "Eingebetteter Code ist das Einfallstor für Angriffe.",
        "Das ist ein Fehler im Generator. Bitte melden.",
    ),
    Rule(
        "K908",
        Severity.ERROR,
        "The sitemap for search engines is right",
        "Die Seitenübersicht für Suchmaschinen stimmt",
        "Sonst finden Suchmaschinen die Seiten nicht.",
        "Das ist ein Fehler im Generator. Bitte melden.",
    ),
    Rule(
        "K909",
        Severity.ERROR,
        "Each page has language, main landmark and skip link",
        "Jede Seite hat Sprache, Hauptbereich und Sprungverweis",
        "Ohne sie kommen Menschen mit Tastatur und Vorleseprogramm nicht zurecht.",
        "Das ist ein Fehler im Rahmen der Seite. Bitte melden.",
    ),
    Rule(
        "K910",
        Severity.WARNING,
        "Addresses do not vanish",
        "Adressen verschwinden nicht",
        "Alte Adressen stehen auf Zetteln, in Lesezeichen und in anderen Wegweisern.",
        "Schreiben Sie eine Zeile in redirects.yml: - {from: angebote/alt/, to: angebote/neu/}",
    ),
    Rule(
        "K911",
        Severity.WARNING,
        "Each character can be printed",
        "Jedes Zeichen lässt sich drucken",
        "Unsere Schriften für Papier haben Buchstaben, aber keine kleinen Bilder. Auf dem PDF steht dort ein leeres Kästchen.",
        "Nehmen Sie das Zeichen aus dem Text.",
    ),
    Rule(
        "K912",
        Severity.ERROR,
        "Each page carries the security policy (Content-Security-Policy)",
        "Jede Seite trägt die Sicherheitsregeln (Content-Security-Policy)",
        "Sie verbieten dem Browser, fremde Skripte und Bilder zu laden, auch auf Servern ohne eigene Kopfzeilen. Sie gelten nur für das, was nach ihnen kommt.",
        "Das ist ein Fehler im Rahmen der Seite (site_overrides/main.html). Bitte melden.",
    ),
)
