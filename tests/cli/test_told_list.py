"""How `check` reads a name list back, line by line, in the reader's language."""

# ruff: noqa: E501 -- a row of a list stands on one line

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

PROGRAMME = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: %s
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: en
    title: Vi møtes
    date: 2127-01-14
    starts: 09:00
    ends: 10:00
    activities:
      - {method: welcome, minutes: 10}
      - {method: log, minutes: 15}
      - {method: evaluation, minutes: 15}
      - {method: check-out, minutes: 20}
"""

LISTS = {
    "every column": """\
Deltakere på lag;;;;;;;;;
Ansattnr;Fornavn;Mellomnavn;Etternavn;Enhet;Enhet 2;Stilling;Still.%;Leder fornavn;Leder etternavn
1;Anne;Berg;Aas;Nord;;Lege;100;Gro;Li
2;Bo;;Bakk;Nord;Sør;Vernepleier;50;Anne Berg;Aas
3;Cato;;Dal;Sør;;;80;Anne Berg;Aas
4;Dina;;Eng;;;Lege;100;Gro;Li
Totalt;4;;;;;;;;
""",
    "last name first": """\
"Etternavn, fornavn";Avdeling;Nærmeste leder
"Aas, Anne";Nord;"Li, Gro"
"Bakk, Bo";Nord;"Aas, Anne"
"Dal, Cato";Nord;"Aas, Anne"
""",
    "leads others": """\
Navn;Enhet;Leder (ja/nei)
Anne Aas;Nord;Ja
Bo Bakk;Nord;Nei
Cato Dal;Sør;Ja
Dina Eng;Sør;Nei
""",
    "nobody leads": "Navn\nAnne Aas\nBo Bakk\nCato Dal\nDina Eng\n",
    "many units": "Navn;Enhet\n"
    + "".join(f"Anne {letter}vik;Enhet {letter}\n" for letter in "ABCDEFGHIJKLM"),
}  # fmt: skip


LOCALES = {"nb": "nb_NO.UTF-8", "en": "C.UTF-8"}


@pytest.mark.parametrize("language", LOCALES)
def test_each_kind_of_list_is_read_back_as_agreed(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, str], None],
    language: str,
) -> None:
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    told = []

    for kind, text in LISTS.items():
        folder = tmp_path / kind
        folder.mkdir()
        (folder / "programme.yaml").write_text(PROGRAMME % "liste.csv", "utf-8")
        (folder / "liste.csv").write_text(text, "utf-8")
        ran = command("check", folder)
        assert ran.status == 0, ran.err
        told.append(f"== {kind}\n{ran.out.replace(f'{folder}/', '')}{ran.err}")

    golden(f"read-back.{language}.txt", "".join(told))
