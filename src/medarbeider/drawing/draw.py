"""A draw: who may be together in which rounds, and how a proposal is judged.

People are numbers from 0. The laws that always hold: nobody is with somebody they must
be apart from, and those who must be together are. The wishes, the first weighing more
than all of the rest:

1. nobody meets somebody they have met before;
2. when two must meet again, it is long since they last met;
3. what was planned before is disturbed as little as possible;
4. nobody is in a trio again before the others (pairs only);
5. people meet across units (or roles);
6. leaders are spread over the groups (groups only).

The sizes are given; the reasons for the order are in the domain guide §3.3.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

Couple = tuple[int, int]
"""Two people, the smaller number first."""

Seating = tuple[tuple[int, ...], ...]
"""The groups of one round."""

Shape = Literal["pairs", "groups"]
"""What is drawn: pairs (and a trio when the number is odd), or groups of any size."""

TRIO = 3

LONGEST_MEMORY = 100
"""Rounds after which a meeting counts as equally long ago."""


@dataclass(frozen=True)
class Wanted:
    """A round that is asked for: who is there, and the sizes of the groups.

    `former` is how it was planned before; a fixed round stays as that. `kinds` holds
    what people are mixed across here, when not as in the draw. `attempt` is a number
    that gives another draw of this round alone, and `discarded` how it was before that.
    Those `apart` may not be together here, beside those who never may.
    """

    present: tuple[int, ...]
    sizes: tuple[int, ...]
    former: Seating = ()
    fixed: bool = False
    kinds: tuple[int, ...] = ()
    attempt: int = 0
    discarded: Seating = ()
    apart: frozenset[Couple] = frozenset()


@dataclass(frozen=True)
class Draw:
    """What is to be drawn.

    `kinds` holds each person's unit (or role) as a number, those who have none each
    their own; `earlier` the rounds that have been held, the oldest first. Those `apart`
    may not be together in any round.
    """

    people: int
    rounds: tuple[Wanted, ...]
    apart: frozenset[Couple] = frozenset()
    together: frozenset[Couple] = frozenset()
    kinds: tuple[int, ...] = ()
    leaders: frozenset[int] = frozenset()
    earlier: tuple[Seating, ...] = ()
    seed: int = 1
    shape: Shape = "pairs"


class Score(NamedTuple):
    """How good a proposal is; smaller is better, the first number weighs most."""

    broken: int
    repeats: int
    recency: int
    changes: int
    trios: int
    alike: int
    leaders: int


NOTHING = Score(0, 0, 0, 0, 0, 0, 0)
"""The score of no rounds at all."""


def couple(one: int, other: int) -> Couple:
    """Return two people with the smaller number first."""
    return (one, other) if one < other else (other, one)


def couples(seating: Iterable[Sequence[int]]) -> Iterator[Couple]:
    """Yield everyone who meets in a round."""
    for group in seating:
        for one, other in combinations(group, 2):
            yield couple(one, other)


def score(draw: Draw, rounds: Sequence[Seating]) -> Score:
    """Return how good *rounds* are, counted without the search's own accounts.

    `repeats` counts meetings of two who had met; `trios` the couples of turns in a trio
    that fell to the same person; `changes` people whose company changed, or did not
    in a round that is to be another; `alike`
    meetings within a unit; `leaders` meetings of two leaders.
    """
    met: dict[Couple, list[int]] = defaultdict(list)
    trios: Counter[int] = Counter()
    for number, seating in enumerate(draw.earlier, -len(draw.earlier)):
        for two in couples(seating):
            met[two].append(number)
        trios.update(_in_trios(draw, seating))
    for number, seating in enumerate(rounds):
        for two in couples(seating):
            met[two].append(number)
    repeats, recency = _repeats(draw, met)
    return Score(
        sum(
            len(broken(draw, one, seating))
            for one, seating in zip(draw.rounds, rounds, strict=False)
        ),
        repeats,
        recency,
        sum(map(_changes, draw.rounds, rounds)),
        _trios_again(draw, rounds, trios),
        sum(map(_alike, [draw] * len(rounds), draw.rounds, rounds)),
        sum({a, b} <= draw.leaders for one in rounds for a, b in couples(one))
        if draw.shape == "groups"
        else 0,
    )


def _alike(draw: Draw, wanted: Wanted, seating: Seating) -> int:
    kinds = wanted.kinds or draw.kinds
    return sum(kinds[a] == kinds[b] for a, b in couples(seating)) if kinds else 0


def nearness(numbers: Iterable[int]) -> int:
    """Return how much too soon two meet again, by the numbers of their rounds.

    It is squared, so that one very short wait is worse than several fair ones.
    """
    return sum(
        max(0, LONGEST_MEMORY - (later - earlier)) ** 2
        for earlier, later in pairwise(sorted(numbers))
        if later >= 0
    )


def changed(former: Seating, seating: Seating) -> int:
    """Return how many who stay meet others than they were to; joiners do not count."""
    if not former:
        return 0
    before = {a: frozenset(group) for group in former for a in group}
    after = {a: frozenset(group) for group in seating for a in group}
    return sum(before[a] != after[a] for a in before if a in after)


def _changes(wanted: Wanted, seating: Seating) -> int:
    """Return how many have not the company that they should have, or have it again."""
    if wanted.former or not wanted.discarded:
        return changed(wanted.former, seating)
    before = {frozenset(group) for group in wanted.discarded}
    return sum(len(group) for group in seating if frozenset(group) in before)


def repeated(draw: Draw, rounds: Sequence[Seating]) -> Iterator[tuple[int, Couple]]:
    """Yield each meeting of two who had met before: the round's number, and the two."""
    met = {two for seating in draw.earlier for two in couples(seating)}
    for number, seating in enumerate(rounds):
        now = set(couples(seating)) - draw.together
        yield from ((number, two) for two in sorted(now & met))
        met |= now


def in_trio_too_early(
    draw: Draw, rounds: Sequence[Seating]
) -> Iterator[tuple[int, int]]:
    """Yield who sits in a trio again before others there: the round, the person."""
    turns: Counter[int] = Counter()
    for seating in draw.earlier:
        turns.update(_in_trios(draw, seating))
    for number, seating in enumerate(rounds):
        least = min((turns[a] for group in seating for a in group), default=0)
        trio = sorted(_in_trios(draw, seating))
        yield from ((number, a) for a in trio if turns[a] > least)
        turns.update(trio)


def _repeats(draw: Draw, met: dict[Couple, list[int]]) -> tuple[int, int]:
    repeats = recency = 0
    for two, numbers in met.items():
        if two not in draw.together:
            repeats += sum(later >= 0 for later in numbers[1:])
            recency += nearness(numbers)
    return repeats, recency


def broken(draw: Draw, wanted: Wanted, seating: Seating) -> set[Couple]:
    """Return who are together against the rules, or apart; what is fixed, is lawful."""
    if wanted.fixed:
        return set()
    met, present = set(couples(seating)), set(wanted.present)
    wished = {two for two in draw.together if present.issuperset(two)}
    return (met & (draw.apart | wanted.apart)) | (wished - met)


def _in_trios(draw: Draw, seating: Seating) -> Iterator[int]:
    if draw.shape == "pairs":
        for group in seating:
            if len(group) == TRIO:
                yield from group


def _trios_again(draw: Draw, rounds: Sequence[Seating], trios: Counter[int]) -> int:
    """Return how often two turns in a trio fell to the same person."""
    for seating in rounds:
        trios.update(_in_trios(draw, seating))
    return sum(turns * (turns - 1) // 2 for turns in trios.values())
