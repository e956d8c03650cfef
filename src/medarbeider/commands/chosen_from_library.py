"""What a brief chooses of the library: a sector, themes, lengths, methods, an arc."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import chain

from pydantic import ValidationError

from medarbeider.commands.ready_gatherings import ready_gatherings
from medarbeider.commands.steered_by_results import (
    improving_of,
    proposed_themes,
    reasons_of_results,
)
from medarbeider.model.arc import Arc
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.called import Called
from medarbeider.model.case import Case
from medarbeider.model.exercise_kind import ExerciseKind, RoomNeed
from medarbeider.model.language import Language, Phrase
from medarbeider.model.method import Method
from medarbeider.model.sector import Inflected, Sector
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import WantedTheme
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.asks import IN_PAIRS
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.free_day import PAUSES
from medarbeider.proposing.improving import with_its_method
from medarbeider.proposing.in_own_words import choosing, choosing_of
from medarbeider.proposing.methods import ANY_QUESTION
from medarbeider.proposing.outline import ALOUD, is_weighed
from medarbeider.proposing.own_theme import own_theme, told_theme
from medarbeider.proposing.sector_words import in_words_of, in_work_of
from medarbeider.proposing.words_said import Saying
from medarbeider.reading.beginnings import (
    read_arc,
    read_blueprint,
    read_called,
    read_cases,
    read_sector,
    read_theme,
)
from medarbeider.reading.exercise_kinds import load_exercise_kinds, load_room_needs
from medarbeider.reading.library import load_method, shelf
from medarbeider.reading.nouns import nearest
from medarbeider.workspace import Workspace

OWN_THEMES = ("own", "own-2", "own-3", "own-4")
TOLD_THEMES = ("own-told", "own-told-2", "own-told-3", "own-told-4")
"""The themes of the library that stand in for those that people name themselves.

The second ones are for themes of which the brief tells more than the name. Each says
the same in other words, so that a programme that takes one after the other has no
sentence twice.
"""

STAND_INS = frozenset({*OWN_THEMES, *TOLD_THEMES})

THEME_WORDS, SECTOR_WORDS = "themes", "sectors"
"""The words of the library by which themes and sectors are meant."""

NAMED_FEEDBACK, WRITING = "named-feedback", "writing"
"""Kinds of exercises that bear on tasks too."""

ARC = "own-goal"
"""The arc of the library that programmes follow."""

ANY_SECTOR = "municipality"
"""The sector of the library whose words are used where none is told."""

LONGEST_THEME = 60
"""Letters in a theme's name, since it stands inside sentences."""

NEARLY = 0.85
"""How like a name of ours a name must be to be taken for a slip, 0-1."""


def chosen(workspace: Workspace, brief: Brief) -> Chosen:
    """Return what *brief* takes from the library, in the words of its sector.

    Raises `MedarbeiderError` for a theme, sector or length that is not there.
    """
    sector = _sector(workspace, brief)
    blueprints = _blueprints(workspace)
    _refuse_unknown_lengths(brief, blueprints)
    wanted = brief.themes or tuple(
        WantedTheme(name=name)
        for name in proposed_themes(brief, _library_themes(workspace))
    )
    saying = Saying(brief.words)
    arc = _arc(workspace)
    themes, cases = _themes(workspace, wanted, sector, arc)
    themes = tuple(choosing(one, saying, brief.language) for one in themes)
    known = {at: theme for at, theme in enumerate(themes) if theme.id not in STAND_INS}
    kinds = _barred(workspace, brief)
    barred = frozenset(name for kind in kinds for name in kind.methods)
    barred |= _called_by_what_is_avoided(workspace, saying, brief.language)
    improving = improving_of(workspace, brief, known)
    if improving:
        themes = with_its_method(themes, improving, barred)
    return Chosen(
        sector=sector,
        wanted=wanted,
        themes=themes,
        blueprints=blueprints,
        arc=choosing_of(arc, saying, brief.language),
        cases=cases,
        barred=barred,
        is_unnamed=any(kind.id == NAMED_FEEDBACK for kind in kinds),
        needs=_needs(workspace, brief),
        reasons=reasons_of_results(workspace, brief, known),
        improving=improving,
        ready=ready_gatherings(workspace, brief, sector),
    )


