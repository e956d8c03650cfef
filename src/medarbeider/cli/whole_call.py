"""A command that takes no empty value: `--forget ""` is a wrong call, not none."""

from collections.abc import Sequence
from typing import Any

import typer

from medarbeider.cli.own_words import SpokenCommand
from medarbeider.cli.speech import say


class WholeCall(SpokenCommand):
    """A command whose arguments and options, where they are given, say something."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- Typer's own
        """Return what is left over; raise where a value is empty."""
        # as it is written: for a path, Typer takes no text for the folder we stand in
        empty = _empty(args)
        if empty is not None:
            message = say("the value is empty; write one, or leave it out")
            raise typer.BadParameter(message, ctx=ctx, param_hint=empty or None)
        return super().parse_args(ctx, args)


def _empty(words: Sequence[str]) -> str | None:
    """Return the option whose value is empty, no text for an argument's, else None."""
    option = ""
    for word in words:
        name, sign, value = word.partition("=")
        if name.startswith("-"):
            option = name
            if sign and not value.strip():
                return option
        elif not word.strip():
            return option
    return None
