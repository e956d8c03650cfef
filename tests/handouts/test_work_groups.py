"""Work groups on paper, and what `check` tells of them: through real folders."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching

UNITS = {
    "Solstua": ("Anne", "Bo", "Cato", "Dina"),
    "Elvebakken": ("Eli", "Finn", "Geir", "Hilde", "Ingunn"),
    "Fjordgløtt": ("Jon", "Kari", "Lars"),
}
ABOUT = {
    "alone-at-this-time",
    "alone-in-the-unit",
    "apart-in-a-work-group",
    "group-task-at-tables",
    "in-no-work-group",
    "no-units",
    "without-a-unit",
}
HEAD = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
"""
SESSION = """\
  - id: en
    title: Vi møtes
    date: 2127-01-14
    starts: 09:00
    ends: 11:00
    activities:
      - {method: welcome, minutes: 10}
      - {method: igp, question: Hva virker?}
      - {method: agree-between, minutes: 10}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 10}
    between:
      group: {task: Bruk 20 minutter på et møte., due: 2127-02-06}
"""
LATER = (
    SESSION.replace("id: en", "id: to").replace("-01-", "-02-").replace("-06", "-24")
)
AGAIN = """\
    again:
      - date: 2127-01-16
        starts: 09:00
        participants: [Anne Dal, Bo Dal, Eli Dal, Jon Dal, Kari Dal, Lars Dal]
"""
TWO_GATHERINGS = SESSION + LATER.replace("02-06", "03-20")


