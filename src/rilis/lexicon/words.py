"""Ordinary words: what a word in capitals most likely is where no name is meant."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def ordinary() -> frozenset[str]:
    """The words of press Indonesian that are no names, in small letters; read once.

    Words that people are also called by (Mawar, Surya, Putra) are left out.

    >>> "penyidik" in ordinary(), "mawar" in ordinary()
    (True, False)
    """
    text = (resources.files("rilis.lexicon") / "data" / "words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
