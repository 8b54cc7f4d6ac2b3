"""What a mention of a person holds."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from rilis.layout.sheet import Range
from rilis.lexicon.rows import RoleRow
from rilis.model import Role

FAR, NEAR, VERB, LABEL = 1, 2, 3, 4
"""How plainly a role is told: by a label some sentences before or by what somebody does for a living, by a label
in the sentence, by a verb, by a label beside the name."""


class Cue(NamedTuple):
    """A word that tells of a person's part, at its place."""

    start: int
    end: int
    row: RoleRow


@define
class PersonMention:
    """A name or initials at their place, with what stands beside them."""

    at: Range
    age: int | None = None
    role: Role | None = None
    aliases: list[Range] = field(factory=list)


@define(eq=False)
class Reading:
    """A mention as it is being read.

    ``end`` is behind age and alias, ``tail`` behind the list that the mention stands in, and ``sure`` says
    how plainly the role is told.
    """

    at: Range
    end: int
    tail: int = 0
    age: int | None = None
    role: Role | None = None
    sure: int = 0
    aliases: list[Range] = field(factory=list)

    def tell(self, role: Role | None, sure: int) -> None:
        """Take a role that is surer than what is known; a part in the crime outweighs kinship, home and calling."""
        if role is Role.OTHER and self.role in CALLED:  # who speaks as an expert is one
            return
        if role and weight(role, sure) > weight(self.role, self.sure):
            self.role, self.sure = role, sure


IN_THE_CRIME = frozenset({Role.SUSPECT, Role.VICTIM, Role.WITNESS})
CALLED = frozenset({Role.LAWYER, Role.EXPERT, Role.RESIDENT})


def weight(role: Role | None, sure: int) -> tuple[bool, bool, int]:
    """How much a role counts: who is called a lawyer is one; else a part in the crime outweighs the others."""
    return sure == LABEL and role in CALLED, sure >= VERB and role in IN_THE_CRIME, sure
