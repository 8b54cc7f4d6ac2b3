"""Looking areas up by name: provinces, regencies, cities, districts and villages of Indonesia.

>>> from rilis import gazetteer
>>> print(gazetteer.lookup("Tenggarong")[0])
64.02.06 Tenggarong (district), Kutai Kartanegara, Kalimantan Timur
>>> [area.code for area in gazetteer.lookup("Kabupaten Bogor")]
['32.01']
"""

from __future__ import annotations

from difflib import get_close_matches

from attrs import frozen

from rilis.lexicon import Kind, Lexicon
from rilis.lexicon.gazetteer import DEFAULT, fold, level_of
from rilis.model import Level, PlaceName

__all__ = ["Area", "lookup", "source", "suggest"]


@frozen
class Area(PlaceName):
    """An area with what it lies in, the smallest first."""

    parents: tuple[PlaceName, ...]

    def __str__(self) -> str:
        chain = ", ".join([f"{self.name} ({self.level})", *(parent.name for parent in self.parents)])
        return f"{self.code} {chain}"


def lookup(name: str, level: Level | str | None = None, within: str | None = None) -> list[Area]:
    """Every area that a name or code may mean, the largest first.

    Press forms ("Kukar", "Jogja") and generic words ("Kec. Wajo") are understood, upper and lower case,
    spaces and hyphens make no difference.

    Args:
        name: a name, or a Kemendagri code.
        level: only areas of this level.
        within: only areas that lie in the area of this name or code.

    >>> [area.code for area in lookup("Sukaraja", level="district", within="Bogor")]
    ['32.01.04']
    """
    told, bare = _taken_apart(name)
    wanted = None if level is None else Level(level)
    meant = [*_codes(name), *(code for code in _codes(bare) if told in (None, level_of(code)))]
    parents = None if within is None else [area.code for area in lookup(within)]
    codes = [
        code
        for code in dict.fromkeys(meant)
        if (wanted is None or level_of(code) is wanted)
        and (parents is None or any(code.startswith(f"{parent}.") for parent in parents))
    ]
    return [_area(code) for code in sorted(codes, key=lambda code: (len(code), code))]


def suggest(name: str, most: int = 5) -> list[Area]:
    """Areas down to districts whose names are like a name that was not found, the likest first.

    >>> suggest("Tengarong")[0].name
    'Tenggarong'
    """
    _, bare = _taken_apart(name)
    keys = [*DEFAULT.regions, *DEFAULT.districts, *Lexicon.default().regions]
    near = get_close_matches(fold(bare), dict.fromkeys(keys), n=most, cutoff=0.75)
    codes = [code for key in near for code in _codes(key) if len(code) < 13]
    return [_area(code) for code in list(dict.fromkeys(codes))[:most]]


def source() -> str:
    """Where the codes come from, and the day on which the files were made."""
    return DEFAULT.source


def _codes(name: str) -> list[str]:
    """What a name means as a code, a press form, an official name."""
    if name[:1].isdigit():
        return [name] if DEFAULT.name(name) else []
    key = fold(name)
    row = Lexicon.default().regions.get(key)
    meant = list(row.meant) if row else []
    official = [*DEFAULT.regions.get(key, ()), *DEFAULT.districts.get(key, ())]
    return [*meant, *official, *DEFAULT.villages.codes(key)]


def _taken_apart(name: str) -> tuple[Level | None, str]:
    """The level that a generic word in front tells, and the name behind it."""
    for row in Lexicon.default().rows(Kind.GENERIC):
        if row.kind != "admin":
            continue
        for word in row.variants:
            if name.lower().startswith(f"{word.lower()} "):
                return Level(row.level), name[len(word) :].strip()
    return None, name


def _area(code: str) -> Area:
    own, *parents = DEFAULT.chain(code)
    return Area(own.name, own.code, own.level, tuple(parents))
