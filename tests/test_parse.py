"""Parsing as a whole: what holds for any text, and what happens with bad ones."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rilis
from conftest import ROOT
from pace import grows_in_proportion

RELEASES = [path.read_bytes().decode("utf-8") for path in sorted((ROOT / "fixtures").glob("*.txt"))]

MARKS = ["“", "”", '"', "'", "(", ")", ",", ".", ":", "–", "-", "\n", "\n\n", "\r\n", "\u00a0", "\u200b"]
WORDS = """
    Kapolres Kombes Pol AKBP Budi Santika Polda Kaltim katanya, ujar mengatakan Menurut Senin (24/10/24) pukul
    22.00 WIB S.I.K. Pasal 114 ayat (2) KUHP tersangka AB (21) Desa Sukamaju Jl. Merdeka Foto: Dok. Jumat dan
    Editor: Penulis: Bagikan: Copyright KABAR.com/Rina ANTARA FOTO/Rina Ist warga seorang korban Rina Astuti mengaku
    kata Kemarin hari ini Kecamatan RT 08/RW 02 Kabupaten Berau UU Nomor 35 Tahun 2009 sabu 5 gram menggantikan
"""
press_words = st.sampled_from([*MARKS, *WORDS.split()])
press_like = st.lists(press_words, max_size=60).map(" ".join)
cut_release = st.builds(
    lambda text, start, size: text[start : start + size],
    st.sampled_from(RELEASES),
    st.integers(0, 1500),
    st.integers(0, 1500),
)


def spans(node):
    """Every span in an article's dict."""
    if isinstance(node, dict):
        if isinstance(node.get("start"), int) and "text" in node:
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from spans(value)


@given(st.one_of(st.text(), press_like, cut_release))
def test_every_span_is_what_it_says(text):
    article = rilis.parse(text)
    for span in spans(article.to_dict()):
        assert article.text[span["start"] : span["end"]] == span["text"]
        assert span["text"]


@given(st.one_of(st.text(), press_like, cut_release), st.data())
def test_whatever_is_said_to_be_a_caption(text, data):
    lines = st.sampled_from(["", "\n", *text.split("\n"), text])
    captions = data.draw(st.lists(st.lists(lines, min_size=1, max_size=2).map("\n".join), max_size=4))
    article = rilis.parse(text, captions=captions)
    for span in spans(article.to_dict()):
        assert article.text[span["start"] : span["end"]] == span["text"]
    assert rilis.Article.from_json(article.to_json()) == article


@given(st.one_of(st.text(), press_like, cut_release))
def test_json_round_trip(text):
    article = rilis.parse(text)
    assert rilis.Article.from_json(article.to_json()) == article


@given(press_like)
def test_ids_are_known_and_in_order(text):
    article = rilis.parse(text)
    assert [q.id for q in article.quotes] == [f"q{n}" for n in range(1, len(article.quotes) + 1)]
    known = {one.id for one in (*article.officials, *article.people)}
    assert {s.id for q in article.quotes for s in q.speakers if s.id} <= known


def test_same_text_gives_the_same_article():
    assert rilis.parse(RELEASES[0]).to_json() == rilis.parse(RELEASES[0]).to_json()


@pytest.mark.parametrize(
    "text",
    [
        "Bagikan: Editor: Budi",  # all is furniture, a label among it
        "KABAR.com/Rina Astuti Pelajar mengendarai motor",  # a credit before its caption at the very end
    ],
)
def test_nothing_is_raised_where_the_text_ends(text):
    article = rilis.parse(text)
    for span in spans(article.to_dict()):
        assert article.text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\r\n", "\u200b\ufeff"])
def test_blank_text_is_an_empty_article(text):
    article = rilis.parse(text)
    assert article.text == text
    assert not article.paragraphs
    assert not article.officials
    assert not article.quotes


@pytest.mark.parametrize("value", [b"bytes", None, 3, ["text"]])
def test_not_text_is_a_type_error_that_says_so(value):
    with pytest.raises(TypeError, match="text must be a str"):
        rilis.parse(value)


def test_lone_surrogates_are_replaced_one_for_one():
    article = rilis.parse("Kapolres \ud800 hadir \udfff.")
    assert article.text == "Kapolres \ufffd hadir \ufffd."
    assert [warning.code for warning in article.warnings] == ["surrogates_replaced"]
    json.loads(article.to_json())


