"""Where the event was: the one regency or city, or else province, that the article points to most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, cast

from rilis.find.officials import Presentation
from rilis.find.places import NamedAfter
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits, Kind, Lexicon
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.rows import RegionRow, UnitRow
from rilis.model import Location, LocationEvidence
from rilis.resolve.jurisdiction import area_of
from rilis.resolve.places import LINK, PlaceKnown

NEWSROOM = "31"
"""A dateline of Jakarta tells where the newsroom is more often than where the event was."""


HOME_SHARE = 0.2
"""What of a place's weight is left where somebody only lives or comes from there."""

HOMES = ("warga ", "Warga ", "asal ", "Asal ", "penduduk ", "dari ", "Dari ", "kelahiran ")
"""Before a place where somebody lives or comes from."""

ROUTE_SHARE = 0.2
"""What is left where two names only make a road's: "ruas Bakauheni–Terbanggi Besar"."""

DASHES = frozenset("-–—")

SLIGHT = 0.4
"""A regency below this share of the weight of another province gives way to it."""


class UnitAt(NamedTuple):
    """A unit over an area, at its place in the text."""

    start: int
    code: str


def units_at(lexicon: Lexicon, hits: Hits, presentations: Iterable[Presentation]) -> list[UnitAt]:
    """The areas that the units in an article are over, in order."""
    named = [
        UnitAt(hit.start, code)
        for hit in hits.of(Kind.UNIT)
        for code in _home(cast("UnitRow", hit.rows[Kind.UNIT]))
    ]
    held = [(one.start, area_of(lexicon, one.unit, one.office)) for one in presentations if one.unit]
    return sorted([*named, *(UnitAt(start, code) for start, code in held if code)])


def _home(row: UnitRow) -> tuple[str, ...]:
    """The region of a unit whose name decides it."""
    return row.regions if len(row.regions) == 1 else ()


class _Clue(NamedTuple):
    code: str
    weight: float
    evidence: LocationEvidence


def where(
    places: list[PlaceKnown], units: list[UnitAt], offices: list[NamedAfter], sheet: Sheet, title: Hits | None
) -> Location | None:
    """The best answer to where the event was; None where nothing tells.

    Args:
        places: the places of the article with their codes.
        units: the areas that its units are over.
        offices: the areas that other offices and bodies are named after.
        sheet: the article laid out.
        title: what the lexicon knows in a headline that stands beside the text.
    """
    weight = _weights(sheet)
    clues = [
        *_of_places(places, sheet.folded.text, weight),
        *_of_units(units, offices, weight),
        *_of_title(title),
    ]
    regency = _heaviest([clue for clue in clues if len(clue.code) >= 5], 5)
    province = _heaviest(clues, 2)
    best = province if _is_slight(regency, province) else regency
    if best is None:
        return None
    place, *parents = GAZETTEER.chain(best.code)
    province_name = parents[0].name if parents else place.name
    return Location(place.name, place.level, best.code, province_name, best.evidence)


def _heaviest(clues: list[_Clue], size: int) -> _Clue | None:
    """The area of the most weight, with the evidence of its heaviest clue."""
    weights: dict[str, float] = defaultdict(float)
    first: dict[str, _Clue] = {}
    for clue in clues:
        code = clue.code[:size]
        weights[code] += clue.weight
        if code not in first or clue.weight > first[code].weight:
            first[code] = clue
    if not weights:
        return None
    code = max(weights, key=weights.__getitem__)
    return _Clue(code, weights[code], first[code].evidence)


def _is_slight(regency: _Clue | None, province: _Clue | None) -> bool:
    """Whether a regency is only mentioned by the way in a story about another province."""
    if regency is None or province is None:
        return regency is None
    return not regency.code.startswith(province.code) and regency.weight < SLIGHT * province.weight


def _of_places(places: list[PlaceKnown], text: str, weight: Callable[[int], float]) -> Iterator[_Clue]:
    """What the places tell; a home counts little, and so does all that hangs on it: "warga Weru, Cirebon"."""
    end, share = -1, 1.0
    for place in places:
        start = place.at.start
        if not (0 <= start - end < 14 and LINK.fullmatch(text, end, start)):
            share = HOME_SHARE if text.endswith(HOMES, 0, start) else 1.0
        end = place.at.end
        code = place.code or place.within
        if code and place.dateline:
            yield _Clue(code, 0.5 if code == NEWSROOM else 2.5, LocationEvidence.DATELINE)
        elif code:
            part = ROUTE_SHARE if _is_route(text, start, end) else share
            yield _Clue(code, part * weight(start), LocationEvidence.EVENT)


def _is_route(text: str, start: int, end: int) -> bool:
    """Whether a dash joins a place to another name, before or behind it; not in "se-Banten"."""
    before, behind = text[max(0, start - 3) : start], text[end : end + 2]
    if before[-1:] in DASHES and before[-2:-1].isalpha() and before.lower() != "se-":
        return True
    return behind[:1] in DASHES and behind[1:].isupper()


def _of_units(
    units: list[UnitAt], offices: list[NamedAfter], weight: Callable[[int], float]
) -> Iterator[_Clue]:
    """What units tell, each area once, where it is named first; other offices tell less."""
    seen: set[str] = set()
    for share, named in ((0.9, units), (0.3, offices)):
        for start, code in named:
            if code not in seen:
                seen.add(code)
                yield _Clue(code, share * weight(start), LocationEvidence.UNIT)


def _of_title(title: Hits | None) -> Iterator[_Clue]:
    """What a headline beside the text tells, where its names have one meaning."""
    for hit in title.of(Kind.REGION) if title else ():
        row = cast("RegionRow", hit.rows[Kind.REGION])
        if len(row.meant) == 1 and not row.bare:
            yield _Clue(row.meant[0], 4.0, LocationEvidence.EVENT)


def _weights(sheet: Sheet) -> Callable[[int], float]:
    """What a place of the text weighs: most in the headline, more in the lead than further down."""
    title = sheet.headline.end if sheet.headline else -1
    body = sheet.paragraphs[0].start if sheet.paragraphs else 0

    def weight(at: int) -> float:
        if at < title:
            return 4.0
        if at < body + 500:
            return 3.0
        return 2.0 if at < body + 1200 else 1.0

    return weight
