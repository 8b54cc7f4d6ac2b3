"""Gold articles: a text and its right answers, one JSON object a line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from attrs import frozen

from rilis.errors import ReadError
from rilis.model import Article, Official, Person, Span


@frozen
class Gold:
    """An article with its right answers; ``answers["only"]`` names the keys annotated, if not all are."""

    id: str
    text: str
    answers: dict[str, Any]
    published: str | None = None


NEEDED: dict[str, tuple[str, ...]] = {
    "photos": (),
    "dates": ("text",),
    "times": ("text",),
    "officials": ("name",),
    "people": ("name",),
    "quotes": ("text", "kind"),
    "places": ("text", "kind"),
    "statutes": ("text",),
}
"""What each answer of a list must have."""
LOCATED = ("dates", "times", "quotes", "statutes")
"""Answers that are held against ours by where they stand."""


def read_gold(path: str | Path) -> list[Gold]:
    """The gold articles of a file of JSON lines.

    An answer without ``start`` and ``end``, or whose words do not stand there, is looked up in the text.

    Raises:
        ReadError: if the file cannot be read or a line is no gold article.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    return [_gold(line, f"{path}, line {n}") for n, line in enumerate(lines, 1) if line.strip()]


def _gold(line: str, where: str) -> Gold:
    try:
        row = json.loads(line)
        gold = Gold(row["id"], row["text"], row["gold"], row.get("published"))
        _check(gold.answers)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReadError(f"{where}: a gold article has id, text and gold ({error!r})") from error
    for key in LOCATED:
        for number, answer in enumerate(gold.answers.get(key) or (), 1):
            _locate(answer, gold, key, f"{where}, {key} {number}")
    return gold


def _check(answers: dict[str, Any]) -> None:
    """Whether every answer has what it needs."""
    for key, needed in NEEDED.items():
        for number, answer in enumerate(answers.get(key) or (), 1):
            missing = [part for part in needed if not isinstance(answer.get(part), str)]
            if missing:
                raise ValueError(f"{key} {number} has no {' and no '.join(missing)}")
    location = (answers.get("event") or {}).get("location")
    if location and not isinstance(location.get("code"), str):
        raise ValueError("the event's location has no code")


def _locate(answer: dict[str, Any], gold: Gold, key: str, where: str) -> None:
    """Make sure that an answer's words stand where it says: nearest to there, or where no like one stands."""
    words, start = answer["text"], answer.get("start")
    if isinstance(start, int) and gold.text[start : start + len(words)] == words:
        answer["end"] = start + len(words)
        return
    found = [match.start() for match in re.finditer(re.escape(words), gold.text)] if words else []
    if not found:
        raise ReadError(f"{where}: {words!r} does not stand in the text")
    if isinstance(start, int):
        answer["start"] = min(found, key=lambda at: abs(at - start))
    else:
        taken = {one.get("start") for one in gold.answers[key] if one["text"] == words}
        answer["start"] = next((at for at in found if at not in taken), found[-1])
    answer["end"] = answer["start"] + len(words)


def draft(article: Article) -> dict[str, Any]:
    """A gold line filled with what the parser found, to be corrected by hand."""
    return {
        "id": article.id,
        "published": article.published,
        "text": article.text,
        "gold": {
            "headline": article.headline and article.headline.text,
            "dateline": article.dateline
            and {"text": article.dateline.text, "publisher": _text(article.dateline.publisher)},
            "photos": [{"caption": _text(p.caption), "credit": _text(p.credit)} for p in article.photos],
            "byline": [one.text for one in article.byline],
            "dates": [{**_place(d), "value": d.value} for d in article.dates],
            "times": [{**_place(t), "value": t.value, "zone": t.zone} for t in article.times],
            "officials": [_official(official) for official in article.officials],
            "people": [_person(person) for person in article.people],
            "quotes": [
                {
                    **_place(quote),
                    "kind": quote.kind,
                    "speaker": " dan ".join(speaker.name for speaker in quote.speakers) or None,
                    "cue": _text(quote.cue),
                }
                for quote in article.quotes
            ],
            "places": [
                {**_place(place), "kind": place.kind, "level": place.level, "code": place.code}
                for place in article.places
            ],
            "statutes": [_place(statute) for statute in article.statutes],
            "event": {
                "date": article.date,
                "location": article.location
                and {
                    "name": article.location.name,
                    "level": article.location.level,
                    "code": article.location.code,
                },
            },
        },
    }


def _text(span: Span | None) -> str | None:
    return span.text if span else None


def _place(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _official(official: Official) -> dict[str, Any]:
    return {
        "name": official.name,
        "rank": _text(official.rank),
        "degrees": [degree.text for degree in official.degrees],
        "position": _text(official.position),
        "unit": _text(official.unit),
    }


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "age": person.age, "role": person.role}
