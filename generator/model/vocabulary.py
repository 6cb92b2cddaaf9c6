"""The closed vocabularies: an unknown term is an error with a suggestion."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.model.roles import (
    Body,
    Children,
    Example,
    Group,
    Read,
    Refers,
    Searched,
    Shown,
    Title,
    Translated,
    Unseen,
)
from generator.model.values.choices import Choice, FormOfAddress
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Prose, Summary, problem


class SubTopic(Frozen):
    """A topic of the second level."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated, Searched("name")]
    summary: Annotated[Summary | None, Title("Kurztext", Group.NAME), Read, Translated, Searched("summary")] = None
    everyday_words: Annotated[
        tuple[Line, ...], Title("Wörter des Alltags", Group.SEARCH), Unseen, Searched("words")
    ] = ()
    """Wörter des Alltags für dieses Thema, zum Beispiel Mahnung für Schulden."""
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    """ja: Thema wie Gewalt; die Seite zeigt „Seite schnell verlassen“."""
    note: Annotated[Line | None, Title("Hinweis", Group.TEXTS), Read, Translated] = None
    """Hinweis oben auf der Seite, zum Beispiel dass die Liste nicht vollständig ist."""
    first: Annotated[tuple[Id, ...], Title("Steht zuerst", Group.HELP), Refers("offers")] = ()
    """Dateinamen aus content/offers/ ohne .yml, das Nötigste zuerst: So beginnt die Seite. Alles Weitere ordnet der Kompass."""


class Topic(SubTopic):
    """A topic of the first level with its parts."""

    topics: Annotated[tuple[SubTopic, ...], Title("Unterthemen", Group.TOPIC), Children] = ()


class AgeGroup(Frozen):
    """A stretch of life with a page of its own (`/alter/<id>/`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated, Searched("name")]
    short_name: Annotated[Name, Title("Kurz", Group.NAME), Shown, Translated]
    """Kurz, für Kacheln: „3 bis 6“."""
    summary: Annotated[Summary, Title("Kurztext", Group.NAME), Read, Translated, Searched("summary")]
    minimum_age: Annotated[Age, Title("Alter von", Group.WHOM)]
    maximum_age: Annotated[Age, Title("Alter bis unter", Group.WHOM)]
    """Bis unter dieses Alter."""
    audiences: Annotated[tuple[Id, ...], Title("Zielgruppen", Group.WHOM), Refers("audiences")] = ()
    """Zielgruppen, die ohne Alter hierher gehören, zum Beispiel schwangere."""
    other_ages: Annotated[tuple[Line, ...], Title("Wörter anderer Alter", Group.SEARCH), Unseen] = ()
    """Anfänge von Wörtern, die für ein anderes Alter sprechen, zum Beispiel Senior. Steht ein Angebot mit so einem Wort hier,
    fragt die Prüfung nach."""
    form_of_address: Annotated[FormOfAddress, Title("Anrede", Group.TEXTS)] = FormOfAddress.SIE
    icon: Annotated[Id, Title("Zeichnung", Group.TEXTS)]
    """Name der Zeichnung."""
    first: Annotated[tuple[Id, ...], Title("Steht zuerst", Group.HELP), Refers("offers")] = ()
    """Dateinamen aus content/offers/ ohne .yml, das Nötigste zuerst: So beginnt die Seite, und an jedem Ort, was davon für
    seine Menschen da ist. Alles Weitere ordnet der Kompass."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum_age >= self.maximum_age:
            raise problem("K128", "minimum_age muss kleiner sein als maximum_age", "Tauschen Sie die beiden Zahlen.")
        return self


