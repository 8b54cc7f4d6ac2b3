"""Units that an article leaves unsaid: "Kasat Reskrim AKP X" in a story with a single Polres."""

from __future__ import annotations

from rilis.find.officials import Presentation, UnitFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind
from rilis.lexicon.rows import PositionRow
from rilis.resolve.cast import Player

SEATS = (
    ("Polres", ("kapolres", "wakapolres", "kasat_", "wakasat", "kabag_ops", "kabag_ren", "kabag_sdm", "kabag_log", "kasi_", "kasi", "kbo", "kanit_ppa", "kanit_tip")),
    ("Polsek", ("kapolsek", "wakapolsek", "kanit_reskrim")),
    ("Polda", ("kapolda", "wakapolda", "kabid_", "dirres", "dirlantas", "dirpol", "dirsam", "dirbin", "dirintel")),
)
"""Where an office sits; the beginning of its code tells."""


def fill_units(sheet: Sheet, hits: Hits, officials: list[Presentation], players: list[Player]) -> None:
    """Give an office without a unit the only unit of its kind that the article names."""
    lacking = [p.who for p in players if p.who.official and p.who.office and p.who.unit is None]
    if not lacking:
        return
    units = _named_units(sheet.text, hits, officials)
    for who in lacking:
        kind = _seat(who.office.row if who.office else None)
        fits = {_key(unit): unit for unit in reversed(units) if unit.text.startswith(kind)} if kind else {}
        if len(fits) == 1:
            who.unit = next(iter(fits.values()))


def _seat(row: PositionRow | None) -> str | None:
    """The kind of unit that an office sits in."""
    if row is None:
        return None
    return next((kind for kind, codes in SEATS if row.code.startswith(codes)), None)


def _key(unit: UnitFound) -> str:
    return unit.row.code if unit.row and unit.row.regions else unit.text.casefold()


def _named_units(text: str, hits: Hits, officials: list[Presentation]) -> list[UnitFound]:
    """The units that the article names with their place."""
    units = [p.unit for p in officials if p.unit and p.unit.at is None]
    for hit in hits.of(Kind.UNIT):
        row = hit.rows[Kind.UNIT]
        if row.regions:
            units.append(UnitFound(text[hit.start : hit.end], Range(hit.start, hit.end), row))
    units += [p.unit for p in officials if p.unit and p.unit.at and " " in p.unit.text]
    return units
