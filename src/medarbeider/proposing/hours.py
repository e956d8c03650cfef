"""When a gathering begins and ends, and which ready days it may be made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.clock import later, minute_of
from medarbeider.model.wanted import Guest
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.chosen import Chosen


@dataclass(frozen=True)
class Hours:
    """When a gathering begins and ends, and the days that may fill it, the best first.

    They are free where no ready day fits as it is: the client has settled when it ends,
    or has a guest whose hour all else is laid around.
    """

    starts: time
    ends: time
    days: tuple[Blueprint, ...]
    are_free: bool = False

    @property
    def blueprint(self) -> Blueprint:
        """The day that lends what does not hang on its length."""
        return self.days[0]


def hours(number: int, brief: Brief, chosen: Chosen) -> Hours:
    """Return the hours of the gathering that has a *number* from 0.

    Raises `MedarbeiderError` when it would last past midnight, ends before it begins,
    or has a guest at another hour.
    """
    want = brief.gatherings[number]
    blueprints: Mapping[str, Blueprint] = chosen.blueprints
    if want.ready:
        blueprint = chosen.ready[want.ready].day
        blueprints = {blueprint.id: blueprint}
    else:
        blueprint = of_length(want.length or brief.length, blueprints)
    starts = want.starts or brief.starts or blueprint.starts
    ends = want.ends or later(starts, blueprint.minutes)
    if ends is None:
        raise MedarbeiderError("day-past-midnight", starts=f"{starts:%H:%M}")
    minutes = minute_of(ends) - minute_of(starts)
    if minutes <= 0:
        raise MedarbeiderError(
            "gathering-ends-too-early",
            number=number + 1,
            ends=f"{ends:%H:%M}",
            starts=f"{starts:%H:%M}",
        )
    guests = brief.guests_of(number)
    _refuse_outside(guests, number, starts, ends)
    days = {one.id: one for one in blueprints.values()}
    for one in (blueprint, *days.values()):
        if minutes == one.minutes and not guests:
            return Hours(starts, ends, (one,))
    nearest = sorted(
        days.values(), key=lambda one: max(one.minutes / minutes, minutes / one.minutes)
    )
    return Hours(starts, ends, tuple(nearest), are_free=True)


def _refuse_outside(
    guests: Iterable[Guest], number: int, starts: time, ends: time
) -> None:
    """Raise `MedarbeiderError` for a guest who comes before it starts, or too late."""
    for one in guests:
        until = minute_of(one.at) + one.minutes
        if one.at < starts or until > minute_of(ends):
            raise MedarbeiderError(
                "guest-outside",
                number=number + 1,
                starts=f"{starts:%H:%M}",
                ends=f"{ends:%H:%M}",
                at=f"{one.at:%H:%M}",
                until=f"{until // 60:02}:{until % 60:02}",
            )


def of_length(name: str, blueprints: Mapping[str, Blueprint]) -> Blueprint:
    """Return the blueprint that is called so, in any capitals."""
    return blueprints[name.casefold()]
