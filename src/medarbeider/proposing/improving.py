"""What the factor to improve gives a programme: a question in pairs, and a method."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from medarbeider.model.factor_matter import FactorMatter
from medarbeider.model.method import Method
from medarbeider.model.reason import Reason
from medarbeider.model.session import Session
from medarbeider.model.theme import Theme
from medarbeider.proposing.factor_reasons import RESULTS
from medarbeider.wording.wording import Wording


@dataclass(frozen=True)
class Improving:
    """The factor that is proposed to improve, and what serves it.

    `name` is what it is called inside a sentence; the themes of the library that
    `serve` it are told by their ids.
    """

    name: str
    matter: FactorMatter
    serve: frozenset[str] = frozenset()


def with_its_method(
    themes: Sequence[Theme], improving: Improving, barred: Collection[str]
) -> tuple[Theme, ...]:
    """Return *themes*, of which one begins with a method that goes with the factor.

    Where none does by itself, one takes such a method of its own: the first that serves
    the factor, else the first of all. None is taken that another theme begins with, or
    that is *barred*.
    """
    best = improving.matter.methods
    begun = [one.methods[0] for one in themes]
    if any(one in best and one not in barred for one in begun):
        return tuple(themes)
    ordered = sorted(themes, key=lambda one: one.id not in improving.serve)
    for theme in ordered:
        fitting = {*theme.methods} - {*begun, *barred}
        first = next((one for one in best if one in fitting), None)
        if first:
            methods = tuple(dict.fromkeys((first, *theme.methods)))
            bent = theme.model_copy(update={"methods": methods})
            return tuple(bent if one == theme else one for one in themes)
    return tuple(themes)


def reasons_of_improving(
    improving: Improving,
    sessions: Sequence[Session],
    methods: Mapping[str, Method],
    words: Wording,
) -> Iterator[Reason]:
    """Yield what rests on the factor: the question, and the first method for it.

    Where no other method goes with it, that is the one in which the question is asked.
    """
    asked = improving.matter.question.told_in(words.language)
    all_of_them = [(one.id, each) for one in sessions for each in one.activities]
    about_it = [(at, each) for at, each in all_of_them if each.question == asked]
    for at, _ in about_it:
        text = words.say(
            "The question in pairs is about {factor}, which is proposed to improve.",
            factor=improving.name,
        )
        yield Reason(at, RESULTS, text)
    known = [one for one in about_it if one[1].method in methods]
    fitting = (one for one in all_of_them if one[1].method in improving.matter.methods)
    for at, each in islice(chain(fitting, known), 1):
        text = words.say(
            "The method, {method}, goes with {factor}, which is proposed to improve.",
            method=methods[each.method].name.told_in(words.language),
            factor=improving.name,
        )
        yield Reason(at, RESULTS, text)
