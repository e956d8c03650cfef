"""The work of `new-programme`: from a brief to a complete folder, or nothing."""

from dataclasses import replace
from pathlib import Path

from medarbeider.commands.brief_with_list import with_list
from medarbeider.commands.given_brief import GivenBrief
from medarbeider.commands.made_folder import (
    MadeFolder,
    drafted,
    found_in,
    moved,
    refuse_a_taken,
    told_of_the_list,
)
from medarbeider.commands.planned import planned
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.commands.told_list import told_list
from medarbeider.model.brief import Brief
from medarbeider.model.people import Roster
from medarbeider.output.names import file_name
from medarbeider.output.whole import write_whole
from medarbeider.proposing.absent import without_absent
from medarbeider.proposing.led import among
from medarbeider.rendering.brief_text import brief_text
from medarbeider.rendering.name_list import name_list
from medarbeider.rendering.scaffold import Setting, programme_text
from medarbeider.workspace import (
    BRIEF_FILE,
    PROGRAMME_FILE,
    SCHEMA_FILE,
    Workspace,
    bundled,
)

TEMPLATE = "programme.yaml.j2"


def new_programme(
    workspace: Workspace, given: GivenBrief, participants: Path | None = None
) -> MadeFolder:
    """Make a programme's folder in *workspace*, complete and buildable.

    The brief is kept in it, as it was told. *participants* is a name list to copy into
    it, as far as its columns are of use.
    Nothing is overwritten: a folder that exists is refused. Raises `MedarbeiderError`;
    then nothing was made.
    """
    brief = given.brief
    slug = file_name(brief.name)
    target = workspace.programmes / slug
    refuse_a_taken(target)
    brief, listed = with_list(brief, participants, workspace)
    proposal = proposed(workspace, brief)
    if participants is not None:
        proposal = _among(proposal, brief, listed.roster)
    text = _text(proposal, brief, slug, participants)
    with drafted(workspace, target) as draft:
        write_whole(draft / PROGRAMME_FILE, text.encode())
        kept = brief_text(given.told, brief.language)
        write_whole(draft / BRIEF_FILE, kept.encode())
        file = draft / (participants.name if participants else "participants.csv")
        write_whole(file, name_list(listed.roster, brief.language, file.suffix))
        with told_of_the_list(file, listed.places):
            plan = planned(draft)
        findings = found_in(plan, listed)
    files = tuple(sorted(target.iterdir()))
    read = told_list(participants, listed) if participants else None
    found, marks = (moved(some, draft, target) for some in (findings, plan.marks))
    findings = (*given.findings, *found)
    return MadeFolder(target, files, findings, marks, read, proposal.chosen.reasons)


def _among(proposal: Proposal, brief: Brief, roster: Roster) -> Proposal:
    rules = among(proposal.programme.rules, roster)
    programme = proposal.programme.model_copy(update={"rules": rules})
    programme = without_absent(programme, brief, roster)
    return replace(proposal, programme=programme)


def _text(
    proposal: Proposal, brief: Brief, slug: str, participants: Path | None
) -> str:
    programme = proposal.programme
    absent = {
        one.id: brief.absent_from(number)[0]
        for number, one in enumerate(programme.sessions)
    }
    setting = Setting(
        folder=slug,
        schema=f"../{SCHEMA_FILE}",
        participants=participants.name if participants else None,
        sector=proposal.chosen.sector.name.told_in(programme.language),
        reasons=proposal.reasons,
        absent=absent,
    )
    template = (bundled("templates") / TEMPLATE).read_text("utf-8")
    return programme_text(programme, template, setting)
