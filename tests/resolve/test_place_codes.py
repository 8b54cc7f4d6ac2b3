"""Which of several areas of one name is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from prose import Case, cases
from rilis.model import Place

CASES = cases(Path(__file__).with_name("place_codes.txt"))


def record(place: Place) -> tuple[str | None, str]:
    if place.candidates:
        return place.text, " ".join(["?", *(one.code for one in place.candidates)])
    return place.text, place.code or "-"


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_resolved(case: Case) -> None:
    article = rilis.parse(case.text)
    newsroom = article.dateline and article.dateline.place
    if "newsroom" in case.given:
        assert [place.code for place in article.places if place.id == newsroom] == [case.given["newsroom"]]
    else:
        assert [record(place) for place in article.places] == [(mark.text, mark.label) for mark in case.marks]


@pytest.mark.parametrize(
    ("publisher", "code"), [("Banjarmasin Post", "63.03"), ("Pikiran Rakyat", "32.79"), (None, None)]
)
def test_the_outlets_home_is_the_weakest_hint(publisher: str | None, code: str | None) -> None:
    (place,) = rilis.parse("Korban dibawa ke Banjar kemarin.", publisher=publisher).places
    assert place.code == code


def test_a_place_that_fits_twice_gives_a_warning() -> None:
    (warning,) = rilis.parse("Korban berasal dari Tasikmalaya.").warnings
    assert warning.code == "place_ambiguous"
    assert "Tasikmalaya (32.06)" in warning.message
