"""What is said: the content behind a verb of saying, told from mere topics and from things asked for."""

from __future__ import annotations

import re

from rilis.find.quotes.attribution import ADVERBS, Saying
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import Pattern

_APPEAL, _TOPIC = Pattern.APPEAL, Pattern.TOPIC

NOT_SAID = frozenset(
    re.findall(
        r"\w+",
        """
        yang oleh modus cara atau bahwa apakah
        untuk guna agar supaya demi dengan tanpa sambil seraya sembari bertujuan upaya dalam
        tidak tak belum enggan menolak jangan bukan
        bisa dapat harus akan bakal ingin mau hendak berani mampu perlu wajib mulai
        saling diajak diharap diharapkan dihimbau diimbau diminta disuruh
        usai setelah sebelum sesudah saat ketika karena gegara lantaran berupaya mencoba berusaha nekat
        dianggap diduga dikabarkan dinilai disebut dituding dituduh seakan seolah terkesan
        """,
    )
)
"""Words right before a verb of saying by which nobody says it (now): yang mengatakan, untuk memastikan."""

NEGATED = frozenset(("tidak", "tak", "enggan"))

DENIALS = frozenset(("bantah", "tampik", "tepis"))
"""Whoever does not deny a thing says it: "tidak menampik"."""

RECORDS = "cuitan|data|dokumen|hasil|informasi|kabar|laporan|postingan|rekaman|rencana|surat|tulisan|unggahan"
"""What is written, filmed or counted: nobody who speaks, neither before a verb nor behind "menurut"."""

THING = rf"""(?:(?:sebuah|hasil|isi|bunyi|salah\ satu|beberapa)\s+)*
    (?:{RECORDS}|aksi|artikel|autopsi|caption|fakta|gelar\ perkara|interogasi|investigasi|isi|kejadian|kegiatan
      |imbauan\ (?:itu|ini)|keterangan|kombinasi|kunjungan|langkah|narasi|nasib|otopsi|pasal
      |pemeriksaan|pendalaman|penelusuran|penyelidikan|penyidikan|peristiwa
      |pesan|petunjuk|putusan|simulasi|tindakan|tujuan|tweet|uji|upaya|video|visum)(?:nya)?\b
    (?!,|(?:\ \w+){{1,2}},\ (?-i:[A-Z]))"""
"""What tells without being anybody: "hasil penyelidikan mengungkap", but "Hasil pemeriksaan, Rahmat mengaku"."""

