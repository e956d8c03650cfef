"""Calendars, read with another library than the one that writes them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.handouts.event import Event, event_uid
from medarbeider.rendering.formats.ics import IcsRenderer
from medarbeider.rendering.prepared import Prepared
from medarbeider.rendering.renderer import fingerprint

GATHERING = Event(
    event_uid("sammen", "start", "1"),
    "Samling 1: Hva forventer vi?",
    date(2027, 1, 14),
    (time(9), time(11, 30)),
    "Kulturhuset, sal 2",
    "Ta med:\n– Penn; papir",
)
DEADLINE = Event(
    event_uid("sammen", "start", "individual"),
    "Frist",
    date(2027, 2, 9),
    None,
    "",
    "Prøv ett grep i uka.",
)


def _render(*events: Event, before: bytes | None = None) -> bytes:
    return IcsRenderer().render(Prepared("Kalender", "nb", events=events), before)


def _read(calendar: bytes) -> list[Any]:
    """Return the events in the file, by a library that is not ours."""
    return list(vobject.readOne(calendar.decode()).vevent_list)


def _numbers(calendar: bytes) -> dict[str, int]:
    return {one.summary.value: int(one.sequence.value) for one in _read(calendar)}


def test_another_library_reads_what_we_wrote() -> None:
    calendar = vobject.readOne(_render(GATHERING, DEADLINE).decode())
    gathering, deadline = calendar.vevent_list

    assert (calendar.method.value, calendar.version.value) == ("PUBLISH", "2.0")
    assert gathering.uid.value == GATHERING.uid
    assert gathering.summary.value == GATHERING.title
    assert gathering.location.value == GATHERING.place
    assert gathering.description.value == GATHERING.text
    assert gathering.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Oslo"]
    assert deadline.dtstart.value == date(2027, 2, 9)
    assert deadline.dtend.value == date(2027, 2, 10)
    assert deadline.transp.value == "TRANSPARENT"
    assert deadline.description.value == DEADLINE.text


@pytest.mark.parametrize(
    ("day", "hours_before_utc"),
    [
        (date(2027, 1, 14), 1),
        (date(2027, 3, 27), 1),
        (date(2027, 3, 29), 2),
        (date(2027, 6, 15), 2),
        (date(2027, 10, 30), 2),
        (date(2027, 11, 1), 1),
    ],
)
def test_nine_is_nine_in_summer_and_winter(day: date, hours_before_utc: int) -> None:
    [event] = _read(_render(replace(GATHERING, day=day)))

    starts = event.dtstart.value.astimezone(UTC)
    assert starts == datetime.combine(day, time(9 - hours_before_utc), UTC)
    assert event.dtend.value - event.dtstart.value == timedelta(hours=2, minutes=30)


def test_an_event_gets_a_new_number_only_when_it_says_something_else() -> None:
    first = _render(GATHERING, DEADLINE)
    same = _render(GATHERING, DEADLINE, before=first)
    moved = _render(replace(GATHERING, day=date(2027, 1, 21)), DEADLINE, before=same)
    again = _render(
        replace(GATHERING, day=date(2027, 1, 21), place="Elva"), DEADLINE, before=moved
    )

    assert same == first
    assert _numbers(first) == {GATHERING.title: 0, "Frist": 0}
    assert _numbers(moved) == {GATHERING.title: 1, "Frist": 0}
    assert _numbers(again) == {GATHERING.title: 2, "Frist": 0}
    stamps = [_read(one)[0].dtstamp.value for one in (first, moved, again)]
    assert stamps == sorted(set(stamps))


def test_what_is_gone_is_cancelled_and_stays_so_until_it_comes_again() -> None:
    first = _render(GATHERING, DEADLINE)
    gone = _render(DEADLINE, before=first)
    still_gone = _render(DEADLINE, before=gone)
    back = _render(GATHERING, DEADLINE, before=still_gone)

    cancelled = _read(gone)[1]
    assert (cancelled.uid.value, cancelled.status.value) == (GATHERING.uid, "CANCELLED")
    assert cancelled.transp.value == "TRANSPARENT"
    assert cancelled.summary.value == f"Avlyst: {GATHERING.title}"
    assert still_gone == gone
    assert _numbers(gone) == {"Frist": 0, f"Avlyst: {GATHERING.title}": 1}
    assert _numbers(back) == {GATHERING.title: 2, "Frist": 0}
    assert [one.status.value for one in _read(back)] == ["CONFIRMED", "CONFIRMED"]


@pytest.mark.parametrize("before", [b"", b"what?", b"BEGIN:VCALENDAR\r\nBEGIN:X\r\n"])
def test_a_damaged_calendar_is_begun_anew(before: bytes) -> None:
    assert _render(GATHERING, before=before) == _render(GATHERING)


@pytest.mark.parametrize(
    "text",
    [
        "linje\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Ikke vår",
        "a;b,c\\n\\;d:e\"f' ^n",
        "\\",
        "æøå ÆØÅ áčđŋšŧž ÁČĐŊŠŦŽ – «» … " * 20,
        "🧭" * 60,
        "å" * 74,
    ],
)
def test_no_text_can_be_taken_for_anything_else(text: str) -> None:
    written = _render(replace(GATHERING, title=text, place=text, text=text))

    [event] = _read(written)
    told = [event.summary.value, event.location.value, event.description.value]
    assert told == [text] * 3
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert written.count(b"\r\nBEGIN:VEVENT\r\n") == 1


def test_control_letters_go() -> None:
    [event] = _read(_render(replace(GATHERING, title="a\x00b\rc\x0bd\u2028e\r\nf")))

    assert event.summary.value == "a b c d e\nf"


def test_the_fingerprint_is_of_what_is_said_and_not_of_its_number() -> None:
    said = Prepared("Kalender", "nb", events=(GATHERING,))
    moved = replace(said, events=(replace(GATHERING, place="Elva"),))
    prints = IcsRenderer()

    before = fingerprint(prints, said)
    prints.render(said, prints.render(moved))

    assert fingerprint(prints, said) == before
    assert fingerprint(prints, moved) != before


Build = Callable[[], BuildReport]


@pytest.fixture
def build(programme: Path) -> Build:
    """Build the calendars of the small programme."""
    return lambda: build_handouts(programme, choice=Choice(formats=("ics",)))


def test_calendars_of_the_programme_and_of_each_gathering(build: Build) -> None:
    report = build()

    built = [(str(one.file.relative_to(report.folder)), one) for one in report.built]
    assert [(path, one.session, one.copies) for path, one in built] == [
        ("00-program/kalender.ics", None, 0),
        ("01-start/kalender.ics", "start", 0),
    ]
    for _, one in built:
        assert [event.summary.value for event in _read(one.file.read_bytes())] == [
            "Samling 1: Hva forventer vi?",
            "Frist for mellomarbeid etter samling 1: hver for oss",
        ]
    [gathering, deadline] = _read(built[0][1].file.read_bytes())
    assert gathering.description.value == (
        "Sammen om det · Eksempel kommune · Hjemmetjenesten øst\n\n"
        "Mål for dagen:\n– Vi vet hva vi kan forvente av hverandre\n\n"
        "Ta med:\n– Penn"
    )
    assert deadline.description.value == (
        "Sammen om det · Eksempel kommune · Hjemmetjenesten øst\n\n"
        "Prøv ett grep i uka.\n\nInnen 9.\u00a0februar, om lag 45 minutter"
    )


def test_a_build_goes_on_from_the_calendar_that_stands_there(
    build: Build, programme: Path
) -> None:
    file = programme / "programme.yaml"
    uids = [one.uid.value for one in _read(build().built[0].file.read_bytes())]
    assert [one.is_new for one in build().built] == [False, False]

    text = file.read_text("utf-8")
    text = text.replace("title: Hva forventer vi?", "title: Nytt navn")
    file.write_text(text.replace("2027-01-14", "2027-01-15"), "utf-8")
    moved = _read(build().built[0].file.read_bytes())
    at = text.index("    between:")
    file.write_text(file.read_text("utf-8")[:at], "utf-8")
    gone = _read(build().built[0].file.read_bytes())

    assert [one.uid.value for one in moved] == uids
    assert [int(one.sequence.value) for one in moved] == [1, 0]
    assert [one.uid.value for one in gone] == uids
    assert [one.status.value for one in gone] == ["CONFIRMED", "CANCELLED"]
    assert [one.is_new for one in build().built] == [False, False]


def test_a_gathering_held_twice_is_two_events_that_say_so(
    build: Build, programme: Path
) -> None:
    file = programme / "programme.yaml"
    again = "    again: [{date: 2027-01-19, starts: 12:30}]\n    activities:"
    text = file.read_text("utf-8").replace("    activities:", again)
    file.write_text(text, "utf-8")

    first, second, deadline = _read(build().built[0].file.read_bytes())

    assert [one.summary.value for one in (first, second, deadline)] == [
        "Samling 1: Hva forventer vi? (gang 1 av 2)",
        "Samling 1: Hva forventer vi? (gang 2 av 2)",
        "Frist for mellomarbeid etter samling 1: hver for oss",
    ]
    assert len({one.uid.value for one in (first, second, deadline)}) == 3


def test_an_id_says_nothing_and_is_the_same_on_every_machine() -> None:
    composed, apart = "p\u00e5-lag", "pa\u030a-lag"  # as macOS names folders

    assert event_uid(composed, "start", "1") == "21364c7e-3ec7-5f4c-9502-a22d065b3591"
    assert event_uid(apart, "start", "1") == event_uid(composed, "start", "1")
