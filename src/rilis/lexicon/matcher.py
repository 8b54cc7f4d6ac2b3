"""Every word of the trade found in one pass over a text.

An Aho-Corasick automaton finds all forms of all tables at once; the matcher keeps those that stand as
words of their own and, of hits that overlap, the leftmost and longest. What stands inside a longer
hit ("Kukar" in "Polres Kukar") is gone, which is what the finders want.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick_rs

from rilis.lexicon.rows import Kind, Row


class Hit(NamedTuple):
    """A form of the lexicon at its place; ``rows`` has one row for each kind that claims it."""

    start: int
    end: int
    rows: dict[Kind, Row]


class Hits:
    """All hits of a text in order, and those of each kind."""

    __slots__ = ("_by_kind", "all")

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        by_kind: dict[Kind, list[Hit]] = {}
        for hit in hits:
            for kind in hit.rows:
                by_kind.setdefault(kind, []).append(hit)
        self._by_kind = by_kind

    def of(self, kind: Kind) -> list[Hit]:
        """The hits of one kind, in order."""
        return self._by_kind.get(kind, [])


class Matcher:
    """Finds the forms of a lexicon in a text."""

    def __init__(self, rows: Iterable[tuple[Kind, Row, Iterable[str]]]) -> None:
        table: dict[str, dict[Kind, Row]] = {}
        for kind, row, forms in rows:
            for form in forms:
                table.setdefault(form, {}).setdefault(kind, row)
        self._rows = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(table), matchkind=ahocorasick_rs.MATCHKIND_STANDARD, store_patterns=False
        )

    def find(self, text: str) -> Hits:
        """The hits in a text, none overlapping another."""
        return Hits(list(self._longest(text)))

    def _longest(self, text: str) -> Iterator[Hit]:
        size = len(text)
        whole = [
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (start == 0 or not text[start - 1].isalnum() or not text[start].isalnum())
            and (end == size or not text[end].isalnum() or not text[end - 1].isalnum())
        ]
        whole.sort()
        reached = 0
        for start, minus_end, index in whole:
            if start >= reached:
                reached = -minus_end
                yield Hit(start, reached, self._rows[index])
