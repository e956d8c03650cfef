"""The people who take part."""

from dataclasses import dataclass

from medarbeider.model.method import Mix


@dataclass(frozen=True)
class Participant:
    """A person taking part: name, unit, role and line manager; nothing else is kept."""

    name: str
    unit: str = ""
    role: str = ""
    line_manager: str = ""

    def of(self, mix: Mix) -> str:
        """Return what people are mixed across: the unit, the role, or nothing."""
        return {"unit": self.unit, "role": self.role, "none": ""}[mix]


@dataclass(frozen=True)
class Roster:
    """Everyone who takes part, in the order of the name list; names differ."""

    participants: tuple[Participant, ...]

    def __len__(self) -> int:
        return len(self.participants)
