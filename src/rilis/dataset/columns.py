"""The codebook: what each column of a quote dataset means; the table itself is ``codebook.csv``."""

from __future__ import annotations

import csv
from importlib import resources

from attrs import frozen


@frozen
class Column:
    """One column: its name, type, what it means, an example, and what it means when it is missing."""

    name: str
    type: str
    meaning: str
    example: str
    missing: str


def _columns() -> tuple[Column, ...]:
    table = (resources.files("rilis.dataset") / "codebook.csv").read_text(encoding="utf-8")
    return tuple(Column(**row) for row in csv.DictReader(table.splitlines()))


COLUMNS = _columns()


def codebook() -> str:
    """The codebook as Markdown.

    >>> codebook().splitlines()[0]
    '# Codebook'
    """
    lines = [
        "# Codebook",
        "",
        "One row a quote.",
        "",
        "| column | type | meaning | example | missing means |",
    ]
    lines.append("|---|---|---|---|---|")
    lines += [f"| `{c.name}` | {c.type} | {c.meaning} | {c.example} | {c.missing} |" for c in COLUMNS]
    return "\n".join(lines) + "\n"
