"""Sie or du: the phrases of the pages in both forms of address."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.values.choices import FormOfAddress


@dataclass(frozen=True, slots=True)
class AddressForm:
    """Phrases that depend on whom a page speaks to."""

    call_first: str
    ask_first: str
    to_you: str
    comes_to_you: str
    ask: str
    ask_by_phone: str
    ask_there: str
    who_helps: str
    town_hall: str
    """The office of one's own municipality, as a helper of a step."""
    where_live: str
    meet_you: str
    leave_no_trace: str
    you_need: str
    my_dates: str
    enter_day: str


SIE = AddressForm(
    call_first="Bitte rufen Sie vorher an.",
    ask_first="Bitte fragen Sie vorher nach.",
    to_you="kommt zu Ihnen",
    comes_to_you="Kommt zu Ihnen",
    ask="Fragen Sie hier nach",
    ask_by_phone="Fragen Sie am Telefon.",
    ask_there="Fragen Sie nach.",
    who_helps="Wer Ihnen hier hilft",
    town_hall="Ihre Gemeinde oder Verwaltungsgemeinschaft",
    where_live="Wo wohnen Sie?",
    meet_you="Das erwartet Sie",
    leave_no_trace="Teilen, Vorlesen und Kontakt speichern gibt es hier nicht: Andere könnten es sehen oder hören. Schreiben Sie sich die Nummer lieber auf, ohne Namen.",
    you_need="Das brauchen Sie",
    my_dates="Ihre Termine",
    enter_day="Tragen Sie einen Tag ein. Dann stehen bei den Schritten die passenden Termine. Der Tag bleibt auf Ihrem Gerät.",
)
DU = AddressForm(
    call_first="Bitte ruf vorher an.",
    ask_first="Bitte frag vorher nach.",
    to_you="kommt zu dir",
    comes_to_you="Kommt zu dir",
    ask="Frag hier nach",
    ask_by_phone="Frag am Telefon.",
    ask_there="Frag nach.",
    who_helps="Wer dir hier hilft",
    town_hall="Deine Gemeinde oder Verwaltungsgemeinschaft",
    where_live="Wo wohnst du?",
    meet_you="Das erwartet dich",
    leave_no_trace="Teilen, Vorlesen und Kontakt speichern gibt es hier nicht: Andere könnten es sehen oder hören. Schreib dir die Nummer lieber auf, ohne Namen.",
    you_need="Das brauchst du",
    my_dates="Deine Termine",
    enter_day="Trag einen Tag ein. Dann stehen bei den Schritten die passenden Termine. Der Tag bleibt auf deinem Gerät.",
)


def form(address: FormOfAddress) -> AddressForm:
    """Phrases for a guide, an age group or an offer."""
    return DU if address is FormOfAddress.DU else SIE
