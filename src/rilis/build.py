"""Building: from what was found and resolved to an :class:`~rilis.model.Article`.

Everything before this room counts in the folded text; here every range is led back to the text as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from textwrap import shorten

from attrs import define, field

from rilis.find.case import CaseFound
from rilis.find.officials import OfficeFound, UnitFound
from rilis.find.quotes import QuoteFound
from rilis.find.statutes import StatuteFound
from rilis.find.times import TimeFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.model import (
    Byline,
    Case,
    Dateline,
    DateMention,
    Evidence,
    Offence,
    Official,
    Penalty,
    Person,
    Photo,
    Place,
    Position,
    Quote,
    Rank,
    Role,
    Span,
    Speaker,
    Statute,
    TimeMention,
    Unit,
    Warn,
    WeekdayCheck,
)
from rilis.resolve.calendar import DateKnown
from rilis.resolve.identity import Roster, Somebody
from rilis.resolve.places import PlaceKnown
from rilis.resolve.speakers import SpeakerFound

FEWEST_BLANKS = 15
"""A shorter last paragraph without a final mark is a slogan or a heading, no text that was cut."""

UTC_OFFSETS = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}


class Spans:
    """Leads ranges of the folded text back to spans of the text as it came; most texts came plain."""

    __slots__ = ("_origin", "_text")

    def __init__(self, sheet: Sheet) -> None:
        self._origin = None if sheet.folded.is_original else sheet.folded.origin
        self._text = sheet.folded.original

    def parts(self, at: tuple[int, int]) -> tuple[str, int, int]:
        """Text, start and end of a span."""
        start, end = at if self._origin is None else self._origin(*at)
        return self._text[start:end], start, end

    def __call__(self, at: Range) -> Span:
        """A span."""
        return Span(*self.parts(at))

    def maybe(self, at: Range | None) -> Span | None:
        """A span, or None for no range."""
        return None if at is None else Span(*self.parts(at))

    def each(self, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """A span for each range."""
        if self._origin is None:
            text = self._text
            return tuple([Span(text[start:end], start, end) for start, end in ranges])
        return tuple([Span(*self.parts(at)) for at in ranges])


def headline(sheet: Sheet, title: str | None, span: Spans) -> Span | None:
    """The headline in the text, else the title that came beside it."""
    if sheet.headline is None and title and title.strip():
        return Span(title.strip(), None, None)
    return span.maybe(sheet.headline)


def dateline(sheet: Sheet, span: Spans, place: str | None) -> Dateline | None:
    """The dateline; ``place`` is the id of its place."""
    block = sheet.dateline
    if block is None:
        return None
    where: tuple[str | None, int | None, int | None] = (None, None, None)
    if block.place is not None:
        where = span.parts(block.place)
    return Dateline(*where, span.maybe(block.publisher), place)


def photos(sheet: Sheet, span: Spans) -> tuple[Photo, ...]:
    """Captions and credits."""
    return tuple(
        Photo(span.maybe(photo.caption), span.maybe(photo.credit), photo.photographer, photo.organisation)
        for photo in sheet.photos
    )


def bylines(sheet: Sheet, span: Spans) -> tuple[Byline, ...]:
    """Who wrote and edited it."""
    return tuple(Byline(*span.parts(one.at), one.role) for one in sheet.byline)


def dates(known: list[DateKnown], span: Spans) -> tuple[DateMention, ...]:
    """Date expressions with their values."""
    return tuple(DateMention(*span.parts(d.at), d.value, d.precision, d.weekday, d.how) for d in known)


def times(found: list[TimeFound], span: Spans) -> tuple[TimeMention, ...]:
    """Clock times with their offset from UTC."""
    return tuple(
        TimeMention(*span.parts(t.at), t.value, t.zone, UTC_OFFSETS.get(t.zone or "")) for t in found
    )


def places(known: list[PlaceKnown], span: Spans) -> tuple[tuple[Place, ...], str | None]:
    """Places with codes and chains, numbered in order, and the id of the one in the dateline."""
    out: list[Place] = []
    newsroom = None
    for place in known:
        id = f"l{len(out) + 1}"
        own, *parents = GAZETTEER.chain(place.code) if place.code else (None,)
        name, code = (own.name, own.code) if own else (None, None)
        candidates = tuple([GAZETTEER.chain(one)[0] for one in place.candidates])
        out.append(
            Place(*span.parts(place.at), id, place.kind, place.level, name, code, tuple(parents), candidates)
        )
        if place.dateline and newsroom is None:
            newsroom = id
    return tuple(out), newsroom


def place_warnings(found: tuple[Place, ...]) -> Iterable[Warn]:
    """A warning for each place that fits twice."""
    for place in found:
        if place.candidates:
            codes = ", ".join(f"{one.name} ({one.code})" for one in place.candidates[:4])
            yield Warn("place_ambiguous", f"{place.text!r} may be {codes}", place.start, place.end)


def statutes(found: list[StatuteFound], span: Spans) -> tuple[Statute, ...]:
    """Legal citations."""
    return tuple(Statute(*span.parts(s.at), s.law, s.articles) for s in found)


def case(found: CaseFound, span: Spans) -> Case:
    """The facts of the case."""
    return Case(
        offences=tuple(Offence(one.code, span(one.at)) for one in found.offences),
        evidence=tuple(Evidence(one.item, one.amount, one.unit, span(one.at)) for one in found.evidence),
        penalties=tuple(Penalty(one.value, one.unit, span(one.at)) for one in found.penalties),
        reports=span.each(found.reports),
    )


Area = Callable[[UnitFound, OfficeFound | None], str | None]
"""Tells the code of the area that a unit with an office in it is over."""


@define
class Cast:
    """Everybody in the article as the reader gets them, and the ids by which quotes mean them."""

    officials: tuple[Official, ...]
    people: tuple[Person, ...]
    ids: dict[Somebody, str] = field(factory=dict)


def cast(roster: Roster, span: Spans, area: Area) -> Cast:
    """The roster as officials and people, numbered in order of first mention."""
    ids: dict[Somebody, str] = {}
    officials: list[Official] = []
    people: list[Person] = []
    for who in roster.everybody:
        if who.official:
            ids[who] = f"o{len(officials) + 1}"
            officials.append(_official(ids[who], who, span, area))
        else:
            ids[who] = f"p{len(people) + 1}"
            people.append(_person(ids[who], who, span))
    return Cast(tuple(officials), tuple(people), ids)


def _official(id: str, who: Somebody, span: Spans, area: Area) -> Official:
    return Official(
        id=id,
        name=who.name,
        rank=_rank(who, span),
        degrees=span.each(who.degrees),
        position=_position(who, span),
        unit=_unit(who, span, area),
        role=who.role,
        mentions=_mentions(who, span),
    )


def _person(id: str, who: Somebody, span: Spans) -> Person:
    return Person(
        id=id,
        name=who.name,
        aliases=tuple(who.aliases),
        age=who.age,
        role=who.role or Role.OTHER,
        mentions=_mentions(who, span),
    )


def _mentions(who: Somebody, span: Spans) -> tuple[Span, ...]:
    return span.each([mention[:2] for mention in who.mentions])


def _rank(who: Somebody, span: Spans) -> Rank | None:
    if who.rank is None:
        return None
    row = who.rank_row
    known = (row.code, row.name, row.service, row.order) if row else (None, None, None, None)
    return Rank(*span.parts(who.rank), *known)


def _position(who: Somebody, span: Spans) -> Position | None:
    if who.office is None:
        return None
    row = who.office.row
    return Position(*span.parts(who.office.at), row.code if row else None, who.office.status)


def _unit(who: Somebody, span: Spans, area: Area) -> Unit | None:
    unit = who.unit
    if unit is None:
        return None
    where: tuple[str, int | None, int | None] = (unit.text, None, None)
    if unit.at is not None:
        where = span.parts(unit.at)
    code, kind = (unit.row.code, unit.row.kind) if unit.row else (None, None)
    return Unit(*where, code, kind, area(unit, who.office))


def quotes(
    found: list[QuoteFound], spoken: list[list[SpeakerFound]], ids: dict[Somebody, str], span: Spans
) -> tuple[Quote, ...]:
    """Quotes with their speakers, numbered in order."""
    return tuple(
        [
            Quote(
                *span.parts((quote.start, quote.end)),
                f"q{number}",
                quote.kind,
                tuple([_speaker(one, ids, span) for one in speakers]),
                span.maybe(quote.cue),
                quote.paragraph,
                span.each(quote.parts) if quote.parts else (),
            )
            for number, (quote, speakers) in enumerate(zip(found, spoken, strict=True), 1)
        ]
    )


def _speaker(found: SpeakerFound, ids: dict[Somebody, str], span: Spans) -> Speaker:
    id = ids.get(found.who) if found.who is not None else None
    return Speaker(id, found.name, found.type, span.maybe(found.mention), found.how)


def quote_warnings(found: list[QuoteFound], quotes: tuple[Quote, ...]) -> Iterable[Warn]:
    """A warning for each quote that one of its marks is missing from."""
    for one, quote in zip(found, quotes, strict=True):
        if not one.whole:
            message = (
                f"a quotation mark is missing around {shorten(quote.text or '', 60, placeholder=' …')!r}"
            )
            yield Warn("quote_mark_missing", message, quote.start, quote.end)


def cut_warnings(sheet: Sheet, span: Spans) -> Iterable[Warn]:
    """A warning if the last paragraph breaks off: a long one without a final mark, or one that ends in dots."""
    if not sheet.paragraphs:
        return
    start, end = sheet.paragraphs[-1]
    last = sheet.text[start:end].rstrip()
    if last.count(" ") < FEWEST_BLANKS:
        return
    if last[-1].isalnum() or last.endswith((",", "-", "...", "…")):
        _, _, at = span.parts(sheet.paragraphs[-1])
        yield Warn("text_cut", f"the text breaks off: {last[-40:]!r}", at, at)


def weekday_warnings(known: tuple[DateMention, ...]) -> Iterable[Warn]:
    """A warning for each weekday that does not fit its date."""
    for date in known:
        if date.weekday is WeekdayCheck.CONTRADICTS:
            message = f"{date.text!r}: the weekday does not fit the date {date.value}; the date was taken"
            yield Warn("weekday_contradicts_date", message, date.start, date.end)
