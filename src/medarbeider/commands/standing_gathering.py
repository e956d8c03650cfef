"""A gathering as it stands in its programme's file, and other lines in their place."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from medarbeider.commands.session_id import session_id
from medarbeider.meetings.held import carried_over
from medarbeider.memory.coaching import plan_of
from medarbeider.model.coaching import NO_MORE, CoachingPlan
from medarbeider.model.session import Session
from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.nouns import nearest
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.text import LARGEST_TEXT, decode, read_bytes, written_as
from medarbeider.rendering.gathering_lines import GatheringLines, lines_of, replaced
from medarbeider.workspace import PROGRAMME_FILE, Workspace

OPTION = Path("--gathering")
"""Where the id stands that is asked for."""


@dataclass(frozen=True)
class StandingGathering:
    """The programme as it stands, and the gathering that is `at` a number in it."""

    file: Path
    content: bytes
    loaded: LoadedProgramme
    plan: CoachingPlan
    at: int
    lines: GatheringLines

    @classmethod
    def read(
        cls, folder: Path, workspace: Workspace, given: str
    ) -> "StandingGathering":
        """Read it; raise for what cannot be read, or is not there."""
        file = folder / PROGRAMME_FILE
        content = read_bytes(file, LARGEST_TEXT)
        plan = plan_of(folder).value
        loaded = load_programme(folder, workspace.library, plan.contemporaries, content)
        at = _number(loaded, given)
        language = loaded.programme.language
        lines = lines_of(decode(file, content), at, language)
        if lines is None:
            place = loaded.place(("sessions", at))
            id_ = loaded.programme.sessions[at].id
            raise InvalidSourceError([Problem(place, "gathering-in-brackets", id_)])
        return cls(file, content, loaded, plan, at, lines)

    @property
    def now(self) -> Session:
        """The gathering as it is."""
        return self.loaded.programme.sessions[self.at]

    @property
    def place(self) -> Place:
        """Where the gathering stands."""
        return self.loaded.place(("sessions", self.at, "id"))

    def with_lines(self, new: GatheringLines) -> bytes:
        """Return the file with *new* lines for the gathering."""
        mark, encoding = written_as(self.content)
        text = self.content[len(mark) :].decode(encoding)
        return mark + replaced(text, self.lines, new).encode(encoding)

    def has_of(self, new: GatheringLines, place: Place) -> bool:
        """Say whether a place of the file with *new* lines is in these."""
        return place.file == self.file and 0 <= self._past(place) < _height(new)

    def as_it_stands(self, new: GatheringLines, one: Problem) -> Problem:
        """Return what is told of the file with *new* lines where it stands today.

        What is told of the new lines stands at the gathering.
        """
        past = self._past(one.place)
        if one.place.file != self.file or past < 0:
            return one
        if past < _height(new):
            return replace(one, place=self.place)
        line = past - _height(new) + self.lines.after + 1
        column = one.place.where[1] if isinstance(one.place.where, Position) else 1
        return replace(one, place=Place(self.file, Position(line, column)))

    def _past(self, place: Place) -> int:
        """Return how many lines below the new lines' first one a place is."""
        start = self.lines.first - len(self.lines.above)
        return (place.row or 0) - 1 - start


def refuse_what_was_held(old: StandingGathering, today: date) -> None:
    """Raise where people have been together there, or know with whom they will be."""
    plan = carried_over(old.plan, old.loaded.programme, today).plan
    id_ = old.now.id
    if any(
        one.frozen and one.session == id_ and one.occasion != NO_MORE
        for one in plan.standing
    ):
        values = {"session": id_, "programme": old.file.parent.resolve().name}
        raise InvalidSourceError([Problem(old.place, "gathering-held", id_, values)])


def _number(loaded: LoadedProgramme, given: str) -> int:
    ids = [one.id for one in loaded.programme.sessions]
    meant = session_id(given, ids)
    if meant not in ids:
        values = {
            "given": given,
            "known": ", ".join(ids),
            "nearest": nearest(given, ids),
        }
        raise InvalidSourceError(
            [Problem(Place(OPTION), "no-such-gathering", "", values)]
        )
    return ids.index(meant)


def _height(new: GatheringLines) -> int:
    return len(new.said)
