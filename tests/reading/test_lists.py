"""Name lists as people have them: whom each holds, or what is told instead.

`lists/expected.txt` has a section for each file: a line for each person (name, units,
role, leaders), `~` for a finding and `!` for a problem, each with its place and code.
The workbooks, and the two files called `saved-…`, were saved by LibreOffice Calc. After
a change that is meant, `--accept` writes the file anew.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from medarbeider.model.people import Roster
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.roster import load_roster

LIBRARY = (Path(__file__).parents[2] / "library",)

Outcomes = Callable[[str], tuple[Mapping[str, str], Mapping[str, str]]]


def test_every_list_has_its_people(outcomes: Outcomes) -> None:
    found, expected = outcomes("lists")

    assert found == expected
    assert len(found) >= 50


names = st.lists(
    st.tuples(
        st.sampled_from(["Anne", "Bjørn", "Cecilie", "Dag", "Eva", "Finn", "Gunn"]),
        st.sampled_from(["Vik", "Moe", "Dal", "Bø", "Lie", "Ås", "Holm Berg", "Tveit"]),
    ),
    min_size=2,
    max_size=12,
    unique=True,
)
others = st.sampled_from(
    [
        "Sum;9;",
        "Antall: 12;;",
        "Skrevet ut 01.02.2027;;",
        "Avdeling Nord;;",
        "Ledig stilling;Nord;Lærer",
        "-;Nord;",
        "FALSE;;",
        ";;FALSE",
        ";Nord;Lærer",
        "4711;Nord;",
        "Navn;Enhet;Rolle",
        "per.vik@eksempel.no;Nord;",
        "Ola Dal og Kari Bø;Nord;",
        "Nord;Lærer;",
        "Storgata;;",
    ]
)


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[*HealthCheck],
)
@given(names, st.lists(others, max_size=6), st.randoms(use_true_random=False))
def test_every_row_is_a_person_or_is_told(
    tmp_path: Path,
    people: list[tuple[str, str]],
    noise: list[str],
    chance: Random,
) -> None:
    rows = [
        f"{' '.join(one)};{'Nord' if at % 2 else 'Sør'};Lærer"
        for at, one in enumerate(people)
    ]
    rows += noise
    chance.shuffle(rows)
    file = tmp_path / "liste.csv"
    file.write_text("\n".join(["Navn;Enhet;Rolle", *rows]), "utf-8")

    try:
        loaded = load_roster(file, LIBRARY)
    except InvalidSourceError as error:
        assert all(one.place.where for one in error.problems)  # noqa: PT017 -- or it is read
        return

    told = sum(
        number
        for one in loaded.findings
        if isinstance(number := one.values.get("number"), int)
    )
    assert _names(loaded.roster) == sorted(" ".join(one) for one in people)
    assert len(loaded.roster) + told == len(rows)


def _names(roster: Roster) -> list[str]:
    return sorted(one.name for one in roster.participants)


headings = st.one_of(
    st.text(st.characters(categories=["L"]), min_size=1, max_size=12),
    st.sampled_from(("Navn", "Enhet", "Rolle", "Leder", "Fornavn", "Etternavn")),
    st.sampled_from(("Ansatt", "Avdeling", "Hvem", "Person", "Kolonne 1", "Merknad")),
    st.sampled_from(("Ansattnr", "Er leder", "Prosent", "Etternavn, Fornavn", "")),
)


@settings(deadline=None, max_examples=200, suppress_health_check=[*HealthCheck])
@given(
    names, st.tuples(headings, headings, headings, headings), st.permutations(range(4))
)
def test_under_other_headings_the_names_are_found_or_asked_for(
    tmp_path: Path,
    people: list[tuple[str, str]],
    renamed: tuple[str, ...],
    order: list[int],
) -> None:
    assume(len(people) > 3)
    full = [" ".join(one) for one in people]
    leader = full[0]
    columns = [
        full,
        ["Nord" if at % 2 else "Sør" for at in range(len(full))],
        ["lærer" if at % 3 else "assistent" for at in range(len(full))],
        ["", *(leader for _ in full[1:])],
    ]
    moved = [columns[at] for at in order]
    file = tmp_path / "liste.csv"
    lines = [";".join(renamed), *map(";".join, zip(*moved, strict=True))]
    file.write_text("\n".join(lines), "utf-8")

    try:
        loaded = load_roster(file, LIBRARY)
    except InvalidSourceError:
        return

    if "names-turned" not in {one.code for one in loaded.findings}:
        assert _names(loaded.roster) == sorted(full)
