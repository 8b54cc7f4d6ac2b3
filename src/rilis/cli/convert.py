"""``rilis convert``: any pile of articles to data."""

from __future__ import annotations

import os
from typing import Any

import click

INTERRUPTED = 130
"""The exit status of a run that was interrupted."""

EXAMPLES = """\b
Examples:
  rilis convert articles/ -o articles.jsonl             a folder of text files and saved pages
  rilis convert crawl.warc.gz -o crawl.parquet          a web crawl
  rilis convert berita.csv -o berita.db --text-field isi_berita
  rilis convert wordpress.xml -o site.jsonl.zst         a WordPress export
  rilis convert 'arsip/**/*.html' -o arsip/json/        one file of JSON for each article
The same command goes on where it was stopped, and redoes only what changed.
"""


@click.command(epilog=EXAMPLES)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    required=True,
    help="Where to; its end chooses the format: .jsonl (.gz .zst), .parquet, .csv, .db, none: a folder.",
)
@click.option(
    "--workers", type=click.IntRange(0), help="Processes; all cores by default, 0 for none but this."
)
@click.option("--text-field", metavar="NAME", help="Which field of a table holds the text.")
@click.option("--title-field", metavar="NAME", help="... the title.")
@click.option("--id-field", metavar="NAME", help="... the id.")
@click.option("--date-field", metavar="NAME", help="... when it was published.")
@click.option("--url-field", metavar="NAME", help="... the address.")
@click.option("--publisher-field", metavar="NAME", help="... the publisher.")
@click.option(
    "--stdin-kind",
    type=click.Choice(["text", "page", "json", "jsonl", "csv", "tsv", "warc", "wordpress"]),
    default="text",
    show_default=True,
    help="What standard input (-) is.",
)
@click.option("--limit", type=click.IntRange(1), help="Take at most so many records.")
@click.option("--fix-text", is_flag=True, help="Mend text that was decoded wrongly (â€œ).")
@click.option("--dedupe", is_flag=True, help="Leave out articles whose text was there already.")
@click.option("--retry-failed", is_flag=True, help="Take only what failed before.")
@click.option("--keep", is_flag=True, help="Keep what an older version of rilis made.")
@click.option("--force", is_flag=True, help="Begin anew where the output was made from other inputs.")
@click.option(
    "--time-limit", type=float, default=60.0, show_default=True, help="Seconds that one article may take."
)
@click.option(
    "--lexicon", "lexicon_file", metavar="FILE", help="Rows of your own (TOML or CSV) added to the lexicon."
)
@click.option("--dry-run", is_flag=True, help="Say what would be read, as which kind, and do nothing.")
@click.option("-v", "--verbose", is_flag=True, help="Name every failure at the end.")
def convert(inputs: tuple[str, ...], output: str, dry_run: bool, verbose: bool, **given: Any) -> None:  # noqa: ANN401
    """Convert INPUTs (files, folders, globs, - for standard input) to data, without losing one.

    Reads .txt .md .html .json .jsonl .csv .tsv .parquet .warc and WordPress .xml, each also .gz or .zst.
    What failed is listed in OUTPUT.errors.jsonl; what was done in OUTPUT.ledger.

    Exit status: 0 if all went well, 1 if anything failed, 2 for wrong usage, 130 if interrupted.
    """
    from rilis.errors import FormatError, RilisError

    if dry_run:
        show_plan(inputs)
        return
    try:
        failed = run_conversion(inputs, output, given, verbose=verbose)
    except FormatError as error:
        raise click.UsageError(str(error)) from error
    except RilisError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        click.echo("stopped; the same command goes on from here", err=True)
        os._exit(INTERRUPTED)  # everything is booked and closed; waiting for idle threads helps nobody
    raise SystemExit(1 if failed else 0)


def show_plan(inputs: tuple[str, ...]) -> None:
    """What would be read, as which kind."""
    from rilis.readers import Record, walk

    for one in walk(inputs):
        click.echo(f"cannot: {one.error}" if isinstance(one, Record) else f"{one.kind:<10} {one.name}")


def run_conversion(inputs: tuple[str, ...], output: str, given: dict[str, Any], *, verbose: bool) -> bool:
    """Convert with a progress bar on a terminal, quietly elsewhere; whether anything failed."""
    from rilis.batch.articles import Options
    from rilis.batch.conversion import Plan
    from rilis.batch.conversion import convert as run
    from rilis.lexicon import Lexicon
    from rilis.readers import Fields
    from rilis.write.progress import progress

    names = {
        "text": "text",
        "title": "title",
        "id": "id",
        "published": "date",
        "url": "url",
        "publisher": "publisher",
    }
    plan = Plan(
        workers=given["workers"],
        fields=Fields(**{field: given[f"{option}_field"] for field, option in names.items()}),
        kind=given["stdin_kind"],
        limit=given["limit"],
        force=given["force"],
        keep=given["keep"],
        retry_failed=given["retry_failed"],
        dedupe=given["dedupe"],
        options=Options(fix_text=given["fix_text"]),
        time_limit=given["time_limit"],
    )
    lexicon = Lexicon.default()
    if given["lexicon_file"]:
        lexicon = lexicon.with_file(given["lexicon_file"])
    with progress() as on_progress:
        summary = run(inputs, output, lexicon=lexicon, plan=plan, on_progress=on_progress)
    click.echo(
        f"{summary.articles} articles in {summary.output}: {summary.converted} converted, "
        f"{summary.skipped} unchanged, {summary.duplicates} duplicates, {summary.failed} failed",
        err=True,
    )
    if summary.errors:
        click.echo(f"what failed, and why: {summary.errors}", err=True)
        if verbose:
            click.echo(summary.errors.read_text(encoding="utf-8"), err=True, nl=False)
    return bool(summary.failed)
