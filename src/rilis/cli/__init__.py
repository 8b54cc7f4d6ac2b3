"""The command line: ``rilis`` and its commands, one module each.

A command imports what it needs when it runs, so that ``--help`` answers at once.
"""

from __future__ import annotations

import click

from rilis._version import __version__
from rilis.cli.convert import convert
from rilis.cli.evaluate import evaluate
from rilis.cli.parse import parse
from rilis.cli.place import place
from rilis.cli.quotes import quotes


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rilis")
def main() -> None:
    """Reads Indonesian police press releases and news articles and gives back what they say, as data."""


for command in (parse, convert, quotes, evaluate, place):
    main.add_command(command)
