"""The places of a route: "Serang - Pandeglang - Labuhan", "Lumajang-Probolinggo-Situbondo"."""

from __future__ import annotations

from collections.abc import Iterator

from rilis.find.places.found import PlaceFound
from rilis.find.places.ground import Ground
from rilis.layout.sheet import Range
from rilis.lexicon.gazetteer import fold
from rilis.lexicon.patterns import later
from rilis.model import PlaceKind

_STOP = r"[A-Z][a-z]++(?: [A-Z][a-z]++){0,2}+"
STOP = later(_STOP)
ROUTE = later(rf"(?<![\w-]){_STOP}(?: ?[-–—] ?{_STOP}){{2,}}+(?![\w-])")
"""Three names or more that dashes join."""

DASHES = ("-", "–", "—", " -", " –", " —")

FEWEST = 2
"""So many stops of a route are known regions; what else it passes are then places too."""


def on_routes(ground: Ground) -> list[PlaceFound]:
    """The stops of the routes that an article tells; a name that is also another word is a place there."""
    if not any(ground.text.startswith(DASHES, hit.end) for hit in ground.regions.values()):
        return []
    return [stop for route in ROUTE.finditer(ground.text) for stop in _stops(ground, Range(*route.span()))]


def _stops(ground: Ground, route: Range) -> Iterator[PlaceFound]:
    names = [Range(*one.span()) for one in STOP.finditer(ground.text, *route)]
    rows = [ground.lexicon.regions.get(fold(ground.text[at.start : at.end])) for at in names]
    if len(rows) - rows.count(None) < FEWEST or ground.covered[route.start]:
        return
    for at, row in zip(names, rows, strict=True):
        name = ground.text[at.start : at.end]
        if row:
            yield PlaceFound(at, name, PlaceKind.ADMIN, options=list(row.meant), told=True, famous=True)
        else:
            yield PlaceFound(at, name, None, told=True)
