"""What papers say of companions: beside whom they are, and how many seats are needed.

On the wall they go with the table or the pair, not with the one they are beside.
"""

from collections.abc import Iterator, Sequence

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.together import listed
from medarbeider.meetings.companions import companions_of
from medarbeider.model.companion import Companion


def companions_at(brief: Briefing, gathering: Gathering) -> tuple[Companion, ...]:
    """Return the companions of those who come."""
    return companions_of(brief.programme.companions, gathering.names)


def seats(brief: Briefing, gathering: Gathering) -> int:
    """Return how many need a chair and food: those who take part, and companions."""
    return gathering.people + len(companions_at(brief, gathering))


def seated(brief: Briefing, group: Sequence[str]) -> tuple[str, ...]:
    """Return everyone at a table by short name, and last who comes with them."""
    names = tuple(brief.short[name] for name in group)
    companions = tuple(brief.short[one.name] for one in _of(brief, group))
    return (*names, _with(brief, companions)) if companions else names


def paired(brief: Briefing, group: Sequence[str]) -> str:
    """Return a pair by short name, as in `Kari and Per, with Turid`."""
    names = listed(tuple(brief.short[name] for name in group), brief.words)
    return ", ".join((names, *seated(brief, group)[len(group) :]))


def with_companions(brief: Briefing, group: Sequence[str]) -> str:
    """Return who comes with a group, by whole name; or no text."""
    return _with(brief, tuple(one.name for one in _of(brief, group)))


def beside(brief: Briefing, companion: Companion, names: Sequence[str]) -> str:
    """Return whom of these a companion is beside, such as `with Kari Eksempelsen`."""
    return _with(brief, tuple(name for name in companion.beside if name in names))


def companions_beside(
    brief: Briefing, group: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield each companion of a group, and what is remarked of them."""
    for one in _of(brief, group):
        yield one.name, beside(brief, one, group)


def _of(brief: Briefing, group: Sequence[str]) -> tuple[Companion, ...]:
    return companions_of(brief.programme.companions, group)


def _with(brief: Briefing, names: tuple[str, ...]) -> str:
    words = brief.words
    return words.say("with {names}", names=listed(names, words)) if names else ""
