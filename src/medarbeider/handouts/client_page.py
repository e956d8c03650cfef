"""The page for the client: what they told us, what we propose, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.client_reasons import ClientReasons, Heard
from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.handouts.heading import programme_paper

PAPER = PaperKind("client-page", "How we have put it together for you")

FULL = 4
"""Gatherings that leave no room for large letters, where there are more of them."""


def client_page(brief: Briefing, heard: Heard) -> Handout:
    """Return the page of a programme, of what was *heard* from the client."""
    page = _Page(brief, heard, ClientReasons(brief, heard))
    return programme_paper(brief, PAPER, copies=1, content=page.content())


@dataclass(frozen=True)
class _Page:
    brief: Briefing
    heard: Heard
    why: ClientReasons

    def content(self) -> dict[str, Plain]:
        programme, told = self.brief.programme, self.heard.brief
        times = groupby(self.brief.gatherings, lambda one: one.number)
        return {
            "contact": self.brief.house.contact,
            "themes": ", ".join(programme.themes),
            "people": str(self.brief.people) if self.brief.people else "",
            "facilitators": ", ".join(programme.facilitators),
            "number_of_gatherings": str(len(programme.sessions)),
            "is_full": len(programme.sessions) > FULL,
            "why": self.heard.shown(told.why),
            "works": self.heard.shown(told.works),
            "goals": self._shown(told.goals),
            "rows": tuple(self._row(tuple(several)) for _, several in times),
            "for_all": tuple(self.why.for_all()),
            "factors": tuple(self.why.of_factors()),
        }

    def _shown(self, texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(filter(None, map(self.heard.shown, texts)))

    def _row(self, times: Sequence[Gathering]) -> dict[str, Plain]:
        first = times[0]
        session = first.session
        return {
            "number": str(first.number),
            "times": tuple(map(self._time, times)),
            "title": self.heard.shown(session.title) or session.theme or "",
            "theme": session.theme or "",
            "goals": self._shown(session.goals),
            "questions": self._shown(self.heard.questions_of(session)),
            "reasons": tuple(self.why.of(session)),
        }

    def _time(self, one: Gathering) -> dict[str, Plain]:
        words, occasion = self.brief.words, one.timetable.occasion
        return {
            "day": words.day(occasion.day),
            "hours": words.span(occasion.starts, occasion.ends),
        }
