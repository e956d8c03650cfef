"""A unit that is called as two others: `Nord/Sør` of both, or one of its own."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Self

from medarbeider.reading.list_words import evened

_BETWEEN = re.compile(r"[/,;+&]| og | and | samt ")


class UnitsOfTwo:
    """The units of a list whose names are those of two others or more.

    Somebody alone with such a name works in both; where several have it, it is a unit
    of its own, as `Skole og barnehage` beside `Skole`.
    """

    def __init__(
        self, people_in: Mapping[str, Collection[str]], called: Mapping[str, str]
    ) -> None:
        self._people_in = people_in
        self._called = called

    @classmethod
    def among(cls, told: Iterable[tuple[str, str]]) -> Self:
        """Return those among *told*: people's names, each with the name of a unit."""
        people_in: dict[str, set[str]] = defaultdict(set)
        called: dict[str, str] = {}
        for name, unit in told:
            people_in[evened(unit)].add(evened(name))
            called.setdefault(evened(unit), unit)
        return cls(people_in, called)

    def parts(self, unit: str) -> tuple[str, ...]:
        """Return the units that one is called as, where others are in each of them."""
        parts = [evened(part) for part in _BETWEEN.split(unit)]
        are_units = len(parts) > 1 and {*parts} <= self._called.keys()
        return tuple(self._called[part] for part in parts) if are_units else ()

    def is_its_own(self, unit: str) -> bool:
        """Say whether several people have a unit that is called as others."""
        return len(self._people_in[evened(unit)]) > 1
