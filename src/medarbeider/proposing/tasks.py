"""What people do between two gatherings: tasks for these people and this time."""

from dataclasses import replace

from medarbeider.model.arc import Arc
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.proposing.matter import Tasks
from medarbeider.proposing.turn import Turn
from medarbeider.proposing.work_between import is_time


def tasks_of(
    individual: Theme | ThemeStep, group: Theme | ThemeStep, turn: Turn
) -> Tasks:
    """Return the tasks of a theme or a step, the group's from another where it is."""
    return Tasks(
        _individual(individual, turn), _group(group, turn), _leaders(individual, turn)
    )


def in_time(tasks: Tasks, weeks: int, turn: Turn, arc: Arc) -> Tasks:
    """Return the tasks for which there is time, or one that needs none."""
    if not is_time(0, turn.at_work):
        tasks = Tasks(arc.bridge.told_in(turn.language), None)
    return replace(
        tasks,
        individual=tasks.individual if turn.alone else None,
        group=tasks.group if is_time(weeks, turn.at_work) else None,
    )


def _individual(part: Theme | ThemeStep, turn: Turn) -> str:
    if turn.is_unnamed and part.unnamed_task:
        return part.unnamed_task.told_in(turn.language)
    spoken = None if turn.writes else part.spoken_task
    return (spoken or part.individual_task).told_in(turn.language)


def _group(part: Theme | ThemeStep, turn: Turn) -> str:
    """Return the group's task: for a meeting, if there is one that is long enough."""
    has_time = turn.meets is not None and turn.meets.has_room
    apart = None if has_time else part.group_task_apart
    return (apart or part.group_task).told_in(turn.language)


def _leaders(part: Theme | ThemeStep, turn: Turn) -> str | None:
    """Return what leaders do meanwhile, and what they talk about."""
    does, asks = turn.told(part.leaders), turn.told(part.leaders_question)
    return f"{does} {asks}" if does and asks else does
