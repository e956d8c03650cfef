"""Names in the memory: forgotten everywhere, or spelt anew with their history."""

from collections.abc import Callable
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.commands.remembered_names import (
    Replaced,
    forget_participant,
    rename_participant,
)
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import Relaxation
from medarbeider.problems.problem import MedarbeiderError

Made = Callable[..., Path]

THREE = "Navn\nAnne\nBo\nDina\n"


def _without(folder: Path, *names: str) -> None:
    """Take names off the name list."""
    file = folder / "participants.csv"
    lines = file.read_text("utf-8").splitlines()
    left = [line for line in lines if line.partition(";")[0] not in names]
    file.write_text("\n".join([*left, ""]), "utf-8")


def _memory(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.glob("*coaching*")}


def _refused(work: Callable[[], object], folder: Path) -> str:
    before = _memory(folder)
    with pytest.raises(MedarbeiderError) as refused:
        work()
    assert {**_memory(folder), ".coaching.lock": b""} == {
        **before,
        ".coaching.lock": b"",
    }
    return str(refused.value)


@pytest.fixture
def after_the_last(made: Made) -> Path:
    """A programme of two gatherings that were held, for three people.

    The second time Dina was not there, and Ivar was.
    """
    folder = made(names=THREE, days={"en": "2027-01-14", "to": "2027-02-11"})
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(session="to", absent=("Dina",), extra=("Ivar",)))
    pair_coaching(folder, Request(today=date(2028, 1, 1)))
    return folder


def test_a_name_that_is_forgotten_stands_nowhere(after_the_last: Path) -> None:
    folder = after_the_last
    before = COACHING.read(folder / "coaching.yaml").value
    assert all(
        "Dina" in content.decode() for content in _memory(folder).values() if content
    )
    _without(folder, "Dina")

    done = forget_participant(folder, "Dina")

    file = folder / "coaching.yaml"
    assert done == Replaced(file, "Participant 1", 2, has_papers=False, number=1)
    memory = _memory(folder)
    assert sorted(memory) == [
        ".coaching.lock",
        "coaching.previous.yaml",
        "coaching.yaml",
    ]
    assert not any("Dina" in content.decode() for content in memory.values())
    after = COACHING.read(file).value
    assert [one.people for one in after.rounds] == [
        tuple(name.replace("Dina", "Participant 1") for name in one.people)
        for one in before.rounds
    ]
    assert after.rounds[-1].absent == ("Participant 1",)


def test_a_guest_and_who_met_again_are_forgotten_too(after_the_last: Path) -> None:
    folder = after_the_last
    before = COACHING.read(folder / "coaching.yaml").value.rounds[-1]
    _without(folder, "Anne")

    guest = forget_participant(folder, "Ivar")
    again = forget_participant(folder, "Anne")

    after = COACHING.read(folder / "coaching.yaml").value.rounds[-1]
    assert (guest.new, again.new) == ("Participant 1", "Participant 2")
    assert after.extra == ("Participant 1",)
    new = {"Ivar": "Participant 1", "Anne": "Participant 2"}
    assert before.relaxed
    assert after.relaxed == tuple(
        Relaxation(
            rule=one.rule,
            people=tuple(new.get(name, name) for name in one.people),
            proven=one.proven,
        )
        for one in before.relaxed
    )
    left = b"".join(_memory(folder).values()).decode()
    assert "Ivar" not in left
    assert "Anne" not in left


