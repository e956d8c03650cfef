"""Themes by turns, and other openings and methods: what differs, and what does not."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.commands.chosen_from_library import chosen
from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import proposed
from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.proposing.shared_out import shared_out
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
THREE = ("kollegialitet", "rolleforståelse", "læringskultur")
ORDERS = ("blocks", "interleaved")


def _brief(told: dict[str, Any]) -> Brief:
    usual = {"organisation": "Eksempel kommune", "first": "2027-01-13"}
    return from_options(Brief, {**usual, **told})


def _made(**told: str | tuple[str | dict[str, str], ...]) -> Programme:
    return proposed(WORKSPACE, _brief(told)).programme


CHOSEN = chosen(WORKSPACE, _brief({"themes": THREE}))


def _shared_out(told: dict[str, Any]) -> list[str]:
    brief = _brief(told)
    some = replace(CHOSEN, wanted=brief.themes)
    return [theme.id for [theme] in shared_out(brief, some)]


def _themes(programme: Programme) -> list[str]:
    return [(one.theme or "")[0] for one in programme.sessions]


@pytest.mark.parametrize(
    ("number", "gatherings", "by_turns"),
    [
        (1, "3", "KKK"),
        (2, "2", "KR"),
        (2, "4", "KRKR"),
        (2, "5", "KRKRK"),
        (3, "4", "KRLK"),
        (3, "9", "KRLKRLKRL"),
    ],
)
def test_themes_come_by_turns_in_the_order_told(
    number: int, gatherings: str, by_turns: str
) -> None:
    made = _made(themes=THREE[:number], gatherings=gatherings, order="interleaved")

    assert "".join(_themes(made)) == by_turns


def test_what_is_settled_of_a_theme_stays_where_themes_come_by_turns() -> None:
    themes = ({"name": THREE[0], "gatherings": "3"}, THREE[1])
    placed: tuple[dict[str, str], ...] = ({}, {}, {}, {}, {"theme": THREE[0]})

    made = _made(themes=themes, gatherings=placed, order="interleaved")

    assert "".join(_themes(made)) == "KRKRK"


@given(weights=st.lists(st.integers(1, 4), min_size=3, max_size=3))
def test_turns_give_each_theme_as_much_and_let_it_begin_in_its_turn(
    weights: list[int],
) -> None:
    told: dict[str, Any] = {
        "themes": tuple(
            {"name": name, "gatherings": str(weight)}
            for name, weight in zip(THREE, weights, strict=True)
        ),
        "gatherings": str(sum(weights)),
    }

    blocks, turns = (_shared_out({**told, "order": one}) for one in ORDERS)

    assert Counter(turns) == Counter(blocks)
    assert [*dict.fromkeys(turns)] == [*dict.fromkeys(blocks)]
    if len({*weights}) == 1:
        assert all(one != after for one, after in pairwise(turns))


def test_blocks_are_what_is_proposed_where_nothing_is_told() -> None:
    assert _made(themes=THREE, order="blocks") == _made(themes=THREE)


@pytest.mark.parametrize("variant", range(1, 10))
@pytest.mark.parametrize("theme", THREE)
def test_a_variant_has_other_openings_and_methods_and_all_else_alike(
    theme: str, variant: int
) -> None:
    usual = _made(themes=(theme,), writes="yes")
    other = _made(themes=(theme,), writes="yes", variant=str(variant))

    def of(programme: Programme, *keys: str) -> list[dict[str, Any]]:
        return [one.model_dump(include={*keys}) for one in programme.sessions]

    same = ("id", "title", "date", "starts", "ends", "theme", "goals", "between")
    assert of(other, *same) == of(usual, *same)
    assert of(other, "activities") != of(usual, "activities")


def test_a_variant_begins_a_theme_with_no_method_that_lacks_its_question() -> None:
    for variant in range(10):
        made = _made(themes=("kollegialitet",), variant=str(variant))
        walks = [
            one
            for one in made.sessions[0].activities
            if one.method in {"walk-and-talk", "ig-round"}
        ]
        assert [one for one in walks if not one.question] == []


SETTLED: dict[str, dict[str, Any]] = {
    "two themes": {"themes": ("kollegialitet", "rolleforståelse")},
    "many of one": {"themes": ("samskaping",), "gatherings": "7"},
    "without writing": {"themes": ("kollegialitet", "ki"), "writes": "no"},
    "more themes than gatherings": {"themes": (*THREE, "ki"), "gatherings": "2"},
    "two hours": {"themes": ("kollegialitet",), "length": "two-hours"},
    "in a variant": {"themes": ("læringskultur",), "variant": "4"},
}
"""Briefs of which one gathering is varied alone."""


def _methods(session: Session) -> set[str]:
    """Return what a gathering holds, which its goals may hang on."""
    return {one.method for one in session.activities}


@pytest.mark.parametrize("told", SETTLED.values(), ids=SETTLED)
def test_one_gathering_varies_alone_and_keeps_its_day_and_its_work(
    told: dict[str, Any],
) -> None:
    before = _made(**told).sessions
    differ = 0
    for at, variant in product(range(len(before)), {1, int(told.get("variant", 0))}):
        wanted: list[dict[str, str]] = [{} for _ in before]
        wanted[at] = {"variant": str(variant)}

        after = _made(**{**told, "gatherings": tuple(wanted)}).sessions

        same = {"id", "title", "date", "starts", "ends", "theme", "between"}
        one, other = (some[at].model_dump(include=same) for some in (before, after))
        assert (*after[:at], *after[at + 1 :]) == (*before[:at], *before[at + 1 :])
        assert one == other
        assert before[at].goals == after[at].goals or _methods(before[at]) != _methods(
            after[at]
        )
        differ += before[at] != after[at]
        if str(variant) == told.get("variant", "0"):
            assert after == before
    assert differ


def test_a_gathering_that_varies_alone_thinks_together_as_no_other_does() -> None:
    for at, variant in product(range(4), (1, 2, 7)):
        wanted: list[dict[str, str]] = [{} for _ in range(4)]
        wanted[at] = {"variant": str(variant)}
        made = _made(themes=("kollegialitet",), gatherings=tuple(wanted))
        titles = [
            one.title
            for session in made.sessions
            for one in session.activities
            if one.method == "igp"
        ]
        assert len(titles) == len({*titles})


def test_a_short_gathering_that_varies_thinks_together_in_place_of_its_method() -> None:
    told: dict[str, Any] = {"themes": ("kollegialitet",), "length": "two-hours"}
    usual = _made(**told).sessions[1]
    works = []
    for variant in ("1", "2", "7"):
        wanted: tuple[dict[str, str], ...] = ({}, {"variant": variant}, {}, {})
        made = _made(**told, gatherings=wanted).sessions[1]
        [work] = [one for one in made.activities if one not in usual.activities]
        works.append(work)

    assert [one.method for one in works] == ["igp"] * 3
    assert len({one.question for one in works}) == 1
    assert len({one.title for one in works}) > 1
