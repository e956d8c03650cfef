"""What papers for the facilitator say of people: who they are, who is not here."""

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Plain
from medarbeider.handouts.together import listed, not_placed, relaxed_sentences
from medarbeider.model.coaching import Round


def people(brief: Briefing, one: Round) -> dict[str, dict[str, Plain]]:
    """Return everyone who is placed, by name: full name and unit.

    There is no unit where the roster knows none, or where all have the same.
    """
    of = {one.name: one.unit for one in brief.roster.participants}
    units = {name: of.get(name, "") for name in one.people}
    is_told = len({*units.values()} - {""}) > 1
    return {
        name: {"name": name, "unit": unit if is_told else ""}
        for name, unit in units.items()
    }


def attendance(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    """Return who is absent, extra or not placed, and which rules gave way."""
    words = brief.words
    return {
        "absent": listed(one.absent, words),
        "extra": listed(one.extra, words),
        "not_placed": listed(not_placed(brief, gathering, one), words),
        "relaxed": relaxed_sentences(one, words, brief.short),
    }
