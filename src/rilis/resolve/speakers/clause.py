"""What may stand in a clause before its subject.

"Sementara itu, usai rapat, Kapolres …": a connective, an adverbial and its comma, then the subject.
"""

from __future__ import annotations

import re

from rilis.lexicon.patterns import later

CONNECTIVE = later(
    r"""(?:
        Adapun | Akan\ tetapi | Bahkan | Juga | Kemudian | Kini | Lalu | Lebih\ lanjut | Maka | Menurut | Namun
      | Saat\ itu | Sebaliknya | Sebelumnya | Sejauh\ (?:ini|itu) | Sedangkan | Sehingga | Selain\ itu | Selanjutnya
      | Sementara(?:\ itu)? | Senada | Terpisah | (?:Oleh\ )?karena\ ?(?:itu|nya) | Sebab\ itu | Untuk\ itu
      | Secara\ (?:tidak\ )?[a-z]+
      | (?:Hingga|Sampai)\ (?:kini|saat\ ini|sekarang)
      | Meski(?:pun)?\ (?:demikian|begitu) | Begitu\ (?:juga|pula)
      | Di\ (?:tempat|lokasi|sisi|waktu|kesempatan)\ (?:terpisah|yang\ sama|lain)
      | (?:Pada|Dalam)\ (?:kesempatan|acara|kegiatan)\ (?:yang\ sama|itu|tersebut|ini)
      | (?:Mengawali|Mengakhiri|Seusai|Usai)\ (?!me|ber|di|salat\b|sholat\b)[a-z]+(?=,|\ (?-i:[A-Z])|\ $)
      | (?:Pada|Dalam)\ (?:sambutan|arahan|amanat|keterangan|paparan|penjelasan|pesan)nya
    )[\s,]+""",
    re.VERBOSE | re.IGNORECASE,
)
"""Stands before a subject with or without a comma: "Sementara itu X …"."""

ADVERBIAL = later(
    r"""(?:
        Akhirnya | Akibat | Apalagi | Atas | Begitu | Belakangan | Berdasarkan | Dalam | Dari | Demikian | Di
      | Diberitakan | Dihubungi | Dikonfirmasi | Dikutip | Dilansir | Ditanya | Ditemui | Hal | Hingga | Karena | Kepada
      | Ketika | Lebih | Melalui | Melansir | Menanggapi | Mengawali | Mengenai | Mengutip | Menindaklanjuti
      | Menjelang | Menyikapi | Menyusul | Meski | Meskipun | Pada | Padahal | Saat | Sambil | Sebab | Sebagai
      | Sebagaimana | Sebelum | Secara | Sejak | Selain | Selama | Seperti | Sesaat | Sesuai | Setelah | Seusai | Soal
      | Bersama | Dengan | Kendati | Melihat | Mendengar | Mengaku | Mengetahui | Menyadari | Merasa | Sembari
      | Seraya | Sesudah | Tanpa
      | Sesampai(?:nya)? | Setiba(?:nya)?
      | Tak | Terkait | Tidak | Untuk | Usai | Walau
      | Senin | Selasa | Rabu | Kamis | Jum'?at | Sabtu | Minggu
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Opens an adverbial, which a comma parts from the subject: "Usai rapat, X …"."""

VERB = (
    r"(?!ber(?:bagai\b|inisial|ita\b|nama|pangkat|sama\b|selang|usia)"
    r"|di(?:alog\b|gital\b|nas|rekt|ri\b|rinya\b|siplin|strik|visi)"
    r"|me(?:di[as]|dsos|lalui\b|layu|mang\b|nantu|ninggal\b|ntal|nteri|nurut\b|reka\b|ski|sin\b|tro)"
    r"|men(?:aker|dag|dik|hub|kes|keu|ko|kum|lu|pan|pora|sos))(?:ber|di|me)[a-z]{3,}"
)
"""A verb by its looks."""


def subject_start(text: str, start: int, end: int) -> int:
    """Where a clause goes on behind its connective and its adverbials, searched up to ``end``.

    >>> clause = "Sementara itu, usai rapat, Kapolres pulang"
    >>> clause[subject_start(clause, 0, 30):]
    'Kapolres pulang'
    """
    while connective := CONNECTIVE.match(text, start, end):
        start = connective.end()
    while ADVERBIAL.match(text, start, end) and (comma := text.find(",", start, end)) >= 0:
        start = comma + 1
        while start < end and text[start].isspace():
            start += 1
    return start
