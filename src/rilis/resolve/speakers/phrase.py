"""The phrase by which an attribution names its speaker.

"kata Kapolres Sukamaju AKBP Rahmat Gunadi didampingi Kasat Reskrim Iptu Bayu" has Rahmat for its speaker,
"kata dia" points back, "kata seorang warga" names nobody.
"""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

from rilis.layout.sheet import Range
from rilis.lexicon import Hits
from rilis.lexicon.names import NAME_AT
from rilis.lexicon.rows import Kind
from rilis.model import Role, SpeakerHow, SpeakerType
from rilis.resolve.identity import Mention, Roster, Somebody
from rilis.resolve.speakers.speaker import SpeakerFound, Speakers, known, mentioned


class Anaphor(enum.Enum):
    """A phrase that points back: to anybody ("dia"), or to somebody with a rank ("perwira itu")."""

    PERSON = enum.auto()
    OFFICER = enum.auto()


class Reading(NamedTuple):
    """What a phrase says: its speakers, or that it points back, or a name that fits several."""

    speakers: Speakers = ()
    anaphor: Anaphor | None = None
    several: tuple[Somebody, ...] = ()


COMPANY = re.compile(
    r"""[,\s(]+(?:
        didampingi | disaksikan | bersama(?!-) | beserta | diikuti  # those beside the speaker say nothing
      | mewakili | atas\ nama                                       # nor does the one who is spoken for
    )\b""",
    re.VERBOSE,
)
"""What ends the part of a phrase in which the speaker stands."""

MOUTHPIECE = re.compile(r"\b(?:melalui|lewat|diwakili)\s+(?:oleh\s+)?")
"""After these the one who really speaks is named: "Kapolres X melalui Kasi Humas Y"."""

PRONOUN = re.compile(
    r"(?:(?:namun|lalu|kemudian|meski demikian|selain itu|lebih lanjut|sementara itu|bahkan)?[\s,]*)"
    r"(?:ia|dia|beliau|dirinya|pihaknya|yang bersangkutan|nya)(?:\s+(?:pun|juga|sendiri|lagi))*",
    re.IGNORECASE,
)

DEMONSTRATIVE = re.compile(r"\b(?:itu|tersebut|ini|tadi)$", re.IGNORECASE)

OFFICER = re.compile(
    r"\b(?:perwira|polwan|jenderal|bintara|polisi\s+(?:berpangkat|dengan)|pamen|pati)\b", re.IGNORECASE
)

GROUP = re.compile(
    r"(?:tim|petugas|polisi|pihak|kepolisian|keluarga|warga|masyarakat|massa|lembaga|para|kedua|mereka)",
    re.IGNORECASE,
)
"""Those who are many: they are not pointed back to as one person."""

KIN = re.compile(
    r"\b(?:kuasa hukum|pengacara|penasihat hukum|advokat|istri|suami|ayah|ibu dari|anak|kakak|adik|paman|bibi|keluarga"
    r"|orang ?tua|kerabat|sepupu|rekan|teman|kekasih|tetangga|juru bicara|jubir|pihak|tim|anak buah|bawahan)\s+$",
    re.IGNORECASE,
)
"""Words that make the name after them somebody else's: "kuasa hukum Budi" is not Budi."""

SOURCE_WORD = re.compile(
    r"(?:dari\s+)?(?:(?:hasil|pengakuan|keterangan|penjelasan|penuturan|pernyataan|cerita|kesaksian)\s+)+(?:dari\s+|para\s+)?",
    re.IGNORECASE,
)
"""What is heard from somebody: "menurut keterangan polisi"."""

PHRASE_END = re.compile(
    r"[,\n(]|\s(?:pun|juga|telah|sudah|turut|ikut|langsung|lalu|kemudian|sempat|kembali)\b|(?<=[ae]duanya)\s"
)
"""Where a noun phrase is over: at a mark, or before what belongs to the verb."""

