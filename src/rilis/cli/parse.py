"""``rilis parse``: files in, summaries or JSON out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

import click

EXAMPLES = """\b
Examples:
  rilis parse release.txt                       a summary on the terminal
  rilis parse release.txt | jq .quotes          JSON when piped
  rilis parse --json *.txt > articles.jsonl     one line an article
  pdftotext release.pdf - | rilis parse -       from standard input
  rilis parse --published 2024-10-25 a.txt      completes "Kamis (24/10)"
"""


@click.command(epilog=EXAMPLES)
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
