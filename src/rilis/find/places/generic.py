"""Places with a generic word in front: "Kecamatan Wajo", "Hotel Grand Fatma", "Jl. Sosial", "RT 01/RW 02"."""

from __future__ import annotations

from rilis.find.places.found import KINDS, LEVELS, PlaceFound
from rilis.find.places.grammar import (
    DIRECTIONS,
    IN_BRACKETS,
    LEADS,
    NEVER_IN,
    NUMBERED,
    RUN_BEFORE,
    SMALL_NAME,
    SMALL_TAIL,
    SORTS,
    TAILS,
    prefixes,
)
from rilis.find.places.ground import Ground, generic_row, region_row
from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Kind
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import fold, level_of
from rilis.lexicon.rows import GenericRow
from rilis.lexicon.words import ordinary
from rilis.model import Level, PlaceKind

NAMESAKES = "desa_kecamatan"
"""The generic words of a village and its district in one, for both are called so: "Desa/Kecamatan Pacet"."""


def read_generic(ground: Ground, hit: Hit, row: GenericRow) -> PlaceFound | None:
    """The place that a generic word begins; None if no name follows."""
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
    text, title = ground.text, hit.start < ground.title_end
    if (ground.capitals and title) or not _begins(ground, hit, row):
        return None
    if row.kind == "venue" and _names_another(ground, hit):
        return None
    bracket = IN_BRACKETS.match(text, hit.end)
    begin = bracket.end() if bracket else hit.end
    end = ground.run_end(begin, stops=ground.name_stops)
    start = _start(ground, hit) if row.before else hit.start
    if end <= begin:
        end = hit.end
    elif row.kind != "venue":
        end = _without_region(ground, begin, end)
    name = text[start:end]
    if (end == hit.end and start == hit.start) or (title and name not in ground.body):
        return None
    if not _is_name(name[hit.end + 1 - start :], small=text[hit.start].islower()):
        return None
    if row.kind == "venue":
        end = _before_person(ground, begin, end)
        name = text[start:end]
    within = _within(ground, hit, end) if row.kind == "venue" or row.code == "laut" else ""
    return PlaceFound(Range(start, end), name, KINDS[row.kind], within=within)


def _names_another(ground: Ground, hit: Hit) -> bool:
    """Whether what follows a building's word is a street ("SPBU [Jalan Melati]") or whose it is ("gudang Wiranta")."""
    follows = ground.generics.get(hit.end + 1)
    if follows and generic_row(follows).kind in ("street", "numbered"):
        return True
    return ground.text[hit.start].islower() and bool(ground.covered[hit.end + 1 : hit.end + 2].count(1))


def _is_name(name: str, small: bool) -> bool:
    """Whether what follows a generic word names anything: not "pantai Utara", "ruang Kedokteran", "hotel 318"."""
    if name in DIRECTIONS or (name and SORTS.issuperset(name.split(" "))):
        return False
    return not (small and name and (name[0].isdigit() or (name.lower() in ordinary() and not name.isupper())))


def _before_person(ground: Ground, begin: int, end: int) -> int:
    """A venue without the person whose name follows the region's: "Lapas Tangerang [Wiranta]"."""
    at = ground.text.find(" ", begin, end)
    while at >= 0:
        region = ground.regions.get(at + 1)
        if region and region.end < end and ground.covered[region.end + 1]:
            return region.end
        at = ground.text.find(" ", at + 1, end)
    return end


def _begins(ground: Ground, hit: Hit, row: GenericRow) -> bool:
    """Whether a generic word begins a name: not a small "kali" (times), nor "perairan Pulau Seram"."""
    word = ground.text[hit.start : hit.end]
    if word[0].isupper():
        return not (Kind.UNIT in hit.rows and row.code == "sekolah" and hit.end + 1 in ground.units)
    return not row.is_bare(word) and not (row.kind == "area" and hit.end + 1 in ground.generics)


def _start(ground: Ground, hit: Hit) -> int:
    """Where a name begins that stands before its generic word: "Big Mall"."""
    before = RUN_BEFORE.search(ground.text, max(0, hit.start - 40), hit.start)
    if not before or not ground.text[hit.start].isupper():
        return hit.start
    words = before[1].split()
    if any(word in NEVER_IN or word.lower() in LEADS for word in words) or hit.start < ground.title_end:
        words = words[-1:] if words[-1] not in NEVER_IN and words[-1].lower() not in LEADS else []
    start = hit.start - sum(len(word) + 1 for word in words)
    return hit.start if ground.holds_hit(start, hit.start) else start


