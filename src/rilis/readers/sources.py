"""Any pile of inputs as records: files of every kind, folders, globs, standard input."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from attrs import frozen

from rilis.errors import ReadError, missing
from rilis.readers import archives, tables
from rilis.readers.compression import open_bytes, plain_name
from rilis.readers.files import STDIN
from rilis.readers.record import Record
from rilis.readers.tables import Fields

KINDS: dict[str, str] = {
    ".txt": "text",
    ".md": "text",
    ".html": "page",
    ".htm": "page",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".xml": "wordpress",
}
"""What a file is, by the end of its name."""


@frozen
class InputFile:
    """A file to be read, and as which kind."""

    name: str
    kind: str


def kind_of(name: str) -> str | None:
    """What a file is by its name, compression aside; None where the name does not tell.

    >>> kind_of("crawl.warc.gz"), kind_of("notes.docx")
    ('warc', None)
    """
    return KINDS.get(Path(plain_name(name)).suffix.lower())


def walk(inputs: Iterable[str | Path]) -> Iterator[InputFile | Record]:
    """The files that inputs mean, in the order given and by name within a folder or glob.

    A folder gives every file below it whose kind is known. An input that means nothing gives a record with
    the reason.
    """
    for given in map(str, inputs):
        path = Path(given)
        if given == STDIN:
            yield InputFile(STDIN, "text")
        elif path.is_dir():
            yield from _folder(path)
        elif path.exists() or not glob.has_magic(given):
            yield _file(given)
        else:
            matches = sorted(glob.glob(given, recursive=True))
            if not matches:
                yield Record(given, error=f"{given}: matches no file")
            for match in matches:
                yield from _folder(Path(match)) if Path(match).is_dir() else (_file(match),)


def _folder(path: Path) -> Iterator[InputFile | Record]:
    files = sorted(str(one) for one in path.rglob("*") if kind_of(one.name) and one.is_file())
    if not files:
        yield Record(str(path), error=f"{path}: holds no file of a known kind")
    for name in files:
        yield InputFile(name, kind_of(name) or "text")


def _file(name: str) -> InputFile | Record:
    kind = kind_of(name)
    if kind is None and Path(name).exists():
        ends = ", ".join(sorted(KINDS))
        return Record(
            name, error=f"{name}: of no known kind; what can be read ends in one of {ends} (or .gz, .zst)"
        )
    return InputFile(name, kind or "text")


def read(path: str | Path, fields: Fields | None = None, kind: str | None = None) -> Iterator[Record]:
    """The records of one file.

    Args:
        path: the file, also compressed (``.gz``, ``.zst``); ``-`` for standard input.
        fields: which field of a table holds what; told by the usual names where not given.
        kind: one of the values of ``KINDS``; told by the file's name where not given.

    Raises:
        ReadError: if the file as a whole cannot be read; a record that cannot has its ``error`` set.
    """
    name = str(path)
    kind = kind or kind_of(name) or "text"
    fields = fields or Fields()
    if kind == "parquet":
        yield from tables.read_parquet(name, fields)
        return
    if kind == "warc":
        yield from archives.read_warc(name, "standard input" if name == STDIN else name)
        return
    with open_bytes(path) as stream:
        yield from _read(kind, stream, name, fields)


def _read(kind: str, stream: IO[bytes], name: str, fields: Fields) -> Iterator[Record]:
    readers: dict[str, Any] = {
        "text": lambda: archives.read_plain(stream, name),
        "page": lambda: archives.read_page(stream, name),
        "json": lambda: tables.read_json(stream, name, fields),
        "jsonl": lambda: tables.read_jsonl(stream, name, fields),
        "csv": lambda: tables.read_csv(stream, name, fields),
        "tsv": lambda: tables.read_csv(stream, name, fields, "\t"),
        "wordpress": lambda: archives.read_wordpress(stream, name),
    }
    if kind not in readers:
        raise ReadError(f"{name}: there is no kind {kind!r}; there are {', '.join(sorted(readers))}")
    yield from readers[kind]()


def read_all(
    inputs: Iterable[str | Path], fields: Fields | None = None, kind: str | None = None
) -> Iterator[Record]:
    """The records of many inputs; a file that breaks gives a record with the reason and the next goes on."""
    for one in walk(inputs):
        if isinstance(one, Record):
            yield one
            continue
        number = 0
        try:
            for record in read(one.name, fields, kind if one.name == STDIN else None):
                number = record.number
                yield record
        except ReadError as error:
            yield Record(one.name, number + 1, error=str(error))
        except ImportError as error:
            yield Record(one.name, number + 1, error=f"{one.name}: {missing(error)}")
