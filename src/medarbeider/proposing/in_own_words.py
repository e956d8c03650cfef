"""A proposal in the client's own words: none that is to be avoided stands in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import compress
from typing import TypeVar

from medarbeider.model.arc import Arc
from medarbeider.model.brief import Brief
from medarbeider.model.language import LANGUAGES, Language, PhraseList
from medarbeider.model.mark import is_mark, mark
from medarbeider.model.method import Method
from medarbeider.model.noun import Noun
from medarbeider.model.programme import Programme
from medarbeider.model.session import Activity, Session
from medarbeider.model.theme import Theme
from medarbeider.model.values import LONGEST_LINE
from medarbeider.proposing.words_said import Saying
from medarbeider.wording.wording import Wording

_Change = Callable[[str], str]
_Part = TypeVar("_Part", bound=Noun)


def in_own_words(
    programme: Programme, brief: Brief, methods: Mapping[str, Method]
) -> Programme:
    """Return the programme without the words that the brief wants to avoid.

    Another word takes their place where the brief has one; where it has none, a mark
    takes the place of the text. What people have told stands as they told it.
    *methods* has those whose names stand on the agenda.
    """
    if not brief.words.avoid:
        return programme
    change = _change(brief)
    sessions = tuple(
        _session(one, change, methods, brief) for one in programme.sessions
    )
    programme = _changed(programme, change, "purpose", "goals", "themes")
    return programme.model_copy(update={"sessions": sessions})


def choosing(theme: Theme, saying: Saying, language: Language) -> Theme:
    """Return a theme without the points and questions that say a word to avoid.

    That is, where others are left.
    """
    lists = {
        key: _good(getattr(theme, key), saying, language)
        for key in ("questions", "talk_points")
    }
    return theme.model_copy(update=lists)


def choosing_of(arc: Arc, saying: Saying, language: Language) -> Arc:
    """Return an arc without the openings and ways to think that say a word to avoid.

    That is, where others are left.
    """

    def good(some: Sequence[_Part]) -> tuple[_Part, ...]:
        found = tuple(
            one
            for one in some
            if all(saying.is_good(text) for text in _texts(one, language))
        )
        return found or tuple(some)

    openings = {"small": good(arc.openings.small), "large": good(arc.openings.large)}
    unwritten = {
        "log": good(arc.unwritten.log),
        "evaluation": good(arc.unwritten.evaluation),
    }
    return arc.model_copy(
        update={
            "openings": arc.openings.model_copy(update=openings),
            "thinking": good(arc.thinking),
            "unwritten": arc.unwritten.model_copy(update=unwritten),
        }
    )


def _texts(one: Noun, language: Language) -> Iterator[str]:
    for _, value in one:
        if hasattr(value, "told_in"):
            yield value.told_in(language)


def _good(some: PhraseList, saying: Saying, language: Language) -> PhraseList:
    kept = [saying.is_good(text) for text in some.told_in(language)]
    if not any(kept):
        return some
    return PhraseList(
        **{one: tuple(compress(some.told_in(one), kept)) for one in LANGUAGES}
    )


def _change(brief: Brief) -> _Change:
    """Return what makes of a text one that says nothing to avoid."""
    saying, words = Saying(brief.words, tuple(_told(brief))), Wording(brief.language)

    def change(text: str) -> str:
        said = saying.said(text)
        word = saying.avoided_in(said)
        if word is None or is_mark(said):
            return said
        hint = words.say("without “{word}”: {text}", word=word, text=said)
        found = mark(hint, brief.language)
        return found if len(found) <= LONGEST_LINE else f"{found[: LONGEST_LINE - 1]}…"

    return change


def _session(
    session: Session, change: _Change, methods: Mapping[str, Method], brief: Brief
) -> Session:
    between = session.between
    strands = {key: task and _changed(task, change, "task") for key, task in between}
    activities = tuple(
        _activity(one, change, methods, brief.language) for one in session.activities
    )
    return _changed(session, change, "title", "theme", "goals", "bring").model_copy(
        update={
            "activities": activities,
            "between": between.model_copy(update=strands),
        }
    )


def _activity(
    activity: Activity,
    change: _Change,
    methods: Mapping[str, Method],
    language: Language,
) -> Activity:
    """Return an activity; it has a title where its method's name will not do."""
    if activity.title is None:
        name = methods[activity.method].name.told_in(language)
        if change(name) != name:
            activity = activity.model_copy(update={"title": name})
    return _changed(
        activity, change, "title", "question", "product", "points", "material"
    )


def _changed(one: _Part, change: _Change, *keys: str) -> _Part:
    """Return a noun with the texts of some keys changed."""
    found: dict[str, str | tuple[str, ...]] = {}
    for key in keys:
        value = getattr(one, key)
        if isinstance(value, str):
            found[key] = change(value)
        elif value:
            found[key] = tuple(change(text) for text in value)
    return one.model_copy(update=found)


def _told(brief: Brief) -> Iterator[str]:
    """Yield what people have told that may stand in a text, as they told it."""
    yield brief.organisation
    yield from filter(None, (brief.title, brief.unit, brief.why, brief.works))
    yield from brief.goals
    yield from (one.what for one in brief.decided)
    for guest in brief.guests:
        yield from filter(None, (guest.name, guest.title))
    for theme in brief.themes:
        yield theme.name
        yield from filter(None, (theme.about, theme.case, theme.success))
