"""Tables of 10-FAKTOR results: what is read, what is refused, and what is told.

Every table here is invented; none is a unit's own.
"""

# ruff: noqa: E501 -- a line that is told stands on one line

import functools
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.factor_words import WordsOfFactors, load_factor_words
from medarbeider.reading.results_file import ToldResults, load_results

LIBRARY = (Path(__file__).parents[2] / "library",)

INVENTED = """\
# Oppdiktet tabell, ikke noen enhets resultat; "sitat", og komma
10-FAKTOR 2026;;;
Antall svar;18;;
Inviterte: 22;;;
Faktor;Gjennomsnitt;Forrige;Kommunen
1 Indre motivasjon;4,3;4,2;4,3
2 Mestringstro;4,2;4,1;4,3
3 Autonomi;4,1;;4,2
4 Bruk av kompetanse;4,2;;4,2
5 Mestringsorientert ledelse;3,9;;4,0
6 Rolleklarhet;3,7;;4,3
7 Relevant kompetanseutvikling;3,7;;3,8
8 Fleksibilitetsvilje;4,4;;4,4
9 Mestringsklima;4,6;;4,1
10 Prososial motivasjon;4,7;;4,7
"""
MEANS = dict(
    enumerate(("4.3", "4.2", "4.1", "4.2", "3.9", "3.7", "3.7", "4.4", "4.6", "4.7"), 1)
)
TEN = (
    "1 indre motivasjon, 2 mestringstro, 3 autonomi, 4 bruk av kompetanse, 5"
    " mestringsorientert ledelse, 6 rolleklarhet, 7 relevant kompetanseutvikling, 8"
    " fleksibilitetsvilje, 9 mestringsklima, 10 prososial motivasjon"
)
NO_STATEMENT = "this is what people are asked in 10-FAKTOR, which is not to be shown; give only the means of the ten factors [a-statement]"
TOO_FEW = "answers are too few: a result is shown for 3 or more, so that nobody can be known; leave the result out, or use that of a larger unit [too-few-answers]"
TWO_CELLS = "decimal commas make two cells of each mean here; put semicolons between the cells, or write decimal points [mean-in-two-cells]"
BOUNDS = "this column has bounds of a mean, and not the mean; give the mean of each factor, such as 4.1 [only-bounds]"
CHANGES = "this column has changes since another year, and no means; give the mean of each factor, such as 4.1 [only-changes]"
NOT_USED = "this column is not used: it has no means, or there are means enough [results-column-not-used]"
NO_ROW = "this row stands for no factor, and is not used [results-row-not-used]"

Read = Callable[..., ToldResults]


@functools.cache
def words() -> WordsOfFactors:
    return load_factor_words(LIBRARY)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a table's text from a file of a name."""

    def read(text: str, name: str = "resultat.csv") -> ToldResults:
        (tmp_path / name).write_text(text, "utf-8")
        return load_results(tmp_path / name, words())

    return read


def means_of(told: ToldResults, key: str = "factors") -> dict[int, str]:
    return {factor: str(mean) for factor, mean in told.means[key].items()}


def findings_of(told: ToldResults) -> list[str]:
    return [one.told().split("resultat.csv:")[-1] for one in told.findings]


def refused(read: Read, text: str, name: str = "resultat.csv") -> list[str]:
    with pytest.raises(InvalidSourceError) as found:
        read(text, name)
    return [one.told().split(f"{name}:")[-1].strip() for one in found.value.problems]


def test_a_whole_table_is_read_with_all_that_stands_around_it(read: Read) -> None:
    told = read(INVENTED)

    assert means_of(told) == MEANS
    assert means_of(told, "earlier") == {1: "4.2", 2: "4.1"}
    assert told.numbers == {"answered": 18, "invited": 22, "year": 2026}
    assert told.comparison_name == "Kommunen"
    assert (means_of(told, "comparison")[6], told.findings) == ("4.3", ())


