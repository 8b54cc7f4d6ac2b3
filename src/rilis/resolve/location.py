"""Where the event was: the one regency or city, or else province, that the article points to most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, cast

from rilis.find.officials import Presentation
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits, Kind
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.rows import UnitRow
from rilis.model import Location, LocationEvidence
from rilis.resolve.places import PlaceKnown

NEWSROOM = "31"
"""A dateline of Jakarta tells where the newsroom is more often than where the event was."""


class UnitAt(NamedTuple):
    """A unit over a region, at its place in the text."""

    start: int
    code: str


def units_at(hits: Hits, presentations: Iterable[Presentation]) -> list[UnitAt]:
    """The regions that the units in an article are over, in order."""
    named = [
        UnitAt(hit.start, code)
        for hit in hits.of(Kind.UNIT)
        for code in cast("UnitRow", hit.rows[Kind.UNIT]).regions[:1]
    ]
    held = [
        UnitAt(p.start, code)
        for p in presentations
        if p.unit and p.unit.row
        for code in p.unit.row.regions[:1]
    ]
    return sorted([*named, *held])


class _Clue(NamedTuple):
    code: str
    weight: float
    evidence: LocationEvidence


def where(places: list[PlaceKnown], units: Iterable[UnitAt], sheet: Sheet) -> Location | None:
    """The best answer to where the event was; None where nothing tells."""
    clues = [*_of_places(places, sheet), *_of_units(units, sheet)]
    regency = _heaviest([clue for clue in clues if len(clue.code) >= 5], 5)
    province = _heaviest(clues, 2)
    best = regency or province
    if best is None:
        return None
    code, evidence = best
    place, *parents = GAZETTEER.chain(code)
    return Location(place.name, place.level, code, parents[0].name if parents else place.name, evidence)


def _heaviest(clues: list[_Clue], size: int) -> tuple[str, LocationEvidence] | None:
    """The code of the most weight, and what gave most of it."""
    weights: dict[str, float] = defaultdict(float)
    heaviest: dict[str, _Clue] = {}
    for clue in clues:
        code = clue.code[:size]
        weights[code] += clue.weight
        if code not in heaviest or clue.weight > heaviest[code].weight:
            heaviest[code] = clue
    if not weights:
        return None
    code = max(weights, key=weights.__getitem__)
    return code, heaviest[code].evidence


def _of_places(places: list[PlaceKnown], sheet: Sheet) -> Iterable[_Clue]:
    for place in places:
        code = place.code or place.within
        if not code:
            continue
        if place.dateline:
            yield _Clue(code, 0.5 if code == NEWSROOM else 2.5, LocationEvidence.DATELINE)
        else:
            yield _Clue(code, _weight(place.at.start, sheet), LocationEvidence.EVENT)


def _of_units(units: Iterable[UnitAt], sheet: Sheet) -> Iterable[_Clue]:
    seen: dict[str, int] = {}
    for unit in units:
        seen.setdefault(unit.code, unit.start)
    for code, start in seen.items():
        yield _Clue(code, _weight(start, sheet) * 0.9, LocationEvidence.UNIT)


def _weight(at: int, sheet: Sheet) -> float:
    """A place in the headline weighs most, one in the lead more than one further down."""
    if sheet.headline and at < sheet.headline.end:
        return 4.0
    body = sheet.paragraphs[0].start if sheet.paragraphs else 0
    if at < body + 500:
        return 3.0
    return 2.0 if at < body + 1200 else 1.0
