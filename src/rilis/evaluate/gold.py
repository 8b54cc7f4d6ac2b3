"""Gold articles: a text and its right answers, one JSON object a line."""

from __future__ import annotations

import json
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


def read_gold(path: str | Path) -> list[Gold]:
    """The gold articles of a file of JSON lines.

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
        return Gold(row["id"], row["text"], row["gold"], row.get("published"))
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ReadError(f"{where}: a gold article has id, text and gold ({error!r})") from error


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
