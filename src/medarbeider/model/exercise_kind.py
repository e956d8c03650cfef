"""Kinds of exercises that a client may bar, with the methods that each rules out."""

from typing import Self

from pydantic import model_validator

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Slug


class ExerciseKind(Noun):
    """Something that exercises ask of people, and the methods that ask it.

    There may be none: then a programme of the library's methods never asks it.
    """

    id: Slug
    name: Phrase
    methods: tuple[Slug, ...]


class ExerciseKinds(Noun):
    """The kinds of one file."""

    kinds: tuple[ExerciseKind, ...]

    @model_validator(mode="after")
    def _tells_each_kind_once(self) -> Self:
        ids = [kind.id for kind in self.kinds]
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                raise broken_law("exercise-kind-told-twice", "kinds", number, "id")
        return self
