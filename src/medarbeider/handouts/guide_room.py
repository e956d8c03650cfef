"""The lines that a guide's page has room for, beside the words that stand on it."""

from collections.abc import Iterator

from medarbeider.handouts.room import height, lines
from medarbeider.model.guide import Guide
from medarbeider.model.language import Language

ROOM, LINE = 257, 9
"""Millimetres of a page below its heading, and of a line to write on."""

AGREEMENT = 38
"""Millimetres of the agreement of confidentiality."""


def note_lines(
    guide: Guide, heading: float, phases: int, language: Language
) -> tuple[int, ...]:
    """Return how many lines each note has on a page with so high a *heading*."""
    used = heading + sum(_millimetres(guide, phases, language))
    return lines(ROOM - used, [one.lines for one in guide.notes], LINE)


def _millimetres(guide: Guide, phases: int, language: Language) -> Iterator[float]:
    """Yield about how high each part is that may differ between guides."""
    if guide.lead:
        yield height(guide.lead.told_in(language), 95, 5.2) + 4
    if guide.roles:
        longest = max(len(one.does.told_in(language)) for one in guide.roles)
        yield height("x" * (longest * len(guide.roles)), 100, 4.8) + 12
    yield 10 + 13 * (phases - len(guide.steps))
    for step in guide.steps:
        asks = " ".join(step.asks.told_in(language))
        told = height(step.does.told_in(language), 58, 4.8) + height(asks, 58, 4.8)
        yield max(told, 9.6) + 3.5
    yield 8 * len(guide.notes)
    yield 8 * len(guide.listening.tasks) + 12 if guide.listening else 0
    yield _below(guide, language)
    if guide.tear_off:
        yield 22 + LINE * max(one.lines for one in guide.tear_off.prompts)


def _below(guide: Guide, language: Language) -> float:
    """Return the height of rules and agreement, which stand side by side.

    Rules that stand alone are in two columns.
    """
    every = [height(one, 48, 4.8) for one in guide.rules.told_in(language)]
    rules = sum(every) + 8 if every else 0
    if guide.confidential:
        return max(rules, AGREEMENT)
    return rules / 2 + 8
