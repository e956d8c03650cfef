"""What people told of the themes, and what they are asked, gathering by gathering."""

from collections.abc import Mapping
from dataclasses import dataclass

from medarbeider.model.brief import Brief
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import WantedTheme
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.filled import quotable
from medarbeider.proposing.gatherings import Gathering, gatherings


@dataclass(frozen=True)
class TakenUp:
    """The themes that a gathering is the first about, as they were told, and questions.

    The first question is what people work on together; the others are its methods'.
    """

    themes: tuple[WantedTheme, ...]
    questions: tuple[str, ...]


def taken_up(brief: Brief, chosen: Chosen) -> Mapping[str, TakenUp]:
    """Return what each gathering takes up, by its id.

    A theme that people named twice is told of once, where it is first. Their words are
    as they stand inside sentences of ours.
    """
    wanted: dict[Theme, WantedTheme] = {}
    for want, theme in zip(chosen.wanted, chosen.themes, strict=True):
        wanted.setdefault(theme, want)
    found: dict[str, TakenUp] = {}
    for one in gatherings(brief, chosen):
        new = [theme for theme in one.themes if theme in wanted]
        told = tuple(_inside(wanted.pop(theme)) for theme in new)
        found[one.id] = TakenUp(told, _questions(one))
    return found


def _questions(one: Gathering) -> tuple[str, ...]:
    matter = one.matter
    every = (matter.question, matter.method_question, matter.next_question)
    return tuple(filter(None, every))


def _inside(want: WantedTheme) -> WantedTheme:
    told = {"about": want.about, "case": want.case, "success": want.success}
    return want.model_copy(
        update={key: quotable(words) for key, words in told.items() if words}
    )
