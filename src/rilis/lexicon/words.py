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
    return _listed("words.txt")


@cache
def acronyms() -> frozenset[str]:
    """Short words in capitals that are more often an institution or a thing than somebody's initials.

    >>> "KPK" in acronyms(), "RG" in acronyms()
    (True, False)
    """
    return _listed("acronyms.txt")


def _listed(name: str) -> frozenset[str]:
    text = (resources.files("rilis.lexicon") / "data" / name).read_text(encoding="utf-8")
    return frozenset(text.split())
