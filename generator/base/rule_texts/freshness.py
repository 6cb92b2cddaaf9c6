"""Rules of freshness: never an error because a day has passed; a day to come is one, for it can only turn right."""

from __future__ import annotations

from generator.base.problem import Rule, Severity

RULES = (
    Rule(
        "K301",
        Severity.WARNING,
        "Confirmed facts are fresh",
        "Bestätigte Angaben sind frisch",
        "Alte Nummern und Zeiten schaden mehr, als sie nützen.",
        "Fragen Sie beim Anbieter nach und setzen Sie assured_date neu.",
    ),
    Rule(
        "K302",
        Severity.WARNING,
        "Before the launch everything is confirmed",
        "Vor dem Start ist alles bestätigt",
        "Eine falsche Nummer in der Not richtet Schaden an.",
        "Bestätigen Sie die Angaben beim Anbieter: assured_date und assured_by.",
    ),
    Rule(
        "K303",
        Severity.HINT,
        "What a list shows is not over",
        "Was eine Liste zeigt, ist nicht vorbei",
        "Das Angebot steht in keiner Liste mehr; seine Seite sagt, dass es vorbei ist.",
        "Geht es weiter? Dann ändern Sie visible_until oder die Zeiten. Sonst setzen Sie status: ended.",
    ),
    Rule(
        "K304",
        Severity.ERROR,
        "Confirmed is today or earlier, never in the future",
        "Bestätigt wird heute, nicht in der Zukunft",
        "Niemand kann heute etwas für morgen bestätigen. Das Angebot sähe frischer aus, als es ist.",
        "Prüfen Sie Tag und Jahr von assured_date.",
    ),
    Rule(
        "K305",
        Severity.WARNING,
        "Before the launch the accessibility statement is complete",
        "Vor dem Start ist die Erklärung zur Barrierefreiheit vollständig",
        "Öffentliche Stellen müssen sagen, wie barrierefrei ihre Seite ist und wer hilft.",
        "Ergänzen Sie in content/district.yml, was die Meldung nennt. Solange steht auf der Seite „noch einzutragen“.",
    ),
    Rule(
        "K306",
        Severity.WARNING,
        "Reviewed and published is today or earlier",
        "Geprüft und veröffentlicht ist etwas heute oder früher",
        "Was morgen ist, hat noch niemand gelesen. Es zählt nicht als Alter der Angaben.",
        "Prüfen Sie Tag und Jahr. Zeigt eine Quelle kein Datum, lassen Sie die Zeile weg.",
    ),
    Rule(
        "K307",
        Severity.WARNING,
        "Before the launch all gaps are filled",
        "Vor dem Start sind alle Lücken gefüllt",
        "Auf der Seite steht sonst „noch einzutragen“, wo das Gesetz eine Angabe verlangt.",
        "Ergänzen Sie, was die Meldung nennt.",
    ),
)
