"""The programmes we ship: checked, built, accessible, and equal on every path."""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.commands.check import CheckReport, check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.handouts.documents import kinds
from medarbeider.meetings.as_remembered import as_listed
from medarbeider.memory.coaching import COACHING, written_for
from medarbeider.model.coaching import RoundKind
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem
from medarbeider.reading.programme import load_programme
from medarbeider.workspace import bundled

Built = Callable[[str], BuildReport]
Pages = dict[Path, list[str]]

NAMES = ["hjemmetjenesten", "fylkesadministrasjonen"]
EVERYWHERE = (
    "agenda",
    "evaluation-form",
    "igp-worksheet-group",
    "igp-worksheet-individual",
    "igp-worksheet-plenary",
    "invitation",
    "learning-log",
    "packing-list",
    "run-sheet",
    "table-signs",
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with both programmes, without what may be built in the checkout."""
    root = tmp_path_factory.mktemp("arbeid")
    for name in NAMES:
        shutil.copytree(
            bundled("programmes") / name,
            root / "programmes" / name,
            ignore=shutil.ignore_patterns("handouts"),
        )
    return root


@pytest.fixture
def prints(papers: Built) -> Built:
    """The papers of a programme as PDF."""

    def printed(name: str) -> BuildReport:
        report = papers(name)
        files = tuple(one for one in report.built if one.format == "pdf")
        return replace(report, built=files)

    return printed


@pytest.fixture
def pages(prints: Built, once: Callable[..., Pages]) -> Pages:
    """The text of each page of each file of both programmes."""

    def read(_: Path) -> Pages:
        return {
            one.file: [sheet.extract_text() for sheet in PdfReader(one.file).pages]
            for name in NAMES
            for one in prints(name).built
        }

    return once("pages", read)


def _found(workspace: Path, name: str) -> tuple[Problem, ...]:
    """What is known to be unwise: four have their leaders in other departments."""
    if name == "hjemmetjenesten":
        return ()
    people = ("Thanh Vidu", "Solveig Tenkjevik", "Øyvind Påfunnsnes", "Eino Esimerkki")
    place = Place(workspace / "programmes" / name / "participants.xlsx")
    return (Problem(place, "without-a-manager", values={"people": people}),)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hjemmetjenesten", ("Godt lag på alle vakter", 6, 24)),
        ("fylkesadministrasjonen", ("Frå søknad til svar", 3, 37)),
    ],
)
def test_there_is_nothing_to_mend_and_no_more_to_find_than_is_known(
    workspace: Path, name: str, told: tuple[str, int, int]
) -> None:
    report = check(workspace / "programmes" / name)

    assert replace(report, name_list=None) == CheckReport(
        *told, _found(workspace, name)
    )


NOT_MADE = {
    NAMES[0]: ("booklet", "calendar"),
    NAMES[1]: ("booklet", "calendar", "factor-dialogue", "work-group-list"),
}
"""Documents that are made on request, or that a programme has no use for."""


GUIDES = {
    NAMES[0]: {"appreciative-interview-guide", "peer-supervision-guide"},
    NAMES[1]: {"troika-guide"},
}


def _has_a_sheet(kind: str, made: set[str]) -> bool:
    return any(one.startswith(kind) for one in made)


def _has_a_sheet_of(kind: str) -> bool:
    return any(kind.startswith(one) for one in kinds())


@pytest.mark.parametrize(("name", "files"), [(NAMES[0], 192), (NAMES[1], 56)])
def test_every_gathering_gets_every_paper(prints: Built, name: str, files: int) -> None:
    report = prints(name)

    made = {one.kind for one in report.built}
    guides = {kind for kind in made if not _has_a_sheet_of(kind)}
    assert guides == GUIDES[name]
    documents = [kind for kind in kinds() if kind != "guide"]
    assert [kind for kind in documents if not _has_a_sheet(kind, made)] == [
        *NOT_MADE[name]
    ]
    assert len(report.written) == len(report.built) == files
    folders = {one.file.parent for one in report.built if one.session}
    everywhere = Counter(one.kind for one in report.built)
    assert [everywhere[kind] for kind in EVERYWHERE] == [len(folders)] * len(EVERYWHERE)
    assert all(one.copies > 0 for one in report.built)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["pairs", "groups"])
def test_whoever_is_drawn_is_listed_for_the_facilitator_and_for_the_wall(
    workspace: Path, prints: Built, name: str, kind: RoundKind
) -> None:
    rounds = COACHING.read(
        workspace / "programmes" / name / "coaching.yaml"
    ).value.rounds
    occasions = {(one.session, one.occasion) for one in rounds if one.kind == kind}
    drawn = Counter(session for session, _ in occasions)
    assert drawn

    listed = {
        part: Counter(
            one.session
            for one in prints(name).built
            if one.kind == f"{kind.removesuffix('s')}-list-{part}"
        )
        for part in ("facilitator", "wall")
    }

    assert listed == {"facilitator": drawn, "wall": drawn}


@pytest.mark.parametrize(
    ("name", "sessions"),
    [
        (
            NAMES[0],
            {"på-lag": 1, "forventninger": 2, "trygt-å-spørre": 2, "videre": 1},
        ),
        (NAMES[1], {"digital-kvardag": 1, "reisa": 1, "fast-praksis": 1}),
    ],
)
def test_a_gathering_with_coaching_gets_its_sheet_and_its_guide(
    prints: Built, name: str, sessions: dict[str, int]
) -> None:
    for kind in ("coaching-sheet", "conversation-guide"):
        made = Counter(one.session for one in prints(name).built if one.kind == kind)
        assert made == sessions


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["pairs", "groups"])
def test_its_pairs_and_groups_are_what_would_be_drawn(
    workspace: Path, name: str, kind: RoundKind
) -> None:
    folder = workspace / "programmes" / name
    before = (folder / "coaching.yaml").read_bytes()

    report = pair_coaching(folder, Request(kind=kind))

    assert report.rounds
    assert (report.is_written, report.findings) == (False, _found(workspace, name))
    assert (folder / "coaching.yaml").read_bytes() == before
    assert not (folder / "coaching.previous.yaml").exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_memory_of_an_example_is_what_a_draw_writes(
    workspace: Path, name: str
) -> None:
    folder = workspace / "programmes" / name
    kept = COACHING.read(folder / "coaching.yaml").value
    roster = load_programme(folder, [bundled("library")]).roster
    assert roster

    drawn = kept.model_copy(update={"people": as_listed(roster)})

    assert (folder / "coaching.yaml").read_bytes() == written_for(folder, drawn)


@pytest.mark.parametrize("name", NAMES)
def test_every_pdf_passes_pdf_ua(prints: Built, name: str) -> None:
    for one in prints(name).built:
        report = page_validation.validate_pdf(one.file, profile="ua1")
        faults = [(fault.rule_id, fault.message) for fault in report.failures]
        assert (one.file.name, faults) == (one.file.name, [])


@pytest.mark.parametrize(("name", "language"), [(NAMES[0], "nb"), (NAMES[1], "nn")])
def test_every_pdf_has_language_title_one_top_heading_and_alternative_texts(
    prints: Built, name: str, language: str
) -> None:
    for one in prints(name).built:
        with pikepdf.open(one.file) as pdf:
            assert str(pdf.Root.Lang) == language
            tags = [
                thing
                for thing in pdf.objects
                if isinstance(thing, pikepdf.Dictionary) and "/S" in thing
            ]
            kinds_of_tags = [str(tag.S) for tag in tags]
            assert kinds_of_tags.count("/H1") == 1, one.file
            for tag in tags:
                if str(tag.S) == "/Figure":
                    assert str(tag.Alt).strip()
            assert pdf.docinfo["/Title"] != ""
            assert set(pdf.docinfo.keys()) == {"/Producer", "/Title"}


def test_no_agenda_is_longer_than_a_page(prints: Built, pages: Pages) -> None:
    agendas = [
        one.file for name in NAMES for one in prints(name).built if one.kind == "agenda"
    ]
    assert agendas

    assert {len(pages[file]) for file in agendas} == {1}


def test_a_task_of_a_worksheet_is_one_page(prints: Built, pages: Pages) -> None:
    sheets = [
        one.file
        for name in NAMES
        for one in prints(name).built
        if one.kind.startswith("igp")
    ]
    assert sheets

    for file in sheets:
        for text in pages[file]:
            assert text.count("Oppgave") + text.count("Oppgåve") == 1, file


def test_the_hyphens_that_come_out_are_real(pages: Pages) -> None:
    text = "".join(part for parts in pages.values() for part in parts)

    assert "\u2010" not in text
    assert "\u00ad" not in text
    assert "ø" in text
    assert "å" in text


def test_a_second_build_renders_nothing_and_never_loads_the_press(
    prints: Built, tmp_path: Path, command_in_child: Callable[..., str]
) -> None:
    report = prints(NAMES[0])
    folder = tmp_path / NAMES[0]
    shutil.copytree(report.folder.parent, folder)
    files = [
        folder / "handouts" / one.file.relative_to(report.folder)
        for one in report.built
    ]
    before = [file.stat().st_mtime_ns for file in files]

    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from medarbeider.commands.build_handouts import build_handouts\n"
        "report = build_handouts(Path(sys.argv[1]))\n"
        "print(len(report.written), len(report.unchanged), 'weasyprint' in sys.modules)"
    )
    ran = command_in_child(code, folder)

    assert ran == "0 192 False\n"
    assert [file.stat().st_mtime_ns for file in files] == before


def test_two_paths_give_equal_bytes(prints: Built, tmp_path: Path) -> None:
    name = NAMES[1]
    elsewhere = tmp_path / "Ny mappe med blå #1 [x] %20" / "programmes" / name
    shutil.copytree(
        bundled("programmes") / name,
        elsewhere,
        ignore=shutil.ignore_patterns("handouts"),
    )

    # one gathering, and what belongs to none: every kind of paper that there is
    report = prints(name)
    of_none = {one.kind for one in report.built if one.session is None}
    first = {one.file.relative_to(report.folder): one for one in report.built}

    of_a_day = build_handouts(elsewhere, choice=Choice(sessions=("1",)))
    of_all = build_handouts(elsewhere, choice=Choice(kinds=of_none))

    again = {
        one.file.relative_to(elsewhere / "handouts"): one
        for one in (*of_a_day.built, *of_all.built)
    }
    assert {one.kind for one in again.values()} == {one.kind for one in report.built}
    for path, one in again.items():
        content = one.file.read_bytes()
        assert content == first[path].file.read_bytes()
        assert b"Ny mappe" not in content
