"""``rilis quotes``: who said what, one row a quote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rilis.dataset import QuoteRow

EXAMPLES = """\b
Examples:
  rilis quotes articles.jsonl -o quotes.parquet             from what convert wrote
  rilis quotes arsip/ -o quotes.csv --kind direct           from text files and saved pages
  rilis quotes articles.jsonl -o quotes.db --unit 'Polda Kaltim' --since 2024-01-01
  rilis quotes --codebook                                   what the columns mean
"""


def iso(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """A day, month or year in ISO form, as it was given."""
    if value is not None:
        try:
            dt.date.fromisoformat(value + "2000-01-01"[len(value) :])
        except ValueError as error:
            raise click.BadParameter(f"{value!r} is none of 2024-05-01, 2024-05, 2024") from error
    return value


@click.command(epilog=EXAMPLES)
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option("-o", "--output", metavar="FILE", help="Where to: .parquet, .csv, .jsonl or .db.")
@click.option(
    "--codebook", "show_codebook", is_flag=True, help="Print what the columns mean, and nothing else."
)
@click.option("--context", is_flag=True, help="Add the sentences around each quote.")
@click.option("--kind", type=click.Choice(["direct", "indirect"]), help="Only quotes of this kind.")
@click.option("--speaker-type", type=click.Choice(["official", "person", "organisation", "unnamed"]))
@click.option(
    "--since",
    metavar="DATE",
    callback=iso,
    help="Only events on this day, month or year (2024-05-01, 2024-05, 2024) or later.",
)
@click.option("--until", metavar="DATE", callback=iso, help="Only events in it or earlier.")
@click.option("--unit", metavar="NAME", help="Only speakers of this unit, by its name or code.")
@click.option("--workers", type=click.IntRange(0), help="Processes; all cores by default.")
def quotes(
    inputs: tuple[str, ...],
    *,
    output: str | None,
    show_codebook: bool,
    context: bool,
    kind: str | None,
    speaker_type: str | None,
    since: str | None,
    until: str | None,
    unit: str | None,
    workers: int | None,
) -> None:
    """Make a quote dataset from INPUTs: what ``convert`` reads, or what it wrote.

    Beside it stand its codebook and a card: counts, coverage, share of quotes without a speaker.

    Exit status: 0 if all went well, 1 if anything failed, 2 for wrong usage.
    """
    from rilis.batch.pool import cores
    from rilis.dataset import codebook, files, sources
    from rilis.dataset import quotes as rows_of
    from rilis.errors import FormatError, RilisError

    if show_codebook:
        click.echo(codebook(), nl=False)
        return
    if not inputs or not output:
        raise click.UsageError("name at least one INPUT and an output (-o)")
    taken = sources.Taken()
    read = sources.articles(inputs, workers=cores() if workers is None else workers, taken=taken)
    articles = sources.at_least_one(read, taken)
    wanted = Wanted(kind, speaker_type, since, until, unit)
    rows = (row for row in rows_of(articles, context=context) if wanted.takes(row))
    try:
        counts = files.write(rows, Path(output), ", ".join(inputs))
    except FormatError as error:
        raise click.UsageError(str(error)) from error
    except RilisError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{counts.quotes} quotes from {len(counts.articles)} articles in {output}", err=True)
    for failure in taken.failures:
        click.echo(f"rilis: {failure}", err=True)
    raise SystemExit(1 if taken.failures else 0)


class Wanted:
    """Which quotes are wanted."""

    def __init__(
        self,
        kind: str | None,
        speaker_type: str | None,
        since: str | None,
        until: str | None,
        unit: str | None,
    ) -> None:
        self._same = {"kind": kind, "speaker_type": speaker_type}
        self._since = since
        self._until = until
        self._unit = _names_of(unit) if unit else None

    def takes(self, row: QuoteRow) -> bool:
        """Whether a quote is wanted; one whose day is unknown is not, where a day is asked for."""
        if any(value is not None and getattr(row, name) != value for name, value in self._same.items()):
            return False
        return self._in_time(row.date) and (self._unit is None or not self._unit.isdisjoint(self._units(row)))

    def _in_time(self, day: str | None) -> bool:
        """ISO sorts as text, so a month or a year is held against as much of the day as it tells."""
        if self._since is None and self._until is None:
            return True
        if day is None:
            return False
        return day >= (self._since or "") and (self._until is None or day[: len(self._until)] <= self._until)

    @staticmethod
    def _units(row: QuoteRow) -> Iterator[str]:
        return (name.casefold() for name in (row.unit, row.unit_code) if name)


def _names_of(unit: str) -> frozenset[str]:
    """A unit's name or code as it was given, and the code of the unit that the lexicon knows by that name."""
    from rilis.lexicon import Kind, Lexicon

    given = unit.casefold()
    known = Lexicon.default().rows(Kind.UNIT)
    return frozenset({given, *(row.code for row in known if given in map(str.casefold, row.variants))})
