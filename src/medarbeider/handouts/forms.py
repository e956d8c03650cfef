"""The words for who is together in an activity or phase."""

from medarbeider.meetings.work_groups import WorkGroup
from medarbeider.model.coaching import Round
from medarbeider.model.groups import GroupSizes
from medarbeider.model.language import Language
from medarbeider.model.method import Form
from medarbeider.planning.talks import TRIO
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording


def method_name(slot: Slot, language: Language) -> str:
    """Return the method's name; nothing where the activity is called so already."""
    name = slot.method.name
    is_told = slot.title in {name.nb, name.nn, name.en}
    return "" if is_told else name.told_in(language)


def form_words(form: Form, words: Wording) -> str:
    """Return who is together, in the language of the document."""
    return {
        "individual": words.say("Individually"),
        "pairs": words.say("In pairs"),
        "trios": words.say("In threes"),
        "groups": words.say("In groups"),
        "plenary": words.say("In plenary"),
        "pause": words.say("Break"),
    }[form]


def group_words(groups: GroupSizes, words: Wording) -> str:
    """Return how many groups there are and how big, such as `8 groups of 4–5`."""
    size = _sizes(groups.sizes[-1], groups.biggest)
    if groups.number == 1:
        return words.say("1 group of {size}", size=size)
    return words.say("{n} groups of {size}", n=groups.number, size=size)


def pair_words(one: Round, words: Wording) -> str:
    """Return how many pairs a round has, such as `11 pairs and a trio`."""
    trios = sum(len(group) == TRIO for group in one.groups)
    pairs = words.count("{n} pair", "{n} pairs", len(one.groups) - trios)
    return words.say("{pairs} and a trio", pairs=pairs) if trios else pairs


def size_words(one: Round, words: Wording) -> str:
    """Return how big the groups of a round are, such as `Groups of 4–5`."""
    sizes = sorted(len(group) for group in one.groups)
    return words.say("Groups of {size}", size=_sizes(sizes[0], sizes[-1]))


def table_name(number: int, words: Wording) -> str:
    """Return what a group is called: the table it sits at."""
    return words.say("Table {n}", n=number)


def work_group_name(one: WorkGroup, words: Wording) -> str:
    """Return what a work group is called: its unit, and which part of it."""
    if not one.name:
        return (
            words.say("Work group {n}", n=one.part)
            if one.part
            else words.say("Work group")
        )
    return f"{one.name} {one.part}" if one.part else one.name


def _sizes(least: int, most: int) -> str:
    return str(most) if least == most else f"{least}–{most}"
