"""The brief: what the facilitator and the client agree before a programme is made."""

from collections.abc import Sequence
from itertools import chain
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from medarbeider.model.barred import BarredDays
from medarbeider.model.factor_results import FactorResults
from medarbeider.model.language import Language, Phrase
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.own_words import OwnWords
from medarbeider.model.people import evened
from medarbeider.model.values import ClockTime, Day, Line, Lines, Text, Whole, YesOrNo
from medarbeider.model.wanted import (
    MOST_GATHERINGS,
    Absent,
    Decided,
    Guest,
    Meeting,
    Meets,
    Served,
    WantedGathering,
    WantedLeader,
    WantedLeaders,
    WantedRoom,
    WantedTheme,
    WantedThemes,
)
from medarbeider.model.weekdays import Weekdays


class NextBrief(Noun):
    """What `new-programme --like` needs to know: for whom, and from when."""

    title: Line | None = None
    organisation: Line | None = None
    unit: Line
    first: Day
    people: Annotated[Whole, Field(ge=4, le=60)] | None = None


_COUNT = {str(number): number for number in range(1, MOST_GATHERINGS + 1)}


def _counted(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    """Take a number for as many gatherings of which nothing is settled."""
    if isinstance(value, int):
        value = str(value)
    if not isinstance(value, str):
        return value
    told = value.strip().lstrip("0") or "0"
    if not told.isdecimal():
        raise broken_law("not-a-whole-number", given=value)
    if told == "0":
        raise broken_law("too-small", ge=1)
    if told not in _COUNT:
        raise broken_law("too-big", le=MOST_GATHERINGS)
    return tuple(WantedGathering() for _ in range(_COUNT[told]))


WantedGatherings = Annotated[
    tuple[WantedGathering, ...],
    Field(min_length=1, max_length=MOST_GATHERINGS),
    BeforeValidator(_counted),
]
"""How many gatherings, or a list with what is settled of each."""


_TITLES = Phrase(
    nb="Medarbeiderskapsprogram for {}",
    nn="Medarbeidarskapsprogram for {}",
    en="Employeeship programme for {}",
)
"""What a programme is called when the brief does not say."""


Order = Literal["blocks", "interleaved"]
"""How themes that have several gatherings follow each other."""

_Quoted = Annotated[Line, Field(max_length=160)]


class Brief(Noun):
    """What `new-programme` needs to know; the same keys in a file as in its options."""

    title: Line | None = Field(
        None, description="What the programme is called; otherwise after the unit."
    )
    organisation: Line
    unit: Line | None = None
    leaders: WantedLeaders = Field(
        (),
        description="Who leads those who take part: a name alone leads them all; others"
        " as in the programme's `rules: leaders`, also from a day on.",
        examples=[["Marit Eksempelsen"]],
    )
    sector: Line | None = Field(
        None,
        description="A sector of the library, by its id or name; its words stand in "
        "the texts.",
        examples=["kindergarten"],
    )
    serves: Served | None = Field(
        None, description="Whom they serve, when not as in the sector."
    )
    words: OwnWords = Field(
        OwnWords(),
        description="Words that people say themselves, to `use`, and words that no"
        " proposed text is to say, to `avoid`.",
    )
    goals: Lines = Field(
        (),
        description="What the group wants to get better at, as they say it; otherwise "
        "the themes' goals.",
    )
    why: Text | None = Field(
        None,
        description="Why the programme is held, in a sentence or two, as the group may"
        " read it; otherwise a purpose that goes with the first theme.",
    )
    works: _Quoted | None = Field(
        None, description="What works well today, as they say it."
    )
    notes: Text | None = Field(
        None,
        description="What you want to remember of the meeting. It is kept in the brief,"
        " and stands on no paper.",
    )
    decided: tuple[Decided, ...] = Field(
        (),
        description="What is decided while the programme runs, and when; nothing before"
        " it asks for what is decided there.",
    )
    busy: BarredDays = Field(
        (),
        description="Days when people cannot work for the programme; nothing is due.",
    )
    meets: Meets = Field(
        (Meeting(),),
        description="The common meeting between gatherings of those who work together:"
        " `yes`, `no`, or `what` it is called, how many `minutes` it takes and whose it"
        " is; several stand in a list.",
    )
    bars: Lines = Field(
        (),
        description="Kinds of exercises that the client does not want, by id or name:"
        " `named-feedback`, `own-cases`, `walking`, `writing` …",
        examples=[["named-feedback"]],
    )
    alone: YesOrNo = Field(
        default=True,
        description="Whether each one gets a task between gatherings; `no` leaves the"
        " group's.",
    )
    writes: YesOrNo = Field(
        default=True,
        description="Whether they like to write; `no` gives a log, an evaluation and"
        " tasks that are spoken, drawn and shown.",
    )
    language: Language = "nb"
    people: Annotated[Whole, Field(ge=4, le=60)] = 24
    results: FactorResults | None = Field(
        None,
        description="What the unit answered in 10-FAKTOR: a table beside the brief, CSV"
        " or XLSX, or typed here.",
    )
    themes: WantedThemes = Field(
        (),
        validate_default=True,
        description="What it is about: themes of the library, by any of their names, or"
        " people's own; with what they mean by them. May be left out where there are"
        " `results`: themes are then proposed from these.",
    )
    order: Order | None = Field(
        None,
        description="How themes follow each other: in `blocks`, one after the other, or"
        " `interleaved`, by turns, each beginning in the order told; otherwise in"
        " blocks.",
        examples=["interleaved"],
    )
    variant: Annotated[Whole, Field(ge=0, le=9)] = Field(
        0,
        description="Another number gives another opening, other ways to think together"
        " and other methods to begin themes with.",
    )
    gatherings: WantedGatherings = Field(
        tuple(WantedGathering() for _ in range(4)),
        description="How many gatherings, or a list with what is settled of each: "
        "`date`, or `earliest`, `latest` and `weekdays`; `starts`, `ends` or `length`; "
        "`place`, `people`, `variant`.",
    )
    absent: Annotated[tuple[Absent, ...], Field(max_length=60)] = Field(
        (),
        description="Who does not come to a gathering: by name, as in the name list, or"
        " how many.",
    )
    guests: Annotated[tuple[Guest, ...], Field(max_length=20)] = Field(
        (),
        description="Who comes to a gathering for a while, with something to tell, and"
        " when; all else is laid around it.",
    )
    rooms: Annotated[tuple[WantedRoom, ...], Field(max_length=MOST_GATHERINGS)] = Field(
        (),
        description="The rooms that gatherings are held in, and what they lack.",
    )
    length: Line = "half-day"
    first: Day | None = Field(
        None,
        validate_default=True,
        description="The first day; not needed where the first gathering has a `date`.",
    )
    last: Day | None = Field(
        None, description="The last day that will do; gatherings are spread until then."
    )
    weekdays: Weekdays = Field(
        (), description="Days of the week that gatherings are held on."
    )
    weeks: Annotated[Whole, Field(ge=1, le=26)] | None = Field(
        None, description="Weeks between gatherings; 5, or as many as `last` leaves."
    )
    least_weeks: Annotated[Whole, Field(ge=0, le=26)] = Field(
        0, description="Weeks that must be between gatherings."
    )
    not_on: BarredDays = ()
    starts: ClockTime | None = None
    place: Line | None = None
    group_size: Annotated[Whole, Field(ge=3, le=8)] | None = Field(
        None,
        description="How many sit together in groups; otherwise four, and more where"
        " there are many people.",
    )
    facilitators: Lines = ()

    @field_validator("leaders")
    @classmethod
    def _take_somebodys_place(
        cls, leaders: tuple[WantedLeader, ...]
    ) -> tuple[WantedLeader, ...]:
        first = [one.leader for one in leaders if one.leads_all]
        for number, one in enumerate(leaders):
            if one.since and one.is_of_all and len(first) != 1:
                raise broken_law("whose-place", number, "leader")
        return leaders

    @field_validator("themes")
    @classmethod
    def _are_told_or_can_be_proposed(
        cls, themes: tuple[WantedTheme, ...], info: ValidationInfo
    ) -> tuple[WantedTheme, ...]:
        if not themes and info.data.get("results", "wrong") is None:
            raise broken_law("missing-key")
        return themes

    @field_validator("gatherings")
    @classmethod
    def _are_about_the_themes(
        cls, wanted: tuple[WantedGathering, ...], info: ValidationInfo
    ) -> tuple[WantedGathering, ...]:
        known = [one.name for one in info.data.get("themes", ())]
        for number, one in enumerate(wanted):
            if one.theme and known and one.theme not in known:
                raise broken_law(
                    "not-among-the-themes",
                    number,
                    "theme",
                    given=one.theme,
                    known=", ".join(known),
                )
        free = sum(one.ready is None for one in wanted)
        if sum(one.gatherings or 0 for one in info.data.get("themes", ())) > free:
            raise broken_law("themes-want-more", given=free)
        return wanted

    @field_validator("absent")
    @classmethod
    def _miss_a_gathering_that_says_no_more_of_who_comes(
        cls, absent: tuple[Absent, ...], info: ValidationInfo
    ) -> tuple[Absent, ...]:
        for number, one in enumerate(absent):
            _refuse_beyond((one.gathering,), info, number, "gathering")
            wanted = info.data.get("gatherings", ())[one.gathering - 1 : one.gathering]
            if any(want.people or want.again for want in wanted):
                raise broken_law("absent-and-people", number, "gathering")
        return absent

    @field_validator("guests")
    @classmethod
    def _come_to_a_gathering_one_at_a_time(
        cls, guests: tuple[Guest, ...], info: ValidationInfo
    ) -> tuple[Guest, ...]:
        for number, one in enumerate(guests):
            _refuse_beyond((one.gathering,), info, number, "gathering")
            for other in guests[:number]:
                if one.gathering == other.gathering and one.overlaps(other):
                    raise broken_law(
                        "guests-at-once", number, "at", at=f"{other.at:%H:%M}"
                    )
        return guests

    @field_validator("rooms")
    @classmethod
    def _are_one_for_each_gathering(
        cls, rooms: tuple[WantedRoom, ...], info: ValidationInfo
    ) -> tuple[WantedRoom, ...]:
        told: set[int | None] = set()
        for number, one in enumerate(rooms):
            _refuse_beyond(one.gatherings, info, number, "gatherings")
            for at, gathering in enumerate(one.gatherings):
                if gathering in told:
                    raise broken_law(
                        "room-told-twice", number, "gatherings", at, given=gathering
                    )
                told.add(gathering)
            if not one.gatherings and None in told:
                raise broken_law("two-rooms-for-the-rest", number, "name")
            told |= set() if one.gatherings else {None}
        return rooms

    @field_validator("first")
    @classmethod
    def _is_known(cls, first: Day | None, info: ValidationInfo) -> Day | None:
        wanted = info.data.get("gatherings", ())
        if first is None and wanted and wanted[0].date is None:
            raise broken_law("no-first-day")
        return first

    @field_validator("last")
    @classmethod
    def _is_not_before_the_first(
        cls, last: Day | None, info: ValidationInfo
    ) -> Day | None:
        first = info.data.get("first")
        if last is not None and first is not None and last < first:
            raise broken_law(
                "days-out-of-order", given=f"{first:%Y-%m-%d} to {last:%Y-%m-%d}"
            )
        return last

    def guests_of(self, number: int) -> tuple[Guest, ...]:
        """Return the guests of the gathering that has a *number* from 0, in order."""
        some = (one for one in self.guests if one.gathering == number + 1)
        return tuple(sorted(some, key=lambda one: one.at))

    def absent_from(self, number: int) -> tuple[tuple[str, ...], int]:
        """Return who is absent from the gathering that has a *number* from 0.

        That is, the names that are told, and how many they are in all.
        """
        some = [one for one in self.absent if one.gathering == number + 1]
        names = {evened(name): name for one in some for name in one.names}
        return tuple(names.values()), len(names) + sum(one.people or 0 for one in some)

    def room_of(self, number: int) -> WantedRoom | None:
        """Return the room of the gathering that has a *number* from 0, if told."""
        named = (one for one in self.rooms if number + 1 in one.gatherings)
        rest = (one for one in self.rooms if not one.gatherings)
        return next(chain(named, rest), None)

    @property
    def meeting(self) -> Meeting | None:
        """Return the meeting with most room for the group's task, if there is any.

        The group is those of a unit, so that they share their own as well as all's.
        """
        return max(self.meets, key=lambda one: one.minutes, default=None)

    @property
    def name(self) -> str:
        """Return the title, or one after the unit or the organisation."""
        whose = self.unit or self.organisation
        return self.title or _TITLES.told_in(self.language).format(whose)


def _refuse_beyond(
    numbers: Sequence[int], info: ValidationInfo, *blame: int | str
) -> None:
    """Raise for a number of a gathering beyond those that the brief has."""
    wanted = info.data.get("gatherings")
    if wanted is not None and any(number > len(wanted) for number in numbers):
        raise broken_law("beyond-the-gatherings", *blame, last=len(wanted))
