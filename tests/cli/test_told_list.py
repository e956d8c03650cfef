"""How `check` reads a name list back, line by line, in the reader's language."""

# ruff: noqa: E501 -- a row of a list stands on one line

import json
from collections import Counter
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


def test_of_five_hundred_rows_alike_five_are_told_and_json_has_all(
    command: Command, tmp_path: Path
) -> None:
    led = "".join(f"Ny {n} Vik (permisjon);Leder {n} Aas\n" for n in range(500))
    (tmp_path / "programme.yaml").write_text(PROGRAMME % "liste.csv", "utf-8")
    (tmp_path / "liste.csv").write_text(f"Navn;Leder\n{led}", "utf-8")

    ran = command("check", tmp_path)
    codes = [
        one["code"]
        for one in json.loads(command("check", tmp_path, "--json").out)["findings"]
    ]

    told = Counter(line.rpartition(" ")[2] for line in ran.out.splitlines())
    assert codes.count("perhaps-gone") == 500
    assert told == {f"[{code}]": min(codes.count(code), 6) for code in codes}
    assert (
        f"{tmp_path}/liste.csv: 495 more of this kind, in rows 7–501; --json tells each"
        " [perhaps-gone]"
    ) in ran.out.splitlines()
    assert ran.err.splitlines()[1] == (
        "500 people · leaders: "
        + ", ".join(f"Leder {n} Aas 1 (not on the list)" for n in range(12))
        + " and 488 more"
    )


def test_leaders_that_the_rules_alone_name_are_read_back(
    command: Command, tmp_path: Path
) -> None:
    rules = "rules:\n  leaders:\n    - {leader: Anne Aas, of: [Bo Bakk, Cato Dal]}\n"
    text = (PROGRAMME % "liste.csv").replace("sessions:", f"{rules}sessions:")
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    (tmp_path / "liste.csv").write_text(LISTS["nobody leads"], "utf-8")

    ran = command("check", tmp_path)

    assert ran.err.splitlines()[1] == (
        "4 people · leaders: none on the list; by `rules: leaders` Anne Aas"
    )


@pytest.mark.parametrize(
    ("named", "lines", "shape"),
    [
        (
            "[Anne Aas, Bo Bakk, Cato Dal]",
            ["en names all but Dina Eng"],
            {"en": ["Dina Eng"]},
        ),
        ("[Anne Aas, Bo Bakk]", [], {}),
        ("[Anne Aas, Bo Bakk, Cato Dal, Dina Eng]", [], {}),
    ],
    ids=["most", "half", "all"],
)
def test_whom_a_gathering_that_names_most_does_not_name_is_read_back(
    command: Command,
    tmp_path: Path,
    named: str,
    lines: list[str],
    shape: dict[str, list[str]],
) -> None:
    text = (PROGRAMME % "liste.csv").replace(
        "    activities:", f"    participants: {named}\n    activities:"
    )
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    (tmp_path / "liste.csv").write_text(LISTS["nobody leads"], "utf-8")

    ran = command("check", tmp_path)

    assert [line for line in ran.told if "names all but" in line] == lines
    assert json.loads(command("check", tmp_path, "--json").out)["not_named"] == shape
