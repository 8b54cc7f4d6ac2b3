"""Where the event was, and from what that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from prose import Case, cases

CASES = cases(Path(__file__).with_name("locations.txt"))


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_location(case: Case) -> None:
    place = rilis.parse(case.text).location
    assert (f"{place.code} {place.evidence}" if place else "-") == case.given["location"]


def test_a_location_has_its_name_level_and_province() -> None:
    place = rilis.parse("Longsor terjadi di Kota Ternate, Senin.").location
    assert place is not None
    assert (place.name, place.level, place.code, place.province) == (
        "Ternate",
        "city",
        "82.71",
        "Maluku Utara",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kapolres Kukar AKBP Wiranta Putra hadir.", "64.02"),
        ("Bupati Berau Wiranta Putra hadir.", "64.03"),
        ("Wali Kota Malang Wiranta Putra hadir.", None),
        ("Kapolsek Kragilan Iptu Wiranta Putra hadir.", "36.04.11"),
        ("Kapolsek Sukaraja Iptu Wiranta Putra hadir.", None),
    ],
)
def test_units_carry_the_code_of_the_area_they_are_over(text: str, code: str | None) -> None:
    (official,) = rilis.parse(text).officials
    assert official.unit
    assert official.unit.region_code == code
