"""A coaching plan: who has been, and will be, together in pairs and groups."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.method import GroupSize
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.programme import Format
from medarbeider.model.values import ClockTime, Day, Line, Lines, Slug, Whole, YesOrNo

RoundKind = Literal["pairs", "groups"]
"""Pairs (and the trio when the number is odd), or groups of three and more."""

KINDS: tuple[RoundKind, ...] = ("pairs", "groups")
"""Both kinds."""

Rule = Literal["met-before", "trio-again"]
"""A rule that gave way: these met before; this one sat in a trio before others."""

LARGEST_PAIR = 3
"""People in a pair: two, or three when the number is odd."""

NO_MORE = 0
"""The occasion of a round that was held on a day that the programme has no more."""


def other_kind(kind: RoundKind) -> RoundKind:
    """Return the kind that is not this one."""
    return "groups" if kind == "pairs" else "pairs"


Group = Annotated[tuple[Line, ...], Field(min_length=2, max_length=60)]
"""People who are together, by name."""


PSEUDONYM = "Participant {number}"
"""What stands in the memory for somebody who is forgotten, in every language."""

_PSEUDONYM = re.compile(r"Participant (\d{1,6})")


def pseudonym_number(name: str) -> int | None:
    """Return the number of a pseudonym, None for any other name."""
    found = _PSEUDONYM.fullmatch(name)
    return int(found[1]) if found else None


def is_pseudonym(name: str) -> bool:
    """Say whether a name is one that stands for somebody who is forgotten."""
    return pseudonym_number(name) is not None


Key = tuple[str, int, str, int, int, str]
"""Session, occasion, kind, number and size of a round; then day and somebody in it."""


class Relaxation(Noun):
    """A rule that gave way, and for whom; `proven` where nothing better can be had."""

    rule: Rule
    people: Lines
    proven: YesOrNo = False


class Round(Noun):
    """The groups of one occasion; a person is in one group.

    `session` and `occasion` say when (an occasion counts from 1; `NO_MORE` is one that
    was, and is in the programme no more), `date` which day that was, and `starts` at
    what clock time, where that day has several. `number` tells the rounds of pairs of
    one occasion apart; `size` is the size that groups were asked for. A frozen round
    has been held, or handed out, and never changes. `absent` are people who were
    expected, `extra` people who were not; those `outside` come at that time of several
    and have no place in it. `drawn` counts how many times it was drawn
    anew on request.
    """

    session: Slug
    occasion: Annotated[Whole, Field(ge=NO_MORE, le=100)] = 1
    date: Day | None = None
    starts: ClockTime | None = None
    kind: RoundKind
    number: Annotated[Whole, Field(ge=1, le=100)] = 1
    size: GroupSize | None = None
    frozen: YesOrNo = False
    drawn: Annotated[Whole, Field(ge=1, le=1_000_000)] = 1
    absent: Lines = ()
    extra: Lines = ()
    outside: Lines = ()
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    relaxed: tuple[Relaxation, ...] = ()

    @field_validator("groups")
    @classmethod
    def _nobody_sits_in_two_groups(cls, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        seen: set[str] = set()
        for number, group in enumerate(groups):
            for at, name in enumerate(group):
                if name in seen:
                    raise broken_law("placed-twice", number, at, given=name)
                seen.add(name)
        return groups

    @field_validator("groups")
    @classmethod
    def _two_are_a_pair(
        cls, groups: tuple[Group, ...], info: ValidationInfo
    ) -> tuple[Group, ...]:
        for number, group in enumerate(groups):
            if info.data.get("kind") == "pairs" and len(group) > LARGEST_PAIR:
                raise broken_law("not-a-pair", number, people=len(group))
        return groups

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who is placed, group by group."""
        return tuple(name for group in self.groups for name in group)

    @property
    def meetings(self) -> Iterator[frozenset[str]]:
        """Yield everyone who meets, two and two."""
        for group in self.groups:
            yield from map(frozenset, combinations(group, 2))

    def renamed(self, names: Mapping[str, str]) -> Self:
        """Return the round with other names in place of some."""

        def new(some: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(names.get(name, name) for name in some)

        relaxed = tuple(
            gave.model_copy(update={"people": new(gave.people)})
            for gave in self.relaxed
        )
        return self.model_copy(
            update={
                "groups": tuple(map(new, self.groups)),
                "absent": new(self.absent),
                "extra": new(self.extra),
                "outside": new(self.outside),
                "relaxed": relaxed,
            }
        )

    @property
    def key(self) -> Key:
        """What tells this round from all others of the plan."""
        # who comes once a day tells the times of a day apart that is no more
        day = f"{self.date} {self.groups[0][0]}" if self.occasion == NO_MORE else ""
        return self.session, self.occasion, self.kind, self.number, self.size or 0, day


class Coming(Noun):
    """Who comes to one of the several times of a gathering, as it was settled.

    `session`, `occasion`, `date`, `starts` and `frozen` say what those of a round do.
    Nothing is drawn for it: it stands for gatherings without pairs and groups too, and
    for those who are `without` a place in them.
    """

    session: Slug
    occasion: Annotated[Whole, Field(ge=NO_MORE, le=100)] = 1
    date: Day | None = None
    starts: ClockTime | None = None
    frozen: YesOrNo = False
    people: Lines = ()

    @property
    def absent(self) -> tuple[str, ...]:
        """Nobody: who was absent is told by rounds."""
        return ()

    @property
    def extra(self) -> tuple[str, ...]:
        """Nobody: who came unannounced is told by rounds."""
        return ()

    @property
    def outside(self) -> tuple[str, ...]:
        """Nobody beside the people: these are without places, all of them."""
        return ()

    def renamed(self, names: Mapping[str, str]) -> Self:
        """Return the same with other names in place of some; no pseudonym is to come.

        Somebody who had a new name already stands there once.
        """
        new = (names.get(name, name) for name in self.people)
        people = dict.fromkeys(name for name in new if not is_pseudonym(name))
        return self.model_copy(update={"people": tuple(people)})


Standing = Round | Coming
"""What says who comes when: a round, or who comes as it was settled."""


class Listed(Noun):
    """Somebody as the name list had them at the last draw.

    `perhaps` are leaders who may be theirs by `rules: leaders`, which do not name them.
    Who has come, or moved, after some lines of these rules is `newer_than` they are.
    """

    name: Line
    units: Lines = ()
    leaders: Lines = ()
    perhaps: Lines = ()
    newer_than: Lines = ()

    def renamed(self, names: Mapping[str, str]) -> Self:
        """Return the same with other names in place of some, also as a leader."""
        leaders = tuple(names.get(name, name) for name in self.leaders)
        perhaps = tuple(names.get(name, name) for name in self.perhaps)
        name = names.get(self.name, self.name)
        update = {"name": name, "leaders": leaders, "perhaps": perhaps}
        return self.model_copy(update=update)


class Gone(Noun):
    """Somebody who was on the name list once, and whom the programme's file names yet.

    `since` are those on the list who came after: one of them may be meant by the name.
    """

    name: Line
    since: Lines = ()


class CoachingPlan(Noun):
    """All rounds so far and to come, in the order they are held: the memory.

    `folder` is what the programme's folder was called when they were drawn; files from
    before it was told have none.
    `people` are those who were on the name list at the last draw; files from before
    that was kept have none. Those `gone` are on it no more, and named in the programme:
    what names them is no slip.
    `times` say who comes when to gatherings of which several times name nobody.
    `lines` are those of `rules: leaders` at the last draw, by marks without names, and
    `older_lines` those that the name list was seen to be newer than.
    """

    format: Format = 1
    folder: Line | None = None
    seed: Annotated[Whole, Field(ge=0, le=999_999_999)] = 1
    rounds: tuple[Round, ...] = ()
    people: tuple[Listed, ...] | None = None
    gone: tuple[Gone, ...] | None = None
    times: tuple[Coming, ...] | None = None
    lines: Lines | None = None
    older_lines: Lines | None = None

    @field_validator("rounds")
    @classmethod
    def _rounds_differ(cls, rounds: tuple[Round, ...]) -> tuple[Round, ...]:
        seen: set[Key] = set()
        for number, one in enumerate(rounds):
            if one.key in seen:
                raise broken_law(
                    "round-told-twice", number, "session", given=one.session
                )
            seen.add(one.key)
        return rounds

    def renamed(self, names: Mapping[str, str]) -> Self:
        """Return the plan with other names in place of some.

        Nobody is listed under a pseudonym; nor twice, when somebody who had a new name
        at the last draw gets the history of the old one.
        """
        rounds = tuple(one.renamed(names) for one in self.rounds)
        stay = {one.name for one in self.people or () if one.name not in names}
        people = self.people and tuple(
            one.renamed(names)
            for one in self.people
            if names.get(one.name) not in stay
            and not is_pseudonym(names.get(one.name, ""))
        )
        gone = tuple(
            Gone(
                name=one.name, since=tuple(names.get(name, name) for name in one.since)
            )
            for one in self.gone or ()
            if one.name not in names
        )
        times = self.times and tuple(one.renamed(names) for one in self.times)
        update: dict[str, object] = {"rounds": rounds, "people": people}
        update |= {"gone": gone or None, "times": times}
        return self.model_copy(update=update)

    @property
    def standing(self) -> tuple[Standing, ...]:
        """All that says who comes when; what was settled is last, and holds."""
        return (*self.rounds, *(self.times or ()))

    @property
    def every_name(self) -> tuple[str, ...]:
        """Every name that stands in the plan, also of those who are in no round."""
        people = self.people or ()
        listed = (
            name for one in people for name in (one.name, *one.leaders, *one.perhaps)
        )
        left = (one.name for one in self.gone or ())
        coming = (name for one in self.times or () for name in one.people)
        return tuple(dict.fromkeys((*self.names, *listed, *left, *coming)))

    @property
    def names(self) -> tuple[str, ...]:
        """Everyone who has a time, was absent or came unannounced, each once."""
        every = (
            name
            for one in self.rounds
            for name in (*one.people, *one.absent, *one.extra, *one.outside)
        )
        return tuple(dict.fromkeys(every))

    @property
    def contemporaries(self) -> dict[str, frozenset[str]]:
        """Everyone who was on the name list, with those who were there with them.

        Two who stand in one round, or on one list, are two people, whatever they are
        called since.
        """
        found: dict[str, frozenset[str]] = {}
        for one in self.rounds:
            there = frozenset((*one.people, *one.absent)).difference(one.extra)
            for name in there:
                found[name] = found.get(name, frozenset()) | there
        listed = frozenset(one.name for one in self.people or ())
        for name in listed:
            found[name] = found.get(name, frozenset()) | listed
        for left in self.gone or ():
            there = listed.difference(left.since)
            found[left.name] = found.get(left.name, frozenset()) | there
        return found

    def rounds_on(self, session: str, occasion: int) -> tuple[Round, ...]:
        """Return the rounds of both kinds on one occasion, in order."""
        return tuple(
            one
            for one in self.rounds
            if (one.session, one.occasion) == (session, occasion)
        )

    def rounds_of(
        self, session: str, occasion: int, kind: RoundKind
    ) -> tuple[Round, ...]:
        """Return the rounds of one kind on one occasion, in order."""
        every = self.rounds_on(session, occasion)
        return tuple(one for one in every if one.kind == kind)
