"""Which area a unit or office is over, as far as its name tells."""

from __future__ import annotations

from functools import lru_cache

from rilis.find.officials import OfficeFound, UnitFound
from rilis.lexicon import Lexicon
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import fold, level_of
from rilis.model import Level

HEADS = {
    "camat": Level.DISTRICT,
    "lurah": Level.VILLAGE,
    "kepala_desa": Level.VILLAGE,
    "kepala_desa_adat": Level.VILLAGE,
}
"""Offices, by their codes, that are over one area of a level."""

SECTORS = ("Polsek Metro ", "Polsekta ", "Polsek ", "Koramil ")
"""Units that bear the name of a district."""

TOLD = {"Provinsi": Level.PROVINCE, "Kabupaten": Level.REGENCY, "Kab.": Level.REGENCY, "Kota": Level.CITY}


def area_of(unit: UnitFound, office: OfficeFound | None = None) -> str | None:
    """The code of the area that a unit is over; None where its name fits several or none.

    >>> area_of(UnitFound("DPRD Kota Malang", None, None)), area_of(UnitFound("Polsek Kragilan", None, None))
    ('35.73', '36.04.11')
    """
    if unit.row and unit.row.regions:
        return unit.row.regions[0]
    level = HEADS.get(office.row.code) if office and office.row else None
    return _area_named(unit.text, level)


@lru_cache(maxsize=4096)
def _area_named(text: str, level: Level | None) -> str | None:
    if level is not None:
        return _only(GAZETTEER.codes(text, level))
    for sector in SECTORS:
        if text.startswith(sector):
            return _only(GAZETTEER.codes(text[len(sector) :], Level.DISTRICT))
    return _region_behind(text)


def _region_behind(text: str) -> str | None:
    """The region that a unit's name ends in: "Kejari Kota Tangerang", "BPBD Banyuwangi"."""
    words = text.split()
    for at in range(len(words)):
        row = Lexicon.default().regions.get(fold(" ".join(words[at:])))
        if row is None:
            continue
        told = TOLD.get(words[at - 1]) if at else None
        return _only([code for code in row.meant if told in (None, level_of(code))])
    return None


def _only(codes: list[str]) -> str | None:
    """The one code; nothing where there are several."""
    return codes[0] if len(codes) == 1 else None
