"""A 10-FAKTOR result as people type it, and what is told when they get it wrong."""

# ruff: noqa: E501 -- a line that is told stands on one line

from collections.abc import Callable
from decimal import Decimal

import pytest

from medarbeider.model.ten_factor import TenFactor
from medarbeider.reading.programme import LoadedProgramme

Lines = Callable[..., list[str]]
Load = Callable[..., LoadedProgramme]

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
people: 12
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    activities:
      - method: check-in
        minutes: 15
ten_factor:
  year: 2026
  invited: 12
  answers: 11
  means:
    1: 4.3
    2: 4,2
    3: 4
    4: "4.2"
    5: 3.9
    6: 3.8
    7: 1.0
    8: 5.0
    9: 4.0
    10: 4.7
"""
NO_MEAN = "write one decimal, such as 4.1 [not-a-mean]"
NO_FACTOR = "is no factor of 10-FAKTOR; they are numbered 1–10 [no-such-factor]"
NO_PLACE = "cannot be; the answers go from 1 to 5 [mean-out-of-range]"
TOO_FEW = "answers are too few: a result is shown for 3 or more, so that nobody can be known; leave the result out, or use that of a larger unit [too-few-answers]"


def changed(old: str, new: str) -> str:
    assert PROGRAMME.count(old) == 1
    return PROGRAMME.replace(old, new)


def test_a_result_is_read_with_comma_or_point(load: Load) -> None:
    means = ["4.3", "4.2", "4.0", "4.2", "3.9", "3.8", "1.0", "5.0", "4.0", "4.7"]

    assert load(PROGRAMME).programme.ten_factor == TenFactor(
        year=2026,
        invited=12,
        answers=11,
        means=dict(enumerate(map(Decimal, means), 1)),
    )


@pytest.mark.parametrize("answers", ["3", "12"])
def test_three_answers_are_enough_and_all_may_answer(load: Load, answers: str) -> None:
    told = load(changed("answers: 11", f"answers: {answers}")).programme.ten_factor

    assert told is not None
    assert told.answers == int(answers)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("answers: 11", "answers: 2", [f"20:12: answers: 2 {TOO_FEW}"]),
        ("answers: 11", "answers: 0", [f"20:12: answers: 0 {TOO_FEW}"]),
        (
            "answers: 11",
            "answers: 13",
            [
                "20:12: answers: is more than the 12 who were asked [more-answers-than-asked]"
            ],
        ),
        (
            "  answers: 11\n",
            "",
            ["18:3: answers: is missing here [missing-key]"],
        ),
        (
            "  invited: 12",
            "  invited: 2",
            ["19:12: invited: must be at least 3 [too-small]"],
        ),
        (
            "year: 2026",
            "year: 2014",
            ["18:9: year: must be at least 2015 [too-small]"],
        ),
        ("1: 4.3", "1: 0.9", [f"22:8: 1: 0.9 {NO_PLACE}"]),
        ("1: 4.3", "1: 5,1", [f"22:8: 1: 5,1 {NO_PLACE}"]),
        ("1: 4.3", "1: 4.31", [f'22:8: 1: "4.31" is not a mean; {NO_MEAN}']),
        ("1: 4.3", "1: god", [f'22:8: 1: "god" is not a mean; {NO_MEAN}']),
        (
            "    10: 4.7",
            "    11: 4.7",
            [f"31:5: 11: {NO_FACTOR}"],
        ),
        (
            "    1: 4.3",
            "    motivasjon: 4.3",
            [f"22:5: motivasjon: {NO_FACTOR}"],
        ),
        (
            "    1: 4.3\n    2: 4,2\n",
            "",
            [
                "22:5: means: without a mean: 1, 2; give the mean of all ten factors [factor-left-out]"
            ],
        ),
        (
            "    10: 4.7\n",
            "    10: 4.7\n  earlier: {1: 4.2, 0: 4.2}\n  benchmark: {2: 6}\n",
            [
                f"32:21: 0: {NO_FACTOR}",
                f"33:18: 2: 6 {NO_PLACE}",
            ],
        ),
        (
            "    10: 4.7\n",
            f"    10: 4.7\n  benchmark_name: {'x' * 41}\n",
            ["32:19: benchmark_name: is longer than 40 letters [too-long]"],
        ),
        (
            "    1: 4.3",
            "    1:",
            ["22:7: 1: has no value; write one, or delete the line [empty-value]"],
        ),
        (
            "    1: 4.3",
            "    1: [4.3]",
            [f'22:8: 1: "…" is not a mean; {NO_MEAN}'],
        ),
        (
            "    10: 4.7\n",
            "    10: 4.7\n  earlier: {1: {nå: 4}}\n  benchmark: {2: }\n",
            [
                f'32:16: 1: "…" is not a mean; {NO_MEAN}',
                "33:18: 2: has no value; write one, or delete the line [empty-value]",
            ],
        ),
        (
            "    10: 4.7\n",
            "    10: 4.7\n  earlier: [4.1, 4.2]\n",
            [
                "32:12: earlier: must hold keys and values; write `key: value` on lines of their own, with a space after the colon [not-keys-and-values]"
            ],
        ),
        (
            "  answers: 11",
            "  svar: 11",
            [
                "18:3: answers: is missing here [missing-key]",
                '20:3: svar: is not a key that is known here; did you mean "answers"? [unknown-key]',
            ],
        ),
    ],
)
def test_a_wrong_result_is_told_where_it_stands(
    problems: Lines, old: str, new: str, lines: list[str]
) -> None:
    told = problems(changed(old, new))

    assert told == [f"programme.yaml:{line}" for line in lines]
