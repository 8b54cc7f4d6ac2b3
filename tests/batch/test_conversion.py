"""Conversion as real processes on real files: nothing lost, nothing twice, one bad article stops nothing."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from generator import articles

import rilis
from rilis.batch.conversion import Plan
from rilis.batch.pool import Pool
from rilis.errors import WriteError
from rilis.lexicon import Lexicon
from rilis.readers import Record

COUNT = 400


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    path = tmp_path_factory.mktemp("pile") / "articles.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in articles(COUNT)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def undisturbed(pile):
    output = pile.parent / "undisturbed.jsonl"
    rilis.convert(pile, output, workers=2)
    return output.read_bytes()


def command(*arguments):
    return [sys.executable, "-m", "rilis", "convert", *map(str, arguments)]


def run(*arguments, **more):
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, **more)


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_order_and_bytes_do_not_depend_on_the_workers(pile, undisturbed, tmp_path):
    for workers in (0, 1, 2):
        output = tmp_path / f"{workers}.jsonl"
        summary = rilis.convert(pile, output, workers=workers)
        assert summary.articles == summary.converted == COUNT
        assert output.read_bytes() == undisturbed
    assert [row["id"] for row in lines(output)] == [f"gen-{number:07}" for number in range(COUNT)]


def test_killed_at_any_moment_it_goes_on(pile, undisturbed, tmp_path):
    """The process group is killed outright at random moments, then the same command runs to its end."""
    output = tmp_path / "out.jsonl"
    draw = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(command(pile, "-o", output, "--workers", "2"), start_new_session=True)
        time.sleep(draw.uniform(0.3, 1.2))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert not output.exists() or output.read_bytes() == undisturbed
    assert run(pile, "-o", output).returncode == 0
    assert output.read_bytes() == undisturbed


def test_interrupted_it_ends_tidily(tmp_path, slowness):
    """Ctrl-C in the midst of work: a line that says so, status 130, and the same command goes on."""
    pile = tmp_path / "in.jsonl"
    pile.write_text("".join(json.dumps(one) + "\n" for one in articles(2000)), encoding="utf-8")
    output = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        command(pile, "-o", output, "--workers", "2"), stderr=subprocess.PIPE, text=True
    )
    while not (tmp_path / "out.jsonl.ledger-wal").exists():
        time.sleep(0.02)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    _, error = process.communicate(timeout=60)
    assert time.monotonic() - start < 2 * slowness
    assert process.returncode == 130
    assert error == "stopped; the same command goes on from here\n"


def test_unchanged_is_skipped_and_changed_redone(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"Apel {name} digelar, Kamis (24/10/24).")
    output = tmp_path / "out.jsonl"
    assert rilis.convert(folder, output, workers=0).converted == 3
    stamp = output.stat().st_mtime_ns
    again = rilis.convert(folder, output, workers=0)
    assert (again.converted, again.skipped) == (0, 3)
    assert output.stat().st_mtime_ns == stamp
    (folder / "b.txt").write_text("Apel lain digelar, Jumat (25/10/24).")
    (folder / "c.txt").unlink()
    (folder / "d.txt").write_text("Apel d digelar.")
    third = rilis.convert(folder, output, workers=0)
    assert (third.converted, third.skipped, third.articles) == (2, 1, 3)
    assert [row["date"] for row in lines(output)] == ["2024-10-24", "2024-10-25", None]


def test_a_new_version_redoes_what_the_old_one_did(pile, tmp_path, monkeypatch):
    output = tmp_path / "out.jsonl"
    rilis.convert(pile, output, plan=Plan(workers=0, limit=20))
    monkeypatch.setattr("rilis.batch.conversion.__version__", "99")
    assert rilis.convert(pile, output, plan=Plan(workers=0, limit=20, keep=True)).skipped == 20
    assert rilis.convert(pile, output, plan=Plan(workers=0, limit=20)).converted == 20


def test_bad_ones_are_listed_and_the_others_done(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        '{"id": "a", "text": "Apel."}\nnonsense\n{"id": "c", "text": "Razia."}\n'
    )
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Patroli."}\n')[:-12])
    output = tmp_path / "out.jsonl"
    done = run(tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz", tmp_path / "nope.txt", "-o", output, "-v")
    assert done.returncode == 1
    assert [row["id"] for row in lines(output)] == ["a", "c"]
    errors = lines(tmp_path / "out.jsonl.errors.jsonl")
    assert [error["name"].rsplit("/")[-1] for error in errors] == ["a.jsonl", "b.jsonl.gz", "nope.txt"]
    assert "3 failed" in done.stderr
    assert "there is no such file" in done.stderr


def test_only_what_failed_is_tried_again(tmp_path):
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("Apel.")
    output = tmp_path / "out.jsonl"
    assert run(good, bad, "-o", output).returncode == 1
    bad.write_text("Razia.")
    good.write_text("Apel lain.")
    done = run(good, bad, "-o", output, "--retry-failed")
    assert done.returncode == 0
    assert [row["text"] for row in lines(output)] == ["Apel.", "Razia."]
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


def test_a_worker_that_dies_is_replaced_and_its_article_marked(tmp_path, monkeypatch):
    """A record whose unpickling ends the process stands for whatever may kill a worker."""
    records = [Record("x", n, text=f"Apel {n}.") for n in range(1, 40)]
    records[17] = Record("x", 18, text=_Deadly("Apel."))
    with Pool(2, Lexicon.default()) as pool:
        done = list(pool.results(records))
    assert [record.number for record, _ in done] == list(range(1, 40))
    failed = {record.number: result.error for record, result in done if result.json is None}
    assert failed == {18: "x, record 18: the worker died (status 3)"}


class _Deadly(str):
    def __reduce__(self):
        return os._exit, (3,)


def test_an_article_over_the_time_limit_is_marked():
    records = [
        Record("x", 1, text="Apel."),
        Record("x", 2, text=_Slow("Apel.")),
        Record("x", 3, text="Razia."),
    ]
    with Pool(1, Lexicon.default(), time_limit=1.5) as pool:
        done = list(pool.results(records))
    assert [result.json is not None for _, result in done] == [True, False, True]
    assert "over the limit of 1.5 s" in done[1][1].error


class _Slow(str):
    def __reduce__(self):
        return time.sleep, (60,)


def test_duplicates_are_recorded_as_such(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Apel digelar." if name != "b" else "Razia digelar.")
    output = tmp_path / "out.jsonl"
    summary = rilis.convert(tmp_path / "*.txt", output, plan=Plan(workers=0, dedupe=True))
    assert (summary.articles, summary.duplicates) == (2, 1)
    with sqlite3.connect(f"{output}.ledger") as db:
        ((error,),) = db.execute("SELECT error FROM records WHERE state = 'duplicate'").fetchall()
    assert error.startswith("same text as ")


def test_ledger_tells_where_each_article_stands(pile, tmp_path):
    output = tmp_path / "out.jsonl"
    rilis.convert(pile, output, plan=Plan(workers=0, limit=5))
    with sqlite3.connect(f"{output}.ledger") as db:
        rows = db.execute("SELECT number, output, made_by FROM records ORDER BY place").fetchall()
    assert [(number, place) for number, place, _ in rows] == [(n, f"line {n}") for n in range(1, 6)]
    assert rows[0][2].startswith(rilis.__version__)


def test_an_output_from_other_inputs_is_refused(pile, tmp_path):
    output = tmp_path / "out.jsonl"
    other = tmp_path / "b.txt"
    other.write_text("Apel.")
    rilis.convert(other, output, workers=0)
    done = run(pile, "-o", output, "--limit", "1")
    assert done.returncode == 1
    assert "made from other inputs" in done.stderr
    assert run(pile, "-o", output, "--limit", "1", "--force", "--workers", "0").returncode == 0


def test_a_mistyped_input_binds_the_output_to_nothing(tmp_path):
    output, good = tmp_path / "out.jsonl", tmp_path / "a.txt"
    good.write_text("Apel.")
    assert run(tmp_path / "typo.txt", "-o", output).returncode == 1
    assert run(good, "-o", output).returncode == 0
    assert len(lines(output)) == 1


def test_what_failed_before_is_not_told_as_unchanged_too(tmp_path):
    output, good = tmp_path / "out.jsonl", tmp_path / "a.txt"
    good.write_text("Apel.")
    for _ in range(2):
        done = run(good, tmp_path / "gone.txt", "-o", output)
    assert "0 converted, 1 unchanged, 0 duplicates, 1 failed" in done.stderr


def test_a_format_that_there_is_not_is_wrong_usage(tmp_path):
    assert run(tmp_path / "a.txt", "-o", tmp_path / "out.xlsx").returncode == 2


def test_a_file_that_rilis_did_not_make_is_not_overwritten(pile, tmp_path):
    output = tmp_path / "mine.jsonl"
    output.write_text("precious")
    with pytest.raises(WriteError, match="exists and was not made by rilis convert"):
        rilis.convert(pile, output, workers=0)
    assert output.read_text() == "precious"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_said_and_survived(tmp_path):
    (tmp_path / "a.txt").write_text("Apel.")
    script = (
        "import resource, sys, rilis\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try: rilis.convert(sys.argv[1], sys.argv[2], workers=0)\n"
        "except rilis.WriteError as error: print(error); sys.exit(7)\n"
    )
    output = tmp_path / "out.jsonl"
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.txt"), str(output)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 7, done.stderr
    assert "the same command again" in done.stdout
    assert rilis.convert(tmp_path / "a.txt", output, workers=0).articles == 1


def test_mojibake_is_reported_and_mended_on_request(tmp_path):
    broken = "â€œKami hadir,â€\u009d kata Kapolsek Sukamaju Iptu Rahmat Gunadi."
    (tmp_path / "a.txt").write_text(broken, encoding="utf-8")
    output = tmp_path / "out.jsonl"
    assert run(tmp_path / "a.txt", "-o", output).returncode == 0
    assert [warning["code"] for warning in lines(output)[0]["warnings"]] == ["mojibake"]
    assert run(tmp_path / "a.txt", "-o", output, "--fix-text").returncode == 0
    (row,) = lines(output)
    assert row["text"].startswith("“Kami hadir,”")
    assert row["quotes"][0]["speakers"][0]["name"] == "Rahmat Gunadi"


def test_dry_run_reads_nothing(pile, tmp_path):
    done = run(pile, tmp_path / "nope.txt", "-o", tmp_path / "out.jsonl", "--dry-run")
    assert done.stdout.splitlines()[0] == f"jsonl      {pile}"
    assert not list(tmp_path.iterdir())


def test_standard_input(tmp_path):
    output = tmp_path / "out.jsonl"
    rows = "".join(json.dumps(one) + "\n" for one in articles(3))
    done = run("-", "-o", output, "--stdin-kind", "jsonl", "--workers", "1", input=rows)
    assert done.returncode == 0, done.stderr
    assert len(lines(output)) == 3


def test_parse_many_is_lazy_and_in_order():
    def endless():
        number = 0
        while True:
            number += 1
            yield {"text": f"Apel {number}.", "id": str(number)}

    for workers in (0, 2):
        found = rilis.parse_many(endless(), workers=workers)
        assert [next(found).id for _ in range(100)] == [str(n) for n in range(1, 101)]
        found.close()


def test_parse_many_says_which_record_is_wrong():
    with pytest.raises(rilis.ConvertError, match="record 2"):
        list(rilis.parse_many(["Apel.", {"no": "text"}]))
    assert len(list(rilis.parse_many(["Apel.", {"no": "text"}, "Razia."], on_error="skip"))) == 2


def test_a_package_that_is_not_there_is_said_with_how_to_get_it(tmp_path):
    """As for somebody who installed rilis without its extras."""
    (tmp_path / "a.html").write_text("<h1>Apel</h1><article><p>Apel digelar.</p></article>")
    (tmp_path / "b.txt").write_text("Apel digelar.")
    script = (
        "import sys; sys.modules['resiliparse'] = None; sys.modules['pyarrow'] = None\n"
        "import rilis\n"
        "folder = sys.argv[1]\n"
        "print(rilis.convert(folder, folder + '/out.jsonl', workers=0))\n"
        "print(open(folder + '/out.jsonl.errors.jsonl').read())\n"
        "try: rilis.convert(folder + '/b.txt', folder + '/out.parquet', workers=0)\n"
        "except rilis.WriteError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stdout.count("pip install 'rilis[archives]'") == 2, done.stdout + done.stderr
