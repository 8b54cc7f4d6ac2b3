"""Bytes as text: what is told apart, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rilis.errors import ReadError
from rilis.readers import decode

TEXT = "Jum’at, “Kami hadir”\r\nkata Kapolres.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_encodings(data, encoding):
    assert decode(data, "a.txt") == (TEXT, encoding)


def test_what_is_no_text_is_refused_by_name():
    with pytest.raises(ReadError, match=r"photo\.txt: not text: byte 0 \(0x89\)"):
        decode(b"\x89PNG\r\n\x1a\n\x00", "photo.txt")
    with pytest.raises(ReadError, match="broken at byte"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8", "cut.txt")


@given(st.text())
def test_utf8_is_left_alone(text):
    assert decode(text.encode("utf-8", "ignore"), "x").text == text.removeprefix("\ufeff")
