"""What stands above the story: kicker, headline, subtitle, captions and their credits."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.layout.credits import Credited, credited, photo
from rilis.layout.cues import Vocabulary
from rilis.layout.dateline import Found
from rilis.layout.furniture import is_story
from rilis.layout.lines import trimmed
from rilis.layout.sheet import PhotoBlock, Range
from rilis.lexicon.patterns import later


class Head(NamedTuple):
    """The headline, the photos, and the number of the line that the story begins with."""

    headline: Range | None
    photos: list[PhotoBlock]
    story: int


_LONGEST_HEADLINE = 190
_LONGEST_CAPTION = 420
_NO_HEADLINE = later(r"\(\d{1,2}/\d{1,2}|[a-z]{3}[.?] [A-Z]")
"""A date in brackets, or a second sentence: that is a caption."""
_WORDS = later(r"[^\W\d_]{4,}")
_ILLUSTRATION = later(r"(?:ilustrasi|caption|ket\b|keterangan|foto\s*(?:[:(–-]|ilustrasi|dok\b|ist))", re.I)


def looks_like_headline(text: str, line: Range) -> bool:
    """Whether a line by itself can be a headline: short, without a full stop or a date in brackets."""
    said: str = text[line.start : line.end]
    if not 12 <= len(said) <= _LONGEST_HEADLINE or said.count(" ") < 2:
        return False
    last: str = said.rstrip("\"”'’")
    if last.endswith((".", ",", ";", ":", "-", "–")) and not last.endswith("..."):
        return False
    return _NO_HEADLINE.search(said) is None and _ILLUSTRATION.match(said) is None


def in_title_case(text: str, line: Range) -> bool:
    """Whether most words of a line begin with a capital."""
    words = _WORDS.findall(text, line.start, line.end)
    return sum(1 for word in words if word[0].isupper()) > 0.6 * len(words)


def plain(said: str) -> str:
    """A title as it is compared: letters and digits alone."""
    return "".join(filter(str.isalnum, said)).casefold()


def head(
    text: str,
    lines: list[Range],
    dateline: tuple[int, Found] | None,
    title: str | None,
    words: Vocabulary,
    *,
    photos_known: bool = False,
) -> Head:
    """The lines above the story, told apart; ``dateline`` has the number of its line.

    Where the photos are known, a line that nothing marks as a caption is none.
    """
    limit = (
        dateline[0]
        if dateline
        else next((n for n, line in enumerate(lines[:6]) if is_story(text, line)), 5) + 1
    )
    items = [credited(text, line, words, in_head=True) for line in lines[:limit]]
    number = _headline(text, lines, items, dateline and dateline[1], title)
    if dateline is None:
        limit = _story_without_dateline(text, lines, items, number)
        items = items[:limit]
    free = [n for n, item in enumerate(items) if item is None and n != number and n > (number or -1)]
    photos = _credited_photos(text, lines, items, free, words)
    if dateline and not photos and not photos_known:
        photos = [PhotoBlock(_caption(text, lines[n]), None) for n in _describing(text, lines, free)]
    headline = trimmed(text, *lines[number], around=" *_") if number is not None else None
    return Head(headline, photos, limit)


def _headline(
    text: str, lines: list[Range], items: list[Credited | None], story: Found | None, title: str | None
) -> int | None:
    """The number of the line that is the headline.

    Where one line alone stands above a dateline it may as well be a caption: a headline has most words in
    capitals there, except at ANTARA.
    """
    wanted = plain(title) if title else ""
    if wanted:
        for number in range(min(len(items), 5)):
            if plain(text[lines[number].start : lines[number].end]) == wanted:
                return number
        return None
    candidates = [
        n
        for n, item in enumerate(items)
        if item is None and looks_like_headline(text, lines[n]) and n + 1 < len(lines)
    ]
    if story is None:
        above = next((n for n, item in enumerate(items) if item is None), len(items))
        candidates = [n for n in candidates if n == above]
        return candidates[0] if candidates and _is_above_story(text, lines, candidates[0]) else None
    titled = [n for n in candidates if in_title_case(text, lines[n])]
    if items.count(None) == 1:
        house = story.block.publisher
        in_sentence_case = house and text[house.start : house.end].upper().startswith("ANTARA")
        likely = titled or (candidates if in_sentence_case else [])
        return next((n for n in likely if text.count(" ", *lines[n]) > 2), None)
    longest = [n for n in titled or candidates if text.count(" ", *lines[n]) > 3]
    return next(iter(longest or titled or candidates), None)


def _is_above_story(text: str, lines: list[Range], number: int) -> bool:
    """Whether a line stands above a paragraph, not in a list."""
    return any(
        line.end - line.start > 100 or text[line.end - 1] in '.”"' for line in lines[number + 1 : number + 4]
    )


def _story_without_dateline(
    text: str, lines: list[Range], items: list[Credited | None], headline: int | None
) -> int:
    """The number of the first line behind the headline that is no caption."""
    number = 0
    while number < len(items):
        below_is_credit = number + 1 < len(items) and _is_credit_alone(items[number + 1])
        if items[number] is None and number != headline and not below_is_credit:
            if headline is not None and number < headline:
                number += 1
                continue
            break
        number += 1
    return number


def _is_credit_alone(item: Credited | None) -> bool:
    return item is not None and item.caption is None


def _credited_photos(
    text: str, lines: list[Range], items: list[Credited | None], free: list[int], words: Vocabulary
) -> list[PhotoBlock]:
    """The photos with a credit or a caption's label; a credit of its own goes with the line next to it."""
    photos: list[PhotoBlock] = []
    for number, item in enumerate(items):
        if item is None:
            continue
        caption = item.caption
        if caption is None:
            beside = _beside(text, lines, number, free)
            if beside is not None:
                free.remove(beside)
                caption = _caption(text, lines[beside])
        photos.append(photo(text, caption, item.credit, words))
    return photos


def _describing(text: str, lines: list[Range], free: list[int]) -> list[int]:
    """The lines between headline and dateline that describe a picture, though nothing says so."""
    described = [
        n
        for n in free
        if lines[n].end - lines[n].start <= _LONGEST_CAPTION and text[lines[n].start] not in '"“'
    ]
    return [n for n in described if not looks_like_headline(text, lines[n])] or described[-1:]


def _caption(text: str, line: Range) -> Range:
    return trimmed(text, line.start, line.end, " –—-")


def _beside(text: str, lines: list[Range], number: int, free: list[int]) -> int | None:
    """The line that a credit of its own belongs to: the one above if it ends like a caption, else the one below."""
    above, below = number - 1 in free, number + 1 in free
    if above and (not below or text[lines[number - 1].end - 1] in ".)"):
        return number - 1
    return number + 1 if below else None
