# ruff: noqa: E501 -- whole lines that are told
"""A problem tells its place, a sentence, the likely fix and its code, on one line."""

from pathlib import Path

import pytest

from medarbeider.problems.place import Cell, Place, Position
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    Problem,
    gathering,
    stop_at,
    told_lines,
)

FILE = Path("p") / "programme.yaml"
LIST = Path("p") / "liste.xlsx"
LEADER = {"given": "Eva", "nearest": "Eve", "people": ("Per",)}


def _problem(place: Place, code: str = "is-odd") -> Problem:
    return Problem(place, code)


def test_a_line_has_place_subject_sentence_fix_and_code() -> None:
    values = {"given": "no", "expected": "nb, nn, en", "nearest": "nb"}
    problem = Problem(Place(FILE, Position(3, 11)), "unknown-value", "language", values)

    assert problem.told() == (
        f'{FILE}:3:11: language: "no" is not one of nb, nn, en; did you mean "nb"?'
        " [unknown-value]"
    )


@pytest.mark.parametrize(
    ("nearest", "fix"),
    [("title", 'did you mean "title"?'), ("", "known are title, date")],
)
def test_the_fix_is_told_or_else_what_is_known(nearest: str, fix: str) -> None:
    values = {"nearest": nearest, "known": "title, date"}
    problem = Problem(Place(FILE), "unknown-key", "tittel", values)

    assert problem.sentence() == f"tittel: is not a key that is known here; {fix}"


def test_the_words_are_chosen_where_they_are_told() -> None:
    problem = Problem(Place(FILE, Position(2, 1)), "empty-value", "title")

    assert problem.told(str.upper) == (
        f"{FILE}:2:1: title: HAS NO VALUE; WRITE ONE, OR DELETE THE LINE [empty-value]"
    )


def test_a_problem_is_one_line_whatever_the_file_says() -> None:
    values = {"given": "en\n  to\t" + "x" * 300, "expected": "nb", "nearest": ""}
    problem = Problem(Place(FILE), "unknown-value", "a\nkey", values)

    assert problem.told() == (
        f'{FILE}: a key: "en to {"x" * 194}…" is not one of nb [unknown-value]'
    )


def test_problems_are_told_as_a_reader_meets_them() -> None:
    places = [
        Place(FILE),
        Place(FILE, Position(2, 10)),
        Place(FILE, Position(10, 1)),
        Place(FILE, Position(10, 2)),
        Place(FILE.with_name("z.csv"), Position(1, 1)),
        Place(FILE.with_name("æ.xlsx")),
        Place(FILE.with_name("æ.xlsx"), Cell(2, 27, "Ark1")),
        Place(FILE.with_name("æ.xlsx"), Cell(10, 1, "Ark1")),
        Place(FILE.with_name("æ.xlsx"), Cell(1, 1, "Ark2")),
    ]

    error = InvalidSourceError(_problem(place) for place in reversed(places))

    assert [problem.place for problem in error.problems] == places


def test_an_error_says_all_of_its_problems() -> None:
    error = InvalidSourceError(
        [
            Problem(Place(FILE, Position(9, 1)), "empty-value", "title"),
            _problem(Place(LIST, Cell(2, 28, "Ark1")), "no-people"),
        ]
    )

    assert str(error).splitlines() == [
        f"{LIST}:Ark1!AB2: the list names no one; write a name on each line below the header [no-people]",
        (
            f"{FILE}:9:1: title: has no value; write one, or delete the line"
            " [empty-value]"
        ),
    ]


def test_an_error_without_a_place_says_its_sentence() -> None:
    error = MedarbeiderError("no-such-format", given="word", known="html, pdf")

    assert str(error) == (
        'there is no format "word"; there are html, pdf [no-such-format]'
    )


def test_problems_are_gathered_and_other_errors_are_not() -> None:
    problems: list[Problem] = []

    with gathering(problems):
        raise stop_at(FILE, "empty-file")
    with gathering(problems):
        pass
    with gathering(problems):
        raise stop_at(LIST, "no-such-file")
    with pytest.raises(MedarbeiderError), gathering(problems):
        raise MedarbeiderError("no-such-document", given="x", known="y")

    assert [problem.told() for problem in problems] == [
        f"{FILE}: is empty [empty-file]",
        f"{LIST}: there is no such file [no-such-file]",
    ]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (("Anne",), "Anne"),
        (("Anne", "Bo", "Cato", "Dina", "Eli"), "Anne, Bo, Cato, Dina, Eli"),
        (tuple("ABCDEFG"), "A, B, C, D, E (+2)"),
    ],
)
def test_of_many_names_five_are_told_and_the_number_of_the_others(
    people: tuple[str, ...], told: str
) -> None:
    problem = Problem(
        Place(Path("liste.csv")), "without-a-manager", values={"people": people}
    )

    assert problem.sentence() == (
        f"no line manager is given for {told}, who may meet their own leader; write"
        " each one's, also a leader who is not on the list"
    )


def _of_rows(file: Path, code: str, rows: range) -> list[Problem]:
    return [
        Problem(Place(file, Position(row, 1)), code, values={"given": "Per"})
        for row in rows
    ]


def test_of_many_rows_of_one_kind_five_are_told_and_where_the_others_are() -> None:
    names = FILE.with_name("liste.csv")
    odd, gone = (
        _of_rows(names, "odd-name", range(2, 9)),
        _of_rows(names, "perhaps-gone", range(8, 13)),
    )

    assert [*told_lines([*odd, *gone])] == [
        *(one.told() for one in odd[:5]),
        f"{names}: 2 more of this kind, in rows 7–8; --json tells each [odd-name]",
        *(one.told() for one in gone),
    ]


def test_rows_far_apart_are_few_too_and_whole_files_have_none() -> None:
    far = _of_rows(LIST, "odd-name", range(2, 100, 4))
    whole = [Problem(Place(LIST), "manager-perhaps-listed", values=LEADER)] * 7

    assert [*told_lines(far)][5:] == [
        (
            f"{LIST}: 20 more of this kind, in rows 22, 26, 30, 34, 38 (+15); --json"
            " tells each [odd-name]"
        )
    ]
    assert [*told_lines(whole)][5:] == [
        f"{LIST}: 2 more of this kind; --json tells each [manager-perhaps-listed]"
    ]


def test_what_was_written_by_hand_is_told_line_by_line_unless_it_is_of_people() -> None:
    keys = _of_rows(FILE, "empty-value", range(2, 102))
    named = _of_rows(FILE, "not-on-the-list", range(2, 102))

    assert [*told_lines(keys)] == [one.told() for one in keys]
    assert str(InvalidSourceError(named)).splitlines() == [
        *(one.told() for one in named[:5]),
        (
            f"{FILE}: 95 more of this kind, on lines 7–101; --json tells each"
            " [not-on-the-list]"
        ),
    ]
