"""What stands at the top and foot of every paper of a gathering."""

from collections.abc import Mapping

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Handout, Plain


def heading(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    """Return programme, client, gathering, day, hours, place and foot."""
    words, programme = brief.words, brief.programme
    occasion = gathering.timetable.occasion
    client = programme.client
    whose = ", ".join(part for part in (client.organisation, client.unit) if part)
    number = words.say("Gathering {n}", n=gathering.number)
    return {
        "programme": programme.title,
        "client": whose,
        "number": number,
        "session": gathering.session.title,
        "day": words.day(occasion.day),
        "hours": words.span(occasion.starts, occasion.ends),
        "place": occasion.place,
        "house": brief.house.organisation,
        "contact": brief.house.contact,
        "foot": " · ".join(
            part
            for part in (
                programme.title,
                number,
                words.short_day(occasion.day),
                brief.house.footer,
            )
            if part
        ),
    }


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