def test_the_rounds_to_come_still_know_whom_the_others_met(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    held = COACHING.read(folder / "coaching.yaml").value.rounds[0]
    today = date(2027, 1, 20)
    pair_coaching(folder, Request(today=today))
    _without(folder, "Anne")

    forget_participant(folder, "Anne")
    report = pair_coaching(folder, Request(today=today))

    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    met = {two for two in held.meetings if "Anne" not in two}
    meet = set(chain.from_iterable(one.meetings for one in rounds[1:]))
    assert (len(met), met & meet) == (3, set())
    assert report.quality["pairs"].repeats == 0
    assert [("Participant 1" in one.people) for one in rounds] == [True, False, False]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "Anne",
            (
                '"Anne" still stands in the name list; take the name off the list first'
                " [still-on-the-list]"
            ),
        ),
        (
            "Annne",
            (
                'the memory of pairs and groups does not know "Annne"; did you mean'
                ' "Anne"? [not-remembered]'
            ),
        ),
        (
            "Xerxes",
            (
                'the memory of pairs and groups does not know "Xerxes"; a name that has'
                " been forgotten already is there no more [not-remembered]"
            ),
        ),
    ],
)
def test_who_cannot_be_forgotten_is_told(made: Made, name: str, sentence: str) -> None:
    folder = made()
    pair_coaching(folder, Request())

    assert _refused(lambda: forget_participant(folder, name), folder) == sentence


def test_a_second_time_nobody_else_is_proposed(made: Made) -> None:
    listed = "Navn\nAnne\nBo\nCato\n"
    folder = made(names=f"{listed}Bo Dal\n")
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text(listed, "utf-8")
    forget_participant(folder, "Bo Dal")

    assert _refused(lambda: forget_participant(folder, "Bo Dal"), folder) == (
        'the memory of pairs and groups does not know "Bo Dal"; a name that has been'
        " forgotten already is there no more [not-remembered]"
    )


def test_where_nothing_is_remembered_nobody_is_forgotten(made: Made) -> None:
    folder = made()

    assert _refused(lambda: forget_participant(folder, "Ivar"), folder) == (
        'the memory of pairs and groups does not know "Ivar"; a name that has been'
        " forgotten already is there no more [not-remembered]"
    )
    assert sorted(_memory(folder)) == [".coaching.lock"]


def test_papers_that_still_hold_the_name_are_told(after_the_last: Path) -> None:
    (after_the_last / "handouts").mkdir()

    assert forget_participant(after_the_last, "Ivar").has_papers


