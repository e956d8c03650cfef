"""Why a factor is proposed to keep or to improve, and what themes have to do with it.

Nothing is judged: a mean is compared, and the group is left to choose. Where the result
stands on no paper, its means stand in no reason either.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.lists import format_list

from medarbeider.model.factor_results import FactorResults
from medarbeider.model.language import Phrase
from medarbeider.model.reason import Reason
from medarbeider.model.theme import Theme
from medarbeider.proposing.factor_choice import NO_DIFFERENCE, FactorChoice, Pick
from medarbeider.wording.wording import Wording

ABOUT = "ten_factor"
RESULTS, THEMES = "results", "themes"
"""The keys of the brief that these reasons rest on."""

_MOST_NAMED = 3
_ONE_DECIMAL = Decimal("0.1")


@dataclass(frozen=True)
class FactorReasons:
    """What the reasons are told from; `names` are the factors' usual names."""

    results: FactorResults
    choice: FactorChoice
    names: Mapping[int, Phrase]
    words: Wording

    def of_factors(self) -> Iterator[Reason]:
        """Yield why each of the two factors is proposed."""
        say = self.words.say
        improve, keep = self.choice.improve, self.choice.keep
        factor = self._name(improve.factor)
        what = say("Proposed to improve: {factor}.", factor=factor)
        yield self._proposed(what, improve, self._to_gain(improve))
        yield from self._near(
            improve,
            say("The mean of {factor} is the lowest of these.", factor=factor),
        )
        factor = self._name(keep.factor)
        what = say("Proposed to keep: {factor}.", factor=factor)
        yield self._proposed(what, keep, self._to_take_care_of(keep))
        yield from self._near(
            keep, say("The mean of {factor} is the highest of these.", factor=factor)
        )
        yield Reason(
            ABOUT,
            RESULTS,
            say(
                "The group chooses which two. A difference of {least} says nothing.",
                least=self.words.decimal(_ONE_DECIMAL),
            ),
        )

    def of_themes(
        self, themes: Mapping[int, Theme], *, are_proposed: bool
    ) -> Iterator[Reason]:
        """Yield which factor each theme serves; *themes* by where they stand."""
        for at, theme in themes.items():
            text = self._of_theme(theme)
            if text:
                rests_on = RESULTS if are_proposed else THEMES
                yield Reason(f"{THEMES}[{at}]", rests_on, text)

    def _of_theme(self, theme: Theme) -> str:
        say = self.words.say
        improve, keep = self.choice.improve.factor, self.choice.keep.factor
        name = theme.name.told_in(self.words.language)
        if improve in theme.factors:
            return say(
                "“{theme}” supports {factor}, which is proposed to improve.",
                theme=name,
                factor=self._name(improve),
            )
        if keep in theme.factors:
            return say(
                "“{theme}” supports {factor}, which is proposed to keep.",
                theme=name,
                factor=self._name(keep),
            )
        if not theme.factors:
            return ""
        return say(
            "“{theme}” supports {factor}.",
            theme=name,
            factor=self._names(theme.factors[:2]),
        )

    def _proposed(self, what: str, pick: Pick, why: str) -> Reason:
        """Return why a factor is proposed, with means where these may be shown."""
        if not why:  # that one leaves most would take a tenth for something
            return Reason(ABOUT, RESULTS, what)
        figures = f": {self._figures(pick)}" if self._shows else ""
        return Reason(ABOUT, RESULTS, f"{what} {why}{figures}.")

    def _to_gain(self, pick: Pick) -> str:
        """Return what the mean to improve says beside that of others, if anything."""
        say, whose = self.words.say, self._whose()
        if self.choice.alike:
            return ""
        gap = self._gap(pick)
        if gap < -NO_DIFFERENCE:
            return say("Compared with {whose}, this leaves most to gain", whose=whose)
        if not self.choice.is_compared:
            return ""
        if gap > NO_DIFFERENCE:
            return say("You are above {whose} here too, and by least", whose=whose)
        return say("Here you are level with {whose}", whose=whose)

    def _to_take_care_of(self, pick: Pick) -> str:
        """Return what the mean to keep says beside that of others, if anything."""
        say, whose = self.words.say, self._whose()
        if self.choice.alike:
            return ""
        gap = self._gap(pick)
        if gap > NO_DIFFERENCE:
            return say(
                "Compared with {whose}, this leaves most to take care of", whose=whose
            )
        if not self.choice.is_compared:
            return ""
        if gap < -NO_DIFFERENCE:
            return say("Here you come nearest to {whose}", whose=whose)
        return say("Here you are level with {whose}", whose=whose)

    @property
    def _shows(self) -> bool:
        """Say whether means may be shown."""
        return self.results.on_paper is not None

    def _whose(self) -> str:
        """Return whose means those of the unit are compared with."""
        if not self.choice.is_compared:
            return self.words.say("the other factors")
        whose = self.results.comparison_name
        if whose is None:
            return self.words.say("the means of others")
        return self.words.say("“{name}”", name=whose)

    def _gap(self, pick: Pick) -> Decimal:
        """Return how far a mean is above what it is compared with."""
        return self.results.factors[pick.factor] - self._other(pick)

    def _other(self, pick: Pick) -> Decimal:
        """Return what a mean is compared with: others' mean, or that of the rest."""
        if self.choice.is_compared:
            return self.results.compared[pick.factor]
        others = [one for at, one in self.results.factors.items() if at != pick.factor]
        mean = sum(others, Decimal(0)) / len(others)
        return mean.quantize(_ONE_DECIMAL, ROUND_HALF_UP)

    def _figures(self, pick: Pick) -> str:
        """Return the mean and what it is compared with, where they are not the same."""
        mean, other = self.results.factors[pick.factor], self._other(pick)
        told = {"mean": self.words.decimal(mean), "other": self.words.decimal(other)}
        if mean == other:
            return told["mean"]
        if self.choice.is_compared:
            return self.words.say("{mean} here, {other} there", **told)
        return self.words.say("{mean}, where the others have {other}", **told)

    def _near(self, pick: Pick, by_mean: str) -> Iterator[Reason]:
        """Yield what decided between factors that lie near each other.

        *by_mean* says that the means alone did.
        """
        if not pick.near:
            return
        say = self.words.say
        others = (
            self._names(pick.near)
            if len(pick.near) <= _MOST_NAMED
            else say("several others")
        )
        factor = self._name(pick.factor)
        if pick.is_by_themes:
            text = say(
                "As near as makes no difference: {others}. Of these, the themes support"
                " {factor} most.",
                others=others,
                factor=factor,
            )
            yield Reason(ABOUT, THEMES, text)
            return
        text = say(
            "As near as makes no difference: {others}. One of these could as well be"
            " chosen.",
            others=others,
        )
        told = f"{text} {by_mean}" if pick.is_by_mean else text
        yield Reason(ABOUT, RESULTS, told)

    def _names(self, factors: Sequence[int]) -> str:
        return format_list(
            [self._name(one) for one in factors], locale=self.words.language
        )

    def _name(self, factor: int) -> str:
        """Return a factor's name as it stands inside a sentence."""
        name = self.names[factor].told_in(self.words.language)
        return name[:1].lower() + name[1:]
