"""What comes after a gathering: the next one, on whichever days it is held."""

from datetime import date

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.heading import time_of_day


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
    """Return the days on which the gathering of a number is held.

    Where a day has several times, they are told by their clock times.
    """
    words = brief.words
    clocks: dict[date, dict[str, None]] = {}
    for one in brief.gatherings:
        if one.number == number:
            day = clocks.setdefault(one.timetable.occasion.day, {})
            day[time_of_day(brief, one)] = None
    times = [
        clock if at else f"{words.near_day(day)} {clock}".rstrip()
        for day, each in clocks.items()
        for at, clock in enumerate(each)
    ]
    if len(times) < 2:  # noqa: PLR2004 -- one day needs no "or"
        return "".join(times)
    return words.say("{days} or {last}", days=", ".join(times[:-1]), last=times[-1])
