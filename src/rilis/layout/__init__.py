"""Laying out: from a text to its headline, captions, dateline, paragraphs, byline and furniture."""

from __future__ import annotations

from collections.abc import Sequence

from rilis.layout.draft import Draft
from rilis.layout.fold import fold
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Lexicon

__all__ = ["Range", "Sheet", "lay_out"]


def lay_out(
    text: str, title: str | None = None, lexicon: Lexicon | None = None, captions: Sequence[str] = ()
) -> Sheet:
    r"""The sheet of a text.

    Args:
        text: the article in any state: with paragraphs, single newlines, glued, or one run without a newline.
        title: the headline, if it was kept apart; it is looked for in the text.
        lexicon: whose cues, outlets and regions count; the library's own where none is given.
        captions: the lines that are known to be captions; a credit may stand in a second line.

    >>> sheet = lay_out("Polisi Sita Knalpot Bising\n\nTirtasari – Polisi menyita knalpot. (ak)")
    >>> [sheet.text[start:end] for start, end in (sheet.headline, *sheet.paragraphs)]
    ['Polisi Sita Knalpot Bising', 'Polisi menyita knalpot.']
    """
    return Draft(fold(text), title, lexicon or Lexicon.default(), captions).sheet()
