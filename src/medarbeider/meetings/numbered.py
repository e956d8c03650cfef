"""From names to numbers: a question, and the rounds that it asks for, as a draw."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from medarbeider.drawing.draw import TRIO, Couple, Draw, Seating, Wanted, couple
from medarbeider.meetings.asked import Asked
from medarbeider.meetings.line import Apart, leaders, never_together
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import RoundKind
from medarbeider.model.groups import SMALLEST, group_sizes, sizes_kept
from medarbeider.model.method import Mix
from medarbeider.model.people import Roster


def everyone(question: Question, wanted: Iterable[Asked]) -> tuple[str, ...]:
    """Return everyone the draw must know, in an order that chance has no part in."""
    found = dict.fromkeys(one.name for one in question.roster.participants)
    for one in wanted:
        found |= dict.fromkeys(one.present)
    for plan in (*question.history, question.memory):
        for each in plan.rounds:
            found |= dict.fromkeys(each.people)
    return tuple(found)


def numbered(
    question: Question,
    kind: RoundKind,
    wanted: Sequence[Asked],
    names: Sequence[str],
    wished: Iterable[frozenset[str]] = (),
) -> Draw:
    """Return the draw of the wanted rounds; people are numbered as in *names*.

    Two who are *wished* together are so in every round.
    """
    number = {name: at for at, name in enumerate(names)}
    rules, roster = question.programme.rules, question.roster
    mix = wanted[0].mix if wanted else "none"
    days = [one.day for one in wanted]
    barred = never_together(question.programme, roster, days)
    always = _always(wanted, barred)
    return Draw(
        people=len(names),
        rounds=tuple(
            replace(
                _wanted(question, kind, one, number),
                kinds=() if one.mix == mix else _kinds(roster, one.mix, names),
                apart=frozenset()
                if _is_fixed(one)  # what was, was
                else _couples(barred[one.day] - always, number),
            )
            for one in wanted
        ),
        apart=_couples(always, number),
        together=_couples((*map(frozenset, rules.together), *wished), number),
        kinds=_kinds(roster, mix, names),
        leaders=frozenset(
            number[name] for name in leaders(roster, rules.leaders, days)
        ),
        earlier=tuple(_earlier(question, kind, wanted, number)),
        seed=rules.seed,
        shape=kind,
    )


def _is_fixed(one: Asked) -> bool:
    return bool(one.known and one.known.frozen)


def _always(wanted: Sequence[Asked], barred: Mapping[date, Apart]) -> Apart:
    """Return who may not be together in any round that is still to be drawn."""
    is_open = [one.day for one in wanted if not _is_fixed(one)]
    rules = {barred[day] for day in is_open or barred}
    return frozenset.intersection(*rules) if rules else frozenset()


def sizes_of_pairs(people: int) -> tuple[int, ...]:
    """Return the sizes of pairs, with one trio when the number is odd."""
    trios = people % 2
    return (TRIO,) * trios + (2,) * ((people - TRIO * trios) // 2)


def _couples(
    couples_: Iterable[frozenset[str]], number: Mapping[str, int]
) -> frozenset[Couple]:
    found = set()
    for two in couples_:
        known = [number[name] for name in sorted(two) if name in number]
        if len(known) == 2:  # noqa: PLR2004 -- two
            found.add(couple(known[0], known[1]))
    return frozenset(found)


def _wanted(
    question: Question, kind: RoundKind, one: Asked, number: Mapping[str, int]
) -> Wanted:
    known = one.known.groups if one.known else ()
    is_anew = bool(one.known and not one.known.frozen and one.when in question.anew)
    former, discarded = ((), known) if is_anew else (known, ())
    is_fixed = _is_fixed(one)
    attempt = 0
    if one.known:
        attempt = one.known.drawn - 1 + is_anew
    return Wanted(
        tuple(number[name] for name in one.present),
        tuple(map(len, former)) if is_fixed else _sizes(kind, one, former),
        tuple(tuple(number[name] for name in group) for group in former),
        fixed=is_fixed,
        attempt=attempt,
        discarded=tuple(tuple(number[name] for name in group) for group in discarded),
    )


def _sizes(
    kind: RoundKind, one: Asked, former: Sequence[Sequence[str]]
) -> tuple[int, ...]:
    people, size = len(one.present), one.size or SMALLEST
    if kind == "pairs":
        return sizes_of_pairs(people)
    present = set(one.present)
    left = [len(present.intersection(group)) for group in former]
    return sizes_kept(left, people, size) if left else group_sizes(people, size).sizes


def _kinds(roster: Roster, mix: Mix, names: Sequence[str]) -> tuple[int, ...]:
    """Return each person's unit or role as a number; who has none is like nobody."""
    of = {one.name: one.of(mix) for one in roster.participants}
    numbers: dict[str, int] = {}
    for at, name in enumerate(names):
        numbers.setdefault(of.get(name) or f"\0{at}", len(numbers))
    return tuple(numbers[of.get(name) or f"\0{at}"] for at, name in enumerate(names))


def _earlier(
    question: Question,
    kind: RoundKind,
    wanted: Iterable[Asked],
    number: Mapping[str, int],
) -> Iterator[Seating]:
    """Yield earlier programmes' rounds, and our own that are asked for no more."""
    still = {one.known.key for one in wanted if one.known}
    rounds = [one for plan in question.history for one in plan.rounds]
    rounds += [
        one for one in question.memory.rounds if one.key not in still and one.frozen
    ]
    for one in rounds:
        if one.kind == kind:
            yield tuple(tuple(number[name] for name in group) for group in one.groups)
