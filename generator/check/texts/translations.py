"""K221–K228, K340, K343: translations that no longer fit their German text, are missing, or stand in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.base.output import ORIGINAL
from generator.base.problem import Problem, quotable
from generator.base.rules import RULES
from generator.index import Index
from generator.language.interface import interface, to_say
from generator.language.wording import listed
from generator.load.content import Loaded
from generator.load.kinds import ANY
from generator.load.messages import Hints
from generator.model.compass import Compass
from generator.model.texts import fingerprint, german_texts, guide_texts
from generator.model.translation import PLACE, Translation
from generator.model.values.languages import code_hint, counted_forms, is_known
from generator.source.document import SourceDocument, value_at


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Files of languages, languages of the site without one, and translations in offers."""
    compass = index.compass
    now = german_texts(compass)
    inside = {
        path: text for guide in compass.transitions.values() for path, text in guide_texts(compass, guide).items()
    }
    for language, translation in compass.translations.items():
        document, _ = loaded.documents["translations", language]
        yield from _texts(document, translation, now | inside, loaded)
        yield from _interface(document, translation)
        yield from _forms(document, translation)
        if language in compass.district.languages:
            yield from _missing(document, translation, now)
    yield from _languages(compass, loaded)
    yield from _offers(compass, loaded)
    yield from _into_german(loaded)


def _texts(
    document: SourceDocument, translation: Translation, now: Mapping[str, str], loaded: Loaded
) -> Iterator[Problem]:
    for path, text in translation.texts.items():
        if path not in now and _is_lost(path, loaded):
            continue
        if path not in now:
            yield RULES["K222"].at(document.key_at("texts", path), f"den Text „{path}“ gibt es nicht")
        elif text.de.strip() != now[path].strip():
            message = f"der deutsche Text von „{path}“ ist heute ein anderer: „{quotable(now[path])}“"
            yield RULES["K221"].at(document.at("texts", path, "de"), message)
        if strange := sorted({*PLACE.findall(text.text)} - {*PLACE.findall(text.de)}):
            message = f"in der Übersetzung von „{path}“ steht der Platzhalter {strange[0]}, im deutschen Text nicht"
            yield RULES["K227"].at(document.at("texts", path, "text"), message)


def _is_lost(path: str, loaded: Loaded) -> bool:
    """Does its German text stand in a file that could not be read? Who mends that file needs the translation again."""
    kind, _, rest = path.partition("/")
    return any((kind, name) in loaded.broken for name in (ANY, rest.partition("/")[0]))


def _interface(document: SourceDocument, translation: Translation) -> Iterator[Problem]:
    known, hints = to_say(), Hints()
    for german in translation.interface:
        if german not in known:
            fix = f"{hints.close_to(german, known)}{RULES['K226'].fix}"
            yield RULES["K226"].at(
                document.key_at("interface", german), f"den Text „{quotable(german)}“ gibt es auf keiner Seite", fix
            )


def _forms(document: SourceDocument, translation: Translation) -> Iterator[Problem]:
    needed = counted_forms(translation.id)
    for german, said in translation.interface.items():
        missing = sorted(needed.difference(said)) if not isinstance(said, str) else []
        if missing:
            said_of = "die Zahlform" if len(missing) == 1 else "die Zahlformen"
            message = f"„{quotable(german)}“: {said_of} {listed(missing)} {'fehlt' if len(missing) == 1 else 'fehlen'}"
            yield RULES["K343"].at(document.at("interface", german), message)


def _into_german(loaded: Loaded) -> Iterator[Problem]:
    """A whole file, or a part of an entry: the German texts are the content itself."""
    for (kind, identifier), (document, base) in loaded.documents.items():
        if (kind, identifier) == ("translations", ORIGINAL):
            message = f"„{ORIGINAL}“ ist die Sprache der Inhalte; diese Datei liest niemand"
            yield RULES["K340"].at(document.at(), message, "Löschen Sie die Datei.")
        elif kind in ("offers", "search_words"):
            made = value_at(document.value, (*base, "translations"))
            if isinstance(made, dict) and ORIGINAL in made:
                place = document.key_at(*base, "translations", ORIGINAL)
                yield RULES["K340"].at(
                    place, f"translations: „{ORIGINAL}“ ist die Sprache der Inhalte, keine Übersetzung"
                )


