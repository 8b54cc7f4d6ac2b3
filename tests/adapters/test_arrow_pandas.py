"""Articles as Arrow tables and pandas frames."""

from __future__ import annotations

import json

import pytest
from generator import articles

import rilis

PARSED = [rilis.parse(one["text"], id=one["id"]) for one in articles(10)]


def test_arrow_is_nested_as_the_json_is():
    table = rilis.to_arrow(PARSED)
    assert table.to_pylist() == [json.loads(article.to_json()) for article in PARSED]


def test_frames_have_the_flat_tables():
    frame = rilis.to_pandas(PARSED, "officials")
    assert frame.name.tolist() == [official.name for article in PARSED for official in article.officials]
    assert len(rilis.to_pandas(PARSED)) == 10
    with pytest.raises(KeyError, match="there is no table 'nope'"):
        rilis.to_pandas(PARSED, "nope")
