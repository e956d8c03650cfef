"""The library's files: what is wrong in one is told where it stands."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from medarbeider.model.method import wants_meant
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.beginnings import read_blueprint, read_theme
from medarbeider.reading.library import load_method, shelf
from medarbeider.workspace import bundled

Command = Callable[..., Any]
NEW = (
    *("--title", "Sammen på lag", "--organisation", "Eksempel kommune"),
    *("--theme", "kollegialitet", "--first", "2027-01-14"),
)
LIBRARY = bundled("library")
METHODS = shelf([LIBRARY], "methods")
METHOD = """\
id: ours
name: {nb: Vår, nn: Vår, en: Ours}
kind: work
form: pairs
purpose: {nb: Å prøve, nn: Å prøve, en: To try}
phases:
  - {id: first, name: {nb: Først, nn: Først, en: First}, form: pairs, minutes: 10}
  - {id: second, name: {nb: Så, nn: Så, en: Then}, form: pairs, minutes: 10}
steps: {nb: [Prøv.], nn: [Prøv.], en: [Try.]}
wants: [pairs, coaching-sheet]
source: Ours
"""
LINE = METHOD.splitlines().index("wants: [pairs, coaching-sheet]") + 1
WANTS = (
    "pairs, igp-worksheet, coaching-sheet, conversation-guide, peer-supervision-guide,"
    " reflecting-team-guide, troika-guide, learning-log, evaluation-form"
)
MISSPELT = (
    f'"coaching-sheat" is not one of {WANTS};'
    ' did you mean "coaching-sheet"? [unknown-value]'
)
FORMER = (
    "handouts: a method now says what it wants, and papers follow from that;"
    " write `wants: [pairs, coaching-sheet]` instead [former-handouts]"
)
UNKNOWN = '"{}" is not in the library; did you mean "{}"? [unknown-method]'


def _with(programme: Path, text: str) -> Path:
    """Let the programme's coaching in pairs be a method of the workspace's own."""
    file = programme.parents[1] / "library" / "methods" / "ours.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    there = programme / "programme.yaml"
    named = there.read_text("utf-8").replace("method: coaching-pairs", "method: ours")
    there.write_text(named, "utf-8")
    return file


def test_a_want_misspelt_is_told_where_it_stands(
    programme: Path, command: Command
) -> None:
    file = _with(programme, METHOD.replace("coaching-sheet", "coaching-sheat"))

    for asked in (("check",), ("build-handouts", "--format", "html")):
        told = command(asked[0], programme, *asked[1:])
        assert (told.status, told.out, told.told) == (
            1,
            "",
            [f"{file}:{LINE}:16: wants: {MISSPELT}"],
        )


def test_a_method_that_names_papers_wants_what_they_meant(
    programme: Path, command: Command
) -> None:
    file = _with(
        programme,
        METHOD.replace(
            "wants: [pairs, coaching-sheet]",
            "handouts: [group-list, pair-list, coaching-sheet]",
        ),
    )
    told = command("check", programme)
    here = f"{file}:{LINE}:1: "
    ours = [line for line in told.lines if str(file) in line]
    assert ours == [f"{here}{FORMER}"]

    made = command("build-handouts", programme, "--format", "html")
    names = {Path(line).name for line in made.lines}
    assert names & {"coachingark.html", "samtaleguide.html"} == {"coachingark.html"}
    assert load_method(file).method.wants == ("pairs", "coaching-sheet")


def test_a_paper_that_nobody_wanted_is_a_line_to_delete(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    text = METHOD.replace("wants: [pairs, coaching-sheet]", "handouts: table-signs")
    file.write_text(text.replace("table-signs", "[table-signs]"), "utf-8")

    (finding,) = load_method(file).findings
    assert finding.told() == (
        f"{file}:{LINE}:1: handouts: a method now says what it wants, and papers"
        " follow from that; delete the line [former-handouts]"
    )
    assert wants_meant(("table-signs", "group-list")) == ()


def test_a_phase_has_an_id_of_its_own(programme: Path, command: Command) -> None:
    file = _with(programme, METHOD.replace("id: second", "id: first"))

    told = command("check", programme)
    assert told.told == [
        f"{file}:8:10: id: another phase has this id [phase-named-twice]"
    ]


@pytest.mark.parametrize(
    ("shelved", "slip"),
    [
        ("themes/collegiality.yaml", ("troika", "troyka")),
        ("blueprints/half-day.yaml", ("check-in", "chek-in")),
    ],
)
def test_a_method_that_is_not_there_is_told_in_the_librarys_file(
    programme: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    shelved: str,
    slip: tuple[str, str],
) -> None:
    old, new = slip
    workspace = programme.parents[1]
    monkeypatch.chdir(workspace)
    copytree(LIBRARY, workspace / "library")
    file = workspace / "library" / shelved
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    before, _, _ = text.partition(old)
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1

    told = command("new-programme", *NEW)
    assert (told.status, told.told) == (
        1,
        [f"{file}:{line}:{column}: method: {UNKNOWN.format(new, old)}"],
    )


@pytest.mark.parametrize(
    ("shelved", "read"),
    [("themes", read_theme), ("blueprints", read_blueprint)],
)
def test_a_file_of_the_library_has_its_name_as_id(
    tmp_path: Path, shelved: str, read: Callable[[Path, object], object]
) -> None:
    first = next(iter(shelf([LIBRARY], shelved).values()))
    file = tmp_path / "another.yaml"
    file.write_bytes(first.read_bytes())

    with pytest.raises(InvalidSourceError) as stop:
        read(file, METHODS)
    assert [one.code for one in stop.value.problems] == ["id-is-not-the-files"]
