"""Holding one article against its gold: for each field what is right, missed, made up or wrong.

Strings are compared without case and punctuation; spans by how far they overlap.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rilis.lexicon import Kind, Lexicon
from rilis.model import Article, Span

MISSED, MADE_UP, WRONG = "-", "+", "~"

Answers = Mapping[str, Any]


class Miss(NamedTuple):
    """One thing that is not right: missed (-), made up (+) or wrong (~)."""

    sign: str
    what: str
    start: int | None = None


class Outcome(NamedTuple):
    """How one field of one article came out."""

    field: str
    right: int
    gold: int
    got: int
    misses: tuple[Miss, ...] = ()


def compare(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    """The outcome of every annotated field; an article that was not parsed has found nothing."""
    for key in answers.get("only") or COMPARERS:
        if key in COMPARERS:
            yield from COMPARERS[key](answers, article)


def plain(text: str | None) -> str:
    """A string without case and punctuation, as strings are compared.

    >>> plain("Kombes  Pol. Wirawan, S.I.K.")
    'kombes pol wirawan s i k'
    """
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.sub(r"[^\w/&]+", " ", text).split())


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared length over joint length of two stretches: 1 for the same, 0 for apart."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


# --- strings ---------------------------------------------------------------------------------------


def _sets(field: str, gold: Sequence[Hashable], got: Sequence[Hashable]) -> Outcome:
    """Two bags of values."""
    missed, made_up = Counter(gold), Counter(got)
    right = missed & made_up
    misses = [Miss(MISSED, str(one)) for one in (missed - right).elements()]
    misses += [Miss(MADE_UP, str(one)) for one in (made_up - right).elements()]
    return Outcome(field, right.total(), len(gold), len(got), tuple(misses))


def _one(text: str | None) -> list[str]:
    return [plain(text)] if plain(text) else []


def _span(span: Span | None) -> list[str]:
    return _one(span.text) if span else []


def _headline(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    yield _sets("headline", _one(answers.get("headline")), _span(article.headline) if article else [])


def _dateline(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    gold = answers.get("dateline") or {}
    got = article.dateline if article else None
    yield _sets("dateline", _one(gold.get("text")), _span(got))
    yield _sets("dateline publisher", _one(gold.get("publisher")), _span(got.publisher) if got else [])


def _photos(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    gold = answers.get("photos") or []
    photos = article.photos if article else ()
    for part in ("caption", "credit"):
        want = [key for photo in gold for key in _one(photo.get(part))]
        yield _sets(f"photo {part}", want, [key for photo in photos for key in _span(getattr(photo, part))])


def _byline(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    got = [key for one in (article.byline if article else ()) for key in _span(one)]
    yield _sets("byline", [plain(one) for one in answers.get("byline") or []], got)


def _event(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    """Only where the gold has a value; the place at the level that the gold knows."""
    gold = answers.get("event") or {}
    if gold.get("date"):
        yield _sets("event date", [gold["date"]], [article.date] if article and article.date else [])
    if gold.get("location"):
        code = gold["location"]["code"]
        parts = article.location.code.split(".") if article and article.location else []
        have = ".".join(parts[: code.count(".") + 1])
        yield _sets("event location", [code], [have] if have else [])


# --- persons ---------------------------------------------------------------------------------------


@cache
def _rank_codes() -> dict[str, str]:
    """Every printed form of a rank and its code."""
    codes: dict[str, str] = {}
    for row in Lexicon.default().rows(Kind.RANK):
        for form in (row.name, *row.variants):
            codes.setdefault(plain(form), row.code)
    return codes


def _rank(text: str | None) -> str:
    key = plain(text)
    codes = _rank_codes()
    return codes.get(key) or codes.get(f"{key} pol") or key


def _officials(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    gold = [(plain(one["name"]), one) for one in answers.get("officials") or []]
    got = [(plain(one.name), one) for one in (article.officials if article else ())]
    yield _sets("officials named", [name for name, _ in gold], [name for name, _ in got])
    yield _sets(
        "officials with rank",
        [(name, _rank(one.get("rank"))) for name, one in gold],
        [(name, (one.rank.code or _rank(one.rank.text)) if one.rank else "") for name, one in got],
    )
    for part in ("position", "unit"):
        yield _sets(
            f"officials' {part}s",
            [(name, key) for name, one in gold for key in _one(one.get(part))],
            [(name, key) for name, one in got for key in _span(getattr(one, part))],
        )
    yield _sets(
        "officials' degrees",
        [(name, _degree(degree)) for name, one in gold for degree in one.get("degrees") or []],
        [(name, _degree(degree.text)) for name, one in got for degree in one.degrees],
    )


def _degree(text: str | None) -> str:
    return plain(text).replace(" ", "")


def _people(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    gold = [(plain(one["name"]), one.get("age"), one.get("role")) for one in answers.get("people") or []]
    people = article.people if article else ()
    got = [(plain(one.name), one.age, str(one.role)) for one in people]
    yield _sets("people named", [one[0] for one in gold], [one[0] for one in got])
    yield _sets("people with age", *([one[:2] for one in all_ if one[1] is not None] for all_ in (gold, got)))
    yield _sets("people with role", *([(one[0], one[2]) for one in all_] for all_ in (gold, got)))


# --- spans -----------------------------------------------------------------------------------------


def _pairs(gold: Sequence[Any], got: Sequence[Span], least: float) -> list[tuple[int, int]]:
    """One-to-one pairs of spans that overlap, the closest first."""
    close = sorted(
        (
            (overlap((g["start"], g["end"]), (p.start or 0, p.end or 0)), i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(got)
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_got: set[int] = set()
    for share, i, j in close:
        if share < least:
            break
        if i not in used_gold and j not in used_got:
            used_gold.add(i)
            used_got.add(j)
            pairs.append((i, j))
    return pairs


def _found(field: str, gold: Sequence[Any], got: Sequence[Span], pairs: Iterable[tuple[int, int]]) -> Outcome:
    """How many spans were found at all."""
    pairs = list(pairs)
    missed = set(range(len(gold))) - {i for i, _ in pairs}
    made_up = set(range(len(got))) - {j for _, j in pairs}
    misses = [Miss(MISSED, gold[i]["text"], gold[i]["start"]) for i in sorted(missed)]
    misses += [Miss(MADE_UP, got[j].text or "", got[j].start) for j in sorted(made_up)]
    return Outcome(field, len(pairs), len(gold), len(got), tuple(misses))


def _with_start(spans: Iterable[Span]) -> list[Any]:
    return [span for span in spans if span.start is not None]


def _moments(field: str) -> Callable[[Answers, Article | None], Iterator[Outcome]]:
    """Dates or times: found, and found with the right value."""

    def moments(answers: Answers, article: Article | None) -> Iterator[Outcome]:
        gold = answers.get(field) or []
        got = _with_start(getattr(article, field)) if article else []
        pairs = _pairs(gold, got, 0.5)
        found = _found(f"{field} found", gold, got, pairs)
        wrong = [(gold[i], got[j]) for i, j in pairs if (gold[i].get("value") or None) != got[j].value]
        misses = [
            Miss(WRONG, f"{g['text']!r}: {g.get('value')}, got {p.value}", g["start"]) for g, p in wrong
        ]
        yield found
        yield Outcome(field, len(pairs) - len(wrong), len(gold), len(got), (*found.misses, *misses))

    return moments


def _statutes(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    gold = answers.get("statutes") or []
    got = _with_start(article.statutes) if article else []
    yield _found("statutes", gold, got, _pairs(gold, got, 0.5))


def _quotes(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    for kind, least in (("direct", 0.8), ("indirect", 0.5)):
        gold = [one for one in answers.get("quotes") or [] if one["kind"] == kind]
        got = _with_start(one for one in article.quotes if one.kind == kind) if article else []
        pairs = _pairs(gold, got, least)
        yield _found(f"quotes {kind}", gold, got, pairs)
        right = given = given_right = 0
        misses = []
        for i, j in pairs:
            want, have = gold[i].get("speaker"), " dan ".join(one.name for one in got[j].speakers)
            same = same_speaker(want, have)
            right += same
            given += bool(have)
            given_right += same and bool(have)
            if not same:
                what = f"{gold[i]['text'][:70]!r}: {want}, got {have or None}"
                misses.append(Miss(WRONG, what, gold[i]["start"]))
        yield Outcome(f"quotes {kind} with speaker", right, len(gold), len(got), tuple(misses))
        known = sum(bool(gold[i].get("speaker")) for i, _ in pairs)
        yield Outcome(f"speakers given, {kind}", given_right, known, given)


def same_speaker(gold: str | None, got: str | None) -> bool:
    """Equal, or the answer a part of the full name in whole words; none where none is right.

    >>> same_speaker("Wirawan Santika", "Wirawan"), same_speaker(None, "Wirawan")
    (True, False)
    """
    want, have = plain(gold), plain(got)
    return want == have or bool(want and have and set(have.split()) <= set(want.split()))


def _places(answers: Answers, article: Article | None) -> Iterator[Outcome]:
    """Distinct strings; an area is resolved only with the right code."""
    gold = answers.get("places") or []
    got = article.places if article else ()
    yield _sets("places", _distinct(plain(g["text"]) for g in gold), _distinct(plain(p.text) for p in got))
    yield _sets(
        "places with kind",
        _distinct((plain(g["text"]), g["kind"]) for g in gold),
        _distinct((plain(p.text), str(p.kind)) for p in got),
    )
    doubtful = {plain(g["text"]) for g in gold if g["kind"] == "admin" and not g.get("code")}
    yield _sets(
        "admin places resolved",
        _distinct((plain(g["text"]), g["code"]) for g in gold if g.get("code")),
        _distinct((plain(p.text), p.code) for p in got if p.code and plain(p.text) not in doubtful),
    )


def _distinct(keys: Iterable[Hashable]) -> list[Hashable]:
    return list(dict.fromkeys(keys))


COMPARERS: dict[str, Callable[[Answers, Article | None], Iterator[Outcome]]] = {
    "headline": _headline,
    "dateline": _dateline,
    "photos": _photos,
    "byline": _byline,
    "event": _event,
    "dates": _moments("dates"),
    "times": _moments("times"),
    "officials": _officials,
    "people": _people,
    "quotes": _quotes,
    "places": _places,
    "statutes": _statutes,
}
