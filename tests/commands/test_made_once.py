"""A build makes every document once, also those that others are gathered from."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.handouts import documents
from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout

Made = Callable[..., Path]
Work = Callable[..., Iterator[Handout]]


def _counting(kind: str, work: Work, counted: Counter[tuple[str, str]]) -> Work:
    def work_and_count(brief: Briefing, *made: object) -> Iterator[Handout]:
        counted[kind, brief.programme.language] += 1
        return work(brief, *made)

    return work_and_count


@pytest.fixture
def makes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[tuple[str, str]]]:
    """How often each document has been made, by kind and language."""
    counted: Counter[tuple[str, str]] = Counter()
    for kind in kinds():
        one = document(kind)
        gather = one.gather and _counting(kind, one.gather, counted)
        watched = replace(one, make=_counting(kind, one.make, counted), gather=gather)
        module = import_module(f"{documents.__name__}.{kind.replace('-', '_')}")
        monkeypatch.setattr(module, "DOCUMENT", watched)
    document.cache_clear()
    yield counted
    document.cache_clear()


def test_every_document_is_made_once_in_each_language(
    made: Made, makes: Counter[tuple[str, str]]
) -> None:
    folder = made(groups=True)
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "language: nb\n", "language: nb\nalso_in: nn\n"
    )
    file.write_text(text.replace("rolleforståelse", "samskaping"), "utf-8")
    build_handouts(folder, choice=Choice(kinds=("booklet",), formats=("html",)))
    makes.clear()

    build_handouts(folder, choice=Choice(formats=("html",)))

    assert makes == {
        (kind, language): 1 for kind in kinds() for language in ("nb", "nn")
    }
