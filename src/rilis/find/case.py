"""Facts of a case as far as the article states them: offences named, things seized, penalties, report numbers.

    Polisi menyita barang bukti 5,2 gram sabu dan uang tunai Rp 1.500.000.
    -> 5.2 gram sabu; 1500000 rupiah uang tunai

Nothing is inferred: an offence counts where it is called by a name of the lexicon, a thing only near a word of
seizing and only with its amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind
from rilis.lexicon.patterns import later
from rilis.lexicon.signs import Signs


class OffenceFound(NamedTuple):
    """An offence where the article first names it."""

    at: Range
    code: str


class EvidenceFound(NamedTuple):
    """A thing seized: "dua unit sepeda motor" is 2.0, "unit", "sepeda motor"."""

    at: Range
    item: str
    amount: float | None
    unit: str | None


class PenaltyFound(NamedTuple):
    """A penalty: "15 tahun penjara" is 15.0, "tahun"; "pidana mati" has no value and the unit "mati"."""

    at: Range
    value: float | None
    unit: str


class CaseFound(NamedTuple):
    """All facts of a case, each kind in the order of the text."""

    offences: list[OffenceFound]
    evidence: list[EvidenceFound]
    penalties: list[PenaltyFound]
    reports: list[Range]


_DIGITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000,
}  # fmt: skip
_SCALES = {
    "belas": 10,
    "puluh": 10,
    "ratus": 100,
    "ribu": 1_000,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
}

_WORDS = (
    rf"(?:{'|'.join(_DIGITS)})(?:\s(?:{'|'.join([*_DIGITS, 'belas', 'puluh', 'ratus', 'ribu'])})\b){{0,6}}+"
)
_FIGURES = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?"
_NUMBER = rf"(?:(?:{_FIGURES})(?:\s(?:ribu|ratus|juta)\b)?|(?i:{_WORDS}))"
_IN_WORDS = r"(?:\s?\([a-z ,]{2,30}\))?"

_MEASURE = r"""
    (?: kilogram|miligram|gram|gr|kg|mg|ons|kuintal|ton|mililiter|liter|ml|meter
      | butir|tablet|pil|kapsul|paket|poket|bungkus|klip|plastik|saset|sachet|kantong|kotak|bal|ball|dus|kardus|karton
      | karung|sak|jeriken|jerigen|drum|tabung|botol|kaleng|krat
      | unit|buah|biji|bilah|pucuk|batang|potong|helai|lembar|set|pasang|ekor|linting|amplop|keping|rol|kendaraan|slop )
"""
_ITEM_END = r"""
    (?:besar|kecil|sedang|yang|dengan|milik|dan|serta|dari|di|ke|untuk|sebagai|berisi|pecahan|senilai
      |seberat|warna|merek|merk|bermerek|tanpa|beserta|hingga|oleh|telah|itu|ini|tersebut|pada|hasil
      |dalam|atau|lainnya|lain|bekas|terdiri|masing-masing|saat|adalah|disita|diamankan|ditemukan)