def _written(
    folder: Path, more: str = "", sessions: str = SESSION, *, header: str = "Enhet"
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    text = HEAD + more + "sessions:\n" + sessions
    (folder / "programme.yaml").write_text(text, "utf-8")
    rows = [f"{name} Dal;{unit}" for unit, names in UNITS.items() for name in names]
    lines = "\n".join([f"Navn;{header}", *rows])
    (folder / "participants.csv").write_text(lines, "utf-8")
    return folder


def _pages(report: BuildReport) -> dict[tuple[str, str], str]:
    """Return each page that was built, by its folder and kind."""
    return {
        (one.file.parent.name, one.kind): one.file.read_text("utf-8")
        for one in report.built
    }


def _built(folder: Path) -> dict[tuple[str, str], str]:
    return _pages(build_handouts(folder, choice=Choice(formats=("html",))))


def _sheets(page: str) -> list[str]:
    return re.findall(r'<p class="filled">([^<]+)</p>', page)


def _cards(page: str) -> dict[str, list[str]]:
    """Return the groups of a list for the wall."""
    cards = re.findall(r"<h3>([^<]+)</h3>\s*<ul>(.*?)</ul>", page, re.DOTALL)
    return {name: re.findall(r"<li>([^<]+)</li>", people) for name, people in cards}


def _findings(folder: Path, today: date = date.min) -> list[str]:
    return [
        f"{one.place}".split(":")[-2] + f": {one.sentence()}"
        for one in check(folder, today).findings
        if one.code in ABOUT
    ]


def test_who_comes_alone_of_a_work_group_to_one_of_two_times_is_told(
    tmp_path: Path,
) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n", SESSION + AGAIN)
    told = (
        "en: Eli Dal: nobody else of their work group comes to this time, and it is to"
        " agree on the group's task; name those who come in `participants`, so that"
        " work groups are whole"
    )

    assert [line.partition(": ")[2] for line in _findings(folder)] == [told]
    whole = AGAIN.replace("Eli Dal, ", "")
    (tmp_path / "w").mkdir()
    assert (
        _findings(_written(tmp_path / "w", "work_groups: unit\n", SESSION + whole))
        == []
    )


@pytest.mark.parametrize(("day", "told"), [(14, 1), (16, 1), (17, 0), (28, 0)])
def test_who_came_alone_is_told_until_that_time_is_over(
    tmp_path: Path, day: int, told: int
) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n", SESSION + AGAIN)

    assert len(_findings(folder, date(2127, 1, day))) == told


def test_the_groups_task_goes_to_those_who_share_a_workplace(tmp_path: Path) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n", TWO_GATHERINGS)
    pair_coaching(folder, Request(kind="groups"))

    pages = _built(folder)

    for gathering in ("01-en", "02-to"):
        assert _sheets(pages[gathering, "assignment-sheet-group"]) == [
            ", ".join(names) for names in UNITS.values()
        ]
        assert _cards(pages[gathering, "work-group-list-wall"]) == {
            unit: [*names] for unit, names in UNITS.items()
        }
        assert (
            "I arbeidsgruppene: Solstua (4), Elvebakken (5), Fjordgløtt (3)"
            in pages[gathering, "run-sheet"]
        )
    tables = _cards(pages["01-en", "group-list-wall"])
    home = {name: unit for unit, names in UNITS.items() for name in names}
    assert len(tables) == 3
    assert all(len({home[name] for name in table}) == 3 for table in tables.values())


def test_a_booklet_tells_whom_to_work_with_between_gatherings(tmp_path: Path) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n")

    report = build_handouts(
        folder, choice=Choice(kinds=("booklet",), formats=("html",))
    )

    jon = next(one.file for one in report.built if "jon" in one.file.name)
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", jon.read_text("utf-8"))
    assert [re.sub("(<[^>]*>)+", " | ", row) for row in rows] == [
        "Fjordgløtt | Kari og Lars | Bruk 20 minutter på et møte. | "
    ]


@pytest.mark.parametrize("more", ["", "work_groups: tables\n"])
def test_without_work_groups_the_task_stays_at_the_tables(
    tmp_path: Path, more: str
) -> None:
    folder = _written(tmp_path / "p", more)
    pair_coaching(folder, Request(kind="groups"))

    pages = _built(folder)

    tables = _cards(pages["01-en", "group-list-wall"])
    sheets = _sheets(pages["01-en", "assignment-sheet-group"])
    assert [sorted(sheet.split(", ")) for sheet in sheets] == [
        sorted(names) for names in tables.values()
    ]
    assert not [kind for _, kind in pages if kind.startswith("work-group")]


def test_a_gathering_that_is_held_again_has_the_same_work_groups(
    tmp_path: Path,
) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n", SESSION + AGAIN)

    pages = _built(folder)

    first, again = (
        _sheets(pages[name, "assignment-sheet-group"]) for name in ("01-en", "01b-en")
    )
    whole = [", ".join(names) for names in UNITS.values()]
    assert (first, again) == (whole[:2], whole)
    assert _cards(pages["01-en", "work-group-list-wall"]) == {
        "Solstua": ["Cato", "Dina"],
        "Elvebakken": ["Finn", "Geir", "Hilde", "Ingunn"],
    }
    assert _cards(pages["01b-en", "work-group-list-wall"]) == {
        "Solstua": ["Anne", "Bo"],
        "Elvebakken": ["Eli"],
        "Fjordgløtt": ["Jon", "Kari", "Lars"],
    }


def test_the_work_groups_are_a_list_that_readers_can_sort(tmp_path: Path) -> None:
    folder = _written(tmp_path / "p", "work_groups: {by: unit, size: 3}\n")

    build_handouts(folder, choice=Choice(formats=("xlsx",)))

    book = openpyxl.load_workbook(
        folder / "handouts" / "01-en" / "arbeidsgrupper.xlsx", read_only=True
    )
    rows = [row[:3] for row in book.worksheets[0].iter_rows(values_only=True)]
    at = rows.index(("Navn", "Arbeidsgruppe", "Enhet"))
    assert {row[1] for row in rows[at + 1 :] if row[1]} == {
        "Solstua",
        "Elvebakken",
        "Fjordgløtt",
    }
    assert len([row for row in rows[at + 1 :] if row[0]]) == 12


@pytest.mark.parametrize(
    ("language", "whole", "short"),
    [
        ("nb", "med Turid Roen", "med Turid"),
        ("nn", "med Turid Roen", "med Turid"),
        ("en", "with Turid Roen", "with Turid"),
    ],
)
def test_a_companion_goes_along_to_the_work_group_and_is_in_none(
    tmp_path: Path, language: str, whole: str, short: str
) -> None:
    more = "work_groups: unit\ncompanions: [{name: Turid Roen, beside: Jon Dal}]\n"
    folder = _written(tmp_path / "p", more)
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("language: nb", f"language: {language}"), "utf-8")
    names = folder / "participants.csv"
    names.write_text(f"{names.read_text('utf-8')}\nTurid Roen;Fjordgløtt", "utf-8")

    pages = {kind: page for (_, kind), page in _built(folder).items()}

    sheets = _sheets(pages["assignment-sheet-group"])
    assert sheets == [
        "Anne, Bo, Cato, Dina",
        "Eli, Finn, Geir, Hilde, Ingunn",
        f"Jon, Kari, Lars, {short}",
    ]
    assert _cards(pages["work-group-list-wall"])["Fjordgløtt"] == [
        *UNITS["Fjordgløtt"],
        short,
    ]
    assert re.findall(
        r'<p class="aside">(.*?)</p>', pages["work-group-list-facilitator"]
    ) == [whole]
    assert pages["run-sheet"].count("Fjordgløtt (3)") == 1


