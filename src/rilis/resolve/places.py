"""Which place: the code of each administrative area, by everything that the article says.

A name that fits several areas is narrowed down by its chain ("Desa A, Kecamatan B"), by the same name with
its generic word elsewhere, by the regions that units and offices are named after, and by its neighbours.
What remains open keeps its candidates; no coin is tossed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, field

from rilis.find.officials import Presentation
from rilis.find.places import PlaceFound, PlacesFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import chain_of, fold, level_of
from rilis.lexicon.patterns import later
from rilis.lexicon.words import ordinary
from rilis.model import Level, PlaceKind
from rilis.resolve.identity import Roster

LINK = later(r"[ ]?(?:,[ ]?(?:di[ ])?|[ ]|\([ ]?|/)(?:wilayah[ ])?")
"""Between the parts of a chain."""

ROW = later(r",[ ](?:(?:dan|serta)[ ])?|[ ](?:dan|serta)[ ]")
"""Between the places of a row."""

CAPITAL = "31"
"""Jakarta, whose quarters are named without their city."""

COUNTED = later(r" \d+$")
"""What is counted behind a name: "tinggal di Genuk 22 tahun"."""

FIRM = frozenset({PlaceKind.ADMIN, PlaceKind.STREET, PlaceKind.FOREIGN})
"""Kinds that no list of districts can change."""


@define(eq=False)
class PlaceKnown:
    """A place with its code; ``candidates`` are the codes that fit where more than one does."""

    at: Range
    kind: PlaceKind
    level: Level | None = None
    code: str | None = None
    candidates: list[str] = field(factory=list)
    within: str = ""
    dateline: bool = False


def resolve_places(
    found: PlacesFound, sheet: Sheet, units: Iterable[str], home: str = ""
) -> list[PlaceKnown]:
    """Every place with its code where the article tells it, in order of the text.

    Args:
        found: what the finder found.
        sheet: the article laid out.
        units: the codes of the regions that the units of the article are over.
        home: the code of the region where the outlet is at home: the weakest hint.
    """
    case = _Case(found, sheet, units, home)
    case.part_rows()
    case.narrow_chains()
    case.settle_names()
    if case.settle_bare():
        case.narrow_chains()
        case.settle_names()
    case.doubt_strangers()
    return case.known()


def home_of(sheet: Sheet, publisher: str | None, homes: Mapping[str, str]) -> str:
    """The region where the outlet is at home, by the name it was given or prints; empty where none is known."""
    names = [publisher or ""]
    if sheet.dateline and sheet.dateline.publisher:
        names.append(sheet.folded.text[slice(*sheet.dateline.publisher)])
    return next((homes[name.lower()] for name in names if name.lower() in homes), "")


def taken(presentations: Iterable[Presentation], roster: Roster) -> list[Range]:
    """The stretches of the text that name persons and offices."""
    persons = [Range(mention.start, mention.end) for mention in roster.mentions]
    return persons + [Range(one.start, one.end) for one in presentations]


class _Case:
    """One article's places on the way to their codes."""

    def __init__(self, found: PlacesFound, sheet: Sheet, units: Iterable[str], home: str) -> None:
        self.places = found.places
        self.text = sheet.folded.text
        self.units = [*dict.fromkeys([*units, *(office.code for office in found.offices)])]
        self.home = home
        self.sectors = found.sectors
        self.links = self._links()
        self.above: dict[int, PlaceFound] = {}
        """The area right behind a place in its chain, by the place's identity."""
        self.named: dict[str, list[str]] = {}

    def _links(self) -> list[tuple[PlaceFound, PlaceFound]]:
        """Neighbours in a chain, the smaller first: (Kretek, Bantul)."""
        links = []
        for one, other in pairwise(self.places):
            end, start = one.at[1], other.at[0]
            if end < start < end + 14 and LINK.fullmatch(self.text, end, start):
                links.append((one, other))
        return links

    def part_rows(self) -> None:
        """Rows without commas, read from the right: "warga Gedangan Tuntang Semarang" are three."""
        parted: list[PlaceFound] = []
        for place in self.places:
            parted += _parted(place) if place.kind is None and " " in place.name else [place]
        if len(parted) > len(self.places):
            self.places = parted
            self.links = self._links()

    def narrow_chains(self) -> None:
        """Of each two neighbours, what fits the other; read from the right, for the larger stands there."""
        for small, large in reversed(self.links):
            if large.kind is not PlaceKind.ADMIN:
                continue
            parents = tuple(large.options)
            if small.kind is None and parents:
                self._read_bare(small, parents)
            if small.kind is PlaceKind.ADMIN and not small.level and parents:
                self._read_namesake(small, parents)
            if small.kind is PlaceKind.ADMIN and not small.options and small.level and len(parents) == 1:
                self._read_slip(small, parents[0])
            self._fit(small, large)

    def _fit(self, small: PlaceFound, large: PlaceFound) -> None:
        """Keep of both what fits the other."""
        parents = large.options
        inside = _within(small.options, parents)
        if not inside:
            return
        small.options, small.weak, large.weak = inside, False, False
        if len(parents) > 1:
            large.options = [parent for parent in parents if any(_lies_in(code, parent) for code in inside)]

    def _read_bare(self, place: PlaceFound, parents: tuple[str, ...]) -> None:
        """A bare name before a known area: its district or village of that name, else a hamlet if told so."""
        for name in _suffixes(place.name):
            for codes in _smaller(name, parents[0]):
                options = _within(codes, parents)
                if options and name != place.name and self._is_venue(place, name, parents[0]):
                    place.kind, place.within = PlaceKind.VENUE, options[0]
                    return
                if options:
                    place.kind, place.options, place.name = PlaceKind.ADMIN, options, name
                    place.at = Range(place.at.end - len(name), place.at.end)
                    return
        if len(parents[0]) >= 8 and (place.told or self.text[place.at.start - 2 : place.at.start] == ", "):
            place.kind = _unlisted(place.name)

    def _is_venue(self, place: PlaceFound, area: str, parent: str) -> bool:
        """Whether a building has the area's name for its last words: "di JIExpo Kemayoran, Jakarta Pusat"."""
        own = place.name.removesuffix(area).split()
        return place.told and len(parent) < 8 and ordinary().isdisjoint(word.lower() for word in own)

    def _read_namesake(self, place: PlaceFound, parents: tuple[str, ...]) -> None:
        """A district or village that is called like a region elsewhere: "Depok, Sleman"."""
        if any(_lies_in(code, parent) for code in place.options for parent in parents):
            return
        names = dict.fromkeys([place.name, *[GAZETTEER.name(code) or "" for code in place.options]])
        level = Level.VILLAGE if len(parents[0]) >= 8 else Level.DISTRICT
        inside = _within([code for name in names for code in GAZETTEER.codes(name, level)], parents)
        if inside:
            place.options = inside
        elif parents[0].startswith(CAPITAL + ".") and not self._is_listed(place):
            place.kind, place.options, place.within = (
                PlaceKind.AREA,
                [],
                parents[0],
            )  # Kuningan, Jakarta Selatan

    def _is_listed(self, place: PlaceFound) -> bool:
        """Whether a region and what stands behind it are of a row: "Bogor, Depok, Jakarta Selatan dan Bekasi"."""
        if any(large is place for _, large in self.links):
            return True
        end = next((large.at.end for small, large in self.links if small is place), place.at.end)
        return self.text.startswith((" dan ", ", dan ", " serta "), end)

    def _read_slip(self, place: PlaceFound, parent: str) -> None:
        """A name that the gazetteer has not, but one like it in the area behind it."""
        wanted = {Level.VILLAGE: 13, Level.DISTRICT: 8}.get(place.level or Level.PROVINCE)
        if wanted is None or len(parent) >= wanted:
            return
        inside = [parent]
        while inside and len(inside[0]) < wanted and (len(inside) == 1 or wanted == 8):
            inside = [code for one in inside for code in GAZETTEER.inside(one)]
        if inside and len(inside[0]) == wanted and len(inside) < 80:
            like = GAZETTEER.near(place.name, inside)
            place.options = [like] if like else []

    def settle_names(self) -> None:
        """Names that still fit several areas, by the hints of the article, the strongest first: see ``_hints``."""
        if max(map(len, [place.options for place in self.places]), default=0) < 2:
            return
        certain = self._certain()
        around = {parent for code in certain for parent in parents_of(code)}
        beside = self._levels_beside()
        explicit: dict[str, set[str]] = {}
        for place in self.places:
            if len(place.options) == 1:
                explicit.setdefault(fold(place.name), set()).add(place.options[0])
        for place in self.places:
            if len(place.options) < 2:
                continue
            if place.newsroom:
                _narrow(place, [code for code in place.options if len(code) > 2])
            same = explicit.get(fold(place.name), set())
            for fitting in self._hints(place, same, certain, around, beside.get(id(place), 0)):
                if _narrow(place, fitting):
                    break

    def _hints(
        self, place: PlaceFound, same: set[str], certain: set[str], around: set[str], beside: int
    ) -> Iterator[list[str]]:
        """What of a name's options each hint fits: the same name told elsewhere, units, parts, wholes, row, home."""
        options = place.options
        yield [code for code in options if code in same]
        yield [code for code in options if code in self.units]
        yield [code for code in options if code in around]
        for size in (8, 5, 2):
            yield [code for code in options if len(code) > size and code[:size] in certain]
        yield [code for code in options if len(code) == beside]
        yield [code for code in options if code == place.newsroom]
        yield [code for code in options if self.home and _lies_in(code, self.home)]

    def _levels_beside(self) -> dict[int, int]:
        """The level, by the length of its code, that stands in a row with each open place: "Lampung dan Bengkulu"."""
        levels = {}
        for one, other in pairwise(self.places):
            if len(one.options) != len(other.options) and ROW.fullmatch(
                self.text, one.at.end, other.at.start
            ):
                known, unsure = (one, other) if len(one.options) == 1 else (other, one)
                if len(known.options) == 1:
                    levels[id(unsure)] = len(known.options[0])
        return levels

    def _certain(self) -> set[str]:
        """The areas that are named beyond doubt, those of units and offices among them."""
        named = {place.options[0] for place in self.places if len(place.options) == 1 and not place.weak}
        named.update(self.units)
        for sector in self.sectors:
            options = GAZETTEER.codes(sector, Level.DISTRICT)
            near = [code for code in options if code[:5] in named] or options
            if len(near) == 1:
                named.add(near[0])
        return named

    def doubt_strangers(self) -> None:
        """Districts and villages far from all that the article names otherwise: only a likeness of names."""
        small = [place for place in self.places if place.options and len(place.options[0]) >= 8]
        near = {code[:2] for code in self._certain() if len(code) < 8} if small else set()
        if not near:
            return
        linked = {id(one) for pair in self.links if all(one.options for one in pair) for one in pair}
        for place in small:
            if id(place) in linked or place.dateline or place.famous:
                continue
            if not any(code[:2] in near for code in place.options):
                place.options = self._like(place, near)

    def _like(self, place: PlaceFound, near: set[str]) -> list[str]:
        """What the name may be a slip or a short form of, in the districts that the article names."""
        districts = sorted({code[:8] for code in self._certain() if len(code) >= 8 and code[:2] in near})
        if place.level is not Level.VILLAGE or not 0 < len(districts) < 4:
            return []
        like = GAZETTEER.near(place.name, [code for one in districts for code in GAZETTEER.inside(one)])
        return [like] if like else []

    def settle_bare(self) -> bool:
        """Bare names of districts: only inside a region that the article names. Whether any was settled."""
        if all(place.kind in FIRM for place in self.places):
            return False
        self.above = {id(small): large for small, large in self.links if large.options}
        self.named = self._named()
        certain = self._certain()
        regions = {code[:5] for code in certain if len(code) >= 5}
        provinces = {code[:2] for code in certain}
        row: PlaceFound | None = None
        for place in self.places:
            if place.kind is PlaceKind.AREA or place.kind is PlaceKind.VENUE:
                self._read_district_word(place, regions)
            elif place.kind is None and not (row and self._read_next_village(row, place)):
                self._settle_bare(place, regions, provinces)
            row = place
        return True

    def _read_next_village(self, row: PlaceFound, place: PlaceFound) -> bool:
        """The next village of a row whose first one has its generic word: "Desa Garon, Glonggong, dan Kuwu"."""
        first, last = row.options, row.at.end
        if len(first) != 1 or level_of(first[0]) is not Level.VILLAGE or id(place) in self.above:
            return False
        if not ROW.fullmatch(self.text, last, place.at.start):
            return False
        if first[0][:8] in GAZETTEER.codes(place.name, Level.DISTRICT):
            return False  # "Desa Jaba, Namorambe" is a chain
        near = [code for code in GAZETTEER.codes(place.name, Level.VILLAGE) if code[:8] == first[0][:8]]
        if not near:
            return False
        place.kind, place.options = PlaceKind.ADMIN, near
        return True

    def _named(self) -> dict[str, list[str]]:
        """The districts and villages that the article names with their generic word, by name."""
        named: dict[str, list[str]] = {}
        for place in self.places:
            if place.level and len(place.options) == 1 and len(place.options[0]) >= 8 and not place.hamlet:
                before = named.get(place.name)
                if before is None or len(place.options[0]) < len(before[0]):
                    named[place.name] = place.options
        for sector in self.sectors:
            named.pop(sector, None)  # "Polsek Weru" is of the district, "Desa Weru" of a village
        return named

    def _settle_bare(self, place: PlaceFound, regions: set[str], provinces: set[str]) -> None:
        """The district that a bare name means, in the region behind it or else in one that is named."""
        above = self.above.get(id(place))
        named = self.named.get(place.name)
        if named:
            place.kind, place.options = PlaceKind.ADMIN, named
            return
        if not (regions or above or place.told or place.dateline):
            return
        name = COUNTED.sub("", place.name)
        options = GAZETTEER.codes(name, Level.DISTRICT)
        if above:
            near = _within(options, above.options)
        else:
            near = [c for c in options if c[:5] in regions]
            near = near or [c for c in options if place.told and c[:2] in provinces]
        if place.dateline:
            near = near or options
        if near and (len(near) == 1 or place.dateline):
            place.kind, place.options, place.name = PlaceKind.ADMIN, near, name
            place.at = Range(place.at.start, place.at.start + len(name))
            return
        if place.dateline:
            place.kind = PlaceKind.AREA if place.name.partition(" ")[0].lower() not in ordinary() else None
        elif above and place.told:
            place.kind = _unlisted(place.name)
        elif place.told:
            self._settle_village(place, regions, provinces)

    def _settle_village(self, place: PlaceFound, regions: set[str], provinces: set[str]) -> None:
        """The only village of that name in the regencies that are named, or in all of Jakarta."""
        if place.name.lower() in ordinary():
            return
        codes = GAZETTEER.codes(place.name, Level.VILLAGE)
        near = [
            code for code in codes if code[:5] in regions or (code[:2] == CAPITAL and CAPITAL in provinces)
        ]
        if len(near) == 1:
            place.kind, place.options = PlaceKind.ADMIN, near

    def _read_district_word(self, place: PlaceFound, regions: set[str]) -> None:
        """What reads like a market or a cape may be a district: "Pasar Minggu", "Tanjung Priok"."""
        if place.name.count(" ") > 2:
            return
        near = [
            c for c in GAZETTEER.districts.get(fold(place.name), ()) if c[:5] in regions or c[:2] == CAPITAL
        ]
        if len(near) == 1:
            place.kind, place.options, place.level = PlaceKind.ADMIN, near, None

    def known(self) -> list[PlaceKnown]:
        """The places that stand, each distinct string once, weak names without support left out."""
        seen: set[str] = set()
        supported = self._certain() if any(place.weak for place in self.places) else set()
        out = []
        for place in self.places:
            if place.kind is None or (place.weak and not any(_is_near(c, supported) for c in place.options)):
                continue
            start, end = place.at
            text = self.text[start:end]
            if text not in seen:
                seen.add(text)
                out.append(_known(place))
        return out