"""
_ITEM = rf"(?!{_ITEM_END}\b)[A-Za-z][\w\-]*(?:\s(?!{_ITEM_END}\b)[A-Za-z][\w\-]*){{0,3}}+"

_THING = later(
    rf"""
    (?<![\w.,/\-]) (?:
        (?P<number>{_NUMBER}) {_IN_WORDS} \s (?P<unit>{_MEASURE})\b (?:\sberisi)? \s (?P<item>{_ITEM})
      | (?P<one>se(?:unit|buah|bilah|pucuk|batang|lembar|botol|paket|bungkus|ekor|potong))\s(?P<its>{_ITEM})
      | (?P<weighed>sabu(?:-sabu)?|ganja(?:\skering)?|heroin|kokain|ekstasi|tembakau\s(?:sintetis|gorila)
          |daging\s\w+|emas)
        \s(?:seberat|dengan\sberat(?:\s(?:bruto|netto|total|kotor|bersih))?|sebanyak|berat|bruto|netto)
        (?:\s(?:total|bruto|netto|sekitar|lebih|kurang|kotor|bersih))* \s (?P<weight>{_NUMBER})\s?(?P<by>{_MEASURE})\b
      | (?P<cash>uang(?:\s(?:tunai|hasil\spenjualan|palsu))?)\s(?:sebesar\s|senilai\s|sejumlah\s|sebanyak\s)?
        (?P<rupiah>Rp\.?\s?(?:{_FIGURES})(?:\s(?:ribu|juta|miliar|milyar)\b)?)
    )
    """,
    re.VERBOSE,
)
_SIGNS = Signs(
    {
        "seizing": ["arang bukti", "enyita", "isita"],
        "finding": ["engamankan", "iamankan", " BB ", "itemukan", "enemukan"],
        "contraband": [
            "sabu",
            "ganja",
            "ekstasi",
            "heroin",
            "pil koplo",
            "senjata",
            "amunisi",
            "miras",
            "minuman keras",
        ],
        "penalty": [
            "penjara",
            "kurungan",
            "seumur hidup",
            "denda ",
            "pidana mati",
            "hukuman mati",
            "hukuman ",
        ],
        "report": ["LP"],
    }
)
"""What gives facts away. Finding is seizing only in an article that has a word of seizing, or of things that nobody
may have."""
_CLAUSE_END = later(r"[.!?](?=\s+[A-Z\"“]|[A-Z]|$)|\n\s*\n")
_REACH = 700

_TERM = r"(?P<{0}>(?:{1})(?:\s?(?:-|–|sampai|hingga|s/d)\s?(?:{1}))?){2}\s(?P<{3}>tahun|bulan|hari)"
_TO = later(r"-|–|sampai|hingga|s/d")
_MOST = r"""
    (?:(?:paling|maksimal|maksimum|minimal|minimum|selama|lama|singkat|sedikit|banyak|hingga|sampai
       |setinggi-tingginya|serendah-rendahnya|sekitar|di\satas)\s)*
