"""Whole articles of many outlets' layouts: headline, captions and credits, dateline, byline, furniture."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from pace import grows_in_proportion, text_of
from prose import Case, cases
from rilis.layout import Range, Sheet, lay_out

CASES = cases(Path(__file__).with_name("articles.txt"))
TOLD = ("headline", "place", "publisher", "caption", "credit", "byline")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_told(case: Case) -> None:
    sheet = lay_out(case.text)
    found = {
        label: [case.text[slice(*sheet.folded.origin(*part))] for part in parts if part]
        for label, parts in _told(sheet).items()
    }
    assert found == {label: [mark.text for mark in case.marks if mark.label == label] for label in TOLD}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_furniture_is_blanked_and_the_story_kept(case: Case) -> None:
    sheet = lay_out(case.text)
    assert len(sheet.text) == len(sheet.folded.text)
    for mark in case.marks:
        left = [
            at
            for at in range(len(sheet.text))
            if not sheet.text[at].isspace() and mark.start <= sheet.folded.origin(at, at + 1)[0] < mark.end
        ]
        if mark.label in ("furniture", "publisher", "place", "credit", "byline"):
            assert not left, mark.text
        else:
            assert left, mark.text


def _told(sheet: Sheet) -> dict[str, list[Range | None]]:
    block = sheet.dateline
    return {
        "headline": [sheet.headline],
        "place": [block and block.place],
        "publisher": [block and block.publisher],
        "caption": [photo.caption for photo in sheet.photos],
        "credit": [photo.credit for photo in sheet.photos],
        "byline": [one.at for one in sheet.byline],
    }


def test_the_credit_is_told_apart() -> None:
    text = "Kapolsek memberi arahan. (Foto: {})\n\nTirtasari – Polisi memberi arahan kepada pelajar."
    for credit, photographer, organisation in (
        ("Rendra/kabartirta", "Rendra", "kabartirta"),
        ("KOMPAS.com/REZA", "REZA", "KOMPAS.com"),
        ("Dok. Humas Polres Tirtasari", None, "Humas Polres Tirtasari"),
        ("Istimewa", None, None),
        ("ANTARA/HO-Humas Polda Jabar", None, "ANTARA/Humas Polda Jabar"),
        ("HERU/RADAR SAMPIT/JPNN", "HERU", "RADAR SAMPIT/JPNN"),
    ):
        photo = lay_out(text.format(credit)).photos[0]
        assert (photo.photographer, photo.organisation) == (photographer, organisation), credit


@pytest.mark.parametrize(
    "text",
    [
        "Polisi Sita Knalpot Bising\n\nPolisi menyita puluhan knalpot.",
        "Polisi Sita Knalpot Bising Polisi menyita puluhan knalpot.",
        "Kabar Kota\n\nPolisi sita knalpot bising\nPolisi menyita puluhan knalpot.",
    ],
)
def test_a_title_given_apart_is_found_in_the_text(text: str) -> None:
    sheet = lay_out(text, title="Polisi Sita Knalpot Bising")
    assert sheet.headline is not None
    assert sheet.text[slice(*sheet.headline)].lower() == "polisi sita knalpot bising"
    assert [sheet.text[slice(*part)] for part in sheet.paragraphs] == ["Polisi menyita puluhan knalpot."]


def test_a_title_that_is_not_in_the_text_stays_outside() -> None:
    assert (
        lay_out("Polisi menyita puluhan knalpot di jalan raya.", title="Polisi Sita Knalpot").headline is None
    )


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ufeff", "(", '"', "-", "(*)", "Foto:", "Penulis:", "Baca juga:"]
)
def test_next_to_nothing(text: str) -> None:
    assert len(lay_out(text).text) == len(lay_out(text).folded.text)


def test_no_caption_is_taken_twice() -> None:
    story = "Polisi memeriksa gudang tua di tepi sungai sejak pagi. " * 9
    twice = f"SUKAMAJU - {story}Petugas memeriksa gudang. (Foto: Rani) (Foto: Budi) Warga pulang."
    between = f"SUKAMAJU - {story}\n\nDok. Polres Sukamaju\nPetugas memeriksa gudang.\nDok. Humas Sukamaju\n\n{story}"
    for text in (twice, between):
        captions = [photo.caption for photo in lay_out(text).photos if photo.caption]
        assert captions == sorted(captions)
        assert all(one.end <= after.start for one, after in pairwise(captions))


def test_many_credits_take_time_in_proportion() -> None:
    assert grows_in_proportion(lay_out, text_of("Ia datang. Petugas hadir. (Foto: Rani) "), 10_000)


@pytest.mark.parametrize(
    ("told", "caption", "credit"),
    [
        ("Petugas memeriksa truk di Ngawi.", "Petugas memeriksa truk di Ngawi.", None),
        ("Truk di Ngawi (Ist)", "Truk di Ngawi", "Ist"),
        ("Dok.Polres Ngawi\nPetugas memeriksa truk.", "Petugas memeriksa truk.", "Dok.Polres Ngawi"),
        ("Petugas memeriksa truk.\nPhoto : Kabar/Rina", "Petugas memeriksa truk.", "Kabar/Rina"),
        ("Petugas memeriksa truk.\nRina Astuti", "Petugas memeriksa truk.", "Rina Astuti"),
        ("Petugas memeriksa truk. Foto/Dok Polres", "Petugas memeriksa truk.", "Dok Polres"),
        ("Petugas memeriksa truk/©Kabar.com/Rina", "Petugas memeriksa truk", "©Kabar.com/Rina"),
    ],
)
def test_captions_that_are_known_as_such(told: str, caption: str, credit: str | None) -> None:
    text = f"Polisi Tilang Truk di Ngawi\n\n{told}\n\nPolisi menilang 40 truk di Ngawi, Senin (3/2/2025)."
    sheet = lay_out(text, captions=[told, "Baris yang tidak ada."])
    (found,) = sheet.photos
    assert text[slice(*found.caption)] == caption
    assert (text[slice(*found.credit)] if found.credit else None) == credit
    assert [text[slice(*one)] for one in sheet.paragraphs] == [
        "Polisi menilang 40 truk di Ngawi, Senin (3/2/2025)."
    ]


def test_a_known_credit_by_itself_goes_with_the_caption_next_to_it() -> None:
    text = (
        "Polisi Tilang Truk\n\nRepublika/ Rina Astuti\n\nPetugas memeriksa truk.\n\nPolisi menilang 40 truk."
    )
    (found,) = lay_out(text, captions=["Republika/ Rina Astuti", "Petugas memeriksa truk."]).photos
    assert text[slice(*found.caption)] == "Petugas memeriksa truk."
    assert text[slice(*found.credit)] == "Republika/ Rina Astuti"