def test_a_workbook_says_the_same_as_the_text(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in INVENTED.splitlines():
        cells = [cell.replace(",", ".") for cell in line.split(";")]
        book.active.append(
            [float(one) if one.replace(".", "").isdecimal() else one for one in cells]
        )
    file = tmp_path / "resultat.xlsx"
    book.save(file)

    told, same = load_results(file, words()), read(INVENTED)

    assert told.means == same.means
    assert told.numbers == same.numbers


def test_a_problem_in_a_workbook_names_the_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Svar"
    for row in (["Faktor", "Snitt"], ["Rolleklarhet", 4.2], ["Mestringstro", 6]):
        book.active.append(row)
    file = tmp_path / "resultat.xlsx"
    book.save(file)

    with pytest.raises(InvalidSourceError) as found:
        load_results(file, words())

    assert str(found.value) == (
        f"{file}:Svar!B3: 6 cannot be; the answers go from 1 to 5 [mean-out-of-range]"
    )


@pytest.mark.parametrize(
    "table",
    [
        "Faktor;Snitt\n6;3,7\n9;4,1\n",
        "faktor,snitt\nRolleklarhet,3.7\nMestringsklima,4.1\n",
        'faktor,snitt\nRolleklarhet,"3,7"\nMestringsklima,"4,1"\n',
        "Rolleklarhet;3,7\nMestringsklima;4,1\n",
        "6;Rolleklarhet;3,7\n9;Mestringsklima;4,1\n",
        "Nr\tFaktor\tScore\n6\tROLLEKLARHET\t3.7\n9\tMestringsklima\t4.10\n",
        "Gjennomsnitt;Faktor\n3,7;F6\n4,1;Faktor 9: Meistringsklima\n",
        "#;Navn på faktor;Vår enhet\n6;Rolleklarleik;3,7\n9;Mastery climate;4,1\n",
        "Faktor;2024;2026\nRolleklarhet;3,9;3,7\nMestringsklima (9);4,0;4,1\n",
        ";Snitt;Landet\nRolleklarhet;3,7;4\nMestringsklima;4,1;4\n",
        "faktor;gjennomsnitt\n1;-\n6;3,7\n7;ikke vist\n9;4,1\n10;\n",
        "Faktor;Lia barnehage\nRolleklarhet;3,7\nMestringsklima;4,1\n",
        "Faktor;Snitt;Endring;Min;Maks\nRolleklarhet;3,7;0,2;1;5\n9;4,1;-0,1;2;5\n",
        "sep=;\nFaktor;Snitt\n# merknad\n6;3,7\n9;4,1\n",
        "Faktor;Resultat 2026;Resultat forrige år\n6;3,7;4\n9;4,1;4\n",
        ";Lia;2026\nFaktor;Snitt;Landet\n6;3,7;4\n9;4,1;4\n",
        (
            "# oppdiktet\nfactor,name_nb,mean,national_mean\n3,Autonomi,,\n"
            "6,Rolleklarhet,3.7,4.2\n9,Mestringsklima,4.1,4.0\n"
        ),
        "\ufeffFaktor;Snitt\r\n6;3,7\r\n9;4,1\r\n",
    ],
)
def test_two_factors_are_read_however_the_table_is_made(read: Read, table: str) -> None:
    assert means_of(read(table)) == {6: "3.7", 9: "4.1"}


NAMES = [
    (number, name)
    for number in range(1, 11)
    for one in words().factors.items()
    for name in [one[0]]
    if one[1][0] == number
]
BY_FACTOR = {
    number: [str(number), f"F{number}", *(name for at, name in NAMES if at == number)]
    for number in range(1, 11)
}


@given(
    order=st.permutations(range(1, 11)),
    names=st.fixed_dictionaries(
        {number: st.sampled_from(some) for number, some in BY_FACTOR.items()}
    ),
    commas=st.lists(st.booleans(), min_size=10, max_size=10),
    case=st.sampled_from([str.upper, str.title, str.casefold]),
)
@settings(deadline=None)
def test_any_order_any_of_the_names_comma_or_point_says_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    order: Sequence[int],
    names: dict[int, str],
    commas: Sequence[bool],
    case: Callable[[str], str],
) -> None:
    file = tmp_path_factory.getbasetemp() / "oppdiktet.csv"
    rows = [
        ";".join(
            (
                case(names[one]),
                MEANS[one].replace(".", ",") if with_comma else MEANS[one],
            )
        )
        for one, with_comma in zip(order, commas, strict=True)
    ]
    file.write_text("\n".join(("Faktor;Snitt", *rows)), "utf-8")

    told = load_results(file, words())

    assert means_of(told) == MEANS
    assert told.findings == ()


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Landssnitt", "Landssnitt"),
        ("national_mean", "National mean"),
        ("Snitt i kommunen 2026", "Snitt i kommunen 2026"),
        ("Hele kommunen", "Hele kommunen"),
        ("Sammenlikning", "Sammenlikning"),
    ],
)
def test_means_of_others_are_known_by_their_heading(
    read: Read, heading: str, name: str
) -> None:
    told = read(f"Faktor;Snitt;{heading}\n1;4,1;4\n2;4;4,2\n")

    assert means_of(told, "comparison") == {1: "4.0", 2: "4.2"}
    assert told.comparison_name == name


