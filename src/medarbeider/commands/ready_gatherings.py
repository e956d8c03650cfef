"""The ready gatherings of the library that a brief takes in."""

from collections.abc import Mapping

from medarbeider.model.brief import Brief
from medarbeider.model.ready_gathering import ReadyGathering
from medarbeider.model.sector import Sector
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.ready import Ready, ready
from medarbeider.reading.beginnings import read_ready_gathering
from medarbeider.reading.library import shelf
from medarbeider.reading.nouns import nearest
from medarbeider.workspace import Workspace

SHELF = "gatherings"


def ready_gatherings(
    workspace: Workspace, brief: Brief, sector: Sector
) -> Mapping[str, Ready]:
    """Return those that *brief* names, by what it calls them: an id, or a name.

    Raises `MedarbeiderError` for one that the library does not have.
    """
    told = {one.ready for one in brief.gatherings if one.ready}
    known = _known(workspace) if told else ()
    return {name: ready(_called(name, known), sector) for name in sorted(told)}


def _known(workspace: Workspace) -> tuple[ReadyGathering, ...]:
    methods = shelf(workspace.library, "methods")
    files = shelf(workspace.library, SHELF).values()
    return tuple(read_ready_gathering(file, methods) for file in files)


def _called(name: str, known: tuple[ReadyGathering, ...]) -> ReadyGathering:
    asked = name.casefold()
    for one in known:
        names = (one.id, one.name.nb, one.name.nn, one.name.en)
        if asked in {each.casefold() for each in names}:
            return one
    ids = [one.id for one in known]
    raise MedarbeiderError(
        "no-such-ready-gathering",
        given=name,
        known=", ".join(ids),
        nearest=nearest(name, ids),
    )
