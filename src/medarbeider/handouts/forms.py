"""The words for who is together in an activity or phase."""

from medarbeider.model.method import Form
from medarbeider.planning.groups import GroupSizes
from medarbeider.wording.wording import Wording


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
    least, most = groups.sizes[-1], groups.biggest
    size = str(most) if least == most else f"{least}–{most}"
    if groups.number == 1:
        return words.say("1 group of {size}", size=size)
    return words.say("{n} groups of {size}", n=groups.number, size=size)
