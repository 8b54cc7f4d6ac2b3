"""Which words are a date expression."""

from pathlib import Path

import pytest

from pace import grows_in_proportion, text_of
from prose import Case, cases
from rilis.find.dates import find_dates
from rilis.layout import lay_out
from rilis.layout.sheet import Sheet
from rilis.lexicon import Lexicon
from rilis.lexicon.matcher import Hits

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
def test_time_grows_in_proportion(unit: str):
    lexicon = Lexicon.default()

    def given(size: int) -> tuple[Sheet, Hits]:
        sheet = lay_out("")
        sheet.text = text_of(unit)(size)
        return sheet, lexicon.matcher.find(sheet.text)

    assert grows_in_proportion(lambda of: find_dates(*of, lexicon), given, 25_000)
