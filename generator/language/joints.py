"""Where a German compound is put together: by what it often consists of, so that no line ends inside a word.

A word is only divided where both sides are words (Aufenthalts|titel); what is not known stays whole here.
"""

from __future__ import annotations

from functools import lru_cache

_PARTS = frozenset(
    (
        # people
        "eltern kinder kind kindes jugend jugendlichen senioren frauen männer mädchen jungen familien familie mütter mutter väter vater "
        "schüler lehrer ausländer landfrauen bürger betroffenen angehörigen patienten schuldner verbraucher mieter pflege opfer flüchtlings "
        "generationen behinderten sehbehinderten menschen arbeitnehmer arbeitgeber ehe paar paare großeltern geschwister säuglings "
        # what is done
        "beratung beratungen betreuung begleitung begegnung bildung ausbildung weiterbildung fortbildung erziehung ernährung förderung fürsorge "
        "seelsorge vorsorge nachsorge versorgung untersuchung impfung anmeldung abmeldung ummeldung meldung leistung unterstützung stützung "
        "vermittlung verwaltung vertretung vereinigung verbindung verhütung verletzung verfügung vollmacht wiedergutmachung feststellung "
        "gleichstellung grundsicherung sicherung versicherung haftpflicht wohnung bewerbung prüfung teilhabe mitbestimmung beteiligung "
        "eingliederung integration migration information informations prävention rehabilitation inspektion organisation "
        "eingang einwohner entlastung besuch besuche erst bereitschaft depression depressions hilfe hilfen selbst selbsthilfe schutz not notfall nacht "
        "sprechstunde sprechstunden beantragung antrag anträge bescheid bescheinigung bestätigung genehmigung erlaubnis kündigung räumung "
        "trennung scheidung schwanger geburt entbindung adoption sucht glück glücks spiel "
        "konflikt gewalt missbrauch missbrauchs misshandlung trauma trauer krise krisen "
        # what there is
        "amt ämter arbeit agentur alter angebot angebote anstalt arzt ärzte aufenthalt aufenthalts ausgabe ausweis bad bahn bank barriere bau beauftragte "
        "beauftragter behörde behörden beihilfe beitrag betrag bezirk bibliothek börse brief bund bus büro café dienst dienste diakonie "
        "einrichtung einrichtungen feier feld ferien fest feuer feuerwehr feuerwehren forum freizeit freund gebühr gebühren gebäude geld gelder gemeinde "
        "gemeinschaft gemeinschafts gericht gerichte gesetz gespräch gespräche gesundheit gesundheits gift gruppe gruppen garten gärten haus häuser heim heime "
        "hof hort hospiz initiative jahr jahre jobcenter kammer karte kasse kassen kirche kirchen klinik klub kommunal kosten "
        "kraft kranken krankenhaus kreis kultur kur kurs kurse laden land landes leben lebens lehre leit liste markt medien mehr mittel mobil "
        "musik nachbarschaft nachbarschafts nachmittag nachmittage netz netzwerk nummer ort ordnung paten personal plan platz plätze polizei post projekt "
        "psychologie psychologe psychologin psychologische psychologischer psychologisches psychologischen punkt rat recht rechts regel rente renten rück ruf "
        "schaden schein schuld schulden schule schulen schul service sitz solidarität sozial sport sprache sprach stadt städte staat staats "
        "stand stände stätte stätten stelle stellen stiftung stiftungen straße straßen stunde stunden studium tag tage tages tafel telefon termin "
        "termine theater tier titel träger treff treffen treffpunkt turnhalle übergang umwelt unfall unterhalt unterhalts unterricht "
        "verband verbände verbund verein vereine verfahren verkehr verkehrs vertrag volk volks vorschuss vorschüsse werk werkstatt wesen "
        "stütz stützpunkt beistand fach erwerb erwerbs minderung minderungs beförderung erholung psychiatrie psychiatrische psychiatrischer psychiatrisches "
        "insolvenz heil pädagogik pädagogische pädagogischer pädagogisches förder management manager losen lose schließung schließungen ansprech partner "
        "partnerin person personen stationär station stationen mobilität begleiter begleiterin helfer helferin berater beraterin bus busse schifffahrt "
        "verein wohnen wohnheim obdach asyl bewerber bewerberin ankunft erstaufnahme aufnahme sprachkurs deutsch kita kitas tagespflege schulamt "
        "arbeits gesundheits ernährungs bildungs wohngeld elterngeld kindergeld bürgergeld krankengeld pflegegeld verbraucher berufs beruf orientierung programm programme "
        "natur lehr grund regenbogen hochschule intervention interventionen bewegung gänse blümchen melde veranstaltung entwicklung "
        "weg weiser wehr wehren wohlfahrt wohlfahrts wohn zeit zeiten zentrale zentrum zentren ziel zimmer zulage zuschuss zuschüsse "
        # of which kind
        "allein blind digital ehrenamt freiheit freiwilligen früh frühling gehörlosen "
        "geschädigt geschädigte geschädigten groß haupt jung klein krea kreativ lang mit mitten neu offen öffentlich schwer "
        "erziehende erziehenden schaft schafts behinderung spät zusammen zwerge zwergen kompass"
    ).split()
)
_LINKS = ("", "s", "es", "n", "en")
_ENDINGS = ("", "e", "n", "en", "s", "es", "er", "ern", "in", "innen")
_MAX_LENGTH = 40


@lru_cache(maxsize=4096)
def joints(word: str) -> tuple[int, ...]:
    """Where a word may be divided: the fewest parts that make the whole of it, else nothing."""
    if len(word) > _MAX_LENGTH:
        return ()
    low = word.lower()
    if len(low) != len(word):
        return ()
    # Fewest parts from the start to each place; of equals the one with the longer last part.
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(3, len(low) + 1):
        options = [
            (*best[start], end)
            for start in range(end - 2)
            if start in best and _is_part(low[start:end], _ENDINGS if end == len(low) else _LINKS)
        ]
        if options:
            best[end] = min(options, key=lambda ends: (len(ends), ends))
    return best.get(len(low), (0,))[:-1]


def _is_part(text: str, ends: tuple[str, ...]) -> bool:
    """A known word with one of the ends it may have there."""
    return any(text.endswith(end) and text[: len(text) - len(end)] in _PARTS for end in ends)
