"""What papers for the facilitator say of people: who they are, who is not here."""

from collections.abc import Mapping, Sequence

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Plain
from medarbeider.handouts.together import listed, relaxed_sentences
from medarbeider.meetings.present import not_placed
from medarbeider.model.coaching import Round


def people(brief: Briefing, names: Sequence[str]) -> dict[str, dict[str, Plain]]:
    """Return people by name: full name and unit.

    There is no unit where the roster knows none, or where all have the same.
    """
    of = {one.name: one for one in brief.roster.participants}
    units = {of[name].unit for name in names if name in of}
    is_told = len(units - {""}) > 1
    return {
        name: {
            "name": name,
            "unit": of[name].unit_to_tell if is_told and name in of else "",
        }
        for name in names
    }


def unit_of(brief: Briefing, name: str) -> str:
    """Return a person's unit, where the roster knows it."""
    return next(
        (one.unit_to_tell for one in brief.roster.participants if one.name == name),
        "",
    )


def remarks(
    brief: Briefing, gathering: Gathering, one: Round
) -> tuple[Mapping[str, str], tuple[tuple[str, str], ...]]:
    """Return what is said of those in a round, and of those who are in no group."""
    words = brief.words
    away = (
        *((name, words.say("absent")) for name in one.absent),
        *(
            (name, words.say("not placed"))
            for name in not_placed(gathering.expected, one)
        ),
    )
    return dict.fromkeys(one.extra, words.say("extra")), away


def attendance(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    """Return who is absent, extra or not placed, and which rules gave way."""
    words = brief.words
    return {
        "absent": listed(one.absent, words),
        "extra": listed(one.extra, words),
        "not_placed": listed(not_placed(gathering.expected, one), words),
        "relaxed": relaxed_sentences(one, words, brief.short),
    }
