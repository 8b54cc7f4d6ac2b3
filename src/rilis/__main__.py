"""``python -m rilis``: the command line."""

from rilis.cli import main

main(prog_name="rilis")
