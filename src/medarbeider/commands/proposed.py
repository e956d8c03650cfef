"""What a brief gives: a programme, and the reasons for it."""

from collections.abc import Iterable, Iterator
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
    return next(each_proposed(workspace, brief, [brief]))


def each_proposed(
    workspace: Workspace, brief: Brief, variants: Iterable[Brief]
) -> Iterator[Proposal]:
    """Yield what each of *variants* gives, which are of one *brief*.

    Raises as `proposed` does.
    """
    some = chosen(workspace, brief)
    methods = methods_of(workspace, brief, some)
    for one in variants:
        with fitting_on_paper():
            programme = in_own_words(outlined(one, some, methods), one, methods)
        yield Proposal(programme, some, reasons(one, some, methods, programme.sessions))
