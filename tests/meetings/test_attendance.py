"""Who is expected when: names where they are given, otherwise units spread evenly."""

from datetime import date, time

from medarbeider.meetings.attendance import expected
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


def test_everyone_comes_in_the_order_of_the_name_list() -> None:
    assert expected(_session(), _roster(x="CAB")) == (("C", "A", "B"),)


def test_only_those_who_are_named_come() -> None:
    session = _session(participants=("B", "C"))

    assert expected(session, _roster(x="CAB")) == (("C", "B"),)


def test_those_named_for_a_repeat_come_then_and_the_others_the_first_time() -> None:
    again = (_repeat(participants=("D", "A")), _repeat(participants=("B",)))

    assert expected(_session(*again), _roster(x="ABCDE")) == (
        ("C", "E"),
        ("A", "D"),
        ("B",),
    )


def test_without_names_each_unit_is_spread_evenly() -> None:
    found = expected(_session(_repeat()), _roster(x="ABCD", y="EFGH", z="IJ"))

    assert [sorted(len({*lot} & {*unit}) for lot in found) for unit in _UNITS] == [
        [2, 2],
        [2, 2],
        [1, 1],
    ]
    assert sorted(name for lot in found for name in lot) == list("ABCDEFGHIJ")


_UNITS = ("ABCD", "EFGH", "IJ")


def test_as_many_come_each_time_as_is_written() -> None:
    session = _session(_repeat(people=4), people=8)
    found = expected(session, _roster(x="ABCDEF", y="GHIJKL"))

    assert [len(lot) for lot in found] == [8, 4]
    assert [len({*found[1]} & {*unit}) for unit in ("ABCDEF", "GHIJKL")] == [2, 2]


def test_only_the_named_are_spread_over_the_repeats() -> None:
    session = _session(_repeat(), participants=("A", "B", "D", "E"))

    assert expected(session, _roster(x="ABC", y="DEF")) == (("A", "D"), ("B", "E"))
