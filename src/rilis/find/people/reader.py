"""Reading a name at a place: where it begins and ends, and the age and aliases behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

from rilis.find.people.bodies import short_forms
from rilis.find.people.mention import Reading
from rilis.layout.sheet import Range
from rilis.lexicon import Hits, Kind
from rilis.lexicon.names import INITIALS, NAME, NOT_A_NAME, WORD
from rilis.lexicon.patterns import later
from rilis.lexicon.words import acronyms, ordinary

HONORIFIC = r"""
    (?: (?:H|Hj|KH|K\.H|Dr|dr|drg|Drs|Dra|Ir|Prof|Tgk|Pdt|Ust|Sdr|Sdri|sdr|sdri|Alm|Almh|Ny|Tn|DRS|PROF|DR|HJ)
        (?:\.[ ]?|[ ])(?=[A-Z])
      | (?:Pak|Bu|Bapak|Ibu|Saudara|Saudari|Ustaz|Ustadz|Ustazah|Haji|Hajah|Mbah|Kakek|Nenek|Mas|Mbak|Bang|Habib
          |Advokat|Kiai|Kyai|Gus|Kang|Cak|Pendeta|Pastor|Romo|Nyai|Tuan[ ]Guru|TGH\.?|Uskup|Mgr\.|Mama
          |[Aa]lmarhum|[Aa]lmarhumah|[Mm]endiang|saudara|saudari|si|sang)[ ](?=[A-Z])
    )
"""
_ADDRESS = """
    H Hj KH K.H Dr dr drg Drs Dra Ir Prof Tgk Pdt Ust Sdr Sdri sdr sdri Alm Almh Ny Tn DRS PROF DR HJ
    Advokat
    Pak Bu Bapak Ibu Saudara Saudari Ustaz Ustadz Ustazah Haji Hajah Mbah Kakek Nenek Mas Mbak Bang Habib Kiai Kyai
    Gus Kang Cak Pendeta Pastor Romo Nyai Tuan TGH Uskup Mgr Mama
    Almarhum almarhum Almarhumah almarhumah Mendiang mendiang saudara saudari si sang
