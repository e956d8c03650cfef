"""What is true of each kind of paper, and that documents declare all that they make."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout, PaperKind
from medarbeider.handouts.papers import Papers
from medarbeider.workspace import bundled

TEMPLATES = bundled("templates")
SHARED = {"base", "parts", "guide-parts"}
"""Templates that others build on."""

APART = {"brief-page", "client-page"}
"""Papers that are made apart from a programme's."""

REFLECTING = "      - {method: reflecting-team, question: Hva nå?, minutes: 41}\n"


def _papers(folder: Path) -> Papers:
    plan = planned(folder)
    return Papers(
        briefing(
            plan.loaded.programme,
            plan.timetables,
            plan.loaded.people,
            plan.settings.settings,
            roster=plan.loaded.roster,
            plan=plan.memory.value,
            double=plan.loaded.double_names,
        )
    )


def _every_paper(programme: Path) -> Iterator[tuple[str, Handout]]:
    """Yield what both programmes and a day with a reflecting team make."""
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("    between:", f"{REFLECTING}    between:")
    file.write_text(text.replace('"11:30"', "12:30").replace("11:30", "12:30"), "utf-8")
    ours = bundled("programmes")
    for folder in (
        ours / "hjemmetjenesten",
        ours / "fylkesadministrasjonen",
        programme,
    ):
        papers = _papers(folder)
        for kind in kinds():
            for one in papers.of(kind):
                yield kind, one


def _declared() -> dict[str, tuple[PaperKind, ...]]:
    return {kind: document(kind).papers for kind in kinds()}


def test_every_paper_is_of_a_kind_that_its_document_declares(programme: Path) -> None:
    made = {
        (kind, one.paper)
        for kind, one in _every_paper(programme)
        if one.content is not None
    }

    assert made == {
        (kind, one) for kind, papers in _declared().items() for one in papers
    }


def test_every_kind_of_paper_has_a_template_and_every_template_a_kind() -> None:
    ending = ".html.j2"
    files = [file.name.removesuffix(ending) for file in TEMPLATES.glob(f"*{ending}")]

    declared = [one.kind for papers in _declared().values() for one in papers]

    assert sorted((*declared, *SHARED, *APART)) == sorted(files)


def test_no_two_kinds_have_the_same_place_in_a_booklet() -> None:
    places = {
        one.booklet_place: one.kind
        for papers in _declared().values()
        for one in papers
        if one.booklet_place is not None
    }

    assert [places[place] for place in sorted(places)] == [
        "agenda",
        "igp-worksheet-individual",
        "coaching-sheet",
        "conversation-guide",
        "assignment-sheet-individual",
        "learning-log",
    ]


def test_what_is_in_a_booklet_names_people_only_on_pages_of_their_own() -> None:
    papers = _papers(bundled("programmes") / "hjemmetjenesten")
    in_booklets = {
        one.kind: one
        for several in _declared().values()
        for one in several
        if one.booklet_place is not None
    }

    named = {
        one.kind
        for kind in kinds()
        for one in papers.of(kind)
        if one.kind in in_booklets and _has_names(one)
    }

    assert named == {one.kind for one in in_booklets.values() if one.is_for_each}
    assert named == {"coaching-sheet"}


def _has_names(handout: Handout) -> bool:
    pages = (handout.content or {}).get("sheets")
    every = pages if isinstance(pages, tuple) else ()
    return any(isinstance(one, Mapping) and one.get("name") for one in every)
