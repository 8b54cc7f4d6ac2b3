"""Which words are a clock time, and which."""

from pathlib import Path

import pytest

from prose import Case, cases
from rilis.find.times import find_times
from rilis.layout import lay_out
from rilis.lexicon import Lexicon

CASES = cases(Path(__file__).parent / "times.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_times(case: Case):
    sheet = lay_out("Warta\n\n" + case.text)
    found = find_times(sheet, Lexicon.default().matcher.find(sheet.text))
    told = [(sheet.text[slice(*one.at)], " ".join(filter(None, (one.value, one.zone)))) for one in found]
    assert told == [(mark.text, mark.label) for mark in case.marks]
