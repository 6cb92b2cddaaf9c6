"""Made-up German: words, texts, names and numbers that belong to nobody."""

from __future__ import annotations

from random import Random

from generator.check.language.style import MAX_WORD_LENGTH

# Compounds of these give thousands of different German-looking words, as a real corpus has.
_FIRST = """
Familien Eltern Kinder Jugend Senioren Nachbarschafts Nachbar Väter Mütter Stadtteil Dorf Kreis Heimat Bürger Pflege
Lern Spiel Sprach Lese Musik Garten Koch Bewegungs Gesundheits Schul Kita Ferien Wochenend Abend Frühstücks Bastel
Tanz Sport Wander Fahrrad Natur Umwelt Digital Computer Medien Renten Sozial Wohn Energie Schulden Sucht Trauer Krisen
Alltags Haushalts Begegnungs Kultur Ehrenamts Integrations Ausbildungs Berufs Arbeits Gruppen Einzel Erst Geburts
Still Schlaf Krabbel Erziehungs Trennungs Paar Betreuungs Besuchs Fahr Begleit Tausch Kleider Möbel Werk Reparatur
Rechts
""".split()
_SECOND = """
beratung hilfe treff gruppe kurs sprechstunde frühstück café werkstatt begleitung stunde runde angebot projekt dienst
stelle fest programm abend vormittag nachmittag schule training betreuung vermittlung unterstützung lotsin austausch
tag netzwerk börse paten büro laden mobil raum haus garten küche bibliothek bühne reise woche wissen übung anleitung
""".split()
_PLACES_OF_HELP = """
Zentrum Haus Verein Treffpunkt Werk Verbund Kreisverband Ortsgruppe Stiftung Genossenschaft Initiative
""".split()
_SAINTS = """
Linde Ahorn Brücke Regenbogen Sonnenhof Mühle Anker Leuchtturm Kastanie Schwalbe Eiche Wiese Quelle Insel Birke
""".split()
_STREETS = """
Lindenstraße Schulstraße Am_Markt Bahnhofstraße Gartenweg Kirchgasse Mühlweg Bergstraße Am_Anger Ringstraße
""".split()
_SENTENCES = """
Hier bekommen Sie {a} und {b}.
Wir nehmen uns Zeit für {a}, auch wenn es einmal länger dauert.
Die {a} ist für alle da, die {b} suchen.
Sie müssen nichts mitbringen außer etwas Neugier auf {a}.
Kommen Sie einfach vorbei, eine Anmeldung zur {a} ist nicht nötig.
Einmal im Monat gibt es zusätzlich {a} mit Gästen aus der Region.
Wer möchte, lernt bei uns {a} und {b} kennen.
Kinder spielen nebenan, während die Eltern bei der {a} sitzen.
Auf Wunsch sprechen wir auch allein mit Ihnen über {a}.
Danach entscheiden Sie selbst, ob {a} oder {b} besser zu Ihnen passt.
Gemeinsam füllen wir Anträge aus und klären Fragen rund um {a}.
Bei schönem Wetter findet die {a} draußen statt.
Alles, was Sie erzählen, bleibt unter uns.
Für den Weg hilft Ihnen die {a} aus dem Nachbarort.
Das erste Gespräch dauert etwa eine halbe Stunde, danach planen wir {a}.
Viele kommen wegen der {a} und bleiben wegen der Menschen.
""".strip().split("\n")
_SUMMARIES = """
Hier bekommen Menschen Rat zu {a}, einfach und vertraulich.
Treff für alle, die {a} suchen und neue Leute kennenlernen möchten.
Wir helfen bei {a} und begleiten Sie auf Wunsch zum Amt.
Gemeinsam statt allein: {a} in Ihrer Nähe.
""".strip().split("\n")
_PHONE_FORMS = ("030 23125{}", "030 23125-{}", "030/23125{}", "+49 30 23125{}", "030 / 23125 {}")


def name_of_help(random: Random, number: int) -> str:
    """A provider; `number` makes it the only one of its name."""
    return f"{random.choice(_PLACES_OF_HELP)} {random.choice(_SAINTS)} {word(random)} {number}"


def name_of_offer(random: Random, identifier: str) -> str:
    """An offer; its number stays part of it, and begins as no number of an emergency does."""
    return f"{word(random)} {random.choice(_SAINTS)} 0{identifier[-5:]}".replace("-", " ")


def street(random: Random) -> str:
    """With the number of a house."""
    return f"{random.choice(_STREETS).replace('_', ' ')} {random.randint(1, 90)}"


def summary(random: Random) -> str:
    """One sentence."""
    return random.choice(_SUMMARIES).format(a=word(random))


def word(random: Random) -> str:
    """A compound; rare ones have three parts, so that the vocabulary grows with the corpus as in a real one.

    Long ones have a hyphen: real content has no hints about language either, and writing them takes time.
    """
    middle = [random.choice(_FIRST)] if random.random() < 0.2 else []
    parts = [random.choice(_FIRST), *middle, random.choice(_SECOND)]
    whole = "".join(parts).capitalize()
    return whole if len(whole) <= MAX_WORD_LENGTH else "-".join(part.capitalize() for part in parts)


def text(random: Random, mean: int) -> str:
    """Sentences in paragraphs, around `mean` words."""
    wanted = max(25, round(random.gauss(mean, mean / 3)))
    paragraphs: list[list[str]] = [[]]
    words = 0
    while words < wanted:
        sentence = random.choice(_SENTENCES).format(a=word(random), b=word(random))
        words += len(sentence.split())
        if len(paragraphs[-1]) >= random.randint(3, 5):
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return "\n\n".join("\n".join(sentences) for sentences in paragraphs) + "\n"


def phone(random: Random) -> str:
    """A number reserved for films, in one of the ways people write one."""
    return random.choice(_PHONE_FORMS).format(f"{random.randrange(1000):03}")
