"""Reports as JSON; the shapes are described in docs/json.md and do not change."""

import json
from collections.abc import Iterable, Mapping

from medarbeider.cli.speech import say
from medarbeider.problems.place import Cell, Position
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem


def written(value: Mapping[str, object]) -> str:
    """Return the text of a JSON object."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def problems(found: Iterable[Problem]) -> list[dict[str, object]]:
    """Return problems or findings with place, code and sentence."""
    return [
        {
            "file": str(one.place.file),
            **_where(one),
            "code": one.code,
            "about": one.about,
            "message": one.sentence(say),
            **_all_names(one),
        }
        for one in found
    ]


def failure(error: MedarbeiderError) -> dict[str, object]:
    """Return what an error says, in the shape of every failing command."""
    if isinstance(error, InvalidSourceError):
        return {"ok": False, "problems": problems(error.problems)}
    one = {"code": error.code, "message": error.sentence(say)}
    return {"ok": False, "problems": [one]}


def _where(problem: Problem) -> dict[str, object]:
    match problem.place.where:
        case Position(line, column):
            return {"line": line, "column": column}
        case Cell(row, column, sheet):
            return {"sheet": sheet, "row": row, "column": column}
        case None:
            return {}


def _all_names(problem: Problem) -> dict[str, list[object]]:
    """Return whole what a sentence names five of."""
    return {
        name: [*value]
        for name, value in problem.values.items()
        if isinstance(value, tuple)
    }