def _barred(workspace: Workspace, brief: Brief) -> list[ExerciseKind]:
    """Return the kinds of exercises that the client does not want.

    Raises `MedarbeiderError` for one that the library does not have.
    """
    if not brief.bars and brief.writes:
        return []
    methods = shelf(workspace.library, "methods")
    known = load_exercise_kinds(workspace.library, methods)
    told = (*brief.bars, *(() if brief.writes else (WRITING,)))
    found = []
    for given in told:
        asked = given.casefold()
        kinds = [one for one in known if asked in {one.id, *_names(one.name)}]
        if not kinds:
            ids = [one.id for one in known]
            raise MedarbeiderError(
                "no-such-exercise-kind",
                given=given,
                known=", ".join(ids),
                nearest=nearest(given, ids),
            )
        found += kinds
    return found


def _needs(workspace: Workspace, brief: Brief) -> dict[str, RoomNeed]:
    """Return what rooms may lack, by ids and names in any language.

    Raises `MedarbeiderError` for what the library does not have.
    """
    lacked = [given for room in brief.rooms for given in room.lacks]
    if not lacked:
        return {}
    needs = load_room_needs(workspace.library, shelf(workspace.library, "methods"))
    known = {key: one for one in needs for key in (one.id, *_names(one.name))}
    for given in lacked:
        if given.casefold() not in known:
            ids = [one.id for one in needs]
            raise MedarbeiderError(
                "no-such-room-need",
                given=given,
                known=", ".join(ids),
                nearest=nearest(given, ids),
            )
    return known


def _called_by_what_is_avoided(
    workspace: Workspace, saying: Saying, language: Language
) -> frozenset[str]:
    """Return the methods whose names say a word to avoid that nothing replaces."""
    if all(one.say for one in saying.words.avoid):
        return frozenset()
    names = {*shelf(workspace.library, "methods")}
    return frozenset(
        id_
        for id_, method in _methods(workspace, names).items()
        if not saying.is_good(method.name.told_in(language))
    )


def _case(workspace: Workspace, sector: Sector, theme: Theme) -> Case | None:
    """Return the case that a theme has in the sector, if it has one."""
    file = shelf(workspace.library, "cases").get(theme.id)
    return read_cases(file).sectors.get(sector.id) if file else None


def methods_of(
    workspace: Workspace, brief: Brief, some: Chosen
) -> Mapping[str, Method]:
    """Return the methods that may come into a programme of *some*."""
    named = {method for theme in some.themes for method in theme.methods}
    named |= {step.method for theme in some.themes for step in theme.steps}
    openings = (*some.arc.openings.small, *some.arc.openings.large)
    named |= {one.method for one in openings if one.method}
    named |= {"igp", IN_PAIRS, *ALOUD.values(), *ANY_QUESTION}
    days = (*some.blueprints.values(), *(one.day for one in some.ready.values()))
    plans = [plan for one in days for plan in one.activities]
    if is_weighed(brief) or brief.words.avoid:  # tried, or called by its name
        named |= {*PAUSES, *(plan.method for plan in plans if plan.method)}
    if some.improving:  # pairs may be all that goes with the factor
        named |= {
            plan.method for plan in plans if plan.draws == "coaching" and plan.method
        }
    return _methods(workspace, named)


def theme_names(workspace: Workspace, language: Language) -> dict[str, str]:
    """Return the names of the library's themes, by id."""
    return {one.id: one.name.told_in(language) for one in _library_themes(workspace)}


