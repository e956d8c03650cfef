"""The unit's talk about its 10-FAKTOR result: keep one factor, improve one, and how.

Numbers are shown without colours, rank or labels (domain guide §5.4).
"""

from collections.abc import Iterator
from decimal import Decimal

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.factors import factors
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import programme_paper
from medarbeider.model.groups import group_sizes
from medarbeider.model.ten_factor import HIGHEST, LOWEST, TenFactor
from medarbeider.wording.wording import Wording

KIND = "factor-dialogue"
PAPER = PaperKind(KIND, "10-FAKTOR dialogue")
NO_TREND = Decimal("0.1")
"""A difference that says nothing."""


def factor_dialogues(brief: Briefing) -> Iterator[Handout]:
    """Yield the sheet of a programme that has its result, one for each group."""
    told, words = brief.programme.ten_factor, brief.words
    if told is None:
        return
    yield programme_paper(
        brief,
        PAPER,
        copies=group_sizes(brief.places, brief.programme.groups.size).number + 1,
        content={
            "survey": words.say("10-FAKTOR {year}", year=told.year),
            "answers": words.say("{n} of {all}", n=told.answers, all=told.invited)
            if told.invited
            else str(told.answers),
            "rate": words.say("{n}%", n=round(100 * told.answers / told.invited))
            if told.invited
            else "",
            "no_trend": words.say(
                "The scale goes from 1 to 5. A difference of {least} is no trend.",
                least=words.decimal(NO_TREND),
            ),
            "earlier_name": _earlier(told, words),
            "earlier_answers": str(told.earlier_answers or "") if told.earlier else "",
            "benchmark_name": (told.benchmark_name or words.say("For comparison"))
            if told.benchmark
            else "",
            "factors": tuple(_factors(told, words)),
        },
    )


def _earlier(told: TenFactor, words: Wording) -> str:
    """Return what the last survey is called, or no text where there are no means."""
    if not told.earlier:
        return ""
    return str(told.earlier_year) if told.earlier_year else words.say("Last time")


def _factors(told: TenFactor, words: Wording) -> Iterator[dict[str, Plain]]:
    for number, (name, about) in enumerate(factors(words), 1):
        mean = told.means[number]
        yield {
            "number": number,
            "name": name,
            "about": about,
            "mean": words.decimal(mean),
            "percent": int((mean - LOWEST) * 100 / (HIGHEST - LOWEST)),
            "earlier": _told(told.earlier.get(number), words),
            "benchmark": _told(told.benchmark.get(number), words),
        }


def _told(mean: Decimal | None, words: Wording) -> str:
    """Return a mean, or a dash where there is none."""
    return "–" if mean is None else words.decimal(mean)


DOCUMENT = Document(
    KIND,
    factor_dialogues,
    papers=(PAPER,),
)
