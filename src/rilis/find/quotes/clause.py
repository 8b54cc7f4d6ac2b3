"""What stands beside an attribution without marks: content, a mere topic, the one asked, the source."""

from __future__ import annotations

import re

WEEKDAYS = "Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu"

NO_VERB = r"""(?!(?:
    be(?:berapa|rbagai|rsama|rinisial|rnama|rita|rkas|rat|ras|rlian|rusia|rmotif|rnomor|rikut|ragam|rjenis|rupa|rikutnya)
  | te(?:rsangka|rduga|rdakwa|rhadap|rsebut|rkait|rtentu|rakhir|rlapor|rmasuk|rutama|rtib|rima|rbaru|rdahulu|rsendiri)
  | di(?:rinya|nas|rektur|rektorat|visi|alog|gital|am|duga|sebut|rut)
  | me(?:dia|dis|ntal|nteri|ski|skipun|sin|ter|rek|tode|rah|nurut|njelang|lalui|ngenai|reka|nuju|tro|mang|waris|dsos|nit|nara)
)\b)"""

PREDICATE = re.compile(
    rf"""\b(?:
        (?:yang|untuk|tanpa|dengan|demi|guna)\ (?:(?:telah|sudah|akan|bisa|dapat|masih|sedang|tengah|belum|tidak|tak|juga
            |pernah|sempat|terus|harus)\ )*+\w+                        # what belongs to a noun tells nothing
      | (?P<told>
            {NO_VERB}(?:me|di|ber|ter)[a-z]{{3,}}
          | adalah | ialah | merupakan | akan | telah | sudah | masih | belum | tidak | tak | bukan | sedang | tengah | bisa
          | dapat | ada | hanya | sempat | pernah | harus | perlu | siap | sangat | semakin | bahwa | adanya | pentingnya
          | jika | apabila | kalau | pihaknya | agar | bukanlah | itu\ bukan | baru | puas | karena | setelah | ingin
          | mau | tahu | komitmen(?:nya)? | tinggal | datang | lari | kabur | mulai | jadi | punya | milik | mirip | sekitar
          | (?:itu|ini|tersebut)\ (?!(?:kepada|di|ke|pada|dalam|saat|sebagai|dan|yang|terkait|secara|melalui|dengan|usai|untuk
              |dari|oleh|ketika|atas|agar|setelah|lewat|serta|juga)\b)[a-z]+       # menyebut pelaku itu anggota geng
          | \w+kah | berasal | asal | cukup | lebih | banyak | sama | kurang | aman | benar | wajib | sebesar | sebanyak
        )\b
    )""",
    re.VERBOSE,
)
"""A sign that a clause is told and not a thing named: a verb outside a relative clause, "adanya", "pentingnya"."""

