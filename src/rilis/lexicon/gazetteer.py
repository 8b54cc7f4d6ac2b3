"""The gazetteer: every province, regency, city, district and village of Indonesia by its Kemendagri code.

Two compressed files, made by ``scripts/make_gazetteer.py``: provinces to districts, opened with the first
place that is looked up, and villages, opened only when a word such as "Desa" asks for one.
Names are compared without case, spaces and marks, so that "Tulangbawang" finds Tulang Bawang.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from operator import itemgetter

from rilis.lexicon.files import shipped
from rilis.model import Level, PlaceName

MARKS = b" .,'`-/()"
GENERIC = re.compile(r"(?:Kabupaten|Kota)(?: Administrasi)? ")
"""What the table prints before the name of a regency or city."""

LEVEL_OF_LENGTH = {2: Level.PROVINCE, 8: Level.DISTRICT, 13: Level.VILLAGE}
LEAST_LIKENESS = 0.75
"""How like its source a name must be to pass for a slip of the pen (1 is equal)."""


ONES = (
    "",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
NUMBERS = {
    form.lower(): number
    for table in (ONES, ROMAN, map(str, range(100)))
    for number, form in enumerate(table)
    if form
}
"""Numbers as names have them, in words or figures, in small letters."""


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name as it is compared.

    >>> fold("Toli-Toli") == fold("TOLITOLI")
    True
    """
    return _folded(name)


def _folded(name: str) -> str:
    plain = name.replace("’", "").replace("‘", "").lower().encode("utf-8", "surrogatepass")
    return plain.translate(None, MARKS).decode("utf-8", "surrogatepass")


def level_of(code: str) -> Level:
    """The level that a code's form tells.

    >>> str(level_of("64.02")), str(level_of("64.72"))
    ('regency', 'city')
    """
    if len(code) == 5:
        return Level.CITY if code[3] == "7" else Level.REGENCY
    return LEVEL_OF_LENGTH[len(code)]


def chain_of(code: str) -> list[str]:
    """A code and those of what it lies in, the smallest first.

    >>> chain_of("64.02.06")
    ['64.02.06', '64.02', '64']
    """
    return [code[:size] for size in (13, 8, 5, 2) if size <= len(code)]


class Gazetteer:
    """All areas by code and by name.

    >>> gazetteer = Gazetteer()
    >>> [str(place.name) for place in gazetteer.chain("64.02.06")]
    ['Tenggarong', 'Kutai Kartanegara', 'Kalimantan Timur']
    """

    @cached_property
    def source(self) -> str:
        """Where the codes come from, and the day on which the files were made."""
        return _unpacked("regions.txt.z")[0].replace("\t", ", ")

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of provinces, regencies, cities and districts by code."""
        pairs = (line.split("\t") for line in _unpacked("regions.txt.z")[1:])
        return {code: GENERIC.sub("", name) if len(code) == 5 else name for code, name in pairs}

    @cached_property
    def regions(self) -> dict[str, list[str]]:
        """The codes of provinces, regencies and cities by folded name."""
        return self._by_name({2, 5})

    @cached_property
    def districts(self) -> dict[str, list[str]]:
        """The codes of districts by folded name; "Kota Ternate Selatan" is also called Ternate Selatan."""
        return self._by_name({8})

    def _by_name(self, sizes: set[int]) -> dict[str, list[str]]:
        pairs = [(name, code) for code, name in self.names.items() if len(code) in sizes]
        if 8 in sizes:
            pairs += [
                (name[5:], code) for name, code in pairs if name.startswith("Kota ") and name.count(" ") > 1
            ]
            pairs.sort(key=itemgetter(1))
        keys = _folded("|".join([name for name, _ in pairs])).split("|")
        found: dict[str, list[str]] = {}
        for key, (_, code) in zip(keys, pairs, strict=True):
            if key in found:
                found[key].append(code)
            else:
                found[key] = [code]
        return found

    @cached_property
    def villages(self) -> Villages:
        """The villages; opening them reads the second file."""
        return Villages(_unpacked("villages.txt.z")[1:])

    def name(self, code: str) -> str | None:
        """The official name of an area, without its generic word; None for an unknown code."""
        return self.villages.name(code) if len(code) == 13 else self.names.get(code)

    def place(self, code: str) -> PlaceName:
        """An area by its code.

        Raises:
            KeyError: if no area has that code.
        """
        name = self.name(code)
        if name is None:
            raise KeyError(f"no area has the Kemendagri code {code!r}")
        return PlaceName(name, code, level_of(code))

    def chain(self, code: str) -> tuple[PlaceName, ...]:
        """An area and what it lies in, the smallest first."""
        return _chain(self, code)

    def codes(self, name: str, level: Level) -> list[str]:
        """The codes of all areas of a level with this name, as official names go."""
        found = self._codes(name, level)
        if found or not (name[:1].isdigit() or name[name.rfind(" ") + 1 :].lower() in NUMBERS):
            return found
        return next(filter(None, (self._codes(other, level) for other in renumbered(name))), [])

    def _codes(self, name: str, level: Level) -> list[str]:
        key = fold(name)
        if level is Level.VILLAGE:
            return self.villages.codes(key)
        if level is Level.DISTRICT:
            return self.districts.get(key, [])
        return [code for code in self.regions.get(key, []) if level_of(code) is level]

    def inside(self, code: str) -> list[str]:
        """The codes one level below an area."""
        if len(code) == 8:
            return self.villages.inside(code)
        return self._inside.get(code, [])

    @cached_property
    def _inside(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for code in self.names:
            if len(code) > 2:
                found.setdefault(code[:-3], []).append(code)
        return found

    def near(self, name: str, codes: list[str]) -> str | None:
        """The one of some areas whose name a slip of the pen could turn into ``name``; None if none or two.

        >>> Gazetteer().near("Penganggaran", Gazetteer().inside("36.02"))
        '36.02.02'
        """
        return _near(self, name, tuple(codes))


class Villages:
    """All villages: names and numbers by district, and where each name stands among all.

    What they hold is kept in few and flat containers; a list for each of 58,000 names would take more time
    to make than all the rest.
    """

    __slots__ = ("_districts", "_firsts", "_last", "_names", "_numbers", "_same")

    def __init__(self, lines: list[str]) -> None:
        columns: Iterator[tuple[str, ...]] = zip(*[line.split("\t") for line in lines], strict=True)
        self._districts, self._numbers, self._names = columns
        counts = [numbers.count("|") + 1 for numbers in self._numbers]
        self._firsts = list(accumulate(counts, initial=0))
        self._index(_folded("|".join(self._names)).split("|"))

    def _index(self, keys: list[str]) -> None:
        """Where each folded name stands last, and for each place where the same name stood before."""
        last: dict[str, int] = {}
        same = array("i", [-1]) * len(keys)
        for at, key in enumerate(keys):
            before = last.get(key)
            if before is not None:
                same[at] = before
            last[key] = at
        self._last, self._same = last, same

    def __len__(self) -> int:
        return len(self._same)

    def name(self, code: str) -> str | None:
        """The name of a village."""
        codes = self.inside(code[:8])
        if code not in codes:
            return None
        names = self._names[bisect_left(self._districts, code[:8])]
        return names.split("|")[codes.index(code)]

    def codes(self, key: str) -> list[str]:
        """The codes of all villages with this folded name."""
        found = []
        at = self._last.get(key, -1)
        while at >= 0:
            found.append(self._code(at))
            at = self._same[at]
        return found[::-1]

    def _code(self, at: int) -> str:
        line = bisect_right(self._firsts, at) - 1
        return f"{self._districts[line]}.{self._numbers[line].split('|')[at - self._firsts[line]]}"

    def inside(self, district: str) -> list[str]:
        """The codes of a district's villages."""
        line = bisect_left(self._districts, district)
        if line == len(self._districts) or self._districts[line] != district:
            return []
        return [f"{district}.{number}" for number in self._numbers[line].split("|")]


