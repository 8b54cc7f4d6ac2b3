"""The parser: the one place that knows the order of the steps."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from functools import cache, partial

from rilis import build
from rilis._version import __version__
from rilis.find.case import find_case
from rilis.find.dates import find_dates
from rilis.find.officials import find_officials
from rilis.find.people import find_people
from rilis.find.places import find_places
from rilis.find.quotes import find_quotes
from rilis.find.statutes import find_statutes
from rilis.find.times import find_times
from rilis.layout import lay_out
from rilis.lexicon import Lexicon
from rilis.model import Article, Generator, Source, Warn
from rilis.resolve.calendar import stated_days, which_days
from rilis.resolve.event import event_day
from rilis.resolve.evidence import Recogniser, with_names
from rilis.resolve.identity import who_is_who
from rilis.resolve.jurisdiction import area_of
from rilis.resolve.location import units_at, where
from rilis.resolve.parts import settle_parts
from rilis.resolve.places import home_of, resolve_places, taken
from rilis.resolve.published import agreeing, read_published
from rilis.resolve.speakers import who_speaks
from rilis.resolve.statements import Clues

_SURROGATES = re.compile("[\ud800-\udfff]")


class Parser:
    """Parses articles with one lexicon. Safe to share between threads, cheap to pickle.

    Args:
        lexicon: the words of the trade; the library's own where none is given.
        names_from: a recogniser of names as further evidence: called with a text, it gives something with
            ``ents`` as spaCy's pipelines do; those labelled PER or PERSON count.

    >>> parser = Parser()
    >>> parser.parse("Kapolsek Sukamaju Iptu Rahmat Gunadi hadir.").officials[0].unit.text
    'Polsek Sukamaju'
    """

    def __init__(self, lexicon: Lexicon | None = None, *, names_from: Recogniser | None = None) -> None:
        self.lexicon = lexicon or Lexicon.default()
        self.names_from = names_from

    def parse(
        self,
        text: str,
        *,
        title: str | None = None,
        id: str | None = None,
        published: str | dt.date | dt.datetime | None = None,
        url: str | None = None,
        publisher: str | None = None,
        captions: Sequence[str] = (),
    ) -> Article:
        """One article.

        Args:
            text: the article as plain text, in any state; offsets count in this very string.
            title: the headline, if it was kept apart.
            id: what to call the article; else made from the text.
            published: a date, a date-time, or any string that a source would write. What cannot be read
                gives a warning.
            url: where the article came from.
            publisher: who published it.
            captions: the lines of the text that are known to be captions; a credit may stand in a second line.

        Raises:
            TypeError: if ``text`` is not a string.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")
        text, digest, warnings = _encodable(text)
        if not text.strip():
            warnings.append(Warn("text_empty", "the text has nothing but blanks", None, None))
        moment = read_published(published, self.lexicon)
        if published is not None and moment.day is None:
            message = f"published {published!r} could not be read"
            warnings.append(Warn("published_unreadable", message, None, None))

        sheet = lay_out(text, title, self.lexicon, captions)
        hits = self.lexicon.matcher.find(sheet.text)
        presentations = find_officials(sheet, hits, self.lexicon)
        former = [one.name for one in presentations if one.name and one.has_left]
        people = find_people(sheet, hits, [one.stretch for one in presentations], former)
        if self.names_from is not None:
            people = with_names(people, presentations, self.names_from(sheet.text), sheet)
        roster = who_is_who(sheet, hits, presentations, people, self.lexicon)
        found = find_quotes(sheet, hits)
        spoken = who_speaks(sheet, hits, found, roster)
        settle_parts(sheet.text, found, spoken)
        clues = Clues(sheet.text, hits)
        printed = find_dates(sheet, hits, self.lexicon)
        if moment.day is None and sheet.published is not None:
            moment = read_published(sheet.folded.text[slice(*sheet.published)], self.lexicon)
        iso, day = agreeing(moment, stated_days(printed, moment.day.year if moment.day else None))
        known = which_days(printed, sheet, clues, day)
        headed = self.lexicon.matcher.find(title) if title and not sheet.headline else None
        beside = Clues(title, headed) if title and headed else None

        units = units_at(self.lexicon, hits, presentations)
        named = find_places(sheet, hits, self.lexicon, taken(presentations, roster))
        home = home_of(sheet, publisher, self.lexicon.homes)
        settled = resolve_places(named, sheet, [unit.code for unit in units], home)

        span = build.Spans(sheet)
        told = [code for place in settled for code in (place.candidates or [place.code or ""])]
        cast = build.cast(roster, span, partial(area_of, self.lexicon, told=told))
        dates = build.dates(known, span)
        quotes = build.quotes(found, spoken, cast.ids, span)
        warnings.extend(build.weekday_warnings(dates))
        warnings.extend(build.quote_warnings(found, quotes))
        warnings.extend(build.cut_warnings(sheet, span))
        places, newsroom = build.places(settled, span)
        warnings.extend(build.place_warnings(places))
        return Article(
            id=id or digest[:16],
            source=Source(uri=url, media_type="text/plain", sha256=digest, publisher=publisher),
            text=text,
            generator=Generator(__version__, self.lexicon.fingerprint),
            paragraphs=span.each(sheet.paragraphs),
            published=iso,
            headline=build.headline(sheet, title, span),
            dateline=build.dateline(sheet, span, newsroom),
            photos=build.photos(sheet, span),
            byline=build.bylines(sheet, span),
            location=where(settled, units, named.offices, sheet, headed),
            date=event_day(known, sheet, clues, day, beside),
            dates=dates,
            times=build.times(find_times(sheet, hits), span),
            officials=cast.officials,
            people=cast.people,
            quotes=quotes,
            places=places,
            statutes=build.statutes(find_statutes(sheet, self.lexicon.laws), span),
            case=build.case(find_case(sheet, hits), span),
            warnings=tuple(warnings),
        )


def _encodable(text: str) -> tuple[str, str, list[Warn]]:
    """The text as JSON can carry it, its SHA-256, and a warning if lone surrogates were replaced."""
    try:
        return text, hashlib.sha256(text.encode()).hexdigest(), []
    except UnicodeEncodeError as error:
        message = "lone surrogates, which no JSON can carry, were replaced by U+FFFD"
        warning = Warn("surrogates_replaced", message, error.start, error.end)
        text = _SURROGATES.sub("\ufffd", text)
        return text, hashlib.sha256(text.encode()).hexdigest(), [warning]


@cache
def default_parser() -> Parser:
    """The parser with the library's own lexicon, made once."""
    return Parser()


def parse(
    text: str,
    *,
    title: str | None = None,
    id: str | None = None,
    published: str | dt.date | dt.datetime | None = None,
    url: str | None = None,
    publisher: str | None = None,
    captions: Sequence[str] = (),
) -> Article:
    """One article, parsed with the library's own lexicon; see :meth:`Parser.parse`.

    >>> parse("").officials
    ()
    """
    return default_parser().parse(
        text, title=title, id=id, published=published, url=url, publisher=publisher, captions=captions
    )
