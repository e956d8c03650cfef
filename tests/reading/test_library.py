"""The library's files: what is wrong in one is told where it stands."""

# ruff: noqa: E501 -- a line that is told stands on one line

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any, get_args

import pytest

from medarbeider.handouts.documents import kinds
from medarbeider.model.method import Want, wants_meant
from medarbeider.model.paper import PAPERS
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.beginnings import (
    read_arc,
    read_blueprint,
    read_ready_gathering,
    read_sector,
    read_theme,
)
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
    "pairs, igp-worksheet, coaching-sheet, conversation-guide, learning-log,"
    " evaluation-form"
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
    assert load_method(file, [LIBRARY]).method.wants == ("pairs", "coaching-sheet")


def test_a_paper_that_nobody_wanted_is_a_line_to_delete(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    text = METHOD.replace("wants: [pairs, coaching-sheet]", "handouts: table-signs")
    file.write_text(text.replace("table-signs", "[table-signs]"), "utf-8")

    (finding,) = load_method(file, [LIBRARY]).findings
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


GUIDE = """\
guide:
  title: {nb: Vår guide, nn: Vår guide, en: Our guide}
  one_for: pair
  steps:
    - phase: first
      does: {nb: Spør., nn: Spør., en: Ask.}
  notes:
    - asks: {nb: Hva så?, nn: Kva så?, en: What then?}
"""


def test_a_new_guide_is_a_methods_file_alone(programme: Path, command: Command) -> None:
    _with(programme, METHOD + GUIDE)

    made = command(
        *("build-handouts", programme, "--only", "ours-guide", "--format", "html")
    )
    (file,) = made.lines
    text = Path(file).read_text("utf-8")
    assert Path(file).name == "var-guide.html"
    assert "<td>Spør.</td>" in text
    assert "<h3>Hva så?</h3>" in text


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ("guide_of: troika", []),
        ("handouts: [troika-guide]", ["write `guide_of: troika` instead"]),
        (
            "handouts: [pair-list, troika-guide]",
            ["write `wants: [pairs]`, `guide_of: troika` instead"],
        ),
    ],
)
def test_a_method_may_have_the_guide_of_another(
    programme: Path, command: Command, said: str, finding: list[str]
) -> None:
    text = METHOD.replace("wants: [pairs, coaching-sheet]", said)
    file = _with(programme, text)

    made = command(
        *("build-handouts", programme, "--only", "troika-guide", "--format", "html")
    )
    assert [Path(one).name for one in made.lines] == ["guide-til-troika.html"]
    told = load_method(file, [LIBRARY]).findings
    assert [one.sentence().partition("; ")[2] for one in told] == finding


def test_a_method_that_was_copied_before_has_the_guide_it_had(
    programme: Path, command: Command
) -> None:
    library = programme.parents[1] / "library" / "methods"
    library.mkdir(parents=True)
    text, _, _ = (METHODS["troika"]).read_text("utf-8").partition("guide:\n")
    (library / "troika.yaml").write_text(
        f"{text}handouts: [troika-guide]\nsource: Ours\n", "utf-8"
    )
    there = programme / "programme.yaml"
    named = there.read_text("utf-8").replace("method: coaching-pairs", "method: troika")
    there.write_text(named, "utf-8")

    made = command(
        *("build-handouts", programme, "--only", "troika-guide", "--format", "html")
    )
    assert [Path(one).name for one in made.lines] == ["guide-til-troika.html"]