@pytest.mark.parametrize(
    ("more", "answered"),
    [
        ("Antall svar;18", 18),
        ("n;18", 18),
        ("n = 18", 18),
        ("Antall svar: 18", 18),
        ("Svar;18\nInviterte;22", 18),
        ("Svarprosent;82 %\nInviterte;22", 18),
        ("Svarprosent;68\nInviterte;1498", None),
        ("Svarprosent;82", None),
        ("Antall svar;-", None),
    ],
)
def test_how_many_answered_is_found_above_and_below(
    read: Read, more: str, answered: int | None
) -> None:
    above = read(f"{more}\nFaktor;Snitt\n1;4\n2;4,1\n").numbers.get("answered")
    below = read(f"Faktor;Snitt\n1;4\n2;4,1\n{more}\n").numbers.get("answered")

    assert (above, below) == (answered, answered)


def test_how_many_answered_may_stand_in_a_column_or_in_a_heading(read: Read) -> None:
    column = read("Faktor;Snitt;n\n1;4;17\n2;4,1;18\n")
    heading = read("Faktor;Lia (n=18)\n1;4\n2;4,1\n")

    assert column.numbers == heading.numbers == {"answered": 18}


def test_more_than_one_decimal_is_rounded_and_told_once(read: Read) -> None:
    told = read("Faktor;Snitt\n1;4,14\n2;4.25\n")

    assert means_of(told) == {1: "4.1", 2: "4.3"}
    assert findings_of(told) == [
        "2:3: 4,14 has more than one decimal, and is rounded to one, as all are [mean-rounded]"
    ]


