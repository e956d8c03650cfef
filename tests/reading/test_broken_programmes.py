"""Programmes as people get them wrong: every line they are told, word for word."""

# ruff: noqa: E501 -- a line that is told stands on one line

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.yaml_source import read_yaml

Lines = Callable[..., list[str]]
Load = Callable[..., LoadedProgramme]

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
people: 12
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    activities:
      - method: check-in
        minutes: 15
      - method: break
"""

IN_QUOTES = "put the whole text in double quotes"
NO_ALIAS = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes [alias]"
NO_CLOCK = "is not a clock time; write it as 09:30 [not-a-clock-time]"
MORE_TEXT = "this is read as more of the text above; line the key up with its neighbours, and look for a missing colon on the line above [text-goes-on]"
NO_COLON = "this line has no colon after its key; write `key: value`, with a space after the colon [missing-colon]"
ENDED = "a text in quotation marks or a list in brackets ended just before this; look for a mark too many, here or above, or one that is not closed [text-after-the-end]"
BRACKET = "a bracket is not closed, or a comma is missing or too many; close it with ] or }, and put commas between [unclosed-bracket]"
BACKSLASH = "a backslash in double quotes has a meaning of its own; write two, or use single quotes [backslash-in-quotes]"
NOT_A_LIST = "must be a list; begin each entry with a hyphen and a space [not-a-list]"
NOT_A_MAPPING = (
    "the file must hold keys and values; begin with `format: 1` [not-a-mapping]"
)
NOT_KEYS = "must hold keys and values; write `key: value` on lines of their own, with a space after the colon [not-keys-and-values]"
NOT_TEXT = "must be a text; put it in double quotes if it holds a colon or begins with a bracket [not-text]"
NOT_UTF8 = "this letter is not UTF-8; æ, ø and å would be lost; save the file as UTF-8 and try again [wrong-encoding]"
KNOWN_AT_THE_TOP = "known are format, title, language, also_in, client, participants, people, purpose, goals, themes, facilitators, groups, work_groups, pairs, rules, companions, ten_factor, not_on, sessions"
PHASES_KNOWN = "is not a phase of this method, which has individual, group, plenary"


def changed(old: str, new: str) -> str:
    """Return the programme with the one place where *old* stands changed."""
    assert PROGRAMME.count(old) == 1
    return PROGRAMME.replace(old, new)


def with_igp(phases: str) -> str:
    return changed("method: break", f"method: igp\n        phases: {phases}")


def invisible(codepoint: str) -> str:
    return f"holds an invisible character ({codepoint}); delete it [control-character]"


def nearest(word: str) -> str:
    return f'did you mean "{word}"?'


def not_minutes(given: str) -> str:
    return f'"{given}" is not a number of minutes; write whole minutes, such as 15 [not-minutes]'


def unknown_key(key: str, meant: str) -> str:
    return f"{key}: is not a key that is known here; {meant} [unknown-key]"


def test_the_programme_itself_has_no_problem(load: Load) -> None:
    loaded = load(PROGRAMME)

    assert loaded.findings == ()
    assert sorted(loaded.methods) == ["break", "check-in"]
    assert (loaded.people, loaded.roster) == (12, None)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        pytest.param(
            "title: Sammen",
            "tittel: Sammen",
            [
                "1:1: title: is missing here [missing-key]",
                f"2:1: {unknown_key('tittel', nearest('title'))}",
            ],
            id="a key in Norwegian",
        ),
        pytest.param(
            "minutes: 15",
            "minuts: 15",
            [f"16:9: {unknown_key('minuts', nearest('minutes'))}"],
            id="a key misspelt",
        ),
        pytest.param(
            "people: 12",
            "people: 12\nhonorar: 1000",
            [f"6:1: {unknown_key('honorar', KNOWN_AT_THE_TOP)}"],
            id="a key of no kind",
        ),
        pytest.param(
            "people: 12\n",
            "",
            [
                "1:1: people: nothing says how many take part; name a list (`participants: participants.csv`) or write `people: 24` [no-participants]"
            ],
            id="nobody takes part",
        ),
        pytest.param(
            "language: nb",
            "language: no",
            [
                f"""3:11: language: "no" is not one of nb, nn, en; {nearest("nb")} [unknown-value]"""
            ],
            id="language: no",
        ),
        pytest.param(
            "title: Sammen",
            'title: "  "',
            ["2:8: title: has no value; write one, or delete the line [empty-value]"],
            id="a text of blanks",
        ),
        pytest.param(
            "title: Sammen",
            "title: #Sammen",
            [
                f"2:7: title: has no value, since a # begins a comment; {IN_QUOTES} [value-is-a-comment]"
            ],
            id="a text that is all comment",
        ),
        pytest.param(
            "title: Sammen",
            "title: " + "a" * 301,
            ["2:8: title: is longer than 300 letters [too-long]"],
            id="a text that is too long",
        ),
        pytest.param(
            "goals: [Ett lag]",
            "goals:\n  - Vårt mål: ett lag",
            [f"7:5: goals: {NOT_TEXT}"],
            id="an entry with a colon",
        ),
        pytest.param(
            "goals: [Ett lag]",
            "goals: {a: b}",
            [f"6:8: goals: {NOT_A_LIST}"],
            id="keys in place of a list",
        ),
        pytest.param(
            "client: {organisation: Eksempel kommune}",
            "client: Eksempel kommune",
            [f"4:9: client: {NOT_KEYS}"],
            id="a text in place of keys",
        ),
        pytest.param(
            "      - method: break",
            "      -",
            [
                "17:8: activities: has no value; write one, or delete the line [empty-value]"
            ],
            id="an entry of nothing",
        ),
        pytest.param("08:30", "25:00", [f"12:13: starts: {NO_CLOCK}"], id="25:00"),
        pytest.param(
            "2027-01-14",
            "2027-02-30",
            ["11:11: date: 2027-02-30 is not in the calendar [no-such-date]"],
            id="30 February",
        ),
        pytest.param(
            "2027-01-14",
            "14.1.27",
            ["11:11: date: is not a date; write it as 2027-01-14 [not-a-date]"],
            id="a year of two digits",
        ),
        pytest.param(
            "2027-01-14",
            "0227-01-14",
            [
                "11:11: date: 0227-01-14 lies outside the years 2000–2199; look at the year [date-out-of-range]"
            ],
            id="a year long ago",
        ),
        pytest.param(
            "ends: 12:00",
            "ends: 08:30",
            ["13:11: ends: must be later than the start, 08:30 [ends-too-early]"],
            id="over before it begins",
        ),
        pytest.param(
            "format: 1",
            "format: 2",
            [
                "1:9: format: this file has format 2; this medarbeider knows 1; install a newer medarbeider [newer-format]"
            ],
            id="format: 2",
        ),
        pytest.param(
            "people: 12",
            "people: 12\ngroups: {size: 9, mix: avdeling}",
            [
                "6:16: size: must be at most 8 [too-big]",
                f"""6:24: mix: "avdeling" is not one of unit, role, none; {nearest("unit")} [unknown-value]""",
            ],
            id="groups of nine",
        ),
        pytest.param(
            "id: start",
            "id: Første samling",
            [
                "9:9: id: must be small letters (a–z, æ, ø, å), digits and single hyphens [not-a-short-name]"
            ],
            id="an id that is a title",
        ),
    ],
)
def test_a_wrong_key_or_value_is_told_where_it_stands(
    problems: Lines, old: str, new: str, lines: list[str]
) -> None:
    assert problems(changed(old, new)) == [f"programme.yaml:{line}" for line in lines]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        pytest.param(
            "language: nb",
            "language: nb\nlanguage: nn",
            [
                "4:1: language: stands here for the second time; the first is on line 3; keep one of them [duplicate-key]"
            ],
            id="a key twice",
        ),
        pytest.param(
            "people: 12",
            "må: 1\nma\u030a: 2",
            [
                "6:1: må: stands here for the second time; the first is on line 5; keep one of them [duplicate-key]"
            ],
            id="a key twice, once decomposed",
        ),
        pytest.param("Sammen", "*alle", [f"2:8: {NO_ALIAS}"], id="an alias"),
        pytest.param("Sammen", "&alle Alle", [f"2:8: {NO_ALIAS}"], id="an anchor"),
        pytest.param("Sammen", "*Alle* sammen", [f"2:8: {NO_ALIAS}"], id="asterisks"),
        pytest.param(
            "Sammen",
            "!viktig Sammen",
            [f"2:8: tags (!) are not used here; {IN_QUOTES} [tag]"],
            id="a tag",
        ),
        pytest.param(
            "Sammen",
            "!!python/object/apply:os.system [ls]",
            [f"2:8: tags (!) are not used here; {IN_QUOTES} [tag]"],
            id="a tag that would run",
        ),
        pytest.param(
            "  - id: start",
            "\t- id: start",
            ["9:1: a tab stands here; indent with spaces [tab]"],
            id="a tab",
        ),
        pytest.param(
            "    title: Hvem",
            "\u00a0\u00a0  title: Hvem",
            [
                "10:1: the indentation holds a blank that is not a space; indent with ordinary spaces [odd-blank]"
            ],
            id="a blank that does not break",
        ),
        pytest.param(
            "title: Sammen",
            "title:\u00a0Sammen",
            [f"2:1: {NO_COLON}"],
            id="such a blank after the colon",
        ),
        pytest.param(
            "title: Sammen",
            "title: Sammen: om tjenester",
            [
                f"2:14: a colon followed by a space stands inside a text; {IN_QUOTES} [colon-in-text]"
            ],
            id="a colon in a text",
        ),
        pytest.param(
            "title: Sammen", "title: 'Sammen' nå", [f"2:17: {ENDED}"], id="text after"
        ),
        pytest.param("[Ett lag]", "[Ett lag]]", [f"6:17: {ENDED}"], id="] too many"),
        pytest.param("title: Sammen", "title Sammen", [f"2:1: {NO_COLON}"], id="colon"),
        pytest.param("title: Sammen", "title:Sammen", [f"2:1: {NO_COLON}"], id="blank"),
        pytest.param(
            "format: 1", "format 1", [f"2:1: {MORE_TEXT}"], id="no colon on line 1"
        ),
        pytest.param(
            "    title: Hvem",
            "      title: Hvem",
            [f"10:7: {MORE_TEXT}"],
            id="indented too far",
        ),
        pytest.param(
            "    title: Hvem",
            "   title: Hvem",
            [
                "10:4: the indentation does not match the lines above; line it up with its neighbours [indentation]"
            ],
            id="indented too little",
        ),
        pytest.param("[Ett lag]", "[Ett lag", [f"6:8: {BRACKET}"], id="no ]"),
        pytest.param("kommune}", "kommune", [f"4:9: {BRACKET}"], id="no }"),
        pytest.param("[Ett lag]", "[a, , b]", [f"6:12: {BRACKET}"], id="a comma more"),
        pytest.param(
            "people: 12",
            "people: 12\n---\nmer: tekst",
            [
                "6:1: a second document begins here (---); keep one in each file [second-document]"
            ],
            id="a second document",
        ),
        pytest.param("Sammen", "Sam\0men", [f"2:11: {invisible('U+0000')}"], id="NUL"),
        pytest.param(
            "title: Sammen",
            "title: \x1b[31mSam\u202emen\x85",
            [
                f"2:8: {invisible('U+001B')}",
                f"2:16: {invisible('U+202E')}",
                f"2:20: {invisible('U+0085')}",
            ],
            id="letters that steer a terminal",
        ),
        pytest.param(
            "title: Sammen",
            r'"ti\atle": "Sam\0men"',
            [f"2:1: {invisible('U+0007')}", f"2:12: {invisible('U+0000')}"],
            id="control characters by escapes",
        ),
        pytest.param(
            "Sammen", r'"Sam\ud83dmen"', [f"2:14: {BACKSLASH}"], id="half a letter"
        ),
        pytest.param(
            "Sammen", r'"C:\Users\Kari"', [f"2:13: {BACKSLASH}"], id="a path in quotes"
        ),
        pytest.param(
            "Sammen",
            "@Sammen",
            [
                f"2:8: a text cannot begin with this sign; {IN_QUOTES} [special-letter-first]"
            ],
            id="a sign of YAML's own",
        ),
        pytest.param(
            "Sammen",
            "> Sammen",
            [
                f"2:8: a text cannot begin with this sign; {IN_QUOTES} [special-letter-first]"
            ],
            id="a quoted mail",
        ),
        pytest.param(
            "people: 12",
            "? [a, b]\n: 12",
            ["5:3: a key must be a plain word [key-is-no-text]"],
            id="a key that is a list",
        ),
    ],
)
def test_what_is_not_yaml_of_ours_is_told_where_it_stands(
    problems: Lines, old: str, new: str, lines: list[str]
) -> None:
    assert problems(changed(old, new)) == [f"programme.yaml:{line}" for line in lines]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param("", ": is empty [empty-file]", id="empty"),
        pytest.param("\ufeff \n", ": is empty [empty-file]", id="a mark and a blank"),
        pytest.param("# bare dette\n", ": is empty [empty-file]", id="a comment"),
        pytest.param("- a\n- b\n", f":1:1: {NOT_A_MAPPING}", id="a list"),
        pytest.param("Hei!\n", f":1:1: {NOT_A_MAPPING}", id="a text"),
        pytest.param(
            changed("Hvem er vi?", '"Hvem er vi?'),
            ":10:12: a quotation mark opens here and is never closed; add the closing mark [unclosed-quote]",
            id="a quotation mark that is never closed",
        ),
        pytest.param(
            changed("Hvem er vi?", '"Hvem er vi?"').replace("Sammen", '"Sammen'),
            f":10:13: {ENDED}",
            id="a quotation mark that the next one closes",
        ),
        pytest.param("goals: [a,", f":1:11: {BRACKET}", id="no ] and no line end"),
        pytest.param(PROGRAMME.encode("latin-1"), f":7:20: {NOT_UTF8}", id="latin-1"),
        pytest.param(
            changed("å", "a").encode("utf-16-le"),
            f":1:1: {NOT_UTF8}",
            id="UTF-16 without a mark",
        ),
        pytest.param(PROGRAMME.encode("utf-32"), f":1:1: {NOT_UTF8}", id="UTF-32"),
        pytest.param(
            PROGRAMME.encode("utf-16") + b"x", f":18:1: {NOT_UTF8}", id="UTF-16, cut"
        ),
        pytest.param(
            "#" * 3_000_000,
            ": is 3.0 MB; files up to 2 MB are read [too-large]",
            id="3 MB",
        ),
        pytest.param(
            "goals: " + "[" * 900,
            ":1:39: values lie too deep inside each other [too-deep]",
            id="900 levels",
        ),
        pytest.param(
            "goals: [" + "a," * 150_000 + "]",
            ":1:200003: the file holds too many values [too-many-values]",
            id="150,000 goals",
        ),
    ],
)
def test_a_file_that_is_no_programme_says_why(
    problems: Lines, content: str | bytes, line: str
) -> None:
    assert problems(content) == [f"programme.yaml{line}"]


def test_a_file_of_100_000_levels_is_too_deep_wherever_the_parser_gives_up(
    tmp_path: Path,
) -> None:
    file = tmp_path / "programme.yaml"
    file.write_text("goals: " + "[" * 100_000, "utf-8")

    with pytest.raises(InvalidSourceError) as refused:
        read_yaml(file)

    assert [one.code for one in refused.value.problems] == ["too-deep"]


def test_a_file_is_parsed_again_when_it_says_something_else_and_only_then(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ord.yaml"
    file.write_text("rolle: leder", "utf-8")
    first = read_yaml(file)
    file.write_text("rolle: leiar", "utf-8")

    assert (first.value, read_yaml(file).value) == (
        {"rolle": "leder"},
        {"rolle": "leiar"},
    )
    assert read_yaml(file) is read_yaml(file)


def test_a_billion_laughs_are_not_laughed(problems: Lines) -> None:
    laughs = "a: &a [ha, ha]\n" + "".join(
        f"{now}: &{now} [*{last}, *{last}]\n"
        for last, now in zip("abcdefgh", "bcdefghi", strict=True)
    )

    lines = problems(laughs)

    assert lines[:3] == [
        f"programme.yaml:{place}: {NO_ALIAS}" for place in ("1:4", "2:4", "2:8")
    ]
    assert len(lines) == 25


@pytest.mark.parametrize(
    "content",
    [
        "goals: " + "[" * 100_000,
        "x: \x01" + "\x01\n" * 900_000,
        "\ta: b\n" * 300_000,
        PROGRAMME + "".join(f"k{number}: 1\n" for number in range(45_000)),
        PROGRAMME + "".join(f"      - method: m{one}\n" for one in range(20_000)),
    ],
    ids=["levels", "control characters", "tabs", "unknown keys", "unknown methods"],
)
def test_a_file_of_problems_is_refused_quickly(
    problems: Lines, content: str | bytes
) -> None:
    begun = time.process_time()

    assert 1 <= len(problems(content)) <= 101
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("written", ["9:30", "09.30", '"09:30"', "kl. 9.30", "KL 9:30"])
def test_a_clock_time_is_read_as_people_write_it(load: Load, written: str) -> None:
    session = load(changed("08:30", written)).programme.sessions[0]

    assert f"{session.starts:%H:%M}" == "09:30"


@pytest.mark.parametrize("written", ["2027-1-14", "14.1.2027", "14. 01. 2027"])
def test_a_date_is_read_as_people_write_it(load: Load, written: str) -> None:
    session = load(changed("2027-01-14", written)).programme.sessions[0]

    assert session.date.isoformat() == "2027-01-14"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("15", "15–15–15"),
        ("15 min", "15–15–15"),
        ("15 Minutter", "15–15–15"),
        ('"015"', "15–15–15"),
        ("{ideal: 15}", "15–15–15"),
        ("{min: 10, ideal: 15}", "10–15–15"),
        ("{ideal: 15, max: 20 min}", "15–15–20"),
    ],
)
def test_minutes_are_read_as_people_write_them(
    load: Load, written: str, read: str
) -> None:
    minutes = load(changed("15", written)).programme.sessions[0].activities[0].minutes

    assert minutes is not None
    assert f"{minutes.min}–{minutes.ideal}–{minutes.max}" == read


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("-5", [f"16:18: minutes: {not_minutes('-5')}"]),
        ("1_000", [f"16:18: minutes: {not_minutes('1_000')}"]),
        ("1.5", [f"16:18: minutes: {not_minutes('1.5')}"]),
        ("9:30", [f"16:18: minutes: {not_minutes('9:30')}"]),
        ("en time", [f"16:18: minutes: {not_minutes('en time')}"]),
        (
            "0",
            [
                "16:18: minutes: 0 minutes cannot be; 1 to 1440 can [minutes-out-of-range]"
            ],
        ),
        (
            "[15]",
            [
                "16:18: minutes: must be minutes; write 15, or {min: 10, ideal: 15, max: 20} [not-a-length]"
            ],
        ),
        (
            "{min: 20, ideal: 15}",
            ["16:24: min: 20 is more than the ideal, 15 [min-over-ideal]"],
        ),
        (
            "{ideal: 15, max: 10}",
            ["16:35: max: 10 is less than the ideal, 15 [max-under-ideal]"],
        ),
        ("{min: 5}", ["16:18: ideal: is missing here [missing-key]"]),
        ("{ideal: 2000}", ["16:26: ideal: must be at most 1440 [too-big]"]),
        (
            "{ideal: 15, min: }",
            ["16:35: min: has no value; write one, or delete the line [empty-value]"],
        ),
    ],
)
def test_minutes_that_cannot_be_are_told(
    problems: Lines, written: str, lines: list[str]
) -> None:
    told = problems(changed("minutes: 15", f"minutes: {written}"))

    assert told == [f"programme.yaml:{line}" for line in lines]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            changed("method: break", "method: brek"),
            [
                f"""17:17: method: "brek" is not in the library; {nearest("break")} [unknown-method]"""
            ],
            id="a method misspelt",
        ),
        pytest.param(
            changed("method: break", "method: Pause"),
            [
                f"""17:17: method: "Pause" is not in the library; {nearest("break")} [unknown-method]"""
            ],
            id="a method in Norwegian",
        ),
        pytest.param(
            changed("method: break", "method: fotball"),
            [
                '17:17: method: "fotball" is not in the library; known are break, check-in, igp [unknown-method]'
            ],
            id="a method of no kind",
        ),
        pytest.param(
            with_igp("{individuell: 5, group: 20, plenum: 15}"),
            [
                f"18:18: individuell: {PHASES_KNOWN}; {nearest('individual')} [unknown-phase]",
                f"18:45: plenum: {PHASES_KNOWN}; {nearest('plenary')} [unknown-phase]",
            ],
            id="phases in Norwegian",
        ),
        pytest.param(
            with_igp("{individual: 5, group: 20}"),
            [
                "18:17: phases: without minutes: plenary; give minutes for every phase [phase-left-out]"
            ],
            id="a phase left out",
        ),
        pytest.param(
            with_igp("{individual: fem, group: 20, plenary: }"),
            [
                f"18:30: individual: {not_minutes('fem')}",
                "18:55: plenary: has no value; write one, or delete the line [empty-value]",
            ],
            id="phases without minutes",
        ),
        pytest.param(
            changed("method: break", "method: break\n        phases: {pause: 15}"),
            [
                "18:9: phases: this method has no phases; write `minutes: 15` [no-phases]"
            ],
            id="phases of a method without",
        ),
        pytest.param(
            with_igp("{individual: 5, group: 20, plenary: 15}\n        minutes: 40"),
            [
                "18:17: phases: the phases already say how long it takes; keep `minutes` or `phases`, not both [minutes-and-phases]"
            ],
            id="phases and minutes",
        ),
        pytest.param(
            changed("method: break", "method: break\n        at: 12:00"),
            [
                "18:13: at: must lie within the gathering, 08:30–12:00 [pinned-outside-the-day]"
            ],
            id="pinned to the end",
        ),
        pytest.param(
            changed("minutes: 15", "at: 10:00").replace(
                "method: break", "method: break\n        at: 09:00"
            ),
            [
                "18:13: at: is earlier than a time further up, 10:00 [pinned-out-of-order]"
            ],
            id="pinned out of order",
        ),
        pytest.param(
            PROGRAMME + PROGRAMME[PROGRAMME.index("  - id: start") :],
            [
                '18:9: id: another gathering is already called "start" [session-named-twice]'
            ],
            id="an id twice",
        ),
        pytest.param(
            changed(
                "    activities:",
                "    again:\n      - {date: 2027-01-19, starts: 22:00}\n    activities:",
            ),
            [
                "15:36: starts: the gathering would last past midnight; say when it ends [ends-after-midnight]"
            ],
            id="again past midnight",
        ),
    ],
)
def test_a_broken_law_is_told_where_it_is_broken(
    problems: Lines, text: str, lines: list[str]
) -> None:
    assert problems(text) == [f"programme.yaml:{line}" for line in lines]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "../x.csv",
            '"../x.csv" lies outside the folder; move the file into it [outside-the-folder]',
        ),
        (
            "/etc/passwd",
            '"/etc/passwd" lies outside the folder; move the file into it [outside-the-folder]',
        ),
        (
            "delt.csv",
            'there is no file "delt.csv" in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            ".",
            'there is no file "." in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            "a" * 290,
            f"""there is no file "{"a" * 200}…" in the folder; put it there, or mend the name [names-no-file]""",
        ),
        (
            '"a\\nb.csv"',
            'there is no file "a b.csv" in the folder; put it there, or mend the name [names-no-file]',
        ),
        ('""', "has no value; write one, or delete the line [empty-value]"),
        ("[a]", NOT_TEXT),
    ],
)
def test_a_name_list_that_is_not_in_the_folder_is_told_where_it_is_named(
    problems: Lines, name: str, said: str
) -> None:
    lines = problems(changed("people: 12", f"participants: {name}"))

    assert lines == [f"programme.yaml:5:15: participants: {said}"]


@pytest.mark.parametrize(
    "shown",
    ["\u200b", "\u3164", "\u00ad", "\u2800", "\u200b \u00ad\u2060", "\ufe0f", "\u115f"],
    ids=ascii,
)
def test_a_text_of_letters_that_show_nothing_is_empty(
    problems: Lines, shown: str
) -> None:
    text = PROGRAMME.replace("title: Sammen", f'title: "{shown}"').replace(
        "[Ett lag]", f'["{shown}"]'
    )

    assert problems(text) == [
        "programme.yaml:2:8: title: has no value; write one, or delete the line [empty-value]",
        "programme.yaml:6:9: goals: has no value; write one, or delete the line [empty-value]",
    ]


@pytest.mark.parametrize("shown", ["\u200b", "\u3164", "\u00ad"], ids=ascii)
def test_a_name_of_letters_that_show_nothing_is_no_name(
    problems: Lines, shown: str
) -> None:
    text = PROGRAMME.replace("people: 12", "participants: liste.csv")

    lines = problems(text, liste_csv=f"Navn;Enhet\nKari;Øst\n{shown};Øst\n")

    assert lines == [
        "liste.csv:3:1: a row without a name; write the name, or delete the row [no-name]",
    ]


def test_the_name_list_that_was_meant_is_suggested(problems: Lines) -> None:
    text = changed("people: 12", "participants: deltakere.csv")

    assert problems(text, deltakarar_csv="Namn\nKari\nOla\n") == [
        'programme.yaml:5:15: participants: there is no file "deltakere.csv" in the folder; did you mean "deltakarar.csv"? [names-no-file]'
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_to_itself_or_out_of_the_folder_is_no_name_list(
    problems: Lines, tmp_path: Path
) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "ring.csv").symlink_to("ring.csv")
    (tmp_path / "ute.csv").write_text("Navn\nKari\nOla\n", "utf-8")
    (tmp_path / "p" / "ute.csv").symlink_to(tmp_path / "ute.csv")

    inward = problems(changed("people: 12", "participants: ring.csv"))
    outward = problems(changed("people: 12", "participants: ute.csv"))

    assert [line.split(" [")[-1] for line in inward + outward] == [
        "names-no-file]",
        "outside-the-folder]",
    ]


def test_a_mac_writes_the_name_of_a_file_its_own_way(
    load: Load, tmp_path: Path
) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "pa\u030a-lag.csv").write_text("Navn\nKari\nOla\n", "utf-8")

    loaded = load(changed("people: 12", 'participants: " på-lag.csv "'))

    assert loaded.people == 2


def test_each_barred_day_that_is_none_is_told_where_it_stands(
    problems: Lines,
) -> None:
    bars = """\
