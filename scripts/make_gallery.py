"""Makes the pictures in docs/gallery, and docs/gallery.md, which shows them.

    python scripts/make_gallery.py

Needs poppler's pdftoppm; the page of Excel needs LibreOffice Calc too, and stays as it
is without it. Every paper comes from one of the bundled programmes.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import yaml
from PIL import Image, ImageOps

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.handouts.documents import kinds
from medarbeider.model.language import LANGUAGES
from medarbeider.workspace import PROGRAMME_FILE, SETTINGS_FILE

sys.path.insert(0, str(Path(__file__).parent))  # where it is imported by a test
from in_every_language import in_every_language

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "gallery"
DOTS_PER_INCH = 75
SHADES = 16
COLUMNS = 3
HOME_CARE = "hjemmetjenesten"
COUNTY = "fylkesadministrasjonen"
REFLECTING = "hjemmetjenesten-reflecting"
MAIN = {HOME_CARE: "nb", COUNTY: "nn", REFLECTING: "nb"}
REFLECTING_PHASES = {
    "case": "5",
    "interview": "14",
    "team": "9",
    "client": "6",
    "second-interview": "6",
    "meta": "6",
}
WORKBOOK = ".xlsx"
"""What LibreOffice must print first."""


@dataclass(frozen=True)
class Picture:
    """A page of a document; *line* stands below it, *alt* instead of it."""

    kind: str
    line: str
    alt: str
    page: int = 1
    session: str | None = "på-lag"
    programme: str = HOME_CARE
    language: str = "nb"
    format: str = "pdf"

    @property
    def name(self) -> str:
        """The picture's file name, which stays the same whatever the page says."""
        page = f"-{self.page}" if self.page > 1 else ""
        parts = [f"{self.kind}{page}"]
        parts += [self.language] if self.language != "nb" else []
        parts += [self.format] if self.format != "pdf" else []
        return ".".join([*parts, "png"])


def _second(first: Picture, line: str, alt: str, page: int = 2) -> Picture:
    return replace(first, page=page, line=line, alt=alt)


INVITATION = Picture(
    "invitation",
    "**Invitation**: what the day gives, what to bring, and whom to ask",
    "An invitation with goals, facts and a word about not being able to come",
)
PACKING = Picture(
    "packing-list",
    "**Packing and print list**: copies follow from the name list, spares included",
    "A list of papers with copies, and things to bring, each with a box to tick",
)
RUN_SHEET = Picture(
    "run-sheet",
    "**Run sheet**: begins with goals, material, tables and pairs",
    "The first page of a run sheet, with tables and pairs by name",
)
LOG = Picture(
    "learning-log",
    "**Learning log**: private, five prompts",
    "Five prompts with lines to write on, below the goals of the day",
)
GROUP_TASK = Picture(
    "assignment-sheet-group",
    "**Between gatherings**: what a work group agrees to try …",
    "A sheet with a group's names, its task, steps, and rows for who, where and when",
)
PROJECT = Picture(
    "project-sheet",
    "**Development project**: what for, and for whom …",
    "A sheet with aim, users, expected effects and signs",
    session=None,
)
FACTORS = Picture(
    "factor-dialogue",
    "**10-FAKTOR dialogue**: the unit's own means, shown neutrally …",
    "Ten factors with means as numbers and bars, and boxes to keep or improve",
    session=None,
)

