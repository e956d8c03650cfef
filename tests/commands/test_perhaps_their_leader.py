"""Whom of a unit a leader may meet who seems to lead it, whatever the list says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.check import check

Made = Callable[..., Path]

HEAD = "Navn;Enhet;Rolle;Nærmeste leder\n"
TOP = "Siv Ås;Stab;Enhetsleder;\n"
NORTH = """\
Per Vik;Nord;Sykepleier;{0}
Ola Dal;Nord;Sykepleier;{0}
Liv Moe;Nord;Sykepleier;{0}
"""
SOUTH = """\
Tor Lien;Sør;Sykepleier;{0}
Ada Ek;Sør;Assistent;{0}
Jan Rud;Sør;Assistent;{0}
"""
KARI = "Kari Bø;Nord;Avdelingsleder;Siv Ås\n"
LED = f"{HEAD}{TOP}{KARI}{NORTH.format('Kari Bø')}"
IN_NORTH = "Per Vik, Ola Dal, Liv Moe"
IN_SOUTH = "Tor Lien, Ada Ek, Jan Rud"


def _told(folder: Path) -> list[str]:
    """Return what is told of each unit: the unit, who may meet whom, on which days."""
    return [
        " | ".join([one.about, *(", ".join(map(str, some)) for some in values)])
        for one in check(folder).findings
        if one.code in {"perhaps-their-leader", "perhaps-their-leader-then"}
        for values in [[v for v in one.values.values() if isinstance(v, tuple)]]
    ]


def _of(made: Made, *rows: str, rules: str = "") -> list[str]:
    return _told(made(rules, names="".join(rows)))


def test_who_may_meet_her_own_staff_is_told_with_them(made: Made) -> None:
    south = "Eva Nes;Sør;Avdelingsleder;Siv Ås\n" + SOUTH.format("Kari Bø")
    found = check(made(names=LED + south)).findings
    sentence = (
        "Sør: Eva Nes (Avdelingsleder) may meet these, who report to others by the"
        f" list and may be their own staff: {IN_SOUTH}; say in `rules: leaders` who"
        " leads them"
    )

    assert [one.sentence() for one in found if one.code == "perhaps-their-leader"] == [
        sentence
    ]


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("Eva Nes;Ledelse;Avdelingsleder Sør;Siv Ås", IN_SOUTH),
        ("Eva Nes;Ledelse;Leder (sør);Siv Ås", IN_SOUTH),
        ("Eva Nes;Stab;Sør-leder;Siv Ås", IN_SOUTH),
        ("Eva Nes;;Avdelingsleder Sør;", IN_SOUTH),
        ("Eva Nes;Nord;Avdelingsleder Sør;Kari Bø", IN_SOUTH),
    ],
)
def test_a_title_says_whom_she_leads_wherever_she_stands(
    made: Made, row: str, people: str
) -> None:
    told = _of(made, LED, f"{row}\n", SOUTH.format("Siv Ås"))

    assert told == [f"Sør | Eva Nes ({row.split(';')[2]}) | {people}"]


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        ("SFO-leder", "SFO"),
        ("Kjøkkensjef", "Kjøkken"),
        ("Renholdsleder", "Renhold"),
        ("Nattleder", "Natt"),
        ("Avdelingsleder 2. etasje", "2. etasje"),
        ("Soneleder 1", "Sone 1"),
        ("Avdelingsleder vest", "Hjemmetjenesten Vest"),
        ("Avd.leder vest og øst", "Vest"),
    ],
)
def test_a_title_holds_the_name_of_a_unit(made: Made, role: str, unit: str) -> None:
    others = "Bo Li;Hjemmetjenesten Midt;;Siv Ås\nNils Aas;Sone 2;;Siv Ås\n"
    told = _of(
        made,
        f"{LED}Eva Nes;Stab;{role};Siv Ås\n{others}",
        f"Ada Ek;{unit};;Siv Ås\nJan Rud;{unit};;Siv Ås\n",
    )

    assert told == [f"{unit} | Eva Nes ({role}) | Ada Ek, Jan Rud"]


def test_a_title_of_two_units_is_told_for_each(made: Made) -> None:
    told = _of(
        made,
        f"{HEAD}{TOP}Kari Bø;Stab;Avdelingsleder Nord og Sør;Siv Ås\n",
        NORTH.format("Siv Ås"),
        SOUTH.format("Siv Ås"),
    )

    who = "Kari Bø (Avdelingsleder Nord og Sør)"
    assert told == [f"Nord | {who} | {IN_NORTH}", f"Sør | {who} | {IN_SOUTH}"]


@pytest.mark.parametrize("hers", range(5))
def test_a_leader_whom_some_of_her_unit_pass_over_is_told_however_many(
    made: Made, hers: int
) -> None:
    names = ("Per Vik", "Ola Dal", "Liv Moe", "Tor Lien", "Ada Ek")
    rows = [
        f"{name};Nord;Sykepleier;{'Kari Bø' if at < hers else 'Siv Ås'}\n"
        for at, name in enumerate(names)
    ]

    told = _of(made, f"{HEAD}{TOP}{KARI}", *rows)

    people = ", ".join(names[hers:])
    assert told == [f"Nord | Kari Bø (Avdelingsleder) | {people}"]


def test_a_line_from_a_later_day_says_nothing_of_the_days_before(made: Made) -> None:
    rows = (f"{HEAD}{TOP}{KARI}", NORTH.format("Siv Ås"))
    line = "rules: {{leaders: [{{leader: Kari Bø, unit: Nord{0}}}]}}\n"
    who = "Nord | Kari Bø (Avdelingsleder)"
    asked = [f"{who} | {IN_NORTH} | 2027-01-14, 2027-02-11"]

    assert _of(made, *rows, rules=line.format("")) == []
    assert _told(made(line.format(", since: 2027-01-14"), names="".join(rows))) == []
    gone = "rules: {leaders: [{leader: Siv Ås, unit: Nord, since: 2027-03-01}]}\n"
    assert _told(made(gone, names="".join(rows))) == asked


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("{leader: Kari Bø, unit: Nord, since: 2027-02-01}", IN_NORTH),
        (
            "{leader: Kari Bø, of: [Per Vik, Ola Dal, Liv Moe], since: 2027-02-01}",
            IN_NORTH,
        ),
        ("{leader: Siv Ås, unit: Nord, since: 2027-02-01}", IN_NORTH),
        ("{leader: Mona Lie, unit: Nord, since: 2027-02-01}", IN_NORTH),
        ("{leader: Kari Bø, of: [Per Vik], since: 2027-02-01}", "Per Vik"),
    ],
)
def test_who_leads_a_unit_from_a_later_day_is_told_of_the_days_before(
    made: Made, line: str, people: str
) -> None:
    rows = f"{HEAD}{TOP}{KARI}{NORTH.format('Siv Ås')}"
    rest = ", ".join(name for name in IN_NORTH.split(", ") if name not in people)

    told = _told(made(f"rules: {{leaders: [{line}]}}\n", names=rows))

    who = "Nord | Kari Bø (Avdelingsleder)"
    always = [f"{who} | {rest}"] if rest else []
    assert told == [f"{who} | {people} | 2027-01-14", *always]


def test_who_says_who_leads_a_unit_before_a_day_and_after_is_asked_no_more(
    made: Made,
) -> None:
    rows = f"{HEAD}{TOP}{KARI}{NORTH.format('Siv Ås')}"
    both = """\
