"""What Typer says itself is in the reader's language too."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

Command = Callable[..., Any]

ENGLISH = re.compile(r"\b(?:the|this|and|Show|Install|Usage|required)\b")


@pytest.fixture
def norwegian(command: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run commands in a Norwegian terminal."""
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    return command


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check", "--feil"), "Valget --feil finnes ikke (kanskje --help)"),
        (("check", "-x"), "Valget -x finnes ikke"),
        (("check",), "Argumentet 'programme' mangler."),
        (("check", "a", "b"), "For mange argumenter (b)"),
        (("check", "--json=ja", "a"), "Valget '--json' tar ingen verdi."),
        (("xyz",), "Kommandoen 'xyz' finnes ikke."),
        (("chekc",), "Kommandoen 'chekc' finnes ikke. Mente du 'check'?"),
        (("build-handouts", "a", "--only"), "Valget '--only' trenger en verdi."),
        (("pair-coaching", "--explain", "A"), "Valget '--explain' trenger 2 verdier."),
        (
            ("pair-coaching", "a", "--occasion", "to"),
            "Ugyldig verdi for '--occasion': er ikke et helt tall",
        ),
        (
            ("pair-coaching", "a", "--renamed", "b"),
            "Ugyldig verdi for --renamed: skriv det slik: OLD=NEW",
        ),
    ],
)
def test_a_wrong_call_is_told_in_norwegian(
    norwegian: Command, words: tuple[str, ...], told: str
) -> None:
    outcome = norwegian(*words)

    assert (outcome.status, outcome.told[-1]) == (2, f"Feil: {told}")
    assert outcome.told[:-1] in (
        [],
        [
            f"Bruk: medarbeider {words[0]} [VALG] {{programme}}",
            f"Skriv 'medarbeider {words[0]} --help' for å få hjelp.",
            "",
        ],
        [
            "Bruk: medarbeider [VALG] KOMMANDO [ARGUMENTER]...",
            "Skriv 'medarbeider --help' for å få hjelp.",
            "",
        ],
    )


def test_a_wrong_call_is_told_in_english_as_it_was(command: Command) -> None:
    outcome = command("check", "--feil")

    assert (outcome.status, outcome.told) == (
        2,
        [
            "Usage: medarbeider check [OPTIONS] {programme}",
            "Try 'medarbeider check --help' for help.",
            "",
            "Error: No such option: --feil (Possible options: --help)",
        ],
    )


@pytest.mark.parametrize(
    ("words", "called", "headings"),
    [
        ((), "[VALG] KOMMANDO [ARGUMENTER]...", ["Valg:", "Kommandoer:"]),
        (("pair-coaching",), "[VALG] {programme}", ["Argumenter:", "Valg:"]),
        (("templates", "list"), "[VALG]", ["Valg:"]),
    ],
)
def test_help_is_in_one_language(
    words: tuple[str, ...], called: str, headings: list[str]
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "medarbeider", *words, "--help"],
        env={**os.environ, "LC_ALL": "nb_NO.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    usage, *lines = ran.stdout.splitlines()
    assert usage == " ".join(("Bruk: medarbeider", *words, called))
    assert [line for line in lines if line[:1].strip()] == headings
    assert lines[-1].endswith("Vis denne hjelpen og avslutt.") or words == ()
    assert [line for line in lines if ENGLISH.search(line)] == []


def test_a_call_without_words_asks_for_help(norwegian: Command) -> None:
    outcome = norwegian()

    assert outcome.status == 2
    assert outcome.told[0] == "Bruk: medarbeider [VALG] KOMMANDO [ARGUMENTER]..."
    assert outcome.told == norwegian("--help").lines
