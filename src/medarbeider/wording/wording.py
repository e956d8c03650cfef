"""How a document speaks: phrases, dates and clock times in one language."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from babel.dates import format_date, format_time, get_day_names
from babel.numbers import format_decimal

from medarbeider.model.language import Language
from medarbeider.wording.phrases import catalogue

_CLOCK = {"nb": "HH.mm", "nn": "HH.mm", "en": "HH:mm"}
_DAY = {
    "nb": "EEEE d. MMMM y",
    "nn": "EEEE d. MMMM y",
    "en": "EEEE d MMMM y",
}
_NEAR_DAY = {
    "nb": "EEEE d.\u00a0MMMM",
    "nn": "EEEE d.\u00a0MMMM",
    "en": "EEEE d\u00a0MMMM",
}
_DAY_IN_A_ROW = {"nb": "EEE dd.MM.y", "nn": "EEE dd.MM.y", "en": "EEE dd.MM.y"}
_SHORT_DAY = {"nb": "d.\u00a0MMMM", "nn": "d.\u00a0MMMM", "en": "d\u00a0MMMM"}


@dataclass(frozen=True)
class Wording:
    """Phrases, dates and clock times as people write them in *language*.

    Norwegians write kl. 09.00–15.00 and torsdag 14. januar 2027.
    """

    language: Language

    def say(self, phrase: str, **values: object) -> str:
        """Return our English *phrase* in the language, filled in with *values*."""
        translated = catalogue("handouts", self.language).gettext(phrase)
        return translated.format(**values) if values else translated

    def count(self, one: str, many: str, number: int) -> str:
        """Return *one* or *many* for a number, which fills `{n}` in the phrase."""
        phrases = catalogue("handouts", self.language)
        return phrases.ngettext(one, many, number).format(n=number)

    def clock(self, clock: time) -> str:
        """Return a clock time, `09.30` in Norwegian."""
        return format_time(clock, _CLOCK[self.language], locale=self.language)

    def span(self, starts: time, ends: time) -> str:
        """Return two clock times with a dash between, `09.30–10.15`."""
        return f"{self.clock(starts)}–{self.clock(ends)}"

    def day(self, day: date) -> str:
        """Return a date with its weekday, as it stands inside a sentence."""
        return format_date(day, _DAY[self.language], locale=self.language)

    def near_day(self, day: date) -> str:
        """Return a date with its weekday and without year."""
        return format_date(day, _NEAR_DAY[self.language], locale=self.language)

    def short_day(self, day: date) -> str:
        """Return a date without weekday and year, kept on one line."""
        return format_date(day, _SHORT_DAY[self.language], locale=self.language)

    def weekdays(self) -> tuple[str, ...]:
        """Return Monday to Friday, `man.` to `fre.`."""
        names = get_day_names("abbreviated", locale=self.language)
        return tuple(names[day] for day in range(5))

    def day_in_a_row(self, day: date) -> str:
        """Return a date as it stands below others, `tor. 14.01.2027` in Norwegian."""
        return format_date(day, _DAY_IN_A_ROW[self.language], locale=self.language)

    def decimal(self, number: Decimal) -> str:
        """Return a number with one decimal, `4,1` in Norwegian."""
        return format_decimal(number, "0.0", locale=self.language)
