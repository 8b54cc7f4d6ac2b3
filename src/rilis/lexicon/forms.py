"""How a form of the lexicon may stand in print: in capitals, with other spaces and dots, glued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rilis.lexicon.rows import Kind, Row

LOOKED_UP = frozenset({Kind.CUE, Kind.LAW, Kind.OUTLET, Kind.PARTICLE, Kind.STATUS, Kind.HONORIFIC})
"""Tables that a finder asks at a place it knows already; searched for everywhere they would only mislead."""

IN_CAPITALS = frozenset(
    {Kind.RANK, Kind.POSITION, Kind.UNIT, Kind.FIELD, Kind.OUTLET, Kind.MONTH, Kind.WEEKDAY, Kind.CLOCK}
    | {Kind.REGION, Kind.TOPONYM, Kind.GENERIC, Kind.BODY}
)
"""Tables whose forms are met in headlines and heads of stories written in capitals."""

IN_SMALL_LETTERS = frozenset({Kind.POSITION, Kind.MONTH, Kind.WEEKDAY, Kind.CLOCK})
"""Tables of names that are also written small ("kapolres", "senin"); a degree in small letters is a word."""

OPENING = frozenset({Kind.SAYING, Kind.ROLE, Kind.OFFENCE, Kind.RELATIVE, Kind.HAPPENING})
"""Tables of ordinary words, which take a capital only where a sentence begins."""

TITLED = frozenset({Kind.RELATIVE, Kind.HAPPENING})
"""Tables of words that headlines write with capitals: "Digelar Hari Ini"."""

COMPASS = ("barat", "timur", "utara", "selatan", "tengah", "tenggara")
"""Words that make a region's name safe in small letters too: "pesisir barat", but not "batu" or "malang"."""

DOTTED = re.compile(r"(?:[A-Z][A-Za-z]*\.)+")
"""A degree in the school's spelling: ``S.I.K.``, ``M.Hum.``"""


def forms(kind: Kind, row: Row) -> set[str]:
    """Every form of a row that can stand in print.

    >>> from rilis.lexicon import Kind, Lexicon
    >>> row = next(row for row in Lexicon.default().rows(Kind.DEGREE) if row.name == "M.Si.")
    >>> sorted(forms(Kind.DEGREE, row))[:6]
    ['M. SI', 'M. SI.', 'M. Si', 'M. Si.', 'M.SI', 'M.SI.']
    """
    found: set[str] = set()
    for variant in row.variants:
        if kind is Kind.RANK:
            found.update(_rank(variant))
        elif kind is Kind.DEGREE and DOTTED.fullmatch(variant):
            found.update(_degree(variant))
        else:
            found.add(variant)
        if kind in IN_SMALL_LETTERS:
            found.update(_small(kind, variant))
        elif kind is Kind.FIELD and not any(word.isupper() for word in variant.split()):
            found.add(variant.capitalize())
        elif kind is Kind.GENERIC and not variant.isupper():
            found.add(variant.lower())
        elif kind is Kind.REGION and variant.lower().endswith(COMPASS):
            found.add(variant.lower())
            found.add(variant.capitalize())
        elif kind in OPENING:
            found.add(variant[0].upper() + variant[1:])
            if kind in TITLED:
                found.add(variant.title())
        elif kind is Kind.OUTLET and "." in variant:
            found.add(variant.lower())
    if kind in IN_CAPITALS:
        found.update([form.upper() for form in found if form.count(" ") < 4])
    return found


def _small(kind: Kind, variant: str) -> Iterator[str]:
    """A name in small letters, or only its first word: senin, kapolres, ketua DPRD."""
    if variant.count(" ") < (3 if kind is Kind.POSITION else 2):
        small = variant.lower()
        yield small
        yield small[0].upper() + small[1:]
    if kind is Kind.POSITION and " " in variant and not variant[:2].isupper():
        yield variant[0].lower() + variant[1:]


def _rank(variant: str) -> Iterator[str]:
    """A rank, where short with a dot or, its "Pol", glued: Kombes Pol, Kombes. Pol., Kombes.Pol, Kombespol."""
    first, _, rest = variant.partition(" ")
    yield variant
    if len(first) > 7 or " " in rest or len(rest) > 3:
        return
    yield f"{variant}."
    if rest == "Pol":
        for joined in (f"{first}. Pol", f"{first}.Pol", f"{first}Pol", f"{first}pol"):
            yield joined
            yield f"{joined}."


def _degree(name: str) -> Iterator[str]:
    """A degree with and without its dots and spaces, the last letters small or in capitals."""
    parts = name.split(".")[:-1]
    for spelt in (parts, [part.upper() for part in parts]):
        head, tail = spelt[0], spelt[1:]
        bodies = {".".join(spelt), ". ".join(spelt), "".join(spelt)}
        bodies |= {f"{head}.{''.join(tail)}", f"{head}. {''.join(tail)}"} if len(tail) > 1 else set()
        bodies |= (
            {f"{head}.{''.join(tail).lower()}", f"{head}.{''.join(tail).capitalize()}"} if tail else set()
        )
        bodies |= {f"{head}{''.join(tail).lower()}"} if len(name) > 4 and tail else set()
        for body in bodies:
            yield body
            yield f"{body}."
