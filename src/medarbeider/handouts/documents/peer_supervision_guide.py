"""The guide to peer supervision: one page for a group, with its own clock.

Steps and rules follow the domain guide §3.2; the questions are ours.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.guides import Guide, Step, groups_of, guides, stepped
from medarbeider.handouts.handout import Document, Handout, PaperKind
from medarbeider.model.method import Want
from medarbeider.wording.wording import Wording

KIND: Want = "peer-supervision-guide"


def peer_supervision_guides(brief: Briefing) -> Iterator[Handout]:
    """Yield the guide of each gathering that has peer supervision."""
    steps = _steps(brief.words)
    yield from guides(
        brief,
        Guide(
            KIND,
            brief.words.say("Guide to peer supervision"),
            lambda slot: {"steps": stepped(brief, slot, steps)},
            groups_of,
        ),
    )


def _steps(words: Wording) -> dict[str, Step]:
    return {
        "choose": Step(
            words.say(
                "Each names a case of their own in one sentence. Choose one together. "
                "Whoever owns it is the focus person."
            ),
        ),
        "present": Step(
            words.say("The focus person tells. The others listen, and ask nothing."),
            (
                words.say("What happens?"),
                words.say("What makes it difficult?"),
                words.say("What do you want help with?"),
            ),
        ),
        "clarify": Step(
            words.say("Short questions about facts, and short answers."),
            (
                words.say("Who is part of it?"),
                words.say("When does it happen, and when not?"),
                words.say("What have you tried?"),
            ),
        ),
        "explore": Step(
            words.say(
                "Open questions that help the focus person think. Let it be quiet."
            ),
            (
                words.say("What matters most to you in this?"),
                words.say("How may it look to the others?"),
                words.say("When has it gone better, and what did you do then?"),
                words.say("What would be different if it were solved?"),
            ),
        ),
        "advice": Step(
            words.say(
                "Now come the ideas: one each, round the table. The focus person takes "
                "notes and answers nothing."
            ),
            (words.say("“If it were me, I might have …”"),),
        ),
        "owner": Step(
            words.say(
                "The focus person says what was of use, and what the first step is. "
                "Nobody defends their own advice."
            ),
        ),
        "learning": Step(
            words.say("One sentence each. End by thanking the focus person."),
            (words.say("What do I take with me to my own work?"),),
        ),
    }


DOCUMENT = Document(
    KIND,
    peer_supervision_guides,
    papers=(PaperKind(KIND, is_one_sided=True),),
    serves=KIND,
)
