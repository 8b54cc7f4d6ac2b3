"""Words that look like dates and are none: the exclusion table of the date finder.

Each pattern says what stands beside a day's, month's or year's name when it means something else.
"""

from __future__ import annotations

import re

BEFORE_WEEKDAY = re.compile(
    r"""(?ix:
      \b(?:pasar                          # Pasar Minggu, Pasar Senen: quarters of a town
        |sekolah|koran|majalah|kabinet    # Sekolah Minggu
        |s[ah]h?alat|sholat|solat|salat|ibadah|khotbah|khutbah|misa   # the Friday prayer
        |setiap|tiap|tiap-tiap|saban|kadang      # a day that comes again is no calendar day
        |setiap\ hari|tiap\ hari|saban\ hari
        |satu|dua|tiga|empat|lima|enam|beberapa|per|\d+   # dua minggu: weeks
        |jalan|jl\.?|jln\.?|desa|kelurahan|pulau
      )\s$
    )"""
)

AFTER_WEEKDAY = re.compile(
    r"""(?ix:
      \s(?:berkah|curhat|berjemaah|berjamaah|peduli|berbagi|bersih|sehat|agung|kasih|seru|ceria|barokah
        |ke|pertama|kedua|ketiga|keempat|sekali|palma|putih|abu)\b     # Jumat Curhat, Minggu ke-2, Rabu Abu
      |\s?-?\s?\(?\d{1,2}(?:\s(?:tahun|thn|th)|\s?\))                  # Jumat (52): a person of that age
      |\s(?:bin|binti|alias|als)\b
    )"""
)

BEFORE_DAY = re.compile(
    r"""(?ix:
      \b(?:sd|smp|sma|smk|sman|smkn|universitas|untag|jalan|jl\.?|jln\.?|gang|lapangan|stadion|masjid
        |monumen|pantai|jembatan|rt|rw|km|pasal|ayat|nomor|no\.?|rp\.?|gate|blok)\s$     # SMA 17 Agustus, RT 05/02
    )"""
)

NAMED_YEAR = re.compile(
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
      (?:[\s,.]+(?:[(]?[A-Z\d][\w/.)-]*|dan|ke-\d+|tentang|serentak|kota|kabupaten))*
      [\s,(]*$
    )"""
)

BEFORE_YEAR = re.compile(
    r"""(?ix:
      \b(?:sejak|pada|hingga|sampai|dari|antara|akhir|awal|pertengahan|medio|sepanjang|selama|kelahiran|lahir
        |periode|di|per|dibanding|dibandingkan|mulai|usai|sebelum|sesudah|setelah|untuk)\s$
    )"""
)
"""Words after which four digits are a year without "tahun": "sejak 2017"."""

BEFORE_MONTH = re.compile(
    r"""(?ix:
      \b(?:bulan|sejak|pada|hingga|sampai|dari|antara|akhir|awal|pertengahan|medio|sepanjang|selama|periode
        |di|per|mulai|rentang|kemudian|yaitu|yakni)\s$
    )"""
)
"""Words after which a month's name is a month: Juli and April are also people."""
