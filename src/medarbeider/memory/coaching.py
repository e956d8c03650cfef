"""The memory of pairs and groups, coaching.yaml: it holds the coaching plan.

It says which folder it was drawn for, since a copy of a programme's folder is another
programme, whose people have not met as it tells.
"""

import os
import unicodedata
from pathlib import Path

from medarbeider.memory.form import KeptForm, Remembered
from medarbeider.memory.kept_file import backup_of
from medarbeider.model.coaching import CoachingPlan, Gone, Listed, Relaxation
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.text import CONTROL
from medarbeider.reading.yaml_source import read_yaml
from medarbeider.workspace import COACHING_FILE

COACHING = KeptForm(
    CoachingPlan(),
    about="Who has been, and will be, together in pairs and groups.",
    made_by="medarbeider pair-coaching",
    on_one_line=(Relaxation, Listed, Gone),
)
"""The form of coaching.yaml."""


def plan_of(folder: Path) -> Remembered[CoachingPlan]:
    """Return the plan of the programme in *folder*; one without rounds if it has none.

    Raises `InvalidSourceError` when it cannot be read, or was drawn for another folder.
    """
    file = folder / COACHING_FILE
    memory = COACHING.read(file)
    drawn_for, here = memory.value.folder, name_of(folder)
    if drawn_for is not None and _folded(drawn_for) != _folded(here or ""):
        values = {
            "given": drawn_for,
            "folder": here or str(folder),
            "backup": backup_of(file).name,
        }
        place = read_yaml(file).place(("folder",))
        problem = Problem(place, "anothers-memory", "folder", values)
        raise InvalidSourceError([problem])
    return memory


def written_for(folder: Path, plan: CoachingPlan) -> bytes:
    """Return the file that holds *plan* for the programme in *folder*."""
    return COACHING.written(plan.model_copy(update={"folder": name_of(folder)}))


def name_of(folder: Path) -> str | None:
    """Return what a folder is called, as our file can hold it; None without letters."""
    name = os.fsencode(folder.resolve().name).decode("utf-8", "replace")
    letters = unicodedata.normalize("NFC", CONTROL.sub(" ", name))
    return " ".join(letters.split()) or None


def _folded(name: str) -> str:
    """Return the same for all spellings that are one folder on some systems."""
    return unicodedata.normalize("NFC", name.casefold())
