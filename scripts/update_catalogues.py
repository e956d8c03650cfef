"""Brings the catalogues up to date with the phrases in code and templates.

    python scripts/update_catalogues.py

New phrases come in empty, gone ones go out; then fill in `src/medarbeider/locale`.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "src" / "medarbeider" / "locale"
CODE = ROOT / "src" / "medarbeider"
KEYWORDS = {
    "N_": None,
    "_": None,
    "say": None,
    "gettext": None,
    "count": (1, 2),
    "PaperKind": (2,),  # its title
}
LANGUAGES = {"handouts": ("nb", "nn"), "terminal": ("nb",)}
ON_PAPER = (
    CODE / "handouts",
    CODE / "planning",
    CODE / "proposing",
    CODE / "rendering",
)
IN_TERMINAL = (CODE / "cli", CODE / "problems")


def phrases(domain: str) -> Catalog:
    """Return all phrases of a domain, as they stand in code and templates."""
    found = Catalog(project="medarbeider", charset="utf-8")
    for file, message in _messages(domain):
        place = (file.relative_to(ROOT).as_posix(), 1)
        found.add(message, locations=[place])
    return found


def _messages(domain: str) -> Iterator[tuple[Path, Any]]:
    rooms = ON_PAPER if domain == "handouts" else IN_TERMINAL
    for room in rooms:
        for file in sorted(room.rglob("*.py")):
            with file.open("rb") as code:
                for _, message, _, _ in extract("python", code, KEYWORDS):
                    yield file, message
    if domain == "handouts":
        for file in sorted((ROOT / "templates").glob("*.j2")):
            with file.open("rb") as template:
                for _, _, told, _ in babel_extract(
                    template, ("_", "gettext", "ngettext"), [], {}
                ):
                    yield file, told


def updated(domain: str, language: str) -> bytes:
    """Return the catalogue's text with today's phrases and yesterday's translations."""
    file = LOCALE / language / f"{domain}.po"
    catalogue = phrases(domain)
    if file.exists():
        known = read_po(io.BytesIO(file.read_bytes()), locale=language)
        known.update(catalogue, no_fuzzy_matching=True)
        known.obsolete.clear()
        catalogue = known
    catalogue.locale = language
    catalogue.fuzzy = False
    catalogue.project, catalogue.version = "medarbeider", "1"
    catalogue.header_comment = f"# medarbeider: {domain}, {language}"
    catalogue.msgid_bugs_address = catalogue.last_translator = ""
    written = io.BytesIO()
    for message in catalogue:
        message.locations = sorted({(name, 1) for name, _ in message.locations})
    write_po(
        written,
        catalogue,
        omit_header=False,
        sort_output=True,
        include_lineno=False,
        width=88,
    )
    lines = written.getvalue().decode("utf-8").splitlines()
    kept = [
        line
        for line in lines
        if not line.startswith(
            ('"POT-Cr', '"PO-Rev', '"Gen', '"Last-T', '"Report', '"Language-T')
        )
    ]
    return ("\n".join(kept) + "\n").encode()


def main() -> None:
    """Update every catalogue in place."""
    for domain, languages in LANGUAGES.items():
        for language in languages:
            file = LOCALE / language / f"{domain}.po"
            file.parent.mkdir(parents=True, exist_ok=True)
            content = updated(domain, language)
            file.write_bytes(content)
            print(f"{file.relative_to(ROOT)}: {content.count(b'msgid')} phrases")


if __name__ == "__main__":
    main()
