"""Why two people meet, or do not: each reason where it belongs, in a fixed order."""

from datetime import date, time

from medarbeider.meetings.explanation import Reason, reasons
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import CoachingPlan, Relaxation, Round, RoundKind
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Form, Method, Want
from medarbeider.model.minutes import Minutes
from medarbeider.model.pairing import Leading, Pairing, Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Grouping, Session

ROSTER = Roster(
    (
        Participant("A", "øst", "leder"),
        Participant("B", "øst", "lærer", ("A",)),
        Participant("C", "vest", "lærer", ("B",)),
        Participant("D", "vest", "lærer", ("Z",)),
        Participant("E"),
        Participant("F", "øst", "lærer"),
    )
)
EF = {"one": "E", "other": "F"}


def _programme(
    rules: Rules | None = None,
    mix: str = "unit",
    activities: tuple[Activity, ...] = (Activity(method="groups"),),
) -> Programme:
    return Programme(
        format=1,
        title="Sammen om det",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        participants="participants.csv",
        goals=("Ett lag",),
        themes=("rolleforståelse",),
        rules=rules or Rules(),
        pairs=Pairing.model_validate({"mix": mix}),
        groups=Grouping(mix="role"),
        sessions=(
            Session(
                id="start",
                title="Start",
                date=date(2027, 1, 14),
                starts=time(9),
                ends=time(12),
                activities=(Activity(method="pairs"), *activities),
            ),
        ),
    )


def _told(text: str) -> Phrase:
    return Phrase(nb=text, nn=text, en=text)


def _method(id_: str, form: Form, *wants: Want) -> Method:
    return Method(
        id=id_,
        name=_told(id_),
        kind="work",
        form=form,
        purpose=_told(id_),
        minutes=Minutes(min=5, ideal=10, max=15),
        steps=PhraseList(),
        wants=wants,
        source="Ours",
    )


METHODS = {
    one.id: one
    for one in (_method("pairs", "pairs", "pairs"), _method("groups", "groups"))
}


def _round(number: int, *groups: str, **values: object) -> Round:
    return Round.model_validate(
        {
            "session": f"s{number}",
            "kind": "pairs",
            "groups": tuple(map(tuple, groups)),
            **values,
        }
    )


def _why(  # noqa: PLR0913, PLR0917 -- what an explanation depends on
    one: str,
    other: str,
    plan: CoachingPlan | None = None,
    programme: Programme | None = None,
    history: tuple[CoachingPlan, ...] = (),
    kind: RoundKind = "pairs",
) -> list[Reason]:
    return list(
        reasons(
            Question(
                programme or _programme(),
                METHODS,
                ROSTER,
                plan or CoachingPlan(),
                history=history,
            ),
            kind,
            one,
            other,
        )
    )


def _choice(one: str, others: int, barred: int, met: int, left: int) -> Reason:
    values = {"one": one, "others": others, "barred": barred, "met": met, "left": left}
    return Reason("why-choice", values)


def test_a_leader_does_not_meet_her_own_staff_at_any_depth() -> None:
    ac = {"one": "A", "other": "C"}

    assert _why("A", "C") == [
        Reason("why-line", ac),
        Reason("why-never-there", {**ac, "rounds": 0}),
        _choice("A", 5, 2, 0, 3),
    ]


def test_rules_are_told_for_both_and_whoever_is_without() -> None:
    rules = Rules(
        apart=(("F", "E"), ("E", "D")), together=(("E", "F"),), without=("E", "F", "B")
    )

    assert _why("E", "F", programme=_programme(rules)) == [
        Reason("why-apart", EF),
        Reason("why-together", EF),
        Reason("why-without", {"one": "E"}),
        Reason("why-without", {"one": "F"}),
        Reason("why-never-there", {**EF, "rounds": 0}),
        _choice("E", 3, 1, 0, 2),
    ]


def test_those_who_meet_are_told_when_and_what_gave_way() -> None:
    again = Relaxation(rule="met-before", people=("F", "E"))
    proven = again.model_copy(update={"proven": True})
    other = Relaxation(rule="met-before", people=("A", "D"), proven=True)
    plan = CoachingPlan(
        rounds=(
            _round(1, "EF", "AD"),
            _round(1, "EFA", occasion=2, relaxed=(again,)),
            _round(2, "EF", "AD", relaxed=(other, proven)),
            _round(3, "EA", "FD"),
        )
    )

    assert _why("E", "F", plan) == [
        Reason("why-meet", {**EF, "session": "s1"}),
        Reason("why-sit", {**EF, "session": "s1 (2)", "people": "A"}),
        Reason("why-again", {**EF, "session": "s1 (2)"}),
        Reason("why-meet", {**EF, "session": "s2"}),
        Reason("why-again-proven", {**EF, "session": "s2"}),
        _choice("E", 5, 0, 2, 3),
    ]


def test_those_who_never_meet_are_told_how_often_both_were_there() -> None:
    plan = CoachingPlan(
        rounds=(_round(1, "EA", "FD"), _round(2, "ED", "FA"), _round(3, "EA"))
    )

    assert _why("E", "F", plan) == [
        Reason("why-never", {**EF, "rounds": 2}),
        _choice("E", 5, 0, 2, 3),
    ]


