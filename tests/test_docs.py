"""The documentation tells the truth: its examples run, its generated pages equal their source."""

from __future__ import annotations

import subprocess
import sys

from conftest import ROOT


def test_fields_page_equals_the_model():
    made = subprocess.run(
        [sys.executable, str(ROOT / "docs/make_fields.py")], capture_output=True, text=True, check=True
    )
    assert made.stdout == (ROOT / "docs/fields.md").read_text(encoding="utf-8"), "run docs/make_fields.py"


def test_readme_and_ci_give_the_same_test_command():
    command = ".venv/bin/pytest"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8")
