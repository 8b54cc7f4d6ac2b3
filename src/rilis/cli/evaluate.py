"""``rilis evaluate``: how far to trust the figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rilis.evaluate import Gold, Report
    from rilis.model import Article

EXAMPLES = """\b
Examples:
  rilis evaluate gold.jsonl                            precision, recall and F1 of each field
  rilis evaluate gold.jsonl --misses dates             what was missed (-), made up (+), wrong (~)
  rilis evaluate gold.jsonl --json now.json            keep the figures ...
  rilis evaluate gold.jsonl --compare then.json        ... and see gains and losses later
  rilis evaluate --init articles.jsonl > draft.jsonl   gold to be corrected by hand
"""


@click.command(epilog=EXAMPLES)
@click.argument("inputs", nargs=-1, required=True, metavar="GOLD.jsonl")
@click.option("--parsed", metavar="FILE", help="Articles in our JSON form; parsed anew where not given.")
@click.option("--misses", metavar="FIELD", help="List what is not right in a field, with the text around.")
@click.option("--compare", metavar="OTHER.json", help="Gains and losses against figures kept with --json.")
@click.option("--json", "json_out", metavar="OUT.json", help="Write the figures.")
@click.option("--init", is_flag=True, help="Print gold pre-filled by the parser for the articles of a file.")
def evaluate(
    inputs: tuple[str, ...],
    *,
    parsed: str | None,
    misses: str | None,
    compare: str | None,
    json_out: str | None,
    init: bool,
) -> None:
    """Hold articles against their right answers in GOLD.jsonl.

    Exit status: 0 if all went well, 1 if anything failed, 2 for wrong usage.
    """
    from rilis.errors import RilisError

    if len(inputs) > 1 and not init:
        raise click.UsageError("name one GOLD.jsonl")
    try:
        if init:
            print_drafts(inputs)
        else:
            report_on(inputs[0], parsed, misses, compare, json_out)
    except RilisError as error:
        raise click.ClickException(str(error)) from error


def print_drafts(articles: tuple[str, ...]) -> None:
    """Pre-filled gold for every article of some inputs; one that fails is named and the others still done."""
    from rilis.batch.articles import parse_record
    from rilis.errors import ReadError
    from rilis.evaluate import draft
    from rilis.readers import read_all

    failed = False
    for record in read_all(articles):
        try:
            line = json.dumps(draft(parse_record(record)), ensure_ascii=False)
        except ReadError as error:
            click.echo(f"rilis: {error}", err=True)
            failed = True
            continue
        click.echo(line)
    if failed:
        raise SystemExit(1)


def report_on(
    gold: str, parsed: str | None, misses: str | None, compare: str | None, json_out: str | None
) -> None:
    """The table, and what else is asked for."""
    from rilis.evaluate import evaluate as hold
    from rilis.evaluate import read_gold

    rows = read_gold(gold)
    before = _figures(compare) if compare else None
    report = hold(rows, _articles(rows, parsed))
    if misses and misses not in report.fields():
        raise click.UsageError(f"no field {misses!r}; there are {', '.join(report.fields())}")
    lines = table(report)
    if misses:
        lines += miss_lines(report, rows, misses)
    if before:
        lines += changes(report, before)
    for line in lines:
        click.echo(line)
    if json_out:
        _keep(report, json_out)


def _figures(path: str) -> dict[str, Any]:
    """Figures that were kept with ``--json``."""
    from rilis.errors import ReadError

    try:
        figures: dict[str, Any] = json.loads(Path(path).read_bytes())
        if not {"fields", "articles"} <= figures.keys():
            raise ReadError(f"{path}: no figures kept with --json")
    except OSError as error:
        raise ReadError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, AttributeError) as error:
        raise ReadError(f"{path}: no figures kept with --json ({error})") from error
    return figures


def _keep(report: Report, path: str) -> None:
    from rilis.errors import WriteError

    try:
        Path(path).write_text(json.dumps(report.to_dict(), indent=1), encoding="utf-8")
    except OSError as error:
        raise WriteError(f"{path}: cannot be written ({error.strerror})") from error


def _articles(rows: list[Gold], parsed: str | None) -> list[Article]:
    from rilis.dataset.sources import Taken, already_parsed
    from rilis.errors import ReadError
    from rilis.parser import parse

    if parsed is None:
        return [parse(row.text, id=row.id, published=row.published) for row in rows]
    taken = Taken()
    articles = list(already_parsed([parsed], taken))
    if taken.failures:
        raise ReadError("; ".join(taken.failures[:3]))
    return articles


def table(report: Report) -> list[str]:
    """Precision, recall and F1 of each field, with the interval in which F1 lies."""
    lines = [f"{'field':32} {'P':>6} {'R':>6} {'F1':>6} {'95 %':>15} {'gold':>6} {'got':>6}"]
    for field in report.fields():
        score, (low, high) = report.score(field), report.interval(field)
        lines.append(
            f"{field:32} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f} "
            f"{low:7.3f}–{high:.3f}  {score.gold:6d} {score.got:6d}"
        )
    return lines


def miss_lines(report: Report, rows: list[Gold], field: str) -> list[str]:
    """What is not right in a field, each with the text around it."""
    texts = {row.id: row.text for row in rows}
    lines = []
    for id, miss in report.misses(field):
        lines.append(f"{miss.sign} {id} {miss.what}")
        if miss.start is not None:
            around = texts[id][max(0, miss.start - 60) : miss.start + len(miss.what) + 60]
            lines.append(f"      … {' '.join(around.split())} …")
    return lines


def changes(report: Report, before: dict[str, Any]) -> list[str]:
    """Fields whose F1 moved, and the articles that moved them."""
    now = report.to_dict()
    lines = [f"{'field':32} {'then':>6} {'now':>6} {'change':>7}"]
    for field, score in now["fields"].items():
        then = before["fields"].get(field)
        if then is None or abs(score["f1"] - then["f1"]) < 0.0005:
            continue
        lines.append(f"{field:32} {then['f1']:6.3f} {score['f1']:6.3f} {score['f1'] - then['f1']:+7.3f}")
        for id, fields in now["articles"].items():
            old, new = before["articles"].get(id, {}).get(field), fields.get(field)
            if old and new and old != new:
                lines.append(f"    {id}: right {old[0]} → {new[0]}, of {new[1]}; got {old[2]} → {new[2]}")
    return lines if len(lines) > 1 else ["no field moved"]
