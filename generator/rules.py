"""Every rule of the content, once: code, severity, what it demands, why, how to mend.

`docs/rules.md` is generated from this list. K1 form · K2 references · K3 freshness · K4 language ·
K9 the built site.
"""

from __future__ import annotations

from generator.problem import Rule, Severity

_E, _W, _H = Severity.ERROR, Severity.WARNING, Severity.HINT

_ALL = (
    # The file itself:
    Rule("K100", _E, "Die Datei ist lesbarer Text in UTF-8", "Andere Zeichensätze zerstören Umlaute auf der Seite.",
         "Speichern Sie die Datei als „UTF-8“ (im Editor unter „Speichern unter … Codierung“)."),
    Rule("K101", _E, "Die Datei ist gültiges YAML", "Eine Datei mit Schreibfehlern in der Form kann niemand sicher lesen.",
         "Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle."),
    Rule("K102", _E, "Jedes Feld steht nur einmal da", "Sonst gewinnt still der letzte Wert, und der erste geht verloren.",
         "Löschen Sie eine der beiden Zeilen."),
    Rule("K103", _E, "Keine Kürzel, Verweise und Typangaben von YAML", "Anker (&), Verweise (*), Typen (!) und Verschmelzen (<<) machen Dateien unlesbar und gefährlich.",
         "Schreiben Sie den Wert an jeder Stelle aus. Texte mit * & ! am Anfang gehören in Anführungszeichen."),
    Rule("K104", _E, "Die Datei ist klein und flach genug", "Sehr große oder tief verschachtelte Dateien gehören nicht in einen Wegweiser.",
         "Teilen Sie den Inhalt auf oder kürzen Sie ihn."),
    Rule("K105", _E, "Eine Postleitzahl hat fünf Ziffern", "Ohne Postleitzahl findet die Ortssuche dieses Angebot nicht.", "Beispiel: postal_code: 07907"),
    Rule("K106", _E, "Der Dateiname ist Kennung und Adresse", "Aus dem Namen der Datei wird die Adresse der Seite.",
         "Benennen Sie die Datei um: nur Kleinbuchstaben a–z, Ziffern und Bindestriche (ä wird ae)."),
    Rule("K107", _E, "Nur echte Dateien innerhalb von content/", "Verknüpfungen könnten fremde Dateien veröffentlichen.",
         "Legen Sie die Datei selbst in den Ordner, keine Verknüpfung."),
    Rule("K108", _E, "Die Pflichtdateien des Ordners sind da", "Ohne sie lässt sich kein Wegweiser bauen.", "Legen Sie die Datei an; docs/data-format.md zeigt, was hineingehört."),
    Rule("K109", _E, "Jede Kennung gibt es nur einmal", "Zwei Einträge mit derselben Kennung hätten dieselbe Adresse.", "Geben Sie einem der Einträge eine andere Kennung."),
    # Single values:
    Rule("K110", _E, "Keine unsichtbaren Steuerzeichen", "Sie können Nummern und Adressen anders aussehen lassen, als sie sind.", "Tippen Sie den Text neu ein."),
    Rule("K111", _E, "Einzeilige Felder sind einzeilig", "Namen und Kurztexte stehen in Listen, dort ist Platz für eine Zeile.", "Schreiben Sie alles in eine Zeile."),
    Rule("K112", _E, "Pflichtfelder sind ausgefüllt", "Ohne diese Angabe ist die Seite für Ratsuchende nicht brauchbar.", "Ergänzen Sie das Feld."),
    Rule("K113", _E, "Nur bekannte Felder", "Ein Feld mit Tippfehler würde still verloren gehen.", "Alle Felder stehen in docs/data-format.md."),
    Rule("K114", _E, "Jedes Feld hat die richtige Form", "Eine Liste braucht Striche oder eckige Klammern, ein Text nicht.", "Vergleichen Sie mit der Vorlage in CONTRIBUTING.md."),
    Rule("K115", _E, "Texte haben die richtige Länge", "Zu lange Texte liest niemand, leere helfen nicht.", "Kürzen oder ergänzen Sie den Text."),
    Rule("K116", _E, "Nur erlaubte Werte", "Der Wegweiser kennt für dieses Feld eine feste Auswahl.", "Wählen Sie einen der genannten Werte."),
    Rule("K117", _E, "Kennungen haben eine feste Form", "Kennungen werden Teil von Adressen.", "Nur Kleinbuchstaben a–z, Ziffern und Bindestriche, zum Beispiel kita-start."),
    Rule("K118", _W, "Text statt Auszeichnung", "HTML wird nicht ausgeführt, sondern als Text gezeigt; das sieht seltsam aus.", "Schreiben Sie den Text ohne spitze Klammern."),
    Rule("K119", _W, "Gerade Anführungszeichen um einen Wert", "Die Datei kennt nur gerade Anführungszeichen. Die schrägen aus Word stehen sonst auf der Seite mit da.", 'Ersetzen Sie beide durch gerade: "Text". Sollen sie auf der Seite stehen, setzen Sie gerade außen herum: "„Text“".'),
    Rule("K120", _E, "Ein Alter ist ein Alter", "Nach dem Alter wird gesucht und sortiert.", "Schreiben Sie Jahre als Zahl oder „18 Monate“."),
    Rule("K121", _E, "Ja oder nein", "Andere Wörter sind nicht eindeutig.", "Schreiben Sie ja oder nein."),
    Rule("K122", _E, "Jeden Tag gibt es im Kalender", "Mit falschen Daten stimmen Fristen und Hinweise nicht.", "Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-22."),
    Rule("K123", _E, "Uhrzeiten sind Uhrzeiten", "Menschen stehen sonst vor verschlossener Tür.", "Schreiben Sie vier Ziffern mit Doppelpunkt, zum Beispiel 08:30."),
    Rule("K124", _E, "Zeitspannen folgen ISO 8601", "Aus ihnen werden Termine berechnet.", "Beispiele: P6W, -P3M, /P0D."),
    Rule("K125", _E, "Wochentage sind MO TU WE TH FR SA SU", "Die Kürzel gelten in Kalendern weltweit.", "MO TU WE TH FR SA SU; 1SA ist der erste Samstag im Monat."),
    Rule("K126", _E, "Koordinaten liegen auf der Erde", "Sonst stimmt keine Entfernung.", "Prüfen Sie Breite und Länge."),
    Rule("K127", _E, "Zeiten sind geordnet und vollständig", "Menschen stehen sonst vor verschlossener Tür.", "Prüfen Sie Beginn und Ende."),
    Rule("K128", _E, "Angaben passen zusammen", "Widersprüche verwirren Ratsuchende.", "Prüfen Sie die genannten Felder."),
    Rule("K129", _E, "Ein Schritt endet bei einem Menschen oder an einem Ort", "Niemand soll am Ende eines Schritts allein dastehen.", "Ergänzen Sie offers, help_lines, municipal_office oder authority. Weiß das noch niemand, sagt gap es in einem Satz."),
    Rule("K130", _E, "Internetadressen sind echt und sicher", "Ein falscher Link führt ins Leere oder in eine Falle.", "Kopieren Sie die Adresse aus dem Browser."),
    Rule("K131", _E, "E-Mail-Adressen sind echt", "Sonst kommt die Nachricht nie an.", "Prüfen Sie die Adresse."),
    Rule("K132", _E, "Telefonnummern kann man wählen", "Eine falsche Nummer kostet in der Not Zeit.", "Prüfen Sie Vorwahl und Länge."),
    Rule("K133", _E, "Links in Texten führen zu sicheren Zielen", "Andere Ziele könnten Schaden anrichten.", "Erlaubt sind https://, http://, mailto:, tel: und Seiten des Wegweisers."),
    Rule("K134", _W, "Keine Postfächer von Personen", "Namen von Menschen gehören nicht in den öffentlichen Wegweiser.", "Nennen Sie das Postfach der Stelle."),
    Rule("K135", _E, "Links wählen die Nummer, die sie zeigen", "Wer tippt, ruft sonst jemand anderen an als den, der dort steht. In der Not kostet das Zeit.", "Schreiben Sie in die Klammer nach tel: dieselbe Nummer, mit +49 statt der ersten 0 und ohne Leerzeichen. Zum Beispiel: [03663 488-0](tel:+4936634880)."),
    Rule("K136", _E, "Platzhalter und Zahlformen einer Übersetzung passen zum deutschen Text", "An die Stelle der Platzhalter setzt die Seite Zahlen, Tage und Namen. Fehlt einer, fehlt auch die Angabe.", "Übernehmen Sie die geschweiften Klammern aus dem deutschen Text, unverändert."),
    # References:
    Rule("K201", _E, "Verweise führen zu etwas, das es gibt", "Sonst fehlt auf der Seite etwas, oder ein Link führt ins Leere.", "Prüfen Sie die Schreibweise der Kennung."),
    Rule("K202", _E, "Orte stehen in content/region/", "Nur bekannte Orte lassen sich finden und nach Nähe sortieren.", "Prüfen Sie die Schreibweise."),
    Rule("K203", _E, "Postleitzahl und Ort passen zusammen", "Eine falsche Adresse schickt Menschen in den falschen Ort.", "Prüfen Sie Postleitzahl und Ort."),
    Rule("K204", _E, "Jede Gemeinde gehört zu genau einem Sozialraum", "Sonst fehlt sie auf der Karte, oder sie steht doppelt da.", "Ergänzen Sie die Gemeinde bei einem Sozialraum."),
    Rule("K205", _E, "Weiterleitungen führen ans Ziel", "Alte Adressen stehen auf Zetteln und in Lesezeichen.", "Das Ziel muss eine Seite sein, die es gibt, und keine andere Weiterleitung."),
    Rule("K206", _W, "Der Ort liegt im Landkreis oder ist bekannt", "Für Orte außerhalb können wir keine Entfernung zeigen.", "Prüfen Sie die Schreibweise. Liegt der Ort wirklich außerhalb, ist nichts zu tun."),
    Rule("K207", _W, "Jedes Thema hat ein Angebot", "Eine leere Themenseite hilft niemandem.", "Ordnen Sie ein Angebot zu, oder nehmen Sie das Thema aus der Liste."),
    Rule("K208", _W, "Wegweiser nennen nur veröffentlichte Angebote", "Entwürfe, beendete und veraltete Angebote zeigt der Schritt nicht.", "Nennen Sie ein anderes Angebot, oder sagen Sie mit gap, was fehlt."),
    Rule("K209", _H, "Jeder Träger hat ein Angebot", "Träger ohne veröffentlichtes Angebot bekommen keine Seite.", "Ordnen Sie ein Angebot zu, oder löschen Sie die Datei."),
    Rule("K210", _W, "Jeder Schritt zeigt jemanden", "Ist keines der genannten Angebote zu sehen, steht dort nur die Nummer des Landkreises.", "Nennen Sie ein anderes Angebot oder ein Hilfetelefon, oder sagen Sie mit gap, was fehlt."),
    Rule("K211", _E, "Kein Ereignis folgt aus sich selbst", "Sein Tag ließe sich nie ausrechnen.", "Löschen Sie in content/vocabulary/events.yml eines der genannten derived_from."),
    Rule("K214", _E, "Der erste Schritt kann keine Wahl sein", "„Oder“ heißt: statt des Schritts davor. Vor dem ersten steht keiner.", "Löschen Sie logic: or beim ersten Schritt, oder stellen Sie den Schritt hinter den, den er ersetzt."),
    Rule("K215", _E, "Ein veröffentlichter Wegweiser nennt seine Quelle", "Ratsuchende verlassen sich auf Fristen; sie müssen sie nachlesen können.", "Ergänzen Sie sources. Es zählen auch source, legal_basis oder deadline bei einem Schritt. Noch keine Quelle? Dann status: draft."),
    Rule("K216", _W, "Jedes Wort steht nur einmal im Glossar", "Die Seite zeigt nur eine der beiden Erklärungen.", "Löschen Sie einen der Einträge in content/vocabulary/glossary.yml, oder nehmen Sie das Wort aus forms."),
    Rule("K217", _W, "Ein Angebot zu einem heiklen Thema ist als heikel markiert", "Nur dann hat seine Seite „Seite schnell verlassen“, und nur dann verraten Titel und Adresse nichts. Wer bedroht wird, braucht das.", "Schreiben Sie sensitive: ja. Geht es im Angebot vor allem um etwas anderes? Dann nennen Sie das andere Thema zuerst."),
<<<<<<< HEAD
    # Words of the pages (hints: nothing is wrong, but it is said badly)
    Rule("K275", _H, "Kein Einzugsgebiet nennt einen Ort doppelt", "„Für Menschen aus: Probenstadt und Probenstadt und Umland“ liest sich wie ein Fehler. Die Seite lässt den kleineren Ort weg.", "Löschen Sie unter service_area den Ort, der im größeren Gebiet liegt."),
    Rule("K276", _H, "Der Hinweis wiederholt nicht, was die Seite schon sagt", "Was nicht bekannt oder nicht sicher ist, steht auf jeder Angebotsseite genau einmal, und ohne Nummer steht dort, wen man fragt. Dreimal gelesen macht es Angst.", "Löschen Sie den Satz aus alert. Steht sonst nichts darin, löschen Sie alert und seine Übersetzungen."),
    Rule("K277", _H, "Jedes Ereignis hat ein Beispiel", "Neben dem Feld steht, wie man einen Tag schreibt. Ohne Beispiel nimmt die Seite den heutigen Tag, und „Geburt: heute“ passt nicht zur Einschulung.", "Ergänzen Sie example_day: 08-01 (der nächste 1. August) oder eine Spanne von heute aus, wie docs/data-format.md sie zeigt."),
    Rule("K278", _H, "Text und Anrede eines Angebots passen zusammen", "Überschriften und Bitten der Seite richten sich nach form_of_address. Sonst sagt eine Seite du und Sie.", "Setzen Sie form_of_address: du, wenn der Text du sagt, oder schreiben Sie den Text um."),
    Rule("K280", _W, "Ein Wegweiser mit du sagt überall du", "Junge Leute lesen im selben Schritt sonst du und Sie, auch in den Zeilen der Helfer und bei der Frist.", "Schreiben Sie den Satz so, dass er ohne Anrede auskommt: Er steht auch auf Seiten mit Sie."),
=======
>>>>>>> rev-code
    # Translations (never an error but for a missing file: a better German text must not turn red):
    Rule("K221", _W, "Übersetzungen passen zum deutschen Text", "Ändert sich der deutsche Text, steht in den anderen Sprachen vielleicht noch das Alte. Die Seite sagt dann: „vielleicht veraltet“.", "Prüfen Sie die Übersetzung. Stimmt sie, tragen Sie bei de den heutigen deutschen Text ein."),
    Rule("K222", _W, "Jede Übersetzung gehört zu einem Text", "Eine Übersetzung ohne deutschen Text erscheint nirgends.", "Prüfen Sie die Schreibweise, oder löschen Sie den Eintrag."),
    Rule("K223", _H, "Eine Sprache der Seite ist vollständig übersetzt", "Was fehlt, steht auf den Seiten dieser Sprache auf Deutsch.", "Ergänzen Sie die Texte in der Datei der Sprache."),
    Rule("K224", _E, "Jede Sprache der Seite hat ihre Datei", "Ohne sie wäre fast alles auf Deutsch.", "Legen Sie die Datei an, oder nehmen Sie die Sprache in district.yml aus languages."),
    Rule("K225", _H, "Jede Übersetzung kennt ihren deutschen Text", "Sonst merkt niemand, wenn sie veraltet.", "Tragen Sie made_from ein, wie die Meldung es nennt."),
    Rule("K226", _W, "Unter interface stehen nur Texte der Bedienung", "Einen Text, den die Seite nicht hat, zeigt sie nirgends. Die Übersetzung erscheint dann nicht.", "Schreiben Sie links den deutschen Text genau so, wie er auf der Seite steht. Gibt es ihn nicht mehr, löschen Sie die Zeile."),
    Rule("K227", _H, "Platzhalter stehen nur in Texten der Bedienung", "In Texten des Landkreises wird nichts eingesetzt. Die Klammern stünden so auf der Seite.", "Schreiben Sie statt des Platzhalters, was im deutschen Text steht."),
    Rule("K228", _H, "Jede Datei einer Sprache gehört zu einer Sprache der Seite", "Ohne Eintrag in district.yml entsteht keine Seite in dieser Sprache.", "Sind die Texte fertig, ergänzen Sie das Kürzel in district.yml unter languages."),
    # Offices of the municipalities and the notice board:
    Rule("K230", _E, "Jede Zeile in municipal_offices.csv gehört zu einer Gemeinde", "Sonst findet niemand die Nummer.", "Der Schlüssel muss in content/region/municipalities.csv stehen."),
    Rule("K231", _W, "Jede Gemeinde hat ihre Verwaltung", "Die Nummer der eigenen Gemeinde ist auf der Seite eines Ortes die nützlichste.", "Ergänzen Sie die Gemeinde in content/region/municipal_offices.csv. Was Sie nicht wissen, bleibt leer."),
    Rule("K232", _W, "Der Aushang nennt nur Angebote, die es gibt und die man anrufen kann", "Sonst fehlt auf dem Blatt, was dort stehen soll.", "Veröffentlichen Sie das Angebot, ergänzen Sie seine Nummer, oder nehmen Sie es aus content/vocabulary/notice_board.yml."),
    Rule("K233", _W, "Der Aushang nennt jedes Angebot einmal", "Auf dem Blatt ist wenig Platz.", "Lassen Sie das Angebot nur an einer Stelle von content/vocabulary/notice_board.yml stehen."),
    # Help lines and crisis words:
    Rule("K235", _E, "Ein Hilfetelefon ist zu erreichen", "Wer in Not ist, braucht eine Nummer oder eine Seite, auf der er schreiben kann.", "Ergänzen Sie eine Nummer. Nur wenn es keine gibt, die Internetseite."),
    Rule("K236", _E, "Nummern und Hilfetelefone stehen nur einmal", "Dieselbe Nummer zweimal sieht nach zwei Stellen aus und nimmt den anderen den Platz.", "Löschen Sie eine der beiden Zeilen."),
    Rule("K237", _E, "Hilfetelefon und Angebot nennen dieselben Nummern", "Sonst steht für dieselbe Hilfe auf zwei Seiten Verschiedenes, und niemand weiß, was stimmt.", "Prüfen Sie, welche Nummer gilt, und tragen Sie sie an beiden Stellen ein: in content/vocabulary/help_lines.yml und im Angebot."),
    Rule("K238", _W, "Jedes Hilfetelefon hat seinen eigenen Namen", "Zwei Nummern unter demselben Namen kann niemand unterscheiden.", "Geben Sie einem der beiden einen Namen, der sagt, wofür es ist. Ist es dieselbe Hilfe, tragen Sie beide Nummern in einen Eintrag ein."),
<<<<<<< HEAD
    Rule("K240", _E, "Einträge der Krisenwörter sind Wörter", "Was die Suche nicht als Wort lesen kann, erkennt sie bei niemandem.", "Schreiben Sie einfache Wörter mit Leerzeichen dazwischen. Ein Sternchen am Anfang oder Ende steht für weitere Buchstaben, @name für eine Wortfamilie aus derselben Datei."),
    Rule("K241", _E, "Bei gewöhnlichen Fragen erscheint kein Kasten", "Wer ein Amt sucht und einen Notruf sieht, erschrickt, und bald glaubt dem Kasten niemand mehr.", "Machen Sie den Eintrag enger: eine Wortfolge statt eines Wortes, oder unless mit dem Wort, das die Frage harmlos macht."),
    Rule("K242", _E, "Ein Krisenwort ist kein gewöhnliches Wort", "Der Kasten stünde sonst auch über Fragen, in denen niemand in Not ist.", "Nehmen Sie ein engeres Wort, eine Wortfolge oder eine Verbindung mehrerer Wörter."),
    Rule("K243", _E, "Alle Krisenwörter zusammen sind klein", "Sie kommen mit der Suche, auch bei schlechtem Netz, und müssen sofort da sein.", "Nehmen Sie Einträge heraus, die andere schon abdecken, und benutzen Sie Wortfamilien."),
    Rule("K244", _W, "Kein Krisenwort steht doppelt", "Doppelte Einträge kosten Platz, der für andere fehlt.", "Löschen Sie einen der beiden Einträge."),
    Rule("K245", _E, "Ein Kasten nennt mindestens zwei Nummern", "Ist die erste besetzt, braucht der Mensch sofort eine andere.", "Ergänzen Sie unter help_lines ein Hilfetelefon mit Nummer."),
    # Helpers of a step:
=======
    # Helpers and deadlines of a step:
>>>>>>> rev-code
    Rule("K250", _E, "Helfer stehen von Hand da", "Nach Themen gewählt war jeder zweite Helfer falsch. In der Not kostet ein falscher Weg Zeit, Geld oder ein Recht.", "Löschen Sie offer_query, und schreiben Sie unter offers und help_lines, wer genau bei diesem Schritt hilft."),
    Rule("K251", _E, "Ein Helfer ist für das Alter des Schritts da", "Sonst schickt der Schritt Menschen zu einer Stelle, die ihnen nicht hilft.", "Nehmen Sie den Helfer heraus. Ist der Schritt für ein anderes Alter als der Wegweiser? Dann schreiben Sie minimum_age oder maximum_age in den Schritt."),
    Rule("K252", _E, "Ein Helfer ist für die Menschen des Schritts da", "Eine Stelle nur für Fachkräfte oder nur für Zugewanderte hilft anderen nicht.", "Nehmen Sie den Helfer heraus. Meint der Schritt diese Gruppe? Dann nennen Sie sie im Schritt oder im Wegweiser unter audiences."),
    Rule("K253", _W, "Ein Schritt hilft im ganzen Landkreis", "Wer woanders wohnt, stünde sonst ohne Hilfe da.", "Nennen Sie auch eine Stelle für alle, ein Hilfetelefon oder municipal_office: ja. Gibt es nichts, sagt gap es in einem Satz."),
    Rule("K254", _W, "Ein Helfer steht nur einmal da", "Zweimal dieselbe Stelle sieht aus wie zwei Stellen.", "Löschen Sie einen der beiden Einträge."),
    Rule("K255", _W, "Ein Schritt nennt höchstens fünf Helfer", "Wer Hilfe sucht, braucht eine gute Adresse, keine Liste.", "Lassen Sie die Helfer stehen, die genau hier helfen. Für die anderen genügt topics: Es macht den Link „Alle Angebote: …“."),
    Rule("K256", _W, "Von zwei Fristen zählt die kürzere", "Wer nach der längeren rechnet, verliert vielleicht ein Recht. Seite, Kalender und Ausdruck nennen darum den früheren Tag.", "Schreiben Sie unter offset_end die kürzere Zeit. when_text darf beide nennen, die kürzere zuerst."),
    # Ages:
    Rule("K260", _E, "Alter und Zielgruppen passen zusammen", "Das Alter ist das der Person, der geholfen wird. Sonst steht ein Pflegeheim bei jungen Leuten oder ein Jugendclub bei kleinen Kindern.", "Berichtigen Sie minimum_age und maximum_age, oder nehmen Sie die Zielgruppe heraus. Bei Angeboten für Eltern zählt das Alter des Kindes."),
    Rule("K261", _W, "Die Wörter eines Angebots passen zu seinen Altersseiten", "Wer auf der Seite seines Alters Hilfe für ein ganz anderes findet, sucht nicht weiter.", "Nennen Sie nur Zielgruppen, denen selbst geholfen wird. Für Menschen, die andere pflegen, gibt es „Pflegende Angehörige“ ohne Alter. Stimmt alles, nehmen Sie das Wort bei der Altersgruppe aus other_ages."),
    Rule("K262", _W, "Kein Angebot steht auf jeder Altersseite", "Was für alle da ist, nimmt dort den Platz weg. Man findet es über das Thema und unter „Für jedes Alter“.", "Schreiben Sie als Zielgruppe nur alle, oder nennen Sie nur die Menschen, für die es vor allem da ist."),
    Rule("K280", _W, "Ein Alter gehört zu Menschen, denen geholfen wird", "Alle Zielgruppen hier helfen anderen. Das Alter brächte das Angebot auf Altersseiten, auf denen es niemand sucht.", "Löschen Sie minimum_age und maximum_age. Hilft das Angebot auch den Menschen selbst, nennen Sie sie unter audiences."),
    Rule("K281", _W, "Was bestätigt ist, gibt es", "Die Seite sagt „bestätigt am …“ und zugleich „Wir wissen nicht, ob es das Angebot noch gibt“.", "Hat der Anbieter bestätigt, löschen Sie status unter unverified. Sonst löschen Sie assured_date und assured_by."),
    Rule("K264", _E, "Die Adresse alter/jedes-alter/ gehört der Seite „Für jedes Alter“", "Zwei Seiten können nicht dieselbe Adresse haben.", "Geben Sie der Altersgruppe eine andere Kennung."),
    # Numbers:
    Rule("K270", _E, "Nummern von Trägern und Standorten haben eine Bezeichnung", "Angebote ohne eigene Nummer zeigen die ihres Trägers. Ohne Bezeichnung sieht sie aus wie die eigene.", "Ergänzen Sie label, zum Beispiel „Geschäftsstelle des Trägers“."),
    Rule("K271", _E, "Die Nummer einer anderen Stelle heißt auch so", "Wer anruft, muss wissen, wer abhebt.", "Ergänzen Sie label mit dem Namen der Stelle, zum Beispiel „Stadtbibliothek“."),
    Rule("K272", _W, "Jede Telefonnummer hat eine Quelle", "Eine Nummer ohne Herkunft lässt sich nicht prüfen und veraltet, ohne dass es jemand merkt.", "Schreiben Sie bei der Quelle unter supports „Telefon“ dazu, ergänzen Sie eine Quelle, oder setzen Sie phones unter unverified."),
    Rule("K273", _W, "Ein Hinweis widerspricht der Seite nicht", "Wer liest, dass es keine Nummer gibt, sucht sie nicht mehr, auch wenn sie darunter steht.", "Löschen Sie den Satz aus alert."),
    # Words of the pages (hints: nothing is wrong, but it is said badly)
    Rule("K275", _H, "Kein Einzugsgebiet nennt einen Ort doppelt", "„Für Menschen aus: Probenstadt und Probenstadt und Umland“ liest sich wie ein Fehler. Die Seite lässt den kleineren Ort weg.", "Löschen Sie unter service_area den Ort, der im größeren Gebiet liegt."),
    Rule("K276", _H, "Der Hinweis wiederholt nicht, was die Seite schon sagt", "Was nicht bekannt oder nicht sicher ist, steht auf jeder Angebotsseite genau einmal, und ohne Nummer steht dort, wen man fragt. Dreimal gelesen macht es Angst.", "Löschen Sie den Satz aus alert. Steht sonst nichts darin, löschen Sie alert und seine Übersetzungen."),
    Rule("K277", _H, "Jedes Ereignis hat ein Beispiel", "Neben dem Feld steht, wie man einen Tag schreibt. Ohne Beispiel nimmt die Seite den heutigen Tag, und „Geburt: heute“ passt nicht zur Einschulung.", "Ergänzen Sie example_day: 08-01 (der nächste 1. August) oder eine Spanne von heute aus, wie docs/data-format.md sie zeigt."),
    Rule("K278", _H, "Text und Anrede eines Angebots passen zusammen", "Überschriften und Bitten der Seite richten sich nach form_of_address. Sonst sagt eine Seite du und Sie.", "Setzen Sie form_of_address: du, wenn der Text du sagt, oder schreiben Sie den Text um."),
    # Freshness (never an error because a day has passed; a day to come is one, for it can only turn right)
    Rule("K301", _W, "Bestätigte Angaben sind frisch", "Alte Nummern und Zeiten schaden mehr, als sie nützen.", "Fragen Sie beim Anbieter nach und setzen Sie assured_date neu."),
    Rule("K302", _W, "Vor dem Start ist alles bestätigt", "Eine falsche Nummer in der Not richtet Schaden an.", "Bestätigen Sie die Angaben beim Anbieter: assured_date und assured_by."),
    Rule("K303", _H, "Was eine Liste zeigt, ist nicht vorbei", "Das Angebot steht in keiner Liste mehr; seine Seite sagt, dass es vorbei ist.", "Geht es weiter? Dann ändern Sie visible_until oder die Zeiten. Sonst setzen Sie status: ended."),
    Rule("K304", _E, "Bestätigt wird heute, nicht in der Zukunft", "Niemand kann heute etwas für morgen bestätigen. Das Angebot sähe frischer aus, als es ist.", "Prüfen Sie Tag und Jahr von assured_date."),
    Rule("K305", _W, "Vor dem Start ist die Erklärung zur Barrierefreiheit vollständig", "Öffentliche Stellen müssen sagen, wie barrierefrei ihre Seite ist und wer hilft.", "Ergänzen Sie in content/district.yml, was die Meldung nennt. Solange steht auf der Seite „noch einzutragen“."),
    Rule("K306", _W, "Geprüft und veröffentlicht ist etwas heute oder früher", "Was morgen ist, hat noch niemand gelesen. Es zählt nicht als Alter der Angaben.", "Prüfen Sie Tag und Jahr. Zeigt eine Quelle kein Datum, lassen Sie die Zeile weg."),
    Rule("K307", _W, "Vor dem Start sind alle Lücken gefüllt", "Auf der Seite steht sonst „noch einzutragen“, wo das Gesetz eine Angabe verlangt.", "Ergänzen Sie, was die Meldung nennt."),
    # Language (hints only):
    Rule("K401", _H, "Sätze haben höchstens 20 Wörter", "Wer müde ist, Angst hat oder erst Deutsch lernt, verliert in langen Sätzen den Faden.", "Machen Sie zwei Sätze daraus. Nicht: „Stellen Sie den Antrag, der ab dem Monat gilt, in dem er beim Amt ankommt, so früh Sie können, denn für die Zeit davor gibt es nichts.“ Sondern: „Stellen Sie den Antrag früh. Für die Zeit davor gibt es nichts.“"),
    Rule("K402", _H, "Texte sind leicht zu lesen (LIX höchstens 50)", "Der Lesbarkeitsindex LIX zählt Wörter je Satz und den Anteil der Wörter mit mehr als 6 Buchstaben. Bis 40 liest sich ein Text leicht, ab 50 wie ein Amtsbrief.", "Schreiben Sie kurze Sätze und Alltagswörter: „Den Antrag stellen Sie im Landratsamt“ statt „Die Antragstellung erfolgt beim zuständigen Leistungsträger“."),
    Rule("K403", _H, "Wörter haben höchstens 18 Buchstaben, oder das Glossar erklärt sie", "Ein langes Wort muss man erst zerlegen. Das ist schwer für alle, die Deutsch lernen oder schlecht sehen.", "Teilen Sie das Wort, setzen Sie einen Bindestrich, oder erklären Sie es in content/vocabulary/glossary.yml. Nicht: „Gebührenbefreiungsantrag“. Sondern: „Antrag, damit Sie nichts zahlen“."),
    Rule("K404", _H, "Sätze sagen, wer etwas tut", "„Wird beantragt“ verschweigt, wer handeln muss. Ein Satz im Passiv je Text ist in Ordnung, „muss gestellt werden“ nie.", "Nennen Sie den Menschen oder die Stelle. Nicht: „Der Antrag muss im Mai gestellt werden.“ Sondern: „Stellen Sie den Antrag im Mai.“"),
    Rule("K405", _H, "Verben statt Hauptwörter", "„Die Durchführung der Beratung erfolgt“ klingt nach Amt, und niemand sieht, was geschieht.", "Machen Sie aus dem Hauptwort ein Verb. Nicht: „Die Anmeldung erfolgt telefonisch.“ Sondern: „Melden Sie sich am Telefon an.“"),
    Rule("K406", _H, "Abkürzungen sind ausgeschrieben oder erklärt", "Wer eine Abkürzung nicht kennt, kann sie nicht erraten, und Vorleseprogramme lesen sie falsch.", "Schreiben Sie das Wort aus, mit der Abkürzung in Klammern, oder erklären Sie sie in content/vocabulary/glossary.yml. Nicht: „z. B.“, „EUTB“. Sondern: „zum Beispiel“, „Teilhabeberatung (EUTB)“."),
    Rule("K407", _H, "Links sagen, wohin sie führen", "Vorleseprogramme lesen Links als Liste vor. „Hier, hier, mehr“ hilft dort niemandem, und auf dem Handy klickt man nicht.", "Nehmen Sie den Namen des Ziels als Linktext. Nicht: „Klicken Sie [hier](…).“ Sondern: „Mehr steht auf der [Seite der Familienkasse](…).“"),
    Rule("K408", _H, "Alltagswörter statt Amtswörter", "Wer das Wort nicht kennt, weiß nicht, dass die Hilfe für ihn ist.", "Schreiben Sie das Alltagswort; welches, steht in content/vocabulary/glossary.yml unter instead. Nicht: „Leistungsberechtigte“. Sondern: „wer Geld bekommen kann“."),
    Rule("K409", _H, "Alle Menschen sind genannt, ohne Zeichen im Wort", "Frauen, Männer und alle anderen sollen sich gemeint fühlen. Stern, Doppelpunkt und großes I lesen Vorleseprogramme schlecht vor.", "Nehmen Sie ein Wort für alle, sonst beide Formen. Nicht: „Schüler*innen“, „Ansprechpartner“. Sondern: „Schülerinnen und Schüler“, „Fachleute“, „wer Sie berät“."),
    # Leichte Sprache (warnings, so that a draft may go on; only the start page is a matter of addresses):
    Rule("K450", _E, "Leichte Sprache hat genau eine Startseite", "Sie steht unter /leicht/ und führt zu allen anderen Seiten.", "Schreiben Sie start: ja auf genau eine Seite in content/easy/."),
    Rule("K451", _W, "Leichte Sprache: Jeder Satz steht in einer eigenen Zeile", "So sieht man, wo ein Gedanke aufhört.", "Beginnen Sie mit jedem Satz eine neue Zeile, und lassen Sie keinen Satz über zwei Zeilen gehen. Nicht: „Rufen Sie an. Es kostet nichts.“ Sondern zwei Zeilen: „Rufen Sie an.“ und „Es kostet nichts.“"),
    Rule("K452", _W, "Leichte Sprache: Ein Satz hat höchstens 12 Wörter", "Wer langsam liest, muss das Ende sehen, bevor er den Anfang vergisst.", "Machen Sie zwei Sätze daraus. Nicht: „Das Amt hilft Ihnen mit Geld, und es hilft Ihnen auch bei der Suche nach Arbeit.“ Sondern: „Das Amt gibt Ihnen Geld.“ und „Das Amt hilft Ihnen auch bei der Arbeit.“"),
    Rule("K453", _W, "Leichte Sprache: Keine Nebensätze mit dass, weil, obwohl …", "Ein Satz sagt nur eine Sache.", "Machen Sie zwei Hauptsätze daraus. Nicht: „Sie bekommen Geld, weil Sie wenig verdienen.“ Sondern: „Sie verdienen wenig.“ und „Deshalb bekommen Sie Geld.“"),
    Rule("K454", _W, "Leichte Sprache: Kein Genitiv", "Der zweite Fall ist schwer. „Von“ versteht jeder.", "Nicht: „die Nummer des Amtes“. Sondern: „die Nummer vom Amt“."),
    Rule("K455", _W, "Leichte Sprache: Kein Passiv", "Man muss sehen, wer etwas tut.", "Nennen Sie, wer es tut. Nicht: „Der Antrag wird geprüft.“ Sondern: „Das Amt prüft den Antrag.“"),
    Rule("K456", _W, "Leichte Sprache: Kein Konjunktiv", "Wörter wie „könnte“ und „sollte“ lassen offen, was gilt.", "Nicht: „Sie könnten Geld bekommen.“ Sondern: „Vielleicht bekommen Sie Geld.“"),
    Rule("K457", _W, "Leichte Sprache: Lange Wörter haben Bindestriche", "Lange Wörter mit vielen Silben lassen sich mit Bindestrich Stück für Stück lesen. Wir nehmen nie den Mediopunkt, Vorleseprogramme stolpern über ihn. Namen von Orten und Stellen bleiben, wie sie sind.", "Nehmen Sie ein kürzeres Wort, oder trennen Sie mit Bindestrich. Nicht: „Lebensmittelgutschein“. Sondern: „Gutschein für Lebensmittel“ oder „Lebensmittel-Gutschein“."),
    Rule("K458", _W, "Leichte Sprache: Zahlen stehen als Ziffern", "Ziffern erkennt man auf einen Blick.", "Nicht: „drei Monate“. Sondern: „3 Monate“."),
    Rule("K459", _W, "Leichte Sprache: Keine Abkürzungen und Sonderzeichen", "Wer langsam liest, kennt Kürzel und Zeichen oft nicht.", "Schreiben Sie aus, was gemeint ist. Nicht: „z. B. Kleidung/Möbel (gebraucht)“. Sondern: „Zum Beispiel alte Kleidung und alte Möbel.“"),
    Rule("K460", _W, "Leichte Sprache: Tätigkeiten sind Verben", "Sätze mit vielen Wörtern auf -ung, -heit und -keit klingen nach Amt.", "Sagen Sie, wer was tut. Nicht: „Die Beantragung der Leistung erfolgt hier.“ Sondern: „Hier stellen Sie den Antrag.“"),
    Rule("K461", _W, "Leichte Sprache: Keine schräge Schrift, keine Wörter aus Großbuchstaben", "Beides ist schwerer zu lesen. Fett geht.", "Nicht: „*wichtig*“ oder „WICHTIG“. Sondern: „**wichtig**“."),
    # The built site:
    Rule("K901", _E, "Jede versprochene Seite ist da", "Sonst führt ein Link ins Leere.", "Das ist ein Fehler im Generator. Bitte melden."),
    Rule("K902", _E, "Links innerhalb der Seite führen ans Ziel", "Ratsuchende dürfen nicht auf einer Fehlerseite landen.", "Prüfen Sie den Link im Text der genannten Datei."),
    Rule("K903", _E, "Jede Seite hat einen eigenen Titel", "Wer vorlesen lässt oder Lesezeichen setzt, unterscheidet Seiten am Titel.", "Geben Sie einer der beiden Seiten einen anderen Namen."),
    Rule("K904", _E, "Jede Seite hat genau eine Hauptüberschrift", "Daran erkennen Vorleseprogramme, worum es geht.", "Das ist ein Fehler im Generator. Bitte melden."),
    Rule("K905", _E, "Keine Anfrage an fremde Rechner", "Besuche auf Hilfeseiten gehen niemanden etwas an.", "Binden Sie nichts von anderen Internetseiten ein."),
    Rule("K906", _E, "Keine leere Liste", "Eine leere Liste lässt Menschen ratlos zurück.", "Das ist ein Fehler im Generator. Bitte melden."),
    Rule("K907", _E, "Nichts im Seitenquelltext, was strenge Sicherheitsregeln verbieten", "Eingebetteter Code ist das Einfallstor für Angriffe.", "Das ist ein Fehler im Generator. Bitte melden."),
    Rule("K908", _E, "Die Seitenübersicht für Suchmaschinen stimmt", "Sonst finden Suchmaschinen die Seiten nicht.", "Das ist ein Fehler im Generator. Bitte melden."),
    Rule("K910", _W, "Adressen verschwinden nicht", "Alte Adressen stehen auf Zetteln, in Lesezeichen und in anderen Wegweisern.", "Schreiben Sie eine Zeile in redirects.yml: - {from: angebote/alt/, to: angebote/neu/}"),
    Rule("K911", _W, "Jedes Zeichen lässt sich drucken", "Unsere Schriften für Papier haben Buchstaben, aber keine kleinen Bilder. Auf dem PDF steht dort ein leeres Kästchen.", "Nehmen Sie das Zeichen aus dem Text."),
    Rule("K912", _E, "Jede Seite trägt die Sicherheitsregeln (Content-Security-Policy)", "Sie verbieten dem Browser, fremde Skripte und Bilder zu laden, auch auf Servern ohne eigene Kopfzeilen. Sie gelten nur für das, was nach ihnen kommt.", "Das ist ein Fehler im Rahmen der Seite (site_overrides/main.html). Bitte melden."),
    Rule("K909", _E, "Jede Seite hat Sprache, Hauptbereich und Sprungverweis", "Ohne sie kommen Menschen mit Tastatur und Vorleseprogramm nicht zurecht.", "Das ist ein Fehler im Rahmen der Seite. Bitte melden."),
)  # fmt: skip

RULES = {rule.code: rule for rule in _ALL}