def _library_themes(workspace: Workspace) -> tuple[Theme, ...]:
    """Return the themes of the library, without those that stand in for others."""
    files = shelf(workspace.library, "themes")
    methods = shelf(workspace.library, "methods")
    return tuple(
        read_theme(file, methods) for id_, file in files.items() if id_ not in STAND_INS
    )


def _key(address: tuple[int | str, ...]) -> str:
    return next((part for part in reversed(address) if isinstance(part, str)), "")


def _themes(
    workspace: Workspace, some: Sequence[WantedTheme], sector: Sector, arc: Arc
) -> tuple[tuple[Theme, ...], dict[str, Case]]:
    """Return the themes that are wanted, and the case of each that has one, by its id.

    They say what people of the sector say, and those of which the brief tells more
    what people mean by them: that stands in the place of the sector's case.
    """
    found: list[Theme] = []
    cases: dict[str, Case] = {}
    turns = _Turns()
    with fitting_on_paper():
        for wanted in some:
            theme = _of_the_library(workspace, wanted.name)
            if theme and not wanted.is_told:
                if case := _case(workspace, sector, theme):
                    cases[theme.id] = case
                    theme = in_work_of(theme, case)
                found.append(in_words_of(sector, theme))
                continue
            id_ = turns.stand_in(theme.id if theme else wanted.name, wanted)
            stand_in = in_words_of(sector, _stand_in(workspace, id_))
            if theme:
                theme = in_words_of(sector, theme)
                found.append(told_theme(theme, stand_in, wanted, arc.to_write))
            else:
                found.append(own_theme(stand_in, wanted, arc.to_write))
    return tuple(found), cases


class _Turns:
    """Which stand-ins the themes of a programme take: the next one, by turns."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def stand_in(self, theme: str, wanted: WantedTheme) -> str:
        """Return the stand-in for a theme; the same one has the same each time."""
        ours = TOLD_THEMES if wanted.is_told else OWN_THEMES
        number = sum(id_ in ours for id_ in self._taken.values())
        return self._taken.setdefault(theme, ours[number % len(ours)])


@contextmanager
def fitting_on_paper() -> Iterator[None]:
    """Tell of texts that come out longer than their place on paper."""
    try:
        yield
    except ValidationError as error:
        keys = dict.fromkeys(_key(details["loc"]) for details in error.errors())
        raise MedarbeiderError("cannot-be-outlined", keys=", ".join(keys)) from error


def _stand_in(workspace: Workspace, id_: str) -> Theme:
    file = shelf(workspace.library, "themes")[id_]
    return read_theme(file, shelf(workspace.library, "methods"))


def _arc(workspace: Workspace) -> Arc:
    methods = shelf(workspace.library, "methods")
    return read_arc(shelf(workspace.library, "arcs")[ARC], methods)


def is_own_theme(workspace: Workspace, name: str) -> bool:
    """Say whether a theme is people's own; raises as `mistake_in` tells."""
    return _of_the_library(workspace, name) is None


def _refuse_a_long_name(name: str) -> None:
    if len(name) > LONGEST_THEME:
        raise MedarbeiderError("theme-too-long", given=name, most=LONGEST_THEME)


def _of_the_library(workspace: Workspace, name: str) -> Theme | None:
    """Return the theme of the library by id or name, or nothing for people's own.

    Names are what the themes' words say, and the names of themes that have no words. A
    name that is nearly one of ours is taken for a slip, and refused.
    """
    asked = name.casefold()
    files = {
        id_: file
        for id_, file in shelf(workspace.library, "themes").items()
        if id_ not in STAND_INS
    }
    methods = shelf(workspace.library, "methods")
    words = _called(workspace, THEME_WORDS)
    id_ = asked if asked in files else words.id_meant(asked)
    if id_ in files:
        return read_theme(files[id_], methods)
    told = chain.from_iterable(words.called.values())
    known = [*files, *(one.casefold() for one in told)]
    for other in files.keys() - words.called.keys():
        theme = read_theme(files[other], methods)
        if asked in _names(theme.name):
            return theme
        known += _names(theme.name)
    _refuse_a_long_name(name)
    if close := get_close_matches(asked, known, 1, NEARLY):
        raise MedarbeiderError("nearly-a-theme", given=name, nearest=close[0])
    return None


