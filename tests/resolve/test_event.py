"""Which of several days is that of the event."""

from pathlib import Path

import pytest

import rilis
from prose import Case, cases

CASES = cases(Path(__file__).parent / "event.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_day_of_the_event(case: Case):
    assert (rilis.parse(case.text, published=case.given.get("published")).date or "none") == case.given["day"]
