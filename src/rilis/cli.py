"""The command line: ``rilis parse`` and its sisters."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

import click

from rilis._version import __version__

EXAMPLES = """\b
Examples:
  rilis parse release.txt                       a summary on the terminal
  rilis parse release.txt | jq .quotes          JSON when piped
  rilis parse --json *.txt > articles.jsonl     one line an article
  pdftotext release.pdf - | rilis parse -       from standard input
  rilis parse --published 2024-10-25 a.txt      completes "Kamis (24/10)"
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rilis")
def main() -> None:
    """Reads Indonesian police press releases and news articles and gives back what they say, as data."""


@main.command(epilog=EXAMPLES)
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="JSON, one article a line, also on a terminal.")
@click.option("--published", metavar="DATE", help="When it was published; completes dates without a year.")
@click.option("--title", help="The headline, if it is not in the text.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of an article, and nothing else.")
def parse(
    files: tuple[str, ...], as_json: bool, published: str | None, title: str | None, schema: bool
) -> None:
    """Parse each FILE (- for standard input): a summary on a terminal, JSON when piped.

    Exit status: 0 if all went well, 1 if some input failed (named on standard error), 2 for wrong usage.
    """
    if schema:
        print_schema()
        return
    if not files:
        raise click.UsageError("name at least one FILE, or - for standard input")
    parse_files(files, as_json=as_json or not sys.stdout.isatty(), published=published, title=title)


def print_schema() -> None:
    """The JSON Schema on standard output."""
    from rilis.model import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def parse_files(files: Iterable[str], *, as_json: bool, published: str | None, title: str | None) -> None:
    """Parse files one after another; one that fails is named and the others still done."""
    from rilis.errors import RilisError
    from rilis.parser import parse as parse_text
    from rilis.readers import read_text
    from rilis.write.summary import show

    failed = False
    for name in files:
        try:
            source = read_text(name)
        except RilisError as error:
            click.echo(f"rilis: {error}", err=True)
            failed = True
            continue
        article = parse_text(source.text, title=title, published=published, url=None if name == "-" else name)
        if as_json:
            sys.stdout.buffer.write(article.to_json().encode() + b"\n")
        else:
            show(article)
    sys.stdout.flush()
    if failed:
        raise SystemExit(1)


CONVERT_EXAMPLES = """\b
Examples:
  rilis convert articles/ -o articles.jsonl             a folder of text files and saved pages
  rilis convert crawl.warc.gz -o crawl.parquet          a web crawl
  rilis convert berita.csv -o berita.db --text-field isi_berita
  rilis convert wordpress.xml -o site.jsonl.zst         a WordPress export
  rilis convert 'arsip/**/*.html' -o arsip/json/        one file of JSON for each article
The same command goes on where it was stopped, and redoes only what changed.
"""


@main.command(epilog=CONVERT_EXAMPLES)
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
    from rilis.errors import RilisError

    if dry_run:
        show_plan(inputs)
        return
    try:
        failed = run_conversion(inputs, output, given, verbose=verbose)
    except RilisError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        click.echo("stopped; the same command goes on from here", err=True)
        raise SystemExit(130) from None
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
