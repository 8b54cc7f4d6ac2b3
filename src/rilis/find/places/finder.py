"""Finding places: one walk over what the lexicon knows in a text, then the bare names around."""

from __future__ import annotations

from rilis.find.places.found import PlaceFound, PlacesFound
from rilis.find.places.generic import read_generic
from rilis.find.places.grammar import CHAINED, LAST_WORD, LEADS, NAME, PLACED, cut
from rilis.find.places.ground import Ground
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.gazetteer import fold
from rilis.model import PlaceKind

HOUSES = frozenset({"hospital", "prison"})
"""Kinds of units whose name is that of a building."""


def find_places(sheet: Sheet, hits: Hits, lexicon: Lexicon, taken: list[Range]) -> PlacesFound:
    """Every place that the text names, outside the stretches ``taken`` by persons and offices, in order.

    A bare name that may be a district's or village's is among them with no kind.
    """
    ground = Ground(sheet, hits, lexicon, taken)
    found = PlacesFound()
    _walk(ground, hits, found)
    known = sorted(found.places, key=lambda place: place.at)
    bare = [*_placed(ground, known), *_chained(ground, known)]
    for place in bare:
        if not any(place.at.start < other.at.end and other.at.start < place.at.end for other in known):
            known.append(place)
    known.sort(key=lambda place: place.at)
    found.places = [*_dateline(sheet, lexicon), *_apart(known)]
    return found


def _walk(ground: Ground, hits: Hits, found: PlacesFound) -> None:
    """The places that a word of the lexicon begins or is."""
    reached = 0
    for hit in ground.anchors:
        if hit.start < reached:
            continue
        rows = hit.rows
        place = None
        if Kind.GENERIC in rows:
            place = None if hit.start in ground.covered else read_generic(ground, hit)
        elif Kind.UNIT in rows:
            place, reached = _unit(ground, hit, found)
        elif Kind.BODY in rows:
            reached = ground.run_end(hit.end, most=3 if ground.in_title(hit.start) else 8)
        elif Kind.TOPONYM in rows or Kind.REGION in rows:
            place = _bare(ground, hit, found)
        if place:
            found.places.append(place)
            reached = place.at.end


def _unit(ground: Ground, hit: Hit, found: PlacesFound) -> tuple[PlaceFound | None, int]:
    """A unit hides the place in its name, unless the unit is a building."""
    row = hit.rows[Kind.UNIT]
    end = hit.end
    if row.kind in HOUSES:
        end = ground.run_end(hit.end)
        text = ground.text[hit.start : end]
        return PlaceFound(Range(hit.start, end), text, PlaceKind.VENUE), end
    if row.takes_place and not row.regions:
        end = ground.run_end(hit.end, most=2)
        region = ground.regions.get(hit.end + 1)
        if region:
            end = region.end
            found.offices += _single(region)
    return None, end


def _single(hit: Hit) -> list[str]:
    """The one area that a name means; nothing if it may mean several."""
    meant = hit.rows[Kind.REGION].meant
    return [meant[0]] if len(meant) == 1 else []


def _bare(ground: Ground, hit: Hit, found: PlacesFound) -> PlaceFound | None:
    """A region or another known place without a generic word: "warga Palembang"."""
    if hit.start - 1 in ground.office_ends or hit.start in ground.covered:
        if Kind.REGION in hit.rows:
            found.offices += _single(hit)
        return None
    lead = _lead(ground, hit.start)
    last = found.places[-1].at.end if found.places else -1
    if not _stands_alone(ground, hit, lead, last):
        return None
    text = ground.text[hit.start : hit.end]
    told = lead.lower() in LEADS
    row = hit.rows.get(Kind.REGION) or hit.rows[Kind.TOPONYM]
    weak = row.is_bare(text) and not told
    at = Range(hit.start, hit.end)
    if Kind.REGION in hit.rows:
        return PlaceFound(at, text, PlaceKind.ADMIN, options=list(row.meant), weak=weak, told=told)
    return PlaceFound(at, text, PlaceKind(row.kind), within=row.within, weak=weak, told=told)


def _lead(ground: Ground, at: int) -> str:
    """The word before a place, on the same line."""
    found = LAST_WORD.search(ground.text, max(0, at - 24), at)
    return found[1] if found else ""


def _stands_alone(ground: Ground, hit: Hit, lead: str, last: int) -> bool:
    """Whether a name stands for itself, not inside that of a firm, an event or a person."""
    text = ground.text
    title = ground.in_title(hit.start)
    if lead[:1].isupper() and lead.lower() not in LEADS and last != hit.start - 1:
        if title:
            return not (lead.isupper() and len(lead) > 1 and not ground.capitals)
        if not (lead.endswith(".") and len(lead) > 3):
            return False
    if title or text[hit.end : hit.end + 1] != " " or not text[hit.end + 1 : hit.end + 2].isupper():
        return True
    return hit.end + 1 in ground.starts or cut(NAME.match(text, hit.end + 1)[0]) <= 0  # type: ignore[index]


def _placed(ground: Ground, known: list[PlaceFound]) -> list[PlaceFound]:
    """The bare names behind "di", "ke", "warga" that the lexicon does not know."""
    found = []
    starts = {place.at.start for place in known}
    for lead in PLACED.finditer(ground.text):
        at = lead.end()
        if at in starts or at in ground.starts or at in ground.covered:
            continue
        end = ground.run_end(at - 1, most=4)
        if end > at:
            name = ground.text[at:end]
            found.append(PlaceFound(Range(at, end), name, None, told=True))
    return found


def _chained(ground: Ground, known: list[PlaceFound]) -> list[PlaceFound]:
    """The bare names that stand before a known place and a comma, back to the beginning of the chain."""
    found = []
    for place in known:
        if place.kind is not PlaceKind.ADMIN or place.weak:
            continue
        at = place.at.start
        for _ in range(4):
            if ground.text[at - 2 : at] != ", ":
                break
            before = CHAINED.search(ground.text, max(0, at - 60), at)
            if not before or before.start(1) in ground.covered or ground.holds_hit(before.start(1), before.end(1)):
                break
            at = before.start(1)
            told = _lead(ground, at).lower() in LEADS
            found.append(PlaceFound(Range(*before.span(1)), before[1], None, told=told))
    return found


def _dateline(sheet: Sheet, lexicon: Lexicon) -> list[PlaceFound]:
    """The places of the dateline: "Pesawaran, Lampung" are two."""
    if sheet.dateline is None or sheet.dateline.place is None:
        return []
    start, end = sheet.dateline.place
    found = []
    for part in sheet.folded.text[start:end].split(","):
        name = part.strip()
        begin = start + len(part) - len(part.lstrip())
        at = Range(begin, begin + len(name))
        start += len(part) + 1
        row = lexicon.regions.get(fold(name))
        other = lexicon.toponyms.get(fold(name))
        if row:
            found.append(PlaceFound(at, name, PlaceKind.ADMIN, options=list(row.meant), dateline=True))
        elif other:
            found.append(PlaceFound(at, name, PlaceKind(other.kind), within=other.within, dateline=True))
        elif name:
            found.append(PlaceFound(at, name, None, dateline=True))
    return found


def _apart(places: list[PlaceFound]) -> list[PlaceFound]:
    """The places in order without those that overlap an earlier one."""
    kept: list[PlaceFound] = []
    for place in places:
        if not kept or place.at.start >= kept[-1].at.end:
            kept.append(place)
    return kept
