"""An empty value is a wrong call, whatever the option or argument."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from medarbeider.cli.app import app

Command = Callable[..., Any]

TOLD = "the value is empty; write one, or leave it out"
NEEDED = {"build-handouts": "sammen", "check": "sammen", "pair-coaching": "sammen"}
NEEDED["eject"] = "agenda"


def _calls() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield calls with an empty value, one for each option and argument we have."""
    root: Any = typer.main.get_command(app)
    for name, one in root.commands.items():
        inner = getattr(one, "commands", None)
        found: list[tuple[tuple[str, ...], Any]] = [((name,), one)]
        if inner:
            found = [((name, part), two) for part, two in inner.items()]
        for words, command in found:
            needed = NEEDED.get(words[-1])
            for option in command.params:
                if option.param_type_name == "argument":
                    yield (*words, ""), ""
                elif not option.is_flag:
                    last = ("Kari", "")[-option.nargs :] if option.nargs > 1 else ("",)
                    call = (*words, *([needed] if needed else []))
                    yield (*call, option.opts[0], *last), option.opts[0]


CALLS = [*_calls()]


def test_there_are_options_to_try() -> None:
    assert len(CALLS) > 30


@pytest.mark.parametrize(("argv", "option"), CALLS)
def test_an_empty_value_is_a_wrong_call(
    programme: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    argv: tuple[str, ...],
    option: str,
) -> None:
    monkeypatch.chdir(programme.parents[1])
    before = sorted(Path().rglob("*"))

    outcome = command(*argv)

    where = f" for {option}" if option else ""
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.told[-1] == f"Error: Invalid value{where}: {TOLD}"
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("--forget=",), f"Error: Invalid value for --forget: {TOLD}"),
        (("--forget", " \t"), f"Error: Invalid value for --forget: {TOLD}"),
        (("--explain", "", "Kari"), f"Error: Invalid value for --explain: {TOLD}"),
        (
            ("--renamed", "Kari="),
            "Error: Invalid value for --renamed: write it as OLD=NEW",
        ),
        (
            ("--renamed", "=Kari"),
            "Error: Invalid value for --renamed: write it as OLD=NEW",
        ),
    ],
)
def test_nobody_is_forgotten_renamed_or_drawn_for_an_empty_name(
    programme: Path, command: Command, argv: tuple[str, ...], told: str
) -> None:
    outcome = command("pair-coaching", programme, *argv)

    assert (outcome.status, outcome.out, outcome.told[-1]) == (2, "", told)
    assert not (programme / "coaching.yaml").exists()


def test_a_comma_names_no_format(programme: Path, command: Command) -> None:
    outcome = command("build-handouts", programme, "--format", ",")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.told[-1] == "Error: Invalid value for --format: names no format"
