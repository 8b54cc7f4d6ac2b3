"""A dataset on disk: every format holds the same rows and opens in one line; codebook and card beside it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from math import isnan

import pytest
from generator import articles

import rilis
from rilis.dataset import COLUMNS
from rilis.dataset.files import write
from rilis.errors import WriteError

ARTICLES = [rilis.parse(**one, publisher="Kabar Mahakam") for one in articles(25)]
ROWS = [row.to_dict() for row in rilis.quotes(ARTICLES, context=True)]
NAMES = [column.name for column in COLUMNS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("dataset")
    for end in ("parquet", "csv", "jsonl", "db"):
        write(rilis.quotes(ARTICLES, context=True), path / f"quotes.{end}", "made articles")
    return path


def none_for_nan(records):
    return [
        {key: None if isinstance(value, float) and isnan(value) else value for key, value in record.items()}
        for record in records
    ]


def test_jsonl_holds_the_rows(folder):
    lines = (folder / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == ROWS


def test_pandas_opens_each_in_one_line(folder):
    pd = pytest.importorskip("pandas")
    codes = {"region_code": str, "location_code": str}
    frames = [
        pd.read_parquet(folder / "quotes.parquet"),
        pd.read_csv(folder / "quotes.csv", dtype=codes),
        pd.read_json(folder / "quotes.jsonl", lines=True, dtype=False),
    ]
    with closing(sqlite3.connect(folder / "quotes.db")) as db:
        frames.append(pd.read_sql("SELECT * FROM quotes", db))
    for frame in frames:
        assert list(frame.columns) == NAMES
        assert none_for_nan(frame.to_dict("records")) == ROWS


def test_polars_opens_each_in_one_line(folder):
    pl = pytest.importorskip("polars")
    codes = {"region_code": pl.String, "location_code": pl.String, "role": pl.String}
    frames = [
        pl.read_parquet(folder / "quotes.parquet"),
        pl.read_csv(folder / "quotes.csv", schema_overrides=codes),
        pl.read_ndjson(folder / "quotes.jsonl", infer_schema_length=None),
    ]
    for frame in frames:
        assert frame.to_dicts() == ROWS


def test_duckdb_opens_each_in_one_line(folder):
    duckdb = pytest.importorskip("duckdb")
    for end in ("parquet", "csv", "jsonl"):
        count = duckdb.sql(
            f"SELECT count(*), count(DISTINCT speaker) FROM '{folder}/quotes.{end}'"
        ).fetchall()
        assert count == [(len(ROWS), len({row["speaker"] for row in ROWS} - {None}))], end


def test_the_database_has_its_codebook_in_it(folder):
    with closing(sqlite3.connect(folder / "quotes.db")) as db:
        assert [name for (name,) in db.execute("SELECT name FROM codebook")] == NAMES
        assert db.execute("SELECT count(*) FROM quotes WHERE text = ?", [ROWS[0]["text"]]).fetchone()[0]


def test_codebook_and_card_stand_beside_every_dataset(folder):
    for end in ("parquet", "csv", "jsonl", "db"):
        assert "| `cue_lemma` | string |" in (folder / f"quotes.{end}.codebook.md").read_text(
            encoding="utf-8"
        )
        assert (folder / f"quotes.{end}.card.md").exists()


def test_the_cards_counts_are_those_of_the_rows(folder):
    card = (folder / "quotes.csv.card.md").read_text(encoding="utf-8")
    total = len(ROWS)
    assert f"{total} quotes from {len({row['article_id'] for row in ROWS})} articles with quotes" in card
    assert f"rilis {rilis.__version__}" in card
    assert "from made articles" in card
    for kind in ("direct", "indirect"):
        count = sum(row["kind"] == kind for row in ROWS)
        assert f"| {kind} | {count} | {count / total:.1%} |" in card
    silent = sum(row["speaker"] is None for row in ROWS)
    assert silent == 0 or f"| nobody known | {silent} | {silent / total:.1%} |" in card
    for name in NAMES:
        filled = sum(row[name] is not None for row in ROWS)
        assert f"| `{name}` | {filled / total:.1%} |" in card


def test_a_dataset_without_quotes_is_a_dataset(tmp_path):
    for end in ("parquet", "csv", "jsonl", "db"):
        counts = write(iter(()), tmp_path / f"empty.{end}", "nothing")
        assert counts.quotes == 0
    assert (tmp_path / "empty.csv").read_text().split(",")[0] == "quote_id"
    assert pytest.importorskip("pandas").read_parquet(tmp_path / "empty.parquet").columns.tolist() == NAMES


def test_a_name_without_a_known_end_is_refused(tmp_path):
    with pytest.raises(WriteError, match=r"end the name in one of \.parquet, \.csv, \.jsonl, \.db"):
        write(iter(()), tmp_path / "quotes.xlsx", "nothing")


def test_an_old_dataset_stays_when_the_new_one_breaks(tmp_path):
    def broken():
        yield from rilis.quotes(ARTICLES)
        raise RuntimeError("power cut")

    for end in ("parquet", "csv", "jsonl", "db"):
        path = tmp_path / f"quotes.{end}"
        write(rilis.quotes(ARTICLES[:2]), path, "a few")
        before = path.read_bytes()
        with pytest.raises(RuntimeError):
            write(broken(), path, "all")
        assert path.read_bytes() == before
        assert not list(tmp_path.glob(".*")), "nothing half-made is left"
