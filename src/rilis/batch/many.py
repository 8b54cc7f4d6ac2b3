"""Many articles in a script: lazily, in order, by several processes if wished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rilis.batch.articles import parse_record
from rilis.batch.pool import TIME_LIMIT, Pool
from rilis.errors import ConvertError
from rilis.lexicon import Lexicon
from rilis.model import Article
from rilis.parser import Parser
from rilis.readers.record import Record

GIVEN = ("text", "title", "id", "published", "url", "publisher")


def parse_many(
    records: Iterable[str | Mapping[str, Any]],
    *,
    workers: int = 0,
    on_error: str = "raise",
    lexicon: Lexicon | None = None,
    time_limit: float = TIME_LIMIT,
) -> Iterator[Article]:
    """Articles one after another, in the order of the records.

    Args:
        records: strings, or mappings with ``text`` and, if known, ``title``, ``id``, ``published``, ``url``,
            ``publisher``; other keys are ignored. Taken lazily: a generator over a million is fine.
        workers: how many processes; 0 parses in this one.
        on_error: ``"raise"`` at the first record that cannot be parsed, or ``"skip"`` it.
        lexicon: with which words.
        time_limit: seconds that one article may take, where there are workers.

    Raises:
        ConvertError: if a record cannot be parsed and ``on_error`` is ``"raise"``.

    >>> [article.date for article in parse_many(["Apel, Kamis (24/10/24).", {"text": "Apel, 1 Mei 2025."}])]
    ['2024-10-24', '2025-05-01']
    """
    if on_error not in {"raise", "skip"}:
        raise ValueError(f"on_error is 'raise' or 'skip', not {on_error!r}")
    lexicon = lexicon or Lexicon.default()
    taken = (_record(number, given) for number, given in enumerate(records, 1))
    return (
        _one_by_one(taken, lexicon, on_error)
        if not workers
        else _pooled(taken, lexicon, on_error, Pool(workers, lexicon, time_limit=time_limit))
    )


def _record(number: int, given: str | Mapping[str, Any]) -> Record:
    """What a caller gave as a record."""
    if isinstance(given, str):
        return Record("record", number, text=given)
    if not isinstance(given, Mapping) or not isinstance(given.get("text"), str):
        return Record("record", number, error=f"record {number}: neither a string nor a mapping with a text")
    known = {key: given[key] for key in GIVEN if given.get(key) is not None}
    return Record(
        "record", number, **{key: value if key == "published" else str(value) for key, value in known.items()}
    )


def _one_by_one(records: Iterator[Record], lexicon: Lexicon, on_error: str) -> Iterator[Article]:
    parser = Parser(lexicon)
    for record in records:
        try:
            yield parse_record(record, parser)
        except Exception as error:
            if on_error == "raise":
                raise ConvertError(f"record {record.number}: {error}") from error


def _pooled(records: Iterator[Record], lexicon: Lexicon, on_error: str, pool: Pool) -> Iterator[Article]:
    with pool:
        for record, result in pool.results(records):
            if result.json is not None:
                yield Article.from_json(result.json)
            elif on_error == "raise":
                raise ConvertError(f"record {record.number}: {result.error}")
