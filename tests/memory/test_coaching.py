"""A coaching plan is written so that people can read it, and read back as it was."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.memory.coaching import COACHING
from medarbeider.memory.form import Remembered
from medarbeider.model.coaching import (
    LARGEST_PAIR,
    CoachingPlan,
    Listed,
    Relaxation,
    Round,
    RoundKind,
    Rule,
)
from medarbeider.model.values import one_line
from medarbeider.reading.text import CONTROL

ABOUT = """\
# Who has been, and will be, together in pairs and groups.
# Made by `medarbeider pair-coaching`; do not edit it by hand.
# It holds names: keep it like the name list.
"""

ODD_NAMES = [
    "No",
    "yes",
    "on",
    "1.10",
    "0730",
    "9:30",
    "2027-01-14",
    "~",
    "null",
    "NULL",
    "=",
    "<<",
    "---",
    "...",
    "-",
    "- a",
    "?",
    "? a",
    "%a",
    "@a",
    "`a`",
    "!a",
    "&a",
    "*a",
    "|",
    ">",
    "# x",
    "x # y",
    "a#b",
    "a: b",
    "a:b",
    "a:",
    ":a",
    "a, b",
    "[x]",
    "{x: y}",
    "Kari [vikar]",
    "it's",
    "'",
    '"',
    'Per"',
    '"Per"',
    'Per "Pelle" Ås',
    "back\\slash\\",
    "\\n",
    "Máhtte Ánddir Ŋŋŧž",
    "王小明",
    "علي",
    "Ola 👩‍👩‍👧",
    "a: 😀",
    "e\u0323\u0302",  # letters with two accents, which compose
    "\u0301a",
    "\u200bskjult\u200b",
    "\U0010ffff",
    "x" * 300,
    "ord " * 70 + "slutt",
]


def _told_back(folder: Path, plan: CoachingPlan) -> Remembered[CoachingPlan]:
    file = folder / "coaching.yaml"
    file.write_bytes(COACHING.written(plan))
    return COACHING.read(file)


def _plan(*names: str) -> CoachingPlan:
    return CoachingPlan(
        rounds=(Round(session="start", kind="groups", groups=(names,)),)
    )


def test_a_plan_is_written_with_a_group_on_each_line() -> None:
    long_name = "Kari Kristine " + "Eksempel" * 20
    plan = CoachingPlan(
        seed=7,
        rounds=(
            Round(
                session="start",
                kind="pairs",
                frozen=True,
                absent=("Per Eksempelsen",),
                groups=(
                    ("Kari Eksempelsen", "Ola: Eksempelsen"),
                    ("No", "Áilu \\ Ŋ", 'Liv "Lillen"'),
                    (long_name, "Åse"),
                ),
                relaxed=(
                    Relaxation(rule="trio-again", people=("No",)),
                    Relaxation(rule="met-before", people=("No", "A: B"), proven=True),
                ),
            ),
            Round(
                session="midtveis",
                occasion=2,
                kind="groups",
                number=3,
                size=4,
                drawn=2,
                extra=("Åse",),
                groups=(("Åse", "Liv"),),
            ),
        ),
    )

    assert (
        COACHING.written(plan).decode()
        == ABOUT
        + f"""\
format: 1
seed: 7
rounds:
  - session: start
    kind: pairs
    frozen: yes
    absent: [Per Eksempelsen]
    groups:
      - [Kari Eksempelsen, 'Ola: Eksempelsen']
      - ['No', Áilu \\ Ŋ, 'Liv "Lillen"']
      - [{long_name}, Åse]
    relaxed:
      - {{rule: trio-again, people: ['No']}}
      - {{rule: met-before, people: ['No', 'A: B'], proven: yes}}
  - session: midtveis
    occasion: 2
    kind: groups
    number: 3
    size: 4
    drawn: 2
    extra: [Åse]
    groups:
      - [Åse, Liv]
