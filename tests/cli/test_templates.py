"""`templates`: whose file counts, and a copy to change that then is rendered."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from medarbeider.workspace import bundled

Command = Callable[..., Any]


@pytest.fixture
def root(programme: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace of a programme, where the user stands."""
    root = programme.parents[1]
    monkeypatch.chdir(root)
    return root


def test_a_template_that_is_changed_is_what_is_rendered(
    command: Command, root: Path, programme: Path
) -> None:
    only = ("build-handouts", programme.name, "--only", "agenda", "--format", "html")
    command(*only)

    outcome = command("templates", "eject", "agenda")
    file = root / "templates" / "agenda.html.j2"
    file.write_text(file.read_text("utf-8").replace("<h1>", "<h1>Vårt "), "utf-8")
    again = command(*only)

    assert (outcome.status, outcome.lines) == (0, [str(file)])
    assert outcome.told == ["change the copy; delete it to have ours again"]
    assert len(again.lines) == 1
    assert "<h1>Vårt " in Path(again.lines[0]).read_text("utf-8")


def test_the_template_of_one_guide_is_a_copy_of_the_one_for_all(
    command: Command, root: Path
) -> None:
    outcome = command("templates", "eject", "troika-guide")

    file = root / "templates" / "troika-guide.html.j2"
    assert (outcome.status, outcome.lines) == (0, [str(file)])
    ours = bundled("templates") / "guide.html.j2"
    assert file.read_bytes() == ours.read_bytes()


@pytest.mark.parametrize(
    ("name", "meant"), [("igp-guide", "guide"), ("troika-guid", "troika-guide")]
)
def test_a_method_without_a_guide_has_no_template_of_one(
    command: Command, root: Path, name: str, meant: str
) -> None:
    outcome = command("templates", "eject", name)

    told = f'there is no template "{name}" of ours; did you mean "{meant}"?'
    assert outcome.status == 1
    assert outcome.told == [f"{told} [no-template-of-ours]"]
    assert not (root / "templates").exists()


def test_the_list_says_whose_file_counts(
    command: Command, root: Path, programme: Path
) -> None:
    command("templates", "eject", "agenda")
    command("templates", "eject", "styles/coaching.css", "--programme", programme.name)
    own = root / "templates" / "own.html.j2"
    own.write_text("<p/>", "utf-8")

    outcome = command("templates", "list", "--programme", programme.name)

    told = dict(line.partition("  ")[::2] for line in outcome.lines)
    ours = {name for name, whose in told.items() if whose == "ours"}
    assert {name: whose for name, whose in told.items() if whose != "ours"} == {
        "agenda.html.j2": "the workspace's own",
        "own.html.j2": "the workspace's own",
        "styles/coaching.css": "the programme's own",
    }
    assert {"handout.css", "parts.html.j2", "base.html.j2"} < ours
    assert "programme.yaml.j2" not in told


def test_the_list_can_be_read_by_a_program(command: Command, root: Path) -> None:
    assert not (root / "templates").exists()

    found = json.loads(command("templates", "list", "--json").out)["templates"]

    assert {
        "name": "agenda.html.j2",
        "whose": "ours",
        "file": str(bundled("templates") / "agenda.html.j2"),
    } in found


def test_what_is_there_is_left_as_it_is(command: Command, root: Path) -> None:
    command("templates", "eject", "handout.css")
    file = root / "templates" / "handout.css"
    file.write_text("p { color: black }", "utf-8")

    outcome = command("templates", "eject", "handout.css")

    assert outcome.status == 1
    assert outcome.told == [
        (
            f"{file} is there already, and is left as it is; change it, or delete it"
            " first [template-is-there]"
        )
    ]
    assert file.read_text("utf-8") == "p { color: black }"


@pytest.mark.parametrize(
    ("given", "meant"),
    [("agneda", "agenda"), ("agenda.html", "agenda.html.j2"), ("styles/coaching", "")],
)
def test_a_name_that_is_not_ours_is_told_with_what_was_meant(
    command: Command, root: Path, given: str, meant: str
) -> None:
    outcome = command("templates", "eject", given)

    assert outcome.status == 1
    said = f'there is no template "{given}" of ours'
    assert outcome.told[0].startswith(said)
    assert f'"{meant}"' in outcome.told[0] or not meant
    assert not (root / "templates").exists()


@pytest.mark.parametrize(
    "given", ["../medarbeider.yaml", "/etc/hostname", "programme.yaml.j2", ""]
)
def test_only_templates_can_be_copied(command: Command, root: Path, given: str) -> None:
    before = sorted(root.rglob("*"))

    assert command("templates", "eject", given).status == (1 if given else 2)
    assert sorted(root.rglob("*")) == before


def test_in_our_own_checkout_a_copy_goes_to_a_programme(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bundled("templates").parent)

    outcome = command("templates", "eject", "agenda")

    assert outcome.status == 1
    assert outcome.told[0].endswith("take --programme NAME [template-is-ours]")
