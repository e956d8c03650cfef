"""What a brief wants in particular: themes, gatherings, meetings, decisions to come."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from medarbeider.model.clock import minute_of
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.pairing import Leading
from medarbeider.model.session import People, Repeat
from medarbeider.model.values import (
    ClockTime,
    Day,
    Line,
    Lines,
    Names,
    Whole,
    WholeMinutes,
    read_yes_or_no,
)
from medarbeider.model.weekdays import Weekdays

MOST_GATHERINGS = 12

GatheringNumber = Annotated[Whole, Field(ge=1, le=MOST_GATHERINGS)]
"""Which gathering something is about, counted from 1."""

_Word = Annotated[Line, Field(max_length=60)]
_Answer = Annotated[Line, Field(max_length=230)]
"""As long as there is room for in the sentences of ours that they stand in."""


class Served(Noun):
    """Whom people serve, in their own words, in the forms that sentences need."""

    one: _Word = Field(description="One of them.", examples=["en lånetaker"])
    the_one: _Word = Field(description="That one.", examples=["lånetakeren"])
    indefinite: _Word = Field(description="Some of them.", examples=["lånetakere"])
    definite: _Word = Field(description="All of them.", examples=["lånetakerne"])


class WantedTheme(Noun):
    """A theme as the client orders it, and what they mean by it."""

    name: Line = Field(
        description="A theme of the library, by any of its names, or their own words."
    )
    about: _Answer | None = Field(
        None,
        description="What it is about here, and whom it concerns, in two sentences.",
    )
    case: _Answer | None = Field(
        None, description="A case from last month, without names."
    )
    success: _Answer | None = Field(
        None, description="How people would notice success on an ordinary day."
    )
    gatherings: Annotated[Whole, Field(ge=1, le=MOST_GATHERINGS)] | None = Field(
        None, description="How many gatherings it gets; otherwise they are shared out."
    )

    @property
    def is_told(self) -> bool:
        """Whether more is told of it than its name."""
        return bool(self.about or self.case or self.success)


def _theme(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    return {"name": value} if isinstance(value, str) else value


WantedThemes = Annotated[
    tuple[Annotated[WantedTheme, BeforeValidator(_theme)], ...],
    Field(max_length=8),
]
"""Themes by their names alone, or with what is told of them."""


SHORTEST_MEETING = 30
"""Minutes of a meeting that has room for a group's task."""

UNIT, ALL = "unit", "all"
"""Those who share a meeting: each unit has its own, or all have it together."""

_EACH = re.compile(r"(?:hver|hvert|kvar|kvart|each|every) \S.*", re.IGNORECASE)
"""What people call each of their units."""


def _shared(told: str) -> str:
    if told.casefold() in {UNIT, ALL}:
        return told.casefold()
    if _EACH.fullmatch(told):
        return told
    raise broken_law("whose-meeting", given=told)


class Meeting(Noun):
    """A meeting that those who work together have between gatherings."""

    what: _Word | None = Field(
        None,
        description="What it is called, with its article; otherwise as in the sector.",
        examples=["et seksjonsmøte"],
    )
    minutes: Annotated[WholeMinutes, Field(ge=5, le=240)] = Field(
        60,
        description="How long it is; one shorter than half an hour gets tasks for a few"
        " at a time.",
    )
    of: Annotated[_Word, AfterValidator(_shared)] | None = Field(
        None,
        description="Whose it is: of each `unit`, which has its own, or of `all`; in"
        " place of `unit` what you call each, such as `hver seksjon`.",
        examples=["unit"],
    )

    @property
    def is_of_each(self) -> bool:
        """Whether each unit has its own."""
        return self.of not in {None, ALL}

    @property
    def has_room(self) -> bool:
        """Whether there is time for a group's task."""
        return self.minutes >= SHORTEST_MEETING


