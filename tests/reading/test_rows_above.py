"""Rows above a name list's header: those that are about somebody are told."""

from collections.abc import Callable

import pytest

ROWS = (
    "Navn;Stilling\nAud Nygård;Sykepleier\nBjørg Lien;Hjelpepleier\nElin Bakke;Lege\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "Leder: Grete Solli;",
        "Avdelingsleder:;Grete Solli",
        "Hjemmetjenesten Vest v/ Grete Solli;",
        "Grete Solli;Avdelingsleder",
        "NB! Elin Bakke er i permisjon til august;",
        "Obs: Frida Holm slutter 31.1., Nina Ny begynner 1.2.;",
        "Listen gjelder pr. 1.11. Dag Rød har sluttet.;",
        "Merk: Olga Petrenko (tolk) kommer i tillegg;",
        "Einingsleiar: Tor Å. Vik;",
    ],
)
def test_a_row_above_the_header_that_is_about_somebody_is_told(
    notices: Callable[[str, str], list[str]], above: str
) -> None:
    told = notices("liste.csv", f"{above}\n;\n{ROWS}")

    said = " ".join(above.replace(";", " ").split())
    assert [one for one in told if "above-the-header" in one] == [
        (
            f"liste.csv:1:1: above the header, and not read: {said} (rows 1); see that"
            " the list says it too: whoever it names is not on paper [above-the-header]"
        )
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Hjemmetjenesten Vest;",
        "Ansattliste pr. 1.11.2026;",
        "Eksempel kommune;Helse og omsorg",
        "Oversikt over alle ansatte i enheten;",
        "Utskrift 12.01.2027 kl. 09.30;Side 1",
    ],
)
def test_an_ordinary_heading_is_not_told(
    notices: Callable[[str, str], list[str]], above: str
) -> None:
    told = notices("liste.csv", f"{above}\n;\n{ROWS}")

    assert [one for one in told if "above-the-header" in one] == []
