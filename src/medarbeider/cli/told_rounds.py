"""What `pair-coaching` tells: rounds as a table or as JSON, reasons, and a summary."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Literal

from medarbeider.cli import as_json
from medarbeider.cli.speech import count, lines, result, say, talk
from medarbeider.commands.explain_pair import explain_pair
from medarbeider.commands.moved_memory import move_here
from medarbeider.commands.pair_coaching import CoachingReport, Shown
from medarbeider.commands.remembered_names import (
    Replaced,
    forget_participant,
    rename_participant,
)
from medarbeider.problems.problem import said

Kind = Literal["pairs", "groups"]

MOST_TOLD = 4
"""Rules that gave way are named up to here; coaching.yaml has all of them."""


def kind(*, groups: bool) -> Kind:
    """Return what is to be drawn."""
    return "groups" if groups else "pairs"


@contextmanager
def at_work(*, wanted: bool) -> Iterator[None]:
    """Show in a terminal that work goes on while the block runs."""
    if not wanted or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 -- slow import

    with Console(stderr=True).status(say("Looking for good rounds")):
        yield


def tell(report: CoachingReport, *, preview: bool, json: bool, quiet: bool) -> None:
    """Tell what was drawn: the rounds on stdout, how good they are on stderr."""
    if json:
        result(as_json.written(shape(report, preview=preview)))
        return
    if not quiet:
        for line in table(report):
            result(line)
    for line in lines(report.findings):
        talk(line)
    if not quiet:
        for line in summary(report, preview=preview):
            talk(line)


def table(report: CoachingReport) -> Iterator[str]:
    """Yield the lines of the rounds: a heading for each, a line for each group."""
    units = {one.name: one.unit_to_tell for one in report.roster.participants}
    for at, shown in enumerate(report.rounds):
        if at:
            yield ""
        yield _heading(shown)
        rows = [
            [
                f"{name} ({units[name]})" if units.get(name) else name
                for name in _called(group, shown.forgotten)
            ]
            + [say("with {name}", name=name) for name in beside]
            for group, beside in zip(shown.round.groups, shown.companions, strict=True)
        ]
        columns = max(map(len, rows))
        widths = [
            max((len(row[column]) for row in rows if column < len(row) - 1), default=0)
            for column in range(columns)
        ]
        for number, row in enumerate(rows, 1):
            cells = [
                cell.ljust(width) if column < len(row) - 1 else cell
                for column, (cell, width) in enumerate(zip(row, widths, strict=False))
            ]
            yield f"{number:3}  {'   '.join(cells)}"
        yield from _notes(shown)


def _called(names: Iterable[str], forgotten: Mapping[str, int]) -> list[str]:
    """Return names, and for those who are forgotten what papers say instead."""
    return [
        say("Participant {n}", n=forgotten[name]) if name in forgotten else name
        for name in names
    ]


def _heading(shown: Shown) -> str:
    one = shown.round
    what = say("Pairs") if one.kind == "pairs" else say("Groups")
    more = []
    if one.occasion > 1:
        more.append(say("time {n}", n=one.occasion))
    if one.number > 1:
        more.append(say("round {n}", n=one.number))
    if one.size:
        more.append(say("size {n}", n=one.size))
    if one.frozen:
        more.append(say("frozen"))
    told = ", ".join([what, *more])
    day = f"{shown.time.day:%Y-%m-%d}"
    if shown.shares_its_day:
        day += f" {shown.time.starts:%H:%M}"
    return f"{day}  {one.session}: {shown.title} – {told}"


def _notes(shown: Shown) -> Iterator[str]:
    one = shown.round
    if one.absent:
        names = ", ".join(_called(one.absent, shown.forgotten))
        yield "     " + say("absent: {names}", names=names)
    if one.extra:
        yield "     " + say("unannounced: {names}", names=", ".join(one.extra))
    gave_way = {
        ("met-before", True): say("meet again, as some must: {names}"),
        ("met-before", False): say("meet again, no better was found: {names}"),
        ("trio-again", False): say("in a trio again, before others have been: {names}"),
    }
    gave_way["trio-again", True] = gave_way["trio-again", False]
    for why, gave in groupby(one.relaxed, key=lambda each: (each.rule, each.proven)):
        told = [" – ".join(_called(each.people, shown.forgotten)) for each in gave]
        names = "; ".join(told[:MOST_TOLD])
        if len(told) > MOST_TOLD:
            names += say(" and {n} more", n=len(told) - MOST_TOLD)
        yield "     " + gave_way[why].format(names=names)


def summary(report: CoachingReport, *, preview: bool) -> Iterator[str]:
    """Yield how good the rounds are, and what became of them."""
    for which, quality in report.quality.items():
        what = say("pairs") if which == "pairs" else say("groups")
        if not quality.repeats:
            yield say("{what}: nobody meets twice", what=what)
        elif quality.is_proven:
            yield say(
                "{what}: meetings again: {n}, and it is proven that there can be no"
                " fewer",
                what=what,
                n=quality.repeats,
            )
        else:
            yield say(
                "{what}: meetings again: {n}; there must be {least} at least",
                what=what,
                n=quality.repeats,
                least=quality.at_least,
            )
        if quality.alike:
            yield say(
                "{what}: meetings of two with the same unit or role: {n}",
                what=what,
                n=quality.alike,
            )
    if preview:
        yield say("a preview: nothing was kept")
    elif report.is_written and not report.quality:
        yield say("who comes when is settled, and kept in {file}", file=report.file)
    elif report.is_written:
        yield say(
            "rounds new or changed: {n}, kept in {file}",
            n=report.changed,
            file=report.file,
        )
    else:
        yield say("nothing has changed in {file}", file=report.file)


def shape(report: CoachingReport, *, preview: bool) -> dict[str, object]:
    """Return the report in the shape that docs/json.md describes."""
    return {
        "ok": True,
        "preview": preview,
        "file": str(report.file),
        "written": report.is_written,
        "changed": report.changed,
        "rounds": [
            {
                "session": one.round.session,
                "date": f"{one.time.day:%Y-%m-%d}",
                "starts": f"{one.time.starts:%H:%M}",
                "occasion": one.round.occasion,
                "kind": one.round.kind,
                "round": one.round.number,
                "size": one.round.size,
                "frozen": one.round.frozen,
                "new": one.is_new,
                "groups": [list(group) for group in one.round.groups],
                "companions": [list(names) for names in one.companions],
                "absent": list(one.round.absent),
                "extra": list(one.round.extra),
                "relaxed": [
                    {
                        "rule": each.rule,
                        "people": list(each.people),
                        "proven": each.proven,
                    }
                    for each in one.round.relaxed
                ],
            }
            for one in report.rounds
        ],
        "quality": {
            which: {
                "repeats": one.repeats,
                "at_least": one.at_least,
                "proven": one.is_proven,
                "alike": one.alike,
            }
            for which, one in report.quality.items()
        },
        "findings": as_json.problems(report.findings),
    }


def tell_moved(folder: Path, *, json: bool, quiet: bool) -> None:
    """Let the memory follow its folder to a new name, and tell of it."""
    done = move_here(folder)
    if json:
        told = {"file": str(done.file), "rounds": done.rounds}
        result(as_json.written({"ok": True, **told}))
        return
    if quiet:
        return
    result(
        count(
            "{file} belongs to this folder now, with {n} round",
            "{file} belongs to this folder now, with {n} rounds",
            done.rounds,
            file=done.file,
        )
    )


def answer(  # noqa: PLR0913 -- one for each question
    folder: Path,
    which: Kind,
    explain: tuple[str, str] | None,
    renamed: str | None,
    forget: str | None,
    *,
    json: bool,
) -> None:
    """Answer what is asked of the memory, without a draw."""
    if explain:
        _explain(folder, which, explain, json=json)
    if renamed:
        old, new = (part.strip() for part in renamed.split("="))
        _tell(rename_participant(folder, old, new), json=json)
    if forget:
        _forget(folder, forget, json=json)


def _explain(folder: Path, which: Kind, two: tuple[str, str], *, json: bool) -> None:
    reasons = explain_pair(folder, which, *two)
    told = [said(one.code, "", one.values, say) for one in reasons]
    if json:
        listed = [
            {"code": one.code, "message": message}
            for one, message in zip(reasons, told, strict=True)
        ]
        result(as_json.written({"ok": True, "reasons": listed}))
        return
    for line in told:
        result(line)


def _forget(folder: Path, name: str, *, json: bool) -> None:
    done = forget_participant(folder, name)
    _tell(done, json=json)
    if not json and done.has_papers:
        talk(
            say(
                "papers that are built already still hold the name: build them again,"
                " and shred or delete what is printed or sent"
            )
        )


def _tell(done: Replaced, *, json: bool) -> None:
    if json:
        told = {"file": str(done.file), "name": done.new, "rounds": done.rounds}
        result(as_json.written({"ok": True, **told}))
        return
    result(
        count(
            "{name}, in {n} round of {file}",
            "{name}, in {n} rounds of {file}",
            done.rounds,
            name=say("Participant {n}", n=done.number) if done.number else done.new,
            file=done.file,
        )
    )
