"""Name lists as HR sends them: what is read right, and every line that is told."""

# ruff: noqa: E501 -- a line that is told stands on one line

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.model.people import Participant
from medarbeider.reading.roster import LoadedRoster, load_roster

LIBRARY = (Path(__file__).parents[2] / "library",)

ReadList = Callable[[str, str | bytes], LoadedRoster]
Lines = Callable[[str, str | bytes], list[str]]

LIST = """\
Navn;Enhet;Rolle;Nærmeste leder
Åse Bjørnø;Dagteam Øst;Teamleder;
Iván Solvik;Dagteam Øst;Sykepleier, tillitsvalgt;Åse Bjørnø
"""

PEOPLE = (
    Participant("Åse Bjørnø", "Dagteam Øst", "Teamleder"),
    Participant(
        "Iván Solvik", "Dagteam Øst", "Sykepleier, tillitsvalgt", ("Åse Bjørnø",)
    ),
)

NO_NAME = "a row without a name; write the name, or delete the row [no-name]"
NOT_UTF8 = "this letter is not UTF-8; æ, ø and å would be lost; save the file as UTF-8 and try again [wrong-encoding]"
MIXED = "the file mixes two encodings or is cut short; æ, ø and å would be lost; save the file as UTF-8 and try again [mixed-encodings]"
BROKEN_ROW = "this row cannot be read; look for a quotation mark that is not closed, or text after it [broken-csv-row]"
CIRCLE = "the line of managers goes in a circle here; leave the cell empty for the one at the top [reports-in-a-circle]"
NATIONAL = "looks like a national identity number, which has no place here; delete the column [national-identity-number]"
NOT_USED = "this column is not used; delete it: a name list should hold no more than is needed [column-not-used]"
AS_XLSX = "open it in Excel or LibreOffice and save it as .xlsx"


def names(loaded: LoadedRoster) -> list[str]:
    return [person.name for person in loaded.roster.participants]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_list_is_read_however_it_was_saved(
    read_list: ReadList, encoding: str, line_end: str, delimiter: str
) -> None:
    text = LIST.replace("\n", line_end).replace(";", delimiter)

    loaded = read_list("liste.csv", text.encode(encoding))

    assert (loaded.roster.participants, loaded.findings) == (PEOPLE, ())


