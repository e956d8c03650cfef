"""A programme's papers in one language: each document is made once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout
from medarbeider.model.guide import GUIDE


@dataclass(frozen=True)
class Papers:
    """The handouts of every document, made from a briefing when they are asked for."""

    brief: Briefing
    _made: dict[str, tuple[Handout, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, kind: str) -> tuple[Handout, ...]:
        """Return the handouts of one document, or the guides of one method."""
        if kind not in kinds():
            return tuple(one for one in self.of(GUIDE) if one.kind == kind)
        if kind not in self._made:
            found = document(kind)
            self._made[kind] = tuple(
                found.gather(self.brief, tuple(self._usual()))
                if found.gather
                else found.make(self.brief)
            )
        return self._made[kind]

    def _usual(self) -> Iterator[Handout]:
        """Yield the papers that others are gathered from: what is made unasked."""
        for kind in kinds():
            one = document(kind)
            if one.papers and not one.gather and not one.on_request:
                yield from self.of(kind)
