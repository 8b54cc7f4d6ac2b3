"""The lines of a text as ranges, and cutting pieces out of them."""

from __future__ import annotations

from collections.abc import Iterable

from rilis.layout.sheet import Range


def lines(text: str) -> list[Range]:
    """The lines that are not blank, without the blanks around them; lines broken by a link are one."""
    found: list[Range] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line:
            one = Range(start, end) if " " not in (line[0], line[-1]) else trimmed(text, start, end)
            if found and one.end > one.start and _goes_on(text, found[-1], text[one.start]):
                found[-1] = Range(found[-1].start, one.end)
            elif one.end > one.start:
                found.append(one)
        start = end + 1
    return found


def _goes_on(text: str, line: Range, first: str) -> bool:
    """Whether a line goes on in the next, as pages do where a link stood: ``LIWA (``, ``Lampost.co``, ``) –``."""
    return text[line.end - 1] in "([" or first in ")],;"


def cut(pieces: list[Range], out: Iterable[Range], text: str) -> list[Range]:
    """What remains of pieces, in order, when the ranges ``out``, in order, are taken away."""
    left: list[Range] = []
    holes = iter(out)
    hole = next(holes, None)
    for piece in pieces:
        at, end = piece
        while hole and hole.end <= at:
            hole = next(holes, None)
        if not hole or hole.start >= end:
            left.append(piece)
            continue
        while hole and hole.start < end:
            _keep(text, at, hole.start, left)
            at = max(at, hole.end)
            if hole.end > end:
                break
            hole = next(holes, None)
        _keep(text, at, end, left)
    return left


def _keep(text: str, start: int, end: int, left: list[Range]) -> None:
    """Appends a piece without the blanks around it, unless nothing remains."""
    piece = trimmed(text, start, end)
    if piece.end > piece.start:
        left.append(piece)


def trimmed(text: str, start: int, end: int, around: str = " \n") -> Range:
    """A range without the characters ``around`` at its ends."""
    while start < end and text[start] in around:
        start += 1
    while start < end and text[end - 1] in around:
        end -= 1
    return Range(start, end)
