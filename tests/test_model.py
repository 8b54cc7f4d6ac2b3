"""The model: JSON there and back, frozen, and the schema that is committed."""

from __future__ import annotations

import json

import attrs
import pytest

import rilis
from conftest import ROOT
from rilis.model import json_schema

RELEASES = sorted((ROOT / "fixtures").glob("*.txt"))


@pytest.fixture(scope="module")
def article():
    return rilis.parse((ROOT / "fixtures/02-sabu-kotak-teh.txt").read_text(encoding="utf-8"), id="a-17")


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_json_there_and_back(path):
    article = rilis.parse(path.read_bytes().decode("utf-8"))
    assert rilis.Article.from_json(article.to_json()) == article
    assert rilis.Article.from_dict(article.to_dict()) == article
    assert json.loads(article.to_json()) == json.loads(json.dumps(article.to_dict()))


def test_all_keys_are_there_even_when_empty():
    assert set(rilis.parse("").to_dict()) == {field.name for field in attrs.fields(rilis.Article)}


def test_text_may_be_left_out(article):
    assert json.loads(article.to_json(text=False))["text"] is None
    assert article.text is not None


def test_frozen_and_slotted(article):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.id = "other"
    assert not hasattr(article, "__dict__")
    assert not hasattr(article.quotes[0], "__dict__")


def test_person_by_id(article):
    assert article.person("o1").name == "Adhi Nugraha"
    with pytest.raises(KeyError, match="nobody with the id 'o99'"):
        article.person("o99")


def test_speaker_is_the_first_of_speakers(article):
    quote = next(quote for quote in article.quotes if quote.kind == "direct")
    assert quote.speaker is quote.speakers[0]
    assert article.person(quote.speaker.id).name == quote.speaker.name


def test_prints_readably(article):
    assert repr(article).startswith("<Article 'a-17' 'Simpan Sabu")
    assert len(repr(article)) < 140
    assert "Kasat Resnarkoba Polres Bone" in str(article)


def test_committed_schema_equals_the_classes():
    committed = json.loads((ROOT / "docs/article.schema.json").read_text(encoding="utf-8"))
    assert committed == json.loads(json.dumps(json_schema())), (
        "run: rilis parse --schema > docs/article.schema.json"
    )
