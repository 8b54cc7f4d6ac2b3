"""Places: what is one, of what kind, and which code it has."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from pace import grows_in_proportion, text_of
from prose import Case, cases
from rilis.model import Place, PlaceKind

CASES = cases(Path(__file__).with_name("places.txt"))


def record(place: Place) -> tuple[str | None, str]:
    """A place as the case file writes it: its words, kind and code."""
    code = f" {place.code}" if place.code else " ?" if place.candidates else ""
    return place.text, f"{place.kind}{code}"


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_found(case: Case) -> None:
    article = rilis.parse(case.text)
    assert [record(place) for place in article.places] == [(mark.text, mark.label) for mark in case.marks]


def test_each_distinct_string_is_named_once() -> None:
    article = rilis.parse("Warga Bantul pulang ke Bantul. Warga Kabupaten Bantul pulang.")
    assert [place.text for place in article.places] == ["Bantul", "Kabupaten Bantul"]


def test_an_area_has_its_full_name_level_and_chain() -> None:
    (place,) = rilis.parse("Acara itu digelar di Kecamatan Tenggarong.").places
    assert (place.id, place.name, place.level) == ("l1", "Tenggarong", "district")
    assert [(one.name, one.code) for one in place.parents] == [
        ("Kutai Kartanegara", "64.02"),
        ("Kalimantan Timur", "64"),
    ]


def test_a_place_that_is_no_area_has_neither_code_nor_level() -> None:
    (place,) = rilis.parse("Acara itu digelar di Hotel Tirta Melati.").places
    assert place.kind is PlaceKind.VENUE
    assert (place.level, place.name, place.code, place.parents) == (None, None, None, ())


def test_headline_counts_without_its_verbs() -> None:
    text = "4 Pelajar Sleman Diserang di Hotel Tirta Saat Pulang\n\nEmpat pelajar diserang di Hotel Tirta, Senin."
    assert [place.text for place in rilis.parse(text).places] == ["Sleman", "Hotel Tirta"]


@pytest.mark.parametrize(
    "unit", ["kali Besar ", "Jalan ", "Bantul, ", "Kota ", "di Desa ", "RT 1/", "A, ", "("]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert grows_in_proportion(rilis.parse, text_of(unit), 10_000)
