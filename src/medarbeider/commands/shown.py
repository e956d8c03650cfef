"""What of a brief and a programme may stand on a page that goes from hand to hand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.meetings.line import all_leaders
from medarbeider.model.barred import Barred
from medarbeider.model.brief import Brief
from medarbeider.model.coaching import is_pseudonym
from medarbeider.model.mark import is_mark
from medarbeider.model.people import Roster, without_unit
from medarbeider.model.programme import Programme
from medarbeider.rendering.whole_names import has_name


def without_what_is_private(brief: Brief) -> Brief:
    """Return the brief without what was told in confidence; it gives the same days.

    Gone are the notes, why days are barred, and how many answered in 10-FAKTOR, without
    which no reason tells a mean.
    """
    results = brief.results
    return brief.model_copy(
        update={
            "notes": None,
            "busy": tuple(map(_without_reason, brief.busy)),
            "not_on": tuple(map(_without_reason, brief.not_on)),
            "results": results and results.model_copy(update={"answered": None}),
        }
    )


def _without_reason(bar: Barred) -> Barred:
    return replace(bar, written=bar.written.partition(":")[0].strip())


@dataclass(frozen=True)
class Showing:
    """Who is not to be named on the page: whole *names*, and parts that are theirs."""

    names: frozenset[str]

    def names_somebody(self, text: str) -> bool:
        """Say whether somebody is named in a text, by a whole name or a part of it."""
        return has_name(text, self.names)

    def may_stand(self, text: str) -> bool:
        """Say whether a text is finished, and names nobody."""
        return not is_mark(text) and not self.names_somebody(text)


def showing(plan: PlannedProgramme, brief: Brief) -> Showing:
    """Return who is not to be named: all whom the programme's files name.

    Those who run the gatherings may be. A part of a name that is the client's, a
    place's or a facilitator's too is no name here.
    """
    programme = plan.loaded.programme
    public = _words(
        programme.title,
        programme.client.organisation,
        programme.client.unit,
        brief.organisation,
        brief.unit,
        *(one.place for one in programme.sessions),
        *programme.facilitators,
    )
    whole = {
        without_unit(name)
        for name in _people(plan, brief)
        if name not in programme.facilitators and not is_pseudonym(name)
    }
    parts = {
        part
        for name in whole
        for part in name.split()
        if part[:1].isupper() and part[1:].strip(".") and part not in public
    }
    return Showing(frozenset(whole | parts))


def _words(*texts: str | None) -> frozenset[str]:
    return frozenset(word for text in texts if text for word in text.split())


def _people(plan: PlannedProgramme, brief: Brief) -> Iterator[str]:
    """Yield everybody whom the programme, its list, its memory or the brief names."""
    programme, roster = plan.loaded.programme, plan.loaded.roster or Roster(())
    yield from all_leaders(programme, roster)
    for participant in roster.participants:
        yield from (participant.name, *participant.line_managers)
    yield from plan.memory.value.every_name
    yield from _in_the_programme(programme)
    for one in (*brief.leaders, *programme.rules.leaders):
        yield from (one.leader, *one.of, *filter(None, [one.instead_of]))
    for want in brief.gatherings:
        for repeat in want.again:
            yield from repeat.participants


def _in_the_programme(programme: Programme) -> Iterator[str]:
    rules = programme.rules
    yield from rules.without
    for couple in (*rules.together, *rules.apart):
        yield from couple
    for companion in programme.companions:
        yield from (companion.name, *companion.beside)
    for group in programme.work_groups.named if programme.work_groups else ():
        yield from group.people
    for session in programme.sessions:
        yield from session.participants
        for repeat in session.again:
            yield from repeat.participants
