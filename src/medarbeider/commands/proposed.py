"""What a brief gives: a programme, and the reasons for it."""

from dataclasses import dataclass

from medarbeider.commands.chosen_from_library import (
    chosen,
    fitting_on_paper,
    methods_of,
)
from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.model.reason import Reason
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.in_own_words import in_own_words
from medarbeider.proposing.outline import outlined
from medarbeider.proposing.reasons import reasons
from medarbeider.workspace import Workspace


@dataclass(frozen=True)
class Proposal:
    """A programme that is proposed, what it is made of, and why."""

    programme: Programme
    chosen: Chosen
    reasons: tuple[Reason, ...]


def proposed(workspace: Workspace, brief: Brief) -> Proposal:
    """Return what *brief* gives, the same each time.

    Raises `MedarbeiderError` for what the library does not have, and where no day is
    left.
    """
    some = chosen(workspace, brief)
    methods = methods_of(workspace, brief, some)
    with fitting_on_paper():
        programme = in_own_words(outlined(brief, some, methods), brief, methods)
    return Proposal(programme, some, reasons(brief, some, methods, programme.sessions))
