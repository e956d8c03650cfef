"""Why a draw cannot be had: which rules, and which people, in one sentence."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from medarbeider.drawing.draw import TRIO, Couple, Draw, broken, couple
from medarbeider.drawing.matching import left_over
from medarbeider.drawing.possible import (
    allowed,
    groups_are_possible,
    joined,
    pairs_are_possible,
)
from medarbeider.drawing.rounds import Drawn
from medarbeider.meetings.asked import Asked
from medarbeider.meetings.line import in_line
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import RoundKind
from medarbeider.model.groups import SMALLEST, group_sizes
from medarbeider.model.programme import Programme

MOST_NAMES = 6
"""Names that a sentence holds."""

_RULES = ("apart", "together", "line")
"""What may stand in the way; what is easily changed is looked at first."""

_BLAME = {
    frozenset({"line"}): "line",
    frozenset({"apart"}): "apart",
    frozenset({"together"}): "together",
    frozenset({"line", "apart"}): "both",
}
"""How a code ends, by the rules that it names; else `more`."""

_CODES = {
    ("nobody-to-pair", "line"): "nobody-to-pair-line",
    ("nobody-to-pair", "apart"): "nobody-to-pair-apart",
    ("nobody-to-pair", "both"): "nobody-to-pair-both",
    ("nobody-to-pair", "together"): "nobody-to-pair-together",
    ("too-few-to-pair", "line"): "too-few-to-pair-line",
    ("too-few-to-pair", "apart"): "too-few-to-pair-apart",
    ("too-few-to-pair", "both"): "too-few-to-pair-both",
    ("too-few-to-pair", "together"): "too-few-to-pair-together",
    ("no-trio", "line"): "no-trio-line",
    ("no-trio", "apart"): "no-trio-apart",
    ("no-trio", "both"): "no-trio-both",
    ("no-trio", "together"): "no-trio-together",
    ("no-trio", "more"): "no-trio-more",
    ("pairs", "line"): "no-pairs-line",
    ("pairs", "apart"): "no-pairs-apart",
    ("pairs", "both"): "no-pairs-both",
    ("pairs", "together"): "no-pairs-together",
    ("pairs", "more"): "no-pairs-more",
    ("groups", "line"): "no-groups-line",
    ("groups", "apart"): "no-groups-apart",
    ("groups", "both"): "no-groups-both",
    ("groups", "together"): "no-groups-together",
    ("groups", "more"): "no-groups-more",
}
"""The code, by what cannot be had and which rules stand in the way."""


@dataclass(frozen=True)
class Impossible:
    """The code of what stands in the way, and the values of its sentence."""

    code: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class _Case:
    """One round: who is there, and every two that each rule is about."""

    kind: RoundKind
    people: tuple[int, ...]
    size: int
    rules: Mapping[str, AbstractSet[Couple]]

    @property
    def apart(self) -> AbstractSet[Couple]:
        """Every two who may not be together, for whatever reason."""
        return self.rules["line"] | self.rules["apart"]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How big the groups are."""
        return group_sizes(len(self.people), self.size).sizes

    def goes(self) -> bool:
        """Say whether everyone can be placed."""
        together = self.rules["together"]
        if self.kind == "pairs":
            return pairs_are_possible(self.people, self.apart, together)
        return len(self.people) >= SMALLEST and groups_are_possible(
            self.people, self.sizes, self.apart, together
        )

    def lifted(self, rules: AbstractSet[str], people: AbstractSet[int]) -> "_Case":
        """Return the case with some rules holding for some people no more."""
        left = {
            rule: {two for two in every if rule not in rules or not people & {*two}}
            for rule, every in self.rules.items()
        }
        return replace(self, rules=left)

    def less(self, people: AbstractSet[int]) -> "_Case":
        """Return the case without some people."""
        left = tuple(a for a in self.people if a not in people)
        there = {
            rule: {two for two in every if not people & {*two}}
            for rule, every in self.rules.items()
        }
        return replace(self, people=left, rules=there)


def too_few(
    programme: Programme, kind: RoundKind, session: str, present: Sequence[str]
) -> Impossible | None:
    """Return why a round cannot even be tried: too few people, or a pair of three."""
    if len(present) < (2 if kind == "pairs" else SMALLEST):
        values = {"session": session, "number": str(len(present))}
        return Impossible("too-few-people", values)
    if kind == "groups":
        return None
    number = {name: at for at, name in enumerate(present)}
    there = [two for two in programme.rules.together if {*two} <= {*present}]
    together = {couple(number[one], number[other]) for one, other in there}
    lots = joined(range(len(present)), together)
    big = [lot for lot in lots if len(lot) > 2]  # noqa: PLR2004 -- a pair holds two
    if len(big) <= len(present) % 2 and all(len(lot) <= TRIO for lot in big):
        return None
    for name in (present[a] for a in sorted(a for lot in big for a in lot)):
        others = {a for two in there if name in two for a in two} - {name}
        if len(others) > 1:
            told = {"session": session, "one": name}
            return Impossible(
                "together-twice", {**told, "others": ", ".join(sorted(others))}
            )
    return None


def why_impossible(
    question: Question,
    draw: Draw,
    found: Drawn,
    names: Sequence[str],
    asked: Sequence[Asked],
) -> Impossible:
    """Return why a draw breaks its laws; *asked* are its rounds.

    What always holds, holds in each round by itself: so one round is to blame.
    """
    for wanted, seating, one in zip(draw.rounds, found.rounds, asked, strict=True):
        if broken(draw, wanted, seating):
            case = _Case(
                draw.shape,
                wanted.present,
                one.size or SMALLEST,
                _rules(question, one.day, wanted.present, names),
            )
            if not case.goes():
                return _why(case, one.where, names)
    return Impossible("not-found", {})


