"""Why a programme is proposed as it is, each reason with the key that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.model.brief import Brief
from medarbeider.model.method import Method
from medarbeider.model.reason import Reason
from medarbeider.model.session import Session
from medarbeider.proposing.asks import MOST_IN_A_ROUND
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.gatherings import Gathering, gatherings
from medarbeider.proposing.improving import reasons_of_improving
from medarbeider.proposing.outline import TALK, size_of_groups
from medarbeider.proposing.work_between import is_time
from medarbeider.wording.wording import Wording

PROGRAMME = "programme"
"""What reasons are about that hold for the whole programme."""


def reasons(
    brief: Brief,
    chosen: Chosen,
    methods: Mapping[str, Method],
    sessions: Sequence[Session],
) -> tuple[Reason, ...]:
    """Return the reasons for what is proposed for *brief*, in the programme's language.

    First come those for the whole programme, then each gathering's, by its id. Of a
    talk or a method none is told but where the agenda of *sessions* has it.
    """
    told = _Told(brief, chosen, methods, Wording(brief.language))
    found = [*chosen.reasons, *told.of_the_programme()]
    steered = (
        [*reasons_of_improving(chosen.improving, sessions, methods, told.words)]
        if chosen.improving
        else []
    )
    for number, one in enumerate(gatherings(brief, chosen)):
        used = frozenset(
            each.method for each in sessions[number].activities if each.who is None
        )
        found += (
            Reason(one.id, rests_on, text)
            for rests_on, text in told.of(number, one, used)
        )
        found += (reason for reason in steered if reason.about == one.id)
    return tuple(found)


_Why = tuple[str, str]
"""The key of the brief that something rests on, and the reason."""


@dataclass(frozen=True)
class _Told:
    """Words for reasons, of one brief."""

    brief: Brief
    chosen: Chosen
    methods: Mapping[str, Method]
    words: Wording

    def of_the_programme(self) -> Iterator[Reason]:
        for rests_on, text in self._whole():
            yield Reason(PROGRAMME, rests_on, text)

    def _whole(self) -> Iterator[_Why]:
        brief, say = self.brief, self.words.say
        language = brief.language
        if brief.title is None:
            whose = "unit" if brief.unit else "organisation"
            yield whose, say("The title is made of whose programme it is.")
        if brief.serves:
            yield (
                "serves",
                say("Texts say “{word}”, as you do.", word=brief.serves.definite),
            )
        yield from self._words_said()
        sector = self.chosen.sector.name.told_in(language)
        yield "sector", say("Words and cases are those of: {sector}.", sector=sector)
        if brief.goals:
            yield "goals", say("The goals are yours, word for word.")
        else:
            yield "themes", say("No goals were told: each theme gives one.")
        if brief.why:
            yield "why", say("The purpose is yours, word for word.")
        else:
            yield "themes", say("The purpose goes with the first theme.")
        yield from self._form()
        size = size_of_groups(brief)
        key = "group_size" if brief.group_size else "people"
        yield key, say("People sit {n} together.", n=size)
        if brief.leaders:
            yield (
                "leaders",
                say(
                    "Nobody is paired with a leader of theirs; who leads all is in no"
                    " pair or group."
                ),
            )
        if brief.bars:
            yield (
                "bars",
                say("Left out, as you asked: {kinds}.", kinds=", ".join(brief.bars)),
            )

    def _words_said(self) -> Iterator[_Why]:
        words, say = self.brief.words, self.words.say
        if words.use:
            yield "words", say("You say: {words}.", words=", ".join(words.use))
        pairs = [f"“{one.say}”" for one in words.avoid if one.say]
        if pairs:
            yield (
                "words",
                say("Texts say {words}, as you do.", words=", ".join(pairs)),
            )
        if avoided := [one.instead_of for one in words.avoid]:
            yield (
                "words",
                say("No proposed text says these: {words}.", words=", ".join(avoided)),
            )

    def _form(self) -> Iterator[_Why]:
        """Yield the reasons for the order of the themes, and for what is varied."""
        say = self.words.say
        if self.brief.order == "interleaved":
            yield "order", say("The themes come by turns, as you asked.")
        elif self.brief.order:
            yield "order", say("The themes come one after the other, as you asked.")
        if self.brief.variant:
            yield (
                "variant",
                say(
                    "Openings and methods are those of variant {n}, as you asked.",
                    n=self.brief.variant,
                ),
            )

    def of(self, number: int, one: Gathering, used: frozenset[str]) -> Iterator[_Why]:
        """Yield the reasons for a gathering: its day, its matter, the work after it."""
        yield from self._day(number, one)
        yield from self._hours(one)
        yield from self._who(number, one)
        yield from self._matter(one, has_talk=TALK in used)
        yield from self._opening(number)
        yield from self._method(one, used)
        if one.due and one.gives_work:
            yield from self._work(one)
        elif one.due:
            yield (
                "alone" if not self.brief.alone else "gatherings",
                self.words.say("There is no work until the next time."),
            )
        elif "not-last" in one.when:
            yield (
                "gatherings",
                self.words.say(
                    "The next one comes before anybody can try anything:"
                    " no work in between."
                ),
            )

    def _day(self, number: int, one: Gathering) -> Iterator[_Why]:
        brief, say, want = self.brief, self.words.say, one.want
        if want.date:
            yield "gatherings", say("The day is the one you settled.")
            return
        if number == 0:
            yield (
                "first",
                say(
                    "The day is the first one that will do from {day}.",
                    day=self.words.short_day(brief.first or one.day),
                ),
            )
        elif want.earliest or want.latest:
            yield "gatherings", say("The day is within the time you settled.")
        elif brief.weeks:
            yield (
                "weeks",
                say(
                    "The day is {n} weeks on, or the nearest that will do.",
                    n=brief.weeks,
                ),
            )
        elif brief.last:
            yield (
                "last",
                say(
                    "The gatherings are spread until {day}.",
                    day=self.words.short_day(brief.last),
                ),
            )
        else:
            yield "weeks", say("Nothing was told: five weeks between is usual.")
        if want.weekdays or brief.weekdays:
            yield "weekdays", say("The day of the week is one that suits you.")
        if brief.least_weeks and number:
            yield (
                "least_weeks",
                say("At least {n} weeks are between.", n=brief.least_weeks),
            )
        if brief.not_on:
            bars = "; ".join(bar.written for bar in brief.not_on)
            yield "not_on", say("Nothing is held on barred days: {bars}.", bars=bars)

    def _hours(self, one: Gathering) -> Iterator[_Why]:
        say, want = self.words.say, one.want
        if want.ends:
            yield (
                "gatherings",
                say("The hours are yours; the day is filled with what has room."),
            )
        elif want.length:
            yield "gatherings", say("It is as long as you settled for this one.")
        elif not want.ready:
            length = one.hours.blueprint.name.told_in(self.brief.language)
            yield "length", say("How long it is: {length}.", length=length)

    def _who(self, number: int, one: Gathering) -> Iterator[_Why]:
        """Yield the reasons for who comes, and for the room that they are in."""
        say = self.words.say
        _, absent = self.brief.absent_from(number)
        if absent:
            people = self.brief.people - absent
            yield (
                "absent",
                say(
                    "{n} do not come: it is made for {people}.", n=absent, people=people
                ),
            )
        if one.room and one.lacks:
            lacks = [need.name.told_in(self.brief.language) for need in one.lacks]
            yield (
                "rooms",
                say(
                    "The room is {room}: nothing is proposed that needs this: {lacks}.",
                    room=one.room.name,
                    lacks=", ".join(lacks),
                ),
            )
        elif one.room:
            yield "rooms", say("The room is {room}.", room=one.room.name)
        for guest in one.guests:
            yield (
                "guests",
                say(
                    "A guest comes at {clock}: all else is laid around that.",
                    clock=self.words.clock(guest.at),
                ),
            )

    def _matter(self, one: Gathering, *, has_talk: bool) -> Iterator[_Why]:
        brief, say = self.brief, self.words.say
        theme = one.themes[0].name.told_in(brief.language)
        if one.want.ready:
            name = one.hours.blueprint.name.told_in(brief.language)
            yield (
                "gatherings",
                say("You asked for the ready gathering “{name}”.", name=name),
            )
            return
        place = {"theme": theme, "n": one.turn.number + 1, "of": one.turn.of}
        if one.want.theme:
            yield "gatherings", say("You placed “{theme}” here.", **place)
        if one.matter.waits_for:
            yield (
                "decided",
                say(
                    "“{what}” is not ready: we ask what people know and wonder,"
                    " not who does what.",
                    what=one.matter.waits_for,
                ),
            )
        yield "themes", self._turn(one, place, has_talk=has_talk)
        yield from self._asked(one)
        if one.news:
            yield "decided", say("Something has been decided since: it is told first.")

    def _turn(
        self, one: Gathering, place: Mapping[str, object], *, has_talk: bool
    ) -> str:
        """Return which turn of its theme a gathering is."""
        say = self.words.say
        if len(one.themes) > 1:
            return say("More themes than gatherings: some share this one.")
        if one.turn.number == 0 and has_talk:
            return say("“{theme}” begins here, with a talk.", **place)
        if one.turn.number == 0:
            return say("“{theme}” begins here.", **place)
        if one.turn.number <= len(one.themes[0].steps):
            return say(
                "“{theme}”, {n} of {of}: it builds on what was tried since the last"
                " time.",
                **place,
            )
        return say(
            "“{theme}” has no more ready matter: some texts are yours to write.",
            **place,
        )

    def _asked(self, one: Gathering) -> Iterator[_Why]:
        """Yield what bears on the question, beside the turn."""
        say = self.words.say
        wanted = [
            want
            for want, found in zip(self.chosen.wanted, self.chosen.themes, strict=True)
            if found == one.themes[0]
        ]
        has_matter = one.turn.number <= len(one.themes[0].steps)
        is_asked = has_matter and one.matter.waits_for is None
        if is_asked and any(want.is_told for want in wanted):
            yield "themes", say("The question builds on what you said of the theme.")
        if one.want.variant is not None:
            yield (
                "gatherings",
                say(
                    "This gathering is in variant {n}, as you asked.",
                    n=one.want.variant,
                ),
            )

    def _opening(self, number: int) -> Iterator[_Why]:
        brief, say = self.brief, self.words.say
        if number or brief.gatherings[number].ready:
            return
        if brief.works:
            yield "works", say("It opens with what you say works.")
        if brief.people <= MOST_IN_A_ROUND:
            yield "people", say("{n} people: each can say something.", n=brief.people)
        else:
            yield (
                "people",
                say("{n} people: nobody waits for a round of all.", n=brief.people),
            )

    def _method(self, one: Gathering, used: frozenset[str]) -> Iterator[_Why]:
        brief, say = self.brief, self.words.say
        method = one.matter.method
        name = (
            self.methods[method].name.told_in(brief.language)
            if method in self.methods
            else method
        )
        if one.want.ready:
            pass
        elif one.turn.barred and method == "igp":
            yield (
                self._barring(),
                say("What the theme would have used is barred; IGP stands in."),
            )
        elif method in used:
            yield "themes", say("The method, {method}, goes with it.", method=name)
        if not brief.writes:
            yield "writes", say("Nobody has to write: log and evaluation are aloud.")

    def _barring(self) -> str:
        """Return the key of the brief that bars methods."""
        if not self.chosen.barred:
            return "rooms"
        if self.brief.bars:
            return "bars"
        return "words" if self.brief.writes else "writes"

    def _work(self, one: Gathering) -> Iterator[_Why]:
        brief, say = self.brief, self.words.say
        if not is_time(0, one.turn.at_work):
            yield (
                "busy" if brief.busy else "gatherings",
                say(
                    "Too few days at work until the next time:"
                    " people only bring something."
                ),
            )
            return
        if brief.busy:
            bars = "; ".join(bar.written for bar in brief.busy)
            yield "busy", say("Nothing is due on busy days: {bars}.", bars=bars)
        if not brief.alone:
            yield "alone", say("Nobody has a task alone, as you asked.")
        if one.matter.tasks.group is None:
            return
        if brief.meeting is None:
            yield (
                "meets",
                say("There is no common meeting: the group's task does without."),
            )
        elif not brief.meeting.has_room:
            yield (
                "meets",
                say(
                    "{n} minutes are too short for a task: it goes a few at a time.",
                    n=brief.meeting.minutes,
                ),
            )
        else:
            yield (
                "meets",
                say(
                    "The group's task fits a meeting of {n} minutes.",
                    n=brief.meeting.minutes,
                ),
            )
        if brief.meeting and brief.meeting.has_room and brief.meeting.is_of_each:
            yield "meets", say("Each unit does the group's task at its own meeting.")
