"""Whatever has happened to a file: it is read, or has problems, each with a place."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spoilt_files import (
    Spoilt,
    addresses,
    as_yaml,
    spoilt,
    spoilt_bytes,
    spoilt_parts,
    spoilt_yaml,
    tree_of,
)
from whole_files import TEXTS, put, whole_files

from medarbeider.commands.given_brief import brief_from
from medarbeider.memory.coaching import COACHING
from medarbeider.model.arc import Arc
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.called import Called
from medarbeider.model.case import Cases
from medarbeider.model.coaching import CoachingPlan
from medarbeider.model.double_names import NameWords
from medarbeider.model.exercise_kind import ExerciseKinds
from medarbeider.model.factor_matter import FactorMatters
from medarbeider.model.factor_words import FactorWords
from medarbeider.model.forms import FormWords
from medarbeider.model.list_words import ListWords
from medarbeider.model.method import Method
from medarbeider.model.noun import Noun
from medarbeider.model.programme import Programme
from medarbeider.model.ready_gathering import ReadyGathering
from medarbeider.model.sector import Sector
from medarbeider.model.settings import Settings
from medarbeider.model.theme import Theme
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.beginnings import (
    read_arc,
    read_blueprint,
    read_called,
    read_cases,
    read_ready_gathering,
    read_sector,
    read_theme,
)
from medarbeider.reading.double_names import load_double_names
from medarbeider.reading.exercise_kinds import load_exercise_kinds
from medarbeider.reading.factor_matter import load_factor_matter
from medarbeider.reading.factor_words import load_factor_words
from medarbeider.reading.forms import load_forms
from medarbeider.reading.library import load_method, shelf
from medarbeider.reading.programme import load_programme
from medarbeider.reading.results_file import load_results
from medarbeider.reading.roster import load_roster
from medarbeider.reading.settings import load_settings
from medarbeider.reading.words_of_lists import load_list_words
from medarbeider.workspace import Workspace, bundled

PROGRAMME = "programmes/sammen/programme.yaml"
NAME_LIST = "programmes/sammen/participants.csv"
COACHING_FILE = "programmes/sammen/coaching.yaml"
METHOD = "library/methods/eget.yaml"
FORMER = "library/methods/lantern.yaml"
THEME = "library/themes/eget.yaml"
BLUEPRINT = "library/blueprints/eget.yaml"
READY = "library/gatherings/eget.yaml"
ARC = "library/arcs/eget.yaml"
CASES = "library/cases/eget.yaml"
WORDS = "library/words/egne.yaml"
SECTOR = "library/sectors/eget.yaml"
EXERCISE_KINDS = "library/exercise-kinds.yaml"
FORMS = "library/languages/forms.yaml"
FIRST_NAMES = "library/name-lists/first-names.yaml"
LIST_WORDS = "library/name-lists/words.yaml"
FACTOR_MATTER = "library/ten-factor/matter.yaml"
FACTOR_WORDS = "library/ten-factor/words.yaml"
METHODS = ("eget", "triz", "check-in", "input", "igp", "break", "check-out")

NOUNS: Mapping[str, type[Noun]] = {
    PROGRAMME: Programme,
    COACHING_FILE: CoachingPlan,
    "medarbeider.yaml": Settings,
    "brief.yaml": Brief,
    METHOD: Method,
    THEME: Theme,
    BLUEPRINT: Blueprint,
    READY: ReadyGathering,
    SECTOR: Sector,
    ARC: Arc,
    CASES: Cases,
    WORDS: Called,
    EXERCISE_KINDS: ExerciseKinds,
    FORMS: FormWords,
    FIRST_NAMES: NameWords,
    LIST_WORDS: ListWords,
    FACTOR_MATTER: FactorMatters,
    FACTOR_WORDS: FactorWords,
}


def _readers(root: Path) -> Mapping[str, Callable[[], object]]:
    """Return what reads each file of the workspace, as the commands do."""
    library = [root / "library", bundled("library")]
    programme, nowhere = root / PROGRAMME, Workspace(root / "library")
    return {
        PROGRAMME: lambda: load_programme(programme.parent, library),
        NAME_LIST: lambda: load_roster(root / NAME_LIST, library),
        COACHING_FILE: lambda: COACHING.read(root / COACHING_FILE),
        "medarbeider.yaml": lambda: load_settings(root / "medarbeider.yaml"),
        "brief.yaml": lambda: brief_from({}, root / "brief.yaml", nowhere),
        METHOD: lambda: load_method(root / METHOD, library),
        FORMER: lambda: load_method(root / FORMER, library),
        THEME: lambda: read_theme(root / THEME, METHODS),
        BLUEPRINT: lambda: read_blueprint(root / BLUEPRINT, METHODS),
        READY: lambda: read_ready_gathering(root / READY, METHODS),
        ARC: lambda: read_arc(root / ARC, METHODS),
        CASES: lambda: read_cases(root / CASES),
        WORDS: lambda: read_called(root / WORDS),
        SECTOR: lambda: read_sector(root / SECTOR),
        EXERCISE_KINDS: lambda: load_exercise_kinds(library, shelf(library, "methods")),
        FORMS: lambda: load_forms(library),
        FIRST_NAMES: lambda: load_double_names(library),
        LIST_WORDS: lambda: load_list_words(library),
        FACTOR_MATTER: lambda: load_factor_matter(library, shelf(library, "methods")),
        FACTOR_WORDS: lambda: load_factor_words(library),
        "resultat.csv": lambda: load_results(
            root / "resultat.csv", load_factor_words(library)
        ),
        "logo.png": lambda: load_settings(root / "medarbeider.yaml"),
        "Vaar.ttf": lambda: load_settings(root / "medarbeider.yaml"),
        "mal.docx": lambda: load_settings(root / "medarbeider.yaml"),
    }


READ = tuple(_readers(Path()))
OF_A_NOUN = tuple(NOUNS)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in which every file is whole."""
    put(whole_files(), tmp_path)
    return tmp_path


