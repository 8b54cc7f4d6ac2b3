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
