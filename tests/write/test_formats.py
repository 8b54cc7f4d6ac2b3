"""Every format holds the same articles, opens in its own tools, and comes out the same twice."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3

import pytest
import zstandard
from generator import articles

import rilis
from rilis.errors import WriteError
from rilis.write.formats import file_name, writer_for

NAMES = ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.parquet", "a.csv", "a.db", "folder")


@pytest.fixture(scope="module")
def parsed():
    return [rilis.parse(one["text"], id=one["id"]) for one in articles(30)]


@pytest.fixture(scope="module")
def written(parsed, tmp_path_factory):
    folder = tmp_path_factory.mktemp("written")
    for name in NAMES:
        encoded = (article.to_json().encode() for article in parsed)
        assert len(list(writer_for(folder / name)(encoded, folder / name))) == len(parsed)
    return folder


def test_json_lines(parsed, written):
    plain = (written / "a.jsonl").read_bytes()
    assert [rilis.Article.from_json(line) for line in plain.splitlines()] == parsed
    assert gzip.decompress((written / "a.jsonl.gz").read_bytes()) == plain
    packed = (written / "a.jsonl.zst").read_bytes()
    assert zstandard.ZstdDecompressor().decompressobj().decompress(packed) == plain


def test_folder(parsed, written):
    files = sorted((written / "folder").glob("*.json"))
    assert [json.loads(path.read_text())["id"] for path in files] == [article.id for article in parsed]


def test_parquet(parsed, written):
    import pyarrow.parquet as pq

    rows = pq.read_table(written / "a.parquet").to_pylist()
    assert rows == [json.loads(article.to_json()) for article in parsed]


def test_csv(parsed, written):
    with (written / "a.quotes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["article_id"], row["text"]) for row in rows] == [
        (article.id, quote.text) for article in parsed for quote in article.quotes
    ]


def test_database_answers_the_usual_questions(parsed, written):
    with sqlite3.connect(written / "a.db") as db:
        (count,) = db.execute("SELECT count(*) FROM quotes").fetchone()
        assert count == sum(len(article.quotes) for article in parsed)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        said = db.execute(
            "SELECT speaker, position, text FROM who_said_what WHERE position = 'Kasat Lantas'"
        ).fetchall()
        assert said
        (found,) = db.execute(
            "SELECT count(*) FROM quotes_search WHERE quotes_search MATCH 'pencurian OR warga'"
        ).fetchone()
        assert found
        for view in ("quotes_per_speaker", "articles_per_place", "articles_per_month", "officials_over_time"):
            db.execute(f"SELECT * FROM {view}").fetchall()


def test_the_view_of_offices_tells_who_holds_one_no_more(tmp_path):
    text = "AKP Gatra Buana menjabat Kasat Binmas Polres Bone menggantikan Kompol Bayu Jagat. Aiptu Raka Buana hadir."
    made = [rilis.parse(text, id="a").to_json().encode()]
    list(writer_for(tmp_path / "a.db")(made, tmp_path / "a.db"))
    with sqlite3.connect(tmp_path / "a.db") as db:
        held = dict(db.execute("SELECT name, status FROM officials_over_time").fetchall())
    assert held == {"Gatra Buana": "current", "Bayu Jagat": "former"}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_twice(parsed, written, tmp_path, name):
    list(writer_for(tmp_path / name)((article.to_json().encode() for article in parsed), tmp_path / name))
    if name == "folder":
        made = [(path.name, path.read_bytes()) for path in sorted((tmp_path / name).iterdir())]
        assert made == [(path.name, path.read_bytes()) for path in sorted((written / name).iterdir())]
    else:
        assert (tmp_path / name).read_bytes() == (written / name).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_whole_or_not_at_all(tmp_path, name):
    def broken():
        yield rilis.parse("Apel.", id="a").to_json().encode()
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        list(writer_for(tmp_path / name)(broken(), tmp_path / name))
    assert list(tmp_path.iterdir()) == []


def test_no_format_ends_like_this(tmp_path):
    with pytest.raises(WriteError, match="no format ends like this"):
        writer_for(tmp_path / "out.xlsx")


@pytest.mark.parametrize("id", ["../../etc/passwd", "/abs", "a/b:c", "..", "", "CON\\x", "a" * 500])
def test_an_id_names_no_other_folder(tmp_path, id):
    name = file_name(id)
    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert 0 < len(name) <= 120
