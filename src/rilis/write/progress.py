"""How a long run shows how far it is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

QUIET_SECONDS = 30.0
"""How often a line is written where there is no terminal."""


class Counts(Protocol):
    """What a run tells of itself."""

    met: int
    converted: int
    skipped: int
    failed: int


@contextmanager
def progress() -> Iterator[Callable[[Counts], None]]:
    """A function that is told how far it is, and shows it on standard error."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} articles"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("[red]{task.fields[failures]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, rate="", failures="")
        start = time.monotonic()

        def show(counts: Counts) -> None:
            done = counts.converted + counts.skipped + counts.failed
            rate = f"{done / max(time.monotonic() - start, 0.001):,.0f}/s"
            failures = f"{counts.failed} failed" if counts.failed else ""
            bar.update(task, completed=done, rate=rate, failures=failures)

        yield show


def _lines() -> Callable[[Counts], None]:
    last = time.monotonic()

    def show(counts: Counts) -> None:
        nonlocal last
        if time.monotonic() - last >= QUIET_SECONDS:
            last = time.monotonic()
            done = counts.converted + counts.skipped
            print(f"{done} done, {counts.failed} failed", file=sys.stderr, flush=True)

    return show
