"""The search's running accounts: after every move they are what a fresh count gives."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.drawing.draw import Draw, Seating, Wanted, couples, score
from medarbeider.drawing.search import SMALL, Table, staying, weights

_LAW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def _sizes(choose: st.DrawFn, kind: str, people: int) -> tuple[int, ...]:
    if kind == "pairs":
        trios = people % 2
        return (3,) * trios + (2,) * ((people - 3 * trios) // 2)
    groups = choose(st.integers(1, max(1, people // 2)))
    few, more = divmod(people, groups)
    return (few + 1,) * more + (few,) * (groups - more)


def _dealt(choose: st.DrawFn, people: Sequence[int], sizes: Sequence[int]) -> Seating:
    mixed, at, groups = choose(st.permutations(people)), 0, []
    for size in sizes:
        groups.append(tuple(mixed[at : at + size]))
        at += size
    return tuple(groups)


@st.composite
def _tables(choose: st.DrawFn) -> tuple[Draw, tuple[Seating, ...]]:
    """Return a draw with wishes of every sort, and rounds to begin from."""
    kind = choose(st.sampled_from(["pairs", "groups"]))
    numbers = st.integers(4, 9)
    number = choose(numbers)
    everyone = range(number)
    kinds = st.sampled_from([(), (0,) * number, tuple(a % 2 for a in everyone)])
    strangers = choose(st.sampled_from([0, SMALL]))  # never there: the table is large
    padding = tuple(range(10, 10 + strangers))
    wanted, seatings = [], []
    for _ in range(choose(st.integers(1, 4))):
        here = choose(st.sets(st.sampled_from(everyone), min_size=3))
        present = tuple(sorted(here))
        sizes = _sizes(choose, kind, len(present))
        seatings.append(_dealt(choose, present, sizes))
        planned = choose(st.sampled_from(["", "former", "discarded", "fixed"]))
        before = _dealt(choose, present, sizes)
        own = choose(kinds)
        wanted.append(
            Wanted(
                present,
                sizes,
                former=seatings[-1]
                if planned == "fixed"
                else before * (planned == "former"),
                fixed=planned == "fixed",
                kinds=own and (*own, *padding),
                discarded=before * (planned == "discarded"),
            )
        )
    two = st.sampled_from(list(combinations(everyone, 2)))
    apart = choose(st.frozensets(two, max_size=3))
    only_here = [choose(st.frozensets(two, max_size=3)) - apart for _ in wanted]
    usual = choose(kinds)
    earlier = [
        _dealt(choose, everyone, _sizes(choose, kind, number))
        for _ in range(choose(st.integers(0, 3)))
    ]
    draw = Draw(
        number + strangers,
        tuple(
            replace(one, apart=some)
            for one, some in zip(wanted, only_here, strict=True)
        ),
        apart,
        choose(st.frozensets(two, max_size=2)) - apart,
        usual and (*usual, *padding),
        choose(st.frozensets(st.sampled_from(everyone), max_size=3)),
        tuple(earlier),
        shape="pairs" if kind == "pairs" else "groups",
    )
    return draw, tuple(seatings)


def _cost(table: Table) -> int:
    """Return what the rounds cost by the score, which keeps no accounts."""
    draw, rounds = table.draw, table.seatings()
    met = [set(couples(seating)) for seating in rounds]
    free = tuple(replace(one, former=(), discarded=()) for one in draw.rounds)
    found = score(replace(draw, rounds=free), rounds)
    before = score(replace(draw, rounds=()), ())
    tied = [two for one in met for two in one & draw.together]
    company = 0
    for one, now in zip(draw.rounds, met, strict=True):
        company -= len(now & set(couples(one.former)))
        company += 0 if one.former else len(now & set(couples(one.discarded)))
    return table.weights.total(
        found._replace(
            broken=sum(
                len(now & (draw.apart | one.apart)) - len(now & draw.together)
                for one, now in zip(draw.rounds, met, strict=True)
            ),
            recency=found.recency if table.minds_recency else 0,
            changes=company,
            trios=found.trios - before.trios,
            # of those who must be together nothing else is asked, save by a round
            alike=found.alike - sum(map(_are_alike, [draw] * len(tied), tied)),
            leaders=found.leaders
            - sum(draw.shape == "groups" and draw.leaders >= {*two} for two in tied),
        )
    )


def _are_alike(draw: Draw, two: tuple[int, int]) -> bool:
    return bool(draw.kinds) and draw.kinds[two[0]] == draw.kinds[two[1]]


def _accounts(table: Table) -> object:
    """Return all that is kept of who met whom, for those who are there."""
    there = sorted({a for one in table.draw.rounds for a in one.present})
    return [
        (table.joining[a][b], table.parting[a][b], table.joining[b][a])
        for a, b in combinations(there, 2)
    ], [table._turns[a] for a in there]  # noqa: SLF001 -- no door shows the turns


def _moved(table: Table, chance: Random) -> Iterator[int]:
    """Make moves by chance, and yield what each was said to cost."""
    several = [number for number in table.open if len(table.rounds[number]) > 1]
    for _ in range(12 if several else 0):
        number = chance.choice(several)
        seating = table.rounds[number]
        g, h = chance.sample(range(len(seating)), 2)
        a, b = chance.choice(seating[g]), chance.choice(seating[h])
        if len(seating[g]) == len(seating[h]) + 1 and chance.random() < 0.5:
            cost = table.leaving(number, g, h, a)
            table.leave(number, g, h, a, cost)
        else:
            cost = table.difference(number, g, h, a, b)
            table.swap(number, g, h, a, b, cost)
        yield cost


def _fresh(table: Table) -> Table:
    return Table(table.draw, table.seatings(), table.chance, table.weights)


@_LAW
@given(_tables(), st.booleans(), st.booleans(), st.randoms(use_true_random=False))
def test_after_every_move_the_accounts_are_those_of_a_fresh_count(
    begun: tuple[Draw, tuple[Seating, ...]],
    minds_recency: bool,  # noqa: FBT001 -- Hypothesis gives it
    stays: bool,  # noqa: FBT001 -- as above
    chance: Random,
) -> None:
    draw, rounds = begun
    table = Table(draw, rounds, chance.random, staying(draw) if stays else None)
    assert table.cost == _cost(table)

    table.minds_recency = minds_recency
    before, apart = _cost(table), table.cost - _cost(table)
    for cost in _moved(table, chance):
        assert (cost, table.cost) == (_cost(table) - before, _cost(table) + apart)
        assert _accounts(table) == _accounts(_fresh(table))
        before = _cost(table)


def _fixed(table: Table) -> list[list[list[int]]]:
    return [table.rounds[n] for n, one in enumerate(table.draw.rounds) if one.fixed]


def _seated(table: Table) -> list[tuple[list[int], list[int]]]:
    return [
        (sorted(a for group in one for a in group), sorted(map(len, one)))
        for one in table.rounds
    ]


@_LAW
@given(_tables(), st.booleans(), st.randoms(use_true_random=False))
def test_a_search_keeps_its_accounts_and_everyone_in_groups_of_the_right_sizes(
    begun: tuple[Draw, tuple[Seating, ...]],
    minds_recency: bool,  # noqa: FBT001 -- Hypothesis gives it
    chance: Random,
) -> None:
    draw, rounds = begun
    table = Table(draw, rounds, chance.random)
    table.minds_recency = minds_recency
    apart, seated, fixed = table.cost - _cost(table), _seated(table), _fixed(table)

    if table.open:
        table.anneal(table.weights.repeats, table.weights.alike, 300, -(1 << 90))
    annealed = table.cost
    assert annealed == _cost(table) + apart
    assert _accounts(table) == _accounts(_fresh(table))

    table.mend(passes=1_000)

    assert table.cost == _cost(table) + apart
    assert _accounts(table) == _accounts(_fresh(table))
    assert table.cost <= annealed
    assert (_seated(table), _fixed(table)) == (seated, fixed)


def _is_costly(table: Table, number: int, group: Sequence[int], a: int) -> bool:
    one = table.draw.rounds[number]
    return (
        any(table.parting[a][x] > 0 for x in group if x != a)
        or bool(one.former or one.discarded)
        or (len(group) == 3 and len(table.draw.rounds) == 1)
    )


def _better(table: Table) -> Iterator[tuple[int, int]]:
    """Yield who of costly company has a better place, and in which round."""
    for number in table.open:
        seating = table.rounds[number]
        for one, other in permutations(seating, 2):
            for a in one:
                if _is_costly(table, number, one, a):
                    moves = [{a: b, b: a} for b in other]
                    rounds = [_renamed(seating, names) for names in moves]
                    if len(one) == len(other) + 1:
                        rest = [group for group in seating if group not in (one, other)]
                        stays = [x for x in one if x != a]
                        rounds.append([*rest, stays, [*other, a]])
                    if any(_fresh_cost(table, number, new) < 0 for new in rounds):
                        yield number, a


def _renamed(seating: list[list[int]], names: dict[int, int]) -> list[list[int]]:
    return [[names.get(a, a) for a in group] for group in seating]


def _fresh_cost(table: Table, number: int, seating: list[list[int]]) -> int:
    rounds = [*table.seatings()]
    rounds[number] = tuple(map(tuple, seating))
    return Table(table.draw, rounds, table.chance, table.weights).cost - table.cost


@settings(_LAW, max_examples=50)
@given(_tables(), st.randoms(use_true_random=False))
def test_where_mending_ends_nobody_in_costly_company_has_a_better_place(
    begun: tuple[Draw, tuple[Seating, ...]], chance: Random
) -> None:
    draw, rounds = begun
    table = Table(draw, rounds, chance.random)

    table.mend(passes=1_000)

    assert list(_better(table)) == []


PAIRS = Draw(8, (Wanted(tuple(range(8)), (2, 2, 2, 2)),) * 3)
SAME: tuple[Seating, ...] = (((0, 1), (2, 3), (4, 5), (6, 7)),) * 3


def _begun(draw: Draw = PAIRS, rounds: tuple[Seating, ...] = SAME) -> Table:
    return Table(draw, rounds, Random(1).random)  # noqa: S311 -- a draw


def test_rounds_that_are_good_enough_are_not_annealed() -> None:
    table = _begun()
    start = table.cost

    table.anneal(1e30, 1e30, 640, start)
    assert table.seatings() == SAME

    table.anneal(1e30, 1e30, 640, start - 1)
    assert table.seatings() != SAME


def test_what_was_good_enough_on_the_way_ends_the_annealing() -> None:
    tables = [_begun(), _begun()]

    tables[0].anneal(1e-9, 1e-9, 6_400, 0)
    tables[1].anneal(1e-9, 1e-9, 640_000, 0)

    assert tables[0].cost == tables[1].cost == 0
    assert tables[0].chance() == tables[1].chance()  # nothing more was left to it


def test_a_cold_search_never_takes_a_costly_move_and_a_hot_one_does() -> None:
    crowded = replace(PAIRS, rounds=PAIRS.rounds[:1] * 7)
    cold, hot = (_begun(crowded, SAME[:1] * 7) for _ in range(2))
    cold.mend()
    hot.mend()
    best = cold.cost

    cold.anneal(1e-9, 1e-9, 2_000, -1)
    hot.anneal(1e30, 1e30, 2_000, -1)

    assert cold.cost <= best < hot.cost


def test_mending_stops_when_its_places_are_spent() -> None:
    changed = []
    for most in (0, 1, 9, 1 << 60):
        table = _begun()
        table.mend(most=most)
        changed.append(sum(a != b for a, b in zip(table.seatings(), SAME, strict=True)))
        met = [set(couples(one)) for one in table.seatings()]
        moves = sum(len(one - set(couples(SAME[0]))) // 2 for one in met)
        assert moves <= -(-most // 8)

    assert changed[0] == 0
    assert changed[1] == 1
    assert changed[3] >= 2


def test_no_more_passes_are_made_than_asked() -> None:
    table = _begun()

    table.mend(passes=0)

    assert table.seatings() == SAME


@pytest.mark.parametrize("kind", ["pairs", "groups"])
def test_to_stay_outweighs_every_wish_and_no_law(kind: str) -> None:
    sizes = (2, 2, 2, 2) if kind == "pairs" else (4, 4)
    one = Wanted(tuple(range(8)), sizes, former=((0, 1), (2, 3), (4, 5), (6, 7)))
    draw = Draw(8, (one,) * 3, shape="pairs" if kind == "pairs" else "groups")
    usual, stays = weights(draw), staying(draw)
    meetings = 3 * sum(size * (size - 1) // 2 for size in sizes)

    worst = usual.repeats * meetings + usual.recency * meetings * 99**2
    assert stays.changes > worst
    assert stays.broken > stays.changes * meetings + worst
    assert replace(stays, broken=0, changes=0) == replace(usual, broken=0, changes=0)
