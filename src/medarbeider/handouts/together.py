"""Who is together in an activity: the rounds of the plan, and what is said of them."""

from collections.abc import Mapping

from medarbeider.handouts.between import groups_here
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.model.coaching import Round, RoundKind, Rule
from medarbeider.model.groups import GroupSizes
from medarbeider.planning.talks import TRIO
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

MANY = 4
"""Rules that gave way are told one by one up to here."""


def pair_round(gathering: Gathering, slot: Slot) -> Round | None:
    """Return the pairs of an activity: the first activity in pairs has the first round.

    When there are fewer rounds than activities, the last ones share the last round.
    """
    if not gathering.pairs or not slot.method.wants_pairs:
        return None
    numbers = [
        one.number for one in gathering.timetable.activities if one.method.wants_pairs
    ]
    at = numbers.index(slot.number)
    return gathering.pairs[min(at, len(gathering.pairs) - 1)]


def group_round(brief: Briefing, gathering: Gathering, slot: Slot) -> Round | None:
    """Return the groups of an activity: the round that was drawn for its size."""
    if not slot.method.wants_groups:
        return None
    usual = brief.programme.groups.size
    wanted = slot.activity.groups.size if slot.activity.groups else usual
    return next(
        (one for one in gathering.groups if (one.size or usual) == wanted), None
    )


def sizes_of(brief: Briefing, gathering: Gathering, slot: Slot) -> GroupSizes:
    """Return the groups of an activity: those that were drawn, else the planned."""
    one = group_round(brief, gathering, slot)
    if one is None:
        return slot.groups
    return GroupSizes(tuple(sorted(map(len, one.groups), reverse=True)))


def titles_of(brief: Briefing, gathering: Gathering, one: Round) -> tuple[str, ...]:
    """Return the activities that a round is for, by title.

    Where work groups agree on their task, they sit by themselves.
    """
    return tuple(
        slot.title
        for slot in gathering.timetable.activities
        if one in (pair_round(gathering, slot), group_round(brief, gathering, slot))
        and not is_for_work_groups(brief, gathering, slot)
    )


def is_for_work_groups(brief: Briefing, gathering: Gathering, slot: Slot) -> bool:
    """Say whether the work groups sit together in an activity, for their task."""
    is_theirs = slot.method.kind == "agreement" and gathering.session.between.group
    return bool(is_theirs and groups_here(brief, gathering))


def pair_slots(gathering: Gathering, one: Round) -> tuple[Slot, ...]:
    """Return the activities that a round of pairs is for."""
    slots = gathering.timetable.activities
    return tuple(slot for slot in slots if pair_round(gathering, slot) == one)


def pair_slot(gathering: Gathering, one: Round) -> Slot | None:
    """Return the first activity that a round of pairs is for."""
    return next(iter(pair_slots(gathering, one)), None)


def has_trio(one: Round) -> bool:
    """Say whether one of the pairs is a trio."""
    return any(len(group) == TRIO for group in one.groups)


def relaxed_sentences(
    one: Round, words: Wording, short: Mapping[str, str]
) -> tuple[str, ...]:
    """Return what could not be had in a round, in plain sentences.

    A few are told one by one, by full name; many are told together, by short names.
    """
    alike: dict[tuple[Rule, bool], list[tuple[str, ...]]] = {}
    for told in one.relaxed:
        alike.setdefault((told.rule, told.proven), []).append(told.people)
    sentences = []
    for (rule, proven), several in alike.items():
        excuse = (
            words.say("It could not be avoided.")
            if proven
            else words.say("We found nothing better.")
        )
        said = [
            _relaxed(one.kind, rule, listed(people, words), words) for people in several
        ]
        if len(several) > MANY:
            people = (listed(tuple(short[n] for n in some), words) for some in several)
            said = [_all_relaxed(one.kind, rule, " · ".join(people), words)]
        sentences += [f"{sentence} {excuse}" for sentence in said]
    return tuple(sentences)


def _relaxed(kind: RoundKind, rule: Rule, people: str, words: Wording) -> str:
    if rule == "trio-again":
        return words.say("{people} had a trio before.", people=people)
    if kind == "pairs":
        return words.say("{people} have been a pair before.", people=people)
    return words.say("{people} have been in a group before.", people=people)


def _all_relaxed(kind: RoundKind, rule: Rule, people: str, words: Wording) -> str:
    if rule == "trio-again":
        return words.say("These had a trio before: {people}.", people=people)
    if kind == "pairs":
        return words.say("These have been pairs before: {people}.", people=people)
    return words.say("These have been in a group before: {people}.", people=people)


def listed(names: tuple[str, ...], words: Wording) -> str:
    """Return names as a sentence has them: `Kari, Per og Ola`."""
    if len(names) < 2:  # noqa: PLR2004 -- one name needs no "and"
        return "".join(names)
    return words.say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
