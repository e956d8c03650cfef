"""Who is absent, and who came unannounced, by the names that were typed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.written_name import not_known, whole_name
from medarbeider.meetings.companions import companion_names
from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.held import When
from medarbeider.meetings.line import all_leaders
from medarbeider.meetings.present import Day, known_day
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import CoachingPlan
from medarbeider.model.people import Roster
from medarbeider.problems.finding import Finding
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.facilitators import perhaps_the_same
from medarbeider.reading.guest_names import names_in_one, no_guest, odd_guest
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.near_names import several_known
from medarbeider.reading.strangers import Stranger, stranger
from medarbeider.reading.words_of_lists import load_list_words


@dataclass(frozen=True)
class Typed:
    """The names that were typed of one occasion."""

    when: When
    absent: tuple[str, ...]
    extra: tuple[str, ...]


def attendance(
    plan: PlannedProgramme, roster: Roster, memory: CoachingPlan, typed: Typed
) -> Day:
    """Return who is absent and who came, by the names that are known already.

    Raises `MedarbeiderError` for what is nobody's name, and for one that may be another
    person's than whom it seems.
    """
    words = load_list_words(plan.workspace.library)
    absent = _absent(plan, roster, memory, typed, words)
    extra = _extra(plan, roster, memory, typed, words)
    for name in extra:
        if name in absent:
            raise MedarbeiderError("absent-and-extra", given=name)
    return Day(frozenset(absent), extra)


def about_guests(plan: PlannedProgramme, question: Question) -> Iterator[Finding]:
    """Yield what is odd about those who came unannounced on the days of a question."""
    programme, roster = question.programme, question.roster
    numbers = {one.id: number for number, one in enumerate(programme.sessions)}
    without = [*programme.rules.without]
    listed = {one.name for one in roster.participants}
    if not question.days:
        return
    words = load_list_words(plan.workspace.library)
    leaders = {*all_leaders(programme, roster)}
    for (session, _), day in question.days.items():
        for name in day.extra:
            values = {"given": name}
            if name in without:
                rule = ("rules", "without", without.index(name))
                yield Finding(rule, "guest-without-a-place", "", values)
                continue
            if name in listed | leaders:
                continue
            address = ("sessions", numbers[session])
            if others := perhaps_the_same(name, programme.facilitators):
                told = {"given": name, "other": others[0]}
                yield Finding(address, "guest-or-facilitator", "", told)
            elif code := odd_guest(name, words, roster):
                yield Finding(address, code, "", values)


def _absent(
    plan: PlannedProgramme,
    roster: Roster,
    memory: CoachingPlan,
    typed: Typed,
    words: WordsOfLists,
) -> tuple[str, ...]:
    """Return who is not there; who has just that name on the list is meant by it."""
    session = next(
        one for one in plan.loaded.programme.sessions if one.id == typed.when[0]
    )
    rounds = memory.rounds_on(*typed.when)
    guests = known_day(rounds, roster).extra
    names = expected_names(session, roster, memory.standing)[typed.when[1] - 1]
    listed = [one.name for one in roster.participants]
    placed = (name for one in rounds for name in one.people)
    gone = [name for name in placed if name not in {*listed, *guests}]
    there = [*names, *guests, *dict.fromkeys(gone)]
    companions = companion_names(plan.loaded.programme)
    known = [*there, *listed, *companions]
    found = []
    for given in typed.absent:
        name = whole_name(given, known, plan.loaded.double_names)
        _refuse_companion(name, companions)
        if name in listed and name not in there:
            raise MedarbeiderError("not-expected", given=name, nearest="")
        if name not in there:
            _refuse_several("absent", given, known, words)
            raise not_known("not-expected", given, there)
        found.append(name)
    return tuple(found)


def _extra(
    plan: PlannedProgramme,
    roster: Roster,
    memory: CoachingPlan,
    typed: Typed,
    words: WordsOfLists,
) -> tuple[str, ...]:
    """Return who came: by the name on the list, or as a guest whom nobody is like."""
    companions = companion_names(plan.loaded.programme)
    leaders = all_leaders(plan.loaded.programme, roster)
    known = [
        *(one.name for one in roster.participants),
        *known_day(memory.rounds_on(*typed.when), roster).extra,
        *companions,
        *leaders,
        *(name for one in memory.rounds for name in one.extra),
    ]
    found: list[str] = []
    for given in typed.extra:
        name = whole_name(given, [*known, *found], plan.loaded.double_names)
        _refuse_companion(name, companions)
        if name not in {*known, *found}:
            _refuse_several("extra", given, [*known, *found], words)
            if code := no_guest(name, words, roster):
                raise MedarbeiderError(code, given=name)
            _refuse_slip(stranger(name, [*known, *found], leaders, roster))
        found.append(name)
    return tuple(found)


def _refuse_several(
    option: str, given: str, known: Iterable[str], words: WordsOfLists
) -> None:
    """Raise for several names in one; a first name that is known is one."""
    names = several_known(given, known) or names_in_one(given, words)
    if names:
        call = " ".join(f'--{option} "{one}"' for one in names)
        raise MedarbeiderError("one-name-each", given=given, call=call)


def _refuse_slip(guest: Stranger) -> None:
    """Raise for a guest who may be somebody known, and could else meet anybody."""
    if guest.near:
        code, values = guest.told("guest-or-another")
        raise MedarbeiderError(code, **values)


def _refuse_companion(name: str, companions: Collection[str]) -> None:
    if name in companions:
        raise MedarbeiderError("is-a-companion", given=name)
