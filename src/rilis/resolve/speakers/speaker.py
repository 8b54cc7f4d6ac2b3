"""What is known of a speaker: somebody of the roster, or a name as printed."""

from __future__ import annotations

from typing import NamedTuple

from rilis.layout.sheet import Range
from rilis.model import SpeakerHow, SpeakerType
from rilis.resolve.identity import Mention, Somebody

_NAMED = SpeakerHow.NAMED
_OFFICIAL, _PERSON = SpeakerType.OFFICIAL, SpeakerType.PERSON
"""Members by themselves: to look one up in its enum costs Python 3.11 as much as a call."""


class SpeakerFound(NamedTuple):
    """Who speaks: somebody of the roster, or a name as printed."""

    who: Somebody | None
    name: str
    type: SpeakerType
    mention: Range | None
    how: SpeakerHow


Speakers = tuple[SpeakerFound, ...]
"""Those who say one thing together; empty where nobody is known."""

_HOW_BY_FORM = {
    "full": _NAMED,
    "short": SpeakerHow.SHORT_NAME,
    "office": SpeakerHow.OFFICE,
}


def mentioned(mention: Mention) -> SpeakerFound:
    """The speaker whom a mention names."""
    start, end, who, form = mention
    return known(who, Range(start, end), _HOW_BY_FORM.get(form, _NAMED))


def known(who: Somebody, at: Range | None, how: SpeakerHow) -> SpeakerFound:
    """Somebody of the roster as speaker."""
    kind = _OFFICIAL if who.official else _PERSON
    return SpeakerFound(who, who.name, kind, at, how)
