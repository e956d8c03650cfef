"""A name of the list counts as a leader whatever stands beside it."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.reading.roster import LoadedRoster

Reader = Callable[[str, str], LoadedRoster]
Lines = Callable[[str, str], list[str]]

LIST = "Navn;Enhet;Leder\nKari Bø;Nord;\nPer Vik;Nord;{cell}\nOla Dal;Sør;Kari Bø\n"

beside = st.lists(
    st.one_of(
        st.from_regex(r"[A-ZÆØÅ][a-zæøå]{1,8}\.?", fullmatch=True),
        st.from_regex(r"[a-zæøå]{1,8}[,:]?", fullmatch=True),
        st.sampled_from(("(", ")", "-", "900", "v/", "von", "Rektor", "Nord", "/")),
    ),
    max_size=3,
)


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(beside, beside)
def test_whatever_stands_beside_a_name_of_the_list_it_leads(
    read_list: Reader, before: list[str], behind: list[str]
) -> None:
    cell = " ".join([*before, "Kari Bø", *behind])

    read = read_list("liste.csv", LIST.format(cell=cell))

    per = next(one for one in read.roster.participants if one.name == "Per Vik")
    assert "Kari Bø" in per.line_managers


def test_a_name_that_may_be_part_of_another_is_asked_about_once(
    read_list: Reader, notices: Lines
) -> None:
    text = LIST.format(cell="Kari Bø Hansen") + "Liv Moe;Sør;Kari Bø Hansen\n"

    told = {
        one.name: one.line_managers
        for one in read_list("liste.csv", text).roster.participants
    }

    assert told == {
        "Kari Bø": (),
        "Per Vik": ("Kari Bø Hansen", "Kari Bø"),
        "Ola Dal": ("Kari Bø",),
        "Liv Moe": ("Kari Bø Hansen", "Kari Bø"),
    }
    assert notices("liste.csv", text) == [
        (
            'liste.csv:3:14: "Kari Bø Hansen" may be Kari Bø on the list; each counts'
            " as the leader too; if it is she, write the name as it stands on the list"
            " [leader-perhaps-listed]"
        )
    ]


def test_who_perhaps_leads_those_above_her_is_in_no_circle(
    read_list: Reader,
) -> None:
    text = (
        "Navn;Enhet;Leder\nKari Bø;Nord;Per Vik Hansen\nPer Vik;Nord;Kari Bø\n"
        "Ola Dal;Nord;Kari Bø\n"
    )

    told = [one.line_managers for one in read_list("l.csv", text).roster.participants]

    assert told == [("Per Vik Hansen",), ("Kari Bø",), ("Kari Bø",)]


def test_numbers_of_employees_count_in_a_longer_text_too(
    read_list: Reader,
) -> None:
    text = (
        "Navn;Ansattnr;Leder\nKari Bø;101;\nPer Vik;102;101\nOla Dal;103;101/102\n"
        "Liv Moe;104;101 (vikar 102)\nEva Nes;105;Ansattnr. 101\n"
    )

    told = [one.line_managers for one in read_list("l.csv", text).roster.participants]

    assert told == [
        (),
        ("Kari Bø",),
        ("Kari Bø", "Per Vik"),
        ("Kari Bø", "Per Vik"),
        ("Kari Bø",),
    ]


def test_of_several_whom_a_short_name_fits_each_counts(read_list: Reader) -> None:
    text = "Navn;Leder\nPer A. Vik;\nPer B. Vik;\nOla Dal;Per Vik\nLiv Moe;\n"

    told = read_list("l.csv", text).roster.participants[2].line_managers

    assert told == ("Per Vik", "Per A. Vik", "Per B. Vik")


def test_a_turned_name_of_two_and_two_words_is_one_name(read_list: Reader) -> None:
    text = (
        "Navn;Leder\nJan Erik El Amrani;\nJan Erik Nes;\n"
        'Ola Dal;"El Amrani, Jan Erik"\nLiv Moe;Jan Erik El Amrani\n'
    )

    told = [one.line_managers for one in read_list("l.csv", text).roster.participants]

    assert told == [(), (), ("Jan Erik El Amrani",), ("Jan Erik El Amrani",)]


def test_an_acting_leader_of_her_own_leader_is_in_no_circle(read_list: Reader) -> None:
    text = (
        "Navn;Leder\nSiv Ro;\nKari Bø;Siv Ro (vikar Ola Dal)\nOla Dal;Kari Bø\n"
        "Per Vik;Kari Bø (vikar Ola Dal)\n"
    )

    told = [one.line_managers for one in read_list("l.csv", text).roster.participants]

    assert told == [(), ("Siv Ro",), ("Kari Bø",), ("Kari Bø", "Ola Dal")]


def test_a_leader_of_four_names_is_turned_as_the_names_of_her_list_are(
    read_list: Reader,
) -> None:
    head = "Navn;Enhet;Leder\n"
    turned = "Bø, Kari;Nord;Nye Dal, Per Arne\nVik, Per;Sør;Nye Dal, Per Arne (Nord)\n"
    plain = "Kari Bø;Nord;Ada Ek, Per Arne Moe\nPer Vik;Sør;Kari Bø, Ada Ek\n"
    column = "Kari Bø;Nord;Nye Dal, Per Arne\nPer Vik;Sør;Bø, Kari\n"
    own = "Per Arne Nye Dal;Nord;\nPer Vik;Sør;Nye Dal, Per Arne (Nord)\n"

    def told(rows: str) -> list[tuple[str, ...]]:
        people = read_list("liste.csv", head + rows).roster.participants
        return [one.line_managers for one in people]

    assert told(turned) == [("Per Arne Nye Dal",)] * 2
    assert told(plain) == [("Ada Ek", "Per Arne Moe"), ("Kari Bø", "Ada Ek")]
    assert told(column) == [("Per Arne Nye Dal",), ("Kari Bø",)]
    assert told(own) == [(), ("Per Arne Nye Dal",)]
