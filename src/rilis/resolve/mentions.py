"""All places where the text means a person: presentations, full and short names, an office alone."""

from __future__ import annotations

from bisect import bisect_right

from rilis.find.officials import Presentation
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits
from rilis.lexicon.names import NOT_A_NAME, WORD_AT
from rilis.resolve.cast import Cast, Player
from rilis.resolve.naming import Run, is_part, runs, tokens
from rilis.resolve.roster import Mention, Roster, Somebody
from rilis.resolve.seats import same_unit


def find_mentions(sheet: Sheet, hits: Hits, cast: Cast, nameless: list[Presentation]) -> Roster:
    """The roster, with every mention of every player."""
    players = cast.players
    mentions = _presented(players)
    taken = sorted((m.start, m.end) for m in mentions)
    starts = [start for start, _ in taken]
    for run in runs(sheet.text, _words(sheet.text, players)):
        index = bisect_right(starts, run.start) - 1
        inside = index >= 0 and taken[index][1] > run.start
        if not inside and (index + 1 >= len(taken) or taken[index + 1][0] >= run.end):
            who = _whom(sheet.text, run, players, hits)
            if who:
                mentions.append(Mention(run.start, run.end, who.who, "full" if run.parts == who.parts else "short"))
    unheld = _offices(sheet.text, nameless, players, mentions)
    mentions.sort(key=lambda m: m.start)
    return _roster(mentions, unheld, players)


def _presented(players: list[Player]) -> list[Mention]:
    """The mentions that the finders gave, none overlapping another."""
    found = []
    for player in players:
        where = {name.start: (name.start, name.end) for name in player.seen}
        for shown in player.shown:
            if shown.name:
                where[shown.name.start] = (shown.start, shown.end)
        for name in player.seen:
            start, end = where[name.start]
            size = len(player.parts)
            found.append((start, end, player.who, "full" if name.end - name.start >= size else "short"))
    found.sort(key=lambda m: (m[0], -m[1]))
    mentions: list[Mention] = []
    for start, end, who, form in found:
        if not mentions or start >= mentions[-1].end:
            mentions.append(Mention(start, end, who, form))
    return mentions


def _words(text: str, players: list[Player]) -> set[str]:
    """The parts of all names as printed, in the case of names and in capitals."""
    words = set()
    for player in players:
        for name in (*{text[r.start : r.end] for r in player.seen}, *player.who.aliases):
            for word in name.replace(".", " ").replace(",", " ").split():
                if word[0].isupper() and (len(word) > 2 or len(player.parts) == 1):
                    words.add(word)
    return words


def _whom(text: str, run: Run, players: list[Player], hits: Hits) -> Player | None:
    """The one player whom a run of name parts means."""
    if len(run.parts) == 1 and run.parts[0] in NOT_A_NAME:
        return None
    fits = [p for p in players if is_part(run.parts, p.parts) or _is_alias(run.parts, p)]
    whole = [p for p in fits if p.parts == run.parts]
    fits = whole or fits
    if len(fits) != 1:
        return None
    if _in_longer_name(text, run) and not (whole and len(run.parts) > 1):
        return None
    return fits[0]


def _is_alias(parts: tuple[str, ...], player: Player) -> bool:
    return any(parts == tokens(alias) for alias in player.who.aliases)


def _in_longer_name(text: str, run: Run) -> bool:
    """Whether a capitalised word in front or behind makes it another name ("Jalan Budi", "Budi Utomo")."""
    if text[run.end : run.end + 1] == " ":
        word = WORD_AT.match(text, run.end + 1)
        if word and len(word[0]) > 1 and word[0].casefold() not in NOT_A_NAME and not _dated(text, word.end()):
            return True
    return False


def _dated(text: str, at: int) -> bool:
    """Whether a weekday or month stands here, by what follows: "Heri Kamis (24/10)"."""
    return text[at : at + 2] in (" (", ", ")


def _offices(
    text: str, nameless: list[Presentation], players: list[Player], mentions: list[Mention]
) -> list[Presentation]:
    """Give each office alone to its only holder; what remains is returned."""
    unheld = []
    for office in nameless:
        fits = [p for p in players if p.who.official and _holds(p.who, office)]
        form = "office"
        if not fits:
            fits = [p for p in players if p.who.official and _named_behind(text, p, office)]
            form = "short"
        if len(fits) == 1:
            mentions.append(Mention(office.start, office.end, fits[0].who, form))
        else:
            unheld.append(office)
    return unheld


def _named_behind(text: str, player: Player, shown: Presentation) -> bool:
    """Whether what looked like the office's place is its holder's short name: "Gubernur Khofifah"."""
    if shown.unit is None or shown.unit.at is None or not _same_office(player.who, shown):
        return False
    return is_part(tokens(shown.unit.text), player.parts)


def _holds(who: Somebody, shown: Presentation) -> bool:
    """Whether somebody holds an office that is named alone."""
    return _same_office(who, shown) and same_unit(who.unit, shown.unit)


def _same_office(who: Somebody, shown: Presentation) -> bool:
    """Whether two offices are one, or the one a shorter word for the other: "Kasat" for "Kasat Reskrim"."""
    mine, asked = who.office, shown.office
    if mine is None or asked is None or mine.row is None or asked.row is None or mine.status != asked.status:
        return False
    return mine.row.code == asked.row.code or mine.row.code.startswith(asked.row.code + "_")


def _roster(mentions: list[Mention], unheld: list[Presentation], players: list[Player]) -> Roster:
    """Everybody in order of first mention, with the mentions of each."""
    everybody: dict[Somebody, None] = {}
    for mention in mentions:
        everybody[mention.who] = None
        mention.who.mentions.append(mention)
    for player in players:
        everybody[player.who] = None
    return Roster(list(everybody), mentions, sorted(unheld, key=lambda p: p.start))
