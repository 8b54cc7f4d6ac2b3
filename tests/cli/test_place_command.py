"""``rilis place``: names of places looked up."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from rilis.cli import main


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["Kukar"], 0, "64.02"),
        (["--within", "64", "Tenggarong"], 0, "64.02"),
        (["--level", "province", "Kalimantan Timur"], 0, "64"),
        (["Kalimantan Timru"], 1, "did you mean"),
        (["--level", "planet", "Bone"], 2, "planet"),
    ],
)
def test_place(arguments, status, says):
    done = CliRunner().invoke(main, ["place", *arguments])
    assert done.exit_code == status
    assert says in done.output + done.stderr
