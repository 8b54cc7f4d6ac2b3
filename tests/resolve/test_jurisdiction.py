"""Which area a unit is over; two units of one name are told apart by the article's places alone."""

from __future__ import annotations

import pytest

import rilis


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kapolres Demak AKBP Raka Wiranta hadir.", "33.21"),
        ("Kapolres Banjar AKBP Raka Wiranta hadir.", None),
        ("MARTAPURA - Kapolres Banjar AKBP Raka Wiranta hadir.", "63.03"),
        ("Kapolres Banjar AKBP Raka Wiranta datang ke Kabupaten Ciamis, Jawa Barat.", "32.79"),
        ("Kapolres Banjar AKBP Raka Wiranta pulang dari Kalimantan Selatan ke Jawa Barat.", None),
        ("Kapolres Mura AKBP Raka Wiranta datang ke Palembang.", "16.05"),
    ],
)
def test_area_of_a_head(text: str, code: str | None) -> None:
    (official,) = rilis.parse(text).officials
    assert official.unit
    assert official.unit.region_code == code
