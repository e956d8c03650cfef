"""A finding: what is lawful and unwise in a programme, before it has a place."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """Something unwise; `address` leads to it from the top of the programme."""

    address: tuple[str | int, ...]
    code: str
    about: str = ""
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
