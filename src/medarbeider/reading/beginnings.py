"""What a new programme begins with: the library's themes and blueprints."""

from pathlib import Path

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.theme import Theme
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.yaml_source import read_yaml


def read_theme(file: Path) -> Theme:
    """Return the theme in *file*, or raise with all of its problems."""
    return read_noun(Theme, read_yaml(file))


def read_blueprint(file: Path) -> Blueprint:
    """Return the blueprint in *file*, or raise with all of its problems."""
    return read_noun(Blueprint, read_yaml(file))
