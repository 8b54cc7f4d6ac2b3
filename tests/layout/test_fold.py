"""Folding: what it makes plain, and that every place leads back to the text as it came."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rilis.layout.fold import fold

ODD = st.text(alphabet="ab.,A (\"'’‘“”\r\n\t\u00a0\u200b\u00ad\u2009`?!1")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kapolres\u00a0Kukar", "Kapolres Kukar"),
        ("dua\t  blank", "dua blank"),
        ("zero\u200bwidth, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("satu \u200b dua", "satu dua"),
        ("Baca Juga: Harga Naik   Menteri  hadir", "Baca Juga: Harga Naik\nMenteri hadir"),
        ("Baca Juga:  Harga  naik.  Menteri", "Baca Juga: Harga naik. Menteri"),
        ("satu\r\n\r\ndua\rtiga", "satu\n\ndua\ntiga"),
        ("''Aman,'' katanya.", '"Aman," katanya.'),
        ("’’Aman,’’ katanya.", '"Aman," katanya.'),
        ("hari Jum’at, Ma`ruf", "hari Jum'at, Ma'ruf"),
        ("“Aman,” katanya.", "“Aman,” katanya."),
        ("1. Kayu2. Batu3. Pasir", "1. Kayu\n2. Batu\n3. Pasir"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    assert fold(text).text == plain


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("eceran tertinggi (HET).Dalam operasi", "Dalam"),
        ("kepada warga.“Kami siap", "“Kami"),
        ("pukul 22.00 WIB.Kemudian pelaku", "Kemudian"),
        ('"Aman," katanya."Kami siap," ujarnya', '"Kami'),
        ('"Aman dan terkendali."Polisi berjaga', "Polisi"),
        ("Ada apa?Tanya warga", "Tanya"),
        ("sejak 2021.Pelaku ditangkap", "Pelaku"),
        ("di Lampung.Kapolres hadir", "Kapolres"),
    ],
)
def test_glued_paragraphs_are_parted(text: str, at: str) -> None:
    place = text.index(at)
    assert fold(text).text == f"{text[:place]}\n{text[place:]}"


@pytest.mark.parametrize(
    "text",
    [
        "AKBP Rama, S.I.K., M.H.",
        "Rp.1.350.000",
        "No.Pol B 1234",
        "Jl.Ahmad Yani",
        "H.Ahmad",
        "AKBP.Jaka",
        "Kombes.Pol.Rama",
        "KOMPAS.com dan Merdeka.Com",
        "GELORA.CO",
        "Kec.Sukaraja, Kab.Bogor",
        "S.Sos., M.Si",
        "Budi Santika, S.Tr.K hadir",
        "www.Polri.go.id",
        "1.Ahmad\n2.Budi",
        "LP/B/12/III/2024/SPKT",
    ],
)
def test_a_full_stop_inside_a_name_parts_nothing(text: str) -> None:
    assert fold(text).text == text


@given(st.text() | ODD)
def test_every_place_leads_back(text: str) -> None:
    folded = fold(text)
    before = 0
    for at in range(len(folded.text)):
        start, end = folded.origin(at, at + 1)
        assert before <= start <= end <= len(text)
        assert start == end or end - start >= 1
        if end - start == 1 and folded.text[at].isalnum():
            assert text[start] == folded.text[at]
        before = end


@given(ODD, st.data())
def test_a_range_covers_what_its_characters_cover(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        assert folded.origin(start, end)[0] == folded.origin(start, start + 1)[0]
        assert folded.origin(start, end)[1] == folded.origin(end - 1, end)[1]


@given(ODD)
def test_nothing_odd_is_left(text: str) -> None:
    plain = fold(text).text
    assert "  " not in plain
    assert not set(plain) & set("\r\t\u00a0\u200b\u00ad\u2009")


def test_plain_text_is_left_alone() -> None:
    folded = fold("Kapolres Kukar hadir.\n\nIa pulang.")
    assert folded.text is folded.original
    assert folded.origin(3, 9) == (3, 9)
