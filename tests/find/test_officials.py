"""Presentations of officials: rank, name, office, unit and degrees, in every order that the press knows."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from pace import grows_in_proportion
from prose import Case, cases
from rilis.find.officials import Presentation, find_officials
from rilis.layout import lay_out
from rilis.lexicon import Lexicon
from rilis.model import Status

CASES = cases(Path(__file__).with_name("officials.txt"))


def found(text: str) -> tuple[str, list[Presentation]]:
    sheet = lay_out(text)
    return sheet.text, find_officials(sheet, Lexicon.default().matcher.find(sheet.text), Lexicon.default())


def record(text: str, one: Presentation) -> str:
    """A presentation as the case file writes it: rank / name / office / unit / degrees."""
    assert one.name
    rank = text[one.rank.start : one.rank.end] if one.rank else "-"
    office = text[one.office.at.start : one.office.at.end] if one.office else "-"
    parts = [rank, text[one.name.start : one.name.end], office, one.unit.text if one.unit else "-"]
    if one.degrees:
        parts.append("+".join(text[d.start : d.end] for d in one.degrees))
    return " / ".join(parts)


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_presented(case: Case) -> None:
    text, officials = found(case.text)
    assert [record(text, one) for one in officials if one.name] == [mark.label for mark in case.marks]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Eks Kapolsek Limau Iptu Raka Wiranta hadir.", Status.FORMER),
        ("Pj Bupati Bone Wulan Dewanti hadir.", Status.ACTING),
        ("Pelaksana Tugas Bupati Bone Wulan Dewanti hadir.", Status.ACTING),
        ("Bupati Bone Wulan Dewanti hadir.", Status.CURRENT),
    ],
)
def test_how_an_office_is_held(text: str, status: Status) -> None:
    (one,) = found(text)[1]
    assert one.office
    assert one.office.status is status


def test_who_is_followed_in_an_office_held_it_before() -> None:
    article = rilis.parse("AKP Gatra Buana menjabat Kasat Binmas Polres Bone menggantikan Kompol Bayu Jagat.")
    assert [(one.name, one.position.status) for one in article.officials] == [
        ("Gatra Buana", Status.CURRENT),
        ("Bayu Jagat", Status.FORMER),
    ]


def test_an_office_that_was_left_is_a_former_one() -> None:
    _, (one, *_) = found("AKBP Raka Wiranta yang sebelumnya menjabat Kapolres Demak pindah.")
    assert one.office
    assert one.office.status is Status.FORMER


def test_an_office_alone_is_presented_without_a_name() -> None:
    text, (one,) = found("Hal itu disampaikan Kasat Reskrim Polres Bone, Senin (3/3/2025).")
    assert one.name is None
    assert one.unit
    assert (one.unit.text, text[one.start : one.end]) == (
        "Polres Bone",
        "Kasat Reskrim Polres Bone",
    )


@pytest.mark.parametrize(
    "text", ["Para Kapolsek berkumpul.", "Seluruh Kapolres hadir.", "Ia maju di Pemilihan Bupati."]
)
def test_an_office_that_means_no_person(text: str) -> None:
    assert found(text)[1] == []


@pytest.mark.parametrize(
    "piece",
    ["Kapolres ", "AKBP Budi ", "A. ", "Camat Budi, ", "Budi Sari, Kapolsek, ", "jabatan Kapolres Budi "],
)
def test_time_grows_in_proportion(piece: str) -> None:
    assert grows_in_proportion(found, lambda times: piece * times, 500)
