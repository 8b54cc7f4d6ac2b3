"""What stands around names: between a role word and its name, before a label, in a list."""

from __future__ import annotations

import re

from rilis.find.people.reader import HEAD, HONORIFIC
from rilis.lexicon.patterns import later
from rilis.model import Role

LINK_WORD = r"""
    (?:utama|lain|setempat|pertama|kedua|ketiga|keempat|lainnya|lagi|baru|tewas|meninggal|dunia|luka|berat|ringan|tersebut|itu|ini
      |adalah|ialah|yakni|yaitu|masing-masing|diketahui|juga|diantaranya|bernama|lengkap|berinisial
      |inisial|berinsial|a\.n\.|perempuan|laki-laki|pria|wanita|seorang|merupakan|dengan(?=\s(?:inisial|identitas))|berusia|tahun
      |berjumlah|dua|tiga|empat|lima|enam|orang|yang|narkoba|sabu|di\santaranya|sebut\ssaja|atas\snama
      |antara\slain|nomor\surut|\d+)
"""
LINK_AT = later(
    rf"""
    (?: ,?\s{LINK_WORD}(?=[\s,:]) ){{0,7}}+ (?:,\s|:\s(?:[-•*]\s|\d{{1,2}}[.)]\s)?|\s) ["“]?
    (?= [A-Z] | dr\.|drg\.|sdr|saudar[ai]\s|almarhum|mendiang\s|si\s )
    """,
    re.VERBOSE,
)
"""What may stand between "korban" and the name: "korban tewas diketahui bernama Rahmat"."""
_TITLES = "dr. drg. sdr saudara almarhum mendiang"
LINK_BEGINS = frozenset(
    word.replace("\\", "")[:3] for word in re.split(r"\\s|[(?:|)\s]+", f"{LINK_WORD} {_TITLES}")
) | {"di ", "si "}
"""How the words of a link and the titles in small letters begin."""
_CHARGES = """
    kasus perkara dugaan tindak pidana terkait narkoba narkotika curanmor jambret begal bom korupsi tawuran
    suap judi online seksual anak maut berencana sepeda motor uang
"""
_CHARGE = rf"(?:\s(?:{'|'.join(_CHARGES.split())}|(?:pe|ke(?!hilangan))[a-z]{{4,}}an)\b)"
CHARGE_BEGINS = frozenset(word[:2] for word in _CHARGES.split()) | {"pe", "ke"}
CHARGE_AT = later(
    rf"""
    {_CHARGE}{{1,5}}+ ,?(?:\s(?:itu|ini|tersebut|lainnya|lain))?(?:\s(?:berinisial|bernama|yakni|yaitu))?,?\s(?=[A-Z])
    """,
    re.VERBOSE,
)
"""What somebody is charged with: "pelaku [penyiraman air], Rahmat", "terdakwa [kasus suap] Rahmat Gunadi"."""
CASES = frozenset({"kasus", "perkara"})
"""What has a name of its own: "tersangka kasus Bahtera Raya"."""
CHARGED = later(_CHARGE, re.VERBOSE)
PHRASE_AT = later(
    r"(?:\s[a-z]+){0,4}+(?:\s(?:[A-Z][\w-]*|dan|di)){0,8}+(?:\s\([A-Z]\w+\))?,\s(?=[A-Z](?![A-Z]{3})|dr)"
)
"""What goes with a calling: "penjaga [gudang], Rahmat"."""

DONE_AND_NAMED = later(
    r"(?:\s(?:itu|ini|tersebut|tadi|adalah|yakni|yaitu|masing-masing|diketahui|lainnya)){0,2}+\s"
)
"""From a verb to the word of naming: "yang diamankan [itu] berinisial", "meninggal atas nama"."""
ONE_PHRASE = later(
    r"""
    (?:\s(?!(?:oleh|pria|wanita|perempuan|laki-laki|seorang|remaja|anak|me\w{3,}|di(?!ketahui|duga)\w{4,}|ber\w{3,})\b)
       [A-Za-z-]+){0,5}+
    ,?\s(?:yang\s|diketahui\s|diduga\s)*
    """,
    re.VERBOSE,
)
"""From a label to its word of naming: "pelapor [dalam kasus ini] bernama"."""

