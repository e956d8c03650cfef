"""Prepared pages: told apart by what they say, let go, and sent as they are."""

import pickle
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.handouts.papers import Papers
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, page, prepared
from medarbeider.workspace import bundled

OURS = bundled("templates").resolve()
LOOK = Look((OURS,), "#17495a")
FAMILIES: tuple[Family, ...] = get_args(Family)
ASKS = """\
<html><head>{{ styles }}</head><body class="{{ kind }}">
{%- for part in parts %}{{ part.inside }}{% endfor %}
{%- for label in asked %}{% set one = field(label) %}
<textarea name="{{ one.name }}" title="{{ one.label }}"></textarea>{% endfor %}
</body></html>
"""


def _handouts(folder: Path) -> list[Handout]:
    plan = planned(folder)
    papers = Papers(
        briefing(
            plan.loaded.programme,
            plan.timetables,
            plan.loaded.people,
            plan.settings.settings,
        )
    )
    return [one for kind in kinds() for one in papers.of(kind)]


def _asking(*asked: str, parts: tuple[Handout, ...] = ()) -> Handout:
    content: dict[str, Plain] = {"asked": asked}
    return Handout(
        "ask", PaperKind("ask"), "f", "n", "T", "nb", None, 1, content, parts=parts
    )


def _fields(one: Prepared) -> list[tuple[str, str]]:
    return re.findall(r'name="([^"]*)" title="([^"]*)"', one.text)


@pytest.fixture(scope="module")
def asks(tmp_path_factory: pytest.TempPathFactory) -> Look:
    folder = tmp_path_factory.mktemp("templates").resolve()
    (folder / "ask.html.j2").write_text(ASKS, "utf-8")
    return Look((folder, OURS), "#17495a")


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_prepared_can_be_sent_and_comes_out_the_same(
    programme: Path, family: Family
) -> None:
    made = [one for _, one in prepared(_handouts(programme), LOOK, family)]
    assert made

    sent = [pickle.loads(pickle.dumps(one)) for one in made]  # noqa: S301 -- our own

    assert sent == made
    assert [one.digest for one in sent] == [one.digest for one in made]


def test_a_page_is_let_go_when_the_next_is_asked_for(programme: Path) -> None:
    handouts = _handouts(programme)
    seen: list[ref[Prepared]] = []
    kept = []

    for _, one in prepared(handouts, LOOK, "page"):
        kept += [before for before in seen if before() is not None]
        seen.append(ref(one))

    assert len(seen) == len([one for one in handouts if one.content is not None])
    assert kept == []


def test_only_a_page_that_has_fields_is_a_form(asks: Look) -> None:
    handouts = [_asking("Navn"), _asking()]

    made = [one for one, _ in prepared(handouts, asks, "form")]

    assert made == handouts[:1]


def test_what_a_format_adds_to_the_head_stands_where_the_template_has_room(
    asks: Look,
) -> None:
    one = page(_asking(), asks)

    assert one.with_head("<style/>").startswith("<html><head><style/></head>")
    assert one.text == one.with_head("")


def test_a_digest_is_of_all_that_a_format_prints(asks: Look) -> None:
    one = page(_asking(), asks)

    others = [
        replace(one, title="U"),
        replace(one, language="en"),
        replace(one, pieces=("".join(one.pieces),)),
        page(_asking("Navn"), asks),
    ]

    assert len({one.digest, *(other.digest for other in others)}) == 5
    assert page(_asking(), asks).digest == one.digest


def test_a_part_s_fields_are_numbered_in_the_file_that_it_stands_in(
    asks: Look,
) -> None:
    name, grip = _asking("Navn", "Grep <1>"), _asking("Grep <1>", "Mer")
    booklet = _asking("Mer", parts=(name, grip))

    made = [one for _, one in prepared([grip, booklet, name], asks, "form")]

    assert [*map(_fields, made)] == [
        [("f1", "Grep &lt;1&gt;"), ("f2", "Mer")],
        [
            ("f1", "Navn"),
            ("f2", "Grep &lt;1&gt;"),
            ("f3", "Grep &lt;1&gt; (2)"),
            ("f4", "Mer"),
            ("f5", "Mer (2)"),
        ],
        [("f1", "Navn"), ("f2", "Grep &lt;1&gt;")],
    ]


labels = st.lists(st.sampled_from(["Navn", "Grep & mål", "<label 1>", "<field 2>"]))


@given(st.lists(labels, max_size=4), labels)
def test_fields_of_parts_read_as_if_they_were_all_on_one_page(
    asks: Look, inner: list[list[str]], own: list[str]
) -> None:
    parts = tuple(_asking(*one) for one in inner)
    alone = _asking(*(label for one in inner for label in one), *own)

    whole = _asking(*own, parts=parts)

    assert _fields(page(whole, asks)) == _fields(page(alone, asks))
