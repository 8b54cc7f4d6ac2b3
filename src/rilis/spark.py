"""Articles by the million on an existing Spark cluster: one function for ``mapInArrow``.

Only ``parse`` is ours; the engine, its cluster and its files are Spark's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from rilis.adapters.arrow import SCHEMA, to_plain
from rilis.batch.articles import Options
from rilis.batch.worker import convert
from rilis.lexicon import Lexicon
from rilis.parser import Parser
from rilis.readers.record import Record

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ARTICLE = pa.struct(list(SCHEMA))


def parse(
    df: DataFrame,
    text: str = "text",
    id: str = "id",
    *,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    lexicon: Lexicon | None = None,
) -> DataFrame:
    """A DataFrame with ``id``, ``article`` (nested as the JSON is) and ``error``, one row for each of ``df``.

    Args:
        df: the articles.
        text: the column that holds the text.
        id: the column that names the article.
        title: the column of the headline, if there is one; so ``published``, ``url``, ``publisher``.
        lexicon: with which words.

    A row that cannot be parsed has a null ``article`` and its reason in ``error``.
    """
    given = {
        "text": text,
        "id": id,
        "title": title,
        "published": published,
        "url": url,
        "publisher": publisher,
    }
    columns = {what: column for what, column in given.items() if column is not None}
    wanted = df.select(*[df[column].cast("string").alias(what) for what, column in columns.items()])
    return wanted.mapInArrow(
        _Work(lexicon or Lexicon.default()), f"id string, article {ddl(ARTICLE)}, error string"
    )


def ddl(kind: pa.DataType) -> str:
    """An Arrow type as Spark writes it.

    >>> ddl(pa.list_(pa.struct([("start", pa.int64())])))
    'array<struct<`start`: bigint>>'
    """
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'`{part.name}`: {ddl(part.type)}' for part in kind)}>"
    if pa.types.is_list(kind):
        return f"array<{ddl(kind.value_type)}>"
    return {"string": "string", "int64": "bigint", "double": "double", "bool": "boolean"}[str(kind)]


class _Work:
    """Batches of rows in, batches of articles out; runs on the executors."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        parser = Parser(self._lexicon)
        for batch in batches:
            yield self._batch(batch, parser)

    def _batch(self, batch: pa.RecordBatch, parser: Parser) -> pa.RecordBatch:
        ids, articles, errors = [], [], []
        for number, row in enumerate(batch.to_pylist(), 1):
            result = convert(Record(row.get("id") or "row", number, **row), parser, Options())
            ids.append(row.get("id"))
            articles.append(to_plain(result.json) if result.json is not None else None)
            errors.append(result.error)
        return pa.RecordBatch.from_arrays(
            [pa.array(ids, pa.string()), pa.array(articles, ARTICLE), pa.array(errors, pa.string())],
            names=["id", "article", "error"],
        )