SECTIONS: Mapping[str, Sequence[Picture]] = {
    "The whole programme": (
        Picture(
            "programme-overview",
            "**Programme overview**: everything on one page, for client and leader",
            "A page with all six gatherings, their goals and the work in between",
            session=None,
        ),
        PROJECT,
        _second(
            PROJECT,
            "… how, by whom, and a look at it at every gathering",
            "Seven numbered steps, and a row for each gathering",
        ),
        FACTORS,
        _second(
            FACTORS,
            "… and one to keep, one to improve, and who does what",
            "Room for what to keep and improve, and a table of measures",
        ),
    ),
    "Before they come": (
        INVITATION,
        PACKING,
        _second(
            PACKING,
            "… and who is expected, to tick off at the door",
            "Names and units in a list, each with a box to tick",
        ),
        Picture(
            "name-tags",
            "**Name tags**: first names to be read across a room",
            "Eight name tags on a page, to cut along thin lines",
            session=None,
        ),
        Picture(
            "table-signs",
            "**Table signs**: to fold or stand up",
            "Table 1 in very large type, above the first names of those who sit there",
        ),
        RUN_SHEET,
        _second(
            RUN_SHEET,
            "… and tells what, how, with what and to the minute",
            "Rows with clock times, steps, phase times, material and room for notes",
            page=4,
        ),
    ),
    "On the day": (
        Picture(
            "agenda",
            "**Agenda**: always one page",
            "An agenda with goals, what to bring, and clock times",
        ),
        Picture(
            "group-list-wall",
            "**Groups for the wall**",
            "Six tables with first names in large type",
        ),
        Picture(
            "group-list-facilitator",
            "**Group list** for the facilitator, with units and room for changes",
            "Tables with names and units, each name with a box to tick",
        ),
        Picture(
            "igp-worksheet-individual",
            "**IGP, individual**: private notes, and a next step to tear off",
            "A question, its clock, lines for notes, and a strip to tear off",
        ),
        Picture(
            "igp-worksheet-group",
            "**IGP, group**: a row for each of the table, roles by name",
            "A round table with four names, agreement and difference, and three lines",
        ),
        Picture(
            "igp-worksheet-plenary",
            "**IGP, plenary**: main points of all tables, and what is agreed",
            "A wide table with a row for each group and its main points",
        ),
        Picture(
            "pair-list-wall",
            "**Pairs for the wall**",
            "Eleven pairs with first names in large type",
        ),
        Picture(
            "pair-list-facilitator",
            "**Pair list** for the facilitator; a trio has a clock of its own",
            "Pairs with names and units, one of them a trio with three clock times",
        ),
        Picture(
            "coaching-sheet",
            "**Coaching sheet**: from a shared goal to one's own first step",
            "A sheet with two names, shared goals, a question and room to write",
        ),
        Picture(
            "conversation-guide",
            "**Conversation guide** for the coach, with both clocks",
            "Four steps with questions and clock times for two talks",
        ),
        Picture(
            "appreciative-interview-guide",
            "**Appreciative interview**: what to ask, and room to note the answers",
            "Steps with clock times, and five questions with lines to write on",
            session="trygt-å-spørre",
        ),
        Picture(
            "peer-supervision-guide",
            "**Peer supervision**: seven steps, roles and rules",
            "Steps with clock times and questions, and a part to tear off",
            session="si-fra",
        ),
        Picture(
            "reflecting-team-guide",
            "**Reflecting team**: who talks when, and what to listen for",
            "Steps with clock times, listening tasks and rules",
            session="si-fra",
            programme=REFLECTING,
        ),
        Picture(
            "troika-guide",
            "**Troika**: three rounds (nynorsk)",
            "Steps with clock times of three rounds, and a strip to tear off for each",
            session="digital-kvardag",
            programme=COUNTY,
            language="nn",
        ),
    ),
    "When it ends, and afterwards": (
        LOG,
        _second(
            LOG,
            "… and its other side, until next time",
            "A table for what I tried, what happened and what I change",
        ),
        Picture(
            "evaluation-form",
            "**Evaluation**: the last one asks about the whole programme too",
            "Statements with a scale from 1 to 5, and open questions",
            session="videre",
        ),
        Picture(
            "assignment-sheet-individual",
            "**Between gatherings**, for each: usable by those who did nothing too",
            "A task with steps, deadline, and room for what was seen and learned",
        ),
        Picture(
            "work-group-list-wall",
            "**Work groups for the wall**: those of the same unit, all through",
            "Three teams with first names in large type",
        ),
        Picture(
            "work-group-list-facilitator",
            "**Work groups** for the facilitator, and who is in none",
            "Three teams with names, each with a box to tick, and a column for notes",
        ),
        GROUP_TASK,
        _second(
            GROUP_TASK,
            "… and what it found",
            "Room for what came of it, what was learned and what stood in the way",
        ),
        Picture(
            "booklet",
            "**Booklet**: all of a gathering for one person, with her pair and table",
            "The front of a booklet with one person's name, table and pair",
        ),
    ),
    "In nynorsk and English": (
        Picture(
            "agenda",
            "**Agenda** of a whole day (nynorsk)",
            "An agenda in nynorsk, from nine to three",
            session="reisa",
            programme=COUNTY,
            language="nn",
        ),
        Picture(
            "coaching-sheet",
            "**Coaching sheet** (nynorsk)",
            "A coaching sheet in nynorsk",
            session="reisa",
            programme=COUNTY,
            language="nn",
        ),
        Picture(
            "programme-overview",
            "**Programme overview** (nynorsk)",
            "Three whole days and the work in between on one page, in nynorsk",
            session=None,
            programme=COUNTY,
            language="nn",
        ),
        Picture(
            "invitation",
            "**Invitation** (English)",
            "An invitation in English",
            language="en",
        ),
        Picture(
            "igp-worksheet-group",
            "**IGP, group** (English)",
            "A group's worksheet in English",
            language="en",
        ),
        Picture(
            "conversation-guide",
            "**Conversation guide** (English)",
            "A conversation guide in English",
            language="en",
        ),
    ),
    "In other formats": (
        Picture(
            "coaching-sheet",
            "**Form**: the same paper with fields, to fill in on a screen",
            "A coaching sheet whose lines are fields",
            format="form",
        ),
        Picture(
            "run-sheet",
            "**Excel**: clock times that keep reckoning when you change minutes",
            "A run sheet as a workbook, with starts, minutes and sums",
            format="xlsx",
        ),
    ),
}


