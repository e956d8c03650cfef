"""The work of `explain`: why a programme was proposed so, and what is changed since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.commands.gathering_variants import Variant, changed_keys, variants
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
    """A programme as it is, and what its brief gives today, with what differs.

    Each gathering has the `reasons` of the variant that it is nearest to.
    """

    workspace: Workspace
    loaded: LoadedProgramme
    brief: Brief
    proposal: Proposal
    reasons: tuple[Reason, ...]
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
        tuple(one for one in found.reasons if gathering in {None, one.about}),
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
    as_near = _nearest(workspace, brief, proposal, loaded.programme)
    was = [one.session for one in as_near]
    changes = (
        *_changed(proposal.programme, loaded.programme),
        *_gatherings(was, loaded.programme),
    )
    why = tuple(_reasons(proposal, as_near))
    return Compared(workspace, loaded, brief, proposal, why, changes)


def _nearest(
    workspace: Workspace, brief: Brief, proposal: Proposal, now: Programme
) -> list[Variant]:
    """Return each gathering in the variant that is nearest to what it says now.

    The brief's own is the first of those that are as near.
    """
    after = {one.id: one for one in now.sessions}
    found = []
    for at, was in enumerate(proposal.programme.sessions):
        some: tuple[Variant, ...] = (Variant(brief.variant, at, proposal),)
        is_now = after.get(was.id, was)
        if changed_keys(was, is_now):
            some = variants(workspace, brief, at)
        found.append(min(some, key=lambda one: len(changed_keys(one.session, is_now))))
    return found


def _reasons(proposal: Proposal, as_near: Sequence[Variant]) -> Iterator[Reason]:
    """Yield the reasons for the whole programme, and those of each gathering."""
    ids = {one.session.id for one in as_near}
    yield from (one for one in proposal.reasons if one.about not in ids)
    for variant in as_near:
        every = variant.proposal.reasons
        yield from (one for one in every if one.about == variant.session.id)


def _gatherings(was: Sequence[Session], now: Programme) -> Iterator[Change]:
    """Yield what is changed in the gatherings; one that is new or gone as a whole."""
    before = {one.id: one for one in was}
    after = {one.id: one for one in now.sessions}
    for id_ in dict.fromkeys((*before, *after)):
        if id_ in before and id_ in after:
            yield from (
                Change(id_, key) for key in changed_keys(before[id_], after[id_])
            )
        else:
            yield Change(id_, "sessions")


def _changed(was: Programme, now: Programme) -> Iterator[Change]:
    """Yield what is changed in what is said of the whole programme."""
    for key in _WHOLE:
        if getattr(was, key) != getattr(now, key):
            yield Change(PROGRAMME, key)
