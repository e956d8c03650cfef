"""An event in a calendar: a gathering, or a deadline."""

from dataclasses import dataclass
from datetime import date, time
from unicodedata import normalize
from uuid import NAMESPACE_URL, uuid5


@dataclass(frozen=True)
class Event:
    """What a calendar shows of a day; without `hours` it is all day, and nobody busy.

    `uid` is what calendars know it by again when it is moved or worded anew.
    """

    uid: str
    title: str
    day: date
    hours: tuple[time, time] | None
    place: str
    text: str


def event_uid(programme: str, *parts: str) -> str:
    """Return an id made of what stays when an event is moved: ids, and no title or day.

    It says nothing by itself: calendars are passed on to others.
    """
    name = normalize("NFC", "/".join(("medarbeider:", programme, *parts)))
    return str(uuid5(NAMESPACE_URL, name))