def test_earlier_programmes_are_told_and_only_of_the_same_kind() -> None:
    history = (
        CoachingPlan(rounds=(_round(1, "EF"), _round(2, "EFD"))),
        CoachingPlan(rounds=(_round(1, "EF"), _round(1, "EFA", kind="groups"))),
    )

    assert _why("E", "F", history=history) == [
        Reason("why-earlier", {**EF, "times": 3}),
        Reason("why-never-there", {**EF, "rounds": 0}),
        _choice("E", 5, 0, 0, 5),
    ]


def test_groups_are_explained_from_groups_and_mixed_by_role() -> None:
    plan = CoachingPlan(
        rounds=(
            _round(1, "AD", "BF"),
            _round(1, "BFD", "ACE", kind="groups", size=3),
        )
    )
    values = {"one": "B", "other": "F"}

    assert _why("B", "F", plan, kind="groups") == [
        Reason("why-sit", {**values, "session": "s1", "people": "D"}),
        Reason("why-alike", {**values, "ours": "lærer", "theirs": "lærer"}),
        _choice("B", 5, 2, 2, 1),
    ]


def test_groups_are_explained_by_what_each_activity_mixes_them_across() -> None:
    activities = (
        Activity(method="groups", groups=Grouping(size=3, mix="unit")),
        Activity(method="groups", groups=Grouping(size=4, mix="role")),
    )
    values = {"one": "B", "other": "C"}
    programme = _programme(activities=activities)

    assert _why("D", "C", programme=programme, kind="groups")[1:3] == [
        Reason("why-alike", {"one": "D", "other": "C", "ours": place, "theirs": place})
        for place in ("vest", "lærer")
    ]
    assert [one.code for one in _why("F", "D", programme=programme, kind="groups")] == [
        "why-never-there",
        "why-unlike",
        "why-alike",
        "why-choice",
    ]
    assert _why("B", "C", programme=programme, kind="groups")[0] == (
        Reason("why-line", values)
    )


def test_units_are_told_of_two_who_may_meet_when_they_are_mixed() -> None:
    af = {"one": "A", "other": "F"}
    ad = {"one": "A", "other": "D"}
    last = _choice("A", 5, 2, 0, 3)

    assert _why("A", "F") == [
        Reason("why-never-there", {**af, "rounds": 0}),
        Reason("why-alike", {**af, "ours": "øst", "theirs": "øst"}),
        last,
    ]
    assert _why("A", "D") == [
        Reason("why-never-there", {**ad, "rounds": 0}),
        Reason("why-unlike", {**ad, "ours": "øst", "theirs": "vest"}),
        last,
    ]
    assert _why("A", "F", programme=_programme(mix="none")) == [
        Reason("why-never-there", {**af, "rounds": 0}),
        last,
    ]


def test_somebody_who_is_not_on_the_list_is_explained_too() -> None:
    values = {"one": "X", "other": "A"}
    plan = CoachingPlan(rounds=(_round(1, "XA", "BD"),))

    assert _why("X", "A", plan) == [
        Reason("why-meet", {**values, "session": "s1"}),
        _choice("X", 6, 0, 1, 5),
    ]


def test_two_leaders_are_spread_over_the_groups_and_once_is_once() -> None:
    ab = {"one": "B", "other": "Z"}
    roster = Roster((*ROSTER.participants, Participant("Z")))
    plan = CoachingPlan(rounds=(_round(1, "BFE", "ZAC", kind="groups", size=3),))
    history = (CoachingPlan(rounds=(_round(1, "BZE", kind="groups", size=3),)),)

    asked = Question(_programme(), METHODS, roster, plan, history=history)
    found = reasons(asked, "groups", "B", "Z")

    assert list(found)[:-1] == [
        Reason("why-earlier-once", {**ab, "times": 1}),
        Reason("why-never-once", {**ab, "rounds": 1}),
        Reason("why-leaders", ab),
    ]


def test_a_new_leader_is_a_reason_on_the_days_from_hers_on() -> None:
    new = Leading(leader="E", of=("F",), since=date(2027, 2, 1))
    programme = _programme(Rules(leaders=(new,)))
    days = [date(2027, month, 14) for month in (1, 2, 3)]
    sessions = tuple(
        programme.sessions[0].model_copy(update={"id": f"s{day.month}", "date": day})
        for day in days
    )
    programme = programme.model_copy(update={"sessions": sessions})

    assert _why("E", "F", programme=programme) == [
        Reason("why-line-on-days", {**EF, "days": ("2027-02-14", "2027-03-14")}),
        Reason("why-never-there", {**EF, "rounds": 0}),
        _choice("E", 5, 0, 0, 5),
    ]
    late = programme.model_copy(update={"sessions": sessions[1:]})
    assert _why("E", "F", programme=late) == [
        Reason("why-line", EF),
        Reason("why-never-there", {**EF, "rounds": 0}),
        _choice("E", 5, 1, 0, 4),
    ]
