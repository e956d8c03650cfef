"""What a facilitator must know of a question, besides the rounds that answer it."""

from collections.abc import Iterator

from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.out_of_date import unused
from medarbeider.meetings.question import Question
from medarbeider.meetings.times import twice, without_time
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