@pytest.mark.parametrize("document", [one for one in kinds() if one.endswith("-guide")])
def test_a_guide_that_would_be_another_document_is_told(
    programme: Path, command: Command, document: str
) -> None:
    ours = _with(programme, METHOD)
    id_ = document.removesuffix("-guide")
    file = ours.with_name(f"{id_}.yaml")
    file.write_text((METHOD + GUIDE).replace("id: ours", f"id: {id_}"), "utf-8")
    refused = (
        f'its guide would be "{document}", which is another document;'
        " give the method with the guide another id [guide-is-another-document]"
    )

    ours.write_text(f"{METHOD}guide_of: {id_}\n", "utf-8")
    assert command("check", programme).told == [f"{ours}:12:11: guide_of: {refused}"]

    there = programme / "programme.yaml"
    named = there.read_text("utf-8").replace("method: ours", f"method: {id_}")
    there.write_text(named, "utf-8")
    assert command("check", programme).told == [f"{file}:1:5: id: {refused}"]

    file.write_text(METHOD.replace("id: ours", f"id: {id_}"), "utf-8")
    assert command("check", programme).status == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            METHOD + GUIDE.replace("phase: first", "phase: frist"),
            (
                "16:14: frist: is not a phase of this method, which has first, second;"
                ' did you mean "first"? [unknown-phase]'
            ),
        ),
        (
            METHOD + GUIDE.replace("one_for: pair", "one_for: pairs"),
            (
                '14:12: one_for: "pairs" is not one of person, pair, trio, group;'
                ' did you mean "pair"? [unknown-value]'
            ),
        ),
        (
            METHOD + "guide_of: troyka\n",
            (
                '12:11: guide_of: "troyka" is no method with a guide;'
                ' did you mean "troika"? [no-such-guide]'
            ),
        ),
        (
            METHOD + GUIDE + "guide_of: troika\n",
            (
                "20:11: guide_of: the method has a guide of its own;"
                " delete one of the two [two-guides]"
            ),
        ),
        (
            METHOD.replace("en: [Try.]", 'en: ["Hand out {paper: coaching-sheat}."]'),
            (
                '9:40: steps: "coaching-sheat" is no paper that a method can name;'
                ' did you mean "coaching-sheet"? [unknown-paper]'
            ),
        ),
    ],
)
def test_a_guide_or_paper_that_is_not_there_is_told(
    programme: Path, command: Command, text: str, told: str
) -> None:
    file = _with(programme, text)

    assert command("check", programme).told == [f"{file}:{told}"]


