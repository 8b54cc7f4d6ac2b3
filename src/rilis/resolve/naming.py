"""Names and their short forms: which words of a text may mean whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

TOKEN = re.compile(r"[^\s.,]+")

JOINTS = frozenset(("", " ", ".", ". "))
"""What may stand between two parts of one name."""


def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name, comparable: "M. Yusuf A.R." gives ("m", "yusuf", "a", "r").

    >>> tokens("M. Yusuf")
    ('m', 'yusuf')
    """
    return tuple(TOKEN.findall(name.replace("’", "'").replace("‘", "'").casefold()))


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a short form's parts all stand in a full name, in the same order."""
    rest = iter(full)
    return all(part in rest for part in short)


class Run(NamedTuple):
    """Parts of known names that stand together in the text."""

    start: int
    end: int
    parts: tuple[str, ...]


def runs(text: str, words: Iterable[str]) -> list[Run]:
    """Every place where known name parts stand, those that touch taken together, in order.

    Only whole words in the very letter case given count, so a name is never taken for a common word.
    """
    places = []
    for word in words:
        size = len(word)
        at = text.find(word)
        while at >= 0:
            end = at + size
            if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
                places.append((at, end, word))
            at = text.find(word, end)
    places.sort()
    return _joined(text, places)


def _joined(text: str, places: list[tuple[int, int, str]]) -> list[Run]:
    found: list[Run] = []
    for start, end, word in places:
        last = found[-1] if found else None
        if last and text[last.end : start] in JOINTS and (last.end < start or last.end == start):
            found[-1] = Run(last.start, end, (*last.parts, word.casefold()))
        else:
            found.append(Run(start, end, (word.casefold(),)))
    return found
