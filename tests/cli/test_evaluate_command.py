"""``rilis evaluate`` as a user gives it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import rilis
from conftest import ROOT
from rilis.cli import main


def run(*arguments):
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    """The first fixtures as a gold file."""
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    rows = []
    for one in sorted((ROOT / "fixtures").glob("*.json"))[:6]:
        row = json.loads(one.read_text(encoding="utf-8"))
        rows.append({**row, "text": one.with_suffix(".txt").read_bytes().decode()})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def figures(output, field):
    (line,) = [line for line in output.splitlines() if line.startswith(f"{field:32}")]
    return line[32:].split()


def test_the_table(gold):
    done = run(gold)
    assert done.exit_code == 0
    precision, _, _, interval, wanted, got = figures(done.output, "quotes direct")
    assert float(precision) > 0.9
    assert "–" in interval
    assert int(wanted) == int(got) > 5


def test_articles_that_were_parsed_before(gold, tmp_path):
    rows = [json.loads(line) for line in gold.read_text().splitlines()]
    parsed = [rilis.parse(row["text"], id=row["id"], published=row["published"]) for row in rows]
    (tmp_path / "parsed.jsonl").write_text("".join(one.to_json() + "\n" for one in parsed))
    assert run(gold, "--parsed", tmp_path / "parsed.jsonl").output == run(gold).output
    (tmp_path / "few.jsonl").write_text(parsed[0].to_json() + "\n")
    assert float(figures(run(gold, "--parsed", tmp_path / "few.jsonl").output, "officials named")[1]) < 0.5


def test_misses_with_the_text_around(gold, tmp_path):
    rows = [json.loads(line) for line in gold.read_text().splitlines()]
    rows[0]["gold"]["dates"][0]["value"] = "1999-01-01"
    changed = tmp_path / "changed.jsonl"
    changed.write_text("".join(json.dumps(row) + "\n" for row in rows))
    lines = run(changed, "--misses", "dates").output.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("~ 01-dialog"))
    assert "1999-01-01, got 2024-10-17" in lines[at]
    assert "Hotel Bukit Singgah" in lines[at + 1]


def test_gains_and_losses_by_article(gold, tmp_path):
    then = tmp_path / "then.json"
    assert run(gold, "--json", then).exit_code == 0
    assert "no field moved" in run(gold, "--compare", then).output
    kept = json.loads(then.read_text())
    kept["fields"]["dates"]["f1"] -= 0.25
    kept["articles"]["01-dialog-kehumasan"]["dates"][0] = 0
    then.write_text(json.dumps(kept))
    moved = run(gold, "--compare", then).output
    assert "+0.250" in moved
    assert "01-dialog-kehumasan: right 0 → 1" in moved


def test_gold_to_be_corrected_by_hand(tmp_path):
    releases = [
        ROOT / "fixtures/01-dialog-kehumasan.txt",
        tmp_path / "nope.txt",
        ROOT / "fixtures/03-truk-pasir.txt",
    ]
    done = run("--init", *releases)
    assert done.exit_code == 1
    assert "nope.txt: there is no such file" in done.stderr
    (tmp_path / "draft.jsonl").write_text(done.stdout, encoding="utf-8")
    again = run(tmp_path / "draft.jsonl")
    assert again.exit_code == 0
    assert figures(again.output, "quotes direct")[:3] == ["1.000", "1.000", "1.000"]


@pytest.mark.parametrize("option", ["--parsed", "--compare"])
@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"{", b"[1]", b'{"a": 1}\n'])
def test_what_cannot_be_used_is_said_in_a_line(gold, tmp_path, option, content):
    path = tmp_path / "other.jsonl"
    if content is not None:
        path.write_bytes(content)
    done = run(gold, option, path)
    assert done.exit_code == 1
    assert str(path) in done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit)


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        ([], 2, "Missing argument"),
        (["GOLD", "GOLD"], 2, "name one GOLD.jsonl"),
        (["GOLD", "--misses", "colours"], 2, "there are headline"),
        (["nope.jsonl"], 1, "nope.jsonl"),
        (["GOLD", "--json", "/proc/nope/x.json"], 1, "cannot be written"),
    ],
)
def test_wrong_usage(gold, arguments, status, says):
    done = run(*[gold if one == "GOLD" else one for one in arguments])
    assert done.exit_code == status
    assert says in done.stderr