@pytest.mark.parametrize(
    ("shelved", "slip"),
    [
        ("themes/collegiality.yaml", ("one-two-four-all", "one-two-for-all")),
        ("blueprints/half-day.yaml", ("check-in", "chek-in")),
        ("arcs/own-goal.yaml", ("check-in-hands", "check-in-hand")),
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
    ("form", "told"),
    [
        ("{users.defnite}", 'no sector has the form "{users.defnite}"'),
        ("{sevice}", 'no sector has the form "{sevice}"'),
        ("{users.definite", 'no sector has the form "{"'),
        ("{}", 'no sector has the form "{}"'),
        ("users}", 'no sector has the form "}"'),
    ],
)
def test_a_form_that_no_sector_has_is_told_in_the_themes_file(
    programme: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    told: str,
) -> None:
    workspace = programme.parents[1]
    monkeypatch.chdir(workspace)
    copytree(LIBRARY, workspace / "library")
    file = workspace / "library" / "themes" / "collegiality.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("{meeting}", form, 1), "utf-8")
    line_number = text.partition("{meeting}")[0].count("\n") + 1

    outcome = command("new-programme", *NEW)
    assert outcome.status == 1
    [line] = outcome.told
    assert line.startswith(f"{file}:{line_number}:")
    assert told in line
    assert line.endswith("[unknown-form]")


@pytest.mark.parametrize(
    ("shelved", "read"),
    [
        ("themes", read_theme),
        ("blueprints", read_blueprint),
        ("gatherings", read_ready_gathering),
        ("sectors", lambda file, _: read_sector(file)),
        ("arcs", read_arc),
    ],
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


def test_the_method_that_the_documentation_shows_is_one(
    programme: Path, command: Command
) -> None:
    page = (bundled("library").parent / "docs" / "methods.md").read_text("utf-8")
    _, _, rest = page.partition("```yaml\n")
    shown, _, _ = rest.partition("```\n")
    file = _with(programme, shown.replace("id: listening-walk", "id: ours"))
    text = file.read_text("utf-8").replace("paper: listening-walk", "paper: ours")
    file.write_text(text, "utf-8")

    made = command(
        *("build-handouts", programme, "--only", "ours-guide", "--format", "html")
    )
    assert [Path(one).name for one in made.lines] == ["guide-til-lytteturen.html"]


def test_the_documentation_names_every_want_and_paper() -> None:
    page = (bundled("library").parent / "docs" / "methods.md").read_text("utf-8")

    names = (*get_args(Want), *PAPERS)
    assert [one for one in names if f"`{one}`" not in page] == []


TITLE = "{nb: Guide, nn: Guide, en: Guide}"
DOES = "{nb: Snakk., nn: Snakk., en: Talk.}"
STEP = f"{{phase: first, does: {DOES}}}"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            f"guide: {{title: {TITLE}, one_for: pair, steps: [{STEP}, {STEP}]}}\n",
            (
                "12:{}: phase: another step is for this phase too; make the two one step"
                " [step-told-twice]"
            ),
        ),
        (
            "guide_of: peer-supervision\n",
            (
                "12:11: guide_of: the guide of peer-supervision tells of phases that are"
                " not here: {}; name this method's phases as there, or write a guide of its own"
                " [other-phases]"
            ),
        ),
        (
            "material: {nb: ['{paper: agenda'], nn: [x], en: [x]}\n",
            (
                '12:17: material: "{{paper: agenda" names no paper; write it as {{paper:'
                " agenda}}, or leave out the brackets [broken-mark]"
            ),
        ),
        (
            "material: {nb: [x], nn: ['Ark: {papir: agenda}'], en: [x]}\n",
            (
                '12:26: material: "{{papir: agenda}}" names no paper; write it as {{paper:'
                " agenda}}, or leave out the brackets [broken-mark]"
            ),
        ),
    ],
    ids=["a step told twice", "other phases", "not closed", "another word"],
)
def test_what_a_guide_would_lose_in_silence_is_told(
    tmp_path: Path, more: str, told: str
) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(METHOD + more, "utf-8")
    lender = load_method(METHODS["peer-supervision"], [LIBRARY]).method.guide
    assert lender is not None
    phases = ", ".join(one.phase for one in lender.steps)
    second = more.find(STEP, more.find(STEP) + 1) + len("{phase: ") + 1

    with pytest.raises(InvalidSourceError) as refused:
        load_method(file, [LIBRARY])

    here = told.format(phases if "other-phases" in told else second)
    assert [one.told() for one in refused.value.problems] == [f"{file}:{here}"]


def test_a_guide_never_takes_the_place_of_another_paper(
    programme: Path, command: Command
) -> None:
    guide = f"guide: {{title: {TITLE}, one_for: pair}}\n".replace("Guide", "Kjøreplan")
    _with(programme, METHOD + guide)

    told = command("build-handouts", programme, "--format", "html")

    assert (told.status, told.out, told.told) == (
        1,
        "",
        [
            (
                '"run-sheet" and "ours-guide" would be the same file,'
                " 01-start/kjoreplan.html; give one of them another title;"
                " a guide's stands in its method's file"
                " [two-papers-one-file]"
            )
        ],
    )
    assert not (programme / "handouts").exists()


def test_the_sector_that_the_documentation_shows_is_one(tmp_path: Path) -> None:
    page = (bundled("library").parent / "docs" / "sectors.md").read_text("utf-8")
    _, _, rest = page.partition("```yaml\n")
    file = tmp_path / "harbour.yaml"
    file.write_text(rest.partition("```\n")[0], "utf-8")

    assert read_sector(file).forms["users.definite"].nn == "båteigarane"
