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


def test_those_with_the_same_leader_outside_the_list_are_in_line_with_her_alone() -> (
    None
):
    assert in_line(_roster(A="Z", B="Z", C="A")) == {
        frozenset("AC"),
        frozenset("AZ"),
        frozenset("BZ"),
        frozenset("CZ"),
    }


def test_capitals_and_blanks_in_a_managers_name_do_not_matter() -> None:
    people = Participant("Kari Bø"), Participant("Per Vik", line_managers=("kari  BØ",))

    assert in_line(Roster(people)) == {frozenset(("Kari Bø", "Per Vik"))}
    assert leaders(Roster(people)) == {"Kari Bø"}


def test_a_manager_whose_name_two_people_have_may_be_either() -> None:
    people = (
        Participant("Anne Vik (Nord)"),
        Participant("Anne Vik (Sør)"),
        Participant("Per Li", line_managers=("Anne Vik",)),
        Participant("Liv Moe", line_managers=("Anne Vik (Sør)",)),
    )

    assert in_line(Roster(people)) == {
        frozenset(("Anne Vik (Nord)", "Per Li")),
        frozenset(("Anne Vik (Sør)", "Per Li")),
        frozenset(("Anne Vik (Sør)", "Liv Moe")),
    }


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
