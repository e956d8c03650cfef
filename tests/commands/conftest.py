"""A programme with a name list, written to a workspace of its own."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

HEAD = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
"""

SESSION = """\
  - id: %s
    title: Vi møtes
    date: %s
    starts: 09:00
    ends: 10:20
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""

IN_GROUPS = """\
      - {method: break, minutes: 15}
      - method: igp
        question: Hva virker?
        phases: {individual: 5, group: 20, plenary: 15}
"""

DAYS = {"en": "2027-01-14", "to": "2027-02-11", "tre": "2027-03-11"}

NAMES = """\
Navn;Enhet;Rolle;Nærmeste leder
Anne;Nord;;
Bo;Nord;;
Cato;Sør;;
Dina;Sør;;
Eli;Øst;;
Finn;Øst;;
Geir;Vest;;
Hilde;Vest;;
"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """Write a programme of three gatherings and its name list; return its folder."""

    def write(  # noqa: PLR0913 -- one for each thing that tests vary
        more: str = "",
        *,
        names: str = NAMES,
        days: Mapping[str, str] = DAYS,
        again: Mapping[str, Sequence[str]] | None = None,
        groups: bool = False,
        name: str = "lag",
    ) -> Path:
        folder = tmp_path / "programmes" / name
        folder.mkdir(parents=True, exist_ok=True)
        text = HEAD + more + "sessions:\n"
        for one, day in days.items():
            session = SESSION % (one, day)
            if groups:
                session = session.replace("10:20", "11:15").replace(
                    "      - {method: log", f"{IN_GROUPS}      - {{method: log"
                )
            for time in (again or {}).get(one, ()):
                session += f"    again: [{{date: {time}, starts: '09:00'}}]\n"
            text += session
        (folder / "programme.yaml").write_text(text, "utf-8")
        (folder / "participants.csv").write_text(names, "utf-8")
        return folder

    return write
