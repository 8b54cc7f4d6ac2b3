"""Finding places: one walk over what the lexicon knows in a text, then the bare names around."""

from __future__ import annotations

from rilis.find.places.found import KINDS, NamedAfter, PlaceFound, PlacesFound
from rilis.find.places.generic import read_generic
from rilis.find.places.grammar import (
    AND,
    CHAINED,
    INSIDE,
    LEADS,
    NAME,
    ONWARD,
    SHORT,
    TAILS,
    cut,
    placed,
    prefixes,
)
from rilis.find.places.ground import NOWHERE, Ground, generic_row, region_row, toponym_row, unit_row
from rilis.find.places.route import on_routes
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import fold, level_of
from rilis.lexicon.words import ordinary
from rilis.model import Level, PlaceKind

SMALL = frozenset({Level.DISTRICT, Level.VILLAGE})
"""Levels of areas that a few people know by their name alone."""

HOUSES = frozenset({"hospital", "prison"})
"""Kinds of units whose name is that of a building."""

HEADQUARTERS = frozenset({"mabes_polri", "mabes_tni"})
"""Units whose name is that of a house behind "di", else of those who work there."""

WIDE = frozenset({"Kawasan", "Wilayah", "Daerah"})
"""Words for an area, here with a capital, that are no part of its name: "di Kawasan Weru"."""

TOLD = (
    ("Kabupaten ", Level.REGENCY),
    ("Kab. ", Level.REGENCY),
    ("Kota ", Level.CITY),
    ("Provinsi ", Level.PROVINCE),
)


def find_places(sheet: Sheet, hits: Hits, lexicon: Lexicon, taken: list[Range]) -> PlacesFound:
    """Every place that the text names, outside the stretches ``taken`` by persons and offices, in order.

    A bare name that may be a district's or village's is among them with no kind.
    """
    ground = Ground(sheet, hits, lexicon, taken)
    found = PlacesFound()
    _walk(ground, found)
    bare = [*_placed(ground, found.places), *_chained(ground, found.places), *_again(ground, found.places)]
    ordered = sorted(
        [*on_routes(ground), *found.places, *bare],
        key=lambda place: (place.at.start, place.kind is None, -place.at.end),
    )
    found.places = [*_dateline(sheet, lexicon), *_aliased(ground, _apart(ordered))]
    return found


def _walk(ground: Ground, found: PlacesFound) -> None:
    """The places that a word of the lexicon begins or is."""
    for start, order, hit in ground.anchors:
        if start < ground.reached:
            continue
        place = READERS[order](ground, hit, found)
        if place is not None:
            found.places.append(place)
            ground.reached = max(ground.reached, place.at.end)


def _generic(ground: Ground, hit: Hit, _: PlacesFound) -> PlaceFound | None:
    """A place with its generic word, unless a person or a body bears it."""
    start = hit.start
    if ground.covered[start]:
        return None
    if start - 1 == ground.body_end:
        ground.body_end = ground.reached = ground.run_end(hit.end)
        return None
    row = generic_row(hit)
    if row.kind == "admin":
        if _in_body(ground, hit, row.level):
            ground.reached = ground.run_end(hit.end, most=2)
            return None
    elif not (row.before or start in ground.leading) or _of_a_body(ground, hit):
        return None
    return read_generic(ground, hit, row)


def _body(ground: Ground, hit: Hit, _: PlacesFound) -> None:
    """A firm, a club or an event hides the places in its name."""
    most = 3 if hit.start < ground.title_end else 8
    ground.body_end = ground.reached = ground.run_end(hit.end, most)


def _in_body(ground: Ground, hit: Hit, level: str) -> bool:
    """Whether an area stands in the name of a body: "DPRD Kota Malang", "Capaska Kota Metro"."""
    if _of_office(ground, hit):
        return True
    if level in ("village", "district") or hit.start < ground.title_end or hit.start - 1 == ground.reached:
        return False
    lead = ground.lead(hit.start)
    return lead[:1].isupper() and lead.lower() not in LEADS and not lead.endswith(".")


