"""What stands at the top and foot of every paper."""

from collections.abc import Mapping

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.event import Event
from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.handouts.sheet import Sheet

PROGRAMME_FOLDER = "00-program"
"""The folder for papers of the whole programme; it stands before the gatherings'."""


def heading(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    """Return programme, client, gathering, day, hours, place and foot."""
    words = brief.words
    occasion = gathering.timetable.occasion
    gathering_number = words.say("Gathering {n}", n=gathering.number)
    number = " ".join(filter(None, (gathering_number, time_of_day(brief, gathering))))
    return {
        **_house(brief),
        "number": number,
        "session": gathering.session.title,
        "day": words.day(occasion.day),
        "hours": words.span(occasion.starts, occasion.ends),
        "place": occasion.place,
        "foot": _foot(brief, number, words.short_day(occasion.day)),
    }


def time_of_day(brief: Briefing, gathering: Gathering) -> str:
    """Return which time it is where a day has several, or no text.

    The place is told too, where it is not the same each time.
    """
    if not gathering.that_day:
        return ""
    occasion = gathering.timetable.occasion
    clock = brief.words.say("at {clock}", clock=brief.words.clock(occasion.starts))
    places = {one.place for one in gathering.that_day}
    return f"{clock}, {occasion.place}" if len(places) > 1 and occasion.place else clock


def called(brief: Briefing, gathering: Gathering) -> str:
    """Return what the gathering is called, with the time where a day has several.

    No comma follows the sign that a title may end with: `Hvem er vi? (kl. 08.30)`.
    """
    title, clock = gathering.session.title, time_of_day(brief, gathering)
    if not clock:
        return title
    has_sign = title.endswith(("?", "!", ".", "…"))
    return f"{title} ({clock})" if has_sign else f"{title}, {clock}"


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
        "contact": brief.contact,
    }


def _foot(brief: Briefing, *parts: str) -> str:
    every = (brief.programme.title, *parts, brief.house.footer, _house_below(brief))
    return " · ".join(part for part in every if part)


def _house_below(brief: Briefing) -> str | None:
    """Return the house's name where a client's logo stands in its place at the top.

    A house with a logo has that in the foot, and no name.
    """
    house = brief.house
    is_above = brief.programme.client.logo is None
    is_told = (house.organisation or "") in (house.footer or "")
    return None if is_above or is_told or house.logo else house.organisation


def paper(  # noqa: PLR0913 -- one for each thing that differs between papers
    brief: Briefing,
    gathering: Gathering,
    of: PaperKind,
    *,
    kind: str = "",
    title: str = "",
    copies: int,
    content: Mapping[str, Plain] | None,
    sheets: tuple[Sheet, ...] = (),
    events: tuple[Event, ...] = (),
) -> Handout:
    """Return a handout of one gathering, with its heading.

    Its *kind* and *title* are told where they are not the paper's.
    """
    title = title or brief.words.say(of.title)
    return Handout(
        kind=kind or of.kind,
        paper=of,
        folder=gathering.folder,
        name=title,
        title=f"{title} – {called(brief, gathering)}",
        language=brief.programme.language,
        session=gathering.session.id,
        copies=copies,
        content=_page(title, heading(brief, gathering), content),
        sheets=sheets,
        events=events,
    )


def programme_paper(  # noqa: PLR0913 -- as above
    brief: Briefing,
    of: PaperKind,
    *,
    copies: int,
    content: Mapping[str, Plain] | None,
    sheets: tuple[Sheet, ...] = (),
    events: tuple[Event, ...] = (),
) -> Handout:
    """Return a handout of the whole programme, with its heading."""
    title = brief.words.say(of.title)
    return Handout(
        kind=of.kind,
        paper=of,
        folder=PROGRAMME_FOLDER,
        name=title,
        title=f"{title} – {brief.programme.title}",
        language=brief.programme.language,
        session=None,
        copies=copies,
        content=_page(title, _programme_heading(brief), content),
        sheets=sheets,
        events=events,
    )


def _page(
    title: str, top: Mapping[str, Plain], content: Mapping[str, Plain] | None
) -> dict[str, Plain] | None:
    return None if content is None else {"title": title, **top, **content}


def sheet_line(brief: Briefing, gathering: Gathering) -> str:
    """Return the line under a sheet's title: which gathering, when and where."""
    words, occasion = brief.words, gathering.timetable.occasion
    parts = (
        brief.programme.title,
        words.say("Gathering {n}", n=gathering.number),
        words.day(occasion.day),
        words.span(occasion.starts, occasion.ends),
        occasion.place,
    )
    return " · ".join(part for part in parts if part)
