"""The people of an article by what a phrase may call them: a part of a name, a misprint of one, a role."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cached_property

from rilis.model import Role, Status
from rilis.resolve.identity import Roster, Somebody
from rilis.resolve.naming import letters


class Acquaintance:
    """Asks the roster who fits; each index is made when it is first needed."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text = text
        self._everybody = roster.everybody

    def called(self, name: str) -> list[Somebody]:
        """Those in whose names all words of a name stand; else those of whose names it is a misprint."""
        words = name.casefold().split()
        fits = [who for who in self._by_part.get(words[0], ()) if set(words) <= _parts(who)]
        if fits or len(words) > 1 or len(words[0]) < 4:
            return fits
        return self._by_letters.get(letters(words[0]), [])

    def only(self, role: Role) -> Somebody | None:
        """The one person in a role; None where there is none or several."""
        fits = self._by_role.get(role, [])
        return fits[0] if len(fits) == 1 else None

    @cached_property
    def succession(self) -> tuple[Somebody, Somebody] | None:
        """Who left an office and who took it, where the article has just one office with two holders."""
        held: dict[str, list[Somebody]] = {}
        for who in self._everybody:
            if who.official and who.office is not None and who.office.row is not None and who.mentions:
                held.setdefault(who.office.row.code, []).append(who)
        pairs = [holders for holders in held.values() if len(holders) > 1]
        if len(pairs) != 1 or len(pairs[0]) != 2:
            return None
        first, second = pairs[0]
        return (second, first) if self._replaces(first, second) else (first, second)

    def _replaces(self, first: Somebody, second: Somebody) -> bool:
        """Whether the one named first took the office from the second."""
        if second.office is not None and second.office.status is Status.FORMER:
            return True
        return "menggantikan" in self._text[first.mentions[0].end : second.mentions[0].start]

    def only_holder(self, office: str) -> Somebody | None:
        """The one person whose office is printed so or begins so, but for capitals: "sindir ketua majelis"."""
        held = [who for who in self._everybody if who.official and who.office is not None]
        offices = [(who, self._text[slice(*who.office.at)].casefold()) for who in held if who.office]
        fits = [who for who, held in offices if held == office or (" " in office and held.startswith(office))]
        return fits[0] if len(fits) == 1 else None

    @cached_property
    def only_officer(self) -> Somebody | None:
        """The one person with a rank; None where there is none or several."""
        fits = [who for who in self._everybody if who.rank is not None]
        return fits[0] if len(fits) == 1 else None

    @cached_property
    def _by_part(self) -> dict[str, list[Somebody]]:
        index: dict[str, list[Somebody]] = {}
        for who in self._everybody:
            for part in _parts(who):
                index.setdefault(part, []).append(who)
        return index

    @cached_property
    def _by_letters(self) -> dict[str, list[Somebody]]:
        """By the letters of a part: the same for Bhudi and Budhi."""
        index: dict[str, list[Somebody]] = {}
        for part, fits in self._by_part.items():
            if len(part) > 4:
                index.setdefault(letters(part), []).extend(fits)
        return index

    @cached_property
    def _by_role(self) -> dict[Role | None, list[Somebody]]:
        index: dict[Role | None, list[Somebody]] = {}
        for who in self._everybody:
            index.setdefault(who.role, []).append(who)
        return index


def _parts(who: Somebody) -> set[str]:
    return set(who.name.casefold().split())


def same_spelled(name: str, other: str) -> bool:
    """Whether two full names are one, once misspelled.

    >>> same_spelled("Ratna Suhariyanta", "Ratna Suharyanto"), same_spelled("Jaka Wiranta", "Jaka Pamungkas")
    (True, False)
    """
    return SequenceMatcher(None, name.casefold(), other.casefold(), autojunk=False).ratio() > 0.87