def test_a_list_from_excel_is_read_as_windows_text_with_a_notice(
    read_list: ReadList, notices: Lines
) -> None:
    content = LIST.replace("\n", "\r\n").encode("cp1252")

    assert read_list("liste.csv", content).roster.participants == PEOPLE
    assert notices("liste.csv", content) == [
        'liste.csv:1:19: the file is not UTF-8 and was read as Windows text (cp1252); check the names, or save it as "CSV UTF-8" [read-as-windows-text]'
    ]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param(
            LIST.replace("á", "a").encode("mac-roman"),
            [f"1:19: {NOT_UTF8}"],
            id="MacRoman",
        ),
        pytest.param(
            "Navn\nØystein\n".encode("mac-roman"),
            [f"2:1: {NOT_UTF8}"],
            id="MacRoman, a capital alone",
        ),
        pytest.param(
            "Navn\nKjærsti\n".encode("cp865"), [f"2:3: {NOT_UTF8}"], id="DOS, æ alone"
        ),
        pytest.param(
            LIST.encode() + "Bjørn Åsen;;;\n".encode("cp1252"),
            [f"4:3: {MIXED}"],
            id="UTF-8 and then Windows",
        ),
        pytest.param(
            LIST.encode("cp1252") + "Bjørn Åsen;;;\n".encode(),
            [f"1:19: {MIXED}"],
            id="Windows and then UTF-8",
        ),
        pytest.param("Navn\nKåre Å".encode()[:-1], [f"2:6: {MIXED}"], id="cut short"),
        pytest.param(LIST.encode("utf-16-le"), [f"1:1: {NOT_UTF8}"], id="no mark"),
        pytest.param(
            "Navn;E-post\nKari\0;\x1bk@x.no\n",
            [
                "2:5: holds an invisible character (U+0000); delete it [control-character]",
                "2:7: holds an invisible character (U+001B); delete it [control-character]",
            ],
            id="control characters",
        ),
    ],
)
def test_letters_that_would_be_lost_are_told_where_they_stand(
    faults: Lines, content: str | bytes, lines: list[str]
) -> None:
    assert faults("liste.csv", content) == [f"liste.csv:{line}" for line in lines]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            LIST + '"Ola Nordmann;Vest;;\nKari Vik;Vest;;\n',
            [f"4:1: {BROKEN_ROW}"],
            id="a quotation mark that is never closed",
        ),
        pytest.param(
            LIST + '"Ola" Nordmann;Vest;;\n',
            [f"4:1: {BROKEN_ROW}"],
            id="text after a quotation mark",
        ),
        pytest.param(
            LIST + "A\u030aSE  BJØRNØ;Dagteam Øst;;\n",
            [
                "4:1: the same name as in row 2; add an initial, or delete the row [same-name-twice]"
            ],
            id="a name twice, spelt another way",
        ),
        pytest.param(LIST + ";Vest;;\n", [f"4:1: {NO_NAME}"], id="no name"),
        pytest.param(
            "Enhet;Navn\nVest\n", [f"2:5: {NO_NAME}"], id="no name on a short row"
        ),
        pytest.param(
            "Fornavn;Etternavn;Enhet\nKari;Vik;Øst\n;;Vest\n",
            [f"3:1: {NO_NAME}"],
            id="neither first nor last name",
        ),
        pytest.param(
            'Enhet;Navn\n"Øst; og vest";\n"Lag X ""1;2""";\n"to\nlinjer; her";\nA"b;\n',
            [
                f"2:16: {NO_NAME}",
                f"3:17: {NO_NAME}",
                f"5:14: {NO_NAME}",
                f"6:5: {NO_NAME}",
            ],
            id="quotation marks hide the delimiter",
        ),
        pytest.param(
            "Person;Enhet\nKari;Øst\n",
            [
                '1:1: no column for names; found Person, Enhet; call it "Navn", "Namn" or "Name" [no-name-column]'
            ],
            id="no column of names",
        ),
        pytest.param(
            "Navn;Leder\nKari;Ola\nOla;Pål\nPål;Kari\nEva;Kari\n",
            [f"2:6: {CIRCLE}", f"3:5: {CIRCLE}", f"4:5: {CIRCLE}"],
            id="a circle of three",
        ),
        pytest.param(
            "Navn;Leder\nKari;KARI\n", [f"2:6: {CIRCLE}"], id="her own leader"
        ),
        pytest.param(
            "Navn\n" + "k" * 301 + "\n",
            ["2:1: is longer than 300 letters [too-long]"],
            id="a name that is too long",
        ),
    ],
)
def test_a_wrong_row_is_told_where_it_stands(
    faults: Lines, text: str, lines: list[str]
) -> None:
    assert faults("liste.csv", text) == [f"liste.csv:{line}" for line in lines]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Namn;Eining;Stilling;Næraste leiar\nKari;Aust;Lærar;\n",
            [Participant("Kari", "Aust", "Lærar")],
            id="nynorsk",
        ),
        pytest.param(
            "Name,Department,Position,Line manager\nKari,East,Nurse,\n",
            [Participant("Kari", "East", "Nurse")],
            id="English, with commas",
        ),
        pytest.param(
            "NAVN;nærmeste_leder\nKari;Ola\nOla;\n",
            [Participant("Kari", line_managers=("Ola",)), Participant("Ola")],
            id="capitals and underscores",
        ),
        pytest.param(
            "Etternavn;Fornavn;Avdeling\nVik;Kari;Øst\nBerg;Ola;Vest\n",
            [Participant("Kari Vik", "Øst"), Participant("Ola Berg", "Vest")],
            id="first and last names",
        ),
        pytest.param(
            "Deltakere, hjemmetjenesten, 2027\n\nPer 1.1.;;\nNavn;Enhet\nKari;Øst\n",
            [Participant("Kari", "Øst")],
            id="title rows with commas",
        ),
        pytest.param(
            "Navn\nVik, Kari\nBerg, Ola\n",
            [Participant("Kari Vik"), Participant("Ola Berg")],
            id="one column of names with commas",
        ),
        pytest.param(
            "sep=;\nNavn;Enhet\nVik, Kari;Øst\n",
            [Participant("Kari Vik", "Øst")],
            id="a line that names the delimiter",
        ),
        pytest.param(
            'Navn;Enhet\n"Kari ""Kaja"" Vik";"Team ""1"""\n"Ola\nBerg";Øst\n',
            [
                Participant('Kari "Kaja" Vik', 'Team "1"'),
                Participant("Ola Berg", "Øst"),
            ],
            id="quotation marks",
        ),
        pytest.param(
            "Navn;Enhet\n\n;;\nKari  Vik ;\u00a0Øst;;\nOla\n",
            [Participant("Kari Vik", "Øst"), Participant("Ola")],
            id="blank rows, blanks, rows too long and too short",
        ),
        pytest.param(
            "Navn;Enhet\nA\u030ase;Ska\u030ane\n",
            [Participant("Åse", "Skåne")],
            id="decomposed letters",
        ),
        pytest.param(
            'Navn\nOla "Lillegutt" Vik\n',
            [Participant('Ola "Lillegutt" Vik')],
            id="a nickname",
        ),
    ],
)
def test_a_list_is_read_as_it_comes(
    read_list: ReadList, text: str, people: list[Participant]
) -> None:
    loaded = read_list("liste.csv", text)

    assert list(loaded.roster.participants) == people
    assert loaded.findings == ()


