"""`medarbeider new-programme NAME --gathering ID`: one gathering proposed anew."""

import codecs
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.commands.gathering_anew import gathering_anew
from medarbeider.commands.given_brief import brief_from
from medarbeider.commands.new_programme import new_programme
from medarbeider.commands.planned import planned
from medarbeider.model.session import Session
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.workspace import Workspace

Command = Callable[..., Any]
TOOL = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
USUAL = {
    "title": "Lag",
    "organisation": "Eksempel kommune",
    "people": "30",
    "themes": ["kollegialitet", "rolleforståelse"],
    "first": "2027-01-13",
}
BRIEFS: dict[str, dict[str, Any]] = {
    "as usual": {},
    "whole days": {"length": "whole-day", "gatherings": "3"},
    "two hours": {"length": "two-hours", "people": "60"},
    "own theme in nynorsk": {
        "themes": ["Å si det"],
        "language": "nn",
        "works": "Vi ler",
    },
    "no writing": {"themes": ["kollegialitet", "ki"], "writes": "no", "language": "en"},
    "own hours and a repeat": {
        "gatherings": [
            {
                "date": "2027-01-19",
                "starts": "09:00",
                "ends": "12:00",
                "again": [{"date": "2027-01-20", "starts": "12:30", "people": "12"}],
            },
            {"place": "Låven: # 2"},
        ],
        "first": None,
    },
}
BETWEEN = (
    "\n\n",
    "\n",
    "\n\n  # Ring Kari om rommet\n\n",
    "\n      # husk: «kake»\n\n\n  # Hva med: flere?\n",
    "\n  \n",
)
"""What people leave between gatherings."""


def _dumped(told: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in told.items() if value is not None}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)


def _made(root: Path, told: Mapping[str, Any]) -> Path:
    """Make a programme of a brief; return its file."""
    (root / "programmes").mkdir(exist_ok=True)
    (root / "mine.yaml").write_text(_dumped({**USUAL, **told}), "utf-8")
    workspace = Workspace(root)
    made = new_programme(workspace, brief_from({}, root / "mine.yaml", workspace))
    return made.folder / "programme.yaml"


@cache
def _texts(name: str) -> Mapping[str, bytes]:
    """Return the files of a programme of a brief, by their names."""
    with TemporaryDirectory() as folder:
        there = _made(Path(folder), BRIEFS[name]).parent
        return {one.name: one.read_bytes() for one in there.iterdir()}


def _sessions(file: Path) -> tuple[Session, ...]:
    return planned(file.parent).loaded.programme.sessions


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@dataclass(frozen=True)
class Way:
    """A way in which people, and their editors, keep a file."""

    shift: int
    between: str
    line_end: str
    coding: tuple[bytes, str]
    ends_with_a_line: bool

    def written(self, text: str, at: int) -> tuple[bytes, bytes, bytes]:
        """Return a made file in three: what is before a gathering, it, and the rest."""
        head, body = text.split("\nsessions:\n")
        shifted = [
            f"{' ' * self.shift}{line}"[-self.shift if self.shift < 0 else 0 :]
            for line in body.rstrip("\n").split("\n")
        ]
        every = re.split(r"\n\s*\n", "\n".join(shifted))
        last = "\n" if self.ends_with_a_line else ""
        before = f"{head}\nsessions:\n" + "".join(
            one + self.between for one in every[:at]
        )
        after = "".join(self.between + one for one in every[at + 1 :]) + last
        mark, coding = self.coding
        return (
            mark + before.replace("\n", self.line_end).encode(coding),
            every[at].replace("\n", self.line_end).encode(coding),
            after.replace("\n", self.line_end).encode(coding),
        )


WAYS = st.builds(
    Way,
    st.sampled_from((0, -2, 3)),
    st.sampled_from(BETWEEN),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(
        (
            (b"", "utf-8"),
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
        )
    ),
    st.booleans(),
)


