"""Whose answer in a column of a name list is another than that of most."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.reading.closed_answers import answered_otherwise
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.words_of_lists import load_list_words

WORDS = load_list_words((Path(__file__).parents[2] / "library",))
DAYS = Days(date(2027, 1, 14), date(2027, 5, 14))


@pytest.mark.parametrize(
    ("cells", "others"),
    [
        ("Ja Ja Nei", (2,)),
        ("Ja Nei", (1,)),
        ("Ja Nei Kanskje", (1, 2)),
        ("Nei Nei Ja", (2,)),
        ("Nei Nei Nei", ()),
        ("Ja Ja Ja Ja Ja Ja Nei Nei Nei Nei", (6, 7, 8, 9)),
        ("x x _ x", (2,)),
        ("_ _ x _", (2,)),
        ("x _ x _", ()),
        ("Betalt Betalt Refundert Kreditert Betalt", (2, 3)),
        ("1 1 0 1", (2,)),
        ("4 7 12 4", ()),
        ("K M M K M K", ()),
        ("Lærer Assistent Vernepleier Leder", ()),
        ("01.08.2015 01.08.2027 2.3.2020", (1,)),
        ("01.08.2015 01.08.2027", (1,)),
        ("31.12.2028 31.12.2026 31.12.2028", (1,)),
        ("31.12.2099 31.12.2099 01.03.2027", (2,)),
        ("01.02.1980 02.03.1990 _", ()),
        ("90010100 90010101 _", ()),
    ],
)
def test_the_few_who_are_answered_otherwise_are_found(
    cells: str, others: tuple[int, ...]
) -> None:
    told = [cell.replace("_", "") for cell in cells.split(" ")]

    assert answered_otherwise(told, WORDS, DAYS) == others


@given(st.lists(st.sampled_from(["Ja", "Nei", "", "Kanskje", "1.1.2028"]), min_size=1))
def test_a_no_of_at_most_half_is_found_whatever_the_others_say(
    cells: list[str],
) -> None:
    found = answered_otherwise(cells, WORDS, DAYS)

    no = [at for at, cell in enumerate(cells) if cell == "Nei"]
    if 2 * len(no) <= len(cells) and len({*cells}) > 1:
        assert {*no} <= {*found}
