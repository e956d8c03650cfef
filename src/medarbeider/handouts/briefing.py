"""Everything that a document may draw on: the programme with its timetables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from medarbeider.handouts.first_names import first_names, short_names
from medarbeider.meetings.expected import FEWEST, Expected, programme_expected
from medarbeider.meetings.held import When
from medarbeider.meetings.present import present
from medarbeider.meetings.work_groups import WorkGrouping, work_groups
from medarbeider.model.coaching import CoachingPlan, Round, pseudonym_number
from medarbeider.model.double_names import DoubleNames
from medarbeider.model.method import Want
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Occasion, Session
from medarbeider.model.settings import Settings
from medarbeider.planning.timetable import Slot, Timetable
from medarbeider.wording.wording import Wording


@dataclass(frozen=True)
class Gathering:
    """One time that a session is held, with its timetable; `number` counts from 1.

    `expected` are those who were to come, `names` those who do: without the absent,
    with the guests. `pairs` and `groups` are the rounds that were drawn for it, if any.
    """

    number: int
    session: Session
    timetable: Timetable
    expected: Expected
    names: tuple[str, ...]
    pairs: tuple[Round, ...] = ()
    groups: tuple[Round, ...] = ()

    @property
    def people(self) -> int:
        """How many are here, as far as is known."""
        return len(self.names) if self._is_drawn else self.expected.people

    @property
    def places(self) -> int:
        """How many of them take a place in pairs and groups."""
        if not self._is_drawn:
            return self.expected.places
        outside = {*self.names}.intersection(self.expected.outside)
        return max(FEWEST, len(self.names) - len(outside))

    @property
    def _is_drawn(self) -> bool:
        return bool(self.pairs or self.groups)

    @property
    def folder(self) -> str:
        """The folder for its papers; the second time of gathering 2 has `02b-…`.

        Where a day has several, each has its clock time too: `02b-…-1200`.
        """
        times = self.timetable.occasion.number
        letter = ascii_lowercase[times - 1 : times] or f"z{times}"
        again = letter if times > 1 else ""
        clock = f"-{self.timetable.occasion.starts:%H%M}" if self.that_day else ""
        return f"{self.number:02d}{again}-{self.session.id}{clock}"

    @property
    def that_day(self) -> tuple[Occasion, ...]:
        """Every time that the session is held this day, when that is several."""
        day = self.timetable.occasion.day
        found = tuple(one for one in self.session.occasions() if one.day == day)
        return found if len(found) > 1 else ()

    def slots_that_want(self, want: Want) -> tuple[Slot, ...]:
        """Return the activities whose method wants this."""
        return tuple(
            slot for slot in self.timetable.activities if want in slot.method.wants
        )


@dataclass(frozen=True)
class Briefing:
    """A programme, all of its gatherings, its people, and the house that holds it.

    `people` is how many take part, 0 where nobody has said. `seed` is what anything
    drawn by lot starts from; `first` has everyone's first name, and `short` their short
    one. `name` is what the programme's folder is called, which outlives title and
    dates. `work` has the groups of the work between gatherings, where the programme has
    such.
    """

    programme: Programme
    gatherings: tuple[Gathering, ...]
    people: int
    house: Settings
    words: Wording
    roster: Roster
    seed: int
    first: Mapping[str, str]
    short: Mapping[str, str]
    name: str = ""
    work: WorkGrouping = field(default_factory=WorkGrouping)

    @property
    def contact(self) -> str | None:
        """Whom people ask: the client, else the house."""
        return self.programme.client.contact or self.house.contact

    @property
    def places(self) -> int:
        """How many of the people take a place in groups."""
        people = self.people or max(one.people for one in self.gatherings)
        listed = {one.name for one in self.roster.participants}
        return max(
            FEWEST, people - len(listed.intersection(self.programme.rules.without))
        )


def briefing(  # noqa: PLR0913 -- one for each file that a programme is read from
    programme: Programme,
    timetables: Sequence[Sequence[Timetable]],
    people: int,
    house: Settings,
    *,
    roster: Roster | None = None,
    plan: CoachingPlan | None = None,
    name: str = "",
    double: DoubleNames | None = None,
) -> Briefing:
    """Return the briefing; *timetables* has each session's, one for each occasion.

    *double* are the first names of two words.
    """
    roster, words = roster or Roster(()), Wording(programme.language)
    plan = _in_its_language(plan or CoachingPlan(), roster, words)
    coming = programme_expected(programme, roster, people, plan.standing)
    first = first_names(_everyone(programme, roster, plan), double or DoubleNames())
    gatherings = tuple(
        _gathering(number, session, table, coming, plan, roster)
        for number, (session, tables) in enumerate(
            zip(programme.sessions, timetables, strict=True), 1
        )
        for table in tables
    )
    return Briefing(
        programme,
        gatherings,
        people,
        house,
        words,
        roster,
        plan.seed,
        first,
        short_names(first),
        name,
        work_groups(programme.work_groups, roster, programme.rules),
    )


def _gathering(  # noqa: PLR0913, PLR0917 -- one for each thing that it is seen in
    number: int,
    session: Session,
    table: Timetable,
    coming: Mapping[When, Expected],
    plan: CoachingPlan,
    roster: Roster,
) -> Gathering:
    when = (session.id, table.occasion.number)
    pairs, groups = plan.rounds_of(*when, "pairs"), plan.rounds_of(*when, "groups")
    names = present(coming[when], (*pairs, *groups), roster)
    return Gathering(number, session, table, coming[when], names, pairs, groups)


def _in_its_language(
    plan: CoachingPlan, roster: Roster, words: Wording
) -> CoachingPlan:
    """Return the plan with the pseudonyms of those who are forgotten as papers say."""
    listed = {one.name for one in roster.participants}
    numbers = {name: pseudonym_number(name) for name in plan.names}
    return plan.renamed(
        {
            name: words.say("Participant {n}", n=number)
            for name, number in numbers.items()
            if number is not None and name not in listed
        }
    )


def _everyone(
    programme: Programme, roster: Roster, plan: CoachingPlan
) -> Iterator[str]:
    """Yield every name that a paper may hold."""
    yield from (participant.name for participant in roster.participants)
    yield from (companion.name for companion in programme.companions)
    yield from plan.names
