"""The work of `new-programme NAME --gathering ID`: one gathering proposed anew."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from medarbeider.commands.gathering_variants import (
    Variant,
    changed_keys,
    differing,
    variants,
)
from medarbeider.commands.given_brief import GivenBrief, from_options, kept_brief
from medarbeider.commands.new_programme import TEMPLATE
from medarbeider.commands.planned import PlannedProgramme, planned
from medarbeider.commands.standing_gathering import (
    StandingGathering,
    refuse_what_was_held,
)
from medarbeider.model.brief import Brief
from medarbeider.model.session import Session
from medarbeider.model.wanted import WantedGathering
from medarbeider.output.whole import refusals_told, write_whole
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem
from medarbeider.reading.yaml_source import read_yaml
from medarbeider.rendering.gathering_lines import GatheringLines, lines_of
from medarbeider.rendering.scaffold import Setting, programme_text
from medarbeider.workspace import (
    BRIEF_FILE,
    Workspace,
    bundled,
    workspace_of,
)


@dataclass(frozen=True)
class GatheringAnew:
    """A gathering as it is proposed anew; nothing is written before `write` is called.

    `file` holds `before`, and is to hold `content`. `changes` are the keys that say
    something else then; without any, nothing differs. `by_hand` tells what somebody has
    written in its lines, at their place, and would be lost. `findings` are those that
    the programme has not had.
    """

    file: Path
    gathering: str
    variant: int
    before: bytes
    content: bytes
    changes: tuple[str, ...] = ()
    by_hand: Problem | None = None
    findings: tuple[Problem, ...] = ()
    marks: tuple[Problem, ...] = ()

    def write(self) -> None:
        """Write the file whole; raise where it is another than it was when read."""
        with refusals_told(self.file.parent):
            if self.file.read_bytes() != self.before:
                raise MedarbeiderError("programme-changed", file=self.file)
            write_whole(self.file, self.content)


def gathering_anew(
    folder: Path, given: str, variant: str | None = None, today: date = date.min
) -> GatheringAnew:
    """Propose one gathering of the programme in *folder* anew, from its brief.

    *given* is its id or number. Without a *variant* it becomes what the brief gives, or
    the next variant that differs where it is that already. All other lines of the file
    stay as they are. Raises `MedarbeiderError` where that cannot be had.
    """
    workspace = workspace_of(folder)
    told = kept_brief(folder, workspace)
    if told is None:
        raise MedarbeiderError("no-brief", folder=folder)
    asked = from_options(WantedGathering, {"variant": variant} if variant else {})
    old = StandingGathering.read(folder, workspace, given)
    refuse_what_was_held(old, today)
    found = _found(old, told, workspace)
    chosen = found.chosen(asked.variant)
    same = GatheringAnew(old.file, old.now.id, chosen.number, old.content, old.content)
    changes = changed_keys(old.now, chosen.session)
    if not changes:
        return same
    new = _lines(chosen, old)
    plan = _checked(old, new, today)
    return replace(
        same,
        content=old.with_lines(new),
        changes=changes,
        by_hand=found.by_hand(),
        findings=(*told.findings, *_new_findings(old, new, plan, today)),
        marks=tuple(one for one in plan.marks if old.has_of(new, one.place)),
    )


@dataclass(frozen=True)
class _Found:
    """The variants of a gathering, for as many as there are, and as the brief says."""

    old: StandingGathering
    today: tuple[Variant, ...]
    as_told: tuple[Variant, ...]

    def chosen(self, asked: int | None) -> Variant:
        """Return the variant that is *asked* for, or the one whose turn it is."""
        if asked is not None:
            return next(one for one in self.today if one.number == asked)
        others = differing(self.today)
        now = self.old.now
        there = [n for n, one in enumerate(others) if _is_like(one, now)]
        if there:
            return others[(there[0] + 1) % len(others)]
        was = next((one for one in self.as_told if _is_like(one, now)), self.today[0])
        return next(one for one in self.today if one.number == was.number)

    def by_hand(self) -> Problem | None:
        """Return what would be lost of that which somebody has written."""
        old, every = self.old, (*self.today, *self.as_told)
        if keys := self._keys_lost():
            values = {"keys": ", ".join(keys)}
            return Problem(old.place, "gathering-changed-by-hand", old.now.id, values)
        known = {
            comment
            for one in every
            if _is_like(one, old.now)
            for comment in _lines(one, old).comments
        }
        own = [one for one in old.lines.comments if one not in known]
        if not own:
            return None
        values = {"given": " ".join(own)}
        return Problem(old.place, "gathering-has-comments", old.now.id, values)

    def _keys_lost(self) -> tuple[str, ...]:
        """Return the keys that say what no variant does, or in other languages."""
        old, every = self.old, (*self.today, *self.as_told)
        keys = min((changed_keys(one.session, old.now) for one in every), key=len)
        translated = (
            key
            for one in old.loaded.translations
            for key in changed_keys(one.sessions[old.at], old.now)
        )
        return tuple(dict.fromkeys((*keys, *translated)))


def _found(old: StandingGathering, told: GivenBrief, workspace: Workspace) -> _Found:
    """Return what the brief gives for the gathering; raise where it gives another."""
    language = old.loaded.programme.language
    as_told = told.brief.model_copy(update={"language": language})
    today = as_told
    if old.loaded.roster:
        today = as_told.model_copy(update={"people": len(old.loaded.roster)})
    _refuse_another_number(old, today)
    found = variants(workspace, today, old.at)
    _refuse_another_order(old, [one.id for one in found[0].proposal.programme.sessions])
    others = () if today == as_told else variants(workspace, as_told, old.at)
    return _Found(
        old,
        tuple(one.beside(old.now) for one in found),
        tuple(one.beside(old.now) for one in others),
    )


def _refuse_another_number(old: StandingGathering, brief: Brief) -> None:
    """Raise where nobody can know which gathering of the brief is meant."""
    given, known = len(brief.gatherings), len(old.loaded.programme.sessions)
    if given != known:
        place = read_yaml(old.file.with_name(BRIEF_FILE)).place(("gatherings",))
        values = {"given": given, "known": known}
        problem = Problem(place, "another-number-of-gatherings", "gatherings", values)
        raise InvalidSourceError([problem])


def _refuse_another_order(old: StandingGathering, theirs: Sequence[str]) -> None:
    """Raise where the brief has the gathering, or the one in its place, elsewhere."""
    ids = [one.id for one in old.loaded.programme.sessions]
    mine, its = ids[old.at], theirs[old.at]
    if mine == its:
        return
    for id_ in (mine, its):
        if id_ in ids and id_ in theirs:
            here, there = ids.index(id_), theirs.index(id_)
            place = old.loaded.place(("sessions", here, "id"))
            values = {"here": here + 1, "there": there + 1}
            problem = Problem(place, "gathering-elsewhere", id_, values)
            raise InvalidSourceError([problem])


def _is_like(one: Variant, now: Session) -> bool:
    return not changed_keys(one.session, now)


def _lines(one: Variant, old: StandingGathering) -> GatheringLines:
    """Return the lines that new-programme writes of a variant."""
    programme = one.proposal.programme
    setting = Setting(
        folder=old.file.parent.name,
        schema="",
        participants=None,
        sector=one.proposal.chosen.sector.name.told_in(programme.language),
        reasons=one.proposal.reasons,
    )
    template = (bundled("templates") / TEMPLATE).read_text("utf-8")
    text = programme_text(programme, template, setting)
    lines = lines_of(text, one.at, programme.language)
    if lines is None:  # never: it is not written in brackets
        raise AssertionError
    return lines


def _checked(
    old: StandingGathering, new: GatheringLines, today: date
) -> PlannedProgramme:
    """Return the programme with *new* lines; raise where they do not fit the others."""
    try:
        return planned(old.file.parent, today, old.with_lines(new))
    except InvalidSourceError as error:
        found = [old.as_it_stands(new, one) for one in error.problems]
        if any(old.has_of(new, one.place) for one in error.problems):
            found.append(Problem(old.place, "proposal-does-not-fit", old.now.id))
        raise InvalidSourceError(found) from error


def _new_findings(
    old: StandingGathering, new: GatheringLines, plan: PlannedProgramme, today: date
) -> Iterator[Problem]:
    """Yield what is unwise in the new lines, or has become so elsewhere by them."""
    before: Iterable[Problem] = ()
    with suppress(InvalidSourceError):
        before = planned(old.file.parent, today, old.content).findings
    known = {_said(one) for one in before}
    yield from (
        one
        for one in plan.findings
        if _said(one) not in known or old.has_of(new, one.place)
    )


def _said(one: Problem) -> tuple[str, str, str]:
    return one.code, one.about, str(sorted(one.values.items()))