def _missing(document: SourceDocument, translation: Translation, now: Mapping[str, str]) -> Iterator[Problem]:
    """One hint for each language: a hundred would hide the rest."""
    known = interface(translation.id).keys() | translation.interface.keys()
    missing = [f"„{quotable(text)}“" for text in to_say() if text not in known]
    missing += [path for path in now if path not in translation.texts]
    if missing and translation.id != ORIGINAL:  # That file has a message of its own.
        number = "es fehlt eine Übersetzung" if len(missing) == 1 else f"es fehlen {len(missing)} Übersetzungen"
        message = (
            f"{number}, zum Beispiel: {', '.join(missing[:3])}"
            if len(missing) > 3
            else f"{number}: {', '.join(missing)}"
        )
        yield RULES["K223"].at(document.at(), message)


def _languages(compass: Compass, loaded: Loaded) -> Iterator[Problem]:
    """Languages of the site and their files must belong together; a typing error is told once."""
    document, _ = loaded.documents["district", "district"]
    files = {*compass.translations, *(name for kind, name in loaded.broken if kind == "translations")}
    named = compass.district.languages
    unused = files.difference(named)
    for number, language in enumerate(named):
        spot = document.spot("languages", number)
        if language != ORIGINAL and language not in files:
            meant = get_close_matches(language, sorted(unused), n=1, cutoff=0.5)
            fix = f"Meinten Sie „{meant[0]}“?" if meant else _how_to_begin(language)
            yield RULES["K224"].at(spot.place, f"die Datei translations/{language}.yml fehlt", fix)
            unused -= set(meant)
        elif language not in compass.languages and not {("languages", ANY), ("languages", language)} & loaded.broken:
            fix = f"Ergänzen Sie dort eine Zeile: - {{id: {language}, name: …}}"
            yield RULES["K201"].at(spot.place, f"„{language}“ steht nicht in vocabulary/languages.yml", fix)
    for language in sorted(unused & compass.translations.keys()):
        document, _ = loaded.documents["translations", language]
        fix = f"Sind die Texte fertig, ändern Sie district.yml: languages: [{', '.join([*named, language])}]"
        message = f"„{language}“ steht nicht in district.yml unter languages"
        yield RULES["K228"].at(document.at(), message, fix)


def _how_to_begin(language: str) -> str:
    if not is_known(language):
        return f"Das Kürzel „{language}“ kennt niemand. {code_hint(language)}"
    return (
        f"Legen Sie sie an mit: kompass new translation {language}. Oder nehmen Sie die Sprache in district.yml heraus."
    )


def _offers(compass: Compass, loaded: Loaded) -> Iterator[Problem]:
    """One message for each offer: its languages go out of date together."""
    for offer in compass.offers.values():
        expected = {language: fingerprint(offer, made) for language, made in offer.translations.items()}
        noted = {language: made.made_from for language, made in offer.translations.items()}
        changed = [language for language, mark in noted.items() if mark and mark != expected[language]]
        unmarked = [language for language, mark in noted.items() if mark is None]
        document, _ = loaded.documents["offers", offer.id]
        if changed:
            said = "die Übersetzung" if len(changed) == 1 else "die Übersetzungen"
            made = "entstand" if len(changed) == 1 else "entstanden"
            message = f"der deutsche Text hat sich geändert, seit {said} {_quoted(changed)} {made}"
            marks = [f"„{noted[language]}“ durch „{expected[language]}“" for language in changed]
            fix = f"{_proofread(changed)} ersetzen Sie bei made_from {_each(marks, changed)}."
            yield RULES["K221"].at(document.at("translations", changed[0], "made_from"), message, fix)
        if unmarked:
            said = "der Übersetzung" if len(unmarked) == 1 else "den Übersetzungen"
            message = f"bei {said} {_quoted(unmarked)} fehlt made_from"
            marks = [f'made_from: "{expected[language]}"' for language in unmarked]
            fix = f"{_proofread(unmarked)} ergänzen Sie {_each(marks, unmarked)}."
            yield RULES["K225"].at(document.key_at("translations", unmarked[0]), message, fix)


def _quoted(languages: Sequence[str]) -> str:
    return listed([f"„{language}“" for language in languages])


def _proofread(languages: Sequence[str]) -> str:
    return (
        "Prüfen Sie die Übersetzung. Stimmt sie,"
        if len(languages) == 1
        else "Prüfen Sie die Übersetzungen. Stimmen sie,"
    )


def _each(marks: Sequence[str], languages: Sequence[str]) -> str:
    """What to write, once if it is the same for all languages."""
    if len(set(marks)) == 1:
        return marks[0]
    return listed([f"{mark} ({language})" for mark, language in zip(marks, languages, strict=True)])
