"""What stands at the top and foot of every paper."""

from collections.abc import Mapping

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Handout, Plain

PROGRAMME_FOLDER = "00-program"
"""The folder for papers of the whole programme; it stands before the gatherings'."""


def heading(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    """Return programme, client, gathering, day, hours, place and foot."""
    words = brief.words
    occasion = gathering.timetable.occasion
    number = words.say("Gathering {n}", n=gathering.number)
    return {
        **_house(brief),
        "number": number,
        "session": gathering.session.title,
        "day": words.day(occasion.day),
        "hours": words.span(occasion.starts, occasion.ends),
        "place": occasion.place,
        "foot": _foot(brief, number, words.short_day(occasion.day)),
    }


def _programme_heading(brief: Briefing) -> dict[str, Plain]:
    """Return the same for a paper that belongs to no gathering: those are empty."""
    return {
        **_house(brief),
        "number": "",
        "session": "",
        "day": "",
        "hours": "",
        "place": "",
        "foot": _foot(brief),
    }


def _house(brief: Briefing) -> dict[str, Plain]:
    client = brief.programme.client
    return {
        "programme": brief.programme.title,
        "client": ", ".join(
            part for part in (client.organisation, client.unit) if part
        ),
        "house": brief.house.organisation,
        "contact": brief.house.contact,
    }


def _foot(brief: Briefing, *parts: str) -> str:
    every = (brief.programme.title, *parts, brief.house.footer)
    return " · ".join(part for part in every if part)


def paper(  # noqa: PLR0913 -- one for each thing that differs between papers
    brief: Briefing,
    gathering: Gathering,
    *,
    kind: str,
    title: str,
    copies: int,
    content: Mapping[str, Plain],
) -> Handout:
    """Return a handout of one gathering, with its heading."""
    return Handout(
        kind=kind,
        folder=gathering.folder,
        name=title,
        title=f"{title} – {gathering.session.title}",
        language=brief.programme.language,
        session=gathering.session.id,
        copies=copies,
        content={"title": title, **heading(brief, gathering), **content},
    )


def programme_paper(
    brief: Briefing, *, kind: str, title: str, copies: int, content: Mapping[str, Plain]
) -> Handout:
    """Return a handout of the whole programme, with its heading."""
    return Handout(
        kind=kind,
        folder=PROGRAMME_FOLDER,
        name=title,
        title=f"{title} – {brief.programme.title}",
        language=brief.programme.language,
        session=None,
        copies=copies,
        content={"title": title, **_programme_heading(brief), **content},
    )