def _smaller(name: str, parent: str) -> Iterator[list[str]]:
    """The codes of a name at each level below that of an area, the largest first."""
    if len(parent) == 2:
        yield GAZETTEER.regions.get(fold(name), [])
    if len(parent) < 8:
        yield GAZETTEER.codes(name, Level.DISTRICT)
    yield GAZETTEER.codes(name, Level.VILLAGE)


def _unlisted(name: str) -> PlaceKind | None:
    """What a name is that no table has where only a place can stand: a hamlet, or, if long, a building."""
    words = name.split(" ")
    if words[0].lower() in ordinary():
        return None
    building = len(words) > 2 or any(len(word) > 1 and word.isupper() for word in words)
    return PlaceKind.VENUE if building else PlaceKind.AREA


def _suffixes(name: str) -> list[str]:
    """A name and what remains when words are taken off its beginning, the longest first."""
    words = name.split(" ")
    return [" ".join(words[at:]) for at in range(len(words))]


def _parted(place: PlaceFound) -> list[PlaceFound]:
    """A row of names taken apart where each lies in the next; the row itself where it cannot be."""
    words = place.name.split(" ")
    for size in range(1, min(4, len(words))):
        region = " ".join(words[-size:])
        inner = " ".join(words[:-size])
        meant = GAZETTEER.regions.get(fold(region), ())
        rows = [
            code for code in GAZETTEER.codes(inner, Level.DISTRICT) if code[:5] in meant or code[:2] in meant
        ]
        if rows:
            return _split(
                place, [(inner, rows), (region, [c for c in meant if any(_lies_in(r, c) for r in rows)])]
            )
        for cut in range(1, len(words) - size):
            village, district = " ".join(words[:cut]), " ".join(words[cut:-size])
            rows = [code for code in GAZETTEER.codes(district, Level.DISTRICT) if code[:5] in meant]
            while rows and village:
                homes = [c for c in GAZETTEER.codes(village, Level.VILLAGE) if c[:8] in rows]
                if homes:
                    wide = [c for c in meant if _lies_in(rows[0], c)]
                    return _split(place, [(village, homes), (district, [homes[0][:8]]), (region, wide)])
                village = village.partition(" ")[2]
    return [place]


