"""Spark in local mode, with real Java: Parquet in, Parquet out, a bad row in it."""

from __future__ import annotations

import json
import os
import shutil
import sys

import pytest
from generator import articles

import rilis

pyspark = pytest.importorskip("pyspark")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="no Java here")


@pytest.fixture(scope="module")
def session():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers' Python must be one that has rilis

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield spark
    spark.stop()


def test_parquet_in_parquet_out_with_a_bad_row(session, tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = [*articles(40), {"id": "bad", "text": None, "published": None}]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    df = session.read.parquet(str(tmp_path / "in.parquet"))
    rilis.spark.parse(df, text="text", id="id", published="published").write.parquet(
        str(tmp_path / "out.parquet")
    )

    made = {row["id"]: row for row in pq.read_table(tmp_path / "out.parquet").to_pylist()}
    assert len(made) == 41
    assert made["bad"]["article"] is None
    assert "holds no text" in made["bad"]["error"]
    for row in rows[:-1]:
        want = json.loads(rilis.parse(row["text"], id=row["id"], published=row["published"]).to_json())
        have = made[row["id"]]["article"]
        assert made[row["id"]]["error"] is None
        assert have["quotes"] == want["quotes"]
        assert have["officials"] == want["officials"]
        assert have["text"] == want["text"]
