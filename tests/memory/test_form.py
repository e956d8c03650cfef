"""The memory of pairs and groups: read, or refused and left as it is."""

# ruff: noqa: E501 -- a line that is told stands on one line

import os
from hashlib import sha256
from pathlib import Path

import pytest

from medarbeider import workspace
from medarbeider.memory.coaching import COACHING
from medarbeider.memory.form import Remembered
from medarbeider.memory.kept_file import backup_of
from medarbeider.model.coaching import CoachingPlan, Relaxation, Round
from medarbeider.problems.problem import InvalidSourceError

TOP = "format: 1\nseed: 1\nrounds:\n"
ROUND = "  - session: start\n    kind: pairs\n    groups:\n      - [Kari, Ola]\n"
ONE = "  - {session: start, kind: pairs, groups: %s}\n"
PLAN = CoachingPlan(
    rounds=(Round(session="start", kind="pairs", groups=(("Kari", "Ola"),)),)
)

DAMAGED = "coaching.yaml: the memory of pairs and groups cannot be used, and is left as it is; mend what is told below"
NO_COPY = f"{DAMAGED}; there is no good copy beside it [damaged-memory]"
GOOD_COPY = f"{DAMAGED}, or put coaching.previous.yaml, which is good, in its place [damaged-memory]"
ENCODING = "this letter is not UTF-8; æ, ø and å would be lost; save the file as UTF-8 and try again [wrong-encoding]"
NO_VALUE = "has no value; write one, or delete the line [empty-value]"
ALIAS = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes [alias]"
WHOLE = "must be a whole number [not-a-whole-number]"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The place of a memory in a programme's folder."""
    folder = tmp_path / "programmes" / "sammen"
    folder.mkdir(parents=True)
    return folder / "coaching.yaml"


def _refused(file: Path) -> list[str]:
    """Return the lines that refuse the file, which is left as it is."""
    with pytest.raises(InvalidSourceError) as refused:
        COACHING.read(file)
    return str(refused.value).replace(f"{file.parent}{os.sep}", "").split("\n")


def test_the_last_good_copy_stands_beside_the_memory() -> None:
    assert workspace.COACHING_FILE == "coaching.yaml"
    assert backup_of(Path("p", "coaching.yaml")) == Path("p/coaching.previous.yaml")


def test_where_nothing_is_remembered_the_plan_is_empty(file: Path) -> None:
    assert COACHING.read(file) == Remembered(CoachingPlan(), None, ())
    assert COACHING.read(file.parent / "no" / "such" / "coaching.yaml") == Remembered(
        CoachingPlan(), None, ()
    )


