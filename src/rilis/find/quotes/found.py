"""What a quote finder hands on."""

from __future__ import annotations

from attrs import define, field

from rilis.layout.sheet import Range
from rilis.model import QuoteKind


@define
class QuoteFound:
    """A passage of reported speech at its place.

    ``speaker`` is the phrase that the attribution gives for the speaker, as printed ("Kombes Pol
    Wiranta", "dia", "Kapolres", "seorang saksi"); None where the cue has none of its own ("ungkapnya":
    then ``clitic`` is true) or where there is no attribution at all. For a cue behind its subject the
    phrase is all that stands before the cue in its sentence. ``parts`` are the words in marks inside an
    indirect quote. ``whole`` is false where one of the marks is missing in print.
    """

    kind: QuoteKind
    start: int
    end: int
    paragraph: int | None
    cue: Range | None = None
    speaker: Range | None = None
    clitic: bool = False
    parts: list[Range] = field(factory=list)
    whole: bool = True
