"""``rilis quotes`` as a user gives it: real processes, real files."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from generator import articles

import rilis
from conftest import ROOT
from rilis.cli import main
from rilis.dataset import codebook

COUNT = 30


def run(*arguments):
    """In this process: quick, and the same code."""
    return CliRunner().invoke(main, ["quotes", *map(str, arguments)])


def rows_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    """Articles as they came, and as ``convert`` wrote them in every form that can be read again."""
    folder = tmp_path_factory.mktemp("pile")
    raw = folder / "raw.jsonl"
    raw.write_text("".join(json.dumps(one) + "\n" for one in articles(COUNT)), encoding="utf-8")
    for name in ("made.jsonl", "made.jsonl.gz", "made.parquet", "made"):
        rilis.convert(raw, folder / name, workers=0)
    return folder


@pytest.fixture(scope="module")
def expected(pile):
    output = pile / "expected.jsonl"
    assert run(pile / "raw.jsonl", "-o", output, "--workers", "0").exit_code == 0
    rows = rows_of(output)
    assert len({row["article_id"] for row in rows}) > COUNT // 2
    return rows


def test_a_real_process_with_two_workers_gives_the_same_rows(pile, expected, tmp_path):
    output = tmp_path / "out.jsonl"
    command = [
        sys.executable,
        "-m",
        "rilis",
        "quotes",
        str(pile / "raw.jsonl"),
        "-o",
        str(output),
        "--workers",
        "2",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{len(expected)} quotes from" in done.stderr
    assert done.stdout == ""
    assert rows_of(output) == expected


@pytest.mark.parametrize("name", ["made.jsonl", "made.jsonl.gz", "made.parquet", "made"])
def test_what_convert_wrote_gives_the_same_rows_as_what_came_in(pile, expected, tmp_path, name):
    output = tmp_path / "out.jsonl"
    assert run(pile / name, "-o", output, "--workers", "0").exit_code == 0
    by_id = sorted(rows_of(output), key=lambda row: row["quote_id"])
    wanted = sorted(expected, key=lambda row: row["quote_id"])
    assert by_id == wanted


def test_text_files_and_converted_ones_go_together(pile, tmp_path):
    output = tmp_path / "out.jsonl"
    release = ROOT / "fixtures/02-sabu-kotak-teh.txt"
    assert run(release, pile / "made.jsonl", "-o", output, "--workers", "0").exit_code == 0
    rows = rows_of(output)
    assert rows[0]["url"] == str(release)
    assert rows[-1]["article_id"].startswith("gen-")


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        (["--kind", "direct"], lambda row: row["kind"] == "direct"),
        (["--speaker-type", "official"], lambda row: row["speaker_type"] == "official"),
        (["--since", "2024-11-01"], lambda row: (row["date"] or "") >= "2024-11-01"),
        (["--until", "2024-11-01"], lambda row: "" < (row["date"] or "") <= "2024-11-01"),
        (["--since", "2025", "--until", "2025"], lambda row: (row["date"] or "")[:4] == "2025"),
        (["--until", "2024-10"], lambda row: "" < (row["date"] or "")[:7] <= "2024-10"),
        (["--unit", "polres bone"], lambda row: row["unit"] == "Polres Bone"),
        (["--unit", "polres_bone"], lambda row: row["unit_code"] == "polres_bone"),
    ],
)
def test_filters_keep_these_quotes_and_no_others(pile, expected, tmp_path, options, holds):
    output = tmp_path / "out.jsonl"
    assert run(pile / "made.jsonl", "-o", output, *options).exit_code == 0
    kept = [row for row in expected if holds(row)]
    assert 0 < len(kept) < len(expected), "the case tests nothing"
    assert rows_of(output) == kept


def test_context_is_given_on_request(pile, expected, tmp_path):
    output = tmp_path / "out.jsonl"
    run(pile / "made.jsonl", "-o", output, "--context")
    with_context = rows_of(output)
    assert all(row["text"] in row.pop("context") for row in with_context)
    assert {row["context"] for row in expected} == {None}
    assert with_context == [{k: v for k, v in row.items() if k != "context"} for row in expected]


def test_the_codebook_is_printed_without_any_input():
    done = run("--codebook")
    assert (done.exit_code, done.output) == (0, codebook())


def test_what_cannot_be_read_is_named_the_rest_is_done_and_the_status_is_1(pile, expected, tmp_path):
    (tmp_path / "cut.jsonl.gz").write_bytes((pile / "made.jsonl.gz").read_bytes()[:-200])
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no")
    lines = (pile / "made.jsonl").read_bytes().splitlines()
    (tmp_path / "half.jsonl").write_bytes(lines[0] + b"\n" + lines[1][:100] + b"\n" + lines[2] + b"\n")
    output = tmp_path / "out.jsonl"
    inputs = [tmp_path / name for name in ("nope.txt", "cut.jsonl.gz", "bad.parquet", "half.jsonl")]
    done = run(*inputs, pile / "made.parquet", "-o", output, "--workers", "0")
    assert done.exit_code == 1
    for path in inputs:
        assert str(path) in done.stderr
    assert "half.jsonl, record 2" in done.stderr
    assert "Traceback" not in done.stderr
    got = {row["quote_id"] for row in rows_of(output)}
    assert got == {row["quote_id"] for row in expected}


def test_a_broken_line_costs_only_its_own_article(pile, expected, tmp_path):
    lines = (pile / "made.jsonl").read_bytes().splitlines()
    with gzip.open(tmp_path / "half.jsonl.gz", "wb") as out:
        out.write(b"\n".join([lines[0], b"{", *lines[2:]]))
    output = tmp_path / "out.jsonl"
    assert run(tmp_path / "half.jsonl.gz", "-o", output).exit_code == 1
    lost = json.loads(lines[1])["id"]
    assert rows_of(output) == [row for row in expected if row["article_id"] != lost]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "name at least one INPUT"),
        (["a.txt"], "an output"),
        (["a.txt", "-o", "x.csv", "--since", "kemarin"], "is none of 2024-05-01, 2024-05, 2024"),
        (["a.txt", "-o", "x.csv", "--until", "2024-13"], "is none of 2024-05-01, 2024-05, 2024"),
        (["a.txt", "-o", "x.csv", "--kind", "both"], "not one of"),
    ],
)
def test_wrong_usage_is_status_2(arguments, says):
    done = run(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr


def test_an_output_of_no_known_form_is_refused(pile, tmp_path):
    done = run(pile / "made.jsonl", "-o", tmp_path / "quotes.xlsx")
    assert done.exit_code == 2
    assert ".parquet, .csv, .jsonl, .db" in done.stderr


def test_a_folder_that_is_not_there_is_made_and_one_that_cannot_be_is_said(pile, tmp_path):
    assert run(pile / "made.jsonl", "-o", tmp_path / "new/quotes.csv").exit_code == 0
    (tmp_path / "file").write_text("")
    done = run(pile / "made.jsonl", "-o", tmp_path / "file/quotes.csv")
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr


def test_a_mistyped_input_leaves_the_dataset_as_it_was(pile, tmp_path):
    output = tmp_path / "kept.csv"
    assert run(pile / "raw.jsonl", "-o", output, "--workers", "0").exit_code == 0
    before = output.read_bytes()
    done = run(tmp_path / "rwa.jsonl", "-o", output, "--workers", "0")
    assert done.exit_code == 1
    assert "nothing written" in done.output
    assert output.read_bytes() == before


def test_a_unit_is_known_by_any_of_its_names(tmp_path):
    (tmp_path / "a.txt").write_text("Kapolda Kaltim Irjen Gatra Buana mengatakan bahwa kasus itu selesai.")
    for name in ("Polda Kaltim", "Polda Kalimantan Timur", "polda_kaltim"):
        output = tmp_path / "quotes.jsonl"
        assert run(tmp_path / "a.txt", "-o", output, "--unit", name, "--workers", "0").exit_code == 0
        assert len(rows_of(output)) == 1, name