MERE_OBJECT = re.compile(
    r"""\s*(?:
        hal\ (?:ini|itu|tersebut|senada|yang\ sama|serupa|demikian|lain)\b
      | (?:apa | siapa(?:\ saja)? | bagaimana | mengapa | kenapa | mana | kapan | sebagai | terima\ ?kasih | selamat
          | tentang | mengenai | perihal | soal\ (?!penting) | secara | nama | sikap | demikian)\b
      | itu\b(?!\ \w)
      | $
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What no verb of saying tells: mengatakan hal itu, mengucapkan terima kasih."""

TOPIC = re.compile(
    r"""\s*(?:
        (?:(?:dua|tiga|empat|lima|sebuah|beberapa|sejumlah|berbagai|banyak|para|\d+)\ )?
        (?:rasa | apresiasi\w* | penghargaan | ucapan | bela\ ?sungkawa | duka | maaf | permintaan | permohonan | salam
          | keterangan | klarifikasi | kronologi\w* | dukungan | solusi | sambutan | amanat | arahan | pesan | materi
          | pertanyaan | imbauan | himbauan | aspirasi | keluhan | laporan | pertanggungjawaban | penjelasan | doa
          | identitas | jawaban | asal | terkait)\b
      | (?:(?:dua|tiga|empat|lima|para|\d+)\ )?(?:kasus | jaringan | praktik | sindikat | peredaran | sebuah | modus | motif
          | alasan | kehilangan | temuan | kejadian | peristiwa | perkembangan | kondisi | perkara | capaian | hasil | tindak
          | aksi | dugaan)\b(?!(?:\ \S+){0,3}\ (?:itu|ini|tersebut|adalah|merupakan|menjadi)\b)
      | (?:\S+\ ){1,3}(?:mengapa|kenapa|bagaimana)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is named by verbs that name as often as they tell: mengungkap kasus pencurian, melaporkan kehilangan."""

MESSAGE = re.compile(
    r"""\s*(?:harapan|pesan|imbauan|himbauan|ajakan|permintaan|seruan|peringatan|arahan|instruksi|sosialisasi|edukasi)
        (?:nya)?\b(?:\ [^\s.,]+){0,16}?\ (?P<said>agar|supaya)\b""",
    re.VERBOSE,
)
"""A message named first and told then: menyampaikan pesan kepada warga [agar …]."""

ASKED_FOR = re.compile(
    r"""\s*(?:
        (?:izin | uang | bantuan | pertolongan | tebusan | maaf | ampun | visum | waktu | keterangan | klarifikasi | tolong
          | jatah | imbalan | sejumlah | penjelasan | solusi | doa | restu | sumbangan | rekaman | data | laporan | tambahan
          | korban(?:nya)?\b(?!\ lain) | seorang | pelaku | teman\w* | rekan\w* | adik\w* | istri\w* | suami\w* | anak(?:nya)?
          | pendapat | saran | konfirmasi | petunjuk | pertimbangan | persetujuan | foto | nomor)\b
      | $
    )""",
    re.VERBOSE,
)
"""What is asked for, or who, where something is done and not said: meminta keterangan, mengajak temannya mencuri."""

APPEALED = re.compile(
    rf"""(?:[^\s.,]+,?\s+){{0,16}}?(?P<clause>(?:agar | supaya | untuk)\b)
      | (?:[^\s.,]+\s+){{0,10}}?(?P<deed>(?:
            tidak | tak | jangan | lebih | segera | tetap | selalu | waspada | ikut | turut | dapat | bisa | bersama-sama
          | {NO_VERB}(?:me|ber|di)[a-z]{{3,}}
        )\b)""",
    re.VERBOSE,
)
"""Whoever is asked, then what for."""

PERSON_WORDS = r"""(?:dia|ia|beliau|dirinya|pihaknya|mereka|keduanya|seorang|salah\ (?:satu|seorang)|para|warga|korban
    |pelaku|tersangka|polisi|saksi|petugas|sumber|ibu|ayah|istri|suami|anak|pria|wanita|perempuan|sang|si|kapol\w+|kasat
    |keluarga|kuasa|pengacara|ketua|kepala|sopir|pemilik|pihak|perwira|polwan|pengakuan|keterangan|penuturan|kesaksian
    |penjelasan|tetangga|rekan|teman|orang\ ?tua|pengelola|juru|wakil|direktur|bupati|camat|kades)\b"""

NAME = r"[A-Z][\w.'’/-]*(?:\ (?:dan|bin|binti|alias|al|van|de)(?=\ [A-Z]))?"

SOURCE = re.compile(
    rf"""\s+(?P<who>
        (?:dia|ia|beliau|dirinya|pihaknya|mereka)\b
      | [^,\n]{{1,110}}?(?=,)(?:,\ (?:{NAME}[ ]?){{1,9}}(?=,))?        # a name behind an office: Kapolres, AKBP X,
      | (?:{NAME}\ ){{0,9}}{NAME}(?=\ [a-z])                            # Menurut Hanung motor itu …
    )\s*,?\s*(?:bahwa\s+)?""",
    re.VERBOSE,
)
"""Whom "menurut" goes with."""

NOBODY = re.compile(
    r"""\s+(?:jadwal|rencana|data|informasi|info|laporan|catatan|undang|UU\b|[Pp]asal|hukum|aturan|peraturan|ketentuan
      |hasil|pantauan|kabar|rumor|isu|situs|laman|pengamatan|hemat|perkiraan|prakiraan|survei|agama|adat|kepercayaan
      |dokumen|dakwaan|berita|surat|rekaman|jumlah|urutan|KBBI|versi|Undang|Peraturan|Perpol|Perkap|KUHP|saya|kamu
      |penelitian|studi|riset|perhitungan|pandangan|pemberitaan|kesepakatan|putusan)""",
    re.VERBOSE,
)
"""What is no speaker behind "menurut"."""

BY = re.compile(
    rf"""\s+(?:(?:juga|pula|lagi|lebih\ lanjut|langsung|kembali)\s+)?(?:oleh\s+)?(?P<who>
        (?!bahwa\b|jika\b|kalau\b|dalam\b|saat\b|pada\b|di\b|kepada\b|untuk\b|sebelumnya\b)
        [^,.\n]{{1,110}}?(?:,\ (?:{NAME}[ ]?){{1,9}}(?=,))?
    )(?:\s*,\s*(?:bahwa\s+)?|\s+bahwa\s+)""",
    re.VERBOSE,
)
"""The speaker behind a passive: Dijelaskan Kapolres, …"""

AFTER_ROOT = re.compile(
    rf"""\s+(?P<who>
        (?:dia|ia|beliau|dirinya|pihaknya|mereka|keduanya)\b
      | {NAME}(?:\ {NAME}){{0,12}}(?:,(?:\ {NAME}){{1,9}}(?=,))?
      | {PERSON_WORDS}(?:\ (?!dalam\b|saat\b|kepada\b|ketika\b|di\b|pada\b)[\w.-]+){{0,6}}
      | [a-z][^,.;:\n]{{2,50}}(?=,\ [a-z])                             # kata jenderal bintang satu ini, pihaknya
    )(?P<comma>\s*,\s*)?""",
    re.VERBOSE,
)
"""The speaker behind a root: kata Wiranta, lanjut dia."""

GOES_ON = re.compile(
    rf"""\s*,?\s*(?!(?:saat|ketika|kepada|dalam|di|pada|melalui|lewat|usai|seusai|sambil|seraya|sembari|dikutip|dihubungi
      |dikonfirmasi|ditemui|didampingi|seperti|{WEEKDAYS}|lagi)\b)[^\W_]""",
    re.VERBOSE,
)
"""The clause goes on behind an attribution that stands inside it."""
