"""The brief: what the facilitator and the client agree before a programme is made."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from medarbeider.model.barred import BarredDays
from medarbeider.model.language import Language, Phrase
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.session import People
from medarbeider.model.values import ClockTime, Day, Line, Lines, Whole, YesOrNo
from medarbeider.model.weekdays import Weekdays

MOST_GATHERINGS = 12


class NextBrief(Noun):
    """What `new-programme --like` needs to know: for whom, and from when."""

    title: Line | None = None
    organisation: Line | None = None
    unit: Line
    first: Day
    people: Annotated[Whole, Field(ge=4, le=60)] | None = None


_Word = Annotated[Line, Field(max_length=60)]
_Answer = Annotated[Line, Field(max_length=230)]
"""As long as there is room for in the sentences of ours that they stand in."""


class Served(Noun):
    """Whom people serve, in their own words, in the forms that sentences need."""

    one: _Word = Field(description="One of them.", examples=["en lånetaker"])
    the_one: _Word = Field(description="That one.", examples=["lånetakeren"])
    indefinite: _Word = Field(description="Some of them.", examples=["lånetakere"])
    definite: _Word = Field(description="All of them.", examples=["lånetakerne"])


class OwnTheme(Noun):
    """What people tell of a theme of their own."""

    name: Line = Field(description="The theme, as it stands among `themes`.")
    about: _Answer | None = Field(
        None, description="What it is about, and whom it concerns, in two sentences."
    )
    case: _Answer | None = Field(
        None, description="A case from last month, without names."
    )
    success: _Answer | None = Field(
        None, description="How people would notice success on an ordinary day."
    )


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


class Brief(Noun):
    """What `new-programme` needs to know; the same keys in a file as in its options."""

    title: Line | None = Field(
        None, description="What the programme is called; otherwise after the unit."
    )
    organisation: Line
    unit: Line | None = None
    sector: Line | None = Field(
        None,
        description="A sector of the library, by its id or name; its words stand in "
        "the texts.",
        examples=["kindergarten"],
    )
    serves: Served | None = Field(
        None, description="Whom they serve, when not as in the sector."
    )
    goals: Lines = Field(
        (),
        description="What the group wants to get better at, as they say it; otherwise "
        "the themes' goals.",
    )
    meets: YesOrNo = Field(
        default=True,
        description="Whether those who work together have a common meeting between "
        "gatherings; `no` gives group tasks that do without.",
    )
    writes: YesOrNo = Field(
        default=True,
        description="Whether they like to write; `no` gives a log, an evaluation and"
        " tasks that are spoken, drawn and shown.",
    )
    language: Language = "nb"
    people: Annotated[Whole, Field(ge=4, le=60)] = 24
    themes: Annotated[Lines, Field(min_length=1, max_length=8)]
    own_themes: tuple[OwnTheme, ...] = Field(
        (),
        description="What is told of themes of people's own, in their own words; what "
        "is left out is a text to write.",
    )
    gatherings: WantedGatherings = Field(
        tuple(WantedGathering() for _ in range(4)),
        description="How many gatherings, or a list with what is settled of each: "
        "`date`, or `earliest`, `latest` and `weekdays`; `starts`, `ends` or `length`; "
        "`place`, `people`.",
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
    facilitators: Lines = ()

    @field_validator("own_themes")
    @classmethod
    def _are_among_the_themes(
        cls, own: tuple[OwnTheme, ...], info: ValidationInfo
    ) -> tuple[OwnTheme, ...]:
        themes = info.data.get("themes", ())
        known = [one.casefold() for one in themes]
        for number, one in enumerate(own):
            if themes and one.name.casefold() not in known:
                raise broken_law(
                    "not-among-the-themes",
                    number,
                    "name",
                    given=one.name,
                    known=", ".join(themes),
                )
        return own

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

    @property
    def name(self) -> str:
        """Return the title, or one after the unit or the organisation."""
        whose = self.unit or self.organisation
        return self.title or _TITLES.told_in(self.language).format(whose)
