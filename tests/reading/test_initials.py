"""An initial that tells two of one name apart, as the advice has it."""

from collections.abc import Callable

import pytest

Notices = Callable[[str, str], list[str]]

REST = "Per Vik;Nord;13\nLiv Dal;Sør;14\nOla Nes;Sør;15\n"


def codes(told: list[str]) -> list[str]:
    return [one.rpartition("[")[2].rstrip("]") for one in told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Holm, Kari M.", "Holm, Kari A."),
        ("Holm, Kari K.A.", "Holm, Kari M."),
        ("Holm, Kari M. A.", "Holm, Kari B."),
        ("Berg Holm, Kari-Anne Å.", "Holm, Siv"),
    ],
)
def test_an_initial_behind_a_first_name_is_a_name_as_others(
    notices: Notices, one: str, other: str
) -> None:
    rest = "Vik, Per;Nord\nDal, Liv;Sør\nNes, Ola;Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{one};Nord\n{other};Nord\n{rest}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kari M. Holm", "Kari Holm"),
        ("Kari Anne Holm", "Kari Holm"),
        ("Åse Berg", "Aase Berg"),
    ],
)
def test_two_staff_numbers_tell_two_whose_names_are_nearly_one(
    notices: Notices, one: str, other: str
) -> None:
    text = f"Navn;Enhet;Ansattnr\n{one};Nord;11\n{other};Nord;12\n{REST}"

    assert "nearly-one-name" not in codes(notices("l.csv", text))


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Ansattnr", ("11", "")),
        ("Ansattnr", ("11", "11")),
        ("Ansattnr", ("11", "0011")),
        ("E-post", ("kari@x.no", "kari.holm@y.no")),
    ],
)
def test_an_address_or_a_number_of_one_does_not(
    notices: Notices, heading: str, numbers: tuple[str, str]
) -> None:
    one, other = numbers
    text = (
        f"Navn;Enhet;{heading}\nKari M. Holm;Nord;{one}\nKari Holm;Nord;{other}\n{REST}"
    )

    assert "nearly-one-name" in codes(notices("l.csv", text))
