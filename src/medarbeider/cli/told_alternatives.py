"""What `new-programme --alternatives` shows: each proposal on a screen of its own."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import Any

from medarbeider.cli import as_json
from medarbeider.cli.speech import count, lines, result, say, talk, terminal_language
from medarbeider.commands.alternatives import (
    Alternative,
    Alternatives,
    Glimpse,
    alternatives,
)
from medarbeider.wording.wording import Wording
from medarbeider.workspace import Workspace

HIGH, WIDE = 24, 80
"""Lines and columns of a screen."""

_MOST_SWAPS = 2
"""Methods that stand in place of others, as many as are told in a sentence."""

_LONGEST_NAME = 40
_COLUMNS = (27, 17, 15)
"""Letters of a title, a theme and a method where each gathering has one line."""


def show(  # noqa: PLR0913 -- what is given, and how it is told
    workspace: Workspace,
    given: Mapping[str, Any],
    source: Path | None,
    participants: Path | None,
    most: int,
    *,
    json: bool,
) -> None:
    """Show up to so many proposals for what is given."""
    tell(alternatives(workspace, given, source, participants, most), most, json=json)


def tell(report: Alternatives, asked: int, *, json: bool) -> None:
    """Tell the proposals on stdout; on stderr what is unwise, and if they are fewer."""
    found = report.found
    if json:
        shape = {
            "ok": True,
            "asked": asked,
            "alternatives": [_shape(one, found[0]) for one in found],
            "findings": as_json.problems(report.findings),
        }
        result(as_json.written(shape))
        return
    for number, one in enumerate(found, 1):
        if number > 1:
            result("")
        for line in screen(one, number, found):
            result(line)
    for line in lines(report.findings):
        talk(line)
    if len(found) < asked:
        talk(
            say(
                "{n} of {asked}: what the brief settles leaves room for no other that"
                " is as good.",
                n=len(found),
                asked=asked,
            )
        )


def _shape(one: Alternative, first: Alternative) -> dict[str, object]:
    return {
        "changes": one.kind,
        "options": list(options(one)),
        "keys": dict(one.keys),
        "differs": differs(one, first),
        "why": why(one, first),
        "minutes": one.minutes,
        "marks": one.marks,
        "gatherings": [
            {
                "id": gathering.id,
                "date": f"{gathering.day:%Y-%m-%d}",
                "starts": f"{gathering.starts:%H:%M}",
                "ends": f"{gathering.ends:%H:%M}",
                "title": gathering.title,
                "theme": gathering.theme,
                "method": gathering.method,
                "opens": {"title": gathering.opens, "question": gathering.asks},
            }
            for gathering in one.gatherings
        ],
    }


def options(one: Alternative) -> Iterator[str]:
    """Yield the options that give an alternative, as they are typed."""
    for key, value in one.keys.items():
        yield from (f"--{key.replace('_', '-')}", value)


def screen(
    one: Alternative, number: int, found: Sequence[Alternative]
) -> tuple[str, ...]:
    """Return the lines of a proposal: what differs, and each gathering."""
    head = [
        *_wrapped(_heading(one, number, len(found))),
        *_wrapped(_in_all(one)),
        *(line for text in _about(one, found[0]) for line in _wrapped(text)),
    ]
    for said in (_in_three_lines, _in_two_lines):
        full = [line for at, some in _numbered(one) for line in said(at, some)]
        if len(head) + len(full) < HIGH:
            return (*head, *full)
    short = [_in_one_line(at, some) for at, some in _numbered(one)]
    return (*head, *short, *_openings(one)[: HIGH - 1 - len(head) - len(short)])


def _numbered(one: Alternative) -> Iterator[tuple[int, Glimpse]]:
    return enumerate(one.gatherings, 1)


def _about(one: Alternative, first: Alternative) -> Iterator[str]:
    """Yield what differs, why, and how it is taken; nothing of the first one."""
    if one.kind is None:
        return
    yield say("What differs: {said}", said=differs(one, first))
    yield say("Why: {said}", said=why(one, first))
    yield say("Take it with: {options}", options=shlex.join(options(one)))
    keys = ", ".join(f"{key}: {value}" for key, value in one.keys.items())
    yield say("or in the brief: {keys}", keys=keys)


def _heading(one: Alternative, number: int, of: int) -> str:
    called = {
        None: say("as the brief gives it"),
        "order": say("themes by turns"),
        "length": f"{len(one.gatherings)} × {one.length[terminal_language()].lower()}",
        "weeks": say("gatherings closer together"),
        "variant": say("another opening, other methods"),
    }
    return say(
        "Alternative {number} of {of}: {called}",
        number=number,
        of=of,
        called=called[one.kind],
    )


def _in_all(one: Alternative) -> str:
    days = [*dict.fromkeys(map(_day, (one.gatherings[0], one.gatherings[-1])))]
    told = say(
        "{gatherings}, {hours} in all, {days}",
        gatherings=count("{n} gathering", "{n} gatherings", len(one.gatherings)),
        hours=_hours(one.minutes),
        days=" – ".join(days),
    )
    if not one.marks:
        return told
    left = say("to be written by you: {n}", n=one.marks)
    return f"{told} · {left}"


def differs(one: Alternative, first: Alternative) -> str:
    """Return what differs between a proposal and the first one, in a few sentences."""
    match one.kind:
        case "order":
            told = _of_turns(one, first)
        case "length":
            told = f"{_of_length(one, first)} {_of_themes(one, first)}".rstrip()
        case "weeks":
            told = _of_weeks(one, first)
        case "variant":
            told = " ".join(_of_variant(one, first))
        case None:
            return ""
    return told


def _of_turns(one: Alternative, first: Alternative) -> str:
    told = say("The themes come by turns, not one after the other.")
    names = [gathering.theme for gathering in one.gatherings]
    again = next((name for name in names if names.count(name) > 1), None)
    if again is None:
        return told
    after, before = (_weeks_until_it_returns(some, again) for some in (one, first))
    if after is None or before is None or after == before:
        return told
    return f"{told} " + say(
        "“{theme}” returns after {n} weeks, not {before}.",
        theme=_cut(again, _LONGEST_NAME),
        n=after,
        before=before,
    )


def _weeks_until_it_returns(one: Alternative, theme: str) -> int | None:
    some = [gathering.day for gathering in one.gatherings if gathering.theme == theme]
    return round((some[1] - some[0]).days / 7) if len(some) > 1 else None


def _of_length(one: Alternative, first: Alternative) -> str:
    told = say(
        "{n} gatherings of {length}, not {before} of {length_before}.",
        n=len(one.gatherings),
        length=_hours(one.gatherings[0].minutes),
        before=len(first.gatherings),
        length_before=_hours(first.gatherings[0].minutes),
    )
    if one.minutes == first.minutes:
        return f"{told} " + say("The hours in all are the same.")
    return f"{told} " + say(
        "{hours} in all, not {before}.",
        hours=_hours(one.minutes),
        before=_hours(first.minutes),
    )


def _of_themes(one: Alternative, first: Alternative) -> str:
    """Return what the themes are, where results propose others for so many."""
    now, before = (
        [*dict.fromkeys(gathering.theme for gathering in some.gatherings)]
        for some in (one, first)
    )
    if now == before:
        return ""
    return say(
        "The themes: {themes}.",
        themes=", ".join(_cut(theme, _LONGEST_NAME) for theme in now),
    )


def _of_weeks(one: Alternative, first: Alternative) -> str:
    return say(
        "{n} weeks between, not {before}: the last one is on {day}, not {day_before}.",
        n=one.keys["weeks"],
        before=_weeks_between(first),
        day=_day(one.gatherings[-1]),
        day_before=_day(first.gatherings[-1]),
    )


def _weeks_between(one: Alternative) -> int:
    some = one.gatherings
    return round((some[-1].day - some[0].day).days / 7 / (len(some) - 1))


def _of_variant(one: Alternative, first: Alternative) -> Iterator[str]:
    now, before = one.gatherings[0], first.gatherings[0]
    if now.opens != before.opens:
        yield say(
            "It opens with “{opens}”, not “{before}”.",
            opens=_cut(now.opens, _LONGEST_NAME),
            before=_cut(before.opens, _LONGEST_NAME),
        )
    pairs = zip(one.gatherings, first.gatherings, strict=True)
    swaps = dict.fromkeys(
        (after.method, was.method) for after, was in pairs if after.method != was.method
    )
    for method, instead in [*swaps][:_MOST_SWAPS]:
        yield say(
            "{method} in place of {before}.",
            method=_cut(method, _LONGEST_NAME),
            before=_cut(instead, _LONGEST_NAME),
        )
    yield say("People think together in other ways.")


def why(one: Alternative, first: Alternative) -> str:
    """Return why a proposal may be the better one, and its price."""
    match one.kind:
        case "order":
            return say(
                "You have not settled the order. Each theme has time to ripen while"
                " the next begins. The price: more threads to hold at once."
            )
        case "length" if len(one.gatherings) < len(first.gatherings):
            return say(
                "You have not settled the length. Fewer days away from work, and"
                " time to practise. The price: long between, so somebody must"
                " follow up what is tried."
            )
        case "length":
            return say(
                "You have not settled the length. A short gathering fits where a"
                " meeting does, and what is tried is soon followed up. The price: less"
                " time to go deep."
            )
        case "weeks":
            return say(
                "You have not settled the weeks. What is tried is fresh when people"
                " meet again. The price: less time to try it."
            )
        case "variant":
            return say(
                "Days, themes and tasks are the same, in another form for a group that"
                " knows the first one well. The price: you have more to read up on."
            )
        case None:
            return ""


def _in_three_lines(number: int, one: Glimpse) -> Iterator[str]:
    opens = f"{one.opens} – {one.asks}" if one.asks else one.opens
    yield _cut(f"{number:2} {_when(one)}  {one.title}", WIDE)
    yield _cut(f"   {one.theme} · {one.method}", WIDE)
    yield _cut("   " + say("opens with: {opens}", opens=opens), WIDE)


def _in_two_lines(number: int, one: Glimpse) -> Iterator[str]:
    opens = say("opens with: {opens}", opens=one.opens)
    yield _cut(f"{number:2} {_when(one)}  {one.title}", WIDE)
    yield _cut(f"   {one.theme} · {one.method} · {opens}", WIDE)


def _in_one_line(number: int, one: Glimpse) -> str:
    texts = zip((one.title, one.theme, one.method), _COLUMNS, strict=True)
    told = " ".join(f"{_cut(text, width):{width}}" for text, width in texts)
    return f"{number:2} {_day(one)} {told}".rstrip()


def _openings(one: Alternative) -> list[str]:
    """Return how the gatherings open, those that open alike together."""
    parts = []
    for opens, some in groupby(_numbered(one), lambda part: part[1].opens):
        numbers = [number for number, _ in some]
        which = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"
        parts.append(f"{which} {_cut(opens, _LONGEST_NAME)}")
    return _wrapped(say("opens with: {opens}", opens=" · ".join(parts)))


def _when(one: Glimpse) -> str:
    clock = Wording(terminal_language()).span(one.starts, one.ends)
    return f"{_day(one)} {clock}"


def _day(one: Glimpse) -> str:
    return Wording(terminal_language()).day_in_a_row(one.day)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if rest:
        return say("{hours} h {minutes} min", hours=hours, minutes=rest)
    return say("{hours} h", hours=hours)


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDE, subsequent_indent="  ", break_on_hyphens=False)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