def test_a_companion_named_in_a_work_group_is_in_none_and_it_is_told(
    tmp_path: Path,
) -> None:
    folder = _written(
        tmp_path / "p",
        "companions: [{name: Turid Roen, beside: Jon Dal}]\n"
        "work_groups: [{name: Vest, people: [Jon Dal, Kari Dal, Turid Roen]}]\n",
    )

    told = [
        f"{one.place}".split(":")[-2] + f" {one.code}"
        for one in check(folder).findings
        if "companion" in one.code
    ]

    assert told == ["9 companion-in-a-rule"]
    sheets = _sheets(_built(folder)["01-en", "assignment-sheet-group"])
    assert sheets[0] == "Jon, Kari, Lars, med Turid"


def test_a_companion_is_on_the_wall_where_the_one_they_are_beside_is(
    tmp_path: Path,
) -> None:
    more = "work_groups: unit\ncompanions: [{name: Turid Roen, beside: Anne Dal}]\n"
    folder = _written(tmp_path / "p", more, SESSION + AGAIN)

    pages = _built(folder)

    solstua = {
        name: _cards(pages[name, "work-group-list-wall"])["Solstua"]
        for name in ("01-en", "01b-en")
    }
    assert solstua == {
        "01-en": ["Cato", "Dina"],
        "01b-en": ["Anne", "Bo", "med Turid"],
    }


def test_a_companion_goes_along_to_the_table_that_has_the_groups_task(
    tmp_path: Path,
) -> None:
    more = "companions: [{name: Turid Roen, beside: Jon Dal}]\n"
    folder = _written(tmp_path / "p", more)
    pair_coaching(folder, Request(kind="groups"))

    sheets = _sheets(_built(folder)["01-en", "assignment-sheet-group"])

    assert [one.endswith(", med Turid") for one in sheets] == [
        "Jon" in one for one in sheets
    ]


def test_a_list_to_sort_remarks_beside_whom_companions_are(tmp_path: Path) -> None:
    more = "work_groups: unit\ncompanions: [{name: Turid Roen, beside: Jon Dal}]\n"
    folder = _written(tmp_path / "p", more)

    build_handouts(folder, choice=Choice(formats=("xlsx",)))

    book = openpyxl.load_workbook(
        folder / "handouts" / "01-en" / "arbeidsgrupper.xlsx", read_only=True
    )
    rows = [row[:4] for row in book.worksheets[0].iter_rows(values_only=True)]
    at = rows.index(("Navn", "Arbeidsgruppe", "Enhet", "Merknad"))
    assert rows[-1] == ("Turid Roen", "Fjordgløtt", "", "med Jon Dal")
    assert {row[3] for row in rows[at + 1 : -1]} == {""}


