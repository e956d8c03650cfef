"""The work of `build-handouts`: render all that changed, then write, then report."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from medarbeider.commands.build_choice import Choice, chosen, nothing_in, settled
from medarbeider.commands.choices import FORMATS, KINDS
from medarbeider.commands.frozen_findings import frozen_findings
from medarbeider.commands.house_look import look_of
from medarbeider.commands.planned import (
    PlannedProgramme,
    in_every_language,
    planned,
)
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.handout import Handout
from medarbeider.handouts.papers import Papers
from medarbeider.handouts.to_write import draft_of, marks_on
from medarbeider.model.language import Language
from medarbeider.output.build_folder import NewFile, deliver, foresee
from medarbeider.output.manifest import Manifest, load_manifest
from medarbeider.output.names import file_name
from medarbeider.problems.place import reading_order
from medarbeider.problems.problem import MedarbeiderError, Problem
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, prepared
from medarbeider.rendering.renderer import (
    Renderer,
    fingerprint,
    renderer,
)
from medarbeider.workspace import HANDOUTS

Watch = Callable[[int, int, str], None]
"""Told before each rendering: its number from 1, how many there are, and its title."""


@dataclass(frozen=True)
class Built:
    """A handout's file; `copies` is how many to print."""

    file: Path
    kind: str
    format: str
    session: str | None
    copies: int
    is_new: bool


@dataclass(frozen=True)
class LeftOut:
    """A participant's paper that was not made: something is to be written on it."""

    kind: str
    session: str | None
    title: str


