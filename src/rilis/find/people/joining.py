"""What stands beside names tells of them all: their initials, the ages of a list."""

from __future__ import annotations

from rilis.find.people.mention import Reading
from rilis.find.people.patterns import AGES_SHARED
from rilis.layout.sheet import Range

_BRACKET = 60


def spell_out(one: Reading, text: str) -> None:
    """Join a name and the initials in brackets behind it: "VR (Vera Rahmi)", "Vera Rahmi (VR)"."""
    end = one.at.end
    if (shut := text.find(")", end, end + _BRACKET)) < 0:
        return
    here, beside = text[one.at.start : end], text[end + 2 : shut]
    if here == _initials(beside):
        one.at = Range(end + 2, shut)
    elif beside == _initials(here):
        one.aliases.append(Range(end + 2, shut))


def _initials(name: str) -> str:
    """The first letters of a name of several words."""
    return "".join(word[:1] for word in name.split()) if " " in name else ""


def share_ages(members: list[Reading], text: str) -> None:
    """Ages told together: "RK dan TN, berusia 31 dan 24 tahun"."""
    shared = AGES_SHARED.match(text, members[-1].end)
    ages = [int(age) for age in shared.groups() if age] if shared else []
    for one, age in zip(members[len(members) - len(ages) :], ages, strict=False):
        one.age = one.age or age


def names_of_aliases(found: list[Reading], text: str) -> dict[str, str]:
    """The name behind each alias, and behind each word of an alias that is in no other name."""
    aliases: dict[str, str] = {}
    for one in found:
        name = text[one.at.start : one.at.end]
        for alias in (text[at.start : at.end] for at in one.aliases):
            if alias != name:
                aliases.update(dict.fromkeys((alias, *_own_words(alias, name)), name))
    return aliases


def _own_words(alias: str, name: str) -> list[str]:
    """The words of an alias that are no part of the name."""
    parts = name.split(" ")
    return [word for word in alias.split(" ") if len(word) > 2 and word not in parts]
