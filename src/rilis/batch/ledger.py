"""The ledger: what became of every input, and the articles themselves, in one SQLite file beside the output.

The ledger is the truth and the output is made from it, whole, at the end of a run. So a run may be stopped at
any moment, by anything: what was done is here, and the same command goes on from it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from rilis.batch.worker import Result
from rilis.errors import WriteError
from rilis.readers.record import Record

VERSION = "1"
_TABLES = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS records (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,        -- the input
    number INTEGER NOT NULL,   -- which record of it
    place INTEGER NOT NULL,    -- where it comes in the order of the inputs
    run INTEGER NOT NULL,      -- the last run that met it
    digest TEXT NOT NULL,      -- hash of what was read
    made_by TEXT NOT NULL,     -- version of library and lexicon, and options
    state TEXT NOT NULL,       -- done, failed, duplicate
    error TEXT,                -- why it failed, or whose duplicate it is
    sha256 TEXT,               -- of the article's text
    output TEXT,               -- where it stands in the output
    article BLOB,              -- the article as JSON, compressed
    UNIQUE (name, number)
);
CREATE INDEX IF NOT EXISTS records_place ON records (run, place);
CREATE INDEX IF NOT EXISTS records_text ON records (sha256);
"""


class State(StrEnum):
    """What became of a record."""

    DONE = "done"
    FAILED = "failed"
    DUPLICATE = "duplicate"


class Entry(NamedTuple):
    """What the ledger knows of a record."""

    id: int
    digest: str
    made_by: str
    state: State
    place: int


class Ledger:
    """An open ledger.

    Args:
        path: the SQLite file; made if it is not there.
        inputs: what the output is made from; another run with the same output must name the same.
        force: begin anew where the inputs are others. So does a ledger in which nothing was ever done.

    Raises:
        WriteError: if the ledger cannot be opened, or is that of other inputs.
    """

    def __init__(self, path: Path, inputs: str, *, force: bool = False) -> None:
        import zstandard

        self.path = path
        self._pack = zstandard.ZstdCompressor(level=1).compress
        self._unpack = zstandard.ZstdDecompressor().decompress
        try:
            self._db = sqlite3.connect(path, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
        except sqlite3.DatabaseError as error:
            raise WriteError(
                f"{path}: cannot be opened as a ledger ({error}); mend that and give the same command again"
            ) from error
        self._open(inputs, force)
        self.run = int(self._about("run") or 0) + 1
        self._tell("run", str(self.run))

    def _open(self, inputs: str, force: bool) -> None:
        known = self._about("inputs")
        if known is not None and known != inputs:
            if not force and self.count(State.DONE):
                raise WriteError(
                    f"{self.path}: the output was made from other inputs ({known}); "
                    "choose another output, or begin anew with --force"
                )
            self._db.execute("DELETE FROM records")
        self._tell("inputs", inputs)
        self._tell("version", VERSION)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def find(self, record: Record) -> Entry | None:
        """What is known of a record."""
        row = self._db.execute(
            "SELECT id, digest, made_by, state, place FROM records WHERE name = ? AND number = ?",
            (record.name, record.number),
        ).fetchone()
        return Entry(row[0], row[1], row[2], State(row[3]), row[4]) if row else None

    def met(self, entries: Iterable[tuple[Entry, int]]) -> None:
        """Records that stay as they are were met again, at a place."""
        entries = list(entries)
        with self._transaction():
            if any(entry.place != place for entry, place in entries):
                self._tell("output", "")
            self._db.executemany(
                "UPDATE records SET run = ?, place = ? WHERE id = ?",
                [(self.run, place, entry.id) for entry, place in entries],
            )

    def book(self, results: Iterable[tuple[Record, int, Result]], made_by: str, *, dedupe: bool) -> None:
        """What became of some records, all of it or nothing."""
        with self._transaction():
            self._tell("output", "")
            for record, place, result in results:
                state, error = self._state(record, result, dedupe)
                self._db.execute(
                    "INSERT OR REPLACE INTO records "
                    "(name, number, place, run, digest, made_by, state, error, sha256, article) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        record.name,
                        record.number,
                        place,
                        self.run,
                        record.digest,
                        made_by,
                        state,
                        error,
                        result.sha256,
                        self._pack(result.json) if result.json is not None and state is State.DONE else None,
                    ),
                )

    def _state(self, record: Record, result: Result, dedupe: bool) -> tuple[State, str | None]:
        if result.json is None:
            return State.FAILED, result.error
        if dedupe:
            twin = self._db.execute(
                "SELECT name, number FROM records WHERE sha256 = ? AND state = 'done' AND run = ? "
                "AND NOT (name = ? AND number = ?) LIMIT 1",
                (result.sha256, self.run, record.name, record.number),
            ).fetchone()
            if twin:
                return State.DUPLICATE, f"same text as {twin[0]}, record {twin[1]}"
        return State.DONE, None

    def leave_out_unmet(self) -> None:
        """Forget records that this run did not meet: their inputs are gone."""
        with self._transaction():
            gone = self._db.execute("DELETE FROM records WHERE run < ?", (self.run,)).rowcount
            if gone:
                self._tell("output", "")

    def articles(self) -> Iterator[bytes]:
        """The finished articles as JSON, in the order of the inputs."""
        for (packed,) in self._db.execute(
            "SELECT article FROM records WHERE state = 'done' AND article IS NOT NULL ORDER BY place"
        ):
            yield self._unpack(packed)

    def failures(self) -> Iterator[tuple[str, int, str]]:
        """Name, record number and reason of everything that failed, in order."""
        yield from self._db.execute(
            "SELECT name, number, error FROM records WHERE state = 'failed' ORDER BY place"
        )

    def count(self, state: State) -> int:
        """How many records are in a state."""
        (number,) = self._db.execute("SELECT count(*) FROM records WHERE state = ?", (state,)).fetchone()
        return int(number)

    def written(self, places: Iterable[str], output: str) -> None:
        """The output has been made; where each article stands in it, and how the output looks."""
        ids = self._db.execute("SELECT id FROM records WHERE state = 'done' ORDER BY place")
        with self._transaction():
            pairs = [(place, id) for place, (id,) in zip(places, ids.fetchall(), strict=True)]
            self._db.executemany("UPDATE records SET output = ? WHERE id = ?", pairs)
            self._tell("output", output)

    def output_is(self, output: str) -> bool:
        """Whether the output was made from what the ledger now holds, and still looks as it did."""
        return bool(output) and self._about("output") == output

    def _about(self, key: str) -> str | None:
        row = self._db.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _tell(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, value))

    def _transaction(self) -> _Transaction:
        return _Transaction(self._db)


class _Transaction:
    """All or nothing."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.execute("ROLLBACK" if kind else "COMMIT")
