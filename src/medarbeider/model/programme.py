"""A programme: a whole development programme for one group."""

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from medarbeider.model.barred import BarredDays
from medarbeider.model.colour import Colour
from medarbeider.model.companion import Companion
from medarbeider.model.language import Language
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.pairing import Pairing, Rules
from medarbeider.model.session import Grouping, People, Session
from medarbeider.model.ten_factor import TenFactor
from medarbeider.model.values import Line, Lines, Names, Text, Whole
from medarbeider.model.work_groups import WorkGroups

FORMAT = 1


def _known_format(given: int) -> int:
    if given != FORMAT:
        code = "newer-format" if given > FORMAT else "unknown-format"
        raise broken_law(code, given=given, known=FORMAT)
    return given


Format = Annotated[Whole, AfterValidator(_known_format)]
"""The version of a file's format, one that we know."""


class Client(Noun):
    """Whose programme it is, and how its papers look."""

    organisation: Line = Field(
        description="The municipality, county or company.",
        examples=["Eksempel kommune"],
    )
    unit: Line | None = Field(
        None, description="The unit that takes part.", examples=["Hjemmetjenesten øst"]
    )
    logo: Line | None = Field(
        None,
        description="The client's logo, PNG, JPEG or SVG, in the programme's folder. It"
        " stands at the top of the papers, and the house's in the foot.",
        examples=["logo.svg"],
    )
    colour: Colour | None = Field(
        None,
        description="Headings and rules; must be dark enough to read on white. "
        "Otherwise the house's.",
        examples=["#7a1f3d"],
    )
    contact: Line | None = Field(
        None,
        description="Whom the participants ask, where that is not the house.",
        examples=["Heidi Personal · heidi@eksempel.example"],
    )


class Programme(Noun):
    """A whole development programme for one group."""

    format: Format = Field(
        description="The version of this file's format; write 1.", examples=[1]
    )
    title: Line = Field(
        description="What the programme is called.",
        examples=["Sammen om gode tjenester"],
    )
    language: Language = Field(
        description="The language of the papers: nb (bokmål), nn (nynorsk) or en.",
        examples=["nb"],
    )
    also_in: tuple[Language, ...] = Field(
        (),
        description="More languages to make every paper in. Where they differ, write a "
        "text as `{nb: …, nn: …}`; `format`, ids and numbers are shared.",
        examples=[["nn"]],
    )
    client: Client = Field(description="Whose programme it is.")
    participants: Line | None = Field(
        None,
        description="The name list, CSV or Excel, in the programme's folder.",
        examples=["participants.csv"],
    )
    people: People | None = Field(
        None,
        validate_default=True,
        description="How many take part, as long as there is no name list.",
        examples=[24],
    )
    purpose: Text | None = Field(
        None,
        description="Why the programme is held, in a sentence or two; for the "
        "overview and the first invitation.",
        examples=["Vi vil gjøre hverandre gode, til nytte for brukerne."],
    )
    goals: Lines = Field(
        description="The goals that the group shares.",
        examples=[["Brukerne møter ett lag, ikke ti personer"]],
        min_length=1,
    )
    themes: Lines = Field(
        description="What the programme is about; your own words, or the library's.",
        examples=[["rolleforståelse", "mestringsklima"]],
        min_length=1,
    )
    facilitators: Names = Field(
        (),
        description="Who runs the gatherings; named on the run sheet.",
        examples=[["Kari Konsulent"]],
    )
    groups: Grouping = Field(
        Grouping(size=4, mix="unit"),
        description="How the participants are put in groups.",
        examples=[{"size": 4, "mix": "unit"}],
    )
    work_groups: WorkGroups | None = Field(
        None,
        description="Who do the group's work between gatherings together, the same all "
        "through the programme: `unit`, or a list of groups with names. `tables`, or "
        "nothing, leaves it to whoever share a table.",
        examples=["unit"],
    )
    pairs: Pairing = Field(
        Pairing(mix="unit", rounds=1),
        description="How the participants are paired.",
        examples=[{"mix": "unit", "rounds": 1}],
    )
    rules: Rules = Field(
        Rules(), description="Who may be together, in pairs and in groups."
    )
    companions: tuple[Companion, ...] = Field(
        (),
        description="Who is there for somebody else, such as an interpreter or an "
        "assistant: at their table and in their pair's place, but no participant. "
        "Write no reason.",
        examples=[[{"name": "Turid Eksempelsen", "beside": "Kari Eksempelsen"}]],
    )
    ten_factor: TenFactor | None = Field(
        None,
        description="The unit's own result of 10-FAKTOR, for a dialogue about it.",
    )
    not_on: BarredDays = Field(
        (),
        description="Days that the client bars: a day, days, or a week (every year, "
        "when no year is told), with the reason after a colon. `check` tells what is "
        "held or due then.",
        examples=[["week 8: vinterferie", "2027-05-14", "22.–26.3.2027"]],
    )
    sessions: tuple[Session, ...] = Field(
        min_length=1, description="The gatherings, in order."
    )

    @field_validator("also_in", mode="before")
    @classmethod
    def _one_may_stand_alone(cls, told: object) -> object:
        return (told,) if isinstance(told, str) else told

    @field_validator("also_in")
    @classmethod
    def _languages_differ(
        cls, told: tuple[Language, ...], info: ValidationInfo
    ) -> tuple[Language, ...]:
        for number, one in enumerate(told):
            if one in (info.data.get("language"), *told[:number]):
                raise broken_law("language-told-twice", number, given=one)
        return told

    @field_validator("people")
    @classmethod
    def _says_how_many_take_part(
        cls, people: int | None, info: ValidationInfo
    ) -> int | None:
        if people is None and info.data.get("participants", "") is None:
            raise broken_law("no-participants")
        return people

    @field_validator("companions")
    @classmethod
    def _companions_differ(
        cls, companions: tuple[Companion, ...]
    ) -> tuple[Companion, ...]:
        names = [one.name for one in companions]
        for number, companion in enumerate(companions):
            if companion.name in names[:number]:
                raise broken_law(
                    "companion-told-twice", number, "name", given=companion.name
                )
            for at, one in enumerate(companion.beside):
                if one in names:
                    raise broken_law(
                        "beside-a-companion", number, "beside", at, given=one
                    )
        return companions

    @field_validator("sessions")
    @classmethod
    def _session_ids_differ(cls, sessions: tuple[Session, ...]) -> tuple[Session, ...]:
        seen: set[str] = set()
        for number, session in enumerate(sessions):
            if session.id in seen:
                raise broken_law("session-named-twice", number, "id", given=session.id)
            seen.add(session.id)
        return sessions
