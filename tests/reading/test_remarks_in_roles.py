"""Roles of a name list with a remark behind them, on whether somebody comes."""

from collections.abc import Callable

import pytest

Notices = Callable[[str, str], list[str]]


def _list(*roles: str) -> str:
    names = ("Kari Bø", "Per Vik", "Ola Dal", "Siv Ro")
    rows = [f"{name};{role}" for name, role in zip(names, roles, strict=False)]
    return "\n".join(["Navn;Stilling", *rows])


@pytest.mark.parametrize(
    "role",
    [
        "Sykepleier. Kommer bare på de to første",
        "Sykepleier, rekker ikke første samling",
        "Sykepleier, kun samling 1",
        "Sjukepleiar – berre til lunsj",
        "Sykepleier, har nattevakt 14.1",
        "Assistent, spør Mona om hun skal være med",
        "Assistent (usikker)",
        "Assistent (må avklares)",
        "Assistent?",
        "Lærer - bare på siste samling",
    ],
)
def test_a_remark_behind_a_role_is_told(role: str, notices: Notices) -> None:
    told = notices("l.csv", _list("Lærer", role, "Lærer", "Lærer"))

    asked = (
        'l.csv:3:9: "Per Vik" takes part as anybody, and has more than a role:'
        f' "{role}"; if it says who comes, mend the list; else take it away'
        " [remark-in-role]"
    )
    assert told == [asked]


@pytest.mark.parametrize(
    "role",
    [
        "Vernepleier (nattvakt)",
        "Sykepleier, avdeling 2",
        "Assistent 50 %",
        "Lærer, kontaktlærer 5B",
        "Sykepleier, kun natt",
        "Assistent (kun helg)",
        "Avd. sykepleier",
        "Vernepleier (har fagansvar)",
        "Sykepleier, spesialist i geriatri",
        "Miljøterapeut, er tillitsvalgt",
        "Lærer (norsk, samfunnsfag)",
        "Rådgiver. Koordinator",
        "Fagarbeider, ansvar for medisin",
        "Fagarbeider m/ansvar for medisin",
    ],
)
def test_what_is_said_of_the_work_is_no_remark(role: str, notices: Notices) -> None:
    told = notices("l.csv", _list("Lærer", role, "Lærer", "Lærer"))

    assert told == []


def test_what_most_roles_have_behind_them_is_not_told(notices: Notices) -> None:
    roles = ("Lærer (må ha nøkkel)", "Assistent (må ha nøkkel)", "Leder, må ha nøkkel")

    assert notices("l.csv", _list(*roles)) == []


def test_who_is_told_by_another_word_of_the_role_is_told_once(
    notices: Notices,
) -> None:
    told = notices(
        "l.csv", _list("Lærer", "Sykmeldt, kommer ikke første samling", "Lærer", "X")
    )

    assert [line.rpartition(" ")[2] for line in told] == ["[perhaps-gone]"]
