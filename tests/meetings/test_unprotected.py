"""Whom no rule protects: those of whom nobody knows who leads them."""

from datetime import date, time

import pytest

from medarbeider.meetings.unprotected import unprotected
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.pairing import Leading, Rules
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Session
from medarbeider.problems.finding import Finding

TITLES = LeaderTitles(("…leder",), ("prosjekt…",), frozenset({"konst", "fra"}))


def _programme(rules: Rules) -> Programme:
    sessions = tuple(
        Session(
            id=f"s{month}",
            title="Vi møtes",
            date=date(2027, month, 1),
            starts=time(9),
            ends=time(12),
            activities=(Activity(method="talk"),),
        )
        for month in (5, 9)
    )
    return Programme(
        format=1,
        title="Sammen om det",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        participants="participants.csv",
        goals=("Ett lag",),
        themes=("rolleforståelse",),
        rules=rules,
        sessions=sessions,
    )


def _roster(**managers: str) -> Roster:
    return Roster(
        tuple(
            Participant(name, line_managers=tuple(filter(None, above.split("+"))))
            for name, above in managers.items()
        )
    )


def _found(
    roster: Roster, *outside: str, leaders: tuple[Leading, ...] = ()
) -> list[tuple[str, dict[str, object]]]:
    rules = Rules(without=outside, leaders=leaders)
    found = list(unprotected(_programme(rules), roster, TITLES))
    assert all(isinstance(one, Finding) for one in found)
    return [(one.code, {**one.values}) for one in found]


def test_who_is_at_the_top_needs_no_manager() -> None:
    assert _found(_roster(Anne="", Bo="Anne", Cato="Anne", Dina="Bo")) == []


def test_who_leads_nobody_and_has_no_manager_is_named() -> None:
    roster = _roster(Anne="", Bo="Anne", Cato="", Dina="")

    assert _found(roster) == [("without-a-manager", {"people": ("Cato", "Dina")})]
    assert _found(roster, "Cato", "Dina") == []


def test_the_only_leader_by_title_is_at_the_top_though_nobody_names_her() -> None:
    people = (
        Participant("Anne", role="Enhetsleder"),
        Participant("Bo", line_managers=("Zoe",)),
        Participant("Cato", line_managers=("Zoe",)),
    )

    assert _found(Roster(people)) == [
        ("line-ends-outside", {"leaders": ("Zoe",), "people": ("Bo", "Cato")})
    ]


def test_who_leads_work_and_nobody_is_not_at_the_top() -> None:
    people = (
        Participant("Anne", role="Prosjektleder"),
        Participant("Bo"),
        Participant("Cato", line_managers=("Bo",)),
    )

    assert _found(Roster(people)) == [("without-a-manager", {"people": ("Anne",)})]


def test_several_leaders_without_a_manager_may_lead_each_other() -> None:
    roster = _roster(Anne="", Bo="Anne", Cato="", Dina="Cato")

    assert _found(roster) == [
        ("leaders-without-a-manager", {"people": ("Anne", "Cato")})
    ]
    assert _found(roster, "Cato") == []


def test_the_whole_units_leader_outside_the_list_leaves_nobody_in_doubt() -> None:
    assert _found(_roster(Anne="Zoe", Bo="Zoe", Cato="Anne")) == []


def test_leaders_outside_the_list_are_no_doubt_where_nobody_on_it_leads() -> None:
    assert _found(_roster(Anne="Xia", Bo="Yngve", Cato="Zoe")) == []


def test_those_below_a_leader_outside_the_list_may_meet_one_further_up() -> None:
    roster = _roster(Anne="", Bo="Anne", Cato="Zoe", Dina="Cato")

    assert _found(roster) == [
        ("line-ends-outside", {"leaders": ("Zoe",), "people": ("Cato", "Dina")})
    ]


def test_who_reports_to_every_leader_on_the_list_too_is_in_no_doubt() -> None:
    assert _found(_roster(Anne="", Bo="Anne", Cato="Anne+Zoe")) == []
    assert _found(_roster(Anne="", Bo="Anne", Cato="Zoe"), "Anne", "Bo") == []


def test_a_manager_who_is_perhaps_misspelt_is_told_with_those_below() -> None:
    people = (
        Participant("Kari Marie Bø"),
        Participant("Ola Nordmann", line_managers=("Kari Marie Bø",)),
        Participant("Per Vik", line_managers=("Kari Bø",)),
        Participant("Liv Moe", line_managers=("Ola Nordman",)),
        Participant("Eli Ås", line_managers=("Per Vik",)),
    )

    assert _found(Roster(people)) == [
        (
            "manager-perhaps-listed",
            {
                "given": "Kari Bø",
                "nearest": "Kari Marie Bø",
                "people": ("Per Vik", "Eli Ås"),
            },
        ),
        (
            "manager-perhaps-listed",
            {"given": "Ola Nordman", "nearest": "Ola Nordmann", "people": ("Liv Moe",)},
        ),
    ]


def test_a_leader_is_no_slip_for_somebody_who_reports_to_her() -> None:
    people = (
        Participant("Karin Hansen", line_managers=("Kari Hansen",)),
        Participant("Per Vik", line_managers=("Kari Hansen",)),
    )

    assert _found(Roster(people)) == []


