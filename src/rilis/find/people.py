"""Mentions of people who hold neither rank nor office: names and initials with age, role, alias.

No list of names is known here. What stands around a name gives it away:

    korban, Rahmat Gunadi (21), warga Sukamaju      a word for a part in the story, an age, a home
    pria berinisial RG alias Gondrong               a word of naming
    "Gelap sekali," kata Sumiyati.                  a verb of saying
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import define, field

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind
from rilis.lexicon.names import INITIALS, NAME, NOT_A_NAME, WORD
from rilis.lexicon.rows import RoleRow
from rilis.model import Role


@define
class PersonMention:
    """A name or initials at their place, with what stands beside them."""

    at: Range
    age: int | None = None
    role: Role | None = None
    aliases: list[Range] = field(factory=list)


@define
class _Named:
    """A mention as it is being read; ``sure`` says how near the word stands that tells the role."""

    at: Range
    end: int
    age: int | None = None
    role: Role | None = None
    sure: int = 0
    aliases: list[Range] = field(factory=list)


_HONORIFIC = r"""
    (?: (?:H|Hj|KH|K\.H|Dr|dr|drg|Drs|Dra|Ir|Prof|Tgk|Pdt|Ust|Sdr|Sdri|sdr|sdri|Alm|Almh|Ny|Tn|DRS|PROF|DR|HJ)(?:\.[ ]?|[ ])(?=[A-Z])
      | (?:Pak|Bu|Bapak|Ibu|Saudara|Saudari|Ustaz|Ustadz|Ustazah|Haji|Hajah|Mbah|Kakek|Nenek|Mas|Mbak|Bang|Habib
          |Kiai|Kyai|Gus|[Aa]lmarhum|[Aa]lmarhumah|[Mm]endiang|saudara|saudari|si|sang)[ ](?=[A-Z])
    )
