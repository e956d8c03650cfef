"""Where the rounds that were drawn do not fit who comes, the rules or the programme."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import dropwhile

from medarbeider.meetings.asked import asked
from medarbeider.meetings.line import days_of_gatherings, never_together
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import KINDS, NO_MORE, Round, RoundKind


def not_drawn(question: Question) -> Iterator[tuple[str, RoundKind]]:
    """Yield each kind that the programme asks for and the memory has no round of.

    With it comes the session that asks for it first.
    """
    known = {one.kind for one in question.memory.rounds}
    for kind in KINDS:
        first = next(asked(question, kind), None)
        if first and kind not in known:
            yield first.session, kind


def outdated(question: Question) -> Iterator[tuple[str, RoundKind]]:
    """Yield each session, and kind, whose rounds do not fit who comes, or the rules.

    What was not drawn from the beginning is not out of date.
    """
    days = days_of_gatherings(question.programme)
    apart = never_together(question.programme, question.roster, days)
    together = [frozenset(two) for two in question.programme.rules.together]
    over = {(one.session, one.occasion) for one in question.memory.rounds if one.frozen}
    for kind in KINDS:
        since_the_first = dropwhile(lambda one: not one.known, asked(question, kind))
        found = (
            (one.session, kind)
            for one in since_the_first
            if (one.known is None and one.when not in over)
            or (one.known and set(one.known.people) != set(one.present))
            or _breaks(one.known, apart[one.day], together)
        )
        yield from dict.fromkeys(found)


def _breaks(
    one: Round | None,
    apart: AbstractSet[frozenset[str]],
    together: Iterable[frozenset[str]],
) -> bool:
    if one is None or one.frozen:
        return False
    met = set(one.meetings)
    there = set(one.people)
    return bool(met & apart) or any(two <= there and two not in met for two in together)


def unused(question: Question) -> Iterator[str]:
    """Yield each session with frozen groups to come that no activity asks for."""
    asked_for = {one.known for one in asked(question, "groups") if one.known}
    found = (
        one.session
        for one in question.memory.rounds
        if one.kind == "groups"
        and one.frozen
        and one not in asked_for
        and one.occasion != NO_MORE
        and (one.session, one.occasion) not in question.over
    )
    yield from dict.fromkeys(found)