class SocialArea(Frozen):
    """A part of the district that people know and offices plan with."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated, Searched("name")]
    short_name: Annotated[Name, Title("Kurz", Group.NAME), Shown, Translated]
    summary: Annotated[Summary | None, Title("Kurztext", Group.NAME), Read, Translated] = None
    municipalities: Annotated[
        tuple[Id, ...], Field(min_length=1), Title("Gemeinden", Group.WHERE), Refers("municipalities")
    ]
    proposal: Annotated[Flag, Title("Nur ein Vorschlag", Group.STATE)] = False
    """ja: ein Vorschlag, noch keine amtliche Einteilung."""
    note: Annotated[Line | None, Title("Hinweis", Group.TEXTS), Read, Translated] = None


class Audience(Frozen):
    """For whom an offer is. Ages are those of the people it helps, of parents their child's: none for carers, offices, women."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated]
    minimum_age: Annotated[Age | None, Title("Alter von", Group.WHOM)] = None
    """Ab welchem Alter, von der Person, der geholfen wird. Weglassen, wenn der Name nichts über das Alter sagt."""
    maximum_age: Annotated[Age | None, Title("Alter bis", Group.WHOM)] = None
    """Bis zu welchem Alter, dieses eingeschlossen."""
    everyone: Annotated[Flag, Title("Alle Menschen", Group.WHOM)] = False
    """ja: meint alle Menschen. Das bringt ein Angebot auf keine Altersseite; man findet es über das Thema."""
    carers: Annotated[Flag, Title("Menschen, die anderen helfen", Group.WHOM)] = False
    """ja: Menschen, die anderen helfen, wie pflegende Angehörige. Das Alter ist das derer, denen sie helfen."""
    exclusive: Annotated[Flag, Title("Nur für diese Gruppe", Group.WHOM)] = False
    """ja: Ein Angebot nur für diese Gruppe hilft anderen nicht. Ein Wegweiser nennt es nur, wenn er die Gruppe meint."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum_age is not None and self.maximum_age is not None and self.minimum_age > self.maximum_age:
            raise problem("K128", "minimum_age ist größer als maximum_age", "Tauschen Sie die beiden Zahlen.")
        if self.everyone and (self.minimum_age is not None or self.maximum_age is not None):
            raise problem(
                "K128", "everyone: ja und ein Alter widersprechen sich", "Nehmen Sie eines von beiden heraus."
            )
        if self.carers and (self.minimum_age is not None or self.maximum_age is not None):
            raise problem(
                "K128",
                "carers: ja und ein Alter widersprechen sich",
                "Nehmen Sie das Alter heraus: Es zählt das Alter derer, denen diese Menschen helfen.",
            )
        return self


class Term(Frozen):
    """An id with a name."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated]
    summary: Annotated[Summary | None, Title("Kurztext", Group.NAME), Read, Translated] = None
    everyday_words: Annotated[tuple[Line, ...], Title("Wörter des Alltags", Group.SEARCH), Unseen] = ()


class Situation(Term):
    """A situation of life, by whose words offers are found; no page names it."""

    name: Annotated[Name, Title("Name", Group.NAME), Unseen]
    summary: Annotated[Summary | None, Title("Kurztext", Group.NAME), Unseen] = None


class BookletPer(Choice):
    """How many booklets a field of action has."""

    WHOLE = "whole", "eines für den ganzen Landkreis"
    AREA = "area", "eines für jeden Sozialraum"


class Booklet(Frozen):
    """A booklet to print with the guides of a field of action and the offers that belong to it."""

    id: Annotated[Id, Title("Kennung"), Example("elternordner")]
    """Kurzname, Teil des Dateinamens, also nicht ändern: elternordner."""
    name: Annotated[Name, Title("Titel"), Shown, Example("Elternordner")]
    """Titel auf dem Umschlag, zum Beispiel Elternordner."""
    per: Annotated[BookletPer, Title("Wie viele Hefte")] = BookletPer.WHOLE
    """whole: ein Heft für den ganzen Landkreis; area: eines für jeden Sozialraum, mit den Angeboten für seine Menschen."""
    audiences: Annotated[tuple[Id, ...], Title("Zielgruppen"), Refers("audiences")] = ()
    """Zielgruppen, deren Angebote in das Heft kommen. Angebote, zu denen die Wegweiser führen, stehen immer darin."""


