"""What holds of every table that comes with the library."""

import csv
import io
from collections import Counter

import pytest

from rilis.lexicon import Kind, Lexicon, forms
from rilis.lexicon.files import shipped
from rilis.lexicon.forms import LOOKED_UP
from rilis.lexicon.rows import ROWS, Pattern
from rilis.model import Role, Status

LEXICON = Lexicon.default()
IN_ORDER = {Kind.RANK, Kind.MONTH, Kind.WEEKDAY, Kind.CLOCK, Kind.RELATIVE, Kind.ROLE}
"""Tables whose rows stand in an order of their own; all others stand by code."""

every_kind = pytest.mark.parametrize("kind", list(Kind))
every_searched_kind = pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in LOOKED_UP])


@every_kind
def test_the_file_has_the_columns_of_its_rows(kind: Kind) -> None:
    header = next(csv.reader(io.StringIO(shipped(f"{kind}.csv").decode())))
    assert header[:3] == ["code", "name", "variants"]
    assert set(header) <= set(ROWS[kind].__struct_fields__)
    assert len(header) == len(set(header))


@every_kind
def test_rows_stand_in_order(kind: Kind) -> None:
    codes = [row.code for row in LEXICON.rows(kind)]
    assert kind in IN_ORDER or codes == sorted(codes)


@every_kind
def test_no_code_is_given_twice(kind: Kind) -> None:
    assert not [code for code, n in Counter(row.code for row in LEXICON.rows(kind)).items() if n > 1]


@every_kind
def test_no_row_lists_a_variant_twice(kind: Kind) -> None:
    for row in LEXICON.rows(kind):
        assert len(row.variants) == len(set(row.variants)), row.code
        assert all(form == form.strip() and "  " not in form for form in row.variants), row.code


@every_searched_kind
def test_every_form_tells_its_row(kind: Kind) -> None:
    rows = {}
    for row in LEXICON.rows(kind):
        for form in forms(kind, row):
            assert rows.setdefault(form, row.code) == row.code, form


@every_kind
def test_bare_forms_are_forms_of_the_row(kind: Kind) -> None:
    for row in LEXICON.rows(kind):
        spelt = {form.lower() for form in forms(kind, row)}
        assert set(row.bare) <= spelt, row.code


@every_kind
def test_every_row_has_an_example_in_which_it_stands(kind: Kind) -> None:
    for row in LEXICON.rows(kind):
        assert row.example, row.code
        if kind in LOOKED_UP:
            assert any(form.lower() in row.example.lower() for form in forms(kind, row)), row.code
        else:
            found = LEXICON.matcher.find(row.example).of(kind)
            assert row.code in {hit.rows[kind].code for hit in found}, row.code


def test_ranks_can_be_compared_across_services() -> None:
    order = {row.code: row.order for row in LEXICON.rows(Kind.RANK)}
    assert order["polri_kombes"] == order["ad_kolonel"] == order["al_kolonel"]
    assert order["polri_jenderal"] > order["polri_komjen"] > order["polri_irjen"] > order["polri_brigjen"]
    assert not any("Purn" in form for row in LEXICON.rows(Kind.RANK) for form in row.variants)


def test_an_office_is_listed_without_its_unit() -> None:
    named = [form for row in LEXICON.rows(Kind.UNIT) if row.regions for form in row.variants]
    for row in LEXICON.rows(Kind.POSITION):
        for form in row.variants:
            assert not any(form.endswith(f" {unit}") for unit in named), form


def test_what_an_office_heads_is_a_unit() -> None:
    units = {form for row in LEXICON.rows(Kind.UNIT) for form in row.variants}
    heads = {row.heads for row in LEXICON.rows(Kind.POSITION)} - {""}
    assert heads - units <= {"Polres Metro"}
    assert {"Polda", "Polres", "Polsek", "Kodim", "Kejari", "Lapas"} <= heads


def test_offices_take_what_the_schema_names() -> None:
    assert {word for row in LEXICON.rows(Kind.POSITION) for word in row.takes} == {
        "body",
        "function",
        "field",
        "unit",
        "place",
    }


