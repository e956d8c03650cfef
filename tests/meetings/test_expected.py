"""Who is expected when, by name and number: one rule for the clock, draw and papers."""

from collections.abc import Sequence
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.meetings.expected import Expected, expected, expected_names
from medarbeider.model.coaching import Round
from medarbeider.model.people import Participant, Roster
from medarbeider.model.session import Activity, Repeat, Session


def _roster(**units: str) -> Roster:
    return Roster(
        tuple(
            Participant(name, unit) for unit, names in units.items() for name in names
        )
    )


def _session(*again: Repeat, **values: object) -> Session:
    return Session.model_validate(
        {
            "id": "start",
            "title": "Start",
            "date": date(2027, 1, 14),
            "starts": time(9),
            "ends": time(12),
            "activities": (Activity(method="talk"),),
            "again": again,
            **values,
        }
    )


def _repeat(**values: object) -> Repeat:
    return Repeat.model_validate(
        {"date": date(2027, 1, 19), "starts": time(12), **values}
    )


def _names(
    session: Session, roster: Roster, *rounds: Round
) -> tuple[tuple[str, ...], ...]:
    return expected_names(session, roster, rounds)


def _expected(
    session: Session,
    roster: Roster,
    rounds: Sequence[Round] = (),
    *,
    everyone: int | None = None,
    without: tuple[str, ...] = (),
) -> tuple[Expected, ...]:
    number = len(roster) if everyone is None else everyone
    return expected(session, roster, rounds, everyone=number, without=without)


def _counts(
    session: Session,
    roster: Roster,
    everyone: int | None = None,
    without: tuple[str, ...] = (),
) -> list[tuple[int, int]]:
    found = _expected(session, roster, everyone=everyone, without=without)
    return [(one.people, one.places) for one in found]


def test_everyone_comes_in_the_order_of_the_name_list() -> None:
    assert _names(_session(), _roster(x="CAB")) == (("C", "A", "B"),)


def test_only_those_who_are_named_come() -> None:
    session = _session(participants=("B", "C"))

    assert _names(session, _roster(x="CAB")) == (("C", "B"),)


def test_those_named_for_a_repeat_come_then_and_the_others_the_first_time() -> None:
    again = (_repeat(participants=("D", "A")), _repeat(participants=("B",)))

    assert _names(_session(*again), _roster(x="ABCDE")) == (
        ("C", "E"),
        ("A", "D"),
        ("B",),
    )


def test_without_names_each_unit_is_spread_evenly() -> None:
    found = _names(_session(_repeat()), _roster(x="ABCD", y="EFGH", z="IJ"))

    assert [sorted(len({*lot} & {*unit}) for lot in found) for unit in _UNITS] == [
        [2, 2],
        [2, 2],
        [1, 1],
    ]
    assert sorted(name for lot in found for name in lot) == list("ABCDEFGHIJ")


_UNITS = ("ABCD", "EFGH", "IJ")


def test_as_many_come_each_time_as_is_written() -> None:
    session = _session(_repeat(people=4), people=8)
    found = _names(session, _roster(x="ABCDEF", y="GHIJKL"))

    assert [len(lot) for lot in found] == [8, 4]
    assert [len({*found[1]} & {*unit}) for unit in ("ABCDEF", "GHIJKL")] == [2, 2]


def test_the_others_come_to_the_time_that_names_nobody_also_when_the_first_does() -> (
    None
):
    roster = _roster(x="ABC", y="DEF")
    one = _session(_repeat(), participants=("A", "B", "D", "E"))
    two = _session(_repeat(), _repeat(), participants=("A", "B"))

    assert _names(one, roster) == (("A", "B", "D", "E"), ("C", "F"))
    assert _names(two, roster) == (("A", "B"), ("C", "E"), ("D", "F"))


# Where four places ruled, and disagreed ---------------------------------------------


def test_the_clock_counts_those_who_are_spread_over_the_times_not_everyone() -> None:
    session = _session(_repeat())

    assert _counts(session, _roster(x="ABCDEFGHIJK")) == [(6, 6), (5, 5)]


def test_who_is_named_is_counted_though_another_number_is_written() -> None:
    session = _session(
        _repeat(people=9, participants=("D", "E")), people=8, participants=tuple("ABC")
    )

    assert _counts(session, _roster(x="ABCDEFGH")) == [(3, 3), (2, 2)]


def test_who_is_named_for_a_repeat_alone_comes_then() -> None:
    session = _session(_repeat(participants=("D", "E")), participants=("A", "B"))

    assert _names(session, _roster(x="ABCDEF")) == (("A", "B"), ("D", "E"))


def test_who_is_named_nowhere_is_spread_over_the_times_without_names() -> None:
    again = (_repeat(participants=("D", "A")), _repeat())

    assert _names(_session(*again), _roster(x="ABCDEF")) == (
        ("B", "E"),
        ("A", "D"),
        ("C", "F"),
    )


def test_a_name_in_two_repeats_is_taken_from_the_first_time_once() -> None:
    again = (_repeat(participants=("A", "B")), _repeat(participants=("B", "C")))

    assert _counts(_session(*again), Roster(()), everyone=20) == [
        (17, 17),
        (2, 2),
        (2, 2),
    ]


def test_the_time_that_says_a_number_gets_it_and_the_others_share_the_rest() -> None:
    session = _session(_repeat(people=8))

    assert _counts(session, _roster(x="ABCDEFGHIJK")) == [(3, 3), (8, 8)]


def test_more_than_the_written_numbers_are_spread_as_they_say() -> None:
    session = _session(_repeat(people=3), people=6)

    assert _expected(session, _roster(x="ABCDEFGHI"))[1].is_known
    assert _counts(session, _roster(x="ABCDEFGHIJKL")) == [(6, 6), (3, 3)]
    assert not _expected(session, _roster(x="ABCDEFGHIJKL"))[1].is_known


