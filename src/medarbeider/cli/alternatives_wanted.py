"""How many proposals `new-programme --alternatives` asks for."""

import typer

from medarbeider.cli.speech import say

MOST = 3
"""Proposals that anybody weighs against each other."""


def wanted(number: str | None, *, like: bool, quiet: bool) -> int | None:
    """Return how many proposals are asked for, if any are.

    Raises where it is no such number, or goes together with nothing else.
    """
    if number is None:
        return None
    if like:
        raise typer.BadParameter(
            say("a programme like another one has no alternatives: choose one of them")
        )
    if quiet:
        raise typer.BadParameter(say("--quiet would leave nothing of --alternatives"))
    known = [str(one) for one in range(1, MOST + 1)]
    if number.strip() in known:
        return int(number)
    raise typer.BadParameter(
        say("{given} is none of {known}", given=number, known=", ".join(known)),
        param_hint="--alternatives",
    )
