"""Why a draw cannot be had: the rule and the people, whole."""

from collections.abc import Iterable
from datetime import date, time
from itertools import combinations

import pytest

from medarbeider.model.coaching import CoachingPlan, RoundKind
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.pairing import Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Grouping, Repeat, Session
from medarbeider.planning import rounds, symmetry
from medarbeider.planning.asked import Question
from medarbeider.planning.coaching import planned
from medarbeider.planning.impossible import Impossible

Couples = Iterable[str]
"""Two letters for each two people."""


def _method(kind: RoundKind) -> Method:
    words = Phrase(nb=kind, nn=kind, en=kind)
    return Method(
        id=kind,
        name=words,
        kind="work",
        form=kind,
        purpose=words,
        minutes=Minutes(min=5, ideal=10, max=15),
        steps=PhraseList(),
        handouts=("pair-list",) if kind == "pairs" else (),
        source="Ours",
    )


METHODS = {"pairs": _method("pairs"), "groups": _method("groups")}


@pytest.fixture(autouse=True)
def _little_effort(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the search be over in a moment: what cannot be had is not found later."""
    for kind in ("pairs", "groups"):
        monkeypatch.setitem(rounds.MOVES, kind, 1_000)
        monkeypatch.setitem(rounds.EFFORT, kind, 4_000)
    monkeypatch.setattr(symmetry, "LONG", (500, 1))


def _why(  # noqa: PLR0913 -- all that a draw may break upon
    names: str,
    *,
    kind: RoundKind = "pairs",
    apart: Couples = (),
    together: Couples = (),
    managers: dict[str, str] | None = None,
    again: tuple[Repeat, ...] = (),
    sessions: int = 1,
) -> object:
    above = managers or {}
    programme = Programme(
        format=1,
        title="Sammen om det",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        participants="participants.csv",
        goals=("Ett lag",),
        themes=("rolleforståelse",),
        rules=Rules(
            apart=tuple(map(tuple, apart)),
            together=tuple(map(tuple, together)),
        ),
        groups=Grouping(size=3, mix="none"),
        sessions=tuple(
            Session(
                id=f"s{number}",
                title="S",
                date=date(2027, 1, number),
                starts=time(9),
                ends=time(12),
                activities=(Activity(method=kind),),
                again=again,
            )
            for number in range(1, sessions + 1)
        ),
    )
    roster = Roster(
        tuple(Participant(name, line_manager=above.get(name, "")) for name in names)
    )
    return planned(Question(programme, METHODS, roster, CoachingPlan()), kind)


def _among(names: str) -> list[str]:
    return ["".join(two) for two in combinations(names, 2)]


def test_a_leader_of_everyone_has_nobody_to_be_with() -> None:
    assert _why("ABCD", managers=dict.fromkeys("BCD", "A")) == Impossible(
        "nobody-to-pair-line", {"session": "s1", "people": "A", "others": ""}
    )


def test_somebody_apart_from_everyone_has_nobody_to_be_with() -> None:
    assert _why("ABCD", apart=["BA", "BC", "BD"]) == Impossible(
        "nobody-to-pair-apart", {"session": "s1", "people": "B", "others": ""}
    )


def test_the_line_and_a_rule_together_may_leave_nobody() -> None:
    assert _why("ABCD", apart=["AD"], managers=dict.fromkeys("BC", "A")) == Impossible(
        "nobody-to-pair-both", {"session": "s1", "people": "A", "others": ""}
    )


@pytest.mark.parametrize("sessions", [1, 2])
def test_many_who_have_few_to_be_with_are_named_with_those_few(sessions: int) -> None:
    assert _why("ABCDEF", apart=_among("ABCD"), sessions=sessions) == Impossible(
        "too-few-to-pair-apart",
        {"session": "s1", "people": "A, B, C, D", "others": "E, F"},
    )


def test_three_leaders_of_the_same_staff_have_each_other_only() -> None:
    managers = {"B": "A", "C": "B", "D": "C", "E": "D"}

    assert _why("ABCDEF", managers=managers) == Impossible(
        "too-few-to-pair-line",
        {"session": "s1", "people": "A, B, C, D, E", "others": "F"},
    )


def test_many_who_are_in_the_way_are_counted() -> None:
    names = "ABCDEFGHIJ"

    assert _why(names, apart=_among("ABCDEFGH")) == Impossible(
        "too-few-to-pair-apart",
        {"session": "s1", "people": "A, B, C, D, E, F (+2)", "others": "I, J"},
    )


def test_the_time_that_cannot_be_had_is_told() -> None:
    again = (Repeat(date=date(2027, 2, 1), starts=time(9), participants=("A", "B")),)

    assert _why("ABCD", apart=["AB"], again=again) == Impossible(
        "nobody-to-pair-apart", {"session": "s1 (2)", "people": "A", "others": ""}
    ) or _why("ABCD", apart=["AB"], again=again) == Impossible(
        "nobody-to-pair-apart", {"session": "s1 (2)", "people": "A, B", "others": ""}
    )


def test_two_who_must_be_together_cannot_be_when_one_leads_the_other() -> None:
    assert _why("ABCD", together=["CA"], managers={"C": "B", "B": "A"}) == Impossible(
        "together-in-line", {"one": "C", "other": "A"}
    )


def test_two_who_must_be_together_cannot_be_when_they_must_be_apart() -> None:
    assert _why("ABCD", together=["AB"], apart=["BA"]) == Impossible(
        "together-and-apart", {"one": "A", "other": "B"}
    )


def test_groups_that_cannot_be_had_name_whom_most_are_barred_from() -> None:
    apart = [f"A{other}" for other in "BCDEF"] + ["BC"]

    assert _why("ABCDEF", kind="groups", apart=apart) == Impossible(
        "no-groups-apart", {"session": "s1", "people": "A", "others": ""}
    )


def test_groups_cannot_be_had_when_one_leads_them_all() -> None:
    found = _why("ABCDEF", kind="groups", managers=dict.fromkeys("BCDEF", "A"))

    assert found == Impossible(
        "no-groups-line", {"session": "s1", "people": "A", "others": ""}
    )