def _without_region(ground: Ground, begin: int, end: int) -> int:
    """A street or river without the region behind it: "Jl. Letjen Sutoyo [Malang]"."""
    first = ground.generics.get(begin + 1)
    at = ground.text.rfind(" ", begin + 1, end)
    while at > (first.end if first else begin):
        region = ground.regions.get(at + 1)
        if region and region.end == end:
            return at
        at = ground.text.rfind(" ", begin + 1, at)
    return end


def _within(ground: Ground, hit: Hit, end: int) -> str:
    """The region in a name: "Mapolresta Bandar Lampung", "Big Mall Samarinda", "Perairan Batam"."""
    text = ground.text
    if generic_row(hit).code == "mapolres" and text[hit.start : hit.start + 2].lower() == "ma":
        return ground.lexicon.seats.get(text[hit.start + 2 : end].casefold(), "")
    waters = generic_row(hit).code == "laut"
    at = text.rfind(" ", hit.end + (not waters), end)
    region = ground.regions.get(at + 1)
    meant = region_row(region).meant if region and region.end == end else ()
    return meant[0] if len(meant) == 1 else ""


def _area(ground: Ground, hit: Hit, row: GenericRow) -> PlaceFound | None:
    """An administrative area by the longest run of words behind the generic one that the gazetteer has."""
    level = LEVELS[row.level]
    begin = hit.end + 1
    end = ground.run_end(hit.end, stops=ground.area_stops)
    if end <= hit.end:
        return _in_small_letters(ground, hit, level)
    follows = ground.generics.get(begin)
    if follows and generic_row(follows).level not in ("", "city"):
        return None
    tail = SMALL_TAIL.match(ground.text, end)
    if tail:
        end = tail.end()
    run = ground.text[begin:end]
    for name in prefixes(run):
        options = codes(ground, name, level)
        if options:
            behind = run[len(name) + 1 :].partition(" ")[0]
            if behind in TAILS and level is Level.VILLAGE:
                return _made(ground, hit, row, f"{name} {behind}", [])
            return _made(ground, hit, row, name, options)
    if level in (Level.REGENCY, Level.CITY):
        return _kota(ground, hit, run)
    run = ground.text[begin : ground.run_end(hit.end, most=3, stops=ground.name_stops)]
    return _made(ground, hit, row, run, []) if run else None


def _made(ground: Ground, hit: Hit, row: GenericRow, name: str, options: list[str]) -> PlaceFound:
    hamlet = bool(row.regions)
    if row.code == NAMESAKES:
        districts = GAZETTEER.codes(name, Level.DISTRICT)
        options = [code for code in options if code[:8] in districts]
    if hamlet:
        options = [code for code in options if code.startswith(row.regions)]
        if not options:
            name = ground.text[hit.end + 1 : ground.run_end(hit.end, most=4, stops=ground.name_stops)] or name
    at = Range(hit.start, hit.end + 1 + len(name))
    return PlaceFound(at, name, PlaceKind.ADMIN, LEVELS[row.level], options, hamlet=hamlet)


def _kota(ground: Ground, hit: Hit, run: str) -> PlaceFound | None:
    """What "Kota" begins and is no city: "Kota Agung" a district, "Kota Singaraja" a town, "kota Paris" abroad."""
    whole = ground.text[hit.start : hit.end + 1 + len(run)]
    for name in prefixes(whole)[:-1]:
        options = GAZETTEER.codes(name, Level.DISTRICT)
        if options:
            return PlaceFound(Range(hit.start, hit.start + len(name)), name, None, told=True)
    for name in prefixes(run):
        row = ground.lexicon.toponyms.get(fold(name))
        if row:
            at = Range(hit.start, hit.end + 1 + len(name))
            return PlaceFound(at, name, KINDS[row.kind], within=row.within)
    level = LEVELS[generic_row(hit).level]
    for name in prefixes(run) if ground.text[hit.start].isupper() else ():
        options = _miscalled(ground, name, level)
        if options:
            return PlaceFound(
                Range(hit.start, hit.end + 1 + len(name)), name, PlaceKind.ADMIN, options=options
            )
    return None


def _in_small_letters(ground: Ground, hit: Hit, level: Level) -> PlaceFound | None:
    """A careless "pekon way redak": only of two words or more, and only if the gazetteer has it."""
    if level is Level.CITY or ground.text[hit.end : hit.end + 1] != " ":
        return None
    found = SMALL_NAME.match(ground.text, hit.end + 1)
    if not found or ordinary().issuperset(found[0].split(" ")[:2]):
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


def _miscalled(ground: Ground, name: str, level: Level) -> list[str]:
    """The regency that is called a city or the other way round: "Kota Ciamis", "Kabupaten Tarakan"."""
    return codes(ground, name, Level.CITY if level is Level.REGENCY else Level.REGENCY)
