"""`medarbeider brief`: the page for the first meeting with a client."""

import html
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest
from pypdf import PdfReader

from medarbeider.commands.chosen_from_library import sector_names, theme_names
from medarbeider.handouts.brief_page import Offered, brief_page
from medarbeider.handouts.factors import factors
from medarbeider.model.brief import Brief
from medarbeider.model.factor_results import FactorResults
from medarbeider.model.language import LANGUAGES, Language
from medarbeider.model.noun import Noun
from medarbeider.model.own_words import AvoidedWord, OwnWords
from medarbeider.model.settings import Settings
from medarbeider.model.wanted import (
    Absent,
    Decided,
    Guest,
    Meeting,
    Served,
    WantedGathering,
    WantedLeader,
    WantedRoom,
    WantedTheme,
)
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.wording.wording import Wording
from medarbeider.workspace import Workspace, bundled

Command = Callable[..., Any]

TOLD = (
    "ark.html is there already, and is left as it is; name another file with --out, or"
    " write over it with --force"
)
NO_LANGUAGE = (
    '--language: "no" is not one of nb, nn, en; did you mean "nb"? [unknown-value]'
)
TITLES = {
    "nb": "Før vi lager programmet",
    "nn": "Før vi lagar programmet",
    "en": "Before we make the programme",
}
WITHIN: dict[str, type[Noun]] = {
    "leaders": WantedLeader,
    "themes": WantedTheme,
    "gatherings": WantedGathering,
    "serves": Served,
    "meets": Meeting,
    "decided": Decided,
    "guests": Guest,
    "absent": Absent,
    "rooms": WantedRoom,
    "words": OwnWords,
    "words.avoid": AvoidedWord,
    "results": FactorResults,
}
"""The keys of a brief that have keys of their own."""
NOT_ASKED = frozenset({"order", "variant"})
"""Choices between proposals, which are made once there are some."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _keys() -> Iterator[str]:
    yield from Brief.model_fields.keys() - NOT_ASKED
    for key, noun in WITHIN.items():
        yield from (f"{key}.{one}" for one in noun.model_fields.keys() - NOT_ASKED)


def _there(root: Path) -> list[str]:
    return sorted(one.name for one in root.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_asks_for_every_key_of_the_brief_once(
    command: Command, root: Path, language: str
) -> None:
    made = command("brief", "--print", "--language", language, "--format", "html")

    assert (made.status, made.told) == (0, [])
    text = (root / made.lines[0]).read_text("utf-8")
    asked = [
        key for keys in re.findall('data-keys="([^"]+)"', text) for key in keys.split()
    ]
    assert sorted(asked) == sorted(_keys())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_library_has_is_there_to_tick(
    command: Command, root: Path, language: Language
) -> None:
    [name] = command(
        "brief", "--print", "--language", language, "--out", "a.html"
    ).lines

    text = html.unescape((root / name).read_text("utf-8"))
    ticked = re.findall('<li><span class="box"></span>([^<]+)</li>', text)
    workspace = Workspace(root)
    themes = [*theme_names(workspace, language).values()]
    sectors = [*sector_names(workspace, language).values()]
    assert len(themes) == 8
    assert [one for one in (*themes, *sectors) if ticked.count(one) != 1] == []
    rows = re.findall(r'<th scope="row">\d+ ([^<]+)</th>', text)
    assert rows == [factor for factor, _ in factors(Wording(language))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_two_tagged_sides_with_title_and_language(
    command: Command, root: Path, language: str
) -> None:
    [name] = command("brief", "--print", "--language", language).lines

    pdf = (root / name).read_bytes()
    read = PdfReader(io.BytesIO(pdf))
    assert len(read.pages) == 2
    assert read.metadata is not None
    assert read.metadata.title == TITLES[language]
    assert TITLES[language] in read.pages[0].extract_text()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == language
        assert bool(opened.Root.MarkInfo.Marked)
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_the_page_can_be_filled_in_on_a_screen(command: Command, root: Path) -> None:
    [name] = command("brief", "--print", "--format", "form").lines

    assert name == "for-vi-lager-programmet.utfylling.pdf"
    pdf = (root / name).read_bytes()
    read = PdfReader(io.BytesIO(pdf))
    fields = read.get_fields() or {}
    assert len(read.pages) == 2
    assert len(fields) > 100
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_reads_as_agreed(
    language: Language, golden: Callable[[str, str], None]
) -> None:
    offered = Offered(("Barnehage",), ("Samskaping",), ("Halv dag",), ("Rollespill",))
    made = brief_page(
        offered, Settings(organisation="Eksempel Prosess AS"), Wording(language)
    )
    look = Look((bundled("templates").resolve(),), "#17495a")

    golden(f"brief-page.{language}.html", page(made, look).text)


def test_the_house_stands_on_the_page_and_its_language_is_the_usual_one(
    command: Command, root: Path
) -> None:
    (root / "medarbeider.yaml").write_text(
        "organisation: Eksempel Prosess AS\nlanguage: nn\n", "utf-8"
    )

    [name] = command("brief", "--print", "--format", "html").lines

    assert name == "for-vi-lagar-programmet.html"
    assert "<p>Eksempel Prosess AS</p>" in (root / name).read_text("utf-8")


def test_a_file_that_is_there_is_left_as_it_is_unless_it_is_forced(
    command: Command, root: Path
) -> None:
    file = root / "ark.html"
    file.write_text("mitt", "utf-8")

    refused = command("brief", "--print", "--out", "ark.html")
    assert (refused.status, refused.out, refused.told) == (
        1,
        "",
        [f"{TOLD} [page-is-there]"],
    )
    assert file.read_text("utf-8") == "mitt"

    forced = command("brief", "--print", "--out", "ark.html", "--force", "--json")
    assert json.loads(forced.out) == {"ok": True, "file": "ark.html"}
    assert file.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert _there(root) == ["ark.html", "programmes"]


def test_a_folder_gets_the_page_under_its_own_name(
    command: Command, root: Path
) -> None:
    outcome = command("brief", "--print", "--out", "programmes", "--format", "html")

    assert outcome.lines == ["programmes/for-vi-lager-programmet.html"]
    assert _there(root / "programmes") == ["for-vi-lager-programmet.html"]


@pytest.mark.parametrize("named", ["nytt/", "nytt", "2027.1/ark.html/"])
def test_a_folder_that_is_not_there_is_made_for_the_page(
    command: Command, root: Path, named: str
) -> None:
    outcome = command("brief", "--print", "--out", named, "--format", "html")

    file = f"{named.removesuffix('/')}/for-vi-lager-programmet.html"
    assert (outcome.status, outcome.lines) == (0, [file])
    assert (root / file).read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_file_is_no_folder_for_the_page(command: Command, root: Path) -> None:
    (root / "ark.html").write_text("mitt", "utf-8")

    outcome = command("brief", "--print", "--out", "ark.html/", "--force")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.told == [
        f"cannot write in {root / 'ark.html'}: File exists [unwritable]"
    ]
    assert (root / "ark.html").read_text("utf-8") == "mitt"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            ("--format", "docx"),
            'there is no format "docx"; there are pdf, form, html [no-such-format]',
        ),
        (
            ("--language", "no"),
            NO_LANGUAGE,
        ),
    ],
)
def test_what_the_page_does_not_come_in_is_refused(
    command: Command, root: Path, given: tuple[str, ...], told: str
) -> None:
    outcome = command("brief", "--print", *given)

    assert (outcome.status, outcome.out, outcome.told) == (1, "", [told])
    assert _there(root) == ["programmes"]


def test_without_print_it_tells_what_it_can_do(command: Command, root: Path) -> None:
    alone, helped = command("brief"), command("brief", "--help")

    assert (alone.status, alone.lines) == (0, helped.lines)
    assert "--print" in alone.out
    assert _there(root) == ["programmes"]


def test_options_of_the_page_without_print_are_a_wrong_call(
    command: Command, root: Path
) -> None:
    outcome = command("brief", "--language", "nn")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.told[-1] == "Error: Invalid value: to make the page, take --print"
    assert _there(root) == ["programmes"]
