"""What a call of `new-programme` comes to: asks for what is missing, and makes it."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from medarbeider.cli import programme_made
from medarbeider.cli.asked_in_a_terminal import answer, asked
from medarbeider.cli.mending import folder_of
from medarbeider.cli.speech import say
from medarbeider.commands.given_brief import brief_from
from medarbeider.commands.made_folder import MadeFolder
from medarbeider.commands.new_programme import new_programme
from medarbeider.workspace import Workspace

_REQUIRED = ("organisation", "themes", "first")
_EXAMPLES = {
    "organisation": '--organisation "Eksempel kommune"',
    "themes": "--theme role-understanding",
    "first": "--first 2027-01-14",
    "unit": '--unit "Hjemmetjenesten sør"',
}
_LIKE = {
    "unit": say("Which unit is it for?"),
    "first": say("First day, such as 2027-01-14?"),
}
"""What is asked of a programme like another one."""


@dataclass(frozen=True)
class Call:
    """What was given: options, a data file beside them, and a name list."""

    workspace: Workspace
    given: Mapping[str, Any]
    source: Path | None
    participants: Path | None

    def lacking(self) -> list[str]:
        """Return which options are missing, if no data file has them."""
        if self.source is not None:
            return []
        are_proposed = {"themes"} if "results" in self.given else set()
        return [key for key in _REQUIRED if key not in {*self.given, *are_proposed}]


def show_alternatives(call: Call, most: int, *, json: bool) -> None:
    """Show up to so many proposals for what is given; answers would be lost."""
    if lacking := call.lacking():
        raise typer.BadParameter(_not_asked(lacking))
    from medarbeider.cli import told_alternatives  # noqa: PLC0415 -- slow import

    told_alternatives.show(
        call.workspace, call.given, call.source, call.participants, most, json=json
    )


def made(call: Call) -> MadeFolder:
    """Make a programme of what is given, and of answers to the rest."""
    given = {**call.given}
    if lacking := call.lacking():
        _refuse_without_a_terminal(lacking)
        given |= asked(given, call.workspace)
    brief = brief_from(given, call.source, call.workspace)
    return new_programme(call.workspace, brief, call.participants)


def made_like(like: str, call: Call) -> MadeFolder:
    """Make a programme like another one, of what is given and of answers."""
    given = {**call.given}
    if lacking := [key for key in _LIKE if key not in given]:
        _refuse_without_a_terminal(lacking)
    if call.source is not None:
        given["from"] = call.source
    for key in lacking:
        given[key] = answer(call.workspace, key, _LIKE[key], None)
    return programme_made.like(
        folder_of(like), call.workspace, given, call.participants
    )


def _refuse_without_a_terminal(lacking: list[str]) -> None:
    if not sys.stdin.isatty():
        raise typer.BadParameter(_told(lacking))


def _told(lacking: list[str]) -> str:
    """Return which options are missing, each with an example."""
    return say(
        "without a terminal these are needed: {examples}", examples=_examples(lacking)
    )


def _not_asked(lacking: list[str]) -> str:
    """Return what --alternatives lacks: answers would be lost, since it keeps none."""
    return say(
        "--alternatives keeps no answers, so it asks for none; these are needed, or"
        " --from: {examples}",
        examples=_examples(lacking),
    )


def _examples(lacking: list[str]) -> str:
    return " ".join(_EXAMPLES[key] for key in lacking)