class FieldOfAction(Frozen):
    """A field of action of the district's plan; guides are ordered by them."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    name: Annotated[Name, Title("Name", Group.NAME), Shown, Translated]
    summary: Annotated[Summary | None, Title("Kurztext", Group.NAME), Read, Translated] = None
    booklet: Annotated[Booklet | None, Title("Heft", Group.TEXTS)] = None
    """Heft zum Drucken (PDF). Weglassen: kein Heft."""


class NoticeBoardPart(Frozen):
    """A part of every municipality's poster, in the order of the file (`content/vocabulary/notice_board.yml`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    title: Annotated[Line, Title("Überschrift", Group.NAME), Read]
    near: Annotated[Flag, Title("In der Nähe", Group.WHERE)] = False
    """ja: Hilfe, zu der man hingeht. Sie steht mit ihrer Entfernung da, und das Blatt nimmt davon nur, was noch Platz hat."""
    help_lines: Annotated[tuple[Id, ...], Title("Hilfetelefone", Group.HELP), Refers("help_lines")] = ()
    """Kennungen aus vocabulary/help_lines.yml; auf jedem Blatt, vor den Angeboten."""
    offers: Annotated[tuple[Id, ...], Title("Angebote", Group.HELP), Refers("offers")] = ()
    """Dateinamen aus content/offers/ ohne .yml, das Nötigste zuerst. Jedes Blatt zeigt nur, was für seine Menschen da ist."""

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.offers and not self.help_lines:
            raise problem(
                "K112", "nennt weder offers noch help_lines", "Nennen Sie eine Hilfe, oder löschen Sie den Eintrag."
            )
        return self


class SearchWords(Frozen):
    """Words that lead to the same help, for the search (`content/vocabulary/synonyms.yml`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    words: Annotated[tuple[Line, ...], Field(min_length=1), Title("Gleiche Wörter", Group.SEARCH), Unseen]
    """Wörter, die dasselbe meinen. Wer eines davon tippt, findet auch Angebote mit den anderen. Ist das erste ein Ort aus content/region/,
    versteht das Feld „Wo wohnen Sie?“ auch die anderen (alte Namen) und die übersetzten."""
    everyday: Annotated[tuple[Line, ...], Title("Wörter, die hierher führen", Group.SEARCH), Unseen] = ()
    """Wörter, die hierher führen, aber nicht zurück: „Oma“ führt zu Senioren."""
    translations: Annotated[
        dict[Id, tuple[Line, ...]], Field(default_factory=dict), Title("Andere Sprachen", Group.LANGUAGES), Unseen
    ]
    """Wörter anderer Sprachen, die hierher führen, nach Sprache (en, uk, ar, ru …)."""


class GlossaryWord(Frozen):
    """An office word and what it means, in everyday words (`content/vocabulary/glossary.yml`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    word: Annotated[Line, Title("Wort", Group.NAME), Shown, Example("Widerspruch")]
    """Das Wort, wie es in Briefen und Texten steht, zum Beispiel Widerspruch."""
    forms: Annotated[tuple[Line, ...], Title("Andere Formen", Group.SEARCH), Unseen] = ()
    """Andere Formen, die nicht nur eine Endung mehr haben: Pflegekassen, Bundesamt für Migration und Flüchtlinge."""
    meaning: Annotated[Line, Title("Bedeutung", Group.TEXTS), Read]
    """Was es heißt, in einem kurzen Satz ohne Amtswörter. Ohne Sie und du, denn er steht auf allen Seiten."""
    instead: Annotated[Line | None, Title("Besser", Group.TEXTS), Unseen] = None
    """Ein Alltagswort, das genügt. Dann rät die Prüfung dazu, statt das Wort auf der Seite zu erklären."""


class EmergencyGroup(Frozen):
    """Numbers that belong together."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    title: Annotated[Name, Title("Überschrift", Group.NAME), Read, Translated]
    on_home: Annotated[Flag, Title("Auf der Startseite", Group.STATE)] = False
    """ja: steht auch auf der Startseite."""
    help_lines: Annotated[tuple[Id, ...], Field(min_length=1), Title("Hilfetelefone", Group.HELP), Refers("help_lines")]
    """Kennungen aus vocabulary/help_lines.yml, die wichtigste zuerst."""


class ContentPage(Frozen):
    """A page of prose such as the imprint (`content/pages/<id>.md`)."""

    id: Annotated[Id, Title("Kennung", Group.NAME)]
    title: Annotated[Name, Title("Überschrift", Group.NAME), Read, Translated, Searched("name")]
    summary: Annotated[Summary, Title("Kurztext", Group.NAME), Read, Searched("summary")]
    in_footer: Annotated[Flag, Title("Am Ende jeder Seite verlinkt", Group.STATE)] = True
    sensitive: Annotated[Flag, Title("Heikles Thema", Group.STATE)] = False
    body: Annotated[Prose, Title("Text", Group.TEXTS), Body, Read]
