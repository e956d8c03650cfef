"""With CI=true everything is there, so a test that is skipped has failed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPS = """\
import pytest

def test_that_lacks_a_program() -> None:
    pytest.skip("no such program")

@pytest.mark.skipif(True, reason="no such system")
def test_that_lacks_a_system() -> None:
    pass
"""


@pytest.mark.parametrize(
    ("where", "told", "status"),
    [("", "2 skipped", 0), ("true", "1 failed, 1 error", 1)],
)
def test_a_skipped_test_fails_only_where_nothing_may_be_skipped(
    tmp_path: Path, where: str, told: str, status: int
) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_skips.py").write_text(SKIPS, "utf-8")

    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        cwd=tmp_path,
        env={**os.environ, "CI": where},
        capture_output=True,
        text=True,
        check=False,
    )

    *_, last = ran.stdout.splitlines()
    assert (last.partition(" in ")[0], ran.returncode) == (told, status)
