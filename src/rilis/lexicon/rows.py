"""The schema of the lexicon: one class for each table, one field for each column."""

from __future__ import annotations

import enum

from attrs import frozen


class Kind(enum.StrEnum):
    """The tables; the value is the file's name without ``.csv``."""

    RANK = "ranks"
    POSITION = "positions"
    UNIT = "units"
    DEGREE = "degrees"
    HONORIFIC = "honorifics"
    SAYING = "saying"
    OUTLET = "outlets"
    MONTH = "months"
    WEEKDAY = "weekdays"
    FIELD = "fields"


@frozen
class Row:
    """What every table has: a code, the name at its fullest, the forms that stand in print, an example."""

    code: str
    name: str
    variants: tuple[str, ...]
    example: str


@frozen
class RankRow(Row):
    """A service rank. ``order`` is comparable across services; ``bare`` lists forms that need context."""

    service: str
    order: int
    bare: tuple[str, ...]
    valid: str


@frozen
class PositionRow(Row):
    """An office. ``heads`` is the unit word that the office implies (Kapolres: Polres), else empty."""

    organisation: str
    heads: str
    bare: tuple[str, ...]


@frozen
class UnitRow(Row):
    """A kind of unit (``Polsek``, a place follows) or a named one (``Polda Kaltim``, with its region)."""

    kind: str
    regions: tuple[str, ...]
    takes_place: bool


@frozen
class DegreeRow(Row):
    """A degree; ``place`` is prefix or suffix."""

    place: str


@frozen
class HonorificRow(Row):
    """A title before a name (H., Hj., Bapak), or a marker inside one (bin, alias)."""

    place: str


@frozen
class SayingRow(Row):
    """A verb or preposition of saying; ``patterns`` says where it can stand."""

    patterns: tuple[str, ...]


@frozen
class OutletRow(Row):
    """A publisher; ``region`` is the Kemendagri code of its home, if it has one."""

    region: str


@frozen
class MonthRow(Row):
    """A month; ``number`` 1 to 12."""

    number: int


@frozen
class WeekdayRow(Row):
    """A day of the week; ``number`` 0 for Monday to 6 for Sunday."""

    number: int


@frozen
class FieldRow(Row):
    """What an agency or ministry is for: Kesehatan, Pemuda dan Olahraga."""


ROWS: dict[Kind, type[Row]] = {
    Kind.RANK: RankRow,
    Kind.POSITION: PositionRow,
    Kind.UNIT: UnitRow,
    Kind.DEGREE: DegreeRow,
    Kind.HONORIFIC: HonorificRow,
    Kind.SAYING: SayingRow,
    Kind.OUTLET: OutletRow,
    Kind.MONTH: MonthRow,
    Kind.WEEKDAY: WeekdayRow,
    Kind.FIELD: FieldRow,
}
