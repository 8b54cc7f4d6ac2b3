"""Every word of the trade found in one pass over a text.

An Aho-Corasick automaton finds all forms of all tables at once; of hits that overlap the matcher keeps the
leftmost and longest. What stands inside a longer hit ("Kukar" in "Polres Kukar") is gone, which is what the
finders want.

Only whole words count. To have the automaton see to that, text and forms are flattened: every character that
is no ASCII letter or digit becomes a space, one for one, and a form is looked for with a space on either
side. So "kata" is not even met in "mengatakan". A form with other characters than letters and digits is then
held against the text itself, as is the neighbourhood of a hit where the text has letters beyond ASCII.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import repeat
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
    by_kind: defaultdict[Kind, list[Hit]] = defaultdict(list)
    for hit in hits:
        for kind in hit.rows:
            by_kind[kind].append(hit)
    return by_kind


_Rows = dict[Kind, Row]
_Entry = _Rows | str | list[str]
"""The rows of a form of letters and digits alone; else the one way or, longest first, the ways it is spelt."""

_hit: Any = tuple.__new__
"""Makes a hit as its class does, only without a call of Python's in between."""


class Matcher:
    """Finds the forms of a lexicon in a text.

    >>> from rilis.lexicon import Kind, Lexicon
    >>> [hit.rows[Kind.RANK].code for hit in Lexicon.default().matcher.find("AKBP Wiranta").of(Kind.RANK)]
    ['polri_akbp']
    """

    def __init__(self, rows: Iterable[tuple[Kind, Row, Iterable[str]]]) -> None:
        table: dict[str, _Rows] = {}
        for kind, row, forms in rows:
            alone = {kind: row}
            for form in forms:
                known = table.setdefault(form, alone)
                if kind not in known:
                    table[form] = {**known, kind: row}
        self._table = table

    def __getstate__(self) -> dict[str, dict[str, _Rows]]:
        """Without the automaton, which cannot be pickled and is quickly built."""
        return {"_table": self._table}

    @cached_property
    def _search(self) -> _Search:
        """Built at first use; two threads that come at once build the same thing twice, which does no harm."""
        return _compile(self._table)

    def find(self, text: str) -> Hits:
        """The hits in a text, none overlapping another."""
        return Hits(list(map(_hit, repeat(Hit), self._longest(text))))

    def _longest(self, text: str) -> list[tuple[int, int, _Rows]]:
        """The leftmost and longest of the forms that stand as words; they come in the order of their ends."""
        automaton, entries = self._search
        table = self._table
        kept: list[tuple[int, int, _Rows]] = []
        around = None if text.isascii() else f" {text} "
        reached = 0
        for index, start, end in automaton.find_matches_as_indexes(f" {_flat(text)} ", overlapping=True):
            found = entries[index]
            if type(found) is dict:
                rows, stop = found, end - 2
            else:
                for form in (found,) if type(found) is str else found:
                    if text.startswith(form, start):
                        rows, stop = table[form], start + len(form)
                        break
                else:
                    continue
            if around and (
                (around[start] > "\x7f" and around[start].isalnum())
                or (around[stop + 1] > "\x7f" and around[stop + 1].isalnum() and around[stop].isalnum())
            ):
                continue
            if reached <= start or _give_way(kept, start):
                kept.append((start, stop, rows))
                reached = stop
        return kept


class _Search(NamedTuple):
    """The automaton, and for each of its patterns what a match means."""

    automaton: ahocorasick_rs.AhoCorasick
    entries: list[_Entry]


_FLAT = bytes([byte if byte < 128 and chr(byte).isalnum() else 32 for byte in range(256)])
_FLAT_LINES = _FLAT[:10] + b"\n" + _FLAT[11:]


def _flat(text: str, table: bytes = _FLAT) -> str:
    """A text of the same length in which only ASCII letters, digits and spaces are left."""
    return text.encode("ascii", "replace").translate(table).decode("ascii")


def _compile(table: dict[str, _Rows]) -> _Search:
    entries: dict[str, Any] = {}
    flat_forms = _flat("\n".join(table), _FLAT_LINES).split("\n")
    for flat, (form, rows) in zip(flat_forms, table.items(), strict=True):
        pattern = f" {flat} " if form[-1].isalnum() else f" {flat}"
        known = entries.get(pattern)
        if known is None:
            entries[pattern] = rows if flat == form and form.isalnum() else form
        elif type(known) is list:
            known.append(form)
        else:
            entries[pattern] = [form, known if type(known) is str else pattern[1:-1]]
    for entry in entries.values():
        if type(entry) is list:
            entry.sort(key=len, reverse=True)
    automaton = ahocorasick_rs.AhoCorasick(
        entries, matchkind=ahocorasick_rs.MATCHKIND_STANDARD, store_patterns=False
    )
    return _Search(automaton, list(entries.values()))


def _give_way(kept: list[tuple[int, int, _Rows]], start: int) -> bool:
    """Drop the hits that a longer one takes in; False where it overlaps one that begins before it."""
    inside = len(kept)
    while inside and kept[inside - 1][0] >= start:
        inside -= 1
    if inside and kept[inside - 1][1] > start:
        return False
    del kept[inside:]
    return True
