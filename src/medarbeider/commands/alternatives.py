"""The work of `new-programme --alternatives`: what else would fit the same brief."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import chain
from pathlib import Path

from medarbeider.commands.brief_with_list import with_list
from medarbeider.commands.given_brief import GivenBrief, brief_from
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.clock import minute_of
from medarbeider.model.mark import is_mark
from medarbeider.model.method import Method
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.planning.findings import programme_findings, session_findings
from medarbeider.planning.timetable import timetable
from medarbeider.problems.problem import MedarbeiderError, Problem
from medarbeider.proposing.gatherings import gatherings
from medarbeider.proposing.outline import ALOUD, WELCOME
from medarbeider.proposing.room_left import Change, Kind, changes
from medarbeider.reading.library import load_method, shelf
from medarbeider.reading.yaml_source import Value
from medarbeider.workspace import Workspace


@dataclass(frozen=True)
class Glimpse:
    """A gathering at a glance: when it is, what about, and how people work.

    `opens` is the activity that it opens with, which `asks` something.
    """

    id: str
    day: date
    starts: time
    ends: time
    title: str
    theme: str
    method: str
    opens: str
    asks: str | None

    @property
    def minutes(self) -> int:
        """How long it is."""
        return minute_of(self.ends) - minute_of(self.starts)


@dataclass(frozen=True)
class Alternative:
    """A proposal, and what to put in the brief for it: nothing, for the first one.

    `length` is what the usual length is called; `marks` are texts still to be written.
    """

    kind: Kind | None
    keys: Mapping[str, str]
    brief: Brief
    programme: Programme
    length: Mapping[str, str]
    gatherings: tuple[Glimpse, ...]
    marks: int
    unwise: frozenset[str]

    @property
    def minutes(self) -> int:
        """How long all gatherings are together."""
        return sum(one.minutes for one in self.gatherings)


@dataclass(frozen=True)
class Alternatives:
    """The first is what the brief gives as it is; the others leave what it settles.

    `findings` are what is unwise in what the brief was read from.
    """

    found: tuple[Alternative, ...]
    findings: tuple[Problem, ...]


def alternatives(
    workspace: Workspace,
    given: Mapping[str, Value],
    source: Path | None,
    participants: Path | None,
    most: int,
) -> Alternatives:
    """Return up to so many proposals for one brief, the same each time; write nothing.

    Each but the first is what `new-programme` makes of the same with its `keys` too.
    None is as another, has more to be written than the first, or something unwise that
    the first has not. Raises `MedarbeiderError` where there is not even that.
    """
    proposer = _Proposer(workspace, given, source, participants, _methods(workspace))
    told = proposer.brief(None)
    first, proposal = proposer.alternative(told, None)
    found = [first]
    for change in changes(first.brief, told.told, proposal.chosen):
        if len(found) >= most:
            break
        other = proposer.attempt(change)
        if other and _is_real(other, found):
            found.append(other)
    return Alternatives(tuple(found), told.findings)


def _is_real(other: Alternative, found: Sequence[Alternative]) -> bool:
    first = found[0]
    return (
        other.unwise <= first.unwise
        and other.marks <= first.marks
        and all(other.programme.sessions != one.programme.sessions for one in found)
    )


@dataclass(frozen=True)
class _Proposer:
    """Proposes for what is given, each time with other changes."""

    workspace: Workspace
    given: Mapping[str, Value]
    source: Path | None
    participants: Path | None
    methods: Mapping[str, Method]

    def brief(self, change: Change | None) -> GivenBrief:
        keys = change.keys if change else {}
        return brief_from({**self.given, **keys}, self.source, self.workspace)

    def attempt(self, change: Change) -> Alternative | None:
        """Return what comes of a change, if anything can."""
        try:
            return self.alternative(self.brief(change), change)[0]
        except MedarbeiderError:
            return None

    def alternative(
        self, told: GivenBrief, change: Change | None
    ) -> tuple[Alternative, Proposal]:
        brief, _ = with_list(told.brief, self.participants, self.workspace)
        proposal = proposed(self.workspace, brief)
        length = proposal.chosen.blueprints[brief.length.casefold()].name
        found = Alternative(
            kind=change.kind if change else None,
            keys=change.keys if change else {},
            brief=brief,
            programme=proposal.programme,
            length=length.model_dump(),
            gatherings=tuple(self._glimpses(brief, proposal)),
            marks=sum(map(is_mark, _texts(proposal.programme))),
            unwise=frozenset(self._unwise(brief, proposal.programme)),
        )
        return found, proposal

    def _glimpses(self, brief: Brief, proposal: Proposal) -> Iterator[Glimpse]:
        some = gatherings(brief, proposal.chosen)
        for session, one in zip(proposal.programme.sessions, some, strict=True):
            used = [activity.method for activity in session.activities]
            aloud = ALOUD["igp"] if ALOUD["igp"] in used else "igp"
            main = one.matter.method if one.matter.method in used else aloud
            opening = next(
                activity
                for activity in session.activities
                if activity.method != WELCOME
            )
            yield Glimpse(
                id=session.id,
                day=session.date,
                starts=session.starts,
                ends=session.ends,
                title=session.title,
                theme=session.theme or "",
                method=self._name(main, brief),
                opens=opening.title or self._name(opening.method, brief),
                asks=opening.question,
            )

    def _name(self, method: str, brief: Brief) -> str:
        return self.methods[method].name.told_in(brief.language)

    def _unwise(self, brief: Brief, programme: Programme) -> Iterator[str]:
        """Yield the codes of what `check` would tell of a programme."""
        yield from (one.code for one in programme_findings(programme))
        for number, session in enumerate(programme.sessions):
            people = session.people or brief.people
            tables = [
                timetable(programme, session, occasion, self.methods, people)
                for occasion in session.occasions()
            ]
            found = session_findings(session, number, tables, self.methods)
            yield from (one.code for one in found)


def _texts(programme: Programme) -> Iterator[str]:
    """Yield the texts of a programme that may be left to write."""
    for session in programme.sessions:
        yield from _texts_of(session)
    yield from programme.goals


def _texts_of(session: Session) -> Iterator[str]:
    work = session.between
    strands = (work.individual, work.group, work.leaders)
    yield from (session.title, *session.goals)
    yield from (one.task for one in strands if one)
    for one in session.activities:
        yield from chain((one.question or "", one.product or ""), one.points)


def _methods(workspace: Workspace) -> Mapping[str, Method]:
    files = shelf(workspace.library, "methods")
    return {
        id_: load_method(file, workspace.library).method for id_, file in files.items()
    }
