"""A law of settled times: whoever stays keeps their time, whoever joins or leaves."""

from datetime import date, time

from hypothesis import example, given
from hypothesis import strategies as st

from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.settled import settled
from medarbeider.model.coaching import CoachingPlan
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Activity, Repeat, Session

people = st.dictionaries(
    st.sampled_from("ABCDEFGHIJKLMNOP"), st.sampled_from("xyz"), min_size=4
)


def _programme(times: int) -> Programme:
    session = Session(
        id="start",
        title="Start",
        date=date(2027, 1, 14),
        starts=time(9),
        ends=time(12),
        activities=(Activity(method="talk"),),
        again=tuple(
            Repeat(date=date(2027, 1, 14 + at), starts=time(9))
            for at in range(1, times)
        ),
    )
    return Programme.model_validate(
        {
            "format": 1,
            "title": "På lag",
            "client": {"organisation": "Eksempel kommune"},
            "language": "nb",
            "goals": ("Ett lag",),
            "people": 16,
            "themes": ("rolleforståelse",),
            "sessions": (session,),
        }
    )


def _roster(units: dict[str, str]) -> Roster:
    return Roster(tuple(Participant(name, unit) for name, unit in units.items()))


EMPTIED = (
    dict.fromkeys("ABCD", "x"),
    {**dict.fromkeys("ABCDEFKPJGHIO", "x"), "L": "y", "M": "y"},
    dict.fromkeys("OABJE", "x"),
)
"""Lists of which the last leaves nobody for two of four times."""


@example(4, [*EMPTIED], date(2027, 1, 1))
@given(
    st.integers(2, 4),
    st.lists(people, min_size=2, max_size=4),
    st.sampled_from([date(2027, 1, 1), date(2027, 1, 15)]),
)
def test_whoever_stays_keeps_their_time(
    times: int, lists: list[dict[str, str]], today: date
) -> None:
    programme = _programme(times)
    session, plan = programme.sessions[0], CoachingPlan()
    before: dict[str, int] = {}
    for units in lists:
        roster = _roster(units)
        lots = expected_names(session, roster, plan.standing)
        plan = settled(programme, roster, plan, today)
        now = {name: at for at, lot in enumerate(lots) for name in lot}

        assert sorted(now) == sorted(units)
        assert expected_names(session, roster, plan.standing) == lots
        assert {name: now[name] for name in units if name in before} == {
            name: at for name, at in before.items() if name in units
        }
        before = now
