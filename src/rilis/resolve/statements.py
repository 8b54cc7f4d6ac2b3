"""Which dates tell when somebody spoke: "kata Kapolres kepada wartawan, Senin (16/6/2025)"."""

from __future__ import annotations

import re

_SPEAKING = re.compile(
    r"""(?ix:
      \b(?:kata|ujar|ucap|ungkap|jelas|tutur|terang|papar|tegas|sebut|beber|imbuh|tambah|tandas|pungkas|lanjut
        |cetus|urai|ulas|tulis|sambung|jawab)(?:nya)?\b          # after the words: "ujarnya, Senin"
      |wartawan|awak\ media|detik[a-z]*com|kompas\.com             # to whom
      |keterangan|siaran\ pers|jumpa\ pers|konferensi\ pers|konpers|pers\ r[ei]l|press|rilis|ekspos|gelar\ perkara
      |konfirmasi|dihubungi|ditemui|dimintai|diwawancara|dikutip|dilansir|sambungan\ telepon|pesan\ singkat
    )"""
)
_CLAUSE_ENDS = ('"', "”", "\n", ". ", "“")
_REACH = 160


def is_statement(text: str, start: int) -> bool:
    """Whether the date at ``start`` tells when somebody spoke.

    >>> text = '"Sudah ditahan," ujar Kapolsek Iptu Rahmat, Senin (16/6/2025).'
    >>> is_statement(text, text.index("Senin"))
    True
    >>> is_statement("Pelaku ditangkap di rumahnya, Senin (16/6/2025).", 30)
    False
    """
    low = max(0, start - _REACH)
    clause = max([text.rfind(mark, low, start) for mark in _CLAUSE_ENDS])
    return _SPEAKING.search(text, max(low, clause), start) is not None
