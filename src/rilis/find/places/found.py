"""What the finder of places gives."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from rilis.layout.sheet import Range
from rilis.model import Level, PlaceKind

KINDS = {kind.value: kind for kind in PlaceKind}
LEVELS = {level.value: level for level in Level}


@define(eq=False)
class PlaceFound:
    """One place at its place in the text.

    ``kind`` is None for a bare name where only the gazetteer can tell whether a district or village is
    meant. ``options`` are the codes of all areas that the name may mean.
    """

    at: Range
    name: str
    """The name without its generic word: "Wajo" in "Kecamatan Wajo"."""
    kind: PlaceKind | None
    level: Level | None = None
    """The level that the generic word tells."""
    options: list[str] = field(factory=list)
    within: str = ""
    """The code of the area that a place which is no area itself lies in, where the lexicon knows it."""
    newsroom: str = ""
    """The one of the options that the name means in a dateline if nothing else tells."""
    weak: bool = False
    """The name is also another word, and nothing before it says that a place is meant."""
    hamlet: bool = False
    """The generic word tells a village only in some provinces, elsewhere a hamlet (Kampung)."""
    told: bool = False
    """A word such as "di" or "warga" stands before it."""
    famous: bool = False
    """The lexicon knows the name without its generic word: such a place may be named far from all others."""
    dateline: bool = False


class NamedAfter(NamedTuple):
    """An area in the name of an office, unit or body, at its place."""

    start: int
    code: str


@define
class PlacesFound:
    """All places of an article in order, and the areas that offices and units are named after."""

    places: list[PlaceFound] = field(factory=list)
    offices: list[NamedAfter] = field(factory=list)
    """Areas that offices, units and bodies are named after: 64.02 in "Bupati Kutai Kartanegara"."""
    sectors: list[str] = field(factory=list)
    """Names of the districts that police sectors are over: "Kragilan" in "Polsek Kragilan"."""
