"""How a form of the lexicon may stand in print: in capitals, glued, with or without dots."""

from __future__ import annotations

from collections.abc import Iterator

from rilis.lexicon.rows import Kind, Row

LOWER_TOO = {Kind.RANK, Kind.POSITION, Kind.UNIT, Kind.MONTH, Kind.WEEKDAY, Kind.RELATIVE, Kind.CLOCK, Kind.SAYING, Kind.ROLE, Kind.OFFENCE}
"""Tables whose forms also occur in small letters ("kapolres", "senin"); a degree in small letters is a word."""

GLUED = {Kind.RANK}
"""Tables whose words are also written without a space or with a dot between: Kombespol, Kombes.Pol."""


def forms(kind: Kind, row: Row) -> Iterator[str]:
    """Every form of a row that the matcher should know."""
    for variant in row.variants:
        for form in _joined(variant) if kind in GLUED else (variant,):
            yield form
            yield form.upper()
            yield form[0].upper() + form[1:]
            if kind in LOWER_TOO:
                yield form.lower()
                yield form.title() if kind is not Kind.SAYING else form.capitalize()


def _joined(variant: str) -> Iterator[str]:
    """A short abbreviation of two words in all its spellings."""
    yield variant
    words = variant.replace(".", " ").split()
    if len(words) == 2 and all(len(word) < 8 for word in words):
        first, second = words
        for mark in (" ", ". ", ".", ""):
            yield f"{first}{mark}{second}"
