"""Reported speech: words in marks (direct) and content clauses (indirect), with cue and attribution."""

from __future__ import annotations

from attrs import define, field

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.model import QuoteKind


@define
class QuoteFound:
    """A passage of reported speech at its place.

    ``speaker`` is the phrase that the attribution gives for the speaker, as printed ("Kombes Pol
    Yuliyanto", "dia", "Kapolres", "seorang saksi"); None where the cue has none of its own ("ungkapnya":
    then ``clitic`` is true) or where there is no attribution at all.
    """

    kind: QuoteKind
    start: int
    end: int
    paragraph: int | None
    cue: Range | None = None
    speaker: Range | None = None
    clitic: bool = False
    parts: list[Range] = field(factory=list)


def find_quotes(sheet: Sheet, hits: Hits) -> list[QuoteFound]:
    """Every passage of reported speech in the body, in order."""
    return []
