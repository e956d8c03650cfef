"""Programmes drawn from a seed, and what is done with each, for `compare_builds.py`.

The same seed gives the same programmes in every checkout: nothing here is read from
one, and no day is reckoned from today's. Gatherings are far in the future; those that
are to have been held are moved to the past in the files, as time would do.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

FIRST_NAMES = (
    *("Kari", "Ola", "Åse", "Øyvind", "Ingrid", "Bjørn", "Fatima", "Mehmet", "Linh"),
    *("Tesfay", "Marit", "Kåre", "Sigrid", "Ståle", "Iŋgá", "Agnieszka", "Olena"),
    *("Yusra", "Turid", "Emil", "Solveig", "Rajani", "Jenny", "Håkon", "Ragnhild"),
)
LAST_NAMES = (
    *("Eksempelsen", "Prøvestad", "Oppdiktsen", "Ødegård", "Åsland", "Sæther"),
    *("Wójcik", "Nguyen", "Yıldız", "Gebremariam", "Solbakken", "Brekke", "Haugen"),
    *("Løkken", "Grønvold", "Tømmerås", "Øvrebø"),
)
UNITS = ("Nord", "Sør", "Øst", "Vest", "Natt", "Kjøkken", "Stab")
THEMES = (
    "Samskaping",
    "kollegialitet",
    "digitalisation",
    "Lærende organisasjonskultur",
    "mestringsklima",
    "rolleforståelse",
    "seeing-the-whole",
    "service-design",
    "Trygg på jobb",
    "Å bli sett",
)
HEADERS = {
    "nb": "Navn;Enhet;Rolle;Nærmeste leder",
    "nn": "Namn;Eining;Rolle;Næraste leiar",
    "en": "Name;Unit;Role;Line manager",
}
WORDS = {
    "nb": ("Leder", "Rådgiver", "Assistent"),
    "nn": ("Leiar", "Rådgjevar", "Assistent"),
    "en": ("Manager", "Adviser", "Assistant"),
}
"""What the leader of a unit is, and what the others may be."""

SETTINGS = "medarbeider.yaml"
NAME_LIST = "participants.csv"
MANY = 10
"""One of so many programmes has close to sixty people."""

RARE = 20
"""One of so many has few people and many gatherings, and one has no lawful draw: these
take long."""

LEAST_UNITS = 3
"""Fewer units have no leaders here, since a leader would have nobody to sit with."""

LEAST_APART = 12
"""People from which two can be apart and still find a place."""

Change = Callable[[Path], None]
Step = tuple[str, ...] | Change
"""The words of a command, or something that is done to the files of a workspace."""


@dataclass(frozen=True)
class Case:
    """A workspace of its own, and what is done in it; *locale* is the reader's."""

    name: str
    locale: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Person:
    """A line of a name list."""

    name: str
    unit: str
    role: str
    manager: str = ""


def invented_programmes(seed: int, number: int) -> tuple[Case, ...]:
    """Return *number* programmes; the first of a longer row are the same ones."""
    return tuple(_programme(seed, at) for at in range(1, number + 1))


def put(path: str, text: str, workspace: Path) -> None:
    """Write a file of the workspace; one whose folder was never made is left out."""
    file = workspace / path
    if file.parent.is_dir():
        file.write_text(text, "utf-8")


def add(path: str, text: str, workspace: Path) -> None:
    """Write more at the end of a file, if it was made."""
    file = workspace / path
    if file.is_file():
        file.write_text(file.read_text("utf-8") + text, "utf-8")


def hold(programme: str, gatherings: int, workspace: Path) -> None:
    """Move the first gatherings to the past, as the passing of time would."""
    folder = workspace / "programmes" / programme
    files = [folder / "programme.yaml", folder / "coaching.yaml"]
    if not files[0].is_file():
        return
    told = files[0].read_text("utf-8")
    days = sorted(set(re.findall(r"\bdate: (\d{4}-\d\d-\d\d)", told)))[:gatherings]
    for file in files:
        if file.is_file():
            text = file.read_text("utf-8")
            for day in days:
                text = text.replace(day, f"20{day[3]}0{day[4:]}")
            file.write_text(text, "utf-8")


def _programme(seed: int, number: int) -> Case:
    chance = Random(f"{seed} {number}")  # noqa: S311 -- not a secret
    name, language = f"prove-{number:02}", chance.choice(("nb", "nn", "en"))
    people, gatherings = chance.randint(6, 30), chance.randint(1, 4)
    if number % MANY == 0:
        people = chance.randint(40, 60)
    if number % RARE == MANY // 2:
        people, gatherings = chance.randint(8, 14), chance.randint(5, 7)
    roster = _roster(people, language, chance)
    if number % RARE == MANY + MANY // 2:
        boss = roster[0].name
        roster[1:] = [replace(one, manager=boss) for one in roster[1:]]
    brief = _brief(number, language, gatherings, chance)
    if number % MANY == 0:
        brief["length"] = "whole-day"
    steps = (
        partial(put, SETTINGS, "format: 1\n"),
        partial(put, "brief.yaml", json.dumps(brief, ensure_ascii=False, indent=1)),
        partial(put, NAME_LIST, _name_list(roster, language)),
        ("new-programme", "--from", "brief.yaml", "--participants", NAME_LIST),
        *_drawn(name, roster, language, gatherings, chance),
        ("check", name, "--json"),
        ("build-handouts", name, "--format", "html"),
    )
    return Case(name, chance.choice(("nb_NO.UTF-8", "C.UTF-8")), steps)


