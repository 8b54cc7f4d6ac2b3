"""Articles in tables: JSON, JSON lines, CSV, TSV, Parquet; which field is what is told by its name."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from attrs import frozen

from rilis.errors import ReadError
from rilis.readers.decode import decode
from rilis.readers.record import Record

USUAL_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "content",
        "isi",
        "body",
        "artikel",
        "article",
        "berita",
        "isi_berita",
        "teks",
        "konten",
    ),
    "title": ("title", "judul", "headline"),
    "id": ("id", "_id", "uid", "guid", "slug"),
    "published": ("published", "tanggal", "date", "published_at", "pubdate", "datepublished", "waktu", "tgl"),
    "url": ("url", "link", "href", "tautan"),
    "publisher": ("publisher", "source", "sumber", "media", "outlet", "portal"),
}
LONGEST_LINE = 256 * 2**20
"""A line of JSON longer than this is an error, not an article."""

csv.field_size_limit(LONGEST_LINE)


@frozen
class Fields:
    """Which field of a table holds what; None is told by the usual names."""

    text: str | None = None
    title: str | None = None
    id: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None

    def chosen(self, columns: Iterable[str], name: str) -> dict[str, str]:
        """What each of a table's columns is.

        Raises:
            ReadError: if a field that was named is not there, or no field looks like the text.
        """
        columns = list(columns)
        folded = {column.strip().lower(): column for column in reversed(columns)}
        found: dict[str, str] = {}
        for what, usual in USUAL_NAMES.items():
            given = getattr(self, what)
            if given is not None and given not in columns:
                raise ReadError(f"{name}: has no field {given!r}; it has {', '.join(map(repr, columns))}")
            column = given or next((folded[one] for one in usual if one in folded), None)
            if column is not None:
                found[what] = column
        if "text" not in found:
            raise ReadError(
                f"{name}: no field looks like the text among {', '.join(map(repr, columns))}; "
                "name it with --text-field"
            )
        return found


def _record(row: Mapping[str, Any], fields: Fields, name: str, number: int, media_type: str) -> Record:
    """One row as a record."""
    chosen = fields.chosen([str(key) for key in row], f"{name}, record {number}")
    value = {what: _string(row.get(column)) for what, column in chosen.items()}
    if value.get("text") is None:
        raise ReadError(f"{name}, record {number}: field {chosen['text']!r} is empty")
    return Record(name=name, number=number, media_type=media_type, **value)


def _string(value: object) -> str | None:
    if value is None or value == "" or value != value:  # noqa: PLR0124 - NaN, which pandas writes for nothing
        return None
    return value if isinstance(value, str) else str(value)


def _attempt(row: object, fields: Fields, name: str, number: int, media_type: str) -> Record:
    """A row as a record, or a record that says why not."""
    if not isinstance(row, Mapping):
        return Record(name, number, error=f"{name}, record {number}: not an object but {type(row).__name__}")
    try:
        return _record(row, fields, name, number, media_type)
    except ReadError as error:
        return Record(name, number, error=str(error))


def read_jsonl(stream: IO[bytes], name: str, fields: Fields) -> Iterator[Record]:
    """A record a line; a line that is no object becomes a record with an error."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            yield Record(name, number, error=f"{name}, line {number}: longer than {LONGEST_LINE} bytes")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST_LINE)
            continue
        if line.strip():
            try:
                row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
                yield Record(name, number, error=f"{name}, line {number}: not JSON ({error})")
                continue
            yield _attempt(row, fields, name, number, "application/jsonl")


def read_json(stream: IO[bytes], name: str, fields: Fields) -> Iterator[Record]:
    """One object is one article; a list, or an object with one list of objects in it, is many."""
    try:
        data = json.loads(decode(stream.read(), name).text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(f"{name}: not JSON ({error})") from error
    if isinstance(data, dict):
        lists = [
            value
            for value in data.values()
            if isinstance(value, list) and value and isinstance(value[0], dict)
        ]
        has_text = any(str(key).lower() in USUAL_NAMES["text"] for key in data) or fields.text in data
        data = lists[0] if len(lists) == 1 and not has_text else [data]
    if not isinstance(data, list):
        raise ReadError(f"{name}: holds neither an object nor a list of objects")
    for number, row in enumerate(data, 1):
        yield _attempt(row, fields, name, number, "application/json")


def read_csv(stream: IO[bytes], name: str, fields: Fields, delimiter: str = ",") -> Iterator[Record]:
    """A record a row; the first row names the fields."""
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    reader = csv.DictReader(lines, delimiter=delimiter)
    number = 0
    try:
        fields.chosen(reader.fieldnames or (), name)
        for number, row in enumerate(reader, 1):
            yield _attempt(row, fields, name, number, "text/csv")
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: not UTF-8 after record {number} ({error.reason}); convert it first"
        ) from error
    except csv.Error as error:
        raise ReadError(f"{name}: broken after record {number} ({error})") from error
    finally:
        lines.detach()


def read_parquet(path: str, fields: Fields) -> Iterator[Record]:
    """A record a row, read in batches."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise ReadError(f"{path}: not Parquet ({error})") from error
    with table:
        chosen = fields.chosen(table.schema_arrow.names, path)
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=list(dict.fromkeys(chosen.values()))):
            for row in batch.to_pylist():
                number += 1
                yield _attempt(row, fields, path, number, "application/vnd.apache.parquet")
