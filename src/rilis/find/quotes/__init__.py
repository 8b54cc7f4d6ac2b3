"""Reported speech: words in marks (direct) and content clauses (indirect), with cue and attribution."""

from __future__ import annotations

from operator import attrgetter

from rilis.find.quotes.attribution import Attributions
from rilis.find.quotes.direct import direct_quotes
from rilis.find.quotes.found import QuoteFound
from rilis.find.quotes.indirect import indirect_quotes
from rilis.find.quotes.marks import marked
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits

__all__ = ["QuoteFound", "find_quotes"]


def find_quotes(sheet: Sheet, hits: Hits) -> list[QuoteFound]:
    """Every passage of reported speech in the body, in order.

    '"Pelaku kabur," kata Wiranta. Ia menambahkan, satu motor disita.' has two: "Pelaku kabur," and
    "satu motor disita".
    """
    attributions = Attributions(sheet, hits)
    in_marks = marked(sheet, attributions)
    direct, others = direct_quotes(sheet, in_marks, attributions)
    found = [*direct, *indirect_quotes(sheet, attributions, direct, others)]
    found.sort(key=attrgetter("start"))
    return found
