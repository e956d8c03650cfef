"""`medarbeider new-programme`."""

from medarbeider.cli import new_programme_options as options
from medarbeider.cli.alternatives_wanted import wanted
from medarbeider.cli.mending import current_folder, mending
from medarbeider.cli.speech import say
from medarbeider.workspace import workspace_of

HELP = say(
    "Make a complete programme that can be built, and made your own. Where a theme has"
    " no more matter, a text says what you are to write there.\n\n"
    "In a terminal it asks for what you leave out; elsewhere everything comes from the"
    " options or a data file (--from), which has the same keys."
)


def new_programme_command(  # noqa: PLR0913, PLR0917 -- one for each option
    programme: options.Programme = None,
    title: options.Title = None,
    organisation: options.Organisation = None,
    unit: options.Unit = None,
    sector: options.Sector = None,
    goal: options.Goal = None,
    language: options.Language = None,
    people: options.People = None,
    theme: options.Theme = None,
    results: options.Results = None,
    order: options.Order = None,
    variant: options.Variant = None,
    gatherings: options.Gatherings = None,
    length: options.Length = None,
    first: options.First = None,
    last: options.Last = None,
    weekday: options.Weekday = None,
    weeks: options.Weeks = None,
    least_weeks: options.LeastWeeks = None,
    not_on: options.NotOn = None,
    starts: options.Starts = None,
    place: options.Place = None,
    meeting: options.Meeting = None,
    facilitator: options.Facilitator = None,
    like: options.Like = None,
    alternatives: options.Alternatives = None,
    gathering: options.Gathering = None,
    participants: options.Participants = None,
    source: options.Source = None,
    *,
    force: options.Force = False,
    json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Make a programme; words in `HELP`."""
    given = options.told(
        {
            "title": title,
            "organisation": organisation,
            "unit": unit,
            "sector": sector,
            "goals": goal,
            "meets": meeting,
            "language": language,
            "people": people,
            "themes": theme,
            "results": results,
            "order": order,
            "variant": variant,
            "gatherings": gatherings,
            "length": length,
            "first": first,
            "last": last,
            "weekdays": weekday,
            "weeks": weeks,
            "least_weeks": least_weeks,
            "not_on": not_on,
            "starts": starts,
            "place": place,
            "facilitators": facilitator,
        }
    )
    with mending(json=json):
        from medarbeider.cli.programme_called_for import (  # noqa: PLC0415 -- slow import
            Call,
            made,
            made_like,
            show_alternatives,
        )
        from medarbeider.cli.programme_made import tell  # noqa: PLC0415 -- slow import

        beside = {"like": like, "participants": participants, "from": source}
        others = options.typed({**given, **beside, "alternatives": alternatives})
        if programme is not None or gathering is not None or force:
            from medarbeider.cli import told_gathering  # noqa: PLC0415 -- slow import

            if one := told_gathering.wanted(programme, gathering, others, force=force):
                told_gathering.anew(*one, variant, force=force, json=json, quiet=quiet)
                return
        call = Call(workspace_of(current_folder()), given, source, participants)
        most = wanted(alternatives, like=like is not None, quiet=quiet)
        if most is not None:
            show_alternatives(call, most, json=json)
            return
        tell(made_like(like, call) if like else made(call), json=json, quiet=quiet)
