"""A coaching plan: who has been, and will be, together in pairs and groups."""

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated, Literal

from pydantic import Field, field_validator

from medarbeider.model.method import GroupSize
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.programme import Format
from medarbeider.model.values import Line, Lines, Slug, Whole, YesOrNo

RoundKind = Literal["pairs", "groups"]
"""Pairs (and the trio when the number is odd), or groups of three and more."""

Rule = Literal["met-before", "trio-again"]
"""A rule that gave way: these met before; this one sat in a trio before others."""

Group = Annotated[tuple[Line, ...], Field(min_length=2, max_length=60)]
"""People who are together, by name."""


class Relaxation(Noun):
    """A rule that gave way, and for whom; `proven` where nothing better can be had."""

    rule: Rule
    people: Lines
    proven: YesOrNo = False


class Round(Noun):
    """The groups of one occasion; a person is in one group.

    `session` and `occasion` say when (an occasion counts from 1); `number` tells the
    rounds of pairs of one occasion apart; `size` is the size that groups were asked
    for. A frozen round has been held, or handed out, and never changes. `absent` are
    people who were expected, `extra` people who were not. `drawn` counts how many times
    it was drawn anew on request.
    """

    session: Slug
    occasion: Annotated[Whole, Field(ge=1, le=100)] = 1
    kind: RoundKind
    number: Annotated[Whole, Field(ge=1, le=100)] = 1
    size: GroupSize | None = None
    frozen: YesOrNo = False
    drawn: Annotated[Whole, Field(ge=1, le=1_000_000)] = 1
    absent: Lines = ()
    extra: Lines = ()
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

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who is placed, group by group."""
        return tuple(name for group in self.groups for name in group)

    @property
    def meetings(self) -> Iterator[frozenset[str]]:
        """Yield everyone who meets, two and two."""
        for group in self.groups:
            yield from map(frozenset, combinations(group, 2))

    @property
    def key(self) -> tuple[str, int, str, int, int]:
        """What tells this round from all others of the plan."""
        return (self.session, self.occasion, self.kind, self.number, self.size or 0)


class CoachingPlan(Noun):
    """All rounds so far and to come, in the order they are held: the memory."""

    format: Format = 1
    seed: Annotated[Whole, Field(ge=0, le=999_999_999)] = 1
    rounds: tuple[Round, ...] = ()

    @field_validator("rounds")
    @classmethod
    def _rounds_differ(cls, rounds: tuple[Round, ...]) -> tuple[Round, ...]:
        seen: set[tuple[str, int, str, int, int]] = set()
        for number, one in enumerate(rounds):
            if one.key in seen:
                raise broken_law(
                    "round-told-twice", number, "session", given=one.session
                )
            seen.add(one.key)
        return rounds

    def rounds_of(
        self, session: str, occasion: int, kind: RoundKind
    ) -> tuple[Round, ...]:
        """Return the rounds of one kind on one occasion, in order."""
        return tuple(
            one
            for one in self.rounds
            if (one.session, one.occasion, one.kind) == (session, occasion, kind)
        )
