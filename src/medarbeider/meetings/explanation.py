"""Why two people meet, or do not: each rule and wish, in the order they are weighed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.meetings.asked import asked
from medarbeider.meetings.line import (
    Apart,
    beginnings,
    days_of_gatherings,
    in_line,
    leaders,
    never_together,
)
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import Round, RoundKind
from medarbeider.model.programme import Programme


@dataclass(frozen=True)
class Reason:
    """A code, and the values of its sentence."""

    code: str
    values: Mapping[str, object]


def reasons(
    question: Question, kind: RoundKind, one: str, other: str
) -> Iterator[Reason]:
    """Yield what speaks for and against two people, and when they meet."""
    two = frozenset((one, other))
    yield from _line(question, one, other)
    yield from _laws(question.programme, one, other)
    earlier = [
        each for past in question.history for each in past.rounds if each.kind == kind
    ]
    if times := sum(two in set(each.meetings) for each in earlier):
        code = "why-earlier-once" if times == 1 else "why-earlier"
        yield Reason(code, {"one": one, "other": other, "times": times})
    rounds = [each for each in question.memory.rounds if each.kind == kind]
    yield from _meetings(rounds, one, other)
    if two not in _never(question):
        yield from _alike(question, kind, one, other)
        if kind == "groups" and two <= _leaders(question):
            yield Reason("why-leaders", {"one": one, "other": other})
    yield from _choice(question, kind, one)


def _line(question: Question, one: str, other: str) -> Iterator[Reason]:
    """Yield whether one leads the other, or on which days when that changes."""
    changes = question.programme.rules.leaders
    days = days_of_gatherings(question.programme)
    begun = beginnings(changes, days)
    lines = {day: in_line(question.roster, changes, day) for day in {*begun.values()}}
    barred = [day for day in days if frozenset((one, other)) in lines[begun[day]]]
    names = {"one": one, "other": other}
    if len(barred) == len(days):
        yield Reason("why-line", names)
    elif barred:
        on = tuple(f"{day:%Y-%m-%d}" for day in barred)
        yield Reason("why-line-on-days", {**names, "days": on})


def _never(question: Question) -> Apart:
    """Return every two who may not be together on any day."""
    programme = question.programme
    days = days_of_gatherings(programme)
    barred = never_together(programme, question.roster, days)
    return frozenset.intersection(*barred.values())


def _leaders(question: Question) -> frozenset[str]:
    programme = question.programme
    days = days_of_gatherings(programme)
    return leaders(question.roster, programme.rules.leaders, days)


def _laws(programme: Programme, one: str, other: str) -> Iterator[Reason]:
    two, names = frozenset((one, other)), {"one": one, "other": other}
    rules = programme.rules
    if two in map(frozenset, rules.apart):
        yield Reason("why-apart", names)
    if two in map(frozenset, rules.together):
        yield Reason("why-together", names)
    for name in (one, other):
        if name in rules.without:
            yield Reason("why-without", {"one": name})


def _meetings(rounds: Sequence[Round], one: str, other: str) -> Iterator[Reason]:
    """Yield when two meet, and why again; or how often they could have met."""
    two, names = frozenset((one, other)), {"one": one, "other": other}
    meeting = [each for each in rounds if two in set(each.meetings)]
    for each in meeting:
        yield _meeting(each, one, other)
        for gave in each.relaxed:
            if frozenset(gave.people) == two:
                code = "why-again-proven" if gave.proven else "why-again"
                yield Reason(code, {**names, "session": _named(each)})
    if not meeting:
        both = sum({one, other} <= {*each.people} for each in rounds)
        codes = {0: "why-never-there", 1: "why-never-once"}
        yield Reason(codes.get(both, "why-never"), {**names, "rounds": both})


def _meeting(each: Round, one: str, other: str) -> Reason:
    """Return when two meet, and with whom: in a group there are more than they."""
    group = next(group for group in each.groups if {one, other} <= {*group})
    more = ", ".join(name for name in group if name not in {one, other})
    values = {"one": one, "other": other, "session": _named(each)}
    return (
        Reason("why-sit", {**values, "people": more})
        if more
        else Reason("why-meet", values)
    )


def _named(one: Round) -> str:
    return one.session if one.occasion == 1 else f"{one.session} ({one.occasion})"


def _alike(
    question: Question, kind: RoundKind, one: str, other: str
) -> Iterator[Reason]:
    """Yield whether two are alike in what people are mixed across in some round."""
    people = {each.name: each for each in question.roster.participants}
    if one not in people or other not in people:
        return
    for mix in dict.fromkeys(each.mix for each in asked(question, kind)):
        ours, theirs = people[one].of(mix), people[other].of(mix)
        if ours and theirs:
            code = "why-alike" if ours == theirs else "why-unlike"
            values = {
                "one": one.removesuffix(f" ({ours})"),
                "other": other.removesuffix(f" ({theirs})"),
                "ours": ours,
                "theirs": theirs,
            }
            yield Reason(code, values)


def _choice(question: Question, kind: RoundKind, one: str) -> Iterator[Reason]:
    """Yield how many the first of them could be with, and how many they were with."""
    never = _never(question)
    others = {each.name for each in question.roster.participants} - {one}
    others -= set(question.programme.rules.without)
    barred = {name for name in others if frozenset((one, name)) in never}
    met = {
        name
        for each in question.memory.rounds
        if each.kind == kind
        for two in each.meetings
        if one in two
        for name in two - {one}
    }
    yield Reason(
        "why-choice",
        {
            "one": one,
            "others": len(others),
            "barred": len(barred),
            "met": len(met & others),
            "left": len(others - barred - met),
        },
    )