def renumbered(name: str) -> Iterator[str]:
    """A name with its number written the other ways that press and table have.

    >>> [*renumbered("Ilir Barat II")], [*renumbered("35 Ilir")], [*renumbered("Belitang Dua")]
    (['Ilir Barat dua'], ['tiga puluh lima Ilir'], ['Belitang II'])
    """
    first, _, rest = name.partition(" ")
    if rest and first[:1].isdigit():
        numbers = first.split("/")
        if all(number.isdecimal() and len(number) < 3 for number in numbers):
            yield f"{' '.join(in_words(int(number)) for number in numbers)} {rest}"
        return
    stem, _, last = name.rpartition(" ")
    number = (
        int(last) if last.isdecimal() and len(last) < 3 else NUMBERS.get(last) or NUMBERS.get(last.lower())
    )
    if not stem or not number:
        return
    if last.lower() not in ONES:
        yield f"{stem} {in_words(number)}"
    if last not in ROMAN and number < len(ROMAN):
        yield f"{stem} {ROMAN[number]}"


def in_words(number: int) -> str:
    """A number below a hundred in words.

    >>> in_words(12), in_words(20), in_words(35)
    ('dua belas', 'dua puluh', 'tiga puluh lima')
    """
    if number < len(ONES):
        return ONES[number]
    tens, one = divmod(number, 10)
    return f"{ONES[one]} belas" if tens == 1 else f"{ONES[tens]} puluh {ONES[one]}".rstrip()


def _unpacked(name: str) -> list[str]:
    return zlib.decompress(shipped(name)).decode().split("\n")


@lru_cache(maxsize=8192)
def _chain(gazetteer: Gazetteer, code: str) -> tuple[PlaceName, ...]:
    """The same few hundred areas are met again and again."""
    return tuple([gazetteer.place(one) for one in chain_of(code)])


@lru_cache(maxsize=4096)
def _near(gazetteer: Gazetteer, name: str, codes: tuple[str, ...]) -> str | None:
    key = fold(name)
    likeness = sorted(((_likeness(key, gazetteer.name(code) or ""), code) for code in codes), reverse=True)
    best = [code for share, code in islice(likeness, 2) if share >= LEAST_LIKENESS]
    if len(best) == 2 and likeness[0][0] - likeness[1][0] < 0.08:
        return None
    return best[0] if best else None


def _likeness(key: str, name: str) -> float:
    """How like two names are, from 0 to 1; a name cut short ("Kahuripan" for Kahuripan Jaya) is quite like."""
    other = fold(name)
    if len(key) >= 5 and (other.startswith(key) or (key.startswith(other) and len(other) >= 5)):
        return 0.95
    matcher = SequenceMatcher(None, key, other, autojunk=False)
    if matcher.real_quick_ratio() < LEAST_LIKENESS or matcher.quick_ratio() < LEAST_LIKENESS:
        return 0.0
    return matcher.ratio()


DEFAULT = Gazetteer()
"""The gazetteer that comes with the library; it reads nothing before it is asked."""
