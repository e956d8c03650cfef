"""One factor of 10-FAKTOR to keep and one to improve, proposed from a unit's results.

The group makes the choice (domain guide §5.4); this is where its talk can begin.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from medarbeider.model.factor_results import FactorResults

NO_DIFFERENCE = Decimal("0.1")
"""What two means may differ by and still say the same."""


@dataclass(frozen=True)
class Pick:
    """A factor, and those that lie so near that the difference says nothing.

    `is_by_themes` tells that the themes decided between them, and `is_by_mean` that
    else its own mean did, as the highest to keep or the lowest to improve.
    """

    factor: int
    near: tuple[int, ...] = ()
    is_by_themes: bool = False
    is_by_mean: bool = False


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
    own. Between factors as near as a tenth the themes decide, then the means alone (the
    lowest is improved, the highest kept), and then the number.
    """
    compared = results.compared
    distances = {
        factor: mean - compared.get(factor, Decimal(0))
        for factor, mean in results.factors.items()
    }
    least, most = min(distances.values()), max(distances.values())
    lowest = {factor: -mean for factor, mean in results.factors.items()}
    improve = _pick(_near(distances, least), themes, lowest)
    others = (one for one in _near(distances, most) if one != improve.factor)
    keep = _pick(others, themes, results.factors)
    return FactorChoice(keep, improve, bool(compared), most - least <= NO_DIFFERENCE)


def _near(distances: Mapping[int, Decimal], end: Decimal) -> Iterator[int]:
    """Yield the factors at one end of all, as near as makes no difference."""
    for factor, distance in distances.items():
        if abs(distance - end) <= NO_DIFFERENCE:
            yield factor


def _pick(
    alike: Iterable[int],
    themes: Sequence[Sequence[int]],
    ranks: Mapping[int, Decimal],
) -> Pick:
    """Return the factor that themes serve most, then the one that *ranks* first."""
    weights = {factor: _weight(factor, themes) for factor in sorted(alike)}
    chosen = max(weights, key=lambda one: (weights[one], ranks[one], -one))
    near = tuple(one for one in weights if one != chosen)
    is_by_themes = any(weights[one] < weights[chosen] for one in near)
    is_by_mean = not is_by_themes and any(ranks[one] < ranks[chosen] for one in near)
    return Pick(chosen, near, is_by_themes, is_by_mean)


def _weight(factor: int, themes: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return how many themes serve a factor, and how far ahead it stands in them."""
    ranks = [some.index(factor) for some in themes if factor in some]
    return len(ranks), -min(ranks, default=0)
