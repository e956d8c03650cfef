"""Who comes unannounced, by the name that was typed: one person, with a place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.problems.problem import MedarbeiderError

Made = Callable[..., Path]

NAMES = """\
Navn;Enhet;Rolle;Nærmeste leder
Per Vik;Nord;Lærer;Kari Bø
Ola Dal;Nord;Lærer;Kari Bø
Eli Ås;Sør;Lærer;Marit Ro
Siv Moe;Sør;Lærer;Marit Ro
Kari Bø;Sør;Rektor;Marit Ro
"""

REQUESTS: dict[str, Callable[[str], Request]] = {
    "extra": lambda name: Request(extra=(name,)),
    "absent": lambda name: Request(absent=(name,)),
}


def _refused(folder: Path, request: Request) -> str:
    with pytest.raises(MedarbeiderError) as refused:
        pair_coaching(folder, replace(request, session="to"))
    assert not (folder / "coaching.yaml").exists()
    return str(refused.value)


def _came(folder: Path, *names: str) -> CoachingReport:
    return pair_coaching(folder, Request(session="to", extra=names))


def _codes(report: CoachingReport) -> list[str]:
    return [one.code for one in report.findings]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("Mona Ny, Nina Ny", ("Mona Ny", "Nina Ny")),
        ("Mona Lie og Nina Nes", ("Mona Lie", "Nina Nes")),
        ("A og B", ("A", "B")),
        ("Mona Ny / Nina Ro", ("Mona Ny", "Nina Ro")),
        ("Mona Ny; Nina Ro", ("Mona Ny", "Nina Ro")),
        ("Mona Ny eller Nina Ro", ("Mona Ny", "Nina Ro")),
        ("Per, Ola", ("Per", "Ola")),
        ("Per Vik, Ola Dal", ("Per Vik", "Ola Dal")),
    ],
)
@pytest.mark.parametrize("option", [*REQUESTS])
def test_two_names_in_one_are_asked_for_each_by_itself(
    made: Made, option: str, given: str, names: tuple[str, ...]
) -> None:
    call = " ".join(f'--{option} "{name}"' for name in names)

    assert _refused(made(names=NAMES), REQUESTS[option](given)) == (
        f'"{given}" is more than one name; write each by itself: {call} [one-name-each]'
    )


@pytest.mark.parametrize(
    "given",
    [
        *("mona@x.no", "3", "vikar", "en ekstra", "Gjest", "Ledig stilling", "Nord"),
        *(
            "Mona Ny + 1",
            "Mona Ny 2",
            "Mona Ny (tlf. 900 10 100)",
            "lærer",
            "Mona Ny 010190 12345",
            "Mona BÃ¸",
            "ja",
            "x",
        ),
    ],
)
def test_what_is_nobodys_name_is_no_guest(made: Made, given: str) -> None:
    assert _refused(made(names=NAMES), Request(extra=(given,))) == (
        f'"{given}" is no name that a guest can have; write the first and last name of'
        " whoever came [guest-without-a-name]"
    )


@pytest.mark.parametrize(
    "given",
    [
        *("Turid Ro (tolk for Per)", "Turid Ro (Tolk)", "tolk", "Tolk"),
        *("Turid Ro, tolk", "tolk Turid Ro", "Turid Ro - ledsager"),
    ],
)
def test_an_interpreter_is_no_guest_and_the_way_out_is_told(
    made: Made, given: str
) -> None:
    assert _refused(made(names=NAMES), Request(extra=(given,))) == (
        f'"{given}" is there for somebody else, it seems; write the name under'
        " `companions` in the programme, and leave --extra out [guest-beside-another]"
    )


def test_a_guest_who_is_perhaps_an_interpreter_by_name_is_told(made: Made) -> None:
    folder = made(names=NAMES)

    report = _came(folder, "Turid Tolk")

    assert report.findings[-1].told() == (
        f'{folder / "programme.yaml"}:20:5: "Turid Tolk" has a place as any guest;'
        ' there for somebody else? – if so, say --absent "Turid Tolk", and write the'
        " name under `companions` in the programme [guest-perhaps-a-companion]"
    )


@pytest.mark.parametrize(
    "given",
    [
        "Gunn Aasen (virksomhetsleder)",
        "Virksomhetsleder Gunn Aasen",
        "Gunn Aasen, kommunalsjef",
        "Gunn Aasen (konst. avd.leder)",
        "Rektor Gunn Aasen",
    ],
)
def test_a_guest_with_a_leaders_title_is_asked_about(made: Made, given: str) -> None:
    folder = made(names=NAMES)

    report = _came(folder, given)

    assert report.findings[-1].told() == (
        f'{folder / "programme.yaml"}:20:5: "{given}" may meet anybody as a guest; does'
        f' she lead some of them? – if so, say --absent "{given}", write in `rules:'
        " leaders` whom she leads, and give the name that stands there by --extra"
        " [guest-perhaps-a-leader]"
    )


@pytest.mark.parametrize(
    "given", ["Al Hassan", "Bas Berg", "Gunn Aasen (prosjektleder)", "Gunn Aasen (ny)"]
)
def test_a_guest_who_leads_nobody_is_not(made: Made, given: str) -> None:
    folder = made(names=NAMES)
    before = _codes(pair_coaching(folder, Request()))

    report = _came(folder, given)

    assert [one for one in _codes(report) if one not in before] == []


@pytest.mark.parametrize(
    "given",
    [
        "NINA HAUGE",
        "Mona",
        "mona ny",
        "Ny, Mona",
        "Avdeling Vest",
        "Rep. Nord",
        "Mona Ny Lærer",
    ],
)
def test_an_odd_name_is_told_with_the_way_out(made: Made, given: str) -> None:
    folder = made(names=NAMES)
    before = _codes(pair_coaching(folder, Request()))

    report = _came(folder, given)

    assert [one for one in _codes(report) if one not in before] == ["odd-guest"]
    assert report.findings[-1].sentence() == (
        f'"{given}" has a place; hardly a name as it is written; say --absent'
        f' "{given}", and give the whole name by --extra'
    )
    away = pair_coaching(folder, Request(session="to", absent=(given,)))
    assert away.rounds[0].round.extra == ()


@pytest.mark.parametrize(
    "given",
    [
        "Mona Ny",
        "Mona Ny (gjest)",
        "Dr. Mona Ny",
        "Åse-Marie van der Berg",
        "Jan O. Ro",
    ],
)
def test_nothing_is_told_of_a_usual_name(made: Made, given: str) -> None:
    folder = made(names=NAMES)
    before = _codes(pair_coaching(folder, Request()))

    report = _came(folder, given)

    assert _codes(report) == before
    assert report.rounds[0].round.extra == (given,)


def test_a_first_name_is_enough_where_the_list_has_no_more(made: Made) -> None:
    folder = made()
    before = _codes(pair_coaching(folder, Request()))

    assert _codes(_came(folder, "Mona")) == before


def test_a_guest_who_stands_outside_pairs_is_told_to_have_no_place(made: Made) -> None:
    folder = made("rules: {without: [Kari Bø]}\n", names=NAMES)

    report = _came(folder, "kari")

    assert report.findings[-1].told() == (
        f'{folder / "programme.yaml"}:8:19: "Kari Bø" takes no place in pairs and'
        " groups; --extra changes nothing; take the name out of `rules: without` if"
        " there shall be one [guest-without-a-place]"
    )


@pytest.mark.parametrize("given", ["Ingrid Aas", "Aas Ingrid", "Ingrid M. Aas"])
def test_a_guest_who_perhaps_runs_the_gathering_is_told(made: Made, given: str) -> None:
    folder = made("facilitators: [Ingrid Aas]\n", names=NAMES)

    assert _came(folder, given).findings[-1].told() == (
        f'{folder / "programme.yaml"}:21:5: "{given}" has a place as any guest; Ingrid'
        f' Aas, who runs the gathering? – if so, say --absent "{given}"'
        " [guest-or-facilitator]"
    )


def test_a_facilitator_on_the_list_is_told_when_pairs_are_drawn(made: Made) -> None:
    folder = made("facilitators: [Siv Moe]\n", names=NAMES)

    assert "facilitator-on-the-list" in _codes(pair_coaching(folder, Request()))


def test_a_number_is_no_fault_where_those_on_the_list_have_one(made: Made) -> None:
    folder = made(names="Navn\nAnne 1\nAnne 2\nAnne 3\n")

    report = _came(folder, "Anne 4 (gjest)")

    assert _codes(report) == ["names-with-more", "no-line-managers"]
    assert report.rounds[0].round.extra == ("Anne 4 (gjest)",)
