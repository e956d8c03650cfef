"""Days, periods and parts of a post below a heading of those who leave."""

from collections.abc import Callable

import pytest

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
participants: liste.csv
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    again:
      - {date: 2027-02-15, starts: 08:30}
    activities:
      - method: check-in
"""

ASKED = (
    '"Per Ås" takes part as anybody; gone, on leave, or not coming?'
    " – if so, delete the row; else take away what says so [perhaps-gone]"
)
NOT_USED = "this column is not used;"


def _list(heading: str, said: str, others: str) -> str:
    return f"Navn;{heading}\nKari Moe;{others}\nPer Ås;{said}\nLiv Åsen;{others}\n"


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Sluttdato", "20261231", "99991231"),
        ("Sluttdato", "12.2026", ""),
        ("Sluttdato", "2026-12", ""),
        ("Sluttdato", "01/2027", "12/2099"),
        ("Sluttdato", "31.12", ""),
        ("Sluttdato", "31/12.", ""),
        ("Permisjon", "1/12-30/6", ""),
        ("Permisjon", "2026-2027", ""),
        ("Permisjon", "2026/2027", ""),
        ("Permisjon", "01.08.2026 - 31.07.2027", "01.08.2020 - 31.07.2021"),
        ("Permisjon", "100", ""),
        ("Permisjon", "50 %", "0 %"),
        ("Fravær", "60%", ""),
        ("Permisjonsprosent", "100", "0"),
        ("Permisjonsgrad:", "100,00", "0,00"),
    ],
)
def test_a_leave_or_an_end_in_any_usual_form_is_told(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    told = findings(PROGRAMME, liste_csv=_list(heading, said, others))

    assert told == [f"liste.csv:3:8: {ASKED}"]


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Sluttdato", "20280101", "99991231"),
        ("Sluttdato", "03.2027", ""),
        ("Permisjon", "01.08.2025-13.01.2027", ""),
        ("Permisjon", "2024-2025", ""),
        ("Permisjon", "01.08.2027-31.07.2028", ""),
        ("Fravær", "20", "5"),
        ("Fravær", "4,5 %", "1 %"),
        ("Permisjonsprosent", "0", "0"),
    ],
)
def test_what_is_over_comes_later_or_counts_days_is_not_told(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    told = findings(PROGRAMME, liste_csv=_list(heading, said, others))

    [line] = told
    assert line.startswith(f"liste.csv:1:6: {heading}: {NOT_USED}")
    assert line.endswith("[column-not-used]")
