"""What a build is to make: the choice, why it is refused, and the handouts it means."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from medarbeider.commands.choices import FORMATS, KINDS
from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.session_id import session_id
from medarbeider.handouts.handout import Handout
from medarbeider.handouts.papers import Papers
from medarbeider.model.guide import guide_kind
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.library import methods_with_guides
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared
from medarbeider.rendering.renderer import Renderer, renderer


@dataclass(frozen=True)
class Choice:
    """Which handouts to build; no session or kind means all of them.

    Without `formats` they are PDF, and those that the folder holds already. A paper for
    participants on which something is still to be written is left out, unless it may be
    a `draft`.
    """

    sessions: Collection[str] = ()
    kinds: Collection[str] = ()
    formats: Collection[str] | None = ("pdf",)
    draft: bool = False

    @property
    def is_everything(self) -> bool:
        """Say whether nothing was left out by session or kind."""
        return not self.sessions and not self.kinds


def settled(plan: PlannedProgramme, choice: Choice) -> Choice:
    """Return the choice with the ids of its gatherings.

    Raises `MedarbeiderError` for what the programme, or nobody, has.
    """
    ids = [session.id for session in plan.loaded.programme.sessions]
    sessions = [session_id(one, ids) for one in choice.sessions]
    _refuse_unknown("no-such-session", sessions, ids)
    if not {*choice.kinds} <= {*KINDS}:
        guides = map(guide_kind, methods_with_guides(plan.workspace.library))
        _refuse_unknown("no-such-document", choice.kinds, (*KINDS, *guides))
    if choice.formats is not None:
        _refuse_unknown("no-such-format", choice.formats or ("",), FORMATS)
    return replace(choice, sessions=sessions)


def _refuse_unknown(code: str, given: Collection[str], known: Collection[str]) -> None:
    for one in given:
        if one not in known:
            raise MedarbeiderError(code, given=one, known=", ".join(known))


def chosen(
    papers: Iterable[Papers], choice: Choice, documents: Iterable[str]
) -> tuple[Handout, ...]:
    """Return the handouts of *documents* in every language, for the chosen sessions.

    One method's guide, asked for beside all guides, is there once.
    """
    chosen = tuple(dict.fromkeys(documents))
    found = (
        handout
        for each in papers
        for kind in chosen
        for handout in each.of(kind)
        if not choice.sessions or handout.session in choice.sessions
    )
    return tuple({id(one): one for one in found}.values())


def nothing_in(
    formats: Mapping[str, Renderer], handouts: Sequence[Handout], look: Look
) -> MedarbeiderError:
    """Return what to tell when there are documents, but none in the *formats*."""
    every = {name: renderer(name, look) for name in FORMATS}
    others = [
        name
        for name, prints in every.items()
        if any(prepared(handouts, look, prints.family))
    ]
    return MedarbeiderError(
        "nothing-in-this-format", given=", ".join(formats), known=", ".join(others)
    )
