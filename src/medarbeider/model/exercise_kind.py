"""What exercises ask of people and of rooms, and the methods that ask it."""

from collections.abc import Mapping
from typing import Self

from pydantic import model_validator

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Slug


class ExerciseKind(Noun):
    """Something that exercises ask of people, and the methods that ask it.

    There may be none: then a programme of the library's methods never asks it.
    """

    id: Slug
    name: Phrase
    methods: tuple[Slug, ...]


class RoomNeed(ExerciseKind):
    """Something that exercises ask of a room, and the methods that ask it.

    A method that does `without` has other material there.
    """

    without: Mapping[Slug, PhraseList] = {}


class ExerciseKinds(Noun):
    """The kinds of one file, and what its methods need of a room."""

    kinds: tuple[ExerciseKind, ...]
    needs: tuple[RoomNeed, ...] = ()

    @model_validator(mode="after")
    def _tells_each_once(self) -> Self:
        for key, some in (("kinds", self.kinds), ("needs", self.needs)):
            ids = [one.id for one in some]
            for number, id_ in enumerate(ids):
                if id_ in ids[:number]:
                    raise broken_law("exercise-kind-told-twice", key, number, "id")
        return self
