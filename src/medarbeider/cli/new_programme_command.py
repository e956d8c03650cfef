"""`medarbeider new-programme`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from medarbeider.cli.mending import current_folder, folder_of, mending
from medarbeider.cli.speech import say, talk, terminal_language
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
    participants: Annotated[
        Path | None, typer.Option(help=say("A name list, CSV or XLSX, to copy."))
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", help=say("A YAML file with the same keys.")),
    ] = None,
    *,
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
        if like is not None:
            lacking = [key for key in ("unit", "first") if key not in given]
            if lacking and not sys.stdin.isatty():
                raise typer.BadParameter(_told(lacking))
            if source is not None:
                given["from"] = source
            given |= {key: _answer(workspace, key, _LIKE[key], None) for key in lacking}
            report = programme_made.like(
                folder_of(like), workspace, given, participants
            )
            programme_made.tell(report, json=json, quiet=quiet)
            return
        if source is None:
            lacking = [key for key in _REQUIRED if key not in given]
            if "results" in given and "themes" in lacking:
                lacking.remove("themes")  # they are proposed
            if lacking and not sys.stdin.isatty():
                raise typer.BadParameter(_told(lacking))
            if lacking:
                given |= _asked(given, workspace)
        report = new_programme(
            workspace, brief_from(given, source, workspace), participants
        )
    programme_made.tell(report, json=json, quiet=quiet)


def _told(lacking: list[str]) -> str:
    """Return which options are missing, each with an example."""
    examples = " ".join(_EXAMPLES[key] for key in lacking)
    return say("without a terminal these are needed: {examples}", examples=examples)


def _asked(given: Mapping[str, Any], workspace: Workspace) -> dict[str, Any]:
    """Ask for what is not given, with what is usual as the answer to Enter.

    Each answer is checked as it is given, so that none is lost to a later one.
    """
    from medarbeider.commands.chosen_from_library import (  # noqa: PLC0415 -- slow import
        sector_names,
        theme_names,
    )
    from medarbeider.commands.given_brief import usual_language  # noqa: PLC0415 -- slow import

    answers: dict[str, Any] = {}
    questions = (
        ("title", say("What is the programme called? (Enter for the unit)"), ""),
        ("organisation", say("Which municipality or county?"), None),
        ("unit", say("Which unit? (Enter for none)"), ""),
        (
            "language",
            say("Language of the papers: nb, nn or en?"),
            usual_language(workspace),
        ),
        ("people", say("How many take part?"), "24"),
        ("gatherings", say("How many gatherings?"), "4"),
        ("length", say("half-day, whole-day or two-hours?"), "half-day"),
        ("first", say("First day, such as 2027-01-14?"), None),
        ("weeks", say("Weeks between gatherings?"), "5"),
    )
    for key, question, usual in questions:
        if key not in given:
            answer = _answer(workspace, key, question, usual)
            if answer:
                answers[key] = answer
    if "sector" not in given:
        sectors = sector_names(workspace, terminal_language())
        answers |= _asked_for_a_sector(workspace, sectors)
    if "goals" not in given:
        answers |= _asked_for_goals(workspace)
    if not {"themes", "results"} & given.keys():
        themes = theme_names(workspace, terminal_language())
        chosen = _asked_for_themes(workspace, themes)
        answers["themes"] = _told_themes(workspace, chosen)
    return answers


def _answer(workspace: Workspace, key: str, question: str, usual: str | None) -> str:
    """Return the answer, or what is usual; ask again when it will not do."""
    while True:
        answer = _typed(question, usual)
        if answer == usual or _will_do(workspace, key, answer):
            return answer


def _typed(question: str, usual: str | None) -> str:
    """Return what is typed, or what is usual for Enter alone."""
    from rich.console import Console  # noqa: PLC0415 -- slow import
    from rich.prompt import Prompt  # noqa: PLC0415 -- slow import
    from rich.text import Text  # noqa: PLC0415 -- slow import

    return Prompt.ask(
        Text(question),
        console=Console(stderr=True),
        default=usual or "",
        show_default=bool(usual),
    ).strip()


def _will_do(
    workspace: Workspace, key: str, answer: str | tuple[str | dict[str, str], ...]
) -> bool:
    """Say whether an answer will do; tell what is wrong with it when not."""
    from medarbeider.commands.given_brief import mistake_in  # noqa: PLC0415 -- slow import

    mistake = mistake_in(workspace, key, answer)
    if mistake is not None:
        talk(mistake.sentence(say))
    return mistake is None


def _asked_for_a_sector(
    workspace: Workspace, sectors: Mapping[str, str]
) -> dict[str, str]:
    """Return the sector as an answer of the brief, or none."""
    for number, name in enumerate(sectors.values(), 1):
        talk(f"  {number} {name}")
    question = say("Where do they work? A number or a name (Enter for none of these)")
    while True:
        typed = _typed(question, None)
        if not typed:
            return {}
        [chosen, *_] = _chosen(typed, list(sectors)) or (typed,)
        if _will_do(workspace, "sector", chosen):
            return {"sector": chosen}


def _asked_for_goals(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Return the group's goals as an answer of the brief, or none."""
    question = say(
        "What does the group want to get better at? Semicolons between (Enter for the"
        " themes' goals)"
    )
    while True:
        typed = _typed(question, None).split(";")
        goals = tuple(one.strip() for one in typed if one.strip())
        if not goals:
            return {}
        if _will_do(workspace, "goals", goals):
            return {"goals": goals}


def _asked_for_themes(
    workspace: Workspace, themes: Mapping[str, str]
) -> tuple[str, ...]:
    for number, name in enumerate(themes.values(), 1):
        talk(f"  {number} {name}")
    question = say("Which themes? Numbers or your own words, with commas between")
    while True:
        chosen = _chosen(_typed(question, None), list(themes))
        if _will_do(workspace, "themes", chosen):
            return chosen


def _told_themes(
    workspace: Workspace, themes: tuple[str, ...]
) -> tuple[str | dict[str, str], ...]:
    """Return the themes as an answer, with what is told of those that are their own."""
    from medarbeider.commands.chosen_from_library import is_own_theme  # noqa: PLC0415 -- slow import

    questions = {
        "about": say("What is it about, and whom does it concern?"),
        "case": say("A case from last month, without names?"),
        "success": say("How would people notice success on an ordinary day?"),
    }
    told: list[str | dict[str, str]] = []
    for name in themes:
        if not is_own_theme(workspace, name):
            told.append(name)
            continue
        talk(say("{theme} (Enter for what you do not know)", theme=name))
        typed = {
            key: _told_of_it(workspace, key, question)
            for key, question in questions.items()
        }
        answered = {key: answer for key, answer in typed.items() if answer}
        told.append({"name": name, **answered} if answered else name)
    return tuple(told)


def _told_of_it(workspace: Workspace, key: str, question: str) -> str:
    """Return what is told of a theme of people's own; ask again when it will not do."""
    while True:
        typed = _typed(question, None)
        if not typed or _will_do(workspace, "themes", ({"name": "x", key: typed},)):
            return typed


def _chosen(answer: str, ids: list[str]) -> tuple[str, ...]:
    """Return the themes of an answer: numbers of the list, or people's own words."""
    return tuple(
        ids[int(part) - 1] if part.isdigit() and 1 <= int(part) <= len(ids) else part
        for part in (piece.strip() for piece in answer.split(","))
        if part
    )
