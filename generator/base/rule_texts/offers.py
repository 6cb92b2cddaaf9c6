"""Rules of offers: for whom they are, and what their pages say about themselves."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K217",
        Severity.WARNING,
        "An offer about a sensitive topic is marked as sensitive",
        "Ein Angebot zu einem heiklen Thema ist als heikel markiert",
        "Nur dann hat seine Seite „Seite schnell verlassen“, und nur dann verraten Titel und Adresse nichts. Wer bedroht wird, braucht das.",
        "Schreiben Sie sensitive: ja. Geht es im Angebot vor allem um etwas anderes? Dann nennen Sie das andere Thema zuerst.",
    ),
    Rule(
        "K260",
        Severity.ERROR,
        "Ages and audiences agree",
        "Alter und Zielgruppen passen zusammen",
        "Das Alter ist das der Person, der geholfen wird. Sonst steht ein Pflegeheim bei jungen Leuten oder ein Jugendclub bei kleinen Kindern.",
        "Berichtigen Sie minimum_age und maximum_age, oder nehmen Sie die Zielgruppe heraus. Bei Angeboten für Eltern zählt das Alter des Kindes.",
    ),
    Rule(
        "K261",
        Severity.WARNING,
        "The words of an offer fit the age pages it stands on",
        "Die Wörter eines Angebots passen zu seinen Altersseiten",
        "Wer auf der Seite seines Alters Hilfe für ein ganz anderes findet, sucht nicht weiter.",
        "Nennen Sie nur Zielgruppen, denen selbst geholfen wird. Für Menschen, die andere pflegen, gibt es „Pflegende Angehörige“ ohne Alter. Stimmt alles, nehmen Sie das Wort bei der Altersgruppe aus other_ages.",
    ),
    Rule(
        "K262",
        Severity.WARNING,
        "No offer stands on every age page",
        "Kein Angebot steht auf jeder Altersseite",
        "Was für alle da ist, nimmt dort den Platz weg. Man findet es über das Thema und unter „Für jedes Alter“.",
        "Schreiben Sie als Zielgruppe nur alle, oder nennen Sie nur die Menschen, für die es vor allem da ist.",
    ),
    Rule(
        "K273",
        Severity.WARNING,
        "An alert does not contradict its page",
        "Ein Hinweis widerspricht der Seite nicht",
        "Wer liest, dass es keine Nummer gibt, sucht sie nicht mehr, auch wenn sie darunter steht.",
        "Löschen Sie den Satz aus alert.",
    ),
    Rule(
        "K275",
        Severity.HINT,
        "No service area names a place twice",
        "Kein Einzugsgebiet nennt einen Ort doppelt",
        "„Für Menschen aus: Probenstadt und Probenstadt und Umland“ liest sich wie ein Fehler. Die Seite lässt den kleineren Ort weg.",
        "Löschen Sie unter service_area den Ort, der im größeren Gebiet liegt.",
    ),
    Rule(
        "K276",
        Severity.HINT,
        "An alert does not repeat what the page already says",
        "Der Hinweis wiederholt nicht, was die Seite schon sagt",
        "Was nicht bekannt oder nicht sicher ist, steht auf jeder Angebotsseite genau einmal, und ohne Nummer steht dort, wen man fragt. Dreimal gelesen macht es Angst.",
        "Löschen Sie den Satz aus alert. Steht sonst nichts darin, löschen Sie alert und seine Übersetzungen.",
    ),
    Rule(
        "K278",
        Severity.HINT,
        "Text and form of address of an offer agree",
        "Text und Anrede eines Angebots passen zusammen",
        "Überschriften und Bitten der Seite richten sich nach form_of_address. Sonst sagt eine Seite du und Sie.",
        "Setzen Sie form_of_address: du, wenn der Text du sagt, oder schreiben Sie den Text um.",
    ),
    Rule(
        "K283",
        Severity.WARNING,
        "An age belongs to people who are helped",
        "Ein Alter gehört zu Menschen, denen geholfen wird",
        "Alle Zielgruppen hier helfen anderen. Das Alter brächte das Angebot auf Altersseiten, auf denen es niemand sucht.",
        "Löschen Sie minimum_age und maximum_age. Hilft das Angebot auch den Menschen selbst, nennen Sie sie unter audiences.",
    ),
    Rule(
        "K284",
        Severity.WARNING,
        "What is confirmed exists",
        "Was bestätigt ist, gibt es",
        "Die Seite sagt „bestätigt am …“ und zugleich „Wir wissen nicht, ob es das Angebot noch gibt“.",
        "Hat der Anbieter bestätigt, löschen Sie status unter unverified. Sonst löschen Sie assured_date und assured_by.",
    ),
)
