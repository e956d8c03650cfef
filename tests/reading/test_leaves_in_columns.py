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


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Permisjon til", "01.08.2027", ""),
        ("Perm. til", "01.02.2027", ""),
        ("Sykmeldt til", "15.01.2027", "01.12.2026"),
        ("Tilbake fra permisjon", "01.08.2027", ""),
        ("Permisjon t.o.m.", "31.12.9999", ""),
        ("Fravær til", "01.08.2027", ""),
        ("Permisjon", "01.08.2027", ""),
        ("Foreldreperm.", "01.08.2027", ""),
        ("T.o.m.", "31.12.2026", "30.06.2028"),
        ("Til", "31.01.2027", "31.12.9999"),
        ("Kontrakt til", "31.12.2026", ""),
        ("Vikariat t.o.m.", "15.02.2027", "fast"),
    ],
)
def test_who_is_on_leave_or_whose_post_ends_is_told_by_its_last_day(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    told = findings(PROGRAMME, liste_csv=_list(heading, said, others))

    assert told == [f"liste.csv:3:8: {ASKED}"]


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Permisjon til", "14.01.2027", ""),
        ("Permisjon fra", "01.08.2027", ""),
        ("T.o.m.", "30.06.2028", "31.12.9999"),
        ("Kontrakt til", "16.02.2027", ""),
        ("Permisjon fra;Permisjon til", "01.08.2027;01.08.2028", ";"),
    ],
)
def test_a_leave_at_another_time_and_a_later_end_are_not_told(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    told = findings(PROGRAMME, liste_csv=_list(heading, said, others))

    assert [one for one in told if NOT_USED not in one] == []


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Ansettelsesform", "Permisjon uten lønn", "Fast ansatt"),
        ("Ansettelsesforhold", "Vikar til 31.12.2026", "Fast"),
        ("Tilsettingsform", "Engasjement t.o.m. 14.02.2027", "Fast"),
        ("Lokasjon", "Ute i permisjon", "Rådhuset"),
        ("Allergier", "Ønsker ikke å delta", ""),
        ("Mobil", "Pensjon fra 1.1.", "90012345"),
        ("Samtykke", "Nei, ønsker ikke å delta", "Ja"),
    ],
)
def test_words_of_leaving_are_told_below_headings_of_other_things(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    text = f"Enhet;{_list(heading, said, others)}".replace("\n", "\nNord;")

    told = findings(PROGRAMME, liste_csv=text.removesuffix("Nord;"))

    line = (
        f'liste.csv:3:13: "Per Ås" takes part, whatever "{heading}" says; delete the'
        " row of whoever does not come [says-no]"
    )
    assert told == [line]


@pytest.mark.parametrize(
    ("heading", "said", "others"),
    [
        ("Ansettelsesform", "Midlertidig til 31.12.2027", "Fast"),
        ("Allergier", "Melk siden 1.8.2026", ""),
        ("Førerkort", "Gyldig til 31.12.2026", ""),
        ("Type", "Midlertidig til 31.12.2027", "Fast"),
    ],
)
def test_a_later_end_and_days_of_other_things_are_not_told(
    findings: Callable[..., list[str]], heading: str, said: str, others: str
) -> None:
    text = f"Enhet;{_list(heading, said, others)}".replace("\n", "\nNord;")

    told = findings(PROGRAMME, liste_csv=text.removesuffix("Nord;"))

    [line] = told
    assert line.startswith(f"liste.csv:1:12: {heading}: {NOT_USED}")
    assert line.endswith("[column-not-used]")
