"""Who is expected when: how many come to each occasion of a session, and who they are.

This is the one place where it is ruled. The timetable is handed its numbers, the draw
and every paper its names.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.meetings.held import When
from medarbeider.model.coaching import NO_MORE, Round, Standing
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session

FEWEST = 2
"""People that a gathering is reckoned for at least."""


@dataclass(frozen=True)
class Expected:
    """Who is expected on one occasion.

    `names` are those who may come, in the order of the name list; nobody without one.
    `people` is how many come; those `outside` take no place in pairs and groups.
    `is_known` says that just those who are named come; it is not known who
    when a session says how many come and not who.
    """

    names: tuple[str, ...]
    people: int
    outside: frozenset[str]
    is_known: bool

    @property
    def places(self) -> int:
        """How many take a place in pairs and groups."""
        return max(FEWEST, self.people - len(self.outside))


def expected_names(
    session: Session, roster: Roster, rounds: Iterable[Standing] = ()
) -> tuple[tuple[str, ...], ...]:
    """Return who may come to each occasion of a session, in the list's order.

    Who is named for a time comes then. All others come the times that nobody is named
    for: each unit is spread over these, as many at a time as it says. Those who stand
    in the *rounds* that are known keep their time, so that nobody comes twice, and
    nobody is left out, when the list changes. A time that is new gets its share of
    those whose own is still to come.
    """
    return _lots(session, roster, [one for one in rounds if one.session == session.id])


def open_times(session: Session) -> list[int]:
    """Return the times of a session that nobody is named for, counted from 0."""
    named = (session.participants, *(one.participants for one in session.again))
    return [at for at, names in enumerate(named) if not names]


def expected(
    session: Session,
    roster: Roster,
    rounds: Iterable[Standing],
    *,
    everyone: int,
    without: Collection[str],
) -> tuple[Expected, ...]:
    """Return who is expected on each occasion of a session, and how many.

    Where names tell who comes, they are counted; else the number that is written holds,
    else *everyone* does (how many are in the programme). Those *without* a place in
    pairs and groups come, and are not placed.
    """
    lots = expected_names(session, roster, rounds)
    is_known = bool(roster.participants) and _tells_who(session, roster)
    numbers = _numbers(session, everyone)
    found = []
    for names, number in zip(lots, numbers, strict=True):
        people = max(FEWEST, len(names) if is_known else number)
        outside = frozenset(names).intersection(without)
        found.append(Expected(names, people, outside, is_known))
    return tuple(found)


def programme_expected(
    programme: Programme, roster: Roster, everyone: int, rounds: Iterable[Standing] = ()
) -> dict[When, Expected]:
    """Return who is expected on every occasion of a programme."""
    known = [*rounds]
    without = programme.rules.without
    return {
        (session.id, number): one
        for session in programme.sessions
        for number, one in enumerate(
            expected(session, roster, known, everyone=everyone, without=without), 1
        )
    }


def _tells_who(session: Session, roster: Roster) -> bool:
    """Say whether names tell who comes, and not only who may.

    They do where somebody is named, and where those on the list are spread over times
    that have room for all of them.
    """
    if session.participants or any(one.participants for one in session.again):
        return True
    written = [session.people, *(one.people for one in session.again)]
    if not session.again:
        return session.people is None
    return None in written or sum(filter(None, written)) >= len(roster)


def _numbers(session: Session, everyone: int) -> Iterator[int]:
    """Yield how many come each time, by the numbers and names in the session."""
    elsewhere = {name for repeat in session.again for name in repeat.participants}
    named = len({*session.participants} - elsewhere)
    yield session.people or named or everyone - len(elsewhere)
    for repeat in session.again:
        yield repeat.people or len(repeat.participants) or session.people or everyone


def _lots(
    session: Session, roster: Roster, mine: Sequence[Standing]
) -> tuple[tuple[str, ...], ...]:
    """Return the names of each occasion, in the order of the name list."""
    again = [frozenset(repeat.participants) for repeat in session.again]
    first = frozenset(session.participants).difference(*again)
    lots: list[Collection[str]] = [first, *again]
    named = first.union(*again)
    others = [one for one in roster.participants if one.name not in named]
    open_ = open_times(session)
    if len(open_) == 1:
        lots[open_[0]] = {one.name for one in others}
    elif open_:
        spread = _spread_lots(session, others, open_, mine)
        for at, names in zip(open_, spread, strict=True):
            lots[at] = names
    return tuple(
        tuple(one.name for one in roster.participants if one.name in lot)
        for lot in map(frozenset, lots)
    )


def _spread_lots(
    session: Session,
    people: Sequence[Participant],
    times: Sequence[int],
    mine: Sequence[Standing],
) -> list[list[str]]:
    """Return who comes each of several *times* (counted from 0), as they are spread."""
    at = {time + 1: lot for lot, time in enumerate(times)}
    written = [session.people, *(one.people or session.people for one in session.again)]
    under_way = [one for one in mine if one.frozen and one.occasion != NO_MORE]
    if under_way:
        gone = _were_there([one for one in mine if one.occasion == NO_MORE])
        people = [one for one in people if one.name not in gone]
    known = {
        name: at[one.occasion]
        for one in _the_newest_last(mine)
        for name in (*one.people, *one.absent, *one.outside)
        if name not in one.extra and one.occasion in at
    }
    over = {at[one.occasion] for one in under_way if one.occasion in at}
    told = {at[one.occasion] for one in mine if one.occasion in at}
    added = {*at.values()} - told
    if added:  # it is theirs
        for name in _missed(mine):
            if known.get(name) in over:
                del known[name]
    return _spread(people, [written[time] for time in times], known, over, added)


def _the_newest_last(mine: Sequence[Standing]) -> list[Standing]:
    """Return rounds with those last of a time that one kind alone is drawn for.

    Who moved to such a time stands in the groups of the old one until they are drawn.
    What was settled is the newest of all.
    """
    kinds: dict[int, set[str]] = defaultdict(set)
    for one in mine:
        if isinstance(one, Round) and not one.frozen:
            kinds[one.occasion].add(one.kind)
    most = max(map(len, kinds.values()), default=0)
    return sorted(
        mine,
        key=lambda one: (
            not isinstance(one, Round),
            not isinstance(one, Round) and not one.frozen,
            0 < len(kinds[one.occasion]) < most,
        ),
    )


def _missed(mine: Sequence[Standing]) -> set[str]:
    """Return who was absent from a time that is over, and was at no other."""
    rounds = [one for one in mine if isinstance(one, Round)]
    absent = {name for one in rounds if one.frozen for name in one.absent}
    return absent.difference(*(one.people for one in rounds))


def _were_there(rounds: Iterable[Standing]) -> set[str]:
    """Return who was placed in rounds, but for those who came unannounced."""
    return {
        name
        for one in rounds
        for name in (*one.people, *one.outside)
        if name not in one.extra
    }


def _spread(
    everyone: Sequence[Participant],
    wanted: Sequence[int | None],
    times: Mapping[str, int],
    over: Collection[int],
    added: Collection[int],
) -> list[list[str]]:
    """Return as many lots as are wanted, each unit spread over all of them.

    *times* says which lot somebody is in already; nobody is added to those in *over*.
    Those that are *added* get their share, and one that people have left does not.
    """
    lots: list[list[str]] = [[] for _ in wanted]
    units: dict[str, list[str]] = defaultdict(list)
    for one in everyone:
        if one.name in times:
            lots[times[one.name]].append(one.name)
        else:
            units[one.unit].append(one.name)
    moved = _beyond(lots, wanted, over)
    new = [*moved, *(name for unit in units.values() for name in unit)]
    shares = _shares(wanted, len(everyone))
    still = [lot for lot in range(len(lots)) if lot not in over] or [len(lots) - 1]
    for name in new:
        fewest = min(still, key=lambda lot: (len(lots[lot]) / shares[lot], lot))
        lots[fewest].append(name)
    if times:
        unit_of = {one.name: one.unit for one in everyone}
        for lot in still:
            if lot in added:
                _fill(lot, lots, still, shares, unit_of)
    return lots


def _fill(
    new: int,
    lots: Sequence[list[str]],
    still: Sequence[int],
    shares: Sequence[float],
    unit_of: Mapping[str, str],
) -> None:
    """Move people to a time that is *new*, from the fullest, until it has its share.

    Nobody moves for a time that would have too few even so.
    """
    before = [[*lot] for lot in lots]
    while others := [lot for lot in still if lot != new and len(lots[lot]) > FEWEST]:
        fullest = max(others, key=lambda lot: (len(lots[lot]) / shares[lot], lot))
        left = (len(lots[fullest]) - 1) / shares[fullest]
        if (len(lots[new]) + 1) / shares[new] > left:
            break
        here = Counter(unit_of[name] for name in lots[new])
        there = Counter(unit_of[name] for name in lots[fullest])
        mover = max(
            reversed(lots[fullest]),
            key=lambda name: there[unit_of[name]] - here[unit_of[name]],
        )
        lots[fullest].remove(mover)
        lots[new].append(mover)
    if len(lots[new]) < FEWEST:
        for lot, names in zip(lots, before, strict=True):
            lot[:] = names


def _shares(wanted: Sequence[int | None], people: int) -> list[float]:
    """Return how many each time is for: as is written; the rest is shared alike."""
    left = people - sum(filter(None, wanted))
    rest = max(FEWEST, left) / max(1, wanted.count(None))
    return [number or rest for number in wanted]


def _beyond(
    lots: Sequence[list[str]], wanted: Sequence[int | None], over: Collection[int]
) -> list[str]:
    """Take out the last of those who are more than wanted, where others have room."""
    numbers = {
        lot: number for lot, number in enumerate(wanted) if number and lot not in over
    }
    room = sum(max(0, number - len(lots[lot])) for lot, number in numbers.items())
    moved: list[str] = []
    for lot, number in numbers.items():
        while len(lots[lot]) > number and len(moved) < room:
            moved.append(lots[lot].pop())
    return moved
