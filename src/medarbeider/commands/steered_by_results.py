"""What a brief's results of 10-FAKTOR steer: its themes, and the reasons for them."""

from collections.abc import Mapping, Sequence

from medarbeider.model.brief import Brief
from medarbeider.model.reason import Reason
from medarbeider.model.theme import Theme
from medarbeider.proposing.factor_choice import factor_choice
from medarbeider.proposing.factor_reasons import FactorReasons
from medarbeider.proposing.improving import Improving
from medarbeider.proposing.themes_of_factors import themes_of_factors
from medarbeider.reading.library import shelf
from medarbeider.wording.wording import Wording
from medarbeider.workspace import Workspace


def proposed_themes(brief: Brief, library: Sequence[Theme]) -> tuple[str, ...]:
    """Return the ids of the themes that the results of *brief* point at."""
    if brief.results is None:
        return ()
    choice = factor_choice(brief.results, ())
    free = sum(one.ready is None for one in brief.gatherings)
    found = themes_of_factors(choice, library, max(free, 1))
    return tuple(one.id for one in found)


def reasons_of_results(
    workspace: Workspace, brief: Brief, themes: Mapping[int, Theme]
) -> tuple[Reason, ...]:
    """Return why the results propose what they do; *themes* by where they stand.

    Themes of people's own are not among them: nobody knows what factors they serve.
    """
    if brief.results is None:
        return ()
    from medarbeider.reading.factor_words import (  # noqa: PLC0415 -- slow import
        load_factor_words,
    )

    reasons = FactorReasons(
        brief.results,
        factor_choice(brief.results, _that_decide(brief, themes)),
        load_factor_words(workspace.library).names,
        Wording(brief.language),
    )
    are_proposed = not brief.themes
    return (
        *reasons.of_factors(),
        *reasons.of_themes(themes, are_proposed=are_proposed),
    )


def improving_of(
    workspace: Workspace, brief: Brief, themes: Mapping[int, Theme]
) -> Improving | None:
    """Return what the factor to improve gives, where the results point at one.

    *themes* are as above.
    """
    if brief.results is None:
        return None
    choice = factor_choice(brief.results, _that_decide(brief, themes))
    if choice.alike:
        return None
    from medarbeider.reading.factor_matter import (  # noqa: PLC0415 -- slow import
        load_factor_matter,
    )
    from medarbeider.reading.factor_words import (  # noqa: PLC0415 -- slow import
        inside,
        load_factor_words,
    )

    factor = choice.improve.factor
    methods = shelf(workspace.library, "methods")
    names = load_factor_words(workspace.library).names
    return Improving(
        inside(names[factor].told_in(brief.language)),
        load_factor_matter(workspace.library, methods)[factor],
        frozenset(one.id for one in themes.values() if factor in one.factors),
    )


def _that_decide(brief: Brief, themes: Mapping[int, Theme]) -> Sequence[Sequence[int]]:
    """Return the factors of each theme that people named; proposed ones follow."""
    return [one.factors for one in themes.values()] if brief.themes else ()
