"""Why a draw cannot be had: the rule and the people, whole."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import combinations, combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.drawing import rounds, symmetry
from medarbeider.meetings.coaching import Planned, planned
from medarbeider.meetings.impossible import Impossible
from medarbeider.meetings.line import in_line
from medarbeider.meetings.numbered import sizes_of_pairs
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import CoachingPlan, RoundKind
from medarbeider.model.groups import group_sizes
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.pairing import Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Grouping, Repeat, Session

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
        wants=("pairs",) if kind == "pairs" else (),
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
        tuple(Participant(name, line_managers=(above.get(name, ""),)) for name in names)
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
        "together-in-line", {"one": "A", "other": "C"}
    )


def test_two_who_must_be_together_cannot_be_when_they_must_be_apart() -> None:
    assert _why("ABCD", together=["AB"], apart=["BA"]) == Impossible(
        "together-and-apart", {"one": "A", "other": "B"}
    )


def test_groups_that_cannot_be_had_name_whom_most_are_barred_from() -> None:
    apart = [f"A{other}" for other in "BCDEF"] + ["BC"]

    assert _why("ABCDEF", kind="groups", apart=apart) == Impossible(
        "no-groups-apart",
        {"session": "s1", "people": "A", "others": "", "without": ""},
    )


def test_groups_cannot_be_had_when_one_leads_them_all() -> None:
    found = _why("ABCDEF", kind="groups", managers=dict.fromkeys("BCDEF", "A"))

    assert found == Impossible(
        "no-groups-line",
        {"session": "s1", "people": "A", "others": "", "without": "A"},
    )


def test_groups_are_uneven_rather_than_none() -> None:
    managers = dict.fromkeys("CDEF", "A") | dict.fromkeys("GH", "B")
    found = _why("ABCDEFGH", kind="groups", managers=managers)

    assert isinstance(found, Planned)
    groups = {frozenset(group) for group in found.plan.rounds[0].groups}
    assert groups == {frozenset("AGH"), frozenset("BCDEF")}


def test_those_who_are_always_together_take_partners_from_others() -> None:
    assert _why("ABCD", together=["CD"], apart=["AB"]) == Impossible(
        "nobody-to-pair-together", {"session": "s1", "people": "A, B", "others": ""}
    )
    assert _why("ABCDEF", together=["EF"], apart=["AB", "BC", "AC"]) == Impossible(
        "too-few-to-pair-together",
        {"session": "s1", "people": "A, B, C", "others": "D"},
    )


def test_an_odd_number_may_have_no_trio_and_one_less_is_enough() -> None:
    assert _why("ABC", apart=["AB"]) == Impossible(
        "no-trio-apart", {"session": "s1", "people": "A, B", "others": ""}
    )
    assert _why("ABC", managers={"B": "A"}) == Impossible(
        "no-trio-line", {"session": "s1", "people": "A, B", "others": ""}
    )


def test_three_who_must_be_together_are_the_trio_of_an_odd_number() -> None:
    found = _why("ABCDE", together=["AB", "BC"])

    assert isinstance(found, Planned)
    assert set(found.plan.rounds[0].groups) == {("A", "B", "C"), ("D", "E")}
    assert _why("ABCD", together=["AB", "BC"]) == Impossible(
        "together-twice", {"session": "s1", "one": "B", "others": "A, C"}
    )


def test_those_who_are_joined_may_be_too_many_or_apart() -> None:
    chain = ["AB", "BC", "CD"]
    people = {"session": "s1", "people": "A, B, C, D"}

    assert _why("ABCDEF", kind="groups", together=chain) == Impossible(
        "too-many-together", {**people, "number": "3"}
    )
    assert _why("ABCDEF", kind="groups", together=chain, apart=["DA"]) == Impossible(
        "joined-and-apart", {**people, "one": "A", "other": "D"}
    )
    assert _why(
        "ABCDEF", kind="groups", together=chain, managers={"D": "A"}
    ) == Impossible("joined-in-line", {**people, "one": "A", "other": "D"})


def test_the_rule_that_is_named_is_one_that_is_written() -> None:
    found = _why(
        "ABCDEF", kind="groups", together=["AB", "CD", "EF"], managers={"B": "X"}
    )

    assert found == Impossible(
        "no-groups-together",
        {"session": "s1", "people": "A", "others": "", "without": "A"},
    )


def test_a_rule_that_is_not_in_the_way_is_not_named() -> None:
    found = _why("ABCDEF", kind="groups", together=["AB", "CD", "EF"], apart=["AC"])

    assert found == Impossible(
        "no-groups-together",
        {"session": "s1", "people": "A", "others": "", "without": "A"},
    )


def test_a_round_for_others_is_not_blamed_for_those_who_are_not_there() -> None:
    again = (Repeat(date=date(2027, 2, 1), starts=time(9), participants=("A", "B")),)
    found = _why("ABCDEF", together=["AC"], managers={"A": "C", "B": "A"}, again=again)

    assert found == Impossible(
        "nobody-to-pair-line", {"session": "s1 (2)", "people": "A, B", "others": ""}
    )


def _seatings(people: str, sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """Yield every way to seat people in groups of these sizes."""
    if not sizes:
        yield ()
        return
    for group in combinations(people, sizes[0]):
        rest = "".join(a for a in people if a not in group)
        for others in _seatings(rest, sizes[1:]):
            yield ("".join(group), *others)


def _goes(people: str, kind: RoundKind, apart: set[str], together: set[str]) -> bool:
    """Say whether one round can be had, by looking at every one there is."""
    if len(people) < (2 if kind == "pairs" else 3):
        return False
    all_sizes = (
        [sizes_of_pairs(len(people))]
        if kind == "pairs"
        else _even_and_uneven(group_sizes(len(people), 3).sizes)
    )
    wanted = {two for two in together if {*two} <= {*people}}
    ways = (one for sizes in all_sizes for one in _seatings(people, sizes))
    for seating in ways:
        met = {two for group in seating for two in _among("".join(sorted(group)))}
        if wanted <= met and not met & apart:
            return True
    return False


def _even_and_uneven(even: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the sizes that as many groups may have, with one more at most in one."""
    may_be = range(3, max(even) + 2)
    found = combinations_with_replacement(may_be, len(even))
    return [sizes for sizes in found if sum(sizes) == sum(even)]


