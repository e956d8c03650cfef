"""Where templates, programmes, settings and outputs are."""

from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from medarbeider.problems.problem import MedarbeiderError

SETTINGS_FILE = "medarbeider.yaml"
PROGRAMME_FILE = "programme.yaml"
BRIEF_FILE = "brief.yaml"
COACHING_FILE = "coaching.yaml"
SCHEMA_FILE = "programme.schema.json"
HANDOUTS = "handouts"
TEMPLATES = "templates"


@dataclass(frozen=True)
class Workspace:
    """A folder with `programmes/`, and perhaps settings, templates and a library."""

    root: Path

    @property
    def programmes(self) -> Path:
        """The folder that holds a folder for each programme."""
        return self.root / "programmes"

    @property
    def settings_file(self) -> Path:
        """The one settings file; it need not be there."""
        return self.root / SETTINGS_FILE

    @property
    def library(self) -> tuple[Path, ...]:
        """The folders with methods and themes, the workspace's own first."""
        return _distinct(self.root / "library", bundled("library"))

    def templates(self, programme: Path) -> tuple[Path, ...]:
        """The folders with templates: the programme's, the workspace's, ours."""
        return _distinct(
            programme / TEMPLATES, self.root / TEMPLATES, bundled(TEMPLATES)
        )


def bundled(kind: str) -> Path:
    """Return what came with us: `templates`, `programmes` or `library`.

    In a checkout that is its top-level folder; installed, it lies in the package.
    """
    package = Path(str(files("medarbeider")))
    installed = package / "bundled" / kind
    return installed if installed.is_dir() else package.parents[1] / kind


def workspace_of(folder: Path) -> Workspace:
    """Return the workspace that *folder* lies in.

    That is the nearest folder, going up, with a settings file; without one, the folder
    that holds `programmes/`; without that, *folder* itself.
    """
    here = folder.resolve()
    for root in (here, *here.parents):
        if (root / SETTINGS_FILE).is_file():
            return Workspace(root)
    for root in (here, *here.parents):
        if (root / "programmes").is_dir():
            return Workspace(root)
    return Workspace(here)


def programme_folder(name: str, start: Path) -> Path:
    """Return the folder of the programme that *name* means, seen from *start*.

    *name* is a folder, its programme.yaml, or the name of a folder in `programmes/`.
    """
    asked = Path(name)
    if asked.name == PROGRAMME_FILE:
        return asked.parent
    programmes = workspace_of(start).programmes
    with suppress(OSError):  # a name that is too long is no folder's
        if (asked / PROGRAMME_FILE).exists():
            return asked
        if asked.name == name and (programmes / name / PROGRAMME_FILE).exists():
            return programmes / name
    there = sorted(one.parent.name for one in programmes.glob(f"*/{PROGRAMME_FILE}"))
    raise MedarbeiderError("no-such-programme", given=name, known=", ".join(there))


def _distinct(*folders: Path) -> tuple[Path, ...]:
    there = (folder.resolve() for folder in folders if folder.is_dir())
    return tuple(dict.fromkeys(there))
