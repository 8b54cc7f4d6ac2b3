"""Legal citations: where they stand, the law's number, the articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from pace import grows_in_proportion, text_of
from prose import Case, Mark, cases
from rilis.find.statutes import find_statutes
from rilis.layout import lay_out
from rilis.lexicon import Lexicon

CASES = cases(Path(__file__).with_name("statutes.txt"))
LAWS = Lexicon.default().laws


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_cited(case: Case) -> None:
    sheet = lay_out(case.text)
    found = find_statutes(sheet, LAWS)
    marks = [
        Mark(*one.at, sheet.text[slice(*one.at)], f"{one.law}: {' '.join(one.articles)}".rstrip())
        for one in found
    ]
    assert marks == case.marks


def test_a_law_of_the_users_own() -> None:
    sheet = lay_out("Ia dijerat Pasal 3 UU Angkasa.")
    (cited,) = find_statutes(sheet, {**LAWS, "angkasa": "UU 99/2030"})
    assert (cited.law, cited.articles) == ("UU 99/2030", ("3",))


@pytest.mark.parametrize(
    "unit",
    [
        "Pasal 1, ",
        "Pasal 1 ayat (1) jo. ",
        "Pasal 1 KUHP jo ",
        "UU ",
        "Pasal ",
        "1, ",
        "1 KUHP ",
        "UU Nomor 1 Tahun 2000 tentang A ",
        "UU a b ",
        "Peraturan Menteri A, ",
    ],
)
def test_time_grows_in_proportion(unit: str) -> None:
    assert grows_in_proportion(
        lambda sheet: find_statutes(sheet, LAWS), lambda size: lay_out(text_of(unit)(size)), 12_000
    )