def _of_a_body(ground: Ground, hit: Hit) -> bool:
    """Whether a building or street is only part of an office's name: "Koordinator Lapangan", "Otoritas Pelabuhan"."""
    lead = ground.lead(hit.start)
    if not lead[:1].isupper() or lead.lower() in LEADS or ground.reached == hit.start - 1 or lead.isupper():
        return False
    at = hit.start - 1 - len(lead)
    return (
        hit.start >= ground.title_end and lead.lower() in ordinary() and not _opens_sentence(ground, at, lead)
    )


def _unit(ground: Ground, hit: Hit, found: PlacesFound) -> PlaceFound | None:
    """A unit hides the place in its name, unless the unit is a building."""
    row = unit_row(hit)
    ground.reached = hit.end
    if row.kind in HOUSES:
        end = ground.run_end(hit.end)
        if row.kind == "prison" and row.takes_place and end == hit.end:
            return None
        return PlaceFound(Range(hit.start, end), ground.text[hit.start : end], PlaceKind.VENUE)
    if row.code in HEADQUARTERS and ground.lead(hit.start) == "di":
        return PlaceFound(Range(hit.start, hit.end), ground.text[hit.start : hit.end], PlaceKind.VENUE)
    if row.takes_place and not row.regions:
        ground.reached = ground.run_end(hit.end, most=2)
        region = ground.regions.get(hit.end + 1)
        if region:
            ground.reached = region.end
            found.offices += _single(ground, region)
        elif row.kind == "polsek" and ground.reached > hit.end:
            found.sectors.append(ground.text[hit.end + 1 : ground.reached])
    return None


def _single(ground: Ground, hit: Hit) -> list[NamedAfter]:
    """The one area that a name means; nothing if it may mean several, or no area: "Kapolda Metro Jaya"."""
    row = region_row(hit)
    if len(row.meant) > 1 or row.is_bare(ground.text[hit.start : hit.end]):
        return []
    return [NamedAfter(hit.start, row.meant[0])]


def _bare(ground: Ground, hit: Hit, found: PlacesFound) -> PlaceFound | None:
    """A region or another known place without a generic word: "warga Palembang"."""
    lead = ground.lead(hit.start)
    if _of_office(ground, hit) or (ground.covered[hit.start] and lead not in ("di", "ke")):
        if Kind.REGION in hit.rows:
            found.offices += _single(ground, hit)
        ground.body_end = hit.end
        return None
    text = ground.text[hit.start : hit.end]
    longer = _longer(ground, hit)
    if longer:
        return PlaceFound(Range(hit.start, hit.start + len(longer)), longer, None, told=True)
    if not _stands_alone(ground, hit, lead):
        return None
    told = lead.lower() in LEADS
    at = Range(hit.start, hit.end)
    if Kind.REGION in hit.rows:
        region = region_row(hit)
        weak = region.is_bare(text) and not told
        return PlaceFound(
            at, text, PlaceKind.ADMIN, options=list(region.meant), weak=weak, told=told, famous=True
        )
    row = toponym_row(hit)
    weak = row.is_bare(text) and not told
    return PlaceFound(at, text, KINDS[row.kind], within=row.within, weak=weak, told=told)


READERS = (_generic, _unit, _body, _bare, _bare)
"""How each of the anchors is read."""


def _of_office(ground: Ground, hit: Hit) -> bool:
    """Whether an office or unit is named after a region: "Polres Kukar", "(Polres) Kukar", "Polres Kukar (Kutai)"."""
    if hit.start - 1 in ground.office_ends:
        return True
    before = hit.start - 2
    marks = ground.text[before : hit.start]
    if marks[1:] == "/" and marks[:1].isdecimal():
        return True  # Kodim 0422/Lambar
    if marks == " (":
        return before in ground.office_ends or before == ground.body_end
    if marks != ") ":
        return False
    opened = ground.text.rfind(" (", max(0, before - 16), before)
    return bool({before, opened} & ground.office_ends) or opened == ground.body_end


