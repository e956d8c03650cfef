"""Calendars (ICS) that a phone or Outlook takes, and takes again when they change.

An event keeps its id. Its number grows by one each time that it says something else
than in the file before; what is gone from the programme stays in the file, cancelled.
So a calendar that has taken an earlier file takes the change.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from typing import Any
from zoneinfo import ZoneInfo

from medarbeider import __version__
from medarbeider.handouts.event import Event
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, digest
from medarbeider.rendering.tables import FIRST_DAY
from medarbeider.wording.phrases import catalogue

ZONE = "Europe/Oslo"
_MAKER = "-//medarbeider//NO"
_OSLO = f"""\
BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""Written here, so that calendars do not change when a list of time zones does."""

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")
_STAMPS = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")


class IcsRenderer:
    """Writes events as a calendar."""

    suffix = ".ics"
    family: Family = "events"

    @cached_property
    def surroundings(self) -> str:
        """A digest of what writes them; their numbers are not what is said."""
        return digest(__version__, version("icalendar"))

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the calendar, going on from the one *before*."""
        from icalendar import Calendar, Timezone  # noqa: PLC0415 -- slow import

        known = _events_of(before)
        calendar = Calendar()
        calendar.add("PRODID", _MAKER)
        calendar.add("VERSION", "2.0")
        calendar.add("CALSCALE", "GREGORIAN")
        calendar.add("METHOD", "PUBLISH")
        calendar.add("X-WR-CALNAME", _clean(one.title))
        calendar.add_component(Timezone.from_ical(_OSLO))
        for event in one.events:
            calendar.add_component(_numbered(_component(event), known.get(event.uid)))
        here = {event.uid for event in one.events}
        word = catalogue("handouts", one.language).gettext("Cancelled")
        for uid in sorted(known.keys() - here):
            calendar.add_component(_cancelled(known[uid], word))
        written: bytes = calendar.to_ical()
        return written


def _events_of(file: bytes | None) -> Mapping[str, Any]:
    """Return the events of a calendar by their ids; none where there is no calendar."""
    from icalendar import Calendar  # noqa: PLC0415 -- slow import

    try:
        calendar = Calendar.from_ical(file) if file else Calendar()
    except ValueError:
        return {}
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def _component(event: Event) -> Any:  # noqa: ANN401 -- its type is a slow import
    from icalendar import Event as Component  # noqa: PLC0415 -- slow import

    made = Component()
    made.add("UID", event.uid)
    made.add("SUMMARY", _clean(event.title))
    for name, moment in _moments(event):
        made.add(name, moment)
    if event.hours is None:
        made.add("TRANSP", "TRANSPARENT")
    if event.place:
        made.add("LOCATION", _clean(event.place))
    made.add("DESCRIPTION", _clean(event.text))
    made.add("STATUS", "CONFIRMED")
    return made


def _moments(event: Event) -> Iterator[tuple[str, date]]:
    """Yield when an event begins and ends; a deadline takes its day."""
    if event.hours is None:
        yield from (("DTSTART", event.day), ("DTEND", event.day + timedelta(days=1)))
        return
    for name, clock in zip(("DTSTART", "DTEND"), event.hours, strict=True):
        yield name, datetime.combine(event.day, clock, ZoneInfo(ZONE))


def _numbered(event: Any, before: Any) -> Any:  # noqa: ANN401 -- as above
    """Return the event with its number: one more when it says something else."""
    number = 0
    if before is not None:
        number = int(before.get("SEQUENCE", 0))
        number += _says(event) != _says(before)
    # no clock: equal files are equal bytes, and a change is later than what it changes
    stamp = FIRST_DAY + timedelta(days=number)
    for name in _STAMPS:
        event.pop(name, None)
    event.add("DTSTAMP", stamp)
    event.add("LAST-MODIFIED", stamp)
    event.add("SEQUENCE", number)
    return event


def _says(event: Any) -> bytes:  # noqa: ANN401 -- as above
    said = event.copy()
    for name in _STAMPS:
        said.pop(name, None)
    written: bytes = said.to_ical()
    return written


def _cancelled(before: Any, word: str) -> Any:  # noqa: ANN401 -- as above
    """Return an event that is no more; it stays so, should it come again some day."""
    if before.get("STATUS") == "CANCELLED":
        return before
    event = before.copy()
    for name in ("STATUS", "SUMMARY", "TRANSP"):
        event.pop(name, None)
    event.add("STATUS", "CANCELLED")
    event.add("SUMMARY", f"{word}: {before['SUMMARY']}")
    event.add("TRANSP", "TRANSPARENT")
    return _numbered(event, before)


def _clean(text: str) -> str:
    """Return text whose only control characters are its line breaks."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n"))


def renderer(look: Look) -> IcsRenderer:
    """Return the renderer of calendars."""
    del look  # a calendar has none
    return IcsRenderer()
