"""A sector: what people there call those they serve, their meetings and their cases."""

from medarbeider.model.barred import BarredDays
from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class Inflected(Noun):
    """A noun in the forms that sentences need, such as "et barn" and "barna"."""

    one: Phrase
    the_one: Phrase
    indefinite: Phrase
    definite: Phrase


_EACH_UNIT = Phrase(nb="hver enhet", nn="kvar eining", en="each unit")


class Sector(Noun):
    """What the library's texts say in place of their forms, such as `{users.one}`.

    `users` are those whom people serve, `asked` those of whom one can ask how that is;
    `service` and `handover` are said as they are, `meeting` and `case` with an
    article. In days that are `closed` hardly anybody is at work. `each_unit` is
    said of those whose units have a meeting each.
    """

    id: Slug
    name: Phrase
    users: Inflected
    asked: Inflected
    service: Phrase
    meeting: Phrase
    handover: Phrase
    case: Phrase
    closed: BarredDays = ()
    each_unit: Phrase = _EACH_UNIT
    source: Line

    @property
    def forms(self) -> dict[str, Phrase]:
        """Return what stands for each form, by its name in a text."""
        nouns = {"users": self.users, "asked": self.asked}
        inflected = {
            f"{name}.{form}": phrase
            for name, noun in nouns.items()
            for form, phrase in noun
        }
        return inflected | {
            "service": self.service,
            "meeting": self.meeting,
            "handover": self.handover,
            "case": self.case,
        }


FORMS: tuple[str, ...] = (
    *(
        f"{noun}.{form}"
        for noun in ("users", "asked")
        for form in Inflected.model_fields
    ),
    *("service", "meeting", "handover", "case"),
)
"""The forms that a text of the library may ask for, in braces."""
