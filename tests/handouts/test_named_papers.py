"""A paper that a method's text names is called what it is called itself."""

from typing import get_args

import pytest

from medarbeider.commands.planned import in_every_language, planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.material import material
from medarbeider.handouts.named_papers import paper_title
from medarbeider.model.paper import Paper
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
    )
    made = {
        one.kind: one.name
        for kind in kinds()
        if not document(kind).on_request
        for one in document(kind).make(brief)
    }

    papers = get_args(Paper)
    assert {kind: made[kind] for kind in papers} == {
        kind: paper_title(kind, brief.words) for kind in papers
    }
    for gathering in brief.gatherings:
        assert "{" not in "".join(material(brief, gathering))
