"""A language of the site (`content/translations/<language>.yml`), and an offer in it."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from generator.base.problem import quotable
from generator.model.roles import Group, Input, Shown, Title, Unseen
from generator.model.values.fields import Flag, Frozen, Id, Line, Name, Prose, Summary, clean, problem, single
from generator.model.values.languages import code_hint, is_known, plural_forms

Text = Annotated[str, StringConstraints(min_length=1, max_length=5000), AfterValidator(clean), Input.PROSE]
"""A text of any length, with line breaks where the German one has them."""


def _known(code: str) -> str:
    if not is_known(code):
        raise problem(
            "K117",
            f"„{code}“ ist kein bekanntes Kürzel einer Sprache",
            f"Die Datei heißt nach dem Kürzel der Sprache. {code_hint(code)}",
        )
    return code


_FORMS = ("zero", "one", "two", "few", "many", "other")
PLACE = re.compile(r"\{[a-z_]+\}")
"""Where a text of the interface is filled in."""


def _with_same_places(texts: dict[str, Text | dict[str, Text]]) -> dict[str, Text | dict[str, Text]]:
    """Whatever is filled in must find its place, and nothing else may stand in braces."""
    for german, said in texts.items():
        places = sorted(PLACE.findall(german))
        for text in (said,) if isinstance(said, str) else said.values():
            if sorted(PLACE.findall(text)) != places or re.search(r"[{}]", PLACE.sub("", text)):
                shown = " ".join(places) or "keine"
                raise problem(
                    "K136",
                    f"„{quotable(german)}“: die Platzhalter der Übersetzung sind andere als im deutschen Text",
                    f"Platzhalter hier: {shown}. Jeder steht genau einmal in der Übersetzung, unverändert.",
                    german,
                )
        if not isinstance(said, str) and "other" not in said:
            raise problem(
                "K136",
                f"„{quotable(german)}“: die Form other fehlt",
                "Ergänzen Sie other: …; sie gilt für alle übrigen Zahlen.",
                german,
            )
    return texts


def _begun(texts: object) -> object:
    """A text that waits for its translation is no mistake: the check counts it as missing."""
    return (
        {path: text for path, text in texts.items() if not (isinstance(text, dict) and set(text) == {"de"})}
        if isinstance(texts, dict)
        else texts
    )


def _fingerprint(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}", text):
        raise problem(
            "K117", f"„{quotable(text)}“ ist kein Kennzeichen", "Acht Zeichen, 0–9 und a–f, wie die Prüfung sie nennt."
        )
    return text


Fingerprint = Annotated[str, BeforeValidator(single), AfterValidator(_fingerprint), Input.CODE]
"""Eight hexadecimal digits that stand for a text (`texts.fingerprint`)."""


class OfferTranslation(Frozen):
    """Name and summary in another language."""

    name: Annotated[Name, Title("Name"), Shown]
    summary: Annotated[Summary, Title("Kurztext"), Shown]
    description: Annotated[Prose | None, Title("Beschreibung"), Shown] = None
    alert: Annotated[Line | None, Title("Hinweis"), Shown] = None
    reviewed: Annotated[Flag, Title("Geprüft")] = False
    """ja: Eine Person, die die Sprache als Muttersprache spricht, hat den Text geprüft."""
    made_from: Annotated[Fingerprint | None, Title("Kennzeichen")] = None
    """Kennzeichen des deutschen Textes, aus dem die Übersetzung entstand. Die Prüfung nennt es."""


class TranslatedText(Frozen):
    """A text in the other language and the German text it was made from."""

    de: Annotated[Text, Title("Deutscher Text"), Unseen]
    """Der deutsche Text, aus dem die Übersetzung entstand. Ändert er sich, meldet die Prüfung: vielleicht veraltet."""
    text: Annotated[Text, Title("Übersetzung"), Shown]
    """Die Übersetzung."""


class Translation(Frozen):
    """Everything the site says in another language. The file name is the language's code (ISO 639, BCP 47)."""

    id: Annotated[Id, AfterValidator(_known), Title("Kürzel der Sprache", Group.NAME)]
    name: Annotated[Name, Title("Name der Sprache", Group.NAME), Shown]
    """Wie die Sprache sich selbst nennt: „Українська“."""
    reviewed: Annotated[Flag, Title("Geprüft", Group.STATE)] = False
    """ja: Eine Person, die die Sprache als Muttersprache spricht, hat alle Texte geprüft."""
    interface: Annotated[
        dict[str, Text | dict[str, Text]],
        Field(default_factory=dict),
        AfterValidator(_with_same_places),
        Title("Texte der Bedienung", Group.TEXTS),
        Shown,
    ]
    """Deutscher Text der Bedienung → derselbe in der Sprache. Für einige Sprachen bringt der Wegweiser ihn mit; was hier
    steht, gilt davor. Hängt die Form von einer Zahl ab: {one: …, few: …, many: …, other: …} (Mehrzahlformen nach CLDR)."""
    texts: Annotated[
        dict[str, TranslatedText],
        BeforeValidator(_begun),
        Field(default_factory=dict),
        Title("Texte des Landkreises", Group.TEXTS),
    ]
    """Texte des Landkreises, nach ihrem Ort: topics/kita/name. Solange text leer ist, bleibt der Text deutsch."""

    @model_validator(mode="after")
    def _knows_its_forms(self) -> Self:
        known = plural_forms(self.id)
        for german, said in self.interface.items():
            strange = next((form for form in said if form not in known), None) if isinstance(said, dict) else None
            if strange is not None:
                forms = ", ".join(form for form in _FORMS if form in known)
                message = f"„{quotable(german)}“: eine Zahlform „{quotable(strange)}“ hat diese Sprache nicht"
                raise problem("K136", message, f"Diese Sprache hat: {forms}.", "interface", german, strange)
        return self


class Sentence(Frozen):
    """What stands for a German sentence, or for a short text that is none."""

    text: Annotated[Text, Title("Übersetzung"), Shown]
    """Die Übersetzung des Satzes."""
    reviewed: Annotated[Flag, Title("Geprüft")] = False
    """ja: Eine Person, die die Sprache als Muttersprache spricht, hat den Satz geprüft."""
    reviewer: Annotated[Line | None, Title("Geprüft von"), Unseen] = None
    """Welche Stelle geprüft hat, nie der Name einer Person."""


def _of_text(value: object) -> object:
    """A translation alone may stand without its field."""
    return {"text": value} if isinstance(value, str) else value


class Sentences(Frozen):
    """German sentences in another language: each once, used wherever it stands. The file name is the language's code."""

    id: Annotated[Id, AfterValidator(_known), Title("Kürzel der Sprache", Group.NAME)]
    sentences: Annotated[dict[str, Annotated[Sentence, BeforeValidator(_of_text)]], Title("Sätze", Group.TEXTS)]
    """Deutscher Satz → derselbe in der Sprache. Steht er in mehreren Angeboten oder Wegweisern, gilt die Übersetzung überall.
    Was unter translations steht, gilt davor."""
