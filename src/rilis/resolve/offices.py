"""Who is meant by an office alone: its only holder, or nobody."""

from __future__ import annotations

from bisect import bisect_left

from rilis.find.officials import Presentation
from rilis.lexicon import Hits, Kind
from rilis.lexicon.rows import PositionRow
from rilis.resolve.cast import CROWD, Player
from rilis.resolve.naming import is_part, tokens
from rilis.resolve.roster import Mention, Somebody
from rilis.resolve.seats import same_unit

THAT_ONE = (" itu", " tersebut", " ini")
"""Behind an office that speaks or opens a sentence: its holder is the one told of last."""

OPENING = ("", ". ", '" ', "” ")
"""In front of what opens a sentence."""


def give_offices(
    text: str, hits: Hits, nameless: list[Presentation], players: list[Player], mentions: list[Mention]
) -> list[Presentation]:
    """Add a mention for each office alone that one person holds; the others are returned.

    The mentions that there are stand in the order of the text.
    """
    held: dict[str, list[Player]] = {}
    for player in players:
        office = player.who.office
        if player.who.official and office and office.row:
            held.setdefault(office.row.code, []).append(player)
    unheld = []
    told = list(mentions)
    sayings = {hit.end for hit in hits.of(Kind.SAYING)}
    for shown in nameless:
        holder, form = _holder(text, shown, held)
        who = holder.who if holder else None
        if who is None and text.startswith(THAT_ONE, shown.end):
            opens = text[max(0, shown.start - 2) : shown.start].lstrip("\n") in OPENING
            who = _that_one(shown, told) if opens or shown.start - 1 in sayings else None
        if who:
            mentions.append(Mention(shown.start, shown.end, who, form))
        else:
            unheld.append(shown)
    return unheld


def _holder(text: str, shown: Presentation, held: dict[str, list[Player]]) -> tuple[Player | None, str]:
    """The only holder of an office, and how the words mean him.

    What looks like the office's place may be its holder's short name: "Gubernur Khofifah".
    """
    candidates = [
        player for players in held.values() for player in players[:CROWD] if _may_hold(player, shown)
    ]
    fits = [player for player in candidates if same_unit(player.who.unit, shown.unit)]
    if fits:
        return (fits[0] if len(fits) == 1 else None), "office"
    behind = tokens(text[shown.office.at.end : shown.end]) if shown.office and shown.unit else ()
    fits = [player for player in candidates if behind and is_part(behind, player.parts)]
    return (fits[0] if len(fits) == 1 else None), "short"


def _that_one(shown: Presentation, told: list[Mention]) -> Somebody | None:
    """Of whom an office tells that was not said before: "Irjen Bagas Laksana ... ujar Kakorlantas Polri itu"."""
    before = bisect_left(told, shown.start, key=lambda mention: mention.start)
    who = told[before - 1].who if before else None
    row = shown.office.row if shown.office else None
    if who is None or who.office or row is None or not who.rank_row:
        return None
    if not who.rank_row.service.startswith(row.organisation):
        return None
    who.office, who.unit = shown.office, shown.unit or who.unit
    return who


def _may_hold(player: Player, shown: Presentation) -> bool:
    """Whether the offices are one, or the one a shorter word for the other, held in the same way."""
    mine, asked = player.who.office, shown.office
    if mine is None or asked is None or mine.row is None or asked.row is None:
        return False
    return mine.status is asked.status and (
        mine.row.code == asked.row.code or _is_shorter(asked.row, mine.row)
    )


def _is_shorter(asked: PositionRow, mine: PositionRow) -> bool:
    """Whether one office is a shorter or looser word for the other: Kasat, Kadis, Kapolres for a Kapolresta."""
    if asked.heads:
        return mine.code.startswith(asked.code)
    return mine.code.startswith(asked.code + "_") or mine.name.startswith(asked.name + " ")