def _longer(ground: Ground, hit: Hit) -> str | None:
    """The area whose name goes on behind that of a region: "Medan Polonia", "Cengkareng Barat"."""
    follows = ground.text[hit.end + 1 : hit.end + 2]
    if ground.text[hit.end : hit.end + 1] != " " or not follows.isupper():
        return None
    run = NAME.match(ground.text, hit.start, hit.end + 40)
    for name in prefixes(run[0]) if run else ():
        if len(name) <= hit.end - hit.start:
            return None
        if fold(name) in GAZETTEER.districts or (
            name.rpartition(" ")[2] in TAILS and GAZETTEER.codes(name, Level.VILLAGE)
        ):
            return name
    return None


def _stands_alone(ground: Ground, hit: Hit, lead: str) -> bool:
    """Whether a name stands for itself, not inside that of a firm, an event or a person."""
    text, title = ground.text, hit.start < ground.title_end
    ground.body_end = NOWHERE
    if lead.lower() in INSIDE:
        return False
    if lead[:1].isupper() and lead.lower() not in LEADS and ground.reached != hit.start - 1:
        if title:
            return not (lead.isupper() and len(lead) > 1 and not ground.capitals)
        if not (
            (lead.endswith(".") and len(lead) > 3) or _opens_sentence(ground, hit.start - 1 - len(lead), lead)
        ):
            ground.body_end = hit.end
            return False
    if title or text[hit.end : hit.end + 1] != " " or not text[hit.end + 1 : hit.end + 2].isupper():
        return True
    if hit.end + 1 in ground.starts:
        return True
    after = NAME.match(text, hit.end + 1)
    return after is None or not cut(after[0])


def _opens_sentence(ground: Ground, at: int, word: str) -> bool:
    """Whether a word has its capital only because a sentence begins: "Kontingen Papua" tiba."""
    before = ground.text[max(0, at - 2) : at]
    return (before == "" or before[-1] == "\n" or before in (". ", '" ')) and word.lower() in ordinary()


def _placed(ground: Ground, known: list[PlaceFound]) -> list[PlaceFound]:
    """The bare names behind "di", "ke", "warga" that the lexicon does not know, and those behind their commas."""
    found = []
    taken = {place.at.start for place in known}
    for begin in placed(ground.text):
        at = _behind_area(ground.text, begin)
        if at in taken or at in ground.starts or ground.covered[at]:
            continue
        end = ground.run_end(at - 1, most=4)
        if end >= at:
            found.append(PlaceFound(Range(at, end), ground.text[at:end], None, told=True))
            found += _onward(ground, end)
    for place in known:
        found += _onward(ground, place.at.end)
    return found


def _behind_area(text: str, at: int) -> int:
    """Where a name begins that "Kawasan" stands before, with a capital as if it were a part of it."""
    word = text[at : at + 9].partition(" ")[0]
    behind = at + len(word) + 1
    return behind if word in WIDE and text[behind : behind + 1].isupper() else at


def _onward(ground: Ground, at: int) -> list[PlaceFound]:
    """The bare names behind a place and a comma: "Gang Tangkil, Kedaton"."""
    found = []
    while ground.text.startswith(AND, at) and (onward := ONWARD.match(ground.text, at)):
        begin, at = onward.span(1)
        if begin in ground.starts or ground.covered[begin]:
            break
        name = ground.text[begin : ground.next_generic(begin, at)].rstrip()
        found.append(PlaceFound(Range(begin, begin + len(name)), name, None))
    return found