def test_a_pseudonym_is_nobody_elses_name(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    _without(folder, "Anne")
    with (folder / "participants.csv").open("a", encoding="utf-8") as file:
        file.write("Participant 1;Øst\n")

    assert forget_participant(folder, "Anne").new == "Participant 2"


def test_a_history_follows_a_name_that_is_spelt_anew(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    before = (folder / "coaching.yaml").read_text("utf-8")
    file = folder / "participants.csv"
    file.write_text(file.read_text("utf-8").replace("Anne;", "Anne Marie;"), "utf-8")

    found = pair_coaching(folder, Request(preview=True)).findings
    done = rename_participant(folder, "Anne", "Anne Marie")

    memory = folder / "coaching.yaml"
    assert done == Replaced(memory, "Anne Marie", 3, has_papers=False)
    assert memory.read_text("utf-8") == before.replace("Anne", "Anne Marie")
    again = pair_coaching(folder, Request())
    assert not again.is_written
    assert [one.code for one in again.findings] == ["no-line-managers"]
    assert {one.code for one in found} == {
        "pairs-out-of-date",
        "no-line-managers",
        "gone-from-the-list",
        "new-on-the-list",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kari nordvik", "Kari Nordvik"),
        ("Kari Nordvik", "kari nordvik"),
        ("Kari NordVik", "Kari Nordvik"),
    ],
)
def test_a_history_follows_a_name_whose_capitals_changed(
    made: Made, old: str, new: str
) -> None:
    folder = made(names=f"Navn\n{old}\nBo\nCato\nDina\n")
    pair_coaching(folder, Request())
    before = (folder / "coaching.yaml").read_text("utf-8")
    (folder / "participants.csv").write_text(f"Navn\n{new}\nBo\nCato\nDina\n")

    rename_participant(folder, old, new)

    assert (folder / "coaching.yaml").read_text("utf-8") == before.replace(old, new)


def test_a_spelling_that_is_on_the_list_no_more_is_forgotten(made: Made) -> None:
    folder = made(names="Navn\nkari nordvik\nBo\nCato\nDina\n")
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text("Navn\nKari Nordvik\nBo\nCato\nDina\n")

    assert forget_participant(folder, "kari nordvik").new == "Participant 1"


def test_a_first_name_that_the_list_and_the_memory_share_is_asked_about(
    made: Made,
) -> None:
    folder = made(names="Navn\nKari Moe\nBo\nCato\nDina\n")
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text("Navn\nKari Berg\nBo\nCato\nDina\n")

    assert _refused(lambda: forget_participant(folder, "Kari"), folder) == (
        '"Kari" may be any of these: Kari Moe, Kari Berg; write the whole name'
        " [which-name]"
    )
    assert forget_participant(folder, "kari moe").new == "Participant 1"


def test_a_name_that_looks_like_one_that_left_is_noticed(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    file = folder / "participants.csv"
    file.write_text(file.read_text("utf-8").replace("Hilde;", "Hilda;"), "utf-8")

    found = pair_coaching(folder, Request(preview=True)).findings

    assert [one.told() for one in found if one.code == "perhaps-renamed"] == [
        (
            f'{folder / "coaching.yaml"}: "Hilde" is in coaching.yaml but not on the'
            ' name list, where "Hilda" is new; if they are the same:'
            ' --renamed "Hilde=Hilda" [perhaps-renamed]'
        )
    ]


def test_a_name_that_looks_like_one_that_left_can_still_be_followed_afterwards(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(freeze="en"))
    file = folder / "participants.csv"
    file.write_text(file.read_text("utf-8").replace("Hilde;", "Hilda;"), "utf-8")

    told = [
        [one.code for one in pair_coaching(folder, Request()).findings]
        for _ in range(2)
    ]
    rename_participant(folder, "Hilde", "Hilda")
    after = [one.code for one in pair_coaching(folder, Request()).findings]

    frozen = ["frozen-with-no-part", "frozen-without-a-place"]
    assert told == [[*frozen, "no-line-managers", "perhaps-renamed"]] * 2
    assert after == ["no-line-managers"]
    assert "Hilde" not in (folder / "coaching.yaml").read_text("utf-8")


def test_where_nothing_has_been_held_there_is_no_history_to_follow(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    file = folder / "participants.csv"
    file.write_text(file.read_text("utf-8").replace("Hilde;", "Hilda;"), "utf-8")

    found = pair_coaching(folder, Request()).findings

    assert [one.code for one in found] == [
        "no-line-managers",
        "new-on-the-list",
        "gone-from-the-list",
    ]


def test_two_who_stood_in_the_same_round_are_two(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    _without(folder, "Anne")

    assert _refused(lambda: rename_participant(folder, "Anne", "Bo"), folder) == (
        '"Anne" and "Bo" stand in the same round; so they are two people [two-people]'
    )


LED = """\
Navn;Enhet;Nærmeste leder
Anne;Nord;Kari
Bo;Nord;Anne
Dina;Sør;Kari
Eli;Sør;Ada
"""


@pytest.mark.parametrize(
    ("rules", "left", "old", "new"),
    [
        ("rules: {without: Anne}\n", "Dina", "Dina", "Anne"),
        ("rules: {without: [Bo, Dina]}\n", "Dina", "Dina", "Anne"),
        ("rules: {without: [Anne, Dina]}\n", "Anne", "Anne", "Eli"),
        ("", "", "Kari", "Dina"),
        ("", "", "Kari", "Anne"),
    ],
)
def test_two_who_were_on_the_list_at_the_last_draw_are_two(
    made: Made, rules: str, left: str, old: str, new: str
) -> None:
    folder = made(rules, names=LED)
    pair_coaching(folder, Request())
    _without(folder, left)

    assert _refused(lambda: rename_participant(folder, old, new), folder) == (
        f'at the last draw the name list had both "{old}" and "{new}"; so they are two'
        " people [two-on-the-list]"
    )


def test_a_leader_who_was_spelt_wrong_gets_the_name_of_the_list(made: Made) -> None:
    folder = made(names=LED)
    pair_coaching(folder, Request())

    done = rename_participant(folder, "Ada", "Anne")

    assert done.new == "Anne"
    memory = COACHING.read(folder / "coaching.yaml").value
    assert [one.leaders for one in memory.people or () if one.name == "Eli"] == [
        ("Anne",)
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "Anne",
            "Bo",
            (
                '"Anne" still stands in the name list; take the name off the list first'
                " [still-on-the-list]"
            ),
        ),
        (
            "Ivar",
            "Boo",
            '"Boo" does not stand in the name list; did you mean "Bo"? [not-listed]',
        ),
        (
            "Ivar",
            "Bo",
            (
                'the memory of pairs and groups does not know "Ivar"; a name that has'
                " been forgotten already is there no more [not-remembered]"
            ),
        ),
    ],
)
def test_what_is_no_new_spelling_is_told(
    made: Made, old: str, new: str, sentence: str
) -> None:
    folder = made()
    pair_coaching(folder, Request())

    assert _refused(lambda: rename_participant(folder, old, new), folder) == sentence


DAL = "Navn\nPer Vik{}\nEli Ås\nGunn Moe\nOla Li\n"


def test_a_name_with_more_behind_it_is_another_than_the_one_that_is_gone(
    made: Made,
) -> None:
    folder = made(names=DAL.format(""))
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text(DAL.format(" Dal"), "utf-8")
    pair_coaching(folder, Request())
    unknown = (
        'the memory of pairs and groups does not know "Per Vik"; a name that has been'
        " forgotten already is there no more [not-remembered]"
    )

    with pytest.raises(MedarbeiderError) as refused:
        forget_participant(folder, "Per Vik")
    assert str(refused.value) == unknown
    assert (
        _refused(lambda: rename_participant(folder, "Per Vik", "Per Vik Dal"), folder)
        == unknown
    )
    assert _refused(lambda: forget_participant(folder, "Per"), folder) == (
        '"Per Vik Dal" still stands in the name list; take the name off the list'
        " first [still-on-the-list]"
    )


@pytest.mark.parametrize("given", ["Per Vik", "per  vik"])
def test_a_history_follows_a_name_that_got_longer_after_a_draw(
    made: Made, given: str
) -> None:
    folder = made(names=DAL.format(""))
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text(DAL.format(" Dal"), "utf-8")
    pair_coaching(folder, Request(today=date(2027, 1, 20)))

    done = rename_participant(folder, given, "Per Vik Dal")

    assert (done.new, done.rounds) == ("Per Vik Dal", 1)


def test_who_is_gone_is_forgotten_and_not_who_has_one_name_more(made: Made) -> None:
    folder = made(names=DAL.format("") + "Per Vik Dal\n")
    pair_coaching(folder, Request())
    _without(folder, "Per Vik", "Per Vik Dal")

    forget_participant(folder, "Per Vik")

    left = b"".join(_memory(folder).values()).decode()
    assert ("Per Vik\n" in left, "Per Vik Dal" in left) == (False, True)
    with pytest.raises(MedarbeiderError) as refused:
        forget_participant(folder, "Per Vik")
    assert str(refused.value) == (
        'the memory of pairs and groups does not know "Per Vik"; did you mean "Per Vik'
        ' Dal"? [not-remembered]'
    )


def test_the_new_name_is_a_whole_one(made: Made) -> None:
    folder = made(names=DAL.format(""))
    pair_coaching(folder, Request())
    (folder / "participants.csv").write_text(DAL.format(" Dal"), "utf-8")

    assert _refused(
        lambda: rename_participant(folder, "Per Vik", "Per Dal"), folder
    ) == (
        '"Per Dal" does not stand in the name list; did you mean "Per Vik Dal"?'
        " [not-listed]"
    )


def test_the_history_of_one_namesake_does_not_follow_the_other(made: Made) -> None:
    there = "Navn;Enhet\nAnne Vik;Nord\nAnne Vik;Sør\nEli Ås;Nord\nGunn Moe;Sør\n"
    folder = made(names=there)
    pair_coaching(folder, Request())
    one_left = there.replace("Anne Vik;Nord\n", "")
    (folder / "participants.csv").write_text(one_left, "utf-8")

    assert _refused(
        lambda: rename_participant(folder, "Anne Vik (Nord)", "Anne Vik"), folder
    ) == (
        '"Anne Vik" was "Anne Vik (Sør)", by the unit, and not "Anne Vik (Nord)"; say'
        ' --renamed "Anne Vik (Sør)=Anne Vik" if that is right [of-a-namesake]'
    )
    assert rename_participant(folder, "Anne Vik (Sør)", "Anne Vik").rounds == 3
    forget_participant(folder, "Anne Vik (Nord)")
    with pytest.raises(MedarbeiderError) as refused:
        forget_participant(folder, "Anne Vik (Nord)")
    assert str(refused.value) == (
        'the memory of pairs and groups does not know "Anne Vik (Nord)"; a name that'
        " has been forgotten already is there no more [not-remembered]"
    )


def test_who_moved_to_the_unit_of_a_namesake_keeps_the_history(made: Made) -> None:
    folder = made(names="Navn;Enhet\nAnne Vik (Nord);Nord\nEli Ås;Nord\nOla Li;Sør\n")
    pair_coaching(folder, Request())
    moved = "Navn;Enhet\nAnne Vik;Sør\nEli Ås;Nord\nOla Li;Sør\n"
    (folder / "participants.csv").write_text(moved, "utf-8")

    assert rename_participant(folder, "Anne Vik (Nord)", "Anne Vik").rounds == 3


def test_all_who_may_be_somebody_under_a_longer_name_are_told(made: Made) -> None:
    folder = made(names=DAL.format(""))
    pair_coaching(folder, Request())
    later = Request(today=date(2027, 1, 20))
    new = DAL.format(" Dal") + "Per Vik Moe\n"
    (folder / "participants.csv").write_text(new, "utf-8")

    told = [
        one.sentence()
        for one in pair_coaching(folder, later).findings
        if one.code == "one-of-namesakes"
    ]

    assert told == [
        (
            '"Per Vik" is in coaching.yaml, and may be any of these on the name list:'
            ' Per Vik Dal, Per Vik Moe; say which, such as --renamed "Per Vik=Per Vik'
            ' Dal"'
        )
    ]


def test_names_that_the_list_has_turned_are_followed_and_not_forgotten(
    made: Made,
) -> None:
    names = "Navn;Enhet\nPer Vik;Nord\nAda Li;Nord\nBo Ås;Sør\nDag Rud;Sør\n"
    folder = made(names=names, days={"en": "2027-01-14", "to": "2027-02-11"})
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(today=date(2027, 2, 1)))
    file = folder / "participants.csv"
    turned = names.replace("Ada Li", "Li Ada").replace("Per Vik", "Vik Per")
    file.write_text(turned, "utf-8")

    found = pair_coaching(folder, Request()).findings

    assert [
        (one.values["given"], one.values["nearest"])
        for one in found
        if one.code == "perhaps-renamed"
    ] == [("Per Vik", "Vik Per"), ("Ada Li", "Li Ada")]
    assert _refused(lambda: forget_participant(folder, "Ada Li"), folder) == (
        '"Li Ada" stands in the name list, and is "Ada Li" but for marks and the order'
        ' of names; if they are the same, --renamed "Ada Li=Li Ada"; else take "Li Ada"'
        " off the list first [listed-turned]"
    )
    rename_participant(folder, "Ada Li", "Li Ada")
    _without(folder, "Vik Per")
    assert forget_participant(folder, "Per Vik").new == "Participant 1"
