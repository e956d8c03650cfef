"""The people who take part."""

import re
import unicodedata
from dataclasses import dataclass

from medarbeider.model.method import Mix

_UNIT_IN_THE_NAME = re.compile(r" \((?:[^()]|\([^()]*\))*\)$")
"""What tells two people of one name apart: `Anne Vik (Nord)`."""


@dataclass(frozen=True)
class Participant:
    """A person taking part: name, units, role and line managers; no more is kept.

    `unit` is where the person mostly works; `other_units` are those of other part-time
    posts. `line_managers` are all whom the person reports to, in no order that matters.
    """

    name: str
    unit: str = ""
    role: str = ""
    line_managers: tuple[str, ...] = ()
    other_units: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit that the person works in, the main one first."""
        return tuple(one for one in (self.unit, *self.other_units) if one)

    @property
    def unit_to_tell(self) -> str:
        """The main unit, where the name does not end with it already."""
        return "" if self.name.endswith(f"({self.unit})") else self.unit

    def of(self, mix: Mix) -> str:
        """Return what people are mixed across: the main unit, the role, or nothing."""
        return {"unit": self.unit, "role": self.role, "none": ""}[mix]


@dataclass(frozen=True)
class Roster:
    """Everyone who takes part, in the order of the name list; names differ."""

    participants: tuple[Participant, ...]

    def __len__(self) -> int:
        return len(self.participants)


def without_unit(name: str) -> str:
    """Return the name alone of somebody who is called `Name (Unit)`."""
    return _UNIT_IN_THE_NAME.sub("", name)


def unit_in(name: str) -> str:
    """Return the unit that stands behind a name, or no text."""
    return name[len(without_unit(name)) :].strip().removeprefix("(").removesuffix(")")


def evened(name: str) -> str:
    """Return a name so that two ways to write it are equal: blanks, capitals, marks."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
