"""Where a programme's own texts name somebody who has left: `who`, `place`, `about`."""

import re
from collections.abc import Iterator
from itertools import islice

from medarbeider.meetings.line import all_leaders
from medarbeider.model.coaching import CoachingPlan, is_pseudonym
from medarbeider.model.people import Roster
from medarbeider.problems.problem import Problem
from medarbeider.reading.programme import LoadedProgramme
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.yaml_source import every_text
from medarbeider.rendering.whole_names import has_name

_OF_SOMEBODY = frozenset({"who", "place"})
"""Keys that people are called below by a first or a last name alone: `Kari`."""

_OF_PEOPLE = frozenset(
    {"participants", "rules", "companions", "facilitators", "work_groups"}
)
"""Keys whose names are looked up elsewhere."""


def gone_in_texts(
    loaded: LoadedProgramme, roster: Roster, memory: CoachingPlan
) -> Iterator[Problem]:
    """Yield each text that names somebody whom the memory knows and the list has not.

    In `who` and `place` a first or last name is enough, where nobody else has it.
    The text is printed as it stands. Whoever is there otherwise is named rightly: a
    facilitator, a companion, a guest, a leader outside the list.
    """
    programme = loaded.programme
    there = {
        *(one.name for one in roster.participants),
        *(one.name for one in programme.companions),
        *(name for one in memory.rounds for name in one.extra),
        *programme.facilitators,
        *all_leaders(programme, roster),
    }
    gone = [
        name
        for name in memory.every_name
        if name not in there and not is_pseudonym(name)
    ]
    texts = every_text(loaded.source.value, _OF_PEOPLE) if gone else ()
    parts = {part for name in there for part in _parts(name)}
    found = (
        Problem(loaded.place(address), "gone-in-a-text", "", {"given": name})
        for address, text in texts
        for name in gone
        if has_name(text, [name])
        or (address[-1] in _OF_SOMEBODY and _parts(text) & (_parts(name) - parts))
    )
    yield from islice(found, MOST_TOLD)


def _parts(text: str) -> set[str]:
    """Return the words of a name or a text that may be names: `Kari`, `Bø`."""
    return {
        word.casefold() for word in re.findall(r"[\w-]+", text) if word[0].isupper()
    }
