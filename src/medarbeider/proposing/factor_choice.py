"""One factor of 10-FAKTOR to keep and one to improve, proposed from a unit's results.

The group makes the choice (domain guide §5.4); this is where its talk can begin.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from medarbeider.model.factor_results import FactorResults

NO_DIFFERENCE = Decimal("0.1")
"""What two means may differ by and still say the same."""


@dataclass(frozen=True)
class Pick:
    """A factor, and those that lie so near that the difference says nothing.

    `is_by_themes` tells that the themes decided between them.
    """

    factor: int
    near: tuple[int, ...] = ()
    is_by_themes: bool = False


@dataclass(frozen=True)
class FactorChoice:
    """What is proposed, and whether the means were compared with means of others.

    Where all means are `alike`, they point at nothing.
    """

    keep: Pick
    improve: Pick
    is_compared: bool
    alike: bool = False


def factor_choice(
    results: FactorResults, themes: Sequence[Sequence[int]]
) -> FactorChoice:
    """Return the factors that the means point at; *themes* are the factors of each.

    Each mean is compared with that of others, where all have one, else with the unit's
    own. Between factors as near as a tenth the themes decide, and then the number.
    """
    compared = results.compared
    distances = {
        factor: mean - compared.get(factor, Decimal(0))
        for factor, mean in results.factors.items()
    }
    least, most = min(distances.values()), max(distances.values())
    improve = _pick(distances, least, themes, ())
    keep = _pick(distances, most, themes, {improve.factor})
    return FactorChoice(keep, improve, bool(compared), most - least <= NO_DIFFERENCE)


def _pick(
    distances: Mapping[int, Decimal],
    end: Decimal,
    themes: Sequence[Sequence[int]],
    taken: Collection[int],
) -> Pick:
    """Return the factor at one end of all, which is not taken."""
    alike = sorted(
        factor
        for factor, distance in distances.items()
        if abs(distance - end) <= NO_DIFFERENCE and factor not in taken
    )
    weights = {factor: _weight(factor, themes) for factor in alike}
    chosen = max(alike, key=lambda one: (weights[one], -one))
    near = tuple(one for one in alike if one != chosen)
    is_by_themes = any(weights[one] < weights[chosen] for one in near)
    return Pick(chosen, near, is_by_themes)


def _weight(factor: int, themes: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return how many themes serve a factor, and how far ahead it stands in them."""
    ranks = [some.index(factor) for some in themes if factor in some]
    return len(ranks), -min(ranks, default=0)
