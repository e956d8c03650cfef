"""Pairs and groups from real files: remembered, frozen, changed only where asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import openpyxl
import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.explain_pair import explain_pair
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.commands.planned import planned
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import Round
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    said,
)

Made = Callable[..., Path]

MORNING = Request(session="to", absent=("Eli", "Finn"), extra=("Ivar Innom",))

TWENTY = [f"Navn {letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
LIST_OF_TWENTY = "\n".join(["Navn", *TWENTY, ""])


def _files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def _rounds(folder: Path) -> dict[tuple[str, str], Round]:
    """Return the remembered rounds of the first occasions, by session and kind."""
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return {(one.session, one.kind): one for one in rounds if one.occasion == 1}


def _refused(folder: Path, request: Request) -> str:
    """Return the sentence of a refusal that leaves every file as it was."""
    before = {name: old for name, old in _files(folder).items() if "lock" not in name}
    with pytest.raises(MedarbeiderError) as refused:
        pair_coaching(folder, request)
    after = {name: new for name, new in _files(folder).items() if "lock" not in name}
    assert after == before
    return str(refused.value)


def test_what_is_drawn_is_remembered_and_the_next_run_changes_nothing(
    made: Made,
) -> None:
    folder = made()

    first = pair_coaching(folder, Request())
    before = (folder / "coaching.yaml").read_bytes()
    again = pair_coaching(folder, Request())

    assert [one.round.session for one in first.rounds] == ["en", "to", "tre"]
    assert [(one.time.day, one.title) for one in first.rounds[:1]] == [
        (date(2027, 1, 14), "Vi møtes")
    ]
    assert [one.is_new for one in first.rounds] == [True, True, True]
    assert [one.is_new for one in again.rounds] == [False, False, False]
    assert (first.is_written, again.is_written) == (True, False)
    assert (folder / "coaching.yaml").read_bytes() == before
    assert sorted(_files(folder)) == [
        ".coaching.lock",
        "coaching.yaml",
        "participants.csv",
        "programme.yaml",
    ]


def test_a_preview_shows_what_would_be_drawn_and_writes_nothing(made: Made) -> None:
    folder = made()

    seen = pair_coaching(folder, Request(preview=True))

    assert sorted(_files(folder)) == ["participants.csv", "programme.yaml"]
    drawn = pair_coaching(folder, Request())
    assert seen == replace(drawn, is_written=False)


IN_LINE = """\
Navn;Nærmeste leder
Anne;
Bo;Anne
Cato;Anne
Dina;Cato
"""

ALL_HERS = """\
Navn;Nærmeste leder
Anne;
Bo;Anne
Cato;Anne
Dina;Anne
"""


@pytest.mark.parametrize(
    ("more", "names", "request_", "sentence"),
    [
        pytest.param(
            "",
            "",
            Request(session="fire"),
            (
                'the programme has no gathering "fire"; it has en, to, tre'
                " [no-such-session]"
            ),
            id="no such gathering",
        ),
        pytest.param(
            "",
            "",
            Request(freeze="fire"),
            (
                'the programme has no gathering "fire"; it has en, to, tre'
                " [no-such-session]"
            ),
            id="no such gathering to freeze",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", occasion=2),
            '"to" is not held that many times, only 1 [no-such-occasion]',
            id="held once",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", occasion=0),
            '"to" is not held that many times, only 1 [no-such-occasion]',
            id="time nought",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", absent=("Dinna",)),
            (
                '"Dinna" is not expected at this gathering; did you mean "Dina"?'
                " [not-expected]"
            ),
            id="absent and not expected",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", absent=("Dina",), extra=(" dina ",)),
            (
                '"Dina" cannot be absent and come unannounced; name them once'
                " [absent-and-extra]"
            ),
            id="absent and unannounced",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", extra=("Ivar\x1b[31m",)),
            (
                "a name is 1–300 letters on one line, without invisible characters"
                " [not-a-name]"
            ),
            id="a name that steers the terminal",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", absent=(" ",)),
            (
                "a name is 1–300 letters on one line, without invisible characters"
                " [not-a-name]"
            ),
            id="a name of nothing",
        ),
        pytest.param(
            "",
            "",
            Request(session="to", absent=("\u200b \u3164",)),
            (
                "a name is 1–300 letters on one line, without invisible characters"
                " [not-a-name]"
            ),
            id="invisible, a name of nothing",
        ),
        pytest.param(
            "",
            ALL_HERS,
            Request(),
            (
                "en: nobody there can be paired with Anne, since leaders are never"
                " paired with their own staff; add them to `rules: without`, or invite"
                " more people [nobody-to-pair-line]"
            ),
            id="the leader of everyone",
        ),
        pytest.param(
            "rules: {together: [[Anne, Dina]], without: [Bo]}\n",
            IN_LINE + "Eli;\nFinn;\n",
            Request(),
            (
                "Anne and Dina cannot be together as the rules ask: one of them is a"
                " leader of the other; take them out of `rules: together`"
                " [together-in-line]"
            ),
            id="together in line",
        ),
        pytest.param(
            "rules: {together: [[Anne, Bo]], apart: [[Bo, Anne]]}\n",
            "",
            Request(),
            (
                "Anne and Bo cannot be both together and apart; take them out of one of"
                " the two rules [together-and-apart]"
            ),
            id="together and apart",
        ),
        pytest.param(
            "rules: {together: [[Anne, Bo], [Cato, Anne]]}\n",
            "",
            Request(),
            (
                "en: Anne must be together with more than one (Bo, Cato), and a pair"
                " holds two; keep one of them in `rules: together` [together-twice]"
            ),
            id="together twice",
        ),
        pytest.param(
            "",
            "Navn\nAnne\nBo\nCato\n",
            Request(session="to", absent=("Anne", "Cato")),
            (
                "to: only 1 there; a pair needs 2 and a group 3; look at who is absent,"
                " and at `rules: without` [too-few-people]"
            ),
            id="too few",
        ),
        pytest.param(
            "rules: {without: [Anne, Bo, Cato]}\n",
            "Navn\nAnne\nBo\nCato\nDina\n",
            Request(),
            (
                "en: only 1 there; a pair needs 2 and a group 3; look at who is absent,"
                " and at `rules: without` [too-few-people]"
            ),
            id="too few that are put in pairs",
        ),
    ],
)
def test_what_cannot_be_had_is_one_sentence_and_nothing_is_written(
    made: Made, more: str, names: str, request_: Request, sentence: str
) -> None:
    folder = made(more, names=names) if names else made(more)

    assert _refused(folder, request_) == sentence


def test_pairs_need_a_name_list(made: Made) -> None:
    folder = made()
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "participants: participants.csv", "people: 8"
    )
    file.write_text(text, "utf-8")

    assert _refused(folder, Request()) == (
        f"pairs and groups need a name list, and {file} names none; save it beside the"
        " programme and add `participants: participants.csv` [no-name-list]"
    )


def test_an_earlier_programme_that_has_no_pairs_is_told_where_it_is_named(
    made: Made,
) -> None:
    pair_coaching(made(name="lag-2026"), Request())
    folder = made("rules:\n  history: [lag-2025]\n")

    assert _refused(folder, Request()) == (
        f"{folder / 'programme.yaml'}:9:13: history: there is no programme"
        ' "lag-2025" with pairs or groups to remember; did you mean "lag-2026"?'
        " [no-such-history]"
    )


def test_on_the_day_of_the_second_time_the_first_is_held_and_the_other_meant(
    made: Made,
) -> None:
    folder = made(again={"en": ["2027-01-19"]}, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    request = Request(session="en", extra=("Nils Nes",), today=date(2027, 1, 19))

    assert _refused(folder, request) == (
        '"en" has been held at this time, and is again today; say --occasion 2 too'
        " [another-time-is-today]"
    )
    assert pair_coaching(folder, replace(request, occasion=2)).is_written


def test_a_gathering_that_was_held_is_not_changed(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    held = Request(session="en", absent=("Anne",), today=date(2027, 1, 15))

    assert _refused(folder, held) == (
        'the rounds of "en" stay as they are: it has been held; change a later'
        " gathering [round-was-held]"
    )
    assert pair_coaching(folder, replace(held, today=date(2027, 1, 14))).is_written


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format: 1", "format: 2", "newer-format"),
        ("\n...", "", "cut-short"),
        ("kind: pairs", "kind: par", "unknown-value"),
        ("rounds:", "rounds: {", "unclosed-bracket"),
    ],
)
def test_a_memory_that_cannot_be_read_is_left_and_its_backup_is_named(
    made: Made, old: str, new: str, code: str
) -> None:
    folder = made()
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(session="to", absent=("Anne",)))
    file = folder / "coaching.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    lines = _refused(folder, Request()).splitlines()

    assert lines[0].startswith(f"{file}: ")
    assert "coaching.previous.yaml" in lines[0]
    assert lines[0].endswith("[damaged-memory]")
    assert any(line.endswith(f"[{code}]") for line in lines[1:])


def test_who_is_absent_or_unannounced_changes_that_gathering_alone(made: Made) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    before = _rounds(folder)
    morning = replace(MORNING, absent=("Navn B", "Navn A"))

    report = pair_coaching(folder, morning)

    after = _rounds(folder)
    for kind in ("pairs", "groups"):
        assert sorted(after["to", kind].people) == ["Ivar Innom", *TWENTY[2:]]
        assert after["to", kind].absent == ("Navn A", "Navn B")
        assert after["to", kind].extra == ("Ivar Innom",)
        assert after["tre", kind] == before["tre", kind]
        assert after["en", kind] == before["en", kind].model_copy(
            update={"frozen": True}
        )
    assert [(one.round.session, one.round.kind) for one in report.rounds] == [
        ("to", "groups"),
        ("to", "pairs"),
    ]


TEAMS = """\
Navn;Enhet;Nærmeste leder
Sjef;Øst;
Nord-leder;Nord;Sjef
Sør-leder;Sør;Sjef
""" + "".join(
    f"{unit} {number};{unit};{unit}-leder\n"
    for number in range(1, 8)
    for unit in ("Nord", "Sør")
)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_the_morning_a_guest_takes_an_empty_place_and_nobody_else_moves(
    made: Made, seed: int
) -> None:
    rules = f"groups: {{size: 5}}\nrules: {{without: [Sjef], seed: {seed}}}\n"
    folder = made(rules, groups=True, names=TEAMS)
    pair_coaching(folder, Request(kind="groups"))
    before = _rounds(folder)
    absent = set(before["to", "groups"].groups[1][-2:])
    morning = Request(
        session="to", kind="groups", absent=tuple(absent), extra=("Ivar Innom",)
    )

    pair_coaching(folder, morning)

    after = _rounds(folder)
    assert [set(group) - {"Ivar Innom"} for group in after["to", "groups"].groups] == [
        set(group) - absent for group in before["to", "groups"].groups
    ]
    assert "Ivar Innom" in after["to", "groups"].groups[1]
    assert after["tre", "groups"] == before["tre", "groups"]


def test_both_kinds_are_shown_also_when_someone_only_comes(made: Made) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))

    report = pair_coaching(folder, Request(session="to", extra=("Ivar",)))

    assert [(one.round.kind, one.is_new) for one in report.rounds] == [
        ("groups", True),
        ("pairs", True),
    ]


def test_who_was_absent_stays_so_until_they_come_after_all(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    pair_coaching(folder, MORNING)
    remembered = (folder / "coaching.yaml").read_bytes()

    again = pair_coaching(folder, Request())
    kept = (folder / "coaching.yaml").read_bytes()
    pair_coaching(folder, Request(session="to", absent=("ivar innom",), extra=("eli",)))

    assert (again.is_written, kept) == (False, remembered)
    one = _rounds(folder)["to", "pairs"]
    assert (one.absent, one.extra) == (("Finn",), ())
    assert sorted(one.people) == ["Anne", "Bo", "Cato", "Dina", "Eli", "Geir", "Hilde"]


def test_what_is_behind_us_is_frozen(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())

    by_day = pair_coaching(folder, Request(today=date(2027, 2, 11), preview=True))
    by_session = pair_coaching(folder, Request(session="tre", preview=True))
    pair_coaching(folder, Request(today=date(2027, 2, 12)))

    assert [one.round.frozen for one in by_day.rounds] == [True, False, False]
    assert [one.round.session for one in by_session.rounds] == ["tre"]
    assert [one.frozen for one in _rounds(folder).values()] == [True, True, False]


def test_who_comes_and_who_leaves_changes_only_what_is_to_come(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    before = _rounds(folder)
    file = folder / "participants.csv"
    names = file.read_text("utf-8").replace("Anne;Nord", "Ylva;Nord") + "Ivar;Vest;;\n"
    file.write_text(names, "utf-8")

    pair_coaching(folder, Request(today=date(2027, 2, 1)))

    after = _rounds(folder)
    assert after["en", "pairs"].groups == before["en", "pairs"].groups
    for session in ("to", "tre"):
        assert sorted(after[session, "pairs"].people) == sorted(
            ["Bo", "Cato", "Dina", "Eli", "Finn", "Geir", "Hilde", "Ivar", "Ylva"]
        )


def test_a_gathering_drawn_anew_is_another_and_the_rest_is_as_it_was(
    made: Made,
) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    before = _rounds(folder)

    pair_coaching(folder, Request(session="to", anew=True))
    once = _rounds(folder)
    pair_coaching(folder, Request(session="to", anew=True))

    twice = _rounds(folder)
    drawn = [one["to", "pairs"] for one in (before, once, twice)]
    assert [one.drawn for one in drawn] == [1, 2, 3]
    assert drawn[0].groups != drawn[1].groups != drawn[2].groups
    for session, kind in before:
        if (session, kind) != ("to", "pairs"):
            assert twice[session, kind].groups == before[session, kind].groups
            assert twice[session, kind].drawn == 1


def test_tables_drawn_anew_are_others_where_only_one_more_seating_is_as_good(
    made: Made,
) -> None:
    days = {f"dag{month}": f"2027-0{month}-11" for month in range(1, 5)}
    names = "\n".join(["Navn", *TWENTY[:16], ""])
    folder = made("groups: {size: 4}\n", groups=True, names=names, days=days)
    anew = Request(session="dag2", kind="groups", anew=True, today=date(2027, 1, 1))
    pair_coaching(folder, Request(kind="groups", today=anew.today))
    seatings = [_tables(folder)]

    for _ in range(3):
        report = pair_coaching(folder, anew)
        seatings.append(_tables(folder))

    first, second = (one["dag2"] for one in seatings[:2])
    assert first != second
    assert [one["dag2"] for one in seatings] == [first, second, first, second]
    assert [{**one, "dag2": first} for one in seatings] == [seatings[0]] * 4
    assert report.quality["groups"].repeats == 0


def _tables(folder: Path) -> dict[str, set[frozenset[str]]]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return {one.session: set(map(frozenset, one.groups)) for one in rounds}


def test_one_time_of_a_gathering_drawn_anew_leaves_the_other_time(made: Made) -> None:
    folder = made(again={"to": ["2027-02-18"]}, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    before = COACHING.read(folder / "coaching.yaml").value.rounds_of("to", 1, "pairs")

    pair_coaching(folder, Request(session="to", occasion=2, anew=True))

    plan = COACHING.read(folder / "coaching.yaml").value
    assert plan.rounds_of("to", 1, "pairs")[0].groups == before[0].groups
    assert [one.drawn for one in plan.rounds_of("to", 1, "pairs")] == [1]
    assert [one.drawn for one in plan.rounds_of("to", 2, "pairs")] == [2]


def test_the_first_time_of_a_gathering_is_frozen_when_the_second_is_at_hand(
    made: Made,
) -> None:
    folder = made(again={"to": ["2027-02-18"]}, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    before = COACHING.read(folder / "coaching.yaml").value.rounds_of("to", 1, "pairs")
    left = before[0].people[0]
    file = folder / "participants.csv"
    file.write_text(LIST_OF_TWENTY.replace(f"{left}\n", ""), "utf-8")

    pair_coaching(folder, Request(today=date(2027, 2, 15)))

    after = COACHING.read(folder / "coaching.yaml").value.rounds_of("to", 1, "pairs")
    assert after[0].groups == before[0].groups


def test_a_gathering_that_is_frozen_stays_whoever_leaves(made: Made) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    before = _rounds(folder)
    file = folder / "participants.csv"

    pair_coaching(folder, Request(freeze="to"))
    file.write_text(LIST_OF_TWENTY.replace("Navn A\n", ""), "utf-8")
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))

    after = _rounds(folder)
    for kind in ("pairs", "groups"):
        assert after["to", kind] == before["to", kind].model_copy(
            update={"frozen": True}
        )
        assert sorted(after["tre", kind].people) == TWENTY[1:]


def test_freezing_keeps_the_rounds_as_they_are_though_somebody_has_left(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request())
    before = _rounds(folder)
    names = (folder / "participants.csv").read_text("utf-8")
    (folder / "participants.csv").write_text(
        names.replace("Anne;Nord;;\n", ""), "utf-8"
    )

    pair_coaching(folder, Request(freeze="to"))

    assert _rounds(folder)["to", "pairs"].groups == before["to", "pairs"].groups


def test_an_earlier_programmes_pairs_do_not_meet_again_while_others_are_left(
    made: Made,
) -> None:
    earlier = made(name="lag-2026")
    pair_coaching(earlier, Request())
    folder = made("rules: {history: [lag-2026]}\n")

    report = pair_coaching(folder, Request())

    met = {two for one in _rounds(earlier).values() for two in one.meetings}
    meet = {two for one in _rounds(folder).values() for two in one.meetings}
    assert (len(met), len(meet), met & meet) == (12, 12, set())
    assert report.quality["pairs"].repeats == 0
    reasons = explain_pair(folder, "pairs", *sorted(next(iter(met))))
    assert reasons[0].code == "why-earlier-once"


def test_a_pair_is_explained_in_the_order_it_is_weighed(made: Made) -> None:
    names = (
        "Navn;Enhet;Nærmeste leder\nAnne;Nord;\nBo;Nord;Anne\nCato;Sør;\nDina;Sør;\n"
    )
    folder = made("rules: {apart: [[Cato, Dina]]}\n", names=names)
    pair_coaching(folder, Request())

    def told(one: str, other: str) -> list[str]:
        reasons = explain_pair(folder, "pairs", one, other)
        return [said(each.code, "", each.values, str) for each in reasons]

    assert told("anne", "Bo") == [
        "Anne and Bo are never together: one of them is a leader of the other",
        "Anne and Bo do not meet; both are there 3 times",
        "the others for Anne: 3 in all, 1 not allowed, 2 met or to be met, 0 left",
    ]
    assert told("Cato", "Dina") == [
        "Cato and Dina are never together: `rules: apart` names them",
        "Cato and Dina do not meet; both are there 3 times",
        "the others for Cato: 3 in all, 1 not allowed, 2 met or to be met, 0 left",
    ]


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        (
            "Anne",
            "Boo",
            ('"Boo" does not stand in the name list; did you mean "Bo"? [not-listed]'),
        ),
        (
            "Anne",
            "anne",
            '"Anne" is named twice; name two people [one-person-twice]',
        ),
    ],
)
def test_only_two_who_are_known_are_explained(
    made: Made, one: str, other: str, sentence: str
) -> None:
    with pytest.raises(MedarbeiderError) as refused:
        explain_pair(made(), "pairs", one, other)

    assert str(refused.value) == sentence


def test_a_name_list_of_excel_becomes_pairs_and_their_papers(made: Made) -> None:
    folder = made()
    rows = [one.split(";") for one in (folder / "participants.csv").read_text().split()]
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in [["Navn", "Enhet"], *([one[0], one[1]] for one in rows[2:])]:
        book.active.append(row)
    book.save(folder / "navn.xlsx")
    (folder / "participants.csv").unlink()
    file = folder / "programme.yaml"
    file.write_text(
        file.read_text("utf-8").replace("participants.csv", "navn.xlsx"), "utf-8"
    )

    report = pair_coaching(folder, Request())
    papers = build_handouts(
        folder, choice=Choice(kinds=("pair-list",), formats=("html",))
    )

    people = chain.from_iterable(one.round.people for one in report.rounds)
    assert set(people) == {"Anne", "Bo", "Cato", "Dina", "Eli", "Finn", "Geir", "Hilde"}
    assert len(papers.written) == 2 * 3
    assert all("Hilde" in one.file.read_text("utf-8") for one in papers.written)


def _out_of_date(folder: Path, request: Request) -> list[str]:
    found = pair_coaching(folder, request).findings
    return [one.code for one in found if one.code.endswith("out-of-date")]


def test_rounds_for_others_than_those_who_come_are_found_until_they_are_drawn(
    made: Made,
) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    assert planned(folder).findings == ()

    names = LIST_OF_TWENTY.replace("Navn A\n", "")
    (folder / "participants.csv").write_text(names, "utf-8")

    found = planned(folder).findings
    assert [one.told() for one in found[:2]] == [
        (
            f"{folder / 'programme.yaml'}:{line}: en: the {kind} no longer fit who"
            f" comes, or the rules; run {command} again [{kind}-out-of-date]"
        )
        for line, kind, command in (
            ("9:5", "pairs", "pair-coaching"),
            ("9:5", "groups", "pair-coaching --groups"),
        )
    ]
    assert len(found) == 6
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    assert planned(folder).findings == ()


def test_a_draw_of_pairs_tells_that_the_groups_are_out_of_date(made: Made) -> None:
    folder = made(groups=True, names=LIST_OF_TWENTY)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    names = LIST_OF_TWENTY.replace("Navn A\n", "")
    (folder / "participants.csv").write_text(names, "utf-8")

    assert _out_of_date(folder, Request()) == ["groups-out-of-date"] * 3
    assert _out_of_date(folder, Request(kind="groups")) == []


def test_a_programme_is_not_its_own_history(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"{text}rules: {{history: [{folder.name}]}}\n", "utf-8")

    with pytest.raises(InvalidSourceError) as error:
        pair_coaching(folder, Request())

    assert [one.code for one in error.value.problems] == ["no-such-history"]


def test_a_draw_tells_nothing_of_what_is_unwise_in_the_day(made: Made) -> None:
    folder = made(days={"en": "2027-01-16"})  # a Saturday

    found = pair_coaching(folder, Request()).findings

    assert [one.code for one in found] == ["no-line-managers"]


def test_a_list_without_line_managers_is_told_since_leaders_cannot_be_known(
    made: Made,
) -> None:
    folder = made(names="Navn;Enhet\nAnne;Nord\nBo;Nord\nCato;Sør\nDina;Sør\n")

    found = pair_coaching(folder, Request()).findings

    assert [(one.place.file, one.code) for one in found] == [
        (folder / "participants.csv", "no-line-managers")
    ]


LED_BY_ANNE = """\
Navn;Nærmeste leder
Anne;
Bo;Anne
Cato;
Dina;
Eli;
Finn;
Geir;
Hilde;Anne
Ida;
Jon;
Kari;
Lars;Anne
"""


@pytest.mark.parametrize("seed", [0, 3, 7])
def test_a_leader_who_comes_after_all_sits_where_nobody_need_move(
    made: Made, seed: int
) -> None:
    rules = f"groups: {{size: 4}}\nrules: {{seed: {seed}}}\n"
    folder = made(rules, groups=True, names=LED_BY_ANNE, days={"en": "2027-01-14"})
    morning = Request(session="en", kind="groups", today=date(2027, 1, 14))
    pair_coaching(folder, replace(morning, absent=("Anne",)))
    pair_coaching(folder, replace(morning, absent=("Anne", "Lars")))
    before = _rounds(folder)["en", "groups"].groups

    pair_coaching(folder, replace(morning, extra=("Anne", "Gunn")))

    after = _rounds(folder)["en", "groups"].groups
    assert [set(group) - {"Anne", "Gunn"} for group in after] == list(map(set, before))
    assert sorted(map(len, after)) == [4, 4, 4]


IN_SMALL_GROUPS = """\
      - method: igp
        question: Hva nå?
        groups: {size: 3}
        phases: {individual: 5, group: 20, plenary: 15}
"""


@pytest.mark.parametrize("seed", [2, 4])
def test_tables_that_can_stand_do_though_those_of_another_size_cannot(
    made: Made, seed: int
) -> None:
    rules = f"groups: {{size: 6}}\nrules: {{seed: {seed}}}\n"
    names = "\n".join(["Navn", *TWENTY[:13], ""])
    folder = made(rules, groups=True, names=names, days={"en": "2027-01-14"})
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("11:15", "12:00")
    log = "      - {method: log"
    file.write_text(text.replace(log, IN_SMALL_GROUPS + log), "utf-8")
    morning = Request(session="en", kind="groups", today=date(2027, 1, 14))
    pair_coaching(folder, Request(kind="groups"))
    before = _in_sixes(folder)
    absent = set(next(group for group in before if len(group) == 5)[:2])

    pair_coaching(folder, replace(morning, absent=tuple(absent)))

    assert [set(group) for group in _in_sixes(folder)] == [
        set(group) - absent for group in before
    ]


def _in_sixes(folder: Path) -> tuple[tuple[str, ...], ...]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return next(one.groups for one in rounds if one.size == 6)
