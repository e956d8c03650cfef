"""Everything that a document may draw on: the programme with its timetables."""

from collections.abc import Sequence
from dataclasses import dataclass

from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.model.settings import Settings
from medarbeider.planning.timetable import Slot, Timetable
from medarbeider.wording.wording import Wording


@dataclass(frozen=True)
class Gathering:
    """One time that a session is held, with its timetable; `number` counts from 1."""

    number: int
    session: Session
    timetable: Timetable
    people: int

    @property
    def folder(self) -> str:
        """The folder for its papers; a repeat has a folder of its own."""
        times = self.timetable.occasion.number
        again = f"-{times}" if times > 1 else ""
        return f"{self.number:02d}-{self.session.id}{again}"

    def slots_with(self, kind: str) -> tuple[Slot, ...]:
        """Return the activities whose method wants a handout of this kind."""
        return tuple(
            slot for slot in self.timetable.activities if kind in slot.method.handouts
        )


@dataclass(frozen=True)
class Briefing:
    """A programme, all of its gatherings, and the house that holds it."""

    programme: Programme
    gatherings: tuple[Gathering, ...]
    house: Settings
    words: Wording


def briefing(
    programme: Programme,
    timetables: Sequence[Sequence[Timetable]],
    people: int,
    house: Settings,
) -> Briefing:
    """Return the briefing; *timetables* has each session's, one for each occasion."""
    gatherings = []
    for number, (session, tables) in enumerate(
        zip(programme.sessions, timetables, strict=True), 1
    ):
        gatherings += [
            Gathering(number, session, table, table.occasion.people or people)
            for table in tables
        ]
    words = Wording(programme.language)
    return Briefing(programme, tuple(gatherings), house, words)
