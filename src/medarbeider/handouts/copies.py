"""How many copies of a paper to print."""

from medarbeider.handouts.briefing import Briefing

SPARE_PERCENT = 10
"""Spare copies (domain guide §9.1)."""


def spared(people: int) -> int:
    """Return a copy for each person, and spare ones."""
    return people + -(-people * SPARE_PERCENT // 100)


def for_facilitators(brief: Briefing) -> int:
    """Return a copy for each facilitator, and one where none is named."""
    return max(1, len(brief.programme.facilitators))
