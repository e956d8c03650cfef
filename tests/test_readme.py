"""What the README says is true."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from medarbeider.cli.app import app
from medarbeider.commands.planned import planned

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_command_it_names_is_there() -> None:
    named = set(re.findall(r"^medarbeider ([a-z-]+)", README, re.MULTILINE))

    assert named == {one.name for one in app.registered_commands}


def test_every_link_and_picture_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(
        r'src="([^"]+)"', README
    )
    assert len(links) > 8

    assert [one for one in links if not (ROOT / one).exists()] == []


def test_its_example_is_a_gathering_that_can_be_built(
    programme: Path, command: Callable[..., Any]
) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    file = programme / "programme.yaml"
    head, _, _ = file.read_text("utf-8").partition("  - id: start")
    indented = "".join(f"  {line}\n" for line in example.splitlines())
    file.write_text(head + indented, "utf-8")

    outcome = command("check", programme)

    assert outcome.status == 0, outcome.err
    (table,) = planned(programme).timetables[0]
    starts = [f"{slot.starts:%H.%M} {slot.title}" for slot in table.activities]
    assert starts == ["08.30 Innsjekk", "08.50 IGP", "09.50 Pause"]


def test_its_own_commands_are_scripts_that_can_be_run() -> None:
    scripts = re.findall(r"^(scripts/[a-z-]+)$", README, re.MULTILINE)

    assert scripts == ["scripts/demo", "scripts/test"]
    for script in scripts:
        assert shutil.which(ROOT / script)
