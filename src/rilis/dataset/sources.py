"""Articles for a dataset: from what ``rilis convert`` reads, or from what it wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import msgspec
from attrs import define, field

from rilis.batch.pool import Pool
from rilis.errors import ReadError
from rilis.lexicon import Lexicon
from rilis.model import SCHEMA, Article
from rilis.readers import Fields, InputFile, Record, read_all, walk
from rilis.readers.compression import open_bytes


@define
class Taken:
    """How it went: what could not be read, and why."""

    failures: list[str] = field(factory=list)


def articles(
    inputs: Iterable[str | Path], *, workers: int, taken: Taken, fields: Fields | None = None
) -> Iterator[Article]:
    """The articles of some inputs, parsed where they are not parsed yet.

    Args:
        inputs: files, folders, globs; also the ``.jsonl``, ``.parquet`` or folder that ``convert`` wrote.
        workers: how many processes parse; 0 for none but this.
        taken: gets the reason of everything that failed.
        fields: which field of a table holds what.
    """
    with Pool(workers, Lexicon.default()) as pool:
        for one in walk(inputs):
            if isinstance(one, Record):
                taken.failures.append(one.error or one.name)
            elif is_parsed(one):
                yield from _parsed(one, taken)
            else:
                yield from _fresh(pool, read_all([one.name], fields), taken)


def at_least_one(articles: Iterable[Article], taken: Taken) -> Iterator[Article]:
    """The articles as they go by.

    Raises:
        ReadError: behind the last, if there was none: no dataset is to be replaced by nothing.
    """
    one = None
    for one in articles:
        yield one
    if one is None:
        why = "; ".join(taken.failures) or "the inputs hold none"
        raise ReadError(f"no article was read, and nothing written: {why}")


def already_parsed(inputs: Iterable[str | Path], taken: Taken) -> Iterator[Article]:
    """The articles of what ``convert`` wrote; anything else is a failure."""
    for one in walk(inputs):
        if isinstance(one, Record):
            taken.failures.append(one.error or one.name)
        elif is_parsed(one):
            yield from _parsed(one, taken)
        else:
            taken.failures.append(f"{one.name}: {_why_not(one)}")


def _why_not(file: InputFile) -> str:
    return f"holds no {SCHEMA}" if Path(file.name).exists() else "there is no such file"


def is_parsed(file: InputFile) -> bool:
    """Whether a file holds articles in our own JSON form."""
    try:
        if file.kind == "parquet":
            import pyarrow.parquet as pq

            return {"schema", "quotes", "officials"} <= set(pq.read_schema(file.name).names)
        if file.kind not in {"json", "jsonl"} or file.name == "-":
            return False
        with open_bytes(file.name) as stream:
            return SCHEMA.encode() in stream.readline()
    except (OSError, ReadError, ValueError):
        return False


def _parsed(file: InputFile, taken: Taken) -> Iterator[Article]:
    number = 0
    try:
        for number, article in enumerate(_rows(file) if file.kind == "parquet" else _lines(file), 1):
            if isinstance(article, Article):
                yield article
            else:
                taken.failures.append(f"{file.name}, record {number}: no {SCHEMA} ({article})")
    except (ReadError, OSError) as error:
        taken.failures.append(f"{file.name}, after record {number}: {error}")


def _rows(file: InputFile) -> Iterator[Article | str]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(file.name) as table:
        for row in chain.from_iterable(batch.to_pylist() for batch in table.iter_batches(batch_size=256)):
            try:
                yield Article.from_dict(row)
            except msgspec.ValidationError as error:
                yield str(error)


def _lines(file: InputFile) -> Iterator[Article | str]:
    with open_bytes(file.name) as stream:
        for line in stream:
            try:
                yield Article.from_json(line)
            except msgspec.DecodeError as error:
                yield str(error)


def _fresh(pool: Pool, records: Iterator[Record], taken: Taken) -> Iterator[Article]:
    for _, result in pool.results(records):
        if result.json is None:
            taken.failures.append(result.error or "unknown")
        else:
            yield Article.from_json(result.json)
