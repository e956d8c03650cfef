"""What a facilitator must know of a question, besides the rounds that answer it."""

from collections.abc import Iterator, Mapping

from medarbeider.meetings.expected import Expected, expected_names
from medarbeider.meetings.held import When
from medarbeider.meetings.out_of_date import unused
from medarbeider.meetings.question import Question
from medarbeider.meetings.times import twice, without_time
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding


def about_times(question: Question) -> Iterator[Finding]:
    """Yield who has no time to come, or two, and tables that nobody will use."""
    rounds, roster = question.memory.rounds, question.roster
    useless = {*unused(question)}
    for number, session in enumerate(question.programme.sessions):
        address = ("sessions", number)
        for name in dict.fromkeys(without_time(session, roster, rounds)):
            yield Finding(address, "no-time-left", session.id, {"given": name})
        for name in dict.fromkeys(twice(session, roster, rounds)):
            yield Finding(address, "comes-twice", session.id, {"given": name})
        if session.id in useless:
            yield Finding(address, "frozen-without-use", session.id)


def about_numbers(
    programme: Programme, roster: Roster, coming: Mapping[When, Expected]
) -> Iterator[Finding]:
    """Yield where a number and the list differ, and a time that nobody comes to."""
    listed = len(roster)
    for number, session in enumerate(programme.sessions):
        for occasion in session.occasions():
            one = coming[session.id, occasion.number]
            top: tuple[str | int, ...] = ("sessions", number)
            if occasion.number > 1:
                top = (*top, "again", occasion.number - 2)
            if listed and one.is_known and not one.names:
                yield Finding(top, "nobody-comes", session.id)
            elif listed and not one.is_known and one.people != len(one.names):
                values = {"given": one.people, "listed": len(one.names)}
                yield Finding(top, "people-without-names", session.id, values)


def expected_anyway(question: Question) -> Iterator[Finding]:
    """Yield who is told to have come unannounced, and was expected anyway."""
    rounds = question.memory.rounds
    for number, session in enumerate(question.programme.sessions):
        lots = expected_names(session, question.roster, rounds)
        for occasion, names in enumerate(lots, 1):
            when = (session.id, occasion)
            day = question.days.get(when)
            there = question.memory.rounds_on(*when)
            away = {name for one in there for name in one.absent}
            for name in day.extra if day else ():
                if name in names and name not in away:
                    yield Finding(
                        ("sessions", number), "expected-anyway", "", {"given": name}
                    )
