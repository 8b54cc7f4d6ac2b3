"""The grammar of personal names in the Indonesian press: capitals, initials, particles, degrees.

Nothing here knows any name; a name is told by its shape and by what stands around it.
The atoms are strings, to be put into bigger patterns; the patterns are ready to use.
"""

from __future__ import annotations

import re

LETTER = r"A-Za-zÀ-ÖØ-öø-ÿ"

WORD = rf"[A-ZÀ-ÖØ-Þ](?:[{LETTER}]|['’‘`\-](?=[{LETTER}]))*+"
"""A word of a name: Budi, Ma'ruf, Al-Ghazali, AH; also a lone I in I Made."""

INITIALS = r"(?:(?:[A-Z]|Moh|Muh|Mhd|Mohd|Muhd|Abd|St|Tb|Rd|Dg|Gst|Ngr)\.[ ]?){0,3}+"
"""Initials and shortened names with their full stops: M., A.R., Moh., Tb."""

PARTICLE = r"(?:bin|binti|van|von|der|den|de|da|dos|di|al|el|ibn|tri|dwi|anak\ dari)"
"""Small words that stand inside a name: Arsin bin Asip, Yohanes van Room."""

NAME = rf"""
    {INITIALS} {WORD}                           # M. Taufan, E. Zulpan, Budi
    (?:
        [ ]{INITIALS} {WORD}                    # Santoso, W. Hutagalung
      | [ ]{PARTICLE}[ ]{WORD}                  # bin Asip
      | [ ](?:[A-Z]\.){{1,3}}(?=[\s,)])          # A.R.
    ){{0,7}}+
"""
"""A name at its longest, to be cut back by what the lexicon knows (a unit, a weekday, an office)."""

NAME_AT = re.compile(NAME, re.VERBOSE)

WORD_AT = re.compile(WORD)

NOT_A_NAME = frozenset(
    """
    ada adalah adapun agar aparat anggota akan akibat aku akhirnya alhasil anda antara apa apabila apakah atas atau bagi bahkan
    bahwa banyak baca bagaimana belum beberapa begitu beserta bersama berdasarkan beruntung bila bukan bukti cara dalam dan dari dari
    demi demikian dengan di dia diduga dijelaskan dikatakan diketahui diperkirakan disebutkan dua editor empat foto
    gambar guna hal hanya hari harus hingga hukum ia ini itu jadi jangan jajaran jika juga kalau kami karena kasus kata ke
    kebakaran kegiatan kejadian kemarin kemudian kendati kepada kepolisian keduanya ketika kini kita korban kronologi
    kondisi lain lalu lantaran lebih lima maka makanya masih masyarakat maupun melalui meski meskipun melihat
    mendapat mengenai menurut menurutnya mereka namun nah nantinya oleh orang pada padahal para pasal pelaku
    pemerintah penangkapan pengakuan penyidik peristiwa perlu petugas pihak pihaknya polisi polri
    polda polres polsek rabu rencananya saat saksi salah sampai sang satu saya sebab sebagai sebanyak sebelum
    sebelumnya sedangkan segera sehingga sejak sejauh sejumlah sekarang sekaligus sekitar selain selama selanjutnya
    seluruh sementara semua seorang seperti serta sesaat sesuai setelah setiap setelahnya siapa sudah tak tapi telah
    tentang terhadap terkait terkini termasuk tersangka tetapi tiap tidak tiga tim untuk video waduh wah warga
    wib wita wit yaitu yakni yang
    """.split()
)
"""Words that begin sentences in capitals and are no names."""


def name_end(text: str, start: int, limit: int) -> int:
    """Where the longest name that begins at ``start`` ends, at most ``limit``; ``start`` if none begins.

    >>> text = "Iptu M. Taufan Hidayat menuturkan"
    >>> text[5:name_end(text, 5, len(text))]
    'M. Taufan Hidayat'
    """
    found = NAME_AT.match(text, start, min(limit, len(text)))
    return found.end() if found else start
