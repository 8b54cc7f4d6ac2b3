"""An article laid out: which stretch of the text is what. All offsets count in the folded text."""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize
from typing import NamedTuple

from attrs import define, field

from rilis.layout.fold import Folded
from rilis.model import BylineRole


class Range(NamedTuple):
    """A stretch of the folded text, end exclusive."""

    start: int
    end: int


class DatelineBlock(NamedTuple):
    """The head of the first paragraph; ``place`` is None when only an outlet is named."""

    place: Range | None
    publisher: Range | None


class PhotoBlock(NamedTuple):
    """A caption and its credit, either of which may be missing."""

    caption: Range | None
    credit: Range | None
    photographer: str | None = None
    organisation: str | None = None


class BylineBlock(NamedTuple):
    """One name or set of initials of the byline."""

    at: Range
    role: BylineRole


@define
class Sheet:
    """What the layout found.

    ``text`` is the folded text in which everything that is no part of the story (furniture, byline,
    published line, dateline head, credits) is blanked out with newlines, so that offsets hold and a
    finder can search it whole. Headline, captions and paragraphs remain.
    """

    folded: Folded
    text: str
    headline: Range | None = None
    dateline: DatelineBlock | None = None
    photos: list[PhotoBlock] = field(factory=list)
    byline: list[BylineBlock] = field(factory=list)
    published: Range | None = None
    paragraphs: list[Range] = field(factory=list)
    sentences: list[Range] = field(factory=list)
    """The sentences of the paragraphs, in order; none crosses a paragraph."""

    def paragraph_at(self, at: int) -> int | None:
        """The number of the paragraph that an offset stands in; None outside the body."""
        return _number_at(self.paragraphs, at)

    def sentence_at(self, at: int) -> int | None:
        """The number of the sentence that an offset stands in; None outside the sentences."""
        return _number_at(self.sentences, at)


def _number_at(ranges: list[Range], at: int) -> int | None:
    """The number of the range that an offset stands in; the ranges are in order and do not overlap."""
    number = bisect_right(ranges, (at, maxsize)) - 1
    return number if number >= 0 and at < ranges[number].end else None
