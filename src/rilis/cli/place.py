"""``rilis place``: names of places looked up, with code and chain."""

from __future__ import annotations

import click

EXAMPLES = """\b
Examples:
  rilis place Kukar "Kecamatan Wajo"       code, level and what it lies in
  rilis place --within 64 Tenggarong       only inside an area
"""


@click.command(epilog=EXAMPLES)
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--level", type=click.Choice(["province", "regency", "city", "district", "village"]))
@click.option("--within", metavar="CODE", help="Only places inside the area of this Kemendagri code.")
def place(names: tuple[str, ...], level: str | None, within: str | None) -> None:
    """Look up each NAME: its Kemendagri code, level and chain; near misses where there is none.

    Exit status: 0 if every name was found, 1 if any was not, 2 for wrong usage.
    """
    from rilis import gazetteer
    from rilis.model import Level

    missing = False
    for name in names:
        found = gazetteer.lookup(name, level=Level(level) if level else None, within=within)
        for one in found:
            click.echo(str(one))
        if not found:
            missing = True
            near = gazetteer.suggest(name)
            hint = f"; did you mean {'; '.join(map(str, near))}?" if near else ""
            click.echo(f"{name}: no such place{hint}", err=True)
    raise SystemExit(1 if missing else 0)