...
"""
    )


def test_an_empty_plan_is_written_and_read(tmp_path: Path) -> None:
    plan = CoachingPlan()

    assert (
        COACHING.written(plan).decode()
        == f"{ABOUT}format: 1\nseed: 1\nrounds: []\n...\n"
    )
    assert _told_back(tmp_path, plan).value == plan


def test_people_stand_one_on_a_line_as_the_list_had_them(tmp_path: Path) -> None:
    people = (
        Listed(name="Kari Bø"),
        Listed(name="No", units=("Nord", "1.10"), leaders=("Kari Bø", "Bø, Åse")),
    )
    plan = CoachingPlan(people=people)

    assert COACHING.written(plan).decode() == (
        f"{ABOUT}format: 1\nseed: 1\nrounds: []\npeople:\n"
        "  - {name: Kari Bø}\n"
        "  - {name: 'No', units: [Nord, '1.10'], leaders: [Kari Bø, 'Bø, Åse']}\n...\n"
    )
    assert _told_back(tmp_path, plan).value == plan


def test_groups_that_are_one_object_are_written_out_twice(tmp_path: Path) -> None:
    group = ("Kari", "Ola")
    plan = CoachingPlan(
        rounds=tuple(
            Round.model_construct(session=session, kind="pairs", groups=(group,))
            for session in ("start", "slutt")
        )
    )

    assert COACHING.written(plan).count(b"      - [Kari, Ola]\n") == 2
    assert _told_back(tmp_path, plan).value == plan


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_is_read_back_without_a_notice(tmp_path: Path, name: str) -> None:
    plan = _plan(name, "Kari", "Ola")

    loaded = _told_back(tmp_path, plan)

    assert (loaded.value, loaded.findings) == (plan, ())


@pytest.mark.parametrize("session", ["null", "no", "1", "0x1", "1e5", "på-vei", "y"])
def test_an_odd_short_name_is_read_back(tmp_path: Path, session: str) -> None:
    plan = CoachingPlan(
        rounds=(Round(session=session, kind="pairs", groups=(("Kari", "Ola"),)),)
    )

    assert _told_back(tmp_path, plan).value == plan


def test_a_plan_of_many_people_and_years_is_read_back(tmp_path: Path) -> None:
    everyone = [f"Deltaker Nummer {number}" for number in range(600)]
    pairs = tuple(zip(everyone[::2], everyone[1::2], strict=True))
    plan = CoachingPlan(
        rounds=tuple(
            Round(session="start", occasion=number, kind="pairs", groups=pairs)
            for number in range(1, 31)
        )
    )

    assert _told_back(tmp_path, plan).value == plan


letters = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(list(" -:#,[]{}\"'\\&*!|>%@`?=~.0123456789noyæøåÁŋ")),
).filter(lambda letter: not CONTROL.match(letter))
names = (
    st.text(letters, min_size=1, max_size=30)
    .filter(lambda text: bool(one_line(text)))
    .map(lambda text: Relaxation(rule="met-before", people=(text,)).people[0])
)
several = st.lists(names, max_size=4, unique=True).map(tuple)
slugs = st.from_regex(r"[a-z0-9æøå]{1,9}(-[a-z0-9æøå]{1,9}){0,3}", fullmatch=True)
kinds: st.SearchStrategy[RoundKind] = st.sampled_from(["pairs", "groups"])
rules: st.SearchStrategy[Rule] = st.sampled_from(["met-before", "trio-again"])


@st.composite
def groups(draw: st.DrawFn, largest: int) -> tuple[tuple[str, ...], ...]:
    """Groups of two and more; who would be alone is left out."""
    people = draw(st.lists(names, min_size=2, max_size=9, unique=True))
    size = draw(st.integers(2, largest))
    cuts = range(0, len(people) - 1, size)
    found = [tuple(people[at : at + size]) for at in cuts]
    return tuple(group for group in found if len(group) > 1)


@st.composite
def some_rounds(draw: st.DrawFn) -> Round:
    """A round of pairs or groups."""
    kind = draw(kinds)
    largest = LARGEST_PAIR if kind == "pairs" else 4
    return Round(
        session=draw(slugs),
        occasion=draw(st.integers(1, 100)),
        date=draw(st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))),
        kind=kind,
        number=draw(st.integers(1, 100)),
        size=draw(st.none() | st.integers(3, 8)),
        frozen=draw(st.booleans()),
        drawn=draw(st.integers(1, 1_000_000)),
        absent=draw(several),
        extra=draw(several),
        groups=draw(groups(largest)),
        relaxed=tuple(draw(st.lists(relaxations, max_size=2))),
    )


relaxations = st.builds(Relaxation, rule=rules, people=several, proven=st.booleans())
rounds = some_rounds()
plans = st.builds(
    CoachingPlan,
    seed=st.integers(0, 999_999_999),
    rounds=st.lists(rounds, max_size=3, unique_by=lambda one: one.key).map(tuple),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(plans)
def test_every_plan_is_read_back_as_it_was(tmp_path: Path, plan: CoachingPlan) -> None:
    content = COACHING.written(plan)

    assert _told_back(tmp_path, plan).value == plan
    assert _told_back(tmp_path, plan).findings == ()
    assert COACHING.written(COACHING.read(tmp_path / "coaching.yaml").value) == content
    names_or_keys = len(plan.rounds) * 20 + 10
    assert len(content.decode().splitlines()) <= names_or_keys
