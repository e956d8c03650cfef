"""When a gathering begins and ends, and which ready days it may be made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.clock import later, minute_of
from medarbeider.problems.problem import MedarbeiderError


@dataclass(frozen=True)
class Hours:
    """When a gathering begins and ends, and the days that may fill it, the best first.

    They are `free` where they are not as long: the client has settled when it ends.
    """

    starts: time
    ends: time
    days: tuple[Blueprint, ...]
    are_free: bool = False

    @property
    def blueprint(self) -> Blueprint:
        """The day that lends what does not hang on its length."""
        return self.days[0]


def hours(number: int, brief: Brief, blueprints: Mapping[str, Blueprint]) -> Hours:
    """Return the hours of the gathering that has a *number* from 0.

    *blueprints* are by what briefs may call them. Raises `MedarbeiderError` when it
    would last past midnight, or ends before it begins.
    """
    want = brief.gatherings[number]
    blueprint = of_length(want.length or brief.length, blueprints)
    starts = want.starts or brief.starts or blueprint.starts
    if want.ends is None:
        ends = later(starts, blueprint.minutes)
        if ends is None:
            raise MedarbeiderError("day-past-midnight", starts=f"{starts:%H:%M}")
        return Hours(starts, ends, (blueprint,))
    minutes = minute_of(want.ends) - minute_of(starts)
    if minutes <= 0:
        raise MedarbeiderError(
            "gathering-ends-too-early",
            number=number + 1,
            ends=f"{want.ends:%H:%M}",
            starts=f"{starts:%H:%M}",
        )
    days = {one.id: one for one in blueprints.values()}
    for one in (blueprint, *days.values()):
        if minutes == one.minutes:
            return Hours(starts, want.ends, (one,))
    nearest = sorted(
        days.values(), key=lambda one: max(one.minutes / minutes, minutes / one.minutes)
    )
    return Hours(starts, want.ends, tuple(nearest), are_free=True)


def of_length(name: str, blueprints: Mapping[str, Blueprint]) -> Blueprint:
    """Return the blueprint that is called so, in any capitals."""
    return blueprints[name.casefold()]
