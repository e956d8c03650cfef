"""The work of `explain`: why a programme was proposed so, and what is changed since."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from medarbeider.commands.given_brief import kept_brief
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.model.reason import Reason
from medarbeider.model.session import Session
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.reasons import PROGRAMME
from medarbeider.reading.nouns import nearest
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.workspace import Workspace, workspace_of

_WHOLE = ("title", "language", "purpose", "goals", "themes", "groups")
_OF_A_GATHERING = (
    *("title", "date", "starts", "ends", "place", "theme", "goals", "bring"),
    *("activities", "between"),
)


@dataclass(frozen=True)
class Change:
    """A key that says something else than what the brief gives today."""

    about: str
    key: str


@dataclass(frozen=True)
class Explanation:
    """Why a programme is as it is, and what has been changed by hand."""

    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Compared:
    """A programme as it is, and what its brief gives today, with what differs."""

    workspace: Workspace
    loaded: LoadedProgramme
    brief: Brief
    proposal: Proposal
    changes: tuple[Change, ...]


def explain(folder: Path, gathering: str | None = None) -> Explanation:
    """Reckon anew from the brief of the programme in *folder*, and compare.

    *gathering* is the id of one to explain alone. Raises `MedarbeiderError` where there
    is no brief, or no such gathering.
    """
    found = compared(folder)
    ids = [one.id for one in found.proposal.programme.sessions]
    if gathering is not None and gathering not in ids:
        raise MedarbeiderError(
            "no-such-gathering",
            given=gathering,
            known=", ".join(ids),
            nearest=nearest(gathering, ids),
        )
    return Explanation(
        tuple(one for one in found.proposal.reasons if gathering in {None, one.about}),
        tuple(one for one in found.changes if gathering in {None, one.about}),
    )


def compared(folder: Path) -> Compared:
    """Return the programme in *folder* beside what its brief gives.

    Raises `MedarbeiderError` where there is no brief.
    """
    workspace = workspace_of(folder)
    given = kept_brief(folder, workspace)
    if given is None:
        raise MedarbeiderError("no-brief", folder=folder)
    loaded = load_programme(folder, workspace.library)
    brief = given.brief
    if loaded.roster:
        brief = brief.model_copy(update={"people": len(loaded.roster)})
    proposal = proposed(workspace, brief)
    changes = (
        *_changed(PROGRAMME, proposal.programme, loaded.programme, _WHOLE),
        *_gatherings(proposal.programme, loaded.programme),
    )
    return Compared(workspace, loaded, brief, proposal, changes)


def _gatherings(was: Programme, now: Programme) -> Iterator[Change]:
    """Yield what is changed in the gatherings; one that is new or gone as a whole."""
    before = {one.id: one for one in was.sessions}
    after = {one.id: one for one in now.sessions}
    for id_ in dict.fromkeys((*before, *after)):
        if id_ in before and id_ in after:
            yield from _changed(id_, before[id_], after[id_], _OF_A_GATHERING)
        else:
            yield Change(id_, "sessions")


def _changed(
    about: str,
    was: Programme | Session,
    now: Programme | Session,
    keys: tuple[str, ...],
) -> Iterator[Change]:
    for key in keys:
        if getattr(was, key) != getattr(now, key):
            yield Change(about, key)
