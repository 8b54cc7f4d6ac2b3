"""Bodies that an article abbreviates: "Lembaga Bantuan Hukum Karya Raya (LBH Kara)" is nobody, nor is "Kara"."""

from __future__ import annotations

from rilis.lexicon.patterns import later
from rilis.lexicon.words import ordinary

_SHORT = later(r" \(([A-Z][A-Za-z]{2,11})\)")
_SMALL = frozenset({"dan", "untuk", "serta", "of", "the", "for", "pada", "di"})
_LONG_FORM = 90
"""So many characters before the brackets the long form stands in."""


def short_forms(text: str) -> frozenset[str]:
    """The short forms in brackets of bodies whose long forms stand before them.

    A body has common words in its name; what stands behind a person's is a nickname.

    >>> sorted(short_forms("Forum Warga Karsa (Forwaka), Joko Wiranta (Jokowi), Pelaku Purwanto Hadi (Pur)"))
    ['Forwaka']
    """
    found = set()
    for bracket in _SHORT.finditer(text):
        words: list[str] = []
        for word in reversed(text[max(0, bracket.start() - _LONG_FORM) : bracket.start()].split()):
            if not (word[0].isupper() or word in _SMALL) or word[-1] in '.,;:)"”':
                break
            words.insert(0, word)
        if any(_abbreviates(bracket[1], words[at:]) for at in range(len(words) - 1)):
            found.add(bracket[1])
    return frozenset(found)


def _abbreviates(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form stand in a long one, in their order."""
    if words[0][0] != short[0] or words[0].lower() not in ordinary():
        return False
    names = [word for word in words if word.lower() not in ordinary()]
    if any(short.lower() in word.lower() for word in names):  # "Pelaku Purwanto Hadi (Pur)"
        return False
    rest = iter("".join(words).lower())
    return all(letter in rest for letter in short.lower())