"""
_PENALTY = later(
    rf"""
    (?: {_TERM.format("years", _NUMBER, _IN_WORDS, "unit")} (?:\s(?P<months>\d{{1,2}})\sbulan)?
        \s(?:pidana\s|hukuman\s|kurungan\s)?(?:penjara|kurungan)
      | (?:penjara|kurungan|pidana|hukuman(?:nya)?)\s{_MOST}
        {_TERM.format("after", _NUMBER, _IN_WORDS, "period")}(?:\s(?P<rest>\d{{1,2}})\sbulan)?(?:\spenjara)?
      | (?:pidana|hukuman|dihukum|divonis)\s(?P<death>mati)\b
      | (?:(?:pidana|hukuman)\s)?(?:penjara\s)?(?P<life>seumur\shidup)
      | denda\s{_MOST}(?:sebesar\s|senilai\s)?(?P<fine>Rp\.?\s?(?:{_FIGURES})(?:\s?(?:ribu|juta|miliar|milyar)\b)?)
    )
    """,
    re.VERBOSE,
)
_BEFORE, _AFTER = 45, 80

_REPORT = later(
    r"(?<!\w)(?:LP|STTLP|STPL)\s?/\s?(?:[A-Z]{1,3}\s?/\s?)?\d[\w.\-]*(?:\s?/\s?[\w.\-]+)+"
    r"(?:\s(?:Polri|POLRI)\b|(?:\s[A-Z]{2,}\b\.?){1,4}|(?<=olda)(?:\s[A-Z][a-z]+){1,2}|(?<=olres)(?:\s[A-Z][a-z]+){1,2})*"
)


def find_case(sheet: Sheet, hits: Hits) -> CaseFound:
    """What the article states of a case.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Dari pelaku narkoba itu disita 5,2 gram sabu. Ia terancam 15 tahun penjara.")
    >>> case = find_case(sheet, Lexicon.default().matcher.find(sheet.text))
    >>> [(e.amount, e.unit, e.item) for e in case.evidence], [(p.value, p.unit) for p in case.penalties]
    ([(5.2, 'gram', 'sabu')], [(15.0, 'tahun')])
    """
    text = sheet.text
    places = _SIGNS.places(text)
    return CaseFound(
        list(_offences(hits)),
        list(_evidence(text, places)),
        list(_penalties(text, places["penalty"])),
        list(_reports(text)) if places["report"] else [],
    )


def _offences(hits: Hits) -> Iterator[OffenceFound]:
    """Each offence once, where it is first named."""
    named = set()
    for hit in hits.of(Kind.OFFENCE):
        code = hit.rows[Kind.OFFENCE].code
        if code not in named:
            named.add(code)
            yield OffenceFound(Range(hit.start, hit.end), code)


def _evidence(text: str, places: Mapping[str, list[int]]) -> Iterator[EvidenceFound]:
    """Things with their amounts in the sentences that speak of seizing."""
    if not (places["seizing"] or places["contraband"]):
        return
    reached = 0
    for at in sorted(places["seizing"] + places["finding"]):
        if at < reached:
            continue
        end = _CLAUSE_END.search(text, at, at + _REACH)
        reached = end.start() if end else min(len(text), at + _REACH)
        for thing in _THING.finditer(text, at, reached):
            yield _thing(thing)


def _thing(found: re.Match[str]) -> EvidenceFound:
    at = Range(*found.span())
    if found["cash"]:
        return EvidenceFound(at, found["cash"], rupiah(found["rupiah"]), "rupiah")
    if found["weighed"]:
        return EvidenceFound(at, found["weighed"], number(found["weight"]), found["by"])
    if found["one"]:
        return EvidenceFound(at, found["its"], 1.0, found["one"].removeprefix("se"))
    return EvidenceFound(at, found["item"], number(found["number"]), found["unit"])


def _penalties(text: str, places: list[int]) -> Iterator[PenaltyFound]:
    """Penalties near the words of punishing, each once."""
    reached = 0
    for at in places:
        if at < reached:
            continue
        if found := _PENALTY.search(text, max(reached, at - _BEFORE), at + _AFTER):
            reached = found.end()
            yield _penalty(found)


def _penalty(found: re.Match[str]) -> PenaltyFound:
    at = Range(*found.span())
    if found["fine"]:
        return PenaltyFound(at, rupiah(found["fine"]), "rupiah")
    if found["death"]:
        return PenaltyFound(at, None, "mati")
    if found["life"]:
        return PenaltyFound(at, None, "seumur hidup")
    value = number(_TO.split(found["years"] or found["after"])[-1])
    if value is not None and (months := found["months"] or found["rest"]):
        return PenaltyFound(at, value * 12 + int(months), "bulan")
    return PenaltyFound(at, value, found["unit"] or found["period"])


def _reports(text: str) -> Iterator[Range]:
    """Numbers of police reports, without a full stop behind."""
    for found in _REPORT.finditer(text):
        yield Range(found.start(), found.end() - found[0].endswith("."))


def rupiah(printed: str) -> float | None:
    """An amount of money.

    >>> rupiah("Rp 1.500.000"), rupiah("Rp 2,5 juta")
    (1500000.0, 2500000.0)
    """
    return number(printed.removeprefix("Rp").strip(". "))


def number(printed: str) -> float | None:
    """A number in figures or words; None if it is none.

    >>> number("5,2"), number("1.500"), number("dua puluh lima"), number("3 juta")
    (5.2, 1500.0, 25.0, 3000000.0)
    """
    total, part = 0.0, 0.0
    for word in printed.lower().split():
        if word[0].isdigit():
            part = _figures(word)
        elif word in _DIGITS:
            part += _DIGITS[word]
        elif word == "belas":
            part += 10
        elif word in ("puluh", "ratus"):
            tens = part % 100 if word == "puluh" else part
            part += tens * (_SCALES[word] - 1)
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0.0
        else:
            return None
    return total + part


def _figures(printed: str) -> float:
    """Figures as the press writes them: a full stop parts thousands, a comma decimals."""
    whole, _, rest = printed.partition(",")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", whole):
        whole = whole.replace(".", "")
    return float(f"{whole}.{rest}" if rest else whole)
