"""Which day a date expression means."""

from pathlib import Path

import pytest

import rilis
from prose import Case, cases

CASES = cases(Path(__file__).parent / "calendar.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_values(case: Case):
    article = rilis.parse(case.text, published=case.given.get("published"))
    told = [(date.text, date.value or "null") for date in article.dates]
    assert told == [(mark.text, mark.label) for mark in case.marks]


@pytest.mark.parametrize(
    ("text", "weekday", "how", "precision"),
    [
        ("Ia ditangkap Senin (16/6/2025).", "agrees", "stated", "day"),
        ("Ia ditangkap Minggu (16/6/2025).", "contradicts", "stated", "day"),
        ("Ia ditangkap Senin (16/6).", "agrees", "completed", "day"),
        ("Ia ditangkap 16 Juni 2025.", None, "stated", "day"),
        ("Ia ditangkap kemarin.", None, "relative", "day"),
        ("Ia ditangkap pada Juni 2025.", None, "stated", "month"),
        ("Ia ditangkap sejak 2025.", None, "stated", "year"),
        ("Ia ditahan 5-7 Mei 2025.", None, "stated", "range"),
    ],
)
def test_how_it_is_known(text, weekday, how, precision):
    [date] = rilis.parse(text, published="2025-06-17").dates
    assert (date.weekday, date.how, date.precision) == (weekday, how, precision)


def test_a_contradicting_weekday_is_a_warning():
    article = rilis.parse("Ia ditangkap Minggu (16/6/2025).")
    [warning] = article.warnings
    assert warning.code == "weekday_contradicts_date"
    assert article.text[warning.start : warning.end] == "Minggu (16/6/2025)"


@pytest.mark.parametrize("unit", ["hari ini ", "Senin (5/5) kemarin ", '"kata Budi, Senin (5/5/2025) '])
def test_hostile_text_takes_time_in_proportion(unit):
    assert len(rilis.parse(unit * 2_000).dates) >= 1_000
