"""Names as they are typed on a busy morning."""

import pytest

from medarbeider.commands.written_name import written_name
from medarbeider.problems.problem import MedarbeiderError

LIST = (
    "Åse Bråten",
    "Øyvind Sæther",
    "Kari Nordmann",
    "Kari Moe",
    "Anne Marie Li",
    "Bo",
    "Bo Li",
    "Aase Li",
)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("kari  nordmann", "Kari Nordmann"),
        ("Øyvind", "Øyvind Sæther"),
        ("oyvind", "Øyvind Sæther"),
        ("Oyvind Saether", "Øyvind Sæther"),
        ("aase braaten", "Åse Bråten"),
        ("Anne", "Anne Marie Li"),
        ("anne marie", "Anne Marie Li"),
        ("bo", "Bo"),
        ("Aase Li", "Aase Li"),
        ("Kar", "Kar"),
        ("Nordmann", "Nordmann"),
        ("Liv  Innom", "Liv Innom"),
    ],
)
def test_a_name_is_known_again_when_only_one_can_be_meant(
    given: str, meant: str
) -> None:
    assert written_name(given, LIST) == meant


def test_a_letter_that_a_mac_writes_as_two_is_one() -> None:
    assert written_name("A\u030ase", ["Åse Bråten", "Bo"]) == "Åse Bråten"


@pytest.mark.parametrize(
    ("given", "people"),
    [("kari", "Kari Nordmann, Kari Moe"), ("Aase", "Åse Bråten, Aase Li")],
)
def test_a_first_name_that_several_have_is_refused_with_their_names(
    given: str, people: str
) -> None:
    with pytest.raises(MedarbeiderError) as refused:
        written_name(given, LIST)

    assert str(refused.value) == (
        f'"{given}" may be any of these: {people}; write the whole name [which-name]'
    )


def test_the_spelling_that_is_given_goes_before_one_with_other_capitals() -> None:
    names = ("kari moe", "Kari Moe")

    assert [written_name(one, names) for one in (*names, "KARI MOE")] == [
        "kari moe",
        "Kari Moe",
        "kari moe",
    ]
