"""Articles for a dataset: from what ``rilis convert`` reads, or from what it wrote."""

from __future__ import annotations

import json
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
    if file.kind == "parquet":
        import pyarrow.parquet as pq

        with pq.ParquetFile(file.name) as table:
            rows = chain.from_iterable(batch.to_pylist() for batch in table.iter_batches(batch_size=256))
            yield from (Article.from_dict(row) for row in rows)
        return
    with open_bytes(file.name) as stream:
        for number, line in enumerate(stream, 1):
            try:
                yield Article.from_json(line)
            except (msgspec.ValidationError, msgspec.DecodeError, json.JSONDecodeError) as error:
                taken.failures.append(f"{file.name}, line {number}: no {SCHEMA} ({error})")


def _fresh(pool: Pool, records: Iterator[Record], taken: Taken) -> Iterator[Article]:
    for _, result in pool.results(records):
        if result.json is None:
            taken.failures.append(result.error or "unknown")
        else:
            yield Article.from_json(result.json)
