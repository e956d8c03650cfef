"""`medarbeider doctor`."""

from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import TO_MEND
from medarbeider.cli.speech import result, say

HELP = say("Tell what this machine lacks for printing, and how to get it.")


def doctor_command(
    *,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
) -> None:
    """Look at the machine; words in `HELP`."""
    from medarbeider.commands.doctor import doctor, is_well  # noqa: PLC0415 -- slow import

    diagnoses = doctor()
    if json:
        shape = {
            "ok": is_well(diagnoses),
            "things": [
                {
                    "thing": one.thing,
                    "verdict": one.verdict,
                    "found": one.found,
                    "cure": one.cure,
                }
                for one in diagnoses
            ],
        }
        result(as_json.written(shape))
    else:
        verdicts = {
            "good": say("good"),
            "missing": say("missing"),
            "old": say("too old"),
        }
        for one in diagnoses:
            result(f"{one.thing}: {verdicts[one.verdict]} {one.found}".rstrip())
            if one.cure:
                result("  " + say("to mend it: {cure}", cure=one.cure))
    if not is_well(diagnoses):
        raise typer.Exit(TO_MEND)
