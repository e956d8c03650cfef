"""The packing list agrees with the papers, and names those who come that day."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import Briefing, briefing
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout, Plain
from medarbeider.handouts.papers import Papers
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.people import Participant, Roster
from medarbeider.workspace import bundled

NAMES = ("Anne Brekke", "Kåre Ødegård", "Linh Nguyen", "Turid Åsland")


def _content(handout: Handout) -> Mapping[str, Plain]:
    assert handout.content is not None
    return handout.content


def _brief(folder: Path, names: tuple[str, ...] = (), *rounds: Round) -> Briefing:
    plan = planned(folder)
    roster = Roster(tuple(Participant(name, "Dagteam Nord") for name in names))
    return briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=roster if names else plan.loaded.roster,
        plan=CoachingPlan(rounds=rounds) if names else plan.memory.value,
    )


def _listed(handout: Handout) -> list[tuple[Plain, Plain]]:
    content = _content(handout)
    columns = content["papers"]
    assert isinstance(columns, tuple)
    found: list[tuple[Plain, Plain]] = []
    for column in columns:
        assert isinstance(column, tuple)
        for paper in column:
            assert isinstance(paper, Mapping)
            found.append((paper["name"], paper["copies"]))
    return found


def _named(handout: Handout) -> list[Plain]:
    people = _content(handout)["names"]
    assert isinstance(people, tuple)
    found: list[Plain] = []
    for one in people:
        assert isinstance(one, Mapping)
        found.append(one["name"])
    return found


@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_every_paper_to_print_is_listed_once_with_its_copies(name: str) -> None:
    brief = _brief(bundled("programmes") / name)
    every = Papers(brief)
    papers = [
        one
        for kind in kinds()
        if kind not in {"booklet", "invitation", "packing-list"}
        for one in every.of(kind)
        if one.content is not None
    ]
    assert papers

    lists = every.of("packing-list")

    assert len(lists) == len(brief.gatherings)
    for at, one in enumerate(lists):
        folders = {one.folder} | ({"00-program"} if at == 0 else set())
        wanted = [
            (paper.name, paper.copies) for paper in papers if paper.folder in folders
        ]
        listed = _listed(one)
        assert sorted(map(str, listed)) == sorted(map(str, wanted))
        copies = [number for _, number in listed if isinstance(number, int)]
        assert copies == sorted(copies)


def test_those_who_come_are_named_and_a_guest_is_last(programme: Path) -> None:
    one = Round(
        session="start",
        kind="groups",
        size=4,
        groups=((*NAMES[1:], "Per Eksempelsen"),),
        absent=NAMES[:1],
        extra=("Per Eksempelsen",),
    )

    (made,) = Papers(_brief(programme, NAMES, one)).of("packing-list")

    assert _named(made) == [*NAMES[1:], "Per Eksempelsen"]


def test_a_gathering_held_twice_names_each_once() -> None:
    brief = _brief(bundled("programmes") / "hjemmetjenesten")
    lists = [
        one
        for one in Papers(brief).of("packing-list")
        if one.session == "forventninger"
    ]

    first, again = map(_named, lists)

    assert (len(first), len(again)) == (12, 12)
    assert len({*first, *again}) == 24


def test_nobody_is_named_without_a_name_list(programme: Path) -> None:
    (made,) = Papers(_brief(programme)).of("packing-list")

    assert _named(made) == []
    assert _content(made)["tables"] == "3"
