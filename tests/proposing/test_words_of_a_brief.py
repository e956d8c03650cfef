"""No proposed text says a word that the brief wants to avoid."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.mark import is_mark
from medarbeider.model.own_words import AvoidedWord, OwnWords
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.proposing.words_said import Saying
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "first": "2027-01-13",
    "people": "20",
    "gatherings": "4",
    "themes": ("collegiality", "role-understanding"),
}


def _proposal(*avoid: Any, **told: Any) -> Proposal:  # noqa: ANN401 -- as people write it
    words = {"words": {"avoid": avoid}} if avoid else {}
    return proposed(WORKSPACE, from_options(Brief, {**USUAL, **words, **told}))


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a programme that people read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for key, one in value:
            if key not in {"id", "method"}:
                yield from _texts(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


def _saying(programme: Programme, part: str) -> list[str]:
    return [one for one in _texts(programme) if part in one.casefold()]


def _pair(instead_of: str, say: str | None) -> Saying:
    return Saying(OwnWords(avoid=(AvoidedWord(instead_of=instead_of, say=say),)))


@pytest.mark.parametrize(
    ("avoided", "say", "text", "said"),
    [
        ("brukere", "beboere", "Brukere og brukerne", "Beboere og beboerne"),
        ("brukere", "pasienter", "brukernes, brukeren", "pasientenes, pasienten"),
        ("brukere", "pasienter", "En bruker sa det", "En pasient sa det"),
        ("brukere", "beboere", "Vi bruker loggen", "Vi bruker loggen"),
        ("brukere", "barn", "Brukere", "Barn"),
        ("brukarar", "elevar", "Brukarane og ein brukar", "Elevane og ein elev"),
        ("leder", "sjef", "Leder: lederen", "Sjef: lederen"),
        ("si fra", "ringe", "Si fra i tide", "Ringe i tide"),
        ("lag", "gjeng", "lag på lager", "gjeng på lager"),
    ],
)
def test_a_word_takes_anothers_place_in_the_forms_that_follow(
    avoided: str, say: str, text: str, said: str
) -> None:
    assert _pair(avoided, say).said(text) == said


@pytest.mark.parametrize(
    ("avoided", "text", "stands"),
    [
        ("brukere", "til brukerens beste", True),
        ("brukere", "Vi bruker loggen", False),
        ("brukere", "brukermedvirkning", False),
        ("avvik", "Avvikene", True),
        ("lag", "lager", False),
    ],
)
def test_a_word_is_found_in_its_forms(avoided: str, text: str, *, stands: bool) -> None:
    assert bool(_pair(avoided, None).avoided_in(text)) == stands


def test_what_people_tell_stands_as_they_told_it() -> None:
    saying = Saying(
        OwnWords(avoid=(AvoidedWord(instead_of="kollega", say="medhjelper"),)),
        ("En kollega fra byen.",),
    )

    said = saying.said("Kollega! Det handler om «En kollega fra byen» og en kollega.")

    assert said == "Medhjelper! Det handler om «En kollega fra byen» og en medhjelper."


def test_a_pair_says_one_word_in_the_place_of_the_other() -> None:
    usual = _proposal().programme
    made = _proposal({"instead_of": "kollega", "say": "medhjelper"}).programme

    assert len(_saying(usual, "kollega")) > 3
    assert [one for one in _saying(made, "kollega") if not is_mark(one)] == []
    assert len(_saying(made, "medhjelper")) > 3
    assert len([*_texts(usual)]) == len([*_texts(made)])


def test_a_text_that_cannot_do_without_a_word_is_to_be_written() -> None:
    made = _proposal("kollega").programme

    saying = _saying(made, "kollega")
    assert [one for one in saying if not is_mark(one)] == []
    assert saying[0] == "Skriv selv: uten «kollega»: En god kollega i hverdagen"
    assert max(len(one) for one in saying) <= 300


def test_what_the_brief_tells_is_left_as_it_is() -> None:
    goals = ("Vi er gode kolleger, og en god kollega",)

    made = _proposal("kollega", goals=goals, why="En kollega.", writes="no")

    assert made.programme.goals == goals
    assert made.programme.purpose == "En kollega."


def test_a_method_whose_name_is_to_be_avoided_is_not_proposed() -> None:
    told = {"themes": ("service-design",), "sector": "municipality"}
    usual, made = (
        _proposal(*avoid, **told).programme for avoid in ((), ("brukerreise",))
    )

    used, still = (
        {one.method for session in programme.sessions for one in session.activities}
        for programme in (usual, made)
    )
    assert "user-journey" in used
    assert "user-journey" not in still
    assert _saying(made, "brukerreise") == []


def test_other_openings_points_and_questions_are_taken_where_there_are_some() -> None:
    usual = _proposal(themes=("mastery-climate",)).programme.sessions[0]
    [opening] = [one for one in usual.activities if one.method == "check-in"]
    [talk] = [one for one in usual.activities if one.method == "input"]
    word = max(str(opening.question).rstrip("?").split(), key=len)
    point = max(talk.points[0].rstrip(".").split(), key=len)

    made = _proposal(word, point, themes=("mastery-climate",)).programme.sessions[0]

    [other] = [one for one in made.activities if one.method == "check-in"]
    [fewer] = [one for one in made.activities if one.method == "input"]
    assert other.question != opening.question
    assert not is_mark(str(other.question))
    assert set(fewer.points) < set(talk.points)


def test_nothing_is_changed_where_no_word_is_to_be_avoided() -> None:
    usual, using = (
        _proposal(words={"use": words}).programme for words in ((), ("lag", "vakt"))
    )

    assert usual == using
    told = [one.text for one in _proposal(words={"use": "vakt"}).reasons]
    assert "Dere sier: vakt." in told


def test_what_is_said_instead_is_no_word_to_avoid() -> None:
    with pytest.raises(InvalidSourceError) as refused:
        _proposal("Kollega", {"instead_of": "medarbeider", "say": "kollega"})

    assert [one.code for one in refused.value.problems] == ["says-what-is-avoided"]
