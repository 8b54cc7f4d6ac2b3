"""Ordinary words: what a word in capitals most likely is where no name is meant."""

from __future__ import annotations

from functools import cache

from rilis.lexicon.files import shipped


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


@cache
def headline_words() -> frozenset[str]:
    """Words by which a headline makes somebody's words the news: "Kapolres Tegaskan", "Bupati Diminta Mundur".

    >>> "tegaskan" in headline_words(), "ditangkap" in headline_words()
    (True, False)
    """
    return _listed("headline_words.txt")


@cache
def around_places() -> dict[str, frozenset[str]]:
    """The words around the names of places, by what they tell, as the file says.

    >>> sorted(around_places())
    ['direction', 'inside', 'lead', 'never', 'sort', 'tail']
    """
    text = shipped("around_places.txt").decode()
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        told, *words = line.split()
        if told != "#":
            found.setdefault(told, set()).update(words)
    return {told: frozenset(words) for told, words in found.items()}


def _listed(name: str) -> frozenset[str]:
    return frozenset(shipped(name).decode().split())