def test_a_memory_is_read_with_its_digest(file: Path) -> None:
    text = f"""\
{TOP}  - session: start
    occasion: 2
    kind: groups
    size: 4
    frozen: ja
    absent: No
    groups:
      - [Åse, "1.10", ~x]
      - - Kari
        - Ola   Nordmann
    relaxed:
      - {{rule: met-before, people: [Åse, 1.10], proven: yes}}
"""
    file.write_text(text, "utf-8")

    assert COACHING.read(file) == Remembered(
        CoachingPlan(
            rounds=(
                Round(
                    session="start",
                    occasion=2,
                    kind="groups",
                    size=4,
                    frozen=True,
                    absent=("No",),
                    groups=(("Åse", "1.10", "~x"), ("Kari", "Ola Nordmann")),
                    relaxed=(
                        Relaxation(
                            rule="met-before", people=("Åse", "1.10"), proven=True
                        ),
                    ),
                ),
            )
        ),
        sha256(text.encode()).hexdigest(),
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param((TOP + ROUND).encode("utf-8-sig"), id="a byte order mark"),
        pytest.param((TOP + ROUND).encode("utf-16"), id="UTF-16"),
        pytest.param((TOP + ROUND).replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param((TOP + ROUND).rstrip().encode(), id="no line end"),
        pytest.param(b"rounds:\n" + ROUND.encode(), id="no format"),
        pytest.param((TOP + ROUND + "...\n").encode(), id="an end"),
        pytest.param(b"---\n" + (TOP + ROUND).encode(), id="a beginning"),
        pytest.param(
            COACHING.written(PLAN).replace(b"\n", b"\r\n") + b"\r\n\r\n",
            id="through Windows",
        ),
    ],
)
def test_a_memory_may_have_been_through_an_editor(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert COACHING.read(file) == Remembered(PLAN, sha256(content).hexdigest())


def test_a_lost_comment_is_told_beside_the_plan(file: Path) -> None:
    file.write_text(f"{TOP}{ROUND}    absent: [Kari #2\n    ]\n", "utf-8")

    found = COACHING.read(file).findings

    assert [(str(one.place.where), one.code) for one in found] == [
        ("8:19", "text-after-hash-is-lost")
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            TOP + ROUND + "      - [Liv, Kari]\n",
            [
                '8:15: groups: "Kari" stands twice in this round; take one of them away [placed-twice]'
            ],
            id="a person in two groups",
        ),
        pytest.param(
            TOP + ONE % "[[Kari, Ola, Kari]]",
            [
                '4:56: groups: "Kari" stands twice in this round; take one of them away [placed-twice]'
            ],
            id="a person twice in a group",
        ),
        pytest.param(
            TOP + ONE % '[[Kari,  Ola  Li], ["Ola Li ", Per]]',
            [
                '4:63: groups: "Ola Li" stands twice in this round; take one of them away [placed-twice]'
            ],
            id="a person twice, spaced otherwise",
        ),
        pytest.param(
            TOP + ROUND + "      - [Per, Pål, Liv, Siv]\n",
            [
                "8:9: groups: 4 people are no pair: it has two, or three of an odd number [not-a-pair]"
            ],
            id="a pair of four",
        ),
        pytest.param(
            TOP + ROUND + ROUND,
            [
                '8:14: session: a round of "start" stands here for the second time; keep one of them [round-told-twice]'
            ],
            id="a round told twice",
        ),
        pytest.param(
            TOP + ONE % "[[Kari]]",
            ["4:44: groups: needs at least 2 entries [too-few-entries]"],
            id="a group of one",
        ),
        pytest.param(
            TOP + ONE % "[[Kari, Ola], []]",
            ["4:57: groups: needs at least one entry [empty-list]"],
            id="a group of none",
        ),
        pytest.param(
            TOP + ONE % "[[%s]]" % ", ".join(f"P{number}" for number in range(61)),
            ["4:44: groups: has more than 60 entries [too-many-entries]"],
            id="a group of everyone",
        ),
        pytest.param(
            TOP + ONE % "[]",
            ["4:43: groups: needs at least one entry [empty-list]"],
            id="a round without groups",
        ),
        pytest.param(
            TOP + ONE % "Kari",
            [
                "4:43: groups: must be a list; begin each entry with a hyphen and a space [not-a-list]"
            ],
            id="groups that are a text",
        ),
        pytest.param(
            TOP + ONE % "[[Kari, {Ola: Li}]]",
            [
                "4:51: groups: must be a text; put it in double quotes if it holds a colon or begins with a bracket [not-text]"
            ],
            id="a name that is a mapping",
        ),
        pytest.param(
            TOP + ONE % "[[Kari, ~], [Liv, ''], [Per, Åse]]",
            [f"4:51: groups: {NO_VALUE}", f"4:61: groups: {NO_VALUE}"],
            id="names that are no names",
        ),
        pytest.param(
            TOP + ONE % f"[[Kari, {'x' * 301}]]",
            ["4:51: groups: is longer than 300 letters [too-long]"],
            id="a name of 301 letters",
        ),
        pytest.param(
            "format: 1\nrunder: []\nseed: 1\n",
            [
                '2:1: runder: is not a key that is known here; did you mean "rounds"? [unknown-key]'
            ],
            id="an unknown key",
        ),
        pytest.param(
            TOP + ROUND + "    frosen: yes\n    note: They quarrelled\n",
            [
                '8:5: frosen: is not a key that is known here; did you mean "frozen"? [unknown-key]',
                "9:5: note: is not a key that is known here; known are session, occasion, date, starts, kind, number, size, frozen, drawn, absent, extra, outside, groups, relaxed [unknown-key]",
            ],
            id="unknown keys of a round",
        ),
        pytest.param(
            TOP + "  - {occasion: 101, groups: [[Kari, Ola]]}\n",
            [
                "4:5: session: is missing here [missing-key]",
                "4:5: kind: is missing here [missing-key]",
                "4:16: occasion: must be at most 100 [too-big]",
            ],
            id="a round of nothing",
        ),
        pytest.param(
            TOP + ROUND.replace("start", "Start!").replace("pairs", "pair"),
            [
                "4:14: session: must be small letters (a–z, æ, ø, å), digits and single hyphens [not-a-short-name]",
                '5:11: kind: "pair" is not one of pairs, groups; did you mean "pairs"? [unknown-value]',
            ],
            id="wrong values",
        ),
        pytest.param(
            TOP + ROUND + "    size: 2\n    frozen: perhaps\n    drawn: 1.5\n",
            [
                "8:11: size: must be at least 3 [too-small]",
                "9:13: frozen: must be yes or no [not-yes-or-no]",
                f"10:12: drawn: {WHOLE}",
            ],
            id="more wrong values",
        ),
        pytest.param(
            TOP + ROUND + "    relaxed: [{rule: met}, {people: []}]\n",
            [
                "8:15: people: is missing here [missing-key]",
                '8:22: rule: "met" is not one of met-before, trio-again [unknown-value]',
                "8:28: rule: is missing here [missing-key]",
            ],
            id="a rule that there is not",
        ),
        pytest.param("seed: -1\n", [f"1:7: seed: {WHOLE}"], id="a negative seed"),
        pytest.param(
            "format: 2\nseed: 1\n",
            [
                "1:9: format: this file has format 2; this medarbeider knows 1; install a newer medarbeider [newer-format]"
            ],
            id="a newer format",
        ),
        pytest.param(
            "format: 0\n",
            ["1:9: format: there is no format 0; write 1 [unknown-format]"],
            id="an unknown format",
        ),
        pytest.param("format: one\n", [f"1:9: format: {WHOLE}"], id="no format"),
        pytest.param("rounds:\n", [f"1:8: rounds: {NO_VALUE}"], id="nothing after all"),
        pytest.param(
            "seed: 1\nseed: 2\n",
            [
                "2:1: seed: stands here for the second time; the first is on line 1; keep one of them [duplicate-key]"
            ],
            id="a key twice",
        ),
        pytest.param(
            "rounds:\n  - &a {session: start}\n  - *a\n",
            [f"2:5: {ALIAS}", f"3:5: {ALIAS}"],
            id="an alias",
        ),
        pytest.param(
            "seed: !!int 1\n",
            [
                "1:7: tags (!) are not used here; put the whole text in double quotes [tag]"
            ],
            id="a tag",
        ),
        pytest.param(
            "seed: 1\n---\nseed: 2\n",
            [
                "2:1: a second document begins here (---); keep one in each file [second-document]"
            ],
            id="two files in one",
        ),
        pytest.param(
            "<<<<<<< HEAD\nseed: 1\n=======\nseed: 2\n>>>>>>> other\n",
            [
                "2:1: this is read as more of the text above; line the key up with its neighbours, and look for a missing colon on the line above [text-goes-on]"
            ],
            id="two versions that Git could not merge",
        ),
        pytest.param(
            "rounds:\n\t- a\n",
            ["2:1: a tab stands here; indent with spaces [tab]"],
            id="a tab",
        ),
        pytest.param(
            "rounds: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
            ["1:40: values lie too deep inside each other [too-deep]"],
            id="a deep hole",
        ),
        pytest.param(
            "- [Kari, Ola]\n",
            [
                "1:1: the file must hold keys and values; begin with `format: 1` [not-a-mapping]"
            ],
            id="a list",
        ),
        pytest.param(
            "Kari og Ola\n",
            [
                "1:1: the file must hold keys and values; begin with `format: 1` [not-a-mapping]"
            ],
            id="a text",
        ),
        pytest.param("", [" is empty [empty-file]"], id="empty"),
        pytest.param(" \n\n", [" is empty [empty-file]"], id="blank"),
        pytest.param("# Only this\n", [" is empty [empty-file]"], id="a comment"),
        pytest.param(
            'rounds: ["\\0"]\n',
            [
                "1:10: holds an invisible character (U+0000); delete it [control-character]"
            ],
            id="a hidden letter",
        ),
    ],
)
def test_a_damaged_memory_is_refused_with_every_reason(
    file: Path, text: str, lines: list[str]
) -> None:
    file.write_text(text, "utf-8")

    assert _refused(file) == [NO_COPY, *(f"coaching.yaml:{line}" for line in lines)]
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(
            "seed: 1 # Åse".encode("latin-1"), f"1:11: {ENCODING}", id="latin-1"
        ),
        pytest.param("seed: 1\n".encode("utf-16-le"), f"1:1: {ENCODING}", id="no mark"),
        pytest.param(bytes(4096), f"1:1: {ENCODING}", id="nothing but NUL"),
        pytest.param(
            b"seed: 1\nx" + bytes(1),
            "2:2: holds an invisible character (U+0000); delete it [control-character]",
            id="a NUL at the end",
        ),
        pytest.param(b"\x1f\x8b\x08\x00\xff", f"1:2: {ENCODING}", id="a packed file"),
        pytest.param(
            b"#" * 2_000_001,
            " is 2.0 MB; files up to 2 MB are read [too-large]",
            id="big",
        ),
    ],
)
def test_bytes_that_are_no_text_are_refused(
    file: Path, content: bytes, line: str
) -> None:
    file.write_bytes(content)

    assert _refused(file) == [NO_COPY, f"coaching.yaml:{line}"]


