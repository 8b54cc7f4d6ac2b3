"""The cast of an article: presentations and mentions of persons, gathered by name."""

from __future__ import annotations

from collections import Counter

from attrs import define, field

from rilis.find.officials import OfficeFound, Presentation
from rilis.find.people import PersonMention
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later
from rilis.model import Role
from rilis.resolve.naming import (
    is_blend,
    is_clipped,
    is_nickname,
    is_off_by_one,
    is_part,
    is_slip,
    letters,
    tokens,
)
from rilis.resolve.roster import Somebody

STORY_ROLES = frozenset((Role.SUSPECT, Role.VICTIM, Role.WITNESS))
"""Parts in the story that are told of an officer too."""


NICKNAME = later(r" \(([A-Z][A-Za-z]{2,11})\)")
"""Behind a name, what its bearer is called: "Joko Widodo (Jokowi)"."""

_LONG = 7
"""A name of so many letters is told by all but one of them."""

_SHORT = frozenset({3, 4})
"""How many letters initials have that a misprint leaves plain enough."""

CROWD = 40
"""So many persons with one name part: whom the part means can no longer be told."""


@define(eq=False)
class Player:
    """Somebody, with everything that was found of him so far."""

    parts: tuple[str, ...]
    who: Somebody
    shown: list[Presentation] = field(factory=list)
    orders: set[int] = field(factory=set)
    """The ranks that the name was presented with."""
    told: list[PersonMention] = field(factory=list)
    names: list[Range] = field(factory=list)
    """Where the name stands, alone or in a presentation."""


