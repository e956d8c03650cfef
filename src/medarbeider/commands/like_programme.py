"""The work of `new-programme --like`: a programme once more, for other people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from medarbeider.commands.given_brief import from_options
from medarbeider.commands.made_folder import (
    MadeFolder,
    drafted,
    found_in,
    moved,
    told_of_the_list,
)
from medarbeider.commands.planned import planned
from medarbeider.commands.told_list import told_list
from medarbeider.memory.coaching import COACHING
from medarbeider.model.brief import NextBrief
from medarbeider.model.coaching import is_pseudonym
from medarbeider.model.people import Roster
from medarbeider.output.names import file_name
from medarbeider.output.whole import write_whole
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem
from medarbeider.reading.days_of_programme import Days, days_of
from medarbeider.reading.named_file import named_file
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.roster import LoadedRoster, load_roster
from medarbeider.reading.text import LARGEST_TEXT, decode, read_bytes
from medarbeider.reading.yaml_source import Value
from medarbeider.rendering.copied_programme import (
    IN_THE_COPY,
    CopiedProgramme,
    Wanted,
    copied_programme,
)
from medarbeider.rendering.name_list import name_list
from medarbeider.rendering.perhaps_somebody import names_perhaps, parts_of
from medarbeider.rendering.whole_names import has_name, unnamed
from medarbeider.workspace import COACHING_FILE, PROGRAMME_FILE, TEMPLATES, Workspace

WEEK = 7
ANSWERS = frozenset(NextBrief.model_fields)
"""What is told of a programme like another one."""


@dataclass(frozen=True)
class _Old:
    """The programme that is copied, and the names that stand in its files."""

    folder: Path
    loaded: LoadedProgramme
    names: frozenset[str]

    @property
    def first(self) -> date:
        """The day of its first gathering."""
        return self.loaded.programme.sessions[0].date


def like_programme(
    workspace: Workspace,
    folder: Path,
    given: Mapping[str, Value],
    participants: Path | None,
) -> MadeFolder:
    """Make a programme in *workspace* like the one in *folder*, for other people.

    *given* are `ANSWERS`. Dates move by whole weeks, so that the first day is the one
    given, or the next of the same weekday. Raises `MedarbeiderError`; then nothing was
    made.
    """
    brief = from_options(NextBrief, given)
    old = _old(workspace, folder)
    target = workspace.programmes / file_name(_title(brief, old))
    weeks = weeks_between(old.first, brief.first)
    listed = _listed(old, timedelta(weeks=weeks), participants, workspace)
    wanted = _wanted(brief, old, weeks, target, participants)
    made = copied_programme(_text(old), old.names, wanted)
    with drafted(workspace, target) as draft:
        write_whole(draft / PROGRAMME_FILE, made.text.encode())
        file = draft / (participants.name if participants else "participants.csv")
        language = old.loaded.programme.language
        write_whole(file, name_list(listed.roster, language, file.suffix))
        left = [*_copied_files(old, draft, target, is_another=_is_another(brief, old))]
        with told_of_the_list(file, listed.places):
            plan = planned(draft)
        findings = found_in(plan, listed)
    files = tuple(sorted(one for one in target.rglob("*") if one.is_file()))
    return MadeFolder(
        target,
        files,
        (
            *_left_out(old, target, made),
            *left,
            *_another_day(target, brief.first, wanted.first),
            *moved(findings, draft, target),
        ),
        moved(plan.marks, draft, target),
        told_list(participants, listed) if participants else None,
    )


def _title(brief: NextBrief, old: _Old) -> str:
    """Return what the copy is called: after the other one, and the unit."""
    return brief.title or (
        f"{unnamed(old.loaded.programme.title, old.names)} {brief.unit}"
    )


def _is_another(brief: NextBrief, old: _Old) -> bool:
    """Say whether the copy is for another client."""
    client = old.loaded.programme.client.organisation
    return brief.organisation not in {None, client}


def _listed(
    old: _Old, later: timedelta, participants: Path | None, workspace: Workspace
) -> LoadedRoster:
    """Return the name list of those who are to come, with the copy's days in mind."""
    if participants is None:
        return LoadedRoster(Roster(()), ())
    held = days_of(old.loaded.programme)
    held = Days(held.first + later, held.last + later)
    return load_roster(participants, workspace.library, held)


def _wanted(
    brief: NextBrief, old: _Old, weeks: int, target: Path, participants: Path | None
) -> Wanted:
    """Return what is to be another in the copy."""
    return Wanted(
        brief.unit,
        weeks,
        brief.people or old.loaded.people,
        brief.title,
        brief.organisation if _is_another(brief, old) else None,
        participants.name if participants else None,
        (old.folder.resolve().name, target.name),
        old.first + timedelta(weeks=weeks),
    )


def weeks_between(old: date, first: date) -> int:
    """Return by how many weeks a first day moves, to *first* or the next like it."""
    return -((old - first).days // WEEK)


def _old(workspace: Workspace, folder: Path) -> _Old:
    """Return the programme in *folder*, with everyone whom its files name."""
    loaded = load_programme(folder, workspace.library)
    listed = loaded.roster.participants if loaded.roster else ()
    names = {name for one in listed for name in (one.name, *one.line_managers)}
    met = COACHING.read(folder / COACHING_FILE).value.every_name
    names.update(name for name in met if not is_pseudonym(name))
    return _Old(folder, loaded, frozenset(names))


def _text(old: _Old) -> str:
    file = old.folder / PROGRAMME_FILE
    return decode(file, read_bytes(file, LARGEST_TEXT))


def _copied_files(
    old: _Old, draft: Path, target: Path, *, is_another: bool
) -> Iterator[Problem]:
    """Copy logo and templates; yield what names somebody, and is left behind."""
    logo = old.loaded.programme.client.logo
    if logo and not is_another:
        found, _ = named_file(old.folder, logo)
        write_whole(draft / logo.strip(), found.read_bytes())
    for one in sorted((old.folder / TEMPLATES).rglob("*")):
        if not one.is_file() or one.is_symlink():
            continue
        content = one.read_bytes()
        text = content.decode("utf-8", "replace")
        if has_name(text, old.names):
            yield Problem(Place(one), "left-out-people", one.name)
            continue
        write_whole(draft / one.relative_to(old.folder), content)
        if given := ", ".join(dict.fromkeys(names_perhaps(text, parts_of(old.names)))):
            place = Place(target / one.relative_to(old.folder))
            yield Problem(place, "perhaps-somebody", values={"given": given})


def _left_out(old: _Old, target: Path, made: CopiedProgramme) -> Iterator[Problem]:
    """Yield what is not in the copy, where it stood; a name that is NN, where it is."""
    if old.loaded.programme.participants:
        place = old.loaded.place(("participants",))
        yield Problem(place, "left-out-people", "participants")
    for one in made.left_out:
        folder = target if one.code in IN_THE_COPY else old.folder
        file = folder / PROGRAMME_FILE
        values = {"given": one.given} if one.given else {}
        yield Problem(Place(file, one.at), one.code, one.key, values)
    memory = old.folder / COACHING_FILE
    if memory.exists():
        yield Problem(Place(memory), "left-out-people", "")


def _another_day(target: Path, asked: date, first: date) -> Iterator[Problem]:
    if asked != first:
        place = Place(target / PROGRAMME_FILE)
        values = {"given": f"{asked}", "first": f"{first}"}
        yield Problem(place, "first-day-moved", values=values)
