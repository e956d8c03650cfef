"""The options of `medarbeider new-programme`; most are keys of the brief."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from medarbeider.cli.speech import say

Programme = Annotated[
    str | None,
    typer.Argument(
        help=say("With --gathering: a folder with programme.yaml, or its name.")
    ),
]
Title = Annotated[
    str | None,
    typer.Option(help=say("What the programme is called; otherwise after the unit.")),
]
Organisation = Annotated[
    str | None, typer.Option(help=say("The client's municipality or county."))
]
Unit = Annotated[str | None, typer.Option(help=say("The unit that takes part."))]
Sector = Annotated[
    str | None,
    typer.Option(
        help=say("Where they work, such as kindergarten; a sector of the library.")
    ),
]
Goal = Annotated[
    list[str] | None,
    typer.Option(help=say("What the group wants to get better at. May be repeated.")),
]
Language = Annotated[
    str | None, typer.Option(help=say("Language of the papers: nb, nn or en."))
]
People = Annotated[str | None, typer.Option(help=say("How many take part, 4-60."))]
Theme = Annotated[
    list[str] | None,
    typer.Option(
        help=say("A theme of the library, or your own words. May be repeated.")
    ),
]
Results = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help=say(
            "A table of the unit's 10-FAKTOR results, CSV or XLSX; without --theme,"
            " themes are proposed from it."
        ),
    ),
]
Order = Annotated[
    str | None,
    typer.Option(
        help=say("How themes follow each other: blocks, or interleaved, by turns.")
    ),
]
Variant = Annotated[
    str | None,
    typer.Option(
        help=say("A number, 1-9, for other openings and methods; otherwise 0.")
    ),
]
Gatherings = Annotated[str | None, typer.Option(help=say("How many gatherings, 1-12."))]
Length = Annotated[
    str | None, typer.Option(help=say("half-day, whole-day or two-hours."))
]
First = Annotated[
    str | None, typer.Option(help=say("The first day, such as 2027-01-14."))
]
Last = Annotated[
    str | None,
    typer.Option(help=say("The last day that will do; spreads the gatherings.")),
]
Weekday = Annotated[
    list[str] | None,
    typer.Option(
        help=say("A day of the week to meet on, such as onsdag. May be repeated.")
    ),
]
Weeks = Annotated[str | None, typer.Option(help=say("Weeks between gatherings."))]
LeastWeeks = Annotated[
    str | None, typer.Option(help=say("Weeks that must be between gatherings."))
]
NotOn = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "Days when nothing is held, such as 2027-05-14, 2027-02-22 to"
            ' 2027-02-26 or "week 8: winter holidays". May be repeated.'
        )
    ),
]
Starts = Annotated[str | None, typer.Option(help=say("When each gathering begins."))]
Place = Annotated[str | None, typer.Option(help=say("Where people meet."))]
Meeting = Annotated[
    bool | None,
    typer.Option(
        help=say(
            "Whether those who work together have a common meeting between"
            " gatherings, for the group's tasks."
        )
    ),
]
Facilitator = Annotated[
    list[str] | None,
    typer.Option(help=say("Who runs the gatherings. May be repeated.")),
]
Like = Annotated[
    str | None,
    typer.Option(
        metavar="PROGRAMME",
        help=say(
            "Copy this programme for other people; needs --unit and --first, takes"
            " --title, --organisation, --people and --participants."
        ),
    ),
]
Alternatives = Annotated[
    str | None,
    typer.Option(
        metavar="NUMBER",
        help=say(
            "Make nothing, and show up to three proposals for the same brief, with"
            " what differs, and what to add to have it."
        ),
    ),
]
Gathering = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help=say(
            "Make no programme, but propose one gathering of PROGRAMME anew, from"
            " its brief.yaml; takes --variant. All other lines of the file stay."
        ),
    ),
]
Participants = Annotated[
    Path | None, typer.Option(help=say("A name list, CSV or XLSX, to copy."))
]
Source = Annotated[
    Path | None,
    typer.Option("--from", help=say("A YAML file with the same keys.")),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=say(
            "With --gathering: replace its lines, also where they are changed by hand."
        ),
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=say("Print the report as JSON."))]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help=say("Print problems and findings only.")),
]


def told(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that are given, by the brief's keys; lists as tuples."""
    given = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in options.items()
    }
    return {key: value for key, value in given.items() if value not in {None, ()}}


_CALLED = {
    "goals": "goal",
    "meets": "meeting",
    "themes": "theme",
    "weekdays": "weekday",
    "facilitators": "facilitator",
}
"""What options are called that may be repeated."""


def typed(given: Mapping[str, object]) -> list[str]:
    """Return the options that are given beside --variant, as they are typed."""
    names = (one for one in given if one != "variant" and given[one] is not None)
    return [f"--{_CALLED.get(one, one).replace('_', '-')}" for one in names]