def _meets(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Take yes for a meeting of which no more is told, no for none, and one for one."""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if isinstance(value, str):
        return ({"what": None},) if read_yes_or_no(value) else ()
    return (value,) if isinstance(value, Mapping) else value


Meets = Annotated[tuple[Meeting, ...], Field(max_length=5), BeforeValidator(_meets)]
"""The common meetings: `yes`, `no`, or what each is called and how long it is."""


class Decided(Noun):
    """Something that is decided while the programme runs."""

    date: Day = Field(description="The day it is decided.", examples=["2027-04-16"])
    what: _Word = Field(
        description="What is ready then, so that one can say “when it is ready”.",
        examples=["bemanningsplanen"],
    )


class Guest(Noun):
    """Somebody who comes to a gathering for a while, with something to tell."""

    name: _Word = Field(description="Who comes.", examples=["Ida Eksempelsen"])
    title: Annotated[Line, Field(max_length=120)] | None = Field(
        None,
        description="What the guest's part is called on the agenda; otherwise that they"
        " visit.",
        examples=["Slik møter vi pårørende"],
    )
    gathering: GatheringNumber = Field(
        description="Which gathering the guest comes to, counted from 1.", examples=[2]
    )
    at: ClockTime = Field(description="When the guest begins.", examples=["10:30"])
    minutes: Annotated[WholeMinutes, Field(ge=5, le=180)] = Field(
        30, description="How long the guest's part is, with time for questions."
    )

    def overlaps(self, other: "Guest") -> bool:
        """Say whether both have something to tell at one clock time."""
        starts, others = minute_of(self.at), minute_of(other.at)
        return starts < others + other.minutes and others < starts + self.minutes


class Absent(Noun):
    """Who does not come to a gathering: by name, or how many."""

    gathering: GatheringNumber = Field(
        description="Which gathering they miss, counted from 1.", examples=[2]
    )
    names: Names = Field(
        (),
        description="Who they are, as in the name list.",
        examples=[["Kari Eksempelsen"]],
    )
    people: Annotated[Whole, Field(ge=1, le=59)] | None = Field(
        None, description="How many they are, where they are not named.", examples=[3]
    )

    @model_validator(mode="after")
    def _are_named_or_counted(self) -> Self:
        if bool(self.names) == (self.people is not None):
            raise broken_law("names-or-number", "gathering")
        return self


class WantedRoom(Noun):
    """A room that gatherings are held in, and what it lacks."""

    name: _Word = Field(
        description="What the room is called; it stands after the place.",
        examples=["Kantina"],
    )
    lacks: Lines = Field(
        (),
        description="What it lacks, by id or name: `screen`, `walls`, `movable-chairs`,"
        " `tables`, `floor`, `group-rooms`. No exercise that needs it is proposed.",
        examples=[["screen", "walls"]],
    )
    gatherings: tuple[GatheringNumber, ...] = Field(
        (),
        description="Which gatherings are held there, counted from 1; otherwise all"
        " that no other room is told for.",
        examples=[[2, 3]],
    )


class WantedLeader(Leading):
    """A leader of those who take part; of all of them, where nothing else is said."""

    @model_validator(mode="after")
    def _leads_somebody(self) -> Self:
        told = [bool(self.of), self.unit is not None, self.instead_of is not None]
        if sum(told) > 1:
            raise broken_law("leads-whom", "leader")
        if self.leader in {*self.of, self.instead_of}:
            raise broken_law("leads-herself", "leader", given=self.leader)
        return self

    @property
    def is_of_all(self) -> bool:
        """Whether she leads everybody who takes part, all along or from a day on."""
        return not (self.of or self.unit or self.instead_of)

    @property
    def leads_all(self) -> bool:
        """Whether she leads everybody who takes part, all along."""
        return self.is_of_all and self.since is None


def _leader(value: Any) -> Any:  # noqa: ANN401 -- as above
    return {"leader": value} if isinstance(value, str) else value


WantedLeaders = Annotated[
    tuple[Annotated[WantedLeader, BeforeValidator(_leader)], ...],
    Field(max_length=20),
]
"""Leaders by their names alone, or with whom they lead and since when."""


class WantedGathering(Noun):
    """One gathering as the client wants it; what is left out is proposed."""

    date: Day | None = Field(None, description="The day, where it is settled.")
    earliest: Day | None = Field(
        None, description="The first day that will do, where the day is not settled."
    )
    latest: Day | None = Field(None, description="The last day that will do.")
    weekdays: Weekdays = Field(
        (), description="Days of the week that will do, when not as in the brief."
    )
    starts: ClockTime | None = Field(
        None, description="When it begins, when not as in the brief."
    )
    ends: ClockTime | None = Field(
        None, description="When it ends; in place of a length."
    )
    length: Line | None = Field(
        None, description="How long it is, when not as in the brief."
    )
    place: Line | None = Field(
        None, description="Where it is held, when not as in the brief."
    )
    people: People | None = Field(None, description="How many come, when not everyone.")
    theme: Line | None = Field(
        None, description="Which of the themes it is about, where that is settled."
    )
    variant: Annotated[Whole, Field(ge=0, le=9)] | None = Field(
        None,
        description="Another proposal for this one alone, when not as in the brief.",
    )
    ready: Line | None = Field(
        None,
        description="A ready gathering of the library, by its id or name, in place of"
        " `theme` and `length`: `factors-choice` or `factors-measures`.",
        examples=["factors-choice"],
    )
    again: tuple[Repeat, ...] = Field(
        (),
        description="The same gathering held once more, for those on shift; where its"
        " day is settled.",
    )

    @field_validator("ready")
    @classmethod
    def _has_its_own_theme_and_length(
        cls, ready: str | None, info: ValidationInfo
    ) -> str | None:
        if ready and (info.data.get("theme") or info.data.get("length")):
            raise broken_law("ready-and-more")
        return ready

    @field_validator("again")
    @classmethod
    def _is_held_a_first_time(
        cls, again: tuple[Repeat, ...], info: ValidationInfo
    ) -> tuple[Repeat, ...]:
        if again and info.data.get("date", "wrong") is None:
            raise broken_law("again-without-a-day")
        return again

    @field_validator("latest")
    @classmethod
    def _latest_is_not_before_earliest(
        cls, latest: Day | None, info: ValidationInfo
    ) -> Day | None:
        earliest = info.data.get("earliest")
        if latest is not None and earliest is not None and latest < earliest:
            raise broken_law(
                "days-out-of-order", given=f"{earliest:%Y-%m-%d} to {latest:%Y-%m-%d}"
            )
        return latest

    @field_validator("ends")
    @classmethod
    def _ends_after_it_starts(
        cls, ends: ClockTime | None, info: ValidationInfo
    ) -> ClockTime | None:
        starts = info.data.get("starts")
        if ends is not None and starts is not None and ends <= starts:
            raise broken_law("ends-too-early", starts=f"{starts:%H:%M}")
        return ends
