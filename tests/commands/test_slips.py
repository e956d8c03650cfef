"""Names with a slip on the command line: nobody becomes somebody else by them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.explain_pair import explain_pair
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.commands.remembered_names import (
    forget_participant,
    rename_participant,
)
from medarbeider.problems.problem import MedarbeiderError

Made = Callable[..., Path]

NAMESAKES = "Navn\nPer Vik (Nord)\nPer Vik (Sør)\nEli Ås\nGunn Moe\n"

LISTED: dict[str, Callable[[Path, str], object]] = {
    "absent": lambda folder, name: pair_coaching(
        folder, Request(session="to", absent=(name,))
    ),
    "explain": lambda folder, name: explain_pair(folder, "pairs", "Eli Ås", name),
    "renamed to": lambda folder, name: rename_participant(folder, "Borte", name),
}
GONE: dict[str, Callable[[Path, str], object]] = {
    "forget": forget_participant,
    "renamed": lambda folder, name: rename_participant(folder, name, "Eli Ås"),
}


@pytest.fixture
def refused() -> Callable[..., str]:
    """Return the sentence of a call that is refused."""

    def run(call: Callable[..., object], *given: object) -> str:
        with pytest.raises(MedarbeiderError) as told:
            call(*given)
        return str(told.value)

    return run


@pytest.mark.parametrize("name", ["Per Wik", "Vik, Per"])
@pytest.mark.parametrize("command", [*LISTED, *GONE])
def test_where_two_have_the_name_that_is_meant_both_are_told(
    made: Made, refused: Callable[..., str], command: str, name: str
) -> None:
    folder = made(names=NAMESAKES)
    pair_coaching(folder, Request())
    if command in GONE:
        (folder / "participants.csv").write_text("Navn\nEli Ås\nGunn Moe\n", "utf-8")

    assert refused({**LISTED, **GONE}[command], folder, name) == (
        f'"{name}" may be any of these: Per Vik (Nord), Per Vik (Sør); write the'
        " whole name [which-name]"
    )


LED = """\
Navn;Enhet;Nærmeste leder
Per Vik;Nord;Kari Bø
Ola Dal;Nord;Kari Bø
Turid Moe;Sør;Kari Bø
Eli Ås;Sør;Kari Bø
"""
TOLK = "companions: [{name: Mona Tegn, beside: Eli Ås}]\n"


def _guest(folder: Path, *names: str) -> object:
    return pair_coaching(folder, Request(session="to", extra=names))


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Kari Boe", "Kari Bø"),
        ("Bø, Kari", "Kari Bø"),
        ("Karri Bø", "Kari Bø"),
        ("Kari Marie Bø", "Kari Bø"),
        ("Per Wik", "Per Vik"),
        ("Vik, Per", "Per Vik"),
        ("Kari Hansen", "Kari Bø"),
        ("T. Moe", "Turid Moe"),
        ("Kari Boe (Sør)", "Kari Bø"),
        ("Mona Teng", "Mona Tegn"),
        ("Ivar Inom", "Ivar Innom"),
    ],
)
def test_a_guest_who_may_be_somebody_known_is_refused(
    made: Made, refused: Callable[..., str], given: str, meant: str
) -> None:
    folder = made(TOLK, names=LED)
    _guest(folder, "Ivar Innom")
    kept = (folder / "coaching.yaml").read_bytes()

    assert refused(_guest, folder, given) == (
        f'"{given}" is nobody who is known, and may be a slip for {meant}; write the'
        f' name like that, or, if it is somebody else, "{given} (guest)"'
        " [guest-or-another]"
    )
    assert (folder / "coaching.yaml").read_bytes() == kept


@pytest.mark.parametrize(
    "given",
    ["Kari Bø (leder)", "Bø, Kari (gjest)", "Per Vik (Nord)", "Per  Vik. (gjest)"],
)
def test_an_aside_alone_makes_nobody_somebody_else(
    made: Made, refused: Callable[..., str], given: str
) -> None:
    meant = "Per Vik" if "Per" in given else "Kari Bø"
    shown = " ".join(given.split())

    assert refused(_guest, made(names=LED), given) == (
        f'"{shown}" differs from {meant} by what stands in brackets alone; leave that'
        " out if they are one person, or add an initial if they are two"
        " [only-an-aside-differs]"
    )


def test_where_two_on_the_list_have_a_guests_name_both_are_told(
    made: Made, refused: Callable[..., str]
) -> None:
    folder = made(names=NAMESAKES)

    assert "a slip for Per Vik (Nord), Per Vik (Sør);" in refused(
        _guest, folder, "Per Wik"
    )
    assert "differs from Per Vik (Nord), Per Vik (Sør) by" in refused(
        _guest, folder, "Per Vik (Øst)"
    )


@pytest.mark.parametrize(
    "given",
    [
        "Kari Boe (gjest)",
        "Siv Xu",
        "Per A. Vik (vikar)",
        "Unni Bø",
        "Turid Berg",
        "kari bø",
        "Per",
    ],
)
def test_a_guest_who_is_told_to_be_another_and_one_like_nobody_come(
    made: Made, given: str
) -> None:
    folder = made(names=LED + "Jo Li;Sør;Kari Bø\n")
    if given == "kari bø":  # her whole staff is there
        (folder / "participants.csv").write_text(f"{LED}Jo Li;Sør;\n", "utf-8")

    _guest(folder, given)
    _guest(folder, given)

    meant = {"kari bø": "Kari Bø", "Per": "Per Vik"}.get(given, given)
    assert meant in (folder / "coaching.yaml").read_text("utf-8")


def test_a_guest_of_another_gathering_is_known_by_the_first_name(made: Made) -> None:
    folder = made(names=LED)
    _guest(folder, "Ivar Innom")

    report = pair_coaching(folder, Request(session="tre", extra=("ivar",)))

    assert [one.round.extra for one in report.rounds] == [("Ivar Innom",)]


def test_who_is_called_exactly_so_goes_before_who_is_called_so_and_more(
    made: Made, refused: Callable[..., str]
) -> None:
    folder = made(names="Navn\nPer Vik\nPer Vik Dal\nEli Ås\nGunn Moe\nOla Li\n")
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    who = "participants: [Per Vik Dal, Eli Ås, Gunn Moe, Ola Li]"
    file.write_text(text.replace("  - id: to\n", f"  - id: to\n    {who}\n"), "utf-8")
    request = Request(session="to", absent=("Per Vik",))

    assert "Per Vik" in refused(lambda: pair_coaching(folder, request))


@pytest.mark.parametrize("command", [*LISTED, *GONE])
def test_names_in_one_are_asked_for_one_by_one(
    made: Made, refused: Callable[..., str], command: str
) -> None:
    folder = made(names="Navn\nPer Vik\nOla Dal\nEli Ås\nGunn Moe\n")
    pair_coaching(folder, Request())
    if command in GONE:
        (folder / "participants.csv").write_text("Navn\nEli Ås\nGunn Moe\n", "utf-8")
    before = "--absent " if command == "absent" else ""

    assert refused({**LISTED, **GONE}[command], folder, "Per Vik, Ola Dal") == (
        '"Per Vik, Ola Dal" is more than one name; write each by itself:'
        f' {before}"Per Vik"{" " if before else ", "}{before}"Ola Dal" [one-name-each]'
    )


@pytest.mark.parametrize("command", [*LISTED, *GONE])
def test_a_last_name_that_two_have_is_asked_for(
    made: Made, refused: Callable[..., str], command: str
) -> None:
    folder = made(names="Navn\nPer Vik\nOla Vik\nEli Ås\nGunn Moe\n")
    pair_coaching(folder, Request())
    if command in GONE:
        (folder / "participants.csv").write_text("Navn\nEli Ås\nGunn Moe\n", "utf-8")

    told = refused({**LISTED, **GONE}[command], folder, "Vik")

    assert told.startswith('"Vik" may be any of these: ')
    assert {*told.partition(": ")[2].partition(";")[0].split(", ")} == {
        "Per Vik",
        "Ola Vik",
    }


def test_an_absent_first_name_is_asked_for_though_one_only_is_expected(
    made: Made, refused: Callable[..., str]
) -> None:
    folder = made(names="Navn\nPer Vik\nPer Dal\nEli Ås\nGunn Moe\nOla Li\n")
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    who = "participants: [Per Dal, Eli Ås, Gunn Moe, Ola Li]"
    file.write_text(text.replace("  - id: to\n", f"  - id: to\n    {who}\n"), "utf-8")

    def absent(name: str) -> str:
        request = Request(session="to", absent=(name,))
        return refused(lambda: pair_coaching(folder, request))

    assert absent("Per") == (
        '"Per" may be any of these: Per Dal, Per Vik; write the whole name [which-name]'
    )
    assert absent("per vik") == (
        '"Per Vik" is not expected at this gathering [not-expected]'
    )


def test_a_guest_of_anothers_name_is_told_by_the_unit_of_who_is_there(
    made: Made, refused: Callable[..., str]
) -> None:
    assert refused(_guest, made(names=LED), "Per Vik (Sør)") == (
        '"Per Vik (Sør)" is not on the name list; Per Vik is, in Nord; leave the unit'
        " out if they are one person, or add an initial if they are two"
        " [only-the-unit-differs]"
    )


def test_a_whole_name_is_not_taken_for_a_longer_one(
    made: Made, refused: Callable[..., str]
) -> None:
    folder = made(names="Navn\nPer Vik Dal\nAnne Marie Vik\nEli Ås\nGunn Moe\n")
    absent = LISTED["absent"]

    assert refused(absent, folder, "Per Vik") == (
        '"Per Vik" is not expected at this gathering; did you mean "Per Vik Dal"?'
        " [not-expected]"
    )
    assert refused(_guest, folder, "Per Vik") == (
        '"Per Vik" is nobody who is known, and may be a slip for Per Vik Dal; write the'
        ' name like that, or, if it is somebody else, "Per Vik (guest)"'
        " [guest-or-another]"
    )
    absent(folder, "Anne Marie")
    absent(folder, "per")
    kept = (folder / "coaching.yaml").read_text("utf-8")
    assert "absent: [Per Vik Dal, Anne Marie Vik]" in kept
