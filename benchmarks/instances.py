"""Draws to measure with: made from a seed, alike in every Python on every machine.

People are in units. The first of a unit leads it and is apart from the rest of it; the
leaders' own leader is not on the roster. There are a few bans, some are absent, some
join late or leave early, and most took part in earlier programmes, whose rounds were
drawn sensibly: nobody met twice, nobody met her own leader.
"""

from collections.abc import Callable, Sequence
from random import Random

from medarbeider.drawing.draw import (
    TRIO,
    Couple,
    Draw,
    Seating,
    Wanted,
    couple,
    couples,
)
from medarbeider.model.groups import group_sizes

FEW = 30
"""People up to whom there are three units; more are in units of eight to twelve."""

TOOK_PART = 0.85
COME_AND_GO = 0.05
ROUNDS_OF_A_PROGRAMME = 2
TRIES = 20_000

Sizes = Callable[[int], tuple[int, ...]]


def pair_sizes(people: int) -> tuple[int, ...]:
    """Return the sizes of pairs, one of them a trio where the number is odd."""
    trios = people % 2
    return (TRIO,) * trios + (2,) * ((people - TRIO * trios) // 2)


def pairs_instance(
    people: int, rounds: int, seed: int, *, absence: float = 0.06, programmes: int = 2
) -> Draw:
    """Return a draw of pairs."""
    return _instance(
        people, rounds, seed, absence=absence, programmes=programmes, size=None
    )


def groups_instance(  # noqa: PLR0913 -- an instance has so many sides
    people: int,
    size: int,
    rounds: int,
    seed: int,
    *,
    absence: float = 0.06,
    programmes: int = 2,
) -> Draw:
    """Return a draw of groups of at most *size*."""
    return _instance(
        people, rounds, seed, absence=absence, programmes=programmes, size=size
    )


def bare_groups(sizes: tuple[int, ...], rounds: int, seed: int = 1) -> Draw:
    """Return a draw of groups with everyone there, no wishes, nothing held before."""
    everyone = tuple(range(sum(sizes)))
    return Draw(
        len(everyone), (Wanted(everyone, sizes),) * rounds, seed=seed, shape="groups"
    )


def _instance(  # noqa: PLR0913 -- as above
    people: int,
    rounds: int,
    seed: int,
    *,
    absence: float,
    programmes: int,
    size: int | None,
) -> Draw:
    chance = Random(f"{people} {rounds} {size} {seed}")  # noqa: S311 -- not a secret
    sizes: Sizes = (
        pair_sizes if size is None else lambda number: group_sizes(number, size).sizes
    )
    units = _units(people, chance)
    led = _led(units)
    bans = [couple(*chance.sample(range(people), 2)) for _ in range(_bans(people))]
    apart = frozenset((*led, *bans))
    return Draw(
        people,
        tuple(_rounds(people, rounds, absence, sizes, chance)),
        apart,
        kinds=tuple(units),
        leaders=frozenset(leader for leader, _ in led),
        earlier=_earlier(people, programmes, sizes, apart, chance),
        seed=seed,
        shape="pairs" if size is None else "groups",
    )


def _units(people: int, chance: Random) -> list[int]:
    """Return each person's unit."""
    if people <= FEW:
        return [a * 3 // people for a in range(people)]
    units: list[int] = []
    while len(units) < people:
        number = units[-1] + 1 if units else 0
        units += [number] * chance.randint(8, 12)
    return units[:people]


def _led(units: Sequence[int]) -> list[Couple]:
    """Return each leader, who is the first of a unit, with each of her staff."""
    first: dict[int, int] = {}
    for a, unit in enumerate(units):
        first.setdefault(unit, a)
    return [(first[unit], a) for a, unit in enumerate(units) if a != first[unit]]


def _bans(people: int) -> int:
    return max(1, people // 12)


def _rounds(
    people: int, rounds: int, absence: float, sizes: Sizes, chance: Random
) -> list[Wanted]:
    begins, ends = [0] * people, [rounds] * people
    for a in range(people):
        if chance.random() < COME_AND_GO:
            when = chance.randint(1, rounds - 1)
            (begins if chance.random() < 0.5 else ends)[a] = when  # noqa: PLR2004
    wanted = []
    for number in range(rounds):
        present = tuple(
            a
            for a in range(people)
            if begins[a] <= number < ends[a] and chance.random() >= absence
        )
        wanted.append(Wanted(present, sizes(len(present))))
    return wanted


def _earlier(
    people: int,
    programmes: int,
    sizes: Sizes,
    apart: frozenset[Couple],
    chance: Random,
) -> tuple[Seating, ...]:
    held: list[Seating] = []
    avoided = set(apart)
    for _ in range(programmes):
        there = [a for a in range(people) if chance.random() < TOOK_PART]
        for _ in range(ROUNDS_OF_A_PROGRAMME):
            seating = _sensible(there, sizes(len(there)), avoided, chance)
            avoided.update(couples(seating))
            held.append(seating)
    return tuple(held)


def _sensible(
    there: Sequence[int], sizes: Sequence[int], avoided: set[Couple], chance: Random
) -> Seating:
    """Return groups in which no avoided two meet, or next to none."""
    order = chance.sample(there, len(there))
    groups: list[list[int]] = []
    for size in sizes:
        groups.append(order[:size])
        del order[:size]

    def bad(group: Sequence[int]) -> int:
        return sum(two in avoided for two in couples([group]))

    for _ in range(TRIES):
        wrong = [g for g, group in enumerate(groups) if bad(group)]
        if not wrong:
            break
        for g in wrong:
            one, other = groups[g], groups[chance.randrange(len(groups))]
            if one is other:
                continue
            i, j = chance.randrange(len(one)), chance.randrange(len(other))
            before = bad(one) + bad(other)
            one[i], other[j] = other[j], one[i]
            if bad(one) + bad(other) > before:
                one[i], other[j] = other[j], one[i]
    return tuple(map(tuple, groups))