def test_what_is_not_used_is_told(read: Read) -> None:
    told = read(
        "Faktor;Snitt;Enhet;Landet;Kommunen\n1;4;Nord;4;4\n2;4,1;Nord;4;4\n"
        "Totalt;4,05;;;\nKilde: Oppdiktet;;;;\n"
    )

    assert findings_of(told) == [
        f"1:14: Enhet: {NOT_USED}",
        f"1:27: Kommunen: {NOT_USED}",
        f"4:1: {NO_ROW}",
        f"5:1: {NO_ROW}",
    ]


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("Faktor;Snitt\n1;76\n2;4\n", ["2:3: 76 cannot be; the answers go from 1 to 5 [mean-out-of-range]"]),
        ("Faktor;Snitt\n1;0,9\n2;5,1\n", ["2:3: 0,9 cannot be; the answers go from 1 to 5 [mean-out-of-range]", "3:3: 5,1 cannot be; the answers go from 1 to 5 [mean-out-of-range]"]),
        ("Faktor;Snitt\n1;høy\n2;4,2%\n", ['2:3: "høy" is not a mean; write one decimal, such as 4.1 [not-a-mean]', '3:3: "4,2%" is not a mean; write one decimal, such as 4.1 [not-a-mean]']),
        ("Faktor;Snitt;Forrige\n1;4;fire\n2;4;4\n", ['2:5: "fire" is not a mean; write one decimal, such as 4.1 [not-a-mean]']),
        ("Faktor;Snitt\n1;04.feb\n2;4\n", ['2:3: "04.feb" is a date, which a spreadsheet has made of a mean; type 4,2 there, in a cell whose format is text [mean-is-a-date]']),
        ("Faktor;Snitt\n1;4\nOppgavemotivasjon;4,1\n2;4\n", ["3:1: 1 indre motivasjon stands in row 2 too; keep one of them; of several units, give one [factor-told-twice]"]),
        ("Faktor;Snitt\nTrivsel;4\n2;4\n", [f'2:1: "Trivsel" is no factor of 10-FAKTOR; the ten are {TEN} [no-factor-of-that-name]']),
        ("Faktor;Snitt\nRollklarhet;4\n2;4\n", ['2:1: "Rollklarhet" is no factor of 10-FAKTOR; did you mean "6 rolleklarhet"? [no-factor-of-that-name]']),
        ("Faktor;Snitt\n0;4\n11;4\n", ["2:1: 0: is no factor of 10-FAKTOR; they are numbered 1–10 [no-such-factor]", "3:1: 11: is no factor of 10-FAKTOR; they are numbered 1–10 [no-such-factor]"]),
        ("Faktor;Snitt\n4 mestringsorientert ledelse;4\n", ['2:1: 4 is "bruk av kompetanse", and "mestringsorientert ledelse" is 5; write the number or the name that is meant [number-and-name-differ]']),
        ("Nr;Faktor;Snitt\n4;Meistringsorientert leiing;4\n", ['2:1: 4 is "bruk av kompetanse", and "Meistringsorientert leiing" is 5; write the number or the name that is meant [number-and-name-differ]']),
        ("no;factor;mean\n6;Mastery climate;4\n", ['2:1: 6 is "role clarity", and "Mastery climate" is 9; write the number or the name that is meant [number-and-name-differ]']),
        ("Faktor;Snitt\nJeg gjør noe;4\nRolleklarhet;4\n", [f"2:1: {NO_STATEMENT}"]),
        ("Faktor;Snitt\n1 Eg gjer noko;4\nRolleklarhet;4\n", [f"2:1: {NO_STATEMENT}"]),
        ("Faktor;Snitt\nEn lang setning om noe som ingen har sagt;4\n", [f"2:1: {NO_STATEMENT}"]),
        ("Faktor;Påstand;Snitt\n1;A;4\n2;B;4\n", [f"1:8: Påstand: {NO_STATEMENT}"]),
        ("Faktor;Snitt;n\n1;4;2\n2;4;5\n", [f"2:5: 2 {TOO_FEW}"]),
        ("Antall svar: <3\nFaktor;Snitt\n1;4\n2;4\n", [f"1:1: <3 {TOO_FEW}"]),
        ("Faktor;Snitt (n=2)\n1;4\n2;4\n", [f"1:8: 2 {TOO_FEW}"]),
        ("Faktor;Snitt\n1;for få\n2;4\n", [f"2:3: for få {TOO_FEW}"]),
        ("Faktor;Snitt\nSvarprosent;50\nInviterte;4\n1;4\n2;4\n", [f"2:13: 2 {TOO_FEW}"]),
        ("Faktor;Snitt\nAntall svar;25\nInviterte;22\n1;4\n2;4\n", ["2:13: is more than the 22 who were asked [more-answers-than-asked]"]),
        ("Faktor;Snitt\nAntall svar;mange\n1;4\n2;4\n", ["2:13: must be a whole number [not-a-whole-number]"]),
        ("Faktor;Snitt\nÅr;1999\n1;4\n2;4\n", ["2:4: 1999 is no year of the survey, which is from 2015 [no-such-survey]"]),
        ("Faktor;Nord;Sør\n1;4,1;4,2\n2;4,2;4\n", ['1:13: which of these columns is the unit\'s: "Nord", "Sør"? – call it "gjennomsnitt", or delete the others [several-columns-of-means]']),
        ("Enhet;Autonomi;Mestringstro\nLia;4,1;4,2\n", ["1:7: the factors stand side by side, as headings; give each factor a row of its own, with its mean [factors-side-by-side]"]),
        ("faktor,snitt\n1,4,2\n2,4,3\n", [f"2:3: {TWO_CELLS}"]),
        ("faktor,snitt,landet\n1,4,2\n2,4,3\n", [f"2:3: {TWO_CELLS}"]),
        ("Rolleklarhet,3,7\nMestringsklima,4,1\n", [f"1:16: {TWO_CELLS}"]),
        ("faktor,navn,snitt,landet\n1,Indre motivasjon,4,2,4,3\n", [f"2:20: {TWO_CELLS}"]),
        ("Rolleklarhet;3,7;3,9\nMestringsklima;4,1;4\n", ['1:18: there are several columns of numbers, and no headings; write headings, such as "faktor", "gjennomsnitt" and "forrige" [results-without-headings]']),
        ("Faktor;Min;Maks\n1;3;5\n2;2;5\n", [f"1:8: Min: {BOUNDS}", f"1:12: Maks: {BOUNDS}"]),
        ("factor,name_nb,mean_min,mean_max_exclusive,change_since_2017\n3,Autonomi,,4.0,0.0\n", [f"1:16: mean_min: {BOUNDS}", f"1:25: mean_max_exclusive: {BOUNDS}", f"1:44: change_since_2017: {CHANGES}"]),
        ("factor,change_2022_2024_min,change_2022_2024_max\n1,0.0,0.1\n", [f"1:8: change_2022_2024_min: {CHANGES}", f"1:29: change_2022_2024_max: {CHANGES}"]),
        ("Faktor;Endring fra 2024\n1;0,1\n2;-0,1\n", [f"1:8: Endring fra 2024: {CHANGES}"]),
        ("Navn;Enhet\nKari Oppdiktet;Nord\n", ['1:1: no column has the means of the factors; call the column "gjennomsnitt", and let it hold such as 4.1 [no-column-of-means]']),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_where_it_stands(
    read: Read, table: str, lines: list[str]
) -> None:
    assert refused(read, table) == lines