rules:
  leaders:
    - {leader: Kari Bø, unit: Nord, since: 2027-02-01}
    - {leader: %s, unit: Nord}
"""

    assert _told(made(both % "Kari Bø", names=rows)) == []
    assert _told(made(both % "Siv Ås", names=rows)) == []


def test_a_leader_on_some_days_alone_is_told_with_the_days(made: Made) -> None:
    rows = f"{HEAD}{TOP}{KARI}{NORTH.format('Siv Ås')}"
    rule = "rules: {leaders: [{leader: Kari Bø, unit: Nord, since: 2027-02-20}]}\n"

    (told,) = (
        one.sentence()
        for one in check(made(rule, names=rows)).findings
        if one.code == "perhaps-their-leader-then"
    )

    assert told == (
        "Nord: on 2027-01-14, 2027-02-11 Kari Bø (Avdelingsleder) may meet these, who"
        f" report to others then and may be their own staff: {IN_NORTH}; say in"
        " `rules: leaders` who leads them then too"
    )


@pytest.mark.parametrize(
    ("top", "leader"),
    [
        ("Siv Ås;Stab;Enhetsleder;", "Kari Bø;Nord;Avdelingsleder;Mona Lie"),
        ("Siv Ås;Stab;Enhetsleder;", "Kari Bø;Nord;Avdelingsleder;"),
        ("Siv Ås;Stab;Enhetsleder;Mona Lie", "Kari Bø;Nord;Avdelingsleder;Siv Ås"),
        ("Siv Ås;Stab;Enhetsleder;Mona Lie", "Kari Bø;Nord;Avdelingsleder;Eli Ås"),
        (
            "Siv Ås;Stab;Enhetsleder;Mona Lie\nMona Lie;Stab;Kommunalsjef;",
            "Kari Bø;Nord;Avdelingsleder;Siv Ås",
        ),
        (
            "Siv Ås;Stab;Enhetsleder;\nIda Ro;Stab;Konsulent;Siv Ås",
            "Kari Bø;Nord;Avdelingsleder;Siv Ås",
        ),
        ("Siv Ås;Stab;;", "Kari Bø;Nord;;Siv Ås"),
        ("Siv Ås;Ledelse;Enhetsleder;", "Kari Bø;Ledelse;Avdelingsleder;Mona Lie"),
        (
            "Siv Ås;Ledelse;Enhetsleder;\nIda Ro;Ledelse;Konsulent;Siv Ås",
            "Kari Bø;Ledelse;Avdelingsleder;Siv Ås",
        ),
        ("Siv Ås;Ledelse;;", "Kari Bø;Ledelse;;Siv Ås"),
    ],
)
def test_a_leader_whom_half_of_a_unit_pass_over_for_one_above_her_is_told(
    made: Made, top: str, leader: str
) -> None:
    role = "" if ";;" in leader.removesuffix(";") else " (Avdelingsleder)"
    north = """\
