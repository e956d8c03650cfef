"""Writes the documents that follow from the code: keys, problem codes and the schema.

python scripts/update_docs.py
"""

from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import yaml

from medarbeider.model.brief import Brief
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.noun import Noun
from medarbeider.model.programme import Programme
from medarbeider.model.settings import Settings
from medarbeider.problems.words import WORDS
from medarbeider.reading.library import shelf
from medarbeider.rendering.schema import programme_schema
from medarbeider.workspace import bundled

ROOT = Path(__file__).parents[1]


def schema() -> str:
    """Return the JSON schema of programme.yaml."""
    return programme_schema([*shelf([bundled("library")], "methods")])


def keys() -> str:
    """Return docs/keys.md: every key of every file that people write."""
    lines = [
        "# The keys of the files you write",
        "",
        "Made from the code by `scripts/update_docs.py`. A key must be there unless it",
        "says *may be left out*.",
    ]
    for title, noun in (
        ("programme.yaml", Programme),
        ("medarbeider.yaml, the workspace's settings", Settings),
        ("The data file of `new-programme --from`", Brief),
        ("A method of your own, `library/methods/ID.yaml`", Method),
    ):
        lines += ["", f"## {title}", ""]
        seen: set[type[Noun]] = set()
        lines += _table(noun, "", seen)
    return "\n".join(lines) + "\n"


def _table(noun: type[Noun], path: str, seen: set[type[Noun]]) -> Iterator[str]:
    if noun in seen:
        return
    seen.add(noun)
    if path:
        yield from ("", f"### {path}", "")
    yield "| key | what | example |"
    yield "|---|---|---|"
    inner: list[tuple[type[Noun], str]] = []
    for name, field in noun.model_fields.items():
        told = field.description or "As the option of that name."
        may = "" if field.is_required() else " *May be left out.*"
        example = field.examples[0] if field.examples else ""
        written = yaml.safe_dump(
            example, allow_unicode=True, default_flow_style=True, width=200
        )
        shown = written.replace("\n...\n", "").strip() if example != "" else ""
        code = f"`{shown}`" if shown else ""
        yield f"| `{name}` | {told}{may} | {code} |"
        inner += [(one, name) for one in _nouns(field.annotation)]
    for one, name in inner:
        if one is not Minutes:
            yield from _table(one, f"{path} › {name}" if path else name, seen)


def _nouns(annotation: Any) -> Iterator[type[Noun]]:  # noqa: ANN401 -- a type hint
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        yield annotation
    if get_origin(annotation) in {Union, UnionType, tuple, dict}:
        for part in get_args(annotation):
            yield from _nouns(part)


def problems() -> str:
    """Return docs/problems.md: every code, and what it says."""
    lines = [
        "# What medarbeider says, by code",
        "",
        "Made from the code by `scripts/update_docs.py`. A code keeps its meaning.",
        "",
        "| code | says | likely fix |",
        "|---|---|---|",
    ]
    for code, words in sorted(WORDS.items()):
        fixes = "; or ".join(fix for fix in (words.fix, words.otherwise) if fix)
        lines.append(
            f"| `{code}` | {words.wrong} | {fixes} |".replace("  ", " ")
            .replace("{{", "{")
            .replace("}}", "}")
        )
    return "\n".join(lines) + "\n"


MADE = {
    ROOT / "programmes" / "programme.schema.json": schema,
    ROOT / "docs" / "keys.md": keys,
    ROOT / "docs" / "problems.md": problems,
}
"""The files that are made, and what makes the text of each."""


def main() -> None:
    """Write every file anew."""
    for file, make in MADE.items():
        file.write_text(make(), "utf-8")
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
