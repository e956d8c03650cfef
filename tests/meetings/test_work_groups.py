"""Work groups: who works together between gatherings, and that everyone does."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.meetings.work_groups import (
    WorkGrouping,
    apart_at_work,
    work_groups,
)
from medarbeider.model.pairing import Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.work_groups import NamedGroup, WorkGroups

BY_UNIT = WorkGroups()


def _grouping(told: WorkGroups | None, roster: Roster, *without: str) -> WorkGrouping:
    return work_groups(told, roster, Rules(without=without))


def _named(**groups: str) -> WorkGroups:
    return WorkGroups(
        named=tuple(
            NamedGroup(name=name, people=tuple(people))
            for name, people in groups.items()
        )
    )


def _roster(*leaders: str, **units: str) -> Roster:
    """Return people of one letter by unit; *leaders* are `leader>staff`."""
    above = {name: one[0] for one in leaders for name in one[2:]}
    return Roster(
        tuple(
            Participant(
                name,
                "" if unit == "none" else unit,
                line_managers=(above[name],) if name in above else (),
            )
            for unit, names in units.items()
            for name in names
        )
    )


def _told(found: WorkGrouping) -> list[tuple[str, str]]:
    """Return each group's name, with its part, and its people."""
    return [
        (f"{one.name}{one.part or ''}", "".join(one.people)) for one in found.groups
    ]


@pytest.mark.parametrize("told", [None, WorkGroups(by="tables")])
def test_a_programme_that_leaves_it_to_the_tables_has_no_work_groups(
    told: WorkGroups | None,
) -> None:
    assert _grouping(told, _roster(Nord="abc", Sør="de")) == WorkGrouping()


def test_people_of_a_unit_work_together_also_when_they_are_two() -> None:
    found = _grouping(BY_UNIT, _roster(Nord="abc", Sør="de", Vest="fghi"))

    assert _told(found) == [("Nord", "abc"), ("Sør", "de"), ("Vest", "fghi")]
    assert (found.alone, found.unnamed, found.outside) == ((), (), ())


def test_somebody_with_two_posts_works_where_she_mostly_is() -> None:
    people = (
        *_roster(Nord="abc", Sør="def").participants,
        Participant("g", "Sør", other_units=("Nord",)),
    )

    assert _told(_grouping(BY_UNIT, Roster(people))) == [
        ("Nord", "abc"),
        ("Sør", "defg"),
    ]


def test_a_leader_works_with_her_unit() -> None:
    roster = _roster("a>bc", "d>ef", Nord="abc", Sør="def")

    assert _told(_grouping(BY_UNIT, roster)) == [("Nord", "abc"), ("Sør", "def")]


@pytest.mark.parametrize(
    ("roster", "told"),
    [
        (_roster("x>abd", Nord="abc", Sør="def", Stab="x"), "her own staff"),
        (_roster("a>x", Nord="abc", Sør="def", Tillit="x"), "her leader"),
        (_roster(Nord="abc", Sør="defg", Tillit="x"), "a smallest group"),
    ],
)
def test_one_who_is_alone_in_the_unit_goes_to_those_she_works_with(
    roster: Roster, told: str
) -> None:
    found = _grouping(BY_UNIT, roster)

    assert told
    assert _told(found)[0] == ("Nord", "abcx")
    assert found.alone == ("x",)


def test_a_leader_of_those_who_are_alone_follows_where_they_go() -> None:
    roster = _roster("y>x", "x>a", Nord="abc", Sør="def", Stab="x", Etat="y")

    assert _told(_grouping(BY_UNIT, roster))[0] == ("Nord", "abcxy")


def test_several_who_are_alone_and_know_nobody_work_together() -> None:
    roster = _roster(Nord="abc", Øst="x", Vest="y", none="z")

    found = _grouping(BY_UNIT, roster)

    assert _told(found) == [("Nord", "abc"), ("", "xyz")]
    assert found.alone == ("x", "y", "z")


def test_one_who_is_alone_and_without_a_place_in_groups_is_in_none() -> None:
    roster = _roster("x>ad", Nord="abc", Sør="def", Stab="x")

    found = _grouping(BY_UNIT, roster, "x", "a")

    assert _told(found) == [("Nord", "abc"), ("Sør", "def")]
    assert (found.alone, found.outside) == ((), ("x",))


@pytest.mark.parametrize(
    ("people", "size", "sizes"),
    [
        (8, 8, [8]),
        (9, 8, [5, 4]),
        (20, 8, [7, 7, 6]),
        (20, 6, [5, 5, 5, 5]),
        (5, 3, [5]),
        (4, 3, [4]),
    ],
)
def test_a_big_unit_is_divided_evenly(people: int, size: int, sizes: list[int]) -> None:
    roster = _roster(Nord="abcdefghijklmnopqrstuvwx"[:people], Sør="yz")

    *nord, south = _grouping(WorkGroups(size=size), roster).groups

    assert [len(one.people) for one in nord] == sizes
    assert [one.part for one in nord] == (
        [*range(1, len(nord) + 1)] if nord[1:] else [0]
    )
    assert south.people == ("y", "z")


def test_a_list_without_units_is_one_big_unit() -> None:
    found = _grouping(WorkGroups(size=4), _roster(none="abcdefgh"))

    assert [(one.name, one.part, len(one.people)) for one in found.groups] == [
        ("", 1, 4),
        ("", 2, 4),
    ]
    assert found.alone == ()


