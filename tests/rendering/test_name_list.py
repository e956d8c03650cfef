"""The name list that a new programme is given: read again, it holds the same people."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from medarbeider.model.language import Language
from medarbeider.model.people import Participant, Roster
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.roster import LoadedRoster, load_roster
from medarbeider.rendering.name_list import name_list
from medarbeider.workspace import bundled

LIBRARY = (bundled("library"),)
LISTS = Path(__file__).parents[1] / "reading" / "lists"
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
SUFFIXES = (".csv", ".xlsx")


def _read_again(roster: Roster, language: Language, suffix: str) -> LoadedRoster:
    with TemporaryDirectory() as folder:
        file = Path(folder, f"copy{suffix}")
        file.write_bytes(name_list(roster, language, suffix))
        return load_roster(file, LIBRARY)


def _person(name: str, unit: str = "", *leaders: str, role: str = "") -> Participant:
    return Participant(name=name, unit=unit, role=role, line_managers=leaders)


NAMESAKES = (
    _person("Anne Vik (Nord)", "Nord"),
    _person("Anne Vik (Drift og vedlikehold)", "Drift og vedlikehold"),
    _person("Anne Vik (A/B; C)", "A/B; C"),
)
OF_NAMESAKES = Roster(
    (
        *NAMESAKES,
        _person("Per Moe", "Nord", *(one.name for one in NAMESAKES)),
        _person("Eli Bø", "Nord", "Anne Vik (Nord)", "Per Moe"),
        _person("Ola Dal", "Nord", "Siri Sjef", "Anne Vik (A/B; C)"),
    )
)
LIKE_FORMULAS = Roster(
    (
        _person("=Kari Bø", "-Nord", role="=Lærer"),
        _person("-Per Vik", "+A", "=Kari Bø", role="@kokk"),
        _person("+Eli Ås", "- Sør", "=Kari Bø", "-Per Vik", role="- vikar"),
        _person("@Ola Dal", "=cmd|' /C calc'!A0", "-Siri Sjef"),
    )
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("roster", [OF_NAMESAKES, LIKE_FORMULAS])
def test_leaders_with_namesakes_and_signs_of_formulas_read_back_as_they_are(
    roster: Roster, suffix: str, language: Language
) -> None:
    assert _read_again(roster, language, suffix).roster == roster


def test_what_looks_like_a_formula_is_one_in_no_spreadsheet() -> None:
    written = name_list(LIKE_FORMULAS, "nb", ".csv").decode("utf-8-sig")

    cells = [
        cell.strip('"') for line in written.splitlines() for cell in line.split(";")
    ]
    assert "=Kari Bø" in {cell.lstrip("\u2060") for cell in cells}
    assert [cell for cell in cells if cell[:1] in set("=+-@")] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_list_that_can_be_read_is_the_same_people_in_its_copy(
    suffix: str,
) -> None:
    found = {}
    for file in sorted(LISTS.iterdir()):
        with suppress(InvalidSourceError):
            found[file.name] = load_roster(file, LIBRARY).roster
    assert len(found) > 40

    copies = {
        name: _read_again(roster, "nb", suffix).roster for name, roster in found.items()
    }

    assert copies == found


UNITS = st.sampled_from(["Nord", "-Sør", "+A", "Drift og vedlikehold", "A/B", "@Ø"])
FIRST = ("Anne", "Per", "Eli", "Ola", "Kari", "Siri", "Geir", "Liv")


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """People with several units; who leads stands above those who are led."""
    people: list[Participant] = []
    for first in FIRST[: draw(st.integers(5, len(FIRST)))]:
        last = draw(st.sampled_from(["Vik", "Moe", "Hauge-Lie", "van der Ås"]))
        unit, *others = dict.fromkeys(draw(st.lists(UNITS, min_size=1, max_size=3)))
        namesake = f" ({unit})" if draw(st.booleans()) else ""
        above = [one.name for one in people]
        leaders = draw(
            st.lists(st.sampled_from([*above, "Gro Gått"]), max_size=3, unique=True)
        )
        people.append(
            Participant(
                name=f"{first} {last}{namesake}",
                unit=unit,
                role=draw(st.sampled_from(["", "Lærer", "=Kokk"])),
                line_managers=tuple(leaders),
                other_units=tuple(others),
            )
        )
    return Roster(tuple(people))


ONE_UNIT_TWICE = Roster(
    tuple(
        Participant(name=f"{first} Vik", unit=unit, other_units=others)
        for first, unit, others in zip(
            FIRST[:5],
            ("Nord", "Nord", "Sør", "Sør", "Sør"),
            ((), (), ("Nord",), ("Nord",), ("Nord",)),
            strict=True,
        )
    )
)
"""What stands under `Enhet 2` is the same in each row that holds anything."""


@settings(max_examples=80, deadline=None)
@example(ONE_UNIT_TWICE, "nb", ".csv")
@given(rosters(), st.sampled_from(LANGUAGES), st.sampled_from(SUFFIXES))
def test_a_list_that_is_written_is_read_as_the_same_people(
    roster: Roster, language: Language, suffix: str
) -> None:
    assert _read_again(roster, language, suffix).roster == roster
