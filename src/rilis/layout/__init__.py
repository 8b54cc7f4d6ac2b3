"""Laying out: from a text to its headline, captions, dateline, paragraphs, byline and furniture."""

from __future__ import annotations

import re

from rilis.layout.fold import fold
from rilis.layout.sentences import sentences
from rilis.layout.sheet import Range, Sheet

__all__ = ["Range", "Sheet", "lay_out"]


def lay_out(text: str, title: str | None = None) -> Sheet:
    """The sheet of a text."""
    folded = fold(text)
    lines = [Range(m.start(), m.end()) for m in re.finditer(r"[^\s][^\n]*(?<=[^\s])", folded.text)]
    headline = None
    if len(lines) > 1 and lines[0].end - lines[0].start < 160 and folded.text[lines[0].end - 1] not in '.”"':
        headline, lines = lines[0], lines[1:]
    return Sheet(
        folded, folded.text, headline=headline, paragraphs=lines, sentences=sentences(folded.text, lines)
    )