def test_other_people_of_the_same_last_name_are_no_slips() -> None:
    people = (
        Participant("Kåre Hansen"),
        Participant("Per Vik", line_managers=("Kari Hansen",)),
        Participant("Liv Moe", line_managers=("Kari Hansen",)),
    )

    assert _found(Roster(people)) == [
        ("without-a-manager", {"people": ("Kåre Hansen",)})
    ]


def test_a_list_without_managers_is_told_once() -> None:
    assert _found(_roster(Anne="", Bo="")) == [("no-line-managers", {})]


def test_whom_a_leader_outside_reports_to_can_be_said_in_the_rules() -> None:
    roster = _roster(Anne="", Bo="Anne", Cato="Zoe")
    says = Leading(leader="Anne", of=("Zoe",))

    assert _found(roster, leaders=(says,)) == []


def test_who_is_in_doubt_after_a_day_only_is_told_too() -> None:
    roster = _roster(Anne="", Bo="Anne", Cato="Anne")
    zoe = Leading(leader="Zoe", of=("Cato",), since=date(2027, 8, 1))
    too_late = Leading(leader="Zoe", of=("Cato",), since=date(2027, 9, 2))

    assert _found(roster, leaders=(zoe,)) == [
        ("line-ends-outside", {"leaders": ("Zoe",), "people": ("Cato",)})
    ]
    assert _found(roster, leaders=(too_late,)) == []


def _unit_of(*rules: tuple[str, str], role: str = "Avdelingsleder") -> Roster:
    units = dict(rules)
    return Roster(
        (
            Participant("Anne", "Nord", "Enhetsleder"),
            Participant("Bo", "Nord", role, ("Anne",)),
            Participant("Cato", units.get("Cato", "Nord"), "Lærer", ("Anne",)),
            Participant("Dina", "Sør", "Avdelingsleder", ("Anne",)),
            Participant("Even", "Sør", "Lærer", ("Dina",)),
        )
    )


def test_a_leader_by_title_whom_nobody_of_the_unit_reports_to_is_named() -> None:
    told = (
        "perhaps-their-leader",
        {"leaders": ("Bo (Avdelingsleder)",), "people": ("Cato",)},
    )

    assert _found(_unit_of()) == [told]
    assert _found(_unit_of(), leaders=(Leading(leader="Dina", of=("Even",)),)) == [told]


def test_who_leads_work_or_by_the_rules_leads_nobody_else() -> None:
    leads = Leading(leader="Bo", of=("Cato",))

    assert _found(_unit_of(role="Prosjektleder")) == []
    assert _found(_unit_of(), leaders=(leads,)) == []
    assert _found(_unit_of(), "Bo") == []
    assert _found(_unit_of(), "Cato") == []


@pytest.mark.parametrize(
    ("unit", "role", "staff", "above"),
    [
        ("Ledelse", "Avdelingsleder Nord", "Nord", "Anne"),
        ("Ledelse", "Avdelingsleder nord og sør", "Avdeling Nord", "Anne"),
        ("Administrasjon", "SFO-leder", "SFO", "Anne"),
        ("Nord", "Avdelingsleder", "Nord", "Dina"),
        ("Nord", "Avdelingsleder", "Nord", "Zoe"),
        ("Nord", "Avdelingsleder", "Nord", "Even"),
    ],
)
def test_who_leads_a_unit_by_her_title_is_named_where_its_people_report_elsewhere(
    unit: str, role: str, staff: str, above: str
) -> None:
    people = (
        Participant("Anne", "Ledelse", "Enhetsleder"),
        Participant("Bo", unit, role, ("Anne",)),
        Participant("Cato", staff, "Lærer", (above,)),
        Participant("Dina", "Avdeling Sør", "Avdelingsleder", ("Anne",)),
        Participant("Even", "Avdeling Sør", "Lærer", ("Dina",)),
    )

    values = {"leaders": (f"Bo ({role})",), "people": ("Cato",)}
    assert ("perhaps-their-leader", values) in _found(Roster(people))


def test_leaders_who_meet_without_their_staff_are_not_named() -> None:
    people = (
        Participant("Anne", "Nord", "Enhetsleder"),
        Participant("Bo", "Nord", "Avdelingsleder", ("Anne",)),
        Participant("Cato", "Nord", "Avdelingsleder", ("Anne",)),
    )

    assert _found(Roster(people)) == []


@pytest.mark.parametrize(
    "role",
    ["Konst. avdelingsleder", "Avdelingsleder fra mars", "Avdelingsleder (til 1.3.)"],
)
def test_who_leads_for_a_time_is_named_whoever_leads_the_unit_else(role: str) -> None:
    people = (
        Participant("Anne", "Nord", "Enhetsleder"),
        Participant("Bo", "Nord", role, ("Anne",)),
        Participant("Cato", "Nord", "Lærer", ("Dina",)),
        Participant("Dina", "Nord", "Avdelingsleder", ("Anne",)),
    )
    told = (
        "perhaps-their-leader",
        {"leaders": (f"Bo ({role})",), "people": ("Cato",)},
    )
    staying = (
        *people[:1],
        Participant("Bo", "Nord", "Avdelingsleder", ("Anne",)),
        Participant("Eli", "Nord", "Lærer", ("Bo",)),
        Participant("Finn", "Nord", "Lærer", ("Bo",)),
        Participant("Geir", "Nord", "Lærer", ("Dina",)),
    )

    assert _found(Roster(people)) == [told]
    assert _found(Roster((*staying, *people[2:]))) == []
    assert _found(Roster(people), leaders=(Leading(leader="Bo", of=("Cato",)),)) == []
