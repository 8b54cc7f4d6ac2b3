"""How well: F1 of rilis on the fixtures beside what people use today, as a Markdown table.

    python benchmarks/accuracy.py

Each rival is what a careful user would write in an afternoon:

- dates: ``dateparser.search.search_dates``, Indonesian, day first, dates in the past, with the article's day;
- direct quotes: everything of three words or more between quotation marks;
- officials with rank: a rank's abbreviation, then capitalised words;
- a spaCy pipeline of rules (``EntityRuler``) for ranked officials and dates.

Spans count as found if they overlap by half (quotes by four fifths) of what both cover together. The rivals are
held against what they try to find: of a date its day too, of an official only rank and name.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from attrs import evolve
from dateparser.search import search_dates

import rilis
from rilis.evaluate import Gold, evaluate
from rilis.lexicon import Kind, Lexicon
from rilis.model import (
    Article,
    DateHow,
    DateMention,
    Official,
    Precision,
    Quote,
    QuoteKind,
    Rank,
)

FIXTURES = Path(__file__).parent.parent / "fixtures"
RANKS = sorted(
    {form for row in Lexicon.default().rows(Kind.RANK) for form in row.variants if form[0].isupper()},
    key=len,
    reverse=True,
)
RANKED = re.compile(rf"\b({'|'.join(map(re.escape, RANKS))})\.? ((?:[A-Z][\w'.]*[a-z]\w*)(?: [A-Z][\w']+)*)")
QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
WEEKDAYS = "senin selasa rabu kamis jumat jum'at sabtu minggu".split()
Rival = Callable[[Gold], Article]


def gold() -> Iterator[Gold]:
    """The fixtures with their right answers."""
    for path in sorted(FIXTURES.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield Gold(row["id"], text, row["gold"], row["published"])


def empty(one: Gold) -> Article:
    """An article in which nothing was found yet."""
    return evolve(rilis.parse("", id=one.id), text=one.text)


def mention(text: str, start: int, value: str | None) -> DateMention:
    """A date as found by a rival."""
    return DateMention(text, start, start + len(text), value, Precision.DAY, None, DateHow.STATED)


def by_rilis(one: Gold) -> Article:
    """Ours."""
    return rilis.parse(one.text, id=one.id, published=one.published)


def by_dateparser(one: Gold) -> Article:
    """``search_dates``; its strings are found again in the text, in order."""
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past"}
    if one.published and re.match(r"\d{4}-\d\d-\d\d", one.published):
        settings["RELATIVE_BASE"] = dt.datetime.fromisoformat(one.published[:10])
    dates, at = [], 0
    for words, moment in search_dates(one.text, languages=["id"], settings=settings) or []:
        start = one.text.find(words, at)
        if start >= 0:
            dates.append(mention(words, start, moment.date().isoformat()))
            at = start + len(words)
    return evolve(empty(one), dates=tuple(dates))


def by_quote_regex(one: Gold) -> Article:
    """Three words or more between marks."""
    quotes = [
        Quote(found[1], found.start(1), found.end(1), f"q{n}", QuoteKind.DIRECT, (), None, None)
        for n, found in enumerate(QUOTED.finditer(one.text), 1)
        if len(found[1].split()) >= 3
    ]
    return evolve(empty(one), quotes=tuple(quotes))


def by_rank_regex(one: Gold) -> Article:
    """A rank's abbreviation, then capitalised words; each name once."""
    named = {found[2]: found[1] for found in reversed(list(RANKED.finditer(one.text)))}
    return evolve(empty(one), officials=tuple(official(name, rank) for name, rank in named.items()))


def official(name: str, rank: str) -> Official:
    """An official as found by a rival."""
    return Official(name, name, Rank(rank, None, None, None, None, None, None), (), None, None, None, ())


def ruler() -> spacy.language.Language:
    """Token rules for ranked officials and dates, as spaCy's documentation teaches them."""
    nlp = spacy.blank("id")
    rules = nlp.add_pipe("entity_ruler")
    name = [{"IS_TITLE": True, "OP": "+"}]
    patterns = [
        {"label": "OFFICIAL", "pattern": [*({"LOWER": word.lower()} for word in rank.split()), *name]}
        for rank in RANKS
    ]
    weekday = {"LOWER": {"IN": WEEKDAYS}, "OP": "?"}
    comma, opened, closed = ({"TEXT": {"IN": [mark]}, "OP": "?"} for mark in ",()")
    day = {"TEXT": {"REGEX": r"^\d{1,2}$"}}
    month = {"LOWER": {"IN": [month.lower() for month in MONTHS]}}
    year = {"TEXT": {"REGEX": r"^(19|20)\d\d$"}}
    number, slash = {"TEXT": {"REGEX": r"^\d{1,4}$"}}, {"TEXT": "/"}
    patterns += [
        {"label": "DATE", "pattern": [weekday, comma, opened, day, month, year, closed]},
        {"label": "DATE", "pattern": [weekday, comma, opened, number, slash, number, slash, number, closed]},
    ]
    rules.add_patterns(patterns)
    return nlp


def by_ruler(nlp: spacy.language.Language) -> Rival:
    """The spaCy rules as a rival."""

    def rival(one: Gold) -> Article:
        doc = nlp(one.text)
        dates = [mention(e.text, e.start_char, day_of(e.text)) for e in doc.ents if e.label_ == "DATE"]
        ranked = {}
        for entity in doc.ents:
            rank = next((rank for rank in RANKS if entity.text.lower().startswith(f"{rank.lower()} ")), None)
            if entity.label_ == "OFFICIAL" and rank:
                ranked.setdefault(entity.text[len(rank) + 1 :], rank)
        return evolve(
            empty(one),
            dates=tuple(dates),
            officials=tuple(official(name, rank) for name, rank in ranked.items()),
        )

    return rival


def day_of(text: str) -> str | None:
    """The day that "24 Oktober 2024" or "24/10/24" means."""
    words = re.findall(r"\w+", text)[-3:]
    month = MONTHS.index(words[1].title()) + 1 if words[1].title() in MONTHS else int(words[1])
    year = int(words[2]) + (2000 if int(words[2]) < 100 else 0)
    try:
        return dt.date(year, month, int(words[0])).isoformat()
    except ValueError:
        return None


def main() -> None:
    """Measure and print."""
    articles = list(gold())
    rivals: dict[str, Rival] = {
        "**rilis**": by_rilis,
        "`dateparser.search_dates`": by_dateparser,
        "quote regex": by_quote_regex,
        "rank regex": by_rank_regex,
        "spaCy `EntityRuler`": by_ruler(ruler()),
    }
    tries = {
        "`dateparser.search_dates`": {"dates found", "dates"},
        "quote regex": {"quotes direct"},
        "rank regex": {"officials with rank"},
        "spaCy `EntityRuler`": {"dates found", "dates", "officials with rank"},
    }
    fields = {
        "dates found": "dates found",
        "dates": "dates with value",
        "quotes direct": "direct quotes",
        "quotes direct with speaker": "... with speaker",
        "officials with rank": "officials, each with the right rank",
    }
    print(f"| F1 on {len(articles)} articles | {' | '.join(fields.values())} |")
    print("|---|" + "---:|" * len(fields))
    for name, rival in rivals.items():
        report = evaluate(articles, [rival(one) for one in articles])
        shown = [
            f"{report.score(field).f1:.2f}" if field in tries.get(name, fields) else "–" for field in fields
        ]
        print(f"| {name} | {' | '.join(shown)} |")


if __name__ == "__main__":
    main()
