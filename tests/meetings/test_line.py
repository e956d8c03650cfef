"""The line: everyone who reports to somebody, however many links between."""

from medarbeider.meetings.line import in_line, leaders
from medarbeider.model.people import Participant, Roster


def _roster(**managers: str) -> Roster:
    return Roster(
        tuple(
            Participant(name, line_managers=(above,))
            for name, above in managers.items()
        )
    )


def test_a_leader_is_in_line_with_those_below_at_any_depth() -> None:
    roster = _roster(A="", B="A", C="B", D="C", E="A", F="")

    assert in_line(roster) == {
        frozenset("AB"),
        frozenset("AC"),
        frozenset("AD"),
        frozenset("AE"),
        frozenset("BC"),
        frozenset("BD"),
        frozenset("CD"),
    }


def test_those_with_the_same_leader_outside_the_list_are_not_in_line() -> None:
    assert in_line(_roster(A="Z", B="Z", C="A")) == {frozenset("AC")}


def test_a_line_that_goes_in_a_ring_ends() -> None:
    assert in_line(_roster(A="C", B="A", C="B", D="D")) == {
        frozenset("AB"),
        frozenset("AC"),
        frozenset("BC"),
    }


def test_leaders_are_those_on_the_list_whom_somebody_reports_to() -> None:
    assert leaders(_roster(A="", B="A", C="Z", D="B")) == {"A", "B"}


def test_who_has_two_leaders_is_in_line_with_both_and_all_above_them() -> None:
    roster = Roster(
        (
            Participant("A"),
            Participant("B", line_managers=("A",)),
            Participant("C"),
            Participant("D", line_managers=("C", "B")),
        )
    )

    assert in_line(roster) == {*map(frozenset, ("AB", "DA", "DB", "DC"))}
