"""The words of the trade: ranks, offices, units, degrees, verbs of saying, outlets, months, days.

They live as data in ``data/*.csv``, one file for each table of :mod:`rilis.lexicon.rows`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from rilis.lexicon.forms import forms
from rilis.lexicon.matcher import Hit, Hits, Matcher
from rilis.lexicon.rows import Kind, Row
from rilis.lexicon.tables import read_csv, read_file, shipped

__all__ = ["Hit", "Hits", "Kind", "Lexicon", "Matcher", "Row"]


class Lexicon:
    """All tables together, and the matcher made from them.

    >>> lexicon = Lexicon.default()
    >>> [lexicon.rows(Kind.MONTH)[0].name, len(lexicon.rows(Kind.MONTH))]
    ['Januari', 12]
    """

    def __init__(self, tables: Mapping[Kind, tuple[Row, ...]]) -> None:
        self._tables = dict(tables)

    @staticmethod
    @cache
    def default() -> Lexicon:
        """The lexicon that comes with the library, read once."""
        return Lexicon({kind: read_csv(kind, shipped(kind), f"{kind}.csv") for kind in Kind})

    def with_file(self, path: str | Path) -> Lexicon:
        """This lexicon with the rows of a TOML or CSV file added; a row of the same code replaces the old.

        Raises:
            LexiconError: if the file cannot be read or a row does not fit its table.
        """
        tables = dict(self._tables)
        for kind, rows in read_file(path).items():
            codes = {row.code for row in rows}
            tables[kind] = (*rows, *(row for row in tables[kind] if row.code not in codes))
        return Lexicon(tables)

    def rows(self, kind: Kind) -> tuple[Any, ...]:
        """The rows of one table."""
        return self._tables[kind]

    @cached_property
    def matcher(self) -> Matcher:
        """The matcher over all tables, built at first use."""
        return Matcher(self._forms())

    @cached_property
    def laws(self) -> dict[str, str]:
        """The number of each law by its titles in small letters."""
        return {title.casefold(): law.code for law in self.rows(Kind.LAW) for title in law.variants}

    @cached_property
    def fingerprint(self) -> str:
        """Twelve hex digits that change whenever a row does."""
        return hashlib.sha256(repr(sorted(self._tables.items())).encode()).hexdigest()[:12]

    def _forms(self) -> Iterator[tuple[str, Kind, Row]]:
        for kind, rows in self._tables.items():
            if kind is Kind.LAW:  # titles such as "Kesehatan" are looked up inside a citation, never alone
                continue
            for row in rows:
                for form in forms(kind, row):
                    yield form, kind, row
