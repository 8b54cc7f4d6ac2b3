"""All places where the text means a person: presentations, full and short names, an office alone."""

from __future__ import annotations

import sys

from rilis.find.officials import Presentation
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits, Kind, Lexicon
from rilis.lexicon.names import NOT_A_NAME, WORD_AT
from rilis.resolve.cast import Cast, Player
from rilis.resolve.naming import Run, runs, tokens
from rilis.resolve.offices import give_offices
from rilis.resolve.roster import Mention, Roster, Somebody


def find_mentions(
    sheet: Sheet, hits: Hits, cast: Cast, nameless: list[Presentation], no_names: frozenset[str]
) -> Roster:
    """The roster, with every mention of every player; behind a name ``no_names`` are no part of it."""
    text, players = sheet.text, cast.players
    mentions = _presented(players)
    unheld = give_offices(text, hits, nameless, players, mentions)
    mentions.sort(key=lambda m: m.start)
    meant: dict[tuple[str, ...], Player | None] = {}
    nicknames = {tokens(alias): player for player in players for alias in player.who.aliases}
    for run in _outside(runs(text, _words(text, players)), mentions):
        if run.parts not in meant:
            meant[run.parts] = _whom(cast, run.parts, nicknames)
        player = meant[run.parts]
        if player and (len(run.parts) > 1 < len(player.parts) or not _in_longer_name(text, run, no_names)):
            full = run.parts == player.parts
            mentions.append(Mention(run.start, run.end, player.who, "full" if full else "short"))
    mentions.sort(key=lambda m: m.start)
    return _roster(mentions, unheld, players)


def _presented(players: list[Player]) -> list[Mention]:
    """The mentions that the finders gave, in order, none overlapping another."""
    found = []
    for player in players:
        whole = {shown.name.start: (shown.start, shown.end) for shown in player.shown if shown.name}
        longest = max(name.end - name.start for name in player.names)
        for name in player.names:
            start, end = whole.get(name.start, name)
            form = "full" if name.end - name.start == longest else "short"
            found.append(Mention(start, end, player.who, form))
    found.sort(key=lambda m: (m.start, -m.end))
    mentions: list[Mention] = []
    for mention in found:
        if not mentions or mention.start >= mentions[-1].end:
            mentions.append(mention)
    return mentions


def _outside(found: list[Run], mentions: list[Mention]) -> list[Run]:
    """The runs that touch no mention yet; both are in order."""
    free = []
    taken = iter([(m.start, m.end) for m in mentions] + [(sys.maxsize, sys.maxsize)])
    start, end = next(taken)
    for run in found:
        while end <= run.start:
            start, end = next(taken)
        if run.end <= start:
            free.append(run)
    return free


def _words(text: str, players: list[Player]) -> set[str]:
    """The parts of all names as printed, if they look like names."""
    forms = {text[r.start : r.end] for player in players for r in player.names}
    words = {word for form in forms for word in form.replace(".", " ").replace(",", " ").split()}
    alone = {player.parts[0] for player in players if len(player.parts) == 1}
    words = {word for word in words if len(word) > 2 or word.casefold() in alone}
    words.update(word for player in players for alias in player.who.aliases for word in alias.split())
    return {word for word in words if word[0].isupper()}


def _whom(cast: Cast, parts: tuple[str, ...], nicknames: dict[tuple[str, ...], Player]) -> Player | None:
    """The one player whom name parts mean."""
    if len(parts) == 1 and parts[0] in NOT_A_NAME:
        return None
    fits = cast.fitting(parts)
    if not fits and parts in nicknames:
        return nicknames[parts]
    return fits[0] if len(fits) == 1 else None


def _in_longer_name(text: str, run: Run, no_names: frozenset[str]) -> bool:
    """Whether a capitalised word behind makes it another name ("Budi Utomo"); a weekday does not."""
    if text[run.end : run.end + 1] != " ":
        return False
    word = WORD_AT.match(text, run.end + 1)
    return word is not None and len(word[0]) > 1 and word[0].casefold() not in no_names


def no_names(lexicon: Lexicon) -> frozenset[str]:
    """Words in capitals behind a name that are no part of it."""
    days = {form.casefold() for row in lexicon.rows(Kind.WEEKDAY) for form in row.variants}
    return NOT_A_NAME | days


def _roster(mentions: list[Mention], unheld: list[Presentation], players: list[Player]) -> Roster:
    """Everybody in order of first mention, with the mentions of each."""
    everybody: dict[Somebody, None] = {}
    for mention in mentions:
        everybody[mention.who] = None
        mention.who.mentions.append(mention)
    for player in players:
        everybody[player.who] = None
    return Roster(list(everybody), mentions, sorted(unheld, key=lambda p: p.start))
