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