class Cast:
    """Gathers presentations and person mentions into players, the fullest names first."""

    def __init__(self, sheet: Sheet) -> None:
        self.text = sheet.text
        self._body = sheet.headline.end if sheet.headline else 0
        self.players: list[Player] = []
        self._by_part: dict[str, list[Player]] = {}
        self._by_letters: dict[str, list[Player]] = {}
        """By the letters of a part in any order: Bhudi and Budhi are one man."""
        self._unspelt: list[tuple[str, Player]] = []
        """Parts whose letters nobody has asked for yet."""
        self._by_initials: dict[str, list[Player]] = {}
        """The people by their first letters, those of one name by one letter."""

    def present(self, presentations: list[Presentation]) -> None:
        """Take in the presentations that have a name."""
        named = [(tokens(self.text[p.name.start : p.name.end]), p.name, p) for p in presentations if p.name]
        named.sort(key=lambda one: -len(one[0]))
        for parts, name, presentation in named:
            player = self._whose(parts, presentation)
            if player:
                player.shown.append(presentation)
                if presentation.rank_row:
                    player.orders.add(presentation.rank_row.order)
                player.names.append(name)
        for player in self.players:
            self._describe(player)
            self._nickname(player)

    def meet(self, people: list[PersonMention]) -> None:
        """Take in the mentions of people; one that is an official's name is the official's."""
        named = [(tokens(self.text[p.at.start : p.at.end]), p) for p in people]
        named.sort(key=lambda one: -len(one[0]))
        for parts, mention in named:
            player = (
                self._in_letters(parts, mention)
                or self._misprinted(parts, mention)
                or self._miswritten(parts, mention)
                or self._whose(parts, None, aged=mention.age is not None)
            )
            if player:
                player.told.append(mention)
                player.names.append(mention.at)
        for player in self.players:
            player.who.name = self._name(player)
            _tell(player, self.text)

    def _in_letters(self, parts: tuple[str, ...], mention: PersonMention) -> Player | None:
        """Who is meant by initials: HW, or H, is the Hadi Wiranta, or the Hadi, of the same part in the story."""
        if len(parts) != 1 or not 0 < len(parts[0]) < 5 or parts[0] in self._by_part:
            return None
        by = self._by_initials
        fits = by.get(parts[0]) or (by.get(parts[0][0], []) if mention.role in STORY_ROLES else [])
        if len(fits) != 1 or not self.text[mention.at.start : mention.at.end].isupper():
            return None
        if not all(_agree(mention, told) for told in fits[0].told):
            return None
        if len(fits[0].parts) == 1 and mention.role not in {told.role for told in fits[0].told}:
            return None
        fits[0].who.aliases.append(self.text[mention.at.start : mention.at.end])
        return fits[0]

    def _misprinted(self, parts: tuple[str, ...], mention: PersonMention) -> Player | None:
        """Who is meant by initials with another letter twice: MMA, told of once, is the suspect MAA."""
        if len(parts) != 1 or len(parts[0]) not in _SHORT or parts[0] in self._by_part or mention.age:
            return None
        if len(self.players) > CROWD:
            return None
        printed = self.text[mention.at.start : mention.at.end]
        if not printed.isupper() or self.text.count(printed) > 1 or mention.role not in STORY_ROLES:
            return None
        fits = [
            player
            for player in self.players
            if len(player.parts[0]) == len(printed)
            and player.parts[1:] == ()
            and letters(player.parts[0]) == letters(parts[0])
            and any(told.role == mention.role for told in player.told)
        ]
        return fits[0] if len(fits) == 1 else None

    def _miswritten(self, parts: tuple[str, ...], mention: PersonMention) -> Player | None:
        """Who is meant by a lone name with a wrong letter, written so once: Khafifah is Khofifah."""
        if len(parts) != 1 or len(parts[0]) < _LONG or parts[0] in self._by_part or mention.age is not None:
            return None
        if mention.role not in (None, Role.OTHER) or len(self.players) > CROWD:
            return None
        if self.text.count(self.text[mention.at.start : mention.at.end]) > 1:
            return None
        fits = [p for p in self.players if any(is_off_by_one(parts[0], part) for part in p.parts)]
        return fits[0] if len(fits) == 1 else None

    def fitting(self, parts: tuple[str, ...]) -> list[Player]:
        """The players whom a name fits: those who are called just so, else those of whose name it is a part."""
        crowd = self._by_part.get(parts[0], []) if parts else []
        fits = [p for p in crowd if p.parts == parts] or [
            p for p in crowd if is_part(parts, p.parts) or (p.who.aliases and _is_alias(parts, p.who))
        ]
        if fits or not parts or len(parts[0]) < 4:
            return fits
        if len(parts) > 1:
            return self._slipped(parts)
        return self._spelt_like(parts[0]) or self._shortened(parts[0])

    def _slipped(self, parts: tuple[str, ...]) -> list[Player]:
        """The players of whose name all parts are parts, once with other letters in another order."""
        near = dict.fromkeys(p for part in parts for p in self._by_part.get(part, []))
        return [p for p in near if {letters(part) for part in parts} <= {letters(part) for part in p.parts}]

    def _shortened(self, name: str) -> list[Player]:
        """The players whose name friends and headlines say so: Alex for Alexander, Jokowi for Joko Widodo."""
        return [
            p
            for p in self.players[:CROWD]
            if any(is_clipped(name, part) for part in p.parts) or is_blend(name, p.parts)
        ]

    def _spelt_like(self, part: str) -> list[Player]:
        """The players with a name part of the same letters."""
        for known, player in self._unspelt:
            self._by_letters.setdefault(letters(known), []).append(player)
        self._unspelt.clear()
        return self._by_letters.get(letters(part), [])

    def _whose(
        self, parts: tuple[str, ...], presentation: Presentation | None, *, aged: bool = False
    ) -> Player | None:
        """The player whom a name fits, a new one where it fits nobody; None where it fits several.

        Of officers no age is told, so the name of somebody ``aged`` is none of theirs.
        """
        if not parts:
            return None
        fits = [p for p in self.fitting(parts) if _may_be(p, parts, presentation) and not (aged and p.orders)]
        if not fits and presentation and presentation.rank_row and len(parts) > 1:
            fits = self._misspelt(parts, presentation.rank_row.order)
        if len(fits) > 1 and presentation:
            fits = [p for p in fits if _holds(p, presentation.office)] or fits
        if fits:
            return fits[0] if len(fits) == 1 else None
        player = Player(parts, Somebody("", official=presentation is not None))
        self.players.append(player)
        if not presentation and (len(parts) > 1 or len(parts[0]) > 4):
            self._by_initials.setdefault("".join(part[0] for part in parts), []).append(player)
        for part in set(parts):
            crowd = self._by_part.setdefault(part, [])
            if len(crowd) < CROWD:
                crowd.append(player)
                if len(part) > 4:
                    self._unspelt.append((part, player))
        return player

    def _misspelt(self, parts: tuple[str, ...], order: int) -> list[Player]:
        """Officers of the same rank whose name one slip of the pen makes: Rudi Hartanto, Rudi Hartando."""
        near = (player for part in (parts[0], parts[-1]) for player in self._by_part.get(part, []))
        return list(dict.fromkeys(p for p in near if order in p.orders and is_slip(parts, p.parts)))

    def _describe(self, player: Player) -> None:
        """Rank, office, unit and degrees, each from the best presentation."""
        who = player.who
        player.shown.sort(key=lambda p: (p.start < self._body, p.start))
        ranked = [(p.start >= self._body, p.rank.end - p.rank.start, p) for p in player.shown if p.rank]
        if ranked:
            *_, best = max(ranked, key=lambda one: one[:2])
            who.rank, who.rank_row = best.rank, best.rank_row
        in_office = [p for p in player.shown if p.office]
        held = [p for p in in_office if p.unit] or in_office
        if held:
            who.office, who.unit = held[0].office, held[0].unit
        who.unit = who.unit or next((p.unit for p in player.shown if p.unit), None)
        seen = set()
        for degree in (d for p in player.shown for d in p.degrees):
            word = self.text[degree.start : degree.end].casefold().replace(".", "").replace(" ", "")
            if word not in seen:
                seen.add(word)
                who.degrees.append(degree)
        if who.office and who.office.is_left and not who.rank:
            who.official = False

    def _nickname(self, player: Player) -> None:
        """What stands in brackets behind a name and is made of its letters: "Joko Widodo (Jokowi)"."""
        for name in player.names:
            found = NICKNAME.match(self.text, name.end)
            if found and is_nickname(found[1], player.parts) and found[1] not in player.who.aliases:
                player.who.aliases.append(found[1])
                crowd = self._by_part.setdefault(found[1].casefold(), [])
                if len(crowd) < CROWD:
                    crowd.append(player)

    def _name(self, player: Player) -> str:
        """The fullest form, in the letter case most usual in the text, capitals last."""
        forms = [self.text[r.start : r.end] for r in player.names]
        full = [form for form in forms if tokens(form) == player.parts]
        if full.count(full[0]) == len(full):
            return full[0]
        usual = Counter(full)
        return max(full, key=lambda form: (not form.isupper() or len(form) < 4, usual[form]))


