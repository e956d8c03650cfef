"""`medarbeider new-programme`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from medarbeider.cli.alternatives_wanted import wanted
from medarbeider.cli.asked_in_a_terminal import answer, asked
from medarbeider.cli.mending import current_folder, folder_of, mending
from medarbeider.cli.speech import say
from medarbeider.workspace import Workspace, workspace_of

HELP = say(
    "Make a complete programme that can be built, and made your own. Where a theme has"
    " no more matter, a text says what you are to write there.\n\n"
    "In a terminal it asks for what you leave out; elsewhere everything comes from the"
    " options or a data file (--from), which has the same keys."
)

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


def new_programme_command(  # noqa: PLR0913, PLR0917 -- one for each option
    programme: Annotated[
        str | None,
        typer.Argument(
            help=say("With --gathering: a folder with programme.yaml, or its name.")
        ),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option(
            help=say("What the programme is called; otherwise after the unit.")
        ),
    ] = None,
    organisation: Annotated[
        str | None, typer.Option(help=say("The client's municipality or county."))
    ] = None,
    unit: Annotated[
        str | None, typer.Option(help=say("The unit that takes part."))
    ] = None,
    sector: Annotated[
        str | None,
        typer.Option(
            help=say("Where they work, such as kindergarten; a sector of the library.")
        ),
    ] = None,
    goal: Annotated[
        list[str] | None,
        typer.Option(
            help=say("What the group wants to get better at. May be repeated.")
        ),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help=say("Language of the papers: nb, nn or en."))
    ] = None,
    people: Annotated[
        str | None, typer.Option(help=say("How many take part, 4-60."))
    ] = None,
    theme: Annotated[
        list[str] | None,
        typer.Option(
            help=say("A theme of the library, or your own words. May be repeated.")
        ),
    ] = None,
    results: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help=say(
                "A table of the unit's 10-FAKTOR results, CSV or XLSX; without --theme,"
                " themes are proposed from it."
            ),
        ),
    ] = None,
    order: Annotated[
        str | None,
        typer.Option(
            help=say("How themes follow each other: blocks, or interleaved, by turns.")
        ),
    ] = None,
    variant: Annotated[
        str | None,
        typer.Option(
            help=say("A number, 1-9, for other openings and methods; otherwise 0.")
        ),
    ] = None,
    gatherings: Annotated[
        str | None, typer.Option(help=say("How many gatherings, 1-12."))
    ] = None,
    length: Annotated[
        str | None, typer.Option(help=say("half-day, whole-day or two-hours."))
    ] = None,
    first: Annotated[
        str | None, typer.Option(help=say("The first day, such as 2027-01-14."))
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(help=say("The last day that will do; spreads the gatherings.")),
    ] = None,
    weekday: Annotated[
        list[str] | None,
        typer.Option(
            help=say("A day of the week to meet on, such as onsdag. May be repeated.")
        ),
    ] = None,
    weeks: Annotated[
        str | None, typer.Option(help=say("Weeks between gatherings."))
    ] = None,
    least_weeks: Annotated[
        str | None, typer.Option(help=say("Weeks that must be between gatherings."))
    ] = None,
    not_on: Annotated[
        list[str] | None,
        typer.Option(
            help=say(
                "Days when nothing is held, such as 2027-05-14, 2027-02-22 to"
                ' 2027-02-26 or "week 8: winter holidays". May be repeated.'
            )
        ),
    ] = None,
    starts: Annotated[
        str | None, typer.Option(help=say("When each gathering begins."))
    ] = None,
    place: Annotated[str | None, typer.Option(help=say("Where people meet."))] = None,
    meeting: Annotated[
        bool | None,
        typer.Option(
            help=say(
                "Whether those who work together have a common meeting between"
                " gatherings, for the group's tasks."
            )
        ),
    ] = None,
    facilitator: Annotated[
        list[str] | None,
        typer.Option(help=say("Who runs the gatherings. May be repeated.")),
    ] = None,
    like: Annotated[
        str | None,
        typer.Option(
            metavar="PROGRAMME",
            help=say(
                "Copy this programme for other people; needs --unit and --first, takes"
                " --title, --organisation, --people and --participants."
            ),
        ),
    ] = None,
    alternatives: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBER",
            help=say(
                "Make nothing, and show up to three proposals for the same brief, with"
                " what differs, and what to add to have it."
            ),
        ),
    ] = None,
    gathering: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=say(
                "Make no programme, but propose one gathering of PROGRAMME anew, from"
                " its brief.yaml; takes --variant. All other lines of the file stay."
            ),
        ),
    ] = None,
    participants: Annotated[
        Path | None, typer.Option(help=say("A name list, CSV or XLSX, to copy."))
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", help=say("A YAML file with the same keys.")),
    ] = None,
    *,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=say(
                "With --gathering: replace its lines, also where they are changed by"
                " hand."
            ),
        ),
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", help=say("Print problems and findings only.")),
    ] = False,
) -> None:
    """Make a programme; words in `HELP`."""
    given: dict[str, Any] = {
        "title": title,
        "organisation": organisation,
        "unit": unit,
        "sector": sector,
        "goals": tuple(goal or ()) or None,
        "meets": meeting,
        "language": language,
        "people": people,
        "themes": tuple(theme or ()) or None,
        "results": results,
        "order": order,
        "variant": variant,
        "gatherings": gatherings,
        "length": length,
        "first": first,
        "last": last,
        "weekdays": tuple(weekday or ()) or None,
        "weeks": weeks,
        "least_weeks": least_weeks,
        "not_on": tuple(not_on or ()) or None,
        "starts": starts,
        "place": place,
        "facilitators": tuple(facilitator or ()) or None,
    }
    with mending(json=json):
        from medarbeider.cli import programme_made  # noqa: PLC0415 -- slow import
        from medarbeider.commands.given_brief import brief_from  # noqa: PLC0415 -- slow import
        from medarbeider.commands.new_programme import new_programme  # noqa: PLC0415 -- slow import

        workspace = workspace_of(current_folder())
        given = {key: value for key, value in given.items() if value is not None}
        beside = {"like": like, "participants": participants, "from": source}
        others = _options({**given, **beside, "alternatives": alternatives})
        if programme is not None or gathering is not None or force:
            from medarbeider.cli import told_gathering  # noqa: PLC0415 -- slow import

            if one := told_gathering.wanted(programme, gathering, others, force=force):
                told_gathering.anew(*one, variant, force=force, json=json, quiet=quiet)
                return
        most = wanted(alternatives, like=like is not None, quiet=quiet)
        if like is not None:
            lacking = [key for key in ("unit", "first") if key not in given]
            if lacking and not sys.stdin.isatty():
                raise typer.BadParameter(_told(lacking))
            if source is not None:
                given["from"] = source
            given |= {key: answer(workspace, key, _LIKE[key], None) for key in lacking}
            report = programme_made.like(
                folder_of(like), workspace, given, participants
            )
            programme_made.tell(report, json=json, quiet=quiet)
            return
        if source is None:
            given |= _answers(given, workspace, shows=most is not None)
        if most is not None:
            from medarbeider.cli import told_alternatives  # noqa: PLC0415 -- slow import

            told_alternatives.show(
                workspace, given, source, participants, most, json=json
            )
            return
        report = new_programme(
            workspace, brief_from(given, source, workspace), participants
        )
    programme_made.tell(report, json=json, quiet=quiet)


def _answers(
    given: Mapping[str, Any], workspace: Workspace, *, shows: bool
) -> dict[str, Any]:
    """Return what is asked for, where something is lacking that must be known."""
    lacking = [key for key in _REQUIRED if key not in given]
    if "results" in given and "themes" in lacking:
        lacking.remove("themes")  # they are proposed
    if lacking and shows:
        raise typer.BadParameter(_not_asked(lacking))
    if lacking and not sys.stdin.isatty():
        raise typer.BadParameter(_told(lacking))
    return asked(given, workspace) if lacking else {}


_CALLED = {
    "goals": "goal",
    "meets": "meeting",
    "themes": "theme",
    "weekdays": "weekday",
    "facilitators": "facilitator",
}
"""What options are called that may be repeated."""


def _options(given: Mapping[str, object]) -> list[str]:
    """Return the options that are given beside --variant, as they are typed."""
    names = (one for one in given if one != "variant" and given[one] is not None)
    return [f"--{_CALLED.get(one, one).replace('_', '-')}" for one in names]


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