def test_a_number_without_names_holds_for_the_clock() -> None:
    session = _session(people=4)

    assert _expected(session, _roster(x="ABCDEF"), without=("A",)) == (
        Expected(tuple("ABCDEF"), 4, frozenset("A"), is_known=False),
    )


def test_without_a_list_the_programmes_number_holds() -> None:
    session = _session(_repeat(people=9), _repeat())

    assert _counts(session, Roster(()), everyone=20) == [(20, 20), (9, 9), (20, 20)]


def test_those_without_a_place_are_counted_where_they_come() -> None:
    session = _session(_repeat(participants=("A", "B", "C")))

    assert _counts(session, _roster(x="ABCDEFG"), without=("A", "G", "Z")) == [
        (4, 3),
        (3, 2),
    ]


def test_who_was_there_keeps_the_time_for_the_clock_too() -> None:
    held = Round(
        session="start", occasion=1, kind="pairs", frozen=True, groups=(("C", "D"),)
    )
    found = _expected(_session(_repeat()), _roster(x="ABCD"), [held])

    assert [(one.names, one.people) for one in found] == [
        (("C", "D"), 2),
        (("A", "B"), 2),
    ]


def test_no_gathering_is_reckoned_for_fewer_than_two() -> None:
    assert _counts(_session(), _roster(x="A"), without=("A",)) == [(2, 2)]


# Laws, over gatherings that are held several times ------------------------------------


@st.composite
def _held_several_times(draw: st.DrawFn) -> tuple[Session, Roster, list[Round]]:
    """Draw a gathering, a list, and rounds of times that are over or are to come."""
    names = list("ABCDEFGHIJKLM"[: draw(st.integers(2, 13))])
    roster = Roster(
        tuple(Participant(name, draw(st.sampled_from("xyz"))) for name in names)
    )
    left = list(names)
    again = []
    for _ in range(draw(st.integers(0, 3))):
        named = draw(st.lists(st.sampled_from(left), unique=True)) if left else []
        left = [name for name in left if name not in named]
        people = draw(st.none() | st.integers(2, 8))
        again.append(_repeat(participants=tuple(named), people=people))
    session = _session(*again, people=draw(st.none() | st.integers(2, 8)))
    lots = expected_names(session, roster)
    rounds = [
        Round(
            session="start",
            occasion=number,
            kind="groups",
            frozen=draw(st.booleans()),
            groups=(lot,),
        )
        for number, lot in enumerate(lots, 1)
        if len(lot) > 1 and draw(st.booleans())
    ]
    return session, roster, rounds


@settings(max_examples=150)
@given(_held_several_times(), st.integers(0, 4), st.data())
def test_everyone_comes_once_though_the_list_changes(
    world: tuple[Session, Roster, list[Round]], joining: int, data: st.DataObject
) -> None:
    session, roster, rounds = world
    named = {name for repeat in session.again for name in repeat.participants}
    may_leave = [one for one in roster.participants if one.name not in named]
    may_go = st.lists(st.sampled_from(may_leave), unique=True, max_size=3)
    gone = data.draw(may_go) if may_leave else []
    later = Roster(
        (
            *(one for one in roster.participants if one not in gone),
            *(Participant(f"N{number}", "x") for number in range(joining)),
        )
    )

    found = _expected(session, later, rounds)

    everyone = [name for one in found for name in one.names]
    assert sorted(everyone) == sorted(one.name for one in later.participants)
    order = [one.name for one in later.participants]
    assert all([*one.names] == sorted(one.names, key=order.index) for one in found)
    held = {name: one.occasion for one in rounds for name in one.people}
    is_open = {
        number
        for number, repeat in enumerate((None, *session.again), 1)
        if repeat is None or not repeat.participants
    }
    for number, one in enumerate(found, 1):
        is_over = any(each.frozen and each.occasion == number for each in rounds)
        if is_over and is_open - {each.occasion for each in rounds if each.frozen}:
            kept = {name for name in one.names if name not in named}
            assert kept <= {name for name, time in held.items() if time == number}


@given(st.lists(st.sampled_from("xyz"), min_size=6, max_size=30), st.integers(1, 3))
def test_a_new_time_gets_its_share_and_nobody_else_moves(
    units: list[str], times: int
) -> None:
    roster = Roster(tuple(Participant(f"N{at}", unit) for at, unit in enumerate(units)))
    before = expected_names(_session(*[_repeat()] * (times - 1)), roster)
    rounds = [
        Round(session="start", occasion=number, kind="groups", groups=(lot,))
        for number, lot in enumerate(before, 1)
        if len(lot) > 1
    ]
    every_time_is_drawn = len(rounds) == len(before)

    *old, new = expected_names(_session(*[_repeat()] * times), roster, rounds)

    if every_time_is_drawn and len(units) >= 2 * (times + 1):
        assert [{*one} - {*new} for one in before] == [{*one} for one in old]
        sizes = [len(one) for one in (*old, new)]
        assert max(sizes) - min(sizes) <= 1
        # as few as can be: the new time is no fuller than any other
        assert len(new) == min(sizes)


@given(_held_several_times())
def test_numbers_agree_with_names_wherever_these_tell_who_comes(
    world: tuple[Session, Roster, list[Round]],
) -> None:
    session, roster, rounds = world
    for one in _expected(session, roster, rounds, without=("A", "B")):
        if one.is_known:
            assert one.people == max(2, len(one.names))
            outside = len({"A", "B"}.intersection(one.names))
            assert one.places == max(2, one.people - outside)