THINGS = later(
    rf"""(?:(?:Adapun|Bahkan|Kemudian|Namun|Selain\ itu|Ternyata|Padahal
         |Sebelumnya|Sedangkan|Sementara(?:\ itu)?)[,\ ]+)?
         {THING}(?!.*\b(?:karena|ketika|saat|sejak|setelah)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a phrase begins whose head is a thing; but "laporan itu dibuat setelah X menuding …"."""

THEREFORE = later(r"(?:Oleh )?(?:[Kk]arena|[Ss]ebab) ?(?:itu|nya)[ ,]+")
"""Opens a main clause, though its words open subordinate ones."""

SUBORDINATE = later(
    r"""(?:Setelah|Usai|Seusai|Saat|Ketika|Karena|Lantaran|Meski(?:pun)?|Walau(?:pun)?|Jika|Apabila|Sebelum|Selain|Agar
      |Untuk)\b""",
    re.VERBOSE,
)
"""Words that make the clause up to the next comma one that tells when or why …"""

ASKED_MEANWHILE = later(r"\bdi[a-z]{4,}")
"""… but for a passive in it: "Saat dikonfirmasi Kapolres mengatakan"."""

INSIDE = frozenset(
    ("bahwa", "karena", "lantaran", "sehingga", "sebab", "jika", "apabila", "kalau", "agar", "supaya")
)
"""Words behind which a verb belongs to a clause inside the sentence."""

THAT = later(
    r"""(?:\ (?:keras|tegas|kembali|juga|pula|lagi)\b)*         # membantah keras …
        (?:(?P<comma>[ ]*[,:])\s*)?
        (?:\s*(?P<that>bahwa(?:sann?ya)?)\b[\s,]*)?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What joins a verb and its content."""

HEARERS = later(
    r"""\s+(?:kepada|ke|di(?!a\b)|dalam|pada|saat(?!\ ini)|ketika|melalui|lewat|usai|seusai|secara|dengan|terkait)\s
        [^,.;]{1,80}?(?:,\s*(?:(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b[^,]{0,30},\s*)?(?P<that>bahwa\s+)?
        |\s+(?P<that_too>bahwa\s+))""",
    re.VERBOSE,
)
"""To whom and where, between a verb and its content: mengatakan kepada wartawan, …"""

ADDRESSED = ("kepada ", "ke para ")
TOLD_THEM = later(r"\b(?:agar|supaya|untuk|jika|kalau|bila|apabila)\b")
"""What opens the content where its hearers stand between, with no comma: berharap kepada warga [agar …]."""

ASIDE = later(
    r",? (?:namun|tetapi|tapi|sedangkan|sementara|lalu(?! lintas)|kemudian|setelah|ketika|sehingga"
    r"|(?:saat|hingga)(?! (?:saat )?ini\b| kini\b| sekarang\b| hari ini\b))\b"
)
"""Words that open another clause, whose verb tells nothing of the object before it."""

NO_VERB = r"""(?!(?:
    be(?:berapa|rbagai|rsama|rinisial|rnama|rita|rkas|rat|ras|rlian|rusia|rmotif|rnomor|rikut|ragam|rjenis|rupa)
  | te(?:rsangka|rduga|rdakwa|rhadap|rsebut|rkait|rtentu|rakhir|rlapor|rmasuk|rutama|rtib|rima|rbaru|rdahulu)
  | di(?:rinya|nas|rektur|rektorat|visi|alog|gital|am|duga|sebut)
  | me(?:dia|dis|ntal|nteri|ski|skipun|sin|ter|rek|tode|rah|nurut|njelang|lalui|ngenai|reka|nuju|tro|mang|dsos|nit)
)\b)"""
"""Words that look like verbs."""

VERB = rf"{NO_VERB}(?:me|di|ber|ter)[a-z]{{3,}}"

AUXILIARY = """
    akan | telah | sudah | masih | belum | tidak | tak | bukan | sedang | tengah | bisa | dapat | hanya | sempat
  | pernah
  | harus | perlu | wajib | terus | juga"""

BEHIND_NOUN = """
    kepada | di | ke | pada | dalam | saat | sebagai | dan | yang | terkait | secara | melalui | dengan | usai | untuk
  | dari | oleh | ketika | atas | agar | setelah | lewat | serta | juga"""
"""Words that go on behind a mere noun: kasus itu kepada warga."""

PREDICATE = later(
    rf"""\b(?:
        (?:yang|untuk|tanpa|dengan|demi|guna)\ (?:(?:{AUXILIARY})\ )*+\w+    # what belongs to a noun tells nothing
      | (?P<told>
            {VERB} | {AUXILIARY}
          | adalah | ialah | merupakan | bukanlah | jadi | ada | adanya | pentingnya | komitmen(?:nya)?
          | datang | lari | kabur | mulai | tiba | tinggal | berasal | punya | milik | mirip | tahu | mau | ingin | siap
          | puas
          | rusak | sehat | kosong | penuh | gagal | selesai | lengkap | layak | wajar | positif | negatif | palsu
          | sulit | mudah
          | aman | benar | sama | kurang | cukup | lebih | banyak | sangat | semakin | baru
          | sebesar | sebanyak | sekitar | asal | itu\ bukan | pihaknya | \w+kah
          | jika | bila | apabila | kalau | agar | bahwa | karena | setelah
          | (?:itu|ini|tersebut)\ (?!(?:{BEHIND_NOUN})\b)[a-z]+                # menyebut pelaku itu anggota geng
        )\b
    )""",
    re.VERBOSE,
)
"""A sign that a clause is told and not a thing named: a verb outside a relative clause, "adanya", "pentingnya"."""

MERE_OBJECT = later(
    r"""\s*(?:
        hal\ (?:ini|itu|tersebut|senada|yang\ sama|serupa|demikian|lain)\b
          (?!\ (?:adalah|akan|belum|bukan|harus|masih|menjadi|merupakan|sudah|telah|terjadi|tidak)\b)
      | (?:apa | siapa(?:\ saja)? | bagaimana | mengapa | kenapa | mana | kapan | sebagai | terima\ ?kasih | selamat
          | tentang | mengenai | perihal | pertanyaan | soal\ (?!penting) | secara | nama | sikap | demikian
          | pendek | santai | singkat)\b
      | itu\b(?!\ \w)
      | (?:kabar|isu|rumor|tudingan|tuduhan|anggapan)\ (?:
            (?:itu|ini|tersebut)(?!\ (?:me|di|ber|ter|tidak|bukan|adalah|hanya))
          | yang\ (?:belakangan|beredar|ramai|sedang|sempat|tengah|viral)\b)
      | $
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What no verb of saying tells: mengatakan hal itu, mengucapkan terima kasih."""

TOPIC = later(
    rf"""\s*(?:
        (?:(?:dua|tiga|empat|lima|sebuah|beberapa|sejumlah|berbagai|banyak|para|\d+)\ )?
        (?:rasa | apresiasi\w* | penghargaan | ucapan | salam | doa | duka | bela\ ?sungkawa | maaf | dukungan
          | permintaan | permohonan | keterangan | klarifikasi | penjelasan | jawaban | pertanyaan | aspirasi | keluhan
          | laporan | pertanggungjawaban | kronologi\w* | identitas | solusi | sambutan | amanat | arahan | pesan
          | materi | imbauan | himbauan | asal | terkait)\b
        (?!(?:\ (?!(?:{BEHIND_NOUN})\b)\w+){{0,3}}\ (?:adalah|merupakan|bukan(?:lah)?|akan|belum|masih|sudah|telah)\b)
      | (?:\S+\ ){{1,3}}(?:mengapa|kenapa|bagaimana)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is named by verbs that name as often as they tell: menyampaikan apresiasi, melaporkan keluhan."""

CASE = later(
    r"""\s*(?:(?:dua|tiga|empat|lima|para|\d+)\ )?
        (?:kasus | perkara | kejadian | peristiwa | kondisi | perkembangan | temuan | capaian | hasil | dugaan | modus
          | motif | alasan | aksi | tindak | praktik | jaringan | sindikat | peredaran | kehilangan | sebuah
          | bukti | peran | sosok | detik-detik | langkah-langkah | mekanisme | rangkaian | tahapan | tata\ cara)\b
        (?!(?:\ \S+){0,3}\ (?:itu|ini|tersebut|adalah|merupakan|menjadi)\b   # but: menjelaskan kasus ini bermula …
          |\ (?:terjadi|bermula|berawal|berlangsung|belum|bukan|masih|sedang|sudah|telah|tidak)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What an inquiry has: mengungkap kasus pencurian; but whoever "menyebut kasus …" tells something of it."""

TELLS_OF_CASES = frozenset(("sebut",))

THOUGHT = frozenset(("anggap", "pikir"))
"""What is thought is said only where a comma or "bahwa" tells so."""

MESSAGE = later(
    r"""\s*(?:harapan|pesan|imbauan|himbauan|ajakan|permintaan|seruan|peringatan|arahan|instruksi|sosialisasi|edukasi)
        (?:nya)?\b(?:\ [^\s.,]+){0,16}?\ (?P<said>agar|supaya)\b""",
    re.VERBOSE,
)
"""A message named first and told then: menyampaikan pesan kepada warga [agar …]."""

ASKED_FOR = later(
    r"""\s*(?:
        (?:izin | uang | jatah | imbalan | tebusan | bantuan | sumbangan | pertolongan | tolong | maaf | ampun | doa
          | restu | waktu | keterangan | klarifikasi | penjelasan | konfirmasi | pendapat | saran | petunjuk
          | pertimbangan | persetujuan | solusi | visum | rekaman | data | laporan | foto | nomor | sejumlah | tambahan
          | seorang | pelaku
          | (?:(?:dua|kedua|para|tiga)\ )?
            (?:korban(?:nya)?\b(?!\ lain) | teman\w* | rekan\w* | adik\w* | istri\w* | suami\w* | anak(?:nya)?))\b
      | $
    )""",
    re.VERBOSE,
)
"""What is asked for, or who, where something is done and not said: meminta keterangan, mengajak temannya mencuri."""

APPEALED = later(
    rf"""(?:[^\s.,]+,?\s+){{0,16}}?(?P<clause>(?:agar | supaya | untuk)\b)
      | (?:[^\s.,]+\s+){{0,10}}?(?P<deed>(?:
            tidak | tak | jangan | lebih | segera | tetap | selalu | waspada | ikut | turut | dapat | bisa
          | bersama-sama | {NO_VERB}(?:me|ber|di)[a-z]{{3,}}
        )\b)""",
    re.VERBOSE,
)
"""Whoever is asked, then what for; before a passive stands not he but what it is done to."""

ACTS = later(
    rf"""(?:
        pihaknya | pihak(?:\ \w+){{1,3}}? | (?:ke)?polisi(?:an)? | aparat | penyidik | pemerintah | tersangka | pelaku
      | korban | para\ \w+ | warga | massa | masyarakat
      | [A-Z][\w.]*(?:\ (?:[A-Z][\w.]*|\([A-Z][\w\ ]*\))){{0,8}}
    )\ (?!memakai\b|menggunakan\b)(?:{AUXILIARY}|{VERB}|segera)\b""",
    re.VERBOSE,
)
"""Somebody and what he does: behind verbs that seldom tell it is a sign that they do ("melanjutkan polisi masih …").

What only means "with" is no deed: "mengancam korban menggunakan gunting".
"""

NEAR = 70
"""How far before a verb the words stand that decide whether it is said."""

LONGEST_SUBJECT = 400

TELLING = 400
"""How far into the content its predicate is looked for."""


def is_said(text: str, saying: Saying, start: int) -> bool:
    """Whether a verb stands in the main clause of the sentence that begins at ``start``, and somebody says it.

    True of "Bayu juga mengatakan", false of "isu yang mengatakan" and "untuk memastikan".
    """
    if text[saying.start].isupper():
        return False
    opened = THEREFORE.match(text, start, saying.start)
    start = opened.end() if opened is not None else start
    words = text[max(start, saying.start - NEAR) : saying.start].split()
    while words and words[-1] in ADVERBS:
        words.pop()
    if not words:
        return False
    last = words[-1].lower()
    if last in NOT_SAID:
        return last in NEGATED and saying.lemma in DENIALS
    comma = text.rfind(",", max(start, saying.start - LONGEST_SUBJECT), saying.start)
    if comma >= 0:
        return INSIDE.isdisjoint(text[max(comma, saying.start - NEAR) : saying.start].split())
    if SUBORDINATE.match(text, start):
        return ASKED_MEANWHILE.search(text, start, saying.start) is not None
    return INSIDE.isdisjoint(words)


def content_behind(text: str, saying: Saying, end: int) -> Range | None:
    """What stands behind a verb of saying up to ``end``, if it is something said.

    "mengatakan bahwa pelaku kabur" gives "pelaku kabur", "menjelaskan kronologinya" nothing.
    """
    return _asked(text, saying, end) if saying.may(_APPEAL) else _content(text, saying, end)


def _content(text: str, saying: Saying, end: int) -> Range | None:
    joined = THAT.match(text, saying.end, end)
    assert joined is not None
    start = joined.end()
    certain = joined["comma"] or joined["that"]
    if not certain:
        hearers = HEARERS.match(text, saying.end, end)
        if hearers is not None:
            start = hearers.end()
            certain = hearers["that"] or hearers["that_too"]
        message = MESSAGE.match(text, start, end)
        if message is not None:
            return Range(message.start("said"), end)
        if text.startswith(ADDRESSED, start):
            told = TOLD_THEM.search(text, start, end)
            return Range(told.start(), end) if told is not None else None
    return Range(start, end) if certain or _is_told(text, saying, start, end) else None


def _is_told(text: str, saying: Saying, start: int, end: int) -> bool:
    """Whether words behind a verb of saying, with neither comma nor bahwa between, are what is said."""
    if saying.bare:
        return saying.lemma not in THOUGHT and ACTS.match(text, start, end) is not None
    if MERE_OBJECT.match(text, start, end):
        return False
    return not saying.may(_TOPIC) or _tells(text, saying, start, end)


def _tells(text: str, saying: Saying, start: int, end: int) -> bool:
    """Whether the words tell something, and do not only name it."""
    if TOPIC.match(text, start, end) or (saying.lemma not in TELLS_OF_CASES and CASE.match(text, start, end)):
        return False
    end = min(end, start + TELLING)
    aside = ASIDE.search(text, start, end)
    return any(sign["told"] for sign in PREDICATE.finditer(text, start, aside.start() if aside else end))


def _asked(text: str, saying: Saying, end: int) -> Range | None:
    """What somebody is asked for: X mengimbau warga [agar tetap tenang]."""
    joined = THAT.match(text, saying.end, end)
    assert joined is not None
    start = joined.end()
    if joined["that"]:
        return Range(start, end)
    if ASKED_FOR.match(text, start, end):
        return None
    asked = APPEALED.match(text, start, end)
    if asked is not None and (asked["clause"] or not saying.bare or ACTS.match(text, start, end)):
        passive = asked["deed"] is not None and asked["deed"].startswith("di")
        return Range(start if passive else asked.start(asked.lastgroup or 0), end)
    if joined["comma"] or (not saying.bare and _tells(text, saying, start, end)):
        return Range(start, end)
    return None