def _problems(read: Callable[[], object]) -> tuple[Problem, ...]:
    """Return the problems of a file; there may be none. All can be told."""
    try:
        read()
    except InvalidSourceError as error:
        problems, told = error.problems, str(error)
    else:
        return ()
    assert 0 < len(told.split("\n")) <= len(problems)
    return problems


@pytest.mark.parametrize("path", READ)
def test_what_is_spoilt_was_whole(root: Path, path: str) -> None:
    assert _problems(_readers(root)[path]) == ()


def _keys(noun: type[Noun]) -> Iterator[str]:
    for name, one in noun.model_fields.items():
        yield name
        for inner in _nouns_in(one.annotation):
            yield from _keys(inner)


def _nouns_in(hint: object) -> Iterator[type[Noun]]:
    if isinstance(hint, type) and issubclass(hint, Noun):
        yield hint
    for part in get_args(hint):
        yield from _nouns_in(part)


def test_the_whole_files_hold_every_key_of_the_model() -> None:
    held = {
        part
        for path in (*NOUNS, FORMER)
        for address in addresses(tree_of(TEXTS[path]))
        for part in address
    }
    known = {key for noun in NOUNS.values() for key in _keys(noun)}

    assert len(known) > 100
    assert sorted(known - held) == []


@pytest.mark.parametrize("path", READ)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_spoilt_file_is_read_or_has_problems(
    root: Path, path: str, data: st.DataObject
) -> None:
    whole = whole_files()[path]
    strategy = spoilt_bytes(whole)
    if path.endswith(".yaml"):
        strategy = spoilt_yaml(TEXTS[path])
    elif path.endswith(".docx"):
        strategy = st.one_of(strategy, spoilt_parts(whole))
    (root / path).write_bytes(data.draw(strategy))

    _problems(_readers(root)[path])


WRONG = (None, "x", [None], {"x": None})
"""A value of each kind."""


@pytest.mark.parametrize("path", OF_A_NOUN)
def test_a_value_of_any_kind_at_any_key_is_read_or_has_problems(
    root: Path, path: str
) -> None:
    tree, read = tree_of(TEXTS[path]), _readers(root)[path]
    tried = [
        address
        for address in addresses(tree)
        if not {"nn", "en"} & {*address}  # read as nb is
    ]

    for address in tried:
        for value in WRONG:
            (root / path).write_bytes(as_yaml(spoilt(tree, Spoilt(address, value))))
            _problems(read)

    assert len(tried) > 10
