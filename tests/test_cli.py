"""The command line as real processes on real files."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest

from conftest import ROOT

RELEASE = str(ROOT / "fixtures/02-sabu-kotak-teh.txt")


def run(*arguments, stdin=b""):
    command = [sys.executable, "-m", "rilis", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def test_json_when_piped():
    done = run("parse", RELEASE)
    assert done.returncode == 0
    article = json.loads(done.stdout)
    assert article["schema"] == "rilis.article/1"
    assert article["source"]["uri"] == RELEASE
    assert article["officials"][0]["name"] == "Adhi Nugraha"


def test_one_line_an_article():
    done = run("parse", RELEASE, RELEASE)
    assert [json.loads(line)["schema"] for line in done.stdout.splitlines()] == ["rilis.article/1"] * 2


def test_summary_on_a_terminal():
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "rilis", "parse", RELEASE],
        stdout=child,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm"},
    )
    os.close(child)
    shown = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    assert process.wait() == 0
    assert "Kasat Resnarkoba" in shown.decode()
    assert not shown.lstrip().startswith(b"{")


def test_standard_input():
    done = run("parse", "-", stdin=b"Kapolsek Sukamaju Iptu Rahmat Gunadi hadir.")
    assert json.loads(done.stdout)["officials"][0]["name"] == "Rahmat Gunadi"


def test_published_completes_dates():
    done = run("parse", "--published", "2024-10-25", "-", stdin=b"Apel digelar Kamis (24/10).")
    assert json.loads(done.stdout)["dates"][0]["value"] == "2024-10-24"


def test_offsets_hold_in_the_file(tmp_path):
    path = tmp_path / "crlf.txt"
    path.write_bytes(
        "Apel Pagi\r\n\r\n“Kita jaga bersama,” kata Kapolsek Sukamaju Iptu Rahmat Gunadi.\r\n".encode()
    )
    quote = json.loads(run("parse", str(path)).stdout)["quotes"][0]
    assert path.read_bytes().decode()[quote["start"] : quote["end"]] == quote["text"] == "Kita jaga bersama,"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: None, "there is no such file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00"), "not text"),
    ],
)
def test_an_input_that_fails_is_named_and_the_others_still_done(tmp_path, make, says):
    path = tmp_path / "bad.txt"
    make(path)
    done = run("parse", str(path), RELEASE)
    assert done.returncode == 1
    assert str(path) in done.stderr.decode()
    assert says in done.stderr.decode()
    assert json.loads(done.stdout)["officials"]


def test_wrong_usage_is_status_2():
    assert run("parse").returncode == 2
    assert run("parse", "--nonsense").returncode == 2


def test_schema_and_version():
    assert json.loads(run("parse", "--schema").stdout)["$id"] == "rilis.article/1"
    assert run("--version").stdout.startswith(b"rilis, version ")


def test_help_has_examples():
    assert b"rilis parse release.txt" in run("parse", "--help").stdout