@pytest.mark.parametrize(
    ("named", "groups", "unnamed"),
    [
        ({"A": "abd", "B": "cef"}, [("A", "abd"), ("B", "cef")], ""),
        ({"A": "ab", "B": "de"}, [("A", "abc"), ("B", "def")], "cf"),
        ({"A": "a", "B": "def"}, [("A", "abc"), ("B", "def")], "bc"),
        ({"A": "ad"}, [("A", "abcdef")], "bcef"),
        ({"nord": "d"}, [("nord", "abcdef")], "abcef"),
        ({"B": "def"}, [("B", "def"), ("Nord", "abc")], "abc"),
        ({"A": "abq", "B": "def"}, [("A", "abc"), ("B", "def")], "c"),
        ({"Q": "q"}, [("Nord", "abc"), ("Sør", "def")], "abcdef"),
    ],
)
def test_whom_no_group_names_goes_with_the_unit(
    named: dict[str, str], groups: list[tuple[str, str]], unnamed: str
) -> None:
    found = _grouping(_named(**named), _roster(Nord="abc", Sør="def"))

    assert _told(found) == groups
    assert "".join(found.unnamed) == unnamed


units = st.sampled_from(["", "Nord", "Sør", "Vest", "Stab", "Øst"])
kept = settings(max_examples=300, deadline=None)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Draw people with a unit, or none, some of whom lead others."""
    number = draw(st.integers(1, 60))
    names = [f"P{at}" for at in range(number)]
    leads = st.sampled_from(["", *names])
    return Roster(
        tuple(
            Participant(name, draw(units), line_managers=(draw(leads),))
            for name in names
        )
    )


@st.composite
def tellings(draw: st.DrawFn) -> tuple[Roster, WorkGroups]:
    """Draw people, and groups that name some of them and others."""
    roster = draw(rosters())
    names = [*(one.name for one in roster.participants), "Q1", "Q2"]
    some = draw(st.lists(st.sampled_from(names), unique=True))
    number = draw(st.integers(1, 4))
    named = [(f"G{at}", tuple(some[at::number])) for at in range(number)]
    groups = tuple(
        NamedGroup(
            name=draw(st.sampled_from([name, "Nord"])) if at == 0 else name,
            people=people,
        )
        for at, (name, people) in enumerate(named)
        if people
    )
    size = draw(st.integers(3, 20))
    return roster, WorkGroups(size=size, named=groups) if groups else WorkGroups(
        size=size
    )


@kept
@given(tellings())
def test_everyone_on_the_list_is_in_exactly_one_work_group(
    told: tuple[Roster, WorkGroups],
) -> None:
    roster, groups = told

    found = _grouping(groups, roster)

    placed = Counter(name for one in found.groups for name in one.people)
    assert placed == Counter(one.name for one in roster.participants)
    assert all(one.people for one in found.groups)
    assert len(roster) == 1 or min(len(one.people) for one in found.groups) > 0


@kept
@given(tellings())
def test_nobody_works_alone_whom_no_group_names(
    told: tuple[Roster, WorkGroups],
) -> None:
    roster, groups = told

    found = _grouping(groups, roster)

    named = {name for one in groups.named for name in one.people}
    lonely = {one.people[0] for one in found.groups if len(one.people) == 1}
    assert len(found.groups) == 1 or lonely <= named


@kept
@given(rosters(), st.integers(3, 20))
def test_a_unit_stays_together_or_in_parts_of_no_more_than_the_size(
    roster: Roster, size: int
) -> None:
    found = _grouping(WorkGroups(size=size), roster)

    home = {one.name: one.unit for one in roster.participants}
    big = Counter(home.values())
    for group in found.groups:
        mates = [name for name in group.people if name not in found.alone]
        assert {home[name] for name in mates} <= {group.name}
        assert len(mates) <= max(size, 5)
        assert group.part or len(mates) in {0, big[group.name]}


@kept
@given(st.integers(9, 60), st.integers(0, 60))
def test_the_order_of_the_list_changes_no_group_and_a_newcomer_few(
    number: int, at: int
) -> None:
    names = [f"{number} {one}" for one in range(number)]
    joined = [*names[:at], "Ny", *names[at:]]

    before, turned, after = (
        _grouping(BY_UNIT, Roster(tuple(Participant(one, "Nord") for one in people)))
        for people in (names, names[::-1], joined)
    )

    assert {frozenset(one.people) for one in before.groups} == {
        frozenset(one.people) for one in turned.groups
    }
    if len(before.groups) == len(after.groups):
        stay = sum(
            len({*old.people} & {*new.people})
            for old, new in zip(before.groups, after.groups, strict=True)
        )
        assert number - stay <= len(before.groups) + 3


def test_two_who_are_apart_and_of_one_unit_are_told() -> None:
    roster, apart = _roster(Nord="abc", Sør="def"), (("a", "e"), ("f", "d"))
    found = work_groups(BY_UNIT, roster, Rules(apart=apart))

    assert [(number, group.name) for number, group in apart_at_work(found, apart)] == [
        (1, "Sør")
    ]


@kept
@given(st.data(), st.integers(6, 30))
def test_a_unit_that_is_divided_keeps_those_apart_who_are(
    data: st.DataObject, number: int
) -> None:
    letters = "".join(chr(ord("A") + at) for at in range(number))
    pairs = st.lists(st.sampled_from(letters), min_size=2, max_size=2, unique=True)
    apart = tuple(map(tuple, data.draw(st.lists(pairs, max_size=2))))
    rules, told = Rules(apart=apart), WorkGroups(size=3)

    found = work_groups(told, _roster(Nord=letters), rules)

    assert [*apart_at_work(found, apart)] == []
    without = work_groups(told, _roster(Nord=letters), Rules())
    assert [len(one.people) for one in found.groups] == [
        len(one.people) for one in without.groups
    ]
    if not [*apart_at_work(without, apart)]:
        assert found == without