def _chained(ground: Ground, known: list[PlaceFound]) -> list[PlaceFound]:
    """The bare names that stand before a known place and a comma, back to the beginning of the chain."""
    found = []
    ends = {place.at.end for place in known}
    for place in known:
        at = place.at.start
        if not ground.text.endswith(", ", 0, at) or place.kind is not PlaceKind.ADMIN or place.weak:
            continue
        for _ in range(4):
            before = CHAINED.search(ground.text, max(0, at - 60), at)
            if before is None:
                break
            start, end = before.span(1)
            start = next((one + 1 for one in range(start, end) if one in ends), start)  # "RT 08 [Ulujami]"
            if ground.covered[start] or ground.holds_hit(start, end):
                break
            at = start
            told = ground.lead(at).lower() in LEADS
            found.append(PlaceFound(Range(start, end), ground.text[start:end], None, told=told))
            if ground.text[at - 2 : at] != ", ":
                break
    return found


def _again(ground: Ground, known: list[PlaceFound]) -> list[PlaceFound]:
    """Districts and villages named once more without the generic word: "Kecamatan Weru ... pasar, Weru"."""
    found = []
    for name in {place.name for place in known if place.level in SMALL and place.options}:
        if len(name) < 4 or name.lower() in ordinary():
            continue
        at = ground.text.find(name)
        while at >= 0 and not _stands_again(ground, at, at + len(name)):
            at = ground.text.find(name, at + len(name))
        if at >= 0:
            found.append(PlaceFound(Range(at, at + len(name)), name, None))
    return found


def _stands_again(ground: Ground, start: int, end: int) -> bool:
    """Whether a stretch is a name of its own, outside persons, offices and what else has been read."""
    text = ground.text
    if text[start - 1 : start].isalnum() or text[start - 1 : start] == "/" or text[end : end + 1].isalnum():
        return False
    here = Hit(start, end, {})
    if start in ground.starts or ground.covered[start] or _of_office(ground, here):
        return False
    lead = ground.lead(start)
    return (lead.lower() in LEADS or not lead[:1].isupper()) and _stands_alone(ground, here, lead)


def _aliased(ground: Ground, places: list[PlaceFound]) -> list[PlaceFound]:
    """The places with the abbreviations behind them: "Kecamatan Arut Selatan (Arsel)" are two."""
    out = []
    for place in places:
        out.append(place)
        short = (
            SHORT.match(ground.text, place.at.end) if place.kind is PlaceKind.ADMIN and place.level else None
        )
        if short and short.start(1) not in ground.starts and _abbreviates(short[1], place.name):
            out.append(
                PlaceFound(Range(*short.span(1)), place.name, PlaceKind.ADMIN, place.level, place.options)
            )
    return out


def _abbreviates(short: str, name: str) -> bool:
    """Whether all letters of an abbreviation stand in a name, in their order."""
    letters = iter(name.lower())
    return short[0] == name[0] and all(letter in letters for letter in short.lower())


def _dateline(sheet: Sheet, lexicon: Lexicon) -> list[PlaceFound]:
    """The places of the dateline: "Pesawaran, Lampung" are two."""
    if sheet.dateline is None or sheet.dateline.place is None:
        return []
    start, end = sheet.dateline.place
    found = []
    for part in sheet.folded.text[start:end].split(","):
        name = part.strip()
        told = next((level for word, level in TOLD if name.startswith(word)), None)
        begin = start + len(part) - len(part.lstrip())
        at = Range(begin, begin + len(name))
        start += len(part) + 1
        row = lexicon.regions.get(fold(name.partition(" ")[2] if told else name))
        other = lexicon.toponyms.get(fold(name))
        if row:
            found.append(
                PlaceFound(
                    at,
                    name,
                    PlaceKind.ADMIN,
                    told,
                    [code for code in row.meant if told in (None, level_of(code))],
                    newsroom=row.newsroom,
                    dateline=True,
                )
            )
        elif other:
            found.append(PlaceFound(at, name, KINDS[other.kind], within=other.within, dateline=True))
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
