"""What papers for the facilitator say of people: who they are, who is not here."""

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Plain
from medarbeider.handouts.together import listed, not_placed, relaxed_sentences
from medarbeider.model.coaching import Round


def person(brief: Briefing, name: str) -> dict[str, Plain]:
    """Return a full name with its unit, where the roster knows it."""
    unit = next((one.unit for one in brief.roster.participants if one.name == name), "")
    return {"name": name, "unit": unit}


def attendance(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    """Return who is absent, extra or not placed, and which rules gave way."""
    words = brief.words
    return {
        "absent": listed(one.absent, words),
        "extra": listed(one.extra, words),
        "not_placed": listed(not_placed(brief, gathering, one), words),
        "relaxed": relaxed_sentences(one, words, brief.short),
    }