def test_a_task_for_table_mates_of_several_units_is_told_once(tmp_path: Path) -> None:
    told = (
        "22: group: the group's task goes to people who share a table, and they come"
        " from different units; add `work_groups: unit`, or `work_groups: tables` if"
        " that is meant"
    )

    assert _findings(_written(tmp_path / "p", "", TWO_GATHERINGS)) == [told]


@pytest.mark.parametrize(
    ("more", "sessions", "header"),
    [
        ("work_groups: unit\n", SESSION, "Enhet"),
        ("work_groups: tables\n", SESSION, "Enhet"),
        ("", SESSION, "Rolle"),
        ("", SESSION.partition("    between")[0], "Enhet"),
        (
            "",
            SESSION.replace(
                "    activities",
                "    participants: [Jon Dal, Kari Dal]\n    activities",
            ),
            "Enhet",
        ),
    ],
    ids=["by unit", "meant", "no units", "no task", "one unit comes"],
)
def test_nothing_is_told_where_those_who_share_the_task_share_a_workplace(
    tmp_path: Path, more: str, sessions: str, header: str
) -> None:
    assert _findings(_written(tmp_path / "p", more, sessions, header=header)) == []


def test_those_whom_no_group_names_and_who_are_alone_are_told(tmp_path: Path) -> None:
    folder = _written(
        tmp_path / "p",
        "work_groups:\n"
        "  - {name: Vest, people: [Anne Dal, Bo Dal, Cato Dal, Dina Dal]}\n"
        "  - {name: Øst, people: [Eli Dal, Finn Dal, Geir Dal, Hilde Dal]}\n",
    )
    names = folder / "participants.csv"
    text = names.read_text("utf-8").replace("Navn;Enhet", "Navn;Enhet;Rolle")
    more = "\nMona Dal;Etaten;Rådgiver\nNils Dal;;Vikar"
    names.write_text(text + more, "utf-8")

    assert _findings(folder) == [
        (
            "9: no group names Ingunn Dal, Jon Dal, Kari Dal, Lars Dal, Mona Dal"
            " (+1), so they go by unit; add them to a group"
        ),
        (
            "9: Mona Dal: nobody else of their unit takes part; they are with Nils Dal;"
            " name the work groups if it should be others"
        ),
        (
            "9: Nils Dal: the name list tells no unit for them; they are with Mona Dal;"
            " write the unit, or name the work groups"
        ),
    ]


def test_two_of_one_work_group_who_are_never_together_are_told(tmp_path: Path) -> None:
    apart = "rules: {apart: [[Anne Dal, Eli Dal], [Hilde Dal, Finn Dal]]}\n"
    folder = _written(tmp_path / "p", f"work_groups: unit\n{apart}")

    assert _findings(folder) == [
        (
            "9: Hilde Dal, Finn Dal are never together, and are in one work group;"
            " name the work groups, with each of them in another"
        )
    ]


def test_a_list_that_tells_no_units_is_told(tmp_path: Path) -> None:
    folder = _written(tmp_path / "p", "work_groups: unit\n", header="Rolle")

    told = (
        "8: the name list tells no units, so work groups are drawn from all of it; add"
        " a column with each one's unit, or name the groups"
    )
    assert _findings(folder) == [told]
    sheets = _sheets(_built(folder)["01-en", "assignment-sheet-group"])
    assert [len(sheet.split(", ")) for sheet in sheets] == [6, 6]


def test_papers_without_a_name_list_are_as_many_as_before(tmp_path: Path) -> None:
    pages = {}
    for name, more in (("before", ""), ("after", "work_groups: unit\n")):
        folder = _written(tmp_path / name, more)
        file = folder / "programme.yaml"
        text = file.read_text("utf-8").replace(
            "participants: participants.csv", "people: 12"
        )
        file.write_text(text, "utf-8")
        pages[name] = _built(folder)["01-en", "assignment-sheet-group"]

    assert pages["after"] == pages["before"]
