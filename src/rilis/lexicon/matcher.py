"""Every word of the trade found in one pass over a text.

An Aho-Corasick automaton finds all forms of all tables at once; the matcher keeps those that stand as
words of their own and, of hits that overlap, the leftmost and longest. What stands inside a longer
hit ("Kukar" in "Polres Kukar") is gone, which is what the finders want.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

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
        self._by_kind: dict[Kind, list[Hit]] | None = None

    def of(self, kind: Kind) -> list[Hit]:
        """The hits of one kind, in order."""
        if self._by_kind is None:
            self._by_kind = _grouped(self.all)
        return self._by_kind.get(kind, [])


def _grouped(hits: list[Hit]) -> dict[Kind, list[Hit]]:
    by_kind: dict[Kind, list[Hit]] = {}
    for hit in hits:
        for kind in hit[2]:
            if kind in by_kind:
                by_kind[kind].append(hit)
            else:
                by_kind[kind] = [hit]
    return by_kind


class Matcher:
    """Finds the forms of a lexicon in a text.

    >>> [hit.rows[Kind.RANK].code for hit in Lexicon.default().matcher.find("AKBP Wiranta").of(Kind.RANK)]
    ['polri_akbp']
    """

    def __init__(self, rows: Iterable[tuple[Kind, Row, Iterable[str]]]) -> None:
        table: dict[str, dict[Kind, Row]] = {}
        for kind, row, forms in rows:
            alone = {kind: row}
            for form in forms:
                known = table.setdefault(form, alone)
                if kind not in known:
                    table[form] = {**known, kind: row}
        self._table = table

    @cached_property
    def _automaton(self) -> Any:
        """Built at first use; two threads that come at once build the same thing twice, which does no harm."""
        return ahocorasick_rs.AhoCorasick(
            self._table, matchkind=ahocorasick_rs.MATCHKIND_STANDARD, store_patterns=False
        )

    @cached_property
    def _rows(self) -> list[dict[Kind, Row]]:
        return list(self._table.values())

    def __getstate__(self) -> dict[str, Any]:
        """Without the automaton, which cannot be pickled and is quickly built."""
        return {"_table": self._table}

    def find(self, text: str) -> Hits:
        """The hits in a text, none overlapping another."""
        rows, new = self._rows, tuple.__new__
        return Hits([new(Hit, (start, end, rows[index])) for start, end, index in self._longest(text)])

    def _longest(self, text: str) -> list[tuple[int, int, int]]:
        """The leftmost and longest of the forms that stand as words; they come in the order of their ends."""
        kept: list[tuple[int, int, int]] = []
        around = f"\n{text}\n"
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if around[start].isalnum() and text[start].isalnum():
                continue
            if around[end + 1].isalnum() and around[end].isalnum():
                continue
            if not kept or kept[-1][1] <= start:
                kept.append((start, end, index))
                continue
            inside = len(kept) - 1
            while inside and kept[inside - 1][0] >= start:
                inside -= 1
            if kept[inside][0] < start:
                inside += 1
            if not inside or kept[inside - 1][1] <= start:
                kept[inside:] = [(start, end, index)]
        return kept
