"""A paper that a method's text names is called what it is called itself."""

import pytest

from medarbeider.commands.planned import in_every_language, planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document, paper_kinds
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.material import material
from medarbeider.handouts.papers import Papers
from medarbeider.model.paper import PAPERS
from medarbeider.workspace import bundled


@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_every_paper_is_called_by_its_own_title(name: str) -> None:
    (plan, *_) = in_every_language(planned(bundled("programmes") / name))
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=plan.loaded.roster,
        plan=plan.memory.value,
        double=plan.loaded.double_names,
    )
    papers = Papers(brief)
    made = {
        one.paper: one.name
        for kind in kinds()
        if not document(kind).on_request
        for one in papers.of(kind)
        if one.paper.title
    }

    assert made == {one: brief.words.say(one.title) for one in made}
    assert {one.kind for one in made} - {*PAPERS} == {"calendar"}
    for gathering in brief.gatherings:
        assert "{" not in "".join(material(brief, gathering))


def test_a_method_may_name_every_paper_that_has_a_title_of_its_own() -> None:
    titled = [kind for kind, one in paper_kinds().items() if one.title]

    assert sorted(titled) == [*PAPERS]
