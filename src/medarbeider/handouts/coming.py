"""What comes after a gathering: the next one, on whichever days it is held."""

from medarbeider.handouts.briefing import Briefing, Gathering


def is_last(brief: Briefing, gathering: Gathering) -> bool:
    """Say whether no gathering comes after this one."""
    return gathering.number == len(brief.programme.sessions)


def bring_to(brief: Briefing, gathering: Gathering) -> str:
    """Return which gathering the next one is, as the place to bring a paper to."""
    if is_last(brief, gathering):
        return ""
    return brief.words.say("Bring to gathering {n}", n=gathering.number + 1)


def next_days(brief: Briefing, gathering: Gathering) -> str:
    """Return the days of the next gathering; who comes when, we cannot know."""
    return days_of(brief, gathering.number + 1)


def days_of(brief: Briefing, number: int) -> str:
    """Return the days on which the gathering of a number is held."""
    words = brief.words
    days = [
        words.near_day(one.timetable.occasion.day)
        for one in brief.gatherings
        if one.number == number
    ]
    if len(days) < 2:  # noqa: PLR2004 -- one day needs no "or"
        return "".join(days)
    return words.say("{days} or {last}", days=", ".join(days[:-1]), last=days[-1])