THAT_ONE = later(r"(?:\s[A-Za-z-]+){0,3}?\s(?:itu|tersebut|ini|tadi)(?:\s[a-z]+){0,2}+\s")
"""From the word for somebody told of before to his name: "sopir [truk itu diketahui] berinisial"."""
FIELD_AT = later(r"(?:\s(?!dr\.)[a-z]+){1,4}+(?:\sdari|\sasal)?\s(?=[A-Z][a-z]|dr\.?\s[A-Z])")
"""What an expert knows of, his name close behind: "pengamat [kepolisian] Rahmat Gunadi"."""

WHOSE_AT = later(
    r"""\s(?:(?:dari|pihak|atas\snama|sekaligus|yang)\s[^.,;\n"“”]{2,60}|[A-Z][^.,;\n"“”]{2,40}\s(?:yang|sekaligus)\s[^.,;\n"“”]{2,40})
        ,\s(?=[A-Z][a-z])""",
    re.VERBOSE,
)
"""Whose lawyer somebody is, or of which firm: "kuasa hukum [dari pihak korban], Rahmat Gunadi"."""

OFFICE_GAP_AT = later(r"[^.,;:()\n\"“”]{0,80}(?:\([A-Z]\w{1,11}\))?,?\s")
OFFICE_AND_NAME_AT = later(
    rf"""
    {HEAD}
    (?:\s(?:[A-Z][\w’'-]*|dan(?!\s{HEAD})|of|untuk|\([A-Z]\w+\)|(?:periode|tahun)\s[\d-]+)){{2,14}}+
    """,
    re.VERBOSE,
)
"""An office that is no public one, whose it is, and who holds it, in one run of capitals."""
FULL_NAME = later(
    r"[A-Z]['’]?[a-z]{2,}(?:['’][a-z]+|-[A-Z][a-z]+)*(?:\s(?:[A-Z]\.?|[A-Z]['’]?[a-z]+(?:['’][a-z]+)*)){1,3}"
)
"""A name that can be nothing else: of two to four words, none of them in capitals."""
AGENT = later(r"\b(?:di[a-z]{4,}|oleh)\s(?:oleh\s)?(?:dr|drg|[Pp]rof)\.\s(?:[Dd]r\.\s)?$")
"""Before a doctor who did something: "korban diperiksa dr. Rahmat"."""
GAP = later(
    r"[ ]?[\"“]?(?:\([Aa]lmh?\.?\)[ ])?(?:(?:korban|pelaku|tersangka|masing-masing|lengkap)[ ])?:?[ ]?[\"“]?"
)

