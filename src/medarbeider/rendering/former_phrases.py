"""Phrases of templates that people may have taken out, and that ours no longer say.

A template of a workspace's own goes on speaking the language of its paper.
"""

from medarbeider.problems.words import N_

FORMER = (
    N_("A conflict with someone in the room is not a case for the group."),
    N_("Afterwards, only the focus person may bring the case up."),
    N_("Asks with care, leads the talk, and lets the focus person choose the way."),
    N_("Each listens for one thing. One of them keeps time."),
    N_("Listen, ask and think along. Nobody has to solve the case."),
    N_("No advice before it is time to think aloud."),
    N_("No advice before the round of ideas, not even as a question."),
    N_("No names of users or colleagues, and nothing about anyone's health."),
    N_("One leads and keeps time"),
    N_("Owns the case, and decides alone what is of use."),
    N_("Owns the case, and has the last word."),
    N_(
        "Reads each step aloud, says when to go on, and stops advice that comes too "
        "early."
    ),
    N_("Tear off and divide: each takes their own part"),
    N_("The focus person decides alone what is of use."),
    N_("The focus person does not answer from behind the chair."),
    N_("The focus person"),
    N_("The interviewer"),
    N_("The others"),
    N_("The team"),
    N_(
        "You are three, and each is the focus person once. The other two first "
        "listen and ask, and then think aloud. One of the two keeps time. If you "
        "are four, the fourth listens and keeps time."
    ),
    N_("Write without the names of users and colleagues."),
    N_("the service to the users"),
)
"""Of the guides whose words stood in templates, before they stood in their methods."""
