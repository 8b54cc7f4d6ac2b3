"""Our own press releases against their right answers: the floor below which no change may fall."""

from __future__ import annotations

import json

import pytest

import rilis
from conftest import ROOT
from rilis.evaluate import Gold, evaluate

FLOORS = {
    "headline": 1.0,
    "dateline": 1.0,
    "dateline publisher": 1.0,
    "photo caption": 1.0,
    "photo credit": 1.0,
    "byline": 1.0,
    "dates": 1.0,
    "times": 1.0,
    "officials named": 1.0,
    "officials with rank": 1.0,
    "officials' positions": 1.0,
    "officials' units": 1.0,
    "officials' degrees": 1.0,
    "people named": 1.0,
    "people with age": 1.0,
    "people with role": 0.93,
    "quotes direct": 1.0,
    "quotes direct with speaker": 1.0,
    "quotes indirect": 0.98,
    "quotes indirect with speaker": 0.98,
    "statutes": 1.0,
    "event date": 0.95,
    "event location": 1.0,
}


@pytest.fixture(scope="module")
def report():
    gold = []
    for path in sorted((ROOT / "fixtures").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        gold.append(Gold(row["id"], text, row["gold"], row["published"]))
    return evaluate(gold, [rilis.parse(g.text, id=g.id, published=g.published) for g in gold])


@pytest.mark.parametrize("field", FLOORS)
def test_field_reaches_its_floor(report, field):
    misses = "\n".join(f"{id} {miss.sign} {miss.what}" for id, miss in report.misses(field))
    assert report.score(field).f1 >= FLOORS[field], misses


def test_there_are_enough_releases():
    assert len(list((ROOT / "fixtures").glob("*.txt"))) >= 25
