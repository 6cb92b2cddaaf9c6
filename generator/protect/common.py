"""Names that say nothing by themselves: „Hauptstraße“ is in every village, „Frauenhaus“ in every text about one."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.protect.spelling import words_of

MIN_NAME_LENGTH = 5
_TYPE = re.compile("(strase|str|weg|gase|platz|ale|ring|markt|hof|berg|tal|steig|pfad|damm|ufer|grund|siedlung)$")
_EVERYDAY = frozenset(
    words_of(
        "haupt schul schule bahnhof bahn garten dorf berg linden kirch kirche wald ring wiesen jahn goethe schiller mozart beethoven"
        " friedhof friedens feld muhl muhlen mühle mühlen post neue neu blumen rosen tannen birken buchen eichen ahorn kastanien"
        " park burg schloss markt teich brunnen bach wasser sonnen sport turner industrie gewerbe lange kurze alte obere untere"
        " obergasse mittel ober unter nord süd ost west stein siedlungs bismarck luther bach breite hohe stadt rathaus kloster"
        " karl liebknecht marx rosa luxemburg ernst thälmann rudolf breitscheid august bebel friedrich engels clara zetkin geschwister"
        " scholl heinrich heine robert koch thomas müntzer lessing herder wieland fritz reuter gerhart hauptmann johann sebastian"
        " wolfgang von martin freiherr stein turnvater ludwig juri gagarin werner seelenbinder einheit freiheit jugend republik mai"
        " alten neuen langen kurzen breiten hohen oberen unteren mittleren orts"
        " am an auf bei im in zum zur vor der dem den des hinter unter über die das straße weg platz gasse allee hof"
    )
)
_GENERIC = frozenset(
    words_of(
        "frauen frau kinder kind mädchen männer mutter mütter haus häuser schutz schutzhaus frauenhaus kinderhaus frauenschutzhaus"
        " kinderschutzhaus männerschutzwohnung wohnung wohnungen schutzwohnung frauenschutzwohnung zuflucht zufluchtsort zufluchtsstätte"
        " zufluchtswohnung zufluchtshaus wohngruppe unterkunft notunterkunft standort stelle beratung beratungsstelle büro notruf"
        " inobhutnahme inobhutnahmestelle und für in im am an der die das des den von e v ev gmbh verein anonym anonyme adresse"
        " anschrift geheim geheime geschützt geschützte unbekannt kreis landkreis stadt land region nach absprache anruf telefon"
        " nord süd ost west mitte hinterhaus vorderhaus seitenflügel erdgeschoss obergeschoss etage stock eingang hof links rechts mitte klingel"
    )
)


def is_everyday_street(street: str) -> bool:
    """Would the name without a number be found in many a text or town?"""
    words = words_of(street)
    stems = [_TYPE.sub("", word) for word in words]
    return sum(map(len, words)) < MIN_NAME_LENGTH or all(
        not stem or stem in _EVERYDAY or stem.isdigit() for stem in stems
    )


def is_generic(name: str, towns: Collection[str] = ()) -> bool:
    """Does a name only say what kind of house it is, and where at most by its town?"""
    local = {word for town in towns for word in words_of(town)}
    words = words_of(name)
    said = [word for word in words if word not in _GENERIC and word not in local and not word.isdigit()]
    return sum(map(len, said)) < MIN_NAME_LENGTH - 1
