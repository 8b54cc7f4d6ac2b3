"""Rows of a quote dataset say what the articles' JSON says, field by field."""

from __future__ import annotations

import json

import pytest
from generator import article as generated
from hypothesis import example, given
from hypothesis import strategies as st

import rilis
from conftest import ROOT
from rilis.dataset import COLUMNS, QuoteRow, codebook

FIXTURES = [path.read_bytes().decode() for path in sorted((ROOT / "fixtures").glob("*.txt"))]
TEXTS = st.one_of(
    st.sampled_from(FIXTURES),
    st.integers(0, 10_000).map(generated),
)
BESIDE = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Polisi Amankan Dua Pria", " Apel "]),
        "published": st.sampled_from(["2024-10-25", "25 Okt 2024 06:21 WIB", "entah"]),
        "url": st.just("https://example.org/1"),
        "publisher": st.just("Kabar Mahakam"),
    },
)


def part(of, *keys):
    """``of[key][key]…``, None as soon as something on the way is."""
    for key in keys:
        of = of[key] if of is not None else None
    return of


def expected(data, quote):
    """A row read straight from the JSON."""
    speaker = quote["speakers"][0] if quote["speakers"] else None
    cast = {one["id"]: one for one in data["officials"] + data["people"]}
    who = cast.get(part(speaker, "id"))
    official = who if who in data["officials"] else None
    return {
        "quote_id": f"{data['id']}#{quote['id']}",
        "article_id": data["id"],
        "text": quote["text"],
        "kind": quote["kind"],
        "cue": part(quote, "cue", "text"),
        "speaker_how": part(speaker, "how"),
        "speaker": part(speaker, "name"),
        "speaker_type": part(speaker, "type"),
        "speakers": len(quote["speakers"]),
        "rank": part(official, "rank", "text"),
        "rank_code": part(official, "rank", "code"),
        "position": part(official, "position", "text"),
        "unit": part(official, "unit", "text"),
        "unit_code": part(official, "unit", "code"),
        "region_code": part(official, "unit", "region_code"),
        "role": part(who, "role"),
        "date": data["date"],
        "published": data["published"],
        "headline": part(data, "headline", "text"),
        "location_code": part(data, "location", "code"),
        "location": part(data, "location", "name"),
        "publisher": data["source"]["publisher"],
        "url": data["source"]["uri"],
        "paragraph": quote["paragraph"],
        "start": quote["start"],
        "end": quote["end"],
    }


@given(TEXTS, BESIDE)
@example("", {})
def test_rows_equal_the_json_field_by_field(text, beside):
    article = rilis.parse(text, id="a", **beside)
    data = json.loads(article.to_json())
    rows = [row.to_dict() for row in rilis.quotes([article])]
    assert len(rows) == len(data["quotes"])
    for row, quote in zip(rows, data["quotes"], strict=True):
        lemma, context = row.pop("cue_lemma"), row.pop("context")
        assert row == expected(data, quote)
        assert context is None
        assert lemma is None or quote["cue"] is not None
        assert json.loads(json.dumps(row)) == row  # nothing but plain values


@given(TEXTS)
def test_the_sentence_around_holds_quote_and_cue(text):
    article = rilis.parse(text, id="a")
    for row, quote in zip(rilis.quotes([article], context=True), article.quotes, strict=True):
        if row.context is None:
            assert row.paragraph is None
            continue
        assert row.text in row.context
        assert row.context in text
        assert quote.cue is None or quote.cue.text in row.context


@pytest.mark.parametrize(
    ("cue", "lemma"),
    [
        ("kata", "kata"),
        ("katanya", "kata"),
        ("ungkapnya", "ungkap"),
        ("ujar", "ujar"),
        ("menegaskan", "tegas"),
    ],
)
def test_a_cue_has_its_dictionary_form(cue, lemma):
    before = "Kapolsek Sukamaju Iptu Rahmat Gunadi"
    said = {
        "menegaskan": f"{before} menegaskan razia berjalan aman.",
        "kata": f"“Razia berjalan aman,” kata {before}.",
        "ujar": f"“Razia berjalan aman,” ujar {before}.",
    }
    text = said.get(cue, f"{before} hadir. “Razia berjalan aman,” {cue}.")
    (row,) = rilis.quotes([rilis.parse(text)])
    assert (row.cue, row.cue_lemma) == (cue, lemma)


def test_rows_are_made_lazily():
    def articles():
        yield rilis.parse("“Razia berjalan aman,” kata Kapolsek Sukamaju Iptu Rahmat Gunadi.", id="a")
        raise AssertionError("asked for more than was needed")

    assert next(rilis.quotes(articles())).quote_id == "a#q1"


def test_an_article_without_its_text_has_rows_but_no_sentences():
    article = rilis.parse(FIXTURES[0], id="a")
    bare = rilis.Article.from_json(article.to_json(text=False))
    rows = list(rilis.quotes([bare], context=True))
    assert [row.text for row in rows] == [quote.text for quote in article.quotes]
    assert {row.context for row in rows} == {None}


def test_the_codebook_covers_exactly_the_rows_columns():
    names = [column.name for column in COLUMNS]
    row = next(rilis.quotes([rilis.parse(FIXTURES[0])]))
    assert names == list(row.to_dict())
    for column in COLUMNS:
        assert column.type in {"string", "integer", "date"}
        assert all((column.meaning, column.example, column.missing)), column.name
        annotation = str(QuoteRow.__annotations__[column.name])
        assert ("int" in annotation) == (column.type == "integer"), column.name
        assert f"| `{column.name}` | {column.type} |" in codebook()


@given(TEXTS)
def test_what_the_codebook_calls_never_missing_never_is(text):
    never = [column.name for column in COLUMNS if column.missing == "never"]
    assert {"quote_id", "text", "kind"} <= set(never)
    for row in rilis.quotes([rilis.parse(text)]):
        assert [name for name in never if getattr(row, name) is None] == []
