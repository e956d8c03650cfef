"""Which themes each gathering is about."""

from collections.abc import Mapping, Sequence

from medarbeider.model.brief import Brief
from medarbeider.model.theme import Theme
from medarbeider.proposing.chosen import Chosen

Shares = tuple[tuple[Theme, ...], ...]
"""The themes of each gathering, the one that it is mostly about first."""


def shared_out(brief: Brief, chosen: Chosen) -> Shares:
    """Return the themes of each gathering.

    The same theme twice counts once. A ready gathering has a theme of its own. Where a
    gathering's theme is settled it stays, and a theme has as many gatherings as the
    brief says. The others take their turns in blocks or interleaved, or share
    gatherings where these are fewer.
    """
    pairs = [*zip(chosen.wanted, chosen.themes, strict=True)]
    named = {want.name: theme for want, theme in pairs}
    distinct = [*dict.fromkeys(chosen.themes)]
    ready = {name: one.theme for name, one in chosen.ready.items()}
    settled = [
        ready.get(one.ready or "") or named.get(one.theme or "")
        for one in brief.gatherings
    ]
    free = [number for number, theme in enumerate(settled) if theme is None]
    counted = {
        theme: max(want.gatherings - settled.count(theme), 0)
        for want, theme in pairs
        if want.gatherings is not None
    }
    left = [one for one in distinct if one in counted or one not in settled]
    if len(left) > len(free):
        return _crowded(settled, left or distinct)
    turns = _turns(left or distinct, counted, len(free))
    if brief.order == "interleaved":
        turns = _interleaved(turns)
    found = {number: (theme,) for number, theme in zip(free, turns, strict=True)}
    return tuple(
        (theme,) if theme else found[number] for number, theme in enumerate(settled)
    )


def _turns(
    themes: Sequence[Theme], counted: Mapping[Theme, int], number: int
) -> list[Theme]:
    """Return the theme of each of so many gatherings, in blocks."""
    spread = [one for one in themes if one not in counted]
    rest = number - sum(counted.get(one, 0) for one in themes)
    shares = dict(counted)
    if not spread:
        shares[themes[0]] = shares[themes[0]] + rest
    for at, one in enumerate(spread):
        starts, ends = (
            -(-edge * rest // len(spread)) for edge in (at, at + 1)
        )  # rounded up
        shares[one] = ends - starts
    return [one for one in themes for _ in range(shares[one])]


def _interleaved(blocks: Sequence[Theme]) -> list[Theme]:
    """Return the themes spread evenly, each beginning in the order of its block."""
    parts = [
        (turn / blocks.count(theme), theme)
        for theme in dict.fromkeys(blocks)
        for turn in range(blocks.count(theme))
    ]
    return [theme for _, theme in sorted(parts, key=lambda part: part[0])]


def _crowded(settled: Sequence[Theme | None], themes: Sequence[Theme]) -> Shares:
    """Return several themes for each gathering that has none settled."""
    free = settled.count(None)
    if not free:
        return tuple((one,) for one in settled if one)
    found: list[tuple[Theme, ...]] = []
    at = 0
    for one in settled:
        if one:
            found.append((one,))
            continue
        starts, ends = (edge * len(themes) // free for edge in (at, at + 1))
        found.append(tuple(themes[starts:ends]))
        at += 1
    return tuple(found)
