"""Words that look like dates and are none: the exclusion tables of the date finder.

They say what stands beside a day's, month's or year's name when it means something else, and which words
ask for a month or a year where the name or number alone would not be enough.
"""

from __future__ import annotations

from rilis.lexicon.patterns import later


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NUMBERS = _words("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh beberapa sejumlah per")
"""Two "minggu" are weeks."""

BEFORE_WEEKDAY = NUMBERS | _words(
    "pasar sekolah koran majalah kabinet jalan jl jl. jln desa kelurahan pulau "  # Pasar Minggu
    "salat shalat sholat solat ibadah khotbah khutbah misa "  # the Friday prayer
    "setiap tiap tiap-tiap saban kadang"  # a day that comes again is no calendar day
)

AFTER_WEEKDAY = later(
    r"""(?ix:
      \s(?:berkah|curhat|berjemaah|berjamaah|peduli|berbagi|bersih|sehat|agung|kasih|seru|ceria|barokah
        |ke|pertama|kedua|ketiga|keempat|sekali|palma|putih|abu)\b     # Jumat Curhat, Minggu ke-2, Rabu Abu
      |\s?-?\s?\(?\d{1,2}(?:\s(?:tahun|thn|th)|\s?\))                  # Jumat (52): a person of that age
      |\s(?:bin|binti|alias|als)\b
      |[;:]\s?\d{1,2}[.:]\d\d\s?[-–]                                # Jumat; 09.00-14.00: a timetable
    )"""
)

BEFORE_DAY = _words(
    "sd smp sma smk sman smkn universitas untag jalan jl jl. jln jln. gang lapangan stadion masjid "
    "monumen pantai jembatan rt rw km pasal ayat nomor no no. rp rp. gate blok"
)
"""SMA 17 Agustus, RT 05/02."""

NAMED_YEAR = later(
    r"""(?x:
      \b(?:                               # what has a year in its name
        (?i:pilkada|pemilu|pemilihan|pilpres|pileg|pilgub|pilbup|pilwalkot|pilkades
        |operasi|ops|peringatan|hut|hari\ (?:raya|ulang|jadi|lahir|bhayangkara|kemerdekaan)(?:\s\w+)?|lebaran
        |idul\ (?:fitri|adha)|natal|tahun\ baru|nataru|ramadhan|ramadan|mudik|hijriah|masehi
        |apbn|apbd|apbdes|anggaran|ta|ajaran|pelajaran|akademik|buku|piala|liga|turnamen|kejuaraan|lomba
        |award|awards|anugerah|festival|expo|porprov|porda|pon|peparpenas|asian\ games|sea\ games
        |undang|undang-undang|uu|uud|pp|perpres|perppu|perda|permen\w*|kepmen\w*|perkap|perpol|perma|peraturan
        |keputusan|keppres|inpres|instruksi|nomor|no\.?|surat|telegram|skep|kuhp|kuhap|qanun|pergub|perbup|perwali)
      )
      (?:[\s,.]++(?:[(]?[A-Z\d][\w/.)-]*+|dan|ke-\d+|tentang|serentak|kota|kabupaten))*+
      [\s,(]*$
    )"""
)

BEFORE_YEAR = _words(
    "sejak pada hingga sampai dari antara akhir awal pertengahan medio sepanjang selama kelahiran lahir "
    "periode di per dibanding dibandingkan mulai usai sebelum sesudah setelah untuk"
)
"""Words after which four digits are a year without "tahun": "sejak 2017"."""

BEFORE_MONTH = _words(
    "bulan sejak pada hingga sampai dari antara akhir awal pertengahan medio sepanjang selama periode di "
    "per mulai rentang kemudian yaitu yakni"
)
"""Words after which a month's name is a month: Juli and April are also people."""


OCCASIONS = _words("Nasional Ramadan Ramadhan Lebaran Natal Munas Muktamar Pilkada Pemilu Pilpres Nataru")
"""What "kemarin" follows when it means the last one, not yesterday: "Hari Anak Nasional kemarin"."""

LOOSELY_BEHIND = later(r"\s(?:(?:di|pada)\s)?(?:awal|akhir|pertengahan)\s(?:pekan|minggu|bulan|tahun)\b")
"""What follows "kemarin" when it only means lately: "kemarin awal bulan"."""


def word_before(text: str, at: int) -> str:
    """The word that stands, parted by a blank, before a place; empty if there is none.

    >>> word_before("Kapolsek Pasar Minggu", 15)
    'Pasar'
    """
    if not text[at - 1 : at].isspace():
        return ""
    words = text[max(0, at - 18) : at].split()
    return words[-1] if words else ""
