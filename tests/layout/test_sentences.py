"""Where sentences end, and asking which sentence or paragraph a place stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from prose import Case, cases
from rilis.layout import lay_out


@pytest.mark.parametrize("case", cases(Path(__file__).with_name("sentences.txt")), ids=lambda case: case.why)
def test_sentences(case: Case) -> None:
    sheet = lay_out(case.text)
    found = [case.text[slice(*sheet.folded.origin(*sentence))] for sentence in sheet.sentences]
    assert found == [mark.text for mark in case.marks]


def test_which_sentence_and_paragraph() -> None:
    text = "Polisi berjaga. Warga lega.\n\nMalam itu tenang."
    sheet = lay_out(text)
    assert [sheet.sentence_at(text.index(word)) for word in ("berjaga", "lega", "tenang")] == [0, 1, 2]
    assert [sheet.paragraph_at(text.index(word)) for word in ("berjaga", "lega", "tenang")] == [0, 0, 1]
    assert sheet.paragraph_at(len("Polisi berjaga. Warga lega.")) is None
    assert sheet.sentence_at(len("Polisi berjaga.")) is None


def test_sentences_stand_inside_paragraphs() -> None:
    text = "Gempa Guncang Wanasari\n\nWANASARI - Gempa terasa. Warga lari.\n\n(ab)"
    sheet = lay_out(text)
    for start, end in sheet.sentences:
        number = sheet.paragraph_at(start)
        assert number is not None
        assert end <= sheet.paragraphs[number].end


def test_a_paragraph_may_end_in_what_only_looks_blank() -> None:
    sheet = lay_out("Benarkah?\x1f")
    assert [sheet.text[slice(*sentence)] for sentence in sheet.sentences] == ["Benarkah?"]
