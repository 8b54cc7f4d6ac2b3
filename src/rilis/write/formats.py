"""The formats that articles are written in, chosen by the output's name.

A writer takes encoded articles in order and gives, for each, the place where it stands in the output.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import IO, Any, cast

import regex

from rilis.errors import FormatError
from rilis.model import Article
from rilis.write.tables import TABLES
from rilis.write.whole import whole

Encoded = bytes
Writer = Callable[[Iterable[Encoded], Path], Iterator[str]]


def writer_for(path: Path) -> Writer:
    """The writer that an output's name asks for.

    Raises:
        FormatError: if the name asks for none.
    """
    name = path.name.lower()
    for end, writer in WRITERS.items():
        if name.endswith(end):
            return writer
    if not path.suffix or path.is_dir():
        return write_folder
    raise FormatError(
        f"{path}: no format ends like this; end it in one of {', '.join(WRITERS)}, or give a folder"
    )


def write_jsonl(articles: Iterable[Encoded], path: Path) -> Iterator[str]:
    """One article a line; ``.gz`` and ``.zst`` compressed, the same bytes each time."""
    with whole(path) as draft, ExitStack() as stack:
        stream = _compressed(stack, draft, path.suffix.lower())
        for number, article in enumerate(articles, 1):
            stream.write(article)
            stream.write(b"\n")
            yield f"line {number}"


def _compressed(stack: ExitStack, draft: Path, suffix: str) -> IO[bytes]:
    raw = stack.enter_context(draft.open("wb"))
    if suffix == ".gz":
        packed = stack.enter_context(closing(gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=0)))
        return cast("IO[bytes]", packed)
    if suffix == ".zst":
        import zstandard

        return stack.enter_context(zstandard.ZstdCompressor(level=6).stream_writer(raw, closefd=False))
    return raw


_UNSAFE = regex.compile(r"[^\p{L}\p{M}\p{N}._-]+")
"""What is no letter of any script, with its marks (``re`` takes these for no part of a word), nor a figure."""


def write_folder(articles: Iterable[Encoded], path: Path) -> Iterator[str]:
    """A file of JSON for each article, named after its id; an id can name no other folder."""
    used: set[str] = set()
    with whole(path) as draft:
        draft.mkdir()
        for number, encoded in enumerate(articles, 1):
            name = file_name(Article.from_json(encoded).id)
            if name.lower() in used:
                name = f"{name}.{number}"
            used.add(name.lower())
            (draft / f"{name}.json").write_bytes(encoded + b"\n")
            yield f"{name}.json"


def file_name(id: str) -> str:
    """A file name made from an id: nothing in it that a file system could take for a path.

    >>> file_name("../../etc/passwd:3")
    'etc-passwd-3'
    """
    return _UNSAFE.sub("-", id).strip(".-")[-120:] or "article"


def write_csv(articles: Iterable[Encoded], path: Path) -> Iterator[str]:
    """Flat tables: the articles in the file named, the others beside it (``out.quotes.csv``)."""
    with ExitStack() as stack:
        rows: dict[str, Any] = {}
        for table, (columns, _) in TABLES.items():
            place = path if table == "articles" else path.with_name(f"{path.stem}.{table}{path.suffix}")
            draft = stack.enter_context(whole(place))
            stream = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
            rows[table] = csv.writer(stream, lineterminator="\n")
            rows[table].writerow(columns.split())
        for number, encoded in enumerate(articles, 1):
            article = Article.from_json(encoded)
            for table, (_, fill) in TABLES.items():
                rows[table].writerows(fill(article))
            yield f"row {number}"


PLAIN = 256
"""Articles held as Python's values before they become columns, which take a tenth of the memory."""
ROW_GROUP = 4096
"""Articles to a row group of Parquet: the file's directory, kept until the end, grows with the groups."""


def write_parquet(articles: Iterable[Encoded], path: Path) -> Iterator[str]:
    """Nested Parquet: one row an article, columns as in the JSON."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from rilis.adapters.arrow import SCHEMA, to_plain

    with whole(path) as draft, pq.ParquetWriter(draft, SCHEMA, compression="zstd") as out:
        batch: list[dict[str, Any]] = []
        tables: list[pa.Table] = []
        for number, encoded in enumerate(articles, 1):
            batch.append(to_plain(encoded))
            if len(batch) == PLAIN:
                tables.append(pa.Table.from_pylist(batch, schema=SCHEMA))
                batch = []
            if len(tables) * PLAIN >= ROW_GROUP:
                out.write_table(pa.concat_tables(tables))
                tables = []
            yield f"row {number}"
        if batch:
            tables.append(pa.Table.from_pylist(batch, schema=SCHEMA))
        if tables:
            out.write_table(pa.concat_tables(tables))


def write_sqlite(articles: Iterable[Encoded], path: Path) -> Iterator[str]:
    """A SQLite database with keys, indexes, full-text search and views."""
    from rilis.write.database import fill

    with whole(path) as draft:
        yield from fill(draft, map(Article.from_json, articles))


WRITERS: dict[str, Writer] = {
    ".jsonl": write_jsonl,
    ".jsonl.gz": write_jsonl,
    ".jsonl.zst": write_jsonl,
    ".parquet": write_parquet,
    ".csv": write_csv,
    ".db": write_sqlite,
    ".sqlite": write_sqlite,
}
