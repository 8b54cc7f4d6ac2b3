"""Who speaks: each marked quote has for its label the speakers' names, then how they were found.

``?`` stands for nobody known; the way is left out where it does not matter.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from prose import Case, cases

CASES = cases(Path(__file__).with_name("speakers.txt"))


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_each_quote_is_in_the_right_mouth(case: Case) -> None:
    found = rilis.parse(case.text).quotes
    wrong = {}
    for mark in case.marks:
        want, _, how = mark.label.partition("/")
        quote = next((q for q in found if q.start < mark.end and mark.start < q.end), None)
        assert quote is not None, f"no quote at {mark.text!r}"
        names = " dan ".join(speaker.name for speaker in quote.speakers) or "?"
        hows = {speaker.how.value for speaker in quote.speakers}
        if names != want or (how and hows != {how}):
            wrong[mark.text] = (names, hows)
    assert not wrong
