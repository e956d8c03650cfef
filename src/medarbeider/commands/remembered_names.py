"""The work of `pair-coaching --forget` and `--renamed`: names in the memory."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.commands.planned import planned
from medarbeider.commands.written_name import not_known, whole_name
from medarbeider.meetings.line import all_leaders
from medarbeider.meetings.namesakes import namesakes
from medarbeider.memory.coaching import plan_of, written_for
from medarbeider.memory.kept_file import remember, remember_everywhere, remembering
from medarbeider.model.coaching import (
    PSEUDONYM,
    CoachingPlan,
    Listed,
    is_pseudonym,
    pseudonym_number,
)
from medarbeider.model.double_names import DoubleNames
from medarbeider.model.people import Roster, evened, unit_in, without_unit
from medarbeider.model.programme import Programme
from medarbeider.problems.place import Place
from medarbeider.problems.problem import MedarbeiderError, Problem
from medarbeider.reading.near_names import is_perhaps, is_the_same
from medarbeider.reading.nouns import nearest
from medarbeider.reading.strangers import unit_elsewhere
from medarbeider.workspace import COACHING_FILE, HANDOUTS


@dataclass(frozen=True)
class Replaced:
    """A name that stands in the memory no more, and the one in its place.

    `rounds` is how many rounds it stood in; `has_papers` says that papers were built,
    which still hold it; `number` is that of a pseudonym.
    """

    file: Path
    new: str
    rounds: int
    has_papers: bool
    number: int | None = None


def forget_participant(folder: Path, name: str) -> Replaced:
    """Put a pseudonym in place of a name, in the memory and in its last good copy.

    Raises `MedarbeiderError` while the name stands in the name list.
    """
    loaded = planned(folder).loaded
    roster = loaded.roster
    listed = [one.name for one in roster.participants] if roster else []
    file = folder / COACHING_FILE
    has_papers = _has_papers(folder)
    with remembering(file):
        memory = plan_of(folder)
        known = memory.value.every_name
        name = _off_the_list(name, known, listed, loaded.double_names)
        if roster and _leads(name, loaded.programme, roster):
            raise MedarbeiderError("still-a-manager", given=name)
        if turned := _turned(name, listed, memory.value.people or ()):
            raise MedarbeiderError("listed-turned", given=name, other=turned)
        new = _pseudonym([*known, *listed])
        rounds = _rounds_with(memory.value, name)
        plan = memory.value.renamed({name: new})
        if memory.digest:  # also where it stands no more: a killed run may have left
            remember_everywhere(file, written_for(folder, plan), memory.digest)
    if name not in known:
        is_second = any(map(is_pseudonym, known))
        # who stands on the list cannot be forgotten, so is no one to propose then
        meant = [one for one in known if one not in listed] if is_second else known
        raise _not_remembered(name, meant, listed)
    return Replaced(file, new, rounds, has_papers, pseudonym_number(new))


def rename_participant(folder: Path, name: str, new: str) -> Replaced:
    """Put the new spelling of a name in the memory, so that the history stays theirs.

    Raises `MedarbeiderError` unless *new* stands in the name list, and *name* not.
    """
    loaded = planned(folder).loaded
    roster = loaded.roster
    listed = [one.name for one in roster.participants] if roster else []
    new = whole_name(new, listed, loaded.double_names)
    file = folder / COACHING_FILE
    has_papers = _has_papers(folder)
    with remembering(file):
        memory = plan_of(folder)
        known = memory.value.every_name
        name = _off_the_list(name, known, listed, loaded.double_names)
        if new not in listed:
            raise not_known("not-listed", new, listed)
        if name not in known:
            raise _not_remembered(name, known, listed)
        for one in memory.value.rounds:
            if {name, new} <= {*one.people, *one.absent}:
                raise MedarbeiderError("two-people", given=name, other=new)
        if other := _namesake_there(name, new, known, roster):
            raise MedarbeiderError("of-a-namesake", given=name, other=other, new=new)
        if _were_both_listed(memory.value.people or (), {name, new}):
            raise MedarbeiderError("two-on-the-list", given=name, other=new)
        plan = memory.value.renamed({name: new})
        remember(file, written_for(folder, plan), memory.digest)
    return Replaced(file, new, _rounds_with(memory.value, name), has_papers)


def perhaps_renamed(
    file: Path, roster: Roster, before: CoachingPlan, after: CoachingPlan
) -> Iterator[Problem]:
    """Yield who left and looks like someone who came: likely a name spelt anew.

    That is told as long as there is a history to follow: what stands after the run, or
    before it when nothing is written.
    """
    listed = [one.name for one in roster.participants]
    held = before if before is after else _of_the_past(after)
    known = dict.fromkeys(name for one in held.rounds for name in one.people)
    extra = {name for one in held.rounds for name in one.extra}
    new = [name for name in listed if name not in known]
    gone = [
        name
        for name in known
        if name not in listed and name not in extra and not is_pseudonym(name)
    ]
    one_name = namesakes(gone, new, roster, before)
    taken = {name for names in one_name.values() for name in names}
    before_now = {one.name for one in before.people or ()}
    joined = [one for one in new if before.people and one not in before_now]
    for guest in sorted(extra.difference(listed)):
        if is_pseudonym(guest):
            continue
        if found := tuple(one for one in joined if is_perhaps(guest, one)):
            yield Problem(Place(file), *_of_one_name(guest, found))
    for name in gone:
        if name in one_name:
            yield Problem(Place(file), *_of_one_name(name, one_name[name]))
            continue
        if found := _likely(name, [other for other in new if other not in taken]):
            yield Problem(Place(file), *_of_one_name(name, found))


def _likely(name: str, new: Sequence[str]) -> tuple[str, ...]:
    """Return what a name is perhaps now: turned, or longer, else the nearest.

    Somebody who married is Per Vik Dal; where Per Vik Moe is new too, either may be.
    """
    if turned := [one for one in new if is_the_same(*map(without_unit, (name, one)))]:
        return tuple(turned)
    words = {*evened(name).split()}
    longer = tuple(one for one in new if words <= {*evened(one).split()})
    if len(longer) > 1:
        return longer
    close = nearest(name, new)
    return (close,) if close and not _is_another(name, close) else ()


def _of_one_name(name: str, found: Sequence[str]) -> tuple[str, str, dict[str, object]]:
    """Return code, subject and values for somebody who has a namesake now, or had."""
    values: dict[str, object] = {"given": name, "nearest": found[0]}
    if len(found) == 1:
        return "perhaps-renamed", "", values
    return "one-of-namesakes", "", {**values, "people": tuple(found)}


def _is_another(name: str, other: str) -> bool:
    """Say whether two names are alike for the unit behind them alone."""
    alone = without_unit(name), without_unit(other)
    return alone != (name, other) and not nearest(alone[0], alone[1:])


def _of_the_past(plan: CoachingPlan) -> CoachingPlan:
    rounds = tuple(one for one in plan.rounds if one.frozen)
    return plan.model_copy(update={"rounds": rounds})


def _off_the_list(
    given: str, known: Sequence[str], listed: Sequence[str], double: DoubleNames
) -> str:
    """Return the name that is meant; raises while it stands in the name list.

    The memory comes first: capitals alone may have changed in the list.
    """
    name = whole_name(given, [*known, *listed], double)
    if name in listed:
        raise MedarbeiderError("still-on-the-list", given=name)
    return name


def _namesake_there(
    name: str, new: str, known: Iterable[str], roster: Roster | None
) -> str:
    """Return who was in the unit of *new* under that name, where *name* was not."""
    if roster is None or not unit_elsewhere(name, [new], roster):
        return ""
    units = {
        evened(unit)
        for one in roster.participants
        if one.name == new
        for unit in one.units
    }
    alike = (one for one in known if without_unit(one) == without_unit(name))
    return next((one for one in alike if evened(unit_in(one)) in units), "")


def _not_remembered(
    given: str, known: Iterable[str], listed: Collection[str]
) -> MedarbeiderError:
    """Return the error for a name of nobody.

    Who is on the list and has one name more is not meant: they have come instead.
    """
    longer = [one for one in listed if evened(one).startswith(f"{evened(given)} ")]
    elsewhere = [
        one
        for one in known
        if unit_in(given)
        and unit_in(one)
        and not nearest(unit_in(given), [unit_in(one)])
    ]
    perhaps = [
        one
        for one in known
        if one not in {*longer, *elsewhere} and not is_pseudonym(one)
    ]
    return not_known("not-remembered", given, perhaps)


def _turned(name: str, listed: Iterable[str], people: Sequence[Listed]) -> str:
    """Return who on the list has the same names in another order; else no text.

    Two who were on the list together are two.
    """
    alone = without_unit(name)
    return next(
        (
            one
            for one in listed
            if is_the_same(alone, without_unit(one))
            and evened(alone) != evened(without_unit(one))
            and not _were_both_listed(people, {name, one})
        ),
        "",
    )


def _were_both_listed(people: Sequence[Listed], two: Collection[str]) -> bool:
    """Say whether two were on the list at the last draw, or one the other's leader."""
    listed = {one.name for one in people}
    led = [{one.name, leader} for one in people for leader in one.leaders]
    return listed.issuperset(two) or two in led


def _leads(name: str, programme: Programme, roster: Roster) -> bool:
    return evened(name) in map(evened, all_leaders(programme, roster))


def _rounds_with(plan: CoachingPlan, name: str) -> int:
    return sum(name in (*one.people, *one.absent, *one.extra) for one in plan.rounds)


def _pseudonym(known: Collection[str]) -> str:
    number = 1
    while PSEUDONYM.format(number=number) in known:
        number += 1
    return PSEUDONYM.format(number=number)


def _has_papers(folder: Path) -> bool:
    return (folder / HANDOUTS).exists()
