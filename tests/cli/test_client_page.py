"""`medarbeider explain --page`: what a client told, what is proposed, and why."""

import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from medarbeider.commands.client_page import page_for_client
from medarbeider.commands.planned import planned
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

Command = Callable[..., Any]

BRIEFS = {
    "nb": """\
language: nb
organisation: Eksempel kommune
unit: Lia barnehage
sector: barnehage
people: 30
why: To hus blir ett, og vi vil at barna ikke skal merke skjøten.
goals: [Vi sier fra samme dag]
works: Vi får med oss alle ut, uansett vær.
facilitators: [Kari Konsulent]
themes:
  - name: kollegialitet
    about: Tonen ved bordet når det er få på jobb
    success: Vi spør før det haster
  - name: overgangen til skolen
    case: I juni visste ingen hvem som skulle sende skjemaene.
gatherings: 3
first: 2027-01-13
weekdays: onsdag
meets: {what: et husmøte, minutes: 45}
""",
    "nn": """\
language: nn
organisation: Eksempel kommune
unit: Heimetenesta
sector: heimeteneste
people: 18
works: Vi stiller opp for kvarandre
themes: [rolleforståing, kollegialitet]
gatherings: 3
first: 2027-01-13
weeks: 4
meets: no
writes: no
""",
    "en": """\
language: en
organisation: Example municipality
people: 24
goals: [We tell each other the same day]
results:
  year: 2026
  answered: 22
  factors:
    {1: 4.2, 2: 4.3, 3: 4.1, 4: 3.9, 5: 3.7, 6: 3.5, 7: 3.8, 8: 4.0, 9: 3.9, 10: 4.6}
gatherings: 2
first: 2027-01-13
""",
}
NAMES = {
    "nb": "slik-har-vi-satt-det-sammen-for-dere",
    "nn": "slik-har-vi-sett-det-saman-for-dykk",
    "en": "how-we-have-put-it-together-for-you",
}
PRIVATE = """\
title: Lag
organisation: Eksempel kommune
unit: Lia barnehage
people: 24
why: Marit Storhaug har gått lei.
works: Etter at Oddrun sluttet, ler vi mer
goals: [Vi hører på Storhaugs råd, Vi sier fra]
notes: Si ingenting om sykefraværet.
leaders: [Marit Storhaug, {leader: Odd Vassbotn, of: [Siri Myklebust]}]
facilitators: [Kari Konsulent]
bars: [named-feedback, ranking]
variant: 3
busy: ["uke 6: granskingen"]
not_on: ["uke 8: terapi"]
results:
  year: 2026
  factors:
    {1: 4.2, 2: 4.3, 3: 4.1, 4: 3.9, 5: 3.7, 6: 3.5, 7: 3.8, 8: 4.0, 9: 3.9, 10: 4.6}
themes:
  - name: kollegialitet
    about: Siri Myklebust tar for mange pauser
    case: Forrige måned gråt Lie på vaktrommet
    success: Pausene er for alle
gatherings: 3
first: 2027-01-13
"""
SECRETS = (
    *("Marit", "Storhaug", "Oddrun", "Odd", "Vassbotn", "Siri", "Myklebust", "Lie"),
    *("sykefravær", "granskingen", "terapi", "pauser", "gråt"),
    *("named-feedback", "ranking", "variant", "10-FAKTOR", "3,5", "rolleklarhet"),
)
ROSTER = """\
Navn;Enhet;Rolle;Nærmeste leder
Siri Myklebust;Lia barnehage;;Marit Storhaug
Anne Lie;Lia barnehage;;Marit Storhaug
Oddrun Bakken;Lia barnehage;;
Turid Lia;Lia barnehage;;
Bo Nes;Lia barnehage;;
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of a house, and the working folder."""
    (tmp_path / "programmes").mkdir()
    (tmp_path / "medarbeider.yaml").write_text(
        "organisation: Eksempel Prosess AS\ncontact: post@prosess.example\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _made(command: Command, root: Path, brief: str) -> Path:
    (root / "mine.yaml").write_text(brief, "utf-8")
    made = command("new-programme", "--from", "mine.yaml", "--title", "Lag")
    assert made.status == 0, made.told
    return Path(made.lines[0])


def _text(file: Path) -> str:
    """Return what a reader sees of a page."""
    told = re.sub(r"<style.*?</style>", "", file.read_text("utf-8"), flags=re.DOTALL)
    return html.unescape(re.sub("<[^>]+>", " ", told))


def _changed(folder: Path, before: str, after: str) -> None:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize("language", BRIEFS)
def test_the_page_reads_as_agreed(
    command: Command, root: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    folder = _made(command, root, BRIEFS[language])

    handout, left_out = page_for_client(folder, planned(folder))

    assert left_out == ()
    look = Look((bundled("templates").resolve(),), "#17495a")
    golden(f"client-page.{language}.html", page(handout, look).text)


@pytest.mark.parametrize("language", BRIEFS)
def test_it_is_a_tagged_side_with_title_and_language(
    command: Command, root: Path, language: str
) -> None:
    folder = _made(command, root, BRIEFS[language])

    [told] = command("explain", "lag", "--page").lines

    pdf = (root / told).read_bytes()
    assert root / told == folder / f"{NAMES[language]}.pdf"
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == language
        assert str(opened.docinfo["/Title"]).endswith("– Lag")
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    again = command("explain", "lag", "--page", "--out", "igjen.pdf").lines
    assert (root / again[0]).read_bytes() == pdf


@pytest.mark.parametrize("format_", ["html", "docx", "pdf"])
def test_nothing_private_stands_on_it(
    command: Command, root: Path, format_: str
) -> None:
    folder = _made(command, root, PRIVATE)
    (folder / "participants.csv").write_text(ROSTER, "utf-8")
    _changed(folder, "people: 24", "participants: participants.csv")

    made = command("explain", "lag", "--page", "--out", f"ark.{format_}")

    assert (made.status, made.lines) == (0, [f"ark.{format_}"])
    file = root / f"ark.{format_}"
    match format_:
        case "html":
            told = _text(file)
        case "docx":
            with zipfile.ZipFile(file) as parts:
                told = " ".join(parts.read(one).decode() for one in parts.namelist())
        case _:
            told = "".join(one.extract_text() for one in PdfReader(file).pages)
    told = " ".join(told.split())
    assert "Pausene er for alle" in told
    assert "Vi sier fra" in told
    assert "Kari Konsulent" in told
    assert [one for one in SECRETS if re.search(rf"\b{one}\b", told)] == []
    [left_out] = made.told
    assert left_out == (
        "Left out, since somebody is named there: why, works, goals, themes[0].about,"
        " themes[0].case, kollegialitet"
    )


def test_means_of_a_few_or_of_many_stand_nowhere(command: Command, root: Path) -> None:
    _made(command, root, BRIEFS["en"])

    told = _text(root / command("explain", "lag", "--page", "--out", "a.html").lines[0])

    assert "Proposed to improve: role clarity." in told
    assert [one for one in ("3.5", "4.6", "22") if one in told] == []


def test_what_is_changed_by_hand_is_told_as_it_is_now(
    command: Command, root: Path
) -> None:
    folder = _made(command, root, BRIEFS["nb"])
    before = _text(
        root / command("explain", "lag", "--page", "--out", "a.html").lines[0]
    )
    _changed(folder, "date: 2027-02-17", "date: 2027-02-18")
    _changed(folder, '      - "Vi har ', '      - "Skriv selv: Vi har ')

    after = _text(
        root / command("explain", "lag", "--page", "--out", "b.html").lines[0]
    )

    assert "onsdag 17. februar 2027" in before
    assert "Samlingene er på ukedager som passer dere." in before
    assert "torsdag 18. februar 2027" in after
    assert "Samlingene er på ukedager som passer dere." not in after
    assert "Skriv selv" not in after


def test_it_has_the_looks_of_the_client(command: Command, root: Path) -> None:
    folder = _made(command, root, BRIEFS["nb"])
    Image.new("RGB", (90, 30), "#7a1f3d").save(folder / "merke.png")
    _changed(
        folder,
        '  unit: "Lia barnehage"',
        '  unit: "Lia barnehage"\n  logo: merke.png\n  colour: "#7a1f3d"\n'
        "  contact: Marit Storhaug",
    )

    [told] = command("explain", "lag", "--page", "--format", "html").lines

    text = (root / told).read_text("utf-8")
    assert "--accent: #7a1f3d" in text
    assert 'alt="Eksempel kommune"' in text
    assert "Storhaug" not in text
    assert "post@prosess.example" in text


def test_a_page_that_is_there_is_left_unless_it_is_forced(
    command: Command, root: Path
) -> None:
    folder = _made(command, root, BRIEFS["nb"])
    (root / "ark.html").write_text("mitt", "utf-8")
    call = ("explain", "lag", "--page", "--out", "ark.html")

    refused = command(*call)
    assert refused.status == 1
    assert "[page-is-there]" in refused.told[0]
    assert (root / "ark.html").read_text("utf-8") == "mitt"

    forced = command(*call, "--force", "--json")
    assert json.loads(forced.out) == {"ok": True, "file": "ark.html", "left_out": []}
    assert not [*folder.glob("slik-*")]


def test_without_a_brief_there_is_no_page(command: Command, root: Path) -> None:
    folder = _made(command, root, BRIEFS["nb"])
    (folder / "brief.yaml").unlink()

    outcome = command("explain", "lag", "--page")

    assert outcome.status == 1
    assert "[no-brief]" in outcome.told[0]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("--out", "ark.pdf"), "to make the page, take --page"),
        (("kollegialitet", "--page"), "the page is of all gatherings: name none"),
    ],
)
def test_calls_that_do_not_go_together_are_wrong(
    command: Command, root: Path, call: tuple[str, ...], told: str
) -> None:
    _made(command, root, BRIEFS["nb"])

    outcome = command("explain", "lag", *call)

    assert outcome.status == 2
    assert outcome.told[-1] == f"Error: Invalid value: {told}"
