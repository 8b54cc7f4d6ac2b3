"""Facts of a case: offences, things seized, penalties, report numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from pace import grows_in_proportion, text_of
from prose import Case, Mark, cases
from rilis.find.case import find_case, number
from rilis.layout import lay_out
from rilis.layout.sheet import Sheet
from rilis.lexicon import Lexicon
from rilis.lexicon.matcher import Hits

CASES = cases(Path(__file__).with_name("case.txt"))


def marks(text: str) -> list[Mark]:
    sheet = lay_out(text)
    facts = find_case(sheet, Lexicon.default().matcher.find(sheet.text))
    told = [(one.at, f"offence {one.code}") for one in facts.offences]
    told += [(one.at, f"evidence {one.amount:.10g} {one.unit} {one.item}") for one in facts.evidence]
    told += [
        (one.at, f"penalty {one.unit}" if one.value is None else f"penalty {one.value:.10g} {one.unit}")
        for one in facts.penalties
    ]
    told += [(at, "report") for at in facts.reports]
    return sorted(Mark(*at, sheet.text[slice(*at)], label) for at, label in told)


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_stated(case: Case) -> None:
    assert marks(case.text) == case.marks


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("tiga puluh lima", 35),
        ("dua belas", 12),
        ("seratus dua puluh", 120),
        ("1.653", 1653),
        ("4 ribu", 4000),
        ("x", None),
    ],
)
def test_number(printed: str, value: float | None) -> None:
    assert number(printed) == value


@pytest.mark.parametrize(
    "unit", ["disita ", "menyita 1 unit ", "hukuman ", "LP/1/", "denda Rp 1 ", "satu dua "]
)
def test_time_grows_in_proportion(unit: str) -> None:
    def given(size: int) -> tuple[Sheet, Hits]:
        sheet = lay_out(text_of(unit)(size))
        return sheet, Lexicon.default().matcher.find(sheet.text)

    assert grows_in_proportion(lambda of: find_case(*of), given, 12_000)