@dataclass(frozen=True)
class BuildReport:
    """What a build came to. In a dry run nothing was written or removed.

    `others` are the paths of our other files in the folder: the choice left them out,
    and what they say may be of before. `marks` are what is to be written on those that
    were `left_out`.
    """

    folder: Path
    built: tuple[Built, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    findings: tuple[Problem, ...]
    others: tuple[str, ...] = ()
    marks: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def written(self) -> tuple[Built, ...]:
        """The files that were (or would be) written."""
        return tuple(one for one in self.built if one.is_new)

    @property
    def unchanged(self) -> tuple[Built, ...]:
        """The files that were right already."""
        return tuple(one for one in self.built if not one.is_new)


@dataclass(frozen=True)
class _Stale:
    """A handout whose file is not there, or says something else."""

    fingerprint: str
    page: Prepared
    prints: Renderer


@dataclass(frozen=True)
class _Files:
    """Where a build's files go, and what is there.

    Each language but the main has a folder of its own.
    """

    folder: Path
    main: Language
    manifest: Manifest

    def path(self, handout: Handout, prints: Renderer) -> str:
        """Return the path of a handout's file below the folder."""
        return f"{self._stem(handout)}{prints.suffix}"

    def there(self, handouts: Iterable[Handout]) -> tuple[str, ...]:
        """Return the paths of our files of the handouts, in any format."""
        stems = {*map(self._stem, handouts)}
        return tuple(
            path
            for path in self.manifest.files
            if path.removesuffix(_ending(path)) in stems
        )

    def _stem(self, handout: Handout) -> str:
        folder = "/".join(map(file_name, handout.folder.split("/")))
        top = "" if handout.language == self.main else f"{handout.language}/"
        return f"{top}{folder}/{file_name(handout.name)}"


def build_handouts(  # noqa: PLR0913 -- one for each thing that a call decides
    folder: Path,
    out: Path | None = None,
    choice: Choice | None = None,
    *,
    today: date = date.min,
    dry_run: bool = False,
    watch: Watch | None = None,
) -> BuildReport:
    """Build the handouts of the programme in *folder* into *out*.

    Without *out* they go to its `handouts` folder. Everything that changed is rendered
    first and written after, so that a failure leaves the old files. What is frozen and
    no longer fits is printed as it is, and told where it is still to come *today*.
    Raises `MedarbeiderError` when something must be mended.
    """
    plan = planned(folder, today)
    choice = settled(plan, choice or Choice())
    target = out or folder / HANDOUTS
    owner = folder.resolve().name
    papers = [*_papers(plan, owner)]
    usual = [kind for kind in KINDS if not document(kind).on_request]
    handouts = chosen(papers, choice, choice.kinds or usual)
    look = look_of(plan, folder)
    manifest = load_manifest(target, owner)
    prints = _renderers(choice, manifest, look)
    files = _Files(target, plan.loaded.programme.language, manifest)
    if not choice.kinds:
        handouts += _made_on_request(papers, choice, handouts, prints, files)
    marks = [str(one.values["given"]) for one in plan.marks]
    handouts, unwritten = _parted(handouts, marks, choice)
    built, stale = _compared(handouts, prints, look, files)
    if handouts and not built:
        raise nothing_in(prints, handouts, look)
    wanted = None
    if choice.is_everything:
        wanted = {one.file.relative_to(target).as_posix() for one in built}
        wanted |= _in_other_formats(manifest, [one.suffix for one in prints.values()])
    if dry_run:
        delivery = foresee(target, owner, stale, wanted, files.there(unwritten))
    else:
        new = _rendered(stale, target, manifest, watch)
        delivery = deliver(target, owner, new, wanted, files.there(unwritten))
    found = (*plan.findings, *frozen_findings(plan, plan.memory.value, today))
    findings = tuple(sorted(found, key=lambda one: reading_order(one.place)))
    seen = {one.file.relative_to(target).as_posix() for one in built}
    others = {*manifest.files} - seen - {*delivery.removed, *delivery.kept}
    return BuildReport(
        target,
        built,
        delivery.removed,
        delivery.kept,
        findings,
        tuple(sorted(one for one in others if (target / one).is_file())),
        _marks_of(unwritten, plan.marks),
        tuple(LeftOut(one.kind, one.session, one.title) for one in unwritten),
    )


def _parted(
    handouts: tuple[Handout, ...], marks: Collection[str], choice: Choice
) -> tuple[tuple[Handout, ...], tuple[Handout, ...]]:
    """Return the handouts to make, and those on which something is to be written."""
    if not marks:
        return handouts, ()
    if choice.draft:
        return tuple(draft_of(one, marks) for one in handouts), ()
    ready: list[Handout] = []
    unwritten: list[Handout] = []
    for one in handouts:
        is_left_out = not one.paper.is_facilitators and marks_on(one, marks)
        (unwritten if is_left_out else ready).append(one)
    return tuple(ready), tuple(unwritten)


def _marks_of(
    handouts: Iterable[Handout], marks: Sequence[Problem]
) -> tuple[Problem, ...]:
    """Return the marks that stand on any of the handouts, in their order."""
    given = [str(one.values["given"]) for one in marks]
    found = {mark for one in handouts for mark in marks_on(one, given)}
    return tuple(one for one in marks if one.values["given"] in found)


def _renderers(choice: Choice, manifest: Manifest, look: Look) -> dict[str, Renderer]:
    """Return the renderers of the chosen formats, or of PDF and those there already.

    A file that is left behind in another format would tell yesterday's truth.
    """
    if choice.formats is not None:
        return {name: renderer(name, look) for name in dict.fromkeys(choice.formats)}
    found = {"pdf": renderer("pdf", look)}
    endings = {_ending(path) for path in manifest.files} - {found["pdf"].suffix}
    if endings:
        every = {name: renderer(name, look) for name in FORMATS}
        found |= {name: one for name, one in every.items() if one.suffix in endings}
    return found


def _compared(
    handouts: Sequence[Handout],
    formats: Mapping[str, Renderer],
    look: Look,
    files: _Files,
) -> tuple[tuple[Built, ...], dict[str, _Stale]]:
    """Return every file, and by its path in the folder what must be rendered.

    What every file says already is let go at once; a programme's pages are many. Raises
    `MedarbeiderError` for two papers that would be one file.
    """
    built: list[Built] = []
    stale: dict[str, _Stale] = {}
    titled: dict[str, Handout] = {}
    for family, printers in _by_family(formats).items():
        for one, page in prepared(handouts, look, family):
            for name, prints in printers.items():
                path = files.path(one, prints)
                before = titled.setdefault(path, one)
                if before is not one:
                    raise MedarbeiderError(
                        "two-papers-one-file",
                        given=one.kind,
                        other=before.kind,
                        path=path,
                    )
                mark = fingerprint(prints, page)
                is_new = not files.manifest.is_current(files.folder, path, mark)
                if is_new:
                    stale[path] = _Stale(mark, page, prints)
                file = files.folder / path
                built.append(
                    Built(file, one.kind, name, one.session, one.copies, is_new)
                )
    built.sort(key=lambda one: one.file)
    return tuple(built), stale


def _by_family(formats: Mapping[str, Renderer]) -> dict[Family, dict[str, Renderer]]:
    """Return the formats that print the same prepared pages, together."""
    found: defaultdict[Family, dict[str, Renderer]] = defaultdict(dict)
    for name, prints in formats.items():
        found[prints.family][name] = prints
    return found


def _in_other_formats(manifest: Manifest, suffixes: Collection[str]) -> set[str]:
    """Return our files of formats that this build does not make; they stay."""
    return {path for path in manifest.files if _ending(path) not in suffixes}


def _ending(path: str) -> str:
    """Return the suffix that a renderer gave; the names before it have no dots."""
    return "".join(Path(path).suffixes)


def _rendered(
    stale: dict[str, _Stale], target: Path, manifest: Manifest, watch: Watch | None
) -> dict[str, NewFile]:
    """Return the new files; take what is printed out of *stale*, to let it go."""
    new: dict[str, NewFile] = {}
    every = len(stale)
    for number, path in enumerate([*stale], 1):
        one = stale.pop(path)
        if watch:
            watch(number, every, one.page.title)
        is_ours = manifest.is_ours(target, path)
        before = (target / path).read_bytes() if is_ours else None
        content = one.prints.render(one.page, before)
        new[path] = NewFile(one.fingerprint, content)
    return new


def _made_on_request(
    papers: Sequence[Papers],
    choice: Choice,
    usual: Sequence[Handout],
    formats: Mapping[str, Renderer],
    files: _Files,
) -> tuple[Handout, ...]:
    """Return what was made on request before, to be kept up to date."""
    paths = {files.path(one, prints) for prints in formats.values() for one in usual}
    others = files.manifest.files.keys() - paths
    if not others:
        return ()
    asked = [kind for kind in KINDS if document(kind).on_request]
    return tuple(
        one
        for one in chosen(papers, choice, asked)
        if any(files.path(one, prints) in others for prints in formats.values())
    )


def _papers(plan: PlannedProgramme, name: str) -> Iterator[Papers]:
    """Yield the programme's papers in every language; none of them is made yet."""
    for each in in_every_language(plan):
        yield Papers(
            briefing(
                each.loaded.programme,
                each.timetables,
                each.loaded.people,
                each.settings.settings,
                roster=each.loaded.roster,
                plan=each.memory.value,
                name=name,
                double=each.loaded.double_names,
            )
        )
