"""Titles of leaders are words of the library, which anybody can add to."""

import pytest

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.reading.words_of_lists import load_list_words
from medarbeider.workspace import bundled

OURS = load_list_words([bundled("library")]).leader_titles


@pytest.mark.parametrize(
    "role",
    [
        "Leder",
        "Avdelingsleder",
        "avdelingsleder/sykepleier",
        "Avd.leder (vikar)",
        "Lærar, teamleiar",
        "Einingsleiar",
        "Kommunalsjef",
        "Rektor",
        "Assisterende rektor",
        "Barnehagestyrer",
        "Styrar",
        "Kommunedirektør",
    ],
)
def test_a_leaders_title_is_known_in_bokmaal_and_nynorsk(role: str) -> None:
    assert OURS.has(role)


@pytest.mark.parametrize(
    "role",
    [
        *("", "Prosjektleder", "Fagleiar", "Lærer", "Lederstøtte", "Sykepleier"),
        *("Veileder", "Studieveileder", "Rettleiar", "Aktivitetsleder", "Turleiar"),
    ],
)
def test_who_leads_work_or_nobody_is_no_leader(role: str) -> None:
    assert not OURS.has(role)


@pytest.mark.parametrize(
    "role",
    [
        *(
            "Avd. sykepleier",
            "Avd sykepleier",
            "Avdelings sykepleier",
            "Avd.sykepleier",
        ),
        *("Avdelings-sykepleier", "AVD. SJUKEPLEIAR", "Avd. spl.", "Ass. avd. spl"),
        *("Avd. jordmor", "Avd. overlege", "Avd. ansvarlig", "Sone ansvarleg"),
        *("Personal ansvarlig", "Undervisnings inspektør", "Natt, avd. sykepleier"),
        *("Fagleder med personalansvar", "Fagleder m/personalansvar"),
        *("Sykepleier m/pers.ansvar", "Fagleiar med personal- og økonomiansvar"),
        *("Fagansvarlig med lederansvar", "Fagleder (personalledelse)", "Stedfortr."),
        *("Leder for natt", "Leiar av natt", "Ansvarlig for avdelingen", "Enhl."),
        *("Konst. avdelingsleder", "Fung.enhetsleder", "Kst. avd. sykepleier"),
        *("Team leader", "Ward manager", "Head of department", "Charge nurse"),
        *("Teamansvarlig", "Bustadansvarleg", "Virksomhetsansvarlig", "Oppsynsmann"),
        *("Bas", "Bas, veg", "AL", "Vaktansvarlig"),
        *("Ansvarlig sykepleier", "Kyrkjeverje", "Havnefogd", "Einingskoordinator"),
    ],
)
def test_a_title_is_known_in_several_words_and_in_short(role: str) -> None:
    assert OURS.has(role)


@pytest.mark.parametrize(
    "role",
    [
        *("Avd. sekretær", "Sykepleier avd. L", "Lege, avd. 2, sykepleier"),
        *("Sykepleier uten personalansvar", "Fagleder u/personalansvar"),
        *("Fagleiar utan personalansvar", "Fagleder (ikke personalansvar)"),
        *("Sykepleier, ikke leder", "Vernepleier med medisinansvar"),
        *("Project leader", "Head chef", "Personal- og økonomikonsulent"),
        *("Medisinansvarlig", "IKT-ansvarlig", "Sykepleier, vaktansvarlig", "Basseng"),
    ],
)
def test_words_of_a_title_that_stand_otherwise_are_no_leaders(role: str) -> None:
    assert not OURS.has(role)


def test_a_title_of_no_leader_takes_its_words_and_no_others() -> None:
    assert OURS.has("Avdelingsleder uten personalansvar")
    assert OURS.has("Project leader, team leader")


def test_who_leads_for_a_time_is_known_in_short() -> None:
    roles = ["Konst.avdelingsleder", "Kst. leder", "Fg. leder", "Fung.leder", "Leder"]

    assert [OURS.is_for_a_time(role) for role in roles] == [*[True] * 4, False]


@pytest.mark.parametrize(
    "role",
    [
        *("Team Lead", "Teamlead", "Team Manager", "Group Manager", "Manager"),
        *("Service Manager", "IT Manager", "Driftsmanager", "Director of IT", "CIO"),
        *("Avd.led.", "Avd. led.", "Avd.ldr.", "Avdelingsspl.", "Enhetsled."),
        *("Ped.led.", "Ped. led.", "Utr.led.", "Managing Director"),
    ],
)
def test_titles_of_leaders_in_english_and_in_short_are_known(role: str) -> None:
    assert OURS.has(role)


@pytest.mark.parametrize(
    "role",
    [
        *("Project Manager", "IT Project Manager", "Key Account Manager"),
        *("Product Manager", "Art Director", "Case manager", "Lead Developer"),
        *("Leda", "Avd. led-lager", "Management trainee"),
    ],
)
def test_english_titles_that_sound_alike_lead_nobody(role: str) -> None:
    assert not OURS.has(role)


def test_a_title_that_somebody_had_is_none() -> None:
    had = [
        "Tidl. leder",
        "Tidl.avd.leder",
        "Eks-leder",
        "Leder (tidl.)",
        "Former head of",
    ]
    has = [
        "Avdelingsleder (tidl. sykepleier)",
        "Avtroppende leder",
        "Leder i gamle Nord",
    ]

    assert [OURS.has(role) for role in (*had, *has)] == [*[False] * 5, *[True] * 3]
    assert [OURS.has_in_time_to_come(role) for role in has] == [True, False, True]


def test_a_word_is_whole_and_its_ends_are_open_where_it_says_so() -> None:
    titles = LeaderTitles(("formann", "overs…", "…vakt"), ("…nattevakt",))

    assert [
        role
        for role in (
            *("Formann", "Formannskap", "Oversykepleier", "Hovedvakt", "Vakt"),
            *("Nattevakt", "Vaktmester"),
        )
        if titles.has(role)
    ] == ["Formann", "Oversykepleier", "Hovedvakt", "Vakt"]


def test_a_leader_until_a_day_or_on_leave_is_on_her_way_out() -> None:
    leaving = [
        "Avdelingsleder (slutter 1.3.)",
        "Avdelingsleder til 1.3.",
        "Avdelingsleiar t.o.m. 28.02.2027",
        "Leder ut mars",
        "Leiar, ut i februar",
        "Styrer til sommeren",
        "Avdelingsleder (permisjon)",
        "Avdelingsleder (sykmeldt)",
        "Avdelingsleiar - sjukmeld",
        "Manager until 1 March",
    ]
    staying = [
        "Avdelingsleder fra 1.3.",
        "Assisterende leder til styrer",
        "Leder, avdeling 2",
        "Avdelingsleder (vikar for Kari i permisjonen)",
    ]

    told = [OURS.has_in_time_to_come(role) for role in (*leaving, *staying)]

    assert told == [*[False] * len(leaving), *[True] * len(staying)]