def _split(place: PlaceFound, parts: list[tuple[str, list[str]]]) -> list[PlaceFound]:
    """The parts of a row of names, each at its own place; they stand at the row's end."""
    out = []
    at = place.at.end
    for name, options in reversed(parts):
        out.append(PlaceFound(Range(at - len(name), at), name, PlaceKind.ADMIN, options=options, told=True))
        at -= len(name) + 1
    return out[::-1]


def _known(place: PlaceFound) -> PlaceKnown:
    kind = place.kind
    if kind is not None and kind is not PlaceKind.ADMIN:
        return PlaceKnown(place.at, kind, None, None, [], place.within, place.dateline)
    if place.hamlet and len(place.options) != 1:
        return PlaceKnown(place.at, PlaceKind.AREA)
    code = place.options[0] if len(place.options) == 1 else None
    level = level_of(code) if code else place.level
    candidates = [] if code else place.options[:20]
    return PlaceKnown(place.at, PlaceKind.ADMIN, level, code, candidates, "", place.dateline)


def _lies_in(code: str, parent: str) -> bool:
    """Whether an area lies in another, smaller one."""
    return code != parent and code.startswith(parent)


def _within(codes: list[str], parents: Sequence[str]) -> list[str]:
    """Those of some areas that lie in one of others."""
    if not codes or not parents:
        return []
    return [code for code in codes if any(_lies_in(code, parent) for parent in parents)]


def _is_near(code: str, named: set[str]) -> bool:
    """Whether an area is named, or for a district or village the regency around it."""
    return code in named or (len(code) > 5 and code[:5] in named)


def _narrow(place: PlaceFound, fitting: list[str]) -> bool:
    """Take what fits a hint, if anything does; whether one code is left."""
    place.options = [code for code in place.options if code in fitting] or place.options
    return len(place.options) == 1


def parents_of(code: str) -> list[str]:
    """The codes of what an area lies in, the smallest first."""
    return chain_of(code)[1:]