@settings(deadline=None, max_examples=15)
@given(way=WAYS, name=st.sampled_from([*BRIEFS]), number=st.integers(0, 3))
def test_every_other_byte_stays_and_nothing_is_unwise_about_what_comes_of_it(
    way: Way, name: str, number: int
) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "programmes" / "lag").mkdir(parents=True)
        for one, content in _texts(name).items():
            (Path(folder) / "programmes" / "lag" / one).write_bytes(content)
        file = Path(folder) / "programmes" / "lag" / "programme.yaml"
        was = _sessions(file)
        at = number % len(was)
        before, gathering, after = way.written(file.read_text("utf-8"), at)
        file.write_bytes(before + gathering + after)
        assert _sessions(file) == was

        made = gathering_anew(file.parent, was[at].id)
        made.write()

        written = file.read_bytes()
        plan = planned(file.parent)
        now = plan.loaded.programme.sessions
        assert made.by_hand is None
        assert written[: len(before)] == before
        assert written[len(written) - len(after) :] == after
        assert (*now[:at], *now[at + 1 :]) == (*was[:at], *was[at + 1 :])
        assert now[at].id == was[at].id
        assert bool(made.changes) is (now[at] != was[at]) is (written != made.before)
        assert plan.findings == made.findings == ()
        assert len(plan.marks) == len(planned(file.parent, content=made.before).marks)


@pytest.mark.parametrize("at", range(4))
def test_asked_again_each_proposal_comes_once_and_then_the_first(
    command: Command, root: Path, at: int
) -> None:
    file = _made(root, {})
    first, id_ = file.read_bytes(), _sessions(file)[at].id

    seen = [first]
    while True:
        told = json.loads(
            command("new-programme", "lag", "--gathering", id_, "--json").out
        )
        assert told["written"]
        assert told["changes"] == ["activities"]
        if file.read_bytes() == first:
            break
        seen.append(file.read_bytes())

    assert len(seen) == len({*seen}) > 2
    assert told["variant"] == 0


def test_the_call_tells_what_it_wrote(command: Command, root: Path) -> None:
    file = _made(root, {})

    made = command("new-programme", "lag", "--gathering", "rolleforståelse")
    settled = command(
        *("new-programme", "lag", "--gathering", "rolleforståelse", "--variant", "7"),
        "--json",
    )
    bytes_ = file.read_bytes()
    again = command(
        *("new-programme", "lag", "--gathering", "3", "--variant", "7", "--quiet")
    )

    assert (made.status, made.lines) == (0, ["programmes/lag/programme.yaml"])
    assert made.told == [
        "rolleforståelse is proposed anew, in variant 1: activities",
        "  medarbeider check lag",
    ]
    assert json.loads(settled.out) == {
        "ok": True,
        "file": "programmes/lag/programme.yaml",
        "gathering": "rolleforståelse",
        "variant": 7,
        "written": True,
        "changes": ["activities"],
        "findings": [],
        "marks": [],
    }
    assert (again.status, again.out, again.err) == (0, "", "")
    assert file.read_bytes() == bytes_
    assert "# Hvorfor: Denne samlingen er i variant 7" in file.read_text("utf-8")


