"""Which words are reported speech, by which cue, and which phrase names the speaker.

A label is D (direct) or I (indirect), the cue if there is one, and behind a slash the speaker's phrase.
"""

from pathlib import Path

import pytest

from pace import grows_in_proportion, text_of
from prose import Case, cases
from rilis.find.quotes import QuoteFound, find_quotes
from rilis.layout import lay_out
from rilis.layout.sheet import Sheet
from rilis.lexicon import Lexicon
from rilis.lexicon.matcher import Hits
from rilis.model import QuoteKind

CASES = [
    case
    for name in ("quotes_direct.txt", "quotes_indirect.txt")
    for case in cases(Path(__file__).with_name(name))
]


def found_in(text: str) -> tuple[Sheet, list[QuoteFound]]:
    sheet = lay_out("Kabar Sukamaju Hari Ini\n\n" + text)
    return sheet, find_quotes(sheet, Lexicon.default().matcher.find(sheet.text))


def label(sheet: Sheet, quote: QuoteFound) -> str:
    kind = "D" if quote.kind is QuoteKind.DIRECT else "I"
    cue = f" {sheet.text[slice(*quote.cue)]}" if quote.cue else ""
    speaker = f" / {sheet.text[slice(*quote.speaker)]}" if quote.speaker else ""
    return kind + cue + speaker


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_quotes(case: Case):
    sheet, quotes = found_in(case.text)
    told = [(sheet.text[quote.start : quote.end], label(sheet, quote)) for quote in quotes]
    assert told == [(mark.text, mark.label) for mark in case.marks]


def test_the_words_in_marks_are_parts_of_an_indirect_quote():
    text = 'Wiranta menyebut kasus itu "murni kecelakaan" dan bukan pembunuhan.'
    sheet, (quote,) = found_in(text)
    assert [sheet.text[slice(*part)] for part in quote.parts] == ["murni kecelakaan"]


def test_a_cue_with_nya_is_a_clitic():
    _, (quote,) = found_in('Bayu hadir. "Situasi aman," ujarnya.')
    assert quote.clitic
    assert quote.speaker is None


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“ ",
        ' "a',
        "“a, kata Budi ",
        "”a\n\n",
        ",,a ",
        "kata Budi ",
        "Namun menurut ",
        "X menjelaskan rumah ",
        "\ufffda ",
    ],
)
def test_hostile_text_takes_time_in_proportion(unit: str):
    def given(size: int) -> tuple[Sheet, Hits]:
        sheet = lay_out(text_of(unit)(size))
        return sheet, Lexicon.default().matcher.find(sheet.text)

    assert grows_in_proportion(lambda of: find_quotes(*of), given, 10_000)