def test_a_memory_that_is_cut_short_anywhere_is_refused(file: Path) -> None:
    two = CoachingPlan(
        seed=4711,
        rounds=(
            Round(
                session="start",
                kind="pairs",
                groups=(("Kari", "Åse"), ("Liv Ø.", "Ola")),
            ),
            Round(session="slutt", kind="groups", size=4, groups=(("Kari", "Ola"),)),
        ),
    )
    whole = COACHING.written(two)
    taken = []
    for length in range(len(whole) - 1):  # the last line end may be missing
        file.write_bytes(whole[:length])
        try:
            COACHING.read(file)
        except InvalidSourceError:
            continue
        taken.append(whole[:length])

    assert taken == []
    file.write_bytes(
        whole.removesuffix(b"      - [Kari, Ola]\n...\n") + b"      - [A, B]"
    )
    assert _refused(file) == [
        NO_COPY,
        "coaching.yaml:16:15: the file is cut short: its last line is not `...`; add that line if nothing is missing [cut-short]",
    ]


def test_the_last_good_copy_is_named_only_when_it_is_good(file: Path) -> None:
    backup = file.with_name("coaching.previous.yaml")
    reason = f"coaching.yaml:1:7: seed: {WHOLE}"
    file.write_text("seed: x\n", "utf-8")

    backup.write_bytes(COACHING.written(PLAN))
    assert _refused(file) == [GOOD_COPY, reason]
    backup.write_bytes(COACHING.written(PLAN)[:-20])
    assert _refused(file) == [NO_COPY, reason]
    backup.unlink()
    backup.mkdir()
    assert _refused(file) == [NO_COPY, reason]


