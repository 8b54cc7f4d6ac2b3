"""Units that an article leaves unsaid: "Kasat Reskrim AKP X" in a story with a single Polres."""

from __future__ import annotations

from typing import cast

from rilis.find.officials import Presentation, UnitFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind
from rilis.lexicon.rows import PositionRow, UnitRow
from rilis.resolve.cast import CROWD, Player
from rilis.resolve.roster import Somebody

SEATS = (
    ("Kejari", ("kajari", "kasi_pidsus", "kasi_pidum", "kasi_datun", "kasi_barang_bukti")),
    (
        "Polres",
        (
            "kapolres",
            "wakapolres",
            "kasat_",
            "wakasat",
            "kabag_ops",
            "kabag_ren",
            "kabag_sdm",
            "kabag_log",
            "kasi_",
            "kasi",
            "kbo",
            "kanit_ppa",
            "kanit_tip",
        ),
    ),
    ("Polsek", ("kapolsek", "wakapolsek", "kanit_reskrim")),
    (
        "Polda",
        ("kapolda", "wakapolda", "kabid_", "dir_", "wadir_"),
    ),
)
"""Where an office sits; the beginning of its code tells."""


NATIONAL = (
    "kadiv_",
    "kadivhubinter",
    "kadivkum",
    "irwasum",
    "kabareskrim",
    "wakabareskrim",
    "kabaharkam",
    "kabaintelkam",
    "kakorlantas",
    "kalemdiklat",
)
"""Beginnings of the codes of offices that there are in the national headquarters alone."""

HEADQUARTERS = ("mabes_polri", "polri")
"""What the headquarters are called, the fuller name first."""


def fill_units(sheet: Sheet, hits: Hits, officials: list[Presentation], players: list[Player]) -> None:
    """Give an office without a unit the only unit of its kind that the article names."""
    lacking = [p.who for p in players if p.who.official and p.who.office and p.who.unit is None]
    if not lacking:
        return
    units = _named_units(sheet.text, hits, officials)
    for who in lacking[:CROWD]:
        who.unit = _of_same_office(who, officials) or _of_its_kind(sheet.text, who, units)
        if who.unit is None and who.office and who.office.row and who.office.row.code.startswith(NATIONAL):
            who.unit = _headquarters(sheet.text, hits)


def _of_same_office(who: Somebody, officials: list[Presentation]) -> UnitFound | None:
    """The unit that the same office is printed with elsewhere: "Kapolres Tegal mengatakan", "Kapolres AKBP X"."""
    row = who.office.row if who.office else None
    named = [
        p.unit for p in officials if p.unit and p.name is None and p.office and row and p.office.row is row
    ]
    return named[0] if named and all(same_unit(named[0], unit) for unit in named) else None


def _of_its_kind(text: str, who: Somebody, units: list[UnitFound]) -> UnitFound | None:
    """The only unit of the kind that the office sits in."""
    kind = _seat(who.office.row if who.office else None)
    fits = [unit for unit in units if _is_of(unit, kind)] if kind else []
    if fits and all(same_unit(fits[0], unit) for unit in fits):
        return _most_usual(text, fits)
    return None


def _headquarters(text: str, hits: Hits) -> UnitFound | None:
    """The national headquarters in the fullest form that the article prints."""
    printed: dict[str, UnitFound] = {}
    for start, end, rows in hits.of(Kind.UNIT):
        row = cast("UnitRow", rows[Kind.UNIT])
        if row.code in HEADQUARTERS and not row.is_bare(text[start:end]):
            printed.setdefault(row.code, UnitFound(text[start:end], Range(start, end), row))
    return next((printed[code] for code in HEADQUARTERS if code in printed), None)


def _is_of(unit: UnitFound, kind: str) -> bool:
    """Whether a unit is of a kind, printed short or in full: "Kepolisian Resor Demak" is a Polres."""
    return unit.text.startswith(kind) or (
        unit.row is not None and kind.lower() in (unit.row.kind, unit.row.code)
    )


def _most_usual(text: str, units: list[UnitFound]) -> UnitFound:
    """The unit in the form that the article prints most."""
    return max(units[:CROWD], key=lambda unit: text.count(unit.text))


def _seat(row: PositionRow | None) -> str | None:
    """The kind of unit that an office sits in."""
    if row is None:
        return None
    return next((kind for kind, codes in SEATS if row.code.startswith(codes)), None)


def same_unit(mine: UnitFound | None, asked: UnitFound | None) -> bool:
    """Whether two units may be one: the same row, the same words, or nothing that tells them apart."""
    if mine is None or asked is None:
        return True
    if mine.row and asked.row and mine.row.regions and asked.row.regions:
        return mine.row.code == asked.row.code
    a, b = mine.text.casefold().split(), asked.text.casefold().split()
    if min(len(a), len(b)) < 2:
        return set(a) <= set(b) or set(b) <= set(a)
    return a[-1][:3] == b[-1][:3] or a[1][:3] == b[1][:3] or set(a) <= set(b) or set(b) <= set(a)


def _named_units(text: str, hits: Hits, officials: list[Presentation]) -> list[UnitFound]:
    """The units that the article names with their place."""
    units = [p.unit for p in officials if p.unit and p.unit.at is None]
    for hit in hits.of(Kind.UNIT):
        row = cast("UnitRow", hit.rows[Kind.UNIT])
        if row.regions:
            units.append(UnitFound(text[hit.start : hit.end], Range(hit.start, hit.end), row))
    units += [p.unit for p in officials if p.unit and p.unit.at and " " in p.unit.text]
    return units
