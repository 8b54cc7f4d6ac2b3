"""Presentations of officials: rank, office, unit, name and degrees as they stand together in print."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.lexicon.rows import PositionRow, RankRow, UnitRow
from rilis.model import Status


class OfficeFound(NamedTuple):
    """An office as printed, without its unit."""

    at: Range
    row: PositionRow | None
    status: Status


class UnitFound(NamedTuple):
    """A unit; ``at`` is None where it is implied ("Polres Kukar" in "Kapolres Kukar")."""

    text: str
    at: Range | None
    row: UnitRow | None


@define
class Presentation:
    """One place where somebody is presented: "Kapolres Kukar, AKBP Heri Rusyaman, S.I.K."

    Any part may be missing: "AKBP Heri" has no office, "Kapolres" alone has no name.
    """

    start: int
    end: int
    name: Range | None = None
    rank: Range | None = None
    rank_row: RankRow | None = None
    degrees: list[Range] = field(factory=list)
    office: OfficeFound | None = None
    unit: UnitFound | None = None


def find_officials(sheet: Sheet, hits: Hits) -> list[Presentation]:
    """Every presentation of an official, in order."""
    return []