NAMED_THINGS = """
    aplikasi akun grup kapal perusahaan program toko warung kafe kanal channel organisasi komunitas kelompok geng
    situs website operasi anjing kucing hotel tempat desa dusun kampung pulau sungai obat pil jaringan merek produk
    investasi koperasi yayasan partai lagu film buku gim game pondok klub bar konten media PT CV lembaga ormas acara
    rekening jalan kawasan daerah lokasi perahu bank barang usaha bisnis sekolah restoran salon diskotek pasar masjid
    cerita gerakan gedung perumahan
"""
THINGS = frozenset(NAMED_THINGS.split())
"""What has a name and is nobody: "aplikasi bernama", "kapal nelayan bernama"."""
_SOMEBODY = """
    seorang orang pria wanita perempuan laki-laki lelaki anak remaja pemuda pemudi bocah gadis warga korban pelaku
    tersangka saksi ibu bapak kakek nenek siswa siswi mahasiswa mahasiswi santri teman temannya rekan rekannya suami
    istri adik kakak
"""
SOMEBODY = frozenset(_SOMEBODY.split())
"""Whoever may be named behind a thing: "mobil milik [pria] bernama"."""
_OWNERS = """
    pemilik pengelola pengurus penjaga admin pengguna pendiri ketua anggota bos pegawai karyawan pekerja petugas sopir
    nakhoda kapten awak imam guru kepala manajer marbot pengunjung pelanggan penumpang nasabah milik
"""
OWNERS = frozenset(_OWNERS.split())
"""Before a thing, whose name is told: "pemilik akun bernama"."""
AGE_BEFORE = later(
    r"(?:\b(?:usia|umur)\s)?\b(\d{1,3})(?:\s(?:tahun|thn?)\)?|\)),?\s(?:[\w ]{0,25}\s)?(?:yang\s)?$"
)
AGE_MARK = later(
    r"""
    \( \s*(?:(?:L|P|Lk|Pr|lk|pr|[Ll]aki-laki|[Pp]erempuan|[Uu]sia|umur|berusia|berumur)\b[\s,/]*)?
    \d{1,3}\s*(?:[Tt]ahun|[Tt]hn?|TAHUN)?\.?\s*(?:[,;):]|/(?![\s\d])|(?=[a-z]))
    """,
    re.VERBOSE,
)
"""What looks like an age in brackets, and no date."""
AGES_SHARED = later(
    r",?\s(?:yang\s)?masing-masing\sberusia\s(\d{1,3})(?:\s*,\s*(\d{1,3}))?\sdan\s(\d{1,3})\stahun"
)
_ALSO_INITIALS = "AD AM AS AU BI DI ES FB KA MA MI NU PA SD SE SK ST VA VI"
ALSO_INITIALS = frozenset(_ALSO_INITIALS.split())
"""Letters that are short for something, yet behind "pelaku" more likely somebody's: "pelaku AS"."""
COUNTED_OWNER = later(
    r" (?:(?:para|kedua|ketiga|keempat|kelima|seluruh|salah (?:satu|seorang)|dua|tiga|empat|lima) )?"
)
"""Between a lawyer and the role of his clients: "kuasa hukum [kedua] tersangka, Rahmat"."""
ALIAS_BEFORE = later(r"\s(?:[Aa]lias|ALIAS|[Aa]ls\.?)\s[\"“'‘]?$")
DEGREE_BEHIND = later(r",?\s?(?:S|M|Ph)\.[A-Z]")
NEXT_AT = later(
    rf"\s*(?:,\s(?:dan\s|serta\s)?|;\s|;?\n+(?:[-•*]|\d{{1,2}}[.)])\s|\sdan\s|\sserta\s|\s&\s|\smaupun\s)\s*(?:{HONORIFIC}){{0,3}}+",
    re.VERBOSE,
)
FAR_NEXT_AT = later(
    r"""
    (?: ,?\s(?:warga|asal|selaku|sebagai)\s[^.\n;()]{3,90}?,?\s(?:dan|serta)\s(?=[A-Z]{1,4}(?:\s\(\d|,\s))
      | ,?\s(?:dan|serta|bersama)\s(?:anak|istri|suami|adik|kakak|ibu|ayah|ipar|keponakan|cucu|sepupu)nya,\s(?=[A-Z])
      | ,?\s(?:dan|serta|bersama)\s(?:(?:dua|tiga|empat)\s(?:orang\s)?)?(?:penumpang|rekan|teman|kawan)nya,?\s(?=[A-Z])
      | ,?\s(?:dan|serta)\s(?:(?!pelaku|tersangka|terdakwa|terduga|korban|saksi)[a-z]+\s){1,3}(?=[A-Z]{1,4}\b)
    )
    """,
    re.VERBOSE,
)
"""RG, warga Sukamaju, dan SL; serta dua bersaudara EW"""
BEFORE_WORDS = frozenset(
    {
        "(",
        "yang",
        "juga",
        "merupakan",
        "menjadi",
        "selaku",
        "sebagai",
        "adalah",
        "salah",
        "seorang",
        "satu",
        "sang",
        "para",
        "ialah",
        "masih",
    }
)
_BEFORE = "|".join(sorted(BEFORE_WORDS - {"("}))
BEFORE_LABEL = later(rf"(?:,\s|\s\(|\s)(?:(?:{_BEFORE})\s)*$")
APPOSED = later(
    r"(?:\s(?!me|di|ber|ter|se|yang\b|sudah\b|telah\b|akan\b|tidak\b|kini\b|masih\b)[a-z]+){0,4}+,\s[a-z]"
)
"""A label that explains the name before, closed by a comma: "Rahmat, korban [mafia tanah], mengaku"."""
HOME_AT = later(r"\s[A-Z][^.\n]{2,90}?,\s(?:[a-z]|$)")
"""Where the one named before lives, closed by a comma: "Rahmat, warga [Sukamaju], pulang"."""
LISTING = (" seperti ", " yakni ", " yaitu ")
COUNTED = later(
    r"\b(?:orang|nama|tersangka|pelaku|korban|terdakwa|saksi|tokoh|pejabat|tamu|seniman|petinggi|pengurus|pendukung|pemuda|remaja|warga|pria)\b[^.\n]{0,70}$"
)
"""People who are counted before they are named: "tujuh orang tersangka, yakni"."""
LETTER = later(r"[A-Z](?=,|\.?\n|\.?$|\s(?:dalam|di|kepada|ketika|pada|saat)\b)")
"""A speaker of whom the press gives one letter: "kata J, salah satu orang tua"."""
FEW_LETTERS = later(r"(?:[A-Z]{2}\b(?![./-])|[A-Z](?=,|\.?\n|\.?$|\s[a-z(]))")
"""Initials, though they may be short for something else too: "pelaku AS"."""
INITIALS_AHEAD = later(r"[A-Z]{1,4}(?:\s\(|(?:,\s(?:dan\s|serta\s)?|\sdan\s)(?:[a-z]+\s){0,2}[A-Z]{1,4}\b)")
REST_AT = later(
    r"""
    (?: ,\s[A-Z][\w'’.-]*
        (?: \s(?: (?:alias|als\.?|bin|binti)(?=\s) | \(\d{1,2}\) | [A-Z"“][\w'’.-]*["”]? ) ){0,8}+
    ){0,30}+
    ,?\s(?:dan|serta)\s(?:[A-Z]|(?:ratusan|puluhan|sejumlah|beberapa|para)\b)
    """,
    re.VERBOSE,
)
"""The rest of a list up to its "dan": ", Kairul Anam alias Anam, dan Jumali"."""

