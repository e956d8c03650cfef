"""Headings cut short, or with a level or a bracket behind."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]


def codes(read: LoadedRoster) -> list[str]:
    return [one.code for one in read.findings]


@pytest.mark.parametrize(
    "heading",
    [
        "St.%",
        "St. %",
        "St %",
        "Stk.%",
        "Still %",
        "Still. %",
        "Stillings%",
        "Stillings %",
        "Stilling%",
        "Stilling (%)",
        "Stilling i %",
        "St.pst",
        "St. pst.",
        "St.prosent",
        "Stillings pst.",
        "Still. prosent",
        "Prosent stilling",
        "% stilling",
        "Stillingsstr.",
        "Still.prosent",
        "St.pros",
        "Pst",
        "Pst.",
        "Stillingsandel %",
        "Ans.%",
    ],
)
def test_shares_of_posts_under_a_heading_in_short_make_two_posts_one_person(
    read_list: ReadList, heading: str
) -> None:
    read = read_list(
        "l.csv",
        f"Navn;Enhet;Stilling;{heading}\nSiv Ro;Nord;Lærer;100\nMari Foss;Nord;Lærer;60"
        "\nMari Foss;Sør;Assistent;40\n",
    )

    assert [(one.name, one.units) for one in read.roster.participants] == [
        ("Siv Ro", ("Nord",)),
        ("Mari Foss", ("Nord", "Sør")),
    ]
    assert codes(read) == ["column-tells-apart", "two-posts"]


@pytest.mark.parametrize(
    "heading",
    [
        "Org.enhet nivå {}",
        "Org. enhet nivå {}",
        "Organisasjonsenhet nivå {}",
        "Avdelingsnavn nivå {}",
        "Enhet (nivå {})",
        "Org.enhet level {}",
        "Eining nivå {}",
        "Orgnivå {} navn",
        "Seksjon nivå {}",
        "Org unit level {}",
        "Organisasjonsenhet, nivå {}",
    ],
)
def test_the_lowest_of_several_levels_is_the_unit(
    read_list: ReadList, heading: str
) -> None:
    levels = ";".join(heading.format(level) for level in (2, 3, 4))
    read = read_list(
        "l.csv",
        f"Navn;{levels}\nKari Bø;Skole;Utvikling;Analyse\n"
        "Per Vik;Skole;Utvikling;Inntak\nOla Dal;Skole;Fag;Prøver\n"
        "Liv Moe;Skole;Fag;Prøver\n",
    )

    assert [one.units for one in read.roster.participants] == [
        ("Analyse",),
        ("Inntak",),
        ("Prøver",),
        ("Prøver",),
    ]


def test_who_has_no_unit_of_the_lowest_level_is_of_the_next_above(
    read_list: ReadList,
) -> None:
    read = read_list(
        "l.csv",
        "Navn;Enhet nivå 2;Enhet nivå 3;Enhet nivå 4\nEva Nes;Skole;;\n"
        "Siv Ro;Skole;Utvikling;\nKari Bø;Skole;Utvikling;Analyse\n"
        "Per Vik;Skole;Utvikling;Inntak\nOla Dal;Skole;Fag;Prøver\n",
    )

    assert [one.units for one in read.roster.participants] == [
        ("Skole",),
        ("Utvikling",),
        ("Analyse",),
        ("Inntak",),
        ("Prøver",),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        *("Hus", "Base", "Lag", "Etasje", "Trinn", "Filial", "Stasjon", "Bolig"),
        *("Kor jobbar du?", "Hvor er du ansatt?", "Fløy", "Bofellesskap"),
    ],
)
def test_places_of_work_are_units_where_there_is_no_other_column_of_them(
    read_list: ReadList, heading: str
) -> None:
    rows = (
        *("Siv Ro;{0}Storøy", "Mari Foss;{0}Lia", "Per Vik;{1}Lia", "Ada Ek;{1}Storøy"),
        "",
    )
    text = "\n".join(rows)

    alone = read_list("l.csv", f"Navn;{heading}\n{text.format('', '')}")
    both = f"Navn;Enhet;{heading}\n{text.format('Nord;', 'Sør;')}"

    assert [one.unit for one in alone.roster.participants] == [
        *("Storøy", "Lia", "Lia", "Storøy"),
    ]
    assert [one.unit for one in read_list("l.csv", both).roster.participants] == [
        *("Nord", "Nord", "Sør", "Sør"),
    ]