HOSTILE = {
    "quote marks": "“\"'”" * 5000,
    "open brackets": "(" * 20000,
    "one word": "a" * 20000,
    "capitals": "Budi Santika Wiryawan " * 1000,
    "ranks": "AKBP Kombes Pol Kapolres Polda Kaltim " * 700,
    "verbs of saying": "ia mengatakan bahwa, kata dia, ujarnya, " * 500,
    "open quotes": "“Kami " * 3500,
    "dates": "Senin (1/2/2024), 12 Mei 2024, " * 700,
    "digits": "1234567890" * 2000,
    "full stops": "a.B." * 5000,
    "newlines": "\n" * 20000,
    "blanks": " " * 20000,
    "initials": "AB (21), CD (22) dan EF, " * 900,
    "places": "Desa Sukamaju, Kecamatan Tapung, Kabupaten Kampar, " * 400,
    "statutes": "Pasal 114 ayat (2) jo Pasal 132 ayat (1) " * 500,
    "release": RELEASES[0] * 15,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_in_proportion(name):
    assert grows_in_proportion(rilis.parse, lambda times: HOSTILE[name] * times, 1)


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2024-10-25", "2024-10-25"),
        (dt.date(2024, 10, 25), "2024-10-25"),
        (dt.datetime(2024, 10, 25, 14, 30), "2024-10-25T14:30:00"),
        ("16Jun2025", "2025-06-16"),
        ("Sabtu, 01 Feb 2020 06:21 WIB", "2020-02-01T06:21:00+07:00"),
        ("9/2/2025 14:46", "2025-02-09T14:46:00"),
        (None, None),
    ],
)
def test_published_in_any_form(given, iso):
    assert rilis.parse("Halo.", published=given).published == iso


def test_published_that_cannot_be_read_is_a_warning():
    article = rilis.parse("Halo.", published="entah kapan")
    assert article.published is None
    assert [warning.code for warning in article.warnings] == ["published_unreadable"]


def test_a_text_of_blanks_is_a_warning():
    assert [warning.code for warning in rilis.parse(" \n").warnings] == ["text_empty"]


def test_title_kept_apart_is_the_headline():
    article = rilis.parse("Isi berita.", title="Polisi Tangkap Pencuri")
    assert (article.headline.text, article.headline.start) == ("Polisi Tangkap Pencuri", None)


def test_title_that_stands_in_the_text_has_its_place():
    article = rilis.parse("Polisi Tangkap Pencuri\n\nIsi berita di sini.", title="Polisi Tangkap Pencuri")
    assert (article.headline.start, article.headline.end) == (0, 22)


def test_what_is_given_stands_in_the_article():
    article = rilis.parse("Isi.", id="a-17", url="https://example.org/a", publisher="Warta Pagi")
    assert (article.id, article.source.uri, article.source.publisher) == (
        "a-17",
        "https://example.org/a",
        "Warta Pagi",
    )


def test_weekday_that_contradicts_is_a_warning():
    article = rilis.parse("Rapat digelar pada Senin (24/10/2024) di kantor.")
    assert [warning.code for warning in article.warnings] == ["weekday_contradicts_date"]
    assert article.dates[0].value == "2024-10-24"


def test_parser_can_be_pickled_and_shared_by_threads():
    parser = pickle.loads(pickle.dumps(rilis.Parser()))
    assert len(pickle.dumps(parser)) < 100_000
    want = [parser.parse(text).to_json() for text in RELEASES]
    got = {}

    def work(number):
        got[number] = [parser.parse(text).to_json() for text in RELEASES]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(got[n] == want for n in range(4))


def test_import_is_light():
    code = (
        "import sys, rilis; rilis.parse('Senin (24/10/24), kata Kapolres.');"
        "print(sorted({'spacy', 'dateparser', 'pandas', 'pyarrow', 'rich', 'click'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("“Kami hadir, kata Kapolsek Sukamaju Iptu Rahmat Gunadi.", "quote_mark_missing"),
        ("Apel digelar di halaman kantor. " * 4 + "Petugas kemudian membubarkan", "text_cut"),
        ("Apel digelar di halaman kantor. " * 4 + "Petugas kemudian membubarkan...", "text_cut"),
    ],
)
def test_what_a_reader_of_the_data_should_know_is_a_warning(text, code):
    assert [warning.code for warning in rilis.parse(text).warnings] == [code]


def test_a_text_that_is_whole_has_no_warnings():
    assert rilis.parse("“Kami hadir,” kata Kapolsek Sukamaju Iptu Rahmat Gunadi.").warnings == ()
