"""Writes a bundled programme with every text in all three languages.

    python scripts/in_every_language.py hjemmetjenesten FOLDER

The programmes themselves are told in one language each, as a user's would be. With the
translations in tests/in_every_language they can be built in all of them: for the
gallery, and to see that every paper exists in every language.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from medarbeider.model.language import LANGUAGES
from medarbeider.reading.yaml_source import Value, read_yaml
from medarbeider.workspace import PROGRAMME_FILE

ROOT = Path(__file__).parents[1]
TRANSLATIONS = ROOT / "tests" / "in_every_language"


def translations(name: str, language: str) -> dict[str, dict[str, str]]:
    """Return a programme's texts in all languages, by the text in its own."""
    file = TRANSLATIONS / f"{name}.yaml"
    told: list[dict[str, str]] = yaml.safe_load(file.read_text("utf-8"))
    return {one[language]: one for one in told}


def in_every_language(name: str, folder: Path) -> Path:
    """Put the programme *name* in *folder*, told in all three; return its folder."""
    shutil.copytree(
        ROOT / "programmes" / name,
        folder / name,
        ignore=shutil.ignore_patterns("handouts"),
    )
    file = folder / name / PROGRAMME_FILE
    value = read_yaml(file).value
    if not isinstance(value, dict):
        raise TypeError(file)
    language = str(value["language"])
    told = _told(value, translations(name, language))
    told["also_in"] = [one for one in LANGUAGES if one != language]
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=sys.maxsize)
    file.write_text(text, "utf-8")
    return folder / name


def _told(value: Value, words: dict[str, dict[str, str]]) -> Any:  # noqa: ANN401 -- YAML
    match value:
        case str():
            told = words.get(" ".join(value.split()))
            return dict(told) if told else value  # a copy: PyYAML would write an alias
        case tuple():
            return [_told(one, words) for one in value]
        case dict():
            return {key: _told(one, words) for key, one in value.items()}
    return value


if __name__ == "__main__":
    print(in_every_language(sys.argv[1], Path(sys.argv[2])))