"""
_HONORIFICS = frozenset(form for word in _ADDRESS.split() for form in (word, f"{word}."))
_LEAD_AT = later(rf"{HONORIFIC}{{1,5}}+", re.VERBOSE)
_NAME_AT = later(NAME, re.VERBOSE)

_AGE_AT = later(
    r"""
    (?: \s*+\(\s*(?:(?:L|P|Lk|Pr|lk|pr|[Ll]aki-laki|[Pp]erempuan)\s*[,/]\s*)?(?:berusia|[Uu]sia|umur|berumur)?\s*
            (?P<bracket>\d{1,3})\s*(?:[Tt]ahun|[Tt]hn?|TAHUN)?\.?(?!\s*/\s*\d)\s*(?:[,;)/:]|(?=[a-z]))
          | ,?\s(?:yang\s|dan\s)?(?:saat\sini\s|masih\s|baru\s)?(?:ber)?(?:usia|umur)\s
            (?P<stated>\d{1,3})\b(?!-an\b|\s*(?:bulan|hari))
          | ,?\s(?P<years>\d{1,3})\s(?:[Tt]ahun|[Tt]hn?)\b(?!\s*(?:penjara|lalu|kurungan|silam|lamanya))
          | ,\s(?P<bare>\d{2})(?=,\s) )
    """,
    re.VERBOSE,
)
"""(21), (L/21), (14, bukan nama sebenarnya); berusia 21 tahun; , 43 tahun; , 43, """
_AGE_SHUT = later(r"[^()\n]{0,60}\)")

_ALIAS_AT = later(
    rf"""
    \s\(?(?: [Aa]lias|ALIAS|[Aa]ls\b\.?|a\.k\.a\.?|@
        | (?:atau\s)?(?:yang\s)?(?:akrab|biasa|kerap|sering)\s(?:di)?(?:sapa|panggil)(?:an)? )
    \s["“”'‘]? {HONORIFIC}? (?P<alias>{INITIALS}{WORD}(?:[ ]{WORD}){{0,3}}+|[a-z]\w+) ["”'’]?\)?
  | \satau\s(?P<called>(?:Mbah|Pak|Bu|Kang|Mas|Bang|Gus|Habib|Ustaz)\s{WORD}|{WORD}(?!\s[A-Z]))
    """,
    re.VERBOSE,
)
_TAIL_AT = later(
    r"\s?\(|,?\s?(?:\d|[Aa]l|ALIAS|@|a\.k|atau\s|yang\s|akrab|biasa|kerap|sering|ber|usia|umur|dan\s|saat|masih|[SMP])"
)
"""What an alias, an age or a degree behind a name begins with."""
_DEGREE_AT = later(
    r",?\s?(?:(?:S|M|Sp|Ph)(?:\.\s?|\s(?=(?:[A-Z]{2}|Pd|Si|Sos|Kom|Hum|Ag|Kes)\b))?[A-Z][A-Za-z]{0,3}\.?(?:[A-Z]\.?)*|SH|MH|SE|ST|MM)(?=[,\s.])"
)

_DAYS = frozenset({Kind.MONTH, Kind.WEEKDAY})
_MAY_BEGIN = _DAYS | {Kind.DEGREE, Kind.RELATIVE, Kind.HAPPENING}
"""Tables whose words may begin a name: Juli, Jumat, the initials SH."""
_MAY_GO_ON = frozenset({Kind.RELATIVE, Kind.HAPPENING})
_MAY_GO_ON_SURELY = _MAY_GO_ON | _DAYS | {Kind.REGION, Kind.TOPONYM, Kind.GENERIC}
"""Where a name must stand, places and months may be parts of it: Jaka Padang (45), Dewi April."""
_ALSO_NAMES = _DAYS | {Kind.REGION, Kind.TOPONYM, Kind.SAYING}
"""Tables whose words may be a first name where a comma and an age part it off: Bandung, Minggu, Terang."""
_PLACES = frozenset({Kind.GENERIC, Kind.UNIT, Kind.BODY})
_BODY_WORDS = """
    Operasi Ops Satgas Tim Program Kelompok Grup Klub Komunitas Organisasi Yayasan Partai Pasukan Kapal Relawan Geng
    Perusahaan Koperasi Toko Warung Kafe Aplikasi
    grup klub komunitas organisasi yayasan partai kapal relawan geng perusahaan koperasi merek merk aplikasi
"""
_BODIES = frozenset(_BODY_WORDS.split())
_DAY_AT = later(r"\W{1,3}\d{1,2}[/ ]")


_AREA_AT = later(r"(?:RT|RW|RI)\s(?=[A-Z][a-z])")
_BODY_AT = later(rf"{_AREA_AT.pattern}|(?:[A-Z]{{3,6}}|UI)\s(?=[A-Z][a-z]+\s[A-Z])")
"""The short form of a body before a name: "Ketua BEM UI Rahmat Gunadi"."""
_COMPANY_AT = later(r"(?:PT|CV|UD|PB|PD)\.?\s|[A-Z]{3,6}\s[A-Z][a-z]+(?!\s(?:\(\d|alias\b))")
"""A company, or a body called by its letters: CV Rafflesia, YLKI Bengkulu."""
HEAD = r"""
    (?:Anggota|Bendahara|Direktur|General|Humas|Kabid|Kadiv|Kepala|Ketua|Komisaris|Koordinator|Manager|Manajer|Pembina
      |Penasihat|Pengurus|Perwakilan|Pimpinan|Presiden|Sekjen|Sekretaris|Vice|Wakil|Waketum|Chief|Head|Juru)
"""
"""With these an office begins that may be no public one."""
_HEAD_BEFORE = later(rf"\b{HEAD}\s$", re.VERBOSE)
_GLUED_AT = later(r"([A-Z]{1,4})\.(?:([A-Z][a-z]+)|\s((?:Di|Me)[a-z]{6,}))")
"""Initials, and the next sentence, mostly without a space: "berinisial F.Sedangkan", "RG dan F. Diberitakan"."""
_NO_NAME_AT = later(r"Rp\b|\w*[a-z][A-Z]|\w+-(?:nya\b|\d)|\w{4,}nya\b")
"""Money, degrees such as SpOG, words glued together, "SOP-nya", "Esoknya"."""

_TWO_WORDS = later(r"([A-Z][a-z]{4,})[A-Z]")
"""Where a line end was lost: "Rizal [HakimMajelis]", but DeSantis, McDonald."""
_PASSIVE = later(r"Di[a-z]{4,}kan")
"""In a heading: "Lois [Dipulangkan]"."""

_SON_OF = frozenset({"bin", "binti", "br", "br.", "boru"})
_START = itemgetter(0)
_IN_NAMES = frozenset({"dua", "hakim", "kata"})
"""Words that open sentences, and also stand inside names."""


class Reader:
    """Reads names off one article; no name reaches into the stretches that officials have taken."""

    def __init__(self, text: str, hits: Hits, taken: list[Range]) -> None:
        self.text = text
        self.hits = hits.all
        self.starts = list(map(_START, hits.all))
        self.taken = sorted(taken)
        self.taken_starts = [one.start for one in self.taken]
        self.ordinary = ordinary()
        self.acronyms = acronyms()
        self.bodies = short_forms(text)

    def is_taken(self, at: int) -> int | None:
        """The end of the official's stretch that ``at`` stands in."""
        one = bisect_right(self.taken_starts, at)
        return self.taken[one - 1].end if one and self.taken[one - 1].end > at else None

    def name(self, at: int, *, certain: bool = False) -> Range | None:
        """The name that begins at ``at``, behind honorifics.

        ``certain`` says that a name must stand here: then any initials will do.
        """
        begin = self._begin(at, certain=certain)
        if begin is None:
            return None
        found = _NAME_AT.match(self.text, begin)
        if not found or (self.text[begin + 1 : begin + 2].isupper() and _COMPANY_AT.match(self.text, begin)):
            return None
        end = self._end(begin, found.end(), certain=certain)
        if (
            end == begin
            or (not certain and not self.believable(begin, end))
            or _NO_NAME_AT.match(self.text, begin)
        ):
            return None
        return Range(begin, end)

    def _begin(self, at: int, *, certain: bool) -> int | None:
        """Where the name itself begins, behind "H.", "dr.", "Ketua RT"; None where none can."""
        text = self.text
        first = text[at : at + 1]
        if not first.isalpha() or self.is_taken(at):
            return None
        word = text[at : at + 16].partition(" ")[0]
        if word in _HONORIFICS and (lead := _LEAD_AT.match(text, at)):
            at = lead.end()
            if self.is_taken(at):
                return None
        elif not first.isupper() or (word.lower() in self.ordinary and not word.isupper()):
            return None
        if text[at + 1 : at + 2].isupper() and (_AREA_AT if certain else _BODY_AT).match(text, at):
            return text.index(" ", at) + 1
        return at

    def _end(self, start: int, end: int, *, certain: bool) -> int:
        """Where the name ends; ``start`` if it is none."""
        text = self.text
        if certain and end - start <= 4 and text[start:end].isupper():
            return end - (end - start == 2 and text[end - 1] == ".")
        if text.find(".", start, start + 5) >= 0:
            glued = _GLUED_AT.match(text, start)
            if glued and (glued[2] or glued[3]).lower() in self.ordinary:
                return glued.end(1) if certain else start
        return self._cut(start, end, _MAY_GO_ON_SURELY if certain else _MAY_GO_ON)

    def believable(self, start: int, end: int) -> bool:
        """Whether what stands here can be a name where nothing says that one must: no lone acronym or day."""
        at = bisect_left(self.starts, start)
        whole = at < len(self.starts) and self.starts[at] == start and self.hits[at].end == end
        if whole and self.hits[at].rows.keys() & _DAYS and not self.age(end):
            return False
        return end - start > 5 or not self.text[start:end].isupper() or self._initials(start, end)

    def _initials(self, start: int, end: int) -> bool:
        """Whether letters in capitals can be a person's: RG, not KDRT; one letter or KDRT only with an age."""
        letters = self.text[start:end]
        if 1 < len(letters) <= 4 and letters not in self.acronyms:
            return not self.is_explained(letters)
        return bool(_AGE_AT.match(self.text, end))

    def is_explained(self, letters: str) -> bool:
        """Whether initials are told to be those of a thing: "restorative justice (RJ)"."""
        at = self.text.find(f"({letters})")
        words = self.text[max(0, at - 60) : at].split()[-len(letters) :] if at > 0 else []
        return "".join(word[0] for word in words) == letters.lower()

    def _cut(self, start: int, end: int, may_go_on: frozenset[Kind]) -> int:
        """Where a name must end so that no office, unit, date or common word is in it."""
        text = self.text
        one = bisect_left(self.taken_starts, start)
        if one < len(self.taken) and self.taken_starts[one] < end:
            end = self.taken_starts[one]
        starts = self.starts
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            if self._is_other(at, may_go_on if starts[at] > start else _MAY_BEGIN) and not (
                starts[at] > start and text[starts[at] : self.hits[at].end].lower() in _IN_NAMES
            ):
                end = starts[at]
                break
        at = start
        for word in text[start:end].split(" "):
            if self._is_common(word, first=at == start) or (at > start and _PASSIVE.fullmatch(word)):
                end = at
                break
            if glued := _TWO_WORDS.match(word):
                end = at + len(glued[1])
                break
            at += len(word) + 1
        name = text[start:end].rstrip(" ,-")
        return start + len(name) - (len(name) == 2 and name[1] == ".")

    def _is_common(self, word: str, *, first: bool) -> bool:
        """Whether a word is no part of a name; behind a first name only what opens sentences is none (Putri Maya)."""
        if word in self.bodies:
            return True
        if word.isupper() and len(word) <= 4:
            return False
        plain = word.rstrip(".-,").lower()
        return plain in self.ordinary and (
            first or word.islower() or (plain in NOT_A_NAME and plain not in _IN_NAMES)
        )

    def name_before(self, end: int) -> Range | None:
        """The name that ends at ``end``; what stands there is taken for certain."""
        text, start, at = self.text, end, end
        for _ in range(7):
            space = text.rfind(" ", max(0, at - 24), at)
            word = text[space + 1 : at]
            if not word.isalpha():
                if (cut := word.rfind("\n")) >= 0 or (
                    cut := max(word.rfind('"'), word.rfind("“"), word.rfind("("))
                ) >= 0:
                    space, word = space + 1 + cut, word[cut + 1 :]
                if not word or (
                    not word[-1].isalpha()
                    and (
                        word[-1] != "."
                        or len(word) > 4
                        or (start == end and len(word) < 3)
                        or (word[1:-1].isupper() and word[1:-1].isalpha())
                    )
                ):
                    break
            if not (word[0].isupper() or (start < end and word in _SON_OF)) or (
                word in self.bodies and not word.isupper()
            ):
                break
            if (
                word.rstrip(".").lower() in self.ordinary
                and not word.isupper()
                and not self._goes_on(word, space)
            ):
                break
            start, at = space + 1, space
            if space < 0 or text[space] != " ":
                break
        return self._checked(start, end) if start < end else None

    def _goes_on(self, word: str, space: int) -> bool:
        """Whether a common word in capitals stands between names: "Putri Maya Rumanti"."""
        before = self.text[max(0, space - 20) : max(0, space)].rpartition(" ")[2]
        return (
            before[:1].isupper()
            and before.isalpha()
            and before.lower() not in self.ordinary
            and word.lower() not in NOT_A_NAME
        )

    def _checked(self, start: int, end: int) -> Range | None:
        """The last stretch of ``start`` to ``end`` that no office, unit or honorific reaches into."""
        if end - start <= 4 and self.text[start:end].isupper():
            return None if self.is_taken(start) else Range(start, end)
        starts = self.starts
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            if self._is_other(at, _MAY_GO_ON_SURELY if starts[at] > start else _MAY_BEGIN) or (
                Kind.REGION in self.hits[at].rows and self.text.count(" ", start, starts[at]) > 1
            ):  # "Universitas Nusa Raya Jakarta Rahmat Gunadi"
                start = min(self.hits[at].end + 1, end)
        if lead := _LEAD_AT.match(self.text, start):
            start = lead.end()
        if start >= end or not self.text[start].isupper() or self.is_taken(start) or self.behind_place(start):
            return None
        if self.text[start + 1 : start + 2].isupper() and _COMPANY_AT.match(self.text, start):
            at = self.text.find(" ", start, end) + 1
            if not _HEAD_BEFORE.search(self.text[max(0, start - 14) : start]) or " " not in self.text[at:end]:
                return None
            start = at
        if _NO_NAME_AT.match(self.text, start) or self.text[start:end] in _HONORIFICS:
            return None
        return Range(start, end)

    def _is_other(self, at: int, harmless: frozenset[Kind]) -> bool:
        """Whether a hit of the lexicon is no part of a name: an office, a unit, a weekday with its day."""
        text, hit = self.text, self.hits[at]
        if not hit.rows.keys() <= harmless:
            return True
        return bool(_DAY_AT.match(text, hit.end)) or text[hit.start - 2 : hit.start - 1].isdigit()

    def behind_place(self, start: int) -> bool:
        """Whether the word before makes it a place's or a body's name: Kecamatan Pelepat, RSUD dr. Soetomo."""
        word = self.text[max(0, start - 14) : start - 1].rpartition(" ")[2]
        if word in _BODIES or word.startswith("(RS"):
            return True
        at = bisect_left(self.starts, start)
        if not at:
            return False
        before = self.hits[at - 1]
        return before.end > start or (before.end == start - 1 and not before.rows.keys().isdisjoint(_PLACES))

    def whole(self, name: Range) -> Range:
        """A lone name with the word before it, which means another thing too: "mandor, [Bandung] Manalu"."""
        if " " in self.text[name.start : name.end]:
            return name
        start = self.text.rfind(" ", max(0, name.start - 16), name.start - 1) + 1
        word = self.text[start : name.start - 1]
        if not self.text.endswith(", ", 0, start) or not (word.isalpha() and word.istitle()):
            return name
        at = bisect_left(self.starts, start)
        told = self.hits[at].rows.keys() if at < len(self.starts) and self.starts[at] == start else ()
        return name if set(told) - _ALSO_NAMES or word in _HONORIFICS else Range(start, name.end)

    def behind_region(self, start: int) -> int:
        """Where a name goes on behind the region that a body lies in: "Ketua Forum [Bone] Rahmat Gunadi"."""
        at = bisect_left(self.starts, start)
        here = at < len(self.starts) and self.starts[at] == start
        return self.hits[at].end + 1 if here and Kind.REGION in self.hits[at].rows else start

    def mention(self, name: Range) -> Reading:
        """The mention of a name, with the aliases, age and degrees behind it."""
        text, one = self.text, Reading(name, name.end, name.end)
        if not _TAIL_AT.match(text, one.end):
            return one
        for _ in range(4):
            if (alias := _ALIAS_AT.match(text, one.end)) and self._is_nickname(name, alias["called"]):
                one.aliases.append(Range(*alias.span("alias" if alias["alias"] else "called")))
                one.end = alias.end()
            elif one.age is None and (age := self.age(one.end)):
                one.age, one.end = age
            elif degree := _DEGREE_AT.match(text, one.end):
                one.end = degree.end()
            else:
                break
        one.tail = one.end
        return one

    def _is_nickname(self, name: Range, called: str | None) -> bool:
        """Whether a lone word behind "atau" can be what the bearer of a full name is called: "atau Gondrong"."""
        return (
            not called
            or " " in called
            or (self.text.find(" ", name.start, name.end) > 0 and called.lower() not in self.ordinary)
        )

    def age(self, at: int) -> tuple[int, int] | None:
        """The age that stands at ``at``, and where it ends."""
        age = _AGE_AT.match(self.text, at)
        if not age:
            return None
        years = int(age[age.lastgroup or "bracket"])
        if not 0 < years < 120:
            return None
        end = age.end()
        if age["bracket"] and self.text[end - 1] != ")":
            shut = _AGE_SHUT.match(self.text, end)
            end = shut.end() if shut else end
        return years, end