def page() -> str:
    """Return docs/gallery.md."""
    lines = [
        "# Gallery",
        "",
        "Every kind of paper, made from the programmes that come along. The people in",
        "them are invented. Made by `scripts/make_gallery.py`, as are its pictures.",
        "",
        "All papers are tagged PDF with headings, table headers and a language, and",
        "print well in black and white.",
    ]
    for title, pictures in SECTIONS.items():
        lines += ["", f"## {title}", "", "|" + " |" * COLUMNS, "|" + "---|" * COLUMNS]
        cells = [f"![{one.alt}](gallery/{one.name})<br>{one.line}" for one in pictures]
        for start in range(0, len(cells), COLUMNS):
            row = cells[start : start + COLUMNS]
            row += [""] * (COLUMNS - len(row))
            lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines) + "\n"


def make(pictures: Iterable[Picture], folder: Path) -> None:
    """Make the *pictures*; *folder* is for what is built on the way."""
    PICTURES.mkdir(exist_ok=True)
    wanted = tuple(pictures)
    for programme in MAIN:
        ours = [one for one in wanted if one.programme == programme]
        files = _built(programme, ours, folder)
        for one in ours:
            _picture(files[one], one)


def _built(
    programme: str, pictures: Sequence[Picture], folder: Path
) -> dict[Picture, Path]:
    """Build what the *pictures* of a programme show; return the file of each."""
    source = _programme(programme, folder)
    files = {}
    for form, session in {(one.format, one.session): None for one in pictures}:
        ours = [one for one in pictures if (one.format, one.session) == (form, session)]
        names = {_document(one.kind) for one in ours}
        sessions = (session,) if session else ()
        choice = Choice(sessions, sorted(names), (form,))
        report = build_handouts(source, choice=choice)
        for one in ours:
            files[one] = next(
                built.file
                for built in report.built
                if (built.kind, built.session) == (one.kind, one.session)
                and _language(built.file, report.folder, programme) == one.language
            )
    return files


def _document(kind: str) -> str:
    """Return what makes a kind of sheet: a document, or the guide of one method."""
    return next((one for one in kinds() if kind.startswith(one)), kind)


def _programme(name: str, folder: Path) -> Path:
    """Put a programme in a workspace of its own, told in every language."""
    workspace = folder / name
    (workspace / "programmes").mkdir(parents=True)
    shutil.copy(ROOT / SETTINGS_FILE, workspace)
    bundled = HOME_CARE if name == REFLECTING else name
    source = in_every_language(bundled, workspace / "programmes")
    if name == REFLECTING:
        _with_reflecting_team(source / PROGRAMME_FILE)
    return source


def _with_reflecting_team(file: Path) -> None:
    """Let a reflecting team take the place of peer supervision."""
    told = yaml.safe_load(file.read_text("utf-8"))
    for one in chain.from_iterable(each["activities"] for each in told["sessions"]):
        if one["method"] == "peer-supervision":
            one |= {"method": "reflecting-team", "phases": REFLECTING_PHASES}
            del one["title"]
    file.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")


def _language(file: Path, folder: Path, programme: str) -> str:
    top = file.relative_to(folder).parts[0]
    return top if top in LANGUAGES else MAIN[programme]


def _picture(file: Path, picture: Picture) -> None:
    if file.suffix == WORKBOOK:
        office = shutil.which("soffice")
        if office is None:
            print(f"{picture.name}: left as it is, LibreOffice is not here")
            return
        file = _printed(office, file)
    raw = file.with_suffix("")
    page = ["-f", str(picture.page), "-l", str(picture.page), "-singlefile"]
    look = ["-png", "-r", str(DOTS_PER_INCH)]
    subprocess.run(["pdftoppm", *look, *page, file, raw], check=True)  # noqa: S603, S607 -- ours
    with Image.open(raw.with_suffix(".png")) as image:
        framed = ImageOps.expand(image.convert("RGB"), 1, "#aaaaaa")
    framed.quantize(SHADES).save(PICTURES / picture.name, optimize=True)


def _printed(office: str, file: Path) -> Path:
    folder = file.parent / "printed"  # not beside it, where the PDF of that name lies
    order = [
        office,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(file),
    ]
    subprocess.run(order, check=True, capture_output=True)  # noqa: S603 -- ours
    return folder / f"{file.stem}.pdf"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        make(chain.from_iterable(SECTIONS.values()), Path(temporary))
