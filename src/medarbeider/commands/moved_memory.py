"""The work of `pair-coaching --moved`: the memory follows a folder to its new name."""

from dataclasses import dataclass
from pathlib import Path

from medarbeider.memory.coaching import COACHING, written_for
from medarbeider.memory.kept_file import remember, remembering
from medarbeider.output.manifest import hand_over
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.workspace import COACHING_FILE, HANDOUTS


@dataclass(frozen=True)
class Moved:
    """A memory that belongs to its folder again; `rounds` is how many it holds."""

    file: Path
    rounds: int


def move_here(folder: Path) -> Moved:
    """Let what was drawn and made for a folder of another name be this folder's.

    Raises `MedarbeiderError` where there is no memory.
    """
    file = folder / COACHING_FILE
    with remembering(file):
        memory = COACHING.read(file)
        if memory.digest is None:
            raise MedarbeiderError("nothing-moved", folder=folder)
        remember(file, written_for(folder, memory.value), memory.digest)
    former = memory.value.folder
    if former is not None:
        hand_over(folder / HANDOUTS, former, folder.resolve().name)
    return Moved(file, len(memory.value.rounds))
