"""People without rank or office: name, age and part in the story, through the whole parser."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from pace import grows_in_proportion, text_of
from prose import Case, cases

CASES = cases(Path(__file__).with_name("people.txt"))


def told(person: rilis.Person) -> tuple[str, str]:
    return person.name, f"{person.age or '-'} {person.role}"


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_people(case: Case) -> None:
    article = rilis.parse(case.text)
    assert [told(one) for one in article.people] == [(mark.text, mark.label) for mark in case.marks]


def test_aliases() -> None:
    article = rilis.parse("Polisi menangkap Rudi Salmon alias Kancil alias Mat Bagong (29) di terminal.")
    assert [(one.name, one.aliases) for one in article.people] == [("Rudi Salmon", ("Kancil", "Mat Bagong"))]


def test_what_an_alias_tells_holds_for_the_name() -> None:
    text = "Rudi Salmon alias Kancil Mas mengaku menyesal. Tersangka Kancil ditahan. Kancil Mas menangis."
    (one,) = rilis.parse(text).people
    assert (one.name, one.aliases, str(one.role)) == ("Rudi Salmon", ("Kancil Mas",), "suspect")
    assert [text[m.start : m.end] for m in one.mentions][-1] == "Kancil Mas"


def test_mentions_are_what_they_say() -> None:
    text = (
        'Korban bernama Lasmini Dewanti (19).\n\n"Saya takut," kata Lasmini. Polisi menemui Lasmini Dewanti.'
    )
    (person,) = rilis.parse(text).people
    assert [text[m.start : m.end] for m in person.mentions] == [
        "Lasmini Dewanti",
        "Lasmini",
        "Lasmini Dewanti",
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "Budi ",
        "kata Budi ",
        "Budi alias ",
        "Pak Budi ",
        "Budi ditangkap. ",
        "terhadap ",
        "pelaku ",
        "(21)",
        "yakni A, ",
        "A.",
        "dan Budi, ",
        "berinisial ",
        "Ibu Budi, ",
        "Ketua RT 4, ",
        "korban, ",
        "Dosen Budi, ",
        "kuasa hukum Budi dan ",
    ],
)
def test_time_grows_in_proportion(unit: str) -> None:
    assert grows_in_proportion(rilis.parse, text_of(unit), 20_000)
