"""Literals looked for all at once."""

from __future__ import annotations

from rilis.lexicon.signs import Signs


def test_places_come_in_order_in_each_group() -> None:
    signs = Signs({"law": ["UU", "Pasal"], "penalty": ["pidana mati", "mati"]})
    assert signs.places("UU ITE Pasal 1 – pidana mati") == {"law": [0, 7], "penalty": [17, 24]}


def test_offsets_count_characters() -> None:
    assert Signs({"law": ["UU"]}).places("“é” 😀 UU") == {"law": [6]}


def test_nothing_found_nothing_kept() -> None:
    assert not Signs({"law": ["UU"]}).places("")
