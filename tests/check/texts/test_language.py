"""Hints for long sentences and heavy texts: which texts, where they point, what they say."""

from __future__ import annotations

import pytest

from generator.base.problem import Problem, Severity
from tests.support import offer, problems_of, town_with, unmarked

TWENTY = "Wer ein Kind hat und nicht viel Geld hat, kann hier bei uns im Haus jeden Tag um Rat fragen."
TWENTY_ONE = TWENTY.replace("jeden Tag", "an jedem Tag")
HEAVY = "Die Antragstellung erfolgt beim zuständigen Leistungsträger. " * 4
GUIDE = """\
---
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
checked_on: 2026-11-01
sources: ["https://a.example/"]
steps:
  - id: eins
    title: "Tun Sie etwas"
    text: {text}
    authority: "Amt"
---
{introduction}
"""


def hints(path: str, text: str) -> list[Problem]:
    return [p for p in problems_of(town_with({path: text})) if p.code in ("K401", "K402")]


def in_offer(field: str, text: str) -> list[Problem]:
    return hints("offers/testangebot.yml", offer(f'{field}: "{text}"'))


@pytest.mark.parametrize("field", ["description", "eligibility_description", "application_process", "alert"])
def test_a_sentence_of_more_than_twenty_words_gets_a_hint(field: str) -> None:
    (hint,) = in_offer(field, f"Guten Tag. {TWENTY_ONE} Bis bald.")
    assert (hint.code, hint.severity) == ("K401", Severity.HINT)
    assert hint.message == "ein Satz hat 21 Wörter: „Wer ein Kind hat und …“"
    assert "Machen Sie zwei Sätze daraus." in hint.fix
    assert in_offer(field, TWENTY) == []


def test_each_long_sentence_counts_by_itself() -> None:
    other = TWENTY_ONE.replace("Kind", "Baby")
    assert len(in_offer("description", f"{TWENTY_ONE} {TWENTY} {other}")) == 2


def test_several_short_sentences_are_no_long_one() -> None:
    assert in_offer("description", "Sie rufen an. Wir sind da. " * 10) == []


def test_the_hint_points_to_the_field_of_the_step_and_to_the_introduction() -> None:
    text, places = unmarked(GUIDE.format(text=f'»"{TWENTY_ONE}"', introduction=f"»{TWENTY_ONE}"))
    found = hints("transitions/testwegweiser.md", text)
    assert [(p.code, p.location.line, p.location.column) for p in found] == [("K401", *place) for place in places]


def test_a_text_of_long_words_gets_a_hint_with_its_longest() -> None:
    (hint,) = in_offer("description", HEAVY)
    assert (hint.code, hint.severity) == ("K402", Severity.HINT)
    assert hint.message.startswith("der Text ist schwer zu lesen (LIX ")
    assert "„Leistungsträger“" in hint.message


def test_a_few_words_are_too_few_to_judge() -> None:
    assert in_offer("description", "Erziehungsberatungsstelle Musterstadt, Familienzentrum.") == []


def test_a_broken_offer_and_other_languages_are_left_in_peace() -> None:
    english = "We listen to all people who want to talk about their life and their work and their home every day."
    fields = f'translations: {{en: {{name: "Help", summary: "{english}"}}}}'
    assert hints("offers/testangebot.yml", offer(fields)) == []
    assert hints("offers/testangebot.yml", "- eine Liste") == []
    assert hints("offers/testangebot.yml", offer("description: [a, b]")) == []