def test_a_gathering_that_is_what_was_asked_for_stays_and_that_is_told(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    before = file.read_bytes()

    outcome = command("new-programme", "lag", "--gathering", "2", "--variant", "0")

    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.told == [
        (
            "Nothing is written: kollegialitet-2 is what the brief gives already,"
            " in variant 0."
        )
    ]
    assert file.read_bytes() == before


def test_what_the_brief_asks_for_gives_the_same_gathering(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    command("new-programme", "lag", "--gathering", "2", "--variant", "4")
    by_command = file.read_text("utf-8")

    wanted = [{}, {"variant": "4"}, {}, {}]
    by_brief = _made(root, {"title": "Lag 2", "gatherings": wanted})

    assert (
        by_brief.read_text("utf-8").replace("lag-2", "lag").replace('"Lag 2"', '"Lag"')
        == by_command
    )


def test_a_brief_that_is_changed_since_gives_what_it_says_now(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    was = _sessions(file)
    brief = file.with_name("brief.yaml")
    brief.write_text(_dumped({**USUAL, "works": "Vi ler sammen"}), "utf-8")

    refused = command("new-programme", "lag", "--gathering", "1")
    made = command("new-programme", "lag", "--gathering", "1", "--force")

    now = _sessions(file)
    assert refused.status == 1
    assert refused.told == [
        (
            "programmes/lag/programme.yaml:35:9: kollegialitet: is changed by hand, or"
            " the brief is, since it was proposed (activities), and this would be lost;"
            " tell the brief what is to stay, and replace the rest with --force"
            " [gathering-changed-by-hand]"
        )
    ]
    assert made.status == 0
    assert now[1:] == was[1:]
    assert "Vi ler sammen" in (now[0].activities[1].question or "")


CHANGED = [
    ("date: 2027-02-17", "date: 2027-02-18", "(date)"),
    ("minutes: 15\n", "minutes: 20\n", "(activities)"),
    ("Penn, og loggen", "Loggen", "(bring)"),
    ("    ends: 12:00\n", "    ends: 12:00  # ikke senere\n", "lost: # ikke senere;"),
    ("method: stretch\n", "method: stretch\n        # ut?\n", "lost: # ut? – keep"),
    ("  # Hvorfor: Lengde", "  # Hvorfor: Bytta\n  # Hvorfor: Lengde", "Bytta;"),
]


@pytest.mark.parametrize(("old", "new", "told"), CHANGED)
def test_what_is_written_by_hand_goes_only_where_that_is_said(
    command: Command, root: Path, old: str, new: str, told: str
) -> None:
    file = _made(root, {})
    text = file.read_text("utf-8")
    third = text.index("\n\n", text.index("- id: kollegialitet-2"))
    second = text.index("\n\n", text.index("- id: kollegialitet\n"))
    as_made = text[second:third]
    by_hand = as_made.replace(old, new, 1)
    assert by_hand != as_made
    file.write_text(text[:second] + by_hand + text[third:], "utf-8")
    before = file.read_bytes()
    call = ("new-programme", "lag", "--gathering", "kollegialitet-2")

    refused = command(*call)
    left = file.read_bytes()
    made = command(*call, "--force", "--variant", "2")

    assert refused.status == 1
    assert told in refused.err
    assert "--force" in refused.err
    assert left == before
    assert made.status == 0
    command(*call, "--variant", "0")
    assert file.read_text("utf-8") == text[:second] + as_made + text[third:]


@pytest.mark.parametrize(("answer", "status"), [("ja\n", 0), ("\n", 1), ("nei\n", 1)])
def test_in_a_terminal_it_asks_before_anything_is_lost(
    root: Path, answer: str, status: int
) -> None:
    file = _made(root, {})
    text = file.read_text("utf-8").replace("Bør og gjør", "Bort og hit")
    file.write_text(text, "utf-8")
    reader, terminal = pty.openpty()

    with subprocess.Popen(
        [sys.executable, "-c", TOOL, "new-programme", "lag", "--gathering", "1"],
        cwd=root,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "nb_NO.UTF-8"},
    ) as running:
        os.write(reader, answer.encode())
        out, err = running.communicate(timeout=60)
    os.close(terminal)
    os.close(reader)

    assert (running.returncode, b"Traceback" in err) == (status, False), err
    assert "Skal den byttes ut likevel? (j/N)" in err.decode()
    assert bool(out) is (status == 0)
    assert (file.read_text("utf-8") == text) is (status == 1)


def test_a_name_list_that_is_filled_in_since_is_no_change_by_hand(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    names = "".join(f"Person {one}vik;Nord;;\n" for one in "ABCDEFGHIJKLMN")
    people = file.with_name("participants.csv")
    people.write_text("Navn;Enhet;Rolle;Nærmeste leder\n" + names, "utf-8")
    text = file.read_text("utf-8")
    text = text.replace("people: 30", "participants: participants.csv")
    file.write_text(text, "utf-8")

    made = command("new-programme", "lag", "--gathering", "1", "--json")

    told = json.loads(made.out)
    assert (told["written"], told["variant"]) == (True, 0)
    assert "# Hvorfor: 14 deltakere: " in file.read_text("utf-8")


def _without_brief(file: Path) -> None:
    file.with_name("brief.yaml").unlink()


def _with_a_brief(file: Path, **told: object) -> None:
    file.with_name("brief.yaml").write_text(_dumped({**USUAL, **told}), "utf-8")


def _in_brackets(file: Path) -> None:
    whole = yaml.safe_load(file.read_text("utf-8").replace("yes", '"yes"'))
    for one in whole["sessions"]:
        one["date"], one["starts"], one["ends"] = f"{one['date']}", "08:30", "12:00"
        one["activities"] = [{"method": "igp"}]
        one.pop("between", None)
    sessions = json.dumps(whole.pop("sessions"), ensure_ascii=False)
    text = yaml.safe_dump(whole, allow_unicode=True)
    file.write_text(f"{text}sessions: {sessions}\n", "utf-8")


def _frozen(file: Path) -> None:
    names = "".join(f"Person {one}vik\n" for one in "ABCDEFGH")
    file.with_name("participants.csv").write_text(f"Navn\n{names}", "utf-8")
    text = file.read_text("utf-8")
    text = text.replace("people: 30", "participants: participants.csv")
    file.write_text(text, "utf-8")
    round_ = (
        "  - session: kollegialitet-2\n    date: 2027-02-17\n    kind: pairs\n"
        "    frozen: yes\n    groups: [[Person Avik, Person Bvik]]\n"
    )
    file.with_name("coaching.yaml").write_text(
        f"format: 1\nfolder: lag\nrounds:\n{round_}", "utf-8"
    )


def _without_the_last(file: Path) -> None:
    text = file.read_text("utf-8")
    file.write_text(text[: text.rindex("\n\n")] + "\n", "utf-8")


REFUSED: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "no brief": (_without_brief, "2", "programmes/lag has no brief.yaml"),
    "unknown id": (lambda _: None, "kollegalitet", '--gathering: "kollegalitet" is no'),
    "fewer": (
        lambda file: _with_a_brief(file, gatherings="3"),
        "2",
        "brief.yaml:8:13: gatherings: the brief gives 3, and the programme has 4;",
    ),
    "one taken out": (
        _without_the_last,
        "2",
        "brief.yaml:3:1: gatherings: the brief gives 4, and the programme has 3;",
    ),
    "another order": (
        lambda file: _with_a_brief(file, order="interleaved"),
        "2",
        "programme.yaml:107:9: kollegialitet-2: is gathering 2 in the programme, and 3",
    ),
    "in brackets": (_in_brackets, "2", "kollegialitet-2: stands in brackets"),
    "held": (
        _frozen,
        "2",
        "kollegialitet-2: pairs or groups are frozen there, since it has been held",
    ),
}


@pytest.mark.parametrize(("spoil", "id_", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_had_is_told_where_it_stands_and_nothing_is_written(
    command: Command,
    root: Path,
    spoil: Callable[[Path], None],
    id_: str,
    told: str,
) -> None:
    file = _made(root, {})
    spoil(file)
    before = file.read_bytes()

    outcome = command("new-programme", "lag", "--gathering", id_, "--force")

    assert outcome.status == 1
    assert told in outcome.err
    assert file.read_bytes() == before


@pytest.mark.parametrize(("today", "is_over"), [(17, False), (18, True)])
def test_a_gathering_with_pairs_whose_day_is_past_has_been_held(
    root: Path, today: int, *, is_over: bool
) -> None:
    file = _made(root, {})
    _frozen(file)
    memory = file.with_name("coaching.yaml")
    text = memory.read_text("utf-8").replace("    frozen: yes\n", "")
    memory.write_text(text, "utf-8")
    refused = False

    try:
        gathering_anew(file.parent, "2", today=date(2027, 2, today))
    except InvalidSourceError as error:
        refused = [one.code for one in error.problems] == ["gathering-held"]

    assert refused is is_over


def test_a_theme_that_is_another_now_comes_under_the_id_that_the_gathering_has(
    command: Command, root: Path
) -> None:
    file = _made(root, {"themes": ["kollegialitet"], "gatherings": "1"})
    _with_a_brief(file, themes=["samskaping"], gatherings="1")

    outcome = command("new-programme", "lag", "--gathering", "1", "--force")

    assert outcome.status == 0
    [now] = _sessions(file)
    assert (now.id, now.theme) == ("kollegialitet", "Samskaping")


def test_a_file_that_is_changed_meanwhile_is_left_as_it_is(root: Path) -> None:
    file = _made(root, {})
    made = gathering_anew(file.parent, "1")
    text = file.read_text("utf-8") + "# mitt\n"
    file.write_text(text, "utf-8")

    with pytest.raises(Exception, match="programme-changed"):
        made.write()

    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("lag",), "lag goes with --gathering"),
        (("--gathering", "3"), "how many there are to be is --gatherings"),
        (("--force",), "--force goes with --gathering"),
        (
            ("lag", "--gathering", "1", "--theme", "x", "--from", "mine.yaml"),
            "--theme, --from cannot be given with --gathering",
        ),
        (("lag", "--gathering", "1", "--no-meeting"), "--meeting cannot be given"),
    ],
)
def test_a_call_that_means_two_things_is_refused(
    command: Command, root: Path, call: tuple[str, ...], told: str
) -> None:
    before = _made(root, {}).read_bytes()

    outcome = command("new-programme", *call)

    assert outcome.status == 2
    assert told in " ".join(outcome.err.split())
    assert (root / "programmes/lag/programme.yaml").read_bytes() == before


@pytest.mark.parametrize("variant", ["10", "to"])
@pytest.mark.usefixtures("root")
def test_a_variant_that_is_none_is_told_at_its_option(
    command: Command, root: Path, variant: str
) -> None:
    _made(root, {})

    outcome = command(
        *("new-programme", "lag", "--gathering", "1", "--variant", variant)
    )

    assert outcome.status == 1
    assert outcome.err.startswith("--variant: ")


def test_what_the_brief_says_nothing_of_stays_as_people_have_written_it(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    names = "".join(f"Person {one}vik\n" for one in "ABCDEFGH")
    file.with_name("participants.csv").write_text(f"Navn\n{names}", "utf-8")
    text = file.read_text("utf-8")
    text = text.replace("people: 30", "participants: participants.csv")
    before, after = text.split('    # place: "…"\n', 1)
    told = (
        "    place: Låven, 2. etasje\n    participants: [Person Avik, Person Bvik]\n"
        "    again:\n      - {date: 2027-01-14, starts: 12:30}\n"
    )
    file.write_text(before + told + after, "utf-8")
    was = _sessions(file)

    made = command("new-programme", "lag", "--gathering", "1", "--variant", "3")

    now = _sessions(file)
    assert made.status == 0
    assert now[1:] == was[1:]
    assert now[0].activities != was[0].activities
    kept = ("place", "participants", "again")
    assert now[0].model_dump(include={*kept}) == was[0].model_dump(include={*kept})


def test_texts_in_another_language_are_told_before_they_are_lost(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    text = file.read_text("utf-8").replace(
        "language: nb\n", "language: nb\nalso_in: nn\n"
    )
    text = text.replace(
        'question: "Hva tar du med deg videre?"',
        "question: {nb: Hva tar du med deg videre?, nn: Kva tek du med deg vidare?}",
    )
    file.write_text(text, "utf-8")

    refused = command("new-programme", "lag", "--gathering", "4")
    other = command("new-programme", "lag", "--gathering", "3")

    assert (refused.status, other.status) == (1, 0)
    assert "(activities)" in refused.err


def test_a_proposal_that_does_not_fit_the_rest_is_told_where_it_would_stand(
    command: Command, root: Path
) -> None:
    file = _made(root, {"people": "4", "gatherings": "1"})
    names = "".join(f"Person {number}\n" for number in range(60))
    file.with_name("participants.csv").write_text(f"Navn\n{names}", "utf-8")
    text = file.read_text("utf-8")
    text = text.replace("people: 4", "participants: participants.csv")
    file.write_text(text.replace("size: 4", "size: 3"), "utf-8")
    _with_a_brief(file, gatherings=[{"starts": "08:30", "ends": "10:00"}])
    before = file.read_bytes()

    outcome = command("new-programme", "lag", "--gathering", "1", "--force")

    assert outcome.status == 1
    assert [line.split(": ")[0] for line in outcome.told] == [
        "programmes/lag/programme.yaml:34:9",
        "programmes/lag/programme.yaml:34:9",
    ]
    assert "[proposal-does-not-fit]" in outcome.err
    assert file.read_bytes() == before


def test_what_becomes_unwise_elsewhere_is_told_where_it_stands_then(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    _with_a_brief(file, gatherings=[{}, {"date": "2027-03-25"}, {}, {}])

    outcome = command("new-programme", "lag", "--gathering", "2", "--force", "--json")

    told = json.loads(outcome.out)
    checked = json.loads(command("check", "lag", "--json").out)
    assert told["written"]
    assert told["findings"] == checked["findings"] != []


def test_explain_takes_an_alternative_for_no_change_by_hand(
    command: Command, root: Path
) -> None:
    file = _made(root, {})
    before = json.loads(command("explain", "lag", "--json").out)
    command("new-programme", "lag", "--gathering", "2", "--variant", "4")
    variant = json.loads(command("explain", "lag", "--json").out)
    text = file.read_text("utf-8")
    second = text.index("- id: kollegialitet-2")
    placed = text[second:].replace('# place: "…"', "place: Låven", 1)
    file.write_text(text[:second] + placed, "utf-8")
    by_hand = json.loads(command("explain", "lag", "kollegialitet-2", "--json").out)

    why = {
        "about": "kollegialitet-2",
        "rests_on": "gatherings",
        "text": "Denne samlingen er i variant 4, slik dere ba om.",
    }
    assert (before["changes"], variant["changes"]) == ([], [])
    assert [one for one in variant["reasons"] if one not in before["reasons"]] == [why]
    assert by_hand["changes"] == [{"about": "kollegialitet-2", "key": "place"}]
    assert why in by_hand["reasons"]


def _in_braces(text: str) -> str:
    """Return a programme whose third gathering is written in braces."""
    start = text.index("  - id: rolleforståelse\n")
    one = (
        "{id: rolleforståelse, title: T, date: 2027-03-24, starts: 09:00, ends: 10:00,"
    )
    there = f"  - {one}\nactivities: [{{method: igp,\n title: x}}]}}  # slutt"
    return text[:start] + there + text[text.index("\n\n", start) :]


OTHERWISE: dict[str, Callable[[str], str]] = {
    "as a program dumps it": lambda text: yaml.safe_dump(
        yaml.load(text, yaml.BaseLoader),  # noqa: S506 -- text alone
        allow_unicode=True,
        sort_keys=False,
        width=40,
    ),
    "something after the gatherings": lambda text: f"{text}\npairs: {{rounds: 1}}\n",
    "the dash on a line of its own": lambda text: text.replace(
        "  - id: kollegialitet-2", "  -\n\n    # to\n    id: kollegialitet-2"
    ),
    "a block comes last": lambda text: text.replace(
        "        minutes: 45\n\n", "        minutes: |+\n          45\n\n\n\n", 1
    ),
    "in braces": _in_braces,
}


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("way", OTHERWISE)
def test_however_it_is_written_only_its_own_lines_are_others(
    root: Path, way: str, at: int
) -> None:
    file = _made(root, {})
    made = file.read_text("utf-8")
    text = OTHERWISE[way](made)
    file.write_text(text, "utf-8")
    plan = planned(file.parent)
    was = plan.loaded.programme.sessions
    starts = [plan.loaded.place(("sessions", n)).row or 0 for n in range(4)]

    gathering_anew(file.parent, str(at + 1)).write()

    now = _sessions(file)
    old, new = text.split("\n"), file.read_text("utf-8").split("\n")
    above = starts[at] - 1
    while above and old[above - 1].strip()[:1] in {"", "-", "#"}:
        above -= 1
    ends = starts[at + 1] - 1 if at < 3 else len(old)
    changed = [
        line
        for kind, first, last, *_ in SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes()
        if kind != "equal"
        for line in (first, last)
    ]
    assert text != made
    assert (*now[:at], *now[at + 1 :]) == (*was[:at], *was[at + 1 :])
    assert above <= min(changed) <= max(changed) <= ends