ROLL = later(r"(?::|\.(?=\s*\n))(?=\s*1[.)]\s?[A-Z])")
"""The end of the line over a numbered list."""
ROLL_HEAD = later(
    r"(?:\s(?:\w+kan|(?:di|me|ter)\w+|adalah|berikut|dunia|hilang|ini|itu|luka|masih|sebagai|tewas|yaitu|yakni|yang)){0,6}"
)
"""Between those whom a list names and the end of its heading: "korban [yang masih hilang yakni]:"."""
ROLL_ITEM = later(r"\s*\d{1,2}[.)]\s?(?=[A-Z])")

_ALL_OF_THEM = r"(?:Mereka|Ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?:nya)?)\b"
LISTED = later(r"[^.;\n]{0,80}?(?:\b(?:yakni|yaitu|ialah|di\santaranya|masing-masing)\b|:)[^.;\n]*+")
"""From a verb to the names of those it was said of: "dua orang terluka, yakni RG (21) dan SL (19)"."""
LISTED_NEXT = later(rf"(?:[^.;\n]|\.(?=\d)){{0,140}}\.\s{{1,2}}{_ALL_OF_THEM}[^.;\n]{{0,160}}")
"""The same over the end of the sentence: "tiga orang terluka. Ketiganya RG, SL dan WI"."""
TAKEN_UP = later(
    rf"""
    [^.;\n]{{0,12}}?\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d+|sejumlah|beberapa|para|seorang)\s
    (?:[^.\n]|\.(?=\d)){{0,160}}\.\s{{1,2}}{_ALL_OF_THEM}[^.;\n]{{0,160}}
    """,
    re.VERBOSE,
)
"""From a verb over its object to those who were the object: "menangkap dua remaja. Keduanya berinisial RG"."""
PRONOUN_AT = later(r"[^.\n\"“”]{0,80}\.\s{0,2}(?:Ia|Dia)\s(?:[a-z]+\s){0,3}")
"""From a name to what is said of its bearer in the next sentence: "Rahmat berbuntut panjang. Ia justru"."""
SAID_OF_HIM = later(r"\byang\s(?:(?:pernah|telah|sudah|sempat|juga|diduga)\s){0,2}$")
"""Before a passive that is said of whoever is named behind it …"""
NAMED_BEHIND = later(
    r"(?:\s(?:itu|ini|tersebut|adalah|ialah|yakni|yaitu|diketahui|bernama|berinisial)){0,3}(?:,\s|(?<=[a-z])\s)"
)
"""… if a comma or such words stand between: "sopir yang pernah dibegal, Rahmat", "yang dirampok bernama Rahmat"."""
GLUED = later(r"[a-z)”\"]\.[”\"]?[A-Z][a-z]")
"""The end of a sentence without a space behind: "kamarnya.Menurut"."""
BODY_AT = later(r"[A-Z][\w.]*(?:\s(?:[A-Z][\w.]*|dan|\d+)){0,8}+(?=,\s[A-Z][a-z]+\s[A-Z])")
"""A body that has a lawyer, and then his name: "Pondok Karya Bakti"."""
LISTING_AT = later(r"[^.\n]{0,40}?\b(?:yakni|yaitu|adalah|masing-masing|berinisial|inisial|bernama)\b")
"""Between the friend of those who are listed and them: "rekan Rahmat, yakni RG (21)"."""

