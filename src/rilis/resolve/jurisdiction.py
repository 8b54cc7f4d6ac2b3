"""Which area a unit or office is over, as far as its name tells."""

from __future__ import annotations

from collections.abc import Iterable
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


def area_of(
    lexicon: Lexicon, unit: UnitFound, office: OfficeFound | None = None, told: Iterable[str] = ()
) -> str | None:
    """The code of the area that a unit is over; None where its name fits none, or several of which none is told.

    Args:
        lexicon: where the names of units and regions are.
        unit: the unit.
        office: the office in it.
        told: the codes of the article's places, which decide between two units of one name.

    >>> names = ("DPRD Kota Malang", "Polsek Kragilan")
    >>> [area_of(Lexicon.default(), UnitFound(name, None, None)) for name in names]
    ['35.73', '36.04.11']
    """
    if unit.row and unit.row.regions:
        regions = unit.row.regions
        return regions[0] if len(regions) == 1 else _told(regions, list(told))
    level = HEADS.get(office.row.code) if office and office.row else None
    return _area_named(lexicon, unit.text, level)


def _told(regions: tuple[str, ...], told: list[str]) -> str | None:
    """The one of some regions that places lie in, or at least its province: Polres Banjar has two."""
    for size in (5, 2):
        known = {code[:size] for code in told}
        fits = [region for region in regions if region[:size] in known]
        if len(fits) == 1:
            return fits[0]
    return None


@lru_cache(maxsize=4096)
def _area_named(lexicon: Lexicon, text: str, level: Level | None) -> str | None:
    if level is not None:
        return _only(GAZETTEER.codes(text, level))
    for sector in SECTORS:
        if text.startswith(sector):
            return _only(GAZETTEER.codes(text[len(sector) :], Level.DISTRICT))
    return _region_behind(lexicon, text)


def _region_behind(lexicon: Lexicon, text: str) -> str | None:
    """The region that a unit's name ends in: "Kejari Kota Tangerang", "BPBD Banyuwangi"."""
    words = text.split()
    for at in range(len(words)):
        row = lexicon.regions.get(fold(" ".join(words[at:])))
        if row is None:
            continue
        told = TOLD.get(words[at - 1]) if at else None
        return _only([code for code in row.meant if told in (None, level_of(code))])
    return None


def _only(codes: list[str]) -> str | None:
    """The one code; nothing where there are several."""
    return codes[0] if len(codes) == 1 else None
