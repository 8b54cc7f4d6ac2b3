"""An article as a readable summary on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rilis.model import Article

STYLES = {"headline": "bold", "official": "green", "person": "green", "quote": "cyan", "warning": "yellow"}


def show(article: Article, console: Console | None = None) -> None:
    """Print an article's lines as a table of two columns, and a blank line after it."""
    table = Table.grid(padding=(0, 2))
    last = ""
    for label, value in article.lines():
        table.add_row(
            Text("" if label == last else label, style="dim"), Text(value, style=STYLES.get(label, ""))
        )
        last = label
    console = console or Console()
    console.print(table)
    console.print()
