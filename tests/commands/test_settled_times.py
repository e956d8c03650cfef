"""Who comes when to a gathering held several times is settled once, and stays."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.commands.planned import planned
from medarbeider.commands.remembered_names import (
    forget_participant,
    rename_participant,
)
from medarbeider.meetings.expected import expected_names
from medarbeider.memory.coaching import plan_of
from medarbeider.model.people import Roster
from medarbeider.problems.problem import Problem

Made = Callable[..., Path]

DAYS = {"en": "2027-01-14"}
BEFORE = date(2027, 1, 1)
NAMES = """\
Navn;Enhet
Anne;Nord
Bo;Nord
Cato;Sør
Dina;Sør
Eli;Øst
Finn;Øst
Geir;Vest
Hilde;Vest
"""
ANOTHER_LIST = NAMES.replace("Bo;Nord\n", "").replace("Anne;", "Abel;Nord\nAnne;")
WITHOUT = "rules: {without: [Anne, Cato]}\n"


def _times(folder: Path, *days: str, first: str = "", is_talk: bool = False) -> Path:
    """Let the gathering be held on some more days, also where nothing is drawn."""
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    again = "".join(f"      - {{date: {day}, starts: '09:00'}}\n" for day in days)
    lines = f"{first}    again:\n{again}" if days else ""
    text = text.replace("    activities:\n", f"{lines}    activities:\n")
    if is_talk:
        pairs = "{method: coaching-pairs, minutes: 30}"
        text = text.replace(pairs, "{method: input, minutes: 30, points: [Ett]}")
    file.write_text(text, "utf-8")
    return folder


def _who_come(folder: Path, today: date = BEFORE) -> list[str]:
    """Return the initials of those who come each time, as papers have them."""
    found = planned(folder, today)
    session = found.loaded.programme.sessions[0]
    roster = found.loaded.roster or Roster(())
    lots = expected_names(session, roster, found.memory.value.standing)
    return ["".join(name[0] for name in lot) for lot in lots]


def _told(found: Sequence[Problem]) -> list[tuple[str, object, object]]:
    codes = {"have-another-time", "no-time-left", "comes-twice", "time-called-off"}
    return [
        (one.code, one.values.get("day"), one.values.get("people"))
        for one in found
        if one.code in codes
    ]


def _drawn(folder: Path, today: date = BEFORE) -> CoachingReport:
    return pair_coaching(folder, Request(today=today))


@pytest.mark.parametrize("is_talk", [True, False], ids=["talk", "pairs"])
def test_everybody_keeps_their_time_when_one_joins_and_one_leaves(
    made: Made, *, is_talk: bool
) -> None:
    folder = _times(
        made(WITHOUT, names=NAMES, days=DAYS), "2027-01-15", is_talk=is_talk
    )
    _drawn(folder)
    assert _who_come(folder) == ["ACEG", "BDFH"]
    (folder / "participants.csv").write_text(ANOTHER_LIST, "utf-8")

    before = _who_come(folder)
    found = check(folder, BEFORE).findings
    _drawn(folder)

    assert before == _who_come(folder) == ["ACEG", "ADFH"]
    assert {"new-on-the-list", "gone-from-the-list"} <= {one.code for one in found}
    assert _told(found) == []


@pytest.mark.parametrize("is_talk", [True, False], ids=["talk", "pairs"])
def test_who_comes_when_is_told_to_be_unsettled_until_the_first_draw(
    made: Made, *, is_talk: bool
) -> None:
    folder = _times(made(names=NAMES, days=DAYS), "2027-01-15", is_talk=is_talk)
    line = (
        f"{folder}/programme.yaml:9:5: en: who comes when is not settled, and may"
        " change with the name list; run pair-coaching, before you tell them"
        " [times-not-settled]"
    )

    def told(found: Sequence[Problem]) -> list[str]:
        return [one.told() for one in found if one.code == "times-not-settled"]

    assert told(check(folder, BEFORE).findings) == [line]
    assert told(build_handouts(folder, today=BEFORE).findings) == [line]
    assert told(_drawn(folder).findings) == []
    assert told(check(folder, BEFORE).findings) == []


def test_nothing_is_unsettled_where_names_say_who_comes_when_or_all_is_over(
    made: Made,
) -> None:
    folder = made(names=NAMES, days=DAYS)
    _times(folder, "2027-01-15", first="    participants: [Anne, Bo]\n")
    some = {one.code for one in check(folder, BEFORE).findings}
    _times(made(names=NAMES, days=DAYS), "2027-01-15")
    later = {one.code for one in check(folder, date(2027, 1, 16)).findings}

    assert "times-not-settled" not in some | later


def test_who_has_no_place_keeps_her_time_when_the_first_is_over(made: Made) -> None:
    folder = _times(made(WITHOUT, names=NAMES, days=DAYS), "2027-01-20")
    _drawn(folder)
    day_after = date(2027, 1, 15)

    report = _drawn(folder, day_after)

    assert _told(report.findings) == []
    assert _who_come(folder, day_after) == ["ACEG", "BDFH"]


@pytest.mark.parametrize("is_talk", [True, False], ids=["talk", "pairs"])
def test_those_whose_time_is_called_off_are_told_their_new_day(
    made: Made, *, is_talk: bool
) -> None:
    names = NAMES.replace("Geir;", "Frode;Øst\nGeir;")
    folder = made(WITHOUT, names=names, days=DAYS)
    _times(folder, "2027-01-15", "2027-01-16", is_talk=is_talk)
    _drawn(folder)
    before = _who_come(folder)
    made(WITHOUT, names=names, days=DAYS)
    _times(folder, "2027-01-16", is_talk=is_talk)

    found = _told(check(folder, BEFORE).findings)

    assert before == ["ADF", "BEG", "CFH"]
    assert found == [
        ("have-another-time", "2027-01-14", ("Bo", "Geir")),
        ("have-another-time", "2027-01-16", ("Eli",)),
    ]
    assert _told(_drawn(folder).findings) == found
    assert _told(check(folder, BEFORE).findings) == []
    assert _who_come(folder) == ["ABDFG", "CEFH"]


def test_a_time_that_is_added_is_for_those_who_were_absent_at_the_one_that_is_over(
    made: Made,
) -> None:
    folder = made(names=NAMES, days=DAYS)
    _drawn(folder)
    that_day, day_after = date(2027, 1, 14), date(2027, 1, 15)
    absent = ("Bo", "Dina", "Hilde")
    pair_coaching(folder, Request(today=that_day, session="en", absent=absent))
    _times(folder, "2027-01-20")

    found = _told(check(folder, day_after).findings)
    on_paper = _who_come(folder, day_after)

    assert found == [("have-another-time", "2027-01-20", absent)]
    assert _told(_drawn(folder, day_after).findings) == found
    assert on_paper[1] == _who_come(folder, day_after)[1] == "BDH"
    assert _told(_drawn(folder, day_after).findings) == []
    assert _who_come(folder, day_after)[1] == "BDH"


def test_the_first_time_names_who_comes_and_the_second_is_for_the_others(
    made: Made,
) -> None:
    folder = made(names=NAMES, days=DAYS)
    _times(folder, "2027-01-15", first="    participants: [Eli, Finn, Geir]\n")

    report = _drawn(folder)

    assert _who_come(folder) == ["EFG", "ABCDH"]
    assert [{*one.round.people} for one in report.rounds] == [
        {"Eli", "Finn", "Geir"},
        {"Anne", "Bo", "Cato", "Dina", "Hilde"},
    ]
    assert "named-for-no-time" not in {one.code for one in report.findings}


def test_a_settled_time_follows_a_new_name_and_forgets_who_is_forgotten(
    made: Made,
) -> None:
    folder = _times(made(names=NAMES, days=DAYS), "2027-01-15", is_talk=True)
    _drawn(folder)
    names = NAMES.replace("Bo;", "Britt;").replace("Hilde;Vest\n", "")
    (folder / "participants.csv").write_text(names, "utf-8")

    rename_participant(folder, "Bo", "Britt")
    forget_participant(folder, "Hilde")

    assert [one.people for one in plan_of(folder).value.times or ()] == [
        ("Anne", "Cato", "Eli", "Geir"),
        ("Britt", "Dina", "Finn"),
    ]


def test_a_memory_without_times_is_read_as_it_was_drawn(made: Made) -> None:
    folder = _times(made(names=NAMES, days=DAYS), "2027-01-15")
    _drawn(folder)
    file = folder / "coaching.yaml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("times:")] + "...\n", "utf-8")
    (folder / "participants.csv").write_text(ANOTHER_LIST, "utf-8")

    assert _told(check(folder, BEFORE).findings) == []
    assert _who_come(folder) == ["ACEG", "ADFH"]
