"""A method: a process tool of the library, such as IGP, with its phases in order."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.minutes import Minutes
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Slug, Whole, YesOrNo

Form = Literal["individual", "pairs", "trios", "groups", "plenary", "pause"]
"""Who is together: each alone, two, three, a group, everyone; or a pause."""

Kind = Literal[
    "opening",
    "input",
    "work",
    "pause",
    "meal",
    "agreement",
    "log",
    "evaluation",
    "closing",
]
"""What an activity is for: a talk is `input`; what people do themselves is `work`."""

Mix = Literal["unit", "role", "none"]
"""What a group is mixed across."""

PAIR_LIST = "pair-list"
"""The handout of methods whose pairs are named beforehand."""

GroupSize = Annotated[Whole, Field(ge=3, le=8)]
"""People in a group, 3–8 (domain guide §2.2: never a group of one or two)."""


class GroupRange(Noun):
    """How many people a group may hold for a method to work."""

    min: Annotated[Whole, Field(ge=2, le=60)]
    ideal: Annotated[Whole, Field(ge=2, le=60)]
    max: Annotated[Whole, Field(ge=2, le=200)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.min <= self.ideal <= self.max:
            raise broken_law("group-range-out-of-order", "min")
        return self


class Phase(Noun):
    """A step of a method that has its own clock.

    Its length is `minutes`, plus `per_member` for each member of a group and
    `per_group` for each group, in minutes.
    """

    id: Slug
    name: Phrase
    form: Form
    minutes: Minutes
    per_member: Annotated[Whole, Field(ge=0, le=30)] = 0
    per_group: Annotated[Whole, Field(ge=0, le=30)] = 0

    def minutes_for(self, members: int, groups: int) -> Minutes:
        """Return the length with *groups* groups of *members* people."""
        more = self.per_member * members + self.per_group * groups
        return _lengthened(self.minutes, more)


class Method(Noun):
    """A process tool of the library, in all three languages, with its source."""

    id: Slug
    name: Phrase
    kind: Kind
    form: Form
    purpose: Phrase
    minutes: Minutes | None = None
    phases: tuple[Phase, ...] = ()
    groups: GroupRange | None = None
    protected: YesOrNo = False
    material: PhraseList = PhraseList()
    steps: PhraseList
    handouts: tuple[Slug, ...] = ()
    source: Line

    @model_validator(mode="after")
    def _has_one_length(self) -> Self:
        if (self.minutes is None) == (not self.phases):
            raise broken_law("minutes-or-phases", "phases")
        return self

    @property
    def is_pause(self) -> bool:
        """Say whether people rest: a break or a meal."""
        return self.kind in {"pause", "meal"}

    @property
    def wants_pairs(self) -> bool:
        """Say whether people are paired by the coaching plan."""
        return PAIR_LIST in self.handouts

    @property
    def wants_groups(self) -> bool:
        """Say whether people, or those of a phase, sit in groups."""
        return "groups" in {self.form, *(phase.form for phase in self.phases)}

    def minutes_for(self, members: int, groups: int) -> Minutes:
        """Return the usual length with *groups* groups of *members* people."""
        if self.minutes is not None:
            return self.minutes
        lengths = [phase.minutes_for(members, groups) for phase in self.phases]
        return Minutes.model_construct(
            ideal=sum(one.ideal for one in lengths),
            min=sum(one.min for one in lengths),
            max=sum(one.max for one in lengths),
        )


def _lengthened(minutes: Minutes, more: int) -> Minutes:
    """Return a length with *more* minutes; it may be longer than any day."""
    return Minutes.model_construct(
        ideal=minutes.ideal + more, min=minutes.min + more, max=minutes.max + more
    )
