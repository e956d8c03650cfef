"""What a brief has chosen of the library, read and in the words of its sector."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from medarbeider.model.arc import Arc
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.case import Case
from medarbeider.model.exercise_kind import RoomNeed
from medarbeider.model.reason import Reason
from medarbeider.model.sector import Sector
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import WantedTheme
from medarbeider.proposing.improving import Improving
from medarbeider.proposing.ready import Ready


@dataclass(frozen=True)
class Chosen:
    """What a programme is made of.

    `themes` are those that are `wanted`, in the brief's order, or proposed;
    `blueprints` has every length, by all that briefs may call it; `cases` has a case of
    the sector for themes that have one, by theme. Methods are `barred` that the client
    does not want; where it `is_unnamed` nobody is to say anything to colleagues by
    name. `needs` are what rooms may lack, by all that briefs call them. `reasons` tell
    what the brief's results have steered, and `improving` what the factor to improve
    gives. `ready` has the ready gatherings that the brief takes in, by what it calls
    them.
    """

    sector: Sector
    wanted: tuple[WantedTheme, ...]
    themes: tuple[Theme, ...]
    blueprints: Mapping[str, Blueprint]
    arc: Arc
    cases: Mapping[str, Case] = field(default_factory=dict)
    barred: frozenset[str] = frozenset()
    is_unnamed: bool = False
    needs: Mapping[str, RoomNeed] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    improving: Improving | None = None
    ready: Mapping[str, Ready] = field(default_factory=dict)