def _agree(one: PersonMention, other: PersonMention) -> bool:
    """Whether two mentions can be of one person: ages and parts in the story do not contradict each other."""
    ages, roles = {one.age, other.age} - {None}, {one.role, other.role} & STORY_ROLES
    return len(ages) < 2 and len(roles) < 2


def _is_alias(parts: tuple[str, ...], who: Somebody) -> bool:
    """Whether a name is a nickname of somebody."""
    return any(tokens(alias) == parts for alias in who.aliases)


def _holds(player: Player, office: OfficeFound | None) -> bool:
    """Whether a player was shown in an office: of two called Prabowo, "Presiden Prabowo" is one."""
    row = office.row if office else None
    return row is not None and any(shown.office and shown.office.row is row for shown in player.shown)


def _may_be(player: Player, parts: tuple[str, ...], presentation: Presentation | None) -> bool:
    """Whether a presentation can mean a player: no other rank, unless the whole name is the same."""
    if presentation is None or presentation.rank_row is None:
        return True
    if not player.orders:
        return player.who.official
    return presentation.rank_row.order in player.orders or (len(parts) > 1 and parts == player.parts)


def _tell(player: Player, text: str) -> None:
    """Add what the mentions tell: age, role, aliases."""
    who = player.who
    who.age = next((mention.age for mention in player.told if mention.age is not None), None)
    roles = [mention.role for mention in player.told if mention.role]
    if not who.official:
        who.role = roles[0] if roles else None
    elif roles and roles[0] in STORY_ROLES and (who.office is None or len(roles) > len(player.told) / 2 > 1):
        who.role = roles[0]
    for alias in (alias for mention in player.told for alias in mention.aliases):
        name = text[alias.start : alias.end]
        if name not in who.aliases and name.casefold() != who.name.casefold():
            who.aliases.append(name)