people: 12
not_on:
  - week 8: vinterferie
  - uke 54
  - hele mars
  - 26.–22.3.2027
  - {from: 2027-02-22, to: 2027-02-26}
  - 2027-02-30
  -
"""

    form = "write 2027-02-22, 2027-02-22 to 2027-02-26 or week 8, and the reason after a colon [not-days]"
    assert problems(changed("people: 12\n", bars)) == [
        "programme.yaml:8:5: not_on: uke 54 is not in the calendar [no-such-week]",
        f'programme.yaml:9:5: not_on: "hele mars" is no day, no days and no week; {form}',
        "programme.yaml:10:5: not_on: 26.–22.3.2027: the first day is later than the last; write the year of both, if they pass New Year [days-out-of-order]",
        f'programme.yaml:11:5: not_on: "from: 2027-02-22, to: 2027-02-26" is no day, no days and no week; {form}',
        "programme.yaml:12:5: not_on: 2027-02-30 is not in the calendar [no-such-date]",
        "programme.yaml:13:4: not_on: has no value; write one, or delete the line [empty-value]",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "units",
            '6:14: by: "units" is not one of unit, tables; did you mean "unit"? [unknown-value]',
        ),
        ("[]", "6:14: named: needs at least one entry [empty-list]"),
        ("{by: unit, size: 2}", "6:31: size: must be at least 3 [too-small]"),
        (
            "{by: tables, size: 4}",
            "6:33: size: says nothing where those who share a table work together; delete it, or write `by: unit` [tables-are-drawn]",
        ),
        (
            "{unit: Nord}",
            f"6:15: {unknown_key('unit', 'known are by, size, named')}",
        ),
        ("[Kari]", f"6:15: named: {NOT_KEYS}"),
        (
            "[{name: A, people: [Kari]}, {name: a, people: [Ola]}]",
            '6:49: name: another work group is already called "a" [work-group-named-twice]',
        ),
        (
            "[{name: A, people: [Kari, Ola]}, {name: B, people: [Liv, Kari]}]",
            '6:71: people: "Kari" is in the work group "A" already; keep one of them [in-two-work-groups]',
        ),
        (
            "[{name: A, people: [Kari, Kari]}]",
            '6:40: people: "Kari" is in the work group "A" already; keep one of them [in-two-work-groups]',
        ),
        ("[{name: A}]", "6:15: people: is missing here [missing-key]"),
    ],
)
def test_work_groups_that_cannot_be_are_told_where_they_stand(
    problems: Lines, written: str, said: str
) -> None:
    text = changed("people: 12\n", f"people: 12\nwork_groups: {written}\n")

    assert problems(text) == [f"programme.yaml:{said}"]


def test_problems_of_both_files_are_told_in_reading_order(problems: Lines) -> None:
    text = (
        PROGRAMME.replace("language: nb", "language: no")
        .replace("people: 12", "participants: liste.csv")
        .replace("ends: 12:00", "ends: 08:00")
        .replace("minutes: 15", "minutes: ja")
        .replace("method: break", "method: brek")
    )

    assert problems(text, liste_csv="Enhet;Navn\nØst;\nØst;Kari\nØst;kari\n") == [
        "liste.csv:2:5: a row without a name; write the name, or delete the row [no-name]",
        "liste.csv:4:5: the same name as in row 3; add an initial, or delete the row [same-name-twice]",
        'programme.yaml:3:11: language: "no" is not one of nb, nn, en; did you mean "nb"? [unknown-value]',
        "programme.yaml:13:11: ends: must be later than the start, 08:30 [ends-too-early]",
        f"programme.yaml:16:18: minutes: {not_minutes('ja')}",
        'programme.yaml:17:17: method: "brek" is not in the library; did you mean "break"? [unknown-method]',
    ]


def test_a_broken_method_is_told_once_in_its_own_file(
    library: Path, tmp_path: Path
) -> None:
    file = library / "methods" / "break.yaml"
    file.write_text(file.read_text("utf-8").replace("kind: work", "kind: x"), "utf-8")
    (tmp_path / "programme.yaml").write_text(
        PROGRAMME + "      - method: break\n", "utf-8"
    )

    with pytest.raises(InvalidSourceError) as refused:
        load_programme(tmp_path, [library])

    assert [problem.told() for problem in refused.value.problems] == [
        f'{file}:3:7: kind: "x" is not one of opening, input, work, pause, meal, agreement, log, evaluation, closing [unknown-value]'
    ]


def test_text_after_a_hash_is_noticed(findings: Lines) -> None:
    text = changed("title: Sammen", "title: Rom #3 i kantina   #ikke dette")

    assert findings(text.replace("[Ett lag]", "[Ett lag] #eller to")) == [
        'programme.yaml:2:12: "#3 i kantina #ikke dette" was taken for a comment, since a space stands before the #; put the whole text in double quotes if it belongs to it [text-after-hash-is-lost]'
    ]


def test_people_that_differ_from_the_list_are_noticed(findings: Lines) -> None:
    text = changed("people: 12", "people: 12\nparticipants: liste.csv")

    assert findings(text, liste_csv="Navn\nKari\nOla\n") == [
        "programme.yaml:5:9: people: says 12, but the name list has 2; delete this line; the list counts [people-differ]"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_unicode_is_read_however_it_was_saved(
    load: Load, encoding: str, line_end: str
) -> None:
    content = PROGRAMME.replace("\n", line_end).encode(encoding)

    assert load(content).programme == load(PROGRAMME).programme


def test_decomposed_letters_are_composed(load: Load) -> None:
    programme = load(changed("rolleforståelse", "rolleforsta\u030aelse")).programme

    assert programme.themes == ("rolleforståelse",)


def test_nothing_but_an_ordinary_file_is_read(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"

    def told() -> str:
        with pytest.raises(InvalidSourceError) as refused:
            load_programme(tmp_path, [library])
        return str(refused.value)

    assert told() == f"{file}: there is no such file [no-such-file]"
    file.mkdir()
    assert told() == f"{file}: is not an ordinary file [not-a-file]"
    file.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        assert told() == f"{file}: is not an ordinary file [not-a-file]"


@pytest.mark.parametrize(
    ("seconds", "code"), [(3600, "newer-list"), (0, "other-list"), (-3600, "")]
)
@pytest.mark.parametrize(
    "row",
    [
        "Nils Nes;Nord;",
        "Ola Berg;Sør;",
        "Ola Berg;Nord;Kari Vik",
        "Ola Berg;Nord;\nEva Nes;Nord;",
        "Ola Berg;Nord;;x",
    ],
    ids=["somebody else", "another unit", "another leader", "one more", "a slip"],
)
def test_a_list_that_says_else_beside_the_one_that_is_read_is_told(
    row: str, seconds: int, code: str, tmp_path: Path, library: Path
) -> None:
    text = PROGRAMME.replace("people: 12", "participants: participants.csv")
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    head = "Navn;Enhet;Leder\nKari Vik;Nord;\n"
    files = {"participants.csv": "Ola Berg;Nord;", "par.csv": row}
    names = ("Ansattliste mars.csv", "participants (1).csv", "participants.csv.csv")
    for name, last in {**files, **dict.fromkeys(names, row)}.items():
        (tmp_path / name).write_text(f"{head}{last}\n", "utf-8")
        at = 1_000_000_000 + seconds * (name != "participants.csv")
        os.utime(tmp_path / name, (at, at))

    found = load_programme(tmp_path, [library]).findings

    assert [
        (one.code, one.values) for one in found if one.code.endswith("er-list")
    ] == [(code, {"given": name, "read": "participants.csv"}) for name in names if code]


def test_of_lists_beside_the_one_that_is_read_a_copy_is_not_told(
    tmp_path: Path, library: Path
) -> None:
    text = PROGRAMME.replace("people: 12", "participants: participants.csv")
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    for name, content in {
        "participants.csv": "Navn\nKari Vik\nOla Berg\n",
        "participants - Kopi.csv": "Name\nKari Vik\nOla Berg\n",
        "parliste.csv": "1;2\n3;4\n",
        "Ansatte.csv": "1;2\n3;4\n",
    }.items():
        (tmp_path / name).write_text(content, "utf-8")
    later = (tmp_path / "participants.csv").stat().st_mtime + 3600
    for name in ("participants - Kopi.csv", "Ansatte.csv"):
        os.utime(tmp_path / name, (later, later))

    found = load_programme(tmp_path, [library]).findings

    assert [one.values for one in found if one.code.endswith("er-list")] == [
        {"given": "Ansatte.csv", "read": "participants.csv"}
    ]