def _brief(
    number: int, language: str, gatherings: int, chance: Random
) -> dict[str, object]:
    themes = chance.sample(THEMES, chance.randint(1, min(3, gatherings)))
    year, month, day = (
        chance.randint(2051, 2089),
        chance.randint(1, 12),
        chance.randint(1, 28),
    )
    brief: dict[str, object] = {
        "title": f"Prøve {number:02}",
        "organisation": "Eksempel kommune",
        "language": language,
        "themes": themes,
        "gatherings": gatherings,
        "length": chance.choice(("half-day", "whole-day")),
        "first": f"{year}-{month:02}-{day:02}",
        "weeks": chance.randint(1, 8),
    }
    may_be = {
        "unit": "Hjemmetjenesten øst",
        "starts": "09:15",
        "place": "Kantina, 2. etasje",
        "facilitators": ["Ingrid Eksempelsen", "Åse Prøvestad"],
    }
    return brief | {
        key: value
        for key, value in may_be.items()
        if chance.random() < 0.5  # noqa: PLR2004 -- odds
    }


def _roster(people: int, language: str, chance: Random) -> list[Person]:
    """Return people in units, most of them with a leader, some of whom have one too."""
    every = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    names = chance.sample(every, people)
    units = UNITS[: chance.randint(1, min(len(UNITS), 1 + people // 5))]
    leads, *others = WORDS[language]
    led = [one for one in units if len(units) >= LEAST_UNITS and chance.random() < 0.8]  # noqa: PLR2004 -- odds
    leader = {unit: names[units.index(unit)] for unit in led}
    not_listed = "Hege Utenfor" if chance.random() < 0.3 else ""  # noqa: PLR2004 -- odds
    roster = []
    for at, name in enumerate(names):
        unit = units[at % len(units)]
        boss = leader.get(unit, "")
        if name == boss:
            roster.append(Person(name, unit, leads, not_listed))
        else:
            roster.append(Person(name, unit, chance.choice(others), boss))
    chance.shuffle(roster)
    return roster


def _name_list(roster: Sequence[Person], language: str) -> str:
    rows = (f"{one.name};{one.unit};{one.role};{one.manager}" for one in roster)
    return "\n".join((HEADERS[language], *rows, ""))


def _drawn(
    name: str, roster: list[Person], language: str, gatherings: int, chance: Random
) -> tuple[Step, ...]:
    """Return the draws: the first, on a morning, and when the name list has changed."""
    folder = f"programmes/{name}"
    later = _changed(roster, chance)
    stay = [one.name for one in roster if one in later]
    rules = f"\nrules:\n  seed: {chance.randint(1, 99)}\n"
    if len(stay) >= LEAST_APART and chance.random() < 0.5:  # noqa: PLR2004 -- odds
        rules += f"  apart: [[{', '.join(chance.sample(stay, 2))}]]\n"
    now = chance.randint(1, gatherings)
    return (
        partial(add, f"{folder}/programme.yaml", rules),
        ("pair-coaching", name),
        ("pair-coaching", name, "--groups", *chance.choice(((), ("--json",)))),
        partial(hold, name, now - 1),
        _morning(name, now, roster, chance),
        partial(put, f"{folder}/{NAME_LIST}", _name_list(later, language)),
        ("pair-coaching", name, "--csv", "pairs.csv"),
        ("pair-coaching", name, "--groups"),
        ("pair-coaching", name, "--explain", *chance.sample(stay, 2)),
    )


def _morning(
    name: str, now: int, roster: Sequence[Person], chance: Random
) -> tuple[str, ...]:
    """Return the command of a morning when one or two are ill, and a guest may come."""
    words = ["pair-coaching", name, "--session", str(now)]
    for one in chance.sample(roster, chance.randint(1, 2)):
        words += ["--absent", one.name]
    if chance.random() < 0.5:  # noqa: PLR2004 -- every other
        words += ["--extra", "Liv Gjest"]
    return (*words, *chance.choice(((), ("--groups",))))


def _changed(roster: list[Person], chance: Random) -> list[Person]:
    """Return the name list later: some have left, some are new, one has moved."""
    left = set(chance.sample(range(len(roster)), chance.randint(0, 2)))
    later = [one for at, one in enumerate(roster) if at not in left]
    moved = chance.randrange(len(later))
    later[moved] = replace(later[moved], unit=UNITS[0])
    new = ("Nils Nykommer", "Åshild Nykommer")[: chance.randint(0, 2)]
    return later + [Person(one, UNITS[0], WORDS["nb"][1]) for one in new]