ROLE_NOUN = re.compile(
    r"(?:sang\s+|si\s+)?(?P<noun>(?:terduga\s+)?(?:pelaku|tersangka|terdakwa)|korban|saksi)(?:\s+(?:itu|tersebut|ini|sendiri))?",
    re.IGNORECASE,
)

ROLES = {"korban": Role.VICTIM, "saksi": Role.WITNESS}

OPENER = re.compile(
    r"(?:adapun|akhirnya|bahkan|dalam|dari|di|hal|kemudian|kepada|ketika|lalu|lebih|mengenai|menanggapi|meski|meskipun"
    r"|namun|pada|saat|sebelumnya|selain|selanjutnya|sementara|sedangkan|setelah|terkait|terpisah|usai|untuk|atas"
    r"|karena|akibat|bersamaan|hingga|sejak|seusai|begitu|begitupun|demikian|sebagai|melalui)\b",
    re.IGNORECASE,
)
"""Words that open an adverbial before the subject: "Usai rapat, polisi …"."""

ORGANISATION = re.compile(
    r"(?:[A-Z]{3,}\b|(?:Komisi|Kementerian|Badan|Dinas|Satgas|Satuan|Pemerintah|Pemkab|Pemkot|Pemprov|Yayasan|PT|CV|Lembaga"
    r"|Kejaksaan|Pengadilan|Mahkamah|Dewan|Partai|Asosiasi|Universitas|Rumah Sakit|Unit|Bidang|Direktorat|Polisi Militer)\b)"
)


def read_phrase(at: Range, text: str, hits: Hits, roster: Roster) -> Reading:
    """What the phrase at a place says.

    "seorang saksi" is read as an unnamed speaker, "dia" as an anaphor.
    """
    at = _speaking_part(at, text, roster)
    phrase = text[at.start : at.end]
    if PRONOUN.fullmatch(phrase):
        return Reading(anaphor=Anaphor.PERSON)
    named = roster.named_in(at.start, at.end)
    if named:
        return Reading(_named(named, at, text))
    return _nameless(at, text, hits, roster)


def _speaking_part(at: Range, text: str, roster: Roster) -> Range:
    """The phrase without those who stand beside, or only its mouthpiece."""
    phrase = text[at.start : at.end]
    through = MOUTHPIECE.search(phrase)
    if through is not None:
        behind = Range(at.start + through.end(), at.end)
        if roster.named_in(*behind) or roster.unheld_in(*behind):
            return _speaking_part(behind, text, roster)
        at = Range(at.start, at.start + through.start())
    beside = COMPANY.search(phrase)
    if beside is not None and beside.start() > 0:
        at = Range(at.start, min(at.end, at.start + beside.start()))
    start, end = at
    while end > start and text[end - 1] in " ,\n(–—-":
        end -= 1
    return Range(start, end)


def _named(named: list[Mention], at: Range, text: str) -> Speakers:
    """The speakers among the persons that a phrase names."""
    first, last = named[0], named[-1]
    if first.who is last.who:
        kin = KIN.search(text, at.start, first.start)
        if kin is None or first.form == "office":
            return (
                (mentioned(min(named, key=lambda m: len(m.form))),) if len(named) > 1 else (mentioned(first),)
            )
        return (unnamed(Range(at.start, first.end), text),)
    between = [text[a.end : b.start] for a, b in zip(named, named[1:], strict=False)]
    if any(re.search(r"\b(?:dan|serta|maupun)\b|&", gap) for gap in between):
        each = {
            mention.who: mention
            for mention in reversed(named)
            if not KIN.search(text, at.start, mention.start)
        }
        return tuple(mentioned(mention) for mention in reversed(each.values()))
    return (mentioned(last),) if "," in between[-1] else ()


