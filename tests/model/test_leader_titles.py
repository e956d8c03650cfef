"""Titles of leaders are words of the library, which anybody can add to."""

import pytest

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.reading.list_words import load_list_words
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
