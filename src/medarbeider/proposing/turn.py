"""Which gathering of its theme a gathering is, and what bears on its matter."""

from dataclasses import dataclass

from medarbeider.model.case import Case
from medarbeider.model.language import Language, Phrase
from medarbeider.model.wanted import Meeting


@dataclass(frozen=True)
class Turn:
    """Which gathering of its theme it is, from 0, and what bears on its matter.

    `of` is how many gatherings the theme has. `is_spent` says that the blueprint's
    tasks, which stand in where a theme has no more matter, have been used. People have
    so many days `at_work` until the tasks are due. They `meet` or not; each has a task
    `alone` or not, and `writes` or not. What is still to be decided is what they
    `waits_for`. Some methods are `barred`, and where it `is_unnamed` nobody is to say
    anything to colleagues by name. `case` is the theme in their sector. Another
    `variant` than 0 begins the theme with another of its methods.
    """

    number: int
    of: int
    is_spent: bool
    language: Language
    meets: Meeting | None = None
    alone: bool = True
    writes: bool = True
    at_work: int = 60
    waits_for: str | None = None
    case: Case | None = None
    barred: frozenset[str] = frozenset()
    is_unnamed: bool = False
    variant: int = 0

    def told(self, phrase: Phrase | None) -> str | None:
        """Return what a phrase says in the language, if there is one."""
        return told(phrase, self.language)


def told(phrase: Phrase | None, language: Language) -> str | None:
    """Return what a phrase says in *language*, if there is one."""
    return phrase.told_in(language) if phrase else None
