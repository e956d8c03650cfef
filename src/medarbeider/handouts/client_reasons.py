"""Why a programme is as it is, told to the client, who shows it to others.

A reason is told where what it rests on is on a list, and while what it speaks of is as
it was proposed. Of themes we tell in people's own words.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from medarbeider.handouts.briefing import Briefing
from medarbeider.model.brief import Brief
from medarbeider.model.reason import Reason
from medarbeider.model.session import Session
from medarbeider.model.wanted import WantedTheme

MANY = 6
"""Gatherings that leave room for less of each, where there are more of them."""

PROGRAMME, FACTORS, THEMES = "programme", "ten_factor", "themes["
"""What reasons may be about, beside the gatherings."""

_Keys = frozenset[str]

OF_ALL: Mapping[str, _Keys] = {
    "people": frozenset({"groups"}),
    "group_size": frozenset({"groups"}),
    "leaders": frozenset(),
    "serves": frozenset(),
    "sector": frozenset(),
    "order": frozenset({"themes"}),
}
"""What reasons for the whole programme may rest on, with what each speaks of."""

OF_ONE: Mapping[str, _Keys] = {
    "decided": frozenset({"activities"}),
    "people": frozenset({"activities"}),
    "first": frozenset({"date"}),
    "gatherings": frozenset({"date", "starts", "ends", "theme"}),
    "meets": frozenset({"between"}),
    "alone": frozenset({"between"}),
    "busy": frozenset({"between"}),
}
"""What reasons for one gathering may rest on, likewise, in the order of telling."""

OF_THE_CALENDAR = ("last", "weeks", "least_weeks", "weekdays", "not_on")
"""What reasons may rest on that are told once, for all of the days."""

ONCE = ("meets", "alone", "busy")
"""What reasons rest on that are told once, where each gathering has the same."""


@dataclass(frozen=True)
class Heard:
    """What people told, without what is private, and the reasons that follow from it.

    `themes` has what they told of those that a gathering takes up, by its id, and
    `questions` what people are to work on there; `changed` the keys that have been
    changed by hand, by what they are of. A text that `may_stand` is finished, and names
    nobody.
    """

    brief: Brief
    reasons: tuple[Reason, ...]
    themes: Mapping[str, tuple[WantedTheme, ...]]
    questions: Mapping[str, tuple[str, ...]]
    changed: Mapping[str, Collection[str]]
    may_stand: Callable[[str], bool]

    def shown(self, text: str | None) -> str:
        """Return a text if it may stand; else none."""
        return text if text and self.may_stand(text) else ""

    def questions_of(self, session: Session) -> tuple[str, ...]:
        """Return what people work on in a session, of what is still asked there."""
        asked = [one.question for one in session.activities if one.question]
        known = [one for one in self.questions.get(session.id, ()) if one in asked]
        return tuple(known[: 1 if self.are_many else 2])

    @property
    def are_many(self) -> bool:
        """Whether there are so many gatherings that less must be told of each."""
        return len(self.questions) > MANY

    def is_changed(self, about: str, keys: Collection[str]) -> bool:
        """Say whether any of the keys has been changed by hand, or all of it is new."""
        return not {*keys, "sessions"}.isdisjoint(self.changed.get(about, ()))


@dataclass(frozen=True)
class ClientReasons:
    """The reasons for a programme, and for each of its gatherings."""

    brief: Briefing
    heard: Heard

    def of(self, session: Session) -> Iterator[str]:
        """Yield why a gathering is as it is: people's own words first."""
        yield from self._place_of_theme(session)
        asked = " ".join(self.heard.questions_of(session))
        for want in self.heard.themes.get(session.id, ()):
            yield from self._words_of(want, asked)
        works = self.heard.shown(self.heard.brief.works)
        every = [activity.question or "" for activity in session.activities]
        if works and any(works in question for question in every):
            yield self.brief.words.say("It opens with what you say works.")
        once = {*self._told_once()}
        here = [one for one in self._of_gathering(session.id) if one.text not in once]
        here.sort(key=lambda one: [*OF_ONE].index(one.rests_on))
        for _, several in groupby(here, lambda one: one.rests_on):
            yield " ".join(one.text for one in several)

    def for_all(self) -> Iterator[str]:
        """Yield what holds for the whole programme."""
        for one in self._allowed(PROGRAMME, OF_ALL):
            if one.rests_on != "sector" or self.heard.brief.sector:
                yield one.text
        if not self.heard.brief.writes:
            yield self.brief.words.say(
                "Nobody has to write: log and evaluation are aloud."
            )
        yield from self._of_the_calendar()
        yield from self._told_once()

    def of_factors(self) -> Iterator[str]:
        """Yield what 10-FAKTOR has to do with it, where its result may be shown."""
        if self.brief.programme.ten_factor is None:
            return
        for one in self.heard.reasons:
            if one.about == FACTORS or one.about.startswith(THEMES):
                yield one.text

    def _place_of_theme(self, session: Session) -> Iterator[str]:
        """Yield which of the gatherings on its theme it is."""
        say = self.brief.words.say
        if session.theme is None or self.heard.is_changed(session.id, {"theme"}):
            return
        every = self.brief.programme.sessions
        alike = [other.id for other in every if other.theme == session.theme]
        turn = alike.index(session.id)
        taken_up = self.heard.themes.get(session.id, ())
        name = session.theme[:1].upper() + session.theme[1:]
        place = {"theme": name, "n": turn + 1, "of": len(alike)}
        if turn and self._is_after_work(session.id):
            yield say(
                "“{theme}”, {n} of {of}: it builds on what was tried since the last"
                " time.",
                **place,
            )
        elif turn:
            yield say("“{theme}”, {n} of {of}: it goes on from there.", **place)
        elif len(taken_up) > 1:
            yield say("More themes than gatherings: some share this one.")
        elif taken_up and self.heard.brief.themes:
            yield say("“{theme}” is your choice, and begins here.", **place)
        elif taken_up:
            yield say("“{theme}” is our proposal, and begins here.", **place)

    def _is_after_work(self, id_: str) -> bool:
        every = self.brief.programme.sessions
        at = [one.id for one in every].index(id_)
        between = every[at - 1].between
        return bool(at and (between.individual or between.group))

    def _words_of(self, want: WantedTheme, asked: str) -> Iterator[str]:
        """Yield what people told of a theme, save what stands in what is *asked*."""
        say, shown = self.brief.words.say, self.heard.shown
        about, case, success = map(shown, (want.about, want.case, want.success))
        is_built_on = any(words and words in asked for words in (about, case))
        if is_built_on:
            yield say("The question builds on what you said of the theme.")
        told = []
        if about and about not in asked:
            told.append(say("You said what it is about: “{words}”.", words=about))
        if case and case not in asked:
            told.append(say("An example from you: “{words}”.", words=case))
        if success:
            told.append(
                say(
                    "This is how you would notice that it goes better: “{words}”.",
                    words=success,
                )
            )
        yield from told[: not is_built_on] if self.heard.are_many else told

    def _of_gathering(self, id_: str) -> Iterator[Reason]:
        return self._allowed(id_, OF_ONE)

    def _allowed(self, about: str, may: Mapping[str, _Keys]) -> Iterator[Reason]:
        """Yield the reasons for something that rest on what they may rest on."""
        for one in self.heard.reasons:
            speaks_of = may.get(one.rests_on) if one.about == about else None
            if (
                speaks_of is not None
                and not self.heard.is_changed(about, speaks_of)
                and self.heard.may_stand(one.text)
            ):
                yield one

    def _told_once(self) -> Iterator[str]:
        """Yield the reasons that are the same in every gathering that has them."""
        ids = [one.id for one in self.brief.programme.sessions]
        every = [one for id_ in ids for one in self._of_gathering(id_)]
        for key in ONCE:
            texts = {one.text for one in every if one.rests_on == key}
            if len(texts) == 1:
                yield from texts

    def _of_the_calendar(self) -> Iterator[str]:
        """Yield how the days were found, while they are as they were proposed."""
        ids = [one.id for one in self.brief.programme.sessions]
        if any(self.heard.is_changed(id_, {"date"}) for id_ in ids):
            return
        told = {one.rests_on: one.text for one in self.heard.reasons}
        for key in OF_THE_CALENDAR:
            if key in told:
                yield self._in_general(key) or told[key]

    def _in_general(self, key: str) -> str:
        """Return what a reason for one day says of all of them; nothing if it does."""
        say, weeks = self.brief.words.say, self.heard.brief.weeks
        if key == "weekdays":
            return say("They are on days of the week that suit you.")
        if key == "weeks" and weeks:
            return say("There are {n} weeks between, or nearly so.", n=weeks)
        if key == "weeks":
            return say("There are about five weeks between, as is usual.")
        return ""
