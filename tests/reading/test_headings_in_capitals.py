"""Headings of units that stand in capitals above the people of each."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]
Lines = Callable[[str, str], list[str]]

PEOPLE = (
    *("Nina Holt;Lege", "Amir Hosseini;Lege", "Ida Lund;Jordmor", "Tone Vik;Jordmor"),
    *("Sara Nygård;Lege", "Jens Wold;Lege", "Zofia Nowak;Vask", "Ola Dal;Vask"),
)


def below(*headings: str) -> str:
    """Return a list with a heading above each two of the people."""
    rows = (
        f"{heading};\n{one}\n{other}"
        for heading, one, other in zip(headings, PEOPLE[::2], PEOPLE[1::2], strict=True)
    )
    return "\n".join(["Navn;Stilling", *rows])


@pytest.mark.parametrize(
    "headings",
    [
        ("LEGEKONTORET", "HELSESTASJONEN", "FYSIO/ERGO", "RENHOLD"),
        ("DRIFT", "HELSE OG OMSORG", "IT", "RESEPSJONEN"),
        ("NORD", "SØR", "VEST:", "ØST"),
        ("VANN & AVLØP", "PARK/IDRETT", "BRØYTING", "FEIERNE"),
    ],
)
def test_whoever_stands_below_a_heading_in_capitals_is_of_that_unit(
    read_list: ReadList, headings: tuple[str, ...]
) -> None:
    read = read_list("l.csv", below(*headings))

    assert [(one.name, one.units) for one in read.roster.participants] == [
        (person.split(";")[0], (headings[at // 2].rstrip(":"),))
        for at, person in enumerate(PEOPLE)
    ]
    assert [(one.code, one.values["number"]) for one in read.findings] == [
        ("unit-heading", 4)
    ]


def test_so_it_is_in_a_list_of_names_alone(read_list: ReadList) -> None:
    text = "Navn\nRENHOLD\nNina Holt\nIda Lund\nFYSIO/ERGO\nSara Nygård\nZofia Nowak\n"

    people = read_list("l.csv", text).roster.participants

    assert [(one.name, one.units) for one in people] == [
        ("Nina Holt", ("RENHOLD",)),
        ("Ida Lund", ("RENHOLD",)),
        ("Sara Nygård", ("FYSIO/ERGO",)),
        ("Zofia Nowak", ("FYSIO/ERGO",)),
    ]


@pytest.mark.parametrize(
    "alone",
    [
        "PERMISJON",
        "VIKARER",
        "AVMELDT",
        "SLUTTET",
        "KARI OG PER",
        "KARI",
        "JANDA WOJCIK",
        "KOMMER IKKE",
    ],
)
def test_what_may_be_a_person_or_says_who_is_away_is_no_unit(
    faults: Lines, alone: str
) -> None:
    told = faults("l.csv", below("DRIFT", "RENHOLD", alone, "FEIERNE"))

    assert [one.split(":")[1] for one in told] == ["8"]


def test_among_names_in_capitals_one_alone_may_be_a_person(faults: Lines) -> None:
    rows = below("DRIFT", "RENHOLD", "FEIERNE", "PARK")
    for person in PEOPLE:
        rows = rows.replace(person, person.upper())

    assert len(faults("l.csv", rows)) == 4


def test_who_has_a_known_first_name_is_somebody_and_is_told(
    read_list: ReadList,
) -> None:
    read = read_list("l.csv", below("DRIFT", "RENHOLD", "EVA BERG", "FEIERNE"))

    told = [(one.code, one.values["given"]) for one in read.findings]
    assert told == [
        ("unit-heading", "DRIFT, RENHOLD, FEIERNE"),
        ("odd-name", "EVA BERG"),
    ]


def test_a_heading_that_is_refused_is_not_to_be_deleted(faults: Lines) -> None:
    assert faults("l.csv", below("DRIFT", "RENHOLD", "Feierne", "PARK")) == [
        (
            'l.csv:8:1: "Feierne" stands alone, where other rows tell more; a person,'
            " or what those below are? – write who is of which unit in a column"
            ' "Enhet", and delete rows that are nobody [heading-or-person]'
        )
    ]
