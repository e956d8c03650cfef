"""What papers tell of a day: whose clock, which breaks, and no name twice."""

import re
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching

Made = Callable[..., Path]


def _edit(folder: Path, old: str, new: str) -> None:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def _pages(folder: Path, *kinds: str) -> dict[str, str]:
    choice = Choice(sessions=("en",), kinds=kinds, formats=("html",))
    report = build_handouts(folder, choice=choice)
    return {
        one.kind: " ".join(re.sub("<[^>]*>", " ", one.file.read_text("utf-8")).split())
        for one in report.built
    }


def test_activities_that_share_their_pairs_have_each_their_clock(made: Made) -> None:
    folder = made()
    _edit(folder, "ends: 10:20", "ends: 10:35")
    walk = "      - {method: walk-and-talk, minutes: 15}\n"
    _edit(folder, "      - {method: log", f"{walk}      - {{method: log")
    pair_coaching(folder, Request())

    pages = _pages(folder, "pair-list")

    told = "Coaching i par 09.10–09.40 · Gå og snakk 09.40–09.55"
    for page in pages.values():
        assert told in page


def test_an_invitation_names_breaks_that_one_can_leave_the_room_in(made: Made) -> None:
    folder = made()
    _edit(folder, "ends: 10:20", "ends: 10:40")
    pauses = "".join(
        f"      - {{method: {method}, minutes: {minutes}}}\n"
        for method, minutes in (("break", 15), ("stretch", 5))
    )
    _edit(folder, "      - {method: log", f"{pauses}      - {{method: log")

    page = _pages(folder, "invitation")["invitation"]

    assert "Pauser 09.40–09.55 " in page
    assert "09.55–10.00" not in page


def test_a_title_that_is_the_method_s_name_in_another_language_is_told_once(
    made: Made,
) -> None:
    folder = made("also_in: nn\n")
    _edit(
        folder,
        "{method: welcome, minutes",
        "{method: welcome, title: Velkommen, minutes",
    )
    choice = Choice(sessions=("en",), kinds=("agenda",), formats=("html",))

    built = build_handouts(folder, choice=choice).built

    pages = {one.file.parents[1].name: one.file.read_text("utf-8") for one in built}
    assert "Velkommen" in pages["nn"]
    assert "Velkomen" not in pages["nn"]


def test_nothing_of_worth_is_on_the_back_of_what_is_torn_off(made: Made) -> None:
    folder = made(groups=True)
    _edit(folder, "ends: 11:15", "ends: 12:15")
    second = "      - {method: igp, question: Hva nå?, minutes: 40}\n"
    _edit(folder, "      - {method: log", f"{second}      - {{method: log")
    choice = Choice(sessions=("en",), kinds=("booklet",))

    booklet = build_handouts(folder, choice=choice).built[0].file

    texts = [page.extract_text() for page in PdfReader(booklet).pages]
    torn = [at for at, text in enumerate(texts) if "Riv av" in text]
    assert len(torn) == 2
    for at in torn:
        assert at % 2 == 0
        assert "Vi møtes" not in texts[at + 1]
