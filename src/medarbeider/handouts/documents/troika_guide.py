"""The guide to troika: one page for three people, with the clock of their rounds.

Steps follow the domain guide §3.2.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.guides import Guide, guides
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.model.groups import group_sizes
from medarbeider.model.method import Want
from medarbeider.planning.talks import TRIO, Stretch, troika, troika_rounds
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

KIND: Want = "troika-guide"


def troika_guides(brief: Briefing) -> Iterator[Handout]:
    """Yield the guide of each gathering that has a troika."""
    yield from guides(
        brief,
        Guide(
            KIND,
            brief.words.say("Guide to troika"),
            lambda slot: _page(brief.words, slot),
            _threes,
        ),
    )


def _threes(gathering: Gathering, slot: Slot) -> int:
    """Return how many threes there are, whatever the size of other groups."""
    del slot
    return group_sizes(gathering.people, TRIO).number


def _page(words: Wording, slot: Slot) -> dict[str, Plain]:
    rounds = troika_rounds(slot)
    clocks = [troika(one) for one in rounds]
    names = (
        words.say("First round"),
        words.say("Second round"),
        words.say("Third round"),
    )
    return {
        "rounds": tuple(
            {
                "name": name,
                "span": words.span(one.starts, one.ends),
                "minutes": words.count("{n} minute", "{n} minutes", one.minutes),
                "label": words.say("{round}: focus person", round=name),
                "step_label": words.say("{round}: my first step", round=name),
            }
            for name, one in zip(names, rounds, strict=True)
        ),
        "steps": tuple(
            {
                "name": name,
                "does": does,
                "clocks": tuple(_clock(words, clock, at) for clock in clocks),
            }
            for at, (name, does) in enumerate(_steps(words))
        ),
    }


def _clock(words: Wording, clock: tuple[Stretch, ...], at: int) -> dict[str, Plain]:
    if not clock:
        return {"span": "", "minutes": 0}
    one = clock[at]
    return {"span": words.span(one.starts, one.ends), "minutes": one.minutes}


def _steps(words: Wording) -> tuple[tuple[str, str], ...]:
    return (
        (
            words.say("Tell"),
            words.say(
                "The focus person tells what it is about, and what help is wanted. The "
                "other two only listen."
            ),
        ),
        (
            words.say("Ask"),
            words.say("The two ask short questions to understand. No advice yet."),
        ),
        (
            words.say("Think aloud"),
            words.say(
                "The focus person turns away, listens and takes notes. The two think "
                "aloud with each other: What do we see? What could be tried?"
            ),
        ),
        (
            words.say("Sum up"),
            words.say(
                "The focus person turns back and says what was of use, and what the "
                "first step is. The two let it stand."
            ),
        ),
    )


DOCUMENT = Document(
    KIND,
    troika_guides,
    papers=(PaperKind(KIND, is_one_sided=True),),
    serves=KIND,
)
