"""The questions of `new-programme` in a terminal, each answer checked at once."""

from collections.abc import Mapping
from typing import Any

from medarbeider.cli.speech import say, talk, terminal_language
from medarbeider.workspace import Workspace

_YES = frozenset({"y", "yes", "j", "ja"})


def asked(given: Mapping[str, Any], workspace: Workspace) -> dict[str, Any]:
    """Ask for what is not given; Enter leaves it to what is usual, and unsettled.

    Each answer is checked as it is given, so that none is lost to a later one.
    """
    from medarbeider.commands.chosen_from_library import (  # noqa: PLC0415 -- slow import
        sector_names,
        theme_names,
    )
    from medarbeider.commands.given_brief import usual_language  # noqa: PLC0415 -- slow import

    answers: dict[str, Any] = {}
    questions = (
        ("title", say("What is the programme called? (Enter for the unit)"), ""),
        ("organisation", say("Which municipality or county?"), None),
        ("unit", say("Which unit? (Enter for none)"), ""),
        (
            "language",
            say("Language of the papers: nb, nn or en?"),
            usual_language(workspace),
        ),
        ("people", say("How many take part?"), "24"),
        ("gatherings", say("How many gatherings?"), "4"),
        ("length", say("half-day, whole-day or two-hours?"), "half-day"),
        ("first", say("First day, such as 2027-01-14?"), None),
        ("weeks", say("Weeks between gatherings?"), "5"),
    )
    for key, question, usual in questions:
        if key == "weeks" and "last" in given:
            continue  # gatherings are spread until then
        if key not in given and (told := answer(workspace, key, question, usual)):
            answers[key] = told
    if "sector" not in given:
        sectors = sector_names(workspace, terminal_language())
        answers |= _asked_for_a_sector(workspace, sectors)
    if "goals" not in given:
        answers |= _asked_for_goals(workspace)
    if not {"themes", "results"} & given.keys():
        themes = theme_names(workspace, terminal_language())
        chosen = _asked_for_themes(workspace, themes)
        answers["themes"] = _told_themes(workspace, chosen)
    return answers


def answer(workspace: Workspace, key: str, question: str, usual: str | None) -> str:
    """Return the answer, or nothing for Enter; ask again when it will not do.

    Where nothing is `usual` there must be an answer.
    """
    while True:
        typed = _typed(question, usual)
        if (not typed and usual is not None) or _will_do(workspace, key, typed):
            return typed


def agreed(question: str) -> bool:
    """Ask a question, and say whether the answer is yes; Enter is no."""
    return _typed(question, say("y/N")).casefold() in _YES


def _typed(question: str, usual: str | None) -> str:
    """Return what is typed; beside the question stands what is `usual`."""
    from rich.console import Console  # noqa: PLC0415 -- slow import
    from rich.prompt import Prompt  # noqa: PLC0415 -- slow import
    from rich.text import Text  # noqa: PLC0415 -- slow import

    beside = f" ({usual})" if usual else ""
    return Prompt.ask(
        Text.assemble(question, (beside, "prompt.default")),
        console=Console(stderr=True),
        default="",
        show_default=False,
    ).strip()


def _will_do(
    workspace: Workspace, key: str, answer: str | tuple[str | dict[str, str], ...]
) -> bool:
    """Say whether an answer will do; tell what is wrong with it when not."""
    from medarbeider.commands.given_brief import mistake_in  # noqa: PLC0415 -- slow import

    mistake = mistake_in(workspace, key, answer)
    if mistake is not None:
        talk(mistake.sentence(say))
    return mistake is None


def _asked_for_a_sector(
    workspace: Workspace, sectors: Mapping[str, str]
) -> dict[str, str]:
    """Return the sector as an answer of the brief, or none."""
    for number, name in enumerate(sectors.values(), 1):
        talk(f"  {number} {name}")
    question = say("Where do they work? A number or a name (Enter for none of these)")
    while True:
        typed = _typed(question, None)
        if not typed:
            return {}
        [chosen, *_] = _chosen(typed, list(sectors)) or (typed,)
        if _will_do(workspace, "sector", chosen):
            return {"sector": chosen}


def _asked_for_goals(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Return the group's goals as an answer of the brief, or none."""
    question = say(
        "What does the group want to get better at? Semicolons between (Enter for the"
        " themes' goals)"
    )
    while True:
        typed = _typed(question, None).split(";")
        goals = tuple(one.strip() for one in typed if one.strip())
        if not goals:
            return {}
        if _will_do(workspace, "goals", goals):
            return {"goals": goals}


def _asked_for_themes(
    workspace: Workspace, themes: Mapping[str, str]
) -> tuple[str, ...]:
    for number, name in enumerate(themes.values(), 1):
        talk(f"  {number} {name}")
    question = say("Which themes? Numbers or your own words, with commas between")
    while True:
        chosen = _chosen(_typed(question, None), list(themes))
        if _will_do(workspace, "themes", chosen):
            return chosen


def _told_themes(
    workspace: Workspace, themes: tuple[str, ...]
) -> tuple[str | dict[str, str], ...]:
    """Return the themes as an answer, with what is told of those that are their own."""
    from medarbeider.commands.chosen_from_library import is_own_theme  # noqa: PLC0415 -- slow import

    questions = {
        "about": say("What is it about, and whom does it concern?"),
        "case": say("A case from last month, without names?"),
        "success": say("How would people notice success on an ordinary day?"),
    }
    told: list[str | dict[str, str]] = []
    for name in themes:
        if not is_own_theme(workspace, name):
            told.append(name)
            continue
        talk(say("{theme} (Enter for what you do not know)", theme=name))
        typed = {
            key: _told_of_it(workspace, key, question)
            for key, question in questions.items()
        }
        answered = {key: answer for key, answer in typed.items() if answer}
        told.append({"name": name, **answered} if answered else name)
    return tuple(told)


def _told_of_it(workspace: Workspace, key: str, question: str) -> str:
    """Return what is told of a theme of people's own; ask again when it will not do."""
    while True:
        typed = _typed(question, None)
        if not typed or _will_do(workspace, "themes", ({"name": "x", key: typed},)):
            return typed


def _chosen(answer: str, ids: list[str]) -> tuple[str, ...]:
    """Return the themes of an answer: numbers of the list, or people's own words."""
    return tuple(
        ids[int(part) - 1] if part.isdigit() and 1 <= int(part) <= len(ids) else part
        for part in (piece.strip() for piece in answer.split(","))
        if part
    )
