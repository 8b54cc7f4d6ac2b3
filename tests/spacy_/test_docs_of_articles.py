"""Docs of our own: the text to the letter, the genre's units whole, sentences where a reader ends them."""

from __future__ import annotations

import pytest
import spacy
from generator import articles
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import DocBin

import rilis
from conftest import ROOT
from rilis.spacy import to_doc, to_docbin
from rilis.spacy.docs import words_and_spaces

PIECES = st.sampled_from(
    [
        " ",
        "  ",
        "\n",
        "\r\n",
        "\u00a0",
        "\t",
        "“",
        '"',
        "Pol.",
        "S.I.K.",
        "24/10/24",
        "Kombes",
        "-",
        "_",
        ".",
        ",",
        "\u200b",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join)
)


@given(TEXTS)
@example(" a  b ")
@example("  \n x\u00a0 y   ")
@example("_ _\n \n")
def test_the_text_is_kept_to_the_letter(text):
    words, spaces = words_and_spaces(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    article = rilis.parse(text)
    assert to_doc(article).text == article.text


@pytest.mark.parametrize(
    "whole",
    [
        "S.I.K.",
        "M.Si",
        "S.Tr.K.",
        "Pol.",
        "Jl.",
        "24/10/24",
        "22.00",
        "1.500.000",
        "Ma'ruf",
        "anak-anak",
        "AKBP",
    ],
)
@pytest.mark.parametrize("around", ["hadir {} lagi", "({}) lagi", "“{}” kata", "{}, S.H."])
def test_one_token(whole, around):
    assert whole in words_and_spaces(around.format(whole))[0]


def test_a_full_stop_behind_a_word_is_a_token_of_its_own():
    assert words_and_spaces("Ia pulang.")[0] == ["Ia", "pulang", "."]
    assert words_and_spaces("Kamis(26/4/2018)pagi")[0] == ["Kamis", "(", "26/4/2018", ")", "pagi"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Kombes Pol. Budi Santika hadir. Ia pulang.", ["Kombes Pol. Budi Santika hadir.", "Ia pulang."]),
        (
            "“Aman. Terkendali,” kata Kompol. M. Taufan. Ia pulang.",
            ["“Aman. Terkendali,” kata Kompol. M. Taufan.", "Ia pulang."],
        ),
        ("Apel di Jl. Melati No. 5 usai. Warga pulang.", ["Apel di Jl. Melati No. 5 usai.", "Warga pulang."]),
        ("AKP Rano, S.I.K., M.H. hadir. Ia pulang.", ["AKP Rano, S.I.K., M.H. hadir.", "Ia pulang."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert [sentence.text for sentence in to_doc(rilis.parse(text)).sents] == sentences


def test_sentences_cover_fixtures_and_lines_begin_them():
    for path in sorted((ROOT / "fixtures").glob("*.txt")):
        doc = to_doc(rilis.parse(path.read_bytes().decode()))
        assert doc.has_annotation("SENT_START", require_complete=True)
        assert "".join(sentence.text_with_ws for sentence in doc.sents) == doc.text
        for token in doc[:-1]:
            assert "\n" not in token.text or token.nbor().is_sent_start


def test_spans_say_what_the_article_says():
    for one in articles(15):
        article = rilis.parse(one["text"])
        doc = to_doc(article)
        quotes = [span for span in doc.spans["rilis"] if span.label_.startswith("QUOTE_")]
        assert len(quotes) == len(article.quotes)
        for span, quote in zip(quotes, article.quotes, strict=True):
            assert span.start_char == quote.start
            assert span.text.removesuffix(".") == quote.text.removesuffix(
                "."
            )  # "… di Jl." keeps its full stop
        assert doc._.rilis == article


def test_an_article_without_text_is_refused():
    bare = rilis.Article.from_json(rilis.parse("Apel.", id="a").to_json(text=False))
    with pytest.raises(ValueError, match="'a' carries no text"):
        to_doc(bare)


def test_training_data_loads(tmp_path):
    parsed = [rilis.parse(one["text"]) for one in articles(10)]
    assert to_docbin(iter(parsed), tmp_path / "train.spacy") == 10
    docs = list(DocBin().from_disk(tmp_path / "train.spacy").get_docs(spacy.blank("xx").vocab))
    assert [doc.text for doc in docs] == [article.text for article in parsed]
    assert all(doc.ents for doc in docs)
    assert all(doc.has_annotation("SENT_START") for doc in docs)


def test_a_pipeline_trained_on_it_finds_names(tmp_path):
    """And its names, handed to the parser, are further evidence."""
    from spacy.training import Example

    names = [
        "Bagas Wirayuda",
        "Laras Melati",
        "Tegar Prakoso",
        "Utami Dewanti",
        "Gilang Ramadan",
        "Hesti Ayu",
    ]
    frames = [
        "Menurut dugaan {} sedang tidur.",
        "Di sana {} berdiri.",
        "Tampak {} berlari.",
        "Hujan turun dan {} pulang.",
    ]
    nlp = spacy.blank("xx")
    recogniser = nlp.add_pipe("ner")
    recogniser.add_label("PER")
    examples = []
    for frame in frames:
        for name in names:
            text, start = frame.format(name), frame.index("{")
            gold = {"entities": [(start, start + len(name), "PER")]}
            examples.append(Example.from_dict(nlp.make_doc(text), gold))
    spacy.util.fix_random_seed(1)
    nlp.initialize(lambda: examples)
    for _ in range(12):
        nlp.update(examples)
    text = "Tampak Laras Melati berlari."
    assert [entity.text for entity in nlp(text).ents] == ["Laras Melati"]
    assert rilis.parse(text).people == ()
    article = rilis.Parser(names_from=nlp).parse(text)
    assert [person.name for person in article.people] == ["Laras Melati"]
    person = article.people[0].mentions[0]
    assert text[person.start : person.end] == person.text == "Laras Melati"