def _nameless(at: Range, text: str, hits: Hits, roster: Roster) -> Reading:
    """A phrase in which nobody of the roster is named."""
    at = _noun_phrase(at, text)
    phrase = text[at.start : at.end]
    if not phrase:
        return Reading()
    role = ROLE_NOUN.fullmatch(phrase)
    if role is not None:
        return Reading((_in_role(role["noun"].lower().split()[-1], at, text, roster),))
    definite = DEMONSTRATIVE.search(phrase)
    if definite is not None:
        if GROUP.match(phrase) is None:
            return Reading(anaphor=Anaphor.OFFICER if OFFICER.search(phrase) else Anaphor.PERSON)
        at = Range(at.start, at.start + definite.start()) if definite.start() else at
    if roster.unheld_in(at.start, at.end) is not None:
        return Reading((unnamed(at, text),))
    name = _bare_name(at, text, hits)
    if name:
        return _unlisted(name, at, text, roster)
    return Reading((unnamed(at, text),))


def _noun_phrase(at: Range, text: str) -> Range:
    """The phrase itself, without an adverbial before it, an apposition behind it or its source word."""
    start, end = at
    phrase = text[start:end]
    while OPENER.match(phrase) and "," in phrase:
        start += phrase.index(",") + 1
        phrase = text[start:end]
        start += len(phrase) - len(phrase.lstrip())
        phrase = text[start:end]
    source = SOURCE_WORD.match(phrase)
    if source is not None and source.end() < len(phrase):
        start += source.end()
        phrase = text[start:end]
    cut = PHRASE_END.search(phrase)
    if cut is not None and cut.start() > 0:
        end = start + cut.start()
    while end > start and text[end - 1].isspace():
        end -= 1
    return Range(start, end)


def _in_role(noun: str, at: Range, text: str, roster: Roster) -> SpeakerFound:
    """The one who is the suspect, victim or witness; the phrase as printed where none or several are."""
    role = ROLES.get(noun, Role.SUSPECT)
    fits = [who for who in roster.everybody if who.role is role]
    return known(fits[0], at, SpeakerHow.OFFICE) if len(fits) == 1 else unnamed(at, text)


def _bare_name(at: Range, text: str, hits: Hits) -> str:
    """The personal name that a phrase consists of, its rank left out; empty if it is no such phrase."""
    start = at.start
    for hit in hits.of(Kind.RANK):
        if hit.start == start:
            start = hit.end
    while start < at.end and text[start] in " .":
        start += 1
    found = NAME_AT.match(text, start, at.end)
    if found is None or found.end() < at.end or ORGANISATION.match(text, start, at.end):
        return ""
    if any(hit.start == start for hit in hits.of(Kind.UNIT)):
        return ""
    return found.group()


def _unlisted(name: str, at: Range, text: str, roster: Roster) -> Reading:
    """A name that is nobody's mention: somebody's part of a name, a misprint, or a newcomer."""
    words = name.casefold().split()
    fits = [who for who in roster.everybody if set(words) <= set(who.name.casefold().split())]
    if not fits and len(words) == 1:
        fits = [who for who in roster.everybody if _misprinted(words[0], who)]
    if len(fits) == 1:
        return Reading((known(fits[0], at, SpeakerHow.SHORT_NAME),))
    if fits:
        return Reading(several=tuple(fits))
    if any(word in who.name.casefold().split() for who in roster.everybody for word in words):
        return Reading()
    return Reading((SpeakerFound(None, name, SpeakerType.PERSON, at, SpeakerHow.NAMED),))


def _misprinted(word: str, who: Somebody) -> bool:
    """Whether a word is a part of a name with two letters swapped or moved: Bhudi, Budhi."""
    return len(word) > 4 and any(sorted(word) == sorted(part) for part in who.name.casefold().split())


def unnamed(at: Range, text: str) -> SpeakerFound:
    """A speaker whom the article does not name, as printed."""
    name = " ".join(text[at.start : at.end].split())
    kind = (
        SpeakerType.ORGANISATION
        if ORGANISATION.match(name) or name.startswith("Pol")
        else SpeakerType.UNNAMED
    )
    return SpeakerFound(None, name, kind, at, SpeakerHow.NAMED)