DONE_TOWARD = {
    word: role
    for role, words in (
        (
            Role.VICTIM,
            """
            penganiayaan pembunuhan pengeroyokan pencabulan pemerkosaan kekerasan seksual penyerangan pemerasan
            penipuan penikaman pembacokan penusukan pemukulan perundungan penculikan perampokan penyekapan pelecehan
            penembakan penyiraman pengancaman persetubuhan penggelapan pencurian penjambretan pembegalan baik
            """,
        ),
        (
            Role.SUSPECT,
            """
            pemeriksaan penahanan penangkapan laporan pelaporan tuntutan vonis penyelidikan penyidikan hukuman dakwaan
            tersangka putusan
            """,
        ),
    )
    for word in words.split()
}
"""What somebody is to whom a word before "terhadap" happens; "baik" ends "pencemaran nama baik"."""

_ADVERBS = (
    "telah sudah juga pun kini kemudian akhirnya resmi langsung sempat lalu lantas justru turut ikut pernah"
)
ADVERBS = frozenset(_ADVERBS.split())
"""What may stand between a subject and its verb: "Rahmat telah ditangkap"."""
_CONJUNCTIONS = """
    bahwa saat ketika setelah usai sebelum dan serta karena lantaran jika kalau sementara sedangkan lalu kemudian
    hingga namun tetapi dimana sejak agar tersangka sehingga
"""
CONJUNCTIONS = frozenset(_CONJUNCTIONS.split())
"""Words behind which a clause begins."""
_FORENAMES = """
    Muhammad Mohammad Muhamad Mohamad Mochammad Mochamad Moch Moh Muh Ahmad Achmad Abdul Siti Andi Raden Teuku Cut I Ni
"""
FORENAMES = frozenset(_FORENAMES.split())
"""With these many a name begins whose bearer is called by another."""
_WITH_STOP = "H Hj KH Ir Dr dr drg Drs Dra Prof Alm Sdr Ny Tn"
TITLES = tuple(f" {title}. " for title in _WITH_STOP.split())
"""Full stops before a name that end no sentence."""
_OWNED = "rumah motor toko warung kios uang tanah lahan ternak sapi dompet tas"
OWNED = dict.fromkeys(_OWNED.split(), Role.VICTIM)
"""What is stolen or burnt, so that its owner is a victim: "motor milik Rahmat"."""