"""
_LEAD_AT = re.compile(rf"{_HONORIFIC}{{0,4}}+", re.VERBOSE)
_NAME_AT = re.compile(NAME, re.VERBOSE)
_LINK_AT = re.compile(
    r"""
    (?: \s+(?: utama|pertama|kedua|ketiga|lain|lainnya|lagi|baru|tewas|meninggal|luka|tersebut|itu|ini|adalah|ialah
             | yakni|yaitu|masing-masing|diketahui|juga|di\s?antaranya|antara\ lain|sebut\ saja|bernama(?:\ lengkap)?
             | (?:ber)?inisial|atas\ nama|a\.n\.|anak|perempuan|laki-laki|pria|wanita|bersama|seorang|berusia\ \d+\ tahun
             | berjumlah|dua|tiga|empat|lima|enam|orang|merupakan|dengan|nama )(?=[\s,:])
    ){0,6}+ \s*+(?:[,:]\s)? \s*+ ["“]?
    """,
    re.VERBOSE,
)
"""What may stand between "korban" and the name: "korban tewas diketahui bernama Rahmat"."""

_NAMING = re.compile(
    r"""
    \b(?:(?:ber)?ini?sial|berinsial|bernama(?:\ lengkap)?|atas\ nama|a\.n\.?|sebut\ saja|[Nn]ama\ terlapor\ yakni)
    (?:\ (?:korban|pelaku|tersangka|masing-masing))?:?\ ["“]?
    """,
    re.VERBOSE,
)
_THING = re.compile(
    r"""
    (?:aplikasi|akun|grup|kapal|perusahaan|program|toko|warung|kafe|kanal|channel|organisasi|komunitas|kelompok|geng|situs
      |website|operasi|anjing|kucing|hotel|tempat|desa|dusun|kampung|pulau|sungai|obat|pil|jaringan|merek|produk|investasi
      |koperasi|yayasan|partai|lagu|film|buku|gim|game|pondok|klub|bar|konten|media|PT|CV|lembaga|ormas|acara|rekening
      |jalan|kawasan|daerah|lokasi|perahu|KM|bank|lokal|barang)(?:nya)?(?:\ \w+)?\ $
    """,
    re.VERBOSE,
)
_AGE_AT = re.compile(
    r"""
    \s*+(?: \(\s*(?:(?:L|P|Lk|Pr|lk|pr|[Ll]aki-laki|[Pp]erempuan)\s*[,/]\s*)?(?:berusia|usia|umur|berumur|[Uu]sia)?\s*
            (?P<a>\d{1,3})\s*(?:[Tt]ahun|[Tt]hn?|TAHUN)?\.?(?!\s*/\s*\d)\s*(?:[,;)/:]|(?=[a-z]))
          | ,?\s(?:yang\s)?(?:saat\sini\s|masih\s|baru\s)?(?:ber)?(?:usia|umur)\s(?P<b>\d{1,3})\b(?!\s*(?:bulan|hari))
          | ,?\s(?P<c>\d{1,3})\s(?:[Tt]ahun|thn?)\b(?!\s*(?:penjara|lalu|kurungan|silam|lamanya))
          | ,\s(?P<d>\d{2}),\s )
    """,
    re.VERBOSE,
)
_AGE_SHUT = re.compile(r"[^()\n]{0,60}\)")
_AGE_BEFORE = re.compile(
    r"(?:\(\s*|\b(?:usia|umur)\s)?\b(\d{1,3})(?:\s(?:tahun|thn?)\)?|\))\s?,?\s?(?:[\w ]{0,25}\s)?"
    r"(?:yang\s)?(?:(?:ber)?inisial|bernama|atas\snama)\s$"
)
_AGE = re.compile(r"\((?=\s*(?:(?:L|P|Lk|Pr|lk|pr|[Uu]sia|umur|berusia|berumur)\b[\s,/]*)?\d)")
_AGES_SHARED = re.compile(r",?\s(?:yang\s)?masing-masing\sberusia\s(\d{1,3})(?:\s*,\s*(\d{1,3}))?\sdan\s(\d{1,3})\stahun")
_ALIAS_AT = re.compile(
    rf"""
    \s+\(?(?: [Aa]lias|ALIAS|[Aa]ls\b\.?|a\.k\.a\.?|@
        | (?:atau\s)?(?:yang\s)?(?:akrab|biasa|kerap|sering)\s(?:di)?(?:sapa|panggil)(?:an)? )
    \s+["“”'‘]? (?:{_HONORIFIC})? (?P<alias>{INITIALS}{WORD}(?:[ ]{WORD}){{0,3}}+|[a-z]\w+) ["”'’]?\)?
  | \satau\s(?P<or>(?:Mbah|Pak|Bu|Kang|Mas|Bang)\s(?P<called>{WORD}))
    """,
    re.VERBOSE,
)
_ALIAS_BEFORE = re.compile(r"(?:[Aa]lias|ALIAS|[Aa]ls\.?)\s[\"“'‘]?$")
_NEXT_AT = re.compile(rf"\s*(?:,\s(?:dan\s|serta\s)?|;\s|\sdan\s|\sserta\s|\s&\s|\smaupun\s)\s*(?:{_HONORIFIC}){{0,3}}+", re.VERBOSE)
_FAR_NEXT_AT = re.compile(r",?\s(?:warga|asal|selaku|sebagai)\s[^.\n;()]{3,90}?,?\s(?:dan|serta)\s(?=[A-Z]{1,4}(?:\s\(\d|,\s))")
_DEGREE_AT = re.compile(r",?\s?(?:(?:S|M|Sp|Ph)\.?\s?[A-Z][A-Za-z]{0,3}\.?(?:[A-Z]\.?)*|SH|MH|SE|ST|MM)(?=[,\s.])")
_BEFORE_LABEL = re.compile(r"(?:,\s|\s\(|\s)(?:(?:yang|juga|merupakan|menjadi|selaku|sebagai|adalah|salah|seorang|satu|sang|para|si|ialah|masih)\s)*$")

_ACRONYMS = frozenset(
    """
    TNI POLRI KDRT TPPO UMKM SD SMP SMA SMK SLTA SLTP MTS MI PAUD TK WNI WNA PNS ASN DPO ODGJ RT RW PT CV KTP SIM STNK BPKB
    HP BBM TKP IRT LSM KPK BNN DPR DPRD MPR NKRI BAP PHK KKB OPM TPN PMI TKI TKW CPMI PSK ABK ABG LGBT ITE BUMN BUMD PLN
    BRI BCA BNI BSI ATM PDIP PKB PKS PAN PPP NU HMI PMII GMNI FPI IPW LBH ICW LPSK KPAI PPA TPKS CCTV SPBU LPG WIB WITA WIT
    RSUD RS UU KUHP ITB UI UGM ITS KPU KONI PSSI MK MA MUI FKUB DKI DIY NTB NTT AS USA USD PDI JPU LP TPA LRT MRT KRL KAI KA
    KM GPS WA FB IG NIK KK VIP AC TV RI PBB HAM OTT DNA SOP TP PJU KRYD HUT PP IKN SKCK SPKT TPPU PPATK OJK BI BPN BPOM BKN
    SAR BASARNAS BMKG BPBD TPS DPT KKP PSBB PPKM COVID HIV AIDS ISPA UGD IGD ICU
    """.split()
)
_COMMON = frozenset(
    """
    acara agama aksi ancaman api artikel badan bagian bahan baju bandara bank bantuan barang barat baru bea bendungan
    beras besar bhayangkara bhayangkari binmas blok brimob buah bukit buku bupati camat cuaca cukai daerah daging danau dekan
    densus desa direktorat dinas direktur distrik dusun eks forum fraksi gang gedung gereja grup gubernur gunung guru harian
    hakim himpunan honda hotel hutan ibukota imigrasi indonesia informasi ingin instagram instalasi istana jajaran jaksa jalan
    jalur jembatan jenderal jl jln jurnalis kabupaten kafe kampung kantor kapal kapolres kapolsek kapolda kapolri kasat
    kasi kanit kabid kab kebon kec kecamatan kejari kejati kejaksaan kelompok kelurahan kementerian kemenkes kemendagri
    kepala ketua kecelakaan kios klinik klub kodim koalisi komisi komite komnas kompas kompolnas komunitas koordinator kopassus
    koramil korem koperasi kost kota kpk kuasa lapas lapangan laporan laut lembaga lingkungan lorong mabes mahasiswa mahkamah
    majelis makam mako malam mapolda mapolres mapolsek markas masjid massa media menteri menko metro mitsubishi mobil motor
    museum musala musholla nagari negara negeri news nomor nusantara oknum operasi organisasi pabrik panitia pantai partai
    pasar pasukan patroli pejabat pelabuhan pelajar pemda pemkab pemkot pemprov pemuda pengadilan pengacara pengamat
    pengurus pekon perairan perum perumahan perusahaan pesantren petani polrestabes polresta polair polisi polwan pondok ponpes pos
    presiden propam provinsi proyek psikolog puskesmas pulau pusat rakyat ratusan redaksi regu rektor republik resmob
    rsud rumah rutan samapta samsat satgas satlantas satpol satreskrim satresnarkoba satuan sd sekolah sekretaris selat
    selatan sepeda sekda sma smk smp sosial spbu stadion stasiun sub subdit sungai surat suzuki taman tanjung tarif teluk tempat
    tengah tenggara terminal timur tokoh tol toko toyota truk twitter universitas untuk utara vihara wakapolres wakil
    wartawan waduk waketum warung wisata whatsapp yamaha yayasan facebook tiktok youtube google kasus islam kristen muslim
    ojk selasa dok foto video baca simak kompas detik tribun ayah anak adik kakak suami istri pria wanita perempuan remaja
    pemilik penumpang sopir pengemudi pengendara pedagang karyawan siswa siswi guru dosen bocah balita lansia kendati usai
    kombes akbp kompol akp iptu ipda aiptu aipda bripka brigpol brigadir briptu bripda irjen brigjen komjen letkol mayor kapten
    pasangan polsek tim unit warganet netizen publik pengelola pedukuhan padukuhan kalurahan kapanewon kemantren ruko rusun
    lantas reskrim narkoba intel humas jatanras ditreskrimum ditreskrimsus ditresnarkoba bareskrim divisi kapus kadis
    mengaku mengatakan menurut ujar kata jelas atasan bawahan terdakwa terpidana tuan nyonya saudara anda beliau dirinya
    seseorang siapapun keempat ketiga kelima keenam ketujuh puluhan belasan lainnya sesampainya akibatnya selasa setidaknya
    alasan semula mulanya awalnya dalam atas hasil keterangan pemeriksaan sidang proses penyidikan penyelidikan rekan
    teman korbannya pelakunya tersangkanya mendengar melihat mengetahui merasa khawatir sebuah beredar viral dikutip
    dilansir diberitakan dihubungi ditanya ditemui disinggung ditambahkan diungkapkan nantinya berkat bersama dengan
    akhirnya ternyata rupanya sayangnya nahas apalagi terlebih pasalnya artinya intinya misalnya terpisah sebaliknya
    walau walaupun sekalipun sesudah seusai tanpa antar berawal bermula bermodal tepatnya persisnya totalnya jumlah nilai
    harga dana uang senjata sabu ganja pisau celurit parang mari ayo silakan tolong mohon terima selamat assalamualaikum
    alhamdulillah insyaallah innalillahi astaghfirullah ya iya betul benar bukannya masa mana mengapa kenapa kapan berapa
    """.split()
)
"""Words in capitals that are no names, by what the press uses them for."""

_KNOWN_NOT = NOT_A_NAME | _COMMON
_CUT_KINDS = (Kind.UNIT, Kind.POSITION, Kind.RANK, Kind.DEGREE)
_LIST_LIMIT = 40
_PRIMARY = frozenset({Role.SUSPECT, Role.VICTIM, Role.WITNESS})


def find_people(sheet: Sheet, hits: Hits, taken: list[Range]) -> list[PersonMention]:
    """Every mention of a person outside the stretches ``taken`` by officials, in order.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Polisi menangkap pelaku berinisial RG (21) di rumahnya.")
    >>> found = find_people(sheet, Lexicon.default().matcher.find(sheet.text), [])
    >>> [(sheet.text[m.at.start : m.at.end], m.age, m.role.value) for m in found]
    [('RG', 21, 'suspect')]
    """
    return _Search(sheet, hits, taken).people()


class _Search:
    """One article's people as they are being gathered."""

    def __init__(self, sheet: Sheet, hits: Hits, taken: list[Range]) -> None:
        self.text = sheet.text
        self.headline = sheet.headline or Range(0, 0)
        self.hits = hits
        self.starts = [hit.start for hit in hits.all]
        self.roles = hits.of(Kind.ROLE)
        self.taken = sorted(taken)
        self.taken_starts = [one.start for one in self.taken]
        self.found: dict[int, _Named] = {}

    def people(self) -> list[PersonMention]:
        """All ways of giving a person away, then the parts they have in the story."""
        self._by_naming()
        self._by_age()
        self._by_role()
        self._by_saying()
        named = sorted(self.found.values(), key=lambda one: one.at)
        _tell_roles(named, self.text, self.roles)
        return [PersonMention(one.at, one.age, one.role, one.aliases) for one in named]

    # -- where a name may stand

    def _by_naming(self) -> None:
        """After a word of naming: "pria berinisial RG (21) dan SL (19)"."""
        for cue in _NAMING.finditer(self.text):
            if _THING.search(self.text[max(0, cue.start() - 40) : cue.start()]):
                continue
            if head := self._read(cue.end(), sure_name=True):
                if head.age is None and (age := _AGE_BEFORE.search(self.text[max(0, cue.start() - 60) : cue.end()])):
                    head.age = int(age[1])
                self._list(head, full=True)

    def _by_age(self) -> None:
        """Before an age in brackets: "Rahmat Gunadi (21)"."""
        for mark in _AGE.finditer(self.text):
            if not _AGE_AT.match(self.text, mark.start()):
                continue
            end = len(self.text[: mark.start()].rstrip(" ")) if self.text[mark.start() - 1] == " " else mark.start()
            start = self._name_before(end)
            while start is not None and (alias := _ALIAS_BEFORE.search(self.text[max(0, start - 9) : start])):
                start = self._name_before(start - len(alias[0]) - 1)
            if start is not None and (head := self._read(start, sure_name=True)):
                self._list(head, full=False)

    def _by_role(self) -> None:
        """Beside a word for a part in the story: "korban, Rahmat", "Rahmat, salah seorang saksi"."""
        before: Hit | None = None
        for hit in self.roles:
            row = _role(hit)
            if row.tells in ("label", "kin") and hit.start >= self.headline.end:
                kin = before if before and before.end + 1 == hit.start and _role(before).tells == "kin" else None
                self._ahead(hit, _role(kin) if kin else row)
                self._behind(kin or hit, _role(kin) if kin else row)
            before = hit

    def _ahead(self, hit: Hit, row: RoleRow) -> None:
        """The name after a role word."""
        text = self.text
        link = _LINK_AT.match(text, hit.end)
        if not link or link.end() >= len(text):
            return
        words = link[0].strip()
        naming = "inisial" in words or "nama" in words
        if row.role == Role.RESIDENT and not naming and not row.code.startswith("ketua"):
            return
        if text[hit.start].isupper() and not words and not self._begins_sentence(hit.start):
            return
        if not words and text[hit.end : hit.end + 1] != " ":
            return
        at = link.end()
        if row.tells == "kin" and not words and not text.startswith("nya", hit.end - 3):
            at = self._past_possessor(at)
            if at is None:
                return
        listed = naming or any(word in words for word in ("yakni", "yaitu", "adalah", "masing", "antara", ":"))
        known = self.found.get(at)
        head = self._read(at, sure_name=naming)
        if head and row.role == Role.OTHER and not words and head is not known and " " not in text[head.at.start : head.at.end]:
            del self.found[head.at.start]
            return
        if head:
            _tell(head, Role(row.role), 3)
            self._list(head, full=listed or row.tells == "label")

    def _past_possessor(self, at: int) -> int | None:
        """Where the kin's name begins in "kuasa hukum Rahmat, Sri Lestari"; None if only Rahmat is named."""
        one = bisect_right(self.taken_starts, at) - 1
        if one >= 0 and self.taken[one].end > at:
            end = self.taken[one].end
        else:
            owner = self._read(at)
            if not owner:
                return None
            end = owner.end
        comma = self.text[end : end + 2]
        return end + 2 if comma == ", " and self._name(end + 2) else None

    def _behind(self, hit: Hit, row: RoleRow) -> None:
        """The name that a role word explains."""
        text = self.text
        gap = _BEFORE_LABEL.search(text[max(0, hit.start - 60) : hit.start])
        if not gap or gap[0] == " ":
            return
        end = hit.start - len(gap[0])
        said = gap[0].strip(", (")
        if text[end - 1 : end] == ")" and (mark := text.rfind("(", max(0, end - 40), end)) > 0:
            end = mark - 1 if text[mark - 1] == " " else mark
        start = self._name_before(end)
        if start is None:
            return
        previous = text[max(0, start - 12) : start].casefold().split()
        if not said and previous and (previous[-1] == "menurut" or row.role in _PRIMARY and not self._begins_sentence(start)):
            return
        if head := self._read(start):
            _tell(head, Role(row.role), 3 if said else 2)

    def _by_saying(self) -> None:
        """Beside a verb of saying: "kata Sumiyati", "Slamet mengaku"."""
        text = self.text
        for hit in self.hits.of(Kind.SAYING):
            if hit.start < self.headline.end:
                continue
            if text[hit.end : hit.end + 1] == " " and text[hit.end + 1 : hit.end + 2].isupper():
                self._speaker(hit.end + 1)
            elif text[hit.start - 1 : hit.start] == " " and text[hit.start].islower():
                start = self._name_before(hit.start - 1)
                if start is not None:
                    self._speaker(start)

    def _speaker(self, at: int) -> None:
        """A speaker's name; initials only where they are known already."""
        name = self._name(at)
        if not name:
            return
        printed = self.text[name.start : name.end]
        if not printed.isupper() or any(self.text[o.at.start : o.at.end] == printed for o in self.found.values()):
            self._read(at)

    # -- reading a name

    def _name(self, at: int, sure_name: bool = False) -> Range | None:
        """The name that begins at ``at``, after honorifics, cut back to what can be one."""
        text = self.text
        lead = _LEAD_AT.match(text, at)
        start = lead.end() if lead else at
        found = _NAME_AT.match(text, start)
        if not found:
            return None
        end = self._cut(start, found.end())
        if end is None:
            return None
        printed = text[start:end]
        if printed.isupper() and " " not in printed and not sure_name:
            aged = _AGE_AT.match(text, end)
            if len(printed) > 4 or (printed in _ACRONYMS or len(printed) == 1) and not aged:
                return None
        if len(printed) == 1 and not sure_name and not _AGE_AT.match(text, end):
            return None
        return Range(start, end)

    def _cut(self, start: int, end: int) -> int | None:
        """Where a name must end so that no office, unit, weekday or common word is in it; None if nothing is left."""
        text = self.text
        one = bisect_right(self.taken_starts, start) - 1
        if one >= 0 and self.taken[one].end > start:
            return None
        if one + 1 < len(self.taken) and self.taken[one + 1].start < end:
            end = self.taken[one + 1].start
        at = bisect_left(self.starts, start)
        while at < len(self.starts) and self.starts[at] < end:
            hit = self.hits.all[at]
            if hit.start == start and (Kind.UNIT in hit.rows or Kind.POSITION in hit.rows or Kind.RANK in hit.rows):
                return None
            if hit.start > start and not (Kind.HONORIFIC in hit.rows and len(hit.rows) == 1):
                end = hit.start
                break
            at += 1
        at = start
        for word in text[start:end].split(" "):
            if word.rstrip(".").casefold() in _KNOWN_NOT:
                end = at
                break
            at += len(word) + 1
        end = start + len(text[start:end].rstrip(" ,-"))
        return end if end > start else None

    def _name_before(self, end: int) -> int | None:
        """Where the name that ends at ``end`` begins."""
        text = self.text
        start, at = None, end
        for _ in range(7):
            space = max(text.rfind(mark, max(0, at - 24), at) for mark in ' \n("“')
            word = text[space + 1 : at]
            if not word or not (word[0].isupper() or start and word in ("bin", "binti")):
                break
            if word[-1] in ",;:)" or word[-1] == "." and (len(word) > 4 or start is None) or not word[0].isalpha():
                break
            if word.rstrip(".").casefold() in _KNOWN_NOT:
                break
            start, at = space + 1, space
            if space < 0 or text[space] != " ":
                break
        while start is not None and start < end:
            name = self._name(start, sure_name=True)
            if name and name.end == end:
                return start
            space = text.find(" ", start, end)
            start = space + 1 if space >= 0 else None
        return None

    def _read(self, at: int, sure_name: bool = False) -> _Named | None:
        """The mention that begins at ``at``, with aliases and age, booked once."""
        name = self._name(at, sure_name)
        if not name:
            return None
        if name.start in self.found:
            return self.found[name.start]
        named = _Named(name, name.end)
        for _ in range(3):
            if alias := _ALIAS_AT.match(self.text, named.end):
                group = "alias" if alias["alias"] else "called"
                named.aliases.append(Range(*alias.span(group)))
                named.end = alias.end()
            elif named.age is None and (age := _AGE_AT.match(self.text, named.end)):
                years = int(age["a"] or age["b"] or age["c"] or age["d"])
                if not 0 < years < 120:
                    break
                named.age = years
                named.end = age.end() - (2 if age["d"] else 0)
                if age["a"] and self.text[named.end - 1] != ")":
                    shut = _AGE_SHUT.match(self.text, named.end)
                    named.end = shut.end() if shut else named.end
            elif degree := _DEGREE_AT.match(self.text, named.end):
                named.end = degree.end()
            else:
                break
        self.found[name.start] = named
        return named

    def _list(self, head: _Named, *, full: bool) -> None:
        """The names that go on after ``head``: "RG (21), SL (19) dan Wawan (30)"."""
        text, last, members = self.text, head, [head]
        for _ in range(_LIST_LIMIT):
            link = _NEXT_AT.match(text, last.end) or _FAR_NEXT_AT.match(text, last.end)
            name = self._name(link.end()) if link else None
            if not link or not name:
                break
            printed = text[name.start : name.end]
            short = printed.isupper() and len(printed) <= 4
            aged = bool(_AGE_AT.match(text, name.end))
            joined = "dan" in link[0] or "serta" in link[0]
            if not (aged or short or full and (joined or " " in printed)):
                break
            known = name.start in self.found
            last = self._read(link.end()) or head
            if last is head:
                break
            if head.sure:
                _tell(last, head.role, head.sure)
            members.append(last)
            if known and last.sure > head.sure:
                break
        _share_ages(members, text)

    def _begins_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 3) : at].rstrip(" \"“”'")
        return not before or before[-1] in ".\n!?:-–"


def _role(hit: Hit) -> RoleRow:
    row = hit.rows[Kind.ROLE]
    assert isinstance(row, RoleRow)
    return row


def _tell(named: _Named, role: Role | None, sure: int) -> None:
    """Take a role if it is surer than what is known."""
    if role and sure > named.sure:
        named.role, named.sure = role, sure


def _share_ages(members: list[_Named], text: str) -> None:
    """Ages told together: "EW dan DW yang masing-masing berusia 25 dan 22 tahun"."""
    shared = _AGES_SHARED.match(text, members[-1].end)
    ages = [int(age) for age in shared.groups() if age] if shared else []
    for named, age in zip(members[len(members) - len(ages) :], ages, strict=False):
        named.age = named.age or age


def _tell_roles(named: list[_Named], text: str, hits: list[Hit]) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used."""
    starts = [hit.start for hit in hits]
    for one in named:
        if one.sure < 3:
            _by_verbs(one, text, hits, starts)
    best: dict[str, _Named] = {}
    for one in named:
        name = text[one.at.start : one.at.end].casefold()
        if name not in best or one.sure > best[name].sure:
            best[name] = one
    for one in named:
        name = text[one.at.start : one.at.end].casefold()
        _tell(one, best[name].role, best[name].sure)


def _by_verbs(one: _Named, text: str, hits: list[Hit], starts: list[int]) -> None:
    """The role that the nearest verb or label of the sentence gives."""
    at = bisect_left(starts, one.end)
    if at < len(hits) and hits[at].start - one.end < 40 and _near(text, one.end, hits[at].start):
        row = _role(hits[at])
        if row.tells in ("after", "harms", "harmed"):
            _tell(one, Role(row.role), 2)
    at = bisect_left(starts, one.at.start) - 1
    for index in range(at, max(-1, at - 8), -1):
        hit = hits[index]
        row, same = _role(hit), _near(text, hit.end, one.at.start)
        near = one.at.start - hit.end
        if near > 400:
            return
        if same and near < 60 and row.tells in ("before", "harms", "harmed"):
            turned = {"harms": Role.VICTIM, "harmed": Role.SUSPECT}.get(row.tells, row.role)
            return _tell(one, Role(turned), 2)
        if row.tells == "label" and row.role in _PRIMARY:
            return _tell(one, Role(row.role), 1)
    return None


def _near(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return ". " not in between and "\n" not in between
