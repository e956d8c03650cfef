"""One factor to keep and one to improve, and the themes that follow; all invented."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.handouts.factors import factors
from medarbeider.model.factor_results import FactorResults
from medarbeider.model.language import Language
from medarbeider.model.reason import Reason
from medarbeider.model.ten_factor import FACTORS
from medarbeider.model.theme import Theme
from medarbeider.proposing.factor_choice import (
    NO_DIFFERENCE,
    FactorChoice,
    Pick,
    factor_choice,
)
from medarbeider.proposing.factor_reasons import FactorReasons
from medarbeider.proposing.themes_of_factors import themes_of_factors
from medarbeider.reading.beginnings import read_theme
from medarbeider.reading.factor_words import load_factor_words
from medarbeider.reading.library import shelf
from medarbeider.wording.wording import Wording

LIBRARY = (Path(__file__).parents[2] / "library",)
METHODS = shelf(LIBRARY, "methods")
THEMES = tuple(
    read_theme(file, METHODS)
    for id_, file in shelf(LIBRARY, "themes").items()
    if not id_.startswith("own")
)
BY_ID = {one.id: one for one in THEMES}
NAMES = load_factor_words(LIBRARY).names

JUDGING = (
    *("lav", "lavt", "lave", "høy", "høyt", "dårlig", "svak", "sterk", "bra", "god"),
    *("låg", "lågt", "høg", "høgt", "dårleg", "svak", "sterk", "bra", "god"),
    *("low", "high", "bad", "good", "poor", "weak", "strong", "problem", "best"),
)


def results(
    factors: Mapping[int, str], comparison: Mapping[int, str] | None = None
) -> FactorResults:
    return FactorResults(
        factors={at: Decimal(mean) for at, mean in factors.items()},
        comparison={at: Decimal(mean) for at, mean in (comparison or {}).items()},
    )


def all_of(mean: str, **others: str) -> dict[int, str]:
    """Return one mean for all factors, save for others such as `f6`."""
    told = {int(name[1:]): other for name, other in others.items()}
    return dict.fromkeys(FACTORS, mean) | told


def test_without_others_means_the_units_own_are_compared() -> None:
    assert factor_choice(results(all_of("4.2", f6="3.7", f9="4.6")), ()) == (
        FactorChoice(keep=Pick(9), improve=Pick(6), is_compared=False)
    )


def test_with_others_means_the_distance_to_these_decides() -> None:
    told = results(all_of("4.2", f6="3.7"), all_of("4.2", f6="3.6", f7="4.6", f2="3.9"))

    assert factor_choice(told, ()) == (
        FactorChoice(keep=Pick(2), improve=Pick(7), is_compared=True)
    )


def test_others_means_of_some_factors_alone_are_no_comparison() -> None:
    told = results(all_of("4.2", f6="3.7", f1="4.5"), {7: "4.9"})

    assert factor_choice(told, ()) == FactorChoice(Pick(1), Pick(6), is_compared=False)


def test_a_tenth_is_no_difference_and_the_themes_decide() -> None:
    told = results(all_of("4.2", f6="3.7", f7="3.8", f8="3.9", f9="4.6"))

    themes = [BY_ID["digitalisation"].factors]

    assert factor_choice(told, ()).improve == Pick(6, (7,), is_by_mean=True)
    assert factor_choice(told, themes).improve == Pick(7, (6,), is_by_themes=True)


def test_a_factor_that_more_themes_serve_goes_before_one_that_is_served_first() -> None:
    themes = [(9, 7), (6,), (2, 7)]
    told = results(all_of("4.2", f6="3.7", f7="3.7"))

    assert factor_choice(told, themes).improve.factor == 7


def test_between_factors_that_are_alike_the_highest_mean_is_kept() -> None:
    told = results(
        all_of("3.9", f2="4.1", f5="3.6", f7="4.4", f8="3.4"),
        all_of("3.9", f2="4.0", f5="4.0", f7="4.2", f8="3.8"),
    )

    found = factor_choice(told, ())

    assert found.keep == Pick(7, (2,), is_by_mean=True)
    assert found.improve == Pick(8, (5,), is_by_mean=True)


def test_themes_go_before_the_means_between_factors_that_are_alike() -> None:
    told = results(all_of("3.9", f2="4.1", f7="4.4"), all_of("4.2", f2="4.0", f7="4.2"))

    assert factor_choice(told, [(2, 1)]).keep == Pick(2, (7,), is_by_themes=True)


@pytest.mark.parametrize(
    ("mean", "other", "keep", "improve"),
    [
        (
            "4.4",
            "4.1",
            (
                "Sammenlignet med «Fylket» er det her dere har mest å ta vare på: 4,5"
                " hos dere, 4,1 der."
            ),
            (
                "Også her ligger dere over «Fylket», men her er avstanden minst: 4,3"
                " hos dere, 4,1 der."
            ),
        ),
        (
            "4.2",
            "4.2",
            "Her ligger dere på høyde med «Fylket»: 4,3 hos dere, 4,2 der.",
            "Her ligger dere på høyde med «Fylket»: 4,1 hos dere, 4,2 der.",
        ),
        (
            "3.8",
            "4.1",
            "Her er dere nærmest «Fylket»: 3,9 hos dere, 4,1 der.",
            (
                "Sammenlignet med «Fylket» er det her dere har mest å hente: 3,7 hos"
                " dere, 4,1 der."
            ),
        ),
    ],
)
def test_what_a_mean_says_beside_that_of_others_is_no_more_than_it_is(
    mean: str, other: str, keep: str, improve: str
) -> None:
    tenth = Decimal("0.1")
    factors = {at: Decimal(mean) for at in FACTORS}
    told = FactorResults(
        year=2026,
        answered=18,
        factors=factors | {3: factors[3] + tenth, 6: factors[6] - tenth},
        comparison=dict.fromkeys(FACTORS, Decimal(other)),
        comparison_name="Fylket",
    )

    texts = [one.text for one in reasons_of(told)]

    assert texts[0] == f"Forslag til faktor å utvikle: rolleklarhet. {improve}"
    [kept] = [one for one in texts if one.startswith("Forslag til faktor å bevare")]
    assert kept == f"Forslag til faktor å bevare: autonomi. {keep}"


def test_where_all_are_alike_two_are_proposed_all_the_same() -> None:
    found = factor_choice(results(all_of("4.1")), [(6, 3, 5)])

    assert (found.improve.factor, found.keep.factor, found.alike) == (6, 3, True)


def test_where_all_are_alike_no_reason_says_that_one_leaves_more() -> None:
    told = results({1: "4.2", 2: "4.3"}, {1: "4.2", 2: "4.2"})

    assert [one.text for one in reasons_of(told)] == [
        "Forslag til faktor å utvikle: indre motivasjon.",
        (
            "Like nær, når forskjeller på en tidel ikke teller: mestringstro. Det kan"
            " like gjerne bli en av disse. Snittet for indre motivasjon er det laveste"
            " av disse."
        ),
        "Forslag til faktor å bevare: mestringstro.",
        "Det er gruppa som velger de to. En forskjell på 0,1 sier ingenting.",
    ]


MEANS = st.decimals("1", "5", places=1)


@given(st.dictionaries(st.sampled_from(FACTORS), MEANS, min_size=2), st.data())
def test_no_factor_is_proposed_that_differs_from_the_ends_by_more_than_a_tenth(
    factors: dict[int, Decimal], data: st.DataObject
) -> None:
    themes = data.draw(st.lists(st.sampled_from([one.factors for one in THEMES])))

    found = factor_choice(FactorResults(factors=factors), themes)

    assert found.keep.factor != found.improve.factor
    assert factors[found.improve.factor] - min(factors.values()) <= NO_DIFFERENCE
    assert max(factors.values()) - factors[found.keep.factor] <= NO_DIFFERENCE
    for one in found.improve.near:
        assert factors[one] - min(factors.values()) <= NO_DIFFERENCE


@pytest.mark.parametrize(
    ("improve", "gatherings", "ids"),
    [
        (6, 1, ["role-understanding"]),
        (6, 4, ["role-understanding", "seeing-the-whole"]),
        (7, 4, ["digitalisation", "learning-culture"]),
        (9, 12, ["collegiality", "learning-culture", "mastery-climate"]),
        (10, 3, ["seeing-the-whole", "co-creation"]),
    ],
)
def test_themes_that_serve_the_factor_to_improve_come_first(
    improve: int, gatherings: int, ids: list[str]
) -> None:
    keep = 6 if improve == 10 else 4
    choice = FactorChoice(Pick(keep), Pick(improve), is_compared=False)

    found = themes_of_factors(choice, THEMES, gatherings)

    assert sorted(one.id for one in found) == sorted(ids)
    assert improve in found[0].factors


@pytest.mark.parametrize("factor", FACTORS)
def test_every_factor_has_a_theme(factor: int) -> None:
    other = 9 if factor != 9 else 6
    choice = FactorChoice(Pick(other), Pick(factor), is_compared=False)

    [first, *_] = themes_of_factors(choice, THEMES, 12)

    assert factor in first.factors


def reasons_of(
    told: FactorResults, ids: Sequence[str] = (), language: Language = "nb"
) -> list[Reason]:
    themes: list[Theme] = [BY_ID[one] for one in ids]
    choice = factor_choice(told, [one.factors for one in themes])
    reasons = FactorReasons(told, choice, NAMES, Wording(language))
    return [
        *reasons.of_factors(),
        *reasons.of_themes(dict(enumerate(themes)), are_proposed=False),
    ]


def test_each_reason_names_what_it_rests_on() -> None:
    known = results(all_of("4.2", f6="3.7", f7="3.8", f9="4.6"))
    told = known.model_copy(update={"answered": 18, "year": 2026})

    found = reasons_of(told, ["digitalisation", "collegiality", "service-design"], "en")

    assert found == [
        Reason(
            "ten_factor",
            "results",
            "Proposed to improve: relevant development. Compared with the other"
            " factors, this leaves most to gain: 3.8, where the others have 4.2.",
        ),
        Reason(
            "ten_factor",
            "themes",
            "As near as makes no difference: role clarity. Of these, the themes support"
            " relevant development most.",
        ),
        Reason(
            "ten_factor",
            "results",
            "Proposed to keep: mastery climate. Compared with the other factors, this"
            " leaves most to take care of: 4.6, where the others have 4.1.",
        ),
        Reason(
            "ten_factor",
            "results",
            "The group chooses which two. A difference of 0.1 says nothing.",
        ),
        Reason(
            "themes[0]",
            "themes",
            "“Digitalisation” supports relevant development, which is proposed to"
            " improve.",
        ),
        Reason(
            "themes[1]",
            "themes",
            "“Collegiality” supports mastery climate, which is proposed to keep.",
        ),
        Reason(
            "themes[2]",
            "themes",
            "“Service design” supports prosocial motivation and use of competence.",
        ),
    ]


def test_means_of_others_are_called_what_the_brief_calls_them() -> None:
    told = FactorResults(
        year=2026,
        answered=18,
        factors={at: Decimal("4.2") for at in FACTORS} | {6: Decimal("3.7")},
        comparison=dict.fromkeys(FACTORS, Decimal("4.1")),
        comparison_name="Hele kommunen",
    )

    assert reasons_of(told)[0].text == (
        "Forslag til faktor å utvikle: rolleklarhet. Sammenlignet med «Hele kommunen»"
        " er det her dere har mest å hente: 3,7 hos dere, 4,1 der."
    )


@given(
    st.fixed_dictionaries(dict.fromkeys(FACTORS, MEANS)),
    st.sampled_from(["nb", "nn", "en"]),
    st.lists(st.sampled_from([*BY_ID]), unique=True, max_size=3),
)
def test_no_reason_judges_and_none_shows_means_of_unknown_many(
    factors: dict[int, Decimal], language: Language, ids: list[str]
) -> None:
    found = reasons_of(FactorResults(factors=factors), ids, language)

    texts = " ".join(one.text for one in found)
    words = {word.strip(".,:;«»“”()").casefold() for word in texts.split()}
    assert not words & {*JUDGING}
    assert [one for one in words if one[:1].isdecimal()] in (["0,1"], ["0.1"])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_factors_are_called_what_papers_call_them(language: Language) -> None:
    on_paper = [name for name, _ in factors(Wording(language))]

    assert [NAMES[one].told_in(language) for one in FACTORS] == on_paper
