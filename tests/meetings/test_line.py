"""The line: everyone who reports to somebody, however many links between."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from medarbeider.meetings.line import in_line, leaders, managers
from medarbeider.model.pairing import Leading
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


BEFORE, AUGUST, AFTER = date(2027, 7, 31), date(2027, 8, 1), date(2027, 9, 9)


def _two(*couples: str) -> set[frozenset[str]]:
    return {*map(frozenset, couples)}


def test_a_new_leader_takes_the_place_of_the_others_from_her_day_on() -> None:
    roster = _roster(A="", B="A", C="B", D="B", E="")
    new = Leading(leader="E", of=("C",), since=AUGUST)

    assert in_line(roster, (new,), BEFORE) == in_line(roster)
    assert in_line(roster, (new,), AUGUST) == _two("AB", "AD", "BD", "CE")
    assert in_line(roster, (new,), AFTER) == in_line(roster, (new,), AUGUST)
    assert leaders(roster, (new,), (BEFORE, AFTER)) == {"A", "B", "E"}


def test_they_keep_the_leaders_they_had_where_that_is_said() -> None:
    roster = _roster(A="", B="A", E="")
    new = Leading(leader="E", of=("B",), since=AUGUST, also=True)

    assert in_line(roster, (new,), AFTER) == _two("AB", "EB")


def test_two_new_leaders_of_one_day_are_both_theirs_whichever_is_written_first() -> (
    None
):
    roster = _roster(A="", B="A", E="", F="")
    new = [Leading(leader=one, of=("B",), since=AUGUST) for one in "EF"]

    assert in_line(roster, new, AFTER) == _two("EB", "FB")
    assert in_line(roster, new[::-1], AFTER) == _two("EB", "FB")


def test_a_leader_without_a_day_is_one_of_theirs_all_along() -> None:
    roster = _roster(A="", B="A", C="Z", E="")
    says = Leading(leader="A", of=("Z",)), Leading(leader="E", of=("B",))

    assert in_line(roster, says, BEFORE) == _two("AB", "EB", "CZ", "AZ", "AC")


def _in_units(*people: tuple[str, str, str]) -> Roster:
    return Roster(
        tuple(
            Participant(name, units[0], "", tuple(above), tuple(units[1:]))
            for name, units, above in people
        )
    )


def test_two_units_that_merge_get_one_leader_and_keep_those_between() -> None:
    roster = _in_units(
        ("K", "n", ""),
        ("T", "n", "K"),
        ("A", "n", "T"),
        ("L", "s", ""),
        ("B", "s", "L"),
        ("C", "s", "Z"),
        ("O", "x", ""),
    )
    new = [Leading(leader="O", unit=unit, since=AUGUST) for unit in ("N", "s")]

    assert in_line(roster, new, AFTER) == _two(
        *("OK", "OT", "OA", "OL", "OB", "OC"), *("KT", "KA", "TA", "LB")
    )


def test_a_units_new_leader_comes_beside_those_of_another_post() -> None:
    roster = _in_units(("A", "ns", "KL"), ("B", "n", "K"), ("O", "x", ""))
    new = (Leading(leader="O", unit="n", since=AUGUST),)

    assert in_line(roster, new, AFTER) == _two("KA", "LA", "OA", "OB")


def test_who_takes_a_leaders_place_reports_to_whom_she_did() -> None:
    roster = _roster(Z="", K="Z", A="K", B="K", O="K", C="A")
    new = (Leading(leader="O", instead_of="K", since=AUGUST),)

    line = in_line(roster, new, AFTER)

    assert line >= _two("OA", "OB", "OC", "OZ", "ZA", "ZB", "ZC", "ZK", "AC")
    assert not line & _two("KA", "KB", "KC")


def test_who_comes_to_lead_her_own_leader_reports_past_her() -> None:
    roster = _roster(Z="", K="Z", O="K", A="K")
    new = (Leading(leader="O", of=("K", "A"), since=AUGUST),)

    assert in_line(roster, new, AFTER) == _two("OK", "OA", "OZ", "ZK", "ZA")


def test_a_later_change_ends_an_earlier_one() -> None:
    roster = _roster(A="", B="A", E="", F="")
    new = (
        Leading(leader="F", of=("B",), since=AFTER),
        Leading(leader="E", of=("B",), since=AUGUST),
    )

    assert in_line(roster, new, AUGUST) == _two("EB")
    assert in_line(roster, new, AFTER) == _two("FB")


names = st.sampled_from("ABCDEF")
days = st.sampled_from([None, BEFORE, AUGUST, AFTER])


@st.composite
def _changes(choose: st.DrawFn) -> Leading:
    leader = choose(names)
    others = [name for name in "ABCDEF" if name != leader]
    said: dict[str, object] = {
        "leader": leader,
        "since": choose(days),
        "also": choose(st.booleans()),
    }
    match choose(st.sampled_from(["of", "unit", "instead_of"])):
        case "of":
            some = st.lists(st.sampled_from(others), min_size=1, unique=True)
            said["of"] = tuple(choose(some))
        case "unit":
            said["unit"] = choose(st.sampled_from("ns"))
        case _:
            said["instead_of"] = choose(st.sampled_from(others))
    return Leading.model_validate(said)


@example(
    [("A", "s", "A"), ("B", "ns", "A")],
    [
        Leading(leader="A", instead_of="B"),
        Leading(leader="B", instead_of="A"),
        Leading(leader="C", unit="n"),
    ],
    AUGUST,
)  # each takes the other's place
@given(
    st.lists(st.tuples(names, st.sampled_from(["n", "s", "ns"]), names), max_size=6),
    st.lists(_changes(), max_size=4),
    st.sampled_from([BEFORE, AUGUST, AFTER]),
)
def test_whoever_is_named_as_a_leader_last_is_never_with_those_she_leads(
    people: list[tuple[str, str, str]], changes: list[Leading], day: date
) -> None:
    roster = _in_units(
        *{name: (name, unit, above) for name, unit, above in people}.values()
    )
    line = in_line(roster, changes, day)

    now = [one for one in changes if (one.since or date.min) <= day]
    newest = max((one.since or date.min for one in now), default=None)
    for one in now:
        if (one.since or date.min) == newest:
            for name in one.of:
                assert frozenset((one.leader, name)) in line
            assert one.unit is None or all(
                frozenset((one.leader, each.name)) in line
                for each in roster.participants
                if one.unit in each.units and each.name != one.leader
            )
    assert in_line(roster, changes[::-1], day) == line
    assert all(len(two) == 2 for two in line)


@given(st.lists(st.tuples(names, st.just("n"), names), max_size=6))
def test_without_changes_the_line_is_that_of_the_list_on_every_day(
    people: list[tuple[str, str, str]],
) -> None:
    roster = _in_units(
        *{name: (name, unit, above) for name, unit, above in people}.values()
    )

    assert in_line(roster, (), AFTER) == in_line(roster)


@pytest.mark.parametrize("code", ["leads-whom", "leads-herself"])
def test_a_change_says_in_one_way_whom_somebody_else_leads(code: str) -> None:
    wrong: dict[str, list[dict[str, object]]] = {
        "leads-whom": [
            {},
            {"of": ("B",), "unit": "n"},
            {"unit": "n", "instead_of": "B"},
        ],
        "leads-herself": [{"of": ("A",)}, {"instead_of": "A"}],
    }
    for said in wrong[code]:
        with pytest.raises(ValueError, match=code):
            Leading.model_validate({"leader": "A", **said})


def _of_nord(*names: str, **others: str) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            name, "Nord", line_managers=(others[name],) if name in others else ()
        )
        for name in names
    )


FEBRUARY = date(2027, 2, 1)


def test_who_was_replaced_and_stays_in_the_unit_is_one_of_the_new_ones_own() -> None:
    roster = Roster(_of_nord("Kari", "Per", "Dag", "Ada", Per="Kari", Dag="Kari"))
    change = Leading(leader="Per", instead_of="Kari", since=FEBRUARY)

    assert in_line(roster, [change], FEBRUARY) == {
        frozenset(("Kari", "Per")),
        frozenset(("Dag", "Per")),
    }


def test_an_acting_leader_who_hands_over_is_one_of_the_new_ones_own() -> None:
    roster = Roster(_of_nord("Kari", "Per", "Ola", "Dag", Per="Kari", Dag="Kari"))
    changes = [
        Leading(leader="Ola", instead_of="Kari", since=date(2027, 1, 1)),
        Leading(leader="Per", instead_of="Ola", since=FEBRUARY),
    ]

    assert in_line(roster, changes, FEBRUARY) == {
        frozenset(("Kari", "Per")),
        frozenset(("Ola", "Per")),
        frozenset(("Dag", "Per")),
    }


@pytest.mark.parametrize(
    "told",
    [
        Leading(leader="Siv", of=("Kari",), since=FEBRUARY),
        Leading(leader="Per", of=("Dag",), since=FEBRUARY),
    ],
    ids=["she is told another leader", "her unit is another"],
)
def test_a_leader_who_was_replaced_and_goes_elsewhere_is_not(told: Leading) -> None:
    kari = Participant("Kari", "Nord" if told.leader == "Siv" else "Sør")
    roster = Roster((kari, *_of_nord("Per", "Dag", Per="Kari", Dag="Kari")))
    change = Leading(leader="Per", instead_of="Kari", since=FEBRUARY)

    assert frozenset(("Kari", "Per")) not in in_line(roster, [change, told], FEBRUARY)


def test_a_leader_who_was_replaced_and_goes_up_stays_above() -> None:
    roster = Roster(_of_nord("Kari", "Per", "Dag", Per="Kari", Dag="Kari"))
    changes = [
        Leading(leader="Per", instead_of="Kari", since=FEBRUARY),
        Leading(leader="Kari", of=("Per",), since=FEBRUARY),
    ]

    assert managers(roster, changes, FEBRUARY) == {
        "Kari": set(),
        "Per": {"Kari"},
        "Dag": {"Per"},
    }


def test_who_leads_nobody_any_more_is_one_of_the_new_leaders_own() -> None:
    roster = Roster(_of_nord("Kari", "Per", "Dag", "Ada", Dag="Kari", Ada="Kari"))
    some = Leading(leader="Per", of=("Dag",), since=FEBRUARY)
    everybody = Leading(leader="Per", of=("Dag", "Ada"), since=FEBRUARY)

    assert in_line(roster, [some], FEBRUARY) == {
        frozenset(("Per", "Dag")),
        frozenset(("Kari", "Ada")),
    }
    assert in_line(roster, [everybody], FEBRUARY) == {
        frozenset(("Per", "Dag")),
        frozenset(("Per", "Ada")),
        frozenset(("Per", "Kari")),
    }
