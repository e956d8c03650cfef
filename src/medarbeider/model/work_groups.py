"""Who do the group's work between gatherings together; told once for a programme."""

from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Names, Whole

_Told = TypeVar("_Told")


class NamedGroup(Noun):
    """A work group that people have named, with those who are in it."""

    name: Line = Field(
        description="What it is called; a unit's name takes in the others of the unit.",
        examples=["Solstua barnehage"],
    )
    people: Names = Field(
        description="Who are in it, by name.",
        examples=[["Kari Eksempelsen", "Ola Eksempelsen"]],
        min_length=1,
    )


class WorkGroups(Noun):
    """How the work groups are made: by unit, named, or those who share a table."""

    by: Literal["unit", "tables"] = Field(
        "unit",
        description="`unit`: people of the same unit. `tables`: those who share a "
        "table at the gathering, which are others each time.",
        examples=["unit"],
    )
    size: Annotated[Whole, Field(ge=3, le=20)] = Field(
        8,
        description="People in a work group at most; a bigger unit is divided.",
        examples=[6],
    )
    named: tuple[NamedGroup, ...] = Field(
        (),
        min_length=1,
        description="Groups that you name yourself; the others go by unit. A list in "
        "place of `work_groups` says the same.",
        examples=[[{"name": "Nattevaktene", "people": ["Kari Eksempelsen"]}]],
    )

    @model_validator(mode="wrap")
    @classmethod
    def _from_a_word_or_a_list(
        cls,
        value: Any,  # noqa: ANN401 -- the value is not yet known
        handler: ModelWrapValidatorHandler[Self],
    ) -> Self:
        if isinstance(value, str):
            value = {"by": value}
        elif isinstance(value, tuple):
            value = {"named": value}
        return handler(value)

    @field_validator("size", "named")
    @classmethod
    def _tables_are_drawn(cls, told: _Told, info: ValidationInfo) -> _Told:
        if info.data.get("by") == "tables":
            raise broken_law("tables-are-drawn")
        return told

    @field_validator("named")
    @classmethod
    def _nobody_is_in_two(cls, named: tuple[NamedGroup, ...]) -> tuple[NamedGroup, ...]:
        groups: set[str] = set()
        home: dict[str, str] = {}
        for number, group in enumerate(named):
            if group.name.casefold() in groups:
                raise broken_law(
                    "work-group-named-twice", number, "name", given=group.name
                )
            groups.add(group.name.casefold())
            for at, name in enumerate(group.people):
                if name in home:
                    values = {"given": name, "other": home[name]}
                    raise broken_law(
                        "in-two-work-groups", number, "people", at, **values
                    )
                home[name] = group.name
        return named

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        mapping = handler(core_schema)
        found = handler.resolve_ref_schema(mapping)
        inner = {**found}
        found.clear()
        found.update(
            {
                "description": "Who do the group's work between gatherings together.",
                "anyOf": [
                    inner["properties"]["by"],
                    {**inner["properties"]["named"], "minItems": 1},
                    inner,
                ],
                "examples": ["unit", {"by": "unit", "size": 6}],
            }
        )
        return mapping
