"""Who is who: presentations and mentions gathered into persons, each once."""

from __future__ import annotations

from rilis.find.officials import Presentation
from rilis.find.people import PersonMention
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits, Lexicon
from rilis.resolve.cast import Cast
from rilis.resolve.mentions import find_mentions, no_names
from rilis.resolve.roster import Mention, Roster, Somebody
from rilis.resolve.seats import fill_units

__all__ = ["Mention", "Roster", "Somebody", "who_is_who"]


def who_is_who(
    sheet: Sheet, hits: Hits, officials: list[Presentation], people: list[PersonMention], lexicon: Lexicon
) -> Roster:
    """The roster of an article.

    Persons are told apart by their fullest names first; whatever is shorter, a rank with one name or an
    office alone, then goes to the one person whom it fits, and to nobody where it fits two.
    """
    cast = Cast(sheet)
    cast.present([p for p in officials if p.name])
    cast.meet(people)
    fill_units(sheet, hits, officials, cast.players)
    return find_mentions(sheet, hits, cast, [p for p in officials if not p.name], lexicon.made(no_names))
