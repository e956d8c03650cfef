"""The guide to a reflecting team: one page for a group, with its own clock.

Steps follow the domain guide §3.2; what to listen for is ours.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.guides import Guide, Step, groups_of, guides, stepped
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.model.method import Want
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

KIND: Want = "reflecting-team-guide"
TALKERS = 2
"""The focus person and the interviewer; the others listen."""

FEWEST, MOST = 3, 6
"""Listening tasks that a page has."""


def reflecting_team_guides(brief: Briefing) -> Iterator[Handout]:
    """Yield the guide of each gathering that has reflecting teams."""
    steps, tasks = _steps(brief.words), _tasks(brief.words)
    yield from guides(
        brief,
        Guide(
            KIND,
            brief.words.say("Guide to the reflecting team"),
            lambda slot: {
                "steps": stepped(brief, slot, steps),
                "tasks": tasks[: _listeners(slot)],
            },
            groups_of,
        ),
    )


def _listeners(slot: Slot) -> int:
    return min(MOST, max(FEWEST, slot.groups.biggest - TALKERS))


def _tasks(words: Wording) -> tuple[Plain, ...]:
    """Return what to listen for, the most useful first; each listener has one."""
    return tuple(
        {
            "name": name,
            "text": text,
            "label": words.say("Who listens for: {task}", task=name),
        }
        for name, text in (
            (words.say("Values"), words.say("What is important to the focus person?")),
            (
                words.say("Wishes"),
                words.say("What does the focus person want to happen?"),
            ),
            (words.say("Strengths"), words.say("What has worked, if only a little?")),
            (
                words.say("The others"),
                words.say("Who else is part of it, and how may it look to them?"),
            ),
            (words.say("Words"), words.say("Which words and pictures come back?")),
            (
                words.say("Feelings"),
                words.say("When does it become heavy to tell, and when light?"),
            ),
        )
    )


def _steps(words: Wording) -> dict[str, Step]:
    return {
        "case": Step(
            words.say(
                "Choose a focus person and an interviewer. The focus person tells in "
                "short what it is about. The listeners get a task each."
            ),
        ),
        "interview": Step(
            words.say("The two talk. The team listens and says nothing."),
            (
                words.say("What happens, and what does it do to you?"),
                words.say("What do you hope for?"),
                words.say("What do you want the team to think about?"),
            ),
        ),
        "team": Step(
            words.say(
                "The team talk with each other, not to the focus person, who listens. "
                "Wonder aloud, and give no advice."
            ),
            (words.say("“I noticed …”"), words.say("“I wonder whether …”")),
        ),
        "client": Step(
            words.say(
                "The focus person says what was good to hear, and what may be left. "
                "The team listens."
            ),
        ),
        "second-interview": Step(
            words.say("The two talk again, in short."),
            (
                words.say("What looks different now?"),
                words.say("What do you do first, and when?"),
            ),
        ),
        "meta": Step(
            words.say(
                "Talk about the talk, not about the case. The focus person has the "
                "last word."
            ),
            (words.say("What helped, and what can we do better?"),),
        ),
    }


DOCUMENT = Document(
    KIND,
    reflecting_team_guides,
    papers=(PaperKind(KIND, is_one_sided=True),),
    serves=KIND,
)
