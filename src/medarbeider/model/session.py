"""A session: one gathering of the group on one day, and the work after it."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.clock import later, minute_of
from medarbeider.model.method import GroupSize, Mix
from medarbeider.model.minutes import Minutes
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import (
    ClockTime,
    Day,
    Line,
    Lines,
    Names,
    Slug,
    Text,
    Whole,
    WholeMinutes,
    YesOrNo,
)

People = Annotated[Whole, Field(ge=2, le=10_000)]


class Grouping(Noun):
    """How the participants are put in groups."""

    size: GroupSize = Field(
        4, description="People in a group, 3–8; 4–6 works best.", examples=[4]
    )
    mix: Mix = Field(
        "unit",
        description="What to mix people across when groups are drawn: `unit`, `role`, "
        "or `none`.",
        examples=["unit"],
    )


class Activity(Noun):
    """What the group does for a while: a method, with this group's own content."""

    method: Slug = Field(
        description="The method's name in the library.", examples=["igp"]
    )
    title: Line | None = Field(
        None,
        description="What it is called on the agenda; otherwise the method's name.",
        examples=["På vårt beste"],
    )
    about: Text | None = Field(
        None,
        description="One or two sentences about it, for the agenda and run sheet.",
        examples=["Vi henter fram det som virker."],
    )
    question: Text | None = Field(
        None,
        description="The one question people answer, as it is put to them.",
        examples=["Hva kjennetegner oss når vi er på vårt beste?"],
    )
    product: Text | None = Field(
        None,
        description="What a group hands on when it is done.",
        examples=["Tre kjennetegn, det viktigste først"],
    )
    points: Lines = Field(
        (),
        description="The main points of a talk, in order.",
        examples=[["Hva vi mener med rolle", "Tre forventninger som ofte kolliderer"]],
    )
    minutes: Minutes | None = Field(
        None,
        description="How long it takes; otherwise the method's usual length.",
        examples=[{"min": 10, "ideal": 15, "max": 20}],
    )
    phases: dict[Slug, Minutes] = Field(
        default_factory=dict,
        description="Minutes for each phase of the method, in place of `minutes`.",
        examples=[{"individual": 5, "group": 25, "plenary": 15}],
    )
    groups: Grouping | None = Field(
        None,
        description="Groups for this activity, when not as in the programme.",
        examples=[{"size": 4, "mix": "unit"}],
    )
    at: ClockTime | None = Field(
        None,
        description="The clock time it must begin at; the rest is fitted around it.",
        examples=["10:05"],
    )
    protected: YesOrNo | None = Field(
        None,
        description="Keeps its ideal length when time is short. Breaks, log, "
        "evaluation and closing are protected unless you say `no`.",
        examples=["yes"],
    )
    droppable: YesOrNo = Field(
        False,  # noqa: FBT003 -- a field's default
        description="May be left out when time is too short.",
        examples=["yes"],
    )
    who: Line | None = Field(
        None,
        description="Who leads it, for the run sheet.",
        examples=["Avdelingsleder"],
    )
    steps: Lines = Field(
        (),
        description="How it is done, step by step; otherwise the method's own steps.",
        examples=[["Les spørsmålet høyt", "Start klokka"]],
    )
    material: Lines = Field(
        (),
        description="What must lie ready; otherwise the method's own list.",
        examples=[["Gule lapper", "Tusjer"]],
    )
    notes: Text | None = Field(
        None,
        description="A reminder to the facilitator; only on the run sheet.",
        examples=["Be lederen svare til slutt."],
    )

    @field_validator("phases")
    @classmethod
    def _has_one_length(
        cls, phases: dict[str, Minutes], info: ValidationInfo
    ) -> dict[str, Minutes]:
        if phases and info.data.get("minutes") is not None:
            raise broken_law("minutes-and-phases")
        return phases


class Assignment(Noun):
    """Work between two gatherings (mellomarbeid)."""

    task: Text = Field(
        description="What is to be done, in one or two sentences.",
        examples=["Prøv ett grep i uka og noter hva som skjedde."],
    )
    due: Day = Field(description="When it is to be done.", examples=["2027-02-09"])
    minutes: WholeMinutes = Field(
        60,
        ge=1,
        description="How many minutes it takes; more than 60 keeps people away.",
        examples=[45],
    )
    steps: Lines = Field(
        (),
        description="The task step by step, for the sheet of the work between.",
        examples=[["Velg ett grep", "Prøv det tre ganger", "Noter hva som skjedde"]],
    )


class Between(Noun):
    """The work between this gathering and the next, in strands."""

    individual: Assignment | None = Field(None, description="What each one does alone.")
    group: Assignment | None = Field(None, description="What the groups do together.")
    leaders: Assignment | None = Field(
        None, description="What the leaders do meanwhile, beside what all do."
    )


