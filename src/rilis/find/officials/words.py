"""What the readers of officials ask a lexicon again and again, made once for each lexicon."""

from __future__ import annotations

from functools import cached_property

from rilis.lexicon import Kind, Lexicon, forms
from rilis.lexicon.gazetteer import DEFAULT, fold
from rilis.lexicon.rows import UnitRow
from rilis.model import Status


class Words:
    """The rows of a lexicon by what a reader meets in print.

    >>> words = Lexicon.default().made(Words)
    >>> "Drs" in words.titles, "S.I.K" in words.degrees, str(words.statuses["eks"])
    (True, True, 'former')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def titles(self) -> frozenset[str]:
        """Degrees and titles in front of a name: Dr, Drs, H."""
        return self._degrees_at("prefix")

    @cached_property
    def degrees(self) -> frozenset[str]:
        """Degrees behind a name, in every spelling but the last full stop."""
        return self._degrees_at("suffix")

    def _degrees_at(self, place: str) -> frozenset[str]:
        rows = (row for row in self._lexicon.rows(Kind.DEGREE) if row.place == place)
        return frozenset(form.rstrip(".") for row in rows for form in forms(Kind.DEGREE, row))

    @cached_property
    def address(self) -> frozenset[str]:
        """Words of address in front of a name that are no part of it: Bapak, Alm."""
        rows = (row for row in self._lexicon.rows(Kind.HONORIFIC) if row.kind in ("address", "late"))
        return frozenset(form.rstrip(".") for row in rows for form in row.variants)

    @cached_property
    def statuses(self) -> dict[str, Status]:
        """The words before an office that say how it is held."""
        rows = self._lexicon.rows(Kind.STATUS)
        return {form.rstrip(".").lower(): row.status for row in rows for form in row.variants}

    @cached_property
    def units(self) -> dict[str, UnitRow]:
        """Units by their press forms in small letters; of rows that share one the first."""
        rows = self._lexicon.rows(Kind.UNIT)
        return {form.casefold(): row for row in reversed(rows) for form in row.variants}

    @cached_property
    def bodies(self) -> frozenset[str]:
        """First words of clubs, firms, events and vehicles."""
        return frozenset(form for row in self._lexicon.rows(Kind.BODY) for form in row.variants)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The names of provinces, regencies and cities, and those that police units bear: Kukar, Kaltim."""
        rows = self._lexicon.rows(Kind.UNIT)
        borne = {
            form.partition(" ")[2] for row in rows if row.kind in ("polres", "polda") for form in row.variants
        }
        short = {form for row in self._lexicon.rows(Kind.REGION) for form in row.variants}
        return frozenset(fold(name) for name in borne | short if name) | frozenset(DEFAULT.regions)

    @cached_property
    def districts(self) -> frozenset[str]:
        """The names of regions and of districts."""
        return self.regions | frozenset(DEFAULT.districts)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Countries and places abroad."""
        rows = (row for row in self._lexicon.rows(Kind.TOPONYM) if row.kind == "foreign")
        return frozenset(form for row in rows for form in row.variants)
