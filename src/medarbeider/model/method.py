"""A method: a process tool of the library, such as IGP, with its phases in order."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from medarbeider.model.guide import Guide, guide_kind
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

Want = Literal[
    "pairs",
    "igp-worksheet",
    "coaching-sheet",
    "conversation-guide",
    "learning-log",
    "evaluation-form",
]
"""What a method can want: that people are paired beforehand, or a paper of its own.

Who sits in groups is told by the method's form, and what every gathering has is
wanted by no method.
"""

FormerWant = Literal[
    "pair-list",
    "igp-worksheet",
    "coaching-sheet",
    "conversation-guide",
    "peer-supervision-guide",
    "reflecting-team-guide",
    "troika-guide",
    "learning-log",
    "evaluation-form",
    "group-list",
    "table-signs",
]
"""What a method's `handouts` could name, before it had `wants`."""

_MEANT: Mapping[FormerWant, tuple[Want, ...]] = MappingProxyType(
    {
        "pair-list": ("pairs",),
        "igp-worksheet": ("igp-worksheet",),
        "coaching-sheet": ("coaching-sheet",),
        "conversation-guide": ("conversation-guide",),
        "peer-supervision-guide": (),
        "reflecting-team-guide": (),
        "troika-guide": (),
        "learning-log": ("learning-log",),
        "evaluation-form": ("evaluation-form",),
        "group-list": (),
        "table-signs": (),
    }
)
"""What the former names meant; what the form or a guide tells is wanted by nobody."""

_GUIDE_OF: Mapping[FormerWant, str] = MappingProxyType(
    {
        "peer-supervision-guide": "peer-supervision",
        "reflecting-team-guide": "reflecting-team",
        "troika-guide": "troika",
    }
)
"""The methods whose guides the former names meant."""

GroupSize = Annotated[Whole, Field(ge=3, le=8)]
"""People in a group, 3–8 (domain guide §2.2: never a group of one or two)."""


class GroupRange(Noun):
    """How many people a group may hold for a method to work."""

    min: Annotated[Whole, Field(ge=2, le=60)] = Field(description="At least.")
    ideal: Annotated[Whole, Field(ge=2, le=60)] = Field(description="At best.")
    max: Annotated[Whole, Field(ge=2, le=200)] = Field(description="At most.")

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

    id: Slug = Field(
        description="The phase's id, its own within the method.", examples=["group"]
    )
    name: Phrase = Field(description="What papers call it.")
    form: Form = Field(
        description="Who is together: individual, pairs, trios, groups or plenary.",
        examples=["groups"],
    )
    minutes: Minutes = Field(
        description="Its usual length, and how short and long it may be.",
        examples=[{"min": 11, "ideal": 13, "max": 18}],
    )
    per_member: Annotated[Whole, Field(ge=0, le=30)] = Field(
        0, description="Minutes more for each member of a group.", examples=[1]
    )
    per_group: Annotated[Whole, Field(ge=0, le=30)] = Field(
        0, description="Minutes more for each group.", examples=[2]
    )

    def minutes_for(self, members: int, groups: int) -> Minutes:
        """Return the length with *groups* groups of *members* people."""
        more = self.per_member * members + self.per_group * groups
        return _lengthened(self.minutes, more)


class Method(Noun):
    """A process tool of the library, in all three languages, with its source."""

    id: Slug = Field(
        description="The method's id: the file's name.", examples=["walk-and-talk"]
    )
    name: Phrase = Field(description="What papers call it.")
    kind: Kind = Field(
        description="What it is for: opening, input, work, pause, meal, agreement,"
        " log, evaluation or closing.",
        examples=["work"],
    )
    form: Form = Field(
        description="Who is together: individual, pairs, trios, groups, plenary or"
        " pause.",
        examples=["pairs"],
    )
    purpose: Phrase = Field(description="What it is good for, in a sentence.")
    minutes: Minutes | None = Field(
        None,
        description="Its usual length, where it has no phases.",
        examples=[{"min": 5, "ideal": 10, "max": 15}],
    )
    phases: tuple[Phase, ...] = Field((), description="Its phases, in order.")
    groups: GroupRange | None = Field(
        None,
        description="How many people a group may hold.",
        examples=[{"min": 3, "ideal": 4, "max": 8}],
    )
    protected: YesOrNo = Field(
        default=False,
        description="Whether it is never shortened to make the day fit.",
        examples=["yes"],
    )
    aloud: YesOrNo = Field(
        default=False,
        description="Of an agreement on the work until next time: nobody writes,"
        " so that the tasks have no sheet to fill in.",
        examples=["yes"],
    )
    material: PhraseList = Field(
        PhraseList(),
        description="What must lie ready. `{paper: coaching-sheet}` inside a text"
        " becomes that paper's title.",
    )
    steps: PhraseList = Field(
        description="How it is led, step by step; papers are named as in `material`."
    )
    wants: tuple[Want, ...] = Field(
        (),
        description="What it wants: pairs, and the papers that are made for it.",
        examples=[["pairs", "coaching-sheet"]],
    )
    guide: Guide | None = Field(
        None, description="A page for those who do it; `--only ID-guide` makes it."
    )
    guide_of: Slug | None = Field(
        None,
        description="The method whose guide it has, instead of one of its own.",
        examples=["troika"],
    )
    handouts: tuple[FormerWant, ...] = Field(
        (), description="What it wanted, as it was said before; write `wants`."
    )
    source: Line = Field(
        description="Where the method is from.", examples=["Lent, Walk and talk"]
    )

    @model_validator(mode="after")
    def _names_each_phase_once(self) -> Self:
        ids = [phase.id for phase in self.phases]
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                raise broken_law("phase-named-twice", "phases", number, "id")
        return self

    @model_validator(mode="after")
    def _has_one_length(self) -> Self:
        if (self.minutes is None) == (not self.phases):
            raise broken_law("minutes-or-phases", "phases")
        return self

    @model_validator(mode="after")
    def _has_one_guide(self) -> Self:
        if self.guide and self.guide_of:
            raise broken_law("two-guides", "guide_of")
        return self

    @property
    def is_pause(self) -> bool:
        """Say whether people rest: a break or a meal."""
        return self.kind in {"pause", "meal"}

    @property
    def guide_kind(self) -> str:
        """The kind of paper that the method's guide is, if it has one."""
        return guide_kind(self.guide_of or self.id)

    @property
    def wants_pairs(self) -> bool:
        """Say whether people are paired by the coaching plan."""
        return "pairs" in self.wants

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


def guide_meant(handouts: Sequence[FormerWant]) -> str | None:
    """Return the method whose guide a method has whose file names *handouts*."""
    return next((_GUIDE_OF[one] for one in handouts if one in _GUIDE_OF), None)


def wants_meant(handouts: Sequence[FormerWant]) -> tuple[Want, ...]:
    """Return what a method wants whose file names *handouts*, as it did before."""
    return tuple(dict.fromkeys(want for one in handouts for want in _MEANT[one]))


def _lengthened(minutes: Minutes, more: int) -> Minutes:
    """Return a length with *more* minutes; it may be longer than any day."""
    return Minutes.model_construct(
        ideal=minutes.ideal + more, min=minutes.min + more, max=minutes.max + more
    )