def test_a_memory_that_is_gone_is_not_begun_anew_unasked(file: Path) -> None:
    file.with_name("coaching.previous.yaml").write_bytes(COACHING.written(PLAN))

    assert _refused(file) == [
        "coaching.yaml: the memory of pairs and groups is gone, and its backup is still here; rename coaching.previous.yaml to coaching.yaml, or delete it to begin anew [lost-memory]"
    ]


def test_what_is_not_a_file_is_refused(file: Path) -> None:
    not_a_file = [NO_COPY, "coaching.yaml: is not an ordinary file [not-a-file]"]

    file.mkdir()
    assert _refused(file) == not_a_file
    file.rmdir()
    os.mkfifo(file)
    assert _refused(file) == not_a_file


def test_a_link_that_leads_nowhere_is_not_an_empty_memory(file: Path) -> None:
    file.symlink_to(file.parent / "share" / "coaching.yaml")
    assert _refused(file) == [
        NO_COPY,
        "coaching.yaml: there is no such file [no-such-file]",
    ]

    file.unlink()
    file.symlink_to(file)
    assert [line.rpartition(" ")[2] for line in _refused(file)] == [
        "[damaged-memory]",
        "[unreadable]",
    ]


def test_copies_that_sync_programs_leave_are_told(file: Path) -> None:
    file.write_bytes(COACHING.written(PLAN))
    copies = [
        "coaching (1).yaml",
        "coaching (Kari sin konfliktkopi 2026-11-24).yaml",
        "coaching 2.yaml",
        "coaching-KARI-PC.yaml",
        "coaching.previous-KARI-PC.yaml",
        "coaching.sync-conflict-20261124-090000-ABCDEFG.yaml",
    ]
    others = [
        ".coaching.lock",
        ".coaching.yaml.123.draft",
        "coaching.previous.yaml",
        "coaching.md",
        "programme.yaml",
        "my coaching.yaml",
    ]
    for name in (*copies, *others):
        file.with_name(name).write_text("seed: 1\n", "utf-8")

    loaded = COACHING.read(file)

    assert loaded.value == PLAN
    assert [
        one.told().replace(f"{file.parent}{os.sep}", "") for one in loaded.findings
    ] == [
        f"{copy}: looks like a sync program's copy of coaching.yaml, and is not used; keep the right one under the name coaching.yaml, and move the other away [conflict-copy]"
        for copy in copies
    ]


def test_copies_are_told_where_there_is_no_memory_too(file: Path) -> None:
    copy = file.with_name("coaching (1).yaml")
    copy.write_text("seed: 1\n", "utf-8")

    loaded = COACHING.read(file)

    assert (loaded.value, loaded.digest) == (CoachingPlan(), None)
    assert [(one.place.file, one.code) for one in loaded.findings] == [
        (copy, "conflict-copy")
    ]