def test_what_is_odd_in_a_list_is_noticed(notices: Lines) -> None:
    text = "Navn;E-post;Leder\nKari Vik;k@x.no;Ola Hagens\nOla Hagenes;;Per\n"

    assert notices("liste.csv", text) == [
        f"liste.csv:1:6: E-post: {NOT_USED}",
        'liste.csv:2:17: the line manager "Ola Hagens" is not in the list; did you mean "Ola Hagenes"? [manager-not-listed]',
        'liste.csv:3:14: the line manager "Per" is not in the list [manager-not-listed]',
    ]


def _with_control_digits(nine: str) -> str:
    """Return a national identity number from date and individual number."""
    digits = [int(digit) for digit in nine]
    for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
        total = sum(map(int.__mul__, weights, digits))
        digits.append(-total % 11)
    assert max(digits) < 10, "this individual number has no control digits"
    return "".join(map(str, digits))


SYNTHETIC = _with_control_digits("118112345")


@pytest.mark.parametrize(
    "written",
    [
        SYNTHETIC,
        f"{SYNTHETIC[:6]} {SYNTHETIC[6:]}",
        f"{SYNTHETIC[:6]}-{SYNTHETIC[6:]}",
        f"f.nr. {SYNTHETIC}.",
        _with_control_digits("510170123"),
        _with_control_digits("014170113"),
        _with_control_digits("010170999").lstrip("0"),
    ],
    ids=["plain", "blank", "hyphen", "in a text", "D number", "month + 40", "no zero"],
)
def test_a_national_identity_number_is_refused_wherever_it_stands(
    faults: Lines, written: str
) -> None:
    text = f"Navn;Merknad\nKari;tlf. 912 34 567\nOla;{written}\n"

    assert faults("liste.csv", text) == [f"liste.csv:3:5: {NATIONAL}"]


def test_other_numbers_are_let_be(read_list: ReadList) -> None:
    wrong_sum = SYNTHETIC[:10] + str((int(SYNTHETIC[10]) + 1) % 10)
    no_month = _with_control_digits("112012346")
    text = f"Navn;x\nKari;{wrong_sum}\nOla;{no_month}\nEva;4791234567\n"

    assert names(read_list("liste.csv", text)) == ["Kari", "Ola", "Eva"]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("liste.csv", "", ": is empty [empty-file]"),
        ("liste.csv", "\ufeff\n", ": is empty [empty-file]"),
        ("liste.csv", "\u00a0\n", ": is empty [empty-file]"),
        ("liste.csv", ";;;\n;;\n", ": is empty [empty-file]"),
        ("liste.csv", "sep=;\n", ": is empty [empty-file]"),
        (
            "liste.csv",
            "Navn;Enhet\n",
            ": the list names no one; write a name on each line below the header [no-people]",
        ),
        (
            "liste.csv",
            "Navn;" + ";" * 200 + "\n",
            ":1:1: the table is too big; up to 12000 rows and 100 columns are read [table-too-big]",
        ),
        (
            "liste.csv",
            "Navn\n" + "k\n" * 12_500,
            ":12002:1: the table is too big; up to 12000 rows and 100 columns are read [table-too-big]",
        ),
        ("liste.csv", "Navn\n" + "x" * 140_000, f":2:1: {BROKEN_ROW}"),
        (
            "liste.csv",
            b"PK\x03\x04...",
            f": is a workbook, though its name says CSV; {AS_XLSX} [workbook-not-csv]",
        ),
        (
            "liste.xls",
            b"\xd0\xcf",
            f": a name list is CSV or XLSX, not .xls; {AS_XLSX} [unknown-file-kind]",
        ),
        (
            "liste.ods",
            b"PK",
            f": a name list is CSV or XLSX, not .ods; {AS_XLSX} [unknown-file-kind]",
        ),
    ],
)
def test_a_file_that_is_no_list_says_why(
    faults: Lines, name: str, content: str | bytes, line: str
) -> None:
    assert faults(name, content) == [f"{name}{line}"]


@pytest.mark.parametrize(
    "rows",
    [
        [f"Anne{one} Berg;Bo{one} Nord" for one in range(5_000)],
        [f"A{one};A{one + 1}" for one in range(9_000)],
    ],
    ids=["managers who are not listed", "a line of 9,000 managers"],
)
def test_a_long_list_is_read_quickly(read_list: ReadList, rows: list[str]) -> None:
    begun = time.process_time()

    loaded = read_list("liste.csv", "\n".join(["Navn;Leder", *rows]))

    assert len(loaded.roster) == len(rows)
    assert time.process_time() - begun < 10


def test_last_name_first_is_turned_around_for_people_and_managers(
    tmp_path: Path,
) -> None:
    file = tmp_path / "liste.csv"
    file.write_text(
        "Navn;Stillingstittel;Leder\nBø, Per;Leder;\nNordmann, Kari Ann;Rådgiver;Bø, Per\n",
        "utf-8",
    )

    loaded = load_roster(file, LIBRARY)

    assert loaded.findings == ()
    assert [
        (one.name, one.role, one.line_managers) for one in loaded.roster.participants
    ] == [("Per Bø", "Leder", ()), ("Kari Ann Nordmann", "Rådgiver", ("Per Bø",))]
