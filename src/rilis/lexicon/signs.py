"""Rare words looked for all at once: where a pattern too dear to be searched for may begin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import ahocorasick_rs


class Signs:
    """Literals in groups; one pass over a text finds the places of all of them.

    >>> signs = Signs({"law": ["Pasal", "UU"], "report": ["LP/"]})
    >>> dict(signs.places("UU ITE, Pasal 27"))
    {'law': [0, 8]}
    """

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._groups = [group for group, literals in groups.items() for _ in literals]
        self._automaton = ahocorasick_rs.AhoCorasick(
            [literal for literals in groups.values() for literal in literals],
            matchkind=ahocorasick_rs.MATCHKIND_STANDARD,
            store_patterns=False,
        )

    def places(self, text: str) -> defaultdict[str, list[int]]:
        """Where the literals of each group begin, in order; most texts have few or none."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            places[self._groups[number]].append(start)
        for found in places.values():
            found.sort()
        return places
