"""Leaders who may meet their own staff: what holds of every list."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from medarbeider.meetings.line import all_above, managers
from medarbeider.meetings.perhaps_led import perhaps_led
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.pairing import Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Session

TITLES = LeaderTitles(("…leder",))
UNITS = ("Nord", "Sør", "Natt")
ROLES = ("", "Lærer", "Leder", "Leder Nord", "Nattleder")
NAMES = ("Anne", "Bo", "Cato", "Dina", "Even", "Finn", "Geir", "Zoe")


def _programme(rules: Rules) -> Programme:
    session = Session(
        id="en",
        title="Vi møtes",
        date=date(2027, 5, 3),
        starts=time(9),
        ends=time(12),
        activities=(Activity(method="talk"),),
    )
    return Programme(
        format=1,
        title="Sammen om det",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        participants="participants.csv",
        goals=("Ett lag",),
        themes=("rolleforståelse",),
        rules=rules,
        sessions=(session,),
    )


people = st.lists(
    st.tuples(
        st.sampled_from(("", *UNITS)),
        st.sampled_from(ROLES),
        st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
    ),
    max_size=7,
).map(
    lambda rows: Roster(
        tuple(
            Participant(name, unit, role, tuple(above))
            for name, (unit, role, above) in zip(NAMES, rows, strict=False)
        )
    )
)


@given(people)
def test_only_those_are_told_who_are_in_no_line_with_the_leader(roster: Roster) -> None:
    line = managers(roster)
    staff = {one.name: one for one in roster.participants}

    for one in perhaps_led(_programme(Rules()), roster, TITLES):
        assert one.people
        for name in one.people:
            assert one.leader.name not in {name} | all_above(line, name)
            assert name not in all_above(line, one.leader.name)
            assert line[name]
            assert one.unit in {"", *staff[name].units}


@given(people)
def test_the_order_of_the_rows_changes_nothing_of_what_is_told(roster: Roster) -> None:
    def told(some: Roster) -> set[tuple[str, str, frozenset[str]]]:
        return {
            (one.unit, one.leader.name, frozenset(one.people))
            for one in perhaps_led(_programme(Rules()), some, TITLES)
        }

    assert told(Roster(roster.participants[::-1])) == told(roster)


@given(st.lists(st.tuples(st.sampled_from(UNITS), st.booleans()), max_size=9))
def test_nothing_is_told_where_each_unit_reports_to_the_leader_in_it(
    rows: list[tuple[str, bool]],
) -> None:
    leaders = [Participant(f"L{u}", u, "Leder", ("Top",)) for u in UNITS]
    staff = [
        Participant(f"P{n}", unit, "Lærer", (f"L{unit}", *["Top"] * is_also_hers))
        for n, (unit, is_also_hers) in enumerate(rows)
    ]
    roster = Roster((Participant("Top", "Stab", "Leder"), *leaders, *staff))
    led = {unit for unit, _ in rows}

    found = [
        one
        for one in perhaps_led(_programme(Rules()), roster, TITLES)
        if one.leader.unit in led
    ]
    assert found == []


@given(people, st.sampled_from(NAMES[:7]))
def test_who_is_outside_pairs_is_not_told(roster: Roster, name: str) -> None:
    rules = Rules(without=(name,))

    for one in perhaps_led(_programme(rules), roster, TITLES):
        assert name not in {one.leader.name, *one.people}
