"""The documentation tells the truth: its examples run, its generated pages equal their source.

Every page is run from top to bottom in an empty folder with the fixtures in it: Python blocks one after another in
one namespace, ``$`` lines of console blocks in a shell. Lines shown under a command must stand in its output, in
that order; ``…`` or ``...`` stands for anything. A comment ``not run: why`` in front of a block leaves it out, one
``needs: polars duckdb`` anywhere in a page says what must be installed to run it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import rilis
from conftest import ROOT

PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(
    r"(?P<note>^(?:%|<!--) not run: [^\n]*\n)?^```(?P<kind>python|console)\n(?P<code>.*?)^```$", re.M | re.S
)
NEEDS = re.compile(r"^(?:%|<!--) needs: ([\w ]+?)(?: -->)?$", re.M)


class Block(NamedTuple):
    kind: str
    code: str
    line: int


def blocks(page: Path) -> list[Block]:
    """The blocks of a page that are to be run."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(found["kind"], found["code"], text.count("\n", 0, found.start("code")))
        for found in BLOCK.finditer(text)
        if found["note"] is None
    ]


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page)], ids=lambda page: page.name)
def test_examples_of_a_page_run(page, tmp_path, monkeypatch):
    for needed in NEEDS.findall(page.read_text(encoding="utf-8")):
        for package in needed.split():
            pytest.importorskip(package)
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    shutil.copytree(ROOT / "benchmarks", tmp_path / "benchmarks")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    namespace = {"__name__": page.stem}
    for block in blocks(page):
        where = f"{page.name}, line {block.line + 1}"
        if block.kind == "python":
            code = "\n" * block.line + block.code
            exec(compile(code, str(page), "exec"), namespace)
        else:
            run_console(block.code, where)


def run_console(code: str, where: str) -> None:
    """Run the commands of a block and hold what they say against what is shown."""
    for part in re.split(r"^\$ ", code, flags=re.M)[1:]:
        command = re.match(r"(?:.*\\\n)*.*", part)[0]
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        assert done.returncode == 0, f"{where}: {command}\n{said}"
        lines = [" ".join(line.split()) for line in said.splitlines()]
        for shown in filter(str.strip, part[len(command) :].splitlines()):
            parts = re.split(r"…|\.\.\.", " ".join(shown.split()))
            pattern = ".*".join(re.escape(words.strip()) for words in parts)
            if pattern == ".*":
                continue
            at = next((n for n, line in enumerate(lines) if re.fullmatch(pattern, line)), None)
            assert at is not None, f"{where}: {command}\ndoes not say (here): {shown}\nbut\n{said}"
            del lines[: at + 1]


def test_fields_page_equals_the_model():
    made = subprocess.run(
        [sys.executable, str(ROOT / "docs/make_fields.py")], capture_output=True, text=True, check=True
    )
    assert made.stdout == (ROOT / "docs/fields.md").read_text(encoding="utf-8"), "run docs/make_fields.py"


def test_readme_and_ci_give_the_same_test_command():
    command = ".venv/bin/pytest"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_every_page_is_in_the_table_of_contents():
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.stem == "index" or re.search(rf"^{page.stem}$", index, re.M), page.name


def test_the_accuracy_table_is_the_same_everywhere():
    tables = [
        re.findall(
            r"^\| (?:\*\*rilis|`dateparser|quote regex|rank regex|spaCy ).*$",
            page.read_text(encoding="utf-8"),
            re.M,
        )
        for page in (ROOT / "README.md", ROOT / "docs/accuracy.md")
    ]
    assert tables[0] == tables[1]
    assert len(tables[0]) == 5


@pytest.mark.parametrize("page", ["README.md", "README.id.md"])
def test_what_the_readme_shows_is_what_comes_out(page):
    shown = re.search(r"^```text\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.M | re.S)[1]
    article = rilis.parse((ROOT / "fixtures/02-sabu-kotak-teh.txt").read_bytes().decode())
    made = {" ".join(line.split()) for line in str(article).splitlines()}
    assert [line for line in shown.splitlines() if " ".join(line.split()) not in made] == []
