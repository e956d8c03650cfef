"""The overview: the whole programme on a page, for the client and the leader."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from medarbeider.handouts.between import assignments
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import programme_paper

KIND = "programme-overview"
PAPER = PaperKind(KIND, "Programme overview")
FULL = 5
"""Gatherings from which the page must save room."""


def programme_overviews(brief: Briefing) -> Iterator[Handout]:
    """Yield the overview."""
    programme = brief.programme
    yield programme_paper(
        brief,
        PAPER,
        copies=1,
        content={
            "purpose": programme.purpose,
            "goals": programme.goals,
            "themes": ", ".join(programme.themes),
            "people": str(brief.people) if brief.people else "",
            "facilitators": ", ".join(programme.facilitators),
            "number_of_gatherings": str(len(programme.sessions)),
            "is_full": len(programme.sessions) > FULL,
            "has_leaders_tasks": any(
                session.between.leaders for session in programme.sessions
            ),
            "rows": tuple(
                _row(brief, tuple(several))
                for _, several in groupby(brief.gatherings, lambda one: one.number)
            ),
        },
    )


def _row(brief: Briefing, times: Sequence[Gathering]) -> dict[str, Plain]:
    """Return a gathering, with every time that it is held."""
    words, session = brief.words, times[0].session
    places = tuple(
        dict.fromkeys(place for one in times if (place := one.timetable.occasion.place))
    )
    return {
        "number": str(times[0].number),
        "times": tuple(
            {**_time(brief, one), "place": one.timetable.occasion.place}
            if places[1:]
            else _time(brief, one)
            for one in times
        ),
        "place": "" if places[1:] else "".join(places),
        "title": session.title,
        "theme": session.theme,
        "goals": session.goals,
        "assignments": assignments(brief, session.between),
        "again": words.say("Held {n} times", n=len(times)) if len(times) > 1 else "",
    }


def _time(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    words, occasion = brief.words, gathering.timetable.occasion
    return {
        "day": words.day(occasion.day),
        "hours": words.span(occasion.starts, occasion.ends),
        "place": None,
    }


DOCUMENT = Document(
    KIND,
    programme_overviews,
    papers=(PAPER,),
)