class Repeat(Noun):
    """The same gathering held once more, for those who were at work."""

    date: Day = Field(description="The day.", examples=["2027-01-19"])
    starts: ClockTime = Field(description="When it begins.", examples=["12:30"])
    ends: ClockTime | None = Field(
        None,
        description="When it ends; otherwise as long as the first time.",
        examples=["16:00"],
    )
    place: Line | None = Field(
        None, description="Where, when not the same place.", examples=["Møterom Elva"]
    )
    people: People | None = Field(
        None, description="How many come this time.", examples=[12]
    )
    participants: Names = Field(
        (),
        description="Who come this time, by name; the others come the times that name "
        "nobody, with the units spread evenly over these.",
        examples=[["Kari Eksempelsen", "Ola Eksempelsen"]],
    )

    @field_validator("ends")
    @classmethod
    def _ends_after_it_starts(
        cls, ends: time | None, info: ValidationInfo
    ) -> time | None:
        return ends and _later_than_the_start(ends, info)


@dataclass(frozen=True)
class Occasion:
    """One time that a session is held; `number` counts from 1."""

    number: int
    day: date
    starts: time
    ends: time
    place: str | None

    def overlaps(self, other: "Occasion") -> bool:
        """Say whether both are held at one clock time."""
        is_one_day = self.day == other.day
        return is_one_day and self.starts < other.ends and other.starts < self.ends


class Session(Noun):
    """One gathering of the group on one day."""

    id: Slug = Field(
        description="A short name, for folders and commands.", examples=["start"]
    )
    title: Line = Field(
        description="What the gathering is called.",
        examples=["Hvem er vi for hverandre?"],
    )
    date: Day = Field(description="The day.", examples=["2027-01-14"])
    starts: ClockTime = Field(description="When it begins.", examples=["08:30"])
    ends: ClockTime = Field(description="When it ends.", examples=["12:00"])
    place: Line | None = Field(
        None, description="Where people meet.", examples=["Kulturhuset, sal 2"]
    )
    theme: Line | None = Field(
        None, description="What it is about.", examples=["rolleforståelse"]
    )
    people: People | None = Field(
        None,
        description="How many come, when not everyone in the programme.",
        examples=[12],
    )
    participants: Names = Field(
        (),
        description="Who come, by name, when not everyone in the programme.",
        examples=[["Kari Eksempelsen", "Ola Eksempelsen"]],
    )
    goals: Lines = Field(
        (),
        description="What the group should have when it goes home.",
        examples=[["Vi har ett felles mål som alle har skrevet på"]],
    )
    bring: Lines = Field(
        (),
        description="What participants bring.",
        examples=[["Penn", "Loggen fra forrige samling"]],
    )
    again: tuple[Repeat, ...] = Field(
        (),
        description="The same gathering held once more, for those on shift.",
        examples=[[{"date": "2027-01-19", "starts": "12:30", "people": 12}]],
    )
    activities: tuple[Activity, ...] = Field(
        min_length=1, description="What the group does, in order."
    )
    between: Between = Field(
        Between(), description="Work between this gathering and the next."
    )

    @field_validator("ends")
    @classmethod
    def _ends_after_it_starts(cls, ends: time, info: ValidationInfo) -> time:
        return _later_than_the_start(ends, info)

    @field_validator("activities")
    @classmethod
    def _pins_stand_in_order_within_the_day(
        cls, activities: tuple[Activity, ...], info: ValidationInfo
    ) -> tuple[Activity, ...]:
        starts = info.data.get("starts", time.min)
        ends = info.data.get("ends", time.max)
        earlier = starts
        for number, at in enumerate(activity.at for activity in activities):
            if at is None:
                continue
            if not starts <= at < ends:
                day = {"starts": f"{starts:%H:%M}", "ends": f"{ends:%H:%M}"}
                raise broken_law("pinned-outside-the-day", number, "at", **day)
            if at < earlier:
                raise broken_law(
                    "pinned-out-of-order", number, "at", earlier=f"{earlier:%H:%M}"
                )
            earlier = at
        return activities

    @field_validator("again")
    @classmethod
    def _a_repeat_ends_the_same_day(
        cls, again: tuple[Repeat, ...], info: ValidationInfo
    ) -> tuple[Repeat, ...]:
        if {"starts", "ends"} <= set(info.data):
            length = minute_of(info.data["ends"]) - minute_of(info.data["starts"])
            for number, repeat in enumerate(again):
                if repeat.ends is None and later(repeat.starts, length) is None:
                    raise broken_law("ends-after-midnight", number, "starts")
        return again

    @property
    def names_who_comes(self) -> bool:
        """Whether it names who comes, one time or another."""
        return bool(self.participants or any(one.participants for one in self.again))

    def occasions(self) -> tuple[Occasion, ...]:
        """Return every time that the session is held, the first time first."""
        length = minute_of(self.ends) - minute_of(self.starts)
        first = Occasion(
            1,
            self.date,
            self.starts,
            self.ends,
            self.place,
        )
        return (
            first,
            *(
                Occasion(
                    number,
                    repeat.date,
                    repeat.starts,
                    repeat.ends or later(repeat.starts, length) or self.ends,
                    repeat.place or self.place,
                )
                for number, repeat in enumerate(self.again, 2)
            ),
        )


def _later_than_the_start(ends: time, info: ValidationInfo) -> time:
    starts = info.data.get("starts")
    if starts is not None and ends <= starts:
        raise broken_law("ends-too-early", starts=f"{starts:%H:%M}")
    return ends
