"""Indirect quotes: content clauses of speech that is reported without marks."""

from __future__ import annotations

from rilis.find.quotes.attribution import Attributions
from rilis.find.quotes.found import QuoteFound
from rilis.layout.sheet import Range, Sheet


def indirect_quotes(
    sheet: Sheet, attributions: Attributions, direct: list[QuoteFound], others: list[Range]
) -> list[QuoteFound]:
    """The content clauses, in order."""
    return []