def _called(workspace: Workspace, kind: str) -> Called:
    """Return what people call the library's things of a *kind*."""
    return read_called(shelf(workspace.library, "words")[kind])


def sector_names(workspace: Workspace, language: Language) -> dict[str, str]:
    """Return the names of the library's sectors, by id."""
    files = shelf(workspace.library, "sectors")
    return {
        id_: read_sector(file).name.told_in(language) for id_, file in files.items()
    }


def length_names(workspace: Workspace, language: Language) -> tuple[str, ...]:
    """Return the names of the lengths that the library has ready days of."""
    days = {one.id: one for one in _blueprints(workspace).values()}
    return tuple(one.name.told_in(language) for one in days.values())


def exercise_kind_names(workspace: Workspace, language: Language) -> tuple[str, ...]:
    """Return the names of the kinds of exercises that a client may bar."""
    methods = shelf(workspace.library, "methods")
    kinds = load_exercise_kinds(workspace.library, methods)
    return tuple(one.name.told_in(language) for one in kinds)


def _sector(workspace: Workspace, brief: Brief) -> Sector:
    """Return the brief's sector by id or name, with its own words where it has them.

    Raises `MedarbeiderError` for a sector that is not in the library.
    """
    files = shelf(workspace.library, "sectors")
    given = brief.sector or ANY_SECTOR
    asked = given.casefold()
    id_ = _called(workspace, SECTOR_WORDS).id_meant(asked) or asked
    if id_ in files:
        return _in_own_words(read_sector(files[id_]), brief)
    for file in files.values():
        sector = read_sector(file)
        if asked in _names(sector.name):
            return _in_own_words(sector, brief)
    raise MedarbeiderError(
        "no-such-sector",
        given=given,
        known=", ".join(files),
        nearest=nearest(given, [*files]),
    )


def _in_own_words(sector: Sector, brief: Brief) -> Sector:
    said: dict[str, Inflected | Phrase] = {}
    if brief.serves is not None:
        served = Inflected(**{form: _one(word) for form, word in brief.serves})
        said |= {"users": served, "asked": served}
    if brief.meeting and brief.meeting.what:
        said["meeting"] = _one(brief.meeting.what)
    return sector.model_copy(update=said)


def _one(word: str) -> Phrase:
    return Phrase(nb=word, nn=word, en=word)


def _names(phrase: Phrase) -> tuple[str, ...]:
    return (phrase.nb.casefold(), phrase.nn.casefold(), phrase.en.casefold())


def _blueprints(workspace: Workspace) -> dict[str, Blueprint]:
    """Return the blueprints by all that briefs may call them: ids, and names."""
    files = shelf(workspace.library, "blueprints")
    methods = shelf(workspace.library, "methods")
    found: dict[str, Blueprint] = {}
    for id_, file in files.items():
        blueprint = read_blueprint(file, methods)
        found |= dict.fromkeys((id_, *_names(blueprint.name)), blueprint)
    return found


def _refuse_unknown_lengths(brief: Brief, known: Mapping[str, Blueprint]) -> None:
    """Raise `MedarbeiderError` for a length that no blueprint is called."""
    lengths = (brief.length, *(one.length for one in brief.gatherings if one.length))
    ids = [*dict.fromkeys(one.id for one in known.values())]
    for given in lengths:
        if given.casefold() not in known:
            raise MedarbeiderError(
                "no-such-length",
                given=given,
                known=", ".join(ids),
                nearest=nearest(given, ids),
            )


def _methods(workspace: Workspace, names: set[str]) -> Mapping[str, Method]:
    files = shelf(workspace.library, "methods")
    return {
        name: load_method(files[name], workspace.library).method
        for name in sorted(names)
    }