Per Vik;Nord;;Kari Bø
Ola Dal;Nord;;Kari Bø
Liv Moe;Nord;;Siv Ås
Bo Li;Nord;;Siv Ås
"""
    south = f"Eva Nes;Sør;Avdelingsleder;Siv Ås\n{SOUTH.format('Eva Nes')}"
    south = south if role else south.replace("Avdelingsleder", "")

    told = _of(made, f"{HEAD}{top}\n{leader}\n{north}{south}")

    assert told == [f"Nord | Kari Bø{role} | Liv Moe, Bo Li"]


@pytest.mark.parametrize("above", ["Siv Ås", "Mona Lie", ""])
def test_a_leader_whom_half_pass_over_for_another_units_leader_is_told(
    made: Made, above: str
) -> None:
    north = f"Eva Nes;Sør;Avdelingsleder;{above}\n{SOUTH.format('Eva Nes')}"
    passing = "Bo Li;Sør;;Kari Bø\nIda Ro;Sør;;Kari Bø\nNils Aas;Sør;;Kari Bø\n"

    told = _of(made, LED, north, passing)

    assert told == ["Sør | Eva Nes (Avdelingsleder) | Bo Li, Ida Ro, Nils Aas"]


@pytest.mark.parametrize("role", ["Rådgiver", "Sykepleier", "Prosjektleder"])
@pytest.mark.parametrize("unit", ["Nord", "Stab"])
def test_a_new_leader_beside_the_former_whom_all_still_report_to_is_told(
    made: Made, role: str, unit: str
) -> None:
    rows = (
        f"{HEAD}{TOP}Kari Bø;{unit};{role};Siv Ås\nEva Nes;Nord;Avdelingsleder;Siv Ås\n"
    )

    told = _of(made, rows, NORTH.format("Kari Bø"))

    assert told == [f"Nord | Eva Nes (Avdelingsleder) | {IN_NORTH}"]


@pytest.mark.parametrize("hers", [1, 2])
def test_a_leader_who_stands_apart_may_lead_the_rest_of_her_staffs_unit(
    made: Made, hers: int
) -> None:
    names = ("Per Vik", "Ola Dal", "Liv Moe", "Tor Lien")
    rows = [
        f"{name};Nord;Sykepleier;{'Kari Bø' if at < hers else 'Siv Ås'}\n"
        for at, name in enumerate(names)
    ]

    told = _of(made, f"{HEAD}{TOP}Kari Bø;Ledelse;Avdelingsleder;Siv Ås\n", *rows)

    people = ", ".join(names[hers:])
    assert told == [f"Nord | Kari Bø (Avdelingsleder) | {people}"]


def test_a_title_of_somebody_who_leads_nobody_hides_no_leader(made: Made) -> None:
    told = _of(
        made,
        f"{HEAD}{TOP}Kari Bø;Ledelse;Avdelingsleder;Siv Ås\n",
        f"Eva Nes;Nord;Teamleder;Siv Ås\n{NORTH.format('Siv Ås')}",
    )

    assert told == [
        f" | Kari Bø (Avdelingsleder) | Eva Nes, {IN_NORTH}",
        f"Nord | Eva Nes (Teamleder) | {IN_NORTH}",
    ]


def test_advisers_are_no_leaders_and_hide_none(made: Made) -> None:
    advisers = NORTH.replace("Sykepleier", "Veileder").format("Siv Ås")

    told = _of(made, f"{HEAD}{TOP}Kari Bø;Ledelse;Avdelingsleder;Siv Ås\n", advisers)

    assert told == [f" | Kari Bø (Avdelingsleder) | {IN_NORTH}"]


def test_leaders_who_stand_together_may_lead_any_unit_without_one(made: Made) -> None:
    told = _of(
        made,
        f"{HEAD}Siv Ås;Ledelse;Enhetsleder;\n",
        "Kari Bø;Ledelse;Avdelingsleder;Siv Ås\nEva Nes;;Avdelingsleder;Siv Ås\n",
        NORTH.format("Siv Ås"),
        SOUTH.format("Siv Ås"),
        "Nina Ro;Øst;Avdelingsleder;Siv Ås\nBo Li;Øst;;Nina Ro\nIda Ro;Øst;;Nina Ro\n",
    )

    who = "Kari Bø (Avdelingsleder), Eva Nes (Avdelingsleder)"
    assert told == [f" | {who} | {IN_NORTH}, {IN_SOUTH}"]


@pytest.mark.parametrize(
    ("others", "leader", "people"),
    [
        (("Kari Bø",) * 3, "Siv Ås", IN_SOUTH),
        (("Siv Ås",) * 3, "Siv Ås", IN_SOUTH),
        (("Mona Lie",) * 3, "Siv Ås", IN_SOUTH),
        (("Siv Ås",) * 3, "Mona Lie", IN_SOUTH),
        (("Eva Nes", "Siv Ås", "Siv Ås"), "Siv Ås", "Ada Ek, Jan Rud"),
        (("Eva Nes", "Eva Nes", "Kari Bø"), "Siv Ås", "Jan Rud"),
    ],
)
def test_the_only_leader_in_a_unit_may_lead_all_of_it(
    made: Made, others: tuple[str, ...], leader: str, people: str
) -> None:
    south = "".join(
        f"{name};Sør;;{above}\n"
        for name, above in zip(IN_SOUTH.split(", "), others, strict=True)
    )
    told = _of(made, f"{LED}Eva Nes;Sør;Avdelingsleder;{leader}\n{south}")

    assert told == [f"Sør | Eva Nes (Avdelingsleder) | {people}"]


@pytest.mark.parametrize(
    "row",
    [
        "Jan Ås;Nord;;Siv Ås",
        "Jan Ås;Nord;;Eva Nes",
        "Jan Ås;Nord;;Mona Lie",
        "Jan Ås;Sør/Nord;;Eva Nes",
    ],
)
@pytest.mark.parametrize("unit", ["Nord", "Ledelse"])
def test_one_of_a_unit_whom_another_leads_than_the_rest_is_told_without_titles(
    made: Made, row: str, unit: str
) -> None:
    told = _of(
        made,
        f"{HEAD}Siv Ås;Stab;;\nKari Bø;{unit};;Siv Ås\n{NORTH.format('Kari Bø')}",
        f"Eva Nes;Sør;;Siv Ås\n{SOUTH.format('Eva Nes')}{row}\n",
    )

    assert told == ["Nord | Kari Bø | Jan Ås"]


@pytest.mark.parametrize(
    "rows",
    [
        # two leaders share a unit by teams
        "Eva Nes;Nord;Teamleder;Siv Ås\nBo Li;Nord;;Eva Nes\nIda Ro;Nord;;Eva Nes\n",
        # a team leader whose team is told, below the unit's leader
        "Eva Nes;Nord;Teamleder;Kari Bø\nBo Li;Nord;;Eva Nes\nIda Ro;Nord;;Eva Nes\n",
        # another leader has her desk in the unit
        "Eva Nes;Nord;Avdelingsleder;Siv Ås\n" + SOUTH.format("Eva Nes"),
        # a unit that has two leaders for its people
        "Bo Li;Nord;;Kari Bø, Siv Ås\n",
        # a pool whose people report to the leaders of several units
        "Bo Li;Pool;;Kari Bø\nIda Ro;Pool;;Kari Bø\nJan Ås;Pool;;Siv Ås\n",
        # a team leader in a unit that a leader outside it leads
        """\
