"""What no draw can do better than: how few repeats, and how few alike, there can be.

Each bound is an argument that holds for every draw, so that "optimal" is said only
where a draw reaches its bound.
"""

from collections import Counter
from collections.abc import Iterable

from medarbeider.drawing.draw import TRIO, Couple, Draw, Score, couple, couples
from medarbeider.drawing.matching import matched

FEW, MOST = 120, 1_000
"""People up to whom couples are counted at once, and up to whom they are at all."""


def floor(draw: Draw) -> Score:
    """Return a score that no draw beats in any of its numbers.

    For many people the repeats are taken to be none, as they nearly always can be.
    """
    return Score(
        broken=0,
        repeats=fewest_repeats(draw) if draw.people <= FEW else 0,
        recency=0,
        trios=_fewest_trios(draw),
        changes=0,
        alike=_fewest_alike(draw),
        leaders=sum(
            _spread([len(draw.leaders.intersection(one.present))], len(one.sizes))
            for one in draw.rounds
        )
        if draw.shape == "groups"
        else 0,
    )


def fewest_repeats(draw: Draw) -> int:
    """Return how many meetings of two who have met there must be at least."""
    if draw.people > MOST:
        return 0
    new = _new_couples(draw)
    meetings = sum(size * (size - 1) // 2 for one in draw.rounds for size in one.sizes)
    bound = max(0, meetings - len(new) - _together(draw), _by_person(draw, new))
    if draw.shape == "pairs":
        return max(bound, _by_round(draw, new))
    return max(bound, _by_groups(draw))


def _new_couples(draw: Draw) -> set[Couple]:
    """Return every two who may meet in some round, and have not."""
    met = {two for seating in draw.earlier for two in couples(seating)}
    new: set[Couple] = set()
    for one in draw.rounds:
        every = {couple(a, b) for a in one.present for b in one.present if a < b}
        new |= every - one.apart
    held = {two for one in draw.rounds if one.fixed for two in couples(one.former)}
    return (new - draw.apart - draw.together | held) - met


def _together(draw: Draw) -> int:
    """Return how many meetings there are at most of those who are always together."""
    return sum(
        set(one.present).issuperset(two) for one in draw.rounds for two in draw.together
    )


def _by_person(draw: Draw, new: Iterable[Couple]) -> int:
    """Return a bound from those who must meet more than there are new people for.

    What somebody lacks is a repeat of theirs. A repeat helps two at most; it helps two
    only when both lack someone and they may meet each other.
    """
    others: Counter[int] = Counter()
    for a, b in new:
        others[a] += 1
        others[b] += 1
    lacks: dict[int, int] = {}
    always = Counter(a for two in draw.together for a in two)
    for a in range(draw.people):
        least = sum(
            min(one.sizes) - 1 - always[a] for one in draw.rounds if a in one.present
        )
        if least > others[a]:
            lacks[a] = least - others[a]
    shared = 0
    held = {two for one in draw.rounds if one.fixed for two in couples(one.former)}
    never = draw.together | (draw.apart - held)
    for a, lack in lacks.items():
        company = sum(lacks[b] for b in lacks if b != a and couple(a, b) not in never)
        shared += min(lack, company)
    return sum(lacks.values()) - shared // 2


def _by_round(draw: Draw, new: set[Couple]) -> int:
    """Return a bound from each round alone: groups that cannot all be of new couples.

    Earlier rounds are the same for all, so what each round lacks can be added up.
    """
    lacking = 0
    for one in draw.rounds:
        if one.fixed:
            continue
        here = set(one.present)
        may_meet = (new | draw.together) - one.apart
        known = {two for two in may_meet if here.issuperset(two)}
        lacking += len(one.sizes) - len(matched(one.present, known)) // 2
    return lacking


def _by_groups(draw: Draw) -> int:
    """Return a bound from how few groups there are to spread an earlier group over.

    It is added up over the rounds, each against the one earlier round that is worst for
    it: a round that was held, or a new one with the same people.
    """
    bound = 0
    for number, one in enumerate(draw.rounds):
        here, groups = set(one.present), len(one.sizes)
        lots = [
            [len(here.intersection(group)) for group in seating]
            for seating in draw.earlier
        ]
        lots += [
            list(before.sizes)
            for before in draw.rounds[:number]
            if set(before.present) == here
        ]
        always = sum(here.issuperset(two) for two in draw.together)
        worst = max((_spread(lot, groups) for lot in lots), default=0)
        bound += max(0, worst - always)
    return bound


def _spread(numbers: Iterable[int], groups: int) -> int:
    """Return how many meet within lots that are spread evenly over groups."""
    total = 0
    for number in numbers:
        few, more = divmod(number, groups)
        total += (groups - more) * few * (few - 1) // 2 + more * few * (few + 1) // 2
    return total


def _fewest_trios(draw: Draw) -> int:
    """Return how often two turns in a trio must at least fall to the same person."""
    if draw.shape != "pairs":
        return 0
    turns = dict.fromkeys(range(draw.people), 0)
    for seating in draw.earlier:
        for group in seating:
            for a in group if len(group) == TRIO else ():
                turns[a] += 1
    places = sum(TRIO for one in draw.rounds for size in one.sizes if size == TRIO)
    level = Counter(turns.values())
    low = min(level, default=0)
    while places > 0:
        moved = min(places, level[low])
        level[low] -= moved
        level[low + 1] += moved
        places -= moved
        low += not level[low]
    return sum(number * turn * (turn - 1) // 2 for turn, number in level.items())


def _fewest_alike(draw: Draw) -> int:
    """Return how many meetings within a kind there are when each is spread evenly."""
    total = 0
    for one in draw.rounds:
        if of := one.kinds or draw.kinds:
            numbers = Counter(of[a] for a in one.present if of[a] >= 0)
            total += _spread(numbers.values(), len(one.sizes))
    return total
