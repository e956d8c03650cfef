"""Who leads whom in a programme to be, and who leads everybody in the room."""

from medarbeider.model.brief import Brief
from medarbeider.model.pairing import Leading, Rules
from medarbeider.model.people import Roster, evened


def rules_of(brief: Brief) -> Rules:
    """Return the rules that follow from the leaders of *brief*.

    Who leads all, now or from a day on, is put in no pair or group: everyone there is
    her own staff, and rules have no day. A leader from a day on, of whom no more is
    told, takes the place of the one who leads all.
    """
    first = [one.leader for one in brief.leaders if one.leads_all]
    return Rules(
        without=tuple(one.leader for one in brief.leaders if one.is_of_all),
        leaders=tuple(
            Leading(
                leader=one.leader,
                of=one.of,
                unit=one.unit,
                instead_of=one.instead_of or (first[0] if one.is_of_all else None),
                since=one.since,
                also=one.also,
            )
            for one in brief.leaders
            if not one.leads_all
        ),
    )


def among(rules: Rules, roster: Roster) -> Rules:
    """Return *rules* for those on a name list, called as they are called there.

    Who leads everybody else by the list is put in no pair or group either.
    """
    called = {evened(one.name): one.name for one in roster.participants}

    def written(name: str) -> str:
        return called.get(evened(name), name)

    listed = (written(name) for name in rules.without if evened(name) in called)
    without = dict.fromkeys((*listed, *_leads_the_others(roster)))
    leaders = (
        one.model_copy(
            update={
                "leader": written(one.leader),
                "of": tuple(written(name) for name in one.of),
                "instead_of": one.instead_of and written(one.instead_of),
            }
        )
        for one in rules.leaders
    )
    return rules.model_copy(
        update={"without": tuple(without), "leaders": tuple(leaders)}
    )


def _leads_the_others(roster: Roster) -> list[str]:
    """Return the one to whom each of the others reports, if there is one."""
    return [
        one.name
        for one in roster.participants
        if all(
            one.name in other.line_managers
            for other in roster.participants
            if other != one
        )
    ]