@pytest.mark.parametrize(
    ("name", "table", "line"),
    [
        ("a.csv", "hei\n", "no row has a factor of 10-FAKTOR and its mean; give each factor a row, with its number or name and its mean [no-factors-in-it]"),
        ("a.csv", "Faktor;Snitt\n1;4\n", "fewer than two factors have a mean, so that nothing can be proposed; give the means that you have, or leave the results out [too-few-means]"),
        ("a.csv", "# bare en merknad\n", "is empty [empty-file]"),
        ("a.pdf", "%PDF", "a table of results is CSV or XLSX, not .pdf; open it in Excel or LibreOffice and save it as .xlsx [unknown-kind-of-results]"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_of_factors_is_refused_as_a_whole(
    read: Read, name: str, table: str, line: str
) -> None:
    assert refused(read, table, name) == [line]


def test_a_statement_is_never_repeated(read: Read) -> None:
    [line] = refused(read, "Faktor;Snitt\nJeg sier noe oppdiktet;4\n2;4\n")

    assert "oppdiktet" not in line


def test_words_of_the_workspace_come_before_ours(tmp_path: Path) -> None:
    file = tmp_path / "library" / "ten-factor" / "words.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "factors: [{number: 6, nb: Tydelighet, nn: Tydelegskap, en: Clearness}]\n"
        "headings: {mean: [poengsum]}\n",
        "utf-8",
    )
    table = tmp_path / "resultat.csv"
    table.write_text("Faktor;Poengsum\nTydelighet;3,7\nRolleklarhet;4\n2;4\n", "utf-8")
    ours = load_factor_words((tmp_path / "library", *LIBRARY))

    with pytest.raises(InvalidSourceError) as found:
        load_results(table, ours)

    assert str(found.value).split("csv:")[1] == (
        "3:1: 6 tydelighet stands in row 2 too; keep one of them; of several units,"
        " give one [factor-told-twice]"
    )


def test_means_are_decimals_and_no_floats(read: Read) -> None:
    told = read("Faktor;Snitt\n1;4,1\n2;4.2\n")

    assert told.means["factors"] == {1: Decimal("4.1"), 2: Decimal("4.2")}


def test_a_date_in_a_workbook_is_told_with_the_mean_that_it_was(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Svar"
    day = datetime(2026, 2, 4)  # noqa: DTZ001 -- as a workbook holds it
    for row in (["Faktor", "Snitt"], ["Rolleklarhet", day], ["Mestringstro", 4]):
        book.active.append(row)
    file = tmp_path / "resultat.xlsx"
    book.save(file)

    with pytest.raises(InvalidSourceError) as found:
        load_results(file, words())

    assert str(found.value).removeprefix(f"{file}:Svar!B2: ") == (
        '"04.02.2026" is a date, which a spreadsheet has made of a mean; type 4,2'
        " there, in a cell whose format is text [mean-is-a-date]"
    )
