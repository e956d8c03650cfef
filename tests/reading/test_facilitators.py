"""Who runs the gatherings and stands among the participants too: it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.reading.programme import load_programme
from medarbeider.workspace import bundled

HEAD = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
"""
SESSIONS = """\
sessions:
  - id: start
    title: Vi møtes
    date: 2027-01-14
    starts: 09:00
    ends: 09:10
    activities: [{method: welcome, minutes: 10}]
"""

Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Return what is told of a programme with these keys, and this name on its list."""

    def load(more: str, *names: str) -> list[str]:
        listed = "\n".join(("Navn", "Per Vik", "Ola Dal", *names, ""))
        (tmp_path / "participants.csv").write_text(listed, "utf-8")
        file = tmp_path / "programme.yaml"
        file.write_text(f"{HEAD}{more}{SESSIONS}", "utf-8")
        found = load_programme(tmp_path, (bundled("library"),)).findings
        told = (one.told().removeprefix(f"{file}:") for one in found)
        others = ("[odd-name]", "[names-changed-places]")
        return [one for one in told if not one.endswith(others)]

    return load


@pytest.mark.parametrize(
    "name", ["Ingrid Aas", "INGRID AAS", "Aas Ingrid", "Ingrid Ås"]
)
def test_a_facilitator_on_the_name_list_is_told(told: Told, name: str) -> None:
    assert told("facilitators: [Siv Moe, Ingrid Aas]\n", name) == [
        (
            f'8:25: "{name}" runs the gatherings, and takes part as anybody on the'
            f' list; add "{name}" to `rules: without`, to be in no pair or group'
            " [facilitator-on-the-list]"
        )
    ]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Ingrid Aas", "Ingrid M. Aas"),
        ("Ingrid Marie Aas", "Ingrid Aas"),
        ("Ingrid Eksempelsen (HR)", "Ingrid Eksemplsen"),
        ("I. Aas", "Ingrid Aas"),
        ("Ingrid", "Ingrid Aas"),
        ("Siv Moe og Ingrid Aas", "Ingrid M. Aas"),
        ("Siv og Ingrid", "Ingrid Aas"),
        ("Siv Moe & Ingrid", "Ingrid Aas"),
        ("Ingrid Boe", "Ingrid Bø"),
        ("Ingrid Saether", "Ingrid Sæther"),
    ],
)
def test_a_name_that_is_nearly_a_facilitators_is_told(
    told: Told, given: str, name: str
) -> None:
    assert told(f"facilitators: [{given}]\n", name) == [
        (
            f'8:16: "{name}" on the name list is nearly called as "{given}", who runs'
            f' the gatherings; add "{name}" to `rules: without` if they are one person'
            " [facilitator-or-another]"
        )
    ]


@pytest.mark.parametrize("name", ["Ingrid Hansen", "Jon Aas", "Inger Ask", "Kari Aas"])
def test_somebody_who_is_like_a_facilitator_in_one_name_is_another(
    told: Told, name: str
) -> None:
    assert told("facilitators: [Ingrid Aas]\n", name) == []


@pytest.mark.parametrize("name", ["Ingrid Aas", "Ingrid M. Aas"])
def test_a_facilitator_outside_pairs_and_groups_is_not_told(
    told: Told, name: str
) -> None:
    more = f"facilitators: [Ingrid Aas]\nrules: {{without: [{name}]}}\n"

    assert told(more, name) == []


def test_two_who_stand_as_one_are_looked_up_each(told: Told) -> None:
    more = 'facilitators: ["Kari Bø, Siv Moe"]\n'

    assert [one.partition(" runs")[0] for one in told(more, "Siv Bø", "Siv Moe")] == [
        '8:16: "Siv Moe"'
    ]


def test_a_companion_who_runs_the_gatherings_is_told(told: Told) -> None:
    more = "facilitators: [Ingrid Aas]\n"
    more += "companions: [{name: Ingrid Aas, beside: Per Vik}]\n"

    assert told(more) == [
        (
            '9:21: "Ingrid Aas" runs the gatherings, and is told to be beside Per Vik'
            " too; name somebody else here, or take the name out of `facilitators`"
            " [companion-is-a-facilitator]"
        )
    ]
