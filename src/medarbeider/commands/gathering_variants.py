"""What a brief gives for one gathering: its proposals, variant by variant."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from medarbeider.commands.proposed import Proposal, each_proposed
from medarbeider.model.brief import Brief
from medarbeider.model.session import Session
from medarbeider.workspace import Workspace

VARIANTS = 10
"""How many variants a brief can ask for, from 0."""

KEYS = tuple(key for key in Session.model_fields if key != "id")
"""What a gathering says; an id is what it is called, and stays."""

OF_NO_BRIEF = ("place", "people", "participants", "again")
"""What a brief may say nothing of, and people write in the programme."""


@dataclass(frozen=True)
class Variant:
    """One proposal for the gathering that is *at* its number, in a whole programme."""

    number: int
    at: int
    proposal: Proposal

    @property
    def session(self) -> Session:
        """The gathering as it is proposed."""
        return self.proposal.programme.sessions[self.at]

    def beside(self, now: Session) -> "Variant":
        """Return the same in place of the gathering that there is *now*.

        Its id stays, and so does what the brief has told nothing of.
        """
        new, programme = self.session, self.proposal.programme
        kept = {key: getattr(now, key) for key in OF_NO_BRIEF if not getattr(new, key)}
        sessions = [*programme.sessions]
        sessions[self.at] = new.model_copy(update={**kept, "id": now.id})
        reasons = tuple(
            replace(why, about=now.id) if why.about == new.id else why
            for why in self.proposal.reasons
        )
        programme = programme.model_copy(update={"sessions": tuple(sessions)})
        proposal = replace(self.proposal, programme=programme, reasons=reasons)
        return replace(self, proposal=proposal)


def variants(workspace: Workspace, brief: Brief, at: int) -> tuple[Variant, ...]:
    """Return every proposal of *brief* for the gathering that is *at* a number, from 0.

    The first is what the brief gives as it is; then come the variants after its own, in
    a circle. No other gathering differs between them. Raises as `proposed` does.
    """
    own = brief.gatherings[at].variant
    first = brief.variant if own is None else own
    numbers = [(first + more) % VARIANTS for more in range(VARIANTS)]
    briefs = (brief, *(_in_variant(brief, at, number) for number in numbers[1:]))
    made = each_proposed(workspace, brief, briefs)
    return tuple(
        Variant(number, at, one) for number, one in zip(numbers, made, strict=True)
    )


def differing(some: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Return the variants whose gathering is like none before."""
    return tuple(
        one
        for number, one in enumerate(some)
        if all(changed_keys(one.session, other.session) for other in some[:number])
    )


def changed_keys(was: Session, now: Session) -> tuple[str, ...]:
    """Return the keys that say something else."""
    return tuple(_changed(was, now))


def _changed(was: Session, now: Session) -> Iterator[str]:
    yield from (key for key in KEYS if getattr(was, key) != getattr(now, key))


def _in_variant(brief: Brief, at: int, number: int) -> Brief:
    wanted = [*brief.gatherings]
    wanted[at] = wanted[at].model_copy(update={"variant": number})
    return brief.model_copy(update={"gatherings": tuple(wanted)})
