"""What a plan is made from: the programme, its people, and what is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from medarbeider.meetings.held import When
from medarbeider.meetings.present import Day
from medarbeider.model.coaching import CoachingPlan, RoundKind
from medarbeider.model.method import Method
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme


@dataclass(frozen=True)
class Question:
    """What the plan is made from.

    `history` holds earlier programmes' plans, the oldest first; `days` changes the
    attendance. The other three hold occasions (a session's id, and which time): `anew`
    those that are drawn anew, `held` those that are frozen when they are drawn, and
    `over` those for which nothing is drawn any more. `optional` kinds are left out
    where too few people are there.
    """

    programme: Programme
    methods: Mapping[str, Method]
    roster: Roster
    memory: CoachingPlan
    history: tuple[CoachingPlan, ...] = ()
    days: Mapping[When, Day] = field(default_factory=dict)
    anew: frozenset[When] = frozenset()
    held: frozenset[When] = frozenset()
    over: frozenset[When] = frozenset()
    optional: frozenset[RoundKind] = frozenset()