def _rules(
    question: Question, day: date, people: Sequence[int], names: Sequence[str]
) -> Mapping[str, AbstractSet[Couple]]:
    """Return every two, of those who are there, that each rule is about."""
    rules = question.programme.rules
    asked = {
        "line": in_line(question.roster, rules.leaders, day),
        "apart": {frozenset(two) for two in rules.apart},
        "together": {frozenset(two) for two in rules.together},
    }
    every = list(combinations(sorted(people), 2))
    return {
        rule: {(a, b) for a, b in every if frozenset((names[a], names[b])) in couples}
        for rule, couples in asked.items()
    }


def _why(case: _Case, session: str, names: Sequence[str]) -> Impossible:
    if torn := _torn(case, session, names):
        return torn
    if case.kind == "pairs":
        if alone := _alone(case):
            return _told(alone, session, names)
        if len(case.people) % 2:
            spare = [a for a in case.people if case.less({a}).goes()]
            if spare:
                rules = _fewest_rules(case)
                return _told(("no-trio", rules, spare, ()), session, names)
    rules = _fewest_rules(case)
    people = _fewest_people(case, rules)
    without = people if case.less({*people}).goes() else ()
    told = _told((case.kind, rules, people, ()), session, names)
    return replace(told, values={**told.values, "without": _listed(names, without)})


_Blamed = tuple[str, AbstractSet[str], Sequence[int], Sequence[int]]
"""What cannot be had, the rules, the people, and the others they could be with."""


def _told(blamed: _Blamed, session: str, names: Sequence[str]) -> Impossible:
    what, rules, people, others = blamed
    return Impossible(
        _CODES[what, _BLAME.get(frozenset(rules), "more")],
        {
            "session": session,
            "people": _listed(names, people),
            "others": _listed(names, others),
        },
    )


def _torn(case: _Case, session: str, names: Sequence[str]) -> Impossible | None:
    """Return whom `together` joins, though they may not be, or are too many."""
    both = (
        ("line", "together-in-line", "joined-in-line"),
        ("apart", "together-and-apart", "joined-and-apart"),
    )
    lots = joined(case.people, case.rules["together"])
    for lot in lots:
        for two in combinations(lot, 2):
            for rule, straight, through in both:
                if two in case.rules[rule]:
                    values = {"one": names[two[0]], "other": names[two[1]]}
                    if two in case.rules["together"]:
                        return Impossible(straight, values)
                    values |= {"session": session, "people": _listed(names, lot)}
                    return Impossible(through, values)
    if case.kind == "groups":
        for lot in lots:
            if len(lot) > max(case.sizes):
                values = {"session": session, "people": _listed(names, lot)}
                return Impossible(
                    "too-many-together", {**values, "number": str(max(case.sizes))}
                )
    return None


def _alone(case: _Case) -> _Blamed | None:
    """Return people who have too few to be paired with, when that is the reason."""
    tied = {a for two in case.rules["together"] for a in two}
    if len(case.people) % 2:
        tied = set()  # two who are tied may have one more
    free = [a for a in case.people if a not in tied]
    near = {a: _partners(allowed(free, case.apart), a) for a in free}
    lonely = [a for a in free if not near[a]]
    if not lonely:
        people, others = left_over(free, allowed(free, case.apart))
        lonely = [a for a in people if near[a] <= {*others}]
    around = {b for a in lonely for b in near[a]}
    if len(lonely) <= len(around):
        return None
    rules = frozenset(_barring(case, lonely, {*case.people} - around))
    what = "too-few-to-pair" if around else "nobody-to-pair"
    if "together" in rules:
        rules = frozenset({"together"})  # the others that are left, say the rest
    return what, rules, lonely, sorted(around)


def _barring(
    case: _Case, people: Sequence[int], others: AbstractSet[int]
) -> Iterator[str]:
    """Yield each rule that keeps people from others."""
    for two in (couple(a, b) for a in people for b in others if a != b):
        if two not in case.apart:
            yield "together"
        yield from (rule for rule in ("line", "apart") if two in case.rules[rule])


def _partners(couples: AbstractSet[Couple], one: int) -> set[int]:
    return {b for two in couples if one in two for b in two} - {one}


def _fewest_rules(case: _Case) -> frozenset[str]:
    """Return the fewest rules without which all could be placed."""
    there = [rule for rule in _RULES if case.rules[rule]]
    everyone = {*case.people}
    for number in range(1, len(there)):
        for rules in combinations(there, number):
            if case.lifted({*rules}, everyone).goes():
                return frozenset(rules)
    return frozenset(there)


def _fewest_people(case: _Case, rules: AbstractSet[str]) -> tuple[int, ...]:
    """Return people for whom the rules need not hold, none of them in vain."""
    times = {
        a: sum(a in two for rule in rules for two in case.rules[rule])
        for a in case.people
    }
    left = {a for a in case.people if times[a]}
    for a in sorted(left, key=lambda a: (times[a], -a)):
        if case.lifted(rules, left - {a}).goes():
            left.remove(a)
    return tuple(sorted(left))


def _listed(names: Sequence[str], people: Sequence[int]) -> str:
    told = [names[a] for a in people[:MOST_NAMES]]
    more = len(people) - len(told)
    return ", ".join(told) + (f" (+{more})" if more else "")
