"""Rules of German for citizens: hints only, language is no error."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K401",
        Severity.HINT,
        "Sentences have at most 20 words",
        "Sätze haben höchstens 20 Wörter",
        "Wer müde ist, Angst hat oder erst Deutsch lernt, verliert in langen Sätzen den Faden.",
        "Machen Sie zwei Sätze daraus. Nicht: „Stellen Sie den Antrag, der ab dem Monat gilt, in dem er beim Amt ankommt, so früh Sie können, denn für die Zeit davor gibt es nichts.“ Sondern: „Stellen Sie den Antrag früh. Für die Zeit davor gibt es nichts.“",
    ),
    Rule(
        "K402",
        Severity.HINT,
        "Texts are easy to read (LIX at most 50)",
        "Texte sind leicht zu lesen (LIX höchstens 50)",
        "Der Lesbarkeitsindex LIX zählt Wörter je Satz und den Anteil der Wörter mit mehr als 6 Buchstaben. Bis 40 liest sich ein Text leicht, ab 50 wie ein Amtsbrief.",
        "Schreiben Sie kurze Sätze und Alltagswörter: „Den Antrag stellen Sie im Landratsamt“ statt „Die Antragstellung erfolgt beim zuständigen Leistungsträger“.",
    ),
    Rule(
        "K403",
        Severity.HINT,
        "Words have at most 18 letters, or the glossary explains them",
        "Wörter haben höchstens 18 Buchstaben, oder das Glossar erklärt sie",
        "Ein langes Wort muss man erst zerlegen. Das ist schwer für alle, die Deutsch lernen oder schlecht sehen.",
        "Teilen Sie das Wort, setzen Sie einen Bindestrich, oder erklären Sie es in content/vocabulary/glossary.yml. Nicht: „Gebührenbefreiungsantrag“. Sondern: „Antrag, damit Sie nichts zahlen“.",
    ),
    Rule(
        "K404",
        Severity.HINT,
        "Sentences say who does something",
        "Sätze sagen, wer etwas tut",
        "„Wird beantragt“ verschweigt, wer handeln muss. Ein Satz im Passiv je Text ist in Ordnung, „muss gestellt werden“ nie.",
        "Nennen Sie den Menschen oder die Stelle. Nicht: „Der Antrag muss im Mai gestellt werden.“ Sondern: „Stellen Sie den Antrag im Mai.“",
    ),
    Rule(
        "K405",
        Severity.HINT,
        "Verbs instead of nouns",
        "Verben statt Hauptwörter",
        "„Die Durchführung der Beratung erfolgt“ klingt nach Amt, und niemand sieht, was geschieht.",
        "Machen Sie aus dem Hauptwort ein Verb. Nicht: „Die Anmeldung erfolgt telefonisch.“ Sondern: „Melden Sie sich am Telefon an.“",
    ),
    Rule(
        "K406",
        Severity.HINT,
        "Abbreviations are written out or explained",
        "Abkürzungen sind ausgeschrieben oder erklärt",
        "Wer eine Abkürzung nicht kennt, kann sie nicht erraten, und Vorleseprogramme lesen sie falsch.",
        "Schreiben Sie das Wort aus, mit der Abkürzung in Klammern, oder erklären Sie sie in content/vocabulary/glossary.yml. Nicht: „z. B.“, „EUTB“. Sondern: „zum Beispiel“, „Teilhabeberatung (EUTB)“.",
    ),
    Rule(
        "K407",
        Severity.HINT,
        "Links say where they lead",
        "Links sagen, wohin sie führen",
        "Vorleseprogramme lesen Links als Liste vor. „Hier, hier, mehr“ hilft dort niemandem, und auf dem Handy klickt man nicht.",
        "Nehmen Sie den Namen des Ziels als Linktext. Nicht: „Klicken Sie [hier](…).“ Sondern: „Mehr steht auf der [Seite der Familienkasse](…).“",
    ),
    Rule(
        "K408",
        Severity.HINT,
        "Everyday words instead of office words",
        "Alltagswörter statt Amtswörter",
        "Wer das Wort nicht kennt, weiß nicht, dass die Hilfe für ihn ist.",
        "Schreiben Sie das Alltagswort; welches, steht in content/vocabulary/glossary.yml unter instead. Nicht: „Leistungsberechtigte“. Sondern: „wer Geld bekommen kann“.",
    ),
    Rule(
        "K409",
        Severity.HINT,
        "All people are named, without signs inside a word",
        "Alle Menschen sind genannt, ohne Zeichen im Wort",
        "Frauen, Männer und alle anderen sollen sich gemeint fühlen. Stern, Doppelpunkt und großes I lesen Vorleseprogramme schlecht vor.",
        "Nehmen Sie ein Wort für alle, sonst beide Formen. Nicht: „Schüler*innen“, „Ansprechpartner“. Sondern: „Schülerinnen und Schüler“, „Fachleute“, „wer Sie berät“.",
    ),
)
