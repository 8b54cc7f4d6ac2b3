"""The component in spaCy's pipelines: nothing dropped, offsets kept, all of spaCy's machinery works."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from generator import articles
from spacy.tokens import Doc, DocBin

import rilis
import rilis.spacy
from conftest import ROOT
from rilis.spacy.spans import labelled

TEXT = (ROOT / "fixtures/02-sabu-kotak-teh.txt").read_text(encoding="utf-8")
TEXTS = [one["text"] for one in articles(12)]
ROWS = '[[units]]\ncode = "unit_kancil"\nname = "Unit Kancil"\nkind = "satuan"\n'
OWN = "Kanit Unit Kancil Ipda Bagas Wirayuda hadir."


# The pipelines below are of the language "xx": the Indonesian tokeniser takes seconds to build, so one must do.


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("id")
    pipeline.add_pipe("rilis")
    return pipeline


def test_installing_is_enough():
    code = (
        "import spacy; nlp = spacy.blank('xx'); nlp.add_pipe('rilis'); "
        "print(nlp('Kapolsek Sukamaju Iptu Rahmat Gunadi hadir.')._.rilis.officials[0].name)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "Rahmat Gunadi", done.stderr


def test_the_article_is_the_one_that_parse_gives(nlp):
    for text in TEXTS:
        assert nlp(text)._.rilis == rilis.parse(text)


def test_every_span_is_there_or_reported(nlp):
    for text in [TEXT, *TEXTS]:
        doc = nlp(text)
        wanted = [(label, s) for label, s in labelled(doc._.rilis) if s.start is not None]
        assert len(doc.spans["rilis"]) + len(doc._.rilis_unaligned) == len(wanted) > 0
        for tokens, (label, span) in zip(doc.spans["rilis"], wanted, strict=True):
            assert tokens.label_ == label
            assert tokens.start_char <= span.start
            assert span.start + len(span.text.rstrip()) <= tokens.end_char
            assert tokens == doc.char_span(span.start, span.end, label=label, alignment_mode="expand")
            assert span.text.strip() in tokens.text


def test_a_span_inside_a_token_takes_the_whole_token_and_the_article_keeps_the_place(nlp):
    doc = nlp("Apel digelar Kamis(26/4/2018)pagi di sana.")
    (date,) = [span for span in doc.spans["rilis"] if span.label_ == "DATE"]
    (mention,) = doc._.rilis.dates
    assert mention.text == "Kamis(26/4/2018)"
    assert doc.text[mention.start : mention.end] == mention.text
    assert mention.text in date.text


def test_what_no_token_reaches_is_reported():
    """A tokeniser of one's own may leave blanks to no token; the credit's Doc here has none at all there."""
    doc = Doc(spacy.blank("xx").vocab, words=["Apel", "1", "Mei", "2025"], spaces=[True] * 4)
    from rilis.spacy.spans import lay_on

    article = rilis.parse("Apel 1 Mei 2025 ")
    found, lost = lay_on(article, doc, [0], [4])
    assert [span.label_ for span in found] == []
    assert lost == [("DATE", 5, 15)]


def test_what_is_known_beside_the_text(nlp):
    doc = nlp.make_doc("Apel digelar Kamis (24/10).")
    doc._.rilis_given = {"published": "2024-10-25", "id": "a-17"}
    article = nlp(doc)._.rilis
    assert (article.id, article.dates[0].value) == ("a-17", "2024-10-24")


def test_entities_on_request(nlp):
    assert not nlp(TEXT).ents
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("rilis", config={"ents": True})
    found = {(entity.text, entity.label_) for entity in pipeline(TEXT).ents}
    assert {("Adhi Nugraha", "PER"), ("Polres Bone", "ORG"), ("Selasa (11/2/2025)", "DATE")} <= found


def test_entities_that_are_there_stay_unless_a_longer_one_overlaps():
    pipeline = spacy.blank("xx")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ITEM", "pattern": "kotak teh"}, {"label": "MISC", "pattern": "Adhi"}])
    pipeline.add_pipe("rilis", config={"ents": True})
    found = [(entity.text, entity.label_) for entity in pipeline(TEXT).ents]
    assert ("kotak teh", "ITEM") in found
    assert ("Adhi Nugraha", "PER") in found


def test_two_processes_give_what_one_gives(nlp):
    one = [(doc.text, doc._.rilis, [str(s) for s in doc.spans["rilis"]]) for doc in nlp.pipe(TEXTS)]
    two = [
        (doc.text, doc._.rilis, [str(s) for s in doc.spans["rilis"]])
        for doc in nlp.pipe(TEXTS, n_process=2, batch_size=4)
    ]
    assert one == two


def test_docs_survive_bytes_and_docbins(nlp):
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.rilis == doc._.rilis
    assert [(s.start, s.end, s.label_) for s in again.spans["rilis"]] == [
        (s.start, s.end, s.label_) for s in doc.spans["rilis"]
    ]
    binned = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (third,) = DocBin().from_bytes(binned).get_docs(nlp.vocab)
    assert third._.rilis == doc._.rilis


def test_a_saved_pipeline_brings_its_lexicon(tmp_path):
    (tmp_path / "ours.toml").write_text(ROWS, encoding="utf-8")
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("rilis", config={"lexicon_files": [str(tmp_path / "ours.toml")], "ents": True})
    pipeline.to_disk(tmp_path / "model")
    (tmp_path / "ours.toml").unlink()
    loaded = spacy.load(tmp_path / "model")
    assert loaded(OWN)._.rilis.officials[0].unit.code == "unit_kancil"
    assert loaded(OWN).ents
    loaded.to_disk(tmp_path / "second")
    assert spacy.load(tmp_path / "second")(OWN)._.rilis.officials[0].unit.code == "unit_kancil"


def test_a_lexicon_file_that_is_not_there_is_named():
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("rilis", config={"lexicon_files": ["nope.toml"]})
    with pytest.raises(rilis.LexiconError, match=r"nope\.toml"):
        pipeline("Apel.")


def test_the_config_system(tmp_path):
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("rilis", config={"ents": True})
    pipeline.config.to_disk(tmp_path / "config.cfg")
    loaded = spacy.util.load_model_from_config(spacy.util.load_config(tmp_path / "config.cfg"))
    assert loaded.pipe_names == ["rilis"]
    assert loaded.config["components"]["rilis"] == {"factory": "rilis", "lexicon_files": [], "ents": True}
    assert loaded(TEXT).ents


def test_displacy_draws_the_spans(nlp):
    from spacy import displacy

    page = displacy.render(nlp(TEXT), style="span", options={"spans_key": "rilis"}, jupyter=False)
    assert "QUOTE_DIRECT" in page
    assert "OFFICIAL" in page


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀", "a" * 5000, "Pol." * 300])
def test_any_text_goes_through(nlp, text):
    assert nlp(text)._.rilis.text == text
