"""Where the name list is newer than a line of `rules: leaders` with a new leader.

Nobody can know then which of the two is right: both are kept away.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby

from medarbeider.meetings.as_remembered import has_moved, is_led_anew, remembered
from medarbeider.meetings.line import ALWAYS, led_by, managers
from medarbeider.model.coaching import CoachingPlan, Listed
from medarbeider.model.pairing import Leading
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding


@dataclass(frozen=True)
class Older:
    """A line that was there before the list was changed; who is led by both then.

    `also` are lines by which these keep the leaders of the list, or get the new one.
    """

    number: int
    line: Leading
    also: tuple[Leading, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Those for whom the list and the line differ, as far as can be seen."""
        return tuple(dict.fromkeys(name for one in self.also for name in one.of))


def older_lines(
    programme: Programme, roster: Roster, memory: CoachingPlan, today: date
) -> tuple[Older, ...]:
    """Return the lines that the list has perhaps overtaken, with whom that concerns.

    It has, where the list gives another leader than at the last draw to one whom the
    line is about, and where that was seen once already. From the line's day on it has,
    too, where one has come or moved since, or only some of a unit have the new leader.
    """
    last = max(one.day for each in programme.sessions for one in each.occasions())
    found = []
    for number, line in enumerate(programme.rules.leaders):
        since = line.since or ALWAYS
        if line.also or since > last or not (line.since or line.instead_of):
            continue
        if _is_correction(line, memory):
            continue
        compared = _Compared(line, roster, memory)
        if (
            mark_of(line) in (memory.older_lines or ())
            or compared.is_led_otherwise()
            or (since <= today and compared.is_perhaps_told())
            or compared.newcomers()
        ):
            found.append(Older(number, line, tuple(compared.both())))
    return tuple(found)


def with_both_leaders(programme: Programme, older: Sequence[Older]) -> Programme:
    """Return the programme with lines that keep whom the list tells of, too."""
    more = tuple(one for each in older for one in each.also)
    if not more:
        return programme
    rules = programme.rules
    both = rules.model_copy(update={"leaders": (*rules.leaders, *more)})
    return programme.model_copy(update={"rules": both})


def about_older_lines(older: Sequence[Older]) -> Iterator[Finding]:
    """Yield each line that the list is perhaps newer than, with whom that concerns."""
    for one in older:
        if one.people:
            address = ("rules", "leaders", one.number)
            values = {"leader": one.line.leader, "people": one.people}
            yield Finding(address, "list-newer-than-rule", "", values)


def marked(
    programme: Programme, older: Sequence[Older]
) -> dict[str, tuple[str, ...] | None]:
    """Return what is to be remembered of the lines, without a name."""
    added = {one for each in older for one in each.also}
    lines = (one for one in programme.rules.leaders if one not in added)
    return {
        "lines": tuple(map(mark_of, lines)) or None,
        "older_lines": tuple(mark_of(one.line) for one in older) or None,
    }


def newer_than(roster: Roster, memory: CoachingPlan) -> dict[str, tuple[str, ...]]:
    """Return who has come or moved after some lines were written, with their marks."""
    then = {one.name: one for one in memory.people or ()}
    found = {}
    for one in roster.participants if then else ():
        was = then.get(one.name)
        known = was.newer_than if was else ()
        if was is None or has_moved(was, one):
            known = (*known, *(memory.lines or ()))
        if known:
            found[one.name] = tuple(dict.fromkeys(known))
    return found


def perhaps_led(older: Sequence[Older]) -> dict[str, tuple[str, ...]]:
    """Return whom the line of a new leader may be about, too, with these leaders."""
    found: dict[str, tuple[str, ...]] = {}
    for each in older:
        for one in each.also:
            if one.leader == each.line.leader:
                found |= {name: (*found.get(name, ()), one.leader) for name in one.of}
    return found


def mark_of(line: Leading) -> str:
    """Return what a line is known by; another once it is changed."""
    told = (line.leader, *line.of, line.unit, line.instead_of, line.since, line.also)
    return sha256("\n".join(map(str, told)).encode()).hexdigest()[:12]


def _is_correction(line: Leading, memory: CoachingPlan) -> bool:
    """Say whether a line names people, and was written after the last draw.

    The list that is changed since was known then.
    """
    return bool(line.of) and mark_of(line) not in (memory.lines or ())


class _Compared:
    """What a line says, beside the name list, and the list at the last draw."""

    def __init__(self, line: Leading, roster: Roster, memory: CoachingPlan) -> None:
        self._line = line
        self._roster = roster
        self._now = managers(roster)
        self._then = {one.name: one for one in memory.people or ()}
        before = remembered(memory.people or ())
        self._led_before = managers(before)
        self._about = led_by(line, self._now, roster) & self._now.keys()
        self._about_before = led_by(line, self._led_before, before)

    def is_led_otherwise(self) -> bool:
        """Say whether one whom the line is, or was, about has another leader since.

        So has one who has come since, with a leader whom none of those had.
        """
        about = self._about | self._about_before
        if any(is_led_anew(then, one) for then, one in self._stayed(about)):
            return True
        known = {above for one in self._about_before for above in self._led_before[one]}
        return bool(self._then) and any(
            self._now[name] - known - {self._line.leader}
            for name in self._about - self._then.keys()
        )

    def is_perhaps_told(self) -> bool:
        """Say whether one has moved, or some of a unit alone have the new leader."""
        about = self._about | self._about_before
        if any(has_moved(then, one) for then, one in self._stayed(about)):
            return True
        units = {
            unit
            for one in self._roster.participants
            if one.name in self._about and not self._line.of
            for unit in one.units
        }
        return any(
            units.intersection(one.units) and self._line.leader in self._now[one.name]
            for one in self._roster.participants
        )

    def newcomers(self) -> tuple[str, ...]:
        """Return who has come, and has a leader by the list who should lead nobody.

        All of hers, at the last draw, are named in the line. So it was told at a draw
        before, too.
        """
        led: dict[str, set[str]] = defaultdict(set)
        for name, leaders in self._led_before.items():
            for leader in leaders:
                led[leader].add(name)
        former = {leader for leader, some in led.items() if some <= {*self._line.of}}
        return tuple(
            name
            for name, leaders in self._now.items()
            if self._line.leader not in {name, *leaders}
            if (leaders & former and name not in self._then)
            or (name in self._then and self._line.leader in self._then[name].perhaps)
        )

    def both(self) -> Iterator[Leading]:
        """Yield lines that let everyone have the leader of the list and of the line."""
        line = self._line
        day = line.since or ALWAYS
        after = managers(self._roster, [line], day)
        kept = sorted(
            (leader, name)
            for name in self._about
            for leader in self._now[name] - after[name]
        )
        for leader, some in groupby(kept, key=lambda two: two[0]):
            names = tuple(name for _, name in some)
            yield Leading(leader=leader, of=names, since=line.since, also=True)
        if beside := self.newcomers():
            yield Leading(leader=line.leader, of=beside, since=line.since, also=True)

    def _stayed(self, names: AbstractSet[str]) -> Iterator[tuple[Listed, Participant]]:
        for one in self._roster.participants:
            if one.name in names and one.name in self._then:
                yield self._then[one.name], one
