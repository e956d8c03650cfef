"""People of a list who hardly take part, as a name, a role or a unit says."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

Notices = Callable[[str, str], list[str]]

GONE = (
    '"Per Vik" takes part as anybody; gone, on leave, or not coming? – if so, delete'
    " the row; else take away what says so [perhaps-gone]"
)
LEADS = (
    '"Per Vik" takes part as anybody; there to run the gathering, or to look on? – if'
    " so, write the name under `facilitators`, and delete the row"
    " [perhaps-no-participant]"
)
BESIDE = (
    '"Per Vik" takes part as anybody; there for somebody else? – if so, write the name'
    " under `companions` [perhaps-a-companion]"
)
NAMES = (
    '"Per Vik" takes part as anybody, and has a role that names somebody; delete the'
    " row of whoever does not come, write who is there for another under"
    ' `companions`, and a leader in a column called "Leder" [role-names-somebody]'
)

TOLD = {
    "Lærer (permisjon)": GONE,
    "Lærer - sluttet 1.1.": GONE,
    "Pensjonist": GONE,
    "I barsel": GONE,
    "100 % ufør": GONE,
    "0 % stilling": GONE,
    "Førstegangstjeneste": GONE,
    "Lærer, syk": GONE,
    "Venteliste": GONE,
    "Vakant": GONE,
    "Ledig stilling": GONE,
    "Foreldrepenger": GONE,
    "Fratrer 1.1.": GONE,
    "Siste dag 8.1.": GONE,
    "Utlånt til NAV": GONE,
    "Lærer (p.t. utlånt)": GONE,
    "Sykepleier, lånes ut til Vest": GONE,
    "Sjukepleiar, flytta til Vest": GONE,
    "Bytter til 2. etasje": GONE,
    "På oppdrag hos Statsforvalteren": GONE,
    "Oppsigelse levert": GONE,
    "Sluttpakke": GONE,
    "Hjemme med barn": GONE,
    "Fravær": GONE,
    "Ferie uke 8-9": GONE,
    "Lærer, videreutdanning vår 2027": GONE,
    "Borte til 1.3.": GONE,
    "Vara": GONE,
    "Orientering (kopi)": GONE,
    "Ressursperson": LEADS,
    "HR-støtte": LEADS,
    "Referent": LEADS,
    "Prosessleder": LEADS,
    "Rådgiver / fasilitator": LEADS,
    "Observatør": LEADS,
    "Følge": LEADS,
    "Tolk": BESIDE,
    "Døvetolk": BESIDE,
    "Assistent for Kari Bø": NAMES,
    "Vikar for Kari Bø": NAMES,
    "Assistent for Kari": NAMES,
    "Leder: Siv Ro": NAMES,
}
FINE = (
    "Vikar",
    "Ferievikar",
    "Vikar i permisjon",
    "Lærling",
    "Student",
    "Kontakt for foreldre",
    "Prosjektleder",
    "Rådgiver langtidsfravær",
    "Saksbehandler foreldrepenger",
    "Jobbspesialist for sykmeldte",
    "Utlånt fra NAV",
    "Lærer, flyttet til Nord",
    "Saksbehandler, AAP",
    "Rådgiver, fravær",
    "Lærer, videreutdanning",
    "Verneombud (vara)",
    "Sykepleier, ressursperson",
)


@pytest.mark.parametrize("role", [*TOLD, *FINE])
def test_a_role_that_says_that_somebody_hardly_takes_part_is_told(
    role: str, notices: Notices
) -> None:
    rows = f"Kari Bø;Nord;Lærer\nPer Vik;Nord;{role}\nOla Dal;Sør;Lærer\n"

    told = notices("l.csv", f"Navn;Enhet;Rolle\n{rows}")

    assert told == [f"l.csv:3:1: {TOLD[role]}" for _ in [role] if role in TOLD]


def test_where_half_are_participants_other_roles_are_asked_unless_posts_or_leaders(
    notices: Notices,
) -> None:
    roles = {
        "Per Vik": "Kontaktperson",
        "Siv Ro": "Sykepleier",
        "Liv Moe": "Leder",
        "Ola Dal": "Deltaker og verneombud",
    }
    people = [f"{name};Deltaker" for name in ("Kari Bø", "Tor Li", "Eva Nes", "Bo Ås")]
    rows = [*people, *map(";".join, roles.items())]

    told = notices("l.csv", "\n".join(["Navn;Rolle", *rows]))

    assert told == [f"l.csv:6:1: {LEADS}"]


@pytest.mark.parametrize(
    "unit",
    [
        *("Permisjon", "Permisjoner", "Sluttet", "Sluttede", "Pensjonister"),
        *("Venteliste", "Reserveliste", "Vakant", "Sykmeldte", "Tidligere ansatte"),
    ],
)
def test_a_unit_that_says_that_somebody_does_not_come_is_told(
    unit: str, notices: Notices
) -> None:
    rows = f"Kari Bø;Nord\nPer Vik;{unit}\nOla Dal;Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == [f"l.csv:3:1: {GONE}"]


def test_what_most_have_for_a_role_says_nothing(notices: Notices) -> None:
    rows = "Kari Bø;Nord;Tolk\nPer Vik;Sør;Tolk\nOla Dal;Sør;Leder\n"

    assert notices("l.csv", f"Navn;Enhet;Rolle\n{rows}") == []


@pytest.mark.parametrize("word", ["Unntatt", "Minus", "Uten", "Bortsett fra"])
def test_whoever_is_excepted_is_told(word: str, notices: Notices) -> None:
    rows = f"Kari Bø;Nord\n{word} Per Vik;Nord\nOla Dal;Sør\nLiv Moe;Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == [
        f"l.csv:3:1: {GONE}".replace("Per Vik", f"{word} Per Vik")
    ]


SIGNATURE = ("Siv Ro", "Rådgiver HR", "Eks kommune", "Tlf. 900 00 000", "siv@x.no")


@pytest.mark.parametrize(
    "closing",
    [
        "Med vennlig hilsen",
        "Mvh Siv Ro",
        "Venleg helsing,",
        "På forhånd takk!",
        "Ha en fin dag",
        "--",
    ],
)
@pytest.mark.parametrize("header", ["Navn", "Navn;Enhet"])
def test_who_signs_a_letter_below_the_names_is_left_out(
    closing: str, header: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    more = ";Nord" if ";" in header else ""
    people = [f"{name}{more}" for name in ("Kari Bø", "Per Vik", "Ola Dal")]
    lines = "\n".join([header, *people, "", closing, *SIGNATURE, ""])

    read = read_list("l.csv", lines)

    assert [one.name for one in read.roster.participants] == [
        "Kari Bø",
        "Per Vik",
        "Ola Dal",
    ]
    assert [(one.code, one.values["rows"]) for one in read.findings] == [
        ("note-row", ("6–11",))
    ]


@pytest.mark.parametrize("between", ["Mvh Siv", "--"])
def test_many_people_below_a_closing_stay(
    between: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    below = ["Ola Dal", "Liv Moe", "Tor Li", "Eva Nes"]
    lines = ["Navn", "Kari Bø", "Per Vik", between, *below, ""]

    read = read_list("l.csv", "\n".join(lines))

    assert [one.name for one in read.roster.participants] == [
        "Kari Bø",
        "Per Vik",
        *below,
    ]


def test_people_below_a_greeting_stay(notices: Notices) -> None:
    rows = "Kari Bø;Nord\nMvh Siv\nPer Vik;Sør\nOla Dal;Sør\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == [
        "l.csv:3:1: left out, since it is a note: rows 3 (Mvh Siv) [note-row]"
    ]