couples = st.sets(st.sampled_from(_among("ABCDEFGH")), max_size=12)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["ABCD", "ABCDE", "ABCDEF", "ABCDEFG", "ABCDEFGH"]),
    st.sampled_from(["pairs", "groups"]),
    couples,
    st.sets(st.sampled_from(_among("ABCDEFGH")), max_size=4),
    st.dictionaries(st.sampled_from("BCDEFGH"), st.sampled_from("ABC"), max_size=5),
)
def test_what_is_told_of_a_draw_that_cannot_be_had_is_true(
    people: str,
    kind: RoundKind,
    apart: set[str],
    together: set[str],
    managers: dict[str, str],
) -> None:
    managers = {one: above for one, above in managers.items() if one > above}
    there = {*_among(people)}
    apart, together = apart & there, together & there
    roster = Roster(
        tuple(Participant(a, line_managers=(managers.get(a, ""),)) for a in people)
    )
    line = {"".join(sorted(two)) for two in in_line(roster)}

    found = _why(people, kind=kind, apart=apart, together=together, managers=managers)

    assert isinstance(found, Impossible) != _goes(people, kind, apart | line, together)
    if isinstance(found, Impossible):
        rules = {"apart": apart, "together": together, "line": line}
        assert _is_true(found, people, kind, rules), (found, rules)


NAMED = {
    "line": ["line"],
    "apart": ["apart"],
    "together": ["together"],
    "both": ["line", "apart"],
    "more": ["line", "apart", "together"],
}


def _is_true(
    found: Impossible, people: str, kind: RoundKind, rules: dict[str, set[str]]
) -> bool:
    """Say whether what is told holds, and names only rules that are written."""
    what, _, blamed = found.code.rpartition("-")
    barred = rules["line"] | rules["apart"]
    told = found.values.get("people", "").replace(", ", "").partition(" ")[0]
    if what in {"together-in", "together-and", "joined-in", "joined-and"}:
        two = "".join(sorted((found.values["one"], found.values["other"])))
        return two in rules[blamed] and bool(rules["together"])
    if found.code in {"together-twice", "too-many-together"}:
        return not _goes(people, kind, set(), rules["together"])
    if not all(rules[one] for one in NAMED[blamed]) and blamed != "more":
        return False
    if what in {"nobody-to-pair", "too-few-to-pair"}:
        others = found.values["others"].replace(", ", "")
        tied = "".join(rules["together"]) if len(people) % 2 == 0 else ""
        near = {
            b
            for a in told
            for b in people
            if a != b and b not in tied and "".join(sorted(a + b)) not in barred
        }
        return near == {*others} and len(told) > len(others)
    if what == "no-trio":
        return all(
            _goes(people.replace(a, ""), kind, barred, rules["together"]) for a in told
        )
    left = {
        rule: {
            two for two in every if rule not in NAMED[blamed] or not {*two} & {*told}
        }
        for rule, every in rules.items()
    }
    less = "".join(a for a in people if a not in found.values["without"])
    return _goes(people, kind, left["line"] | left["apart"], left["together"]) and (
        less == people or _goes(less, kind, barred, rules["together"])
    )
