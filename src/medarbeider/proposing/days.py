"""On which days gatherings are held: as the client wants them, and on no day off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from medarbeider.model.barred import Barred
from medarbeider.model.brief import Brief
from medarbeider.model.wanted import WantedGathering
from medarbeider.planning.calendar import is_day_off
from medarbeider.problems.problem import MedarbeiderError

LEAST_DAYS_BETWEEN = 2
"""From a gathering to the next, so that a day is left for the work between them."""

WEEKS_BETWEEN = 5
"""What is usual, where nothing is said."""

FRIDAY = 4
WEEKS_OF_A_YEAR = 53


def days(brief: Brief) -> tuple[date, ...]:
    """Return the day of each gathering, in order.

    A day that the client has settled stays, whatever day it is. The others come `weeks`
    apart, or are spread evenly until the next that is settled, or until `last`; from a
    day off they move on, and where that is too late, back. One that would come too near
    the one before is left out where there is time enough. Raises `MedarbeiderError`
    where no day is left.
    """
    return _Laying(brief).days()


def is_off(day: date, bars: Iterable[Barred]) -> bool:
    """Say whether nothing is held or due on a day, since it is off or barred."""
    return is_day_off(day) or any(day in one for one in bars)


@dataclass(frozen=True)
class _Stretch:
    """Gatherings with an even time between: from a day, and how far apart in days.

    It is open where no gathering after these is settled.
    """

    base: date
    apart: float
    is_open: bool

    def day(self, steps: int) -> date:
        return self.base + timedelta(days=round(self.apart * steps))


class _Laying:
    """Lays the gatherings of a brief out, one after another."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.wanted = brief.gatherings
        self.least = max(LEAST_DAYS_BETWEEN, brief.least_weeks * 7)
        first = brief.first or self.wanted[0].date
        self.first = first or date.min
        self.found: list[date] = []

    def days(self) -> tuple[date, ...]:
        stretch, steps = self._stretch(-1, self.first), 0
        for number, want in enumerate(self.wanted):
            if want.date is not None:
                self._settle(number, want.date)
                stretch, steps = self._stretch(number, want.date), 1
                continue
            if stretch.is_open and want.earliest is None and want.latest is None:
                steps = self._far_enough(want, stretch, steps)
            self.found.append(self._day(number, want, stretch.day(steps)))
            steps += 1
        return tuple(self.found)

    def _settle(self, number: int, day: date) -> None:
        if self.found and day <= self.found[-1]:
            raise MedarbeiderError(
                "gatherings-out-of-order",
                number=number + 1,
                day=f"{day:%Y-%m-%d}",
                before=f"{self.found[-1]:%Y-%m-%d}",
            )
        self.found.append(day)

    def _stretch(self, since: int, base: date) -> _Stretch:
        """Return the stretch that begins after a gathering, or with the first one."""
        start = max(since, 0)
        weeks = (self.brief.weeks or WEEKS_BETWEEN) * 7
        anchors = [
            (at, want.date)
            for at, want in enumerate(self.wanted)
            if at > since and want.date is not None
        ]
        if not anchors and self.brief.last and not self.brief.weeks:
            anchors = [(len(self.wanted) - 1, self.brief.last)]
        if not anchors:
            return _Stretch(base, weeks, is_open=True)
        at, until = anchors[0]
        even = (until - base).days / max(at - start, 1)
        is_given = self.brief.weeks is not None and weeks < even
        return _Stretch(base, weeks if is_given else even, is_open=False)

    def _far_enough(self, want: WantedGathering, stretch: _Stretch, steps: int) -> int:
        """Return the steps to a day that is not too near the gathering before."""
        if not self.found:
            return steps
        weeks = self.brief.weeks or WEEKS_BETWEEN
        near = max(self.least, (weeks - 1) * 7 // 2)
        earliest = max(self.first, self.found[-1] + timedelta(days=near))
        weekdays = want.weekdays or self.brief.weekdays
        while _held(stretch.day(steps), self.brief.not_on, weekdays) < earliest:
            steps += 1
        return steps

    def _day(self, number: int, want: WantedGathering, target: date) -> date:
        """Return a lawful day near a target, within what the gathering may be."""
        earliest, latest = self._earliest(want), self._latest(number, want)
        target = max(target, want.earliest or target)
        target = min(target, want.latest or target)
        weekdays = want.weekdays or self.brief.weekdays
        day = _held(target, self.brief.not_on, weekdays)
        if earliest <= day <= latest:
            return day
        span = (latest - earliest).days + 1
        within = (earliest + timedelta(days) for days in range(min(span, 366)))
        lawful = [
            one
            for one in within
            if not is_off(one, self.brief.not_on)
            and (not weekdays or one.weekday() in weekdays)
        ]
        if not lawful:
            raise MedarbeiderError(
                "no-day-for-a-gathering",
                number=number + 1,
                earliest=f"{earliest:%Y-%m-%d}",
                latest=f"{latest:%Y-%m-%d}" if earliest <= latest < date.max else "",
            )
        return min(lawful, key=lambda one: (abs((one - target).days), one < target))

    def _earliest(self, want: WantedGathering) -> date:
        after = self.first
        if self.found:
            after = max(after, self.found[-1] + timedelta(days=self.least))
        return max(after, want.earliest or after)

    def _latest(self, number: int, want: WantedGathering) -> date:
        """Return the last day that leaves room for those to come."""
        last = self.brief.last or date.max
        left = len(self.wanted) - 1 - number
        if last != date.max:
            last -= timedelta(days=self.least * left)
        for at, one in enumerate(self.wanted[number + 1 :], 1):
            if settled := one.date or one.latest:
                last = min(last, settled - timedelta(days=self.least * at))
        return min(last, want.latest or last)


def _held(day: date, bars: Sequence[Barred], weekdays: Sequence[int]) -> date:
    """Return *day*, or the one that a gathering moves to from a day off.

    From a day that the client bars it moves within the week, or else by whole weeks,
    since people's work is planned by the day of the week. Where the days of the week
    are told it moves to the nearest of these.
    """
    if weekdays:
        return _on_a_weekday(day, bars, weekdays)
    if any(day in one for one in bars):
        within = [
            day + timedelta(days) for days in range(1, FRIDAY - day.weekday() + 1)
        ]
        later = [
            day + timedelta(weeks=weeks) for weeks in range(1, WEEKS_OF_A_YEAR + 1)
        ]
        free = (one for one in (*within, *later) if not is_off(one, bars))
        if found := next(free, None):
            return found
    moved = (day + timedelta(days) for days in range(7 * WEEKS_OF_A_YEAR))
    free = (one for one in moved if not is_off(one, bars))
    if found := next(free, None):
        return found
    raise _no_day_left(day, bars)


def _on_a_weekday(day: date, bars: Sequence[Barred], weekdays: Sequence[int]) -> date:
    """Return the nearest lawful day of these days of the week, the later of two."""
    for far in range(7 * WEEKS_OF_A_YEAR):
        for one in (day + timedelta(far), day - timedelta(far)):
            if one.weekday() in weekdays and not is_off(one, bars):
                return one
    raise _no_day_left(day, bars)


def _no_day_left(day: date, bars: Sequence[Barred]) -> MedarbeiderError:
    written = ", ".join(one.written for one in bars)
    return MedarbeiderError("no-day-left", given=written, day=f"{day:%Y-%m-%d}")
