"""Which words are a date expression."""

from pathlib import Path

import pytest

from prose import Case, cases
from rilis.find.dates import find_dates
from rilis.layout import lay_out
from rilis.lexicon import Lexicon

CASES = cases(Path(__file__).parent / "dates.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_expressions(case: Case):
    sheet = lay_out("Warta\n\n" + case.text)
    found = find_dates(sheet, Lexicon.default().matcher.find(sheet.text), Lexicon.default())
    original, origin = sheet.folded.original, sheet.folded.origin
    assert [original[slice(*origin(*one.at))] for one in found] == [mark.text for mark in case.marks]


@pytest.mark.parametrize(
    "unit", ["12/", "20", "Senin (", "5-", "hari ini ", "Mei hingga ", "tahun 2019 sampai "]
)
def test_hostile_text_takes_time_in_proportion(unit):
    sheet = lay_out("")
    matcher = Lexicon.default().matcher
    sheet.text = unit * (200_000 // len(unit))
    find_dates(sheet, matcher.find(sheet.text), Lexicon.default())
