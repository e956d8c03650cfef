"""The room that a brief leaves: what else could be proposed, answer by answer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.wanted import MOST_GATHERINGS
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.days import days
from medarbeider.proposing.hours import of_length

Kind = Literal["order", "length", "weeks", "variant"]
"""What another proposal begins from: the themes' order, and so on."""

FEWEST = 2
"""Gatherings that another length may come to, so that there is work between them."""

MOST_HOURS_APART = 0.2
"""How far the hours of two proposals may differ and still be the same, of all."""

_BY_NUMBER = ("absent", "guests", "rooms")
"""What tells of gatherings by their number, so that they must stay as many."""

CLOSE, FEWEST_WEEKS, MOST_WEEKS = 3, 2, 8
"""Weeks between gatherings that follow closely, the fewest, and the most."""


@dataclass(frozen=True)
class Change:
    """What to put in a brief for another proposal, key by key."""

    kind: Kind
    keys: Mapping[str, str]


def changes(brief: Brief, told: Collection[str], chosen: Chosen) -> Iterator[Change]:
    """Yield what else could be proposed for *brief*, the most telling first.

    What is *told*, by its keys, is settled and stays. Raises `MedarbeiderError` where
    no day is left.
    """
    yield from _of_order(told, chosen)
    yield from _of_length(brief, told, chosen)
    yield from _of_weeks(brief, told)
    if "variant" not in told:
        yield Change("variant", {"variant": "1"})


def _of_order(told: Collection[str], chosen: Chosen) -> Iterator[Change]:
    if "order" not in told and len({*chosen.themes}) > 1:
        yield Change("order", {"order": "interleaved"})


def _of_length(brief: Brief, told: Collection[str], chosen: Chosen) -> Iterator[Change]:
    """Yield as many hours in gatherings of another length, the longest first."""
    is_settled = not {"length", "gatherings", *_BY_NUMBER}.isdisjoint(told)
    if is_settled or any(one.gatherings for one in brief.themes):
        return
    now, number = of_length(brief.length, chosen.blueprints), len(brief.gatherings)
    most = now.minutes if brief.starts else None
    for one in _others(now, chosen):
        wanted = _as_many(now.minutes * number, one)
        if wanted in {None, number} or (most and one.minutes > most):
            continue
        if wanted and wanted > number and "weeks" in told:
            continue  # it would last much longer in all
        if wanted and wanted >= min(number, len({*chosen.themes})):
            keys = {"length": one.id, "gatherings": str(wanted)}
            yield Change("length", keys | _as_spread(brief, told, wanted))


def _others(now: Blueprint, chosen: Chosen) -> list[Blueprint]:
    others = {one.id: one for one in chosen.blueprints.values() if one.id != now.id}
    return sorted(others.values(), key=lambda one: (-one.minutes, one.id))


def _as_many(minutes: int, blueprint: Blueprint) -> int | None:
    """Return how many days of a blueprint come to so many minutes, if any do."""
    number = round(minutes / blueprint.minutes)
    apart = abs(number * blueprint.minutes - minutes)
    if FEWEST <= number <= MOST_GATHERINGS and apart <= minutes * MOST_HOURS_APART:
        return number
    return None


def _as_spread(brief: Brief, told: Collection[str], number: int) -> dict[str, str]:
    """Return the weeks between so many gatherings that take about as long in all."""
    if not {"weeks", "last"}.isdisjoint(told):
        return {}
    even = _half_up(_weeks_in_all(brief) / (number - 1))
    weeks = max(min(even, MOST_WEEKS), FEWEST_WEEKS, brief.least_weeks)
    return {"weeks": str(weeks)}


def _of_weeks(brief: Brief, told: Collection[str]) -> Iterator[Change]:
    steps = len(brief.gatherings) - 1
    if "weeks" in told or not steps:
        return
    weeks = max(CLOSE, brief.least_weeks)
    if weeks < _half_up(_weeks_in_all(brief) / steps) - 1:
        yield Change("weeks", {"weeks": str(weeks)})


def _weeks_in_all(brief: Brief) -> float:
    laid = days(brief)
    return (laid[-1] - laid[0]).days / 7


def _half_up(number: float) -> int:
    return int(number + 0.5)
