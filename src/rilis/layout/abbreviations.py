"""Words that end in a full stop without ending a sentence, and what a full stop inside a name parts."""

from __future__ import annotations

from typing import Final

_RANKS = """
    aipda aiptu abrip ajun akbp akp akpb bharada bharaka bharatu brigadir brigjen brigjend brigjenpol brigpol
    bripda bripka bripol briptu iptu ipda irjen irjenpol jend kapt kapten kbp kol kolonel kombes kombespol komjen
    komjenpol kompol kopda kopka koptu letda letjen letkol lettu mayjen mayor pelda peltu pol praka prada pratu
    serda serka serma sertu
"""
_PERSONS = """
    abd ahd alm almh als bpk dr dra drg drh drs dg gst hj ir kh kyai md mhd mhn moch moh mohd muh muhd mukh ngr
    ny pdt prof rd rdn sdr sdri syaf tgk tn ust ustad
"""
_PLACES = "ds dsn gg jl jln kab kav kec kel kp lk no nmr perum rt rw sp st sta"
_BODIES = "cv pt tbk ud"
_OTHERS = "cq dok doc ket hlm jo juncto lih no pkl pkt psl pukul rp tel telp tgl tlp vs"

ABBREVIATIONS: Final = frozenset(" ".join((_RANKS, _PERSONS, _PLACES, _BODIES, _OTHERS)).split())
"""In small letters, without the full stop. None of them ends a sentence."""

DEGREES: Final = frozenset(
    [
        "sh",
        "tr",
        "sik",
        "sip",
        "spd",
        "skom",
        "ssos",
        "stk",
        "st",
        "se",
        "sag",
        "ssi",
        "spsi",
        "mh",
        "msi",
        "mm",
        "mik",
        "mkn",
        "mpd",
        "mkes",
        "msc",
        "mkom",
        "mhum",
        "hum",
        "kn",
        "kes",
        "kom",
        "pd",
        "psi",
        "si",
        "sos",
        "ag",
        "farm",
    ]
)
"""Degrees and their second halves (S.Sos.), in small letters: those may well end a sentence."""

DOMAINS: Final = frozenset(["co", "com", "go", "id", "info", "net", "news", "org", "or", "tv", "xyz"])
"""What follows the full stop in an outlet's or a site's name: KOMPAS.com, Merdeka.Com, GELORA.CO."""
