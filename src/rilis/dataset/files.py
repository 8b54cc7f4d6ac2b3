"""A quote dataset on disk: the rows, the codebook and a card that says how it was made."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from attrs import define, field

from rilis._version import __version__
from rilis.dataset.columns import COLUMNS, codebook
from rilis.dataset.rows import QuoteRow
from rilis.errors import FormatError, WriteError
from rilis.lexicon import Lexicon
from rilis.write.whole import whole

NAMES = [column.name for column in COLUMNS]
BATCH = 2000


@define
class Counts:
    """What the card tells of a dataset."""

    articles: set[str] = field(factory=set)
    quotes: int = 0
    by_kind: Counter[str] = field(factory=Counter)
    by_type: Counter[str] = field(factory=Counter)
    by_how: Counter[str] = field(factory=Counter)
    filled: Counter[str] = field(factory=Counter)

    def watch(self, rows: Iterable[QuoteRow]) -> Iterator[QuoteRow]:
        """The rows as they go by, counted."""
        for row in rows:
            self.quotes += 1
            self.articles.add(row.article_id)
            self.by_kind[row.kind] += 1
            self.by_type[row.speaker_type or "nobody known"] += 1
            self.by_how[row.speaker_how or "nobody known"] += 1
            self.filled.update(name for name in NAMES if getattr(row, name) is not None)
            yield row


def write(rows: Iterable[QuoteRow], path: Path, made_from: str) -> Counts:
    """Write a dataset, its codebook (``.codebook.md``) and its card (``.card.md``).

    Args:
        rows: the quotes.
        path: where to; ``.parquet``, ``.csv``, ``.jsonl`` or ``.db``.
        made_from: what the card says of the source.

    Raises:
        FormatError: if the name ends in none of these.
        WriteError: if the disk refuses.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise FormatError(f"{path}: end the name in one of {', '.join(WRITERS)}")
    counts = Counts()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as draft:
            writer(counts.watch(rows), draft)
        _beside(path, "codebook", codebook())
        _beside(path, "card", card(counts, path.name, made_from))
    except (OSError, sqlite3.OperationalError) as error:
        raise WriteError(f"{path}: cannot be written ({error})") from error
    return counts


def _beside(path: Path, what: str, page: str) -> None:
    path.with_name(f"{path.name}.{what}.md").write_text(page, encoding="utf-8")


def card(counts: Counts, name: str, made_from: str) -> str:
    """What a reader should know of a dataset before the first table."""
    total = max(counts.quotes, 1)
    lines = [
        f"# {name}",
        "",
        f"{counts.quotes} quotes from {len(counts.articles)} articles with quotes.",
        f"Made by rilis {__version__} (lexicon {Lexicon.default().fingerprint}) from {made_from}.",
        "",
        "Found by rules, not by hand: measure a sample before you rest a claim on it (`rilis evaluate`).",
    ]
    for title, tally in (("Kind", counts.by_kind), ("Speaker", counts.by_type), ("How found", counts.by_how)):
        lines += ["", f"## {title}", "", "| | quotes | share |", "|---|---:|---:|"]
        lines += [f"| {key} | {count} | {count / total:.1%} |" for key, count in sorted(tally.items())]
    lines += ["", "## Coverage", "", "| column | filled |", "|---|---:|"]
    lines += [f"| `{name}` | {counts.filled[name] / total:.1%} |" for name in NAMES]
    return "\n".join(lines) + "\n"


def _csv(rows: Iterable[QuoteRow], draft: Path) -> None:
    with draft.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, NAMES, lineterminator="\n")
        table.writeheader()
        table.writerows(row.to_dict() for row in rows)


def _jsonl(rows: Iterable[QuoteRow], draft: Path) -> None:
    with draft.open("w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write(json.dumps(row.to_dict(), ensure_ascii=False) + "\n")


def _parquet(rows: Iterable[QuoteRow], draft: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {"string": pa.string(), "integer": pa.int64(), "date": pa.string()}
    schema = pa.schema([pa.field(column.name, kinds[column.type]) for column in COLUMNS])
    rows = iter(rows)
    with pq.ParquetWriter(draft, schema, compression="zstd") as out:
        while batch := [row.to_dict() for row in islice(rows, BATCH)]:
            out.write_table(pa.Table.from_pylist(batch, schema=schema))


def _database(rows: Iterable[QuoteRow], draft: Path) -> None:
    columns = ", ".join(f'"{c.name}" {"INTEGER" if c.type == "integer" else "TEXT"}' for c in COLUMNS)
    with closing(sqlite3.connect(draft)) as db:
        db.execute(f"CREATE TABLE quotes ({columns})")
        insert = f"INSERT INTO quotes VALUES ({', '.join('?' * len(NAMES))})"
        db.executemany(insert, (tuple(row.to_dict().values()) for row in rows))
        for name in ("quote_id", "article_id", "speaker", "unit", "date", "location_code"):
            db.execute(f'CREATE INDEX quotes_{name} ON quotes ("{name}")')
        db.execute("CREATE TABLE codebook (name TEXT, type TEXT, meaning TEXT, example TEXT, missing TEXT)")
        db.executemany(
            "INSERT INTO codebook VALUES (?, ?, ?, ?, ?)",
            [(c.name, c.type, c.meaning, c.example, c.missing) for c in COLUMNS],
        )
        db.commit()


WRITERS: dict[str, Callable[[Iterable[QuoteRow], Path], None]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".jsonl": _jsonl,
    ".db": _database,
}
