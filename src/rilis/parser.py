"""The parser: the one place that knows the order of the steps."""

from __future__ import annotations

import datetime as dt
import hashlib

from rilis._version import __version__
from rilis.find.dates import find_dates
from rilis.find.officials import find_officials
from rilis.find.people import find_people
from rilis.find.quotes import find_quotes
from rilis.find.statutes import find_statutes
from rilis.find.times import find_times
from rilis.layout import lay_out
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Lexicon
from rilis.model import (
    Article, Byline, DateMention, Dateline, Generator, Official, Person, Photo, Position, Quote, Rank, Role,
    Source, Span, Speaker, Statute, TimeMention, Unit,
)
from rilis.resolve.calendar import event_day, which_days
from rilis.resolve.identity import Roster, who_is_who
from rilis.resolve.speakers import who_speaks

UTC_OFFSETS = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}


class Parser:
    """Parses articles with one lexicon; safe to share between threads, cheap to pickle."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon or Lexicon.default()

    def parse(self, text: str, *, id: str | None = None, published: str | None = None) -> Article:
        """One article."""
        sheet = lay_out(text)
        hits = self.lexicon.matcher.find(sheet.text)
        day = dt.date.fromisoformat(published[:10]) if published and published[4:5] == "-" else None
        dates = which_days(find_dates(sheet), sheet, day)
        presentations = find_officials(sheet, hits)
        people = find_people(sheet, hits, [Range(p.start, p.end) for p in presentations])
        roster = who_is_who(sheet, hits, presentations, people)
        quotes = find_quotes(sheet, hits)
        speakers = who_speaks(sheet, hits, quotes, roster)
        span = Spans(sheet)
        sha = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        ids = _ids(roster)
        return Article(
            id=id or sha[:16],
            source=Source(sha256=sha),
            text=text,
            generator=Generator(__version__, self.lexicon.fingerprint),
            paragraphs=tuple(span(p) for p in sheet.paragraphs),
            headline=span.maybe(sheet.headline),
            dateline=_dateline(sheet, span),
            photos=tuple(Photo(span.maybe(p.caption), span.maybe(p.credit), p.photographer, p.organisation) for p in sheet.photos),
            byline=tuple(Byline(*span.parts(b.at), b.role) for b in sheet.byline),
            date=event_day(dates, sheet, day),
            dates=tuple(DateMention(*span.parts(d.at), d.value, d.precision, d.weekday, d.how) for d in dates),
            times=tuple(TimeMention(*span.parts(t.at), t.value, t.zone, UTC_OFFSETS.get(t.zone or "")) for t in find_times(sheet)),
            officials=_officials(roster, ids, span),
            people=tuple(
                Person(ids[who], who.name, tuple(who.aliases), who.age, who.role or Role.OTHER, tuple(span(Range(m.start, m.end)) for m in who.mentions))
                for who in roster.everybody if not who.official
            ),
            quotes=tuple(
                Quote(*span.parts(Range(q.start, q.end)), f"q{n}", q.kind,
                      tuple(Speaker(ids.get(s.who) if s.who else None, s.name, s.type, span.maybe(s.mention), s.how) for s in who),
                      span.maybe(q.cue), q.paragraph, tuple(span(p) for p in q.parts))
                for n, (q, who) in enumerate(zip(quotes, speakers, strict=True), 1)
            ),
            statutes=tuple(Statute(*span.parts(s.at), s.law, s.articles) for s in find_statutes(sheet)),
        )


class Spans:
    """Leads ranges of the folded text back to spans of the text as it came."""

    def __init__(self, sheet: Sheet) -> None:
        self._origin = sheet.folded.origin
        self._text = sheet.folded.original

    def parts(self, at: Range) -> tuple[str, int, int]:
        start, end = self._origin(at.start, at.end)
        return self._text[start:end], start, end

    def __call__(self, at: Range) -> Span:
        return Span(*self.parts(at))

    def maybe(self, at: Range | None) -> Span | None:
        return None if at is None else self(at)


def _ids(roster: Roster):
    ids, o, p = {}, 0, 0
    for who in roster.everybody:
        if who.official:
            o += 1; ids[who] = f"o{o}"
        else:
            p += 1; ids[who] = f"p{p}"
    return ids


def _dateline(sheet: Sheet, span: Spans) -> Dateline | None:
    block = sheet.dateline
    if block is None:
        return None
    place = span.parts(block.place) if block.place else (None, None, None)
    return Dateline(*place, span.maybe(block.publisher), None)


def _officials(roster: Roster, ids, span: Spans):
    return tuple(
        Official(
            ids[who], who.name,
            Rank(*span.parts(who.rank), who.rank_row.code, who.rank_row.name, who.rank_row.service, who.rank_row.order) if who.rank and who.rank_row else None,
            tuple(span(d) for d in who.degrees),
            Position(*span.parts(who.office.at), who.office.row.code if who.office.row else None, who.office.status) if who.office else None,
            Unit(*(span.parts(who.unit.at) if who.unit.at else (who.unit.text, None, None)), who.unit.row.code if who.unit.row else None, who.unit.row.kind if who.unit.row else None, next(iter(who.unit.row.regions), None) if who.unit.row else None) if who.unit else None,
            who.role if who.role else None,
            tuple(span(Range(m.start, m.end)) for m in who.mentions),
        )
        for who in roster.everybody if who.official
    )