Ida Ro;Øst;Teamleder;Kari Bø
Eva Nes;Øst;;Ida Ro
Tor Lie;Øst;;Ida Ro
Ada Ek;Øst;;Kari Bø
Jan Ås;Øst;;Kari Bø
""",
        # a leader of the same rank has a team in the unit
        """\
Ada Ek;Øst;Avdelingsleder;Siv Ås
Eva Nes;Stab;Merkantil leder;Siv Ås
Bo Li;Øst;;Eva Nes
Ida Ro;Øst;;Eva Nes
Jan Ås;Øst;;Ada Ek
Tor Lie;Øst;;Ada Ek
""",
        # a nurse who guides one, and an assistant who does
        "Eva Nes;Øst;Sykepleier;Siv Ås\nBo Li;Øst;;Eva Nes\nIda Ro;Øst;;Siv Ås\n",
        "Eva Nes;Øst;;Siv Ås\nBo Li;Øst;;Eva Nes\nIda Ro;Øst;;Siv Ås\n",
        # a leader of the same rank, above both nobody on the list
        """\
Ada Ek;Øst;Avdelingsleder;Mona Lie
Eva Nes;Stab;Merkantil leder;Mona Lie
Bo Li;Øst;;Eva Nes
Ida Ro;Øst;;Eva Nes
Jan Ås;Øst;;Ada Ek
Tor Lie;Øst;;Ada Ek
""",
        # whoever has no leader is told as such
        "Bo Li;Nord;;\n",
        "Bo Li;Nord;Prosjektleder;Siv Ås\n",
    ],
)
def test_lists_that_say_who_leads_whom_are_not_told(made: Made, rows: str) -> None:
    without = "rules: {without: [Bo Li]}\n" if "Prosjekt" in rows else ""

    assert _of(made, LED, rows, rules=without) == []


@pytest.mark.parametrize(
    "rules",
    [
        "{leaders: [{leader: Eva Nes, unit: Sør}]}",
        "{leaders: [{leader: Eva Nes, of: [Tor Lien, Ada Ek, Jan Rud]}]}",
        "{leaders: [{leader: Kari Bø, of: [Tor Lien, Ada Ek, Jan Rud]}]}",
        "{leaders: [{leader: Kari Bø, unit: Sør}]}",
        "{without: [Eva Nes]}",
        "{without: [Tor Lien, Ada Ek, Jan Rud]}",
        "{apart: [[Eva Nes, Tor Lien], [Eva Nes, Ada Ek], [Eva Nes, Jan Rud]]}",
    ],
)
def test_what_the_rules_say_is_not_asked(made: Made, rules: str) -> None:
    south = "Eva Nes;Sør;Avdelingsleder;Siv Ås\n" + SOUTH.format("Kari Bø")

    assert _of(made, LED, south, rules=f"rules: {rules}\n") == []


@pytest.mark.parametrize("leader", ["Siv Ås", "Eva Nes", "Per Vik", "Mona Lie"])
@pytest.mark.parametrize(
    "whom",
    [
        "instead_of: Kari Bø",
        "instead_of: KARI BØ",
        "unit: Nord",
        "of: [Ola Dal, Liv Moe]",
    ],
)
def test_a_former_leader_whose_staff_have_another_by_the_rules_is_not_told(
    made: Made, leader: str, whom: str
) -> None:
    rule = f"{{leader: {leader}, {whom}, since: 2027-02-01}}"
    led = LED.replace(
        "Per Vik;Nord;Sykepleier;Kari Bø", "Per Vik;Sør;Sykepleier;Eva Nes"
    )
    south = f"Eva Nes;Sør;Avdelingsleder;Siv Ås\n{SOUTH.format('Eva Nes')}"

    assert _of(made, led, south, rules=f"rules: {{leaders: [{rule}]}}\n") == []


def test_a_likely_slip_of_her_name_is_told_alone(made: Made) -> None:
    south = "Eva Nesse;Sør;Avdelingsleder;Siv Ås\n" + SOUTH.format("Eva Nesset")
    found = check(made(names=LED + south)).findings

    assert {
        one.code
        for one in found
        if one.code in {"perhaps-their-leader", "manager-perhaps-listed"}
    } == {"manager-perhaps-listed"}


@pytest.mark.parametrize(
    "role",
    [
        *(
            "Avdelingssykepleier",
            "Avd.spl.",
            "Oversykepleier",
            "Undervisningsinspektør",
        ),
        *("Brannmester", "Ledende renholder", "Enhetsansvarlig", "Arbeidsformann"),
        *("Avdelingssjukepleiar", "Seksjonsoverlege", "Stedfortreder"),
    ],
)
def test_titles_of_leaders_that_do_not_say_leader_are_known(
    made: Made, role: str
) -> None:
    south = f"Eva Nes;Sør;{role};Siv Ås\n{SOUTH.format('Siv Ås')}"

    assert _of(made, LED, south) == [f"Sør | Eva Nes ({role}) | {IN_SOUTH}"]


@pytest.mark.parametrize("role", ["Overlege", "Vaktmester", "Byggesaksinspektør"])
def test_titles_that_sound_alike_lead_nobody(made: Made, role: str) -> None:
    south = f"Eva Nes;Sør;{role};Siv Ås\n{SOUTH.format('Siv Ås')}"

    assert _of(made, LED, south) == []


ROADS = """\
Leif Holt;{0};{1};Eva Aas
Jan Mo;{0};Ingeniør;Leif Holt
Randi Ness;Vei;{2};Eva Aas
Geir Rud;Vei;Fagarbeider;Randi Ness
Nina Hauge;{3};Ingeniør;Leif Holt
Odd Vik;{3};Driftsoperatør;Leif Holt
"""


@pytest.mark.parametrize(
    ("unit", "title", "former", "other"),
    [
        ("Vei og vann", "Avdelingsleder vei og vann", "Rådgiver", "Vann"),
        ("Vei og vann", "Avdelingsleder vei og vann", "Avdelingsleder", "Vann"),
        ("Vei og vann", "Avdelingsleder", "Rådgiver", "Vann"),
        ("Vann/Vei", "Avdelingsleder", "Rådgiver", "Vann"),
        ("Vei og vann", "Avdelingsleder", "Rådgiver", "Vei og vann"),
        ("Vei, vann og park", "Avdelingsleder", "Rådgiver", "Vann"),
    ],
)
def test_a_leader_of_a_merged_unit_is_asked_about_who_has_not_moved_to_it(
    made: Made, unit: str, title: str, former: str, other: str
) -> None:
    rows = ROADS.format(unit, title, former, other)

    assert _of(made, HEAD, rows) == [f"Vei | Leif Holt ({title}) | Geir Rud"]


@pytest.mark.parametrize(
    ("unit", "former"),
    [
        ("Vei og vann", "Avdelingsleder"),  # leads Vei herself
        ("Vei og vann", ""),
        ("Veiteknikk", "Rådgiver"),
        ("Vei-vann", "Rådgiver"),
    ],
)
def test_a_leader_of_a_unit_called_alike_is_not_asked_about_others(
    made: Made, unit: str, former: str
) -> None:
    rows = ROADS.format(unit, "Avdelingsleder", former, "Vann")

    assert _of(made, HEAD, rows) == []


@pytest.mark.parametrize(
    ("row", "first"),
    [
        ("Eva Nes;Nord;Avdelingsleder;Siv Ås", "Kari Bø"),
        ("Eva Nes;Nord;Avdelingsleder skole;Siv Ås", "Kari Bø"),
        ("Eva Nes;Nord;Avd.leder;Mona Lie", "Kari Bø"),
        ("Eva Nes;Nord;Seksjonsleder;", "Kari Bø"),
        ("Eva Nes;Nord/Øst;Avdelingsleder;Siv Ås", "Kari Bø"),
        ("Eva Nes;Stab;Avdelingsleder Nord;Siv Ås", "Kari Bø"),
        ("Eva Nes;Nord;Avdelingsleder;Siv Ås", "Eva Nes"),
        ("Eva Nes;Nord;Avdelingsleder;Mona Lie", "Eva Nes"),
    ],
)
@pytest.mark.parametrize(
    "title", ["Avdelingsleder", "Tidl. avdelingsleder", "Rådgiver"]
)
def test_a_leader_who_leads_nobody_beside_another_is_told(
    made: Made, row: str, first: str, title: str
) -> None:
    led = LED.replace("Kari Bø;Nord;Avdelingsleder", f"Kari Bø;Nord;{title}")
    led = led.replace("Per Vik;Nord;Sykepleier;Kari Bø", f"Per Vik;Nord;;{first}")
    left = IN_NORTH if first == "Kari Bø" else "Ola Dal, Liv Moe"

    told = _of(made, led, f"{row}\n")

    assert told == [f"Nord | Eva Nes ({row.split(';')[2]}) | {left}"]


def test_a_leader_of_one_elsewhere_is_not_told_of_the_unit_where_she_sits(
    made: Made,
) -> None:
    told = _of(made, LED, "Eva Nes;Nord;Avdelingsleder;Siv Ås\nBo Li;Sør;;Eva Nes\n")

    assert told == []


@pytest.mark.parametrize("moved", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "former",
    [
        "Nord;Sykepleier;Siv Ås",
        "Nord;Sykepleier;Mona Lie",
        "Nord;Tidl. avdelingsleder;Siv Ås",
        "Nord;Tidligere avd.leder;Siv Ås",
        "Stab;Rådgiver;Siv Ås",
        "Stab;Prosjektleder;Siv Ås",
        "Sør;Eks-leder Nord;Siv Ås",
        "Nord;Avdelingsleder (tidl.);Siv Ås",
    ],
)
def test_who_still_has_the_former_leader_is_told_however_many_have_the_new(
    made: Made, former: str, moved: int
) -> None:
    names = ("Per Vik", "Ola Dal", "Liv Moe", "Tor Lien", "Ada Ek")
    rows = [
        f"{name};Nord;Sykepleier;{'Eva Nes' if at < moved else 'Kari Bø'}\n"
        for at, name in enumerate(names)
    ]
    new = "Eva Nes;Nord;Avdelingsleder;Siv Ås\n"

    told = _of(made, f"{HEAD}{TOP}Kari Bø;{former}\n{new}", *rows)

    people = ", ".join(names[moved:])
    own = ["Kari Bø"] if former.startswith("Nord") and moved == 5 else []
    assert told == [f"Nord | Eva Nes (Avdelingsleder) | {', '.join([people, *own])}"]


@pytest.mark.parametrize(
    "rows",
    [
        # a former leader of whom none is left has another now
        "Eva Nes;Nord;Tidl. avdelingsleder;Kari Bø\n",
        # a nurse in charge below the unit's leader has a team of her own
        "Eva Nes;Nord;Fagsykepleier;Kari Bø\n{0}",
        # what a leader was before says nothing of what she is
        "Eva Nes;Nord;Teamleder (tidl. sykepleier);Siv Ås\n{0}",
    ],
)
def test_those_below_the_units_leader_by_the_list_are_not_told(
    made: Made, rows: str
) -> None:
    team = "Bo Li;Nord;;Eva Nes\nIda Ro;Nord;;Eva Nes\n"

    assert _of(made, LED, rows.format(team)) == []


TWO = f"{HEAD}{TOP}{KARI}{NORTH.format('Kari Bø')}"
OF_SOUTH = "{leader: Eva Nes, of: [Tor Lien, Ada Ek, Jan Rud]}"


@pytest.mark.parametrize(
    ("row", "rule", "left"),
    [
        ("Sør/Øst;Avdelingsleder", OF_SOUTH, "Øst"),
        ("Sør/Øst;Avdelingsleder", "{leader: Eva Nes, unit: Sør}", "Øst"),
        ("Sør/Øst;Avdelingsleder", "{leader: Eva Nes, unit: Øst}", "Sør"),
        ("Sør/Øst;Avdelingsleder", "{leader: Siv Ås, unit: Øst}", "Sør"),
        ("Øst;Avdelingsleder", OF_SOUTH, "Øst"),
        ("Øst;Avdelingsleder", "{leader: Eva Nes, unit: Sør}", "Øst"),
        ("Stab;Avdelingsleder Sør og Øst", OF_SOUTH, "Øst"),
        ("Stab;Avdelingsleder Sør og Øst", "{leader: Eva Nes, unit: Øst}", "Sør"),
        ("Ledelse;Avdelingsleder", OF_SOUTH, ""),
        ("Ledelse;Avdelingsleder", "{leader: Eva Nes, unit: Sør}", ""),
    ],
)
def test_an_answer_about_one_unit_leaves_the_question_about_another(
    made: Made, row: str, rule: str, left: str
) -> None:
    east = "Bo Li;Øst;;Siv Ås\nIda Ro;Øst;;Siv Ås\n"
    rows = (TWO, f"Eva Nes;{row};Siv Ås\n", SOUTH.format("Siv Ås"), east)

    told = _of(made, *rows, rules=f"rules: {{leaders: [{rule}]}}\n")

    people = IN_SOUTH if left == "Sør" else "Bo Li, Ida Ro"
    assert told == [f"{left} | Eva Nes ({row.split(';')[1]}) | {people}"]


def test_a_leader_of_two_units_is_asked_about_that_which_does_not_name_her(
    made: Made,
) -> None:
    own = f"Eva Nes;Sør/Øst;Avdelingsleder;Siv Ås\n{SOUTH.format('Eva Nes')}"
    east = "Bo Li;Øst;;{0}\nIda Ro;Øst;;{0}\n"
    nina = "Nina Ro;Øst;Avdelingsleder;Siv Ås\n"

    assert _of(made, TWO, own, east.format("Siv Ås")) == [
        "Øst | Eva Nes (Avdelingsleder) | Bo Li, Ida Ro"
    ]
    assert _of(made, TWO, own, nina, east.format("Nina Ro")) == []


def test_all_answers_leave_no_question(made: Made) -> None:
    rows = (TWO, "Eva Nes;Sør/Øst;Avdelingsleder;Siv Ås\n", SOUTH.format("Siv Ås"))
    rule = f"rules: {{leaders: [{OF_SOUTH}, {{leader: Eva Nes, unit: Øst}}]}}\n"

    assert _of(made, *rows, "Bo Li;Øst;;Siv Ås\n", rules=rule) == []


@pytest.mark.parametrize(
    ("former", "new", "people"),
    [
        ("Ledelse;Avdelingsleder", "Ledelse;Avdelingsleder", f"{IN_NORTH}, {IN_SOUTH}"),
        ("Ledelse;Avdelingsleder Nord", "Ledelse;Avdelingsleder", IN_SOUTH),
        ("Nord;Avdelingsleder", "Ledelse;Avdelingsleder", IN_SOUTH),
        ("Nord;Avdelingsleder", ";Avdelingsleder", IN_SOUTH),
    ],
)
def test_a_leader_in_the_management_may_have_one_of_her_colleagues_units(
    made: Made, former: str, new: str, people: str
) -> None:
    led = f"{HEAD}Siv Ås;Ledelse;Enhetsleder;\nKari Bø;{former};Siv Ås\n"
    staff = (NORTH.format("Kari Bø"), SOUTH.format("Kari Bø"))

    told = _of(made, led, f"Eva Nes;{new};Siv Ås\n", *staff)
    other = _of(made, led, "Eva Nes;Ledelse;Økonomileder;Siv Ås\n", *staff)

    assert told == [f" | Eva Nes (Avdelingsleder) | {people}"]
    assert other == []


@pytest.mark.parametrize(
    "title",
    ["Vernepleiar", "Sjukepleiar", "Hjelpepleiar", "Spesialsjukepleiar", "Barnepleiar"],
)
def test_a_nurse_in_nynorsk_is_no_leader(made: Made, title: str) -> None:
    led = "Liv Moe;Nord;{0};Kari Bø\nPer Vik;Nord;Fagarbeidar;Kari Bø\n"
    more = "Ola Dal;Nord;Fagarbeidar;Kari Bø\nTor Lien;Nord;Fagarbeidar;Kari Bø\n"

    assert _of(made, HEAD, KARI, led.format(title), more) == []
