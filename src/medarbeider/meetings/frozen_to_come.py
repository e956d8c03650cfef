"""What does not fit in rounds that are frozen, and whose day has not passed.

Nothing changes them by itself, and they are printed as they are: so it is told each
time, until somebody lets them change.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from medarbeider.meetings.asked import Asked, asked
from medarbeider.meetings.held import When
from medarbeider.meetings.line import Apart, days_of_gatherings, never_together
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import KINDS, Round
from medarbeider.problems.finding import Finding


def frozen_and_unfit(question: Question, today: date) -> Iterator[Finding]:
    """Yield who has a place and no part, a part and no place, and who may not meet."""
    programme = question.programme
    numbers = {one.id: number for number, one in enumerate(programme.sessions)}
    apart = never_together(programme, question.roster, days_of_gatherings(programme))
    frozen: dict[When, list[Asked]] = defaultdict(list)
    for kind in KINDS:
        for one in asked(question, kind):
            if one.known and one.known.frozen and one.day >= today:
                frozen[one.when].append(one)
    for when, some in sorted(frozen.items(), key=lambda one: numbers[one[0][0]]):
        address: tuple[str | int, ...] = ("sessions", numbers[when[0]])
        if when[1] > 1:
            address = (*address, "again", when[1] - 2)
        yield from _unfit(address, some, apart[some[0].day])


def _unfit(
    address: tuple[str | int, ...], some: Sequence[Asked], apart: Apart
) -> Iterator[Finding]:
    """Yield what does not fit in the frozen rounds of one occasion."""
    found: dict[str, dict[str, None]] = {
        "frozen-with-no-part": {},
        "frozen-without-a-place": {},
        "frozen-and-apart": {},
    }
    kinds = set()
    for one in some:
        if one.known:
            told = (
                [name for name in one.known.people if name not in one.due],
                [name for name in one.due if name not in one.known.people],
                _may_not_meet(one.known, one.due, apart),
            )
            kinds |= {one.known.kind} if any(told) else set()
            for code, names in zip(found, told, strict=True):
                found[code] |= dict.fromkeys(names)
    for code, people in found.items():
        if people:
            groups = "" if "pairs" in kinds else "--groups "
            call = f"{groups}--thaw {_named(some[0])}"
            values = {"people": tuple(people), "call": call}
            yield Finding(address, code, some[0].where, values)


def _may_not_meet(one: Round, due: Sequence[str], apart: Apart) -> list[str]:
    """Return every two who are to meet, and may not."""
    return [
        f"{a} – {b}"
        for group in one.groups
        for a, b in combinations([name for name in group if name in due], 2)
        if frozenset((a, b)) in apart
    ]


def _named(one: Asked) -> str:
    """Return what names an occasion on the command line."""
    again = f" --occasion {one.occasion}" if one.occasion > 1 else ""
    return f"{one.session}{again}"
