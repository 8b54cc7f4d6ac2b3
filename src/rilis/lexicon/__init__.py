"""The words of the trade: ranks, offices, units, degrees, verbs of saying, outlets, months, days.

They live as data in ``data/*.csv``, one file for each table of :mod:`rilis.lexicon.rows`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from rilis.lexicon.files import shipped
from rilis.lexicon.forms import LOOKED_UP, forms
from rilis.lexicon.gazetteer import fold
from rilis.lexicon.matcher import Hit, Hits, Matcher
from rilis.lexicon.rows import Kind, RegionRow, Row, ToponymRow
from rilis.lexicon.tables import read_csv, read_file

__all__ = ["Hit", "Hits", "Kind", "Lexicon", "Matcher", "Row", "forms"]

Made = TypeVar("Made")


class Lexicon:
    """All tables together, and the matcher made from them.

    >>> lexicon = Lexicon.default()
    >>> [lexicon.rows(Kind.MONTH)[0].name, len(lexicon.rows(Kind.MONTH))]
    ['Januari', 12]
    """

    def __init__(self, tables: Mapping[Kind, tuple[Row, ...]], fingerprint: str | None = None) -> None:
        self._tables = dict(tables)
        self._fingerprint = fingerprint
        self._made: dict[Callable[[Lexicon], object], object] = {}

    @staticmethod
    @cache
    def default() -> Lexicon:
        """The lexicon that comes with the library, read once."""
        files = {kind: shipped(f"{kind}.csv") for kind in Kind}
        tables = {kind: read_csv(kind, data.decode(), f"{kind}.csv") for kind, data in files.items()}
        return Lexicon(tables, _digest(files.values()))

    def with_file(self, path: str | Path) -> Lexicon:
        """This lexicon with the rows of a TOML or CSV file added; a row of the same code replaces the old.

        Raises:
            LexiconError: if the file cannot be read or a row does not fit its table.
        """
        return self.with_rows(read_file(path))

    def with_rows(self, added: Mapping[Kind, Iterable[Row]]) -> Lexicon:
        """This lexicon with rows added, which go before the old ones; a row of the same code replaces the old."""
        tables = dict(self._tables)
        for kind, rows in added.items():
            new = tuple(rows)
            codes = {row.code for row in new}
            tables[kind] = (*new, *(row for row in tables[kind] if row.code not in codes))
        return Lexicon(tables)

    def rows(self, kind: Kind) -> tuple[Any, ...]:
        """The rows of one table."""
        return self._tables[kind]

    def made(self, make: Callable[[Lexicon], Made]) -> Made:
        """What somebody makes of the rows for his own use: made once and kept as long as the lexicon.

        >>> Lexicon.default().made(Lexicon.__hash__) == hash(Lexicon.default())
        True
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def matcher(self) -> Matcher:
        """The matcher over all tables, built at first use."""
        return Matcher(self._forms())

    @cached_property
    def laws(self) -> dict[str, str]:
        """The number of each law by its titles in small letters."""
        return {title.casefold(): law.code for law in self.rows(Kind.LAW) for title in law.variants}

    @cached_property
    def regions(self) -> dict[str, RegionRow]:
        """The names of regions by their folded press forms."""
        return {fold(form): row for row in self.rows(Kind.REGION) for form in row.variants}

    @cached_property
    def seats(self) -> dict[str, str]:
        """The code of the one region that a police unit is over, by the unit's press forms in small letters."""
        units = [row for row in self.rows(Kind.UNIT) if len(row.regions) == 1]
        return {form.casefold(): row.regions[0] for row in units for form in row.variants}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The code of the region where each outlet is at home, by its press forms in small letters."""
        outlets = [row for row in self.rows(Kind.OUTLET) if row.region]
        return {form.lower(): row.region for row in outlets for form in row.variants}

    @cached_property
    def toponyms(self) -> dict[str, ToponymRow]:
        """The other known places by their folded press forms."""
        return {fold(form): row for row in self.rows(Kind.TOPONYM) for form in row.variants}

    @property
    def fingerprint(self) -> str:
        """Twelve hex digits that change whenever a row does."""
        if self._fingerprint is None:
            self._fingerprint = _digest(repr(item).encode() for item in sorted(self._tables.items()))
        return self._fingerprint

    def __reduce__(self) -> tuple[Callable[..., Lexicon], tuple[object, ...]]:
        """The shipped lexicon is read anew by whoever unpickles it; another one brings its rows along."""
        if self is Lexicon.default():
            return Lexicon.default, ()
        return Lexicon, (self._tables, self._fingerprint)

    def _forms(self) -> Iterator[tuple[Kind, Row, set[str]]]:
        for kind, rows in self._tables.items():
            if kind not in LOOKED_UP:
                for row in rows:
                    yield kind, row, forms(kind, row)


def _digest(parts: Iterable[bytes]) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]
