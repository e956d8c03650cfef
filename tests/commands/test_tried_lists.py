"""Name lists whose outcome hangs on a programme: its days, and `rules` beside the list.

They lie in `tried/`; `tried/expected.txt` has a section for each, with what `check`
tells. After a change that is meant, `--accept` writes the file anew.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.check import check

TRIED = Path(__file__).with_name("tried")


def test_every_list_of_a_programme_is_told_as_agreed(
    made: Callable[..., Path], request: pytest.FixtureRequest
) -> None:
    expected = TRIED / "expected.txt"
    lists = sorted(TRIED.glob("*.csv"))

    found = "".join(f"== {file.name}\n{_told(file, made)}" for file in lists)

    if request.config.getoption("--accept"):
        expected.write_text(found, "utf-8")
    assert len(lists) >= 7
    assert found == expected.read_text("utf-8")


def _told(file: Path, made: Callable[..., Path]) -> str:
    rules = file.with_suffix(".rules")
    more = rules.read_text("utf-8") if rules.exists() else ""
    folder = made(more, names=file.read_text("utf-8"))
    told = (one.told().replace(f"{folder}/", "") for one in check(folder).findings)
    return "".join(f"{line}\n" for line in told if "[not-drawn]" not in line)
