"""Reading the tables: CSV (UTF-8, header row, lists parted by ``|``) or TOML into rows."""

from __future__ import annotations

import csv
import enum
import inspect
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rilis.errors import LexiconError
from rilis.lexicon.forms import LOOKED_UP
from rilis.lexicon.rows import ROWS, Kind, Pattern, Row
from rilis.model import Status

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

Member = TypeVar("Member", bound=enum.StrEnum)


def read_csv(kind: Kind, text: str, source: str) -> tuple[Row, ...]:
    """The rows of one CSV table; ``source`` is what an error calls the file."""
    return tuple(_csv_rows(kind, text, source))


def read_file(path: str | Path) -> dict[Kind, tuple[Row, ...]]:
    """The rows of a user's own file.

    TOML holds one array of tables for each kind (``[[units]]``); a CSV file is named after its kind
    (``units.csv``, ``our-units.csv``).

    Raises:
        LexiconError: if the file cannot be read or a row does not fit its table.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    if path.suffix.lower() == ".csv":
        kind = next((k for k in Kind if path.stem.lower().endswith(k.value)), None)
        if kind is None:
            raise LexiconError(f"{path}: name the file after its table, one of {', '.join(Kind)}")
        return {kind: read_csv(kind, text, str(path))}
    return _read_toml(text, path)


def _read_toml(text: str, path: Path) -> dict[Kind, tuple[Row, ...]]:
    import tomllib  # only for users' own files

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: not TOML ({error})") from error
    read: dict[Kind, tuple[Row, ...]] = {}
    for name, records in tables.items():
        if name not in list(Kind):
            raise LexiconError(f"{path}: no table is called {name}; there are {', '.join(Kind)}")
        if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
            raise LexiconError(
                f"{path}: write each row of {name} under a heading [[{name}]], in double brackets"
            )
        kind = Kind(name)
        for n, record in enumerate(records, 1):
            _check_columns(kind, record, f"{path}, {name} {n}")
        read[kind] = tuple(
            _row(kind, record, str(path), f"{name} {n}") for n, record in enumerate(records, 1)
        )
    return read


def _csv_rows(kind: Kind, text: str, source: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from _rows(kind, reader, source)
    except csv.Error as error:
        raise LexiconError(f"{source}, line {reader.line_num}: not CSV ({error})") from error


def _rows(kind: Kind, reader: CsvReader, source: str) -> Iterator[Row]:
    header = [name.strip() for name in next(reader, [])]
    _check_columns(kind, header, f"{source}, line 1")
    for cells in reader:
        if len(cells) > len(header):
            raise LexiconError(
                f'{source}, line {reader.line_num}: more cells than columns; put a cell with a comma in "quotes"'
            )
        if any(cells):
            yield _row(kind, dict(zip(header, cells, strict=False)), source, f"line {reader.line_num}")


def _check_columns(kind: Kind, names: Iterable[str], where: str) -> None:
    columns = _columns(kind)
    unknown = [name for name in names if name not in columns]
    if unknown:
        raise LexiconError(f"{where}: {kind} has no column {', '.join(unknown)}; it has {', '.join(columns)}")


def _row(kind: Kind, record: Mapping[str, Any], source: str, place: str) -> Row:
    """One record as a row of its kind; columns that are left out take their empty value."""
    values: list[Any] = []
    for column, read in _columns(kind).items():
        try:
            values.append(read(record.get(column, "")))
        except (ValueError, TypeError) as error:
            raise LexiconError(f"{source}, {place}, {column}: {error}") from error
    code, name, variants, *others = values
    if not code or not (name or variants):
        raise LexiconError(f"{source}, {place}: a row needs a code and a name")
    variants = variants or (name,)
    if kind not in LOOKED_UP:
        for form in variants:
            if not form[:1].isalnum() or "\n" in form:
                raise LexiconError(
                    f"{source}, {place}: a form is one line that begins with a letter or a digit, unlike {form!r}"
                )
    return ROWS[kind](code, name or variants[0], variants, *others)


@cache
def _columns(kind: Kind) -> dict[str, Callable[[object], object]]:
    """The columns of a table in the order of its fields, and how each is read."""
    classes = [cls for cls in reversed(ROWS[kind].__mro__) if issubclass(cls, Row)]
    types = {name: of for cls in classes for name, of in inspect.get_annotations(cls).items()}
    return {name: READERS[types[name]] for name in ROWS[kind].__struct_fields__}


def _text(cell: object) -> str:
    if not isinstance(cell, str):
        raise TypeError(f"{cell!r} is no text; put it in quotes")
    return cell.strip()


def _words(cell: object) -> tuple[str, ...]:
    """A list, or one cell with its parts between bars."""
    if not cell:
        return ()
    if isinstance(cell, str):
        return tuple(map(str.strip, cell.split("|")))
    if not isinstance(cell, list):
        raise TypeError(f"{cell!r} is no list; put texts in [square brackets]")
    return tuple(map(_text, cell))


def _number(cell: object) -> int:
    try:
        return int(str(cell or 0))
    except ValueError:
        raise ValueError(f"{cell!r} is no whole number") from None


def _flag(cell: object) -> bool:
    if cell in (True, False, "yes", "no", ""):
        return cell in (True, "yes")
    raise ValueError(f"{cell!r} is neither yes nor no")


def _status(cell: object) -> Status:
    return _member(Status, cell)


def _patterns(cell: object) -> tuple[Pattern, ...]:
    return tuple([_member(Pattern, word) for word in _words(cell)])


def _member(of: type[Member], cell: object) -> Member:
    try:
        return of(str(cell))
    except ValueError:
        raise ValueError(f"{cell!r} is none of {', '.join(of)}") from None


READERS: dict[str, Callable[[object], object]] = {
    "str": _text,
    "int": _number,
    "bool": _flag,
    "tuple[str, ...]": _words,
    "Status": _status,
    "tuple[Pattern, ...]": _patterns,
}
"""How a column is read, by its field's type."""
