"""The page for the first meeting with a client: the brief's keys as questions."""

from dataclasses import dataclass

from medarbeider.handouts.factors import factors
from medarbeider.handouts.handout import Handout, PaperKind
from medarbeider.model.settings import Settings
from medarbeider.wording.wording import Wording

PAPER = PaperKind("brief-page", "Before we make the programme")


@dataclass(frozen=True)
class Offered:
    """What a brief may choose of the library, by the names that people know."""

    sectors: tuple[str, ...]
    themes: tuple[str, ...]
    lengths: tuple[str, ...]
    exercise_kinds: tuple[str, ...]


def brief_page(offered: Offered, house: Settings, words: Wording) -> Handout:
    """Return the page, with everything that is *offered* to be ticked."""
    title = words.say(PAPER.title)
    return Handout(
        kind=PAPER.kind,
        paper=PAPER,
        folder="",
        name=title,
        title=title,
        language=words.language,
        session=None,
        copies=1,
        content={
            "title": title,
            "house": house.organisation,
            "contact": house.contact,
            "foot": " · ".join(filter(None, (title, house.footer))),
            "sectors": offered.sectors,
            "themes": offered.themes,
            "lengths": offered.lengths,
            "exercise_kinds": offered.exercise_kinds,
            "weekdays": words.weekdays(),
            "factors": tuple(name for name, _ in factors(words)),
        },
    )
