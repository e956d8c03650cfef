"""Names of a list that hold more than a name, or are written otherwise than others."""

from collections.abc import Callable

import pytest

Notices = Callable[[str, str], list[str]]

SHORT = "hardly a name as it is written"
FIX = "write first and last name, or delete the row [odd-name]"


@pytest.mark.parametrize(
    "shape",
    [
        "{} (Eks kommune)",
        "{} (NO-1)",
        "{} - lærer",
        "{} lærer",
        "{}: lærer",
        "{} – A1",
        "{} [1]",
        "{}/1",
        "{} x1",
        "{} 4711",
        "{}.",
        "{} #",
        "{} (Nord)",
        "Dr. {}",
        "Avdelingsleder {}",
        "evt. {}",
    ],
)
def test_more_than_a_name_with_most_is_told_once(shape: str, notices: Notices) -> None:
    names = [shape.format(name) for name in ("Kari Bø", "Per Vik", "Ola Dal")]
    rows = "\n".join(f"{name};Nord" for name in names)

    assert notices("l.csv", f"Navn;Enhet\n{rows}\n") == [
        (
            f'l.csv:2:1: more than a name stands with most, as in "{names[0]}": rows'
            " 2–4; write names alone: the rest is printed on the papers too"
            " [names-with-more]"
        )
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kari Moe", "Kari Moe"),
        ("Kari Moe (Sone 2)", "Kari Moe (3. etasje)"),
        ("Moe, Kari", "Moe, Kari"),
    ],
)
def test_digits_of_a_unit_that_tells_namesakes_apart_are_none_of_the_name(
    one: str, other: str, notices: Notices
) -> None:
    names = ["Vik, Per", "Lie, Ola", "Ro, Siv"]
    others = names if "," in one else ["Per Vik", "Ola Lie", "Siv Ro"]
    rest = "".join(f"{name};Sone 2\n" for name in others)
    rows = f"{one};Sone 2\n{other};3. etasje\n{rest}"

    told = notices("l.csv", f"Navn;Enhet\n{rows}")

    assert [line for line in told if "two-of-one-name" not in line] == []


@pytest.mark.parametrize(
    "name",
    [
        "Evt. Siv Ro",
        "Kanskje Siv Ro",
        "Klem Siv",
        "Leder Siv Ro",
        "Avdelingsleder Siv Ro",
        "Helsefagarbeider Siv Ro",
        "Hjelpepleier Siv Ro",
        "Tannlege Siv Ro",
        "Avd. Siv Ro",
        "SIV RO",
        "siv ro",
        "Siv ro",
        "Siv Ro Hovedtillitsvalgt",
        "Mangler Siv Ro",
        "Kun Siv Ro",
        "Tillegg: Siv Ro",
        "+ Siv Ro",
    ],
)
def test_a_name_that_is_written_otherwise_than_the_others_is_told(
    name: str, notices: Notices
) -> None:
    rows = f"Kari Bø;Nord\nPer Vik;Nord\nOla Dal;Sør\nLiv Moe;Sør\n{name};Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == [
        f'l.csv:6:1: {SHORT}: "{name}"; {FIX}'
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Marie-Louise von der Lippe",
        "Per Chr. Lie",
        "Chr. Lie",
        "Per K. Lie",
        "Kim O'Brien",
        'Per "Pelle" Lie',
        "Mona Ny",
        "Per Lie jr.",
        "Ådne Mæland Øy",
    ],
)
def test_an_ordinary_name_is_not_told(name: str, notices: Notices) -> None:
    rows = f"Kari Bø;Nord\nPer Vik;Nord\nOla Dal;Sør\nLiv Moe;Sør\n{name};Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == []


def test_names_typed_on_a_phone_are_told_one_by_one(notices: Notices) -> None:
    rows = "Per vik;Nord\nOLA DAL;Nord\nkari bø;Sør\nLiv;Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == [
        f'l.csv:2:1: {SHORT}: "Per vik"; {FIX}',
        f'l.csv:3:1: {SHORT}: "OLA DAL"; {FIX}',
        f'l.csv:4:1: {SHORT}: "kari bø"; {FIX}',
        (
            'l.csv:5:1: half a name, it seems: "Liv"; write first and last name, or'
            " delete the row [half-a-person]"
        ),
    ]


def test_brackets_behind_names_with_a_comma_stay_behind(notices: Notices) -> None:
    rows = '"Bø, Kari (Eks)"\n"Vik, Per (Eks)"\n"Dal, Ola (Eks)"\n'

    assert notices("l.csv", f"Navn\n{rows}") == [
        (
            'l.csv:2:1: more than a name stands with most, as in "Kari Bø (Eks)": rows'
            " 2–4; write names alone: the rest is printed on the papers too"
            " [names-with-more]"
        )
    ]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("KARI BØ;PER VIK;LIV ÅS", "KARI BØ, PER VIK, LIV ÅS"),
        ("KARI BØ;PER O. VIK;Liv Ås", "KARI BØ, PER O. VIK"),
        ("BØ Kari;VIK Per;ÅS Liv", ""),
        ("Kari Bø;PER VIK;Liv Ås", ""),
    ],
    ids=["all", "most", "last names", "one"],
)
def test_a_list_of_names_in_capitals_is_told_once(
    names: str, told: str, notices: Callable[[str, str], list[str]]
) -> None:
    rows = "".join(f"{one}\n" for one in names.split(";"))

    found = [one for one in notices("l.csv", f"Navn\n{rows}") if "loud-names" in one]

    assert found == [
        f"l.csv:2:1: the names are in capitals, and are printed so: {told}; write them"
        ' as "Kari Vik"; Excel does it with PROPER (STOR.FORBOKSTAV in Norwegian)'
        " [loud-names]"
        for _ in range(bool(told))
    ]