def test_titles_that_name_a_body_begin_with_the_office() -> None:
    for row in LEXICON.rows(Kind.POSITION):
        if "body" in row.takes:
            assert all(form.startswith(f"{row.name} ") for form in row.variants), row.code


def test_regions_are_codes_of_the_ministry() -> None:
    for row in LEXICON.rows(Kind.UNIT):
        assert all(code.replace(".", "").isdigit() for code in row.regions), row.code
        assert row.takes_place is False or not row.regions, row.code


@pytest.mark.parametrize(
    ("form", "kind", "code"),
    [
        ("KOMBES POL", Kind.RANK, "polri_kombes"),
        ("Kombespol", Kind.RANK, "polri_kombes"),
        ("Kombes.Pol", Kind.RANK, "polri_kombes"),
        ("Kombes Pol.", Kind.RANK, "polri_kombes"),
        ("Brigjend", Kind.RANK, "polri_brigjen"),
        ("AKBP.", Kind.RANK, "polri_akbp"),
        ("Ajun Komisaris Besar", Kind.RANK, "polri_akbp"),
        ("Letkol Inf", Kind.RANK, "ad_letkol"),
        ("Kapten Czi", Kind.RANK, "ad_kapten"),
        ("Kolonel Laut (P)", Kind.RANK, "al_kolonel"),
        ("Penata TK I", Kind.RANK, "pns_penata_tk1"),
        ("Kasatreskrim", Kind.POSITION, "kasat_reskrim"),
        ("Kasat Res Narkoba", Kind.POSITION, "kasat_resnarkoba"),
        ("Kepala Satuan Reserse Kriminal", Kind.POSITION, "kasat_reskrim"),
        ("Kabidhumas", Kind.POSITION, "kabid_humas"),
        ("Kanit 1 Jatanras", Kind.POSITION, "kanit_no_1"),
        ("kapolres", Kind.POSITION, "kapolres"),
        ("Walikota", Kind.POSITION, "wali_kota"),
        ("Poldasu", Kind.UNIT, "polda_sumut"),
        ("Ditipidum Bareskrim Polri", Kind.UNIT, "dittipidum"),
        ("S. Kom.", Kind.DEGREE, "s_kom"),
        ("S.IK", Kind.DEGREE, "s_i_k"),
        ("SIK.", Kind.DEGREE, "s_i_k"),
        ("M.Tr.(Han)", Kind.DEGREE, "m_si_han"),
        ("Nopember", Kind.MONTH, "november"),
        ("Pebruari", Kind.MONTH, "februari"),
        ("Jum’at", Kind.WEEKDAY, "jumat"),
    ],
)
def test_forms_of_the_press(form: str, kind: Kind, code: str) -> None:
    assert [hit.rows[kind].code for hit in LEXICON.matcher.find(f"({form})").of(kind)] == [code]


def test_where_words_of_saying_stand() -> None:
    patterns = {form: row.patterns for row in LEXICON.rows(Kind.SAYING) for form in row.variants}
    assert patterns["kata"] == (Pattern.POST_QUOTE,)
    assert patterns["katanya"] == (Pattern.POST_QUOTE, Pattern.CLITIC)
    assert patterns["mengatakan"] == (Pattern.PRE_QUOTE, Pattern.INDIRECT)
    assert patterns["mengimbau"] == (Pattern.PRE_QUOTE, Pattern.INDIRECT, Pattern.APPEAL)
    assert patterns["dikatakan"] == (Pattern.PASSIVE,)
    assert patterns["menurut"] == (Pattern.PREPOSITION, Pattern.INDIRECT)


def test_statuses_tell_how_an_office_is_held() -> None:
    held = {form: row.status for row in LEXICON.rows(Kind.STATUS) for form in row.variants}
    assert (held["Plt."], held["Pj"], held["mantan"]) == (Status.ACTING, Status.ACTING, Status.FORMER)


def test_roles_are_those_of_the_model() -> None:
    assert {row.role for row in LEXICON.rows(Kind.ROLE)} <= set(Role) | {""}


def test_a_name_of_two_units_decides_for_neither() -> None:
    (row,) = [row for row in LEXICON.rows(Kind.UNIT) if "Polres Banjar" in row.variants]
    assert row.regions == ("32.79", "63.03")
