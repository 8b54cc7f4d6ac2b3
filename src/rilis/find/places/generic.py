"""Places with a generic word in front: "Kecamatan Wajo", "Hotel Grand Fatma", "Jl. Sosial", "RT 01/RW 02"."""

from __future__ import annotations

from rilis.find.places.found import PlaceFound
from rilis.find.places.grammar import NUMBERED, SMALL_NAME, SMALL_TAIL, prefixes
from rilis.find.places.ground import Ground
from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Kind
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import fold, level_of
from rilis.lexicon.rows import GenericRow
from rilis.model import Level, PlaceKind


def read_generic(ground: Ground, hit: Hit) -> PlaceFound | None:
    """The place that a generic word begins; None if no name follows."""
    row: GenericRow = hit.rows[Kind.GENERIC]
    if row.kind == "numbered":
        return _numbered(ground, hit)
    if row.kind == "admin":
        return _area(ground, hit, row)
    return _other(ground, hit, row)


def _numbered(ground: Ground, hit: Hit) -> PlaceFound | None:
    found = NUMBERED.match(ground.text, hit.end)
    if not found:
        return None
    at = Range(hit.start, found.end())
    return PlaceFound(at, ground.text[at.start : at.end], PlaceKind.AREA)


def _other(ground: Ground, hit: Hit, row: GenericRow) -> PlaceFound | None:
    """A venue, street or area, as long as its capitals run; none in a line of capitals."""
    if ground.capitals and ground.in_title(hit.start):
        return None
    stops = ground.firm_stops if row.kind == "venue" else ground.stops
    end = ground.run_end(hit.end, stops=stops)
    if end <= hit.end:
        return None
    at = Range(hit.start, end)
    return PlaceFound(at, ground.text[at.start : at.end], PlaceKind(row.kind))


def _area(ground: Ground, hit: Hit, row: GenericRow) -> PlaceFound | None:
    """An administrative area by the longest run of words behind the generic one that the gazetteer has."""
    level = Level(row.level)
    begin = hit.end + 1
    end = ground.run_end(hit.end, stops=ground.firm_stops)
    if end <= hit.end:
        return _in_small_letters(ground, hit, level)
    tail = SMALL_TAIL.match(ground.text, end)
    if tail:
        end = tail.end()
    run = ground.text[begin:end]
    for name in prefixes(run):
        options = codes(ground, name, level)
        if options:
            return _made(ground, hit, row, level, name, options)
    if level in (Level.REGENCY, Level.CITY):
        return _kota(ground, hit, run)
    return _made(ground, hit, row, level, ground.text[begin : ground.run_end(hit.end, most=3)], [])


def _made(
    ground: Ground, hit: Hit, row: GenericRow, level: Level, name: str, options: list[str]
) -> PlaceFound:
    at = Range(hit.start, hit.end + 1 + len(name))
    hamlet = bool(row.regions)
    if hamlet:
        options = [code for code in options if code.startswith(row.regions)]
    return PlaceFound(at, name, PlaceKind.ADMIN, level, options, hamlet=hamlet)


def _kota(ground: Ground, hit: Hit, run: str) -> PlaceFound | None:
    """ "Kota Agung" is a district, "Kota Singaraja" a town, "kota Paris" abroad."""
    whole = ground.text[hit.start : hit.end + 1 + len(run)]
    for name in prefixes(whole)[:-1]:
        options = GAZETTEER.codes(name, Level.DISTRICT)
        if options:
            return PlaceFound(Range(hit.start, hit.start + len(name)), name, None, told=True)
    for name in prefixes(run):
        row = ground.lexicon.toponyms.get(fold(name))
        if row:
            at = Range(hit.start, hit.end + 1 + len(name))
            return PlaceFound(at, name, PlaceKind(row.kind), within=row.within)
    return None


def _in_small_letters(ground: Ground, hit: Hit, level: Level) -> PlaceFound | None:
    """A careless "pekon way redak": only of two words or more, and only if the gazetteer has it."""
    if level is Level.CITY or ground.text[hit.end : hit.end + 1] != " ":
        return None
    found = SMALL_NAME.match(ground.text, hit.end + 1)
    if not found:
        return None
    for name in prefixes(found[0])[:-1]:
        options = codes(ground, name, level)
        if options:
            at = Range(hit.start, hit.end + 1 + len(name))
            return PlaceFound(at, name, PlaceKind.ADMIN, level, options, weak=True)
    return None


def codes(ground: Ground, name: str, level: Level) -> list[str]:
    """The codes of the areas of a level that a name, official or of the press, may mean."""
    row = ground.lexicon.regions.get(fold(name))
    meant = [code for code in row.meant if level_of(code) is level] if row else []
    return meant or GAZETTEER.codes(name, level)
