"""The closed vocabularies: an unknown term is an error with a suggestion."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.model.values.choices import FormOfAddress
from generator.model.values.fields import Age, Flag, Frozen, Id, Line, Name, Prose, Summary, problem


class SubTopic(Frozen):
    """A topic of the second level."""

    id: Id
    name: Name
    summary: Summary | None = None
    everyday_words: tuple[Line, ...] = ()
    """Wörter des Alltags für dieses Thema, zum Beispiel Mahnung für Schulden."""
    sensitive: Flag = False
    """ja: Thema wie Gewalt; die Seite zeigt „Seite schnell verlassen“."""
    note: Line | None = None
    """Hinweis oben auf der Seite, zum Beispiel dass die Liste nicht vollständig ist."""


class Topic(SubTopic):
    """A topic of the first level with its parts."""

    topics: tuple[SubTopic, ...] = ()


class AgeGroup(Frozen):
    """A stretch of life with a page of its own (`/alter/<id>/`)."""

    id: Id
    name: Name
    short_name: Name
    """Kurz, für Kacheln: „3 bis 6“."""
    summary: Summary
    minimum_age: Age
    maximum_age: Age
    """Bis unter dieses Alter."""
    audiences: tuple[Id, ...] = ()
    """Zielgruppen, die ohne Alter hierher gehören, zum Beispiel schwangere."""
    other_ages: tuple[Line, ...] = ()
    """Anfänge von Wörtern, die für ein anderes Alter sprechen, zum Beispiel Senior. Steht ein Angebot mit so einem Wort hier,
    fragt die Prüfung nach."""
    form_of_address: FormOfAddress = FormOfAddress.SIE
    icon: Id
    """Name der Zeichnung."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum_age >= self.maximum_age:
            raise problem("K128", "minimum_age muss kleiner sein als maximum_age", "Tauschen Sie die beiden Zahlen.")
        return self


class SocialArea(Frozen):
    """A part of the district that people know and offices plan with."""

    id: Id
    name: Name
    short_name: Name
    summary: Summary | None = None
    municipalities: Annotated[tuple[Id, ...], Field(min_length=1)]
    proposal: Flag = False
    """ja: ein Vorschlag, noch keine amtliche Einteilung."""
    note: Line | None = None


class Audience(Frozen):
    """For whom an offer is. Ages are those of the people it helps, of parents their child's: none for carers, offices, women."""

    id: Id
    name: Name
    minimum_age: Age | None = None
    """Ab welchem Alter, von der Person, der geholfen wird. Weglassen, wenn der Name nichts über das Alter sagt."""
    maximum_age: Age | None = None
    """Bis zu welchem Alter, dieses eingeschlossen."""
    everyone: Flag = False
    """ja: meint alle Menschen. Das bringt ein Angebot auf keine Altersseite; man findet es über das Thema."""
    carers: Flag = False
    """ja: Menschen, die anderen helfen, wie pflegende Angehörige. Das Alter ist das derer, denen sie helfen."""
    exclusive: Flag = False
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

    id: Id
    name: Name
    summary: Summary | None = None
    everyday_words: tuple[Line, ...] = ()


class BookletPer(StrEnum):
    """How many booklets a field of action has."""

    WHOLE = "whole"
    AREA = "area"


class Booklet(Frozen):
    """A booklet to print with the guides of a field of action and the offers that belong to it."""

    id: Id
    """Kurzname, Teil des Dateinamens, also nicht ändern: elternordner."""
    name: Name
    """Titel auf dem Umschlag, zum Beispiel Elternordner."""
    per: BookletPer = BookletPer.WHOLE
    """whole: ein Heft für den ganzen Landkreis; area: eines für jeden Sozialraum, mit den Angeboten für seine Menschen."""
    audiences: tuple[Id, ...] = ()
    """Zielgruppen, deren Angebote in das Heft kommen. Angebote, zu denen die Wegweiser führen, stehen immer darin."""


class FieldOfAction(Frozen):
    """A field of action of the district's plan; guides are ordered by them."""

    id: Id
    name: Name
    summary: Summary | None = None
    booklet: Booklet | None = None
    """Heft zum Drucken (PDF). Weglassen: kein Heft."""


class NoticeBoardPart(Frozen):
    """A part of every municipality's poster, in the order of the file (`content/vocabulary/notice_board.yml`)."""

    id: Id
    title: Line
    near: Flag = False
    """ja: Hilfe, zu der man hingeht. Sie steht mit ihrer Entfernung da, und das Blatt nimmt davon nur, was noch Platz hat."""
    help_lines: tuple[Id, ...] = ()
    """Kennungen aus vocabulary/help_lines.yml; auf jedem Blatt, vor den Angeboten."""
    offers: tuple[Id, ...] = ()
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

    id: Id
    words: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Wörter, die dasselbe meinen. Wer eines davon tippt, findet auch Angebote mit den anderen. Ist das erste ein Ort aus content/region/,
    versteht das Feld „Wo wohnen Sie?“ auch die anderen (alte Namen) und die übersetzten."""
    everyday: tuple[Line, ...] = ()
    """Wörter, die hierher führen, aber nicht zurück: „Oma“ führt zu Senioren."""
    translations: Annotated[dict[Id, tuple[Line, ...]], Field(default_factory=dict)]
    """Wörter anderer Sprachen, die hierher führen, nach Sprache (en, uk, ar, ru …)."""


class GlossaryWord(Frozen):
    """An office word and what it means, in everyday words (`content/vocabulary/glossary.yml`)."""

    id: Id
    word: Line
    """Das Wort, wie es in Briefen und Texten steht, zum Beispiel Widerspruch."""
    forms: tuple[Line, ...] = ()
    """Andere Formen, die nicht nur eine Endung mehr haben: Pflegekassen, Bundesamt für Migration und Flüchtlinge."""
    meaning: Line
    """Was es heißt, in einem kurzen Satz ohne Amtswörter. Ohne Sie und du, denn er steht auf allen Seiten."""
    instead: Line | None = None
    """Ein Alltagswort, das genügt. Dann rät die Prüfung dazu, statt das Wort auf der Seite zu erklären."""


class EmergencyGroup(Frozen):
    """Numbers that belong together."""

    id: Id
    title: Name
    on_home: Flag = False
    """ja: steht auch auf der Startseite."""
    help_lines: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Kennungen aus vocabulary/help_lines.yml, die wichtigste zuerst."""


class ContentPage(Frozen):
    """A page of prose such as the imprint (`content/pages/<id>.md`)."""

    id: Id
    title: Name
    summary: Summary
    in_footer: Flag = True
    sensitive: Flag = False
    body: Prose
