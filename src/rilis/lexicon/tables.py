"""Reading the tables: CSV (UTF-8, header row, lists parted by ``|``) or TOML into rows."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import attrs

from rilis.errors import LexiconError
from rilis.lexicon.rows import ROWS, Kind, Row


def shipped(kind: Kind) -> str:
    """The text of a table that comes with the library."""
    return (resources.files("rilis.lexicon") / "data" / f"{kind.value}.csv").read_text(encoding="utf-8")


def read_csv(kind: Kind, text: str, source: str) -> tuple[Row, ...]:
    """The rows of one CSV table; ``source`` is what an error calls the file."""
    reader = csv.DictReader(io.StringIO(text))
    return tuple(_row(kind, record, f"{source}, line {reader.line_num}") for record in reader)


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
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: not TOML ({error})") from error
    unknown = set(tables) - set(Kind)
    if unknown:
        raise LexiconError(f"{path}: no table is called {', '.join(sorted(unknown))}; there are {', '.join(Kind)}")
    return {
        Kind(name): tuple(_row(Kind(name), record, f"{path}, {name} {n}") for n, record in enumerate(records, 1))
        for name, records in tables.items()
    }


def _row(kind: Kind, record: Mapping[str, Any], where: str) -> Row:
    """One record as a row of its kind; columns that are left out take their empty value."""
    cls = ROWS[kind]
    columns = _columns(cls)
    unknown = [str(name) for name in record if name not in columns]
    if unknown:
        raise LexiconError(f"{where}: {kind} has no column {', '.join(unknown)}; it has {', '.join(columns)}")
    if not record.get("code") or not (record.get("name") or record.get("variants")):
        raise LexiconError(f"{where}: a row needs a code and a name")
    try:
        values = {name: _value(read, record.get(name)) for name, read in columns.items()}
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from error
    if not values["variants"]:
        values["variants"] = (values["name"],)
    return cls(**values)


@cache
def _columns(cls: type[Row]) -> dict[str, str]:
    """The columns of a table and their types."""
    return {field.name: str(field.type) for field in attrs.fields(cls)}


def _value(kind: str, value: Any) -> Any:
    """One cell as its column's type."""
    if kind.startswith("tuple"):
        parts: Iterable[str] = value.split("|") if isinstance(value, str) else value or ()
        return tuple(part.strip() for part in parts if part.strip())
    if kind == "int":
        return int(value or 0)
    if kind == "bool":
        return value in (True, "yes")
    return str(value or "")
