"""What a gathering is made of, whatever it is about: its parts, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Talk:
    """A talk, and what it says."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Tasks:
    """What each one, the group and the leaders do after a gathering, if anything."""

    individual: str | None
    group: str | None
    leaders: str | None = None


@dataclass(frozen=True)
class Matter:
    """What one gathering is about.

    `talk` is there only where people have not heard it. `next_question` is another one
    for a walk, if there is any, and `spare_question` one more, for where no method of
    the theme's may be used. What it asks for `waits_for` something to be decided. Where
    its method is not held, `goal_without` is its goal, if there is another one then.
    """

    title: str
    goals: tuple[str, ...]
    question: str
    tasks: Tasks
    method: str
    method_question: str | None = None
    talk: Talk | None = None
    next_question: str | None = None
    spare_question: str | None = None
    waits_for: str | None = None
    goal_without: str | None = None
