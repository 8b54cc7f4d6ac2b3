"""Who is who: each marked stretch is a mention of the person whose full name is its label."""

from __future__ import annotations

from pathlib import Path

import pytest

import rilis
from pace import grows_in_proportion
from prose import Case, cases
from rilis.model import Article, Official

CASES = cases(Path(__file__).with_name("identity.txt"))


def mentions(article: Article) -> list[tuple[int | None, str | None, str]]:
    everybody = (*article.officials, *article.people)
    return sorted((span.start, span.text, one.name) for one in everybody for span in one.mentions)


def only(text: str) -> Official:
    """The only official of a text."""
    (one,) = rilis.parse(text).officials
    return one


@pytest.mark.parametrize("case", CASES, ids=[case.why for case in CASES])
def test_mentions(case: Case) -> None:
    assert mentions(rilis.parse(case.text)) == [(mark.start, mark.text, mark.label) for mark in case.marks]


def test_one_person_has_the_best_of_all_presentations() -> None:
    one = only(
        "Iptu Bima membenarkan hal itu. Iptu Bima Sekar, S.H. datang ke lokasi. "
        "Kapolsek Limau Iptu Bima Sekar meminta warga tenang."
    )
    assert one.name == "Bima Sekar"
    assert one.position
    assert one.position.text == "Kapolsek"
    assert one.unit
    assert one.unit.text == "Polsek Limau"
    assert [degree.text for degree in one.degrees] == ["S.H."]


def test_a_name_is_not_kept_in_the_capitals_of_a_lead() -> None:
    one = only("KAPOLRES BONE AKBP WIRANTA PUTRA memimpin apel. Acara dibuka AKBP Wiranta Putra.")
    assert one.name == "Wiranta Putra"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Anggota Polres Bone meringkus pria itu. Kasat Reskrim AKP Bima Sekar menjelaskan.", "Polres Bone"),
        ("Anggota Polres Bone dan Polres Maros bertemu. Kasat Reskrim AKP Bima Sekar menjelaskan.", None),
        ("Kapolsek Limau meminta warga tenang, kata Kapolsek Iptu Bima Sekar.", "Polsek Limau"),
        ("Dirlantas Polda Riau Kombes Gatra Buana dan Wadirlantas AKBP Bima Sekar hadir.", "Polda Riau"),
        ("Kajari Demak, Gatra Buana, hadir. Kata Kasi Pidsus, Bima Sekar, ada saksi.", "Kejari Demak"),
        ("Pejabat Mabes Polri datang, yakni Irwasum Komjen Bima Sekar.", "Mabes Polri"),
        ("Kadiv Propam Irjen Bima Sekar datang ke Mabes.", None),
        (
            "Kepala Kepolisian Resor Bone AKBP Gatra Buana dan Kasat Lantas AKP Bima Sekar.",
            "Kepolisian Resor Bone",
        ),
    ],
)
def test_a_unit_left_unsaid_is_filled_only_where_one_fits(text: str, unit: str | None) -> None:
    (one,) = [one for one in rilis.parse(text).officials if one.name == "Bima Sekar"]
    assert (one.unit.text if one.unit else None) == unit


def test_a_former_civil_office_makes_no_official() -> None:
    assert rilis.parse("Mantan Bupati Bone Wiranta Putra diperiksa.").officials == ()


def test_an_officer_without_office_may_be_a_victim_and_stays_an_official() -> None:
    article = rilis.parse("Korban, Bripda Bima Sekar, tewas di lokasi.")
    assert [one.name for one in article.officials] == ["Bima Sekar"]
    assert article.people == ()


def test_many_persons_with_one_name_part_take_time_in_proportion() -> None:
    def text(many: int) -> str:
        names = (f"Budi {chr(65 + n % 26)}a{chr(97 + n // 26 % 26)}{'o' * (n // 676)}" for n in range(many))
        return " ".join(f"AKBP {name}. Kata Budi." for name in names)

    assert grows_in_proportion(rilis.parse, text, 200)
