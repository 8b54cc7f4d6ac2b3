"""The text as the finders read it, and the way back to the text as it came.

Finders should not have to know no-break spaces, zero-width characters, CRLF or a missing space after
a full stop. Folding takes these away once; every offset that a finder gives is then led back, so that
what the user sees is the very string that came in.
"""

from __future__ import annotations

from bisect import bisect_right


class Folded:
    """A text made plain, with the way back.

    ``text`` is what finders read. ``origin(start, end)`` gives the place of a stretch of ``text`` in the
    text as it came.
    """

    __slots__ = ("_shifts", "_starts", "original", "text")

    def __init__(self, original: str, text: str, starts: list[int], shifts: list[int]) -> None:
        self.original = original
        self.text = text
        self._starts = starts
        self._shifts = shifts

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` (not empty) stands in the original."""
        if not self._starts:
            return start, end
        return self._back(start), self._back(end - 1) + 1

    def _back(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._starts, at) - 1]


def fold(text: str) -> Folded:
    """The text made plain for the finders."""
    return Folded(text, text, [], [])
